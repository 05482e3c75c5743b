"""Sentences that tell of the sitting: when it was opened and closed, where it was held, who led it (FORMS 2.2).

`Møtet ble satt kl. 14.15 og hevet kl. 16.00`, `Fylkesutvalet sitt møte tok til kl. 10.30 under leiing av …`.
"""

import re
from typing import NamedTuple

from pmdocs.characters import holds_any
from pmdocs.late import late
from pmdocs.phrases.bodies import body_in
from pmdocs.phrases.dates import find_dates
from pmdocs.phrases.people import read_people
from pmdocs.phrases.times import find_times
from pmdocs.records import Role

_MEETING = r"(?:[Mm]øtet?|[Ss]tyremøtet|[Åå]rsmøtet?|[Gg]eneralforsamling(?:en|a)?|[Rr]ådsmøtet|[Uu]tvalgsmøtet|[Uu]tvalsmøtet|[Ll]andsmøtet)"
_OPENED = r"(?:satt|sett|åpnet|opna|tok til|startet|starta|begynte|byrja)"
_CLOSED = r"(?:hevet|heva|avsluttet|avslutta|slutt|slutta|sluttet|ferdig)"
_IN_CLOSED = ("hevet", "heva", "slutt", "ferdig")
_SITTING = late(
    rf"(?:{_MEETING}|Leder|Lederen|Leiaren|Styreleder|Styreleiar|Ordføreren|Ordføraren)\b[^.]{{0,60}}?\b(?:{_OPENED}|{_CLOSED})\b"
    rf"|{_MEETING}\b[^.]{{0,40}}?\b(?:ledet av|leia av|leidd av|holdt|avholdt|halde|under leiing av|under ledelse av)\b"
    r"|\b(?:[Bb]lei?|[Vv]art) det (?:avholdt|holdt|halde|haldt|gjennomført)\s(?:\w+\s){0,2}(?:\w*møte|generalforsamling)\b"
    rf"|\b(?:{_CLOSED})\s(?:\w+\s){{0,3}}{_MEETING}\b|\b(?:ledet|leia|{_OPENED})\s{_MEETING}\b"
    r"|(?:^|[.;]\s)(?:Sekretær|Skrivar)\s(?:var|er)\s[A-ZÆØÅ]"
    r"|\b(?:[Mm]øteleder|[Mm]øteleiar|[Oo]rdstyrer|[Oo]rdstyrar|[Rr]eferent|[Mm]øtesekretær|[Pp]rotokollfører|[Pp]rotokollførar|[Dd]irigent)\s(?:var|er)\s[A-ZÆØÅ]"
    r"|^[A-ZÆØÅ][^.;:,]{3,60}\sstyrte\smøtet\b"
    r"|\b(?:var|er|førte|skrev|skreiv)\s(?:møteleder|møteleiar|ordstyrer|ordstyrar|referent|møtesekretær|dirigent|protokollfører|protokollførar|skrivar|protokollen|referatet)\b"
)
"""What a sentence of this kind looks like."""
_IN_SITTING = (
    "øte", "forsamling", "Leder", "Leiaren", "tyreleder", "tyreleiar", "Ordfør", "rdstyr", "efer", "ekretær", "krivar", "rotokoll", "irigent",
)  # fmt: skip
_TOLD = (
    "satt", "sett", "åpnet", "opna", "tok til", "start", "begynte", "byrja", "hev", "avslutt", "slutt", "ferdig", "ledet", "leia", "leidd", "leiing", "ledelse", "holdt", "halde", "haldt", "gjennomført",
    "øteleder", "øteleiar", "rdstyr", "eferent", "ekretær", "krivar", "rotokollfør", "irigent", "protokollen", "referatet", "styrte", "skrivar",
)  # fmt: skip
"""Without one of the first and one of the second there is none."""

