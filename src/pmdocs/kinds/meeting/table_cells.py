"""The cells of a table's row as lines of their own, each with the edges of its column."""

from collections.abc import Iterator, Sequence

from pmdocs.phrases.codes import find_code
from pmdocs.text import Cell, Line, Row, Table, column_at


def cell_lines(row: Row, table: Table, *, structured: bool = False) -> list[list[Line]]:
    """The lines of each cell of `row`, column by column, as lines outside the table.

    In a `structured` source the lines know where they were ended; else the column is what they fill.
    """
    columns: list[list[Line]] = [[] for _ in range(len(table.edges) + 1)]
    for line in row.lines:
        for at in sorted({column_at(cell, table.edges) for cell in line.cells}):
            cells = tuple(cell for cell in line.cells if column_at(cell, table.edges) == at)
            columns[at].append(_part(line, cells, first=bool(row.cells[0]) and not columns[at]))
    if structured:
        return columns
    return [[_filling(line, column, table, at) for line in column] for at, column in enumerate(columns)]


def row_lines(row: Row, table: Table) -> list[Line]:
    """The lines of `row` without its first column, the other cells side by side."""
    found: list[Line] = []
    for line in row.lines:
        if cells := tuple(cell for cell in line.cells if column_at(cell, table.edges)):
            found.append(_part(line, cells, first=bool(row.cells[0]) and not found))
    return found


def is_number(text: str) -> bool:
    """Whether a cell holds the code or number of an item and nothing else."""
    code = find_code(text)
    return text.strip(" .").isdecimal() or (code is not None and code.end >= len(text))


def joined(lines: Sequence[Line], number: int) -> Line:
    """Short lines as one that stands on the line with a `number`: a label that wraps."""
    first = lines[0]
    cells = tuple(cell for line in lines for cell in line.cells)
    return first._replace(text=" ".join(line.text for line in lines), cells=cells, number=number)


def beside(columns: Sequence[Sequence[Line]]) -> Iterator[Line]:
    """The first lines of neighbouring cells as one, and below it what the cells go on with.

    Where the cells do not begin on the same line, they follow one another.
    """
    firsts = [column[0] for column in columns]
    if len({line.number for line in firsts}) > 1:
        for column in columns:
            yield from column
        return
    cells = tuple(cell for line in firsts for cell in line.cells)
    box = firsts[0].bbox and (cells[0].x0, firsts[0].bbox[1], cells[-1].x1, firsts[0].bbox[3])
    last = firsts[-1]
    yield firsts[0]._replace(
        text=" ".join(line.text for line in firsts), cells=cells, bbox=box, left=last.left, right=last.right
    )
    for column in columns:
        yield from column[1:]


def _part(line: Line, cells: tuple[Cell, ...], *, first: bool) -> Line:
    box = line.bbox and (cells[0].x0, line.bbox[1], cells[-1].x1, line.bbox[3])
    return line._replace(
        text=" ".join(cell.text for cell in cells), cells=cells, bbox=box, table=None, gap=1.0 if first else line.gap,
        size=cells[0].size or line.size, bold=cells[0].bold if len(cells) < len(line.cells) else line.bold,
    )  # fmt: skip


def _filling(line: Line, column: Sequence[Line], table: Table, at: int) -> Line:
    """A line with the edges of its column: up to the next one, the last as far as the table or the text goes."""
    left = min(other.cells[0].x0 for other in column)
    right = table.edges[at] if at < len(table.edges) else table.right or line.right
    return line._replace(left=left, right=max(right, left))
