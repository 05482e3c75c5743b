"""Headings over several items (`Prosjektendringer`, `Saker til styret`): a line set larger than the items, right above one."""

from collections.abc import Collection, Sequence

from pmdocs.text import Line

_LARGER = 1.05
"""How much larger than the largest item heading, as a ratio."""
_LONGEST = 8
"""Words."""


def part_headings(lines: Sequence[Line], headings: Collection[int]) -> frozenset[int]:
    """The positions in `lines` of the headings over the items at `headings`, but for what stands above the first item.

    Where sizes are not known there are none.
    """
    first, sizes = min(headings, default=0), [lines[at].size or 0.0 for at in headings]
    if not sizes or not all(sizes):
        return frozenset()
    return frozenset(at - 1 for at in headings if at > first and _is_part(lines[at - 1], max(sizes)))


def _is_part(line: Line, largest: float) -> bool:
    larger = line.size is not None and line.size > _LARGER * largest
    return larger and line.table is None and line.text[-1] not in ".:;,!?" and len(line.text.split()) <= _LONGEST
