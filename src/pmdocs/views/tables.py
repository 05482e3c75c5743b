"""Records as tables: what a database or a spreadsheet holds of them, one function per table.

Each row has an `id` that is unique in its table and the `document_id` of its document; `page` is the page on which it begins.
"""

import itertools
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from pmdocs.records import (
    AgendaItem,
    AnyRecord,
    Block,
    Minutes,
    Notice,
    OtherDocument,
    Report,
    Section,
    Spans,
    VoteEvent,
)
from pmdocs.views import Row

TableRow = tuple[str, Row]
"""The name of a table and a row of it."""


class Named(NamedTuple):
    """A record, and the path that it was read from."""

    path: str
    record: AnyRecord


class TableRows:
    """Makes rows of records and numbers them, table by table, from 1."""

    def __init__(self) -> None:
        """Begin with 1 in every table."""
        self._numbers: defaultdict[str, Iterator[int]] = defaultdict(lambda: itertools.count(1))

    def of(self, named: Named) -> Iterator[TableRow]:
        """The rows of a record; a row stands behind those that it refers to."""
        record = named.record
        document = next(self._numbers["documents"])
        yield "documents", _document(document, named)
        for table, row in self._parts(record):
            yield table, {"id": row.pop("id", None) or next(self._numbers[table]), "document_id": document, **row}

    def _parts(self, record: AnyRecord) -> Iterator[TableRow]:
        yield from _meeting(record)
        if isinstance(record, Minutes | Report):
            yield from _participants(record)
        if isinstance(record, Minutes | Notice):
            for item in record.agenda_items:
                yield from self._item(item)
        yield from self._text(record)
        if isinstance(record, Minutes | Report):
            yield from _appendices(record)
        if isinstance(record, Report):
            yield from _programme(record)
        yield from _issues(record)

    def _item(self, item: AgendaItem) -> Iterator[TableRow]:
        number = next(self._numbers["agenda_items"])
        yield "agenda_items", _agenda_item(number, item)
        yield from _of_item(number, item)
        yield from self._sections(item.sections, number, None)

    def _text(self, record: AnyRecord) -> Iterator[TableRow]:
        """The text that stands under no agenda item."""
        if isinstance(record, Minutes):
            yield from _blocks("preamble", record.preamble)
            yield from _blocks("closing", record.closing)
        elif isinstance(record, Report):
            yield from _blocks("preamble", record.preamble)
            yield from self._sections(record.sections, None, None)
            for note in record.footnotes:
                row: Row = {
                    "kind": "footnote",
                    "number": str(note.number),
                    "text": note.text,
                    "page": _page(note.spans),
                }
                yield "sections", row
        elif isinstance(record, OtherDocument | Notice):
            yield from _blocks("text", record.blocks)

    def _sections(self, sections: Sequence[Section], item: int | None, parent: int | None) -> Iterator[TableRow]:
        for section in sections:
            number = next(self._numbers["sections"])
            yield (
                "sections",
                {
                    "id": number, "agenda_item_id": item, "parent_id": parent, "kind": section.kind, "heading": section.heading,
                    "number": section.number, "title": section.title, "level": section.level, "text": _text(section.blocks),
                    "page": _page(section.spans),
                },
            )  # fmt: skip
            yield from self._sections(section.sections, item, number)


def _page(spans: Spans) -> int | None:
    return spans[0].page if spans else None


def _text(blocks: Iterable[Block]) -> str:
    return "\n\n".join(block.text for block in blocks)


def _blocks(kind: str, blocks: Sequence[Block]) -> Iterator[TableRow]:
    if blocks:
        yield "sections", {"kind": kind, "text": _text(blocks), "page": _page(blocks[0].spans)}


def _document(number: int, named: Named) -> Row:
    record = named.record
    source = record.source
    return {
        "id": number, "path": named.path, "name": source.name, "document_type": record.document_type, "title": record.title,
        "language": record.language, "status": record.status, "complete": record.complete, "media_type": source.media_type,
        "bytes": source.bytes, "page_count": source.page_count, "sha256": source.sha256, "reader": source.reader,
        "pmdocs_version": record.pmdocs_version,
    }  # fmt: skip


