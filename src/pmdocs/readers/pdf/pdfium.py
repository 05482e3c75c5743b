"""The PDF library: documents, pages and their text, through as few foreign functions as are needed.

The library file comes with `pypdfium2`. Its own Python bindings take longer to import than the library takes to
read a document, and are slower to call, so the prototypes needed here are declared anew.
"""

import ctypes
import importlib
import importlib.util
import sys
from array import array
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from ctypes import (
    POINTER,
    byref,
    c_char_p,
    c_double,
    c_float,
    c_int,
    c_size_t,
    c_ulong,
    c_void_p,
    create_string_buffer,
)
from functools import cache, cached_property
from itertools import compress, repeat
from pathlib import Path
from threading import RLock
from typing import Any

from pmdocs.errors import EncryptedDocument, NotADocument

PATH, IMAGE, FORM = 2, 3, 5
"""Types of page objects."""

Matrix = tuple[float, ...]
"""a, b, c, d, e, f, as PDF writes them."""

_INVISIBLE = 3
"""How text is printed that is only there to be searched and copied."""
_PASSWORD, _SECURITY = 4, 5
_LONGEST_NAME = 512
"""Bytes."""
_HANDLE, _AT = c_void_p, c_void_p
_AS_THEY_ARE: tuple[Any, ...] = ()
"""Arguments that are asked for too often to be converted: handles and addresses as `c_void_p`, small numbers."""
_PROTOTYPES: dict[str, tuple[Any, tuple[Any, ...]]] = {
    "FPDF_InitLibrary": (None, ()),
    "FPDF_LoadMemDocument64": (_HANDLE, (c_char_p, c_size_t, c_char_p)),
    "FPDF_CloseDocument": (None, (_HANDLE,)),
    "FPDF_GetMetaText": (c_ulong, (_HANDLE, c_char_p, c_char_p, c_ulong)),
    "FPDF_GetLastError": (c_ulong, ()),
    "FPDF_GetPageCount": (c_int, (_HANDLE,)),
    "FPDF_DocumentHasValidCrossReferenceTable": (c_int, (_HANDLE,)),
    "FPDF_SaveAsCopy": (c_int, (_HANDLE, c_void_p, c_ulong)),
    "FPDF_LoadPage": (_HANDLE, (_HANDLE, c_int)),
    "FPDF_ClosePage": (None, (_HANDLE,)),
    "FPDF_GetPageBoundingBox": (c_int, (_HANDLE, _AT)),
    "FPDFPage_GetRotation": (c_int, (_HANDLE,)),
    "FPDFPage_CountObjects": (c_int, (_HANDLE,)),
    "FPDFPage_GetObject": (_HANDLE, _AS_THEY_ARE),
    "FPDFFormObj_CountObjects": (c_int, (_HANDLE,)),
    "FPDFFormObj_GetObject": (_HANDLE, (_HANDLE, c_ulong)),
    "FPDFPageObj_GetType": (c_int, (_HANDLE,)),
    "FPDFPageObj_GetBounds": (c_int, (_HANDLE, _AT, _AT, _AT, _AT)),
    "FPDFPageObj_GetMatrix": (c_int, (_HANDLE, _AT)),
    "FPDFPageObj_CountMarks": (c_int, (_HANDLE,)),
    "FPDFPageObj_GetMark": (_HANDLE, (_HANDLE, c_ulong)),
    "FPDFPageObjMark_GetName": (c_int, (_HANDLE, c_char_p, c_ulong, POINTER(c_ulong))),
    "FPDFPath_CountSegments": (c_int, (_HANDLE,)),
    "FPDFPath_GetPathSegment": (_HANDLE, (_HANDLE, c_int)),
    "FPDFPath_GetDrawMode": (c_int, (_HANDLE, _AT, _AT)),
    "FPDFPathSegment_GetPoint": (c_int, (_HANDLE, _AT, _AT)),
    "FPDFPathSegment_GetType": (c_int, (_HANDLE,)),
    "FPDFText_LoadPage": (_HANDLE, (_HANDLE,)),
    "FPDFText_ClosePage": (None, (_HANDLE,)),
    "FPDFText_CountChars": (c_int, (_HANDLE,)),
    "FPDFText_GetText": (c_int, (_HANDLE, c_int, c_int, _AT)),
    "FPDFText_GetTextObject": (_HANDLE, _AS_THEY_ARE),
    "FPDFText_GetCharIndexFromTextIndex": (c_int, (_HANDLE, c_int)),
    "FPDFText_GetMatrix": (c_int, _AS_THEY_ARE),
    "FPDFText_GetFontSize": (c_double, _AS_THEY_ARE),
    "FPDFText_GetCharOrigin": (c_int, _AS_THEY_ARE),
    "FPDFText_GetLooseCharBox": (c_int, _AS_THEY_ARE),
    "FPDFTextObj_GetTextRenderMode": (c_int, (_HANDLE,)),
    "FPDFTextObj_GetFont": (_HANDLE, (_HANDLE,)),
    "FPDFFont_GetBaseFontName": (c_size_t, (_HANDLE, c_void_p, c_size_t)),
    "FPDFFont_GetFlags": (c_int, (_HANDLE, _AT)),
    "FPDFFont_GetWeight": (c_int, (_HANDLE,)),
}

