"""Structured text set as lines: what the readers of Markdown, Word files and web pages have in common.

Such formats say where a paragraph ends, what is a heading and what is a table, and say nothing of pages and
columns. Here that becomes what a line can tell: size and weight, white space above, and an end on purpose.
"""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from pmdocs.characters import repair
from pmdocs.errors import LimitExceeded, NotADocument
from pmdocs.late import late
from pmdocs.readers.cells import SIGNS, cells_of
from pmdocs.text import Cell, Layer, Line, Note, Row, SourceText, Table

TEXT_SIZE = 12.0
"""Points of running text in a browser."""
HEADING_SIZES = (24.0, 20.0, 17.0, 15.0, 14.0, 13.5)
"""Points of the headings of the first to the sixth level: as browsers set the upper ones, none as small as text."""
_BETWEEN = 3
"""Columns of white space between the cells of a table, and at the end of the longest line."""


class Style(NamedTuple):
    """How a line is set: its column, size in points, weight, and the white space above in lines."""

    indent: float = 0.0
    size: float = TEXT_SIZE
    bold: bool = False
    gap: float = 0.0


def heading_style(level: int, gap: float = 1.0) -> Style:
    """How the heading of a level (from 1) is set."""
    return Style(0.0, HEADING_SIZES[min(level, len(HEADING_SIZES)) - 1], bold=True, gap=gap)


class Run(NamedTuple):
    """Text of one weight inside a line."""

    text: str
    bold: bool = False


def set_apart(runs: Sequence[Run]) -> Run:
    """Runs as one text with the weight of its first words; a bold label inside the line is set apart from what is before.

    >>> set_apart([Run("Dato:", True), Run(" 3. mai "), Run("Sted:", True), Run(" Oslo")])
    Run(text='Dato: 3. mai   Sted: Oslo', bold=True)
    """
    parts: list[str] = []
    for run in runs:
        label = run.bold and parts and run.text.rstrip().endswith(":") and not parts[-1].endswith("\t")
        parts.append(f"  {run.text}" if label else run.text)
    words = (run.bold for run in runs if run.text.strip() and not _SIGN.fullmatch(run.text))
    return Run("".join(parts), next(words, False))


_SIGN = late(r"\s*(?:[0-9]{1,2}|[A-Za-zÆØÅæøå])[.)]\s*")
"""The sign of a list item, which is often not set like its words: `a. **Valg av leder.** Kari Lund ble valgt.`"""


class CellLine(NamedTuple):
    """A line inside a cell of a table: its text and weight, and the white space above in lines."""

    text: str
    bold: bool = False
    gap: float = 0.0


class _Drawn(NamedTuple):
    line: Line
    ends: bool
    """Whether the line was ended on purpose: at the end of its paragraph, or by a break."""


