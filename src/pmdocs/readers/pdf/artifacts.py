"""What a tagged file itself says is page furniture: text marked `Artifact`, or the only text that it has not marked.

The marks are evidence, not orders: exporters mark carelessly, so they are believed only of a few lines at the edge
of a page, beyond all its other text.
"""

from collections.abc import Sequence
from ctypes import c_ulong, create_string_buffer
from typing import Any

from pmdocs.readers.pdf.pdfium import library
from pmdocs.readers.pdf.probe import Probe

_EDGE = 0.12
"""Share of the page's height at top and bottom in which furniture stands."""
_MOST_LINES = 4
"""Lines at one edge that are furniture; where more are marked, the marks are wrong."""
_ARTIFACT = "Artifact"
_ROOM = 64
"""Bytes for the name of a mark; a longer one is another."""


def furniture(probe: Probe, starts: Sequence[int], baselines: Sequence[float], height: float) -> set[int]:
    """Which pieces of a page of that `height` the file says are furniture, by their positions in `starts`.

    `starts` are the places of their first characters in the page's text, `baselines` where they stand.
    """
    low, high = _EDGE * height, (1 - _EDGE) * height
    edge = [at for at, y in enumerate(baselines) if not low < y < high]
    said = _said(probe, starts, edge) if len(edge) < len(starts) else set()
    if not said:
        return said
    others = [y for at, y in enumerate(baselines) if at not in said]
    above = {at for at in said if baselines[at] > max(others)}
    below = {at for at in said if baselines[at] < min(others)}
    return {at for side in (above, below) if _count_lines(side, baselines) <= _MOST_LINES for at in side}


def _said(probe: Probe, starts: Sequence[int], edge: Sequence[int]) -> set[int]:
    """Those at the edge that are marked as furniture, or alone are not marked."""
    pdf = library()
    items = probe.objects([starts[at] for at in edge])
    counts = list(map(pdf.FPDFPageObj_CountMarks, items))
    bare = {at for at, count in zip(edge, counts, strict=True) if count <= 0}
    said = {at for at, item, count in zip(edge, items, counts, strict=True) if _is_artifact(pdf, item, count)}
    others = [start for at, start in enumerate(starts) if at not in bare] if bare else []
    return said | bare if others and _are_marked(pdf, probe, others) else said


def _is_artifact(pdf: Any, item: int | None, count: int) -> bool:
    name, length = create_string_buffer(_ROOM), c_ulong()
    for at in range(count):
        pdf.FPDFPageObjMark_GetName(pdf.FPDFPageObj_GetMark(item, at), name, _ROOM, length)
        if name.raw[: max(length.value - 2, 0)].decode("utf-16-le", "replace") == _ARTIFACT:
            return True
    return False


def _are_marked(pdf: Any, probe: Probe, places: Sequence[int]) -> bool:
    """Whether all text is marked; asked of one first, for most files mark none."""
    if pdf.FPDFPageObj_CountMarks(probe.object(places[len(places) // 2])) <= 0:
        return False
    return all(count > 0 for count in map(pdf.FPDFPageObj_CountMarks, probe.objects(places)))


def _count_lines(pieces: set[int], baselines: Sequence[float]) -> int:
    return len({round(baselines[at]) for at in pieces})
