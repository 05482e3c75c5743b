"""Lines that begin with a code, and which of them are of the agenda's family (FORMS 15)."""

import re
from collections import Counter
from collections.abc import Sequence

from pmdocs.grammar.paragraphs import continues, is_unfinished
from pmdocs.kinds.meeting.labels import BODY_LABELS, opened
from pmdocs.kinds.meeting.outline import SEPARATORS, Hit, outline
from pmdocs.phrases.codes import Code, find_code, full_year
from pmdocs.phrases.titles import title_word
from pmdocs.text import Line

_BLANK = 0.9
_GOES_ON = re.compile(r",\s*[0-9]")
"""`V-sak 1, 2 og 4`: codes in a row head nothing."""
_HELD = frozenset(("decision", "proposal", "proceedings", "background"))
_NEAR = 4
"""Lines between two entries of a list whose titles wrap."""


def coded_lines(lines: Sequence[Line]) -> list[Hit]:
    """The lines that begin with a code followed by a title or nothing."""
    found: list[Hit] = []
    for at, line in enumerate(lines):
        if (code := find_code(line.text) or (_in_first_cell(line) if len(line.cells) > 1 else None)) is None:
            continue
        title = line.text[code.end :].lstrip(SEPARATORS)
        if title[:1].islower() or _GOES_ON.match(title):
            continue
        before = lines[at - 1] if at else None
        if before is None or line.table is not None:
            found.append(Hit(at, code))
        elif not is_unfinished(before.text) or _ends_a_run(before, line, code):
            after_heading = bool(found) and found[-1].at >= at - _NEAR and found[-1].code.family == code.family
            apart = after_heading or _is_apart(lines, at, code, titled=bool(title))
            if apart or title or line.text[-1] != ".":
                found.append(Hit(at, code, loose=not apart))
    return found


def _is_apart(lines: Sequence[Line], at: int, code: Code, *, titled: bool) -> bool:
    """Whether a line does not go on with the one before: by layout or a stop, the label below or the title of the minutes above."""
    before = lines[at - 1]
    below_title = titled and code.printed[:1].isalpha() and title_word(before.text) is not None
    return not continues(before, lines[at]) or before.text[-1:] in ".!?:" or _is_decided(lines, at) or below_title


def _is_decided(lines: Sequence[Line], at: int) -> bool:
    """Whether a label of what an item holds (`Vedtak:`) stands right below the line."""
    return at + 1 < len(lines) and opened(BODY_LABELS, lines[at + 1].text) in _HELD


def _ends_a_run(before: Line, line: Line, code: Code) -> bool:
    """Whether a comma at a line's end is left over from a run of names: an item's code stands below, set apart."""
    return before.text.endswith(",") and line.gap >= _BLANK and not code.family.startswith("ordinal")


def _in_first_cell(line: Line) -> Code | None:
    """A bare number in a cell of its own, with a title in the next: `1      Framdrift`."""
    first, *rest = [cell.text for cell in line.cells]
    if not first.isdecimal() or len(first) > 2 or not rest[0][0].isupper():
        return None
    return Code("ordinal", first, None, (int(first),), None, None, "", len(first))


def of_one_family(lines: Sequence[Line], hits: list[Hit]) -> list[Hit]:
    """The hits of the family whose numbers make the longest series; ordinals only where nothing else is found."""
    groups: dict[str, list[Hit]] = {}
    for hit in hits:
        groups.setdefault(hit.code.family, []).append(hit)
    coded = {
        name: group
        for name, group in groups.items()
        if not name.startswith("ordinal") and any(not hit.loose for hit in group)
    }
    for weak in ("year/number", "punkt number"):
        if len(coded) > 1:
            coded.pop(weak, None)
    if coded:
        best = max(coded, key=lambda name: (_rising(coded[name]), len(coded[name])))
        shape = _shape(coded[best][0].code)
        alike = [hit for hit in hits if not hit.code.family.startswith("ordinal") and _shape(hit.code) == shape]
        return _firm(_of_one_year(_year_first(alike)))
    return outline(lines, hits)


def _shape(code: Code) -> tuple[bool, bool, bool]:
    return code.year is not None, code.meeting is not None, code.printed[:1].isdigit()


def _rising(hits: list[Hit]) -> int:
    """How many different codes of one series stand in rising order."""
    best: Counter[str | None] = Counter()
    last: dict[str | None, tuple[int, ...]] = {}
    for hit in hits:
        series = (hit.code.series or "").casefold() or None
        if hit.code.numbers > last.get(series, ()):
            best[series] += 1
            last[series] = hit.code.numbers
    return sum(best.values())


def _year_first(hits: list[Hit]) -> list[Hit]:
    """`BU 14/72`, `BU 14/73`: where only the second figure counts on, the first is the year (FORMS 5.1 C9)."""
    years = {hit.code.year for hit in hits}
    if len(hits) < 2 or len({hit.code.numbers for hit in hits}) > 1 or len(years) < 2 or None in years:
        return hits
    year = full_year(f"{hits[0].code.sequence:02}")
    return [hit._replace(code=hit.code._replace(numbers=((hit.code.year or 0) % 100,), year=year)) for hit in hits]


def _of_one_year(hits: list[Hit]) -> list[Hit]:
    """The hits of the meeting's year: a code of another year refers to an older item, a project's year says when it began."""
    years = Counter(hit.code.year for hit in hits)
    (usual, most), *others = years.most_common()
    if hits[0].code.family == "year/number":
        return hits
    return [hit for hit in hits if hit.code.year == usual] if others and most > sum(dict(others).values()) else hits


def _firm(hits: list[Hit]) -> list[Hit]:
    """The hits without those that go on with the line before, unless they count on from a neighbour."""
    firm = {(hit.code.series, hit.code.sequence) for hit in hits if not hit.loose}
    return [
        hit
        for hit in hits
        if not hit.loose or {(hit.code.series, hit.code.sequence + 1), (hit.code.series, hit.code.sequence - 1)} & firm
    ]
