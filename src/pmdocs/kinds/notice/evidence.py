"""How much speaks for a notice: a summons or an agenda, written before the meeting."""

from pmdocs.characters import holds_any
from pmdocs.kinds import Reading
from pmdocs.kinds.meeting.labels import BODY_LABELS, HEAD_LABELS
from pmdocs.kinds.meeting.title import title_kind
from pmdocs.late import late
from pmdocs.phrases.titles import names_meeting
from pmdocs.vocabulary.summons import SUMMONS_PHRASES

_FIRST = 3
"""Lines in which the label of the agenda list is the title of the document."""
_TOP = 8
_TITLE = {"notice": 0.5, "agenda": 0.4}
_MEETING_FIELDS = frozenset(("body", "date", "time", "place", "time_place"))
_SUMMONS = late("|".join(rf"(?:{row.nb})|(?:{row.nn})" for row in SUMMONS_PHRASES))
_IN_SUMMONS = ("forfall", "kall", "møt", "påmeld", "saker", "innen", "innan", "senest", "seinast", "fullmakt")
"""Without one of these there is none."""


def evidence(reading: Reading) -> float:
    """A title that says so, the wording of a summons, an agenda list, and nobody who was there."""
    title = title_kind(reading)
    if title == "minutes":
        return 0.0
    phrases, present, absent, agenda = 0, False, False, None
    for at, line in enumerate(reading.lines):
        lower = line.text.lower()
        phrases += holds_any(lower, _IN_SUMMONS) and _SUMMONS.search(lower) is not None
        if line.text[0].islower():
            continue
        label = HEAD_LABELS.find(line.text)
        if label and label.label.opens == "people" and line.table is None:
            present = present or label.label.attendance == "present"
            absent = absent or (label.label.attendance == "absent" and label.at < len(line.text))
        body = BODY_LABELS.find(line.text)
        if agenda is None and body and body.label.opens == "agenda_list":
            agenda = at
    titled = agenda is not None and agenda < _FIRST and not present and _tells_of_meeting(reading)
    listed = 0.3 if titled else 0.0 if agenda is None else 0.1
    return _TITLE.get(title or "", 0.0) + min(0.4, 0.2 * phrases) + listed - (0.2 if absent else 0.0)


def _tells_of_meeting(reading: Reading) -> bool:
    """Whether the top names a meeting, or when, where and of whom it is."""
    for text in reading.top(_TOP):
        label = HEAD_LABELS.find(text)
        if names_meeting(text) or (label is not None and label.label.opens in _MEETING_FIELDS):
            return True
    return False
