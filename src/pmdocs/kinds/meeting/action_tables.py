"""Minutes set as a table (`Sak | Vedtak | Ansvarlig | Frist`), unfolded: item, text, decision, then who does what.

The name of a column becomes the label of what stands in it (FORMS 8).
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pmdocs.kinds.meeting.form_tables import label_in
from pmdocs.kinds.meeting.table_cells import beside, cell_lines, is_number
from pmdocs.late import late
from pmdocs.text import Line, Row, Table
from pmdocs.vocabulary.action_columns import FOLLOW_UP, TREATED

_SAID = frozenset(("decision", "discussion", "background", "assessment", "proceedings", "proposal"))
"""What columns hold that are labelled parts of an item."""


_POINT = late(r"[0-9]{1,3}\.[0-9]{1,3}\.?")
"""The number of an item within a meeting: `6.1`."""


class _Column(NamedTuple):
    """A column: where it stands, its name as a label with the line it is printed on, None for the item and its text."""

    at: int
    label: Line | None
    late: bool
    """Whether it tells who does what."""


def is_action_table(table: Table) -> bool:
    """Whether the header row names a column of items and one of who does what until when, or of decisions."""
    names = table.rows[0].cells
    if len(names) < 2 or len(table.rows) < 2 or _folded(names[0]) not in TREATED:
        return False
    return any(_folded(name) in FOLLOW_UP or _is_said(name) or _is_mixed(name) for name in names[1:])


def lists_items(table: Table) -> bool:
    """Whether columns stand behind those of the items that a table may list: an entry of an agenda has none of them."""
    names = table.rows[0].cells
    return len(table.rows) > 1 and _folded(names[0]) in TREATED and _behind(names) < len(names)


def agenda(table: Table, *, structured: bool = False) -> Iterator[Line]:
    """The lines of a table that lists items: number and title as an entry, what stands behind the title below it."""
    header, *rows = table.rows
    behind = _behind(header.cells)
    yield from header.lines
    for row in rows:
        columns = cell_lines(row, table, structured=structured)
        for cells in (columns[:behind], columns[behind:]):
            if filled := [lines for lines in cells if lines]:
                yield from beside(filled)


def _behind(names: Sequence[str]) -> int:
    """The first column behind the last one that names what is treated."""
    return 1 + max(at for at, name in enumerate(names) if _folded(name) in TREATED)


def tells_decisions(table: Table) -> bool:
    """Whether a column holds what was said or decided: no agenda has one."""
    return any(_is_said(name) or _is_mixed(name) for name in table.rows[0].cells[1:])


def unfolded(table: Table, *, structured: bool = False) -> Iterator[Line]:
    """The lines of an action table in reading order; the header row stays a line of the table."""
    header, *rows = table.rows
    columns = _columns(header, table)
    yield from header.lines
    for row in rows:
        yield from _row(cell_lines(row, table, structured=structured), row, columns)


def _columns(header: Row, table: Table) -> list[_Column]:
    found: list[_Column] = []
    for at, (name, lines) in enumerate(zip(header.cells, cell_lines(header, table), strict=False)):
        late = _folded(name) in FOLLOW_UP
        label = _label(lines[0], name) if lines and (late or (at and _is_said(name))) else None
        found.append(_Column(at, label, late))
    return found


def _label(line: Line, name: str) -> Line:
    return line._replace(text=f"{name.strip(' :')}:", cells=(line.cells[0]._replace(text=f"{name.strip(' :')}:"),))


def _row(cells: Sequence[Sequence[Line]], row: Row, columns: Sequence[_Column]) -> Iterator[Line]:
    """A row: the number with what stands beside it, the columns without a name of their own, then the labelled ones."""
    plain = [cells[column.at] for column in columns if column.label is None and cells[column.at]]
    if len(plain) > 1 and (is_number(row.cells[0]) or _POINT.fullmatch(row.cells[0].strip())):
        title = plain[1][0]
        heading, *below = beside(plain[:2])
        plain[:2] = [[heading._replace(size=title.size, bold=title.bold), *below]]
    for lines in plain:
        yield from lines
    for column in sorted(columns, key=lambda one: one.late):
        lines = cells[column.at]
        if column.label is not None and lines:
            yield column.label
            yield from (lines[0]._replace(gap=0.0), *lines[1:])


def _is_said(name: str) -> bool:
    found = label_in(name)
    return found is not None and found.label.opens in _SAID and not _is_mixed(name)


def _is_mixed(name: str) -> bool:
    """Whether a column holds text of the items and labels of its own: `Omtale og vedtak`."""
    found = label_in(name) if " og " in name else None
    return found is not None and found.label.opens in _SAID and found.slot.endswith(" og")


def _folded(text: str) -> str:
    return text.strip(" .:*").casefold()
