"""Marks: what a line may open."""

from collections.abc import Callable
from typing import Generic, NamedTuple, TypeVar

from pmdocs.text import Line

V = TypeVar("V")


class Place(NamedTuple):
    """Where a line stands while it is being named.

    fresh   whether the line begins a paragraph, by layout alone
    before  the line before, None for the first
    path    names of the open blocks, outermost first
    """

    fresh: bool
    before: Line | None
    path: tuple[str, ...]


class Mark(NamedTuple, Generic[V]):
    """A rule that names lines; a line that does not meet what stands below `find` is not asked.

    name     what the line opens
    depth    a block closes all blocks that are as deep or deeper; 1 is the outermost
    find     what the line says, None if the rule does not apply
    first    the characters with which its lines begin, None for any
    guard    a question that several marks have in common, asked once per line
    within   the outermost blocks that its lines stand in, "" for none; None for any
    outside  the outermost blocks that its lines do not stand in
    fresh    whether its lines begin a paragraph
    """

    name: str
    depth: int
    find: Callable[[Line, Place], V | None]
    first: frozenset[str] | None = None
    guard: Callable[[Line], bool] | None = None
    within: frozenset[str] | None = None
    outside: frozenset[str] = frozenset()
    fresh: bool = False
