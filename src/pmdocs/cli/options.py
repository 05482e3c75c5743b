"""The options that the commands share."""

from typing import Annotated

import typer

EXIT_CODES = (
    "Exit codes: 0 done; 1 findings of a check; 2 usage; 3 partial, or some of several failed; 4 input not readable; 5 not a document; 6 encrypted; 7 no text; "
    "8 over a limit; 9 output cannot be written; 70 a fault of pmdocs; 129, 130, 141, 143 stopped by a signal."
)


def _size(value: str | int) -> int:
    """Bytes: a number, with K, M or G behind it for multiples of 1024."""
    text = str(value).strip().upper().removesuffix("B").removesuffix("I")
    unit = {"K": 10, "M": 20, "G": 30}.get(text[-1:], 0)
    digits = text[:-1] if unit else text
    if not digits.isascii() or not digits.isdigit() or not int(digits):
        raise typer.BadParameter(f"{value!r} is no size; give bytes, or 512M, or 2G")
    return int(digits) << unit


Paths = Annotated[
    list[str] | None,
    typer.Argument(metavar="PATH", help="Files, folders or - for standard input; default: this folder."),
]
AsJson = Annotated[bool, typer.Option("--json", help="JSON; an array for rows and for several documents.")]
AsJsonl = Annotated[bool, typer.Option("--jsonl", help="JSON Lines.")]
AsCsv = Annotated[bool, typer.Option("--csv", help="CSV, UTF-8, one header row.")]
AsTable = Annotated[bool, typer.Option("--table", help="For people: a table or a summary.")]
NoSpans = Annotated[bool, typer.Option("--no-spans", help="Leave out where values are printed.")]
Engine = Annotated[str | None, typer.Option("--engine", metavar="NAME", help="PDF engine: pdfium or pdfplumber.")]
Encoding = Annotated[
    str | None, typer.Option("--encoding", metavar="NAME", help="Encoding of text files, in place of the guess.")
]
StdinName = Annotated[
    str | None,
    typer.Option("--stdin-name", metavar="NAME", help="Name (with suffix) for what comes on standard input."),
]
FilesFrom = Annotated[
    str | None,
    typer.Option("--files-from", metavar="FILE", help="Read the paths from FILE, one per line; - is standard input."),
]
Null = Annotated[bool, typer.Option("--null", help="The paths of --files-from end with NUL.")]
MaxBytes = Annotated[
    int, typer.Option("--max-bytes", metavar="BYTES", min=1, help="Largest file that is read, in bytes.")
]
MaxPages = Annotated[int, typer.Option("--max-pages", metavar="N", min=1, help="Most pages of a PDF.")]
MaxSeconds = Annotated[
    float,
    typer.Option(
        "--max-seconds",
        metavar="SECONDS",
        min=1,
        help="Longest time for one document; what was read by half of it counts.",
    ),
]
MaxMemory = Annotated[
    int, typer.Option("--max-memory", metavar="BYTES", parser=_size, help="Most memory for one document; 512M, 2G.")
]
Isolation = Annotated[
    str | None,
    typer.Option(
        "--isolation",
        metavar="fork|spawn|none",
        help="How documents are kept apart; default: fork on Linux, else spawn.",
    ),
]
Quiet = Annotated[bool, typer.Option("-q", "--quiet", help="No words on standard error but errors.")]
Verbose = Annotated[bool, typer.Option("-v", "--verbose", help="Say which document is read, and its issues.")]
Strict = Annotated[bool, typer.Option("--strict", help="Exit 3 when a record has warnings.")]
ErrorFormat = Annotated[str, typer.Option("--error-format", metavar="text|json", help="How errors are told.")]
Debug = Annotated[bool, typer.Option("--debug", help="Show the traceback of a fault.")]


def chosen_format(*, as_json: bool, as_jsonl: bool, as_csv: bool, as_table: bool) -> str | None:
    """The one format asked for, None for the default; more than one is a usage error."""
    asked = [name for name, on in (("json", as_json), ("jsonl", as_jsonl), ("csv", as_csv), ("table", as_table)) if on]
    if len(asked) > 1:
        raise typer.BadParameter(f"choose one of --{' and --'.join(asked)}")
    return asked[0] if asked else None