_ONE_AT_A_TIME = RLock()
"""The library must not be called from two threads."""


@cache
def library() -> Any:
    """The foreign functions, started once per process."""
    # Nothing else may call the library meanwhile, so that it need not let go of the interpreter's lock at each call.
    loaded = ctypes.PyDLL(str(_file()))
    for name, (result, arguments) in _PROTOTYPES.items():
        function = getattr(loaded, name)
        function.restype, function.argtypes = result, arguments
    loaded.FPDF_InitLibrary()
    return loaded


def _file() -> Path | str:
    """Where the library is: beside pypdfium2's bindings, else where they found it."""
    spec = importlib.util.find_spec("pypdfium2_raw")
    name = {"win32": "pdfium.dll", "darwin": "libpdfium.dylib"}.get(sys.platform, "libpdfium.so")
    for folder in (spec.submodule_search_locations or ()) if spec else ():
        if (Path(folder) / name).exists():
            return Path(folder) / name
    # pypdfium2 may be built against a library of the system.
    bindings: Any = importlib.import_module("pypdfium2_raw.bindings")
    return str(bindings._libs["pdfium"]._name)  # noqa: SLF001  the only place that names it


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


_MOST_KEPT = 20_000
"""Numbers; room for more, which only odd pages need, is given back."""


class Answers:
    """Room for what the library answers to a question about many things at once, which saves most of the cost.

    Each answer is `parts` numbers, of the type code `kind` of an array. The library writes it to one address, or
    (`each`) its parts each to their own.
    """

    def __init__(self, kind: str, parts: int, *, each: bool = False) -> None:
        """Room for no answer as yet; it grows as it is needed."""
        self._kind, self._parts = kind, parts
        self._apart = range(parts if each else 1)
        self._room = array(kind)
        self._addresses: list[list[c_void_p]] = []

    def to(self, question: Any, count: int, *arguments: Iterable[Any]) -> Any:
        """The answers to `question` for each of `count` columns of `arguments`, in an array."""
        length = count * self._parts
        if length > len(self._room):
            self._grow(length + length // 2)
        deque(map(question, *arguments, *self._addresses), 0)
        found = self._room[:length]
        # What is not answered next time is 0.
        self._room[:length] = array(self._kind, bytes(length * found.itemsize))
        if length > _MOST_KEPT:
            self._grow(0)
        return found

    def _grow(self, length: int) -> None:
        self._room = array(self._kind, (0,)) * length
        size, (first, _) = self._room.itemsize, self._room.buffer_info()
        starts = [range(first + part * size, first + length * size, self._parts * size) for part in self._apart]
        self._addresses = [list(map(c_void_p, addresses)) for addresses in starts]


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