_CLOCK = r"(?:kl(?:okka|okken)?\b\.?\s*)"
_WITHIN = r"(?:[^.]|(?<=[0-9])\.(?=[\s0-9])){0,80}?"
"""A stretch of one sentence, dates and times in it."""
_START = late(rf"\b{_OPENED}\b{_WITHIN}(?P<clock>{_CLOCK}[0-9]{{1,2}}(?:[.:]?[0-9]{{2}})?)")
_END = late(
    rf"\b{_CLOSED}\b(?:[^.]|(?<=[0-9])\.(?=\s))*?(?P<clock>(?:{_CLOCK}|(?<![0-9.])(?=[0-9]{{1,2}}[.:][0-9]{{2}}))[0-9]{{1,2}}(?:[.:]?[0-9]{{2}})?)"
)
_SAT_AT = late(
    rf"\b{_OPENED}\b.{{0,40}}?{_CLOCK}[0-9]{{1,2}}(?:[.:][0-9]{{2}})?,\s+(?P<place>[A-ZÆØÅ][^.;:]*?),?\s+og\s+(?:ble\s|vart\s|blei\s)?{_CLOSED}\b"
)
"""`Møtet ble satt kl. 14.15, Styrerommet, Planteveien 2, og hevet kl. 16.00.`"""
_HELD = late(r"\b(?:holdt|avholdt|halde|haldne|møttes|møttest|tok til)\b")
_AT = late(
    r"(?:^|[\s|,])(?:(?:på|ved)\s+|i\s+(?!\w*(?:regi|samarbeid|forbindelse|samband)\b))(?P<place>[^|.;:]+?)\s*,?\s*(?=[|.;:]|,?\s(?:(?:møtet|styremøtet|det|og) (?:ble|vart|blei)|og (?:ble|vart|blei)|under leiing|under ledelse|med|for å|med)\b|$)"
    r"|(?:^|[\s|,])(?P<home>(?:hjemme|heime) hos [A-ZÆØÅ][\w ]*?)\s*,?\s*(?=[|.;:]|$)"
)
_STREET_STOP = late(
    r"(?:(?<=\bSt)|(?<=\bDr)|(?<=\bChr)|(?<=\bKr))\.(?=\s?[A-ZÆØÅ])|(?:(?<=[a-zæøå]gt)|(?<=[a-zæøå]vn)|(?<=[a-zæøå]pl))\.(?=\s?[0-9])"
)
"""The full stop of an address that does not end the sentence: `St. Olavs gate`, `Kirkegt. 5`."""
_IN_AT = ("på", "ved", "i", "hos")
_LEAD = late(r"\|\s+(?P<lead>[A-ZÆØÅ][\wæøå]*(?:\s[A-ZÆØÅ][\wæøå]*)*)$")
"""The place itself, right behind the date, before where it lies: `3. mai Kirkestua ved Lia kirke`."""
_HANDS_OVER = r"(?:\s+(?:og|med)\s+(?=[a-zæøå]+\s[a-zæøå])|[.;]|\s+som\b|$)"
_FUNCTIONS: tuple[tuple[re.Pattern[str], Role], ...] = (
    (late(rf"\b(?:ledet av|leia av|leidd av|under leiing av|under ledelse av)\s+(?P<who>.+?){_HANDS_OVER}"), "chair"),
    (late(r"(?:^|[.;]\s+|\bog\s)(?P<who>[^.;:,]{3,60}?)\s+(?:ledet|leia|leda|styrte)\s+[Mm]øtet"), "chair"),
    (late(rf"\b(?:[Mm]øteleder|[Mm]øteleiar|[Oo]rdstyrer|[Oo]rdstyrar|[Dd]irigent)\s(?:var|er)\s(?P<who>.+?){_HANDS_OVER}"), "chair"),
    (late(r"(?:^|[.;]\s+|\bog\s)(?P<who>[^.;:,]{3,60}?)\s(?:var|er)\s(?:møteleder|møteleiar|ordstyrer|ordstyrar|dirigent)\b"), "chair"),
    (late(rf"(?:^|[.;]\s+)(?:Sekretær|Skrivar)\s(?:var|er)\s(?P<who>.+?){_HANDS_OVER}"), "secretary"),
    (late(rf"\b(?:[Rr]eferent|[Mm]øtesekretær|[Pp]rotokollfører|[Pp]rotokollførar)\s(?:var|er)\s(?P<who>.+?){_HANDS_OVER}"), "secretary"),
    (late(r"(?:^|[.;]\s+|\bog\s)(?P<who>[^.;:,]{3,60}?)\s(?:(?:var|er)\s(?:referent|møtesekretær|protokollfører|protokollførar|skrivar)|(?:førte|skrev|skreiv)\s(?:protokollen|referatet|protokoll|referat))\b"), "secretary"),
)  # fmt: skip


class FoundClock(NamedTuple):
    """A time (HH:MM) and where it stands in the text."""

    time: str
    start: int
    end: int


class FoundFunction(NamedTuple):
    """Someone with a function in the meeting, and the stretch of text that names them."""

    name: str
    role: Role
    start: int
    end: int


def tells_of_sitting(text: str, *, at_once: bool = False) -> bool:
    """Whether `text` holds a sentence of this kind, or (`at_once`) begins with one.

    >>> tells_of_sitting("Møtet ble satt kl. 14.15."), tells_of_sitting("Neste møte er 3. mai.")
    (True, False)
    """
    if not holds_any(text, _IN_SITTING) or not holds_any(text, _TOLD):
        return False
    return (_SITTING.match(text) if at_once else _SITTING.search(text)) is not None


def opened_at(text: str) -> FoundClock | None:
    """When the sitting was opened.

    >>> opened_at("Møtet ble satt kl. 14.15 og hevet kl. 16.00").time, opened_at("Møtet ble hevet kl. 16.00")
    ('14:15', None)
    """
    return _clock(_START.search(text))


