"""The titles of FORMS 1: kind, body and number of the meeting; bodies and places are invented."""

import pytest

from pmdocs.phrases.bodies import body_in, names_body
from pmdocs.phrases.titles import meeting_number, title_word

NO_TITLES = (
    "Godkjenning av protokoll fra møte 5. mars 2021", "Referatsaker", "Referat fra forrige møte ble godkjent.", "Protokollen ble godkjent", "Møteplan 2024",
    "Protokoll frå førre møte vart godkjend", "Budsjett",
)  # fmt: skip
KINDS = {
    "minutes": (
        "Møteprotokoll", "MØTEREFERAT", "P R O T O K O L L", "Protokoll frå styremøte 12. mai 2020", "PROTOKOLL 7/10", "Møtebok 1/96 – Forhandlingsdel",
        "Referat etter styremøte", "Referat nr. 4 – møte 10.05.2022", "Styreprotokoll", "Presseprotokoll", "Offentlig protokoll", "Beslutningsreferat",
        "Landsmøtet Protokoll", "Saksprotokoll i Formannskapet", "Særutskrift", "Hovedutskrift", "Utskrift av møtebok", "UTKAST: Referat fra møte i rådet",
        "Utkast Referat", "Foreløpig møteprotokoll", "Førebels møtebok", "Utsendt referat", "Møtereferat (godkjent)", "Nemnd-møte 4. mars 2015 - referat",
        "Styremøtereferat",
    ),
    "notice": ("Møteinnkalling", "Innkalling til møte i Rådet", "ENDELIG INNKALLING 6/13", "Saksliste til styremøte", "Sakspapir", "SAKSKART"),
    "other": ("Saksframlegg", "Saksfremlegg", "Styresak 12/2020", "Saksorientering"),
    "report": ("Rapport", "Oppsummering fra fagdag", "Arbeidsverkstad"),
}  # fmt: skip
NO_BODIES = (
    "Protokoll fra styremøte", "PROTOKOLL FRA STYREMØTE 02/12 ONSDAG 7. MARS 2012 STORVIK", "Referat fra styremøte på Solheim 12.05.2021", "Referat fra byggemøte nr. 12",
    "Referat fra workshop", "Referat frå førre møte", "Årsmøte 2020", "Budsjettmøte", "Styremøte Rådhuset", "Referat fra møtet", "Protokoll 5/13",
)  # fmt: skip
BODIES = {
    "Protokoll fra ordinær generalforsamling i Solsiden sameie Avholdt 24. april 2024": "Solsiden sameie",
    "Referat fra møte i Rådet for test, 18. mai 2021": "Rådet for test",
    "Protokoll fra møte 5/2020 i Fakultetsstyret (ekstraordinært møte)": "Fakultetsstyret",
    "Referat fra møte nr. 67 i Standardforum": "Standardforum",
    "Møtebok frå Fylkesutvalet": "Fylkesutvalet",
    "Møteprotokoll for råd for personer med funksjonsnedsettelse 12.03.2024": "råd for personer med funksjonsnedsettelse",
    "Møteprotokoll Formannskapet": "Formannskapet",
    "Møtebok - Kommunestyret - 12.03.2021": "Kommunestyret",
    "Saksprotokoll i Formannskapet": "Formannskapet",
    "Referat FAU møte 9 oktober 2013": "FAU",
    "Referat Komitémøte REK nordvest": "REK nordvest",
    "Referat fra Hovedstyrets møte 12. mai 2020": "Hovedstyret",
    "Fylkesutvalet sitt møte tok til kl. 10.30": "Fylkesutvalet",
    "Kretsstyrets møte nr. 9/2012-2014": "Kretsstyret",
    "Prøve-møte 4. mars 2015 - referat": "Prøve",
    "Hagelagsutvalgmøte": "Hagelagsutvalg",
    "Styremøte 2-2015, Fjordvik bygdelag": "Fjordvik bygdelag",
    "Styremøte 4-14 i Prøveforbundet": "Prøveforbundet",
    "Ordinært årsmøte 2024 Solbakken velforening": "Solbakken velforening",
    "Protokoll fra generalforsamling Bitverk": "Bitverk",
    "Protokoll fra stiftelsesmøte for Foreningen Vinklang": "Foreningen Vinklang",
    "Det ble avholdt ordinært årsmøte i Sameiet Lia den 8. mai 2024.": "Sameiet Lia",
}
NUMBERS = {
    "Protokoll fra møte 5/2020 i Fakultetsstyret": "5/2020",
    "Referat fra møte nr. 67 i Standardforum": "67",
    "Kretsstyrets møte nr. 9/2012-2014": "9/2012-2014",
    "Referat fra styremøte 12.05.2021": None,
    "Referat fra forbundstinget 12-13/4 1997": None,
}


@pytest.mark.parametrize("text", NO_TITLES)
def test_a_line_about_minutes_is_no_title(text: str) -> None:
    assert title_word(text) is None


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind, texts in KINDS.items() for text in texts])
def test_a_title_says_its_kind(kind: str, text: str) -> None:
    assert (row := title_word(text))
    assert row.kind == kind


@pytest.mark.parametrize("text", NO_BODIES)
def test_no_body_is_read_where_none_is_named(text: str) -> None:
    assert body_in(text) is None


@pytest.mark.parametrize(("text", "body"), BODIES.items())
def test_the_body_is_read_without_the_meeting(text: str, body: str) -> None:
    assert body_in(text) == body


@pytest.mark.parametrize(("text", "number"), NUMBERS.items())
def test_the_number_of_the_meeting(text: str, number: str | None) -> None:
    assert meeting_number(text) == number


def test_a_line_that_names_a_body() -> None:
    assert [
        text for text in ("Forslaget", "Rådhuset, møterom 2", "Et godt grunnlag", "Området") if names_body(text)
    ] == []
    assert all(map(names_body, ("Formannskapet", "FAU", "Granlia kirkelige fellesråd", "Utval for oppvekst")))
