"""What is printed on a page and is no part of its running text: stamps, watermarks, text too small to be read."""

from collections.abc import Sequence

from pmdocs.readers.pdf.pieces import Piece
from pmdocs.text import Layer

_LARGE = 2.5
"""Times the usual size, from which text may be a watermark that other text is printed over."""
_FEWEST = 2
"""Lines that run through a watermark."""
_CAPITALS = 0.7
"""Height of capitals in font sizes."""
_UNREADABLE, _READABLE = 2.0, 4.0
"""Points: text below cannot be read, and is there for a machine, where the usual size is that of a page for readers."""


def layers_of(pieces: Sequence[Piece]) -> dict[Layer | None, list[Piece]]:
    """The pieces of a page by what they are: running text (None), `stamp` or `hidden`."""
    found: dict[Layer | None, list[Piece]] = {None: [piece for piece in pieces if not piece.slanted], "stamp": []}
    sizes = [piece.size for piece in found[None]]
    if sizes and max(sizes) > _LARGE * min(sizes):
        usual = sorted(sizes)[len(sizes) // 2]
        found["stamp"] = [piece for piece in found[None] if piece.size > _LARGE * usual and _is_under(piece, pieces)]
        if usual > _READABLE:
            found["hidden"] = [piece for piece in found[None] if piece.size < _UNREADABLE]
    apart = {id(piece) for layer in found if layer for piece in found[layer]}
    if apart:
        found[None] = [piece for piece in found[None] if id(piece) not in apart]
    found["stamp"] += [piece for piece in pieces if piece.slanted]
    return found


def _is_under(large: Piece, pieces: Sequence[Piece]) -> bool:
    """Whether lines of far smaller text run through the letters of a large one; a single word may belong to a title."""
    low, high = large.baseline, large.baseline + _CAPITALS * large.size
    through = {
        round(piece.baseline)
        for piece in pieces
        if low <= piece.baseline <= high
        and _LARGE * piece.size < large.size
        and piece.x0 < large.x1
        and large.x0 < piece.x1
    }
    return len(through) >= _FEWEST
