"""How wide the column is that each line of a PDF stands in; a text reader knows it from its lines."""

from collections import defaultdict

from pmdocs.text import Line, SourceText

_LEFT, _RIGHT = map(Line._fields.index, ("left", "right"))
"""Neighbours, that can be set without the slower look at all names for every line of a document."""


def measure(source: SourceText) -> SourceText:
    """`source` with `left` and `right` of every line that has none yet: the edges of the text on pages of that width."""
    widths = {page.number: page.width or 0.0 for page in source.pages}
    groups: dict[float, list[Line]] = defaultdict(list)
    for line in source.lines:
        groups[widths.get(line.page or 0, 0.0)].append(line)
    edges = {width: _edges(lines) for width, lines in groups.items()}
    return source._replace(lines=tuple(_placed(line, edges[widths.get(line.page or 0, 0.0)]) for line in source.lines))


def _placed(line: Line, edges: tuple[float, float]) -> Line:
    return line if line.right else Line._make((*line[:_LEFT], *edges, *line[_RIGHT + 1 :]))


def _edges(lines: list[Line]) -> tuple[float, float]:
    """The left edge that nearly all lines keep, and the end of the longest."""
    running = [line for line in lines if line.layer is None] or lines
    lefts = sorted(line.cells[0].x0 for line in running)
    return lefts[len(lefts) // 20], max(line.cells[-1].x1 for line in running)
