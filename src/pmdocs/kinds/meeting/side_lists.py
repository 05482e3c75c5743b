"""Tables that set attendance lists side by side, each under a label of its own (`Til stede: | Forfall:`)."""

from collections.abc import Iterator, Sequence

from pmdocs.kinds.meeting.labels import HEAD_LABELS
from pmdocs.kinds.meeting.table_cells import cell_lines
from pmdocs.phrases.names import is_name
from pmdocs.text import Line, Row, Table


def is_side_by_side(table: Table) -> bool:
    """Whether a table's first row labels lists of people: with colons, or who came beside who did not, above names."""
    if len(table.rows) < 2:
        return False
    first = table.rows[0]
    return _heads_lists(first) or (_heads_came_and_not(first) and _all_names(table.rows[1:]))


def unfolded(table: Table, *, structured: bool = False) -> Iterator[Line]:
    """The lists one after the other, down to the next row of labels."""
    block: list[Row] = []
    for row in table.rows:
        if block and _heads_lists(row):
            yield from _by_column(table, block, structured=structured)
            block = []
        block.append(row)
    yield from _by_column(table, block, structured=structured)


def _by_column(table: Table, rows: list[Row], *, structured: bool) -> Iterator[Line]:
    columns = [cell_lines(row, table, structured=structured) for row in rows]
    for at in range(len(table.edges) + 1):
        for row in columns:
            yield from row[at]


def _heads_lists(row: Row) -> bool:
    cells = [cell.strip() for cell in row.cells]
    found = [HEAD_LABELS.find(cell) if cell.endswith(":") else None for cell in cells]
    return len(cells) > 1 and all(label is not None and label.label.opens == "people" for label in found)


def _heads_came_and_not(row: Row) -> bool:
    cells = [cell.strip() for cell in row.cells]
    found = [HEAD_LABELS.find(f"{cell}:") if cell else None for cell in cells]
    labels = [label.label for label in found if label is not None and label.label.opens == "people"]
    return len(labels) == len(cells) and {"present", "absent"} <= {label.name for label in labels}


def _all_names(rows: Sequence[Row]) -> bool:
    parts = [line.strip() for row in rows for cell in row.cells for line in cell.splitlines() if line.strip()]
    return bool(parts) and all(is_name(part.partition(",")[0].partition("(")[0].strip()) for part in parts)
