"""PM2xx: the agenda list against the items that were treated."""

from collections.abc import Iterator

from pmdocs.checks import Check, Contradiction
from pmdocs.phrases.codes import find_code
from pmdocs.phrases.dates import find_dates
from pmdocs.records import AgendaItem, AnyRecord, Block, Minutes
from pmdocs.vocabulary.issue_codes import IssueCode


def _listed(record: Minutes) -> list[Block]:
    return [
        part for part in record.preamble if part.type == "list_item" and part.marker is None and find_code(part.text)
    ]


def _key(text: str | None) -> object:
    code = find_code(text or "")
    return code.key if code else None


def _untreated(record: AnyRecord) -> Iterator[Contradiction]:
    if not isinstance(record, Minutes) or not record.agenda_items:
        return
    treated = {_key(item.number) for item in record.agenda_items}
    for part in _listed(record):
        if _key(part.text) not in treated:
            yield Contradiction(f"on the agenda, but not treated: {part.text}", part.spans)


def _unlisted(record: AnyRecord) -> Iterator[Contradiction]:
    if not isinstance(record, Minutes):
        return
    listed = {_key(part.text) for part in _listed(record)}
    for item in record.agenda_items:
        if listed and item.number and _key(item.number) not in listed:
            yield Contradiction(
                f"treated, but not on the agenda: {item.number} {item.title or ''}".rstrip(), item.spans
            )


def _order(record: AnyRecord) -> Iterator[Contradiction]:
    if not isinstance(record, Minutes):
        return
    last: dict[str, AgendaItem] = {}
    for item in record.agenda_items:
        if item.sequence is None or item.year is None:
            continue
        before = last.get(item.series or "")
        if before and before.sequence is not None and item.sequence < before.sequence and item.year == before.year:
            yield Contradiction(f"{item.number} stands after {before.number}", (*before.spans, *item.spans))
        last[item.series or ""] = item


def _year(record: AnyRecord) -> Iterator[Contradiction]:
    if not isinstance(record, Minutes) or not record.meeting.date:
        return
    year = int(record.meeting.date[:4])
    for item in record.agenda_items:
        if item.year is not None and item.year not in {year, year - 1}:
            yield Contradiction(
                f"{item.number} is of {item.year}, the meeting of {year}",
                (*item.spans, *record.meeting.spans.get("date", ())),
            )


def _approved(record: AnyRecord) -> Iterator[Contradiction]:
    if not isinstance(record, Minutes) or not record.meeting.date:
        return
    for item in record.agenda_items:
        if item.item_type != "approval" or not item.title:
            continue
        for found in find_dates(item.title):
            if found.first and found.first >= record.meeting.date:
                yield Contradiction(
                    f"minutes of {found.first} are approved in a meeting of {record.meeting.date}",
                    (*item.spans, *record.meeting.spans.get("date", ())),
                )


UNTREATED = Check(
    IssueCode("PM201", "agenda-item-untreated", "warning", "an entry of the agenda list is not treated"), _untreated
)
UNLISTED = Check(
    IssueCode("PM202", "item-not-on-agenda", "info", "an item is treated that the agenda list does not have"), _unlisted
)
ORDER = Check(IssueCode("PM203", "item-order", "info", "an item has a lower number than the one before it"), _order)
YEAR = Check(IssueCode("PM204", "item-year", "warning", "the year in an item's code is not that of the meeting"), _year)
APPROVED = Check(
    IssueCode("PM205", "approval-date", "warning", "minutes are approved that are not older than the meeting"),
    _approved,
)
