"""Which lines are items, by FORMS 5: each family of codes, each placement, in both languages; what is no item comes first."""

from collections.abc import Sequence

import pytest

from pmdocs import Minutes, parse, parse_text
from pmdocs.kinds.meeting import agenda
from pmdocs.text import Line

HEAD_NB = "Referat fra styremøte i Lia vel 3. mars 2021\n\nTil stede: Kari Lund, Ola Vik\n\n"
HEAD_NN = "Referat frå styremøte i Lia grendelag 3. mars 2021\n\nTil stades: Kari Lund, Ola Vik\n\n"


def items(text: str) -> list[str]:
    """Each item of the minutes `text` as `number | title`."""
    record = parse_text(text)
    return [f"{item.number or '-'} | {item.title or '-'}" for item in getattr(record, "agenda_items", ())]


NO_ITEMS_OF_THEIR_OWN = {
    "points of a decision": (
        "Sak 1 Budsjett\nVedtak:\n1. Budsjettet vedtas.\n2. Kontingenten er 300 kroner.\n3. Styret følger opp.\n\nSak 2 Eventuelt\nIngen saker.\n",
        ["Sak 1 | Budsjett", "Sak 2 | Eventuelt"],
    ),
    "letters that are sentences": (
        "1. Konstituering\na) Det var 22 stemmer til stede.\nb) Kari Lund ledet møtet.\n\n2. Budsjett\nBudsjettet ble vedtatt.\n\n3. Valg\nKari Lund ble valgt.\n",
        ["1 | Konstituering", "2 | Budsjett", "3 | Valg"],
    ),
    "letters that are a list below a heading": (
        "Sak 1/21 Orienteringer\na) Tilsyn ved skolen\nb) Ny brann i fjøset\nVedtak: Sakene tas til orientering.\n\nSak 2/21 Eventuelt\nIngen.\n",
        ["Sak 1/21 | Orienteringer", "Sak 2/21 | Eventuelt"],
    ),
    "numbers that are a list below a heading": (
        "Sak 4/2019 Referatsaker\nFølgende saker ble referert:\n1. Brev fra fylket\n2. Svar fra rådmannen\n3. Rapport om vei\nVedtak: Tas til orientering.\n\nSak 5/2019 Eventuelt\nIngen.\n",
        ["Sak 4/2019 | Referatsaker", "Sak 5/2019 | Eventuelt"],
    ),
    "archive numbers below the heading": (
        "V-SAK 1   Strategi\nSaksnr. 2019/4411\nVedtak: Strategien vedtas.\n\nV-SAK 2   Budsjett\nSaksnr. 2019/4500\nVedtak: Budsjettet vedtas.\n",
        ["V-SAK 1 | Strategi", "V-SAK 2 | Budsjett"],
    ),
    "codes in running text": (
        "PS 1/21 Budsjett\nPlanen ble vedtatt i PS 12/20. Se også\nPS 14/20 Vei og sak 3/20.\nVedtak: Budsjettet vedtas.\n\nPS 2/21 Veg\nVedtak: Vegen bygges.\n",
        ["PS 1/21 | Budsjett", "PS 2/21 | Veg"],
    ),
    "references to an older item": (
        "Sak 30/12 Godkjenning av referat\nTil sak 25/12: Kari Lund spurte om framdriften.\nReferatet ble godkjent.\n\nSak 31/12 Budsjett\nUtsatt.\n",
        ["Sak 30/12 | Godkjenning av referat", "Sak 31/12 | Budsjett"],
    ),
    "headings within an item": (
        "PS 1/21 Budsjett\nBAKGRUNN\nBudsjettet er stramt.\nVURDERING\nDet er nok penger.\nVedtak\nBudsjettet vedtas.\n\nPS 2/21 Veg\nVedtak\nVegen bygges.\n",
        ["PS 1/21 | Budsjett", "PS 2/21 | Veg"],
    ),
    "an item announced in the head": (
        "Til stede: Kari Lund\n\nEventuelt: Kari Lund meldte en sak.\n\nSak 1/21 Budsjett\nVedtak: Vedtatt.\n\nSak 2/21 Eventuelt\nIngen saker.\n",
        ["Sak 1/21 | Budsjett", "Sak 2/21 | Eventuelt"],
    ),
    "a range of codes": (
        "Saksnr.\nT-21/18–T-22/18\n\nT-21/18 Budsjett\nVedtak: Vedteke.\n\nT-22/18 Ymse\nIngen saker.\n",
        ["T-21/18 | Budsjett", "T-22/18 | Ymse"],
    ),
    "a label below a title": (
        "2023/301 Fysisk aktivitet hos eldre med hjertesvikt\nProsjektleder: Kari Lund\nVedtak: Godkjent.\n\n2023/318 Søvn hos barn og unge på sykehus\nProsjektleder: Ola Vik\nVedtak: Godkjent.\n",
        ["2023/301 | Fysisk aktivitet hos eldre med hjertesvikt", "2023/318 | Søvn hos barn og unge på sykehus"],
    ),
    "letters with a label of the head": (
        "92/12 Årsmøte\na. Tid og stad: 9. mars på Grendahuset.\nb. Valnemnda har ordet.\n\n93/12 Ymse\nIngen saker.\n",
        ["92/12 | Årsmøte", "93/12 | Ymse"],
    ),
    "an archive number alone behind the code": (
        "031/16      16/412\nSØKNAD OM NAUST\nVedtak:\nSøknaden vert avslegen.\n\n032/16      16/5\nYMSE\nIngen saker.\n",
        ["031/16 | SØKNAD OM NAUST", "032/16 | YMSE"],
    ),
    "groups of items": (
        "A: Vedtakssaker\n\nSak 1/21 Budsjett\nVedtak: Vedtatt.\n\nOrienteringssaker\n\nSak 2/21 Status\nTas til orientering.\n",
        ["Sak 1/21 | Budsjett", "Sak 2/21 | Status"],
    ),
    "a title of two fragments": (
        "Sak 1 Godkjenning av protokoll. Eventuell inhabilitet i saker som skal behandles.\nVedtak: Godkjent.\n\nSak 2 Eventuelt\nIngen saker.\n",
        ["Sak 1 | Godkjenning av protokoll. Eventuell inhabilitet i saker som skal behandles.", "Sak 2 | Eventuelt"],
    ),
    "bullets of an agenda that tell more": (
        "Saker\n\n • Budsjett\n\n   Leder orienterte om budsjettet.\n\n • Veg\n\n   Vegen er glatt.\n\nInnkallingen ble godkjent. Leder orienterte om budsjettet.\n\nVegen ble drøftet.\n\nMøtet ble hevet kl. 20.\n\nFjordvik, 4. mars 2021\n",
        [],
    ),
    "bullets at the end of the document": (
        "Saker\n\n • 1. Budsjett\n\n   Leder orienterte om budsjettet.\n\n • 1. mai\n\n   Toget går kl. 12.\n",
        ["1 | Budsjett", "- | 1. mai"],
    ),
    "a list of cases in the text of the first": (
        "Sak 47/21 Godkjenning av innkalling\n\nInnkalling og følgende sakliste ble godkjent:\nSak 47/21 Godkjenning av innkalling\nSak 48/21 Referat\nSak 49/21 Budsjett\n\nSak 48/21 Referat\n\nReferatet ble godkjent.\n\nSak 49/21 Budsjett\n\nTatt til orientering.\n",
        ["Sak 47/21 | Godkjenning av innkalling", "Sak 48/21 | Referat", "Sak 49/21 | Budsjett"],
    ),
    "bullets below the label, each with its text": (
        "Saker\n\n • Budsjett\n\n   Leder orienterte.\n\n   Vedtak:\n   Budsjettet vedtas.\n\n • 1. mai\n\n   1. mai-gruppa orienterte.\n   - Toget går kl. 12.\n\n   Vedtak:\n   Tas til orientering.\n",
        ["- | Budsjett", "- | 1. mai"],
    ),
    "numbers of the meeting and the item": (
        "Saker:\n\n4.1 Budsjett\n\nBudsjettet ble godkjent.\n\n4.2 Tidligere saker\n\nSak 1.2 skilt er ikke satt opp.\n\n4.3 Annet\n\nIngen\n",
        ["4.1 | Budsjett", "4.2 | Tidligere saker", "4.3 | Annet"],
    ),
    "numbers right below the label with text between": (
        "Sakliste:\n\n1.Presentasjon\n\n2. Informasjon om hva hagerådet er:\n\n  • Rådet har åtte medlemmer.\n\n3. Valg av styre\n\nLeder: Liv Dahl\n\nSekretær: Per Moen\n\n4. Medlemmene må meldes inn før 1. oktober.\n\nListen sendes rundt.\n",
        [
            "1 | Presentasjon",
            "2 | Informasjon om hva hagerådet er",
            "3 | Valg av styre",
            "4 | Medlemmene må meldes inn før 1. oktober.",
        ],
    ),
    "letters that each have a decision": (
        "SAK 1\nGodkjenning av saksliste\n\na) Godkjenning av innkalling.\n\nVedtak: Innkallingen godkjennes.\n\nb) Inhabilitet i saker som skal behandles.\n\nVedtak: Ingen.\n\nc) Eventuelt.\n\nÉn sak.\n\nSAK 2\nBudsjett\n\nVedtak: Vedtatt.\n",
        [
            "SAK 1 | Godkjenning av saksliste",
            "a | Godkjenning av innkalling",
            "b | Inhabilitet i saker som skal behandles",
            "c | Eventuelt",
            "SAK 2 | Budsjett",
        ],
    ),
    "a title of two fragments below a bare code": (
        "SAK 1\nSaksnr. 06/05\nGodkjenning av protokoll fra forrige møte. Eventuell inhabilitet til saker som skal behandles.\n\nVedtak: Godkjent.\n\nSAK 2\nSaksnr. 07/05\nBudsjett\n\nVedtak: Vedtatt.\n",
        [
            "SAK 1 | Godkjenning av protokoll fra forrige møte. Eventuell inhabilitet til saker som skal behandles.",
            "SAK 2 | Budsjett",
        ],
    ),
    "what was done below a bare code": (
        "Sak 1 .\nStyret besluttet å kjøpe 2 benker a kr 5000,-\n\nSak 2.\nDet planlegges en dugnad i mai.\n\nSak 3.\nHagelaget ønsker ny port. Leder tar dette opp med naboen.\n\nSak 4.\nRyddedugnad.\nDet ble rydding i mai.\n",
        ["Sak 1 | -", "Sak 2 | -", "Sak 3 | -", "Sak 4 | Ryddedugnad."],
    ),
    "what was done on the code's line": (
        "Sak 1 – Innkallingen ble enstemt godkjent.\n\nSak 2 – Budsjett. Også dette ble lagt fram av kassereren. Budsjettet ble vedtatt.\n\nSak 3 – Årsmeldingen ble lest opp av leder. Den ble godkjent.\n\nSak 4 – Vegen. Nye skilt.\nVedtak: Skiltene kjøpes.\n",
        ["Sak 1 | -", "Sak 2 | Budsjett", "Sak 3 | -", "Sak 4 | Vegen. Nye skilt."],
    ),
    "what was done on the code's line, in nynorsk": (
        "Sak 1 – Innkallinga vart einstemt vedteken.\n\nSak 2 – Rekneskap. Kasseraren la fram rekneskapen. Rekneskapen vart godkjend.\n",
        ["Sak 1 | -", "Sak 2 | Rekneskap"],
    ),
    "the end of a run of names in a comma": (
        "Til stede: Kari Lund, Ola Vik , Liv Dahl,\n\nSak 6/21: Referat fra møte 3. mai\n\nVedtak: Godkjent.\n\nSak 7/21: Budsjett\nVedtak: Vedtatt.\n",
        ["Sak 6/21 | Referat fra møte 3. mai", "Sak 7/21 | Budsjett"],
    ),
    "codes in a row": (
        "Sakene ble behandlet i følgende rekkefølge:\nV-sak 1, 2 og 4, O-sak 1 og 2, V-sak 5\n\nV-SAK 1 Budsjett\nVedtak: Vedtatt.\n\nV-SAK 2 Plan\nVedtak: Vedtatt.\n",
        ["V-SAK 1 | Budsjett", "V-SAK 2 | Plan"],
    ),
    "numbered points of a decision": (
        "Vedtak:\n1. Regnskapet ble godkjent.\n2. Prisen ble vedtatt til 500 kr.\n3. Innkallingen ble godkjent.\n4. Leia ble godkjent.\n",
        [],
    ),
    "numbered points that a sentence leads to": (
        "Styret vedtok disse reglene:\n1. Hytta leies ut.\n2. Prisen ble vedtatt til 500 kr.\n3. Nøkkelen ble godkjent.\n4. Leia ble godkjent.\n",
        [],
    ),
    "codes in bullets below a numbered item": (
        "1. Godkjenning av innkalling\nVedtak: Innkallingen ble godkjent.\n\n2. Delegerte saker\n• 12/24 Fjordvik skole\n• 13/24 Lia skole\nVedtak: Sakene tas til orientering.\n\n3. Eventuelt\nIngen.\n",
        ["1 | Godkjenning av innkalling", "2 | Delegerte saker", "3 | Eventuelt"],
    ),
    "codes in bullets with nothing between": (
        "Delegerte saker\n• 12/24 Fjordvik skole\n• 13/24 Lia skole\n• 14/24 Vik skole\n\nVedtak: Sakene tas til orientering.\n",
        [],
    ),
    "codes in bullets that a line leads to": (
        "Søknader som ble gjennomgått:\n• 12/24 Fjordvik skole\n• 13/24 Lia skole\n• 14/24 Vik skole\n\nStyret var enig om alle.\n",
        [],
    ),
    "numbered paragraphs that decide nothing": (
        "1. Hekken er for høy ved gjerdet.\n2. Gjerdet er gammelt og må males.\n3. Porten er tung og knirker.\n4. Veien er glatt om vinteren.\n5. Taket er lekk mot nord.\n",
        [],
    ),
    "bullets without text of their own": (
        "Hekken er høy.\n\n  • Klippe\n\n  • Vanne\n\n  • Gjødsle\n\nDette gjøres i mai.\n",
        [],
    ),
    "entries of a list of tasks": (
        "Økonomi\n\nKassa er god.\n\nFordeling av oppgaver\n\nDugnad, Kari og Ola\n\nKaker, Liv Dahl\n\nStatus for huset\n\nHuset males i mai.\n",
        ["- | Økonomi", "- | Fordeling av oppgaver", "- | Status for huset"],
    ),
    "short lines on top of few paragraphs": (
        "Kari Lund ønsket velkommen.\n\nVeien\nVeien er glatt nå. Den må strøs.\n\nKassa er god.\n\nHuset males i mai.\n",
        [],
    ),
    "older codes in bullets": (
        "12/24 Brev\n• 3/24 Svar fra fylket\n• 4/24 Rapport om vei\nTas til orientering.\n\n13/24 Budsjett\nVedtak: Vedtatt.\n",
        ["12/24 | Brev", "13/24 | Budsjett"],
    ),
    "who presents below a code in a bullet": (
        "Saksliste\n\n  • 12/24 Ny plan for hekker\n   Testdirektoratet/Kari Lund\n  • 13/24 Status og utfordringer for alle hekker og gjerder i landet\n   Testdirektoratet/Ola Vik\n",
        ["12/24 | Ny plan for hekker", "13/24 | Status og utfordringer for alle hekker og gjerder i landet"],
    ),
    "an entry of the list that nobody treated": (
        "Saksliste:\nSak 1/21 Budsjett\nSak 2/21 Veg\nSak 3/21 Eventuelt\n\nSak 1/21 Budsjett\nVedtak: Budsjettet vedtas.\n\nSak 3/21 Eventuelt\nIngen saker.\n",
        ["Sak 1/21 | Budsjett", "Sak 3/21 | Eventuelt"],
    ),
}


