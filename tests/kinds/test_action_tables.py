"""Minutes column by column, and agendas set as tables: read in every format; tables inside items stay."""

from collections.abc import Sequence

import pytest

from places import misplaced
from pmdocs.pipeline import parse_source, read_source
from pmdocs.records import Minutes, Notice
from tabled import FORMATS, Part, read

_HEAD = ("# Referat fra styremøte 4. mai 2022", "Sted: Naustet")


def _minutes(parts: Sequence[Part], form: str, widths: Sequence[int]) -> Minutes:
    record = read(parts, form, widths)
    assert isinstance(record, Minutes)
    assert record.ledger is not None
    assert record.ledger.unclaimed == 0
    return record


def _titles(record: Minutes | Notice) -> list[tuple[str | None, str | None]]:
    return [(item.number, item.title) for item in record.agenda_items]


@pytest.mark.parametrize("form", FORMATS)
def test_a_number_and_what_stands_beside_it_are_the_heading(form: str) -> None:
    rows = [
        ("Sak", "Innhold", "Ansvar", "Frist"),
        ("1", "Nytt tak\nTre tilbud er hentet inn.", "Kari", "1. juni"),
        ("2", "Dugnad\nVi rydder i mai.", "Ola", "10. mai"),
        ("3", "Eventuelt\nIngenting.", "", ""),
    ]
    record = _minutes([*_HEAD, rows], form, (50, 260, 80, 80))
    assert _titles(record) == [("1", "Nytt tak"), ("2", "Dugnad"), ("3", "Eventuelt")]
    assert [section.heading for section in record.agenda_items[0].sections] == [None, "Ansvar", "Frist"]


@pytest.mark.parametrize("form", FORMATS)
def test_a_column_of_decisions(form: str) -> None:
    rows = [
        ("Saksnr", "Sak", "Vedtak/konklusjon", "Ansvarlig"),
        ("12/22", "Nytt tak", "Styret godtar tilbudet fra Taklaget.", "Kari"),
        ("13/22", "Dugnad på uteområdet", "Dugnaden utsettes til neste møte.", "Ola"),
        ("14/22", "Orientering fra daglig leder", "Tatt til orientering.", ""),
    ]
    record = _minutes([*_HEAD, rows], form, (60, 140, 190, 80))
    assert _titles(record)[2] == ("14/22", "Orientering fra daglig leder")
    assert [[(one.text, one.outcome) for one in item.decisions] for item in record.agenda_items] == [
        [("Styret godtar tilbudet fra Taklaget.", "adopted")],
        [("Dugnaden utsettes til neste møte.", "postponed")],
        [("Tatt til orientering.", "noted")],
    ]


@pytest.mark.parametrize("form", FORMATS)
def test_columns_of_discussion_and_decision_without_tasks(form: str) -> None:
    rows = [
        ("Nr", "Sak", "Drøfting", "Konklusjon"),
        ("1", "Nytt hus på Nordmo", "• Teikningane er ferdige\n• Banken er positiv", "Styret byggjer."),
        ("2", "Dugnad", "Me ryddar i mai.", "Saka vert utsett."),
        ("3", "Ymse", "Ingenting.", ""),
    ]
    record = _minutes(["# Referat frå styremøte", *_HEAD[1:], rows], form, (30, 120, 190, 130))
    first = record.agenda_items[0]
    assert [block.text for section in first.sections for block in section.blocks] == [
        "Teikningane er ferdige",
        "Banken er positiv",
    ]
    assert [item.outcome for item in record.agenda_items] == ["adopted", "postponed", None]


@pytest.mark.parametrize("form", FORMATS)
def test_an_agenda_with_columns_behind_the_titles(form: str) -> None:
    rows = [("Nr", "Sak", "Ansvar", "Tid"), ("1", "Nytt tak", "Kari", "10 min"), ("2", "Korpset", "Ola", "15 min"), ("3", "Eventuelt", "Alle", "5 min")]  # fmt: skip
    items = ["## 1. Nytt tak", "Vedtak: Taket skiftes.", "## 2. Korpset", "Vedtak: Korpset får støtte.", "## 3. Eventuelt", "Ingenting."]  # fmt: skip
    record = _minutes([*_HEAD, "Saksliste", rows, *items], form, (40, 250, 100, 80))
    assert _titles(record) == [("1", "Nytt tak"), ("2", "Korpset"), ("3", "Eventuelt")]
    assert [len(item.decisions) for item in record.agenda_items] == [1, 1, 0]
    assert "1 Nytt tak" in [block.text for block in record.preamble]


