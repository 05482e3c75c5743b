"""Tables of people, shared by minutes and reports: what each column holds, and the people row by row."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from pmdocs.characters import holds_any
from pmdocs.kinds.people_cells import guess, person_of
from pmdocs.late import late
from pmdocs.phrases.name_runs import behind_run
from pmdocs.phrases.names import is_given, is_name
from pmdocs.phrases.people import Person, leads_with_name, read_people
from pmdocs.phrases.roles import find_party, find_role
from pmdocs.records import Attendance
from pmdocs.text import Line, Row
from pmdocs.vocabulary.parties import NO_PARTIES
from pmdocs.vocabulary.table_columns import COLUMNS

Columns = tuple[str | None, ...]
"""What each column of a table holds, None for a column whose header is not known."""

_BY_HEADER = {form: row.holds for row in COLUMNS for form in (*row.nb, *row.nn)}


def column_of(header: str) -> str | None:
    """What a column with this header holds, None if the header is not known.

    >>> column_of("Fornavn"), column_of("Repr."), column_of("Budsjett")
    ('given_name', 'party_or_organization', None)
    """
    return _BY_HEADER.get(header.strip(" .:*").casefold()) or _BY_HEADER.get(header.strip(" :*").casefold())


def header_of(row: Row) -> Columns | None:
    """The columns that a header row of people names, else None; a list's own label can head its first column, but no name the others."""
    columns = _with_names([column_of(cell) for cell in row.cells])
    named = {column for column in columns if column}
    if {"came", "missed"} <= named:
        return columns
    if named & {"name", "given_name", "family_name"}:
        # `Forfall | Per Moen | Medlem` is a list's own label before a person.
        labels = columns[0] == "absence" and any(leads_with_name(cell) for cell in row.cells[1:])
        return columns if len(named) > 1 and not labels else None
    return (
        ("name", *columns[1:])
        if {*columns[1:]} & {"party", "role", "party_or_organization", "deputy"}
        and row.cells[0]
        and not find_role(row.cells[-1])
        and not any(leads_with_name(cell) for cell in row.cells[1:])
        else None
    )


def marks_presence(header: Row, rows: Sequence[Row]) -> bool:
    """Whether the first column is one of marks, beside one of names: `Forfall | Navn`; where it is empty, it says nothing."""
    columns = header_of(header) or (None,)
    beside = columns[0] == "absence" and bool({"name", "given_name", "family_name"} & {*columns})
    return beside and any(row.cells[0].strip().casefold() in _MARKS for row in rows)


_MARKS = frozenset(("x", "*", "✓", "ja"))


def _with_names(columns: Sequence[str | None]) -> Columns:
    """`columns`; where none has names, those of who came and who did not have theirs, or the one of who did not."""
    if {"name", "given_name", "family_name"} & {*columns}:
        return tuple(columns)
    if "attendance" in columns and "absence" in columns:
        # Names can stand in a first column whose header nobody knows: `Eier | Til stede | Forfall`.
        beside = {"attendance": "came", "absence": "missed"} if columns[0] else {}
        return tuple(beside.get(column or "", column) for column in columns)
    return tuple("name" if column == "absence" else column for column in columns)


def people_of_rows(
    rows: Sequence[Row], header: Row | None = None, *, absent: bool = False
) -> Iterator[tuple[Person, Sequence[Line], Attendance | None]]:
    """The people of a table's rows with their lines, and what an attendance column says; `header` stands outside the rows.

    `absent` says that the rows are those who were not there: a column `Vara` then names who came instead.
    """
    columns = header_of(header) if header else None
    if columns is None and rows and (columns := header_of(rows[0])):
        rows = rows[1:]
    rows = [single for row in rows for single in _unstacked(row)]
    if columns:
        beside = "deputy" if absent else None
        columns = tuple(beside if column == "deputy_of_absent" else column for column in _of_parties(columns, rows))
    for row in rows:
        if columns and "missed" in columns:
            yield from ((person, row.lines, said) for person, said in _came_and_missed(columns, row.cells))
        elif columns:
            yield from ((person, row.lines, said) for person, said in _people(columns, row.cells))
        elif several := _several(row.cells):
            yield from ((person, row.lines, None) for person in several)
        else:
            person, said = person_of(guess(row.cells))
            if person:
                yield person, row.lines, said


