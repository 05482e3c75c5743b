"""Where the lines of a page are cut into pieces: at wide gaps, and where text is set from somewhere else."""

import re
from collections.abc import Sequence
from itertools import islice, pairwise

from pmdocs.characters import PRIVATE_BULLETS
from pmdocs.late import late
from pmdocs.readers.pdf.probe import Probe

WIDE_GAP = 0.9
"""Gap between two cells of a line, in font sizes, and at least `LEAST_GAP` points."""
LEAST_GAP = 7.0
_OVERLAP = -2.0
"""Points by which text may run back before it is text from another place."""
_WORD_GAP, _TIGHT = 0.15, 0.08
"""Gap between two words, and the widest between the letters of one, in font sizes, where no space is printed."""
_SPACES, _WORDS = late(r"\s+"), late(r"\S{2,}")
_BLANKS = late(r"(?<=\S)[^\S\r\n]{3,}(?=\S)")
"""As old programs print columns: by spaces, a line of the page in one text object."""
BULLETS = frozenset("•▪➢✓→□●○■·∙◦‣⁃❖").union(PRIVATE_BULLETS)
"""Signs of list items, which belong to the text behind them however wide the gap."""
_MOVING = re.compile("ghostscript|distiller|gropdf|pdftex|quartz", re.IGNORECASE)
"""Producers that set words and cells by moving inside one text object, often without a space."""

Run = tuple[int, int]
"""Where a run begins in the page's text, and where it ends."""


def cuts_of(probe: Probe, lines: Sequence[Run], producer: str) -> list[Run]:
    """Where to cut the lines of a page that the `producer` wrote: from the end of a piece to the start of the next."""
    if not _MOVING.search(producer):
        changes = _changes(probe, lines)
        blanks = [match.span() for match in _BLANKS.finditer(probe.text)] if "   " in probe.text else []
        return _wide(probe, sorted({*changes, *blanks}) if blanks else changes)
    spaces = [gap for line in lines for gap in _spaces(probe, line)]
    return sorted({*_wide(probe, spaces), *_swallowed(probe, spaces), *_unprinted(probe, lines)})


def parted_at_spaces(probe: Probe, run: Run) -> list[Run]:
    """A run cut at its wide gaps, whatever text objects it is of."""
    return cut([run], _wide(probe, _spaces(probe, run)))


def cut(lines: Sequence[Run], wide: Sequence[Run]) -> list[Run]:
    """The `lines` without the stretches between their pieces."""
    runs: list[Run] = []
    waiting = iter(wide)
    gap = next(waiting, None)
    for start, stop in lines:
        first = start
        while gap and gap[0] < stop:
            runs.append((first, gap[0]))
            first, gap = gap[1], next(waiting, None)
        runs.append((first, stop))
    return runs


def _changes(probe: Probe, lines: Sequence[Run]) -> list[Run]:
    """The white space of lines behind which another text object begins, but that behind a bullet.

    Within the last object of a line there is none.
    """
    firsts = probe.objects([start for start, _ in lines])
    lasts = probe.objects([stop - 1 for _, stop in lines])
    text, object_at = probe.text, probe.object
    found: list[Run] = []
    for line, first, last in zip(lines, firsts, lasts, strict=True):
        if first == last:
            continue
        here = first
        for match in _SPACES.finditer(text, *line):
            start, stop = match.span()
            there = object_at(stop)
            if there != here and not (start == line[0] + 1 and text[line[0]] in BULLETS):
                found.append((start, stop))
            if there == last:
                break
            here = there
    return found


def _spaces(probe: Probe, line: Run) -> list[Run]:
    """The white space of a line: where each stretch begins, and where it ends."""
    return [match.span() for match in _SPACES.finditer(probe.text, *line)]


def _wide(probe: Probe, gaps: Sequence[Run]) -> list[Run]:
    """The `gaps` that are wide, or behind which text is set further left."""
    if not gaps:
        return []
    apart = _apart(probe, gaps)
    wide = [(gap, x) for gap, x in zip(gaps, apart, strict=True) if x < _OVERLAP or x > LEAST_GAP]
    sizes = probe.sizes([right for (_, right), _ in wide])
    return [
        gap
        for (gap, x), size in zip(wide, sizes, strict=True)
        # Before far larger text the size of what stands before the gap tells.
        if x < 0 or x > WIDE_GAP * size or x > WIDE_GAP * probe.sizes([gap[0] - 1])[0]
    ]


def _apart(probe: Probe, gaps: Sequence[Run]) -> list[float]:
    """The points between the characters before and behind the `gaps`."""
    lefts, rights = probe.sides([left - 1 for left, _ in gaps]), probe.sides([right for _, right in gaps])
    return [right[0] - left[1] for left, right in zip(lefts, rights, strict=True)]


def _swallowed(probe: Probe, spaces: Sequence[Run]) -> list[Run]:
    """The `spaces` that take no room: the text behind them was moved back over them."""
    sizes = probe.sizes([right for _, right in spaces])
    return [gap for gap, x, size in zip(spaces, _apart(probe, spaces), sizes, strict=True) if x < _TIGHT * size]


def _unprinted(probe: Probe, lines: Sequence[Run]) -> list[Run]:
    """Where words meet without a space: the letters before and behind stand close, and these two do not."""
    words = [word.span() for line in lines for word in _WORDS.finditer(probe.text, *line)]
    sides = iter(probe.sides([at for start, stop in words for at in range(start, stop)]))
    sizes = probe.sizes([start for start, _ in words])
    found: list[Run] = []
    for (start, stop), size in zip(words, sizes, strict=True):
        edges = list(islice(sides, stop - start))
        apart = [0.0, *[(right[0] - left[1]) for left, right in pairwise(edges)], 0.0]
        for at, (before, gap, behind) in enumerate(zip(apart, apart[1:], apart[2:], strict=False), start + 1):
            if gap < _OVERLAP or (gap > _WORD_GAP * size and max(before, behind) < _TIGHT * size):
                found.append((at, at))
    return found
