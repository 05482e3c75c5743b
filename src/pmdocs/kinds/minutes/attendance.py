"""Who took part: attendance lists of minutes as participants."""

import re
from collections.abc import Callable, Sequence
from functools import partial
from itertools import islice

from pmdocs.grammar.fold import Node
from pmdocs.grammar.paragraphs import Paragraph, claimed, spans_of
from pmdocs.kinds import Reading
from pmdocs.kinds.drafts import block, rows_among, tail_of
from pmdocs.kinds.meeting.labels import HEAD_LABELS
from pmdocs.kinds.minutes.entries import entries_of, given_names_only, is_given_name, told_behind, told_in_cell
from pmdocs.kinds.minutes.headed_groups import HeadedGroup, headed_groups, says_absent
from pmdocs.kinds.minutes.marks import Value
from pmdocs.kinds.minutes.roster import Roster
from pmdocs.kinds.minutes.short_tables import header_row, part_tables, rows_below, set_free
from pmdocs.kinds.people_tables import marks_presence, people_of_rows
from pmdocs.late import late
from pmdocs.phrases.labels import FoundLabel
from pmdocs.phrases.names import is_group, is_nobody, is_organization
from pmdocs.phrases.people import Person, leads_with_name, read_people
from pmdocs.phrases.roles import find_party, is_job_title
from pmdocs.phrases.sentences import is_sentence
from pmdocs.phrases.sittings import functions_in
from pmdocs.records import Block, Spans
from pmdocs.text import Line, Row
from pmdocs.vocabulary import Label

_COUNT = re.compile(r"(?:antall|tal på|talet på|i alt|totalt|til sammen)\b|[0-9]+(?:\s|$)", re.IGNORECASE)
"""Counts are no participants."""
_CODE = re.compile(r"\b[0-9]{1,4}/[0-9]{2,}")
"""The code of a case in an entry: no organisation has one."""
_MOST = 0.7
"""Share of lines that begin with a name, from which what stands below an unknown label is a list of people."""
_ABSENT = late(r"\bikk?j?e\b|forfall|fravær|fråvær")
_FROM = late(r"(?:Fra|Frå) (?P<whom>[A-ZÆØÅ].*)$")
_LONE = re.compile(r"[A-ZÆØÅ][a-zæøåéü]{2,}")
_BLANK = 0.9
_APART = 0.45
"""White space above, in lines, from which a line is set apart from the list."""
_NEXT_MEETING = late(
    r"(?:(?:[A-ZÆØÅ]{2,3}|sak)[\s-]+)?(?:[^\W_]{0,6}[0-9][\w./-]{0,12}[.:)]?\s+)?(?:dato for\s+)?neste\s+(?:\w*møte|samling)[\s:.]*$",
    re.IGNORECASE,
)
"""The next meeting's heading, or its label with nothing behind it."""
_COMMAS_OF_RUN = 2
_FEWEST_OF_RUN = 3
"""Names; fewer without a label may be a signature."""
_LONGEST_GROUP = 12
"""Words; a longer entry without a name is running text."""


