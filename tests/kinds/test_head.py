"""The head of minutes in the layouts of FORMS 2.2; all people, places and bodies are invented."""

import pytest

from pmdocs import Minutes, parse_text

ITEMS = (
    "\n\nSak 1/24 Godkjenning av referat\nReferatet ble godkjent.\n\nSak 2/24 Budsjett\nVedtak: Budsjettet vedtas.\n"
)
FIELDS = ("body", "number", "date", "end_date", "start_time", "end_time", "location")
# what may look like a field of the head, and the fields that must stay empty
NOT_THE_MEETINGS = {
    "Referat fra møte i Hagerådet\n\nNeste møte: 7. juni 2024 kl. 18.00 på Rådhuset": (
        "date",
        "start_time",
        "location",
    ),
    "Referat fra styremøte\n\nDato: 3. mai": ("date",),
    "Vår ref.: 21/123   Deres ref.:   Dato: 3. mai 2024\n\nReferat fra styremøte": ("date",),
    "Referat fra møtet\n\nPerioden 2018-2021 ble drøftet.\nTil stede: Kari Lund": ("start_time", "body"),
    "Referat fra styremøte\n\nTil stede: Kari Lund\nMøtet ble lukket kl. 12.": ("start_time", "end_time"),
    "Protokoll fra årsmøte\n\nLederen erklærte møtet for åpnet. Hun viste til punkt 8 i sakslisten.": ("body",),
    "Referat fra styremøte\n\nKari Lund (valgt til SU)\n\nNeste møtedato onsdag 25. januar kl. 1800.": (
        "body",
        "start_time",
        "location",
    ),
    "Referat frå styremøte\n\nNeste møtedato 25. januar 2024 på Solheim.": ("date", "location"),
}
HEADS: dict[str, dict[str, str | None]] = {
    "Møteprotokoll\n\nUtvalg:   Hovedutvalg for          Møtested:   Møterom Elva,\n          oppvekst og kultur                   Lundstad rådhus\nDato:     14.11.2024               Tid:        16:00 – 19:20": {
        "body": "Hovedutvalg for oppvekst og kultur", "location": "Møterom Elva, Lundstad rådhus", "date": "2024-11-14", "start_time": "16:00", "end_time": "19:20",
    },
    "Møteprotokoll\n\nUtvalg: Formannskapet   Møtested: Salen   Dato: 15.10.2026   Tid: 09:00 - 12:30": {"body": "Formannskapet", "location": "Salen", "start_time": "09:00"},
    "Referat fra styremøte\n\nDato: 3. mai 2024. Tid: 12:00 - 19:30. Sted: Grendehuset, Fjordvik": {
        "date": "2024-05-03", "start_time": "12:00", "end_time": "19:30", "location": "Grendehuset, Fjordvik",
    },
    "Protokoll fra styremøte\n\nMøtedato\n12.03.2021\nMøtetid\n10:00 - 12:15\nMøtested\nKommunehuset": {"date": "2021-03-12", "end_time": "12:15", "location": "Kommunehuset"},
    "Møtereferat\n\nMøtedato/tid : 3. mai 2024 kl 18\nSted:Hjemme hos Kari": {"date": "2024-05-03", "start_time": "18:00", "location": "Hjemme hos Kari"},
    "Møtereferat\n\nDato, sted: 3. mai 2024, Rådhuset": {"date": "2024-05-03", "location": "Rådhuset"},
    "Møtereferat\n\nDato: 3. mai 2024\nTid: kl. 20–22.15": {"start_time": "20:00", "end_time": "22:15"},
    "PROTOKOLL\nfra møte nr. 4/2022 i instituttstyret\nonsdag 7. desember 2022\n\nMøtet ble satt kl. 12.15 og hevet kl. 14.40. Møtet ble holdt på møterom Alke.": {
        "body": "instituttstyret", "number": "4/2022", "date": "2022-12-07", "start_time": "12:15", "end_time": "14:40", "location": "møterom Alke",
    },
    "Fylkesutvalet\n\nMøteprotokoll\n\nFylkesutvalet sitt møte tok til kl. 10.30 på Fylkeshuset den 3. mai 2024 under leiing av fylkesordførar Kari Lund.": {
        "body": "Fylkesutvalet", "date": "2024-05-03", "start_time": "10:30", "location": "Fylkeshuset",
    },
    "DEN NORSKE KIRKE\nFjordvik kirkelige fellesråd\n\nMØTEPROTOKOLL\n\nDato: 12.03.2021 kl. 18": {"body": "Fjordvik kirkelige fellesråd", "date": "2021-03-12"},
    "Fjordvik kommune\nBydel Fjell\n\nProtokoll 8/09\n\nMøte: Bydelsutvalget\nMøtetid: torsdag 5. mars 2009 kl. 18.00": {"body": "Bydelsutvalget", "number": "8/09", "date": "2009-03-05"},
    "PROTOKOLL\n\nDet ble avholdt ordinært årsmøte i Sameiet Lia\nTid: 8. mai 2024, kl. 18:00": {"body": "Sameiet Lia", "start_time": "18:00"},
    "Regional etisk komité kyst\n\nREFERAT\n\nKomitémøte 12. juni 2018\n\nHavnes sykehus, auditoriet, kl. 1000–1445": {
        "body": "Regional etisk komité kyst", "date": "2018-06-12", "start_time": "10:00", "end_time": "14:45", "location": "Havnes sykehus, auditoriet",
    },
    "Styremøte Fjordvik hagelag\n\n03.05.2024 | 20:00 | Møtested Grendehuset\n\nMøtetype\n\nVanlig": {"date": "2024-05-03", "start_time": "20:00", "location": "Grendehuset"},
    "Styremøte 6. oktober 2016\n\nTorsdag den 6. oktober 2016 kl. 1800 blei det avholdt styremøte på Kyrkjestugu.\nTilstades: Kari Lund": {"date": "2016-10-06", "start_time": "18:00", "location": "Kyrkjestugu"},
    "Referat styremøte Lia hagelag på Bakken kro, 23.04 2003  kl. 18.00\n\nTil stede: Kari Lund": {"date": "2003-04-23", "start_time": "18:00", "location": "Bakken kro"},
    "Styremøte Lia hagelag 18.01.13, Lia samfunnshus\n\nTil stede: Kari Lund": {"body": "Lia hagelag", "date": "2013-01-18", "location": "Lia samfunnshus"},
    "Styremøte Lia hagelag 18.01.13, Kari Lund\n\nTil stede: Kari Lund": {"date": "2013-01-18", "location": None},
    "Referat frå årsmøtet\n\nLia Bondelag sitt årsmøte 2014\n\nStad: Lia bibliotek\nTil stades: Kari Lund": {"body": "Lia Bondelag", "location": "Lia bibliotek"},
    "Årsmøte i Lia Sogelag\n\nTysdag 08.03.2016.\n(Møtet vart halde på Lia Turisthotell)\n\nTil stades: Kari Lund": {"body": "Lia Sogelag", "date": "2016-03-08", "location": "Lia Turisthotell"},
    "Prosjekt Bru\n\nMøte nr 3 i prosjektgruppa 3. mai 2024 kl. 10-12 på Teams": {"body": "prosjektgruppa", "date": "2024-05-03", "start_time": "10:00", "location": "Teams"},
    "MØTEBOK\n\nLávdegoddi/Utvalg: Formannskapet\nBáiki/Møtested: Rådhuset\nÁigi/Tid: 10:00 - 13:30": {"body": "Formannskapet", "location": "Rådhuset", "end_time": "13:30"},
    "REFERAT\n\nSted: Digitalt møte (Teams), kl. 0900-1630": {"location": "Digitalt møte (Teams)", "start_time": "09:00", "end_time": "16:30"},
    "MØTEREFERAT\n\nMøte: Byggemøte nr. 12\nDato: 12.03.2024": {"body": None, "number": "12", "date": "2024-03-12"},
    "Referat fra styremøte\n\nMøtet ble holdt tirsdag 21. november 2023 kl. 18.00 i fellesrommet i Myrveien 14.": {"date": "2023-11-21", "start_time": "18:00", "location": "fellesrommet i Myrveien 14"},
    "Referat frå årsmøte\n\nÅrsmøtet vart halde i verkstaden, Slippgata 9, sundag 27. mars 2022 kl 14:00.": {"date": "2022-03-27", "start_time": "14:00", "location": "verkstaden, Slippgata 9"},
    "Referat fra styremøte\n\nTorsdag 17. november 2016, kl. 18:15 i kantina på Nedre Øyra.": {"date": "2016-11-17", "start_time": "18:15", "location": "kantina på Nedre Øyra"},
    "Referat fra styremøte\n\n10. mars 2015, kl. 18.00–20.10, møterom 2 på biblioteket": {"end_time": "20:10", "location": "møterom 2 på biblioteket"},
    "Referat frå styremøte\n\nTid: 13.00–15.15, møterom Alke": {"end_time": "15:15", "location": "møterom Alke"},
    "Referat fra styremøte\n\nTirsdag 9.1.2024 hjemme hos Bjørg, kl. 18.30": {"date": "2024-01-09", "start_time": "18:30", "location": "hjemme hos Bjørg"},
    "Referat frå styremøte\n\nDato: 14. mars 2018. Stad: klubbhuset. Møtestart kl. 19.00.": {"date": "2018-03-14", "start_time": "19:00", "location": "klubbhuset"},
    "Referat fra styremøte 14. juni 2022\n\nTid: Tirsdag 14. juni kl. 19:00–20:30\n\nPublisert 20. juni 2022 av Hanne": {"date": "2022-06-14", "end_time": "20:30"},
    "Åpent møte Fjordvik 12.11.2023\n\nTil stede: Kari Lund": {"body": None, "date": "2023-11-12"},
    "Teknisk arbeidsgruppe – referat 2020-10-06\n\nTil stede: Kari Lund": {"body": "Teknisk arbeidsgruppe", "date": "2020-10-06"},
    "Referat fra styremøte 4, 2022\n\nReferat fra styremøte IL Fjordvik\n\n15.mai 2022": {"body": "IL Fjordvik", "date": "2022-05-15"},
    "STYREMØTE – FJORDVIK I.L.\n\nMåndag 12. januar 2015 kl. 19.00.\n\nTil stades: Kari Lund": {"body": "FJORDVIK I.L.", "date": "2015-01-12", "start_time": "19:00"},
    "Referat fra FAU-møte 22.10.2019\n\nTil stede: Kari Lund": {"body": "FAU", "date": "2019-10-22"},
    "FAU 2022/23\n\nReferat fra møtet 22.11. 2022 kl 18.00-19.00": {"body": "FAU", "date": "2022-11-22", "end_time": "19:00"},
    "Protokoll fra møte i hagestyret 9. mars 2015\n\nProtokoll fra ekstraordinært møte i hagestyret 9. mars 2015 klokka 13 på Solheim eller per telefon": {"start_time": "13:00"},
    "Styremøte\n\nTidspunkt\n\n22. Aug 2022 kl. 21:00\n\nSted\n\nBiblioteket": {"date": "2022-08-22", "start_time": "21:00", "location": "Biblioteket"},
    "Referat fra møte i hagestyret\n\nDato: Tirsdag 25. september 2018\nKlokka: 2030": {"date": "2018-09-25", "start_time": "20:30"},
    "Protokoll fra hagestyret\n\nMøtet ble satt 3. mai 2024, kl. 14.15, Rom 221, Planteveien 2, og hevet kl. 16.00.": {"date": "2024-05-03", "start_time": "14:15", "end_time": "16:00", "location": "Rom 221, Planteveien 2"},
    "Referat fra årsmøte\n\n17.11.2007 Kirkestua ved Lia kirke, Fjordvik\n\nTil stede: Kari Lund": {"date": "2007-11-17", "location": "Kirkestua ved Lia kirke, Fjordvik"},
    "Møteprotokoll\n\nTidspunkt\nfrå kl 19.00 - til 22.00\nMøtestad:\nGrendahuset": {"start_time": "19:00", "end_time": "22:00", "location": "Grendahuset"},
    "Referat fra årsmøte i Lia vel\n\nNord auditorium, Lia skole torsdag 30. mars 2017 kl 19.00\n\nTil stede: Kari Lund": {"date": "2017-03-30", "start_time": "19:00", "location": "Nord auditorium, Lia skole"},
    "Referat fra årsmøte i Lia vel\n\nLia velforening torsdag 30. mars 2017\n\nTil stede: Kari Lund": {"date": "2017-03-30", "location": None},
    "Referat fra styremøte på Solheim 12.05.2021": {"date": "2021-05-12", "location": "Solheim"},
    "Vår ref.: 21/123   Deres ref.:   Dato: 3. mai 2024\n\nReferat fra møte i Hagerådet 28. april 2024": {"body": "Hagerådet", "date": "2024-04-28"},
    "Referat fra Plantevalgsutvalgmøte 3. mai 2024": {"body": "Plantevalgsutvalg", "date": "2024-05-03"},
    "Referat fra styremøte 3. mai 2024": {"body": None, "date": "2024-05-03"},
    "Årsmøteprotokoll\n\nNavn: Solheim velforening\nDato: 3. mai 2024": {"body": "Solheim velforening", "date": "2024-05-03"},
    "Postboks 12               Vår ref.: 22/417\n                          Dato: 14.02.2022\n\nMØTEPROTOKOLL\n\nFormannskapet\n\nDato: 10.02.2022 kl. 10:00": {"date": "2022-02-10", "start_time": "10:00"},
    "Postboks 12               Vår ref.: 22/417\n                          Dato: 14.02.2022\n\nMØTEPROTOKOLL\n\nFormannskapet": {"date": "2022-02-14"},
    "Møtebok\n\nUtval / Lávdegoddi: Formannskapet\nMøtestad / Báiki: Rådhuset": {"body": "Formannskapet", "location": "Rådhuset"},
    "Møtebok\n\nUtval: Formannskapet\nFrå kl.: 09:30\nTil kl.: 14:00": {"start_time": "09:30", "end_time": "14:00"},
    "PROTOKOLL\n\nOrdinær generalforsamling i Fjellheisen AS ble avholdt 29. mai 2018 kl. 17.00 i selskapets lokaler, Toppveien 1.": {"date": "2018-05-29", "start_time": "17:00"},
    "Protokoll fra møte i styret\n\nMøtet ble satt kl. 9.00.\nMøtet hevet torsdag 29. mai kl. 11.50.": {"end_time": "11:50"},
    "Årsmøteprotokoll\n\nNavn: Kari Lund\nDato: 3. mai 2024": {"body": None, "date": "2024-05-03"},
    "Møtereferat\nMøtetidspunkt: 3. mai 2024 kl. 9.15": {"date": "2024-05-03", "start_time": "09:15"},
    "Protokoll frå møte i styret\n\nMøtet vart sett kl. 10.00.\nMøtet vart heva kl. 12.30.": {"body": "styret", "start_time": "10:00", "end_time": "12:30"},
}  # fmt: skip
TITLES = {
    "REFERAT\n\nMøte: Vegforum\nDato: 3. mai 2024": "REFERAT",
    "Fjordvik kommune\n\nVår ref.: 21/123\nSaksbehandler: Kari Lund\n\nReferat fra møte i Hagerådet\n\nTil stede: Ola Vik": "Referat fra møte i Hagerådet",
    "Møtereferat (godkjent)\nDato: 3. mai 2024": "Møtereferat (godkjent)",
    "MØTEREFERAT               Prosjekt: Nytt sykehus\n\nDato: 3. mai 2024": "MØTEREFERAT",
}
STATUS = {
    "UTKAST\n\nReferat fra møte i Hagerådet": "draft",
    "Førebels protokoll\n\nDato: 3. mai 2024": "provisional",
    "Møtereferat (godkjent)\nDato: 3. mai 2024": "approved",
    "Møtereferat\nDato: 3. mai 2024": None,
}


