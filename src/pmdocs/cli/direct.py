"""The plain form of the commands that read documents: `pmdocs parse --json referat.pdf`.

Loading the library that understands options takes longer than reading a short document. Where there are but flags and
names, they are understood here; whatever else there is goes to the library, which also tells what is wrong.
"""

import os
from collections.abc import Sequence
from typing import NamedTuple

from pmdocs.cli.request import Options
from pmdocs.inputs import STDIN

VIEWS = {
    "parse": None, "decisions": "decisions", "agenda": "agenda", "participants": "participants", "appendices": "appendices",
    "explain": "explain",
}  # fmt: skip
"""The commands that read documents, and the view that each shows."""
_FORMATS = {"--json": "json", "--jsonl": "jsonl", "--csv": "csv", "--table": "table"}
_FLAGS = {
    "-q": "quiet", "--quiet": "quiet", "-v": "verbose", "--verbose": "verbose", "--strict": "strict", "--debug": "debug",
    "--no-spans": "no-spans",
}  # fmt: skip


class Request(NamedTuple):
    """A view (None for whole records), and how it is wanted."""

    view: str | None
    options: Options


def request_of(arguments: Sequence[str]) -> Request | None:
    """What the arguments of the command ask for, None where they are not plain.

    >>> request_of(["parse", "--json", "-q", "referat.pdf"]).options[:2]
    (('referat.pdf',), 'json')
    >>> request_of(["parse", "--engine", "pdfium", "referat.pdf"]), request_of(["parse"])
    (None, None)
    """
    # On Windows it is the library that finds the files that a pattern stands for.
    if os.name != "posix" or not arguments or arguments[0] not in VIEWS:
        return None
    paths = tuple(one for one in arguments[1:] if one == STDIN or not one.startswith("-"))
    others = {one for one in arguments[1:] if one != STDIN and one.startswith("-")}
    flags = {_FLAGS[one] for one in others & _FLAGS.keys()}
    formats = others & _FORMATS.keys()
    if not paths or not all(paths) or len(formats) > 1 or others - _FLAGS.keys() - _FORMATS.keys():
        return None
    options = Options(
        paths, next((_FORMATS[one] for one in formats), None), spans="no-spans" not in flags, quiet="quiet" in flags,
        verbose="verbose" in flags, strict="strict" in flags, debug="debug" in flags,
    )  # fmt: skip
    return Request(VIEWS[arguments[0]], options)