class Attendance:
    """Reads attendance lists and functions into a roster; what names nobody is kept in `loose`."""

    def __init__(self, reading: Reading) -> None:
        """Nothing is read yet."""
        self.reading = reading
        self.roster = Roster()
        self.loose: list[Block] = []

    def read_list(self, node: Node[Value]) -> None:
        """An attendance list: its label and its entries."""
        label = node.value
        if not isinstance(label, FoundLabel) or node.opening is None:
            return
        opening, lines = set_free(self.reading.source.tables, node.opening, list(node.walk())[1:])
        header = header_row(opening)
        if label.at < len(opening.text) and opening.table is None and header is None:
            lines.insert(0, tail_of(opening, label.at))
        before, loose = len(self.roster.people), len(self.loose)
        self._read_rows(lines, header, opening, label)
        if len(self.roster.people) == before and node.opening.number not in claimed(
            span for kept in self.loose[loose:] for span in kept.spans
        ):
            self.loose.append(block(self.reading.paragraph([node.opening]), "heading"))

    def _read_rows(self, lines: Sequence[Line], header: Row | None, opening: Line, label: FoundLabel) -> None:
        """The tables and the entries of a list, in the order in which they stand."""
        own = rows_below(header, lines) if header else []
        taken = {line.key for row in own for line in row.lines}
        plain, short = part_tables([line for line in lines if line.table is None and line.key not in taken])
        tables = sorted({line.table for line in lines if line.table is not None})
        groups, plain = headed_groups(plain)
        entries = entries_of(self.reading, plain)
        single = given_names_only(entries)
        before = len(self.roster.people)
        if header:
            self._rows(own, header, opening, label)
        steps: list[tuple[int, Callable[[], None]]] = [
            (rows[0].lines[0].number, partial(self._rows, rows, None, opening, label)) for rows in short
        ]
        steps += [(group.heading.number, partial(self._group, group, opening, label)) for group in groups]
        for at in tables:
            first = next(line.number for line in lines if line.table == at)
            steps.append((first, partial(self._table, at, lines, opening, label)))
        for entry in entries:
            run = single or (entry.text.count(",") >= _COMMAS_OF_RUN and given_names_only([entry]))
            alone = run or (len(entries) > 1 and is_given_name(entry))
            if (tables or short) and not leads_with_name(entry.text):
                read = partial(self.loose.append, block(entry))
            else:
                read = partial(self._entry, entry, opening, label, single=alone, rare=run, before=before)
            steps.append((entry.lines[0].number, read))
        for _, step in sorted(steps, key=lambda pair: pair[0]):
            step()

    def goes_on(self, node: Node[Value]) -> bool:
        """Whether what stands below an unknown label (`Fra FU:`, `Stemmeberettigede:`) goes on with the attendance list."""
        lines = [line for line in node.lines if line.table is None]
        named = sum(leads_with_name(line.text) for line in lines)
        begun = bool(self.roster.people) or bool(self.loose)
        return begun and bool(lines) and named >= _MOST * len(lines)

    def read_part(self, node: Node[Value]) -> None:
        """A part of the attendance list under a label of its own."""
        assert node.opening is not None  # noqa: S101  only the root has none
        printed = node.opening.text.rstrip(" :")
        absent = _ABSENT.search(printed.casefold()) is not None
        whom = _FROM.match(printed)
        label = Label(
            name="sent" if whom else "part", opens="people", nb=(), meaning="a part of an attendance list",
            attendance="absent" if absent else "present", examples=("Fra Testverket:",),
        )  # fmt: skip
        found = FoundLabel(label, printed, whom["whom"] if whom else "", len(node.opening.text))
        self.read_list(Node(node.name, node.depth, found, node.opening, node.content))

    def read_run(self, paragraph: Paragraph) -> bool:
        """A run of names below the sentence that tells when the meeting sat, under no label; whether it was one."""
        people = [] if self.roster.people or is_sentence(paragraph.text) else read_people(paragraph.text)
        if len(people) < _FEWEST_OF_RUN or not all(person.name for person in people):
            return False
        for person in people:
            self.roster.add(person, None, None, None, paragraph.spans(0, person.end))
        if told := told_behind(paragraph):
            self.loose.append(told)
        return True

    def _entry(
        self, entry: Paragraph, opening: Line, label: FoundLabel, *, single: bool, rare: bool, before: int
    ) -> None:
        """An entry; what names nobody is a group or an organisation only where those before (from `before`) are so too."""
        if is_nobody(entry.text):
            self.loose.append(
                block(
                    self.reading.paragraph(
                        [opening] if entry.lines[0].number == opening.number else [opening, *entry.lines]
                    )
                )
            )
            return
        named = any(known.name for known in islice(self.roster.people, before, None))
        read = read_people(entry.text, single_names=single, rare_names=rare, behind=named)
        people = [person for person in read if not _is_prose(person)]
        if _COUNT.match(entry.text) and not any(person.name for person in people):
            people = []
        if named and (label.label.attendance != "absent" or entry.lines[0].gap >= _APART):
            people = [
                _named(person, entry)
                for person in people
                if person.name or _is_known_group(person.description or "") or _is_lone(entry)
            ]
        elif label.at < len(opening.text) and entry.lines[0].number != opening.number and _is_apart(entry):
            people = [person for person in people if person.name or _is_known_group(person.description or "")]
        represented = _represented(label)
        above = () if entry.lines[0].number == opening.number else spans_of([opening])
        for person in people:
            seen = person if person.organization else person._replace(organization=represented)
            spans = _widened(entry, (*entry.spans(0, person.end), *above))
            self.roster.add(seen, label.label.role, label.label.attendance, label.printed or None, spans)
        if not people:
            self.loose.append(block(entry))
        elif told := told_behind(entry):
            self.loose.append(told)

    def _group(self, group: HeadedGroup, opening: Line, label: FoundLabel) -> None:
        """The people below the name of those who sent them, or these as absent."""
        whom = group.heading.text.rstrip(" :")
        party = find_party(whom)
        sent_by = None if party or is_job_title(whom) else whom
        above, known = spans_of([opening, group.heading]), len(self.roster.people)
        for entry in entries_of(self.reading, group.lines):
            people = [person for person in read_people(entry.text, single_names=True) if person.name]
            if not people and says_absent(entry.text):
                people = [Person(0, 0, description=whom, attendance="absent")]
            for person in people:
                known_by = person.organization or (sent_by if person.name else None)
                seen = person._replace(organization=known_by, party=person.party or (party if person.name else None))
                self.roster.add(
                    seen, label.label.role, label.label.attendance, label.printed or None, (*entry.spans(), *above)
                )
            if not people:
                self.loose.append(block(entry))
            elif told := told_behind(entry):
                self.loose.append(told)
        if len(self.roster.people) == known:
            self.loose.append(block(self.reading.paragraph([group.heading]), "heading"))

    def _table(self, at: int, lines: Sequence[Line], opening: Line, label: FoundLabel) -> None:
        rows = rows_among(self.reading.source.tables[at], {opening.key, *(line.key for line in lines)}).rows
        header = rows[0] if rows and opening.table == at else None
        self._rows(rows[1:] if header else rows, header, opening, label)

    def _rows(self, rows: Sequence[Row], header: Row | None, opening: Line, label: FoundLabel) -> None:
        """The people of a table's rows; `header` is the row that the label itself stands in."""
        role, presence = label.label.role, label.label.attendance
        read: set[int] = {opening.number}
        if header and marks_presence(header, rows):
            presence = None
        for person, row_lines, said in people_of_rows(rows, header, absent=presence == "absent"):
            seat = role or ("member" if header and presence == "absent" and person.party else None)
            spans = (*spans_of(row_lines), *spans_of([opening]))
            self.roster.add(person, seat, said or presence, label.printed or None, spans)
            read.update(line.number for line in row_lines)
        self.loose += [told for row in rows for cell in row.cells if (told := told_in_cell(cell, row.lines))]
        whole = [header, *rows] if header else rows
        rest = [line for row in whole for line in row.lines if line.number not in read]
        self.loose += [block(self.reading.paragraph([line]), "heading") for line in rest]

    def read_function(self, node: Node[Value]) -> None:
        """`Møteleder: Kari Lund`: a function in the meeting is attendance with that role."""
        label = node.value
        if not isinstance(label, FoundLabel) or node.opening is None:
            return
        tail = [tail_of(node.opening, label.at)] if label.at < len(node.opening.text) else []
        entries = self.reading.paragraphs([*tail, *node.lines])
        above = () if tail else spans_of([node.opening])
        taken = 0
        for entry in entries[:1]:
            for person in read_people(entry.text, single_names=True):
                if person.name:
                    spans = (*entry.spans(), *above)
                    self.roster.add(person, label.label.role, "present", None, spans, role_text=label.printed)
                    taken = 1
        told = told_behind(entries[0]) if taken else None
        self.loose += [told] if told else []
        rest = entries[taken:]
        if not taken and rest:
            rest = [self.reading.paragraph([node.opening, *rest[0].lines[len(tail) :]]), *rest[1:]]
        if not entries:
            rest = [self.reading.paragraph([node.opening])]
        self.loose += [block(entry) for entry in rest]

    def read_signed(self, lines: Sequence[Line]) -> None:
        """`Referent: Kari Lund` at the end says what someone of the list was; a signature alone makes nobody a participant.

        It says nothing where the secretary is known already, nor below the heading of the next meeting.
        """
        if any(person.role == "secretary" for person in self.roster.people):
            return
        for line in lines:
            if "neste" in line.text.lower() and _NEXT_MEETING.match(line.text):
                return
            found = HEAD_LABELS.find(line.text)
            name = line.text[found.at :].strip(" .") if found and found.label.opens == "secretary" else ""
            if name in self.roster.places:
                start = line.text.index(name, found.at if found else 0)
                person = Person(start, start + len(name), name)
                self.roster.add(person, "secretary", "present", None, spans_of([line]))

    def read_functions(self, paragraph: Paragraph) -> None:
        """`Møtet ble ledet av Kari Lund`: a sentence of the head names people like a label."""
        for found in functions_in(paragraph.text):
            text = paragraph.text[found.start : found.end]
            person = next(person for person in read_people(text, single_names=True) if person.name == found.name)
            self.roster.add(person, found.role, "present", None, paragraph.spans(found.start, found.end))


