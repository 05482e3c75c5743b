"""From the tree of blocks to the fields of a `Minutes` record."""

from collections.abc import Sequence

from pmdocs.grammar.fold import Node, fold
from pmdocs.grammar.paragraphs import Paragraph, claimed, continues, spans_of
from pmdocs.kinds import Built, Reading
from pmdocs.kinds.appendices import AppendixHeading, kind_by_title
from pmdocs.kinds.drafts import block, blocks, tail_of
from pmdocs.kinds.footnotes import raised_footnotes, without
from pmdocs.kinds.meeting.agenda import Agenda, find_agenda
from pmdocs.kinds.meeting.cells import apart
from pmdocs.kinds.meeting.head import Head
from pmdocs.kinds.meeting.sittings import read_end, read_sitting
from pmdocs.kinds.minutes.attendance import Attendance
from pmdocs.kinds.minutes.items import read_item
from pmdocs.kinds.minutes.marks import Value, marks
from pmdocs.phrases.labels import FoundLabel
from pmdocs.phrases.sittings import tells_of_sitting
from pmdocs.records import AgendaItem, Appendix, Block, Meeting, Minutes
from pmdocs.text import Line

_SIGNED_LINES = 8
_BELOW_FIELDS = frozenset(("after_fields", "after_people"))


class _Parts:
    """The parts of the minutes as the tree is walked through."""

    def __init__(self, reading: Reading, agenda: Agenda, head: Head, attendance: Attendance) -> None:
        self.reading = reading
        self.agenda = agenda
        self.head = head
        self.attendance = attendance
        self.items: list[AgendaItem] = []
        self.closing: list[Block] = []
        self.appendices: list[Appendix] = []
        self.group: str | None = None

    def loose(self, found: Sequence[Block]) -> None:
        """Text that belongs to no field: before the items it is preamble, after them closing."""
        (self.closing if self.items else self.head.preamble).extend(found)

    def read(self, node: Node[Value]) -> None:
        """One outermost block."""
        label = node.value
        if node.name == "item":
            if node.opening is not None:
                self.head.read_lead_in(node.opening)
            self.items.append(
                read_item(self.reading, node, len(self.items) + 1, self.group, self.attendance.roster.called())
            )
        elif node.name == "people":
            self.attendance.read_list(node)
        elif node.name == "other_label" and self.attendance.goes_on(node):
            self.attendance.read_part(node)
        elif isinstance(label, FoundLabel) and label.label.opens in {"chair", "secretary"}:
            self.attendance.read_function(node)
        elif node.name == "field" and isinstance(label, FoundLabel) and node.opening is not None:
            self.head.read_field(node.opening, label, node.lines)
        elif isinstance(label, AppendixHeading):
            self.appendices += appendices_of(self.reading, node, label)
        elif node.name == "next_meeting" and isinstance(label, FoundLabel):
            self._next_meeting(node, label)
        else:
            self._loose_node(node)

    def _next_meeting(self, node: Node[Value], label: FoundLabel) -> None:
        lines = list(node.walk())
        value = (
            self.reading.paragraph([tail_of(lines[0], label.at), *lines[1:]]) if label.at < len(lines[0].text) else None
        )
        if value is None or not self.head.meeting.put("next_meeting", value.text, value.spans()):
            self.loose(blocks(self.reading, lines))

    def _loose_node(self, node: Node[Value]) -> None:
        label = node.value
        if isinstance(label, FoundLabel) and label.label.opens in {"group", "treatment"}:
            heads = label.label.opens == "group" and node.opening is not None and label.at >= len(node.opening.text)
            self.group = label.label.name if heads else None
        elif node.name == "part":
            self.group = None
        lines = list(node.walk())
        for line in lines if not self.items else ():
            self.head.read_lead_in(line)
        if node.name == "adjourned" and node.opening is not None:
            read_sitting(self.head.meeting, self.reading.paragraph([node.opening]))
        if node.name == "agenda_list":
            self.loose(self._agenda_list(lines))
        elif node.name == "sitting" and not self.items:
            found = self.reading.paragraphs([line for line in lines if line.table is None])
            self.loose([block(part) for part in found if not self.attendance.read_run(part)])
            self.loose(blocks(self.reading, [line for line in lines if line.table is not None]))
        elif node.name in _BELOW_FIELDS and not self.items and self.head.read_late_title(lines):
            return
        elif node.name == "part" or (isinstance(label, FoundLabel) and label.at >= len(lines[0].text)):
            self.loose([block(self.reading.paragraph(lines[:1]), "heading"), *blocks(self.reading, lines[1:])])
        else:
            self.loose(blocks(self.reading, lines))

    def _agenda_list(self, lines: Sequence[Line]) -> list[Block]:
        """The agenda list: its label as a heading, its entries as list items."""
        found: list[Block] = []
        run: list[Line] = []
        for at, line in enumerate(lines):
            if line.key in self.agenda.entries or at == 1:
                found += self._entry(run, first=not found)
                run = []
            run.append(line)
        return found + self._entry(run, first=not found)

    def _entry(self, run: list[Line], *, first: bool) -> list[Block]:
        if not run:
            return []
        entry = self.agenda.entries.get(run[0].key)
        if entry is None:
            return [block(self.reading.paragraph(run), "heading")] if first else blocks(self.reading, run)
        return [
            block(self.reading.paragraph(run[: entry.extent]), "list_item"),
            *blocks(self.reading, run[entry.extent :]),
        ]


