"""Questions to pdfium about the characters of a page, asked in columns: one question for many characters."""

import math
import re
from array import array
from bisect import bisect_right
from collections.abc import Sequence
from ctypes import addressof, c_int, create_string_buffer
from itertools import repeat
from typing import Any

from pmdocs.readers.pdf.frame import Frame, quarter
from pmdocs.readers.pdf.pdfium import Matrix, Page, answers, library

_BOLD_FLAG = 0x40000
_BOLD_NAME = re.compile(r"bold|black|heavy|semibold|demi", re.IGNORECASE)
_BOLD_WEIGHT = 700
_FAR = 20_000.0
"""Points; a coordinate beyond is damage: no page is so large."""
_NO_SIZE = 0.1
"""Points; the size of text that is set in none."""
_SOUND = 1e8
"""Length of all coordinates together below which none can do harm; that of damaged ones is beyond, or no number."""


class Probe:
    """A page's text, and the answers about its characters, given by their places in the text."""

    def __init__(self, page: Page) -> None:
        """Read the text; everything else is asked later."""
        self._pdf, self._page = library(), page.text
        self.text = page.characters()
        self._shifts = _shifts(self._pdf, page, len(self.text))
        self._frame = Frame(page.box, 0)
        self._known: dict[int, Matrix] = {}
        self._bold: dict[int | None, bool] = {}

    def hold(self, frame: Frame) -> None:
        """From now on answer for the page as it is read."""
        self._frame = frame

    def object(self, at: int) -> int | None:
        """Handle of the text object of a character."""
        found: int | None = self._pdf.FPDFText_GetTextObject(self._page, *self._indices((at,)))
        return found

    def objects(self, at: Sequence[int]) -> list[int | None]:
        """Handles of the text objects of the characters."""
        return list(map(self._pdf.FPDFText_GetTextObject, repeat(self._page), self._indices(at)))

    def sizes(self, at: Sequence[int]) -> list[float]:
        """Font sizes in points as printed: some producers scale by the matrix."""
        plain = map(self._pdf.FPDFText_GetFontSize, repeat(self._page), self._indices(at))
        return [
            (size if matrix[3] == 1.0 and not matrix[2] else abs(size) * (matrix[2] ** 2 + matrix[3] ** 2) ** 0.5)
            or _NO_SIZE
            for size, matrix in zip(plain, self._matrices(at), strict=True)
        ]

    def quarters(self, at: Sequence[int]) -> list[int | None]:
        """The quarter turns clockwise that set the characters upright; None for oblique text."""
        matrices = self._matrices(at)
        known = {matrix: quarter(matrix) for matrix in {*matrices}}
        return [known[matrix] for matrix in matrices]

    def turned(self, at: Sequence[int]) -> list[bool]:
        """Whether the characters run in another direction than the page."""
        held = self._frame.quarters
        return [turn != held for turn in self.quarters(at)]

    def origins(self, at: Sequence[int]) -> list[tuple[float, float]]:
        """Where the characters stand on their baselines."""
        found = self._asked(self._pdf.FPDFText_GetCharOrigin, "d", 2, at, each=True)
        points = list(zip(found[0::2], found[1::2], strict=True))
        return points if self._frame.plain else [self._frame.point(x, y) for x, y in points]

    def sides(self, at: Sequence[int]) -> list[tuple[float, float]]:
        """The left and the right side of the box of each character."""
        found = self._asked(self._pdf.FPDFText_GetLooseCharBox, "f", 4, at)
        if self._frame.plain:
            return list(zip(found[0::4], found[2::4], strict=True))
        boxes = zip(found[0::4], found[3::4], found[2::4], found[1::4], strict=True)
        return [self._frame.rectangle(*box)[0::2] for box in boxes]

    def bolds(self, at: Sequence[int]) -> list[bool]:
        """Whether the characters are bold."""
        fonts = list(map(self._pdf.FPDFTextObj_GetFont, self.objects(at)))
        for font in {*fonts} - {*self._bold}:
            self._bold[font] = bool(font) and _is_bold(self._pdf, font)
        return [self._bold[font] for font in fonts]

    def _matrices(self, at: Sequence[int]) -> list[Matrix]:
        known = self._known
        if missing := [place for place in at if place not in known]:
            found = self._asked(self._pdf.FPDFText_GetMatrix, "f", 6, missing)
            known.update(zip(missing, zip(*(found[part::6] for part in range(4)), strict=True), strict=True))
        return list(map(known.__getitem__, at))

    def _indices(self, at: Sequence[int]) -> Sequence[int]:
        if self._shifts is None:
            return at
        starts, shifts = self._shifts
        return [place + shifts[bisect_right(starts, place) - 1] for place in at]

    def _asked(self, question: Any, kind: str, parts: int, at: Sequence[int], *, each: bool = False) -> Any:
        """The answers to `question` as `pdfium.answers` gives them, with 0 for what cannot be on a page."""
        found = answers(question, kind, parts, len(at), repeat(self._page), self._indices(at), each=each)
        if math.hypot(*found) < _SOUND:
            return found
        return array(kind, (number if -_FAR < number < _FAR else 0.0 for number in found))


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
