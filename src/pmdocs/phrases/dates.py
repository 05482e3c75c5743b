"""Dates as printed, in all the forms of FORMS 3.1."""

import re
from datetime import date
from functools import cache, lru_cache
from typing import NamedTuple

from pmdocs.late import late
from pmdocs.phrases import LONGEST_TEXT
from pmdocs.phrases.codes import full_year
from pmdocs.vocabulary.dates import MONTHS, WEEKDAYS

_FIGURE = re.compile(r"[0-9]")


class FoundDate(NamedTuple):
    """A date in a text.

    first, last  ISO dates; `last` is None for one day; `first` is None where the year is not printed
    weekday      the printed weekday of the first day, Monday 0
    start, end   where it stands in the text
    day, month   as printed, also without a year
    """

    first: str | None
    last: str | None
    weekday: int | None
    start: int
    end: int
    day: int
    month: int


@cache
def _pattern() -> re.Pattern[str]:
    """The forms of FORMS 3.1, longest first.

    Groups: w weekday; d, m, y day, month, year of the first day; e, f, z those of the last. A figure behind the letter
    tells the forms apart.
    """
    weekday = "|".join(WEEKDAYS)
    month = "|".join(sorted(MONTHS, key=len, reverse=True))
    year = r"(?:19|20)[0-9][0-9]"
    short = rf"(?:{year}(?![0-9])|[0-9]{{2}}(?![0-9:]|\.[0-9]))"
    to = r"\s*(?:[-–—]|og|til)\s*"
    lead, day = rf"\b(?:(?P<wN>{weekday})(?:\s+den)?,?\s+)?(?<![0-9./])", "[0-9]{1,2}"
    again = rf"(?:(?:{weekday})\s+)?(?:den\s+)?"
    forms = (
        rf"{lead}(?P<dN>{day})\.?\s*(?P<mN>{month})\b\.?,?\s*(?P<yN>{year})?{to}{again}(?P<eN>{day})\.?\s*(?P<fN>{month})\b\.?,?\s*(?P<zN>{year})",
        rf"{lead}(?P<dN>{day})\.?(?:,\s*{day}\.?)*(?:{to}|\s+){again}(?P<eN>{day})\.?\s*(?P<fN>{month})\b\.?,?\s*(?P<zN>{year})?",
        rf"{lead}(?P<dN>{day})\.?\s*(?P<mN>{month})\b\.?,?(?:\s*-?(?P<yN>{year}|[0-9]{{2}}(?![0-9:.])))?",
        rf"{lead}(?P<dN>{day})\.(?:(?P<mN>{day})\.(?P<yN>{year})?)?{to}(?P<eN>{day})\.\s?(?P<fN>{day})\.\s?(?P<zN>{short})",
        rf"{lead}(?P<dN>{day})\.\s?(?P<mN>{day})\.?\s?(?<=[. ])(?P<yN>{short})",
        rf"{lead}(?P<dN>{day})\.?{to}(?P<eN>{day})/(?P<fN>{day})(?:\s?[-–/]\s?|\s)(?P<zN>{short})(?!/)",
        rf"(?<!sak ){lead}(?P<dN>{day})/(?P<mN>{day})(?:\s?[-–/]\s?|\s)(?P<yN>{short})(?!/)",
        rf"(?<![0-9])(?P<yN>{year})(?P<sN>-?)(?P<mN>[0-9]{{2}})(?P=sN)(?P<dN>[0-9]{{2}})(?![0-9-])",
    )
    numbered = "|".join(form.replace("N>", f"{at}>").replace("N)", f"{at})") for at, form in enumerate(forms))
    # Where neither a figure nor a weekday stands no form need be tried.
    return re.compile(rf"(?=[0-9]|\b(?:{weekday}))(?:{numbered})", re.IGNORECASE)


@cache
def _groups() -> dict[str, list[str]]:
    """The names of the groups of each form, by the figure that they end in."""
    found: dict[str, list[str]] = {}
    for group in _pattern().groupindex:
        found.setdefault(group[-1], []).append(group)
    return found


def _iso(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def find_dates(text: str) -> list[FoundDate]:
    """All dates in `text`, in order; days that the calendar does not have are left out.

    >>> [(d.first, d.last) for d in find_dates("tirsdag 18. juni 2024 og 4.–5. juni 2019")]
    [('2024-06-18', None), ('2019-06-04', '2019-06-05')]
    """
    return [*_dates(text)] if _FIGURE.search(text) else []


@lru_cache(4)
def _dates(text: str) -> tuple[FoundDate, ...]:
    """The dates of `text`, which several fields are read from one after the other."""
    return tuple([found for match in _pattern().finditer(text[:LONGEST_TEXT]) if (found := _found(match)) is not None])


_PLACE = late(r"[A-ZÆØÅ][\wæøå.-]*(?: [A-ZÆØÅ]?[\wæøå.-]+){0,2},?(?: den)? ?$")

_LONGEST_PLACE_AND_DATE = 80


def is_place_and_date(text: str) -> bool:
    """Whether `text` is a place and a date and nothing else, as above signatures.

    >>> is_place_and_date("Fjordvik, 1. oktober 2015"), is_place_and_date("Neste møte 1. oktober 2015 kl. 9")
    (True, False)
    """
    found = find_dates(text) if len(text) <= _LONGEST_PLACE_AND_DATE else []
    return bool(found) and found[-1].end >= len(text.rstrip(" .")) and _PLACE.match(text[: found[0].start]) is not None


def _found(match: re.Match[str]) -> FoundDate | None:
    groups = _groups()[(match.lastgroup or "")[-1]]
    part = {group[0]: printed for group, printed in zip(groups, match.group(*groups), strict=True) if printed}
    last_month = _month(part.get("f"))
    month, day = _month(part.get("m")) or last_month, int(part["d"])
    if month > _MONTHS_OF_A_YEAR >= day and "y" in part:
        month, day = day, month
    if _iso(2000, month, day) is None:  # 2000 is a leap year
        return None
    last_year = full_year(part["z"]) if "z" in part else None
    year = full_year(part["y"]) if "y" in part else last_year and last_year - (month > last_month)
    first = _iso(year, month, day) if year else None
    last = _iso(last_year, last_month, int(part["e"])) if last_year else None
    if year and (first is None or (last_year and (last is None or last < first))):
        return None
    end = match.start() + len(match.group().rstrip(" ,"))
    weekday = WEEKDAYS[part["w"].casefold()] if "w" in part else None
    return FoundDate(first, last, weekday, match.start(), end, day, month)


_MONTHS_OF_A_YEAR = 12


def _month(printed: str | None) -> int:
    """The number of a month that is printed as a word or in figures, 0 for none."""
    if printed is None:
        return 0
    return int(printed) if printed.isdigit() else MONTHS[printed.casefold()]
