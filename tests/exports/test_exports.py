"""What the exports hold: every table, typed and referring, the same in each format, and nothing that is not in the records."""

import csv
import json
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from importlib.util import find_spec
from pathlib import Path

import pytest

from documents import FIXTURES
from pmdocs import parse
from pmdocs.exports import Kept, as_sqlite
from pmdocs.exports.as_csv import package
from pmdocs.exports.as_csv import write as write_csv
from pmdocs.exports.as_sqlite import VIEWS, metadata
from pmdocs.exports.as_sqlite import write as write_sqlite
from pmdocs.exports.tables import TABLES
from pmdocs.records import (
    AgendaItem,
    Appendix,
    Decision,
    Issue,
    Meeting,
    Motion,
    Participant,
    ProgrammeEntry,
    Section,
    Source,
    VoteEvent,
    record_from_json,
)

TEXTS = [path for path in sorted(FIXTURES.glob("*/*.txt")) if path.parent.name in {"minutes", "reports", "negative"}]
KEPT = [Kept(path.name, parse(path).model_dump_json().encode() + b"\n") for path in TEXTS]


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    folder = tmp_path_factory.mktemp("sqlite")
    assert write_sqlite(KEPT, folder, "alle") == ["database", "database.metadata.json"]
    connection = sqlite3.connect(folder / "database")
    yield connection
    connection.close()


