"""Agenda codes at the beginning of a line."""

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from pmdocs.characters import holds_any
from pmdocs.late import late
from pmdocs.vocabulary.agenda_codes import AGENDA_CODES

_FIRST = re.compile(r"(?=[0-9A-ZÆØÅ]|sak|[a-zæøå]{1,3}-[Ss]ak)(?:[^0-9]{0,60}+[0-9]|[A-Z]{1,5}[.):])")
"""How every code begins: a figure soon follows, unless a letter or a Roman number is all of it."""
_WORD = re.compile(
    r"^(?:Haste|Tilleggs|Ekstra)sak\b|^(?:HASTE|TILLEGGS|EKSTRA)SAK\b|^(?:[Ss]ak|SAK)\b(?:\s?[Nn]r\b)?|^[Ss]aks?nr\b|[ -]?(?:sak|SAK|Sak)$"
)
"""The word for an item beside the letters of a series."""
_ROMAN = {"I": 1, "V": 5, "X": 10}
_CENTURY_PIVOT = 80
"""Two-digit years from 80 are of the last century (FORMS 15: window 1980-2079)."""


class Code(NamedTuple):
    """An agenda code: its family, how it is printed, its parts, and where it ends in the text.

    `numbers` are the parts of a dotted ordinal (`4.1`), else the running number alone.
    """

    family: str
    printed: str
    series: str | None
    numbers: tuple[int, ...]
    meeting: int | None
    year: int | None
    suffix: str
    end: int

    @property
    def sequence(self) -> int:
        """The running number."""
        return self.numbers[-1]

    @property
    def key(self) -> tuple[str, tuple[int, ...], int | None, int | None, str]:
        """What makes two codes the same, whatever the zero padding and capitals."""
        return ((self.series or "").casefold(), self.numbers, self.meeting, self.year, self.suffix.casefold())


@cache
def _families() -> dict[str, tuple[tuple[str, tuple[str, ...], re.Pattern[str]], ...]]:
    """The families of codes that begin with each character: their names, what they hold, their patterns."""
    rows = [(row, late(row.pattern)) for row in AGENDA_CODES]
    characters = {character for row in AGENDA_CODES for character in row.begins}
    return {
        character: tuple((row.name, row.holds, pattern) for row, pattern in rows if character in row.begins)
        for character in characters
    }


def full_year(printed: str) -> int:
    """A printed year of two or four digits as a year.

    >>> full_year("21"), full_year("98"), full_year("2019")
    (2021, 1998, 2019)
    """
    year = int(printed)
    if len(printed) > 2:
        return year
    return year + (1900 if year >= _CENTURY_PIVOT else 2000)


@lru_cache(4096)
def find_code(text: str) -> Code | None:
    """The agenda code that `text` begins with, or None.

    >>> find_code("SAK 01/02/21 Godkjenning").printed
    'SAK 01/02/21'
    >>> find_code("Sak 4 i referatet") is None
    True
    """
    if not _FIRST.match(text):
        return None
    for name, held, pattern in _families().get(text[0], ()):
        if holds_any(text, held) and (match := pattern.match(text)):
            return _code(name, match)
    return None


def _code(family: str, match: re.Match[str]) -> Code:
    parts = match.groupdict()
    series = _WORD.sub("", parts.get("series") or "").strip(" -:.")
    year = parts.get("year") or parts.get("long")
    meeting = parts.get("meeting")
    return Code(
        family=family,
        printed=match.group()[len(parts.get("label") or "") :].strip().rstrip(".:) –-"),
        series=series or None,
        numbers=_numbers(parts),
        meeting=int(meeting) if meeting else None,
        year=full_year(year) if year else None,
        suffix=((parts.get("suffix") or "") + (parts.get("mark") or "")).strip(" -"),
        end=match.end(),
    )


def _numbers(parts: Mapping[str, str | None]) -> tuple[int, ...]:
    if letter := parts.get("letter"):
        return (ord(letter) - ord("A") + 1,)
    if roman := parts.get("roman"):
        values = [_ROMAN[sign] for sign in roman]
        return (sum(-one if one < after else one for one, after in zip(values, [*values[1:], 0], strict=True)),)
    printed = parts.get("sequence") or parts.get("bare") or ""
    return tuple(int(number) for number in printed.split("."))
