"""Lines parted between their cells."""

from collections.abc import Sequence

from pmdocs.text import Cell, Line


def part_of(line: Line, cells: Sequence[Cell]) -> Line:
    """Some `cells` of a line as a line of its own, at its height."""
    text = " ".join([cell.text for cell in cells])
    box = line.bbox and (cells[0].x0, line.bbox[1], cells[-1].x1, line.bbox[3])
    main = max(cells, key=lambda cell: len(cell.text))
    return line._replace(
        text=text, raw=text, cells=tuple(cells), bbox=box, size=main.size or line.size, bold=cells[0].bold
    )