_SIGN = late(r"[0-9]{1,3}[.)]?\s+|[•▪·-]\s*")


def _unstacked(row: Row) -> Iterator[Row]:
    """`row`, or one row per line where several names stand in one cell."""
    lines = [tuple(cell.text for cell in line.cells) for line in row.lines]
    if len(lines) < 2 or not all(is_name(cells[0]) and is_given(cells[0].split()[0]) for cells in lines):
        yield row
        return
    width = len(row.cells)
    for line, cells in zip(row.lines, lines, strict=True):
        yield Row((*cells, *("",) * (width - len(cells))), (line,))


def _of_parties(columns: Columns, rows: Sequence[Row]) -> Columns:
    """`columns`, a column of parties or organisations taken for one of parties where most of its cells are."""
    found = list(columns)
    for at, column in enumerate(columns):
        cells = [row.cells[at].strip() for row in rows if at < len(row.cells) and row.cells[at].strip()]
        if column == "party_or_organization" and sum(find_party(cell) is not None for cell in cells) * 2 > len(cells):
            found[at] = "party" if not any(cell.upper() in NO_PARTIES for cell in cells) else column
    return tuple(found)


def _several(cells: tuple[str, ...]) -> list[Person]:
    """The people of a row that names several: side by side, or behind their party or organisation."""
    head, *rest = cells
    if len(rest) == 1 and rest[0] and not leads_with_name(head):
        seated = read_people(rest[0])
        if len(seated) > 1 and all(person.name for person in seated):
            if find_party(head):
                return [person._replace(party=person.party or head) for person in seated]
            return [person._replace(organization=person.organization or head) for person in seated]
    named = [name for cell in cells if leads_with_name(name := _SIGN.sub("", cell))]
    return [person for cell in named for person in read_people(cell) if person.name] if len(named) > 1 else []


def _came_and_missed(columns: Columns, cells: tuple[str, ...]) -> Iterator[tuple[Person, Attendance | None]]:
    """The people of a row in the columns of who came and of who did not, each with what the other columns say."""
    values = dict(_named(columns, cells))
    told: tuple[tuple[str, Attendance], ...] = (("came", "present"), ("missed", "absent"))
    both = [(values.pop(column, ""), attendance) for column, attendance in told]
    for cell, attendance in both:
        for name in _names(cell) if leads_with_name(cell) else ():
            person, _ = person_of({**values, "name": name})
            if person:
                yield person, attendance


def _people(columns: Columns, cells: tuple[str, ...]) -> Iterator[tuple[Person, Attendance | None]]:
    """The people of a row: a column of deputies begins a second person beside the first."""
    first: Person | None = None
    cuts = [at for at, column in enumerate(columns) if column in _DEPUTIES and at]
    for start, stop in pairwise([0, *cuts, len(columns)]):
        values = dict(_named(columns[start:stop], cells[start:stop]))
        deputy = values.pop("deputy", None) or values.pop("substitutes", None)
        if deputy and is_name(deputy):
            values["name"] = deputy
        elif deputy:
            continue
        for name in _names(values.get("name", "")):
            person, presence = person_of({**values, "name": name})
            if person and deputy:
                replaced = first.name if first and columns[start] == "deputy" else None
                yield person._replace(role="substitute", substitute_for=person.substitute_for or replaced), "present"
            elif person:
                first = first or person
                yield person, presence


def _names(cell: str) -> list[str]:
    """The names of a cell, each with what is printed around it: mostly one, in a run (`Kari Lund – Ola Vik`) several."""
    if not holds_any(cell, _BETWEEN):
        return [cell]
    found = [person.start for person in read_people(cell) if person.name]
    if len(found) < 2:
        return [cell]
    found[0] = 0
    end = len(cell) if (behind := behind_run(cell)) is None else behind
    return [cell[start:stop].strip(" ,;.–—-") for start, stop in pairwise([*found, end])]


_BETWEEN = (",", ";", "–", "—", "- ", " og ")
"""One of these stands between two names."""


_DEPUTIES = frozenset(("deputy", "substitutes"))


def _named(columns: Columns, cells: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    for column, cell in zip(columns, cells, strict=False):
        if column and cell.strip():
            yield column, cell.strip()
