"""Tables that are minutes rather than tables, unfolded into lines in reading order before the grammar runs."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from pmdocs.kinds.meeting import action_tables, form_tables, side_lists
from pmdocs.kinds.meeting.labels import BODY_LABELS
from pmdocs.kinds.meeting.text_columns import beside_item
from pmdocs.kinds.meeting.wrapped_titles import folded_title
from pmdocs.phrases.codes import find_code
from pmdocs.text import Line, SourceText, Table

_ABOVE = 2
"""Lines above a table in which the label of an agenda list stands."""
_MOST = 0.5
"""Share of a table's rows whose titles return below, from which it is an agenda."""


def unfolded_tables(source: SourceText, lines: Iterable[Line]) -> Iterable[Line]:
    """`lines`, with the tables unfolded whose cells are labels and values, or minutes column by column."""
    return _with_tables(source, list(lines)) if source.tables else lines


def _with_tables(source: SourceText, every: Sequence[Line]) -> Iterator[Line]:
    tabled: dict[int | None, list[Line]] = defaultdict(list)
    for line in every:
        tabled[line.table].append(line)
    seen: set[int] = set()
    for at, line in enumerate(every):
        if line.table is None:
            yield line
        elif line.table not in seen:
            seen.add(line.table)
            if beside_item(line):
                yield from (other._replace(table=None) for other in tabled[line.table])
                continue
            table = source.tables[line.table]
            yield from _unfolded(table, every, at, structured=source.structured) or tabled[line.table]


def _unfolded(table: Table, lines: Sequence[Line], at: int, *, structured: bool) -> Iterable[Line] | None:
    """The lines of a table that is minutes or lists items and begins at line `at`, None for one that stays."""
    if side_lists.is_side_by_side(table):
        return side_lists.unfolded(table, structured=structured)
    if form_tables.is_form(table):
        return form_tables.unfolded(table, structured=structured)
    acts, lists = action_tables.is_action_table(table), action_tables.lists_items(table)
    if (acts or lists) and _is_agenda(table, lines, at):
        return action_tables.agenda(table, structured=structured) if lists else None
    if not acts or _is_inside(table, lines[:at]):
        return None
    return action_tables.unfolded(table, structured=structured)


def _is_agenda(table: Table, lines: Sequence[Line], at: int) -> bool:
    """Whether the items of a table are listed rather than treated: below the label of a list, or treated further down."""
    if action_tables.tells_decisions(table):
        return False
    above = (BODY_LABELS.find(line.text) for line in lines[max(at - _ABOVE, 0) : at])
    if any(found and found.label.opens == "agenda_list" for found in above) and not _tells(table):
        return True
    below = {folded_title(_titled(line.text)) for line in lines[at:] if line.table is None}
    titles = [max(row.cells[:2], key=len) for row in table.rows[1:]]
    return sum(folded_title(title) in below for title in titles) > _MOST * len(titles)


def _tells(table: Table) -> bool:
    """Whether most cells beside the numbers end in a full stop: they tell of the items, a list only names them."""
    cells = [row.cells[1] for row in table.rows[1:] if len(row.cells) > 1]
    return sum(cell.endswith(".") for cell in cells) > _MOST * len(cells)


def _titled(text: str) -> str:
    """What a line says behind a code that it begins with."""
    code = find_code(text)
    return text[code.end :] if code else text


def _is_inside(table: Table, before: Sequence[Line]) -> bool:
    """Whether an item that is none of the table's stands above it: what the table tells are then older decisions."""
    if not action_tables.tells_decisions(table):
        return False
    own = {code.key for row in table.rows if (code := find_code(row.cells[0]))}
    codes = (find_code(line.text) for line in before if line.table is None)
    return any(code and not code.family.startswith("ordinal") and code.key not in own for code in codes)
