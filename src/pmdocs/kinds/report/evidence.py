"""How much speaks for a report."""

from pmdocs.kinds import Reading
from pmdocs.kinds.appendices import appendix_heading
from pmdocs.kinds.report.headings import find_numbered
from pmdocs.phrases.titles import title_word

_TOP = 12


def evidence(reading: Reading) -> float:
    """Numbered sections on two levels, appendices, and a title or words that say so."""
    headings = find_numbered(reading)
    levels = {heading.level for heading in headings.values()}
    words = [row.kind for text in reading.top(_TOP) if (row := title_word(text))]
    score = 0.3 if words[:1] == ["report"] else 0.0
    if words[:1] and words[0] in {"minutes", "notice"}:
        score -= 0.3
    score += 0.3 if len(headings) >= 4 else 0.0
    score += 0.15 if len(levels) > 1 else 0.0
    appendices = sum(
        (found := appendix_heading(line.text)) is not None and found.number is not None for line in reading.lines
    )
    return score + min(0.2, 0.1 * appendices)
