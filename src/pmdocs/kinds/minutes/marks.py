"""The marks of minutes, tried from top to bottom: the whole grammar of the kind in one table."""

import re
from collections.abc import Sequence
from functools import cache, partial

from pmdocs.characters import holds_any
from pmdocs.grammar.marks import Mark, Place
from pmdocs.grammar.paragraphs import SIGN_CHARACTERS, is_unfinished, list_sign
from pmdocs.kinds.appendices import FIRST_CHARACTERS, AppendixHeading, appendix_heading
from pmdocs.kinds.meeting.agenda import Agenda
from pmdocs.kinds.meeting.heading import Heading
from pmdocs.kinds.meeting.labels import BODY_LABELS, HEAD_LABELS, ROUTINE_LABELS
from pmdocs.kinds.people_tables import header_of
from pmdocs.late import late
from pmdocs.phrases.dates import is_place_and_date
from pmdocs.phrases.labels import FoundLabel, LabelIndex
from pmdocs.phrases.people import leads_with_name
from pmdocs.phrases.results import is_formula, tells_result
from pmdocs.phrases.roles import find_role
from pmdocs.phrases.sentences import is_sentence
from pmdocs.phrases.sittings import tells_of_sitting
from pmdocs.phrases.told_of_several import told_apart
from pmdocs.text import Line, Table
from pmdocs.vocabulary import Label
from pmdocs.vocabulary.action_columns import DECIDED, FOLLOW_UP, TREATED
from pmdocs.vocabulary.dates import WEEKDAYS

Value = FoundLabel | Heading | AppendixHeading | str

_ADJOURNED = late(
    r"(?:Møtet|Styremøtet|Årsmøtet|Rådsmøtet|Generalforsamlingen) (?:ble |vart |blei |er |blir |vert )?(?:hevet|heves|heva|avsluttet|avsluttes|avslutta|slutt|slutta|sluttet)\b"
)
_MOVES = late(
    r"[A-ZÆØÅ][^.:]{2,60}\s(?:fremmet|fremmer|fremsatte|foreslo|fremja|gjorde|(?:la|sette|satte)\s(?:[^.:]{0,40}\s)?fr[ae]m)\b[^.:]{0,60}\b\w*(?:forslag|framlegg)\w*\b(?:[^.:]|pkt\.|nr\.){0,40}:"
)
_IN_MOTION = ("forslag", "framlegg")
_TREATED_BY = late(
    r"Saksprotokoll (?:i|fra|frå|for) [^:]{3,60}$|[A-ZÆØÅ][\wæøå -]{2,50}?\s[-–]\s(?:[Ss]ak\s)?[0-9]{1,4}/(?:19|20)?[0-9]{2}:?$"
)
"""The body's name and the item's code over what it did with the item (FORMS 0, F2)."""
_NEXT = re.compile(
    rf"Neste (?:\w*møte|møtedato)(?:\s(?:er|blir|holdes|vert|vert halde))?(?:\s(?:på|den|satt til|sett til))?\s+(?=[0-9]{{1,2}}\.|(?:{'|'.join(WEEKDAYS)})\b)",
    re.IGNORECASE,
)
_LONGEST_LABEL = 6
_COLUMN = 2.0
"""Points or characters by which the cells of one column may be off."""
_APART = 0.3
"""White space above, in lines, of a paragraph that is set apart."""
_SIGNATURE = late(
    r"(?:Vi bekrefter|Vi stadfestar) med|(?:Protokollen|Protokollen er) (?:signert|underskrevet|(?:elektronisk |digitalt )?godkjent (?:av|og (?:signert|underskrevet))|signerast)\b|\(?(?:sign|s)\.?\)$",
    re.IGNORECASE,
)
_IN_SIGNATURE = ("bekrefter", "stadfestar", "protokoll")


@cache
def _labelled(
    name: str,
    depth: int,
    labels: LabelIndex,
    opens: frozenset[str] = frozenset(),
    *,
    within: frozenset[str] | None = None,
    outside: frozenset[str] = frozenset(),
) -> Mark[Value]:
    """The mark of the labels that open any of `opens`, or what it is called itself."""
    opens = opens or frozenset({name})
    find = partial(_label, labels, opens)
    return Mark(name, depth, find, labels.first_characters(opens), _GUARDS[labels], within, outside)


def _has_head_label(line: Line) -> bool:
    return _found(HEAD_LABELS, line) is not None


def _has_body_label(line: Line) -> bool:
    return _found(BODY_LABELS, line) is not None


_GUARDS = {HEAD_LABELS: _has_head_label, BODY_LABELS: _has_body_label}


_ITEM, _PEOPLE, _TOP = frozenset({"item"}), frozenset({"people"}), frozenset({""})
_LAST = frozenset({"item", "adjourned", "next_meeting"})
"""What signatures stand below."""
_CAPITALS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZÆØÅ")


