"""The second engine: when it is asked, and what becomes of its answer."""

from itertools import zip_longest

from pmdocs.errors import EncryptedDocument, NotADocument
from pmdocs.readers import ReadOptions
from pmdocs.readers.pdf.notes import counts_differ
from pmdocs.readers.pdf.page import Contents, PageContent
from pmdocs.text import Note

_MOST_PAGES = 300
"""Pages that the second engine, which takes forty times as long, is asked for without being told to."""


def is_affordable(contents: Contents) -> bool:
    """Whether the document is short enough to be read again."""
    return len(contents) <= _MOST_PAGES


def is_wanted(contents: Contents, named: int) -> bool:
    """Whether the second engine may do better: a page failed, none has text, or the bytes name more pages."""
    failed = any(content is None for content in contents) or len(contents) < named
    return is_affordable(contents) and (failed or not any(content and content.pieces for content in contents))


def pages(data: bytes, options: ReadOptions) -> list[PageContent | None]:
    """The content of each page as the second engine reads it."""
    # Its library takes longer to load than most documents take to be read.
    from pmdocs.readers.pdf import plumber

    return plumber.pages(data, options)


def pages_or(error: NotADocument, data: bytes, options: ReadOptions) -> list[PageContent | None]:
    """What the second engine makes of `data`; raises `error` where it finds no text either."""
    try:
        contents = pages(data, options)
    except NotADocument:
        raise error from None
    if not any(content and content.pieces for content in contents):
        raise error
    return contents


def filled(contents: Contents, data: bytes, options: ReadOptions) -> tuple[Contents, list[Note]]:
    """`contents` with the pages that failed or are missing, or all if none has text, as the second engine reads them."""
    if all(content and content.pieces for content in contents) and _count(data) <= len(contents):
        return contents, []
    try:
        second = pages(data, options)
    except (NotADocument, EncryptedDocument):
        return contents, []
    found = [_fuller(one, other) for one, other in zip_longest(contents, second)]
    notes = [counts_differ(len(contents), len(second))] if len(contents) != len(second) else []
    notes += [
        Note("page-fallback", f"page {at} was read by the second engine", at)
        for at, (before, now) in enumerate(zip_longest(contents, found), 1)
        if now is not before and now and now.pieces
    ]
    return found, notes


def _fuller(first: PageContent | None, second: PageContent | None) -> PageContent | None:
    """What the first engine makes of a page, unless only the second finds text there."""
    return second if first is None or (not first.pieces and second and second.pieces) else first


def _count(data: bytes) -> int:
    """How many pages the second engine finds, 0 where it fails."""
    from pmdocs.readers.pdf import plumber

    try:
        return plumber.page_count(data)
    except (NotADocument, EncryptedDocument):
        return 0
