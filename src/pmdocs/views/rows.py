"""The rows of the row commands: one function per view."""

from collections.abc import Iterator, Sequence

from pmdocs.records import AnyRecord, Minutes, Notice, Report, Spans
from pmdocs.views import Row, Rows


def _common(record: AnyRecord) -> Row:
    if isinstance(record, Minutes | Notice):
        body, date = record.meeting.body, record.meeting.date
    elif isinstance(record, Report):
        body, date = record.body, record.date
    else:
        body, date = None, None
    return {"document": record.source.name, "date": date, "body": body.name if body else None}


def _page(spans: Spans) -> int | None:
    return spans[0].page if spans else None


def _decisions(record: AnyRecord, /) -> Iterator[Row]:
    for item in record.agenda_items if isinstance(record, Minutes) else ():
        for decision in item.decisions:
            yield {
                **_common(record), "number": item.number, "title": item.title, "outcome": decision.outcome,
                "unanimous": decision.unanimous, "text": decision.text, "page": _page(decision.spans),
            }  # fmt: skip


def _agenda(record: AnyRecord, /) -> Iterator[Row]:
    for item in record.agenda_items if isinstance(record, Minutes | Notice) else ():
        yield {
            **_common(record), "order": item.order, "number": item.number, "title": item.title, "item_type": item.item_type,
            "outcome": item.outcome, "speakers": [speaker.name for speaker in item.speakers], "page": _page(item.spans),
        }  # fmt: skip


def _participants(record: AnyRecord, /) -> Iterator[Row]:
    for person in record.participants if isinstance(record, Minutes | Report) else ():
        yield {
            **_common(record), "name": person.name, "description": person.description, "organization": person.organization,
            "affiliation": person.affiliation, "party": person.party, "role": person.role, "attendance": person.attendance,
            "substitute_for": person.substitute_for, "page": _page(person.spans),
        }  # fmt: skip


def _appendices(record: AnyRecord, /) -> Iterator[Row]:
    for appendix in record.appendices if isinstance(record, Minutes | Report) else ():
        yield {
            "document": record.source.name, "number": appendix.number, "title": appendix.title, "kind": appendix.kind,
            "page_first": appendix.page_first, "page_last": appendix.page_last,
        }  # fmt: skip


def _documents(record: AnyRecord, /) -> Iterator[Row]:
    items: Sequence[object] = record.agenda_items if isinstance(record, Minutes | Notice) else ()
    yield {
        **_common(record), "document_type": record.document_type, "language": record.language, "title": record.title,
        "agenda_items": len(items), "decisions": sum(1 for _ in _decisions(record)),
        "participants": sum(1 for _ in _participants(record)), "issues": len(record.issues), "complete": record.complete,
    }  # fmt: skip


VIEWS: dict[str, Rows] = {
    "decisions": _decisions,
    "agenda": _agenda,
    "participants": _participants,
    "appendices": _appendices,
    "documents": _documents,
}
"""The views by name; their columns stand in `columns`."""