class Flow:
    """Collects the lines of a structured document in reading order; `max_chars` is the most characters to take."""

    def __init__(self, max_chars: int) -> None:
        """No line is collected yet."""
        self.max_chars = max_chars
        self.drawn: list[_Drawn] = []
        self.tables: list[Table] = []
        self.chars = 0

    @property
    def is_empty(self) -> bool:
        """Whether no line is running text."""
        return all(drawn.line.layer is not None for drawn in self.drawn)

    def line(
        self,
        text: str,
        style: Style = Style(),  # noqa: B008  immutable
        *,
        number: int | None = None,
        layer: Layer | None = None,
        ends: bool = True,
        raw: str | None = None,
    ) -> bool:
        """Add a line, unless it is blank; `number` is that of the physical line, if there is one. Whether it was added."""
        shown = _shown(text)
        if not shown.strip(" \u00ad"):
            return False
        self._count(len(text))
        cells = _moved(cells_of(shown.rstrip(" ")), style)
        self._draw(cells, style, number, raw if raw is not None else text, layer, ends=ends)
        return True

    def _draw(
        self,
        cells: tuple[Cell, ...],
        style: Style,
        number: int | None,
        raw: str,
        layer: Layer | None = None,
        table: int | None = None,
        *,
        ends: bool = True,
    ) -> Line:
        place = number if number is not None else self._next_number()
        gap = style.gap if self.drawn else 0.0
        text = " ".join(cell.text for cell in cells)
        line = Line(text, raw, place, None, None, cells, style.size, style.bold, gap, layer=layer, table=table)
        self.drawn.append(_Drawn(line, ends))
        return line

    def _next_number(self) -> int:
        return self.drawn[-1].line.number + 1 if self.drawn else 1

    def _count(self, more: int) -> None:
        self.chars += more
        if self.chars > self.max_chars:
            told = f"at least {self.chars} characters, over the limit of {self.max_chars}; split the file"
            raise LimitExceeded("limit-chars", told, limit=self.max_chars, seen=self.chars)

    def table(
        self,
        rows: Sequence[Sequence[Sequence[CellLine]]],
        style: Style = Style(),  # noqa: B008  immutable
        numbers: Sequence[int] | None = None,
    ) -> None:
        """Add a table: rows of cells of lines; `numbers` are the rows' physical lines, if there are any.

        What has one row or one column is no table, but lines.
        """
        shown = [[[line for line in map(_cell_line, cell) if line.text] for cell in row] for row in rows]
        kept = [at for at, row in enumerate(shown) if any(row)]
        width = max((len(row) for row in shown), default=0)
        reach = _longest if numbers is None else _in_a_row
        columns = _columns([shown[at] for at in kept], width, reach)
        used = sum(any(any(shown[at][column : column + 1]) for at in kept) for column in range(width))
        index = len(self.tables) if len(kept) > 1 and used > 1 else None
        made = []
        for count, at in enumerate(kept):
            placed = style if not count else style._replace(gap=0.0)
            lines = self._row(shown[at], columns, placed, numbers[at] if numbers else None, index)
            texts = tuple(" ".join(" ".join(line.text.split()) for line in cell) for cell in shown[at])
            made.append(Row((*texts, *[""] * (width - len(texts))), tuple(lines)))
        if index is not None:
            self.tables.append(Table(tuple(made), ruled=True, edges=tuple(columns[1:width])))

    def _row(
        self,
        row: Sequence[Sequence[CellLine]],
        columns: Sequence[float],
        style: Style,
        number: int | None,
        index: int | None,
    ) -> list[Line]:
        """The lines of a row: the first lines of all cells side by side, then the second ones.

        On one physical line, with a `number`, the lines of a cell stand one behind the other.
        """
        lines: list[Line] = []
        for at in range(max(len(cell) for cell in row)):
            beside = [
                (columns[column] + (_in_a_row(cell[:at]) if number is not None else 0), cell[at])
                for column, cell in enumerate(row)
                if at < len(cell)
            ]
            cells = tuple(
                cell for x0, line in beside for cell in _moved(cells_of(line.text), Style(x0, style.size, line.bold))
            )
            raw = "\t".join(cell.text for cell in cells)
            self._count(len(raw))
            gap = max(line.gap for _, line in beside) if lines else style.gap
            placed = style._replace(bold=cells[0].bold, gap=gap)
            lines.append(self._draw(cells, placed, number, raw, None, index))
        return lines

    def source(
        self,
        reader: str,
        media_type: str,
        *,
        notes: Sequence[Note] = (),
        complete: bool = True,
        metadata: Sequence[tuple[str, str]] = (),
    ) -> SourceText:
        """The document; raises NotADocument where it has no text."""
        if self.is_empty:
            raise NotADocument("input-empty", "the document has no text; check the export")
        reaches = sorted(drawn.line.cells[-1].x1 for drawn in self.drawn)
        usual, beyond = reaches[len(reaches) * 9 // 10], reaches[-1] * 2 + _BETWEEN
        lines = tuple(line._replace(right=beyond if ends else usual) for line, ends in self.drawn)
        return SourceText(
            lines, (), reader, media_type, tuple(self.tables), tuple(notes), complete, tuple(metadata), structured=True
        )


def _shown(text: str) -> str:
    """`text` with its characters repaired and its tabs as the spaces they stand for."""
    if text.isascii() and text.isprintable():
        return text
    return repair(text.translate(SIGNS).expandtabs(8))


def _cell_line(line: CellLine) -> CellLine:
    return line._replace(text=_shown(line.text).strip(" \u00ad"))


def _moved(cells: tuple[Cell, ...], style: Style) -> tuple[Cell, ...]:
    return tuple(
        cell._replace(x0=cell.x0 + style.indent, x1=cell.x1 + style.indent, size=style.size, bold=style.bold)
        for cell in cells
    )


def _columns(
    rows: Sequence[Sequence[Sequence[CellLine]]], width: int, reach: Callable[[Sequence[CellLine]], int]
) -> list[float]:
    """The left edges of the columns of a table, each as wide as its cells `reach`."""
    edges = [0.0]
    for column in range(width):
        widest = max((reach(cell) for row in rows for cell in row[column : column + 1]), default=0)
        edges.append(edges[-1] + widest + _BETWEEN)
    return edges


def _longest(cell: Sequence[CellLine]) -> int:
    return max((len(line.text) for line in cell), default=0)


def _in_a_row(cell: Sequence[CellLine]) -> int:
    """How far the lines of a cell reach when a space each parts them."""
    return sum(len(line.text) + 1 for line in cell)