def may_close(text: str) -> bool:
    """Whether `text` has a word that every sentence on the end of a sitting has.

    >>> may_close("Møtet vart heva."), may_close("Møtet ble satt kl. 14.15.")
    (True, False)
    """
    return holds_any(text, _IN_CLOSED)


def closed_at(text: str) -> FoundClock | None:
    """When the sitting was closed.

    >>> closed_at("Møtet vart heva 16.30.").time, closed_at("Møtet ble satt kl. 14.15")
    ('16:30', None)
    """
    return _clock(_END.search(text))


def _clock(match: re.Match[str] | None) -> FoundClock | None:
    figures = re.search(r"([0-9]{1,2}?)[.:]?([0-9]{2})?$", match["clock"]) if match else None
    if match is None or figures is None or int(figures[1]) > 24:
        return None
    return FoundClock(f"{int(figures[1]):02d}:{figures[2] or '00'}", match.start("clock"), match.end("clock"))


def held_at(text: str) -> tuple[int, int] | None:
    """Where in `text` the place of the meeting stands: behind `holdt`, `avholdt`, and behind the body that met.

    >>> text = "Møtet ble holdt tirsdag 3. mai 2024 kl. 18 på møterom Alke og ble ledet av Kari Lund."
    >>> text[slice(*held_at(text))]
    'møterom Alke'
    >>> text = "Møtet ble satt 3. mai 2024, kl. 14.15, Styrerommet, og hevet kl. 16.00."
    >>> text[slice(*held_at(text))]
    'Styrerommet'
    """
    if sat := _SAT_AT.search(text):
        return sat.span("place")
    verb = _HELD.search(text)
    if verb is None:
        return None
    start = verb.end()
    body = body_in(text)
    if body and (at := text.find(body, start)) >= 0:
        start = at + len(body)
    return place_in(text, start)


def place_in(text: str, start: int = 0) -> tuple[int, int] | None:
    """Where the place stands that `text` names from `start` on, beside dates and times.

    >>> place_in("kl. 18:15 i kantina på Nedre Øyra."), place_in("3. mai 2024")
    ((12, 33), None)
    >>> place_in("3.5.2024 Kirkestua ved Lia kirke")
    (9, 32)
    >>> place_in("kl. 19 i Kirkegt. 5. Alle møtte."), place_in("kl. 19 på Stua i St. Olavs gate.")
    ((9, 19), (10, 31))
    """
    masked = text
    for found in find_dates(text):
        at = found.start - 4 if text[: found.start].endswith("den ") else found.start
        masked = masked[:at] + "|" * (found.end - at) + masked[found.end :]
    while times := find_times(masked):
        masked = masked[: times.start] + "|" * (times.end - times.start) + masked[times.end :]
    if not holds_any(masked, _IN_AT):
        return None
    match = _AT.search(_STREET_STOP.sub("_", masked) if "." in masked else masked, start)
    if match is None:
        return None
    if not match["place"]:
        return match.span("home")
    lead = _LEAD.search(masked[: match.start()])
    return (lead.start("lead") if lead else match.start("place")), match.end("place")


def functions_in(text: str) -> list[FoundFunction]:
    """Who led the meeting and who wrote its minutes, as sentences say it.

    >>> [
    ...     (found.name, found.role)
    ...     for found in functions_in("Møtet vart leia av ordførar Kari Lund. Ola Vik var referent.")
    ... ]
    [('Kari Lund', 'chair'), ('Ola Vik', 'secretary')]
    """
    found: list[FoundFunction] = []
    for pattern, role in _FUNCTIONS:
        for match in pattern.finditer(text):
            people = [person for person in read_people(match["who"], single_names=True) if person.name]
            if people and people[0].name:
                found.append(FoundFunction(people[0].name, role, match.start("who"), match.end("who")))
    return found


_CAME = late(
    r"(?:[A-ZÆØÅ][\w'.-]*|\([^()]{1,12}\)|og|deretter|så)(?:,?\s(?:[A-ZÆØÅ][\w'.-]*|\([^()]{1,12}\)|og|deretter|så)){0,8}\s"
    r"(?:(?:gjen)?(?:inn)?tiltrådte|tiltredde|gjeninntrådte|fratrådte|fråtredde|forlot|kom (?:tilbake|attende|inn att|inn igjen)|tok (?:sete|plass)|gjekk (?:frå|inn att)|gikk (?:fra|inn igjen))"
    r"(?:\s(?:igjen|att|møtet|møte|plass|sete|plassen sin|sin plass|ved bordet|salen|til møtet|i salen|kl\.? ?[0-9.:]+))*\.?$"
)


def tells_who_came(text: str) -> bool:
    """Whether `text` only tells that someone came (back) or left.

    >>> tells_who_came("Liv Dahl (SV) tiltrådte igjen."), tells_who_came("Liv Dahl fratrådte som leder.")
    (True, False)
    """
    return _CAME.match(text) is not None
