"""Immutable text that knows where it stands: pages, lines, cells, tables, spans.

Units: points (1/72 inch) from the top left corner of the page for PDF; characters and lines for
text. Pages and line numbers count from 1.
"""

from collections.abc import Sequence
from typing import Literal, NamedTuple, NoReturn

Box = tuple[float, float, float, float]
"""x0, top, x1, bottom in points from the top left corner of the page."""

Layer = Literal[
    "header",
    "footer",
    "page_number",
    "line_number",
    "rule",
    "stamp",
    "artifact",
    "metadata",
    "navigation",
    "comment",
    "deleted",
    "hidden",
]
"""What is no part of the running text: page furniture, and what a file holds beside the text it shows.

An `artifact` is a header or footer of one page, which only the marks of the file tell from its text.
"""


class Span:
    """Where a value is printed: the lines `line_first` to `line_last` of one page.

    `page` is None for text input; `bbox` is None where the geometry is unknown. `quote` holds the
    printed characters where they differ from the value.
    """

    page: int | None
    line_first: int
    line_last: int
    bbox: Box | None = None
    quote: str | None = None

    def __init__(
        self, page: int | None, line_first: int, line_last: int, bbox: Box | None = None, quote: str | None = None
    ) -> None:
        """Take the page, the lines, and what is known besides."""
        self.__dict__.update(page=page, line_first=line_first, line_last=line_last, bbox=bbox, quote=quote)

    def __setattr__(self, name: str, value: object) -> NoReturn:
        """Raise AttributeError: a place is what it is."""
        raise AttributeError(f"a Span cannot be changed, so that {name} stays what it is; make another one")

    def __eq__(self, other: object) -> bool:
        """Whether `other` is the same place."""
        return isinstance(other, Span) and self.__dict__ == other.__dict__

    def __hash__(self) -> int:
        """As of a value."""
        return hash(tuple(self.__dict__.values()))

    def __repr__(self) -> str:
        """The place as it is made."""
        return f"Span({', '.join(f'{name}={value!r}' for name, value in self.__dict__.items())})"


class Cell(NamedTuple):
    """One run of printed text on a line, parted from its neighbours by a wide gap or a ruling.

    `x0` and `x1` are points for PDF, character columns (from 0) for text; `size` and `bold` as of a `Line`.
    """

    text: str
    x0: float
    x1: float
    size: float | None = None
    bold: bool = False


class Line(NamedTuple):
    """One visual line of one column of the page.

    text    the cells joined by one space each, characters repaired (NFC, one kind of space, no
            zero-width characters), a line-end hyphen kept as `-`
    raw     the characters as they stand in the file
    number  1-based over the document: the physical line for text, reading order for PDF
    page    1-based; None for text without form feeds
    bbox    None for text
    cells   at least one, from left to right
    size    font size in points, None for text; for Markdown and web pages that of a common browser
    bold    whether the first words are bold
    gap     white space above, in heights of a line: 0.0 right below the line before, 1.0 for one
            blank line; 0.0 for the first line of a PDF page
    left    left edge of the column that the line stands in (as `Cell.x0`)
    right   right edge of that column: how far its longest lines reach
    layer   what the line belongs to outside the running text, None for running text
    table   index into `SourceText.tables` for a line of a table, else None
    """

    text: str
    raw: str
    number: int
    page: int | None
    bbox: Box | None
    cells: tuple[Cell, ...]
    size: float | None = None
    bold: bool = False
    gap: float = 0.0
    left: float = 0.0
    right: float = 0.0
    layer: Layer | None = None
    table: int | None = None

    @property
    def key(self) -> tuple[int, float]:
        """What tells the line from all others: in text, two columns of one physical line share its number."""
        return (self.number, self.cells[0].x0)


class Row(NamedTuple):
    """A row of a table: one text per column ("" for an empty cell), wrapped cells joined; and its lines."""

    cells: tuple[str, ...]
    lines: tuple[Line, ...]


class Table(NamedTuple):
    """A table, also one that goes on over page breaks.

    A header row repeated on the next page is left out of `rows`; its lines are then a `header` layer.
    `ruled` is true when drawn lines part the cells, false when the columns were found by alignment. `edges` are the
    left edges of all columns but the first, `right` the right edge of the last one, 0.0 where it is unknown.
    """

    rows: tuple[Row, ...]
    ruled: bool
    edges: tuple[float, ...] = ()
    right: float = 0.0


class Page(NamedTuple):
    """A page: 1-based number, width and height in points (None for text), and whether it holds images."""

    number: int
    width: float | None
    height: float | None
    has_images: bool = False


class Note(NamedTuple):
    """Something odd about the reading: `name` is a row of `vocabulary.issue_codes`, `page` is 1-based."""

    name: str
    message: str
    page: int | None = None


class Grid(NamedTuple):
    """Ruling lines of a drawn table: page, and the x and y of the rulings in points from the top left, rising.

    `joined` are the cells, as row and column from 0, that no ruling parts from the cell above.
    """

    page: int
    xs: tuple[float, ...]
    ys: tuple[float, ...]
    joined: frozenset[tuple[int, int]] = frozenset()


class SourceText(NamedTuple):
    """A whole document as lines in reading order.

    `reader` names the engine that made it (`pdfium`, `plain`, ...); `media_type` is the content's,
    not the suffix's. `complete` is false when pages or text are known to be missing. `metadata` are
    printed values outside the running text (front matter of Markdown). `structured` says that the format
    itself tells tables and layers, so that the layout keeps those that the reader found.
    """

    lines: tuple[Line, ...]
    pages: tuple[Page, ...]
    reader: str
    media_type: str
    tables: tuple[Table, ...] = ()
    notes: tuple[Note, ...] = ()
    complete: bool = True
    metadata: tuple[tuple[str, str], ...] = ()
    grids: tuple[Grid, ...] = ()
    structured: bool = False


def column_at(cell: Cell, edges: Sequence[float]) -> int:
    """The column that a cell of a table stands in; `edges` as of a `Table`."""
    middle = cell.x0 + min(1.0, (cell.x1 - cell.x0) / 2)
    return sum([middle >= edge - 1 for edge in edges])


def union(boxes: list[Box]) -> Box | None:
    """The smallest box around `boxes`; None for no boxes."""
    if not boxes:
        return None
    x0, top, x1, bottom = zip(*boxes, strict=True)
    return (min(x0), min(top), max(x1), max(bottom))