def _read(text: str) -> Minutes:
    record = parse_text(text + ITEMS)
    assert isinstance(record, Minutes)
    assert [item.number for item in record.agenda_items] == ["Sak 1/24", "Sak 2/24"]
    return record


@pytest.mark.parametrize(("text", "fields"), NOT_THE_MEETINGS.items())
def test_other_dates_times_and_places_are_not_the_meetings(text: str, fields: tuple[str, ...]) -> None:
    assert [name for name in fields if getattr(_read(text).meeting, name) is not None] == []


@pytest.mark.parametrize(("text", "fields"), HEADS.items())
def test_a_head_is_read_in_each_layout(text: str, fields: dict[str, str | None]) -> None:
    meeting = _read(text).meeting.model_dump()
    found = {**meeting, "body": (meeting["body"] or {}).get("name")}
    assert {name: found[name] for name in FIELDS if name in fields} == fields


@pytest.mark.parametrize(("text", "title"), TITLES.items())
def test_the_title_is_the_line_with_the_word_for_minutes(text: str, title: str) -> None:
    assert _read(text).title == title


@pytest.mark.parametrize(("text", "status"), STATUS.items())
def test_the_status_is_what_is_printed(text: str, status: str | None) -> None:
    assert _read(text).status == status


def test_labels_in_running_text_are_taken_apart() -> None:
    record = _read(
        "Referat fra styremøte\n\nTil stede: Kari Lund og Ola Vik. Meldt forfall: Per Moen. Møteleder: Kari Lund. Referent: Ola Vik"
    )
    assert [(person.name, person.attendance, person.role) for person in record.participants] == [
        ("Kari Lund", "present", "chair"), ("Ola Vik", "present", "secretary"), ("Per Moen", "absent", None),
    ]  # fmt: skip


