"""Sheets with two pages side by side, as they are printed to save paper: wide pages with an empty stretch down the middle."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from pmdocs.text import Line, SourceText

_WIDE = 1.2
"""Width of a sheet, in heights."""
_FEWEST, _FEWEST_ALONE = 5, 3
"""Lines of each page, and of these such as stand on no line of the other: rows of a table stand on one line."""
_SAME_EDGE = 4.0
"""Points by which the margins of the two may differ; a column of a table hardly begins where a page would."""
_MARGIN = 10.0
"""Points to each side of the middle in which nothing is printed."""


class Gutter(NamedTuple):
    """Where nothing is printed: from x to x, in points."""

    left: float
    right: float


def sheets(source: SourceText) -> dict[int, Gutter]:
    """The pages (from 1) that hold two, each with what parts them."""
    wide = {
        page.number: (page.width or 0.0) / 2
        for page in source.pages
        if (page.width or 0.0) > _WIDE * (page.height or 0.0)
    }
    if not wide:
        return {}
    over = {grid.page for grid in source.grids if grid.page in wide and grid.xs[0] < wide[grid.page] < grid.xs[-1]}
    on_page: dict[int, list[Line]] = defaultdict(list)
    for line in source.lines:
        if line.page in wide and line.page not in over and line.layer is None and line.bbox:
            on_page[line.page].append(line)
    found = {page: _gutter(lines, wide[page]) for page, lines in on_page.items()}
    return {page: gutter for page, gutter in found.items() if gutter}


def _gutter(lines: Sequence[Line], middle: float) -> Gutter | None:
    """What parts the lines of a page at its middle; None where they are not two pages."""
    left = max((cell.x1 for line in lines for cell in line.cells if cell.x0 < middle), default=middle)
    right = min((cell.x0 for line in lines for cell in line.cells if cell.x0 >= middle), default=middle)
    if left > middle - _MARGIN or right < middle + _MARGIN:
        return None
    lefts = [line.cells[0].x0 for line in lines if line.cells[0].x0 < middle]
    rights = [
        next(cell.x0 for cell in line.cells if cell.x0 >= middle) for line in lines if line.cells[-1].x0 >= middle
    ]
    fewest, both = min(len(lefts), len(rights)), len(lefts) + len(rights) - len(lines)
    apart = fewest >= _FEWEST and fewest - both >= _FEWEST_ALONE
    alike = apart and abs(_edge(lefts) - (_edge(rights) - middle)) < _SAME_EDGE
    return Gutter(left, right) if alike else None


def _edge(starts: Sequence[float]) -> float:
    """Where most lines of a page begin."""
    return float(Counter(round(x) for x in starts).most_common(1)[0][0])
