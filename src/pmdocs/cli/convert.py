"""`pmdocs convert`: many documents into one output, safe to stop and to run again."""

import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pmdocs.batch.tasks import MAX_MEMORY, MAX_PAGES, MAX_SECONDS, Executor
from pmdocs.cli import options as o
from pmdocs.cli.progress import Progress
from pmdocs.cli.request import Options
from pmdocs.cli.run import Session, check, paths_of, suffixes
from pmdocs.errors import PmdocsError, UsageError
from pmdocs.inputs import MAX_BYTES, STDIN, Input, each_input, shown

if TYPE_CHECKING:
    from pmdocs.batch.convert import Order, Tally
    from pmdocs.batch.plan import Shard
    from pmdocs.exports import Export

Output = Annotated[
    str, typer.Option("-o", "--output", metavar="OUT", help="A folder, or a file whose suffix chooses the format.")
]
Documents = Annotated[
    list[str] | None, typer.Argument(metavar="PATH", help="Files and folders; or none, with --files-from.")
]
To = Annotated[
    str | None,
    typer.Option(
        "--to", metavar="FORMAT", help="json (a folder), jsonl, csv (a folder), sqlite or parquet (a folder)."
    ),
]


def convert(
    output: Output, paths: Documents = None, to: To = None,
    jobs: Annotated[int | None, typer.Option("-j", "--jobs", min=1, help="Documents at once; default: one per processor.")] = None,
    force: Annotated[bool, typer.Option("--force", help="Do all anew.")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only list what would be read.")] = False,
    shard: Annotated[str | None, typer.Option("--shard", metavar="I/N", help="Only part I of N; join them with pmdocs merge.")] = None,
    executor: Annotated[str, typer.Option("--executor", metavar="local|dask", help="Where documents are read.")] = "local",
    scheduler: Annotated[str | None, typer.Option("--scheduler", metavar="ADDRESS", help="The cluster's scheduler, or its file.")] = None,
    engine: o.Engine = None, encoding: o.Encoding = None, no_spans: o.NoSpans = False, files_from: o.FilesFrom = None, null: o.Null = False,
    max_bytes: o.MaxBytes = MAX_BYTES, max_pages: o.MaxPages = MAX_PAGES, max_seconds: o.MaxSeconds = MAX_SECONDS,
    max_memory: o.MaxMemory = MAX_MEMORY, isolation: o.Isolation = None, quiet: o.Quiet = False, strict: o.Strict = False,
    error_format: o.ErrorFormat = "text", debug: o.Debug = False,
) -> None:  # fmt: skip
    """Many documents into one output. Stopped, it goes on where it was; run again, it does what is new or changed.

    OUT holds manifest.jsonl with one line per input (for OUT a file, OUT.pmdocs does). Exit 3 when some inputs failed.
    """
    options = Options(
        paths=tuple(paths or ()), format=None, spans=not no_spans, engine=engine, encoding=encoding, files_from=files_from,
        null=null, max_bytes=max_bytes, max_pages=max_pages, max_seconds=max_seconds, max_memory=max_memory,
        isolation=isolation, quiet=quiet, strict=strict, error_format=error_format, debug=debug,
    )  # fmt: skip
    session = Session(options, several=True)
    try:
        check(options)
        inputs = _inputs(options)
        order = _order(options, output, to, force=force, shard=shard)
        if dry_run:
            raise typer.Exit(_preview(inputs, order))
        tally = _converted(inputs, order, _executor(options, jobs, executor, scheduler), session)
    except PmdocsError as error:
        session.fail("", error)
        raise typer.Exit(int(error.exit_code)) from None
    raise typer.Exit(int(tally.code(strict=strict, part=shard is not None)))


def _file(path: str) -> str:
    """`path`; raises UsageError for standard input, which is no file."""
    if path == STDIN:
        raise UsageError("stdin-not-here", "convert reads files; for standard input use pmdocs parse -")
    return path


def _inputs(options: Options) -> Iterable[Input]:
    """What is to be read; raises UsageError at once for an argument that is no file, and for one in a list when it comes."""
    for path in options.paths:
        _file(path)
    return each_input(map(_file, paths_of(options, otherwise=None)), suffixes)


def _order(options: Options, output: str, to: str | None, *, force: bool, shard: str | None) -> "Order":
    from pmdocs.batch.convert import Order

    return Order(
        Path(output), export_for(output, to), options.reading(None), force=force, strict=options.strict,
        shard=_shard(shard) if shard else None,
    )  # fmt: skip


def export_for(output: str, to: str | None) -> "Export | None":
    """The format that `to` names, or else the suffix of the output; None for a folder of JSON."""
    import importlib.util

    from pmdocs import catalog, exports

    known = catalog.members(exports, exports.Export)
    if to is not None and to not in {"json", *(export.name for export in known)}:
        names = ", ".join(sorted(["json", *(export.name for export in known)]))
        raise UsageError("format-unknown", f"no output format is called {to!r}; choose {names}")
    suffix = os.path.splitext(output.rstrip(os.sep))[1].lower()
    found = next((export for export in known if export.name == to or (to is None and suffix in export.suffixes)), None)
    if found and found.needs and importlib.util.find_spec(found.needs[0]) is None:
        raise UsageError("extra-missing", f'{found.name} needs a package more: pip install "{found.needs[1]}"')
    if found is None and to is None and suffix == ".json":
        raise UsageError("format-unknown", "JSON is a folder of files: give a folder, or a .jsonl file for one file")
    return found


def _shard(text: str) -> "Shard":
    from pmdocs.batch.plan import Shard

    index, _, of = text.partition("/")
    if not (index.isascii() and of.isascii() and index.isdigit() and of.isdigit() and 1 <= int(index) <= int(of)):
        raise UsageError("shard-unknown", f"{text!r} is no part; give I/N, from 1/N to N/N")
    return Shard(int(index), int(of))


def _executor(options: Options, jobs: int | None, place: str, scheduler: str | None) -> Executor:
    from pmdocs.batch.executors import cluster_executor, local_executor

    if place not in {"local", "dask"}:
        raise UsageError("executor-unknown", f"no executor is called {place!r}; choose local or dask")
    if place == "dask" or scheduler:
        return cluster_executor(scheduler, options.reading(None))
    return local_executor(options.isolation, options.reading(None), jobs or _processors())


def _processors() -> int:
    affinity = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity else os.cpu_count() or 1


def _preview(inputs: Iterable[Input], order: "Order") -> int:
    from pmdocs.batch.convert import preview

    for planned, done in preview(inputs, order):
        sys.stdout.write(f"{'done' if done else 'read'}  {shown(planned.path)}\n")
    return 0


def _converted(inputs: Iterable[Input], order: "Order", executor: Executor, session: Session) -> "Tally":
    from pmdocs.batch.convert import convert as run

    progress = Progress(session)
    try:
        tally = run(inputs, order, executor, progress)
    finally:
        progress.clear()
    if not session.options.quiet and session.options.error_format == "text":
        flawed = f", {tally.partial} partial, {tally.failed} failed (see {shown(str(order.folder / 'manifest.jsonl'))})"
        before = f", {tally.skipped} of them before" if tally.skipped else ""
        session.say(
            f"{tally.ok} ok{flawed if tally.partial or tally.failed else ''}{before}: {shown(str(order.target))}"
        )
    return tally
