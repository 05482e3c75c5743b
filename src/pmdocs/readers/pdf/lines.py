"""From pieces to visual lines, top to bottom."""

import re
from collections.abc import Sequence
from itertools import pairwise

from pmdocs.characters import SUPERSCRIPTS, repair
from pmdocs.late import late
from pmdocs.readers.pdf.gaps import BULLETS, LEAST_GAP, WIDE_GAP
from pmdocs.readers.pdf.overprint import layers_of
from pmdocs.readers.pdf.pieces import Piece
from pmdocs.readers.pdf.rulings import INSIDE, Grid
from pmdocs.text import Cell, Layer, Line

_SAME_LINE = 0.4
"""Share of the size by which baselines of one line may differ: superscripts are raised by less."""
_TWICE = 2.0
"""Sizes of one line differ by no more; a watermark or logo is not on the line of the text that it lies under."""
_SMALL = 0.8
_RAISED = 0.1
_WORD_GAP = 0.12
_USUAL = re.compile("[\x20-\x7eæøåÆØÅéèêóòôüöäÉÖÄÜ«»–—“”’…•§°]*")
"""What needs no repair; most lines are nothing else."""
_DASHES = frozenset("–—-*o")
"""Signs of lists that also stand alone in the cells of tables."""
_SIGNS = BULLETS | _DASHES
_ORDINAL = late(r"(?:[0-9]{1,2}[.)]|\(?[a-zæøå][.)])$")
_MARGIN_NUMBER = late(r"[0-9]{1,4}$")
_HANG = 2.5
"""Widest gap between the number of a list item and its text, in font sizes."""
_FEWEST_WORDS, _STRETCHED, _EVEN = 4, 2.5, 0.6
"""Of a justified line: words, widest gap in font sizes, and points by which its gaps may differ."""
_DESCENT, _ASCENT = 0.22, 0.78


def lines_of(
    pieces: Sequence[Piece], grids: Sequence[Grid], page: int, size: tuple[float, float], first_number: int
) -> list[Line]:
    """The visual lines of a page; `size` is its width and height, in points; numbers run on from `first_number`.

    `grids` are its ruled tables, whose cells are kept apart however close they stand. What is no running text comes last.
    What the file says is furniture is the `artifact` layer, what stands beside the page or cannot be read the `hidden` one.
    """
    width, height = size
    apart = layers_of(pieces)
    rows = _rows(apart.pop(None, []))
    lines = [_line(row, grids, page, height, number) for number, row in enumerate(rows, first_number)]
    for at, layer in _layers(rows, width, height).items():
        lines[at] = lines[at]._replace(layer=layer)
    others = [(piece, layer) for layer, found in apart.items() for piece in found]
    lines += [
        _line([piece], grids, page, height, number)._replace(layer=layer)
        for number, (piece, layer) in enumerate(others, first_number + len(lines))
    ]
    return lines


def _layers(rows: Sequence[Sequence[Piece]], width: float, height: float) -> dict[int, Layer]:
    """The rows that are no running text; where most text stands beside the page, its box is wrong."""
    found: dict[int, Layer] = {
        at: "artifact" for at, row in enumerate(rows) if row[0].artifact and all(piece.artifact for piece in row)
    }
    beside = [
        at for at, row in enumerate(rows) if not 0 <= row[0].baseline <= height or row[0].x0 >= width or row[-1].x1 <= 0
    ]
    if 2 * len(beside) < len(rows):
        found |= dict.fromkeys(beside, "hidden")
    return found


