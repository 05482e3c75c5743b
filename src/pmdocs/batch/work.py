"""One document from its path to its records, whatever happens to it."""

import hashlib
import json
import time
from typing import TYPE_CHECKING

from pmdocs import plain
from pmdocs.batch.memory import largest_size
from pmdocs.batch.record_files import records_of
from pmdocs.batch.tasks import (
    DRAWN,
    EXPLAINED,
    Fault,
    Limits,
    Piece,
    Reading,
    Remark,
    Result,
    Status,
    Task,
    fault_of,
    internal_fault,
)
from pmdocs.errors import ExitCode, NotADocument, PmdocsError
from pmdocs.inputs import Input, is_record_file, read_input

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pmdocs.readers import ReadOptions
    from pmdocs.records import AnyRecord, Issue

_SHARE_FOR_READING = 0.5
"""Share of the time limit after which the pages read so far must do, so that there is time to make a record of them."""


def perform(task: Task, reading: Reading) -> Result:
    """The result of `task`; raises nothing but what ends the process."""
    sha256, stage, started = None, "input", time.monotonic()
    try:
        data = task.data if task.data is not None else read_input(Input(task.path), reading.limits.bytes)
        stage = "reading"
        sha256 = hashlib.sha256(data).hexdigest()
        if reading.alone and not is_record_file(task.name or task.path, data):
            plain.want()
        give = {EXPLAINED: _explained, DRAWN: _drawn}.get(reading.view or "", _pieces)
        pieces, damaged = give(task, data, reading)
    except PmdocsError as error:
        return Result(task.number, "failed", sha256=sha256, fault=fault_of(error, stage))
    except MemoryError:
        return Result(task.number, "failed", sha256=sha256, fault=out_of_memory(reading.limits, largest_size()))
    except Exception as error:  # noqa: BLE001  whatever it is, it costs this document only
        if _is_for_memory(error):
            fault = out_of_memory(reading.limits, largest_size())
        else:
            fault = internal_fault(error, _trace() if reading.debug else None)
        return Result(task.number, "failed", sha256=sha256, fault=fault)
    seconds = time.monotonic() - started
    flaw = damaged or next((missing(piece, reading.limits, seconds) for piece in pieces if not piece.complete), None)
    status: Status = "partial" if flaw else "ok"
    return Result(task.number, status, pieces, sha256, flaw)


Given = tuple[tuple[Piece, ...], Fault | None]
"""What an input gives, and why some of the records in a file of records are missing."""


def _pieces(task: Task, data: bytes, reading: Reading) -> Given:
    """What is asked for of each record: a document has one, a file of records any number."""
    from pmdocs.pipeline import parse_bytes
    from pmdocs.views.lines import lines_of

    records, damaged = (
        records_of(data)
        if is_record_file(task.name or task.path, data)
        else ([parse_bytes(data, name=task.name, options=_options(reading))], None)
    )
    return tuple(_piece(record, lines_of(record, reading.view, spans=reading.spans)) for record in records), damaged


def _explained(task: Task, data: bytes, reading: Reading) -> Given:
    """How the lines of a document were read; a record has none."""
    from pmdocs.explain import explain_bytes

    if is_record_file(task.name or task.path, data):
        raise NotADocument("record-given", "a record has no lines to explain; give the document that it was made from")
    record, rows = explain_bytes(data, name=task.name, options=_options(reading))
    return (_piece(record, (json.dumps(row, ensure_ascii=False) for row in rows)),), None


def _drawn(task: Task, data: bytes, reading: Reading) -> Given:
    """A page of a document as a picture."""
    from pmdocs.drawn import draw

    drawn = draw(data, reading.page, name=task.name, options=_options(reading))
    head = json.dumps({"pages": drawn.pages, "legend": drawn.legend}).encode()
    return (Piece(b"\n".join((head, drawn.picture))),), None


def _options(reading: Reading) -> "ReadOptions":
    from pmdocs.readers import ReadOptions

    deadline = time.monotonic() + _SHARE_FOR_READING * reading.limits.seconds
    return ReadOptions(reading.engine, reading.encoding, max_pages=reading.limits.pages, deadline=deadline)


def _piece(record: "AnyRecord", lines: "Iterable[str]") -> Piece:
    """What is asked for of `record`, as lines of JSON."""
    text = "".join(f"{line}\n" for line in lines)
    return Piece(text.encode("utf-8", "replace"), record.complete, tuple(map(_remark, record.issues)))


def _remark(issue: "Issue") -> Remark:
    page = issue.spans[0].page if issue.spans else None
    return Remark(issue.code, issue.name, issue.severity, issue.message, page)


def missing(piece: Piece, limits: Limits, seconds: float) -> Fault:
    """Why a record that took `seconds` is not complete, by the first of its issues that says so."""
    reasons = [remark for remark in piece.remarks if remark.code.startswith("PM0")]
    worst = next((remark for remark in reasons if remark.severity == "error"), reasons[0] if reasons else None)
    if worst is None:
        return Fault("incomplete", "the record is marked as incomplete", int(ExitCode.PARTIAL), severity="partial")
    late = worst.name == "limit-reached"
    return Fault(
        "limit-time" if late else worst.name,
        worst.message,
        int(ExitCode.PARTIAL),
        severity="partial",
        page=worst.page,
        limit=limits.seconds if late else None,
        seen=round(seconds, 1) if late else None,
    )


def out_of_memory(limits: Limits, seen: int) -> Fault:
    """The fault of a document that took more memory than it may; `seen` is in bytes."""
    told = f"takes more memory than the limit of {limits.memory >> 20} MiB ({seen >> 20} MiB in use); raise it with --max-memory"
    return Fault("limit-memory", told, int(ExitCode.LIMIT), limit=limits.memory, seen=seen)


def out_of_time(limits: Limits, seen: float) -> Fault:
    """The fault of a document that took longer than it may; `seen` is in seconds."""
    told = f"takes longer than the limit of {limits.seconds:g} s ({seen:.1f} s so far); raise it with --max-seconds"
    return Fault("limit-time", told, int(ExitCode.LIMIT), limit=limits.seconds, seen=round(seen, 1))


def _trace() -> str:
    """The traceback of the error that is being handled."""
    import traceback

    return traceback.format_exc()


def _is_for_memory(error: BaseException) -> bool:
    """Whether `error` came of one that said that memory had run out."""
    inner = error.__cause__ or error.__context__
    return isinstance(error, MemoryError) or (inner is not None and _is_for_memory(inner))
