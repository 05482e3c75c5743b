"""Tables: drawn ones by their rulings, the others by columns that are aligned; one that goes over the page is one."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from pmdocs.grammar.hyphens import hyphenated_forms, join
from pmdocs.layout.aligned import aligned_tables
from pmdocs.text import Grid, Line, Row, SourceText, Table, column_at

_NEAR = 3.0


class _Group(NamedTuple):
    """A table as positions of lines, row by row; the rest as of a `Table`."""

    rows: list[list[int]]
    edges: list[float]
    ruled: bool
    right: float = 0.0


def find_tables(source: SourceText) -> SourceText:
    """`source` with its tables, and the table of each line set; those that the format itself tells are kept."""
    known = source.tables if source.structured else ()
    lines = [line if known or line.table is None else line._replace(table=None) for line in source.lines]
    groups = _ruled(lines, source.grids)
    taken = {at for group in groups for row in group.rows for at in row}
    taken |= {at for at, line in enumerate(lines) if line.table is not None}
    groups += [_Group(rows, edges, ruled=False) for rows, edges in aligned_tables(lines, taken)]
    if not groups:
        return source._replace(lines=tuple(lines), tables=known)
    forms = hyphenated_forms(line.text for line in lines)
    joined = _joined(sorted(groups, key=lambda group: group.rows[0][0]), lines, forms)
    for position, group in enumerate(joined, len(known)):
        for at in (at for row in group.rows for at in row):
            lines[at] = lines[at]._replace(table=position)
    tables = [_table(group, lines, forms) for group in joined]
    return source._replace(lines=tuple(lines), tables=(*known, *tables))


def _table(group: _Group, lines: Sequence[Line], forms: frozenset[str]) -> Table:
    rows = tuple(_row(row, group.edges, lines, forms) for row in group.rows)
    return Table(rows, group.ruled, tuple(group.edges), group.right)


def _row(row: list[int], edges: Sequence[float], lines: Sequence[Line], forms: frozenset[str]) -> Row:
    return Row(_cells([lines[at] for at in row], edges, forms), tuple(lines[at] for at in row))


def _ruled(lines: Sequence[Line], grids: Sequence[Grid]) -> list[_Group]:
    on_page: dict[int | None, list[int]] = defaultdict(list)
    for at, line in enumerate(lines if grids else ()):
        if line.bbox is not None and line.layer is None:
            on_page[line.page].append(at)
    groups: list[_Group] = []
    for grid in grids:
        rows: list[list[int]] = [[] for _ in grid.ys]
        for at in on_page[grid.page]:
            row = _row_of(lines[at], grid)
            if row is not None:
                rows[row].append(at)
        filled = [row for row in rows if row]
        if len(filled) > 1:
            groups.append(_Group(filled, list(grid.xs[1:-1]), ruled=True, right=grid.xs[-1]))
    return groups


def _row_of(line: Line, grid: Grid) -> int | None:
    """Which row of the grid the line stands in, None for a line outside."""
    assert line.bbox is not None  # noqa: S101  lines of ruled tables have a box
    middle = (line.bbox[1] + line.bbox[3]) / 2
    inside = grid.xs[0] - _NEAR <= line.bbox[0] and line.bbox[2] <= grid.xs[-1] + _NEAR
    return bisect_left(grid.ys, middle, 1) - 1 if inside and grid.ys[0] - _NEAR <= middle <= grid.ys[-1] else None


def _cells(lines: Sequence[Line], edges: Sequence[float], forms: frozenset[str]) -> tuple[str, ...]:
    """The texts of a row's columns; `edges` are the left edges of all columns but the first."""
    columns: list[list[str]] = [[] for _ in range(len(edges) + 1)]
    for line in lines:
        for cell in line.cells:
            columns[column_at(cell, edges)].append(cell.text)
    return tuple(join(column, forms) for column in columns)


def _joined(groups: Sequence[_Group], lines: list[Line], forms: frozenset[str]) -> list[_Group]:
    """`groups`, a table that goes on on the next page made one; its repeated header row becomes a layer."""
    found: list[_Group] = []
    for group in groups:
        if not found or not _goes_on(found[-1], group, lines):
            found.append(group)
            continue
        heads = [_cells([lines[at] for at in table.rows[0]], table.edges, forms) for table in (found[-1], group)]
        repeated = heads[0] == heads[1]
        for at in group.rows[0] if repeated else ():
            lines[at] = lines[at]._replace(layer="header")
        found[-1] = found[-1]._replace(rows=[*found[-1].rows, *group.rows[repeated:]])
    return found


def _goes_on(last: _Group, group: _Group, lines: Sequence[Line]) -> bool:
    """Whether nothing but furniture stands between two tables with as many columns on neighbouring pages."""
    end, start = last.rows[-1][-1], group.rows[0][0]
    before, after = lines[end].page, lines[start].page
    if before is None or after != before + 1 or len(last.edges) != len(group.edges):
        return False
    return all(line.layer is not None for line in lines[end + 1 : start])
