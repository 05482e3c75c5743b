"""Drawn tables: the grids that ruling lines make on a page."""

from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

INSIDE = 3.0
"""Points by which text may reach over the rulings of its cell."""
_THIN = 2.6
_SHORT = 5.0
_TOUCH = 2.5
_MOST_STROKES = 800
"""Beyond these a page holds a drawing, not a table."""

Segment = tuple[float, float, float, float]


class Grid(NamedTuple):
    """A ruled table: the x of its vertical and the y of its horizontal rulings, from the lower left, rising.

    `uprights` are its vertical rulings: x, bottom and top of each; between cells that are merged there is none.
    `joined` are the cells, as row from the top and column from 0, that no ruling parts from the cell above.
    """

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    uprights: tuple[tuple[float, float, float], ...]
    joined: frozenset[tuple[int, int]] = frozenset()

    def rulings_at(self, baseline: float) -> list[float]:
        """The x of the vertical rulings that stand at the height of a line of text."""
        if not self.ys[0] <= baseline <= self.ys[-1]:
            return []
        return [x for x, bottom, top in self.uprights if bottom <= baseline <= top]


_Stroke = tuple[float, float, float]
"""A level or upright line: the coordinate that it keeps, and from where to where it runs along the other."""


def grids_from(drawn: Sequence[Segment]) -> list[Grid]:
    """The ruled tables that drawn lines and boxes make, given by their bounds (left, bottom, right, top).

    Some have one row: what is left of a table for the next page.
    """
    level, upright = _strokes(drawn)
    rows, columns = _merged(level), _merged(upright)
    if len(rows) + len(columns) > _MOST_STROKES:
        return []
    return [grid for group in _crossing(rows, columns) if (grid := _grid(*group))]


def _strokes(drawn: Sequence[Segment]) -> tuple[list[_Stroke], list[_Stroke]]:
    """The level and the upright lines, those around a box one by one."""
    level: list[_Stroke] = []
    upright: list[_Stroke] = []
    for left, bottom, right, top in drawn:
        wide, high = right - left, top - bottom
        if high <= _THIN and wide > _SHORT:
            level.append(((bottom + top) / 2, left, right))
        elif wide <= _THIN and high > _SHORT:
            upright.append(((left + right) / 2, bottom, top))
        elif wide > _SHORT and high > _SHORT:
            level += [(bottom, left, right), (top, left, right)]
            upright += [(left, bottom, top), (right, bottom, top)]
    return level, upright


def _merged(strokes: Sequence[_Stroke]) -> list[_Stroke]:
    """Strokes in one line that touch or overlap as one: tables are drawn cell by cell."""
    found: list[_Stroke] = []
    for at, parts in _in_one_line(strokes):
        parts.sort()
        first, last = parts[0]
        for start, stop in parts:
            if start > last + _TOUCH:
                found.append((at, first, last))
                first, last = start, stop
            elif stop > last:
                last = stop
        found.append((at, first, last))
    return found


def _in_one_line(strokes: Sequence[_Stroke]) -> list[tuple[float, list[tuple[float, float]]]]:
    """The coordinates that strokes keep, those that nearly touch as one, and from where to where these strokes run."""
    exact: dict[float, list[tuple[float, float]]] = defaultdict(list)
    for at, start, stop in strokes:
        exact[at].append((start, stop))
    groups: list[tuple[float, list[tuple[float, float]]]] = []
    for at in sorted(exact):
        if groups and at - groups[-1][0] <= _TOUCH:
            groups[-1][1].extend(exact[at])
        else:
            groups.append((at, exact[at]))
    return groups


def _crossing(rows: Sequence[_Stroke], columns: Sequence[_Stroke]) -> list[tuple[list[_Stroke], list[_Stroke]]]:
    """Rows and columns that cross or touch, directly or through others."""
    reaches = [(x, bottom - _TOUCH, top + _TOUCH) for x, bottom, top in columns]
    of_columns = list(range(len(columns)))
    of_rows: list[int] = []
    for at, start, stop in rows:
        left, right = start - _TOUCH, stop + _TOUCH
        met = {
            group
            for group, (x, bottom, top) in zip(of_columns, reaches, strict=True)
            if bottom <= at <= top and left <= x <= right
        }
        group = min(met, default=-1)
        if len(met) > 1:
            of_columns, of_rows = ([group if other in met else other for other in of] for of in (of_columns, of_rows))
        of_rows.append(group)
    return [
        (
            [row for row, other in zip(rows, of_rows, strict=True) if other == group],
            [column for column, other in zip(columns, of_columns, strict=True) if other == group],
        )
        for group in sorted({*of_columns})
    ]


def _grid(rows: Sequence[_Stroke], columns: Sequence[_Stroke]) -> Grid | None:
    xs, ys = sorted({at for at, _, _ in columns}), sorted({at for at, _, _ in rows})
    if len(xs) <= 2 or len(ys) <= 1:
        return None
    return Grid(tuple(xs), tuple(ys), tuple(sorted(columns)), _joined(rows, xs, ys))


def _joined(rows: Sequence[_Stroke], xs: Sequence[float], ys: Sequence[float]) -> frozenset[tuple[int, int]]:
    """The cells without a ruling above them."""
    short = [(at, start, stop) for at, start, stop in rows if start > xs[0] + _TOUCH or stop < xs[-1] - _TOUCH]
    found: set[tuple[int, int]] = set()
    for y in {at for at, _, _ in short} - {ys[0], ys[-1]}:
        over = [(start, stop) for at, start, stop in rows if at == y]
        row = len(ys) - 1 - ys.index(y)
        middles = [(left + right) / 2 for left, right in pairwise(xs)]
        found |= {(row, at) for at, x in enumerate(middles) if not any(start <= x <= stop for start, stop in over)}
    return frozenset(found)
