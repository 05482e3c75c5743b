"""Pieces that cross a vertical ruling, cut at it."""

from bisect import bisect_right
from collections.abc import Sequence

from pmdocs.readers.pdf.pieces import Piece
from pmdocs.readers.pdf.rulings import INSIDE, Grid


def cut(pieces: Sequence[Piece], grids: Sequence[Grid]) -> list[Piece]:
    """`pieces`, those that run over a ruling between two cells parted at the nearest word border."""
    if not grids:
        return list(pieces)
    heights = [(grid.ys[0], grid.ys[-1], grid) for grid in grids]
    found: list[Piece] = []
    for piece in pieces:
        baseline = piece.baseline
        across = [grid for bottom, top, grid in heights if bottom <= baseline <= top]
        crossed = _crossed(piece, across) if across else []
        if crossed:
            found += _parted(piece, crossed)
        else:
            found.append(piece)
    return found


def _crossed(piece: Piece, grids: Sequence[Grid]) -> list[float]:
    """The rulings of the `grids` at its height that run through a piece; its edges may reach a little over its cell's."""
    first, last = piece.x0 + INSIDE, piece.x1 - INSIDE
    for grid in grids:
        if grid.xs[0] <= first:
            at = bisect_right(grid.xs, first)
            if at < len(grid.xs) - 1 and grid.xs[at] < last:
                return [x for x in grid.rulings_at(piece.baseline) if first < x < last and x < grid.xs[-1]]
    return []


def _parted(piece: Piece, crossed: Sequence[float]) -> list[Piece]:
    words = piece.text.split(" ")
    each = (piece.x1 - piece.x0) / max(len(piece.text), 1)
    x, start = piece.x0, piece.x0
    run: list[str] = []
    parts: list[Piece] = []
    left = list(crossed)
    for word in words:
        if left and run and x + each * len(word) / 2 > left[0]:
            parts.append(piece._replace(text=" ".join(run), x0=start, x1=left[0]))
            start, run = left.pop(0), []
        run.append(word)
        x += each * (len(word) + 1)
    return [*parts, piece._replace(text=" ".join(run), x0=start)]
