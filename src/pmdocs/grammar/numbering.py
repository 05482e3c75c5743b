"""Numbers that run on: which of many numbered lines are the headings of one series."""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import takewhile
from typing import Any

Number = tuple[int, ...]
"""`5.1.2` as (5, 1, 2)."""
MOST_STARTS = 40
"""Runs that are followed; a document with more lines numbered 1 is a list of lists."""


def follows(before: Number, number: Number) -> bool:
    """Whether `number` can come next after `before`: deeper, on the same level, or back up.

    A level whose own heading is not printed may be passed over (`13.1.3`, `13.1.4.1`).

    >>> follows((1,), (1, 1)), follows((1, 2), (2,)), follows((1, 2), (1, 4)), follows((1, 3), (1, 4, 1))
    (True, True, False, True)
    """
    same = len(list(takewhile(lambda pair: pair[0] == pair[1], zip(before, number, strict=False))))
    if same == len(number):
        return False
    next_one = before[same] + 1 if same < len(before) else 1
    return number[same] == next_one and all(part == 1 for part in number[same + 1 :])


def longest_run(numbers: Sequence[Number]) -> list[int]:
    """The positions of the longest run that begins with 1; of runs as long, the last, for a table of contents stands first."""
    best: list[int] = []
    starts = [at for at, number in enumerate(numbers) if number == (1,)]
    for start in starts if len(starts) <= MOST_STARTS else (*starts[: MOST_STARTS // 2], *starts[-MOST_STARTS // 2 :]):
        run = [start]
        for at in range(start + 1, len(numbers)):
            if follows(numbers[run[-1]], numbers[at]):
                run.append(at)
        if len(run) >= len(best):
            best = run
    return best


def longest_rise(numbers: Sequence[Any]) -> list[int]:
    """The positions of the longest series in which each of `numbers` is greater than the one before; the last of several.

    >>> longest_rise([(1,), (2,), (1,), (2,), (4,), (3,)])
    [2, 3, 5]
    """
    tails: list[Any] = []
    ends: list[int] = []
    before: list[int | None] = []
    for at, number in enumerate(numbers):
        length = bisect_left(tails, number)
        tails[length : length + 1] = [number]
        ends[length : length + 1] = [at]
        before.append(ends[length - 1] if length else None)
    run: list[int] = []
    at_end = ends[-1] if ends else None
    while at_end is not None:
        run.append(at_end)
        at_end = before[at_end]
    return run[::-1]
