"""What builders of all kinds share: fields with their spans, blocks, and parts of lines."""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence

from pmdocs.grammar.paragraphs import Paragraph, claimed, spans_of
from pmdocs.kinds import Reading
from pmdocs.phrases.dates import FoundDate, find_dates
from pmdocs.phrases.labels import LabelIndex
from pmdocs.phrases.language import language_of
from pmdocs.phrases.times import find_times
from pmdocs.records import Block, BlockType, FieldSpans, Spans
from pmdocs.text import Cell, Line, Row, Span, Table
from pmdocs.vocabulary.section_labels import SECTION_LABELS

_RESIDUE_WORDS = re.compile(r"[^\W\d_]{3,}")
_SECTIONS = LabelIndex(SECTION_LABELS)
_TOKENS = re.compile(r"[^\W_]+")
_FILLERS = frozenset(
    [
        "kl",
        "i",
        "og",
        "klokka",
        "klokken",
        "fra",
        "frå",
        "til",
        "den",
        "ca",
        "mandag",
        "måndag",
        "tirsdag",
        "tysdag",
        "onsdag",
        "torsdag",
        "fredag",
        "lørdag",
        "laurdag",
        "søndag",
        "sundag",
    ]
)


class Fields:
    """The fields of a head as they are found, each with where it is printed.

    The first find wins; what says the same adds its passage, what says otherwise is left for a block.
    """

    def __init__(self) -> None:
        """Nothing is found yet."""
        self.values: dict[str, object] = {}
        self.spans: FieldSpans = {}

    def put(self, name: str, value: object, spans: Spans, *, replace: bool = False) -> bool:
        """Set field `name`; whether it was taken. The passages of a replaced value stay with the field unless another has them."""
        if value is None or (name in self.values and not replace):
            return False
        self.values[name] = value
        before = self.spans.get(name, ())
        if before:
            others = (span for other, theirs in self.spans.items() if other != name for span in theirs)
            again = claimed((*spans, *others))
            before = tuple(span for span in before if not claimed([span]) <= again)
        self.spans[name] = (*before, *spans)
        return True

    def hold(self, paragraph: Paragraph) -> bool:
        """Whether all lines of `paragraph` are where some field is printed."""
        lines = claimed(paragraph.spans())
        latest = claimed(spans[-1] for spans in self.spans.values() if spans)
        return lines <= latest or lines <= claimed(span for spans in self.spans.values() for span in spans)

    def says(self, found: Mapping[str, object], spans: Spans) -> bool:
        """Whether the fields already have what was `found` again at `spans`, which are added then."""
        if any(self.values.get(name) != value for name, value in found.items() if value is not None):
            return False
        for name in found:
            self.spans[name] = (*self.spans.get(name, ()), *spans)
        return True


def quoted(spans: Spans, quote: str) -> Spans:
    """`spans` with the printed characters."""
    return tuple(Span(span.page, span.line_first, span.line_last, span.bbox, quote) for span in spans)


def put_dates(fields: Fields, paragraph: Paragraph, at: int = 0) -> list[tuple[int, int]]:
    """Set `date`, `end_date` and `date_text` from the paragraph's first date; returns the stretch of text used.

    Another date than the one that is set is not used.
    """
    for found in find_dates(paragraph.text[at:])[:1]:
        start, end = found.start + at, found.end + at
        printed = paragraph.text[start:end]
        spans = paragraph.spans(start, end)
        values = {"date": found.first, "end_date": found.last}
        if _put(fields, "date_text", printed, values, spans):
            return [(start, end)]
    return []


def _put(fields: Fields, name: str, printed: str, values: Mapping[str, object], spans: Spans) -> bool:
    """Set the printed field `name` and what was read from it; whether they were taken or say what is known."""
    if not fields.put(name, printed, spans):
        return any(values.values()) and fields.says(
            {key: value for key, value in values.items() if value}, quoted(spans, printed)
        )
    for key, value in values.items():
        fields.put(key, value, quoted(spans, printed))
    return True


def first_date(text: str) -> FoundDate | None:
    """The first date of `text`."""
    found = find_dates(text)
    return found[0] if found else None


def put_times(fields: Fields, paragraph: Paragraph, at: int = 0, *, labelled: bool = True) -> list[tuple[int, int]]:
    """Set `start_time`, `end_time` and `time_text` from the paragraph; returns the stretch of text used.

    Another time than the one that is set is not used.
    """
    text = paragraph.text[at:]
    for used in reversed([(found.start, found.end) for found in find_dates(text)]):
        text = text[: used[0]] + "_" * (used[1] - used[0]) + text[used[1] :]
    found = find_times(text, labelled=labelled)
    if found is None:
        return []
    start, end = found.start + at, found.end + at
    printed = paragraph.text[start:end].strip()
    spans = paragraph.spans(start, end)
    values = {"start_time": found.start_time, "end_time": found.end_time}
    return [(start, end)] if _put(fields, "time_text", printed, values, spans) else []


