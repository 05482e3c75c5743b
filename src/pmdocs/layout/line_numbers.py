"""Line numbers in the margin: rising figures beside most lines of a page, or beside every fifth or tenth, are no text."""

from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from pmdocs.text import Cell, Line, SourceText

_LEFT, _RIGHT = 0, -1
"""Which cell of a line its number is."""
_MOST_LINES = 0.6
"""Share of the lines of a page that bear a number, and of the numbers that rise by one, where each line is counted."""
_FEWEST = {1: 5, 5: 3, 10: 3}
"""How many numbers a page has that bears them, by how many lines it is from one to the next."""
_SAME_EDGE = 14.0
_NEARLY_ALL = 0.9
"""The same at the right, where ranks stand beside the names of a list, but not beside what is above and below it."""
_SLACK = 2
"""Lines by which numbers may stand farther apart than they say; nearer they stand where blank lines count."""


def part_line_numbers(source: SourceText) -> SourceText:
    """`source` with marginal line numbers as lines of their own layer; PDF lines are numbered anew."""
    pages: dict[int | None, list[int]] = defaultdict(list)
    for at, line in enumerate(source.lines):
        if line.bbox and line.layer is None:
            pages[line.page].append(at)
    numbered = {
        at: side
        for on_page in pages.values()
        for side in (_RIGHT, _LEFT)
        for at in _numbered(source.lines, on_page, side)
    }
    if not numbered:
        return source
    found = [
        part
        for at, line in enumerate(source.lines)
        for part in (_parted(line, numbered[at]) if at in numbered else [line])
    ]
    return source._replace(lines=tuple(line._replace(number=number) for number, line in enumerate(found, 1)))


def _numbered(lines: Sequence[Line], on_page: Sequence[int], side: int) -> list[int]:
    """The positions of the lines of a page that bear a marginal number at one `side`, none where the figures are others."""
    bearing = [at for at in on_page if lines[at].cells[side].text.isdigit()]
    outermost = min([_outward(lines[at], side) for at in bearing], default=0.0)
    bearing = [at for at in bearing if _outward(lines[at], side) - outermost < _SAME_EDGE]
    if len(bearing) < min(_FEWEST.values()):
        return []
    values = [int(lines[at].cells[side].text) for at in bearing]
    by_one = sum(after == before + 1 for before, after in pairwise(values))
    if len(bearing) >= max(_FEWEST[1], _MOST_LINES * len(on_page)) and by_one >= _MOST_LINES * (len(values) - 1):
        every = len(bearing) >= _NEARLY_ALL * len(on_page)
        return bearing if side == _LEFT or (every and _are_outside(lines, on_page, bearing, side)) else []
    counted = _are_counted(values, bearing, on_page)
    return bearing if counted and _are_outside(lines, on_page, bearing, side) else []


def _outward(line: Line, side: int) -> float:
    """The outer edge of the cell at one side of a line, smaller the farther out."""
    return line.cells[side].x0 if side == _LEFT else -line.cells[side].x1


def _are_counted(values: Sequence[int], bearing: Sequence[int], on_page: Sequence[int]) -> bool:
    """Whether each number counts the lines from the one before, the first those of the page, in steps of five or ten."""
    step = values[1] - values[0]
    if len(bearing) < _FEWEST.get(step, len(on_page) + 1) or step == 1 or values[0] % step:
        return False
    apart = [after - before for before, after in pairwise(bearing)]
    rising = all(after == before + step for before, after in pairwise(values))
    return rising and all(step / 2 <= far <= step + _SLACK for far in apart)


def _are_outside(lines: Sequence[Line], on_page: Sequence[int], bearing: Sequence[int], side: int) -> bool:
    """Whether the numbers stand farther out than all text of the page."""
    numbers = {*bearing}
    cells = [cell for at in on_page for cell in (_rest(lines[at], side) if at in numbers else lines[at].cells)]
    if side == _LEFT:
        return max(lines[at].cells[side].x1 for at in bearing) < min((cell.x0 for cell in cells), default=0.0)
    return min(lines[at].cells[side].x0 for at in bearing) > max((cell.x1 for cell in cells), default=0.0)


def _rest(line: Line, side: int) -> tuple[Cell, ...]:
    """The cells of a line without its number."""
    return line.cells[1:] if side == _LEFT else line.cells[:-1]


def _parted(line: Line, side: int) -> list[Line]:
    number, cells = line.cells[side], _rest(line, side)
    alone = line._replace(text=number.text, raw=number.text, cells=(number,), layer="line_number")
    if not cells:
        return [alone]
    text = " ".join(cell.text for cell in cells)
    return [alone._replace(gap=line.gap), line._replace(text=text, raw=text, cells=cells)]
