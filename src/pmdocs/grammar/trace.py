"""What the fold made of each line: read off the tree itself, so that it cannot tell another story."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from pmdocs.grammar.fold import Node
from pmdocs.text import Line


class Named(NamedTuple):
    """A line as it was read: the mark that took it, None where it opened nothing, and the blocks around it, outermost first."""

    line: Line
    mark: str | None
    path: tuple[str, ...]


def trace(root: Node[Any]) -> Iterator[Named]:
    """Every line of the tree in order."""
    return _inside(root, ())


def _inside(node: Node[Any], path: tuple[str, ...]) -> Iterator[Named]:
    if node.opening is not None:
        yield Named(node.opening, node.name, path)
    for part in node.content:
        if isinstance(part, Node):
            yield from _inside(part, (*path, part.name))
        else:
            yield Named(part, None, path)
