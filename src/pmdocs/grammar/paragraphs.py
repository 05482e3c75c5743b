"""Which lines belong together: the paragraphs and list items of a stretch of text."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from pmdocs.characters import holds_any
from pmdocs.grammar.hyphens import join_with_offsets
from pmdocs.grammar.leaders import has_leaders
from pmdocs.late import late
from pmdocs.text import Line, Span, union
from pmdocs.vocabulary.dates import MONTHS
from pmdocs.vocabulary.function_words import COUNTED_WORDS, UNFINISHED_WORDS

_MONTHS = "|".join(name for name in MONTHS if len(name) > 3)
_SHORT_MONTHS = "|".join(name for name in MONTHS if len(name) <= 4)
BULLET = re.compile(r"(?:[•▪➢✓→□●○■·*∙◦‣⁃]|[-–—\u00ad](?=\s)|[-–](?=[A-ZÆØÅ][a-zæøå]))\s*(?=\S)")
NUMBER = late(
    rf"(?:[0-9]{{1,2}}\.(?=\s*[A-ZÆØÅÄÖÜÉ]|\s+[«\"(0-9])(?!\s*(?i:{_MONTHS})\b|\s*(?i:{_SHORT_MONTHS})\b\.?\s+[0-9]{{4}})|\(?[0-9]{{1,2}}\)|\(?[a-zæøå]\))\s*(?=\S)"
    r"|(?:o|[a-h]\.)\s+(?=\S)"
)
"""Signs that begin a list item. A bare `o` is Word's second-level bullet in extracted text."""

_BULLETS = frozenset("•▪➢✓→□●○■·*∙◦‣⁃-–—\u00ad")
_LONGEST_SIGN, _SIGN_ENDS = 4, ".)"
"""Characters of a sign that is no bullet and no `o`, and what it ends in."""
_MAY_SIGN = _BULLETS | frozenset("(0123456789")
"""Characters that signs begin with, letters apart."""
SIGN_CHARACTERS = _MAY_SIGN | frozenset("abcdefghijklmnopqrstuvwxyzæøå")
"""Characters that signs begin with."""
_LETTER_SIGN = re.compile(r"[a-zæøå][).\s]")

_ENDS = re.compile(r"[.!?:;][\"”»)]?$")
_BLANK = 0.45
"""White space above, in lines, from which a line counts as set apart."""
_HOUR = re.compile(r"kl(?:okka|okken)?\b\.?\s*[0-9]")
"""`kl. 19.00 på Rådhuset`, set apart, is a line of the head: no sentence goes on so over a blank line."""
_SLACK = {True: 0.01, False: 0.12}
"""How far a line may fall short of its column, as a share of the column: where widths are known, and in text, whose
letters were not equally wide when it was set."""
_DAYS_AND_HOURS = frozenset({"den", "kl.", "nr.", "kap."})
_LONGEST_HEADING = 2
"""Words up to which what leads to a number may be a heading above it: `Se vedlegg`."""
_SIZE_STEP = 0.6
"""Points by which type sizes differ on purpose."""


class Paragraph(NamedTuple):
    """Lines joined to one text.

    text     running text, hyphenation undone, list sign removed
    marker   the list sign as printed, None for a plain paragraph
    lines    its lines
    offsets  where in `text` each line's part begins
    """

    text: str
    marker: str | None
    lines: tuple[Line, ...]
    offsets: tuple[int, ...]

    def spans(self, start: int = 0, end: int | None = None, quote: str | None = None) -> tuple[Span, ...]:
        """Where the characters `start` to `end` of `text` are printed."""
        if len(self.lines) == 1 or (start == 0 and end is None):
            return spans_of(self.lines, quote)
        stop = len(self.text) if end is None else end
        hit = [
            line
            for at, line in enumerate(self.lines)
            if self.offsets[at] < max(stop, start + 1) and (at + 1 == len(self.lines) or self.offsets[at + 1] > start)
        ]
        return spans_of(hit or self.lines, quote)


def spans_of(lines: Sequence[Line], quote: str | None = None) -> tuple[Span, ...]:
    """The spans of `lines`: one for each run of neighbouring lines on a page."""
    if len(lines) == 1:
        return (_span(lines, quote),)
    runs: list[list[Line]] = []
    last: Line | None = None
    for line in lines:
        if last and last.page == line.page and 0 <= line.number - last.number <= 1 + line.gap:
            runs[-1].append(line)
        else:
            runs.append([line])
        last = line
    return tuple([_span(run, quote) for run in runs])


def _span(run: Sequence[Line], quote: str | None) -> Span:
    first, last = run[0], run[-1]
    box = first.bbox if len(run) == 1 else union([line.bbox for line in run if line.bbox])
    return Span(first.page, first.number, last.number, box, quote)


def claimed(spans: Iterable[Span]) -> frozenset[int]:
    """The numbers of the lines that `spans` cover."""
    found: set[int] = set()
    for span in spans:
        found.update(range(span.line_first, span.line_last + 1))
    return frozenset(found)