@pytest.fixture(scope="module")
def tables(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("csv")
    assert write_csv(KEPT, folder)[-1] == "datapackage.json"
    return folder


def test_every_table_has_rows_somewhere_in_the_fixtures(database: sqlite3.Connection) -> None:
    counts = {table.name: database.execute(f"SELECT count(*) FROM [{table.name}]").fetchone()[0] for table in TABLES}
    assert [name for name, count in counts.items() if not count] == []
    assert counts["documents"] == len(KEPT)


def test_references_lead_somewhere(database: sqlite3.Connection) -> None:
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    referring = {
        table.name: {row[2] for row in database.execute(f"PRAGMA foreign_key_list([{table.name}])")} for table in TABLES
    }
    assert referring["decisions"] == {"documents", "agenda_items"}
    assert referring["sections"] == {"documents", "agenda_items", "sections"}
    assert referring["documents"] == set()


def test_decisions_are_those_of_the_records(database: sqlite3.Connection) -> None:
    expected = [
        (kept.path, item.number, decision.text, decision.outcome)
        for kept in KEPT
        if (record := record_from_json(kept.lines)).schema_name == "pmdocs.minutes"
        for item in getattr(record, "agenda_items", ())
        for decision in item.decisions
    ]
    assert expected
    query = "SELECT path, number, text, outcome FROM decisions_with_meeting ORDER BY id"
    assert database.execute(query).fetchall() == expected


@pytest.mark.parametrize("view", VIEWS)
def test_views_have_a_row_for_each_row(view: str, database: sqlite3.Connection) -> None:
    table = view.removesuffix("_with_meeting")
    counts = [database.execute(f"SELECT count(*) FROM [{name}]").fetchone()[0] for name in (view, table)]
    assert counts[0] == counts[1] > 0


def test_words_are_found_as_they_are_written(database: sqlite3.Connection) -> None:
    def found(words: str) -> int:
        query = "SELECT count(*) FROM decisions WHERE rowid IN (SELECT rowid FROM decisions_fts WHERE decisions_fts MATCH ?)"
        return int(database.execute(query, (words,)).fetchone()[0])

    assert found("vedtatt OR godkjent OR vedteke") > 0
    assert found("rådet") != found("radet") or found("rådet") == 0
    assert found("zzzz") == 0


def test_datasette_finds_the_search_table_of_a_table(database: sqlite3.Connection) -> None:
    names = {
        name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE sql LIKE '%USING FTS5%content=%'")
    }
    assert names == {f"{table.name}_fts" for table in TABLES if table.searched}


def test_every_row_is_found_by_its_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(as_sqlite, "_ROWS_SEARCHED_AT_ONCE", 7)
    write_sqlite(KEPT, tmp_path, "alle")
    with closing(sqlite3.connect(tmp_path / "database")) as made:
        for table in TABLES:
            if table.searched:
                made.execute(f"INSERT INTO [{table.name}_fts] ([{table.name}_fts], rank) VALUES ('integrity-check', 1)")
        found = made.execute("SELECT rowid FROM decisions_fts WHERE decisions_fts MATCH 'godkjent'").fetchall()
        assert found == made.execute("SELECT id FROM decisions WHERE lower(text) LIKE '%godkjent%'").fetchall()
        assert len(found) > 3


def test_metadata_names_tables_and_columns_that_exist() -> None:
    databases = metadata("alle")["databases"]
    assert isinstance(databases, dict)
    assert list(databases) == ["alle"]
    columns = {table.name: {column.name for column in table.columns} for table in TABLES}
    for name, described in databases["alle"]["tables"].items():
        assert set(described["facets"]) <= columns[name]
        assert described.get("label_column", "id") in columns[name]


def test_csv_and_sqlite_hold_the_same(tables: Path, database: sqlite3.Connection) -> None:
    for table in TABLES:
        with (tables / f"{table.name}.csv").open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        names = [column.name for column in table.columns]
        kinds = {column.name: column.type for column in table.columns}
        stored = database.execute(f"SELECT * FROM [{table.name}] ORDER BY id").fetchall()
        assert len(rows) == len(stored)
        for row, values in zip(rows, stored, strict=True):
            assert list(row) == names
            for name, value in zip(names, values, strict=True):
                shown = ("true" if value else "false") if kinds[name] == "boolean" and value is not None else value
                assert row[name] == ("" if shown is None else str(shown))


def _apart(package: str, script: str, *arguments: object) -> str:
    """What `script` prints; it runs by itself, for these packages bring threads and memory into the process of the tests."""
    if find_spec(package) is None:
        pytest.skip(f"{package} is not installed")
    command = [sys.executable, "-c", script, *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def test_the_data_package_is_valid(tables: Path) -> None:
    script = """
import sys, frictionless
report = frictionless.validate(sys.argv[1])
print(report.valid, report.flatten(["rowNumber", "fieldName", "note"]), [task.name for task in report.tasks])
"""
    names = [table.name.replace("_", "-") for table in TABLES]
    assert _apart("frictionless", script, tables / "datapackage.json") == f"True [] {names}\n"
    assert json.loads((tables / "datapackage.json").read_text()) == package()


def test_the_data_package_would_be_invalid_with_a_reference_that_leads_nowhere(tables: Path, tmp_path: Path) -> None:
    shutil.copytree(tables, tmp_path / "broken")
    with (tmp_path / "broken" / "meetings.csv").open("a", encoding="utf-8") as file:
        file.write(f"9999,8888{',' * 10}\n")
    script = "import sys, frictionless; print(frictionless.validate(sys.argv[1]).valid)"
    assert _apart("frictionless", script, tmp_path / "broken" / "datapackage.json") == "False\n"


def test_parquet_holds_the_same_as_csv(tables: Path, tmp_path: Path) -> None:
    (tmp_path / "kept.jsonl").write_bytes(b"".join(kept.lines for kept in KEPT))
    script = """
import json, sys
from pathlib import Path
from pyarrow import parquet
from pmdocs.exports import Kept
from pmdocs.exports.as_parquet import write
folder = Path(sys.argv[1])
kept = [Kept(str(at), line) for at, line in enumerate((folder / "kept.jsonl").read_bytes().splitlines(keepends=True))]
tables = {name: parquet.read_table(folder / name) for name in write(kept, folder)}
print(json.dumps({name: [table.column_names, table.column("id").to_pylist()] for name, table in tables.items()}))
"""
    found = json.loads(_apart("pyarrow", script, tmp_path))
    for table in TABLES:
        with (tables / f"{table.name}.csv").open(encoding="utf-8", newline="") as file:
            identifiers = [int(row["id"]) for row in csv.DictReader(file)]
        assert found[f"{table.name}.parquet"] == [[column.name for column in table.columns], identifiers]


@pytest.mark.parametrize(
    ("model", "table", "elsewhere"),
    [
        (Meeting, "meetings", {"time_text", "spans"}),
        (Participant, "participants", {"group", "spans"}),
        (
            AgendaItem,
            "agenda_items",
            {"order", "sections", "motions", "vote_events", "decisions", "attachments", "spans"},
        ),
        (Decision, "decisions", {"points", "spans"}),
        (Motion, "motions", {"spans"}),
        (VoteEvent, "vote_events", {"counts", "spans"}),
        (Section, "sections", {"blocks", "sections", "speakers", "spans"}),
        (Appendix, "appendices", {"blocks", "references", "spans"}),
        (ProgrammeEntry, "programme", {"spans"}),
        (Issue, "issues", {"spans"}),
        (Source, "documents", set()),
    ],
    ids=lambda value: getattr(value, "__name__", None),
)
def test_every_field_of_a_record_has_its_column_or_its_reason(model: type, table: str, elsewhere: set[str]) -> None:
    columns = {column.name for found in TABLES if found.name == table for column in found.columns}
    assert set(model.model_fields) - columns == elsewhere  # type: ignore[attr-defined]
