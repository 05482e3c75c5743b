"""Head lines that hold several labels side by side, taken apart: `Møtedato: 12.03.2021   Møtestad: Heradshuset`."""

from collections.abc import Iterator, Sequence

from pmdocs.kinds.drafts import some_cells
from pmdocs.kinds.meeting.bulleted import undressed
from pmdocs.kinds.meeting.inline_labels import decision_apart, labels_apart, sentences_apart
from pmdocs.kinds.meeting.labels import HEAD_LABELS
from pmdocs.kinds.meeting.stacks import restacked
from pmdocs.kinds.meeting.text_columns import in_columns
from pmdocs.kinds.meeting.unfolding import unfolded_tables
from pmdocs.late import late
from pmdocs.phrases.people import leads_with_name
from pmdocs.phrases.titles import title_word
from pmdocs.text import Cell, Line, SourceText


def apart(source: SourceText, lines: Sequence[Line]) -> tuple[Line, ...]:
    """`lines`, each line with two or more labelled cells replaced by one line per label; tables that are minutes unfolded."""
    lines = restacked(list(in_columns(unfolded_tables(source, undressed(lines)))))
    found: list[Line] = []
    end = 0
    for at, line in enumerate(lines):
        if at < end:
            continue
        if told := decision_apart(line, lines[at - 1].text if at else ""):
            found += told
            continue
        # Nothing but a colon sets labels apart, or a sentence that has the words of one.
        if ":" not in line.text:
            behind = sentences_apart(line) if at < _HEAD_LINES and ". " in line.text else [line]
            found += (at < _LETTERHEAD and _behind_letterhead(line)) or behind
        elif starts := _label_starts(line):
            end = at + 1
            while end < min(len(lines), at + 1 + _MOST_WRAPPED) and _goes_on(line, starts, lines[end]):
                end += 1
            found += _columns(line, starts, lines[at + 1 : end])
        elif at < _HEAD_LINES:
            found += _unknown_label(line) or _beside_title(line) or labels_apart(line)
        else:
            found.append(line)
    return tuple(found)


_MOST_WRAPPED = 4
_LONGEST_LABEL = 5
_LETTERHEAD = 4
"""Lines from the beginning in which a body's name stands beside the title."""
_HEAD_LINES = 120
"""Lines from the beginning in which labels may stand in running text."""
_SLACK = {True: 6.0, False: 2.0}
"""How far a wrapped cell may stand from its column: points, and characters of text."""
_APART = 0.45


def _label_starts(line: Line) -> list[int]:
    """Which cells of a line are labels, where there are two or more and the first is one; else none."""
    if len(line.cells) < 2 or line.table is not None:
        return []
    starts = [at for at, cell in enumerate(line.cells) if _labelled(cell)]
    return starts if len(starts) > 1 and starts[0] == 0 else []


def _unknown_label(line: Line) -> list[Line]:
    """Label and names as lines of their own where a cell of its own holds a label that no row knows: `Brukerrådet:   Kari Lund`."""
    label = line.cells[0].text
    if len(line.cells) != 2 or line.table is not None or not label.endswith(":") or len(label.split()) > _LONGEST_LABEL:
        return []
    if not label[0].isupper() or HEAD_LABELS.find(label) or not leads_with_name(line.cells[1].text):
        return []
    return [some_cells(line, line.cells[:1], line.gap), some_cells(line, line.cells[1:], 0.0)]


def _behind_letterhead(line: Line) -> list[Line]:
    """The body and the title beside it as lines of their own: `Fjordvik kommune        Møteprotokoll`."""
    if line.table is not None or len(line.cells) != 2 or not title_word(line.cells[1].text) or title_word(line.text):
        return []
    return [some_cells(line, line.cells[:1], line.gap), some_cells(line, line.cells[1:], 1.0)]


def _beside_title(line: Line) -> list[Line]:
    """The title and what stands beside it as lines of their own: `MØTEREFERAT        Prosjekt: Nytt sykehus`."""
    first, *rest = line.cells
    if line.table is not None or not rest or title_word(first.text) is None or ":" in first.text:
        return []
    if not _BESIDE.match(rest[0].text):
        return []
    return [some_cells(line, line.cells[:1], line.gap), *labels_apart(some_cells(line, line.cells[1:], 1.0))]


_BESIDE = late(r"[A-ZÆØÅ][\w. ]{2,30}:")


def _value_edges(line: Line, starts: Sequence[int]) -> list[float]:
    """Where the value of each label begins: in the cell behind it, else in its own."""
    stops = [*starts[1:], len(line.cells)]
    return [line.cells[min(start + 1, stop - 1)].x0 for start, stop in zip(starts, stops, strict=True)]


def _goes_on(line: Line, starts: Sequence[int], below: Line) -> bool:
    """Whether all cells of the line below go on with the values of labels side by side."""
    if below.table is not None or below.gap >= _APART or _labelled(below.cells[0]) or below.page != line.page:
        return False
    edges, slack = _value_edges(line, starts), _SLACK[line.bbox is not None]
    inside = all(any(abs(cell.x0 - edge) <= slack for edge in edges) for cell in below.cells)
    return inside and (len(below.cells) > 1 or below.cells[0].x0 > line.cells[0].x0 + slack)


def _columns(line: Line, starts: Sequence[int], wrapped: Sequence[Line]) -> Iterator[Line]:
    """One line per label with its value, each followed by what goes on below it."""
    edges, slack = _value_edges(line, starts), _SLACK[line.bbox is not None]
    for column, (start, stop) in enumerate(zip(starts, [*starts[1:], len(line.cells)], strict=True)):
        yield some_cells(line, line.cells[start:stop], line.gap if start == 0 else 1.0)
        for below in wrapped:
            cells = tuple(cell for cell in below.cells if abs(cell.x0 - edges[column]) <= slack)
            if cells:
                yield some_cells(below, cells, 0.0)


def _labelled(cell: Cell) -> bool:
    found = HEAD_LABELS.find(cell.text)
    return found is not None and ":" in cell.text
