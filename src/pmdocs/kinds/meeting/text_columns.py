"""Minutes in columns that no table was found for (`Sak   Ansvarlig   Frist`): who does what follows its text."""

from collections.abc import Iterable, Iterator, Sequence

from pmdocs.kinds.drafts import some_cells
from pmdocs.phrases.codes import find_code
from pmdocs.text import Cell, Line
from pmdocs.vocabulary.action_columns import FOLLOW_UP, TREATED

_BLANK = 0.9
_SLACK = {True: 6.0, False: 1.0}
"""How far a cell may begin to the left of its column's header: points, and characters of text."""


def in_columns(lines: Iterable[Line]) -> Iterator[Line]:
    """`lines`; below a header of such columns who does what comes after the text of its item, under the column's name."""
    names: Sequence[Cell] = ()
    header: Line | None = None
    pending: list[Line] = []
    for line in lines:
        if header is None and len(line.cells) == 1:
            yield line
        elif line.table is None and _is_header(line.cells):
            names, header = line.cells, line
            yield line
        elif line.table is None and (behind := beside_item(line)):
            names, header = (line.cells[0], *line.cells[behind:]), line
            yield some_cells(line, line.cells[behind:], line.gap)
            yield some_cells(line, line.cells[:behind], 1.0)
        elif header is None or line.table is not None:
            yield line
        else:
            if line.gap >= _BLANK or find_code(line.text):
                yield from pending
                pending = []
            for name, cells in _by_column(line, names):
                part = line._replace(text=" ".join(cell.text for cell in cells), cells=tuple(cells))
                if _folded(name.text) in FOLLOW_UP:
                    pending += (_label(header, name), part._replace(gap=0.0))
                else:
                    yield part
    yield from pending


def _is_header(cells: Sequence[Cell]) -> bool:
    names = [_folded(cell.text) for cell in cells]
    return len(names) > 1 and names[0] in TREATED and any(name in FOLLOW_UP for name in names[1:])


def beside_item(line: Line) -> int:
    """Where on the line of an item the names of the columns begin (`11.1  Status     Ansvar  Frist`), 0 if they do not."""
    behind = next((at for at, cell in enumerate(line.cells) if _folded(cell.text) in FOLLOW_UP), 0)
    named = all(_folded(cell.text) in FOLLOW_UP for cell in line.cells[behind:])
    return behind if behind and named and len(line.cells) - behind > 1 and find_code(line.text) else 0


def _label(header: Line, name: Cell) -> Line:
    """The name of a column as a label on the line where it is printed."""
    text = f"{name.text.strip(' :')}:"
    return header._replace(text=text, cells=(name._replace(text=text),), gap=1.0)


def _by_column(line: Line, names: Sequence[Cell]) -> Iterator[tuple[Cell, list[Cell]]]:
    """The cells of a line, column by column."""
    slack = _SLACK[line.bbox is not None]
    places = [
        max((at for at, name in enumerate(names) if cell.x0 >= name.x0 - slack), default=0) for cell in line.cells
    ]
    for at in sorted({*places}):
        yield names[at], [cell for cell, place in zip(line.cells, places, strict=True) if place == at]


def _folded(text: str) -> str:
    return text.strip(" .:*").casefold()
