"""Numbered section headings of reports: which lines they are, and how far each wraps.

The numbers must run on (1, 1.1, 1.2, 2 …); a table of contents has the same run once before, so the last of
the longest runs is the text.
"""

import re
from collections.abc import Sequence
from itertools import takewhile
from typing import NamedTuple

from pmdocs.grammar.leaders import without_leaders
from pmdocs.grammar.numbering import Number, longest_run
from pmdocs.grammar.paragraphs import continues, ended_early, is_unfinished, list_sign
from pmdocs.kinds import Reading
from pmdocs.kinds.report.set_headings import headings_by_type
from pmdocs.late import late
from pmdocs.phrases.names import is_name
from pmdocs.text import Line

_NUMBERED = re.compile(r"(?P<number>[0-9]{1,2}(?:\.[0-9]{1,2}){0,4})(?P<dot>\.?)\s+(?=[A-ZÆØÅ«\"0-9])")
_SPEAKER = late(r"^(?P<name>[^():]{4,60}?)\s*(?:\((?P<org>[^()]+)\)|,\s*(?P<org2>[^:,]{2,60}))\s*:")
_BLANK = 0.45
_SHORT_TAIL = 0.75
"""A wrapped heading's last line is shorter than this share of the column."""
LONGEST_HEADING = 4
_RUN_IN_WORDS = 3


class SectionHeading(NamedTuple):
    """A heading: number as printed (None for none), title, the speaker it names, and the number of lines it takes.

    `body_at` is where on its line the text of the section begins, for a heading that runs into it.
    """

    number: str | None
    title: str
    level: int
    speaker: str | None
    organization: str | None
    extent: int
    body_at: int | None = None


class _Candidate(NamedTuple):
    at: int
    number: Number
    end: int


def find_headings(reading: Reading) -> dict[int, SectionHeading]:
    """The headings, by their line's position in `reading.lines`: the numbered ones, else those set as headings."""
    return find_numbered(reading) or {
        at: _with_speaker(None, reading.paragraph(list(reading.lines[at : at + extent])).text, level, extent)
        for at, (level, extent) in headings_by_type(reading.lines).items()
    }


def find_numbered(reading: Reading) -> dict[int, SectionHeading]:
    """The numbered headings, by their line's position in `reading.lines`."""
    lines = reading.lines
    candidates = _candidates(lines)
    run = [candidates[at] for at in longest_run([candidate.number for candidate in candidates])]
    stops = {candidate.at for candidate in run}
    found = {candidate.at: _heading(reading, candidate, stops) for candidate in run}
    titles = {heading.title for heading in found.values()} | _shared_beginnings(
        [heading for at, heading in found.items() if not reading.lines[at].bold]
    )
    return {at: _run_in(heading, reading.lines[at], titles) for at, heading in found.items()}


def _shared_beginnings(headings: Sequence[SectionHeading]) -> set[str]:
    """The words that long headings of sister sections begin with, up to a capital: their titles, glued to the text."""
    found: set[str] = set()
    for heading in headings:
        for other in headings:
            words = _common(heading.title.split(), other.title.split())
            longer = min(len(heading.title.split()), len(other.title.split())) > len(words) + _RUN_IN_WORDS
            if heading is not other and heading.level == other.level and words and longer:
                found.add(" ".join(words))
    return found


def _common(first: Sequence[str], second: Sequence[str]) -> list[str]:
    return [
        one
        for one, other in takewhile(lambda pair: pair[0] == pair[1], zip(first, second, strict=False))
        if one == other
    ]


def _run_in(heading: SectionHeading, line: Line, titles: set[str]) -> SectionHeading:
    """A heading glued to its text: its title is that of a sister section (`5.1.1 Utfordring`, `5.2.1 Utfordring`)."""
    if line.bold:
        return heading
    for title in sorted(titles, key=len, reverse=True):
        rest = heading.title[len(title) + 1 :]
        if rest and heading.title.startswith(f"{title} ") and rest[0].isupper() and len(rest.split()) > _RUN_IN_WORDS:
            return heading._replace(
                title=title,
                extent=1,
                body_at=len(line.text)
                - len(heading.title if heading.extent == 1 else line.text[line.text.index(title) :])
                + len(title)
                + 1,
            )
    return heading


def _candidates(lines: Sequence[Line]) -> list[_Candidate]:
    found = []
    for at, line in enumerate(lines):
        match = _NUMBERED.match(line.text)
        if match is None or line.table is not None:
            continue
        number = tuple(int(part) for part in match["number"].split("."))
        if match["dot"] and len(number) == 1 and not (line.bold or _set_large(lines, at)):
            continue
        if at and continues(lines[at - 1], line) and list_sign(line.text) is None and not _set_large(lines, at):
            continue
        found.append(_Candidate(at, number, match.end()))
    return found


def _set_large(lines: Sequence[Line], at: int) -> bool:
    """Whether the line is set larger or bolder than the lines around it."""
    line = lines[at]
    if not line.size:
        return False
    after = lines[at + 1] if at + 1 < len(lines) else line
    return line.bold or bool(after.size and line.size > after.size + 0.6)


def _heading(reading: Reading, candidate: _Candidate, stops: set[int]) -> SectionHeading:
    lines = reading.lines
    extent = 1
    while extent < LONGEST_HEADING and candidate.at + extent < len(lines) and candidate.at + extent not in stops:
        if not _wraps(lines, candidate.at + extent):
            break
        extent += 1
    taken = lines[candidate.at : candidate.at + extent]
    text = reading.paragraph([taken[0]._replace(text=taken[0].text[candidate.end :]), *taken[1:]]).text
    title = without_leaders(text)
    number = taken[0].text[: candidate.end].strip().rstrip(".")
    return _with_speaker(number, title, len(candidate.number), extent)


def _with_speaker(number: str | None, title: str, level: int, extent: int) -> SectionHeading:
    """A heading with the speaker that its title names."""
    speaker = _SPEAKER.match(title)
    named = speaker is not None and is_name(speaker["name"].strip())
    return SectionHeading(
        number, title, level, speaker["name"].strip() if speaker and named else None,
        (speaker["org"] or speaker["org2"]).strip() if speaker and named else None, extent,
    )  # fmt: skip


def _wraps(lines: Sequence[Line], at: int) -> bool:
    """Whether the heading on the line before goes on on line `at`."""
    before, line = lines[at - 1], lines[at]
    if line.table is not None or list_sign(line.text) or _NUMBERED.match(line.text):
        return False
    if before.size and line.size:
        same = abs(before.size - line.size) <= 0.6 and before.bold == line.bold
        set_apart = (
            before.bold
            or at + 1 >= len(lines)
            or not lines[at + 1].size
            or abs((lines[at + 1].size or 0) - before.size) > 0.6
        )
        return same and (set_apart or is_unfinished(before.text)) and line.gap < 1
    if line.gap >= _BLANK:
        return False
    if is_unfinished(before.text) or before.text.endswith(":") or line.text[0].islower():
        return True
    if before.text.isupper() and line.text.isupper():
        return not ended_early(before, line)
    return _short_tail(lines, at)


def _short_tail(lines: Sequence[Line], at: int) -> bool:
    """A single short line without a full stop before a blank line is the heading's end, not a paragraph."""
    line = lines[at]
    apart = at + 1 >= len(lines) or lines[at + 1].gap >= _BLANK
    width = line.right - line.left
    return (
        apart
        and line.text[-1] not in ".:;"
        and width > 0
        and (line.cells[-1].x1 - line.left) < _SHORT_TAIL * width
        and not ended_early(lines[at - 1], line)
    )