def _meeting(record: AnyRecord) -> Iterator[TableRow]:
    if isinstance(record, OtherDocument):
        return
    met = record if isinstance(record, Report) else record.meeting
    row: Row = {
        "body": met.body.name if met.body else None, "date": met.date, "date_text": met.date_text, "end_date": met.end_date,
        "start_time": met.start_time, "end_time": met.end_time, "location": met.location,
    }  # fmt: skip
    if not isinstance(met, Report):
        row |= {"number": met.number, "mode": met.mode, "next_meeting": met.next_meeting}
    yield "meetings", row


def _participants(record: Minutes | Report) -> Iterator[TableRow]:
    for person in record.participants:
        yield (
            "participants",
            {
                "name": person.name, "title": person.title, "organization": person.organization, "affiliation": person.affiliation,
                "party": person.party, "role": person.role, "role_text": person.role_text, "list_label": person.group,
                "attendance": person.attendance, "substitute_for": person.substitute_for, "presence_text": person.presence_text,
                "description": person.description, "page": _page(person.spans),
            },
        )  # fmt: skip


def _agenda_item(number: int, item: AgendaItem) -> Row:
    return {
        "id": number, "position": item.order, "number": item.number, "series": item.series, "sequence": item.sequence,
        "meeting_number": item.meeting_number, "year": item.year, "title": item.title, "item_type": item.item_type,
        "case_reference": item.case_reference, "speakers": "; ".join(speaker.name for speaker in item.speakers) or None,
        "outcome": item.outcome, "outcome_text": item.outcome_text, "page": _page(item.spans),
    }  # fmt: skip


def _of_item(number: int, item: AgendaItem) -> Iterator[TableRow]:
    for decision in item.decisions:
        yield (
            "decisions",
            {
                "agenda_item_id": number, "text": decision.text, "outcome": decision.outcome, "outcome_text": decision.outcome_text,
                "unanimous": decision.unanimous, "body": decision.body, "label_text": decision.label_text,
                "page": _page(decision.spans),
            },
        )  # fmt: skip
    for motion in item.motions:
        proposer = motion.proposer
        yield (
            "motions",
            {
                "agenda_item_id": number, "text": motion.text, "proposer": (proposer.name or proposer.organization) if proposer else None,
                "party": proposer.party if proposer else None, "kind": motion.kind, "result": motion.result,
                "page": _page(motion.spans),
            },
        )  # fmt: skip
    yield from (("vote_events", {"agenda_item_id": number, **_vote(vote)}) for vote in item.vote_events)


def _vote(vote: VoteEvent) -> Row:
    counts = {count.option: count.value for count in vote.counts}
    return {
        "subject": vote.subject, "unanimous": vote.unanimous, "yes": counts.get("yes"), "no": counts.get("no"),
        "blank": counts.get("blank"), "abstain": counts.get("abstain"), "absent": counts.get("absent"),
        "casting_vote": vote.casting_vote, "result": vote.result, "text": vote.text, "page": _page(vote.spans),
    }  # fmt: skip


def _appendices(record: Minutes | Report) -> Iterator[TableRow]:
    for appendix in record.appendices:
        yield (
            "appendices",
            {
                "number": appendix.number, "label_text": appendix.label_text, "title": appendix.title, "kind": appendix.kind,
                "page_first": appendix.page_first, "page_last": appendix.page_last, "text": _text(appendix.blocks),
            },
        )  # fmt: skip


def _programme(record: Report) -> Iterator[TableRow]:
    for entry in record.programme:
        yield (
            "programme",
            {
                "time": entry.time, "end_time": entry.end_time, "title": entry.title, "speaker": entry.speaker,
                "page": _page(entry.spans),
            },
        )  # fmt: skip


def _issues(record: AnyRecord) -> Iterator[TableRow]:
    for issue in record.issues:
        yield (
            "issues",
            {
                "code": issue.code, "name": issue.name, "severity": issue.severity, "message": issue.message,
                "page": _page(issue.spans), "line": issue.spans[0].line_first if issue.spans else None,
            },
        )  # fmt: skip
