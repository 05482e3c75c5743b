"""Tables without ruling lines: lines whose cells begin at the same places."""

from collections.abc import Sequence

from pmdocs.grammar.paragraphs import list_sign
from pmdocs.layout.spaced import by_page
from pmdocs.text import Line

_FEWEST_ROWS = 3
_ALIGNED = {"points": 6.0, "characters": 1.5}
_LONGEST_CELL = 60
_WIDE = 3.0
"""Characters of white space between columns of text; two also part sentences."""


def aligned_tables(lines: Sequence[Line], taken: set[int]) -> list[tuple[list[list[int]], list[float]]]:
    """The tables among `lines` but those `taken`: positions of the lines row by row, left edges of all columns but the first."""
    groups: list[tuple[list[list[int]], list[float]]] = []
    at = 0
    while at < len(lines):
        stop = _run(lines, at, taken)
        if stop is None:
            at += 1
            continue
        edges = _columns(lines, at, stop)
        rows = _rows(lines, at, stop, edges)
        if len(rows) >= _FEWEST_ROWS:
            groups += [(part, edges) for part in by_page(rows, lines)]
        at = stop
    return groups


def _is_row(line: Line) -> bool:
    if len(line.cells) < 2 or line.layer is not None or list_sign(line.text) or line.cells[0].text.endswith(":"):
        return False
    if any(len(cell.text) > _LONGEST_CELL for cell in line.cells):
        return False
    gaps = [right.x0 - left.x1 for left, right in zip(line.cells, line.cells[1:], strict=False)]
    return line.bbox is not None or max(gaps) >= _WIDE


def _tolerance(line: Line) -> float:
    return _ALIGNED["points" if line.bbox else "characters"]


def _run(lines: Sequence[Line], start: int, taken: set[int]) -> int | None:
    """Where a run of aligned lines that begins at `start` ends; None if too short for a table."""
    if start in taken or not _is_row(lines[start]):
        return None
    starts = [cell.x0 for cell in lines[start].cells]
    stop, rows, seen = start + 1, 1, [start]
    while stop < len(lines) and stop not in taken:
        line = lines[stop]
        if line.layer is not None:
            stop += 1
            continue
        near = _tolerance(line)
        fits = all(any(abs(cell.x0 - x) <= near for x in starts) for cell in line.cells[1:]) or (
            rows < 3 and _shifted(line, lines[start])
        )
        over = line.bbox is not None and line.page != lines[seen[-1]].page
        if _is_row(line) and fits and line.gap <= 1:
            rows += 1
            starts += [cell.x0 for cell in line.cells if not any(abs(cell.x0 - x) <= near for x in starts)]
        elif over or (
            not (len(line.cells) == 1 and line.gap == 0 and any(abs(line.cells[0].x0 - x) <= near for x in starts[1:]))
            and not _wrapped_first(lines, stop, starts, near)
        ):
            break
        seen.append(stop)
        stop += 1
    return stop if rows >= _FEWEST_ROWS else None


def _shifted(line: Line, first: Line) -> bool:
    """Headers may stand over columns that begin a little to the left or right of them."""
    return len(line.cells) == len(first.cells) and all(
        abs(a.x0 - b.x0) <= 4 * _tolerance(line) for a, b in zip(line.cells, first.cells, strict=True)
    )


def _wrapped_first(lines: Sequence[Line], at: int, starts: Sequence[float], near: float) -> bool:
    """A first cell that goes on on a line of its own between two rows."""
    line = lines[at]
    after = lines[at + 1] if at + 1 < len(lines) else None
    narrow = line.cells[-1].x1 < starts[1] if len(starts) > 1 else False
    return (
        len(line.cells) == 1
        and line.gap == 0
        and narrow
        and abs(line.cells[0].x0 - starts[0]) <= near
        and line.text[0].islower()
        and after is not None
    )


def _columns(lines: Sequence[Line], start: int, stop: int) -> list[float]:
    """The left edges of all columns but the first, where at least two lines have a cell."""
    xs = sorted(
        cell.x0 for line in lines[start:stop] if line.layer is None and len(line.cells) > 1 for cell in line.cells[1:]
    )
    near = 3 * _tolerance(lines[start])
    groups: list[list[float]] = []
    for x in xs:
        if groups and x - groups[-1][-1] <= near:
            groups[-1].append(x)
        else:
            groups.append([x])
    return [group[0] for group in groups]


def _rows(lines: Sequence[Line], start: int, stop: int, edges: Sequence[float]) -> list[list[int]]:
    rows: list[list[int]] = []
    for at in range(start, stop):
        line = lines[at]
        if line.layer is not None:
            continue
        continues = bool(rows) and len(line.cells) == 1 and line.gap == 0
        continues = continues or (
            bool(rows)
            and line.gap == 0
            and line.cells[0].x0 >= edges[0] - 2
            and bool(lines[rows[-1][0]].cells[0].x0 < edges[0] - 2)
        )
        if continues:
            rows[-1].append(at)
        else:
            rows.append([at])
    return rows
