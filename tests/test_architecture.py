"""The shape of the house: short files, short functions, pinned lists, a small public surface, a quick start."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

import pmdocs
from pmdocs import catalog, pipeline, writers
from pmdocs.kinds.meeting.agenda import Agenda
from pmdocs.kinds.minutes.marks import marks

SOURCE = Path(__file__).parent.parent / "src" / "pmdocs"
MODULES = sorted(SOURCE.rglob("*.py"))
LONGEST_MODULE = 400
LONGEST_FUNCTION = 50


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_modules_and_functions_are_short(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    functions = [node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.FunctionDef)]
    assert text.count("\n") <= LONGEST_MODULE
    assert [node.name for node in functions if (node.end_lineno or 0) - node.lineno > LONGEST_FUNCTION] == []


def test_no_room_is_called_utils() -> None:
    assert [path for path in MODULES if path.stem in {"utils", "helpers", "common", "misc", "base"}] == []


def test_members_of_the_folders_are_these() -> None:
    assert [reader.name for reader in pipeline.readers()] == ["docx", "pdf", "html", "markdown", "plain"]
    assert [kind.name for kind in pipeline.kinds()] == ["minutes", "notice", "report"]
    found = catalog.members(writers, writers.Writer)
    assert [writer.name for writer in found] == ["csv", "json", "jsonl", "table"]
    assert found == tuple(catalog.member(writers, f"as_{writer.name}", writers.Writer) for writer in found)
    assert [check.row.code for check in pipeline.checks()] == [
        "PM101",
        "PM102",
        "PM103",
        "PM104",
        "PM105",
        "PM201",
        "PM202",
        "PM203",
        "PM204",
        "PM205",
        "PM301",
        "PM401",
        "PM402",
        "PM403",
        "PM501",
        "PM502",
        "PM503",
        "PM504",
        "PM601",
        "PM902",
    ]


def test_marks_of_minutes_are_tried_in_this_order() -> None:
    assert [mark.name for mark in marks(Agenda({}, {}, {}, frozenset()))] == [
        "appendix", "item", "adjourned", "agenda_list", "treatment", "group", "part", "people", "people", "people", "next_meeting", "next_meeting", "field", "signatures",
        "signatures", "signatures", "signatures", "after_people", "sitting", "other_label", "result", "motion", "decision", "decision", "speaker", "section", "section", "after_fields",
    ]  # fmt: skip


def test_issue_codes_are_given_once() -> None:
    from pmdocs.vocabulary.issue_codes import ISSUE_CODES

    rows = [*ISSUE_CODES, *(check.row for check in pipeline.checks())]
    assert len({row.code for row in rows}) == len({row.name for row in rows}) == len(rows)


def test_public_names_are_these_and_can_be_had() -> None:
    assert set(pmdocs.__all__) == set(_public())
    assert [name for name in pmdocs.__all__ if not hasattr(pmdocs, name)] == []


def _public() -> Iterator[str]:
    records = import_module("pmdocs.records")
    yield from ("__version__", "parse", "parse_text", "ExitCode", "Span", "AnyRecord")
    yield from (
        name
        for name, value in vars(records).items()
        if isinstance(value, type) and value.__module__ == "pmdocs.records" and name not in {"Model", "Record"}
    )
    errors = import_module("pmdocs.errors")
    yield from (
        name for name, value in vars(errors).items() if isinstance(value, type) and issubclass(value, Exception)
    )


@pytest.mark.parametrize("option", ["--help", "--version"])
def test_help_and_version_start_without_the_heavy_libraries(option: str) -> None:
    code = (
        "import sys\nfrom pmdocs.cli import main\nmain([sys.argv[1]])\n"
        "heavy = {'pydantic', 'pypdfium2', 'pypdfium2_raw', 'pdfplumber', 'pdfminer', 'rich.table', 'regex', 'numpy', 'docx', 'lxml', 'markdown_it'}\n"
        "sys.stderr.write(' '.join(sorted(heavy & set(sys.modules))))"
    )
    run = subprocess.run([sys.executable, "-c", code, option], capture_output=True, text=True, check=True)
    assert run.stderr == ""
    assert run.stdout


def test_import_is_cheap() -> None:
    code = "import sys, pmdocs; sys.stdout.write(str({'pydantic', 'pypdfium2', 'typer'} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "set()"


def test_parsing_text_loads_no_library_of_other_formats() -> None:
    code = "import sys, pmdocs; pmdocs.parse_text('Referat'); sys.stdout.write(str({'pypdfium2', 'pdfplumber', 'typer', 'rich', 'docx', 'lxml', 'markdown_it'} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "set()"


def test_a_plain_call_reads_a_document_without_what_others_need() -> None:
    code = (
        "import sys\nfrom pmdocs.cli.direct import request_of\nfrom pmdocs.batch.work import perform\nfrom pmdocs.batch.tasks import Task\n"
        "request = request_of(['parse', '--json', sys.argv[1]])\nimport pmdocs.cli.run, pmdocs.batch.forked\n"
        "assert 'pmdocs.records' not in sys.modules, 'only the process that reads the document needs the records'\n"
        "assert perform(Task(0, sys.argv[1], 'referat.pdf'), request.options.reading(None)._replace(alone=True)).status == 'ok'\n"
        "late = {'pydantic', 'typer', 'click', 'rich', 'pypdfium2', 'pdfplumber', 'docx', 'lxml', 'markdown_it', 'asyncio', 'multiprocessing', 'logging', 'dataclasses', 'inspect'}\n"
        "sys.stdout.write(' '.join(sorted(late & set(sys.modules))))"
    )
    sample = str(SOURCE.parent.parent / "fixtures" / "sample" / "referat.pdf")
    assert subprocess.run([sys.executable, "-c", code, sample], capture_output=True, text=True, check=True).stdout == ""
