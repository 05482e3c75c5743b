"""Tables of people under a known header row, read line by line: too short, broken or glued for the layout to see them whole."""

from collections.abc import Sequence

from pmdocs.kinds.people_tables import header_of
from pmdocs.late import late
from pmdocs.phrases.names import is_given, is_name
from pmdocs.phrases.people import leads_with_name
from pmdocs.phrases.roles import find_party, find_role
from pmdocs.text import Cell, Line, Row, Table

_SLACK = {True: 8.0, False: 2.0}
"""How far a cell may begin to the left of its column's header: points, and characters of text."""


def header_row(line: Line) -> Row | None:
    """The line as the header row of a table of people, None if it is none."""
    row = Row(tuple(cell.text for cell in line.cells), (line,))
    return row if line.table is None and len(line.cells) > 1 and header_of(row) else None


def set_free(tables: Sequence[Table], opening: Line, lines: Sequence[Line]) -> tuple[Line, list[Line]]:
    """A list's label and lines, those of unruled tables as lines like all others where a header row tells the columns."""
    every = (opening, *lines)
    loose = {line.table for line in every if line.table is not None and not tables[line.table].ruled}
    if not any(line.table in loose or line.table is None for line in every if _is_header(line)):
        return opening, list(lines)
    freed = [line._replace(table=None) if line.table in loose else line for line in every]
    return freed[0], freed[1:]


def _is_header(line: Line) -> bool:
    return len(line.cells) > 1 and header_of(Row(tuple(cell.text for cell in line.cells), (line,))) is not None


def part_tables(lines: Sequence[Line]) -> tuple[list[Line], list[list[Row]]]:
    """The lines outside tables, and the rows of each table: its header row first, if it has one."""
    plain: list[Line] = []
    tables: list[list[Row]] = []
    inside = False
    for line in lines:
        if header := header_row(line):
            tables.append([header])
            inside = True
        elif inside and (row := row_below(tables[-1], line)):
            tables[-1].append(row)
        elif inside and (wrapped := _wrapped(tables[-1], line)):
            tables[-1][-1] = wrapped
        elif row := _bare_row(line):
            tables.append([row])
            inside = False
        else:
            inside = False
            plain.append(line)
    return plain, tables


def _bare_row(line: Line) -> Row | None:
    """A name and what is known of it, set wide apart, without a header: `Kari Lund        Testverket`."""
    cells = tuple(cell.text for cell in line.cells)
    if line.table is not None or len(cells) < 2 or not is_name(cells[0]) or not is_given(cells[0].split()[0]):
        return None
    return (
        None
        if any(leads_with_name(cell) or (cell[:1].islower() and " " not in cell) for cell in cells[1:])
        else Row(cells, (line,))
    )


def _wrapped(rows: Sequence[Row], line: Line) -> Row | None:
    """The last row with the cells of `line`, which go on in their columns right below it; None if they do not."""
    last = rows[-1]
    heads = rows[0].lines[0].cells
    slack = _SLACK[line.bbox is not None]
    if len(rows) < 2 or line.table is not None or line.gap >= max(last.lines[0].gap, 0.1):
        return None
    if not all(any(abs(cell.x0 - head.x0) <= slack for head in heads) for cell in line.cells):
        return None
    texts = [f"{cell} {more}".strip() for cell, more in zip(last.cells, _placed(line, heads), strict=True)]
    return Row(tuple(texts), (*last.lines, line))


def rows_below(header: Row, lines: Sequence[Line]) -> list[Row]:
    """The rows that stand right below a header row."""
    rows = [header]
    for line in lines:
        if row := row_below(rows, line):
            rows.append(row)
        elif wrapped := _wrapped(rows, line):
            rows[-1] = wrapped
        else:
            break
    return rows[1:]


def row_below(rows: Sequence[Row], line: Line) -> Row | None:
    """`line` as the next row of a table that begins with a header row, None if it does not fit."""
    heads = rows[0].lines[0].cells
    slack = _SLACK[line.bbox is not None]
    if line.table is not None or not _names_someone(rows[0], line) or line.cells[0].x0 > heads[0].x0 + slack:
        return None
    if len(line.cells) < 2 and (line.gap or (len(heads) > 2 and " " not in line.text)):
        return None
    return Row(tuple(_placed(line, heads)), (line,))


def _names_someone(header: Row, line: Line) -> bool:
    """Whether a name stands first, or in the column of names where a column of roles stands before it."""
    if leads_with_name(line.cells[0].text):
        return True
    columns = header_of(header) or ()
    at = columns.index("name") if "name" in columns else 0
    placed = _placed(line, header.lines[0].cells)
    return at > 0 and columns[0] == "role" and bool(find_role(placed[0])) and leads_with_name(placed[at])


def _placed(line: Line, heads: Sequence[Cell]) -> list[str]:
    """The cells of `line` by the columns of the header: in order where none is missing, else under the nearest header."""
    if len(line.cells) == len(heads):
        return [cell.text for cell in line.cells]
    texts = [""] * len(heads)
    for cell in line.cells:
        at = min(range(len(heads)), key=lambda at: abs(heads[at].x0 - cell.x0))
        role, party = _unglued(cell.text)
        texts[at] = f"{texts[at]} {role}".strip()
        if party and at + 1 < len(heads):
            texts[at + 1] = party
    return texts


def _unglued(text: str) -> tuple[str, str | None]:
    """A role and the party glued to it: `VaramedlemSP`."""
    match = _GLUED.fullmatch(text)
    glued = match is not None and find_role(match["role"]) is not None and find_party(match["party"]) is not None
    return (match["role"], match["party"]) if match and glued else (text, None)


_GLUED = late(r"(?P<role>[\w. ]*[a-zæøå])(?P<party>[A-ZÆØÅ]{1,5})")
