"""Automatic numbers and bullets: Word stores the rule and leaves the counting to the reader."""

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from pmdocs.characters import PRIVATE_BULLETS
from pmdocs.readers.counting import formatted
from pmdocs.readers.docx.names import child, is_on, number, value, w
from pmdocs.readers.docx.styles import Styles

_BULLET = "•"
_PLACE = re.compile(r"%([1-9])")
_PRIVATE = re.compile("[\ue000-\uf8ff]")
_LEVELS = 9


class Level(NamedTuple):
    """How a level of a list counts: first number, format, text with `%1` in the place of numbers.

    `restart` is the level from 1 after which it begins anew, 0 for never, None for any level above;
    `legal` writes all numbers in figures; `style` is the paragraph style that stands for the level.
    """

    start: int
    form: str
    text: str
    restart: int | None
    legal: bool
    style: str | None


class Numbering:
    """The lists of a document, counting as its paragraphs are passed in order."""

    def __init__(self, root: Any, styles: Styles) -> None:
        """Index the lists of `root`, the element `w:numbering`; None for a document without."""
        self._styles = styles
        abstract = [] if root is None else root.findall(w("abstractNum"))
        self._abstract = {found.get(w("abstractNumId"), ""): found for found in abstract}
        self._lists = {} if root is None else {found.get(w("numId"), ""): found for found in root.findall(w("num"))}
        self._levels: dict[str, Mapping[int, Level]] = {}
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[tuple[str, int]] = set()

    def marker(self, key: str, level: int | None, style: str) -> str:
        """The number or bullet of the next paragraph of list `key`, "" where it has none."""
        found = self._lists.get(key)
        if found is None:
            return ""
        name = self._abstract_of(found)
        levels = self._levels_of(key, found, name)
        at = level if level is not None else next((at for at, other in levels.items() if other.style == style), 0)
        own = levels.get(at)
        if own is None:
            return ""
        self._count(key, name, at, own, found)
        return _written(own, levels, self._counts[name])

    def _count(self, key: str, name: str, at: int, own: Level, found: Any) -> None:
        counts = self._counts.setdefault(name, {})
        if (key, at) not in self._begun:
            self._begun.add((key, at))
            if _override(found, at, "startOverride") is not None:
                counts.pop(at, None)
        counts[at] = counts[at] + 1 if at in counts else own.start
        for deeper in [other for other in counts if other > at]:
            below = self._levels[key].get(deeper)
            if below is None or below.restart is None or 0 < at + 1 <= below.restart:
                del counts[deeper]

    def _abstract_of(self, found: Any) -> str:
        """The definition that a list follows, through the style that the definition may stand for."""
        name = value(found, "abstractNumId") or ""
        link = value(self._abstract.get(name), "numStyleLink")
        linked = self._styles.numbering_of(link) if link else None
        if linked and (target := self._lists.get(linked[0])) is not None:
            return value(target, "abstractNumId") or name
        return name

    def _levels_of(self, key: str, found: Any, name: str) -> Mapping[int, Level]:
        if key not in self._levels:
            definition = self._abstract.get(name)
            levels = {} if definition is None else {_at(level): _level(level) for level in definition.findall(w("lvl"))}
            for at in range(_LEVELS):
                other, start = _override(found, at, "lvl"), _override(found, at, "startOverride")
                if other is not None:
                    levels[at] = _level(other)
                if start is not None and at in levels:
                    levels[at] = levels[at]._replace(start=number(start.get(w("val")), 1))
            self._levels[key] = levels
        return self._levels[key]


def _at(level: Any) -> int:
    return number(level.get(w("ilvl")))


def _override(found: Any, at: int, name: str) -> Any:
    for override in found.findall(w("lvlOverride")):
        if _at(override) == at:
            return child(override, name)
    return None


def _level(level: Any) -> Level:
    restart = value(level, "lvlRestart")
    return Level(
        number(value(level, "start"), 1) if child(level, "start") is not None else 0,
        value(level, "numFmt") or "decimal",
        value(level, "lvlText") or "",
        number(restart) if restart else None,
        bool(is_on(level, "isLgl")),
        value(level, "pStyle"),
    )


def _written(own: Level, levels: Mapping[int, Level], counts: Mapping[int, int]) -> str:
    """The marker as Word shows it."""
    if own.form == "bullet":
        sign = _PRIVATE.sub(lambda match: PRIVATE_BULLETS.get(match[0], _BULLET), own.text)
        return sign.strip() or _BULLET
    if own.form == "none":
        return _PLACE.sub("", own.text).strip()

    def place(match: re.Match[str]) -> str:
        at = int(match[1]) - 1
        level = levels.get(at)
        form = "decimal" if own.legal or level is None else level.form
        return formatted(counts.get(at, level.start if level else 1), form)

    return _PLACE.sub(place, own.text).strip()
