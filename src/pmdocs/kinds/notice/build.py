"""From lines to the fields of a `Notice` record."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from pmdocs.grammar.paragraphs import claimed, continues, spans_of
from pmdocs.kinds import Built, Reading
from pmdocs.kinds.drafts import blocks
from pmdocs.kinds.meeting.agenda import Agenda, find_agenda
from pmdocs.kinds.meeting.cells import apart
from pmdocs.kinds.meeting.head import Head
from pmdocs.kinds.meeting.labels import BODY_LABELS, HEAD_LABELS
from pmdocs.records import AgendaItem, Meeting, Notice
from pmdocs.text import Line

if TYPE_CHECKING:
    from pmdocs.kinds.meeting.heading import Heading
    from pmdocs.phrases.labels import FoundLabel


def build(reading: Reading) -> Built:
    """The fields of the notice that `reading` holds: its head, its items, and all other text in blocks."""
    reading = reading._replace(lines=apart(reading.source, reading.lines))
    agenda = find_agenda(reading)
    head = Head(reading)
    top = _top(reading.lines, agenda)
    kept = _read_head(head, reading.lines[:top])
    head.title_date()
    items = _items(reading, agenda)
    below = blocks(reading, _without(reading.lines[top:], items))
    return Built(
        Notice,
        {
            **head.document.values,
            "meeting": Meeting.model_validate({**head.meeting.values, "spans": head.meeting.spans}),
            "agenda_items": tuple(items),
            "blocks": (*head.preamble, *blocks(reading, kept), *below),
            "spans": head.document.spans,
        },
    )


def _top(lines: Sequence[Line], agenda: Agenda) -> int:
    """Where the head ends: at the agenda list, at the first item, or at the end."""
    for at, line in enumerate(lines):
        found = BODY_LABELS.find(line.text)
        if line.key in agenda.headings or line.key in agenda.entries or (found and found.label.opens == "agenda_list"):
            return at
    return len(lines)


def _read_head(head: Head, lines: Sequence[Line]) -> list[Line]:
    """Read title and labelled fields; returns the lines that are neither."""
    groups: list[tuple[FoundLabel | None, list[Line]]] = [(None, [])]
    for at, line in enumerate(lines):
        found = HEAD_LABELS.find(line.text, tuple(cell.text for cell in line.cells)) if line.table is None else None
        if found and found.label.opens in {"date", "time", "time_end", "place", "time_place", "body", "meeting_number"}:
            groups.append((found, [line]))
        elif groups[-1][0] and at and not continues(lines[at - 1], line) and not lines[at - 1].text.endswith(":"):
            groups.append((None, [line]))
        else:
            groups[-1][1].append(line)
    head.read_top(groups[0][1])
    kept: list[Line] = []
    for label, run in groups[1:]:
        if label is None:
            kept += run
        else:
            head.read_field(run[0], label, run[1:])
    return kept


def _items(reading: Reading, agenda: Agenda) -> list[AgendaItem]:
    """The items announced: the agenda list, else the headings of the case papers."""
    found: list[AgendaItem] = []
    chosen: dict[tuple[int, float], Heading] = agenda.entries or agenda.headings
    for at, line in enumerate(reading.lines):
        heading = chosen.get(line.key)
        if heading is None:
            continue
        code = heading.code
        found.append(
            AgendaItem(
                number=code.printed if code else None,
                sequence=code.sequence if code else None,
                meeting_number=code.meeting if code else None,
                year=code.year if code else None,
                order=len(found) + 1,
                title=heading.title,
                case_reference=heading.case_reference,
                series=code.series if code else None,
                spans=spans_of(reading.lines[at : at + heading.extent]),
            )  # fmt: skip
        )
    return found


def _without(lines: Sequence[Line], items: Sequence[AgendaItem]) -> list[Line]:
    taken = claimed(span for item in items for span in item.spans)
    return [line for line in lines if line.number not in taken]
