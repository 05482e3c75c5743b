"""Lines and marks in, a tree of blocks out. Total: every line lands in exactly one block."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Generic, TypeVar

from pmdocs.grammar.marks import Mark, Place
from pmdocs.text import Line

V = TypeVar("V")


class Node(Generic[V]):
    """A block: the mark that opened it, what its first line says, and what it holds in order.

    The root has the name "" and no value. `opening` is the line that opened the block.
    """

    def __init__(
        self,
        name: str,
        depth: int,
        value: V | None = None,
        opening: Line | None = None,
        content: Iterable["Line | Node[V]"] = (),
    ) -> None:
        """Take what is known of the block."""
        self.name = name
        self.depth = depth
        self.value = value
        self.opening = opening
        self.content = list(content)

    @property
    def nodes(self) -> list["Node[V]"]:
        """The blocks directly inside."""
        return [part for part in self.content if isinstance(part, Node)]

    @property
    def lines(self) -> list[Line]:
        """The lines directly inside, without the opening line."""
        return [part for part in self.content if isinstance(part, Line)]

    def walk(self) -> Iterator[Line]:
        """Every line of the block and of the blocks inside, in order."""
        if self.opening is not None:
            yield self.opening
        for part in self.content:
            if isinstance(part, Node):
                yield from part.walk()
            else:
                yield part


def fold(
    lines: Sequence[Line],
    marks: Sequence[Mark[V]],
    joined: Callable[[Line, Line], bool],
    closed: frozenset[tuple[int, float]] = frozenset(),
) -> Node[V]:
    """The tree of blocks that `marks`, tried in order, open in `lines`.

    `joined(before, line)` says whether layout alone makes `line` a continuation of `before`; the lines with
    the keys `closed` open nothing.
    """
    root: Node[V] = Node("", 0)
    path = [root]
    before: Line | None = None
    names: tuple[str, ...] = ()
    choices = _Choices(marks)
    for line in lines:
        opened = None
        if not closed or line.key not in closed:
            place = Place(before is None or not joined(before, line), before, names)
            opened = _open(line, place, choices.of(line, place))
        if opened is None:
            path[-1].content.append(line)
        else:
            while path[-1].depth >= opened.depth:
                path.pop()
            path[-1].content.append(opened)
            path.append(opened)
            names = tuple([node.name for node in path[1:]])
        before = line
    return root


class _Choices(Generic[V]):
    """Which of many marks a line is asked: by where it stands, by its first character, and by what the guards say of it."""

    def __init__(self, marks: Sequence[Mark[V]]) -> None:
        self._marks = marks
        self._firsts = frozenset[str]().union(*[mark.first for mark in marks if mark.first is not None])
        self._placed: dict[tuple[str, bool], list[Mark[V]]] = {}
        self._chosen: dict[tuple[str, str, bool], _Guarded[V]] = {}

    def of(self, line: Line, place: Place) -> Sequence[Mark[V]]:
        first = line.text[:1]
        key = first if first in self._firsts else "", place.path[0] if place.path else "", place.fresh
        chosen = self._chosen.get(key)
        if chosen is None:
            chosen = self._chosen[key] = _Guarded(self._choice(*key))
        return chosen.of(line)

    def _choice(self, first: str, outermost: str, fresh: bool) -> list[Mark[V]]:
        placed = self._placed.get((outermost, fresh))
        if placed is None:
            placed = self._placed[outermost, fresh] = [
                mark
                for mark in self._marks
                if (fresh or not mark.fresh)
                and (mark.within is None or outermost in mark.within)
                and outermost not in mark.outside
            ]
        return [mark for mark in placed if mark.first is None or first in mark.first]


class _Guarded(Generic[V]):
    """Marks, and which of them are left when their guards have been asked."""

    def __init__(self, marks: Sequence[Mark[V]]) -> None:
        self._marks = marks
        self._guards = tuple({mark.guard: None for mark in marks if mark.guard is not None})
        self._left: dict[tuple[bool, ...], list[Mark[V]]] = {}

    def of(self, line: Line) -> Sequence[Mark[V]]:
        if not self._guards:
            return self._marks
        answers = tuple([guard(line) for guard in self._guards])
        left = self._left.get(answers)
        if left is None:
            denied = {guard for guard, answer in zip(self._guards, answers, strict=True) if not answer}
            left = self._left[answers] = [mark for mark in self._marks if mark.guard not in denied]
        return left


def _open(line: Line, place: Place, marks: Sequence[Mark[V]]) -> Node[V] | None:
    for mark in marks:
        value = mark.find(line, place)
        if value is not None:
            return Node(mark.name, mark.depth, value, line)
    return None
