"""PDF: geometry from pdfium, from pdfplumber where that is asked for or pdfium fails."""

from pmdocs.readers import Reader, ReadOptions
from pmdocs.text import SourceText

_HEAD = 1024
"""Bytes in which a reader of PDF looks for the header."""


def claims(data: bytes, suffix: str) -> bool:
    """The name, a header near the beginning, or the source of a PDF without its header.

    A text that only mentions `%PDF-` is none.
    """
    if suffix == ".pdf" or data[:_HEAD].lstrip(b"\xef\xbb\xbf\0\t\n\f\r ").startswith(b"%PDF-"):
        return True
    return b"endobj" in data or b"startxref" in data


def read(data: bytes, options: ReadOptions) -> SourceText:
    """The lines of a PDF; raises `PmdocsError` where there are none to give."""
    # The library takes longer to load than all else that a command does before it reads.
    from pmdocs.readers.pdf.reading import read_pdf

    return read_pdf(data, options)


PDF = Reader("pdf", "application/pdf", (".pdf",), 10, claims, read)
