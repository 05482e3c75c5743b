"""The foreign functions of the PDF library, as few as are needed, and how to ask many things at once.

The library file comes with `pypdfium2`. Its own Python bindings take longer to import than the library takes to
read a document, and are slower to call, so the prototypes needed here are declared anew.
"""

import ctypes
import importlib
import importlib.util
import os
import sys
from array import array
from collections import deque
from collections.abc import Iterable
from ctypes import POINTER, c_char_p, c_double, c_int, c_size_t, c_ulong, c_void_p
from functools import cache
from typing import Any

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
    "FPDFPage_GetAnnotCount": (c_int, (_HANDLE,)),
    "FPDFPage_GetAnnot": (_HANDLE, (_HANDLE, c_int)),
    "FPDFPage_CloseAnnot": (None, (_HANDLE,)),
    "FPDFAnnot_GetSubtype": (c_int, (_HANDLE,)),
    "FPDFPage_Flatten": (c_int, (_HANDLE, c_int)),
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


@cache
def library() -> Any:
    """The foreign functions, started once per process."""
    # Nothing else may call the library meanwhile, so that it need not let go of the interpreter's lock at each call.
    loaded = ctypes.PyDLL(_file())
    for name, (result, arguments) in _PROTOTYPES.items():
        function = getattr(loaded, name)
        function.restype, function.argtypes = result, arguments
    loaded.FPDF_InitLibrary()
    return loaded


def _file() -> str:
    """Where the library is: beside pypdfium2's bindings, else where they found it."""
    spec = importlib.util.find_spec("pypdfium2_raw")
    name = {"win32": "pdfium.dll", "darwin": "libpdfium.dylib"}.get(sys.platform, "libpdfium.so")
    for folder in (spec.submodule_search_locations or ()) if spec else ():
        if os.path.exists(found := os.path.join(folder, name)):
            return found
    # pypdfium2 may be built against a library of the system.
    bindings: Any = importlib.import_module("pypdfium2_raw.bindings")
    return str(bindings._libs["pdfium"]._name)  # noqa: SLF001  the only place that names it


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
