"""PM1xx: the meeting's date and times."""

from collections.abc import Iterator
from datetime import date

from pmdocs.checks import Check, Contradiction
from pmdocs.phrases.dates import find_dates
from pmdocs.phrases.labels import LabelIndex
from pmdocs.records import AnyRecord, Minutes, Notice
from pmdocs.vocabulary.dates import WEEKDAYS
from pmdocs.vocabulary.head_labels import HEAD_LABELS
from pmdocs.vocabulary.issue_codes import IssueCode

_DATES = LabelIndex(tuple(row for row in HEAD_LABELS if row.opens in {"date", "time", "time_place"}))


def _weekday(record: AnyRecord) -> Iterator[Contradiction]:
    if not isinstance(record, Minutes | Notice):
        return
    for found in find_dates(record.meeting.date_text or ""):
        if found.first and found.weekday is not None and date.fromisoformat(found.first).weekday() != found.weekday:
            names = [name for name, number in WEEKDAYS.items() if number == date.fromisoformat(found.first).weekday()]
            yield Contradiction(
                f"{record.meeting.date_text!r}: {found.first} is a {'/'.join(names)}",
                record.meeting.spans.get("date", ()),
            )


def _title_date(record: AnyRecord) -> Iterator[Contradiction]:
    if not isinstance(record, Minutes) or not record.title:
        return
    for found in find_dates(record.title):
        if found.first and record.meeting.date and found.first != record.meeting.date:
            yield Contradiction(
                f"the title says {found.first}, the head {record.meeting.date}",
                (*record.spans.get("title", ()), *record.meeting.spans.get("date", ())),
            )
        return


def _times(record: AnyRecord) -> Iterator[Contradiction]:
    if not isinstance(record, Minutes | Notice):
        return
    meeting = record.meeting
    if meeting.start_time and meeting.end_time and meeting.end_time < meeting.start_time and not meeting.end_date:
        yield Contradiction(
            f"the meeting ends {meeting.end_time}, before it starts {meeting.start_time}",
            (*meeting.spans.get("start_time", ()), *meeting.spans.get("end_time", ())),
        )


def _other_date(record: AnyRecord) -> Iterator[Contradiction]:
    if not isinstance(record, Minutes | Notice) or not record.meeting.date:
        return
    for part in record.preamble if isinstance(record, Minutes) else record.blocks:
        if not _DATES.find(part.text):
            continue
        for found in find_dates(part.text)[:1]:
            if found.first and found.first != record.meeting.date:
                yield Contradiction(
                    f"the head says {record.meeting.date}, and also {part.text!r}",
                    (*record.meeting.spans.get("date", ()), *part.spans),
                )


def _next(record: AnyRecord) -> Iterator[Contradiction]:
    if not isinstance(record, Minutes | Notice) or not record.meeting.date or not record.meeting.next_meeting:
        return
    for found in find_dates(record.meeting.next_meeting)[:1]:
        if found.first and found.first <= record.meeting.date:
            yield Contradiction(
                f"the next meeting is on {found.first}, not after this one on {record.meeting.date}",
                (*record.meeting.spans.get("next_meeting", ()), *record.meeting.spans.get("date", ())),
            )


WEEKDAY = Check(IssueCode("PM101", "weekday-date", "warning", "the printed weekday does not fit the date"), _weekday)
TITLE_DATE = Check(IssueCode("PM102", "title-date", "warning", "title and head give different dates"), _title_date)
TIMES = Check(IssueCode("PM103", "end-before-start", "warning", "the meeting ends before it starts"), _times)
OTHER_DATE = Check(IssueCode("PM104", "head-dates", "warning", "the head gives two dates of the meeting"), _other_date)
NEXT = Check(IssueCode("PM105", "next-meeting", "warning", "the next meeting is not after this one"), _next)