@pytest.mark.parametrize("name", NO_ITEMS_OF_THEIR_OWN)
def test_what_is_no_item(name: str) -> None:
    text, expected = NO_ITEMS_OF_THEIR_OWN[name]
    assert items(HEAD_NB + text) == expected


CODES = (
    ("SAK 01/02/21", "SAK 02/02/21"),
    ("Sak 12/21", "Sak 13/21"),
    ("Sak 002/15", "Sak 003/15"),
    ("Sak 046/2020", "Sak 047/2020"),
    ("Sak 180 /09", "Sak 181 /09"),
    ("Sak 1/ 2012", "Sak 2/ 2012"),
    ("33/15", "34/15"),
    ("0375/05", "0376/05"),
    ("01/2016", "02/2016"),
    ("PS 12/21", "PS 13/21"),
    ("PS 0001/00", "PS 0002/00"),
    ("PS TEK 0002/00", "PS TEK 0003/00"),
    ("KR 79/22", "KR 80/22"),
    ("KO-10/12", "KO-11/12"),
    ("FS-36/13", "FS-37/13"),
    ("Sak STY 30/03", "Sak STY 31/03"),
    ("HFL 41/2011", "HFL 42/2011"),
    ("SP-sak 01/18", "SP-sak 02/18"),
    ("AM-sak 1/12", "AM-sak 2/12"),
    ("PSak 00/15", "PSak 01/15"),
    ("STi sak 53/14", "STi sak 54/14"),
    ("k-sak 42/19", "k-sak 43/19"),
    ("V-SAK 1", "V-SAK 2"),
    ("S-sak 52/06", "S-sak 53/06"),
    ("S 1/3/19", "S 2/3/19"),
    ("O-sak 1/3/19", "O-sak 2/3/19"),
    ("Sak 01-14", "Sak 02-14"),
    ("31 – 2018", "32 – 2018"),
    ("Sak 45-2018", "Sak 46-2018"),
    ("17.2021", "18.2021"),
    ("Sak 2011/38", "Sak 2011/39"),
    ("ST 2010/69", "ST 2010/70"),
    ("BU 14/72", "BU 14/73"),
    ("Sak 1", "Sak 2"),
    ("SAK 1:", "SAK 2:"),
    ("1.", "2."),
    ("1)", "2)"),
    ("A)", "B)"),
    ("Pkt. 1", "Pkt. 2"),
    ("Punkt 1.", "Punkt 2."),
    ("Post 1", "Post 2"),
    ("I.", "II."),
    ("2016/123", "2016/131"),
    ("ID2019_042", "ID2019_051"),
    ("Sak 64/2013 B", "Sak 65/2013 B"),
    ("001/03 B", "002/03 B"),
    ("Sak 5a", "Sak 5b"),
    ("Hastesak 41/01", "Hastesak 42/01"),
    ("Tilleggssak 22/07", "Tilleggssak 23/07"),
    ("Sak nr. 5/2021", "Sak nr. 6/2021"),
    ("Saksnr. 5/21", "Saksnr. 6/21"),
    ("Sak: 5/21", "Sak: 6/21"),
)
_BODY = {
    "nb": ("Godkjenning av innkalling", "Innkallingen ble godkjent.", "Ny vei til Øvre Lia", "Det var ingen merknader til planen."),
    "nn": ("Godkjenning av innkallinga", "Innkallinga vart godkjend.", "Ny veg til Øvre Lia", "Det var ingen merknader til planen."),
}  # fmt: skip


