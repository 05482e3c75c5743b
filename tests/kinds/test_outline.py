"""Which numbered lines are headings, decided over the whole document; what is only numbered comes first."""

import pytest

from pmdocs.pipeline import parse_bytes

HEAD = "Referat frå styremøte i Lia grendelag 3. mars 2021\n\nTil stades: Kari Lund, Ola Vik\n\n"


def items(text: str, name: str = "referat.md") -> list[str]:
    """Each item of the minutes `text` as `number | title`."""
    record = parse_bytes((HEAD + text).encode(), name=name)
    return [f"{item.number or '-'} | {item.title or '-'}" for item in getattr(record, "agenda_items", ())]


NOT_ITEMS = {
    "a code at the end of a sentence": (
        "Sak 2/24 vart teken etter sak 3/24 og\nsak 1/24.\n\n## Sak 1/24 Hamna\n\nUtsett.\n\n## Sak 3/24 Vegen\n\nUtsett.\n\n## Sak 2/24 Ymse\n\nIngen.\n",
        ["Sak 1/24 | Hamna", "Sak 3/24 | Vegen", "Sak 2/24 | Ymse"],
    ),
    "a welcome, a break and the next meeting": (
        "## Velkomen\n\nLeiaren ønskte velkomen.\n\n## Hamna\n\nUtsett.\n\n## Pause (10 min)\n\nKaffi.\n\n## Vegen\n\nUtsett.\n\n## Neste møte\n\nOm ei veke.\n",
        ["- | Hamna", "- | Vegen"],
    ),
    "accounts with note numbers": (
        "## Rekneskap\n\nRekneskapen vart lagd fram.\n\n3    Kontingent    312 471    182 727\n4    Leige    30 000    30 000\n5    Renter    27 500    27 500\n\n## Budsjett\n\nBudsjettet vart vedteke.\n",
        ["- | Rekneskap", "- | Budsjett"],
    ),
    "a list below one of several headings": (
        "## Hamna\n\nKaia må målast.\n\n## Vegen\n\nGrusen er komen.\n\n## Prioritering\n\nVi tek dette først:\n\n1. Kaia\n2. Grinda\n3. Naustet\n\n## Val\n\nKari Lund vart vald.\n",
        ["- | Hamna", "- | Vegen", "- | Prioritering", "- | Val"],
    ),
    "points in bold below numbered headings": (
        "## 1. Budsjett\n\nVedtak:\n\n**1. Budsjettet vert vedteke.**\n\n**2. Styret følgjer opp.**\n\n**3. Kontingenten er 300 kroner.**\n\n**4. Leiaren skriv under.**\n\n## 2. Val\n\nKari Lund vart vald.\n",
        ["1 | Budsjett", "2 | Val"],
    ),
    "paragraphs of the statutes in an item": (
        "## 4 Endring av vedtektene\n\n4.1.3 Leiaren skal veljast for to år.\n4.1.4 Styret har fem medlemmer.\n\nVedtak: Endringa vart vedteken.\n\n## 5 Ymse\n\nIngen saker.\n",
        ["4 | Endring av vedtektene", "5 | Ymse"],
    ),
    "numbers of things": (
        "## 1 Innkjøp\n\n8 Lamper til salen\n\n2 Stolar til scena\n\n## 2 Val\n\nKari Lund vart vald.\n",
        ["1 | Innkjøp", "2 | Val"],
    ),
}


@pytest.mark.parametrize(("text", "expected"), NOT_ITEMS.values(), ids=NOT_ITEMS)
def test_what_is_numbered_but_no_item(text: str, expected: list[str]) -> None:
    assert items(text) == expected


