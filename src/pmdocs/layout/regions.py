"""Running text and lists set side by side: told from tables, and put into reading order, region by region."""

from collections.abc import Container, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from pmdocs.grammar.gaps import with_gaps
from pmdocs.grammar.paragraphs import is_unfinished, list_sign
from pmdocs.layout.parts import part_of
from pmdocs.layout.spaced import spaced_tables
from pmdocs.layout.two_up import Gutter, sheets
from pmdocs.phrases.codes import find_code
from pmdocs.phrases.labels import LabelIndex
from pmdocs.text import Cell, Line, SourceText
from pmdocs.vocabulary.attendance_labels import ATTENDANCE_LABELS

_FEWEST = 3
"""Lines with text on both sides of the gutter."""
_FEWEST_IN_LISTS = 2
"""The same where labels say that lists stand side by side: the labels and one entry of each."""
_NARROWEST = {True: 9.0, False: 3.0}
"""Width of a gutter in points, and in characters of text."""
_MOST_LINES = 200
"""Of a region; a page has fewer, text without pages may go on and on."""
_SET_APART = 0.25
_BLANK_LINE = 0.75
_FLOWING = 0.3
"""Share of a column's lines that go on from the line above in running text."""
_FEWEST_EDGES = 2
"""Text is hardly set in three columns of a few words each, tables are."""
_WORDS = 3.0
"""Words that a line of a column of running text has on average."""
_PEOPLE = LabelIndex(ATTENDANCE_LABELS)
_SIGNS = frozenset("•▪➢✓→□●○■·*∙◦‣⁃–—-o")


class _Region(NamedTuple):
    """Lines from `start` to before `stop` with nothing printed between `left` and `right`."""

    start: int
    stop: int
    left: float
    right: float


def order_columns(source: SourceText) -> SourceText:
    """`source` with the columns of running text one after the other; PDF lines are numbered in reading order."""
    lines = source.lines
    two_up = sheets(source)
    found = [
        line
        for page, group in groupby(lines, key=lambda line: line.page if line.page in two_up else None)
        for line in _of_page([*group], two_up.get(page or 0))
    ]
    if found != [*lines] and lines[0].bbox:
        found = with_gaps([line._replace(number=number) for number, line in enumerate(found, 1)])
    return source._replace(lines=tuple(found))


def _of_page(lines: Sequence[Line], gutter: Gutter | None) -> list[Line]:
    """The lines in order; those of a sheet with two pages, which a `gutter` parts, page by page."""
    if gutter:
        return _in_order(lines, _Region(0, len(lines), *gutter))
    tables = [rows for rows, edges in spaced_tables(lines, set()) if len(edges) >= _FEWEST_EDGES]
    return _ordered(lines, {at for rows in tables for row in rows for at in row})


def _ordered(lines: Sequence[Line], rows: Container[int] = ()) -> list[Line]:
    """The lines with each column in one piece, where text or lists stand side by side; `rows` of tables stay."""
    found: list[Line] = []
    at, table, plain = 0, 0, 0
    while at < len(lines):
        # What is no running text from its first line on is none from its second on, but behind a blank line.
        may_begin = len(lines[at].cells) > 1 and (
            at >= table or lines[at].gap >= _BLANK_LINE or _heads_lists(lines[at])
        )
        region = _region(lines, at) if may_begin else None
        heads = region is not None and _heads_lists(lines[at])
        if region and not heads and any(other in rows for other in range(region.start, region.stop)):
            region = None
        if region and (heads or _is_running_text(lines[region.start : region.stop], region)):
            above = _begun_above(found[len(found) - plain :], region)
            found[len(found) - len(above) :] = _in_order([*above, *lines[region.start : region.stop]], region)
            at, plain = region.stop, 0
        else:
            table = region.stop if region else table
            found.append(lines[at])
            at, plain = at + 1, plain + 1
    return found


def _begun_above(before: Sequence[Line], region: _Region) -> list[Line]:
    """The lines right above a region that only its right column has: the left one begins lower, with a heading."""
    count = 0
    while count < len(before):
        line = before[-1 - count]
        if not line.bbox or line.cells[0].x0 < region.right - 1 or line.table is not None or line.layer is not None:
            break
        count += 1
    return list(before[len(before) - count :])


def _heads_lists(line: Line) -> bool:
    """`Til stede:` and `Forfall:` on one line, without colons too, `Til stede` and `Fra sekretariatet` in bold: below each stands a list of its own.

    `Forfall` beside `Varamedlem` heads a table: who came stands beside whom they stood in for.
    """
    if len(line.cells) < 2:
        return False
    if all(cell.text.endswith(":") for cell in line.cells):
        return True
    if line.table is not None or not line.text[0].isupper():
        return False
    found = [_PEOPLE.find(f"{cell.text}:") for cell in line.cells]
    labels = [label.label for label in found if label]
    if len(labels) < len(found) or any(label.role == "substitute" for label in labels):
        return False
    return line.bold or {label.attendance for label in labels} == {"present", "absent"}