def marks(agenda: Agenda, tables: Sequence[Table] = ()) -> tuple[Mark[Value], ...]:
    """The marks of a document whose headings and tables are known."""
    last = _last_item(agenda)
    return (
        Mark("appendix", 1, _appendix, FIRST_CHARACTERS, fresh=True),
        Mark("item", 1, partial(_item, agenda)),
        Mark("adjourned", 1, _adjourned, frozenset("MSÅRG"), within=_ITEM, fresh=True),
        _labelled("agenda_list", 1, BODY_LABELS),
        _labelled("treatment", 1, BODY_LABELS, outside=_TOP),
        _labelled("group", 1, BODY_LABELS),
        Mark("part", 1, partial(_part, agenda), within=_ITEM),
        _labelled("people", 1, HEAD_LABELS, outside=_ITEM),
        Mark("people", 1, _sender_set_apart, frozenset("F"), within=_PEOPLE),
        Mark("people", 1, partial(_people_table, tables, _first_item(agenda)), outside=_PEOPLE),
        _labelled("next_meeting", 1, BODY_LABELS),
        Mark("next_meeting", 1, _next_meeting, frozenset("N"), within=_ITEM, fresh=True),
        _labelled("field", 1, HEAD_LABELS, _FIELDS, outside=_ITEM),
        _labelled("signatures", 1, BODY_LABELS, frozenset({"closing"}), within=_ITEM),
        Mark("signatures", 1, partial(_signature, last), within=_LAST, fresh=True),
        Mark("signatures", 1, partial(_dated, last), within=_LAST, fresh=True),
        Mark("signatures", 1, partial(_taken_by, last), frozenset("RPM"), within=_LAST, fresh=True),
        Mark("after_people", 1, _after_people, within=_PEOPLE),
        Mark("sitting", 1, _sitting, outside=_ITEM, fresh=True),
        Mark("other_label", 1, _other_label, within=_PEOPLE | {"field"}, fresh=True),
        Mark("result", 2, _result, within=_ITEM),
        Mark("motion", 2, _motion, _CAPITALS, within=_ITEM),
        _labelled("decision", 2, BODY_LABELS, within=_ITEM),
        Mark("decision", 2, _decision_in_bullet, SIGN_CHARACTERS, within=_ITEM),
        _labelled("speaker", 2, BODY_LABELS, within=_ITEM),
        _labelled("section", 2, BODY_LABELS, _SECTIONS, within=_ITEM),
        Mark("section", 2, _section_in_bold, _CAPITALS, within=_ITEM),
        Mark("after_fields", 1, _paragraph_after_field, within=_ONE_LINE_FIELDS, fresh=True),
    )


_FIELDS = frozenset(
    ("body", "date", "time", "time_end", "place", "time_place", "chair", "secretary", "meeting_number", "other_head", "archive", "copies")
)  # fmt: skip
_SECTIONS = frozenset(
    ("proposal", "motion", "discussion", "background", "assessment", "proceedings", "remark", "recusal", "follow_up", "documents")
)  # fmt: skip
_DECISION = frozenset({"decision"})
_ONE_LINE_FIELDS = frozenset({"field", "next_meeting", "treatment"})


def _item(agenda: Agenda, line: Line, place: Place) -> Heading | None:
    key = line.key
    heading = agenda.headings.get(key)
    if heading is None and (place.path[:1] != ("agenda_list",) or key in agenda.opened):
        heading = agenda.routine.get(key)
    return heading


def _part(agenda: Agenda, line: Line, _place: Place) -> str | None:
    """A heading over several items ends the item before it."""
    return line.text if line.key in agenda.parts else None


def _appendix(line: Line, place: Place) -> AppendixHeading | None:
    found = appendix_heading(line.text)
    return found if found and (found.number or not place.path or place.path[0] != "item") else None


def _label(labels: LabelIndex, opens: frozenset[str], line: Line, place: Place) -> FoundLabel | None:
    if line.table is not None and opens != {"people"}:
        return None
    if line.table is not None and place.before is not None and _is_further_in(line, place.before):
        return None
    found = _found(labels, line)
    if found and found.flows and found.label.opens == "people" and not leads_with_name(line.text[found.at :].strip()):
        return None
    if place.path[:1] == ("people",) and place.before is not None and _is_row_of_roles(line, place.before):
        return None
    return _opened(found, opens, place)


def _is_row_of_roles(line: Line, before: Line) -> bool:
    """Whether a line goes on with a table that begins each row with a role: `Varamedlem   Odd Førde   H`."""
    rows = len(line.cells) > 2 and len(before.cells) > 2
    return rows and not line.cells[0].text.endswith(":") and find_role(line.cells[0].text) is not None


