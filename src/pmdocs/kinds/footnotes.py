"""Footnotes: a line at the foot that begins with the number of a mark in the text above."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from pmdocs.grammar.paragraphs import continues, spans_of
from pmdocs.kinds import Reading
from pmdocs.late import late
from pmdocs.records import Footnote
from pmdocs.text import Line

_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_FIGURES = str.maketrans(_RAISED, "0123456789")
_NOTE = late(r"(?P<number>[0-9]{1,2}|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2})\s*(?=[A-ZÆØÅ«\"(h])")
_ALONE = late(r"(?P<number>[0-9]{1,2}|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2})$")
"""A number set higher than its note stands on a line of its own."""
_MARK = late(
    r"(?:(?<=[a-zA-ZæøåÆØÅéü)»”\"])|(?<=[a-zæøå)][.,]))(?P<number>[0-9]{1,2}|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2})(?![0-9.,:/%]?[0-9])(?=$|[\s.,;:)–-])"
)
_GLUED = late(r"[0-9⁰¹²³⁴⁵⁶⁷⁸⁹](?<=[a-zA-ZæøåÆØÅéü)»”\".,].)")
"""What every line with a mark has, found several times as fast."""
_BLANK = 0.45


class Notes(NamedTuple):
    """The footnotes, and the positions of the lines they take out of the running text."""

    footnotes: tuple[Footnote, ...]
    taken: frozenset[int]


def find_footnotes(reading: Reading, headings: Sequence[int] = (), *, raised: bool = False) -> Notes:
    """The footnotes of a document whose headings stand at the positions `headings`; `raised`: only those numbered in superscript."""
    found: list[Footnote] = []
    taken: set[int] = set()
    lines = reading.lines
    wanted = 1
    marks = _marks(lines)
    text_from = min(headings, default=0)
    for at, line in enumerate(lines):
        match = _NOTE.match(line.text) or (_ALONE.match(line.text) if _is_raised(lines, at) else None)
        if match is None or at in headings or line.table is not None or at < text_from:
            continue
        if raised and (match["number"].isascii() or lines[at - 1].text.endswith(":")):
            continue
        number = int(match["number"].translate(_FIGURES))
        placed = number == wanted and (at - 1 in taken or _at_foot(lines, at))
        mark = _nearest(marks[number], at) if placed else None
        if mark is None:
            continue
        note = _lines_of(lines, at, ends=raised)
        rest = line.text[match.end() :].lstrip()
        text = reading.paragraph([line._replace(text=rest), *note[1:]] if rest else note[1:]).text
        found.append(Footnote(number=number, text=text, marks=spans_of([lines[mark]]), spans=spans_of(note)))
        taken.update(range(at, at + len(note)))
        wanted += 1
    return Notes(tuple(found), frozenset(taken))


def without(lines: Sequence[Line], notes: Notes) -> tuple[Line, ...]:
    """The lines outside the footnotes; what stood below one goes on with nothing above it."""
    return tuple(
        line._replace(gap=max(line.gap, 1.0)) if at - 1 in notes.taken else line
        for at, line in enumerate(lines)
        if at not in notes.taken
    )


def raised_footnotes(reading: Reading) -> Notes:
    """The footnotes that are numbered in superscript: minutes, whose items are numbered, have no others that can be told."""
    if not any(line.text[0] in _RAISED for line in reading.lines):
        return Notes((), frozenset())
    return find_footnotes(reading, raised=True)


def _marks(lines: Sequence[Line]) -> dict[int, list[int]]:
    """The positions of the lines on which each number stands glued to a word."""
    found: dict[int, list[int]] = defaultdict(list)
    for at, line in enumerate(lines):
        for match in _MARK.finditer(line.text) if _GLUED.search(line.text) else ():
            found[int(match["number"].translate(_FIGURES))].append(at)
    return found


def _nearest(places: Sequence[int], at: int) -> int | None:
    """The mark above the note, or, for a note set before its mark, the one below."""
    above = bisect_left(places, at)
    if above:
        return places[above - 1]
    return next((place for place in places if place != at), None)


def _at_foot(lines: Sequence[Line], at: int) -> bool:
    """Set apart from what stands above, set smaller, or after a finished sentence."""
    line, before = lines[at], lines[at - 1] if at else None
    if before is None:
        return False
    return (
        line.gap >= _BLANK
        or before.text[-1] in ".!?:"
        or bool(line.size and before.size and line.size < before.size - 0.6)
    )


def _is_raised(lines: Sequence[Line], at: int) -> bool:
    """Whether a line is set smaller than the one below, and that one right below it."""
    line, below = lines[at], lines[at + 1] if at + 1 < len(lines) else None
    return bool(below and line.size and below.size and line.size < below.size and below.gap < _BLANK)


def _lines_of(lines: Sequence[Line], at: int, *, ends: bool) -> list[Line]:
    """The note's lines: on to another note, another paragraph or page; where it `ends`, only to the end of a sentence."""
    raised = _ALONE.match(lines[at].text) is not None
    note = list(lines[at : at + 1 + raised])
    for line in lines[at + len(note) :]:
        if line.page != note[-1].page or _NOTE.match(line.text):
            break
        if ends and note[-1].text[-1] in ".!?":
            break
        same = raised and line.size == note[-1].size and line.gap < _BLANK
        if not same and not continues(note[-1], line):
            break
        note.append(line)
    return note
