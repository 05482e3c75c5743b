"""PM9xx: what a file is as a whole."""

from collections.abc import Iterator

from pmdocs.checks import Check, Contradiction, blocks_of
from pmdocs.phrases.dates import find_dates
from pmdocs.phrases.labels import LabelIndex
from pmdocs.phrases.titles import title_word
from pmdocs.records import AnyRecord, Block, Minutes, Notice
from pmdocs.vocabulary.attendance_labels import ATTENDANCE_LABELS
from pmdocs.vocabulary.head_labels import HEAD_LABELS
from pmdocs.vocabulary.issue_codes import IssueCode

_ATTENDANCE = LabelIndex(ATTENDANCE_LABELS)
_HEAD = LabelIndex((*HEAD_LABELS, *ATTENDANCE_LABELS))
_LONGEST_TITLE = 14
"""Words."""
_HEAD_LENGTH = 6
"""Blocks below a title in which its head stands."""
_LEAST_LABELS = 2
"""Labels that make a head of them, where none of them tells who was there."""


def _several(record: AnyRecord) -> Iterator[Contradiction]:
    """Titles of minutes or summonses further down that have a head of their own, with another date (FORMS 0: bundles)."""
    if not isinstance(record, Minutes | Notice) or not record.meeting.date:
        return
    blocks = list(record.blocks if isinstance(record, Notice) else _after_the_head(record))
    for at, block in enumerate(blocks):
        if not block.text or len(block.text.split()) > _LONGEST_TITLE:
            continue
        word = title_word(block.text)
        if word is None or word.kind not in {"minutes", "notice"}:
            continue
        head = [part for part in blocks[at + 1 : at + 1 + _HEAD_LENGTH] if _HEAD.find(part.text)]
        if len(head) < _LEAST_LABELS and not any(_ATTENDANCE.find(part.text) for part in head):
            continue
        dates = {found.first for part in (block, *head) for found in find_dates(part.text) if found.first}
        if dates and record.meeting.date not in dates:
            yield Contradiction(
                f"{block.text!r} begins another document with a date of its own ({min(dates)}); split the file to have a record of each",
                block.spans,
            )


def _after_the_head(record: Minutes) -> Iterator[Block]:
    for item in record.agenda_items:
        yield from blocks_of(item.sections)
    yield from record.closing


SEVERAL = Check(
    IssueCode(
        "PM902", "several-documents", "warning", "the file holds the minutes or the summons of another meeting too"
    ),
    _several,
)