def _gap(line: Line) -> tuple[float, float] | None:
    """The widest gap between cells of a line, but that behind a list sign."""
    gaps = [(a.x1, b.x0) for a, b in zip(line.cells, line.cells[1:], strict=False) if a.text not in _SIGNS]
    widest = max(gaps, key=lambda gap: gap[1] - gap[0], default=None)
    return widest if widest and widest[1] - widest[0] >= _NARROWEST[line.bbox is not None] else None


def _region(lines: Sequence[Line], start: int) -> _Region | None:
    """The lines from `start` on with a gap at one place: columns, of text or of a table; None if there are too few."""
    gap = _gap(lines[start]) if lines[start].layer is None and lines[start].table is None else None
    if gap is None:
        return None
    left, right = gap
    narrowest = _NARROWEST[lines[start].bbox is not None]
    stop, both, last = start + 1, 1, start
    while stop < min(len(lines), start + _MOST_LINES):
        line = lines[stop]
        if line.page != lines[start].page or line.layer is not None or line.table is not None:
            break
        middle = (left + right) / 2
        lefts = [cell.x1 for cell in line.cells if cell.x0 < middle]
        rights = [cell.x0 for cell in line.cells if cell.x0 >= middle]
        narrowed = max([left, *lefts]), min([right, *rights])
        if narrowed[1] - narrowed[0] < narrowest:
            break
        left, right = narrowed
        both += bool(lefts and rights)
        last = stop if rights else last
        stop += 1
    if both < (_FEWEST_IN_LISTS if _heads_lists(lines[start]) else _FEWEST):
        return None
    end = next((at for at in range(last + 1, stop) if _starts_anew(lines[at - 1], lines[at])), stop)
    return _Region(start, end, left, right)


def _starts_anew(before: Line, line: Line) -> bool:
    """Whether a line below the end of the other column is no part of its own: set apart, or a label in another weight."""
    return line.gap >= _SET_APART or (line.gap > 0 and line.bold != before.bold)


def _sides(lines: Sequence[Line], region: _Region) -> tuple[list[Line], list[Line]]:
    middle = (region.left + region.right) / 2
    columns: tuple[list[Line], list[Line]] = ([], [])
    for line in lines:
        for side in (0, 1):
            cells = [cell for cell in line.cells if (cell.x0 >= middle) == bool(side)]
            if cells:
                columns[side].append(_part(line, cells))
    return columns


def _part(line: Line, cells: Sequence[Cell]) -> Line:
    """The cells of one column as a line of its own; a list sign joins its text."""
    joined = list(cells)
    if len(joined) > 1 and joined[0].text in _SIGNS:
        joined[:2] = [Cell(f"{joined[0].text} {joined[1].text}", joined[0].x0, joined[1].x1)]
    return part_of(line, joined)


def _is_running_text(lines: Sequence[Line], region: _Region) -> bool:
    """Whether both columns hold text that goes on from line to line, unlike the cells of a table."""
    middle = (region.left + region.right) / 2
    lefts = [" ".join([cell.text for cell in line.cells if cell.x0 < middle]) for line in lines]
    rights = [" ".join([cell.text for cell in line.cells if cell.x0 >= middle]) for line in lines]
    sides = [[text for text in column if text] for column in (lefts, rights)]
    return all(_flows(column) for column in sides) or all(_treats_items(column) for column in sides)


def _treats_items(column: Sequence[str]) -> bool:
    """Whether a column has the heading of an item and text that goes on from line to line: no table has codes in both of its columns."""
    codes = (find_code(text) for text in column if text[:1].isalpha())
    headed = any(code and not code.family.startswith("ordinal") for code in codes)
    return headed and any(_goes_on(before, text) for before, text in pairwise(column))


def _flows(column: Sequence[str]) -> bool:
    words = sum([text.count(" ") + 1 for text in column])
    if words < _WORDS * len(column) * (0.6 if len(column) > _FEWEST else 1):
        return False
    flowing = sum([_goes_on(before, text) for before, text in pairwise(column)])
    return flowing > _FLOWING * (len(column) - 1)


def _goes_on(before: str, text: str) -> bool:
    if list_sign(text):
        return list_sign(before) is None
    return text[0].islower() or is_unfinished(before)


def _in_order(lines: Sequence[Line], region: _Region) -> list[Line]:
    """The left column, then the right one, each with its own edges."""
    found: list[Line] = []
    for column in _sides(lines, region):
        left, right = min(line.cells[0].x0 for line in column), max(line.cells[-1].x1 for line in column)
        placed = [line._replace(left=left, right=right) for line in column]
        found += _ordered([placed[0]._replace(gap=0.0) if found else placed[0], *placed[1:]])
    return found
