"""Section headings without numbers, told by the type they are set in: larger than text, each size a level."""

from collections import Counter
from collections.abc import Sequence

from pmdocs.grammar.paragraphs import list_sign
from pmdocs.text import Line

_LARGER = 1.12
"""How much larger than the text a heading is set, as a ratio."""
_LARGER_BOLD = 1.03
"""The same for what is bold too."""
_LONGEST = 120
_MOST_LINES = 4
_SAME_SIZE = 0.6
_FEWEST = 2
"""Headings of a size: one alone is a title."""
_CONTENTS = frozenset({"innhold", "innhald", "innholdsfortegnelse", "innhaldsliste", "innhaldsoversikt"})


def headings_by_type(lines: Sequence[Line]) -> dict[int, tuple[int, int]]:
    """The level (from 1) and the number of lines of each heading, by the position of its first line."""
    usual = _usual_size(lines)
    if usual is None:
        return {}
    found: dict[int, int] = {}
    at = 0
    while at < len(lines):
        extent = _extent(lines, at) if _is_large(lines[at], usual) else 0
        if extent and _heads(lines, at, extent):
            found[at] = extent
        at += extent or 1
    sizes = Counter(lines[at].size or 0.0 for at in found)
    levels = sorted((size for size, count in sizes.items() if count >= _FEWEST), reverse=True)
    return {at: (levels.index(size) + 1, extent) for at, extent in found.items() if (size := lines[at].size) in levels}


def _usual_size(lines: Sequence[Line]) -> float | None:
    """The size that most characters are set in."""
    sizes: Counter[float] = Counter()
    for line in lines:
        if line.size:
            sizes[line.size] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else None


def _is_large(line: Line, usual: float) -> bool:
    enough = _LARGER_BOLD if line.bold else _LARGER
    return line.size is not None and line.size >= enough * usual and line.table is None


def _extent(lines: Sequence[Line], at: int) -> int:
    """How many lines a heading takes: it goes on in the same type, without white space."""
    extent = 1
    while extent < _MOST_LINES and at + extent < len(lines):
        before, line = lines[at + extent - 1], lines[at + extent]
        if line.gap >= 1 or line.table is not None or line.bold != before.bold:
            break
        if abs((line.size or 0.0) - (before.size or 0.0)) > _SAME_SIZE:
            break
        extent += 1
    return extent


def _heads(lines: Sequence[Line], at: int, extent: int) -> bool:
    """Whether large lines are the heading of a section, not a sentence, a list or the heading of the contents."""
    text = " ".join(line.text for line in lines[at : at + extent])
    return (
        len(text) <= _LONGEST
        and any(sign.isalpha() for sign in text)
        and text[-1] not in ".,;"
        and list_sign(text) is None
        and text.casefold().strip(" :") not in _CONTENTS
    )
