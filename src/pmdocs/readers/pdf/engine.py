"""The first engine: pdfium, page by page."""

from collections import Counter
from collections.abc import Iterator

from pmdocs.errors import LimitExceeded
from pmdocs.readers import ReadOptions
from pmdocs.readers.pdf.bullets import are_missing, with_drawn
from pmdocs.readers.pdf.drawing import covers, shapes
from pmdocs.readers.pdf.page import PageContent
from pmdocs.readers.pdf.pdfium import Document, Page
from pmdocs.readers.pdf.pieces import Piece, pieces_of
from pmdocs.readers.pdf.rulings import grids_from

_FEWEST_ROWS = 2
"""Lines of several pieces each from which on a table is worth looking for; one, where a page before has one."""

_FOOTER = 2
"""Pieces that may stand below the head of a table at the foot of a page."""


def pages(document: Document, options: ReadOptions) -> Iterator[PageContent | None]:
    """The content of each page, None for one that cannot be read; those that there is no time for are left out.

    Raises LimitExceeded for too many pages, or too many characters or pieces of text on a page.
    """
    count, most = document.page_count, options.max_pages
    if count > most:
        told = f"{count} pages, over the limit of {most}; raise it with --max-pages"
        raise LimitExceeded("limit-pages", told, limit=most, seen=count)
    content: PageContent | None = None
    for at in range(count):
        if at and options.is_late():
            return
        with document.page(at) as page:
            if page:
                _check(page.count, options.max_chars_page, at, "limit-chars", "characters")
            fewest = 1 if content and content.grids else _FEWEST_ROWS
            content = _content(page, fewest) if page else None
        if content:
            _check(len(content.pieces), options.max_objects, at, "limit-objects", "parted pieces of text")
        yield content


def _check(seen: int, limit: int, at: int, code: str, what: str) -> None:
    if seen > limit:
        told = f"{seen} {what} on page {at + 1}, over the limit of {limit}; split the file"
        raise LimitExceeded(code, told, limit=limit, seen=seen)


def _content(page: Page, fewest_rows: int) -> PageContent:
    pieces, frame, nameless = pieces_of(page)
    tabular, unmarked = _side_by_side(pieces, fewest_rows), are_missing(pieces)
    drawn = shapes(page, frame) if tabular or unmarked else []
    grids = grids_from(drawn) if tabular else []
    if unmarked:
        pieces = with_drawn(pieces, drawn)
    pictured = (not pieces or page.is_invisible()) and covers(page)
    silent = not pieces and not pictured and page.has_objects()
    scanned = bool(pieces) and pictured
    return PageContent(frame.width, frame.height, pieces, grids, pictured, nameless, scanned=scanned, silent=silent)


def _side_by_side(pieces: list[Piece], fewest: int) -> bool:
    """Whether enough lines are of several pieces; one is, where it may be the head of a table on the next page."""
    heights = [round(piece.baseline) for piece in pieces]
    if len(heights) - len({*heights}) < 1:
        return False
    rows = [height for height, count in Counter(heights).items() if count > 1]
    return len(rows) >= fewest or sum([height < min(rows) for height in heights]) <= _FOOTER
