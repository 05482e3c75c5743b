"""What stands behind the labels of a head (`Dato:`, `Møtested:`, `Utvalg:`), taken into its fields."""

import re
from collections.abc import Callable, Mapping

from pmdocs.grammar.paragraphs import Paragraph
from pmdocs.kinds.drafts import Fields, has_words, leftover, put_dates, put_times, says_more
from pmdocs.kinds.meeting.when_and_where import put_body, put_place, put_place_beside
from pmdocs.phrases.titles import meeting_number, names_meeting, title_word
from pmdocs.records import Body

_BEHIND_PLACE = re.compile(
    r"[.,;]\s+(?=(?:Møtestart|Møteslutt|Møtet|Start|Oppmøte|Møte-?ID|Meeting ID|Passord|Passcode|Lenke|Kode|https?:))",
    re.IGNORECASE,
)
_CLOCK_BEHIND = re.compile(r",?\s+kl(?:okka|okken)?\b\.?\s*(?=[0-9])", re.IGNORECASE)

FieldReader = Callable[[Fields, Paragraph], bool]
"""Takes what a paragraph says of the meeting into the fields; whether it said nothing else."""


def _when(meeting: Fields, paragraph: Paragraph) -> bool:
    used = put_dates(meeting, paragraph) + put_times(meeting, paragraph)
    used += put_place_beside(meeting, paragraph, used)
    return bool(used) and not says_more(paragraph.text, used)


def _until(meeting: Fields, paragraph: Paragraph) -> bool:
    end = Fields()
    if not put_times(end, paragraph):
        return False
    return meeting.put("end_time", end.values["start_time"], end.spans["start_time"], replace=True)


def _where(meeting: Fields, paragraph: Paragraph) -> bool:
    text = _BEHIND_PLACE.split(paragraph.text)[0].rstrip(" .,")
    used: list[tuple[int, int]] = []
    if len(text) < len(paragraph.text.rstrip(" .")):
        used = put_times(meeting, paragraph, len(text), labelled=False)
    if clock := _CLOCK_BEHIND.search(text):
        used = put_times(meeting, paragraph, clock.start(), labelled=False)
        text = text[: clock.start()].rstrip(" .,") if used else text
    taken = put_place(meeting, paragraph, 0, len(text))
    return taken and not says_more(paragraph.text, [(0, len(text)), *used])


def _when_and_where(meeting: Fields, paragraph: Paragraph) -> bool:
    used = put_dates(meeting, paragraph) + put_times(meeting, paragraph)
    place = leftover(paragraph.text, used)
    at = paragraph.text.find(place)
    if has_words(place) and at >= 0:
        return put_place(meeting, paragraph, at, at + len(place))
    return bool(used) and not says_more(paragraph.text, used)


def _who(meeting: Fields, paragraph: Paragraph) -> bool:
    """The body that met; `Møte: Byggemøte nr. 12` names a meeting, perhaps with its body."""
    text = paragraph.text
    if title_word(text):
        return False
    if not names_meeting(text):
        return meeting.put("body", Body(name=text, text=text), paragraph.spans())
    put_number(meeting, paragraph)
    put_body(meeting, paragraph)
    return False


def put_number(meeting: Fields, paragraph: Paragraph) -> None:
    """Set the meeting's number that a title prints: `Møte nr. 4/2024`."""
    if number := meeting_number(paragraph.text):
        meeting.put("number", number, paragraph.spans())


def _number(meeting: Fields, paragraph: Paragraph) -> bool:
    return meeting.put("number", paragraph.text, paragraph.spans())


READERS: Mapping[str, FieldReader] = {
    "date": _when, "time": _when, "time_end": _until, "place": _where, "time_place": _when_and_where, "body": _who,
    "meeting_number": _number,
}  # fmt: skip
"""By what a label opens."""
FIRST_ONLY = frozenset({"place", "body", "meeting_number"})
"""What only the paragraph next to its label can say; a date or a time may stand further down."""
