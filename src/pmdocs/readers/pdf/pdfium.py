"""The PDF library: documents, pages and their text."""

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager
from ctypes import (
    byref,
    c_float,
    c_int,
    c_ulong,
    c_void_p,
    create_string_buffer,
)
from functools import cached_property
from itertools import compress, repeat
from threading import RLock

from pmdocs.errors import EncryptedDocument, NotADocument
from pmdocs.readers.pdf.foreign import library
from pmdocs.readers.pdf.laid_on import has_become_content

PATH, IMAGE, FORM = 2, 3, 5
"""Types of page objects."""

Matrix = tuple[float, ...]
"""a, b, c, d, e, f, as PDF writes them."""

_INVISIBLE = 3
"""How text is printed that is only there to be searched and copied."""
_PASSWORD, _SECURITY = 4, 5
_LONGEST_NAME = 512
"""Bytes."""
_ONE_AT_A_TIME = RLock()
"""The library must not be called from two threads."""


class Document:
    """An open PDF. Its pages are numbered from 0; `repaired` when its table of objects had to be built anew."""

    def __init__(self, handle: int) -> None:
        """Take the handle of the open document."""
        self._handle = handle
        self.page_count = int(library().FPDF_GetPageCount(handle))
        self.repaired = not library().FPDF_DocumentHasValidCrossReferenceTable(handle)

    @cached_property
    def producer(self) -> str:
        """The program that wrote the PDF, as it calls itself; "" where it does not."""
        name = create_string_buffer(_LONGEST_NAME)
        length = library().FPDF_GetMetaText(self._handle, b"Producer", name, _LONGEST_NAME)
        return name.raw[: max(min(length, _LONGEST_NAME) - 2, 0)].decode("utf-16-le", "replace")

    @contextmanager
    def page(self, at: int) -> Iterator["Page | None"]:
        """A page with its text, None where the library cannot load it; closed afterwards."""
        pdf = library()
        handle = pdf.FPDF_LoadPage(self._handle, at)
        if handle and has_become_content(handle):
            pdf.FPDF_ClosePage(handle)
            handle = pdf.FPDF_LoadPage(self._handle, at)
        text = pdf.FPDFText_LoadPage(handle) if handle else None
        try:
            # Handles that need no conversion are quicker to pass.
            yield Page(c_void_p(handle), c_void_p(text), self.producer, first=at == 0) if text else None
        finally:
            if text:
                pdf.FPDFText_ClosePage(text)
            if handle:
                pdf.FPDF_ClosePage(handle)

    def rewritten(self) -> bytes:
        """The document as the library writes it out: structure repaired, pages and content the same."""
        blocks: list[bytes] = []

        def write(_file: int, data: int, size: int) -> int:
            blocks.append(ctypes.string_at(data, size))
            return 1

        sink = _Sink(1, _WRITE(write))
        return b"".join(blocks) if library().FPDF_SaveAsCopy(self._handle, byref(sink), 0) else b""


_WRITE = ctypes.CFUNCTYPE(c_int, c_void_p, c_void_p, c_ulong)


class _Sink(ctypes.Structure):
    _fields_ = (("version", c_int), ("write", _WRITE))


class Page:
    """An open page: handle, handle of its text, box (left, bottom, right, top) and quarter turns clockwise."""

    def __init__(self, handle: c_void_p, text: c_void_p, producer: str, *, first: bool) -> None:
        """Take the handles of the page and of its text, the document's producer, and whether it is its first page."""
        self.handle, self.text, self.producer, self.first = handle, text, producer, first
        pdf = library()
        box = (c_float * 4)()
        found = pdf.FPDF_GetPageBoundingBox(handle, box)
        left, top, right, bottom = box
        self.box = (left, bottom, right, top) if found and right > left and top > bottom else (0.0, 0.0, 595.0, 842.0)
        self.quarters = max(int(pdf.FPDFPage_GetRotation(handle)), 0)
        self.count = max(int(pdf.FPDFText_CountChars(text)), 0)

    def characters(self) -> str:
        """The page's text as the library orders it; a hyphen at a line end is U+FFFE and swallows the break."""
        buffer = create_string_buffer((self.count + 1) * 2)
        written = library().FPDFText_GetText(self.text, 0, self.count, buffer) if self.count else 0
        return buffer.raw[: max(written - 1, 0) * 2].decode("utf-16-le", "replace")

    def is_invisible(self) -> bool:
        """Whether the first and the last character are printed in no colour at all."""
        pdf = library()
        ends = (pdf.FPDFText_GetTextObject(self.text, at) for at in (0, self.count - 1))
        return all(item and pdf.FPDFTextObj_GetTextRenderMode(item) == _INVISIBLE for item in ends)

    def has_objects(self) -> bool:
        """Whether anything stands on the page."""
        return bool(library().FPDFPage_CountObjects(self.handle) > 0)

    def objects(self, wanted: frozenset[int], most: int) -> list[tuple[int, Matrix | None]]:
        """The objects of the `wanted` types among the first `most`, with what places those inside forms on the page.

        The matrix is None for the page's own objects.
        """
        pdf = library()
        found: list[tuple[int, Matrix | None]] = []
        levels: list[tuple[list[int], Matrix | None]] = [(self._own(most), None)]
        seen = 0
        while levels and seen < most:
            items, outer = levels.pop()
            seen += len(items)
            kinds = list(map(pdf.FPDFPageObj_GetType, items))
            found += [(item, outer) for item in compress(items, map(wanted.__contains__, kinds))]
            forms = compress(items, map(FORM.__eq__, kinds))
            levels += [(_inside(form, most - seen), product(matrix_of(form), outer)) for form in forms]
        return found

    def _own(self, most: int) -> list[int]:
        pdf = library()
        count = min(int(pdf.FPDFPage_CountObjects(self.handle)), most)
        return list(map(pdf.FPDFPage_GetObject, repeat(self.handle), range(count)))


def _inside(form: int, most: int) -> list[int]:
    pdf = library()
    count = max(min(int(pdf.FPDFFormObj_CountObjects(form)), most), 0)
    return list(map(pdf.FPDFFormObj_GetObject, repeat(form), range(count)))


def matrix_of(item: int) -> Matrix:
    """The matrix of a page object."""
    found = (c_float * 6)()
    library().FPDFPageObj_GetMatrix(item, found)
    return tuple(found)


def product(inner: Matrix, outer: Matrix | None) -> Matrix:
    """The matrix that does what `inner` and then `outer` does."""
    if outer is None:
        return inner
    a, b, c, d, e, f = inner
    g, h, i, j, k, m = outer
    return (a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m)


@contextmanager
def opened(data: bytes) -> Iterator[Document]:
    """The document of a PDF given as bytes; raises NotADocument or EncryptedDocument where it does not open."""
    with _ONE_AT_A_TIME:
        pdf = library()
        handle = pdf.FPDF_LoadMemDocument64(data, len(data), None)
        if not handle:
            raise _failure(pdf.FPDF_GetLastError())
        try:
            yield Document(handle)
        finally:
            pdf.FPDF_CloseDocument(handle)


def _failure(error: int) -> NotADocument | EncryptedDocument:
    if error == _PASSWORD:
        return EncryptedDocument("pdf-encrypted", "the PDF needs a password; save a copy without one and try again")
    if error == _SECURITY:
        return EncryptedDocument(
            "pdf-encryption-unknown",
            "the PDF is locked in an unknown way; save a copy without protection and try again",
        )
    return NotADocument(
        "pdf-damaged", "the PDF is damaged and cannot be opened; get a fresh copy or repair it with qpdf"
    )
