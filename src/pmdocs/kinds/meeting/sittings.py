"""What sentences tell of the sitting: when it was opened and adjourned, and where it was held."""

from pmdocs.grammar.paragraphs import Paragraph
from pmdocs.kinds import Reading
from pmdocs.kinds.drafts import Fields, put_dates, put_times, quoted
from pmdocs.kinds.meeting.when_and_where import put_body, put_place
from pmdocs.phrases.sittings import closed_at, held_at, may_close, opened_at, tells_of_sitting

_LAST_LINES = 40
"""Lines at the end in which the adjournment is told."""
_HYPHENS = "-\u2010\u2011\u00ad"
"""Where a line ends in one, a word may be broken."""


def read_sitting(meeting: Fields, paragraph: Paragraph) -> None:
    """`Møtet ble satt kl. … og hevet kl. …`: the printed end wins over a planned one, a labelled start over a printed one."""
    text = paragraph.text
    if not tells_of_sitting(text):
        return
    if start := opened_at(text):
        spans = quoted(paragraph.spans(start.start, start.end), text[start.start : start.end])
        meeting.put("start_time", start.time, spans)
    _put_end(meeting, paragraph)
    place = held_at(text)
    if place:
        put_place(meeting, paragraph, *place)
    put_body(meeting, paragraph)
    if "date_text" not in meeting.values:
        put_dates(meeting, paragraph)
    if place and "start_time" not in meeting.values:
        put_times(meeting, paragraph, labelled=False)


def read_end(meeting: Fields, reading: Reading) -> None:
    """The adjournment that the last lines tell of, also in the midst of a paragraph: `…, og møtet ble hevet kl. 21.35`."""
    lines = list(reading.lines[-_LAST_LINES:])
    if not may_close("".join([line.text.rstrip(_HYPHENS) for line in lines])):
        return
    for paragraph in reversed(reading.paragraphs(lines)):
        if tells_of_sitting(paragraph.text) and _put_end(meeting, paragraph):
            return


def _put_end(meeting: Fields, paragraph: Paragraph) -> bool:
    """Set the end that the paragraph tells of, also where another is known; whether it tells of one."""
    end = closed_at(paragraph.text)
    if end is None:
        return False
    spans = quoted(paragraph.spans(end.start, end.end), paragraph.text[end.start : end.end])
    return meeting.put("end_time", end.time, spans, replace=True)
