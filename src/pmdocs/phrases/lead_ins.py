"""The sentence above the treatment of one case: `Formannskapets behandling av sak 3/2026 i møte den 29.01.2026:`.

In an extract of the minutes it is the only source of body, number and date (FORMS 17).
"""

from typing import NamedTuple

from pmdocs.late import late
from pmdocs.phrases.codes import Code, find_code

_LEAD_IN = late(
    r"(?P<body>[A-ZÆØÅ][^.:]{2,80}?)(?:s|\ssi|\ssin|\ssitt)?\s+(?:behandling|handsaming)(?: av (?P<code>(?:[Ss]ak|PS|RS|OS|FO)\s+[0-9]{1,4}/(?:[0-9]{4}|[0-9]{2})))?"
    r"\s+i møtet? (?:den )?(?P<date>[0-9]{1,2}\.\s?[0-9]{1,2}\.\s?[0-9]{2,4})\s*:?$"
)


class LeadIn(NamedTuple):
    """The body without its genitive, the case's code (None if it is not printed), and where body and date stand in the text."""

    body: str
    code: Code | None
    body_end: int
    date_start: int


def may_lead_in(text: str) -> bool:
    """Whether `text` has the word that every lead-in has.

    >>> may_lead_in("Styrets behandling av sak 3/2026 tok tid."), may_lead_in("Styret behandlet saken.")
    (True, False)
    """
    return "andling " in text or "andsaming " in text


def find_lead_in(text: str) -> LeadIn | None:
    """What the lead-in of a case says, or None.

    >>> found = find_lead_in("Planutvalgets behandling av sak 3/2026 i møte den 29.01.2026:")
    >>> found.body, found.code.printed
    ('Planutvalget', 'sak 3/2026')
    >>> find_lead_in("Utvalg for teknikks behandling i møte 24.05.2022:").body
    'Utvalg for teknikk'
    >>> find_lead_in("Styrets behandling av sak 3/2026 tok tid.") is None
    True
    """
    match = _LEAD_IN.match(text) if may_lead_in(text) else None
    if match is None:
        return None
    printed = match["code"]
    code = find_code(printed[:1].upper() + printed[1:]) if printed else None
    if printed and code is None:
        return None
    return LeadIn(match["body"], code and code._replace(printed=printed), match.end("body"), match.start("date"))
