"""Attendance lists parted by whom people come from: a name on a line of its own, the people below it as bullets or set in."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from pmdocs.grammar.paragraphs import list_sign
from pmdocs.late import late
from pmdocs.phrases.names import is_name
from pmdocs.phrases.people import leads_with_name
from pmdocs.phrases.roles import is_party_name
from pmdocs.text import Line

_SET_IN = {True: 5.0, False: 1.5}
"""How much further to the right people stand than the heading: points, and characters of text."""
_LONGEST_HEADING = 5
"""Words."""
_FEWEST = 2
_MOST = 0.7
"""Share of the lines below the headings that name people or say that nobody came."""
_ABSENT = late(
    r"(?:\w+ ){0,2}(?:ikke|ikkje) (?:representert|til stede|tilstede|til stades|møtt|møtte)|(?:meldt )?forfall",
    re.IGNORECASE,
)


class HeadedGroup(NamedTuple):
    """Those whom the body, office or organisation in the `heading` sent; `lines` are below it."""

    heading: Line
    lines: list[Line]


def headed_groups(lines: Sequence[Line]) -> tuple[list[HeadedGroup], list[Line]]:
    """The groups that a list begins with, and the lines after them; no groups where the list is not parted so."""
    if of_parties := _by_party(lines):
        return of_parties, []
    found: list[HeadedGroup] = []
    end = 0
    edge = lines[0].cells[0].x0 if lines else 0.0
    for at, line in enumerate(lines):
        if _is_below(line, edge) and found:
            found[-1].lines.append(line)
            end = at + 1
        elif _is_heading(line, edge) and (not found or found[-1].lines):
            found.append(HeadedGroup(line, []))
        else:
            break
    found = [group for group in found if group.lines]
    below = [line for group in found for line in group.lines]
    people = sum(_names(line) or says_absent(line.text) for line in below)
    if len(found) < _FEWEST or people < _MOST * len(below):
        return [], list(lines)
    return found, list(lines[end:])


def _by_party(lines: Sequence[Line]) -> list[HeadedGroup]:
    """The people below the names of their parties, which may be set like them; a code alone heads nothing."""
    found: list[HeadedGroup] = []
    for line in lines:
        if is_party_name(line.text.rstrip(" :")) and (not found or found[-1].lines):
            found.append(HeadedGroup(line, []))
        elif found and _names(line):
            found[-1].lines.append(line)
        else:
            return []
    return found if len(found) >= _FEWEST and found[-1].lines else []


def says_absent(text: str) -> bool:
    """Whether what stands below a heading says that nobody of it came.

    >>> says_absent("Ikke representert."), says_absent("Kari Lund")
    (True, False)
    """
    return _ABSENT.match(text) is not None


def _is_below(line: Line, edge: float) -> bool:
    return list_sign(line.text) is not None or line.cells[0].x0 > edge + _SET_IN[line.bbox is not None]


def _is_heading(line: Line, edge: float) -> bool:
    text = line.text.rstrip(" :")
    short = len(line.cells) == 1 and len(text.split()) <= _LONGEST_HEADING and not text.endswith((".", ","))
    return short and not _is_below(line, edge) and "," not in text and text[:1].isupper() and not leads_with_name(text)


def _names(line: Line) -> bool:
    sign = list_sign(line.text)
    text = line.text[sign[1] :] if sign else line.text
    return leads_with_name(text) or is_name(text.split("(")[0].split(",")[0].strip(), single=True)
