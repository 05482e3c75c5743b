"""Reading what was asked for, one document after the other, and telling what went wrong."""

import itertools
import os
import sys
from typing import TYPE_CHECKING

from pmdocs.batch.executors import ISOLATIONS, local_executor
from pmdocs.batch.tasks import Fault, Piece, Task, fault_of
from pmdocs.cli.faults import told
from pmdocs.cli.request import Options
from pmdocs.errors import ExitCode, PmdocsError, UnreadableInput, UsageError
from pmdocs.inputs import STDIN, Input, each_input, names_from, read_input, shown
from pmdocs.views import COLUMNS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pmdocs.writers import Writer

_OF_RECORDS = frozenset(("record-damaged", "record-unknown"))
"""Faults that no record tells of: the records that are missing in a file of records."""
_ENGINES = (None, "pdfium", "pdfplumber")


def show(view: str | None, options: Options) -> None:
    """Write the view of all documents (None: whole records) to standard output; ends the command with its exit code."""
    session = Session(options)
    try:
        check(options)
        inputs = list(each_input(paths_of(options, otherwise="."), suffixes))
    except PmdocsError as error:
        session.fail(options.files_from or "", error)
        raise SystemExit(int(error.exit_code)) from None
    session.several = len(inputs) > 1
    _write(view, options, session, inputs)
    raise SystemExit(int(session.code()))


def check(options: Options) -> None:
    """Raises UsageError for an engine or an error format that does not exist."""
    if options.engine not in _ENGINES:
        raise UsageError("engine-unknown", f"no engine is called {options.engine!r}; choose pdfium or pdfplumber")
    if options.isolation not in ISOLATIONS:
        raise UsageError(
            "isolation-unknown", f"no isolation is called {options.isolation!r}; choose fork, spawn or none"
        )
    if options.error_format not in {"text", "json"}:
        raise UsageError(
            "error-format-unknown", f"no error format is called {options.error_format!r}; choose text or json"
        )


def paths_of(options: Options, *, otherwise: str | None) -> "Iterator[str]":
    """The paths given and listed; where none is given `otherwise` (None: an error), none listed is an error."""
    if options.files_from is None and (options.paths or otherwise):
        return iter(options.paths or filter(None, [otherwise]))
    if options.files_from is None:
        raise UsageError("paths-missing", "give the files or folders to read, or --files-from")
    listed = names_from(options.files_from, null=options.null)
    first = next(listed, None)
    if first is None and not options.paths:
        raise UnreadableInput("input-missing", "the list of files is empty")
    return itertools.chain(options.paths, filter(None, [first]), listed)


def suffixes() -> tuple[str, ...]:
    """The suffixes of documents."""
    from pmdocs.pipeline import readers

    return tuple(suffix for reader in readers() for suffix in reader.suffixes)


def _write(view: str | None, options: Options, session: "Session", inputs: list[Input]) -> None:
    writer = _writer(options, whole=view is None)
    wanted = view or writer.in_place_of_records
    columns = COLUMNS[wanted] if wanted else None
    for piece in writer.write(session.lines(inputs, wanted), columns, several=session.several):
        sys.stdout.buffer.write(piece)


def _writer(options: Options, *, whole: bool) -> "Writer":
    from pmdocs import catalog, writers

    terminal = sys.stdout.isatty()
    name = options.format or ("table" if terminal else "json" if whole else "jsonl")
    return catalog.member(writers, f"as_{name}", writers.Writer)


class Session:
    """One run over many inputs: what was read, what failed."""

    def __init__(self, options: Options, *, several: bool = False) -> None:
        """Nothing is read yet."""
        self.options = options
        self.several = several
        self.done = 0
        self.partial = 0
        self.failures: list[ExitCode] = []

    def lines(self, inputs: list[Input], view: str | None) -> "Iterator[bytes]":
        """The records of `inputs` (or their rows) as lines of JSON, in order; an input that gives none is told and passed over."""
        executor = local_executor(self.options.isolation, self.options.reading(view)._replace(alone=not self.several))
        for results in executor.results(self._tasks(inputs)):
            for result in results:
                source = inputs[result.number]
                for piece in result.pieces:
                    self._count(source, piece)
                    yield from piece.lines.split(b"\n")[:-1]
                if result.fault and (not result.pieces or result.fault.code in _OF_RECORDS):
                    self.tell(source.path, result.fault)

    def _tasks(self, inputs: list[Input]) -> "Iterator[Task]":
        """What is to be read elsewhere; standard input is read here, where it is."""
        for number, source in enumerate(inputs):
            if self.options.verbose:
                self.say(f"reading {shown(source.path)}")
            name = os.path.basename((self.options.stdin_name or "") if source.path == STDIN else source.path)
            try:
                here = source.path == STDIN or source.refused
                data = read_input(source, self.options.max_bytes) if here else None
            except PmdocsError as error:
                self.fail(source.path, error)
            else:
                yield Task(number, source.path, printable(name), data)

    def _count(self, source: Input, piece: Piece) -> None:
        self.done += 1
        warned = any(remark.severity != "info" for remark in piece.remarks)
        self.partial += not piece.complete or (self.options.strict and warned)
        for remark in piece.remarks:
            reading = remark.code.startswith("PM0") and not piece.complete
            if self.options.verbose or (reading and not self.options.quiet):
                told = "partial" if reading else remark.severity
                self.say(f"{shown(source.path)}: {told}: {remark.message} ({remark.code} {remark.name})")

    def fail(self, path: str, error: PmdocsError) -> None:
        """Tell that `path` gave no record because of `error`."""
        self.tell(path, fault_of(error))

    def tell(self, path: str, fault: Fault) -> None:
        """Tell that `path` gave no record."""
        self.failures.append(ExitCode(fault.exit_code))
        if fault.trace:
            self._line(fault.trace.rstrip())
        self._line(told(path, fault, as_json=self.options.error_format == "json"))

    def say(self, words: str) -> None:
        """One line on standard error."""
        self._line(f"pmdocs: {words}")

    def _line(self, line: str) -> None:
        sys.stderr.write(f"{line}\n")
        sys.stderr.flush()

    def code(self) -> ExitCode:
        """The exit code: 70 over 3 over 0 for several; a single document's own; 4 where nothing could be read."""
        if ExitCode.INTERNAL in self.failures:
            return ExitCode.INTERNAL
        if not self.failures:
            return ExitCode.PARTIAL if self.partial else ExitCode.OK
        if not self.several:
            return self.failures[0]
        unread = not self.done and all(code is UnreadableInput.exit_code for code in self.failures)
        return ExitCode.UNREADABLE_INPUT if unread else ExitCode.PARTIAL


def printable(name: str | None) -> str | None:
    """A name as it may stand in a record: bytes that are no UTF-8 replaced."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace") if name else None
