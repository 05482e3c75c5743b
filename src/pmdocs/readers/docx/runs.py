"""What a paragraph shows: its runs with their weight, its line breaks and tabs, its insertions and deletions."""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from pmdocs.characters import SUPERSCRIPTS
from pmdocs.readers.docx.names import COMPATIBILITY, MATH, child, local, w
from pmdocs.readers.docx.styles import Look, Styles
from pmdocs.readers.flow import Run
from pmdocs.text import Layer

_THROUGH = frozenset(
    {"hyperlink", "ins", "moveTo", "smartTag", "customXml", "sdt", "sdtContent", "fldSimple", "bdo", "dir"}
)
"""Elements around runs that count."""
_GONE = frozenset({"del", "moveFrom"})
_BREAKS = frozenset({"br", "cr"})
_SIGNS = {"tab": "\t", "ptab": "\t", "noBreakHyphen": "-", "softHyphen": "\u00ad"}
_DRAWINGS = frozenset({"drawing", "pict", "object"})
_BLANKS = re.compile(r"[\s\u00ad]*$")
_DEFAULT_STOP = 708 / 110
"""Columns between the tab stops that Word sets itself."""
_LEAST_GAP = 2
_PRIVATE = 0xF000
_SYMBOL = re.compile("[0-9A-Fa-f]{2,4}")


class Shown(NamedTuple):
    """A run: text, size in points, weight, and the layer that it belongs to outside the running text."""

    text: str
    size: float
    bold: bool
    layer: Layer | None = None


class Content:
    """What was found in a paragraph: its lines of runs, text boxes, and the notes that it refers to."""

    def __init__(self) -> None:
        """Nothing is found yet."""
        self.lines: list[list[Shown]] = [[]]
        self.boxes: list[Any] = []
        self.notes: list[tuple[str, str]] = []


class Reader:
    """Reads paragraphs; counts the notes as it goes."""

    def __init__(self, styles: Styles) -> None:
        """Start before the first note."""
        self._styles = styles
        self._notes: dict[tuple[str, str], int] = {}

    def content(self, paragraph: Any, look: Look) -> Content:
        """What `paragraph` shows."""
        found = Content()
        self._collect(paragraph, look, found, None)
        return found

    def mark(self, kind: str, key: str) -> str:
        """The number with which the text refers to a note."""
        count = self._notes.setdefault((kind, key), 1 + sum(other == kind for other, _ in self._notes))
        return str(count).translate(SUPERSCRIPTS)

    def _collect(self, element: Any, look: Look, found: Content, layer: Layer | None) -> None:
        for part in element:
            name = local(part)
            if name == "r":
                self._run(part, look, found, layer)
            elif name in _THROUGH:
                self._collect(part, look, found, layer)
            elif name in _GONE:
                self._collect(part, look, found, "deleted")
            elif name == "AlternateContent":
                self._collect(_chosen(part), look, found, layer)
            elif name in {"oMath", "oMathPara"}:
                text = "".join(math.text or "" for math in part.iter(f"{{{MATH}}}t"))
                found.lines[-1].append(Shown(text, look.size, look.bold, layer))

    def _run(self, run: Any, look: Look, found: Content, layer: Layer | None) -> None:
        size, bold, caps, hidden = self._styles.run(run, look)
        layer = layer or ("hidden" if hidden else None)
        for part in run:
            name = local(part)
            if name in _BREAKS and layer is None:
                found.lines.append([])
            elif name == "AlternateContent" or name in _DRAWINGS:
                found.boxes += _boxes(part)
            elif name in {"footnoteReference", "endnoteReference"}:
                kind = f"{name.removesuffix('Reference')}s"
                key = part.get(w("id"), "")
                found.notes.append((kind, key))
                found.lines[-1].append(Shown(self.mark(kind, key), size, bold, layer))
            elif text := _text(part, name):
                found.lines[-1].append(Shown(text.upper() if caps else text, size, bold, layer))


def _text(part: Any, name: str) -> str:
    """What an element of a run shows."""
    if name in {"t", "delText"}:
        return part.text or ""
    if name == "sym":
        return _symbol(part.get(w("char"), ""))
    return _SIGNS.get(name, "")


def _symbol(code: str) -> str:
    """A sign of a symbol font by its code in base sixteen: such fonts lie in the private area."""
    if not _SYMBOL.fullmatch(code):
        return ""
    place = int(code, 16)
    return chr(place if place >= _PRIVATE else place + _PRIVATE)


def _chosen(alternatives: Any) -> Any:
    """The content that a reader of today takes: the choice, else the fallback."""
    found = {local(part): part for part in reversed(alternatives)}
    return found.get("Choice", found.get("Fallback", ()))


def _boxes(element: Any) -> Iterator[Any]:
    """The text boxes in a drawing, each once: an older form of the same box stands beside it."""
    if local(element) == "AlternateContent":
        choice = list(_inside(element.find(f"{{{COMPATIBILITY}}}Choice")))
        yield from choice or _inside(element.find(f"{{{COMPATIBILITY}}}Fallback"))
    else:
        yield from _inside(element)


def _inside(element: Any) -> Iterator[Any]:
    if element is not None:
        yield from element.iter(w("txbxContent"))


def runs_of(line: list[Shown], layer: Layer | None) -> list[Run]:
    """The runs of a line that belong to `layer`."""
    return [Run(run.text, run.bold) for run in line if run.layer == layer]


def merges(paragraph: Any) -> bool:
    """Whether the end of a paragraph was deleted, so that the next one goes on with it."""
    return child(paragraph, "pPr", "rPr", "del") is not None


def with_tabs(text: str, look: Look) -> str:
    r"""`text` with its tabs as the spaces up to the next tab stop, at least as many as part cells.

    >>> with_tabs("a\tb", Look("", 11, False, False, False, 0, 0, False, 0, None, None, (8.0,)))
    'a       b'
    """
    head, *rest = text.split("\t")
    for part in rest:
        stop = next((stop for stop in look.tabs if stop >= len(head) + _LEAST_GAP), None)
        if stop is None:
            stop = ((len(head) + _LEAST_GAP) // _DEFAULT_STOP + 1) * _DEFAULT_STOP
        head = head.ljust(round(stop)) + part
    return head


def is_blank(line: list[Shown]) -> bool:
    """Whether nothing of the running text stands on a line."""
    return all(run.layer is not None or _BLANKS.match(run.text) for run in line)
