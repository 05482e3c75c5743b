"""Bullets that only dress a head or an item: `- Dato: 3. mai 2024`, `* **Vedtak:** …`, `* Sak 1: Budsjett`.

In Markdown and in Word files, lists are what sets one line below the other. Where a bullet stands before a label
with its value or before a code with its title, the line says what it says without the bullet.
"""

from collections.abc import Iterable, Iterator

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
    return (_undressed(line) if line.text[0] in _BULLETS and line.table is None else line for line in lines)


def _undressed(line: Line) -> Line:
    sign = list_sign(line.text)
    return tail_of(line, sign[1]) if sign and _is_dressed(line.text[sign[1] :]) else line


def _is_dressed(text: str) -> bool:
    if text[:1].isdigit() or not text:
        return False
    found = HEAD_LABELS.find(text) or BODY_LABELS.find(text)
    if found is not None:
        return found.label.opens in _DRESSED and ":" in text[: found.at] and found.at < len(text)
    return find_code(text) is not None
