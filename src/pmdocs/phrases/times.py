"""Times of day as printed, in the forms of FORMS 3.2."""

import re
from typing import NamedTuple

from pmdocs.characters import lowered
from pmdocs.late import late
from pmdocs.phrases import LONGEST_TEXT


class FoundTimes(NamedTuple):
    """Start and perhaps end (HH:MM) and where they stand in the text."""

    start_time: str
    end_time: str | None
    start: int
    end: int


_HOUR = r"(?:2[0-4]|[01]?[0-9])"
_CLOCK = r"(?:kl(?:okka|okken)?(?![a-zæøå])\.?:?\s*)"
_ABOUT = r"(?:(?:ca\.?|om lag|omtrent)\s*)?"
_TO = rf"\s*[-–—]\s*(?:til\s+)?{_ABOUT}|\s*til\s+{_ABOUT}|,?\s*(?:slutt|avsluttet|avslutta|hevet|heva)\s+{_ABOUT}"


_SPAN = late(
    rf"(?:fra\s+|frå\s+)?(?P<kl>{_CLOCK})?(?<![0-9.,/:])(?P<h1>{_HOUR})(?:[.:]\s?(?P<m1>[0-5][0-9]))?"
    rf"(?P<sep>{_TO}|\s?)(?:{_CLOCK})?(?P<h2>{_HOUR})(?:[.:](?P<m2>[0-5][0-9]))?(?![0-9]|[.:/][0-9]|\.\s*(?:jan|feb|mar|apr|mai|jun|jul|aug|sep|okt|nov|des))"
)
"""Two times with a dash, `til`, or a lost dash between; hours alone only after `kl`."""
_PACKED = late(
    rf"(?P<kl>{_CLOCK})?(?<![0-9])(?P<h1>[01][0-9]|2[0-3])(?P<m1>[0-5][0-9])(?:(?:{_TO})(?P<h2>[01][0-9]|2[0-4])(?P<m2>[0-5][0-9]))?(?![0-9])"
)
"""`0900-1630`: four digits, so only where a label or `kl` says that it is a time."""
_ONE = late(
    rf"(?P<kl>{_CLOCK})(?P<h1>{_HOUR})(?:[.:]?(?P<m1>[0-5][0-9]))?(?![0-9])|(?<![0-9.,/:])(?P<h3>{_HOUR})(?P<c>[.:])(?P<m3>[0-5][0-9])(?![0-9]|[.:/][0-9])"
)
_FIGURE = re.compile(r"[0-9]")


def clock(hour: str, minute: str | None) -> str:
    """`HH:MM`; 24:00 is kept as 24:00 is printed only for the end of a day.

    >>> clock("9", None), clock("14", "30")
    ('09:00', '14:30')
    """
    return f"{int(hour):02d}:{minute or '00'}"


def find_times(text: str, *, labelled: bool = False) -> FoundTimes | None:
    """The first time or span of times in `text`.

    `labelled` says that a label (`Tid:`) stands before, so that `18.00` and `0900-1630` are times also
    without `kl`, and so are hours alone (`17–19`) where nothing else stands there.

    >>> find_times("tirsdag 18. juni 2024 kl. 14–16")[:2]
    ('14:00', '16:00')
    >>> find_times("perioden 2018-2021") is None
    True
    """
    text = lowered(text[:LONGEST_TEXT])
    if not _FIGURE.search(text):
        return None
    for match in _SPAN.finditer(text):
        if found := _from_span(match, labelled=labelled):
            return found
    for match in _PACKED.finditer(text):
        if match["kl"] or (labelled and (match["h2"] or _is_all(match)) and _on_the_clock(match)):
            return _found(match, match["h1"], match["m1"], match["h2"], match["m2"])
    for match in _ONE.finditer(text):
        if match["kl"]:
            return _found(match, match["h1"], match["m1"])
        if labelled:
            return _found(match, match["h3"], match["m3"])
    hour = _BARE_HOUR.fullmatch(text) if labelled else None
    return _found(hour, hour["h"], None) if hour else None


_BARE_HOUR = late(rf"[\s_,.]*(?P<h>{_HOUR})[\s.]*")
"""`Kl.: 18`; a date before it is masked with underscores."""
_STEP = 5
"""Minutes; `2018-2021` is a span of years, and no meeting begins at 20:18."""


def _found(
    match: re.Match[str], hour: str, minute: str | None, until: str | None = None, minute_until: str | None = None
) -> FoundTimes:
    return FoundTimes(clock(hour, minute), clock(until, minute_until) if until else None, match.start(), match.end())


def _is_all(match: re.Match[str]) -> bool:
    """Whether nothing but a date stands beside the match."""
    rest = match.string[: match.start()] + match.string[match.end() :]
    return not any(character.isalnum() for character in rest)


def _on_the_clock(match: re.Match[str]) -> bool:
    return not any(int(match[name] or 0) % _STEP for name in ("m1", "m2"))


def _from_span(match: re.Match[str], *, labelled: bool) -> FoundTimes | None:
    minutes = bool(match["m1"]) and bool(match["m2"])
    dash = bool(match["sep"].strip())
    if not dash and not minutes:
        return None
    if not match["kl"] and not (labelled and (match["m1"] or match["m2"] or _is_all(match))):
        return None
    start, end = clock(match["h1"], match["m1"]), clock(match["h2"], match["m2"])
    if end < start and not dash:
        return None
    return FoundTimes(start, end, match.start(), match.end())
