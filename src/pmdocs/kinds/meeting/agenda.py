"""Which lines are item headings and which are entries of the agenda list, decided over the whole document.

The same code can stand in the agenda list, at the head of its item, and in running text. The family of codes
whose numbers run on wins (FORMS 15), the list is what stands together before the first code that returns, and
the treatment begins there.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from pmdocs.grammar.paragraphs import continues
from pmdocs.kinds import Reading
from pmdocs.kinds.meeting.agenda_list import (
    end_of_list,
    listed_titles,
    nested,
    repeated,
    without_lists,
    without_mentions,
)
from pmdocs.kinds.meeting.coded import coded_lines, of_one_family
from pmdocs.kinds.meeting.extracts import led_items
from pmdocs.kinds.meeting.heading import Heading
from pmdocs.kinds.meeting.labels import HEAD_LABELS, ROUTINE_LABELS, opened
from pmdocs.kinds.meeting.listed_items import listed_items
from pmdocs.kinds.meeting.numbered_paragraphs import numbered_paragraphs
from pmdocs.kinds.meeting.outline import Hit, is_spread
from pmdocs.kinds.meeting.part_headings import part_headings
from pmdocs.kinds.meeting.set_headings import (
    headings_alone,
    headings_by_type,
    headings_in_bullets,
    headings_like,
    headings_on_top,
)
from pmdocs.kinds.meeting.sub_items import sub_items
from pmdocs.kinds.meeting.type_sizes import text_type
from pmdocs.kinds.meeting.wrapped_titles import folded_title, heading_at
from pmdocs.phrases.lead_ins import find_lead_in
from pmdocs.text import Line

Key = tuple[int, float]
_SECTIONS = 4
"""Headings set in type, with the edges of the document, from which they are taken to be those of the items."""


class Agenda(NamedTuple):
    """Headings of items and entries of the agenda list, by the key of their first line.

    `routine` are headings without a code that count only outside the agenda list, but for those `opened` below its
    last entry; `wrapped` are the lines on which a heading goes on, `parts` the headings over several items.
    """

    headings: dict[Key, Heading]
    entries: dict[Key, Heading]
    routine: dict[Key, Heading]
    wrapped: frozenset[Key]
    opened: frozenset[Key] = frozenset()
    parts: frozenset[Key] = frozenset()


def find_agenda(reading: Reading) -> Agenda:
    """The headings and the agenda list of `reading`."""
    lines = reading.lines
    hits = without_mentions(lines, of_one_family(lines, coded_lines(lines)))
    if hits and _are_points(lines, hits):
        return _without_codes(reading)
    split = end_of_list(lines, hits)
    entries = hits[:split]
    treated = _once(lines, without_lists(lines, hits[split:]))
    stops = {hit.at for hit in hits}
    listed = {hit.at: heading_at(reading, hit, stops) for hit in entries}
    if not treated and entries:
        headings = repeated(reading, {**nested(lines, listed), **listed})
        return _agenda(reading, headings, listed) if headings else _agenda(reading, listed, {})
    if not treated:
        return _without_codes(reading)
    titles = {hit.code.key: listed[hit.at].title for hit in entries}
    headings = {hit.at: heading_at(reading, hit, stops, titles.get(hit.code.key)) for hit in treated}
    bodies = {hit.code.key: headings[hit.at].title for hit in treated}
    listed |= {
        hit.at: heading_at(reading, hit, stops, body)
        for hit in entries
        if (body := bodies.get(hit.code.key)) and folded_title(body) != folded_title(listed[hit.at].title)
    }
    return _agenda(reading, _with_listed_titles(reading, treated, headings), listed)


def _once(lines: Sequence[Line], hits: Sequence[Hit]) -> list[Hit]:
    """The first hit of each code; numbers without a year can begin anew below a heading with titles of their own."""
    found: dict[object, Hit] = {}
    larger: list[int] | None = None
    for hit in hits:
        key = hit.code.key
        if key not in found:
            found[key] = hit
        elif hit.code.family == "sak number" and (title := _another_title(lines, found[key], hit)):
            larger = _larger(lines) if larger is None else larger
            if bisect_right(larger, found[key].at) < bisect_left(larger, hit.at):
                found[key, title] = hit
    return list(found.values())


def _another_title(lines: Sequence[Line], first: Hit, hit: Hit) -> str | None:
    """The title behind the code of `hit`, where it is not that of the `first` of the same code."""
    known, title = (folded_title(lines[one.at].text[one.code.end :]) for one in (first, hit))
    return title if known and title and known != title else None


def _larger(lines: Sequence[Line]) -> list[int]:
    """The positions of the lines that are set larger than the text."""
    text = text_type(lines)
    return [at for at, line in enumerate(lines) if text.is_larger(line)]


def _are_points(lines: Sequence[Line], hits: Sequence[Hit]) -> bool:
    """Whether ordinals number points all the same: in the extract of one case, and as a list below one of several headings."""
    if not all(hit.code.family.startswith("ordinal") for hit in hits):
        return False
    if any(find_lead_in(line.text) for line in lines):
        return True
    headings = [-1, *headings_by_type(lines), len(lines)] if not is_spread(lines, hits) else []
    return len(headings) > _SECTIONS and any(
        before < hits[0].at and hits[-1].at < after for before, after in pairwise(headings[1:])
    )


def _with_listed_titles(reading: Reading, treated: Sequence[Hit], headings: dict[int, Heading]) -> dict[int, Heading]:
    """`headings`; where no code has a title on its line, those of a list that counts by ordinals (`1) Val`)."""
    if any(reading.lines[hit.at].text[hit.code.end :].strip(" :.)–-") for hit in treated):
        return headings
    own = {hit.at for hit in treated}
    entries = ((at, entry) for at, entry in listed_titles(reading).items() if at not in own)
    listed = {entry.code.sequence: (at, entry.title) for at, entry in entries if entry.code}
    if not all(hit.code.sequence in listed for hit in treated):
        return headings
    found = {hit.at: listed[hit.code.sequence] for hit in treated}
    return {
        at: headings[at]._replace(title=title, extent=1, elsewhere=(reading.lines[entry],))
        for at, (entry, title) in found.items()
    }


def _without_codes(reading: Reading) -> Agenda:
    """Items told by the lead-in of one case, by the titles of an agenda list, or by how their headings are set."""
    if led := led_items(reading):
        return _agenda(reading, led, {})
    if below := listed_items(reading.lines):
        return _agenda(reading, below, {})
    listed = listed_titles(reading)
    headings = repeated(reading, listed)
    if headings:
        return _agenda(reading, headings_like(reading.lines, headings, listed) | headings, listed)
    start = max(listed, default=0)
    set_apart = headings_by_type(reading.lines) or headings_alone(reading.lines, start)
    set_apart = set_apart or headings_on_top(reading.lines, start) or headings_in_bullets(reading.lines)
    set_apart = set_apart or numbered_paragraphs(reading.lines)
    return _agenda(reading, set_apart, {})


def _agenda(reading: Reading, headings: dict[int, Heading], listed: Mapping[int, Heading]) -> Agenda:
    lines = reading.lines
    headings = {**headings, **sub_items(lines, headings)}
    wrapped = {lines[at + step].key for at, heading in headings.items() for step in range(1, heading.extent)}
    routine = _routine(lines, {*headings, *listed}) if headings else {}
    routine = _below_people(lines, _without_announced(routine, headings), min(headings, default=0))
    after_list = max(listed, default=len(lines))
    return Agenda(
        {lines[at].key: heading for at, heading in headings.items()},
        {lines[at].key: heading for at, heading in listed.items()},
        {lines[at].key: heading for at, heading in routine.items() if lines[at].key not in wrapped},
        frozenset(wrapped),
        frozenset(lines[at].key for at in routine if at > after_list and at + 1 not in headings),
        frozenset(lines[at].key for at in part_headings(lines, headings) - headings.keys()),
    )


def _below_people(lines: Sequence[Line], routine: Mapping[int, Heading], first: int) -> dict[int, Heading]:
    """`routine` without what stands above an attendance list of the head: nothing is treated before it is told who came."""
    above = [at for at in routine if at < first]
    last = (
        max((at for at in range(min(above), first) if opened(HEAD_LABELS, lines[at].text) == "people"), default=0)
        if above
        else 0
    )
    return {at: heading for at, heading in routine.items() if at > last}


def _without_announced(routine: Mapping[int, Heading], headings: Mapping[int, Heading]) -> dict[int, Heading]:
    """`routine` without what runs on from its title above the item of that name: `Eventuelt: Kari Lund meldte en sak.`."""
    last = {folded_title(heading.title): at for at, heading in headings.items()}
    return {
        at: heading
        for at, heading in routine.items()
        if heading.body_at is None or at > last.get(folded_title(heading.title), at - 1)
    }


def _routine(lines: Sequence[Line], taken: set[int]) -> dict[int, Heading]:
    """Headings without a code that name the routine of every meeting."""
    found: dict[int, Heading] = {}
    for at, line in enumerate(lines):
        label = ROUTINE_LABELS.find(line.text) if at not in taken and line.table is None else None
        if label is None or (at and continues(lines[at - 1], line)):
            continue
        found[at] = Heading(None, label.printed, None, 1, label.at if label.at < len(line.text) else None)
    return found
