"""What a tagged file itself says is page furniture: text marked `Artifact`, or the only text that it has not marked.

The marks are evidence, not orders: exporters mark carelessly, so they are believed only of a few lines at the edge
of a page, beyond all its other text.
"""

from collections.abc import Sequence
from ctypes import c_ulong, create_string_buffer
from typing import Any, NamedTuple

from pmdocs.readers.pdf.foreign import library
from pmdocs.readers.pdf.probe import Probe

_EDGE = 0.12
"""Share of the page's height at top and bottom in which furniture stands."""
_MOST_LINES = 4
"""Lines at one edge that are furniture; where more are marked, the marks are wrong."""
_FEW = 3
"""Pieces at each end of a page's content that are asked first: exporters write furniture before or after the text."""
_ARTIFACT = "Artifact"
_ROOM = 64
"""Bytes for the name of a mark; a longer one is another."""


class Placed(NamedTuple):
    """A piece of text: the place of its first character in the page's text, where it stands, and its size."""

    start: int
    baseline: float
    size: float


def are_tagged(probe: Probe, starts: Sequence[int]) -> bool:
    """Whether a page may say anything of its text: something at its ends or in its middle is marked."""
    ends = {*starts[:_FEW], *starts[-_FEW:], *starts[len(starts) // 2 :][:1]}
    return any(count > 0 for count in map(library().FPDFPageObj_CountMarks, probe.objects([*ends])))


def furniture(probe: Probe, pieces: Sequence[Placed], height: float, *, first: bool) -> set[int]:
    """Which pieces of a page of that `height` the file says are furniture, by their positions.

    The marked header of the `first` page is none if it is as large as the text: a letterhead says whose minutes
    these are.
    """
    low, high = _EDGE * height, (1 - _EDGE) * height
    edge = [at for at, piece in enumerate(pieces) if not low < piece.baseline < high]
    named, bare = _said(probe, pieces, edge) if 0 < len(edge) < len(pieces) else (set(), set())
    if not named and not bare:
        return set()
    others = [piece for at, piece in enumerate(pieces) if at not in named and at not in bare]
    usual, lines = sorted([piece.size for piece in others])[len(others) // 2], [piece.baseline for piece in others]
    heads = {at for at in named if not first or pieces[at].size < usual} | bare
    above = {at for at in heads if pieces[at].baseline > max(lines)}
    below = {at for at in named | bare if pieces[at].baseline < min(lines)}
    return {at for side in (above, below) if _count_lines(side, pieces) <= _MOST_LINES for at in side}


def _said(probe: Probe, pieces: Sequence[Placed], edge: Sequence[int]) -> tuple[set[int], set[int]]:
    """Those at the edge that are marked as furniture, and those that are not marked where all others are."""
    pdf = library()
    items = probe.objects([pieces[at].start for at in edge])
    counts = list(map(pdf.FPDFPageObj_CountMarks, items))
    named = {at for at, item, count in zip(edge, items, counts, strict=True) if _is_artifact(pdf, item, count)}
    bare = {at for at, count in zip(edge, counts, strict=True) if count <= 0}
    others = [piece.start for at, piece in enumerate(pieces) if at not in bare] if bare else []
    return named, bare if others and _are_marked(pdf, probe, others) else set()


def _is_artifact(pdf: Any, item: int | None, count: int) -> bool:
    name, length = create_string_buffer(_ROOM), c_ulong()
    for at in range(count):
        pdf.FPDFPageObjMark_GetName(pdf.FPDFPageObj_GetMark(item, at), name, _ROOM, length)
        if name.raw[: max(length.value - 2, 0)].decode("utf-16-le", "replace") == _ARTIFACT:
            return True
    return False


def _are_marked(pdf: Any, probe: Probe, places: Sequence[int]) -> bool:
    return all(count > 0 for count in map(pdf.FPDFPageObj_CountMarks, probe.objects(places)))


def _count_lines(found: set[int], pieces: Sequence[Placed]) -> int:
    return len({round(pieces[at].baseline) for at in found})
