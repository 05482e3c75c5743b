"""Numbered headings: which of the lines that begin with an ordinal are one outline (FORMS 5.1 C11).

Ordinals also number points, people and figures. Two things tell headings: the type they are set in, and numbers
that run on with text between them. Headings set in type need only rise, for a case may be left out; others must
count on by one. The numbers below each heading are those of `sub_items`.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from pmdocs.grammar.numbering import follows, longest_rise
from pmdocs.kinds.meeting.heading import Heading
from pmdocs.kinds.meeting.labels import BODY_LABELS, opened
from pmdocs.kinds.meeting.sub_items import sub_items
from pmdocs.kinds.meeting.type_sizes import TextType, text_type
from pmdocs.late import late
from pmdocs.phrases.codes import Code
from pmdocs.phrases.decisions import decides
from pmdocs.phrases.sentences import is_sentence
from pmdocs.text import Line

SEPARATORS = " :.)–-\t"
_LONGEST_TITLE = 100
_FEWEST = 3
"""Ordinals are also list numbers: fewer than three in a row are no agenda."""
_FEWEST_SET_APART = 2
_MOST_STARTS = 40
_DOTTED = 2
"""Numbers of a code that counts the meeting and the item: `4.1`, `4.2`."""
_SPREAD = 0.5
"""Share of the ordinals of an agenda that have text below."""
_BLANK = 0.45
_FIGURES = late(r"(?:\s-?[0-9]{1,3}){2,}$")
"""Amounts at the end of a line of accounts, whose first number is that of a note."""
_MOST_WORDS = 10
"""A heading that ends in a full stop is short."""


class Hit(NamedTuple):
    """A line that begins with a code; `loose` where layout alone makes it go on with the line before."""

    at: int
    code: Code
    loose: bool = False


def outline(lines: Sequence[Line], hits: Sequence[Hit]) -> list[Hit]:
    """The headings among the `hits`, with those of a list before them; none where they number something else."""
    text = text_type(lines)
    titled = [hit for hit in hits if not hit.loose and _is_title(lines, hit, text)]
    best = (
        _set_apart(lines, titled, text)
        or _counted(lines, titled)
        or _below_label(lines, hits)
        or _of_two(lines, titled)
    )
    if not best:
        return []
    listed = max(_runs(lines, [hit for hit in titled if hit.at < best[0].at]), key=len, default=[])
    return [*listed, *best] if len(listed) >= _FEWEST else best


def is_spread(lines: Sequence[Line], run: Sequence[Hit]) -> bool:
    """Whether at least half of a run's entries have text below."""
    gaps = [later.at - hit.at > 1 for hit, later in pairwise(run)] + [run[-1].at + 1 < len(lines)]
    return sum(gaps) >= _SPREAD * len(gaps)


def _is_title(lines: Sequence[Line], hit: Hit, text: TextType) -> bool:
    """Whether a line with an ordinal can be a heading rather than a sentence of a list."""
    line = lines[hit.at]
    if _FIGURES.search(line.text):
        return False
    if text.is_set_apart(line):
        return True
    if hit.code.family == "ordinal.bare" and not _stands_apart(lines, hit.at):
        return False
    title = line.text[hit.code.end :].strip(SEPARATORS)
    if line.text[-1] in ";," or len(line.text) > _LONGEST_TITLE or is_sentence(title):
        return False
    return line.text[-1] != "." or (len(title.split()) <= _MOST_WORDS and not decides(title))


def _stands_apart(lines: Sequence[Line], at: int) -> bool:
    """Whether there is white space above a line, or another number with nothing between it and its title."""
    return lines[at].gap >= _BLANK or at == 0 or lines[at - 1].text[:1].isdigit()


def _set_apart(lines: Sequence[Line], titled: Sequence[Hit], text: TextType) -> list[Hit]:
    """The hits set larger than the text, else those in bold, whose numbers rise."""
    numbered = [hit for hit in titled if hit.code.family not in {"ordinal.roman", "ordinal.letter"}]
    for tells in (text.is_larger, text.is_set_apart):
        looks = [hit for hit in numbered if tells(lines[hit.at])]
        run = [looks[at] for at in longest_rise([(hit.code.numbers, hit.code.suffix) for hit in looks])]
        if len(run) >= _FEWEST_SET_APART and is_spread(lines, run):
            return _completed(_with_suffixes(run, looks), titled)
    return []


def _with_suffixes(run: Sequence[Hit], looks: Sequence[Hit]) -> list[Hit]:
    """`run` and those of `looks` that are taken in another order below the same number: `2b`, `2a`, `2c`."""
    chosen = {hit.at for hit in run}
    found: list[Hit] = []
    last = run[0].code
    for hit in looks:
        if hit.at in chosen:
            last = hit.code
        if hit.at in chosen or (hit.at > run[0].at and hit.code.suffix and hit.code.numbers == last.numbers):
            found.append(hit)
    return found


