"""Page furniture: running headers and footers, and page numbers.

A line is furniture where it stands: at the edge of the page, at the same height as on other pages, saying the
same but for its figures. In text without pages only a page number between blank lines can be told.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from pmdocs.late import late
from pmdocs.layout.feet import feet_of_pages
from pmdocs.text import Layer, Line, SourceText

_PAGE_NUMBER = re.compile(
    r"^(?:[-–]\s?)?(?:side|s\.|page|blad)?:?\s*[0-9]{1,4}(?:\s*(?:av|of|/)\s*[0-9]{1,4})?(?:\s?[-–])?$", re.IGNORECASE
)
_LABELLED_PAGE = re.compile(
    r"^(?:side|page|blad)\s*:?\s*[0-9]{1,4}(?:\s*(?:av|of|/)\s*[0-9]{1,4})?$|^[-–]\s?[0-9]{1,4}\s?[-–]$", re.IGNORECASE
)
_RULE_SIGNS = "_‗―─=*-"
_RULE = late(rf"[{_RULE_SIGNS}]{{5,}}$")
"""A rule made of characters, as above footnotes."""
_DIGITS = re.compile(r"[0-9]+")
_EDGE = 0.12
"""Share of the page's height at top and bottom in which furniture stands."""
_DEPTH = 4
"""Lines from the top and bottom of a page that are looked at."""
_SHARE = 0.5
_SAME_HEIGHT = 6.0
_LONG = 20
"""Characters; a shorter line at another height may be a label that happens to stand at the edge."""
_ISOLATED = 2
"""Blank lines above a page number in text without pages."""

_FROM_ELSEWHERE = ("line_number", "stamp", "artifact", "hidden")
"""Layers that the reader or another step names."""
_OPEN = (None, "artifact")
"""Layers of lines that are looked at: furniture that a file marks may be seen to be a running header or a page number."""


def name_furniture(source: SourceText) -> SourceText:
    """`source` with the layer of each line of furniture set."""
    fresh = [line if source.structured and line.layer else _fresh(line) for line in source.lines]
    layers = {} if any(line.bbox for line in fresh) else _in_text(fresh)
    if any(line.page for line in fresh):
        layers |= _on_pages(fresh, source)
        layers |= {at: "footer" for at in feet_of_pages(fresh, source.pages) if at not in layers}
    for at, layer in layers.items():
        fresh[at] = fresh[at]._replace(layer=layer)
    return source._replace(lines=tuple(_apart_below_rules(fresh)))


def _fresh(line: Line) -> Line:
    """A line without the layer it may have from an earlier look, but for rules, which show what they are."""
    if line.layer is None and line.text[0] not in _RULE_SIGNS:
        return line
    layer: Layer | None = "rule" if _RULE.match(line.text) else None
    return line if line.layer in {layer, *_FROM_ELSEWHERE} else line._replace(layer=layer)


def _on_pages(lines: Sequence[Line], source: SourceText) -> dict[int, Layer]:
    pages: dict[int, list[int]] = defaultdict(list)
    for at, line in enumerate(lines):
        if line.layer in _OPEN:
            pages[line.page or 0].append(at)
    heights = {page.number: page.height for page in source.pages}
    found: dict[int, Layer] = {}
    running: set[tuple[str, Layer]] = set()
    edges = [(at, layer) for page, on_page in pages.items() for at, layer in _edges(lines, on_page, heights.get(page))]
    enough = max(2.0, _SHARE * max(2, len(pages) // 4))
    repeated = Counter(_key(lines[at], layer) for at, layer in edges)
    for at, layer in edges:
        if _is_page_number(lines[at], lines):
            found[at] = "page_number"
        elif len(pages) > 1 and repeated[_key(lines[at], layer)] >= enough:
            found[at] = layer
            running.add((_masked(lines[at]), layer))
    for at, layer in edges:
        if at not in found and (_masked(lines[at]), layer) in running and len(lines[at].text) > _LONG:
            found[at] = layer
    return found


def _edges(lines: Sequence[Line], on_page: Sequence[int], height: float | None) -> list[tuple[int, Layer]]:
    """The lines near the top and bottom edge of a page, with the layer they would be."""
    top: list[tuple[int, Layer]] = [(at, "header") for at in on_page[:_DEPTH]]
    bottom: list[tuple[int, Layer]] = [
        (at, "footer") for at in on_page[-_DEPTH:] if at not in on_page[:_DEPTH] or len(on_page) <= _DEPTH
    ]
    if height is None:
        return [*top[:2], *bottom[-2:]]
    return [
        (at, layer)
        for at, layer in (*top, *bottom)
        if (box := lines[at].bbox) and (box[3] < _EDGE * height if layer == "header" else box[1] > (1 - _EDGE) * height)
    ]


def _key(line: Line, layer: Layer) -> tuple[str, Layer, int]:
    height = round(line.bbox[1] / _SAME_HEIGHT) if line.bbox else 0
    return _masked(line), layer, height


def _masked(line: Line) -> str:
    return _DIGITS.sub("#", line.text)


def _is_page_number(line: Line, lines: Sequence[Line]) -> bool:
    if not _PAGE_NUMBER.match(line.text):
        return False
    return bool(_LABELLED_PAGE.match(line.text)) or (line.text.strip("-– ").isdigit() and len(lines) > 1)


def _apart_below_rules(lines: list[Line]) -> list[Line]:
    """What stands below a drawn rule is set apart from what stands above it."""
    for at, line in enumerate(lines):
        if line.layer == "rule" and at + 1 < len(lines):
            lines[at + 1] = lines[at + 1]._replace(gap=max(lines[at + 1].gap, 1.0))
    return lines


def _in_text(lines: Sequence[Line]) -> dict[int, Layer]:
    found: dict[int, Layer] = {}
    for at, line in enumerate(lines):
        if line.layer is not None:
            continue
        after = lines[at + 1].gap if at + 1 < len(lines) else 1.0
        isolated = line.gap >= _ISOLATED and after >= 1
        if _LABELLED_PAGE.match(line.text) or (isolated and at and line.text.isdigit() and len(line.text) < 5):
            found[at] = "page_number"
    return found
