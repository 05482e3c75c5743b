"""How a page is held to be read: pages and their text are turned by quarters, in scans and landscape tables."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

_OBLIQUE = 0.05
Box = tuple[float, float, float, float]
"""left, bottom, right, top in points from the lower left."""


class Frame(NamedTuple):
    """The page's box as the file has it (left, bottom, right, top), and the quarter turns clockwise to read it."""

    box: Box
    quarters: int

    @property
    def plain(self) -> bool:
        """Whether the page is read as the file has it, from its corner: nothing to convert."""
        return self.quarters == 0 and self.box[0] == 0 and self.box[1] == 0

    @property
    def width(self) -> float:
        """Of the page as it is read, in points."""
        left, bottom, right, top = self.box
        return top - bottom if self.quarters % 2 else right - left

    @property
    def height(self) -> float:
        """Of the page as it is read, in points."""
        left, bottom, right, top = self.box
        return right - left if self.quarters % 2 else top - bottom

    def point(self, x: float, y: float) -> tuple[float, float]:
        """A point of the file on the page as it is read, from its lower left."""
        left, bottom, right, top = self.box
        if self.quarters == 0:
            return x - left, y - bottom
        if self.quarters == 1:
            return y - bottom, right - x
        return (right - x, top - y) if self.quarters == 2 else (top - y, x - left)

    def rectangle(self, left: float, bottom: float, right: float, top: float) -> Box:
        """A box of the file on the page as it is read."""
        (x0, y0), (x1, y1) = self.point(left, bottom), self.point(right, top)
        return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)


def quarter(matrix: tuple[float, ...]) -> int | None:
    """The quarter turns clockwise that set text with this matrix upright; None for oblique text.

    The upward direction tells, not the direction of writing: mirrored text stands upright.
    """
    a, b, c, d = matrix[:4]
    if min(abs(a), abs(b)) > _OBLIQUE * max(abs(a), abs(b)):
        return None
    if abs(d) >= abs(c):
        return 0 if d >= 0 else 2
    return 1 if c < 0 else 3


def upright(turns: Sequence[int | None], characters: Sequence[int], of_page: int) -> int:
    """The quarter turns that set most characters upright; `turns` are those of runs with so many `characters`."""
    if len({*turns}) == 1 and turns[0] is not None:
        return turns[0]
    counted: Counter[int] = Counter()
    for turn, count in zip(turns, characters, strict=True):
        if turn is not None:
            counted[turn] += count
    return counted.most_common(1)[0][0] if counted else of_page
