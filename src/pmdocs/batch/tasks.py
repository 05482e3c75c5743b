"""What is asked of a process that reads a document, and what it answers; both travel as JSON and bytes, never as code."""

import json
from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple, Protocol

from pmdocs.errors import ExitCode, PmdocsError
from pmdocs.errors import fault as told_of
from pmdocs.inputs import MAX_BYTES

Status = Literal["ok", "partial", "failed"]

MAX_SECONDS = 60.0
MAX_MEMORY = 1 << 30
MAX_PAGES = 5_000

EXPLAINED = "explain"
"""The view that is how each line was read."""
DRAWN = "page"
"""The view that is one page drawn: a line of JSON (pages, legend), and behind it the bytes of the picture."""


class Limits(NamedTuple):
    """What one document may take: seconds of clock and of CPU, bytes of address space, bytes of file, pages."""

    seconds: float = MAX_SECONDS
    memory: int = MAX_MEMORY
    bytes: int = MAX_BYTES
    pages: int = MAX_PAGES


class Reading(NamedTuple):
    """How the documents of a run are read.

    view   name of the rows that are asked for (a view of `writers.rows`), None for whole records
    spans  false leaves the places in the document out of the records
    debug  keeps the traceback of a fault
    page   the page that is drawn, from 1
    alone  there is one document only, so that what it alone needs is all that is to be loaded
    """

    engine: str | None = None
    encoding: str | None = None
    view: str | None = None
    spans: bool = True
    limits: Limits = Limits()
    debug: bool = False
    page: int = 1
    alone: bool = False

    def as_json(self) -> str:
        """The reading as JSON, for a process elsewhere."""
        return json.dumps({**self._asdict(), "limits": self.limits._asdict()})


class Task(NamedTuple):
    """One document: its number in the run, its path, its name in the record, its bytes where they came by a pipe."""

    number: int
    path: str
    name: str | None
    data: bytes | None = None


class Fault(NamedTuple):
    """Why there is no record, or why it is partial: the object of the error taxonomy (RELIABILITY 7)."""

    code: str
    message: str
    exit_code: int
    severity: Literal["error", "partial"] = "error"
    stage: str = "reading"
    page: int | None = None
    limit: float | None = None
    seen: float | None = None
    cause: str | None = None
    trace: str | None = None

    def plain(self) -> dict[str, object]:
        """What is told to machines: everything that is known, but for the traceback."""
        return {key: value for key, value in self._asdict().items() if value is not None and key != "trace"}


def fault_of(error: PmdocsError, stage: str | None = None) -> Fault:
    """The fault that `error` stands for; `stage` where more is known of it than the class of error says."""
    return Fault(
        error.code,
        error.message,
        int(error.exit_code),
        stage=stage if stage and error.stage == "reading" else error.stage,
        limit=error.limit,
        seen=error.seen,
        cause=error.cause,
    )


def internal_fault(error: Exception, trace: str | None = None) -> Fault:
    """A fault of ours, with its traceback where that is wanted."""
    return Fault("internal", told_of(error), int(ExitCode.INTERNAL), cause=type(error).__name__, trace=trace)


class Remark(NamedTuple):
    """An issue of a record, with no more of its places than the page."""

    code: str
    name: str
    severity: str
    message: str
    page: int | None = None


class Piece(NamedTuple):
    """What was asked for of one record: the record, or its rows, as lines of JSON; and what is odd about it."""

    lines: bytes
    complete: bool = True
    remarks: tuple[Remark, ...] = ()


class Result(NamedTuple):
    """What came of a task: a piece for each record, the hash of the input where it could be read."""

    number: int
    status: Status
    pieces: tuple[Piece, ...] = ()
    sha256: str | None = None
    fault: Fault | None = None


class Executor(Protocol):
    """Carries out tasks somewhere; closing the iterator ends what still runs."""

    def results(self, tasks: Iterable[Task]) -> Iterator[list[Result]]:
        """The results as they come, in groups, each task exactly once; with one worker in the order of the tasks."""


def packed_task(task: Task) -> bytes:
    """`task` as one line of JSON and its bytes behind it, where it has some."""
    head = {"number": task.number, "path": task.path, "name": task.name, "data": task.data is not None}
    return json.dumps(head).encode() + b"\n" + (task.data or b"")


def unpacked_task(message: bytes) -> Task:
    """The task that `packed_task` made `message` of."""
    head, _, data = message.partition(b"\n")
    plain = json.loads(head)
    return Task(plain["number"], plain["path"], plain["name"], data if plain["data"] else None)


def packed(result: Result) -> bytes:
    """`result` as one line of JSON and the lines of its pieces behind it."""
    head = {
        "number": result.number,
        "status": result.status,
        "sha256": result.sha256,
        "fault": result.fault._asdict() if result.fault else None,
        "pieces": [(len(piece.lines), piece.complete, piece.remarks) for piece in result.pieces],
    }
    return b"".join((json.dumps(head).encode(), b"\n", *(piece.lines for piece in result.pieces)))


def unpacked(data: bytes | bytearray) -> Result | None:
    """The result that `packed` made `data` of; None where the end is missing."""
    at = data.find(b"\n") + 1
    if not at:
        return None
    plain = json.loads(data[:at])
    if len(data) - at != sum(size for size, _, _ in plain["pieces"]):
        return None
    pieces = []
    with memoryview(data) as view:
        for size, complete, remarks in plain["pieces"]:
            lines = bytes(view[at : at + size])
            pieces.append(Piece(lines, complete, tuple(Remark(*remark) for remark in remarks)))
            at += size
    fault = Fault(**plain["fault"]) if plain["fault"] else None
    return Result(plain["number"], plain["status"], tuple(pieces), plain["sha256"], fault)
