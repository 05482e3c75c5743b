"""Line numbers in the margin: a rising figure at the left of most lines of a page, or of every fifth, is no text."""

from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from pmdocs.text import Line, SourceText

_MOST_LINES = 0.6
"""Share of the lines of a page that bear a number."""
_FEWEST = 5
_SAME_EDGE = 14.0
_FEWEST_STEPS = 3
_SHORTEST_STEP = 2
_STEP_SLACK = 2
"""Lines by which numbers may stand nearer or farther than they say: blank lines count in some documents."""


def part_line_numbers(source: SourceText) -> SourceText:
    """`source` with marginal line numbers as lines of their own layer; PDF lines are numbered anew."""
    pages: dict[int | None, list[int]] = defaultdict(list)
    for at, line in enumerate(source.lines):
        if line.bbox and line.layer is None:
            pages[line.page].append(at)
    numbered = {at for on_page in pages.values() for at in _numbered(source.lines, on_page)}
    if not numbered:
        return source
    found = [part for at, line in enumerate(source.lines) for part in (_parted(line) if at in numbered else [line])]
    return source._replace(lines=tuple(line._replace(number=number) for number, line in enumerate(found, 1)))


def _numbered(lines: Sequence[Line], on_page: Sequence[int]) -> list[int]:
    """The positions of the lines of a page that begin with a marginal number, if most do and the numbers rise."""
    bearing = [at for at in on_page if lines[at].cells[0].text.isdigit()]
    if len(bearing) < max(_FEWEST, _MOST_LINES * len(on_page)):
        return bearing if _by_steps(lines, on_page, bearing) else []
    edge = min(lines[at].cells[0].x0 for at in bearing)
    bearing = [at for at in bearing if lines[at].cells[0].x0 - edge < _SAME_EDGE]
    values = [int(lines[at].cells[0].text) for at in bearing]
    rising = sum(after == before + 1 for before, after in pairwise(values))
    return bearing if rising >= _MOST_LINES * (len(values) - 1) else []


def _by_steps(lines: Sequence[Line], on_page: Sequence[int], bearing: Sequence[int]) -> bool:
    """Whether only every fifth line or so is numbered: in equal steps, left of all text, as many lines apart as the figures say."""
    if len(bearing) < _FEWEST_STEPS:
        return False
    values = [int(lines[at].cells[0].text) for at in bearing]
    step = values[1] - values[0]
    if step < _SHORTEST_STEP or any(after - before != step for before, after in pairwise(values)):
        return False
    own = {*bearing}
    text = min((lines[at].cells[0].x0 for at in on_page if at not in own), default=0.0)
    far = len(on_page) // len(bearing)
    return max(lines[at].cells[0].x1 for at in bearing) < text and abs(far - step) <= _STEP_SLACK


def _parted(line: Line) -> list[Line]:
    number, *cells = line.cells
    alone = line._replace(text=number.text, raw=number.text, cells=(number,), layer="line_number")
    if not cells:
        return [alone]
    text = " ".join(cell.text for cell in cells)
    return [alone._replace(gap=line.gap), line._replace(text=text, raw=text, cells=tuple(cells))]
