"""Bullets that only dress a head or an item: `- Dato: 3. mai 2024`, `* **Vedtak:** …`, `* Sak 1: Budsjett`.

In Markdown and in Word files, lists are what sets one line below the other. Where a bullet stands before a label
with its value or before a code with its title, the line says what it says without the bullet.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from pmdocs.grammar.paragraphs import list_sign
from pmdocs.kinds.drafts import tail_of
from pmdocs.kinds.meeting.labels import BODY_LABELS, HEAD_LABELS
from pmdocs.phrases.codes import find_code
from pmdocs.text import Line

_BULLETS = frozenset("•▪➢✓→□●○■·*∙◦‣⁃-–—")
_DRESSED = frozenset(
    {"date", "time", "time_end", "place", "time_place", "body", "meeting_number", "chair", "secretary", "people", "decision"}
)  # fmt: skip
"""What the labels open that are told behind a bullet; those of discussions are points of it."""


def undressed(lines: Iterable[Line]) -> Iterator[Line]:
    """`lines`, without the bullets before labels with their values and before codes of items."""
    every = list(lines)
    numbered = _all_in_bullets(every)
    return (_undressed(line, numbered=numbered) if _may_dress(line) else line for line in every)


def _may_dress(line: Line) -> bool:
    return line.text[0] in _BULLETS and line.table is None


def _undressed(line: Line, *, numbered: bool) -> Line:
    sign = list_sign(line.text)
    bare = line.text[sign[1] :] if sign else ""
    return tail_of(line, sign[1]) if sign and (_is_dressed(bare) or (numbered and _is_numbered(bare))) else line


def _all_in_bullets(lines: Sequence[Line]) -> bool:
    """Whether bullets stand before codes of a number and a year (`• 12/24 Budsjett`), most with text of their own, and no line has a code without one.

    Bullets below items that count on from 1, or in a row with nothing between, list what is told of in one item.
    """
    bullets = [at for at, line in enumerate(lines) if _may_dress(line) and _is_numbered(line.text[1:].lstrip())]
    told = sum(below - at > 1 and not lines[at + 1].text[0].islower() for at, below in pairwise(bullets))
    if 2 * told <= len(bullets) - 1:
        return False
    codes = [code for line in lines if not _may_dress(line) and (code := find_code(line.text))]
    return not any(code.year for code in codes) and not {(1,), (2,)} <= {code.numbers for code in codes}


def _is_numbered(text: str) -> bool:
    code = find_code(text) if text[:1].isdigit() else None
    return code is not None and code.family == "number/year" and len(text) > code.end


def _is_dressed(text: str) -> bool:
    if text[:1].isdigit() or not text:
        return False
    found = HEAD_LABELS.find(text) or BODY_LABELS.find(text)
    if found is not None:
        return found.label.opens in _DRESSED and ":" in text[: found.at] and found.at < len(text)
    return find_code(text) is not None
