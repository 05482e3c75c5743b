"""Tables: drawn ones by their rulings, the others by columns that are aligned; one that goes over the page is one."""

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from pmdocs.grammar.hyphens import hyphenated_forms, join
from pmdocs.layout.aligned import aligned_tables
from pmdocs.layout.meshes import first_row, row_of
from pmdocs.layout.spaced import spaced_tables
from pmdocs.text import Grid, Line, Row, SourceText, Table, column_at

_MOVABLE = (None, "header", "footer", "page_number")
"""Layers of the lines of a table: its head, repeated on each page, is no running header of the pages."""


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
    for find in (spaced_tables, aligned_tables):
        found = find(lines, taken)
        groups += [_Group(rows, edges, ruled=False) for rows, edges in found]
        taken |= {at for rows, _ in found for row in rows for at in row}
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


def _ruled(lines: list[Line], grids: Sequence[Grid]) -> list[_Group]:
    on_page: dict[int | None, list[int]] = defaultdict(list)
    for at, line in enumerate(lines if grids else ()):
        if line.bbox is not None and line.layer in _MOVABLE:
            on_page[line.page].append(at)
    drawn = [
        _Group(rows, list(grid.xs[1:-1]), ruled=True, right=grid.xs[-1])
        for grid in grids
        if (rows := _rows_in(grid, on_page[grid.page], lines))
    ]
    groups: list[_Group] = []
    for group in drawn:
        within = [at for row in group.rows for at in row]
        if _is_table(group, drawn, lines) and any(lines[at].layer is None for at in within):
            for at in within:
                lines[at] = lines[at]._replace(layer=None) if lines[at].layer else lines[at]
            groups.append(group)
    return groups


def _is_table(group: _Group, drawn: Sequence[_Group], lines: Sequence[Line]) -> bool:
    """Whether there are several rows, or the one is the rest or the head of a table on the page before or behind."""
    return len(group.rows) > 1 or any(_is_rest(group, one, lines) or _is_rest(one, group, lines) for one in drawn)


def _rows_in(grid: Grid, on_page: Sequence[int], lines: Sequence[Line]) -> list[list[int]]:
    """The lines in each row of the grid that holds any."""
    rows: list[list[int]] = [[] for _ in grid.ys]
    for at in on_page:
        row = row_of(lines[at], grid)
        if row is not None:
            rows[first_row(lines[at].cells[0], row, grid)].append(at)
    return [row for row in rows if row]


def _is_rest(group: _Group, last: _Group, lines: Sequence[Line]) -> bool:
    """Whether a row is the rest of the table that ends the page before, with its columns."""
    return [round(x) for x in last.edges] == [round(x) for x in group.edges] and _goes_on(last, group, lines)


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
