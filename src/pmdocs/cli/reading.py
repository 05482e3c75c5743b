"""What all commands that read documents have in common: their arguments and options."""

from collections.abc import Callable

import typer

from pmdocs.batch.tasks import MAX_MEMORY, MAX_PAGES, MAX_SECONDS
from pmdocs.cli import options as o
from pmdocs.cli.request import Options
from pmdocs.cli.run import show
from pmdocs.inputs import MAX_BYTES


def reading_command(view: str | None, purpose: str, *, named: bool = False) -> Callable[..., None]:
    """A command that shows `view` (the name of a view, None for whole records) of documents.

    With `named`, documents must be named: the command does not take those of the current folder by itself.
    """

    def command(
        paths: o.Paths = None, as_json: o.AsJson = False, as_jsonl: o.AsJsonl = False, as_csv: o.AsCsv = False, as_table: o.AsTable = False,
        no_spans: o.NoSpans = False, engine: o.Engine = None, encoding: o.Encoding = None, stdin_name: o.StdinName = None,
        files_from: o.FilesFrom = None, null: o.Null = False, max_bytes: o.MaxBytes = MAX_BYTES, max_pages: o.MaxPages = MAX_PAGES,
        max_seconds: o.MaxSeconds = MAX_SECONDS, max_memory: o.MaxMemory = MAX_MEMORY, isolation: o.Isolation = None,
        quiet: o.Quiet = False, verbose: o.Verbose = False, strict: o.Strict = False, error_format: o.ErrorFormat = "text",
        debug: o.Debug = False,
    ) -> None:  # fmt: skip
        if named and not paths and files_from is None:
            raise typer.BadParameter("name a document, a folder, or - for standard input", param_hint="PATH")
        asked = o.chosen_format(as_json=as_json, as_jsonl=as_jsonl, as_csv=as_csv, as_table=as_table)
        show(
            view,
            Options(
                paths=tuple(paths or ()),
                format=asked,
                spans=not no_spans,
                engine=engine,
                encoding=encoding,
                stdin_name=stdin_name,
                files_from=files_from,
                null=null,
                max_bytes=max_bytes,
                max_pages=max_pages,
                max_seconds=max_seconds,
                max_memory=max_memory,
                isolation=isolation,
                quiet=quiet,
                verbose=verbose,
                strict=strict,
                error_format=error_format,
                debug=debug,
            ),  # fmt: skip
        )

    command.__doc__ = purpose
    return command