def _represented(label: FoundLabel) -> str | None:
    """The organisation that a list's label names: `Observatører fra Testverket:`, but not `Fra revisjonen:`."""
    names = label.label.name in {"observers", "sent"} and label.slot[:1].isupper()
    return label.slot if names else None


def _is_apart(entry: Paragraph) -> bool:
    """Whether white space parts an entry from a list that began on its label's line: what names nobody is then a heading."""
    return entry.lines[0].gap >= _BLANK


def _is_lone(entry: Paragraph) -> bool:
    """Whether an entry is one capitalised word set like the names around it: a family name or a rare first name."""
    line = entry.lines[0]
    return _LONE.fullmatch(entry.text) is not None and line.gap < _APART and not line.bold


def _named(person: Person, entry: Paragraph) -> Person:
    return (
        person._replace(name=person.description, description=None)
        if person.name is None and _is_lone(entry)
        else person
    )


def _is_known_group(text: str) -> bool:
    """Whether `text` can only be a group or an organisation; below names, any other words are a heading."""
    return is_group(text) or is_organization(text)


def _is_prose(person: Person) -> bool:
    said = person.description
    if person.name is not None or said is None:
        return False
    return (
        len(said.split()) > _LONGEST_GROUP
        or is_sentence(said)
        or (_COUNT.match(said) or _CODE.search(said)) is not None
    )


def _widened(entry: Paragraph, spans: Spans) -> Spans:
    """Wrapped entries are claimed whole: an organisation can stand on the line after the name."""
    if len(entry.lines) == 1 or all(span in spans for span in entry.spans(len(entry.text) - 1)):
        return spans
    whole = entry.spans()
    return (*whole, *(span for span in spans if span not in whole and span.line_last < entry.lines[0].number))
