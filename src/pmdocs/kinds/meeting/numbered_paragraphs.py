"""Numbered paragraphs that tell what a meeting did, where nothing else heads its items (`2. Innkallingen ble godkjent`)."""

from collections.abc import Sequence

from pmdocs.kinds.meeting.heading import Heading
from pmdocs.kinds.meeting.labels import BODY_LABELS, opened
from pmdocs.kinds.meeting.outline import SEPARATORS
from pmdocs.phrases.codes import Code, find_code
from pmdocs.phrases.decisions import deciding_sentences
from pmdocs.phrases.sentences import is_sentence, stretches
from pmdocs.text import Line

_FEWEST = 4
_DECIDE = 0.4
"""Share of the paragraphs that decide: points of another kind do not."""
_MOST_BEHIND = 6
"""Lines behind the last number, as those of signatures."""


def numbered_paragraphs(lines: Sequence[Line]) -> dict[int, Heading]:
    """The paragraphs that count on from 1, by their positions; a fragment in front of what was done is the title."""
    run: list[tuple[int, Code]] = []
    for at, line in enumerate(lines):
        code = find_code(line.text) if line.table is None and line.text[0].isdigit() else None
        if code and code.family == "ordinal" and code.numbers == (len(run) + 1,):
            run.append((at, code))
    if len(run) < _FEWEST or _is_led_to(lines, run[0][0]) or len(lines) - run[-1][0] > _MOST_BEHIND:
        return {}
    ends = [at for at, _ in run[1:]] + [run[-1][0] + 1]
    texts = [" ".join(line.text for line in lines[at:end]) for (at, _), end in zip(run, ends, strict=True)]
    told = [text[code.end :].lstrip(SEPARATORS) for (_, code), text in zip(run, texts, strict=True)]
    if sum(bool(deciding_sentences(text)) for text in told) < _DECIDE * len(run):
        return {}
    return {at: _heading(lines[at], code) for at, code in run}


def _is_led_to(lines: Sequence[Line], first: int) -> bool:
    """Whether the line above leads to the numbers: they are points of what it tells, as of a decision."""
    above = lines[first - 1].text if first else ""
    return above.endswith(":") or opened(BODY_LABELS, above) == "decision"


def _heading(line: Line, code: Code) -> Heading:
    start = len(line.text) - len(line.text[code.end :].lstrip(SEPARATORS))
    rest = line.text[start:]
    first, end = next((begin, stop) for begin, stop in stretches(rest) if stop > begin)
    title = rest[first:end].strip()
    if end >= len(rest) or is_sentence(title) or deciding_sentences(title):
        return Heading(code, None, None, 1, start)
    return Heading(code, title.rstrip(". "), None, 1, start + end)