def _decision_in_bullet(line: Line, place: Place) -> FoundLabel | None:
    """The label of a decision in a bullet: `- Vedtak: Planen vedtas.`."""
    return _opened(_in_bullet(BODY_LABELS, line), _DECISION, place) if line.table is None else None


def _opened(found: FoundLabel | None, opens: frozenset[str], place: Place) -> FoundLabel | None:
    if found is None or found.label.opens not in opens:
        return None
    if not place.fresh and place.before is not None and is_unfinished(place.before.text):
        return None
    if (
        found.slot
        and place.path[-1:] == ("decision",)
        and place.before is not None
        and _is_bare(BODY_LABELS, place.before)
    ):
        return None
    return found


def _is_further_in(line: Line, before: Line) -> bool:
    """Whether a line of a table begins in a later column than the one before: a cell of the middle of its row, no label."""
    return before.table == line.table and before.cells[0].x0 < line.cells[0].x0 - _COLUMN


def _found(labels: LabelIndex, line: Line) -> FoundLabel | None:
    if len(line.cells) == 1:
        return labels.find(line.text)
    return labels.find(line.text, tuple([cell.text for cell in line.cells]))


def _section_in_bold(line: Line, place: Place) -> FoundLabel | None:
    """The label of a section that else needs a colon, alone on a bold line below one that is not: `Oppfølging`."""
    if not line.bold or place.before is None or place.before.bold or line.table is not None or ":" in line.text:
        return None
    found = BODY_LABELS.find(f"{line.text}:") if len(line.cells) == 1 else None
    return _opened(found and found._replace(at=len(line.text)), _SECTIONS, place)


def _in_bullet(labels: LabelIndex, line: Line) -> FoundLabel | None:
    """The label with a colon that begins a bullet: `- Vedtak: Planen vedtas.`."""
    sign = list_sign(line.text)
    found = labels.find(line.text[sign[1] :]) if sign else None
    return found._replace(at=found.at + sign[1]) if sign and found and found.at < len(line.text) - sign[1] else None


_TABLE = Label(
    name="people_table",
    opens="people",
    nb=(),
    meaning="a table of people without a label",
    examples=("Navn  Verv  Oppmøte",),
)


def _first_item(agenda: Agenda) -> int:
    """The number of the line on which the treatment of items begins, 0 if there are none."""
    return min((number for number, _ in agenda.headings), default=0)


def _last_item(agenda: Agenda) -> int:
    """The number of the line on which the last item begins: nothing above it is signed."""
    return max((number for number, _ in agenda.headings), default=0)


def _people_table(tables: Sequence[Table], end: int, line: Line, _place: Place) -> FoundLabel | None:
    """The header row of a table of people that stands in the head under no label: below it, tables tell who was elected."""
    if line.table is None or line.number >= end or line.table >= len(tables):
        return None
    first = tables[line.table].rows[0]
    heads = any(other.key == line.key for other in first.lines) and header_of(first)
    return FoundLabel(_TABLE, "", "", len(line.text)) if heads else None


def _adjourned(line: Line, _place: Place) -> str | None:
    return line.text if _ADJOURNED.match(line.text) else None


def _signature(last: int, line: Line, _place: Place) -> str | None:
    if line.number < last or not (line.text.endswith(")") or holds_any(line.text.lower(), _IN_SIGNATURE)):
        return None
    return line.text if _SIGNATURE.search(line.text) else None


def _taken_by(last: int, line: Line, place: Place) -> str | None:
    """`Referent: Kari Lund` below the last item is no part of what was decided in it."""
    match = _TAKEN_BY.match(line.text) if line.number > last and _stands_apart(line, place) else None
    return line.text if match and leads_with_name(line.text[match.end() :]) else None


_TAKEN_BY = late(r"(?:Referent|Protokollfører|Protokollførar|Møtesekretær|Møtereferent)\s?:\s*(?=[A-ZÆØÅ])")


def _sender_set_apart(line: Line, place: Place) -> FoundLabel | None:
    """`Fra brukerutvalget` in bold, or at the top of a column, heads names of its own, without a colon."""
    if (
        line.table is not None
        or ":" in line.text
        or not ((line.bold and place.fresh) or _begins_column(line, place.before))
    ):
        return None
    found = HEAD_LABELS.find(f"{line.text}:")
    return found._replace(at=len(line.text)) if found and found.label.opens == "people" else None


def _begins_column(line: Line, before: Line | None) -> bool:
    """Whether a line stands higher on the page than the line read before it."""
    return bool(before and line.bbox and before.bbox and before.page == line.page and line.bbox[3] <= before.bbox[1])


