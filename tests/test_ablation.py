"""Nothing is there that nobody would miss: each row, each mark and each step is taken away in turn."""

from collections.abc import Callable, Sequence
from importlib import import_module
from types import ModuleType

import pytest

import pmdocs.layout
from documents import FIXTURES, documents, record, rendered, source
from drawn import over_lines, pdf
from pmdocs.grammar.marks import Mark
from pmdocs.kinds.appendices import kind_by_title
from pmdocs.kinds.meeting.agenda import Agenda
from pmdocs.kinds.minutes.marks import Value, marks
from pmdocs.layout import STEPS
from pmdocs.phrases import codes, outcomes, roles, titles
from pmdocs.phrases.labels import LabelIndex
from pmdocs.pipeline import parse_bytes, parse_source, read_source
from pmdocs.text import Table
from pmdocs.vocabulary import Label
from pmdocs.vocabulary.agenda_codes import AGENDA_CODES
from pmdocs.vocabulary.outcomes import OUTCOMES
from pmdocs.vocabulary.roles import ROLES
from pmdocs.vocabulary.title_words import TITLE_WORDS
from sheet import numbered, side_by_side
from test_vocabulary import ROWS, Row

minutes_build = import_module("pmdocs.kinds.minutes.build")
report_build = import_module("pmdocs.kinds.report.build")


def _forget_codes() -> None:
    codes._families.cache_clear()
    codes.find_code.cache_clear()


def _forget_roles() -> None:
    roles._rows.cache_clear()
    roles.find_role.cache_clear()


PATTERN_TABLES: dict[str, tuple[ModuleType, str, tuple[Row, ...], Callable[[], None], Callable[[str], object]]] = {
    "agenda_codes": (codes, "AGENDA_CODES", AGENDA_CODES, _forget_codes, codes.find_code),
    "outcomes": (outcomes, "OUTCOMES", OUTCOMES, outcomes._rows.cache_clear, outcomes.find_outcome),
    "roles": (roles, "ROLES", ROLES, _forget_roles, roles.find_role),
    "title_words": (titles, "TITLE_WORDS", TITLE_WORDS, lambda: None, titles.title_word),
}
PATTERN_ROWS = [(name, row) for name, row in ROWS if name in PATTERN_TABLES]
LABEL_ROWS = [(name, row) for name, row in ROWS if isinstance(row, Label)]


@pytest.mark.parametrize(("table", "row"), PATTERN_ROWS, ids=[f"{name}-{row.name}" for name, row in PATTERN_ROWS])
def test_each_pattern_row_is_needed(table: str, row: Row, monkeypatch: pytest.MonkeyPatch) -> None:
    module, name, rows, forget, recognise = PATTERN_TABLES[table]
    before = [str(recognise(text)) for text in row.examples]
    monkeypatch.setattr(module, name, tuple(other for other in rows if other is not row))
    forget()
    try:
        assert before != [str(recognise(text)) for text in row.examples]
    finally:
        monkeypatch.undo()
        forget()


@pytest.mark.parametrize(("table", "row"), LABEL_ROWS, ids=[f"{name}-{row.name}" for name, row in LABEL_ROWS])
def test_each_label_is_needed(table: str, row: Row) -> None:
    others = LabelIndex(
        other for name, other in ROWS if name == table and other is not row and isinstance(other, Label)
    )
    assert any((found := others.find(text)) is None or found.label is not row for text in row.examples)


def test_each_kind_of_appendix_is_told_by_its_title() -> None:
    assert {kind_by_title("Program"), kind_by_title("Deltakerliste"), kind_by_title("Tabell")} == {
        "programme",
        "participants",
        None,
    }


def _all_records(shelf: str) -> str:
    return "".join(rendered(parse_source(source(path), path.read_bytes(), path.name)) for path in documents(shelf))


def _with_types() -> str:
    """The records of the minutes, and of some whose headings are told by their size, labels by their weight, and a decision stands in a list."""
    return _all_records("minutes") + rendered(parse_bytes(IN_SIZES.encode(), name="a.md"))


IN_SIZES = "# Referat\n\n**Til stede**\n\nOla Vik\n\n**Fra brukerutvalget**\n\nKari Lund\n\n### Sak 1/24 Brygge\n\nVedtak:\n\nGodkjent.\n\n## Endringer\n\n### Sak 2/24 Naust\n\nVedtak: Avslått.\n\n**Oppfølging**\n\nKari spør igjen.\n\n### Sak 3/24 Kai\n\na) Vedtak: Kaien rives.\n\nReferent: Kari Lund\n"
MINUTES_MARKS = [mark.name for mark in marks(Agenda({}, {}, {}, frozenset()))]


@pytest.mark.parametrize("position", range(len(MINUTES_MARKS)), ids=MINUTES_MARKS)
def test_each_mark_of_minutes_is_needed(position: int, monkeypatch: pytest.MonkeyPatch) -> None:
    before = _with_types()

    def fewer(agenda: Agenda, tables: Sequence[Table] = ()) -> tuple[Mark[Value], ...]:
        every = marks(agenda, tables)
        return every[:position] + every[position + 1 :]

    monkeypatch.setattr(minutes_build, "marks", fewer)
    assert before != _with_types()


@pytest.mark.parametrize("position", range(4), ids=["appendix", "section 1", "section 2", "section 3"])
def test_each_mark_of_reports_is_needed(position: int, monkeypatch: pytest.MonkeyPatch) -> None:
    before = "".join(rendered(record(path)) for path in documents("reports"))
    every = report_build._marks
    monkeypatch.setattr(
        report_build, "_marks", lambda headings: every(headings)[:position] + every(headings)[position + 1 :]
    )
    assert before != _all_records("reports")


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.__name__)
def test_each_step_of_the_layout_is_needed(step: object, monkeypatch: pytest.MonkeyPatch) -> None:
    paths = [*documents("minutes"), *FIXTURES.glob("sample/*.pdf")]
    drawings = side_by_side(), numbered(), pdf(over_lines)
    before = [source(path) for path in paths] + [read_source(data, ".pdf") for data in drawings]
    monkeypatch.setattr(pmdocs.layout, "STEPS", tuple(other for other in STEPS if other is not step))
    after = [read_source(path.read_bytes(), path.suffix) for path in paths]
    assert before != after + [read_source(data, ".pdf") for data in drawings]