ITEMS = {
    "bare numbers from any start": (
        "### 51 Godkjenning av innkalling, servering og referent.\n\nGodkjent\n\n### 52 Status\n\n- Alt går fint\n\n### 53 Ymse\n\nIngen saker.\n",
        ["51 | Godkjenning av innkalling, servering og referent.", "52 | Status", "53 | Ymse"],
    ),
    "a number left out": (
        "## 1 Opning\n\nLeiaren opna møtet.\n\n## 2 Budsjett\n\nUtsett.\n\n## 4 Ymse\n\nIngen saker.\n",
        ["1 | Opning", "2 | Budsjett", "4 | Ymse"],
    ),
    "a heading whose type was forgotten": (
        "## 1 Opning\n\nLeiaren opna møtet.\n\n2. Budsjett\n\nUtsett.\n\n## 3 Hamna\n\nUtsett.\n\n## 4 Ymse\n\nIngen saker.\n",
        ["1 | Opning", "2 | Budsjett", "3 | Hamna", "4 | Ymse"],
    ),
    "numbers that begin anew below another heading": (
        "## Saker frå førre møte\n\n* Sak 1: Felling av tre\n\n  Utsett.\n\n## Saker på dette møtet\n\n* Sak 1: Parkering\n\n  Utsett. Sjå https://lia.example/\n\n* Sak 2: Dugnad\n\n  Utsett.\n",
        ["Sak 1 | Felling av tre", "Sak 1 | Parkering", "Sak 2 | Dugnad"],
    ),
    "headings with other words than the list": (
        "## Saker\n\n- Status før hausten\n- Kaia\n- Ordlista (teknisk)\n- Vegen vidare\n- Ymse\n\n## Status\n\n### Kari\n\nArbeider med kaia.\n\n## Kaia\n\nUtsett.\n\n## Ordlister\n\nUtsett.\n\n## Vegen vidare\n\nVi held fram.\n\n## Ymse\n\nIngen saker.\n",
        ["- | Status", "- | Kaia", "- | Ordlister", "- | Vegen vidare", "- | Ymse"],
    ),
    "running numbers with a dash": (
        "## 611 - Val av referent\n\nKari Lund vart vald.\n\n## 612 - Runde (20 min)\n\nAlle fortalde.\n\n## 613 - Ymse\n\nIngen.\n",
        ["611 | Val av referent", "612 | Runde (20 min)", "613 | Ymse"],
    ),
    "any depth, a level passed over": (
        "## 1 Opning\n\nLeiaren opna møtet.\n\n## 2 Saker\n\n### 2.1 Styresaker\n\n2.1.1 Naustet\n\nNaustet vert måla.\n\n2.1.2.1 Kaia\n\nKaia vert målt.\n\n### 2.2 Ymse\n\nIngen saker.\n",
        ["1 | Opning", "2 | Saker", "2.1 | Styresaker", "2.1.1 | Naustet", "2.1.2.1 | Kaia", "2.2 | Ymse"],
    ),
    "the word and a dotted number": (
        "## Sak 1 Opning\n\n### Sak 1.1 Innkalling\n\nGodkjend.\n\n### Sak 1.2 Sakliste\n\nGodkjend.\n\n## Sak 2 Ymse\n\nIngen.\n",
        ["Sak 1 | Opning", "Sak 1.1 | Innkalling", "Sak 1.2 | Sakliste", "Sak 2 | Ymse"],
    ),
    "a letter after the number, swapped in the meeting": (
        "## 1. Opning\n\nLeiaren opna møtet.\n\n## 2. Innkomne saker\n\n## 2b. Kontingent\n\nUendra.\n\n## 2a. Gjerde\n\nGjerdet vert sett opp.\n",
        ["1 | Opning", "2 | Innkomne saker", "2b | Kontingent", "2a | Gjerde"],
    ),
    "letters that stand in another order": (
        "## 1. Opning\n\nLeiaren opna møtet.\n\n## 2. Framlegg\n\n### B. Kjøp av båt\n\nBåten vert kjøpt.\n\n### A. Høgare kontingent\n\nUtsett.\n\n## 3. Ymse\n\nIngen.\n",
        ["1 | Opning", "2 | Framlegg", "B | Kjøp av båt", "A | Høgare kontingent", "3 | Ymse"],
    ),
    "letters whose titles run into the text": (
        "## 1. Konstituering\n\na. **Val av møteleiar.** Kari Lund vart vald.\n\nb. **Val av referent.** Ola Vik vart vald.\n\n## 2. Budsjett\n\nUtsett.\n\n## 3. Ymse\n\nIngen.\n",
        ["1 | Konstituering", "a | Val av møteleiar", "b | Val av referent", "2 | Budsjett", "3 | Ymse"],
    ),
}


@pytest.mark.parametrize(("text", "expected"), ITEMS.values(), ids=ITEMS)
def test_numbered_headings(text: str, expected: list[str]) -> None:
    assert items(text) == expected


