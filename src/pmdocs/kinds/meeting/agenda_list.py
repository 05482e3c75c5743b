"""The agenda list: which codes are its entries, and titles listed without codes that return below."""

from collections import Counter
from collections.abc import Mapping, Sequence

from pmdocs.grammar.paragraphs import continues, list_sign
from pmdocs.kinds import Reading
from pmdocs.kinds.meeting.heading import Heading
from pmdocs.kinds.meeting.labels import BODY_LABELS, HEAD_LABELS
from pmdocs.kinds.meeting.outline import SEPARATORS, Hit
from pmdocs.kinds.meeting.wrapped_titles import folded_title
from pmdocs.phrases.codes import find_code
from pmdocs.text import Line

_PAGE_SHARE = 2.5
"""Lines per entry up to which codes that stand together are a list."""
_WRAPPED_SHARE = 6.0
"""The same where all codes come again below: entries of a table may wrap in every cell."""
_HEADER = 2
"""Lines that a table's header takes between the label of the list and its first entry."""
_MOST_ENTRIES = 60
_LIST_GAP = 1.5
"""Blank lines that end a list of titles."""
_SHORTEST_TITLE = 3
_FEWEST_IN_LIST, _APART_IN_LIST = 3, 2
"""Codes on neighbouring lines, or with one line of a title between."""
_LISTED_AND_TREATED = 2


def end_of_list(lines: Sequence[Line], hits: list[Hit]) -> int:
    """How many of the hits are entries of the agenda list, which stands before the treatment."""
    seen: set[object] = set()
    for count, hit in enumerate(hits):
        if hit.code.key in seen:
            return count if _is_list(lines, hits[:count], hits[count:]) else _in_table(lines, hits)
        seen.add(hit.code.key)
    labelled = _after_list_label(lines, hits)
    return len(hits) if labelled and _is_list(lines, hits, []) else 0


def _in_table(lines: Sequence[Line], hits: Sequence[Hit]) -> int:
    """How many hits, from the first on, stand in a table and come again as headings below: other codes of the list may be broken in its cells."""
    below = {hit.code.key for hit in hits if lines[hit.at].table is None}
    count = 0
    while count < len(hits) and lines[hits[count].at].table is not None and hits[count].code.key in below:
        count += 1
    return count


def without_lists(lines: Sequence[Line], hits: Sequence[Hit]) -> list[Hit]:
    """`hits` without lists in the text of an item (`Følgende saksliste ble godkjent:`), whose every code heads its item elsewhere."""
    runs: list[list[Hit]] = []
    for hit in hits:
        between = lines[runs[-1][-1].at + 1 : hit.at] if runs else ()
        near = len(between) < _APART_IN_LIST and all(line.text[-1] not in ".:!?" for line in between)
        if runs and near and all(hit.code.key != other.code.key for other in runs[-1]):
            runs[-1].append(hit)
        else:
            runs.append([hit])
    all_codes = Counter(hit.code.key for hit in hits)
    found: list[Hit] = []
    for run in runs:
        inside = Counter(hit.code.key for hit in run)
        listed = len(run) >= _FEWEST_IN_LIST and all(all_codes[key] > count for key, count in inside.items())
        found += [] if listed else run
    return found


def without_mentions(lines: Sequence[Line], hits: list[Hit]) -> list[Hit]:
    """`hits` without those above the label of the agenda list that come again in the list and below it: they only speak of items."""
    start = next((at for at, line in enumerate(lines) if hits and at > hits[0].at and _heads_list(line)), None)
    if start is None:
        return hits
    below = Counter(hit.code.key for hit in hits if hit.at > start)
    return [hit for hit in hits if hit.at > start or below[hit.code.key] < _LISTED_AND_TREATED]


def _after_list_label(lines: Sequence[Line], hits: list[Hit]) -> bool:
    """Whether the label of an agenda list stands above the first hit, but for the header of a table."""
    return bool(hits) and any(
        (found := HEAD_LABELS.find(line.text)) and found.label.opens == "agenda_list"
        for line in lines[max(hits[0].at - _HEADER - 1, 0) : hits[0].at]
    )


def _is_list(lines: Sequence[Line], hits: list[Hit], below: list[Hit]) -> bool:
    first, last = hits[0].at, hits[-1].at
    between = lines[first : last + 1]
    if any(
        (found := BODY_LABELS.find(line.text)) and found.label.opens in {"decision", "proposal", "discussion"}
        for line in between
    ):
        return False
    again = {hit.code.key for hit in hits} <= {hit.code.key for hit in below}
    return len(hits) > 1 and len(between) <= (_WRAPPED_SHARE if again else _PAGE_SHARE) * len(hits)


def listed_titles(reading: Reading) -> dict[int, Heading]:
    """The entries below the label of an agenda list without codes, by their positions."""
    lines = reading.lines
    start = next((at for at, line in enumerate(lines) if _heads_list(line)), None)
    if start is None:
        return {}
    found: dict[int, Heading] = {}
    signed = False
    for at in range(start + 1, min(start + 1 + _MOST_ENTRIES, len(lines))):
        line = lines[at]
        sign = list_sign(line.text)
        title = line.text[sign[1] :] if sign else line.text
        if _ends_list(line, found) or any(folded_title(title) == folded_title(other.title) for other in found.values()):
            break
        if found and sign is None and (continues(lines[at - 1], line) or line.text[0].islower()):
            continue
        if sign is None and signed:
            if any(list_sign(later.text) for later in lines[at + 1 : at + 3]):
                continue
            break
        signed = signed or sign is not None
        found[at] = Heading(find_code(line.text), title, None, 1)
    return found


def _ends_list(line: Line, found: Mapping[int, Heading]) -> bool:
    if line.table is not None or (found and line.gap > _LIST_GAP):
        return True
    label = BODY_LABELS.find(line.text) or HEAD_LABELS.find(line.text)
    return label is not None and label.label.opens != "group" and ":" in line.text


def _heads_list(line: Line) -> bool:
    label = BODY_LABELS.find(line.text)
    return label is not None and label.label.opens == "agenda_list" and label.at >= len(line.text)


def nested(lines: Sequence[Line], listed: Mapping[int, Heading]) -> dict[int, Heading]:
    """The numbered lines between the entries of an agenda list: entries of a list within the list."""
    found: dict[int, Heading] = {}
    for at in range(min(listed), max(listed)):
        code = find_code(lines[at].text) if at not in listed else None
        if code is not None:
            found[at] = Heading(code, lines[at].text[code.end :].strip(SEPARATORS), None, 1)
    return found


def repeated(reading: Reading, listed: Mapping[int, Heading]) -> dict[int, Heading]:
    """The lines below the list that repeat the titles of its entries, as headings with the entries' numbers."""
    wanted = {
        folded_title(heading.title): heading._replace(extent=1, elsewhere=(reading.lines[at],) if heading.code else ())
        for at, heading in sorted(listed.items(), reverse=True)
        if heading.title and len(folded_title(heading.title)) >= _SHORTEST_TITLE
    }
    below = max(listed, default=0) + 1
    found: dict[int, Heading] = {}
    for at in range(below, len(reading.lines)):
        heading = wanted.pop(folded_title(reading.lines[at].text), None)
        if heading is not None:
            found[at] = heading._replace(title=reading.lines[at].text.rstrip(" :"))
    return found if len(found) > 1 or (found and len(listed) == 1) else {}
