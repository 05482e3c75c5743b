"""When and where a meeting was held and which body held it, taken from a passage into the fields of the head."""

import re
from collections.abc import Sequence

from pmdocs.grammar.paragraphs import Paragraph
from pmdocs.kinds.drafts import Fields, has_words, leftover, put_dates, put_times, quoted
from pmdocs.late import late
from pmdocs.phrases.bodies import body_in
from pmdocs.phrases.sittings import place_in
from pmdocs.records import Body
from pmdocs.vocabulary.bodies import REMOTE_WORDS

_ROOM = re.compile(
    r"[\s,]*(?P<place>(?:møterom|rom|auditorium|lokale|digitalt|teams|zoom)\b[^.;:]{0,60})", re.IGNORECASE
)
_IN_A_ROW = late(r"\|\s*(?:Møtested|Møtestad|Sted|Stad):?\s+(?P<place>[^|]{2,80}[^|\s])")
"""`3. mai 2024 | 18:00 | Møtested Grendehuset`: how a common form for minutes sets its head."""
_ROOM_FIRST = late(
    r"(?:auditori\w*|\w*salen|møterom|\w*kantin\w*|\w*kaf[eé]en?|klubbhus\w*|\w*grendehus\w*|samfunnshus\w*)\b",
    re.IGNORECASE,
)
"""A place before the date: `Auditoriet, Lia skole torsdag 30. mars 2017 kl 19.00`."""


def put_body(meeting: Fields, paragraph: Paragraph) -> None:
    """Set the body that the paragraph names in running text or in a title."""
    if body := body_in(paragraph.text):
        put_named_body(meeting, body, paragraph)


def put_named_body(meeting: Fields, name: str, paragraph: Paragraph) -> bool:
    """Set the body called `name`, which the paragraph prints; whether it was taken."""
    start = max(paragraph.text.find(name), 0)
    return meeting.put("body", Body(name=name, text=paragraph.text), paragraph.spans(start, start + len(name)))


def put_place(meeting: Fields, paragraph: Paragraph, start: int, end: int) -> bool:
    """Set the place that stands from `start` to `end`, and the mode where it says so (`Teams`); whether it was taken."""
    if paragraph.text[start:end].endswith(")") and "(" not in paragraph.text[start:end]:
        end -= 1  # the whole sentence stands in parentheses
    text = paragraph.text[start:end]
    if not text:
        return False
    taken = meeting.put("location", text, paragraph.spans(start, end))
    if taken and any(word in text.casefold() for word in REMOTE_WORDS):
        meeting.put("mode", "remote", quoted(paragraph.spans(start, end), text))
    return taken


def put_place_beside(meeting: Fields, paragraph: Paragraph, used: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Set the place that stands beside the time, whose stretches are `used`: `kl. 18:15 i kantina`, `kl. 18.00–20.10, møterom 2`.

    Returns the stretch of the place, if one was taken.
    """
    if not used:
        return []
    place = _place_beside(paragraph.text, max(end for _, end in used))
    return [place] if place and put_place(meeting, paragraph, *place) else []


def _place_beside(text: str, at: int) -> tuple[int, int] | None:
    if room := _ROOM.match(text, at) or ("|" in text and _IN_A_ROW.search(text)):
        return room.span("place")
    body = body_in(text)
    return place_in(text, text.find(body) + len(body) if body and body in text else 0)


def put_date_line(meeting: Fields, paragraph: Paragraph) -> list[tuple[int, int]]:
    """`11. november 2016, kl. 16:15 på Rådhuset`: when, and where if a place follows; returns the stretches used."""
    used = put_dates(meeting, paragraph)
    dated = bool(used)
    used += put_times(meeting, paragraph, labelled=dated)
    if place := put_place_beside(meeting, paragraph, used):
        return used + place
    before = leftover(paragraph.text, used)
    leads = bool(used) and not dated and has_words(before) and paragraph.text.startswith(before)
    first = len(paragraph.text[: min((start for start, _ in used), default=0)].rstrip(" ,–-"))
    room = dated and first and _ROOM_FIRST.search(paragraph.text[:first])
    if (leads or room) and put_place(meeting, paragraph, 0, len(before) if leads else first):
        used.append((0, len(before) if leads else first))
    return used
