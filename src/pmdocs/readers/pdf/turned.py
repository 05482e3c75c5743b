"""How a page is turned to be read, for who draws it: viewers turn it as the file says, the reader as its text runs."""

from pmdocs.readers.pdf.pdfium import opened
from pmdocs.readers.pdf.pieces import pieces_of


def turn_to_read(data: bytes, number: int) -> int:
    """The quarter turns clockwise (0 to 3) from page `number` (1-based) as a viewer shows it to the page as it is read."""
    with opened(data) as document, document.page(number - 1) as page:
        return (pieces_of(page)[1].quarters - page.quarters) % 4 if page else 0


def mended(data: bytes) -> bytes:
    """The PDF as the library writes it out, so that others read what it reads."""
    with opened(data) as document:
        return document.rewritten() or data