PLAIN = {
    "a title with a colon, text on the next line": (
        "1. Framlegg:\ningen framlegg er komne inn.\n\n2. Val:\nalle vart attvalde.\n\n3. Ymse:\ningen saker.\n",
        ["1 | Framlegg", "2 | Val", "3 | Ymse"],
    ),
    "an amount before the next heading": (
        "Sak 1/24 Søknad frå koret\nVedtak: Koret får kr 8 000,-\n\nSak 2/24 Søknad frå laget\nVedtak: Laget får kr 500,-\n",
        ["Sak 1/24 | Søknad frå koret", "Sak 2/24 | Søknad frå laget"],
    ),
    "an archive number below the title": (
        "Sak 1/24 Budsjett og plan for neste år\n     ePhorte 2024/7714\n\nUtsett.\n\nSak 2/24 Ymse\n\nIngen.\n",
        ["Sak 1/24 | Budsjett og plan for neste år", "Sak 2/24 | Ymse"],
    ),
    "headings that end in a full stop": (
        "1.  Hamna.\n\nKaia må målast.\n\n2.  Vegen.\n\nGrusen er komen.\n\n3.  Ymse.\n\nIngen saker.\n",
        ["1 | Hamna.", "2 | Vegen.", "3 | Ymse."],
    ),
    "bare numbers below white space": (
        "7 Hamna\n\nKaia må målast.\n\n8 Vegen\n\nGrusen er komen.\n\n9 Ymse\n\nIngen saker.\n",
        ["7 | Hamna", "8 | Vegen", "9 | Ymse"],
    ),
    "a letter and a parenthesis": (
        "1. Hamna\n\nKaia må målast.\n\n2. Innkomne saker\n\n2 a) Gjerde\n\nGjerdet vert sett opp.\n\n2 b) Kontingent\n\nUendra.\n\n3. Ymse\n\nIngen saker.\n",
        ["1 | Hamna", "2 | Innkomne saker", "2 a | Gjerde", "2 b | Kontingent", "3 | Ymse"],
    ),
    "projects of several years": (
        "2021/801 Søvn hos unge\n\nVedtak: Prosjektet vert godkjent.\n\n2021/815 Mat i barnehagen\n\nVedtak: Utsett.\n\n2018/47 Trening etter brot\n\nVedtak: Endringa vert godkjend.\n",
        ["2021/801 | Søvn hos unge", "2021/815 | Mat i barnehagen", "2018/47 | Trening etter brot"],
    ),
}


@pytest.mark.parametrize(("text", "expected"), PLAIN.values(), ids=PLAIN)
def test_numbered_headings_of_plain_text(text: str, expected: list[str]) -> None:
    assert items(text, "referat.txt") == expected


def test_points_of_the_only_case_of_an_extract_are_no_items() -> None:
    text = (
        "Formannskapets behandling av sak 6/2026 i møte den 25.03.2026:\n\nBehandling\nDet ble lagt frem et forslag.\n\n"
        "Vedtak\n\n1. Kaia males.\nPengene tas av fondet.\n2. Veien gruses.\nDet gjøres i mai.\n3. Rådmannen følger opp.\nHan melder tilbake.\n"
    )
    record = parse_bytes(text.encode(), name="protokoll.txt")
    assert [item.number for item in getattr(record, "agenda_items", ())] == ["sak 6/2026"]


EXTRACT = (
    "SAKSPROTOKOLL\n\nBehandlet av                         Møtedato     Saknr\n{rows}\n\nNy vei til Solvik, annen gangs behandling\n\n"
    "Planutvalgets behandling i møte 24.05.2022:\n\nBehandling:\nDet ble lagt frem et forslag.\n\nVedtak:\n1. Veien bygges.\n2. Planen kunngjøres.\n"
)


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ("1 Planutvalget                         25.05.2022   37/22", None),
        ("1 Planutvalget                         24.05.2022   tirsdag", None),
        ("1 Planutvalget                         24.05.2022   37/22", "37/22"),
        ("1 Formannskapet   10.05.2022   20/22\n2 Planutvalget    24.05.2022   37/22", "37/22"),
    ],
)
def test_the_case_of_an_extract_is_numbered_in_the_row_with_its_date(rows: str, expected: str | None) -> None:
    record = parse_bytes(EXTRACT.format(rows=rows).encode(), name="protokoll.txt")
    found = [(item.number, item.title) for item in getattr(record, "agenda_items", ())]
    assert found == ([(expected, "Ny vei til Solvik, annen gangs behandling")] if expected else [])