def _sitting(line: Line, _place: Place) -> str | None:
    """`Møtet ble satt kl. …` in the head belongs to no list."""
    return line.text if tells_of_sitting(line.text, at_once=True) else None


def _other_label(line: Line, _place: Place) -> str | None:
    """A label that is in no table ends the list before it: its entries are not people of that list."""
    alone = line.text.endswith(":") and len(line.text.split()) <= _LONGEST_LABEL and line.text[0].isupper()
    return line.text if alone or ROUTINE_LABELS.find(line.text) or _heads_columns(line) else None


def _heads_columns(line: Line) -> bool:
    """Whether a line names the columns of what is treated: `Sak   Vedtak   Ansvar`."""
    heads = [cell.text.strip(" .:").casefold() for cell in line.cells] if len(line.cells) > 1 else []
    return bool(heads) and heads[0] in TREATED and any(head in FOLLOW_UP or head in DECIDED for head in heads[1:])


def _stands_apart(line: Line, place: Place) -> bool:
    """Whether a line is set apart from the one before, or may be: white space at a page's edge says nothing."""
    return line.gap >= _APART or (place.before is not None and place.before.page != line.page)


def _after_people(line: Line, place: Place) -> str | None:
    """A sentence, set apart, ends an attendance list: it tells of the meeting, not of who was there."""
    if line.table is not None:
        return None
    apart = place.fresh and _stands_apart(line, place)
    counted = (line.text.startswith(_OPENS_HEADCOUNT) and _HEADCOUNT.match(line.text)) or _is_count(place.before)
    told = apart and (counted or (is_sentence(line.text) and not told_apart(line.text, behind=True)[1]))
    return line.text if told or (line.text.startswith(_OPENS_DEVOTION) and _DEVOTION.match(line.text)) else None


def _is_count(before: Line | None) -> bool:
    """Whether the line of a list's label holds a count and nobody: `Frammøtte: 11 personar`."""
    found = HEAD_LABELS.find(before.text) if before else None
    return before is not None and found is not None and before.text[found.at : found.at + 1].isdigit()


_OPENS_HEADCOUNT = ("Av ", "Det møtte", "I alt", "Til sa")
_HEADCOUNT = late(
    r"(?:Av [0-9]+|Det møtte|I alt|Til saman|Til sammen) ?[\w ]* (?:møtte?|var|representert|representant\w*)\b"
)
"""`Av 13 medlemmer møtte 12.`"""


_OPENS_DEVOTION = ("Ord for", "Andakt", "Åpning", "Opning", "Bønn", "Bøn")
_DEVOTION = late(r"(?:Ord for dagen|Andakt|Åpningsord|Opningsord|Bønn|Bøn)\b")
"""What church boards begin with, and who held it."""


def _result(line: Line, place: Place) -> str | None:
    """`Enstemmig vedtatt.`, `Forslaget falt mot 2 stemmer.` or `Formannskapet - 012/21` ends the proposal before it."""
    if ("/" in line.text or line.text.startswith("Saksprotokoll")) and _TREATED_BY.match(line.text):
        return line.text
    if not place.fresh or BODY_LABELS.find(line.text) is not None:
        return None
    voted = place.path[-1] in {"motion", "result"} and tells_result(line.text)
    return line.text if voted or (place.path[-1] != "decision" and is_formula(line.text)) else None


def _next_meeting(line: Line, _place: Place) -> FoundLabel | None:
    """`Neste møte 4. desember` and `Neste møte er tirsdag 3. mai`, without a colon."""
    match = _NEXT.match(line.text)
    label = BODY_LABELS.find("Neste møte:")
    return label._replace(printed=match.group().strip(), at=match.end()) if match and label else None


def _dated(last: int, line: Line, place: Place) -> str | None:
    """`Fjordvik, 1. oktober 2015` below the last item is where and when it was signed."""
    signed = line.number >= last and _stands_apart(line, place) and is_place_and_date(line.text)
    return line.text if signed else None


def _motion(line: Line, place: Place) -> str | None:
    """Open a motion at `Kari Lund (SP) fremmet følgende forslag: …`, also right below the end of another."""
    ended = place.before is not None and place.before.text[-1] in '.!?"»'
    moved = (place.fresh or ended) and holds_any(line.text, _IN_MOTION) and _MOVES.match(line.text)
    return line.text if moved else None


def _is_bare(labels: LabelIndex, line: Line) -> bool:
    """Whether a line holds a label and nothing else: its value stands below."""
    found = labels.find(line.text)
    return found is not None and found.at >= len(line.text)


def _paragraph_after_field(line: Line, place: Place) -> str | None:
    """A new paragraph below a field that is one line long belongs to no field."""
    before = place.before
    below = before is not None and not before.text.endswith(":") and not _is_bare(HEAD_LABELS, before)
    return line.text if below else None
