"""How each line was read, told by the tree that the record was made from."""

import json
from pathlib import Path

import pytest

from command import MINUTES, Command
from documents import FIXTURES, documents, formatted
from pmdocs.explain import explain_bytes
from pmdocs.grammar.fold import fold
from pmdocs.grammar.marks import Mark, Place
from pmdocs.grammar.trace import trace
from pmdocs.kinds import reading_of
from pmdocs.pipeline import parse_bytes, read_source
from pmdocs.text import Line
from pmdocs.views import COLUMNS, Row

TEXT = "Referat fra møte i Elverådet\n\nDato: 3. mai 2024\n\nTil stede: Kari Lund\n\nSak 1/24 Val\n\nKort prat.\n\nVedtak: Kari Lund\nble valgt.\n"


def _rows(text: str) -> list[Row]:
    return explain_bytes(text.encode(), name="referat.txt")[1]


def test_each_line_says_the_mark_the_blocks_and_the_fields() -> None:
    told = [(row["line"], row["mark"], row["blocks"], row["fields"]) for row in _rows(TEXT)]
    assert told == [
        (1, None, [], ["meeting.body", "title"]),
        (3, "field", ["field"], ["meeting.date_text", "meeting.date"]),
        (5, "people", ["people"], ["participants[0]"]),
        (7, "item", ["item"], ["agenda_items[0]"]),
        (9, None, ["item"], ["agenda_items[0].sections[0].blocks[0]"]),
        (11, "decision", ["item", "decision"], ["agenda_items[0].decisions[0]"]),
        (12, None, ["item", "decision"], ["agenda_items[0].decisions[0]"]),
    ]


@pytest.mark.parametrize(
    "path", [*documents(), *formatted(), FIXTURES / "sample" / "referat.pdf"], ids=lambda path: path.name
)
def test_every_line_is_told_once_and_is_somewhere(path: Path) -> None:
    data = path.read_bytes()
    record, rows = explain_bytes(data, name=path.name)
    assert [row["text"] for row in rows] == [line.text for line in read_source(data, path.suffix).lines]
    assert all(row["layer"] or row["fields"] for row in rows)
    assert all(list(row) == list(COLUMNS["explain"]) for row in rows)
    assert record == parse_bytes(data, name=path.name)


def test_a_layer_has_neither_mark_nor_blocks() -> None:
    rows = _rows(f"{TEXT}\nSide 1 av 1\n")
    assert [(row["layer"], row["mark"], row["blocks"]) for row in rows][-1] == ("page_number", None, [])


def test_the_trace_is_the_walk_through_the_tree() -> None:
    lines = reading_of(read_source(TEXT.encode(), ".txt")).lines

    def find(line: Line, _place: Place) -> str | None:
        return line.text if line.number % 2 else None

    root = fold(lines, [Mark("odd", 1, find)], lambda _before, _line: False)
    assert [step.line for step in trace(root)] == list(root.walk())
    assert [step.mark for step in trace(root)] == ["odd" if line.number % 2 else None for line in lines]


def test_the_command_gives_rows_in_every_format(run: Command) -> None:
    done = run("explain", MINUTES)
    assert (done.code, done.err) == (0, "")
    rows = [json.loads(line) for line in done.out.splitlines()]
    assert json.loads(run("explain", MINUTES, "--json").out) == rows
    assert run("explain", MINUTES, "--csv").out.splitlines()[0] == ",".join(COLUMNS["explain"])
    assert "people" in run("explain", MINUTES, "--table").out


def test_documents_must_be_named(run: Command) -> None:
    done = run("explain")
    assert done.code == 2
    assert "name a document" in done.err


def test_a_record_has_no_lines_to_explain(run: Command, tmp_path: Path) -> None:
    (tmp_path / "referat.json").write_text(run("parse", MINUTES, "--json").out, encoding="utf-8")
    done = run("explain", "referat.json")
    assert done.code == 5
    assert "the document that it was made from" in done.err
