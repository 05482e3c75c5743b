"""Text that lies on a page and is not of its content: what forms were filled in with, notes, stamps."""

from pmdocs.readers.pdf.foreign import library

_WITH_TEXT = frozenset({3, 13, 20})
"""Types of what is laid on a page: free text, stamps, fields of forms."""
_MOST_LAID_ON = 1_000


def has_become_content(page: int) -> bool:
    """Whether a page had such text and has made it its content; it must then be loaded anew."""
    pdf = library()
    count = min(int(pdf.FPDFPage_GetAnnotCount(page)), _MOST_LAID_ON)
    return any(_kind_laid_on(page, at) in _WITH_TEXT for at in range(count)) and bool(
        pdf.FPDFPage_Flatten(page, 0) == 1
    )


def _kind_laid_on(page: int, at: int) -> int:
    pdf = library()
    item = pdf.FPDFPage_GetAnnot(page, at)
    kind = int(pdf.FPDFAnnot_GetSubtype(item))
    pdf.FPDFPage_CloseAnnot(item)
    return kind
