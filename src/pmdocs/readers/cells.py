"""The cells of a line of characters: runs that wide gaps part."""

from pmdocs.characters import INVISIBLE
from pmdocs.late import late
from pmdocs.text import Cell

SIGNS: dict[int, str] = {
    **dict.fromkeys(map(ord, INVISIBLE), ""),
    **dict.fromkeys((*range(9), *range(14, 28), *range(127, 160)), ""),
    **dict.fromkeys((0x0B, 0x0C, 0x1C, 0x1D, 0x1E, 0x1F, 0x1680, 0x205F), " "),
}
"""What `repair` leaves: controls, and the rarer spaces; and the invisible signs, so that tabs are right."""

_GAP = late(" {2,}")


def cells_of(text: str) -> tuple[Cell, ...]:
    """The runs of `text` that two or more spaces part, with their columns; `text` ends without a space.

    >>> [(cell.text, cell.x0) for cell in cells_of("Kari Lund   leder")]
    [('Kari Lund', 0.0), ('leder', 12.0)]
    """
    bare = text.lstrip(" ")
    start = len(text) - len(bare)
    if "  " not in bare:
        return (Cell(bare, float(start), float(len(text))),)
    cells = []
    for gap in _GAP.finditer(text, start):
        cells.append(Cell(text[start : gap.start()], float(start), float(gap.start())))
        start = gap.end()
    cells.append(Cell(text[start:], float(start), float(len(text))))
    return tuple(cells)
