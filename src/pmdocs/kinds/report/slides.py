"""Slide decks printed as appendices: their text is kept, nothing is taken from it."""

import re
from collections.abc import Sequence
from statistics import median

from pmdocs.kinds import Reading
from pmdocs.text import Line

_SHORT = 48
"""Characters; a median line of a slide is shorter, one of running text longer."""
_FEWEST = 8
"""Lines; a deck has more than a short form or list."""
_SLIDE_FOOT = re.compile(r"[0-9]{1,3}$|[0-9]{1,2}[./][0-9]{1,2}[./][0-9]{2,4}$")
"""A slide's number or date."""
_MANY_GAPS = 0.3
"""Share of lines with white space above, in text from slides."""


def are_slides(reading: Reading, lines: Sequence[Line]) -> bool:
    """Whether `lines` come from slides: landscape pages, or loose short lines."""
    landscape = {
        page.number for page in reading.source.pages if page.width and page.height and page.width > page.height
    }
    pages = {line.page for line in lines if line.page is not None}
    if pages & landscape:
        return len(pages & landscape) * 2 >= len(pages)
    loose = sum(line.gap > 0 for line in lines) / len(lines)
    short = median(len(line.text) for line in lines) < _SHORT
    numbered = any(_SLIDE_FOOT.match(line.text) for line in lines)
    return (len(lines) >= _FEWEST or numbered) and short and loose > _MANY_GAPS