def _three(first: str, second: str, language: str) -> str:
    """Minutes with two items under the codes `first` and `second`; ordinals need a third."""
    one, said, two, more = _BODY[language]
    third = {"1.": "3.", "1)": "3)", "A)": "C)", "I.": "III."}.get(first)
    last = f"\n{third} Eventuelt\nIngen saker.\n" if third else ""
    return f"{first} {one}\n{said}\n\n{second} {two}\n{more}\n{last}"


@pytest.mark.parametrize("language", ["nb", "nn"])
@pytest.mark.parametrize(("first", "second"), CODES, ids=[first for first, _ in CODES])
def test_each_family_of_codes(first: str, second: str, language: str) -> None:
    one, _, two, _ = _BODY[language]
    found = items((HEAD_NB if language == "nb" else HEAD_NN) + _three(first, second, language))
    assert found[:2] == [f"{first.rstrip(' .:)')} | {one}", f"{second.rstrip(' .:)')} | {two}"]


PLACEMENTS = {
    "title on the next line": (
        "012/21\nGodkjenning av innkalling\n\nVedtak:\nInnkallingen godkjennes.\n\n013/21\nNy vei til Øvre Lia\n\nVedtak:\nVeien bygges.\n",
        ["012/21 | Godkjenning av innkalling", "013/21 | Ny vei til Øvre Lia"],
    ),
    "dash after the code": ("12/21 - Velkommen\nDet var ingen merknader.\n13/21 - Status\nArbeidet går sin gang.\n", ["12/21 | Velkommen", "13/21 | Status"]),
    "capitals after a colon": ("Sak 12/21: NY VEI\nVeien bygges.\n\nSak 13/21: BUDSJETT\nVedtatt.\n", ["Sak 12/21 | NY VEI", "Sak 13/21 | BUDSJETT"]),
    "wrapped title": (
        "PS 12/21 Søknad om dispensasjon fra kommuneplanens arealdel for oppføring av\nfritidsbolig på Øvre Lia\n\nVedtak:\nDispensasjon gis.\n\nPS 13/21 Veg\n\nVedtak:\nVegen bygges.\n",
        ["PS 12/21 | Søknad om dispensasjon fra kommuneplanens arealdel for oppføring av fritidsbolig på Øvre Lia", "PS 13/21 | Veg"],
    ),
    "list with archive numbers": (
        "Saksliste\nSaksnr   Arkivsaksnr   Tittel\n56/09    09/810        Ny vei\n57/09    09/811        Budsjett\n\n56/09 Ny vei\nVedtak:\nVeien bygges.\n\n57/09 Budsjett\nVedtak:\nVedtatt.\n",
        ["56/09 | Ny vei", "57/09 | Budsjett"],
    ),
    "list with page numbers": (
        "Saksliste\nSak 5/21 Ny vei ........ 3\nSak 6/21 Budsjett ........ 12\n\nSak 5/21 Ny vei\nVeien bygges.\n\nSak 6/21 Budsjett\nVedtatt.\n",
        ["Sak 5/21 | Ny vei", "Sak 6/21 | Budsjett"],
    ),
    "list of ordinals, titles repeated without them": (
        "Agenda:\n1. Godkjenning av innkalling\n2. Ny vei til Øvre Lia\n3. Eventuelt\n\nGodkjenning av innkalling\nInnkallingen ble godkjent.\n\nNy vei til Øvre Lia\nVeien bygges.\n\nEventuelt\nIngen saker.\n",
        ["1 | Godkjenning av innkalling", "2 | Ny vei til Øvre Lia", "3 | Eventuelt"],
    ),
    "list of bullets, titles repeated": (
        "Saksliste:\n- Økonomi\n- Dugnad i mai\n- Eventuelt\n\nØkonomi\nKassa er god.\n\nDugnad i mai\nDugnaden blir 4. mai.\n\nEventuelt\nIngen saker.\n",
        ["- | Økonomi", "- | Dugnad i mai", "- | Eventuelt"],
    ),
    "list of ordinals, codes without titles in the body": (
        "Saksliste:\n1) Orientering om kassa\n2) Val av nytt styre\n3) Eventuelt\n\nSak nr. 1\n=========\nKasseraren orienterte.\n\nSak nr. 2\n=========\nStyret vart attvald.\n\nSak nr. 3\n=========\nIngen saker.\n",
        ["Sak nr. 1 | Orientering om kassa", "Sak nr. 2 | Val av nytt styre", "Sak nr. 3 | Eventuelt"],
    ),
    "series that take turns": (
        "V-SAK 1 Budsjett\nVedtak: Vedtatt.\n\nO-SAK 1 Status\nTas til orientering.\n\nV-SAK 2 Plan\nVedtak: Vedtatt.\n",
        ["V-SAK 1 | Budsjett", "O-SAK 1 | Status", "V-SAK 2 | Plan"],
    ),
    "types with their own counters": (
        "PS 7/26 Budsjett\nVedtak\nVedtatt.\n\nRS 1/26 Brev\nVedtak\nTas til orientering.\n\nPS 8/26 Plan\nVedtak\nVedtatt.\n",
        ["PS 7/26 | Budsjett", "RS 1/26 | Brev", "PS 8/26 | Plan"],
    ),
    "items without a code among coded ones": (
        "Sak 1/21 Budsjett\nVedtatt.\n\nSak 2/21 Plan\nVedtatt.\n\nEventuelt\nOla Vik spurte om veien.\n",
        ["Sak 1/21 | Budsjett", "Sak 2/21 | Plan", "- | Eventuelt"],
    ),
    "ordinals with sub-items": (
        "1. Konstituering\n\n1.1 Valg av møteleder\nKari Lund ble valgt.\n\n1.2 Valg av referent\nOla Vik ble valgt.\n\n2. Regnskap\nRegnskapet ble godkjent.\n\n3. Valg\n3.1 Leder\nKari Lund ble valgt.\n",
        ["1 | Konstituering", "1.1 | Valg av møteleder", "1.2 | Valg av referent", "2 | Regnskap", "3 | Valg", "3.1 | Leder"],
    ),
    "sub-items in letters": (
        "1. Konstituering\n\nA. Valg av møteleder\nKari Lund ble valgt.\n\nB. Valg av referent\nOla Vik ble valgt.\n\n2. Regnskap\nRegnskapet ble godkjent.\n\n3. Innkomne forslag\n\nA. Ny benk\nForslaget falt.\n",
        ["1 | Konstituering", "A | Valg av møteleder", "B | Valg av referent", "2 | Regnskap", "3 | Innkomne forslag", "A | Ny benk"],
    ),
    "ordinals that begin in the list of the last meeting": (
        "4. Regnskap\nRegnskapet ble gjennomgått.\n\n5. Dugnad\nDugnaden blir 4. mai.\n\n6. Eventuelt\nIngen saker.\n",
        ["4 | Regnskap", "5 | Dugnad", "6 | Eventuelt"],
    ),
    "colon within a title": (
        "Sak 1/21 Høring: Ny forskrift om vei\nVedtatt.\n\nSak 2/21 Brev fra St. Olav\nTatt til orientering.\n",
        ["Sak 1/21 | Høring: Ny forskrift om vei", "Sak 2/21 | Brev fra St. Olav"],
    ),
    "bare numbers with sub-items in letters": (
        "1 Åpning\nKari ønsket velkommen.\n\n2 Valg\n2a Møteleder\nKari Lund ble valgt.\n2b Referent\nOla Vik ble valgt.\n\n3 Regnskap\nRegnskapet ble godkjent.\n",
        ["1 | Åpning", "2 | Valg", "2a | Møteleder", "2b | Referent", "3 | Regnskap"],
    ),
    "dotted codes": (
        "Sak 1.1: Budsjett\nVedtatt.\n\nSak 1.2: Regnskap\nGodkjent.\n\nSak 2.1: Valg\nKari Lund ble valgt.\n",
        ["Sak 1.1 | Budsjett", "Sak 1.2 | Regnskap", "Sak 2.1 | Valg"],
    ),
    "codes in bullets": (
        "* Sak 1: Budsjett\nBudsjettet ble vedtatt.\n\n* Sak 2: Dugnad\n- Kaffe\n- Kake\n",
        ["Sak 1 | Budsjett", "Sak 2 | Dugnad"],
    ),
    "a title that tells the kind of item, below a code": (
        "V-SAK 1\nSaksnr. 30/2011\nVedtakssak: Budsjett for 2012\n\nVedtak: Budsjettet vedtas.\n\nV-SAK 2\nSaksnr. 31/2011\nDrøftingssak: Plan\n\nVedtak: Utsettes.\n",
        ["V-SAK 1 | Vedtakssak: Budsjett for 2012", "V-SAK 2 | Drøftingssak: Plan"],
    ),
    "numbered paragraphs that decide": (
        "  1. Presidenten ønsket velkommen og erklærte møtet for åpnet.\n  2. Innkallingen ble godkjent uten merknader.\n  3. Liv Dahl ble valgt til møteleder.\n  4. Valg av komite med tre medlemmer. Det ble valgt Kari Lund, Ola Vik og Per Moen.\n  5. Utgår.\n\nLiv Dahl møteleder\n",
        ["1 | -", "2 | -", "3 | -", "4 | Valg av komite med tre medlemmer", "5 | -"],
    ),
    "groups in the singular between numbers": (
        "Saker\n\nVedtakssak:\n\n1. Ny plan for hekken\n\nVedtak: Planen vedtas.\n\nDiskusjonssak:\n\n2. Gjerdet\n\nGjerdet ble drøftet.\n\n3. Taket er lekk, det samme gjelder veggen\n\nLeder orienterte om taket.\n",
        ["1 | Ny plan for hekken", "2 | Gjerdet", "3 | Taket er lekk, det samme gjelder veggen"],
    ),
    "headings in bullets": (
        "  • Årsmøte i laget\n\nI mars er det årsmøte. Styreleder møter.\n\n  • Kafé\n\nDet blir ingen kafé i år.\n\n  • Høner i hagen\n\nHønene er borte. Saken kommer opp i mai.\n",
        ["- | Årsmøte i laget", "- | Kafé", "- | Høner i hagen"],
    ),
    "headings on top of paragraphs": (
        "Uthuset\nVi har fått byggetillatelse, og leder tar kontakt med naboen. Ansvar: Ola\n\nSkolen\nVi tar kontakt med Kari Lund om taket. Ansvar: Liv\n\n17. mai\nToget går kl. 12. Alle møter på torget.\n\nDugnaden blir i juni.\n",
        ["- | Uthuset", "- | Skolen", "- | 17. mai"],
    ),
    "headings alone": (
        "Økonomi\n\nKassa er god.\n\nDugnad\n\nDugnaden blir 4. mai.\n\nEventuelt\n\nIngen saker.\n",
        ["- | Økonomi", "- | Dugnad", "- | Eventuelt"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", PLACEMENTS)
def test_each_placement(name: str) -> None:
    text, expected = PLACEMENTS[name]
    assert items(HEAD_NB + text) == expected


def test_a_code_spoken_of_above_the_agenda_list_is_no_entry_of_it() -> None:
    text = (
        "Møteprotokoll\nHagerådet\nDato: 3. mai 2024\n\nGodkjenning av sakliste:\nSak PS 3/24 Gjerde ble ettersendt.\n\nSaksliste\n"
        "PS 2/24  Hekk\nPS 3/24  Gjerde\n\nPS 2/24 Hekk\nVedtak\nHekken klippes.\n\nPS 3/24 Gjerde\nVedtak\nGjerdet males.\n"
    )
    record = parse_text(text)
    assert isinstance(record, Minutes)
    assert [item.number for item in record.agenda_items if item.number] == ["PS 2/24", "PS 3/24"]


def test_the_one_item_right_below_a_list_of_people_is_told_by_the_label_below_it() -> None:
    head = "Protokoll\nBydelsutvalget\nDato: 25.04.2024\nTilstede:\nMarte Sunde (A) leder\nForfall: Eva Lange (SV)\n"
    assert items(f"{head}Sak 44/24 Årsberetning 2023\nVedtak: Tas til orientering.\n") == [
        "Sak 44/24 | Årsberetning 2023"
    ]
    record = parse_text(f"{head}Sak 44/24 Årsberetning 2023\nVedtak: Tas til orientering.\n")
    assert isinstance(record, Minutes)
    assert [person.name for person in record.participants] == ["Marte Sunde", "Eva Lange"]
    assert record.participants[1].presence_text is None


def test_a_group_with_text_of_its_own_and_codes_of_a_series() -> None:
    text = "Møteprotokoll\nFormannskapet\nMøtedato: 05.06.2024\n\nOrienteringer: Ordføreren fortalte om vinteren.\n\nSak 12/24 Budsjett\nVedtak: Ja.\n\nSak 13/24 Veg\nVedtak: Nei.\n"
    record = parse_text(text)
    assert isinstance(record, Minutes)
    assert [item.item_type for item in record.agenda_items] == [None, None]


def test_items_of_a_web_page_that_are_bullets_set_as_headings() -> None:
    item = "<li><h3>{}</h3><p>{}</p><p>Vedtak:<br>{}</p></li>"
    page = (
        "<html><body><h1>Protokoll fra styremøte 3. mai 2024</h1><h2>Til stede</h2><ul><li>Kari Lund</li><li>Ola Vik</li></ul><h2>Saker</h2><ul>"
        f"{item.format('Hekken', 'Kari orienterte om høyden:<br>- En<br>- To', 'Hekken klippes.')}{item.format('Lister', 'Listene er gamle.', 'Listene vedtas.')}"
        "</ul></body></html>"
    )
    record = parse(page.encode())
    assert isinstance(record, Minutes)
    assert [found.title for found in record.agenda_items] == ["Hekken", "Lister"]
    assert [found.decisions[0].text for found in record.agenda_items] == ["Hekken klippes.", "Listene vedtas."]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        pytest.param("4/2024 i Lia grendehus", [], id="the number of the meeting"),
        pytest.param("ST 4/2024", [], id="a series without a title"),
        pytest.param("Sak 1/24 Ny skole", ["Sak 1/24 | Ny skole"], id="an item"),
        pytest.param("PS 1/24 Ny skole", ["PS 1/24 | Ny skole"], id="an item of a series"),
    ],
)
def test_the_one_item_right_below_the_title_is_no_part_of_it(line: str, found: list[str]) -> None:
    text = f"Referat fra styremøte i Lia vel\n{line}\nStyret drøftet planene.\n\nVedtak:\nPlanene sendes på høring.\n"
    record = parse_text(text)
    assert isinstance(record, Minutes)
    assert [f"{item.number} | {item.title}" for item in record.agenda_items] == found
    assert (record.title == "Referat fra styremøte i Lia vel") == bool(found)


def test_codes_alone_have_their_titles_below_and_not_in_themselves() -> None:
    text = "Referat fra medlemsmøte\n\nTil stede: Kari Lund, Ola Vik\n\nSAKSLISTE\n\nSAK 34/18\n\nReferat fra møte 4/18\n\nReferatet godkjent.\n\nSAK 35/18\n\nNye lister\n\nVedtak: Saken utsettes.\n"
    assert items(text) == ["SAK 34/18 | Referat fra møte 4/18", "SAK 35/18 | Nye lister"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("Styret drøftet to ting:\n\n1. Vei\n2. Vann\n\nBegge ble vedtatt.\n", [], id="a list"),
        pytest.param("1. Vei\nVeien er lang.\n\n2. Vann\nVannet er kaldt.\n", [], id="text that decides nothing"),
        pytest.param(
            "1. Regnskap\nRegnskapet ble godkjent.\n\n2. Valg\nKari Lund ble valgt til leder.\n",
            ["1 | Regnskap", "2 | Valg"],
            id="two items",
        ),
        pytest.param(
            "1. Regnskap\nDet ble lest.\nVedtak: Godkjent.\n\n2. Valg\nVedtak: Kari Lund velges.\n",
            ["1 | Regnskap", "2 | Valg"],
            id="two with labels",
        ),
    ],
)
def test_two_numbers_are_items_where_both_decide(text: str, found: list[str]) -> None:
    assert items(HEAD_NB + text) == found


def test_codes_that_return_with_other_titles_cost_one_look_at_the_type(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []

    def larger(lines: Sequence[Line]) -> list[int]:
        asked.append(len(lines))
        return []

    monkeypatch.setattr(agenda, "_larger", larger)
    items(HEAD_NB + "".join(f"Sak {1 + at % 3} Vei nummer {at}\nVedtak: Godkjent.\n\n" for at in range(30)))
    assert len(asked) == 1