def list_sign(text: str) -> tuple[str, int] | None:
    """The list sign that `text` begins with and where the item's text starts.

    >>> list_sign("• Kari Lund"), list_sign("1. Budsjett"), list_sign("18.05.2021"), list_sign("2. Okt 2021 kl. 9")
    (('•', 2), ('1.', 3), None, None)
    """
    first = text[:1]
    if first not in _MAY_SIGN and (first.isupper() or not _LETTER_SIGN.match(text)):
        return None
    if text[0] in _BULLETS:
        match = BULLET.match(text)
    else:
        match = NUMBER.match(text) if text[0] == "o" or holds_any(text[:_LONGEST_SIGN], _SIGN_ENDS) else None
    return (match.group().strip(), match.end()) if match else None


def is_unfinished(text: str) -> bool:
    """Whether something must follow `text`: a hyphen, a comma, an open parenthesis, a word that never ends.

    An amount in whole kroner (`kr 8 000,-`) and an address of the web (`https://lia.example/`) are finished.

    >>> is_unfinished("Region Midt-"), is_unfinished("Lund (Helse"), is_unfinished("Saken er ferdig.")
    (True, True, False)
    """
    if not text:
        return False
    if text[-1] in ",-\u2010\u2011\u00ad/(&" or text.count("(") > text.count(")"):
        return not (text.endswith((" -", ",-")) or (text[-1] == "/" and "://" in text.rsplit(None, 1)[-1]))
    return text.rsplit(None, 1)[-1].casefold() in UNFINISHED_WORDS


def continues(before: Line, line: Line, item_indent: float | None = None) -> bool:
    """Whether `line` goes on with the paragraph that `before` is the last line of so far.

    Blank lines at a page's edge are no sign of a new paragraph within a sentence.

    `item_indent` is where the text of the list item begins (as `Cell.x0`), None outside a list.
    """
    text = line.text
    if line.table != before.table:
        return False
    if line.page != before.page and line.gap >= _BLANK and not _ENDS.search(before.text):
        line = line._replace(gap=0.0)
    if has_leaders(before.text) or (list_sign(text) and not _counts_on(before.text, text)):
        return False
    if before.size and line.size and abs(before.size - line.size) > _SIZE_STEP:
        return False
    first = text[0]
    if is_unfinished(before.text) or first in ")],;" or _counts_on(before.text, text):
        return True
    if first == "(" and (line.gap < _BLANK or item_indent is not None):
        return not _ENDS.search(before.text)
    if first.islower():
        return line.gap < _BLANK or not (_ENDS.search(before.text) or _HOUR.match(text))
    if line.gap >= _BLANK or _changes_weight(before, line):
        return False
    indented = item_indent is None or not line.bbox or line.cells[0].x0 >= item_indent - 3
    if before.text.endswith(":") and not (item_indent is not None and line.bbox and indented):
        return False
    if line.page == before.page and not indented:
        return False
    return not ended_early(before, line)


def _changes_weight(before: Line, line: Line) -> bool:
    """Whether one of two lines is bold and the other not; a bold label is no bold line (`Vedtak: Styret ber …`)."""
    runs_on = before.bold and ": " in before.text and before.bbox is not None
    return before.bold != line.bold and not runs_on


def _counts_on(before: str, text: str) -> bool:
    """`3.` at a line's beginning is a day or a quantity when the line before leads up to it: `møtet den`, `som nevnt i sak`."""
    if not text[0].isdigit():
        return False
    words = before.rsplit(None, 3)
    last = words[-1].casefold()
    return (
        last in UNFINISHED_WORDS or last in _DAYS_AND_HOURS or (len(words) > _LONGEST_HEADING and last in COUNTED_WORDS)
    )


def ended_early(before: Line, line: Line) -> bool:
    """Whether the next line's first word would have fitted on the line before: it was ended on purpose."""
    width = before.right - before.left
    if width <= 0:
        return False
    room = before.right - before.cells[-1].x1
    first_word = line.text.split(None, 1)[0]
    each = (line.cells[0].x1 - line.cells[0].x0) / max(len(line.cells[0].text), 1)
    return room > (len(first_word) + 1) * each + _SLACK[before.bbox is not None] * width


def paragraphs(lines: Sequence[Line], forms: frozenset[str] = frozenset()) -> list[Paragraph]:
    """The paragraphs of `lines`, in order; each line is in exactly one."""
    found: list[Paragraph] = []
    group: list[Line] = []
    sign: tuple[str, int] | None = None
    indent: float | None = None
    for line in lines:
        if group and continues(group[-1], line, indent):
            group.append(line)
            continue
        if group:
            found.append(_joined(group, sign, forms))
        group, sign = [line], list_sign(line.text)
        indent = _item_indent(line, sign[1]) if sign else None
    if group:
        found.append(_joined(group, sign, forms))
    return found


def _item_indent(line: Line, start: int) -> float:
    """Where the text of a list item stands that begins with the character `start` of its line."""
    cell = line.cells[0]
    each = (cell.x1 - cell.x0) / max(len(cell.text), 1)
    return cell.x0 + start * each * 0.5


def paragraph(lines: Sequence[Line], forms: frozenset[str] = frozenset()) -> Paragraph:
    """One paragraph of `lines`, whatever they hold."""
    return _joined(lines, list_sign(lines[0].text), forms)


def _joined(lines: Sequence[Line], sign: tuple[str, int] | None, forms: frozenset[str]) -> Paragraph:
    texts = [line.text for line in lines]
    if sign:
        texts[0] = texts[0][sign[1] :]
    text, offsets = join_with_offsets(texts, forms)
    return Paragraph(text, sign[0] if sign else None, tuple(lines), offsets)
