"""Pieces of text with their place, size and weight, asked of pdfium as seldom as can be.

The geometry is asked only at the ends of a page's lines and where the text object changes inside a line (sparse
probing): a call per character would cost several times the text itself.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from pmdocs.characters import SUPERSCRIPTS
from pmdocs.readers.pdf.artifacts import Placed, are_tagged, furniture
from pmdocs.readers.pdf.breaks import BREAK, NAMELESS, with_breaks
from pmdocs.readers.pdf.frame import Frame, upright
from pmdocs.readers.pdf.gaps import Run, cut, cuts_of, parted_at_spaces
from pmdocs.readers.pdf.pdfium import Page
from pmdocs.readers.pdf.probe import Probe

_LINES = re.compile(rf"[^\s{BREAK}](?:[^\r\n{BREAK}]*[^\s{BREAK}])?{BREAK}?|{BREAK}")
"""The lines of a page without the white space around them."""
_SIGN = re.compile(r"(?:\S|[0-9]{1,2}[.)]|[a-zæøå][.)])\s(?=\S)")
_NOTE_MARK = re.compile(r"[0-9](?:(?<=[^\W\d_].)[0-9]?(?![\w/-])|(?<=[.,;:!?)»”\"].)[0-9]?(?!\S))")
"""Figures glued to a word or a stop: the mark of a footnote, where they are small and raised."""
_NOTE_START = re.compile(r"^[0-9]{1,2}(?=[^\W\d_])", re.MULTILINE)
"""Figures glued to the word with which a line begins: the mark of the footnote itself, where they are small and raised."""
_SMALL = 0.8
_RAISED = 0.12
_LOOSE = 0.75
"""Width of the letters, in font sizes, above which white space is looked for inside a text object."""


class Piece(NamedTuple):
    """A run of text: left and right edge, baseline (points from the page's lower left), size in points, bold.

    `slanted` is text that does not run as the page's other text does: stamps, archive marks in the margin. `raw` is
    what is printed where `text` differs: the marks of footnotes are superscript figures in `text`. `artifact`
    is what the file itself says is page furniture.
    """

    text: str
    x0: float
    x1: float
    baseline: float
    size: float
    bold: bool
    slanted: bool = False
    raw: str | None = None
    artifact: bool = False


def pieces_of(page: Page) -> tuple[list[Piece], Frame, int]:
    """The pieces of a page in the order of its content, how it is held, and how many glyphs have no character."""
    probe = Probe(page)
    probe.text = with_breaks(probe)
    lines = [match.span() for match in _LINES.finditer(probe.text)]
    turns = probe.quarters([start for start, _ in lines])
    frame = Frame(page.box, upright(turns, [stop - start for start, stop in lines], page.quarters))
    probe.hold(frame)
    text = _with_note_marks(probe)
    runs = cut(lines, cuts_of(probe, lines, page.producer))
    pieces = _pieces(probe, runs, text)
    loose = {run for run, piece in zip(runs, pieces, strict=True) if _is_loose(piece)}
    if loose:
        runs = [part for run in runs for part in (parted_at_spaces(probe, run) if run in loose else (run,))]
        pieces = _pieces(probe, runs, text)
    pieces = _with_artifacts(probe, runs, pieces, page)
    nameless = probe.text.count(NAMELESS)
    if nameless:
        pieces = [piece for piece in pieces if piece.text]
    return pieces, frame, nameless + max(page.count - len(probe.text), 0)


def _with_artifacts(probe: Probe, runs: Sequence[Run], pieces: list[Piece], page: Page) -> list[Piece]:
    if not are_tagged(probe, [start for start, _ in runs]):
        return pieces
    level = [at for at, piece in enumerate(pieces) if not piece.slanted]
    placed = [Placed(runs[at][0], pieces[at].baseline, pieces[at].size) for at in level]
    for found in furniture(probe, placed, probe.height, first=page.first):
        pieces[level[found]] = pieces[level[found]]._replace(artifact=True)
    return pieces


def _with_note_marks(probe: Probe) -> str:
    """The page's text with the small raised figures behind its words, and before those of its lines, as superscripts."""
    text = probe.text
    behind = [(match.span(), match.start() - 1) for match in _NOTE_MARK.finditer(text)]
    before = [(match.span(), match.end()) for match in _NOTE_START.finditer(text)]
    found = behind + before
    marks, words = [start for (start, _), _ in found], [word for _, word in found]
    differ = [a != b for a, b in zip(probe.objects(marks), probe.objects(words), strict=True)]
    for ((start, stop), word), other in zip(found, differ, strict=True):
        if other and _is_raised(probe, start, word):
            text = text[:start] + text[start:stop].translate(SUPERSCRIPTS) + text[stop:]
    return text


def _is_raised(probe: Probe, mark: int, word: int) -> bool:
    """Whether the figure at `mark` is smaller and stands higher than the character of the `word` beside it."""
    (size, of_word), ((_, y), (_, of_line)) = probe.sizes([mark, word]), probe.origins([mark, word])
    return size < _SMALL * of_word and y > of_line + _RAISED * of_word


def _pieces(probe: Probe, runs: Sequence[Run], text: str) -> list[Piece]:
    """The pieces of `runs`; `text` is the page's with its note marks as superscripts."""
    starts = [start for start, _ in runs]
    words = [_first_word(text, start, stop) for start, stop in runs]
    columns = (
        probe.origins(starts), probe.sides([stop - 1 for _, stop in runs]), probe.sizes(words), probe.bolds(words),
        probe.turned(starts), _texts(probe.text, runs, text),
    )  # fmt: skip
    return [
        Piece(shown, x if x < right else left, max(x, right), y, size, bold, turned, raw)
        for (x, y), (left, right), size, bold, turned, (shown, raw) in zip(*columns, strict=True)
    ]


def _texts(printed: str, runs: Sequence[Run], text: str) -> list[tuple[str, str | None]]:
    """The text of each run, and what is printed where it differs."""
    shown = [text[start:stop] for start, stop in runs]
    if NAMELESS in text:
        shown = [one.replace(NAMELESS, "").strip() for one in shown]
    if BREAK in text:
        shown = [f"{one[:-1]}-" if one[-1:] == BREAK else one for one in shown]
    if text is printed:
        return [(one, None) for one in shown]
    raw = [printed[start:stop].replace(BREAK, "-") for start, stop in runs]
    return [(one, None if one == other else other) for one, other in zip(shown, raw, strict=True)]


def _is_loose(piece: Piece) -> bool:
    """Some producers set a tab inside one text object, where no change of object shows it."""
    return piece.x1 - piece.x0 > _LOOSE * piece.size * len(piece.text) and " " in piece.text


def _first_word(text: str, start: int, stop: int) -> int:
    """Where the size of a run shows: behind a bullet or a number, which may be of another font and size."""
    sign = _SIGN.match(text, start, stop)
    return sign.end() if sign else start
