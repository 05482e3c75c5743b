"""Bullets that are drawn: Chromium prints the dots of lists as shapes, not as characters."""

from collections.abc import Sequence

from pmdocs.readers.pdf.frame import Box
from pmdocs.readers.pdf.gaps import BULLETS
from pmdocs.readers.pdf.pieces import Piece

_FEWEST = 2
_INDENT = 10.0
"""Points by which the items of a list stand to the right of the text."""
_SMALLEST, _LARGEST = 0.15, 0.6
"""Width and height of a dot, in font sizes."""
_LOWEST, _HIGHEST = 0.0, 0.75
"""Where the middle of a dot is above the baseline, in font sizes."""
_NEAREST, _FARTHEST = 1.5, 26.0
"""Points from the right edge of a dot to its text."""
_SQUARE = 1.3


def are_missing(pieces: Sequence[Piece]) -> bool:
    """Whether a page has indented text but no bullet, so that it is worth looking for drawn ones.

    A dash is no bullet: running text may begin a line with it.
    """
    if len(pieces) <= _FEWEST or any(piece.text[0] in BULLETS for piece in pieces):
        return False
    left = min(piece.x0 for piece in pieces)
    return sum(piece.x0 > left + _INDENT for piece in pieces) >= _FEWEST


def with_drawn(pieces: list[Piece], drawn: Sequence[Box]) -> list[Piece]:
    """`pieces` and a piece `•` for each dot that is drawn to the left of one of them."""
    dots = [box for box in drawn if _is_round(box)]
    if not dots:
        return pieces
    return pieces + [
        Piece("•", dot[0], dot[2], piece.baseline, piece.size, piece.bold)
        for piece in pieces
        if (dot := next((dot for dot in dots if _marks(dot, piece)), None))
    ]


def _is_round(box: Box) -> bool:
    wide, high = box[2] - box[0], box[3] - box[1]
    return 0 < wide < _SQUARE * high and high < _SQUARE * wide


def _marks(dot: Box, piece: Piece) -> bool:
    return (
        _NEAREST <= piece.x0 - dot[2] <= _FARTHEST
        and _LOWEST * piece.size <= (dot[1] + dot[3]) / 2 - piece.baseline <= _HIGHEST * piece.size
        and _SMALLEST * piece.size <= dot[3] - dot[1] <= _LARGEST * piece.size
    )