def _completed(run: Sequence[Hit], titled: Sequence[Hit]) -> list[Hit]:
    """`run` with the hits right before its first and in its gaps that count on: the writer forgot their type."""
    before = [hit for hit in titled if hit.at < run[0].at][-1:]
    found = [hit for hit in before if _counts_on(hit.code, run[0].code)]
    place = 0
    for hit, later in pairwise([*run, None]):
        assert hit is not None  # noqa: S101  only the last of a pair can be
        found.append(hit)
        while place < len(titled) and titled[place].at <= hit.at:
            place += 1
        while later and place < len(titled) and titled[place].at < later.at:
            between = titled[place].code
            if (
                not _counts_on(found[-1].code, later.code)
                and _counts_on(found[-1].code, between)
                and not between.suffix
            ):
                found.append(titled[place])
            place += 1
    return found


def _counted(lines: Sequence[Line], hits: Sequence[Hit]) -> list[Hit]:
    """The longest run that counts on by one, of arabic numbers before Roman ones and letters."""
    for families in (
        {"ordinal", "ordinal.sub", "ordinal.suffix", "ordinal.bare"},
        {"ordinal.roman"},
        {"ordinal.letter"},
    ):
        same = [hit for hit in hits if hit.code.family in families]
        best = max(_runs(lines, same), key=lambda run: (is_spread(lines, run), len(run), run[0].at), default=[])
        if len(best) >= _FEWEST or _has_sub_items(lines, best):
            return best
    return []


def _of_two(lines: Sequence[Line], hits: Sequence[Hit]) -> list[Hit]:
    """1 and 2, both set apart, where they head text that decides: the items of a short meeting."""
    run = [hit for hit in hits if hit.code.family == "ordinal" and lines[hit.at].gap >= _BLANK]
    if [hit.code.numbers for hit in run] != [(1,), (2,)]:
        return []
    texts = lines[run[0].at + 1 : run[1].at], lines[run[1].at + 1 :][:_SHORT_ITEM]
    decided = [
        any(decides(line.text) or opened(BODY_LABELS, line.text) == "decision" for line in text) for text in texts
    ]
    return run if all(decided) else []


_SHORT_ITEM = 8
"""Lines in which an item decides that is the last of two."""


def _below_label(lines: Sequence[Line], hits: Sequence[Hit]) -> list[Hit]:
    """The run that begins right below the label of the agenda and has text between its numbers, whatever they head."""
    label = next((at for at, line in enumerate(lines) if _opens(line) == "agenda_list"), None)
    below = label + 1 if label is not None else None
    if below is not None and below < len(lines) and _opens(lines[below]) == "group":
        below += 1
    first = next((hit for hit in hits if hit.at == below), None)
    if first is None or first.code.numbers != (1,):
        return []
    run = [first]
    for hit in hits:
        if hit.at > run[-1].at and hit.code.family == first.code.family and _counts_on(run[-1].code, hit.code):
            run.append(hit)
    return run if len(run) >= _FEWEST and is_spread(lines, run) else []


def _opens(line: Line) -> str | None:
    """What a label that is all of a line opens."""
    return opened(BODY_LABELS, line.text, alone=True) if line.table is None else None


def _has_sub_items(lines: Sequence[Line], run: list[Hit]) -> bool:
    """Whether a short run of ordinals is an agenda all the same: there are items below each of them."""
    headings = {hit.at: Heading(hit.code, "", None, 1) for hit in run}
    below = sub_items(lines, headings)
    ends = [hit.at for hit in run[1:]] + [len(lines)]
    return bool(run) and all(any(hit.at < at < end for at in below) for hit, end in zip(run, ends, strict=True))


def _runs(lines: Sequence[Line], hits: Sequence[Hit]) -> list[list[Hit]]:
    """The runs of ordinals that count on by one, each from a first hit that no other run passes through."""
    runs: list[list[Hit]] = []
    taken: set[int] = set()
    dotted = bool(hits) and all(len(hit.code.numbers) == _DOTTED for hit in hits)
    for start, first in enumerate(hits):
        begins = len(first.code.numbers) == 1 or (dotted and first.code.numbers[1] == 1) or _of_meeting(hits, first)
        if first.at in taken or not begins or _is_point(lines, first.at):
            continue
        run = [first]
        for hit in hits[start + 1 :]:
            if _counts_on(run[-1].code, hit.code):
                run.append(hit)
        taken |= {hit.at for hit in run}
        runs.append(run)
        if len(runs) >= _MOST_STARTS:
            break
    return runs


def _of_meeting(hits: Sequence[Hit], first: Hit) -> bool:
    """Whether `11.1` is the first item of the eleventh meeting: all numbers are dotted, and begin alike."""
    number, *rest = first.code.numbers
    return rest == [1] and all(len(hit.code.numbers) > 1 and hit.code.numbers[0] == number for hit in hits)


def _counts_on(before: Code, code: Code) -> bool:
    if before.numbers == code.numbers:
        return code.suffix > before.suffix
    return follows(before.numbers, code.numbers)


def _is_point(lines: Sequence[Line], at: int) -> bool:
    """Whether the line before is the label of a decision or proposal: what is numbered below are its points."""
    label = BODY_LABELS.find(lines[at - 1].text) if at and lines[at - 1].table is None else None
    return label is not None and label.label.opens in {"decision", "proposal", "motion"}
