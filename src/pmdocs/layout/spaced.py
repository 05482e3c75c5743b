"""Tables without ruling lines whose rows white space parts: cells wrap, also the first, and stand at the top, middle or bottom of their row."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from pmdocs.grammar.paragraphs import list_sign
from pmdocs.text import Line

_FEWEST_ROWS = 3
_LEAST_GAP, _WIDEST_GAP = 0.15, 1.6
"""White space between two rows, in heights of a line."""
_EVEN = 0.15
"""By how much it may differ from row to row."""
_GUTTER = 3.0
"""Points between two columns."""
_LONGEST_CELL, _MOST_LINES = 60, 12
"""Characters of a cell's line, and lines of a row: more stand in columns of text."""

Band = tuple[float, float]
"""A column: its left and right edge."""


def spaced_tables(lines: Sequence[Line], taken: set[int]) -> list[tuple[list[list[int]], list[float]]]:
    """The tables among `lines` but those `taken`: positions of the lines row by row, left edges of all columns but the first."""
    found: list[tuple[list[list[int]], list[float]]] = []
    at = 0
    while at < len(lines):
        if len(lines[at].cells) == 1 or at in taken:
            at += 1
            continue
        rows = _spaced(lines, at, taken)
        if not any(len(row) > 1 for row in rows):
            # None of the rows begins a table: those that begin further down the same page end at the same place.
            at = max(at + 1, rows[-1][0] if rows and lines[rows[-1][0]].page == lines[at].page else 0)
            continue
        kept, bands = _in_columns(lines, rows)
        if len(kept) >= _FEWEST_ROWS and any(len(row) > 1 for row in kept):
            edges = [left for left, _ in bands[1:]]
            found += [(part, edges) for part in by_page(kept, lines)]
            at = kept[-1][-1]
        at += 1
    return found


def by_page(rows: Sequence[list[int]], lines: Sequence[Line]) -> list[list[list[int]]]:
    """The rows of a table page by page."""
    return [list(part) for _, part in groupby(rows, lambda row: lines[row[0]].page)]


def _spaced(lines: Sequence[Line], start: int, taken: set[int]) -> list[list[int]]:
    """The rows from line `start` on that even white space parts."""
    rows: list[list[int]] = []
    usual = 0.0
    for row in _blocks(lines, start, taken):
        first = lines[row[0]]
        if rows and first.page == lines[rows[-1][0]].page:
            gap = first.gap
            if not _LEAST_GAP <= gap <= _WIDEST_GAP or (usual and abs(gap - usual) > _EVEN):
                break
            usual = gap
        if not _may_be_row([lines[at] for at in row]):
            break
        rows.append(row)
    return rows


def _in_columns(lines: Sequence[Line], rows: Sequence[list[int]]) -> tuple[list[list[int]], list[Band]]:
    """The first of `rows` that keep the same columns, and these."""
    kept: list[list[int]] = []
    bands: list[Band] = []
    for row in rows:
        cells = [cell for at in row for cell in lines[at].cells]
        wider = _merged([*bands, *((cell.x0, cell.x1) for cell in cells)])
        own = {at for cell in cells for at, band in enumerate(wider) if band[0] <= cell.x0 <= band[1]}
        if len(own) < 2 or len(wider) < len(bands):
            break
        kept.append(row)
        bands = wider
    return kept, bands


def _blocks(lines: Sequence[Line], start: int, taken: set[int]) -> Iterator[list[int]]:
    """The lines from `start` on that no white space and no page break parts, block by block."""
    block: list[int] = []
    for at in range(start, len(lines)):
        line = lines[at]
        if at in taken or line.bbox is None:
            break
        if line.layer is not None:
            continue
        if block and (line.gap >= _LEAST_GAP or line.page != lines[block[-1]].page):
            yield block
            block = []
        block.append(at)
    if block:
        yield block


def _may_be_row(row: Sequence[Line]) -> bool:
    first = row[0]
    if len(row) > _MOST_LINES or list_sign(first.text) or first.cells[0].text.endswith(":"):
        return False
    return all(len(cell.text) <= _LONGEST_CELL for line in row for cell in line.cells)


def _merged(bands: Sequence[Band]) -> list[Band]:
    found: list[Band] = []
    for left, right in sorted(bands):
        if found and left < found[-1][1] + _GUTTER:
            found[-1] = found[-1][0], max(found[-1][1], right)
        else:
            found.append((left, right))
    return found