def appendices_of(reading: Reading, node: Node[Value], heading: AppendixHeading) -> list[Appendix]:
    """An appendix with its text, or the entries of a list of appendices."""
    lines = list(node.walk())
    inside = blocks(reading, lines[1:])
    pages = [line.page for line in lines if line.page is not None]
    if heading.number is None:
        entries = ([heading.title] if heading.title else []) + [part.text for part in inside]
        numbers = ([None] if heading.title else []) + [_number(part) for part in inside]
        spans = ([spans_of(lines[:1])] if heading.title else []) + [
            (*part.spans, *spans_of(lines[:1])) for part in inside
        ]
        return [
            Appendix(number=number, label_text=heading.label, title=title, spans=where)
            for title, where, number in zip(entries, spans, numbers, strict=True)
        ] or [Appendix(label_text=heading.label, spans=spans_of(lines[:1]))]
    return [
        Appendix(
            number=heading.number, label_text=heading.label, title=heading.title or None, kind=kind_by_title(heading.title), blocks=tuple(inside),
            page_first=min(pages, default=None), page_last=max(pages, default=None), spans=spans_of(lines[:1]),
        )
    ]  # fmt: skip


def _once(appendices: Sequence[Appendix]) -> list[Appendix]:
    """`appendices`, those that are listed and then follow counted once, with the passages of both."""
    found: dict[object, Appendix] = {}
    for appendix in appendices:
        key = (appendix.number, (appendix.title or "").casefold()) if appendix.number else id(appendix)
        known = found.get(key)
        if known is not None:
            both = {"blocks": (*known.blocks, *appendix.blocks), "spans": (*known.spans, *appendix.spans)}
            fuller = max(known, appendix, key=lambda one: len(one.blocks))
            appendix = fuller.model_copy(update=both)  # noqa: PLW2901  the two as one
        found[key] = appendix
    return list(found.values())


def _number(part: Block) -> str | None:
    return part.marker.strip("().") if part.marker and part.marker[0] in "(0123456789" else None


def build(reading: Reading) -> Built:
    """The fields of the minutes that `reading` holds."""
    reading = reading._replace(lines=apart(reading.source, reading.lines))
    notes = raised_footnotes(reading)
    if notes.taken:
        reading = reading._replace(lines=without(reading.lines, notes))
    agenda = find_agenda(reading)
    root = fold(reading.lines, marks(agenda, reading.source.tables), continues, agenda.wrapped)
    head = Head(reading)
    parts = _Parts(reading, agenda, head, Attendance(reading))
    head.read_top(root.lines)
    for node in root.nodes:
        parts.read(node)
    head.title_date()
    head.preamble += parts.attendance.loose
    for paragraph in _sittings(reading, head.preamble):
        read_sitting(head.meeting, paragraph)
        parts.attendance.read_functions(paragraph)
    for paragraph in _sittings(reading, parts.closing):
        read_sitting(head.meeting, paragraph)
    read_end(head.meeting, reading)
    parts.closing += [
        Block(type="footnote", text=note.text, marker=str(note.number), spans=note.spans) for note in notes.footnotes
    ]
    parts.attendance.read_signed(reading.lines[-_SIGNED_LINES:])
    return Built(
        Minutes,
        {
            **head.document.values,
            "meeting": Meeting.model_validate({**head.meeting.values, "spans": head.meeting.spans}),
            "participants": parts.attendance.roster.participants(),
            "agenda_items": tuple(parts.items),
            "preamble": tuple(head.preamble),
            "closing": tuple(parts.closing),
            "appendices": tuple(_once(parts.appendices)),
            "spans": head.document.spans,
        },
        root,
    )


def _sittings(reading: Reading, loose: Sequence[Block]) -> list[Paragraph]:
    """Opening and closing sentences among the loose text: they say when the meeting was, and in the head who led it."""
    told = [part for part in loose if tells_of_sitting(part.text)]
    by_number = {line.number: line for line in reading.lines} if told else {}
    numbers = [sorted(claimed(part.spans)) for part in told]
    return [reading.paragraph([by_number[number] for number in lines if number in by_number]) for lines in numbers]