@pytest.mark.parametrize("form", FORMATS)
def test_an_agenda_of_a_summons_has_bare_titles(form: str) -> None:
    rows = [
        ("Sak nr.", "Tema/Dokumenter", "Sakstype", "Ansvar"),
        ("1/22", "Nytt tak", "Beslutning", "Kari"),
        ("2/22", "Dugnad på uteområdet", "Orientering", "Ola"),
        ("3/22", "Eventuelt", "", "Alle"),
    ]
    record = read(["# Innkalling til møte", "Dato: 4. mai 2022", "Saksliste", rows], form, (60, 220, 100, 90))
    assert isinstance(record, Notice)
    assert _titles(record) == [("1/22", "Nytt tak"), ("2/22", "Dugnad på uteområdet"), ("3/22", "Eventuelt")]


@pytest.mark.parametrize("form", FORMATS)
def test_older_decisions_listed_inside_an_item_stay_a_table(form: str) -> None:
    rows = [
        ("Saksnr", "Tittel", "Vedtak", "Status"),
        ("8/21", "Gjerde", "Gjerdet males.", "Gjort"),
        ("9/21", "Port", "Porten byttes.", "Venter"),
    ]
    parts = [*_HEAD, "## Sak 1/22 Oppfølging av vedtak", rows, "Tatt til orientering.", "## Sak 2/22 Eventuelt", "Ingenting."]  # fmt: skip
    record = _minutes(parts, form, (60, 140, 190, 80))
    assert _titles(record) == [("Sak 1/22", "Oppfølging av vedtak"), ("Sak 2/22", "Eventuelt")]
    assert [decision.text for decision in record.agenda_items[0].decisions] == ["Tatt til orientering."]


@pytest.mark.parametrize("form", FORMATS)
def test_a_budget_with_a_column_of_decided_sums_stays_a_table(form: str) -> None:
    rows = [("Sak", "Vedtak 2021", "Forslag 2022"), ("Gjerde", "4 000", "5 000"), ("Port", "7 000", "8 000")]
    parts = [*_HEAD, "## Sak 1/22 Budsjett", rows, "Vedtak: Budsjettet vedtas.", "## Sak 2/22 Eventuelt", "Ingenting."]
    first = _minutes(parts, form, (200, 100, 100)).agenda_items[0]
    assert [block.type for section in first.sections for block in section.blocks] == ["table"]
    assert [decision.text for decision in first.decisions] == ["Budsjettet vedtas."]


def test_a_column_beside_its_items_has_its_name_where_it_is_printed() -> None:
    text = (
        "MØTEREFERAT\n\nMøte:      Byggemøte nr. 4\nDato:      3. mai 2024\n\nTil stede: Kari Lund    Testverket\n\n"
        "4.1   Framdrift                          Ansvar    Frist\n      Ingen merknader.\n\n"
        "4.2   Sikkerhet\n      Gjerdet settes opp.                AB        18.05\n\n"
        "4.3   Eventuelt\n      Ingenting.\n"
    )
    source = read_source(text.encode(), ".txt")
    record = parse_source(source, text.encode())
    assert isinstance(record, Minutes)
    sections = [(section.heading, section.blocks[0].text) for section in record.agenda_items[1].sections]
    assert sections == [(None, "Gjerdet settes opp."), ("Ansvar", "AB"), ("Frist", "18.05")]
    assert misplaced(record, source) == []


@pytest.mark.parametrize("form", FORMATS)
def test_a_column_of_text_and_decisions_has_labels_of_its_own(form: str) -> None:
    rows = [
        ("Sak", "Omtale og vedtak"),
        ("12/24", "Ny takst\nKari Lund la fram satsene.\nVedtak: Satsene vedtas."),
        ("13/24", "Nytt tak\nTaket lekker.\nVedtak: Saken utsettes."),
        ("14/24", "Eventuelt\nTuren går i mai."),
    ]
    record = _minutes([*_HEAD, rows], form, (60, 380))
    assert _titles(record) == [("12/24", "Ny takst"), ("13/24", "Nytt tak"), ("14/24", "Eventuelt")]
    assert [[(one.text, one.outcome) for one in item.decisions] for item in record.agenda_items] == [
        [("Satsene vedtas.", "adopted")],
        [("Saken utsettes.", "postponed")],
        [],
    ]


def test_codes_broken_in_the_cells_of_a_list_do_not_hide_the_items() -> None:
    rows = [("Saksnr.", "Tittel"), ("PS\n14/25", "Godkjenning"), ("PS\n15/25", "Vei"), ("RS 3/25", "Flom")]
    body = [
        "PS 14/25 Godkjenning",
        "Vedtak:",
        "Godkjent.",
        "PS 15/25 Vei",
        "Vedtak:",
        "Utsatt.",
        "RS 3/25 Flom",
        "Vedtak:",
        "Tatt til orientering.",
    ]
    record = _minutes([*_HEAD, "Saksliste", rows, *body], "pdf", (40, 300))
    assert _titles(record) == [("PS 14/25", "Godkjenning"), ("PS 15/25", "Vei"), ("RS 3/25", "Flom")]
