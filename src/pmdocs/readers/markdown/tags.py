"""The text among the tags of HTML inside Markdown, line by line."""

from collections.abc import Iterator
from html.parser import HTMLParser
from typing import NamedTuple

from pmdocs.text import Layer

_SILENT = frozenset({"script", "style"})


class Piece(NamedTuple):
    """Text on one physical line: how many lines below the first it stands (from 0), and whether it is a comment."""

    at: int
    text: str
    layer: Layer | None = None


class _Collector(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[Piece] = []
        self.silent = 0

    def handle_starttag(self, tag: str, _attributes: object) -> None:
        self.silent += tag in _SILENT

    def handle_endtag(self, tag: str) -> None:
        self.silent -= tag in _SILENT and self.silent > 0

    def handle_data(self, data: str) -> None:
        if not self.silent:
            self._take(data, None)

    def handle_comment(self, data: str) -> None:
        self._take(data, "comment")

    def _take(self, data: str, layer: Layer | None) -> None:
        first = self.getpos()[0] - 1
        self.pieces += [Piece(first + at, text, layer) for at, text in enumerate(data.split("\n")) if text.strip()]


def pieces_of(html: str) -> Iterator[Piece]:
    """The text and the comments of `html`; what stands side by side on a line is one piece.

    >>> list(pieces_of("<p>Sak <b>1</b></p><!-- utkast -->"))
    [Piece(at=0, text='Sak 1', layer=None), Piece(at=0, text=' utkast ', layer='comment')]
    """
    collector = _Collector()
    collector.feed(html)
    collector.close()
    for at in sorted({piece.at for piece in collector.pieces}):
        here = [piece for piece in collector.pieces if piece.at == at]
        for layer in dict.fromkeys(piece.layer for piece in here):
            yield Piece(at, "".join(piece.text for piece in here if piece.layer == layer), layer)
