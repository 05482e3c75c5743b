"""A SQLite database in the ways of sqlite-utils and Datasette: integer keys, foreign keys, full-text search, views."""

import itertools
import json
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

from pmdocs.exports import Export, Kept
from pmdocs.exports.tables import TABLES, Column, Table, Type, Values, rows_of

_TYPES: dict[Type, str] = {"integer": "INTEGER", "boolean": "INTEGER", "string": "TEXT", "date": "TEXT"}
_ROWS_AT_ONCE = 500
_ROWS_SEARCHED_AT_ONCE = 5_000
VIEWS = {
    "decisions_with_meeting": """
        SELECT decisions.id, meetings.body, meetings.date, agenda_items.number, agenda_items.title, decisions.outcome,
            decisions.unanimous, decisions.text, documents.path, decisions.page, decisions.document_id
        FROM decisions
        JOIN documents ON documents.id = decisions.document_id
        JOIN agenda_items ON agenda_items.id = decisions.agenda_item_id
        LEFT JOIN meetings ON meetings.document_id = decisions.document_id""",
    "agenda_items_with_meeting": """
        SELECT agenda_items.id, meetings.body, meetings.date, agenda_items.number, agenda_items.title, agenda_items.item_type,
            agenda_items.outcome, documents.path, agenda_items.page, agenda_items.document_id
        FROM agenda_items
        JOIN documents ON documents.id = agenda_items.document_id
        LEFT JOIN meetings ON meetings.document_id = agenda_items.document_id""",
    "participants_with_meeting": """
        SELECT participants.id, meetings.body, meetings.date, participants.name, participants.organization, participants.party,
            participants.role, participants.attendance, documents.path, participants.page, participants.document_id
        FROM participants
        JOIN documents ON documents.id = participants.document_id
        LEFT JOIN meetings ON meetings.document_id = participants.document_id""",
    "vote_events_with_meeting": """
        SELECT vote_events.id, meetings.body, meetings.date, agenda_items.number, agenda_items.title, vote_events.subject,
            vote_events.yes, vote_events.no, vote_events.result, vote_events.text, documents.path, vote_events.document_id
        FROM vote_events
        JOIN documents ON documents.id = vote_events.document_id
        JOIN agenda_items ON agenda_items.id = vote_events.agenda_item_id
        LEFT JOIN meetings ON meetings.document_id = vote_events.document_id""",
}
"""Rows with what is needed to understand them."""


def write(kept: Iterable[Kept], folder: Path, name: str) -> list[str]:
    """The database, and the metadata that Datasette shows with it (`datasette x.db -m x.metadata.json`)."""
    with closing(sqlite3.connect(folder / "database", isolation_level=None)) as database:
        # Nobody else sees the file before it is whole and on disk.
        database.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;")
        database.execute("BEGIN")
        for table in TABLES:
            database.execute(_made(table))
        _fill(database, kept)
        for table in TABLES:
            _make_findable(database, table)
        for view, query in VIEWS.items():
            database.execute(f"CREATE VIEW [{view}] AS {query.strip()}")
        database.execute("COMMIT")
        database.execute("ANALYZE")
    described = json.dumps(metadata(name), ensure_ascii=False, indent=2)
    (folder / "database.metadata.json").write_text(f"{described}\n", encoding="utf-8")
    return ["database", "database.metadata.json"]


def _fill(database: sqlite3.Connection, kept: Iterable[Kept]) -> None:
    rows = rows_of(kept)
    while some := list(itertools.islice(rows, _ROWS_AT_ONCE)):
        for table, values in _by_table(some).items():
            places = ", ".join("?" * len(table.columns))
            database.executemany(f"INSERT INTO [{table.name}] VALUES ({places})", values)  # noqa: S608  our own names


def _by_table(rows: Iterable[tuple[Table, Values]]) -> dict[Table, list[Values]]:
    found: dict[Table, list[Values]] = {}
    for table, values in rows:
        found.setdefault(table, []).append(values)
    return found


def _made(table: Table) -> str:
    columns = ",\n   ".join(_column(column) for column in table.columns)
    return f"CREATE TABLE [{table.name}] (\n   {columns}\n)"


def _column(column: Column) -> str:
    key = " PRIMARY KEY" if column.name == "id" else ""
    refers = f" REFERENCES [{column.refers_to}]([id])" if column.refers_to else ""
    return f"[{column.name}] {_TYPES[column.type]}{key}{refers}"


def _make_findable(database: sqlite3.Connection, table: Table) -> None:
    """Full-text search of its words as written (å is not a), and an index for each reference."""
    for column in table.columns:
        if column.refers_to:
            database.execute(f"CREATE INDEX [idx_{table.name}_{column.name}] ON [{table.name}] ([{column.name}])")
    if not table.searched:
        return
    names = ", ".join(f"[{name}]" for name in table.searched)
    tokenizer = "tokenize='unicode61 remove_diacritics 0'"
    database.execute(
        f"CREATE VIRTUAL TABLE [{table.name}_fts] USING FTS5 ({names}, {tokenizer}, content=[{table.name}])"
    )
    last = database.execute(f"SELECT coalesce(max(rowid), 0) FROM [{table.name}]").fetchone()[0]  # noqa: S608
    rows = f"SELECT rowid, {names} FROM [{table.name}] WHERE rowid BETWEEN ? AND ?"  # noqa: S608
    # Not all at once: no signal is heard while a statement runs.
    for first in range(1, last + 1, _ROWS_SEARCHED_AT_ONCE):
        reach = (first, first + _ROWS_SEARCHED_AT_ONCE - 1)
        database.execute(f"INSERT INTO [{table.name}_fts] (rowid, {names}) {rows}", reach)


def metadata(name: str) -> dict[str, object]:
    """What Datasette shows of the database `name`.db: titles, descriptions, facets, and what a row is called."""
    labels = {
        "documents": "name",
        "meetings": "body",
        "agenda_items": "title",
        "participants": "name",
        "sections": "heading",
    }
    tables: dict[str, dict[str, object]] = {
        table.name: {
            "description": table.meaning,
            "facets": list(table.facets),
            **({"label_column": labels[table.name]} if table.name in labels else {}),
        }
        for table in TABLES
    }
    return {
        "title": "Minutes and reports",
        "description": "Read by pmdocs: what a document does not print is null; what does not agree stands in issues.",
        "databases": {name: {"tables": tables}},
    }


SQLITE = Export("sqlite", (".db", ".sqlite", ".sqlite3"), False, write)
