"""A record as a person wants to see it on a terminal."""

from collections.abc import Iterator
from textwrap import wrap
from typing import TYPE_CHECKING

from pmdocs.characters import harmless
from pmdocs.records import AgendaItem, AnyRecord, Meeting, Minutes, Notice, Participant, Report, Section

if TYPE_CHECKING:
    from rich.console import Console

_MOST_PEOPLE = 40


def summary(record: AnyRecord, console: "Console") -> None:
    """Print a readable summary of `record` to a rich console."""
    from rich.text import Text

    for style, text in _lines(record):
        for line in harmless(text).split("\n"):
            below = " " * (len(line) - len(line.lstrip(" ")))
            for part in wrap(line, console.width, subsequent_indent=below) or [""]:
                console.print(Text(part, style=style))
    console.print()


def _lines(record: AnyRecord) -> Iterator[tuple[str, str]]:
    yield "bold", record.title or record.source.name or "(no title)"
    language = {"nb": "bokmål", "nn": "nynorsk"}.get(record.language or "", "language unknown")
    yield "dim", f"{record.document_type}, {language}, {record.source.name or 'standard input'}"
    if isinstance(record, Minutes | Notice):
        yield from _meeting(record.meeting)
    if isinstance(record, Report):
        yield from _report(record)
    if isinstance(record, Minutes | Report) and record.participants:
        yield from _people(record.participants)
    for item in record.agenda_items if isinstance(record, Minutes | Notice) else ():
        yield from _item(item)
    yield from _end(record)


def _meeting(meeting: Meeting) -> Iterator[tuple[str, str]]:
    until = f"–{meeting.end_time}" if meeting.end_time else ""
    when = " ".join(
        part for part in (meeting.date, f"{meeting.start_time}{until}" if meeting.start_time else None) if part
    )
    for label, value in (
        ("body", meeting.body.name if meeting.body else None),
        ("when", when),
        ("where", meeting.location),
    ):
        if value:
            yield "", f"  {label:<6} {value}"


def _report(record: Report) -> Iterator[tuple[str, str]]:
    for label, value in (("when", record.date), ("where", record.location), ("by", ", ".join(record.organizers))):
        if value:
            yield "", f"  {label:<6} {value}"
    for section in record.sections:
        yield from _section(section)
    for appendix in record.appendices:
        yield (
            "",
            f"  appendix {appendix.number or ''} {appendix.title or ''}{f' ({appendix.kind})' if appendix.kind else ''}".rstrip(),
        )


def _section(section: Section) -> Iterator[tuple[str, str]]:
    yield "", f"  {'  ' * ((section.level or 1) - 1)}{section.number or ''} {section.title or ''}".rstrip()
    for inner in section.sections:
        yield from _section(inner)


def _people(people: tuple[Participant, ...]) -> Iterator[tuple[str, str]]:
    present = sum(person.attendance != "absent" for person in people)
    yield "bold", f"\nParticipants: {present} present, {len(people) - present} absent"
    for person in people[:_MOST_PEOPLE]:
        about = ", ".join(part for part in (person.affiliation, person.organization, person.party, person.role) if part)
        absent = " (absent)" if person.attendance == "absent" else ""
        yield "", f"  {person.name or person.description}{f' – {about}' if about else ''}{absent}"
    if len(people) > _MOST_PEOPLE:
        yield "dim", f"  … and {len(people) - _MOST_PEOPLE} more (pmdocs participants)"


def _item(item: AgendaItem) -> Iterator[tuple[str, str]]:
    outcome = f"  [{item.outcome}]" if item.outcome else ""
    yield "bold", f"\n{item.number or '–'} {item.title or ''}{outcome}"
    if item.speakers:
        yield "dim", f"  presented by {', '.join(speaker.name for speaker in item.speakers)}"
    for decision in item.decisions:
        yield "", f"  {decision.text}{' (unanimous)' if decision.unanimous else ''}"


def _end(record: AnyRecord) -> Iterator[tuple[str, str]]:
    if record.issues:
        yield "bold", "\nIssues"
    for issue in record.issues:
        yield (
            {"error": "red", "warning": "yellow"}.get(issue.severity, ""),
            f"  {issue.code} {issue.name}: {issue.message}",
        )
    ledger = record.ledger
    yield (
        "dim",
        f"\n{ledger.lines} lines: {ledger.in_record} in the record, {ledger.in_layers} page furniture, {ledger.unclaimed} unclaimed",
    )
