"""`pmdocs debug`: what was found on a page, drawn over the page."""

import io
import os
import sys
import traceback
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from pmdocs.batch.tasks import internal_fault
from pmdocs.cli import options as o
from pmdocs.cli.faults import shown
from pmdocs.cli.run import Session, check
from pmdocs.errors import LimitExceeded, NotADocument, OutputError, PmdocsError, UsageError
from pmdocs.inputs import STDIN, Input, read_input

if TYPE_CHECKING:
    from PIL.Image import Image

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


def debug(
    path: Annotated[str, typer.Argument(metavar="PATH", help="A PDF, or - for standard input.")],
    page: Annotated[int, typer.Option("--page", metavar="N", help="The page, counted from 1.")] = 1,
    output: Annotated[
        str | None, typer.Option("-o", "--output", metavar="FILE", help="Default: STEM-page-N.png; - is standard output.")
    ] = None,
    engine: o.Engine = None, quiet: o.Quiet = False, error_format: o.ErrorFormat = "text", trace: o.Debug = False,
) -> None:  # fmt: skip
    """What was found on a page, drawn over the page as a PNG: lines, columns, tables, page furniture."""
    session = Session(
        o.Options(paths=(path,), format=None, engine=engine, quiet=quiet, error_format=error_format, debug=trace)
    )
    try:
        check(session.options)
        _draw(path, page, output, session)
    except PmdocsError as error:
        session.fail(path, error)
    except MemoryError:
        session.fail(path, LimitExceeded("limit-memory", "out of memory while drawing it"))
    except Exception as error:  # noqa: BLE001  a fault of ours is told in one line
        session.tell(path, internal_fault(error, traceback.format_exc() if trace else None))
    raise typer.Exit(int(session.code()))


def _draw(path: str, page: int, output: str | None, session: Session) -> None:
    if output == STDIN and sys.stdout.isatty():
        raise UsageError("output-terminal", "a picture is not for the terminal; give -o FILE.png")
    from pmdocs.pipeline import read_source
    from pmdocs.readers import ReadOptions

    data = read_input(Input(path))
    source = read_source(data, os.path.splitext(path)[1].lower(), ReadOptions(engine=session.options.engine))
    _check_page(source, page)
    shapes = _shapes(source, page)
    picture = _picture(data, source, page, shapes)
    target = output or f"{_stem(path)}-page-{page}.png"
    _write(picture, target)
    if not session.options.quiet:
        written = "" if target == STDIN else f", drawn to {shown(target)}"
        session.say(f"{shown(path)}: page {page} of {len(source.pages)}{written}")
        sys.stderr.write(_legend(shapes))


def _stem(path: str) -> str:
    return "stdin" if path == STDIN else os.path.splitext(os.path.basename(path))[0]


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


def _legend(shapes: Sequence[_Shape]) -> str:
    """What was drawn, a line each: how many, what, in which colour."""
    counts = Counter(what for what, _ in shapes)
    return "".join(f"{counts[what]:6} {what:12} {name}\n" for what, (name, _) in COLOURS.items() if counts[what])
