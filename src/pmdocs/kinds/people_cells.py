"""From the cells of a table's row to a person: what each cell says, by its column or by its own words."""

import re

from pmdocs.late import late
from pmdocs.phrases.names import is_name
from pmdocs.phrases.people import Person, leads_with_name, read_people
from pmdocs.phrases.person import COMMA, PARENTHESIS, describe
from pmdocs.phrases.roles import FoundRole, find_party, find_replaced, find_role, is_absence, is_job_title, is_presence
from pmdocs.records import Attendance

Values = dict[str, str]
"""What each column holds, by the names of `vocabulary.table_columns`."""

_PRESENT = late(r"(?:til ?stede|til ?stades|møtt|møtte|ja|x|deltok|oppmøtt|frammøtt)\b", re.IGNORECASE)
_GLUED = late(r"(?P<role>[A-ZÆØÅ]?[a-zæøå]+(?: [a-zæøå]+)*) ?(?P<party>[A-ZÆØÅ][A-ZÆØÅa-z]{0,3})")
_UNMARKED = frozenset(("-", "–", "0", "nei"))
"""What a cell holds that is not marked."""
_ABSENT = late(r"(?:forfall|frafall|fråfall|ikk?j?e|fravær|fråvær|nei|meldt forfall|permisjon)", re.IGNORECASE)


def guess(cells: tuple[str, ...]) -> Values:
    """The values of a row without a header: the first cell shaped like a name is the name."""
    found: Values = {}
    for cell in (cell.strip() for cell in cells):
        if cell:
            named = "name" not in found and (is_name(cell) or leads_with_name(cell))
            found.setdefault("name" if named else _holds(cell), cell)
    return found


def _holds(cell: str) -> str:
    if find_replaced(cell):
        return "substitute_for"
    if _role_in(cell):
        return "role"
    if find_party(cell):
        return "party_or_organization"
    if is_absence(cell) or _PRESENT.fullmatch(cell):
        return "attendance"
    if is_presence(cell):
        return "presence"
    return "title" if is_job_title(cell) else "organization"


def person_of(values: Values) -> tuple[Person | None, Attendance | None]:
    """The person of a row and what the row says of attendance; None for a row without a name."""
    parts = (values.get("given_name"), values.get("family_name"))
    name = " ".join(part for part in parts if part) or values.get("name")
    if not name:
        return None, None
    read = read_people(name, single_names=True)
    person = read[0] if read and read[0].name else Person(0, len(name), name)
    values = _parted(values)
    person = _told(person, values)
    organization, party = _seat(person, values)
    title = values.get("title")
    role = find_role(title) if title else None
    if role and role.role == "secretary" and person.role is None:
        person = person._replace(role="secretary", role_text=role.text)
    person = person._replace(
        organization=organization or person.organization, party=party or person.party, title=title or person.title
    )
    return person, _attendance(values) or person.attendance


def _parted(values: Values) -> Values:
    """`values`, a role and a party that came out as one cell in two: `Nestleder AP`, `VaramedlemSP`."""
    if (
        values.keys() & {"party", "party_or_organization"}
        or (glued := _GLUED.fullmatch(values.get("role", ""))) is None
    ):
        return values
    known = find_role(glued["role"]) and find_party(glued["party"])
    return {**values, **glued.groupdict()} if known else values


def _told(person: Person, values: Values) -> Person:
    """`person` with what the cells of role, deputy and remarks say."""
    replaced = values.get("substitute_for")
    if replaced:
        who = find_replaced(replaced) or PARENTHESIS.sub("", replaced).strip()
        person = person._replace(substitute_for=who, role=person.role or "substitute")
    for column in ("role", "party_or_organization", "organization", "attendance", "presence"):
        for said in _remarks(values.get(column, ""), whole=column not in {"party_or_organization", "organization"}):
            if find_replaced(said) or (is_presence(said) and not _PRESENT.fullmatch(said)):
                person = describe(person, said)
    role = _role_in(values["role"]) if "role" in values else None
    if role is None and "party_or_organization" in values:
        role = find_role(values["party_or_organization"])
    if role:
        return person._replace(role=role.role, role_text=role.text)
    return person._replace(role_text=person.role_text or values.get("role"))


def _remarks(cell: str, *, whole: bool) -> list[str]:
    """The remarks in a cell: what stands in parentheses, and with `whole` the cell itself."""
    inside = [word.strip() for part in PARENTHESIS.findall(cell) for word in COMMA.split(part)]
    return [*inside, *([cell] if whole and cell else [])]


def _role_in(text: str) -> FoundRole | None:
    """The role that a cell says, alone or with its field (`Styremedlem, alpint`) or beside a title (`Daglig leder (referent)`)."""
    parts = [text, *re.split(r"[,(/]", text.strip(" )"))]
    return next((found for part in parts if (found := find_role(part.strip(" )")))), None)


def _seat(person: Person, values: Values) -> tuple[str | None, str | None]:
    """Organisation and party of a column that holds either, or both: `SP`, `Fjordvik`, `Fjordvik SP`."""
    party = values.get("party")
    for column in ("organization", "party_or_organization"):
        seat = _without_remarks(values.get(column, ""))
        if not seat or (column != "organization" and (find_role(seat) or seat == person.substitute_for)):
            continue
        if column == "party_or_organization" and find_party(seat):
            return None, party or seat
        organization, _, last = seat.rpartition(" ")
        if column == "party_or_organization" and organization and find_party(last):
            return organization, party or last
        return seat, party
    return None, party


def _without_remarks(cell: str) -> str:
    """`cell` without the parentheses that say who is replaced or when someone was there."""
    for inside in PARENTHESIS.findall(cell):
        if find_replaced(inside) or is_presence(inside):
            cell = cell.replace(f"({inside})", " ")
    return " ".join(cell.split())


def _attendance(values: Values) -> Attendance | None:
    """What the cells of absence, attendance, status and remarks say."""
    if values.get("absence", "-").casefold() not in _UNMARKED:
        return "absent"
    for column in ("attendance", "role", "presence"):
        said = values.get(column, "")
        if (_ABSENT.match(said) and not any(sign.isdigit() for sign in said)) or (
            column == "attendance" and said in _UNMARKED
        ):
            return "absent"
        if _PRESENT.match(said) or (column == "attendance" and said):
            return "present"
    return None