def _rows(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """The pieces that stand on one baseline, from left to right; the rows from top to bottom."""
    rows: list[list[Piece]] = []
    baseline, size = 0.0, 0.0
    for piece in sorted(pieces, key=_from_the_top):
        larger, smaller = (piece.size, size) if piece.size > size else (size, piece.size)
        if rows and baseline - piece.baseline <= _SAME_LINE * min(larger, _TWICE * smaller):
            rows[-1].append(piece)
        else:
            rows.append([piece])
            baseline, size = piece.baseline, piece.size
    for row in rows:
        if len(row) > 1:
            row.sort(key=_from_the_left)
    return rows


def _from_the_top(piece: Piece) -> tuple[float, float]:
    return -piece.baseline, piece.x0


def _from_the_left(piece: Piece) -> float:
    return piece.x0


def _line(row: Sequence[Piece], grids: Sequence[Grid], page: int, height: float, number: int) -> Line:
    main = row[0]
    bold = main.bold
    if len(row) == 1:
        cells: tuple[Cell, ...] = (_cell(main),)
        text, raw = cells[0].text, main.raw or main.text
    else:
        main = max(row, key=_size)
        cells = _cells(row, main, grids)
        text = cells[0].text if len(cells) == 1 else " ".join([cell.text for cell in cells])
        raw = " ".join([piece.raw or piece.text for piece in row])
        bold = next((piece.bold for piece in row if piece.text not in _SIGNS), main.bold)
    bottom = round(height - main.baseline + _DESCENT * main.size, 2)
    box = (cells[0].x0, round(bottom - main.size, 2), cells[-1].x1, bottom)
    return Line(text, raw, number, page, box, cells, cells[0].size if len(row) == 1 else round(main.size, 1), bold)


def _size(piece: Piece) -> tuple[float, int]:
    return piece.size, len(piece.text)


def _cell(piece: Piece) -> Cell:
    # To hundredths of a point, tenths for sizes; `round` with a number of places takes twice as long.
    return Cell(
        _repaired(piece.text), round(piece.x0 * 100) / 100, round(piece.x1 * 100) / 100, round(piece.size * 10) / 10,
        piece.bold,
    )  # fmt: skip


def _repaired(text: str) -> str:
    return text if _USUAL.fullmatch(text) and "  " not in text else " ".join(repair(text).split())


def _cells(row: Sequence[Piece], main: Piece, grids: Sequence[Grid]) -> tuple[Cell, ...]:
    """The pieces of a row, those joined that no wide gap and no ruling of the `grids` part."""
    cells: list[Cell] = []
    for piece in row:
        cell = _cell(piece)
        last = cells[-1] if cells else None
        gap = piece.x0 - last.x1 if last else 0.0
        raised = piece.size < _SMALL * main.size and gap <= LEAST_GAP and _is_raised_figure(piece, main)
        if raised:
            cell = cell._replace(text=cell.text.translate(SUPERSCRIPTS))
        near = gap <= LEAST_GAP or gap <= WIDE_GAP * main.size or (last and _is_sign(cells, gap / main.size))
        if last and near and not _are_parted(last, cell, grids, main.baseline):
            between = "" if gap < _WORD_GAP * main.size or raised else " "
            size, bold = (cell.size, cell.bold) if last.text in BULLETS else (last.size, last.bold)
            cells[-1] = Cell(f"{last.text}{between}{cell.text}", last.x0, max(cell.x1, last.x1), size, bold)
        else:
            cells.append(cell)
    return (_joined(cells),) if _is_stretched(cells, main.size) else tuple(cells)


def _is_stretched(cells: Sequence[Cell], size: float) -> bool:
    """Whether the cells are the words of a justified line: all gaps are of one width, which columns hardly have."""
    if len(cells) < _FEWEST_WORDS or any(" " in cell.text for cell in cells):
        return False
    gaps = [right.x0 - left.x1 for left, right in pairwise(cells)]
    different = len({len(cell.text) for cell in cells}) > 2
    return different and max(gaps) < _STRETCHED * size and max(gaps) - min(gaps) < _EVEN


def _joined(cells: Sequence[Cell]) -> Cell:
    return cells[0]._replace(text=" ".join([cell.text for cell in cells]), x1=cells[-1].x1)


def _are_parted(left: Cell, right: Cell, grids: Sequence[Grid], baseline: float) -> bool:
    """Whether a ruling stands between two cells, whose edges may reach a little over it."""
    return any(left.x1 - INSIDE <= x <= right.x0 + INSIDE for grid in grids for x in grid.rulings_at(baseline))


def _is_raised_figure(piece: Piece, main: Piece) -> bool:
    return piece.baseline > main.baseline + _RAISED * main.size and piece.text.isdigit()


def _is_sign(cells: Sequence[Cell], gap: float) -> bool:
    """Whether the last cell is the sign of a list item, whose text follows after a `gap` in font sizes."""
    text = cells[-1].text
    if text in BULLETS:
        return True
    first = len(cells) == 1 or (len(cells) == 2 and bool(_MARGIN_NUMBER.match(cells[0].text)))
    return (text in _DASHES and (first or gap < _HANG)) or (first and gap < _HANG and bool(_ORDINAL.match(text)))
