"""Headings without codes: told by the type they are set in, or by standing alone, where nothing else tells the items."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence

from pmdocs.grammar.paragraphs import list_sign
from pmdocs.kinds.meeting.heading import Heading
from pmdocs.kinds.meeting.labels import BODY_LABELS, HEAD_LABELS, INTERLUDE_LABELS, ROUTINE_LABELS
from pmdocs.kinds.meeting.type_sizes import LARGER, text_type
from pmdocs.phrases.dates import find_dates
from pmdocs.phrases.decisions import decides
from pmdocs.phrases.names import is_given, is_name
from pmdocs.phrases.sentences import is_sentence
from pmdocs.text import Line

_LONGEST = 100
_LONGEST_ALONE = 70
_FEWEST = 2
_FEWEST_ALONE = 3
_BLANK = 0.9
_PREFIX = "Sak: "
"""`Sak: Ny benk` is a heading without a number (GOLD, items)."""


def headings_by_type(lines: Sequence[Line]) -> dict[int, Heading]:
    """The lines set in the largest type that occurs more than once below the title, else those in bold, by their positions."""
    text = text_type(lines)
    if text.size is None:
        return {}
    found = [at for at, line in enumerate(lines) if at and _may_head(line) and text.is_larger(line)]
    sizes = Counter(lines[at].size for at in found)
    chosen = max((size for size, count in sizes.items() if size and count >= _FEWEST), default=None)
    if chosen is not None:
        return {at: _heading(lines[at]) for at in found if lines[at].size == chosen}
    bold = [at for at, line in enumerate(lines) if at and line.bold and _is_heading(line)]
    with_text = [at for at in bold if at + 1 < len(lines) and not lines[at + 1].bold]
    return {at: _heading(lines[at]) for at in with_text} if len(with_text) >= _FEWEST_ALONE else {}


def headings_like(lines: Sequence[Line], known: Mapping[int, Heading], listed: Collection[int]) -> dict[int, Heading]:
    """The lines below the entries `listed` set like most of the headings `known`, where the list has other words.

    Only where the `known` are few of the `listed`: others set like them are then parts of an item.
    """
    text = text_type(lines)
    sets = Counter((lines[at].bold, text.is_larger(lines[at])) for at in known)
    (bold, larger), count = sets.most_common(1)[0]
    few = len(known) <= (_COMPLETE_SET_LARGER if larger else _COMPLETE) * len(listed)
    if text.size is None or not (bold or larger) or count < len(known) - 1 or not few:
        return {}
    known_sizes = [lines[at].size or 0.0 for at in known]
    sizes = (min(known_sizes), max(known_sizes))
    return {
        at: _heading(lines[at])
        for at in range(max(listed) + 1, len(lines))
        if _is_heading(lines[at]) and (not bold or lines[at].bold) and _of_size(lines[at], sizes)
        and at + 1 < len(lines) and not (bold and lines[at + 1].bold and (not larger or _of_size(lines[at + 1], sizes)))
    }  # fmt: skip


def _of_size(line: Line, sizes: tuple[float, float]) -> bool:
    """Whether a line is set about as large as the headings between the smallest and the largest of `sizes`."""
    return line.size is not None and sizes[0] / LARGER < line.size < sizes[1] * LARGER


_COMPLETE, _COMPLETE_SET_LARGER = 0.6, 0.7
"""Share of the listed items from which the list is taken to name them all: bold sets other things apart too."""
_REACH = 12
"""Lines above the first known heading in which another can stand."""


def headings_alone(lines: Sequence[Line], start: int = 0) -> dict[int, Heading]:
    """Short lines of text without type sizes that stand alone between blank lines, with text below, after line `start`.

    Three are wanted: fewer are rather a salutation or a signature.
    """
    if text_type(lines).size is not None:
        return {}
    alone = [at for at in range(max(start, 1), len(lines)) if _stands_alone(lines, at)]
    after_head = _below_head(lines)
    found = [at for at in alone if at > after_head and at + 1 not in alone]
    return {at: _heading(lines[at]) for at in found} if len(found) >= _FEWEST_ALONE else {}


def headings_on_top(lines: Sequence[Line], start: int = 0) -> dict[int, Heading]:
    """Short lines of text without type sizes on top of paragraphs, after line `start`, where most paragraphs begin so."""
    if text_type(lines).size is not None:
        return {}
    tops = [at for at in range(max(start, 1), len(lines)) if lines[at].gap >= _BLANK]
    found = [at for at in tops if _is_on_top(lines, at)]
    below = sum(at >= found[0] for at in tops) if found else 0
    enough = len(found) >= max(_FEWEST_ALONE, _MOST_ON_TOP * below)
    return {at: _heading(lines[at]) for at in found} if enough else {}


def headings_in_bullets(lines: Sequence[Line]) -> dict[int, Heading]:
    """Bullets that stand alone between blank lines, with text below, where nearly all bullets do."""
    if text_type(lines).size is not None:
        return {}
    signs = {at: sign for at, line in enumerate(lines) if (sign := list_sign(line.text)) and not sign[0][0].isdigit()}
    bare = [line._replace(text=line.text[signs[at][1] :]) if at in signs else line for at, line in enumerate(lines)]
    found = [at for at in signs if at + 1 not in signs and _stands_alone(bare, at)]
    enough = len(found) >= max(_FEWEST_ALONE, _MOST_IN_BULLETS * len(signs))
    return {at: _heading(bare[at]) for at in found} if enough else {}


_MOST_IN_BULLETS = 0.8


def _is_on_top(lines: Sequence[Line], at: int) -> bool:
    """Whether a short line stands right above a sentence."""
    line = lines[at]
    if len(line.text) > _LONGEST_ALONE or len(line.cells) > 1 or at + 1 >= len(lines) or line.text[-1] in ".!:":
        return False
    below = lines[at + 1]
    runs = is_sentence(below.text) or ". " in below.text
    told = runs and below.gap < _BLANK and len(below.text) > len(line.text)
    return told and not line.text[0].islower() and _is_heading(line)


_MOST_ON_TOP = 0.6


def _stands_alone(lines: Sequence[Line], at: int) -> bool:
    line = lines[at]
    if line.gap < _BLANK or len(line.text) > _LONGEST_ALONE or not line.text[0].isupper() or len(line.cells) > 1:
        return False
    if at + 1 >= len(lines) or lines[at + 1].gap < _BLANK or not _is_heading(line):
        return False
    if _gives_task(line.text):
        return False
    below = lines[at + 1].text
    return below[-1] in ".!?:" or len(below) > _LONGEST_ALONE or list_sign(below) is not None or _gives_task(below)


def _gives_task(text: str) -> bool:
    """Whether a line is an entry of a list of tasks: `Dugnad, Kari og Ola`."""
    words = text.rpartition(", ")[2].split() if ", " in text else []
    return bool(words) and is_given(words[0])


def _below_head(lines: Sequence[Line]) -> int:
    """The last line of the head that a label or a date opens."""
    head = 0
    for at, line in enumerate(lines):
        label = HEAD_LABELS.find(line.text)
        if (label and ":" in line.text) or (at < _REACH and find_dates(line.text)):
            head = at
    return head if head < len(lines) / 2 else 0


def _heading(line: Line) -> Heading:
    return Heading(None, line.text.removeprefix(_PREFIX).rstrip(" :"), None, 1)


def _may_head(line: Line) -> bool:
    if line.table is not None or len(line.text) > _LONGEST or line.text[-1] in ".,;":
        return False
    labels = (HEAD_LABELS, BODY_LABELS, INTERLUDE_LABELS)
    return list_sign(line.text) is None and all(index.find(line.text) is None for index in labels)


def _is_heading(line: Line) -> bool:
    """Whether a line not set larger than the text can be a heading: no sentence, no label."""
    if ROUTINE_LABELS.find(line.text) and len(line.text) <= _LONGEST_ALONE:
        return True
    stop = line.text.endswith(".") and len(line.text.split()) <= _MOST_WORDS
    may = _may_head(line._replace(text=line.text[:-1]) if stop else line)
    return (
        may
        and not is_sentence(line.text)
        and not decides(line.text)
        and not (is_name(line.text) and is_given(line.text.split()[0]))
    )


_MOST_WORDS = 4
"""A heading with a full stop is short."""
