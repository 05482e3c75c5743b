"""The walk through a Word file: headers, body, notes, footers, comments, each paragraph set as lines."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from lxml.etree import XMLSyntaxError

from pmdocs.errors import NotADocument
from pmdocs.readers import ReadOptions
from pmdocs.readers.docx import MEDIA_TYPE
from pmdocs.readers.docx.names import child, local, number, value, w
from pmdocs.readers.docx.numbering import Numbering
from pmdocs.readers.docx.package import damaged, every_related, open_package, related
from pmdocs.readers.docx.runs import Content, Reader, Shown, is_blank, merges, runs_of, with_tabs
from pmdocs.readers.docx.styles import Look, Styles
from pmdocs.readers.flow import HEADING_SIZES, TEXT_SIZE, CellLine, Flow, Style, set_apart
from pmdocs.text import Layer, SourceText

_LEADING = 1.2
"""Height of a line in sizes of its type."""
_LARGER = 1.12
_NOTE_SIZE = 10.0
_WRAPPERS = frozenset({"sdt", "sdtContent", "customXml", "ins", "moveTo", "body"})
"""Elements around paragraphs and tables."""
_BESIDE: tuple[Layer, ...] = ("deleted", "hidden")


def read_docx(data: bytes, options: ReadOptions) -> SourceText:
    """The lines of a Word file; raises `PmdocsError` where there are none to give."""
    document = open_package(data)
    try:
        return _Walk(document, options).source()
    except RecursionError:
        raise NotADocument("docx-damaged", "the Word file is nested too deep; save it as PDF and give that") from None
    except XMLSyntaxError as error:
        raise damaged(error) from None


class _Walk:
    def __init__(self, document: Any, options: ReadOptions) -> None:
        self._body = document.element.body
        self._part = document.part
        self._styles = Styles(related(self._part, "styles"))
        self._numbering = Numbering(related(self._part, "numbering"), self._styles)
        self._reader = Reader(self._styles)
        self._flow = Flow(options.max_chars)
        self._usual = self._styles.look(self._body).size
        self._blank = 0.0
        """White space of empty paragraphs, in lines."""
        self._above: Look | None = None
        self._headings: dict[int, float] = {}
        """The smallest size that the headings of each level were set in so far."""
        self._kept: list[list[Shown]] = []
        self._notes: list[tuple[str, str]] = []

    def source(self) -> SourceText:
        """The whole document."""
        self._margins("header")
        self._blocks(self._body)
        self._write_notes()
        self._margins("footer")
        self._comments()
        return self._flow.source("docx", MEDIA_TYPE)

    def _blocks(self, element: Any) -> None:
        for part in element:
            name = local(part)
            if name == "p":
                self._paragraph(part)
            elif name == "tbl":
                self._table(part)
            elif name in _WRAPPERS:
                self._blocks(part)

    def _paragraph(self, paragraph: Any) -> None:
        look = self._styles.look(paragraph)
        content = self._content(paragraph, look)
        if content is None:
            return
        if all(is_blank(line) for line in content.lines):
            self._blank += 1.0
        else:
            self._write(content, look)
        self._beside(content)
        for box in content.boxes:
            self._blocks(box)

    def _content(self, paragraph: Any, look: Look) -> Content | None:
        """What a paragraph shows, with its number; None where the next one goes on with it."""
        content = self._reader.content(paragraph, look)
        self._notes += content.notes
        if self._kept:
            content.lines = [*self._kept[:-1], [*self._kept[-1], *content.lines[0]], *content.lines[1:]]
            self._kept = []
        if merges(paragraph):
            self._kept = content.lines
            return None
        if look.numbering and not all(is_blank(line) for line in content.lines):
            key, level = look.numbering
            if marker := self._numbering.marker(key, level, look.style):
                first = next((run for run in content.lines[0] if run.layer is None), None)
                content.lines[0].insert(0, Shown(f"{marker} ", look.size, first.bold if first else look.bold))
        return content

    def _write(self, content: Content, look: Look) -> None:
        size = next((run.size for line in content.lines for run in line if run.text.strip()), look.size)
        gap = self._gap(look, size)
        for line in content.lines:
            text, bold = set_apart(runs_of(line, None))
            style = Style(round(look.indent, 1), self._size(look, size), bold, gap)
            if self._flow.line(with_tabs(text, look), style):
                gap = 0.0
            else:
                gap += 1.0
        self._above = look

    def _size(self, look: Look, size: float) -> float:
        """The size of a paragraph; a heading that is set no larger than text counts as large as headings are, below those above it."""
        if look.outline is None:
            return size
        if size < _LARGER * self._usual:
            size = HEADING_SIZES[min(look.outline, len(HEADING_SIZES)) - 1] * self._usual / TEXT_SIZE
            above = [other for level, other in self._headings.items() if level < look.outline]
            if above and size >= min(above):
                size = (min(above) + self._usual) / 2
        self._headings[look.outline] = min(size, self._headings.get(look.outline, size))
        return size

    def _gap(self, look: Look, size: float) -> float:
        """The white space above a paragraph, in lines."""
        above = self._above
        between = max(above.after if above else 0.0, look.before)
        if above and above.style == look.style and look.close and above.close:
            between = 0.0
        gap = self._blank + between / max(size * _LEADING, 1.0)
        self._blank = 0.0
        return round(gap, 2)

    def _beside(self, content: Content) -> None:
        """The text of a paragraph that does not count, each layer on lines of its own."""
        for layer in _BESIDE:
            for line in content.lines:
                self._flow.line(set_apart(runs_of(line, layer)).text.replace("\t", " "), layer=layer)

    def _table(self, table: Any) -> None:
        rows = list(_rows(table))
        width = max((sum(_width(cell) for cell in row.findall(w("tc"))) for row in rows), default=0)
        if width == 1:
            for row in rows:
                for cell in row.findall(w("tc")):
                    self._blocks(cell)
            return
        gap = self._blank + (self._above.after if self._above else 0.0) / (self._usual * _LEADING)
        self._blank, self._above = 0.0, None
        counted = [[*self._cells(row)] for row in rows if child(row, "trPr", "del") is None]
        self._flow.table(counted, Style(0.0, self._usual, gap=round(max(gap, 1.0), 2)))
        for row in rows:
            if child(row, "trPr", "del") is not None:
                text = " ".join(line.text for cell in self._cells(row) for line in cell)
                self._flow.line(text, layer="deleted")
        self._blank = 0.5

    def _cells(self, row: Any) -> Iterator[list[CellLine]]:
        """The lines of each cell of a row, an empty cell for each further column that a cell takes."""
        yield from ([] for _ in range(number(value(row, "trPr", "gridBefore"))))
        for cell in row.findall(w("tc")):
            yield list(self._cell_lines(cell))
            yield from ([] for _ in range(_width(cell) - 1))

    def _cell_lines(self, element: Any) -> Iterator[CellLine]:
        """The lines of a cell, those of tables and boxes inside it in their place."""
        blank = 0.0
        for part in element:
            name = local(part)
            if name == "p":
                look = self._styles.look(part)
                content = self._content(part, look)
                for line in content.lines if content else ():
                    text, bold = set_apart(runs_of(line, None))
                    yield CellLine(with_tabs(text, look), bold, blank)
                    blank = 0.0 if text.strip() else 1.0
                for box in content.boxes if content else ():
                    yield from self._cell_lines(box)
            elif name == "tbl":
                for row in _rows(part):
                    for cell in row.findall(w("tc")):
                        yield from self._cell_lines(cell)
            elif name in _WRAPPERS:
                yield from self._cell_lines(part)

    def _margins(self, name: str) -> None:
        """Headers or footers of all sections, each text once."""
        layer: Layer = "header" if name == "header" else "footer"
        seen: set[str] = set()
        for element in every_related(self._part, name):
            self._layer(element, layer, seen)

    def _layer(self, element: Any, layer: Layer, seen: set[str]) -> None:
        for paragraph in _all_paragraphs(element):
            look = self._styles.look(paragraph)
            content = self._reader.content(paragraph, look)
            for line in content.lines:
                text = with_tabs("".join(run.text for run in line), look)
                if text not in seen and self._flow.line(text, layer=layer):
                    seen.add(text)

    def _write_notes(self) -> None:
        """The notes that the text refers to, at its end, each with its number."""
        for kind in ("footnotes", "endnotes"):
            root = related(self._part, kind) if any(kind == other for other, _ in self._notes) else None
            found = {} if root is None else {note.get(w("id"), ""): note for note in root}
            for key in dict.fromkeys(key for other, key in self._notes if other == kind):
                if key in found:
                    self._note(found[key], self._reader.mark(kind, key))

    def _note(self, note: Any, mark: str) -> None:
        sign = f"{mark} "
        for paragraph in _all_paragraphs(note):
            for line in self._reader.content(paragraph, self._styles.look(paragraph)).lines:
                text = set_apart(runs_of(line, None)).text.strip()
                if text and self._flow.line(f"{sign}{text}", Style(size=_NOTE_SIZE, gap=1.0 if sign else 0.0)):
                    sign = ""

    def _comments(self) -> None:
        root = related(self._part, "comments")
        if root is not None:
            self._layer(root, "comment", set())


def _rows(table: Any) -> Sequence[Any]:
    """The rows of a table, also those inside content controls; not those of tables inside it."""
    return [row for part in table for row in _row_of(part)]


def _row_of(element: Any) -> Iterator[Any]:
    name = local(element)
    if name == "tr":
        yield element
    elif name in _WRAPPERS:
        for part in element:
            yield from _row_of(part)


def _width(cell: Any) -> int:
    return max(min(number(value(cell, "tcPr", "gridSpan"), 1), 64), 1)


def _all_paragraphs(element: Any) -> Iterable[Any]:
    """The paragraphs below `element`; those of a text box once, however many forms of it there are."""
    return (paragraph for paragraph in element.iter(w("p")) if not _is_fallback(paragraph))


def _is_fallback(paragraph: Any) -> bool:
    return any(local(around) == "Fallback" for around in paragraph.iterancestors())
