"""Items that stand below the label of the agenda as a list, each with its text: `Saker`, `• Budsjett`, what was said, `• Veg`."""

from collections.abc import Sequence

from pmdocs.grammar.paragraphs import list_sign
from pmdocs.kinds.meeting.heading import Heading
from pmdocs.kinds.meeting.labels import BODY_LABELS, opened
from pmdocs.kinds.meeting.type_sizes import text_type
from pmdocs.phrases.codes import find_code
from pmdocs.phrases.dates import find_dates
from pmdocs.phrases.sentences import is_sentence
from pmdocs.text import Line

_FEWEST = 2
_MOST_WORDS = 14
_LONGEST_DATE = 12
_WITH_TEXT = 0.6
"""Share of the bullets with text below, set further in."""
_MOST_BEHIND = 3
"""Lines below the list, as those of a signature; where more follow, the list may be the agenda alone."""
_SET_IN = 0.9
"""How much further in the text stands, in characters or points."""


def listed_items(lines: Sequence[Line]) -> dict[int, Heading]:
    """The bullets below the agenda's label whose text stands below them, by their positions: with a decision, or at the end of the document."""
    start = next(
        (at for at, line in enumerate(lines) if opened(BODY_LABELS, line.text, alone=True) == "agenda_list"), None
    )
    if start is None or start + 1 >= len(lines) or list_sign(lines[start + 1].text) is None:
        return {}
    edge = lines[start + 1].cells[0].x0
    sign = lines[start + 1].text[:1]
    text = text_type(lines)
    headed = text.is_set_apart(lines[start + 1])
    found = [
        at
        for at in range(start + 1, len(lines))
        if _is_entry(lines[at], sign, edge) and text.is_set_apart(lines[at]) == headed
    ]
    ends = [*found[1:], len(lines)]
    with_text = [
        at
        for at, end in zip(found, ends, strict=True)
        if _has_text(lines[at + 1 : end], edge) or (headed and end > at + 1)
    ]
    decided = any(opened(BODY_LABELS, line.text) == "decision" for line in lines[start + 1 :])
    behind = sum(line.cells[0].x0 < edge + _SET_IN for line in lines[max(found, default=0) + 1 :])
    if len(found) < _FEWEST or len(with_text) < _WITH_TEXT * len(found) or not (decided or behind <= _MOST_BEHIND):
        return {}
    if not all(_is_title(lines[at].text) for at in found):
        return {}
    return {at: _heading(_bare(lines[at].text)) for at in found}


def _heading(text: str) -> Heading:
    """The heading of an entry; `1. Budsjett` has a number, `1. mai` is a day."""
    code = None if find_dates(text[:_LONGEST_DATE]) else find_code(text)
    title = text[code.end :].lstrip(" .:)–-") if code else text
    return Heading(code, title.rstrip(" :"), None, 1)


def _is_entry(line: Line, sign: str, edge: float) -> bool:
    return line.table is None and line.text.startswith(sign) and abs(line.cells[0].x0 - edge) < _SET_IN


def _has_text(lines: Sequence[Line], edge: float) -> bool:
    return any(line.table is None and line.cells[0].x0 >= edge + _SET_IN for line in lines)


def _bare(text: str) -> str:
    sign = list_sign(text)
    return text[sign[1] :] if sign else text


def _is_title(text: str) -> bool:
    bare = _bare(text)
    return bare[:1].isalnum() and len(bare.split()) <= _MOST_WORDS and not (is_sentence(bare) and bare.endswith("."))
