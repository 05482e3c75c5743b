"""A page with what was found on it drawn over it."""

import io
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from pmdocs.errors import NotADocument, UsageError
from pmdocs.pipeline import read_source, suffix_of

if TYPE_CHECKING:
    from PIL.Image import Image

    from pmdocs.readers import ReadOptions
    from pmdocs.text import Box, Line, SourceText

_SCALE = 2.0
"""Pixels per point."""
_LONGEST = 5_000
"""Pixels of the longer side of a picture; a poster is drawn smaller."""
COLOURS = {
    "column": ("orange", (255, 150, 0)),
    "ruled cell": ("lime", (130, 220, 30)),
    "line": ("blue", (30, 90, 255)),
    "header": ("purple", (150, 40, 200)),
    "footer": ("brown", (150, 90, 40)),
    "page number": ("red", (230, 30, 30)),
    "line number": ("pink", (255, 110, 180)),
    "rule": ("slate", (90, 110, 150)),
    "table cell": ("green", (0, 150, 60)),
}
"""What is drawn, in this order: the name of its colour, and the colour as red, green, blue."""


class _Shape(NamedTuple):
    """A box to draw: what it is (a key of `COLOURS`), and where, in points from the top left of the page."""

    what: str
    box: "Box"


class Drawn(NamedTuple):
    """The bytes of a PNG, the pages of the document, and what was drawn: how many, what, in which colour."""

    picture: bytes
    pages: int
    legend: list[tuple[int, str, str]]


def draw(data: bytes, page: int, *, name: str | None, options: "ReadOptions") -> Drawn:
    """Page `page` (from 1) of a document given as bytes, with what was found on it; `name` is its bare file name.

    Raises `PmdocsError` where there is no such page, or nothing to read.
    """
    source = read_source(data, suffix_of(name), options)
    _check_page(source, page)
    shapes = _shapes(source, page)
    picture = _picture(data, source, page, shapes)
    counts = Counter(what for what, _ in shapes)
    legend = [(counts[what], what, name) for what, (name, _) in COLOURS.items() if counts[what]]
    return Drawn(picture, len(source.pages), legend)


def _check_page(source: "SourceText", page: int) -> None:
    if source.media_type != "application/pdf":
        raise UsageError("page-unknown", "text has no pages to draw; give a PDF")
    count = len(source.pages)
    if not 1 <= page <= count:
        raise UsageError("page-unknown", f"there is no page {page}: the document has {count} page{'s'[: count != 1]}")
    if source.pages[page - 1].width is None:
        raise NotADocument("page-failed", f"page {page} cannot be read, so there is nothing to draw; try another page")


def _shapes(source: "SourceText", page: int) -> list[_Shape]:
    """What was found on a page (1-based), in the order in which it is drawn."""
    placed = [(line, line.bbox) for line in source.lines if line.page == page and line.bbox]
    lines = [_Shape((line.layer or "line").replace("_", " "), box) for line, box in placed]
    cells = [
        _Shape("table cell", (cell.x0, box[1], cell.x1, box[3]))
        for line, box in placed
        if line.table is not None
        for cell in line.cells
    ]
    ruled = [
        _Shape("ruled cell", mesh) for grid in source.grids if grid.page == page for mesh in _meshes(grid.xs, grid.ys)
    ]
    return [*_columns(placed), *ruled, *lines, *cells]


def _meshes(xs: Sequence[float], ys: Sequence[float]) -> "Iterable[Box]":
    """The boxes between rulings; a merged cell is more than one of them."""
    return ((left, top, right, bottom) for top, bottom in pairwise(ys) for left, right in pairwise(xs))


def _columns(placed: "Sequence[tuple[Line, Box]]") -> list[_Shape]:
    """The columns that the lines of running text stand in, each as high as its lines."""
    columns: dict[tuple[float, float], list[Box]] = {}
    for line, box in placed:
        if line.layer is None:
            columns.setdefault((line.left, line.right), []).append(box)
    return [
        _Shape("column", (left, min(box[1] for box in boxes), right, max(box[3] for box in boxes)))
        for (left, right), boxes in columns.items()
    ]


def _picture(data: bytes, source: "SourceText", page: int, shapes: Sequence[_Shape]) -> bytes:
    """The page with the shapes over it, as the bytes of a PNG."""
    from PIL import ImageDraw

    width, height = source.pages[page - 1].width or 1.0, source.pages[page - 1].height or 1.0
    scale = min(_SCALE, _LONGEST / max(width, height))
    image = _rendered(data, page, scale, as_read=source.reader == "pdfium")
    pen = ImageDraw.Draw(image)
    for what, (x0, top, x1, bottom) in shapes:
        edges = (x0 * scale, top * scale, max(x0, x1) * scale, max(top, bottom) * scale)
        pen.rectangle(edges, outline=COLOURS[what][1])
    found = io.BytesIO()
    image.save(found, "PNG")
    return found.getvalue()


def _rendered(data: bytes, page: int, scale: float, *, as_read: bool) -> "Image":
    """The page, `scale` pixels per point; turned as our own engine read it, else as viewers show it."""
    import pdfplumber

    from pmdocs.readers.pdf.notes import without_junk
    from pmdocs.readers.pdf.turned import mended, turn_to_read

    body = without_junk(data)
    turn = turn_to_read(body, page) if as_read else 0
    try:
        with pdfplumber.open(io.BytesIO(mended(body)), pages=[page]) as document:
            image: Image = document.pages[0].to_image(resolution=72 * scale, antialias=True).original
    except MemoryError:
        raise
    except Exception as error:  # noqa: BLE001  pdfminer lets sixteen kinds of exception out
        told = f"page {page} cannot be drawn by pdfplumber ({type(error).__name__}); repair the PDF with qpdf"
        raise NotADocument("page-failed", told) from None
    return image.rotate(-90 * turn, expand=True) if turn else image
