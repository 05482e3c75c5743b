"""The item of an extract of one case (saksprotokoll, FORMS 17): told by its lead-in, numbered there or in the head.

`Behandlet av | Møtedato | Saknr` lists the bodies that treated the case; the row with the date of the lead-in has
its number, and what stands between the two is its title.
"""

from collections.abc import Sequence

from pmdocs.kinds import Reading
from pmdocs.kinds.meeting.heading import Heading
from pmdocs.kinds.meeting.labels import BODY_LABELS, HEAD_LABELS
from pmdocs.late import late
from pmdocs.phrases.codes import Code, find_code
from pmdocs.phrases.lead_ins import LeadIn, find_lead_in
from pmdocs.text import Line

_TREATED = late(r"\s(?P<date>[0-9]{1,2}\.\s?[0-9]{1,2}\.\s?[0-9]{2,4})\s+(?P<code>\S+(?:\s\S+)?)$")
_HEAD = 20
"""Lines above the lead-in in which the list of bodies stands."""


def led_items(reading: Reading) -> dict[int, Heading]:
    """The items that a lead-in tells of, by the positions of the lead-ins."""
    leads = {at: lead for at, line in enumerate(reading.lines) if (lead := find_lead_in(line.text))}
    headings = {at: _heading(reading, at, lead) for at, lead in leads.items()}
    return {at: heading for at, heading in headings.items() if heading is not None}


def _heading(reading: Reading, at: int, lead: LeadIn) -> Heading | None:
    if lead.code is not None:
        return Heading(lead.code, None, None, 1)
    lines = reading.lines
    date = lines[at].text[lead.date_start :].rstrip(" :")
    rows = [row for row in range(max(at - _HEAD, 0), at) if _TREATED.search(lines[row].text)]
    found = next(((row, code) for row in rows if (code := _code(lines[row], date))), None)
    if found is None:
        return None
    row, code = found
    title = _title(reading, lines[rows[-1] + 1 : at])
    text = reading.paragraph(list(title)).text if title else None
    return Heading(code, text, None, 1, elsewhere=(lines[row], *title))


def _code(line: Line, date: str) -> Code | None:
    """The code at the end of a row of the list of bodies, if it has the date."""
    match = _TREATED.search(line.text)
    return find_code(match["code"]) if match and match["date"] == date else None


def _title(reading: Reading, lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines of the title, if they are one paragraph and no label."""
    if not lines or HEAD_LABELS.find(lines[0].text) or BODY_LABELS.find(lines[0].text):
        return ()
    return tuple(lines) if len(reading.paragraphs(list(lines))) == 1 else ()
