"""Readers: one file per input format, bytes in, `SourceText` out."""

from collections.abc import Callable
from time import monotonic
from typing import NamedTuple

from pmdocs.text import SourceText


class ReadOptions(NamedTuple):
    """What a caller may say about the reading.

    engine    "pdfium" or "pdfplumber", None for the default
    encoding  name of a text encoding that overrides the guess, None to find out
    max_pages, max_chars_page, max_chars  limits of pages and characters
    max_objects  pieces of text on a page that stand apart; a full page has some thousands
    deadline  `time.monotonic()` after which no further page is read, None for no hurry
    """

    engine: str | None = None
    encoding: str | None = None
    max_pages: int = 5_000
    max_chars_page: int = 500_000
    max_chars: int = 20_000_000
    max_objects: int = 50_000
    deadline: float | None = None

    def is_late(self) -> bool:
        """Whether the time for reading is up."""
        return self.deadline is not None and monotonic() > self.deadline


class Reader(NamedTuple):
    """An input format.

    `claims` looks at the bytes (and the lower-case suffix, "" if none) and says whether the content
    is of this format. `read` makes lines of it and raises `PmdocsError` where there are none to give.
    `order` decides who is asked first: formats with a signature before the catch-all text.
    """

    name: str
    media_type: str
    suffixes: tuple[str, ...]
    order: int
    claims: Callable[[bytes, str], bool]
    read: Callable[[bytes, ReadOptions], SourceText]
