"""The cells that rulings make: where a line stands, and lines parted that stand in several rows at once."""

from bisect import bisect_left
from collections import defaultdict

from pmdocs.grammar.gaps import with_gaps
from pmdocs.layout.parts import part_of
from pmdocs.text import Cell, Grid, Line, SourceText, column_at

_NEAR = 3.0


def row_of(line: Line, grid: Grid) -> int | None:
    """Which row of the grid the line stands in, from 0; None for a line outside."""
    if line.bbox is None:
        return None
    middle = (line.bbox[1] + line.bbox[3]) / 2
    inside = grid.xs[0] - _NEAR <= line.bbox[0] and line.bbox[2] <= grid.xs[-1] + _NEAR
    return bisect_left(grid.ys, middle, 1) - 1 if inside and grid.ys[0] - _NEAR <= middle <= grid.ys[-1] else None


def first_row(cell: Cell, row: int, grid: Grid) -> int:
    """The row that a cell begins in, which stands at the height of `row`: a cell may take several rows."""
    column = column_at(cell, grid.xs[1:-1]) if grid.joined else 0
    while (row, column) in grid.joined:
        row -= 1
    return row


def part_merged(source: SourceText) -> SourceText:
    """`source` with the cells that take several rows on lines of their own: the others at their height are of other rows."""
    grids = [grid for grid in source.grids if grid.joined]
    if not grids:
        return source
    found = [part for line in source.lines for part in _parts(line, grids)]
    if len(found) > len(source.lines):
        found = with_gaps([line._replace(number=number) for number, line in enumerate(found, 1)])
    return source._replace(lines=tuple(found))


def _parts(line: Line, grids: list[Grid]) -> list[Line]:
    """The line, its cells parted by the row of the table that they begin in, the upper row first."""
    for grid in grids:
        row = row_of(line, grid) if grid.page == line.page and len(line.cells) > 1 else None
        if row is not None:
            by_row: dict[int, list[Cell]] = defaultdict(list)
            for cell in line.cells:
                by_row[first_row(cell, row, grid)].append(cell)
            return [part_of(line, cells) for _, cells in sorted(by_row.items())] if len(by_row) > 1 else [line]
    return [line]
