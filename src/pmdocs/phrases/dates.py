"""Dates as printed, in all the forms of FORMS 3.1."""

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from pmdocs.characters import holds_any, lowered
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


_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_STEMS = frozenset(name[:3] for name in MONTHS)
"""Without one of these no month is named."""
_WEEKDAY = "|".join(WEEKDAYS)
_DAY = "[0-9]{1,2}"
_YEAR = "(?:19|20)[0-9][0-9]"
_SHORT = rf"(?:{_YEAR}(?![0-9])|[0-9]{{2}}(?![0-9:]|\.[0-9]))"
_TO = r"\s*(?:[-–—]|og|til)\s*"
_AGAIN = rf"(?:(?:{_WEEKDAY})\s+)?(?:den\s+)?"


def _one_of(*forms: str) -> re.Pattern[str]:
    """One of `forms` of a date, perhaps with a weekday before it; of several that fit the first wins.

    Groups: w weekday; d, m, y day, month, year of the first day; e, f, z those of the last. A figure behind the letter
    tells the forms apart.
    """
    numbered = "|".join(form.replace("N>", f"{at}>") for at, form in enumerate(forms))
    return late(rf"\b(?:(?P<w>{_WEEKDAY})(?:\s+den)?,?\s+)?(?=[0-9])(?<![0-9./])(?:{numbered})")


_DAYS = _one_of(
    rf"(?P<dN>{_DAY})\.?\s*(?P<mN>{_MONTH})\b\.?,?\s*(?P<yN>{_YEAR})?{_TO}{_AGAIN}(?P<eN>{_DAY})\.?\s*(?P<fN>{_MONTH})\b\.?,?\s*(?P<zN>{_YEAR})",
    rf"(?P<dN>{_DAY})\.?(?:,\s*{_DAY}\.?)*(?:{_TO}|\s+){_AGAIN}(?P<eN>{_DAY})\.?\s*(?P<fN>{_MONTH})\b\.?,?\s*(?P<zN>{_YEAR})?",
)
_MAY_BE_DAYS = late(
    rf"(?:[-–—]|og|til|[0-9]\.?\s)\s*(?:[a-zæøå]{{3,7}}\s+){{0,2}}[0-9]{{1,2}}\.?\s*(?:{'|'.join(sorted(_STEMS))})"
)
_IN_WORDS = _one_of(
    rf"(?P<dN>{_DAY})\.?\s*(?P<mN>{_MONTH})\b\.?,?(?:\s*-?(?P<yN>{_YEAR}|[0-9]{{2}}(?![0-9:.])))?",
)
_IN_FIGURES = _one_of(
    rf"(?P<dN>{_DAY})\.(?:(?P<mN>{_DAY})\.(?P<yN>{_YEAR})?)?{_TO}(?P<eN>{_DAY})\.\s?(?P<fN>{_DAY})\.\s?(?P<zN>{_SHORT})",
    rf"(?P<dN>{_DAY})\.\s?(?P<mN>{_DAY})\.?\s?(?<=[. ])(?P<yN>{_SHORT})",
    rf"(?P<dN>{_DAY})\.?{_TO}(?P<eN>{_DAY})/(?P<fN>{_DAY})(?:\s?[-–/]\s?|\s)(?P<zN>{_SHORT})(?!/)",
    rf"(?<!sak )(?P<dN>{_DAY})/(?P<mN>{_DAY})(?:\s?[-–/]\s?|\s)(?P<yN>{_SHORT})(?!/)",
)
_MAY_BE_FIGURES = re.compile(r"[0-9](?:\.\s?[0-9]{1,2}(?:\.\s?|\s)|/[0-9]{1,2}(?:\s?[-–/]\s?|\s))[0-9]{2}")
_YEAR_FIRST = re.compile(
    r"(?P<y0>(?:19|20)(?<![0-9]{3})[0-9][0-9])(?P<s0>-?)(?P<m0>[0-9]{2})(?P=s0)(?P<d0>[0-9]{2})(?![0-9-])"
)


def _matches(text: str) -> Iterator[re.Match[str]]:
    """Where `text`, in lower case, has one of the forms of FORMS 3.1: from left to right, at one place the longest form."""
    patterns = [_YEAR_FIRST]
    if _MAY_BE_FIGURES.search(text):
        patterns.insert(0, _IN_FIGURES)
    if holds_any(text, _STEMS):
        patterns[:0] = (_DAYS, _IN_WORDS) if _MAY_BE_DAYS.search(text) else (_IN_WORDS,)
    found = [match for pattern in patterns if (match := pattern.search(text))]
    while found:
        first = min(found, key=lambda match: match.start())
        yield first
        end = first.end()
        again = (match if match.start() >= end else match.re.search(text, end) for match in found)
        found = [match for match in again if match]


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
    lower = lowered(text[:LONGEST_TEXT])
    return tuple([found for match in _matches(lower) if (found := _found(match)) is not None])


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
    form = (match.lastgroup or "")[-1]
    part = {name[0]: printed for name, printed in match.groupdict().items() if printed and name[1:] in {"", form}}
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
    weekday = WEEKDAYS[part["w"]] if "w" in part else None
    return FoundDate(first, last, weekday, match.start(), end, day, month)


_MONTHS_OF_A_YEAR = 12


def _month(printed: str | None) -> int:
    """The number of a month that is printed as a word or in figures, 0 for none."""
    if printed is None:
        return 0
    return int(printed) if printed.isdigit() else MONTHS[printed]
