"""Where a proposal ends: at the sentence that tells what came of it."""

import re
from collections.abc import Sequence

from pmdocs.grammar.paragraphs import Paragraph
from pmdocs.kinds import Reading
from pmdocs.kinds.drafts import head_of, tail_of
from pmdocs.late import late
from pmdocs.phrases.results import is_formula, tells_result
from pmdocs.phrases.sentences import stretches
from pmdocs.phrases.votes import find_vote, result_told
from pmdocs.records import VoteResult
from pmdocs.text import Line

_NARRATES = late(
    r"\b(?:ble|vart|blei|gjorde|la fr[ae]m|foreslo|fremmet|fremja|orienterte|redegjorde|sa|mente|meinte|spurte|pekte|peika|kommenterte|drøftet|drøfta|ønsket|ønskte)\b|\bkom med\b"
)
"""Past tense; a proposal stands in the present."""
_COUNT = late(
    r"(?:stemmer |røyster )?(?:for|mot|imot|ja|nei|blanke?|avholdende|blanke stemmer)\s*:\s*[0-9]|(?:for|i?mot) (?:\S+ ){1,5}?(?:stemte|røysta) [0-9]+\s*:|votering\b|røysting\b|avstemm?ning\b",
    re.IGNORECASE,
)


def cut_proposal(reading: Reading, lines: Sequence[Line], *, on_line: bool) -> tuple[list[Line], list[Line]]:
    """The lines of a proposal, and those that follow it.

    `on_line` says that it begins on its label's line: then it is one paragraph with its list.
    """
    found = reading.paragraphs([line for line in lines if line.table is None])
    for at, part in enumerate(found):
        if at and not part.marker and (on_line or _NARRATES.search(part.text) or _tells(part.text)):
            return _split(lines, part, 0)
        for start, end in stretches(part.text)[0 if at else 1 :]:
            if _tells(part.text[start:end].strip()):
                return _split(lines, part, start)
    return list(lines), []


def _tells(text: str) -> bool:
    return is_formula(text) or tells_result(text) or find_vote(text) is not None or _COUNT.match(text) is not None


def _split(lines: Sequence[Line], part: Paragraph, start: int) -> tuple[list[Line], list[Line]]:
    """`lines` before and from the character `start` of the paragraph `part`."""
    within = max(at for at, offset in enumerate(part.offsets) if offset <= start)
    line = part.lines[within]
    at = next(at for at, other in enumerate(lines) if other.key == line.key)
    inside = start - part.offsets[within] + (len(line.text) - _own(part) if not within else 0)
    if start == part.offsets[within]:
        return list(lines[:at]), list(lines[at:])
    return [*lines[:at], head_of(lines[at], inside)], [tail_of(lines[at], inside), *lines[at + 1 :]]


def _own(part: Paragraph) -> int:
    """How many characters of the first line are text, its list sign left out."""
    end = part.offsets[1] if len(part.offsets) > 1 else len(part.text)
    first = part.lines[0].text
    return min(len(first), end) if part.marker is None else len(first[len(part.marker) :].lstrip())


def result_of(lines: Sequence[Line]) -> VoteResult | None:
    """What came of a proposal, by the first sentence of the `lines` after it."""
    text = " ".join(line.text for line in lines[:6])
    first = [text[start:end] for start, end in stretches(text)[:2]]
    return next(
        (
            result
            for sentence in first
            if tells_result(sentence.strip()) or is_formula(sentence.strip())
            for result in [result_told(sentence)]
        ),
        None,
    )
