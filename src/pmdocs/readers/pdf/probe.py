"""Questions to pdfium about the characters of a page, asked in columns: one question for many characters."""

import math
import re
from bisect import bisect_right
from collections.abc import Sequence
from ctypes import addressof, c_int, create_string_buffer
from itertools import repeat
from typing import Any

from pmdocs.readers.pdf.foreign import Answers, library
from pmdocs.readers.pdf.frame import Frame, quarter
from pmdocs.readers.pdf.pdfium import Page

_BOLD_FLAG = 0x40000
_BOLD_NAME = re.compile(r"bold|black|heavy|semibold|demi", re.IGNORECASE)
_BOLD_WEIGHT = 700
_FAR = 20_000.0
"""Points; a coordinate beyond is damage: no page is so large."""
_NO_SIZE = 0.1
"""Points; the size of text that is set in none."""
_SOUND = 1e8
"""Length of all coordinates together below which none can do harm; that of damaged ones is beyond, or no number."""
_MATRICES, _ORIGINS, _BOXES = Answers("f", 6), Answers("d", 2, each=True), Answers("f", 4)


class Probe:
    """A page's text, and the answers about its characters, given by their places in the text."""

    def __init__(self, page: Page) -> None:
        """Read the text; everything else is asked later."""
        self._pdf, self._page = library(), page.text
        self.text = page.characters()
        self._shifts = _shifts(self._pdf, page, len(self.text))
        self._frame = Frame(page.box, 0)
        self._known: dict[int, tuple[int | None, float]] = {}
        self._bold: dict[int | None, bool] = {}

    def hold(self, frame: Frame) -> None:
        """From now on answer for the page as it is read."""
        self._frame = frame

    @property
    def height(self) -> float:
        """Of the page as it is read, in points."""
        return self._frame.height

    def object(self, at: int) -> int | None:
        """Handle of the text object of a character."""
        found: int | None = self._pdf.FPDFText_GetTextObject(self._page, self._index(at))
        return found

    def objects(self, at: Sequence[int]) -> list[int | None]:
        """Handles of the text objects of the characters."""
        return list(map(self._pdf.FPDFText_GetTextObject, repeat(self._page), self._indices(at)))

    def sizes(self, at: Sequence[int]) -> list[float]:
        """Font sizes in points as printed: some producers scale by the matrix."""
        return [size for _, size in self._poses(at)]

    def quarters(self, at: Sequence[int]) -> list[int | None]:
        """The quarter turns clockwise that set the characters upright; None for oblique text."""
        return [turn for turn, _ in self._poses(at)]

    def turned(self, at: Sequence[int]) -> list[bool]:
        """Whether the characters run in another direction than the page."""
        held = self._frame.quarters
        return [turn != held for turn, _ in self._poses(at)]

    def origins(self, at: Sequence[int]) -> list[tuple[float, float]]:
        """Where the characters stand on their baselines."""
        found = self._asked(_ORIGINS, self._pdf.FPDFText_GetCharOrigin, at)
        points = list(zip(_sound(found[0::2]), _sound(found[1::2]), strict=True))
        return points if self._frame.plain else [self._frame.point(x, y) for x, y in points]

    def sides(self, at: Sequence[int]) -> list[tuple[float, float]]:
        """The left and the right side of the box of each character."""
        found = self._asked(_BOXES, self._pdf.FPDFText_GetLooseCharBox, at)
        lefts, rights = _sound(found[0::4]), _sound(found[2::4])
        if self._frame.plain:
            return list(zip(lefts, rights, strict=True))
        boxes = zip(lefts, _sound(found[3::4]), rights, _sound(found[1::4]), strict=True)
        return [self._frame.rectangle(*box)[0::2] for box in boxes]

    def bolds(self, at: Sequence[int]) -> list[bool]:
        """Whether the characters are bold."""
        fonts = list(map(self._pdf.FPDFTextObj_GetFont, self.objects(at)))
        for font in {*fonts} - {*self._bold}:
            self._bold[font] = bool(font) and _is_bold(self._pdf, font)
        return [self._bold[font] for font in fonts]

    def _poses(self, at: Sequence[int]) -> list[tuple[int | None, float]]:
        """The quarter turns that set the characters upright, and their sizes; each is asked once."""
        known = self._known
        if missing := [place for place in at if place not in known]:
            found = self._asked(_MATRICES, self._pdf.FPDFText_GetMatrix, missing)
            matrices = list(zip(*(found[part::6] for part in range(4)), strict=True))
            # The text of most pages has one or two matrices, but for where it stands.
            turns = {matrix: _turn_and_scale(*_sound(matrix)) for matrix in {*matrices}}
            sizes = map(self._pdf.FPDFText_GetFontSize, repeat(self._page), self._indices(missing))
            for place, matrix, size in zip(missing, matrices, sizes, strict=True):
                turn, scale = turns[matrix]
                known[place] = turn, abs(size) * scale or _NO_SIZE
        return list(map(known.__getitem__, at))

    def _indices(self, at: Sequence[int]) -> Sequence[int]:
        return at if self._shifts is None else list(map(self._index, at))

    def _index(self, place: int) -> int:
        if self._shifts is None:
            return place
        starts, shifts = self._shifts
        return place + shifts[bisect_right(starts, place) - 1]

    def _asked(self, answers: Answers, question: Any, at: Sequence[int]) -> Any:
        return answers.to(question, len(at), repeat(self._page), self._indices(at))


def _sound(numbers: Sequence[float]) -> Sequence[float]:
    """`numbers` with 0 for what cannot be on a page."""
    if math.hypot(*numbers) < _SOUND:
        return numbers
    return [number if -_FAR < number < _FAR else 0.0 for number in numbers]


def _turn_and_scale(a: float, b: float, c: float, d: float) -> tuple[int | None, float]:
    """The quarter turns that set text with this matrix upright, and by how much the matrix scales its size."""
    return quarter((a, b, c, d)), math.hypot(c, d)


def _is_bold(pdf: Any, font: int | None) -> bool:
    name, flags = create_string_buffer(256), c_int()
    pdf.FPDFFont_GetBaseFontName(font, name, 256)
    if _BOLD_NAME.search(name.value.decode("utf-8", "replace")):
        return True
    pdf.FPDFFont_GetFlags(font, addressof(flags))
    return bool(flags.value & _BOLD_FLAG) or pdf.FPDFFont_GetWeight(font) > _BOLD_WEIGHT


def _shifts(pdf: Any, page: Page, length: int) -> tuple[list[int], list[int]] | None:
    """Where glyphs without a character lie between text and glyphs: places in the text, and how far they are off.

    None where there are none, as on nearly every page. Else found by halving, for they are few.
    """
    if length == page.count or not length:
        return None
    found: list[tuple[int, int]] = []
    stretches = [(0, length)]
    while stretches:
        first, stop = stretches.pop()
        low, high = (int(pdf.FPDFText_GetCharIndexFromTextIndex(page.text, at)) - at for at in (first, stop - 1))
        if low == high or stop - first == 1:
            found.append((first, max(low, 0)))
        else:
            middle = (first + stop) // 2
            stretches += [(middle, stop), (first, middle)]
    return [first for first, _ in found], [shift for _, shift in found]