def leftover(text: str, used: Iterable[tuple[int, int]]) -> str:
    """What remains of `text` without the stretches `used`, trimmed of separators."""
    kept = list(text)
    for start, end in used:
        kept[start:end] = " " * (end - start)
    return re.sub(r"\s+", " ", "".join(kept)).strip(" ,;:.–-|/")


def has_words(text: str) -> bool:
    """Whether `text` says anything but clock words."""
    return any(word.casefold() not in _FILLERS for word in _RESIDUE_WORDS.findall(text))


def says_more(text: str, used: Iterable[tuple[int, int]]) -> bool:
    """Whether `text` says anything, in words or figures, beside the stretches `used`."""
    return any(word.casefold() not in _FILLERS for word in _TOKENS.findall(leftover(text, used)))


def tail_of(line: Line, at: int) -> Line:
    """The line from character `at` of its text on, as a line of its own."""
    text = line.text[at:].strip()
    passed, cells = 0, []
    for cell in line.cells:
        end = passed + len(cell.text)
        if end > at:
            cut = max(at - passed, 0)
            width = (cell.x1 - cell.x0) / max(len(cell.text), 1)
            cells.append(cell._replace(text=cell.text[cut:].strip(), x0=cell.x0 + cut * width))
        passed = end + 1
    return line._replace(text=text, cells=tuple(cells) or line.cells, raw=line.raw)


def head_of(line: Line, at: int) -> Line:
    """The line up to character `at` of its text, as a line of its own."""
    passed, cells = 0, []
    for cell in line.cells:
        if passed < at:
            kept = cell.text[: at - passed].strip()
            width = (cell.x1 - cell.x0) / max(len(cell.text), 1)
            cells.append(cell._replace(text=kept, x1=cell.x0 + len(kept) * width))
        passed += len(cell.text) + 1
    return line._replace(text=line.text[:at].strip(), cells=tuple(cells) or line.cells)


def some_cells(line: Line, cells: tuple[Cell, ...], gap: float) -> Line:
    """Some `cells` of a line as a line of its own, `gap` below the one before, in a column as wide as they are."""
    left, right = min(cell.x0 for cell in cells), max(cell.x1 for cell in cells)
    return line._replace(text=" ".join(cell.text for cell in cells), cells=cells, gap=gap, left=left, right=right)


def block(paragraph: Paragraph, kind: BlockType | None = None) -> Block:
    """A paragraph as a block; a bullet that is only a label is a heading."""
    if kind is None:
        kind = "list_item" if paragraph.marker else "paragraph"
    if kind == "list_item" and _is_label(paragraph.text):
        kind = "heading"
    return Block(
        type=kind,
        text=paragraph.text,
        marker=paragraph.marker,
        level=1 if kind == "list_item" else None,
        spans=paragraph.spans(),
    )


def _is_label(text: str) -> bool:
    """Whether a list item is only a label: `Diskusjon`, `Merknad:`."""
    found = _SECTIONS.find(text)
    return found is not None and found.at >= len(text)


def table_block(table: Table) -> Block:
    """A table as a block, its cells row by row."""
    rows = tuple(row.cells for row in table.rows)
    lines = [line for row in table.rows for line in row.lines]
    return Block(type="table", text="\n".join(" | ".join(cells) for cells in rows), rows=rows, spans=spans_of(lines))


def blocks(reading: Reading, lines: Sequence[Line]) -> list[Block]:
    """The blocks of a stretch of lines: paragraphs, list items, tables."""
    found: list[Block] = []
    run: list[Line] = []
    seen: set[int] = set()
    keys: frozenset[tuple[int, float]] = frozenset()
    for line in lines:
        if line.table is None:
            run.append(line)
            continue
        if line.table in seen:
            continue
        seen.add(line.table)
        found += _text_blocks(reading, run)
        run = []
        keys = keys or frozenset(other.key for other in lines if other.table is not None)
        found.append(table_block(rows_among(reading.source.tables[line.table], keys)))
    return found + _text_blocks(reading, run)


def _text_blocks(reading: Reading, lines: list[Line]) -> list[Block]:
    """The blocks of lines outside tables; one in another language than the document's says which."""
    if not lines:
        return []
    found = []
    for part in map(block, reading.paragraphs(lines)):
        language = language_of([part.text])
        other = language is not None and language != reading.language
        found.append(part.model_copy(update={"language": language}) if other else part)
    return found


def rows_among(table: Table, keys: Collection[tuple[int, float]]) -> Table:
    """The rows of `table` that have a line with one of the `keys`."""
    rows = tuple(row for row in table.rows if any(line.key in keys for line in row.lines))
    return table if len(rows) == len(table.rows) else table._replace(rows=rows)


def rows_of(reading: Reading, lines: Sequence[Line]) -> list[tuple[Row, ...]]:
    """The tables among `lines`, each as its rows."""
    indices = sorted({line.table for line in lines if line.table is not None})
    keys = {line.key for line in lines}
    return [rows_among(reading.source.tables[at], keys).rows for at in indices]