def test_a_label_that_no_row_knows_ends_the_list_before_it() -> None:
    record = _read(
        "Referat fra styremøte\n\nForfall:          Per Moen\nBrukarrådet:      Kari Lund, leiar (observatør)\nSted:             Rådhuset"
    )
    assert [(person.name, person.attendance, person.role) for person in record.participants] == [
        ("Per Moen", "absent", None), ("Kari Lund", "present", "observer"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("line", "body"),
    [
        ("Havbris Drift AS har org.nr. 911 000 000 i registeret", None),
        ("Havbris Drift AS – org.nr. 911 000 000", "Havbris Drift AS"),
        ("Fjordbygg Holding (org. nr. 911000000)", "Fjordbygg Holding"),
    ],
)
def test_a_body_by_its_number_in_the_register(line: str, body: str | None) -> None:
    record = parse_text(f"Styreprotokoll\n{line}\n{ITEMS}")
    assert isinstance(record, Minutes)
    assert (record.meeting.body and record.meeting.body.name) == body


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Møtebok                  Formannskapet", "Møtebok Formannskapet"),
        ("Fjordvik kommune         Møteprotokoll nr. 3/2025", "Møteprotokoll nr. 3/2025"),
    ],
)
def test_the_title_beside_a_letterhead(line: str, title: str) -> None:
    assert parse_text(f"{line}\n\nDato: 3. mai 2024\n{ITEMS}").title == title


@pytest.mark.parametrize(
    ("gap", "title"),
    [("\n\n", "Styremøte 10.01.11"), ("\n", "Styremøte 10.01.11 kl. 19.00 på Rådhuset")],
)
def test_an_hour_set_apart_is_no_part_of_the_title(gap: str, title: str) -> None:
    record = parse_text(f"Styremøte 10.01.11{gap}kl. 19.00 på Rådhuset\n\nTil stede: Kari Lund, Ola Vik{ITEMS}")
    assert isinstance(record, Minutes)
    assert (record.title, record.meeting.date, record.meeting.start_time) == (title, "2011-01-10", "19:00")
    assert gap == "\n" or record.meeting.location == "Rådhuset"


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("20. november 2019", "2019-11-20"),
        ("Godkjent 20. januar 2020", None),
    ],
)
def test_a_date_without_its_year_has_it_from_the_full_date_below(line: str, date: str | None) -> None:
    record = parse_text(f"Medlemsmøte 20. november\n\n{line}\n\nTil stede: Kari Lund, Ola Vik{ITEMS}")
    assert isinstance(record, Minutes)
    assert record.meeting.date == date
