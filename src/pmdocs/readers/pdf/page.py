"""What an engine says of a page."""

from collections.abc import Sequence
from typing import NamedTuple

from pmdocs.readers.pdf.pieces import Piece
from pmdocs.readers.pdf.rulings import Grid


class PageContent(NamedTuple):
    """Width and height in points, pieces of text, ruled tables, whether there are images, glyphs without character.

    `scanned` says that the page is an image whose text a machine has read and hidden behind it, `silent` that
    something stands on it but neither text nor an image.
    """

    width: float
    height: float
    pieces: list[Piece]
    grids: list[Grid]
    has_images: bool
    nameless: int = 0
    scanned: bool = False
    silent: bool = False


Contents = Sequence[PageContent | None]
"""The pages of a document, None for one that could not be read."""
