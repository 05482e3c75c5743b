"""`pmdocs debug`: what was found on a page, drawn over the page."""

import json
import os
import sys
from typing import Annotated, Any

import typer

from pmdocs.batch.executors import local_executor
from pmdocs.batch.tasks import DRAWN, MAX_MEMORY, MAX_PAGES, MAX_SECONDS, Reading, Task
from pmdocs.cli import options as o
from pmdocs.cli.request import Options
from pmdocs.cli.run import Session, check, printable
from pmdocs.errors import OutputError, PmdocsError, UsageError
from pmdocs.inputs import MAX_BYTES, STDIN, Input, read_input, shown


def debug(
    path: Annotated[str, typer.Argument(metavar="PATH", help="A PDF, or - for standard input.")],
    page: Annotated[int, typer.Option("--page", metavar="N", help="The page, counted from 1.")] = 1,
    output: Annotated[
        str | None, typer.Option("-o", "--output", metavar="FILE", help="Default: STEM-page-N.png; - is standard output.")
    ] = None,
    engine: o.Engine = None, max_bytes: o.MaxBytes = MAX_BYTES, max_pages: o.MaxPages = MAX_PAGES,
    max_seconds: o.MaxSeconds = MAX_SECONDS, max_memory: o.MaxMemory = MAX_MEMORY, isolation: o.Isolation = None,
    quiet: o.Quiet = False, error_format: o.ErrorFormat = "text", trace: o.Debug = False,
) -> None:  # fmt: skip
    """What was found on a page, drawn over the page as a PNG: lines, columns, tables, page furniture."""
    options = Options(
        paths=(path,), format=None, engine=engine, max_bytes=max_bytes, max_pages=max_pages, max_seconds=max_seconds,
        max_memory=max_memory, isolation=isolation, quiet=quiet, error_format=error_format, debug=trace,
    )  # fmt: skip
    session = Session(options)
    try:
        check(options)
        _draw(path, page, output, session)
    except PmdocsError as error:
        session.fail(path, error)
    raise typer.Exit(int(session.code()))


def _draw(path: str, page: int, output: str | None, session: Session) -> None:
    if output == STDIN and sys.stdout.isatty():
        raise UsageError("output-terminal", "a picture is not for the terminal; give -o FILE.png")
    options = session.options
    data = read_input(Input(path), options.max_bytes) if path == STDIN else None
    task = Task(0, path, printable(os.path.basename(path)), data)
    reading = Reading(options.engine, view=DRAWN, limits=options.reading(None).limits, debug=options.debug, page=page)
    for (result,) in local_executor(options.isolation, reading).results([task]):
        if result.fault:
            session.tell(path, result.fault)
        for piece in result.pieces:
            head, _, picture = piece.lines.partition(b"\n")
            target = output or f"{_stem(path)}-page-{page}.png"
            _write(picture, target)
            if not options.quiet:
                _say(path, page, target, json.loads(head), session)


def _say(path: str, page: int, target: str, drawn: dict[str, Any], session: Session) -> None:
    written = "" if target == STDIN else f", drawn to {shown(target)}"
    session.say(f"{shown(path)}: page {page} of {drawn['pages']}{written}")
    sys.stderr.write("".join(f"{count:6} {what:12} {colour}\n" for count, what, colour in drawn["legend"]))


def _stem(path: str) -> str:
    return "stdin" if path == STDIN else os.path.splitext(os.path.basename(path))[0]


def _write(picture: bytes, target: str) -> None:
    """Write the picture whole or not at all; raises OutputError."""
    if target == STDIN:
        sys.stdout.buffer.write(picture)
        sys.stdout.buffer.flush()
        return
    try:
        _replace(picture, target)
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else "the name holds a NUL"
        raise OutputError("output-denied", f"{shown(target)} cannot be written: {reason}") from None


def _replace(picture: bytes, target: str) -> None:
    fresh = f"{target}.{os.getpid()}.tmp"
    with open(fresh, "xb") as file:
        try:
            file.write(picture)
            file.flush()
            os.replace(fresh, target)
        except BaseException:
            os.unlink(fresh)
            raise
