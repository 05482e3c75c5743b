"""The rows test themselves: each example is recognised as its row and no other, each counter-example is not."""

import re
from collections.abc import Callable
from importlib import import_module
from pkgutil import iter_modules

import pytest

import pmdocs.vocabulary
from pmdocs.kinds.appendices import kind_by_title
from pmdocs.kinds.people_tables import column_of
from pmdocs.phrases.codes import find_code
from pmdocs.phrases.decisions import decides
from pmdocs.phrases.labels import LabelIndex
from pmdocs.phrases.outcomes import find_outcome
from pmdocs.phrases.roles import find_role
from pmdocs.phrases.titles import title_word
from pmdocs.vocabulary import CodeFamily, Label, Phrase, TitleWord, Verb
from pmdocs.vocabulary.account import ACCOUNT_PHRASES
from pmdocs.vocabulary.agenda_codes import AGENDA_CODES
from pmdocs.vocabulary.agenda_labels import AGENDA_LABELS
from pmdocs.vocabulary.appendix_labels import APPENDIX_KINDS
from pmdocs.vocabulary.attendance_labels import ATTENDANCE_LABELS
from pmdocs.vocabulary.deciding import DECIDING_VERBS
from pmdocs.vocabulary.head_labels import HEAD_LABELS
from pmdocs.vocabulary.outcomes import OUTCOMES
from pmdocs.vocabulary.roles import ROLES
from pmdocs.vocabulary.routine_items import INTERLUDES, ROUTINE_ITEMS
from pmdocs.vocabulary.section_labels import SECTION_LABELS
from pmdocs.vocabulary.summons import SUMMONS_PHRASES
from pmdocs.vocabulary.table_columns import COLUMNS
from pmdocs.vocabulary.title_words import TITLE_WORDS

Row = Label | Phrase | CodeFamily | TitleWord | Verb


def _label(rows: tuple[Label, ...]) -> Callable[[str], str | None]:
    index = LabelIndex(rows)

    def recognised(text: str) -> str | None:
        found = index.find(text)
        return found.label.name if found else None

    return recognised


def _phrase(rows: tuple[Phrase, ...]) -> Callable[[str], str | None]:
    return lambda text: next(
        (row.name for row in rows if re.search(rf"\b(?:{row.nb}|{row.nn})\b", text, re.IGNORECASE)), None
    )


def _verb(text: str) -> str | None:
    return next((row.name for row in DECIDING_VERBS if decides(text, (row,))), None)


def _value(function: Callable[[str], object], attribute: str) -> Callable[[str], str | None]:
    def recognised(text: str) -> str | None:
        found = function(text)
        return getattr(found, attribute) if found else None

    return recognised


TABLES: dict[str, tuple[tuple[Row, ...], Callable[[str], str | None]]] = {
    "agenda_codes": (AGENDA_CODES, _value(find_code, "family")),
    "head_labels": (HEAD_LABELS, _label(HEAD_LABELS)),
    "attendance_labels": (ATTENDANCE_LABELS, _label(ATTENDANCE_LABELS)),
    "agenda_labels": (AGENDA_LABELS, _label(AGENDA_LABELS)),
    "section_labels": (SECTION_LABELS, _label(SECTION_LABELS)),
    "routine_items": (ROUTINE_ITEMS, _label(ROUTINE_ITEMS)),
    "interludes": (INTERLUDES, _label(INTERLUDES)),
    "deciding": (DECIDING_VERBS, _verb),
    "outcomes": (OUTCOMES, _value(find_outcome, "outcome")),
    "roles": (ROLES, _value(find_role, "role")),
    "title_words": (TITLE_WORDS, _value(title_word, "name")),
    "appendix_kinds": (APPENDIX_KINDS, kind_by_title),
    "summons": (SUMMONS_PHRASES, _phrase(SUMMONS_PHRASES)),
    "account": (ACCOUNT_PHRASES, _phrase(ACCOUNT_PHRASES)),
}
ROWS = [(name, row) for name, (rows, _) in TABLES.items() for row in rows]


@pytest.mark.parametrize(("table", "row"), ROWS, ids=[f"{name}-{row.name}" for name, row in ROWS])
def test_counter_examples_are_not_the_row(table: str, row: Row) -> None:
    recognised = TABLES[table][1]
    assert [text for text in row.not_examples if recognised(text) == row.name] == []


@pytest.mark.parametrize(("table", "row"), ROWS, ids=[f"{name}-{row.name}" for name, row in ROWS])
def test_examples_are_the_row_and_no_other(table: str, row: Row) -> None:
    recognised = TABLES[table][1]
    assert [(text, recognised(text)) for text in row.examples if recognised(text) != row.name] == []


@pytest.mark.parametrize("column", COLUMNS, ids=lambda column: column.holds)
def test_columns_know_their_headers(column: object) -> None:
    row = next(row for row in COLUMNS if row is column)
    assert [text for text in row.not_examples if column_of(text) == row.holds] == []
    assert [text for text in row.examples if column_of(text) != row.holds] == []


@pytest.mark.parametrize(
    ("table", "row"),
    [pair for pair in ROWS if isinstance(pair[1], Label)],
    ids=lambda value: getattr(value, "name", value),
)
def test_every_form_of_a_label_opens_its_row(table: str, row: Row) -> None:
    assert isinstance(row, Label)
    recognised = TABLES[table][1]
    forms = [form.replace("…", "Nordvik", 1).replace("…", "kommunestyret").capitalize() for form in (*row.nb, *row.nn)]
    wrong = [(form, recognised(f"{form}: Verdi")) for form in forms if recognised(f"{form}: Verdi") != row.name]
    assert wrong == []


def test_every_row_has_a_counter_example_and_both_languages() -> None:
    assert [(name, row.name) for name, row in ROWS if not row.not_examples] == []
    assert [(name, row.name) for name, row in ROWS if isinstance(row, Phrase) and not row.nn] == []


def test_every_table_of_rows_is_tested() -> None:
    tested = {id(rows) for rows, _ in TABLES.values()} | {id(COLUMNS)}
    modules = [import_module(f"pmdocs.vocabulary.{info.name}") for info in iter_modules(pmdocs.vocabulary.__path__)]
    tables = [
        value
        for module in modules
        for name, value in vars(module).items()
        if name.isupper() and isinstance(value, tuple)
    ]
    untested = [
        rows
        for rows in tables
        if rows and isinstance(rows[0], Label | Phrase | CodeFamily | TitleWord | Verb) and id(rows) not in tested
    ]
    assert untested == []
