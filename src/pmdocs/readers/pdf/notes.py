"""What is to be said of a PDF beside its lines: damage, pages that fail, pages without text."""

import re

from pmdocs.readers.pdf.page import Contents
from pmdocs.text import Note

MISSING = frozenset({"page-failed", "page-no-text", "text-disagreement", "text-undecodable", "limit-reached"})
"""Notes that say that text is missing."""
_HEAD, _JUNK = 1024, 100_000
"""Bytes before the header that pdfium puts up with, and that are cut off for it."""
_PAGE = re.compile(rb"/Type\s*/Page\b")


def without_junk(data: bytes) -> bytes:
    """`data` from the header on, where more stands before it than pdfium puts up with."""
    header = data.find(b"%PDF-", 0, _JUNK)
    return data[header:] if header > _HEAD else data


def pages_named(data: bytes) -> int:
    """How many pages the bytes name, where they can be seen: 0 in most compressed files, too many in edited ones."""
    return len(_PAGE.findall(data))


def of_bytes(data: bytes, *, repaired: bool) -> list[Note]:
    """What the bytes say: a file that was cut short ends among its objects, not behind a table of them."""
    table = data.rfind(b"startxref")
    if table < 0 or b" obj" in data[table:]:
        return [Note("text-disagreement", "the end of the PDF is missing, pages may be too; get a fresh copy")]
    if repaired or data.find(b"%PDF-", 0, _JUNK) > _HEAD:
        return [Note("pdf-repaired", "the PDF is damaged; its table of objects was built anew")]
    return []


def of_pages(contents: Contents) -> list[Note]:
    """The pages that cannot be read, that have no text, or whose text was read off a scan."""
    found = []
    for number, content in enumerate(contents, 1):
        if content is None:
            found.append(Note("page-failed", f"page {number} cannot be read", number))
        elif content.has_images and not content.pieces:
            told = f"page {number} is an image without text; make it readable: ocrmypdf -l nor"
            found.append(Note("page-no-text", told, number))
        elif content.scanned:
            told = f"page {number} is an image, its text was read off it by a machine; check names and figures"
            found.append(Note("text-from-scan", told, number))
    return found


def out_of_time(read: int, count: int) -> Note:
    """Time was up after `read` of `count` pages."""
    told = f"limit-time: {read} of {count} pages were read when half of the time was gone; raise it with --max-seconds"
    return Note("limit-reached", told)


def counts_differ(first: int, second: int) -> Note:
    """The engines find different numbers of pages."""
    told = f"one engine finds {first} pages, the other {second}; get a fresh copy or repair the PDF with qpdf"
    return Note("text-disagreement", told)


def amounts_differ(page: int, first: int, second: int) -> Note:
    """The engines find very different amounts of text on a page."""
    told = f"one engine reads {first} characters of page {page}, the other {second}; compare the record with the page"
    return Note("text-disagreement", told, page)
