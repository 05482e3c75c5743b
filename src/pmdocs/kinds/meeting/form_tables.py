"""Tables of labels and values, a head (`Sted | Rådhuset`) or an item (`Vedtak | Planen vedtas.`), unfolded.

The ruling between a label and its value becomes the colon that labels are told by (FORMS 2.2, form 2).
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pmdocs.grammar.paragraphs import paragraphs
from pmdocs.kinds.meeting.labels import BODY_LABELS, HEAD_LABELS
from pmdocs.kinds.meeting.table_cells import beside, cell_lines, is_number, joined, row_lines
from pmdocs.kinds.people_tables import header_of
from pmdocs.late import late
from pmdocs.phrases.codes import find_code
from pmdocs.phrases.labels import FoundLabel
from pmdocs.phrases.people import leads_with_name
from pmdocs.text import Line, Row, Table

_WORD = late(r"[^\W\d_]{3,}")
_TELLING = frozenset(
    (
        "date", "time", "time_end", "place", "time_place", "body",
        "decision", "discussion", "background", "assessment", "proceedings", "proposal",
    )
)  # fmt: skip
"""What labels open that lists of offices and budgets do not have."""
_ITEM = frozenset(("sak", "saksnr", "saknr", "sak nr", "saksnummer"))
_TITLE = frozenset(("tittel", "sakstittel", "overskrift", "emne", "tema", "gjelder", "gjeld"))
"""What the cells are called that number an item, and that name it in the row below."""
_LONGEST_LABEL = 6
"""Words."""


class _Part(NamedTuple):
    """What a row says: the lines of a label, if it begins with one, and the lines of its value."""

    label: list[Line]
    value: list[Line]


def is_form(table: Table) -> bool:
    """Whether most rows of a table are a label and its value, and some label is one that only minutes have."""
    rows = [row.cells for row in table.rows if row.cells[0].strip()]
    if is_across(table):
        return True
    if len(table.rows[0].cells) < 2 or header_of(table.rows[0]) is not None:
        return False
    found = [label for cells in rows if (label := _labelled(cells)) is not None]
    headings = sum(_is_heading(cells) for cells in rows)
    telling = any(label.label.opens in _TELLING or label.label.name in {"present", "absent"} for label in found)
    return telling and len(found) + headings > 1 and (len(found) + headings) * 2 > len(rows)


def is_across(table: Table) -> bool:
    """Whether a table has labels of the head side by side and their values in the row below: `Dato | Sted`, `3. mai | Rådhuset`."""
    if len(table.rows) != _LABELS_AND_VALUES or len(table.rows[0].cells) < _LABELS_AND_VALUES:
        return False
    above, below = (row.cells for row in table.rows)
    found = [HEAD_LABELS.find(f"{cell.rstrip(' :')}:") if cell.strip() else None for cell in above]
    opens = {label.label.opens for label in found if label}
    return (
        all(found) and opens <= _IN_HEAD and bool(opens & _WHEN) and not any(cell and label_in(cell) for cell in below)
    )


_LABELS_AND_VALUES = 2
_WHEN = frozenset(("date", "time", "time_place"))
_IN_HEAD = _WHEN | {"time_end", "place", "chair", "secretary", "body", "meeting_number"}


def unfolded(table: Table, *, structured: bool = False) -> Iterator[Line]:
    """The lines of a form in reading order: each label with its value, row by row; headings of items without a label."""
    numbered = False
    if is_across(table):
        above, below = (cell_lines(row, table, structured=structured) for row in table.rows)
        for label, value in zip(above, below, strict=True):
            yield from _written(_Part(label, value))
        return
    for row in table.rows:
        columns = cell_lines(row, table, structured=structured)
        name = row.cells[0].strip(" .:").casefold()
        if _is_heading(row.cells) or (numbered and name in _TITLE):
            filled = [column for column in columns[name in _ITEM | _TITLE :] if column]
            yield from beside(filled)
        else:
            parts = _parts(row, columns)
            if len(parts) == 1 and _is_list(row, columns):
                parts = [_Part(parts[0].label, row_lines(row, table))]
            for part in parts:
                yield from _written(part)
        numbered = name in _ITEM


def label_in(text: str) -> FoundLabel | None:
    """The label that a cell consists of, with a colon or without: not one that names a year (`Vedtak 2023`)."""
    form = f"{text.rstrip(' :')}:"
    found = HEAD_LABELS.find(form) or BODY_LABELS.find(form)
    return found if found and found.at >= len(form) and not any(map(str.isdigit, found.slot)) else None


def _labelled(cells: Sequence[str]) -> FoundLabel | None:
    """The label that a row begins with, where what stands beside it is its value rather than an amount."""
    found = label_in(cells[0])
    if found is None:
        return _complete(cells[0])
    amount = found.label.opens not in _SHORT and not any(_WORD.search(cell) for cell in cells[1:])
    return None if amount and any(cells[1:]) else found


_SHORT = frozenset(
    ("date", "time", "time_end", "time_place", "place", "meeting_number", "other_head", "archive", "people")
)
"""What labels open whose values may hold no word."""


def _complete(text: str) -> FoundLabel | None:
    """The label of a cell that holds its value too: `Sted: Rådhuset`."""
    found = HEAD_LABELS.find(text) or BODY_LABELS.find(text)
    return found if found and ":" in text[: found.at] and found.at < len(text) else None


def _is_heading(cells: Sequence[str]) -> bool:
    """Whether a row is the heading of an item: `Sak 3/22 | Ymse`, `3. | Ymse`, `Sak | 3/22 Ymse`."""
    name, *rest = cells
    text = next(filter(None, rest), "")
    code = find_code(name)
    if name.strip(" .:").casefold() in _ITEM:
        said = find_code(text)
        return said is not None and (said.end >= len(text) or text[said.end :].strip(" :.-–")[:1].isalpha())
    if code is not None and code.end < len(name):
        return True
    return is_number(name) and _WORD.search(text) is not None


def _parts(row: Row, columns: Sequence[list[Line]]) -> list[_Part]:
    """What the cells of a row say: a label of the head can also stand in a later cell."""
    found: list[_Part] = []
    for at, (text, lines) in enumerate(zip(row.cells, columns, strict=False)):
        if not lines:
            continue
        if _complete(text) or (at and HEAD_LABELS.find(lines[0].text) and lines[0].text.endswith(":")):
            found.append(_Part([], list(lines)))
        elif (at == 0 and any(columns[1:])) or (at and at % 2 == 0 and _is_second(row.cells, at)):
            found.append(_Part(list(lines), []))
        elif found:
            found[-1].value.extend(lines)
        else:
            found.append(_Part([], list(lines)))
    return found


def _is_second(cells: Sequence[str], at: int) -> bool:
    """Whether a cell is the label of the cell behind it, in a row that begins with a label: no office behind a name."""
    found = label_in(cells[at]) if at + 1 < len(cells) and label_in(cells[0]) else None
    return found is not None and (found.label.opens not in {"chair", "secretary"} or leads_with_name(cells[at + 1]))


def _is_list(row: Row, columns: Sequence[list[Line]]) -> bool:
    """Whether the cells of a row are the columns of a list of people, which go together line by line."""
    beside = [len(lines) for lines in columns[1:] if lines]
    label = label_in(row.cells[0])
    people = not row.cells[0] or (label is not None and label.label.opens == "people")
    return people and len(beside) > 1 and len({*beside}) == 1


def _written(part: _Part) -> Iterator[Line]:
    """A label and its value as lines: on one line where the value is one paragraph, else the label above it."""
    label, value = part
    words = sum(len(line.text.split()) for line in label)
    if not label or words > _LONGEST_LABEL:
        yield from [*label, *value]
        return
    below = len(value) and len(label) > len(value)
    name = _with_colon(joined(label, label[-1].number if below else label[0].number))
    found = label_in(name.text)
    if below or not value or found is None or len(value[0].cells) > 1 or not _is_paragraph(value):
        yield name
        yield from (line._replace(gap=0.0 if not at else line.gap) for at, line in enumerate(value))
        return
    yield from beside([[name], value])


def _is_paragraph(lines: Sequence[Line]) -> bool:
    found = paragraphs(lines)
    return len(found) == 1 and found[0].marker is None


def _with_colon(line: Line) -> Line:
    last = line.cells[-1]
    text = last.text.rstrip(" :") + ":"
    return line._replace(text=line.text.rstrip(" :") + ":", cells=(*line.cells[:-1], last._replace(text=text)))
