"""What paragraphs and runs look like: their own settings, then those of their style and of the styles it is based on."""

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple, TypeVar

from pmdocs.readers.docx.names import TWIPS_PER_COLUMN, child, is_on, number, value, w

T = TypeVar("T")

_WORD_SIZE = 10.0
"""Points where the document says nothing."""
_DEEPEST = 20
"""Styles that may be based on each other; a file may let them run in a circle."""
_NO_LEVEL = 9
"""The outline level of running text."""


class Look(NamedTuple):
    """What a paragraph looks like.

    size, bold, caps, hidden  of its runs, unless a run says otherwise
    before, after             white space in points; `close` leaves it out between paragraphs of one style
    indent                    of its first line, in columns
    outline                   level of a heading from 1, None for running text
    numbering                 number of the list and level from 0, None for no list
    tabs                      positions of its tab stops, in columns
    """

    style: str
    size: float
    bold: bool
    caps: bool
    hidden: bool
    before: float
    after: float
    close: bool
    indent: float
    outline: int | None
    numbering: tuple[str, int | None] | None
    tabs: tuple[float, ...]


class Styles:
    """The styles of a document."""

    def __init__(self, root: Any) -> None:
        """Index the styles of `root`, the element `w:styles`; None for a document without."""
        found = [] if root is None else root.findall(w("style"))
        self._styles = {style.get(w("styleId"), ""): style for style in found}
        self._standard = next(
            (
                key
                for key, style in self._styles.items()
                if style.get(w("type")) == "paragraph" and style.get(w("default")) in {"1", "true"}
            ),
            "",
        )
        self._defaults = child(root, "docDefaults")
        self._looks: dict[str, Look] = {}

    def look(self, paragraph: Any) -> Look:
        """What `paragraph` looks like."""
        own = child(paragraph, "pPr")
        style = value(own, "pStyle") or self._standard
        look = self._looks.get(style)
        if look is None:
            look = self._looks[style] = self._look(style, [*self._chain(style), self._defaults])
        return look if own is None else self._with_own(look, own)

    def run(self, run: Any, look: Look) -> tuple[float, bool, bool, bool]:
        """Size, weight, capitals and whether it is hidden, of a run in a paragraph that looks like `look`."""
        own = child(run, "rPr")
        if own is None:
            return look.size, look.bold, look.caps, look.hidden
        chain = [own, *(child(style, "rPr") for style in self._chain(value(own, "rStyle") or ""))]
        size = _first(chain, lambda part: value(part, "sz"))
        return (
            _size(size, look.size),
            _switch(chain, "b", look.bold),
            _switch(chain, "caps", look.caps),
            _switch(chain, "vanish", look.hidden),
        )

    def numbering_of(self, style: str) -> tuple[str, int | None] | None:
        """The list of a style: number of the list and level."""
        return _first([child(part, "pPr") for part in self._chain(style)], _numbering)

    def _chain(self, style: str) -> Iterator[Any]:
        """A style and those that it is based on."""
        for _ in range(_DEEPEST):
            found = self._styles.get(style)
            if found is None:
                return
            yield found
            style = value(found, "basedOn") or ""

    def _look(self, style: str, chain: list[Any]) -> Look:
        paragraphs = [
            child(part, "pPr") if part is not self._defaults else child(part, "pPrDefault", "pPr") for part in chain
        ]
        runs = [
            child(part, "rPr") if part is not self._defaults else child(part, "rPrDefault", "rPr") for part in chain
        ]
        size = _first(runs, lambda part: value(part, "sz"))
        spacing = [child(part, "spacing") for part in paragraphs]
        outline = _first(paragraphs, lambda part: value(part, "outlineLvl"))
        return Look(
            style,
            _size(size, _WORD_SIZE),
            _switch(runs, "b"),
            _switch(runs, "caps"),
            _switch(runs, "vanish"),
            _points(spacing, "before"),
            _points(spacing, "after"),
            _switch(paragraphs, "contextualSpacing"),
            _indent([child(part, "ind") for part in paragraphs]),
            _level(outline),
            _first(paragraphs, _numbering),
            next((stops for part in paragraphs if (stops := _tabs(part))), ()),
        )

    @staticmethod
    def _with_own(look: Look, own: Any) -> Look:
        """`look` with the paragraph's own settings."""
        spacing, ind = child(own, "spacing"), child(own, "ind")
        outline = value(own, "outlineLvl")
        return look._replace(
            before=_points([spacing], "before", look.before),
            after=_points([spacing], "after", look.after),
            close=_switch([own], "contextualSpacing", look.close),
            indent=look.indent if ind is None else _indent([ind]),
            outline=_level(outline) if outline else look.outline,
            numbering=_numbering(own) or look.numbering,
            tabs=_tabs(own) or look.tabs,
        )


def _first(parts: list[Any], ask: Callable[[Any], T | None]) -> T | None:
    """The first answer that any of `parts` gives."""
    return next((answer for part in parts if part is not None and (answer := ask(part)) is not None), None)


def _switch(parts: list[Any], name: str, default: bool = False) -> bool:
    found = _first(parts, lambda part: is_on(part, name))
    return default if found is None else bool(found)


def _points(spacings: list[Any], name: str, default: float = 0.0) -> float:
    found = _first(spacings, lambda part: part.get(w(name)))
    return default if found is None else number(found) / 20


def _size(halves: str | None, default: float) -> float:
    """Points from the half points that Word counts in."""
    size = number(halves)
    return size / 2 if size > 0 else default


def _indent(parts: list[Any]) -> float:
    left = number(_first(parts, lambda part: part.get(w("left")) or part.get(w("start"))))
    hanging = number(_first(parts, lambda part: part.get(w("hanging"))))
    first = number(_first(parts, lambda part: part.get(w("firstLine"))))
    return max(left - hanging + first, 0) / TWIPS_PER_COLUMN


def _level(outline: str | None) -> int | None:
    level = number(outline, _NO_LEVEL)
    return level + 1 if 0 <= level < _NO_LEVEL else None


def _numbering(properties: Any) -> tuple[str, int | None] | None:
    found = child(properties, "numPr")
    key = value(found, "numId")
    level = value(found, "ilvl")
    return None if key is None else (key, number(level) if level else None)


def _tabs(properties: Any) -> tuple[float, ...]:
    found = child(properties, "tabs")
    stops = [] if found is None else [stop for stop in found if stop.get(w("val")) != "clear"]
    return tuple(sorted(number(stop.get(w("pos"))) / TWIPS_PER_COLUMN for stop in stops))
