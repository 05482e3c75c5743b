"""The second engine: pdfplumber, behind the same pieces and grids."""

import io
import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from pmdocs.errors import EncryptedDocument, LimitExceeded, NotADocument
from pmdocs.readers import ReadOptions
from pmdocs.readers.pdf.page import PageContent
from pmdocs.readers.pdf.pieces import Piece
from pmdocs.readers.pdf.rulings import Segment, grids_from

_BOLD = re.compile(r"bold|black|heavy|semibold|demi", re.IGNORECASE)
_DESCENT = 0.2
"""Share of the size by which the box of a word reaches below its baseline."""
_SPACE = 0.25
"""Width of a space in font sizes."""
_GAP = 2.0
"""Points between two letters from which a new piece begins, where the file has no space."""


def pages(data: bytes, options: ReadOptions, only: list[int] | None = None) -> list[PageContent | None]:
    """The content of each page, or of `only` some (from 1); None for one that cannot be read.

    Raises NotADocument, EncryptedDocument or LimitExceeded. Takes as long as it likes: pdfminer never ends on some
    damaged files, so time must be limited from outside.
    """
    with _opened(data, only) as document:
        _check_limit(len(document.pages), options.max_pages)
        return [_content_or_none(page, options) for page in document.pages]


def page_count(data: bytes) -> int:
    """The number of pages; raises as `pages`."""
    with _opened(data) as document:
        return len(document.pages)


@contextmanager
def _opened(data: bytes, only: list[int] | None = None) -> Iterator[Any]:
    """The document, and our errors for the sixteen kinds of exception that pdfminer lets out."""
    import pdfplumber
    from pdfminer.pdfdocument import PDFPasswordIncorrect

    logging.getLogger("pdfminer").setLevel(logging.ERROR)
    try:
        with pdfplumber.open(io.BytesIO(data), pages=only) as document:
            yield document
    except LimitExceeded:
        raise
    except Exception as error:  # noqa: BLE001  there is no common class
        causes = (error, error.__cause__, error.__context__, *error.args)
        if any(isinstance(cause, PDFPasswordIncorrect) for cause in causes):
            told = "the PDF needs a password; save a copy without one and try again"
            raise EncryptedDocument("pdf-encrypted", told) from None
        if any(isinstance(cause, MemoryError) for cause in causes):
            raise LimitExceeded("limit-memory", "the PDF takes more memory than there is; raise --max-memory") from None
        told = f"the PDF cannot be read by pdfplumber ({type(error).__name__}); try --engine pdfium"
        raise NotADocument("pdf-damaged", told) from None


def _check_limit(count: int, most: int) -> None:
    if count > most:
        told = f"{count} pages, over the limit of {most}; raise it with --max-pages"
        raise LimitExceeded("limit-pages", told, limit=most, seen=count)


def _content_or_none(page: Any, options: ReadOptions) -> PageContent | None:
    """The content of `page`, None where it cannot be read or there is no time for it."""
    if options.is_late():
        return None
    try:
        return _content(page)
    except MemoryError:
        raise
    except Exception:  # noqa: BLE001  as above; a page that fails leaves the others
        return None
    finally:
        page.close()


def _content(page: Any) -> PageContent:
    height = float(page.height)
    words = page.extract_words(keep_blank_chars=True, extra_attrs=["fontname", "size"], x_tolerance=_GAP)
    pieces = [_piece(word, height) for word in words if word["text"].strip()]
    drawn: list[Segment] = [
        (float(s["x0"]), height - float(s["bottom"]), float(s["x1"]), height - float(s["top"]))
        for s in (*page.lines, *page.rects)
    ]
    return PageContent(float(page.width), height, pieces, grids_from(drawn), bool(page.images))


def _piece(word: dict[str, Any], height: float) -> Piece:
    text, size = word["text"], float(word["size"])
    before, after = len(text) - len(text.lstrip()), len(text) - len(text.rstrip())
    x0, x1 = float(word["x0"]) + before * _SPACE * size, float(word["x1"]) - after * _SPACE * size
    baseline = height - float(word["bottom"]) + _DESCENT * size
    return Piece(text.strip(), x0, max(x0, x1), baseline, size, bool(_BOLD.search(word["fontname"])))
