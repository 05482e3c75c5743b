"""Participant tables as text in which the columns are lost: `Testverket Kari  Lund`.

Organisations stand before or after the names, wrap over lines of their own, and repeat from row to row. A row
is parted where a known organisation ends, where a common given name begins, or by the wide gap that is left.
"""

from collections.abc import Sequence

from pmdocs.kinds.people_tables import column_of
from pmdocs.phrases.names import is_given, is_name, is_organization
from pmdocs.phrases.people import Person
from pmdocs.text import Line


class _Rows:
    """The rows found so far, and the lines of an organisation that wait for a name."""

    def __init__(self) -> None:
        self.people: list[tuple[Person, list[Line]]] = []
        self.waiting: list[Line] = []
        self.organizations: set[str] = set()

    def add(self, organization: str, name: str, line: Line) -> None:
        parts = [*(waiting.text for waiting in self.waiting), organization]
        whole = " ".join(part for part in parts if part)
        self.people.append((Person(0, 0, name, organization=whole or None), [*self.waiting, line]))
        self.organizations.add(organization)
        self.waiting = []


def header_words(line: Line) -> list[str]:
    """What the columns of a header line hold, in order; empty if the line is no header."""
    named = [column_of(word) for word in line.text.split()]
    known = [column for column in named if column]
    return known if len(known) == len(named) and {"name", "given_name", "family_name"} & set(known) else []


def read_rows(lines: Sequence[Line]) -> tuple[list[tuple[Person, list[Line]]], list[Line]]:
    """The people of the rows below a header, each with its lines, and the lines that hold none."""
    columns = header_words(lines[0]) if lines else []
    rows = _Rows()
    name_first = bool(columns) and columns[0] != "organization"
    for line in lines[1 if columns else 0 :]:
        if not header_words(line):
            _read(rows, line, columns, name_first=name_first)
    return rows.people, rows.waiting


def _read(rows: _Rows, line: Line, columns: list[str], *, name_first: bool) -> None:
    cells = [cell.text for cell in line.cells]
    if len(cells) == len(columns) and len(columns) > 2:
        values = dict(zip(columns, cells, strict=True))
        name = values.get("name") or f"{values.get('given_name', '')} {values.get('family_name', '')}".strip()
        rows.add(values.get("organization", ""), name, line)
        return
    words = line.text.split()
    parted = (
        _name_first(rows, words)
        if name_first
        else _organization_first(rows, words, len(cells[0].split()) if len(cells) > 1 else None)
    )
    if parted is None:
        if rows.waiting and line.gap > 0 and is_name(line.text) and not is_organization(line.text):
            rows.add("", line.text, line)
        else:
            rows.waiting.append(line)
        return
    rows.add(*parted, line)


def _organization_first(rows: _Rows, words: list[str], gap: int | None) -> tuple[str, str] | None:
    """Organisation and name of a row; `gap` is the number of words before the wide gap."""
    for count in range(len(words) - 2, 0, -1):
        if " ".join(words[:count]) in rows.organizations and all(
            word[:1].isupper() for word in words[count : count + 2]
        ):
            return " ".join(words[:count]), " ".join(words[count:])
    last = (gap or len(words)) - (0 if gap else 1)
    start = next((at for at in range(last) if is_given(words[at]) and _all_names(words[at:])), None)
    if start is None and gap:
        start = gap - 1
    return None if start is None or len(words) - start < 2 else (" ".join(words[:start]), " ".join(words[start:]))


def _all_names(words: list[str]) -> bool:
    return len(words) > 1 and is_name(" ".join(words))


def _name_first(rows: _Rows, words: list[str]) -> tuple[str, str] | None:
    for count in range(2, len(words)):
        if " ".join(words[count:]) in rows.organizations:
            return " ".join(words[count:]), " ".join(words[:count])
    for count in range(min(4, len(words)), 1, -1):
        if is_name(" ".join(words[:count])) and (
            count == len(words) or is_organization(words[count]) or not words[count][0].isupper() or count == 2
        ):
            return " ".join(words[count:]), " ".join(words[:count])
    return None
