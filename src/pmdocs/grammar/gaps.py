"""The white space between the lines of a PDF, measured by the usual leading of the document's paragraphs."""

from collections.abc import Sequence
from itertools import pairwise

from pmdocs.text import Line

_ROUNDING = 0.08
"""Gaps below this are rounding of positions."""
_NARROWEST, _WIDEST, _USUAL = 0.95, 1.6, 1.2
"""Leadings that type is set with, in font sizes."""
_ENOUGH = 4
_GAP = Line._fields.index("gap")


def with_gaps(lines: Sequence[Line]) -> list[Line]:
    """The lines of a document in reading order with the white space above each; without it at the top of a page."""
    steps = [_step(above, below) for above, below in pairwise(lines)]
    leading = _leading([step for step in steps if step])
    found = [line._replace(gap=0.0) if line.gap else line for line in lines[:1]]
    for line, step in zip(lines[1:], steps, strict=True):
        gap = step / leading - 1.0
        gap = round(gap, 2) if gap > _ROUNDING else 0.0
        found.append(line if line.gap == gap else Line._make((*line[:_GAP], gap, *line[_GAP + 1 :])))
    return found


def _step(above: Line, below: Line) -> float:
    """The distance of two lines of a page in font sizes; 0.0 over a page break and from one column to the next."""
    if above.page != below.page or above.bbox is None or below.bbox is None:
        return 0.0
    step = below.bbox[3] - above.bbox[3]
    size = below.size or 1.0
    return (step / size if size > 1.0 else step) if step > 0.0 else 0.0


def _leading(steps: Sequence[float]) -> float:
    """The distance of the lines of a paragraph in font sizes: the narrow end of what occurs."""
    usual = sorted(step for step in steps if _NARROWEST <= step <= _WIDEST)
    return usual[len(usual) // 8] if len(usual) >= _ENOUGH else _USUAL
