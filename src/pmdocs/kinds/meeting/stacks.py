"""Stacks: a run of labels, then a run of their values (FORMS 2.2, form 4), put together again only where it is certain.

Heuristics of the handbook: dates and times are told by their form; who leads stands first and who writes stands last; white
space parts the lists; deputies have the parties of those whom they stand in for, in their order.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pmdocs.kinds.drafts import head_of, tail_of
from pmdocs.kinds.meeting.labels import BODY_LABELS, HEAD_LABELS
from pmdocs.phrases.codes import find_code
from pmdocs.phrases.dates import find_dates
from pmdocs.phrases.labels import FoundLabel
from pmdocs.phrases.people import leads_with_name, read_people
from pmdocs.phrases.times import find_times
from pmdocs.text import Line

_FEWEST_LABELS = 3
_HEAD_LINES = 60
"""Lines from the beginning in which a stack is looked for."""
_MOST_VALUES = 60
_APART = 0.45
_WHEN = frozenset(("date", "time", "time_end", "time_place"))
_ONE = frozenset(("chair", "secretary"))
_PEOPLE = _ONE | {"people"}


class _Bare(NamedTuple):
    """A label without its value, and the line or the part of a line that it stands in."""

    found: FoundLabel
    line: Line


def restacked(lines: Sequence[Line]) -> list[Line]:
    """`lines`, each label of a stack followed by its values.

    Where that is not certain the labels stand empty and the values are plain text: nothing gets a place or a role by chance.
    """
    stack, start, stop = _stack(lines)
    if len(stack) < _FEWEST_LABELS:
        return list(lines)
    values = _values(lines, stop)
    fields = next((at for at, label in enumerate(stack) if label.found.label.opens in _PEOPLE), len(stack))
    told = _fields(stack[:fields], values)
    if told is None:
        return [*lines[:start], *_apart(values), *_lines(stack, [[]] * len(stack)), *lines[stop + len(values) :]]
    names = values[fields:]
    people = _people([label.found for label in stack[fields:]], names)
    if people is None:
        empty = list(_lines(stack[fields:], [[]] * (len(stack) - fields)))
        parts = [*empty, *told, *_apart(names)] if told else [*_apart(names), *empty]
        return [*lines[:start], *parts, *lines[stop + len(values) :]]
    return [*lines[:start], *told, *_lines(stack[fields:], people), *lines[stop + len(values) :]]


def _lines(labels: Sequence[_Bare], shares: Sequence[Sequence[Line]]) -> Iterator[Line]:
    """Each label with its values below it."""
    for label, share in zip(labels, shares, strict=True):
        yield label.line._replace(gap=1.0)
        yield from (line._replace(gap=0.0) for line in share)


def _apart(lines: Sequence[Line]) -> Iterator[Line]:
    """`lines`, each a paragraph of its own."""
    return (line._replace(gap=1.0) for line in lines)


def _stack(lines: Sequence[Line]) -> tuple[list[_Bare], int, int]:
    """The first run of bare labels, and where it begins and ends."""
    stack: list[_Bare] = []
    start = 0
    for at, line in enumerate(lines[:_HEAD_LINES]):
        bare = _bare_labels(line)
        if bare:
            start = start if stack else at
            stack += bare
        elif len(stack) >= _FEWEST_LABELS:
            return stack, start, at
        else:
            stack = []
    return [], 0, 0


def _bare_labels(line: Line) -> list[_Bare]:
    """The labels of a line that holds nothing else, none for any other line."""
    if not line.text.endswith(":") or line.table is not None:
        return []
    found: list[_Bare] = []
    rest = line
    while rest.text:
        end = rest.text.index(":") + 1
        label = HEAD_LABELS.find(rest.text[:end])
        if label is None or label.label.opens == "agenda_list":
            return []
        more = rest.text[end:].strip()
        found.append(_Bare(label, head_of(rest, end) if more else rest))
        if not more:
            break
        rest = tail_of(rest, end)
    return found


def _values(lines: Sequence[Line], start: int) -> list[Line]:
    """The lines below a stack up to the next label or code."""
    found: list[Line] = []
    for line in lines[start : start + _MOST_VALUES]:
        code = find_code(line.text)
        label = HEAD_LABELS.find(line.text) or BODY_LABELS.find(line.text)
        if line.table is not None or label or (code is not None and not find_dates(line.text)):
            break
        found.append(line)
    return found


def _fields(labels: Sequence[_Bare], values: Sequence[Line]) -> list[Line] | None:
    """The labels of fields, each with the one value that stands in its place; None where a value is of another kind."""
    if len(values) < len(labels):
        return None
    kinds = [label.found.label.opens in _WHEN for label in labels]
    if any(kind != _tells_when(line) for kind, line in zip(kinds, values, strict=False)):
        return None
    return list(_lines(labels, [[line] for line in values[: len(labels)]]))


def _tells_when(line: Line) -> bool:
    return bool(find_dates(line.text)) or find_times(line.text, labelled=True) is not None


def _people(labels: Sequence[FoundLabel], values: Sequence[Line]) -> list[list[Line]] | None:
    """The values of labels of people: one name each for who leads and who writes, the rest for the lists between."""
    if not labels:
        return None if values else []
    if any(label.label.opens not in _PEOPLE for label in labels) or not all(
        leads_with_name(line.text) for line in values
    ):
        return None
    first, last = 0, len(labels)
    while first < last and labels[first].label.opens in _ONE:
        first += 1
    while last > first and labels[last - 1].label.opens in _ONE:
        last -= 1
    behind = len(labels) - last
    if len(values) < first + behind:
        return None
    lists = _lists(labels[first:last], values[first : len(values) - behind])
    if lists is None:
        return None
    ends = values[len(values) - behind :] if behind else []
    return [*([line] for line in values[:first]), *lists, *([line] for line in ends)]


def _lists(labels: Sequence[FoundLabel], values: Sequence[Line]) -> list[list[Line]] | None:
    """The names of each list: parted by white space, or by the parties of deputies."""
    if len(labels) < 2:
        return [list(values)] if labels else None if values else []
    groups: list[list[Line]] = []
    for line in values:
        if groups and line.gap < _APART:
            groups[-1].append(line)
        else:
            groups.append([line])
    if len(groups) == len(labels):
        return groups
    kinds = [(label.label.attendance, label.label.role) for label in labels]
    if len(labels) == 3 and kinds[1][0] == "absent" and kinds[2] == ("present", "substitute"):
        return _by_party(values)
    return None


def _by_party(values: Sequence[Line]) -> list[list[Line]] | None:
    """Those who were there, those who were not, and as many deputies of the same parties in the same order."""
    codes = [next((person.party for person in read_people(line.text)), None) for line in values]
    sizes = [
        size
        for size in range(1, (len(codes) - 1) // 2 + 1)
        if codes[-size:] == codes[-2 * size : -size] and None not in codes[-size:]
    ]
    if len(sizes) != 1:
        return None
    cut = len(values) - 2 * sizes[0]
    return [list(values[:cut]), list(values[cut : cut + sizes[0]]), list(values[cut + sizes[0] :])]
