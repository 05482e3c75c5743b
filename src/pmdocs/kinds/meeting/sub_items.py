"""Items below an item: `4.1.2 Budsjett` below `Sak 4`, `4b) Gjerde` below `4.`, `A. Valg av møteleder` below `1. Konstituering`."""

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from pmdocs.grammar.numbering import follows
from pmdocs.kinds.meeting.heading import Heading
from pmdocs.kinds.meeting.labels import BODY_LABELS
from pmdocs.kinds.meeting.type_sizes import TextType, text_type
from pmdocs.phrases.codes import Code, find_code
from pmdocs.phrases.sentences import is_sentence, stretches
from pmdocs.text import Line

_LETTER = re.compile(r"(?P<letter>[A-Za-z])[.)]\s+(?=[A-ZÆØÅ«\"])")
_LONGEST_TITLE = 100
_MOST_WORDS = 14
"""The longest title in front of text that runs in."""
_SEPARATORS = " :.)–-\t"


class _Wanted(NamedTuple):
    """Shares of the entries of a run: with text below at least, with titles that read as sentences at most.

    `Spørsmål om møtet er lovlig innkalt` is a title; lists of points are full of sentences.
    """

    with_text: float
    sentences: float


_OF_NUMBERS = _Wanted(0.0, 1.0)
"""Dotted numbers are rarely points."""
_OF_LETTERS = _Wanted(0.6, 0.4)


class _Entry(NamedTuple):
    """A line that may head an item below another; `body_at` where text runs in after its title."""

    at: int
    code: Code
    title: str
    body_at: int | None


def sub_items(lines: Sequence[Line], headings: Mapping[int, Heading]) -> dict[int, Heading]:
    """The headings below those at the positions `headings`, by their positions."""
    text = text_type(lines)
    found: dict[int, Heading] = {}
    single: dict[int, Heading] = {}
    for start, stop in pairwise([*sorted(headings), len(lines)]):
        own = headings[start]
        first = start + own.extent
        if own.code is not None and not own.code.family.endswith("letter"):
            found |= _run(lines, _dotted(lines, first, stop, own.code), stop, _OF_NUMBERS)
            found |= _run(lines, _suffixed(lines, first, stop, own.code), stop, _OF_NUMBERS)
        if not any(start < at < stop for at in found):
            hits = _lettered(lines, first, stop, text)
            (found if len(hits) > 1 else single).update(_run(lines, hits, stop, _OF_LETTERS))
    capitals = {
        heading.code.printed.isupper() for heading in found.values() if heading.code and heading.code.family == "letter"
    }
    return found | {
        at: heading for at, heading in single.items() if heading.code and heading.code.printed.isupper() in capitals
    }


def _dotted(lines: Sequence[Line], first: int, stop: int, main: Code) -> list[_Entry]:
    """`4.1`, `4.1.1`, `4.2` … below number 4, each of which counts on from the one before."""
    found: list[_Entry] = []
    before = main.numbers
    for at in range(first, stop):
        code = find_code(lines[at].text)
        if (
            code
            and code.family == "ordinal.sub"
            and code.numbers[: len(main.numbers)] == main.numbers
            and follows(before, code.numbers)
        ):
            found.append(_entry(lines, at, code))
            before = code.numbers
    return found


def _suffixed(lines: Sequence[Line], first: int, stop: int, main: Code) -> list[_Entry]:
    """`4a`, `4b` … below number 4, in any order: meetings swap them."""
    codes = ((at, find_code(lines[at].text)) for at in range(first, stop))
    own = {
        code.suffix: (at, code)
        for at, code in codes
        if code and code.family == "ordinal.suffix" and code.numbers == main.numbers[-1:]
    }
    return [_entry(lines, at, code) for at, code in own.values()] if len(own) > 1 or main.suffix else []


def _lettered(lines: Sequence[Line], first: int, stop: int, text: TextType) -> list[_Entry]:
    """`A.`, `B.` … or `a)`, `b)` …, in any order where type sets them apart; not those of a decision or proposal."""
    found: list[_Entry] = []
    wanted = "a"
    for at in range(first, stop):
        line = lines[at]
        if not found and _opens(line) in {"decision", "proposal", "motion"}:
            return []
        match = _LETTER.match(line.text) if line.table is None else None
        if match is None or (found and match["letter"].isupper() != found[0].code.printed.isupper()):
            continue
        letter = match["letter"].casefold()
        swapped = text.is_larger(line) and all(letter != entry.code.printed.casefold() for entry in found)
        if letter == wanted or swapped:
            code = Code("letter", match["letter"], None, (ord(letter) - ord("a") + 1,), None, None, "", match.end())
            found.append(_entry(lines, at, code))
            wanted = chr(ord(letter) + 1)
    return found


def _entry(lines: Sequence[Line], at: int, code: Code) -> _Entry:
    """The title on a line, up to the text that runs in: after a full stop where it begins in bold, or after a wide gap."""
    line = lines[at]
    end, body_at = len(line.text), None
    gap = len(line.cells[0].text)
    if len(line.cells) > 1 and code.end < gap:
        end, body_at = gap, gap + 1
    elif line.bold:
        sentences = [(start, stop) for start, stop in stretches(line.text[code.end :]) if stop > start]
        if len(sentences) > 1:
            end = body_at = code.end + sentences[0][1]
    return _Entry(at, code, line.text[code.end : end].strip(_SEPARATORS), body_at)


def _opens(line: Line) -> str | None:
    label = BODY_LABELS.find(line.text)
    return label.label.opens if label else None


def _run(lines: Sequence[Line], entries: Sequence[_Entry], stop: int, wanted: _Wanted) -> dict[int, Heading]:
    """The headings of a run, if what it numbers are titles, enough of them with text below, unlike points."""
    decided = sum(entry.at + 1 < stop and _opens(lines[entry.at + 1]) == "decision" for entry in entries)
    stopped = decided > 1
    if not entries or not all(_is_title(lines[entry.at], entry, stopped=stopped) for entry in entries):
        return {}
    ends = [*(entry.at for entry in entries[1:]), stop]
    with_text = sum(
        entry.body_at is not None or (end > entry.at + 1 and _is_text(lines[entry.at + 1]))
        for entry, end in zip(entries, ends, strict=True)
    )
    sentences = sum(is_sentence(entry.title) for entry in entries)
    if with_text < max(wanted.with_text * len(entries), 1) or sentences > wanted.sentences * len(entries):
        return {}
    return {entry.at: Heading(entry.code, entry.title, None, 1, entry.body_at) for entry in entries}


def _is_text(line: Line) -> bool:
    """Whether a line is text of the item above it rather than the decision of an item that lists points."""
    label = BODY_LABELS.find(line.text)
    return label is None or label.label.opens != "decision" or label.at < len(line.text)


def _is_title(line: Line, entry: _Entry, *, stopped: bool) -> bool:
    """Whether an entry is headed by a title; `stopped` says that it may end in a full stop, as where each has its decision."""
    if entry.body_at is not None:
        return bool(entry.title) and len(entry.title.split()) <= _MOST_WORDS
    return (
        bool(entry.title)
        and len(entry.title) <= _LONGEST_TITLE
        and (line.bold or line.text[-1] not in (";," if stopped else ".;,"))
    )
