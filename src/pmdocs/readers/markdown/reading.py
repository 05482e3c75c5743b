"""From the tokens of CommonMark to lines: each physical line of the file is one, less what is only syntax."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any, NamedTuple

from markdown_it import MarkdownIt
from markdown_it.token import Token

from pmdocs.readers import ReadOptions
from pmdocs.readers.flow import CellLine, Flow, Run, Style, heading_style, set_apart
from pmdocs.readers.markdown.front_matter import FrontMatter, front_matter
from pmdocs.readers.markdown.tags import pieces_of
from pmdocs.readers.plain.reading import characters, mended
from pmdocs.text import Layer, SourceText

_INDENT = 2.0
"""Columns by which a list is set to the right of the one around it."""
_LEAVES = frozenset({"inline", "fence", "code_block", "html_block", "hr", "heading_open", "tr_open"})
"""Tokens that account for the physical lines they stand on."""
_PIPE = re.compile(r"(?<!\\)\|")


def read_markdown(data: bytes, options: ReadOptions) -> SourceText:
    """The lines of a Markdown file, numbered as in the file."""
    decoded = characters(data, options)
    text, notes = mended(decoded.text)
    physical = text.replace("\f", " ").split("\n")
    front = front_matter(physical)
    body = [""] * len(front.lines) + physical[len(front.lines) :]
    references: dict[str, Any] = {}
    tokens = _parser().parse("\n".join(body), references)
    writer = _Writer(Flow(options.max_chars), physical)
    writer.front(front)
    writer.left_out = _left_out(tokens, references.get("references", {}), body)
    writer.write(tokens)
    return writer.flow.source(
        "markdown",
        "text/markdown",
        notes=[*decoded.notes, *notes],
        complete=decoded.complete,
        metadata=front.values,
    )


@cache
def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark").enable(["table", "strikethrough"])


def _left_out(tokens: Sequence[Token], references: dict[str, Any], body: Sequence[str]) -> dict[int, Layer | None]:
    """The positions of lines that no token accounts for, with their layer: targets of links, and text nested too deep."""
    taken = {at for token in tokens if token.map and token.type in _LEAVES for at in range(*token.map)}
    taken |= {token.map[0] + 1 for token in tokens if token.map and token.type == "table_open"}
    targets = {at for target in references.values() for at in range(*target["map"])}
    loose = (at for at, line in enumerate(body) if at not in taken and line.strip(" \t>"))
    return {at: "metadata" if at in targets else None for at in loose}


class _Piece(NamedTuple):
    """What an inline token shows on one physical line."""

    number: int
    text: str
    bold: bool
    ends: bool


def _pieces(token: Token) -> Iterator[_Piece]:
    """The lines of a paragraph or heading, without the signs of emphasis, links and escapes."""
    number = (token.map or [0])[0] + 1
    runs: list[Run] = []
    strong = 0
    for child in token.children or ():
        strong += child.nesting if child.type in {"strong_open", "strong_close"} else 0
        if child.type in {"softbreak", "hardbreak"} or child.content.casefold().startswith("<br"):
            yield _Piece(number, *set_apart(runs), ends=child.type != "softbreak")
            number += child.type != "html_inline"
            runs = []
        elif child.type == "html_inline":
            number += child.content.count("\n")
        elif child.type != "image" and child.content:
            runs.append(Run(child.content, strong > 0))
    yield _Piece(number, *set_apart(runs), ends=True)


class _Writer:
    """Sets tokens as lines."""

    def __init__(self, flow: Flow, physical: Sequence[str]) -> None:
        self.flow = flow
        self.physical = physical
        self.left_out: dict[int, Layer | None] = {}
        self.last = 0
        self.markers: list[str | None] = []
        """The list items around: the marker that is still to be set, or None."""
        self.level = 0
        self.rows: list[list[list[CellLine]]] = []
        self.row_numbers: list[int] = []

    def front(self, front: FrontMatter) -> None:
        """The lines of the front matter."""
        for at in front.lines[1:-1]:
            self._line(at + 1, self.physical[at], layer="metadata")

    def write(self, tokens: Sequence[Token]) -> None:
        """All tokens, and the lines that none accounts for, in the order of the file."""
        for token in tokens:
            write = getattr(self, f"_{token.type}", None)
            if write is not None:
                write(token)
        self._pass_to(len(self.physical) + 1)

    def _pass_to(self, number: int) -> None:
        for at in sorted(at for at in self.left_out if at + 1 < number):
            self._set(at + 1, self.physical[at], layer=self.left_out.pop(at))

    def _line(self, number: int, text: str, style: Style | None = None, **more: Any) -> None:
        if self.left_out:
            self._pass_to(number)
        self._set(number, text, style, **more)

    def _set(self, number: int, text: str, style: Style | None = None, **more: Any) -> None:
        gap = max(number - self.last - 1, 0)
        raw = self.physical[number - 1] if number <= len(self.physical) else text
        if self.flow.line(text, (style or Style())._replace(gap=float(gap)), number=number, raw=raw, **more):
            self.last = number

    def _heading_open(self, token: Token) -> None:
        self.level = int(token.tag[1])

    def _heading_close(self, _token: Token) -> None:
        self.level = 0

    def _list_item_open(self, token: Token) -> None:
        self.markers.append(f"{token.info}{token.markup}")

    def _list_item_close(self, _token: Token) -> None:
        self.markers.pop()

    def _inline(self, token: Token) -> None:
        if self.rows:
            self.rows[-1][-1] = [CellLine(piece.text, piece.bold) for piece in _pieces(token)]
            return
        for number, text, bold, ends in _pieces(token):
            sign = self._sign() if text.strip() else ""
            indent = _INDENT * (len(self.markers) - bool(sign))
            style = heading_style(self.level) if self.level else Style(indent, bold=bold)
            self._line(number, f"{sign}{text.strip()}", style, ends=ends)

    def _sign(self) -> str:
        """The markers of the list items that begin here."""
        signs = "".join(f"{marker} " for marker in self.markers if marker)
        self.markers = [None] * len(self.markers)
        return signs

    def _fence(self, token: Token) -> None:
        self._verbatim(token, 1)

    def _code_block(self, token: Token) -> None:
        self._verbatim(token, 0)

    def _verbatim(self, token: Token, skipped: int) -> None:
        first = (token.map or [0])[0] + 1 + skipped
        for at, text in enumerate(token.content.split("\n")):
            self._line(first + at, text, ends=False)

    def _html_block(self, token: Token) -> None:
        first = (token.map or [0])[0] + 1
        for piece in pieces_of(token.content):
            self._line(first + piece.at, piece.text, layer=piece.layer)

    def _tr_open(self, token: Token) -> None:
        self.rows.append([])
        self.row_numbers.append((token.map or [0])[0] + 1)

    def _th_open(self, _token: Token) -> None:
        self.rows[-1].append([])

    _td_open = _th_open

    def _tr_close(self, _token: Token) -> None:
        """A row may have more cells than the header; the library leaves them out."""
        row = self.physical[self.row_numbers[-1] - 1].strip().strip("|")
        self.rows[-1] += [[CellLine(cell)] for cell in _PIPE.split(row)[len(self.rows[-1]) :]]

    def _table_close(self, _token: Token) -> None:
        self._pass_to(self.row_numbers[0])
        gap = float(max(self.row_numbers[0] - self.last - 1, 0))
        self.flow.table(self.rows, Style(gap=gap), self.row_numbers)
        self.last = self.row_numbers[-1]
        self.rows, self.row_numbers = [], []
