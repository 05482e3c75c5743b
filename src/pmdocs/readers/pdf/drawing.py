"""What is drawn on a page: rulings, boxes and the dots of lists, as rectangles."""

from collections.abc import Iterator, Sequence
from ctypes import byref, c_float
from itertools import pairwise

from pmdocs.readers.pdf.foreign import Answers, library
from pmdocs.readers.pdf.frame import Box, Frame
from pmdocs.readers.pdf.pdfium import IMAGE, PATH, Matrix, Page, matrix_of

MOST_OBJECTS = 50_000
"""Of a page; what a drawing with more holds is not looked at."""
_RECTANGLE, _FRAME = 5, 14
"""Segments of a rectangle, and of one with rounded corners, at most."""
_DOT = 12.0
"""Points; what is no wider and no higher is one shape however it is drawn: the dot of a list, not a table."""
_TWO_LINES = 4
_MOST_SEGMENTS = 4_000
_MANY_SHAPES = 400
_COVERED = 0.05
"""Share of a page without text; a logo on an empty page takes 1 to 3 %, a scanned paragraph or signature more."""
_CURVE, _MOVE = 1, 2
"""Types of segments; the others are straight."""
_EVEN = 0.5
"""Points by which a ruling may be off the level."""

_MODES, _BOUNDS = Answers("i", 2, each=True), Answers("f", 4, each=True)
Point = tuple[float, float]


def shapes(page: Page, frame: Frame) -> list[Box]:
    """The bounds of what is drawn on a page, those of a path of many lines one by one."""
    paths = page.objects(frozenset({PATH}), MOST_OBJECTS)
    items = [item for item, _ in paths]
    modes = _MODES.to(library().FPDFPath_GetDrawMode, len(items), items)
    counts = map(library().FPDFPath_CountSegments, items)
    found: list[Box] = []
    for (item, outer), fill, stroke, segments, box in zip(
        paths, modes[0::2], modes[1::2], counts, _bounds(items), strict=True
    ):
        if not fill and not stroke:
            continue
        if (box[2] - box[0] < _DOT and box[3] - box[1] < _DOT) or _is_one_shape(item, segments):
            found.append(_placed(box, outer) if outer else box)
        else:
            found += _lines(item, outer)
    return found if frame.plain else [frame.rectangle(*box) for box in found]


def _bounds(items: Sequence[int]) -> list[Box]:
    """left, bottom, right, top of page objects."""
    found = _BOUNDS.to(library().FPDFPageObj_GetBounds, len(items), items)
    return list(zip(*[iter(found)] * 4, strict=True))


def covers(page: Page) -> bool:
    """Whether images, or letters drawn as shapes, take enough of a page to hold text that cannot be read."""
    if len(page.objects(frozenset({PATH}), MOST_OBJECTS)) > _MANY_SHAPES:
        return True
    left, bottom, right, top = page.box
    images = page.objects(frozenset({IMAGE}), MOST_OBJECTS)
    boxes = _bounds([item for item, _ in images])
    placed = [_placed(box, outer) for box, (_, outer) in zip(boxes, images, strict=True)]
    taken = sum((x1 - x0) * (y1 - y0) for x0, y0, x1, y1 in placed)
    return taken > _COVERED * (right - left) * (top - bottom)


def _is_one_shape(item: int, segments: int) -> bool:
    """Whether a path is a line or rectangle (or a drawing), and not several lines at once."""
    if segments > _FRAME:
        return segments > _MOST_SEGMENTS
    if segments <= _RECTANGLE:
        return segments != _TWO_LINES or _kind(item, _TWO_LINES // 2) != _MOVE
    return any(_kind(item, at) == _CURVE for at in range(segments))


def _kind(item: int, at: int) -> int:
    pdf = library()
    return int(pdf.FPDFPathSegment_GetType(pdf.FPDFPath_GetPathSegment(item, at)))


def _lines(item: int, outer: Matrix | None) -> Iterator[Box]:
    """The level and upright lines of a path that draws many."""
    own = matrix_of(item)
    points = [(_transformed(point, own), starts) for point, starts in _points(item)]
    for (before, _), (now, starts) in pairwise(points):
        if not starts and (abs(before[0] - now[0]) < _EVEN or abs(before[1] - now[1]) < _EVEN):
            yield _placed((*before, *now), outer)


def _points(item: int) -> Iterator[tuple[Point, bool]]:
    """The points of a path, and whether each begins a new stroke."""
    pdf = library()
    x, y = c_float(), c_float()
    for at in range(pdf.FPDFPath_CountSegments(item)):
        segment = pdf.FPDFPath_GetPathSegment(item, at)
        pdf.FPDFPathSegment_GetPoint(segment, byref(x), byref(y))
        yield (x.value, y.value), pdf.FPDFPathSegment_GetType(segment) == _MOVE


def _transformed(point: Point, matrix: Matrix) -> Point:
    a, b, c, d, e, f = matrix
    return a * point[0] + c * point[1] + e, b * point[0] + d * point[1] + f


def _placed(box: Box, outer: Matrix | None) -> Box:
    """The box between two corners, on the page."""
    corners = box[:2], box[2:]
    (x0, y0), (x1, y1) = [_transformed(corner, outer) for corner in corners] if outer else corners
    return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)
