"""Other readers of PDF, as they are called in one line; each is measured when it is on the machine."""

import importlib.util
import io
from collections.abc import Callable
from typing import Any

Function = Callable[[bytes], object]


def pdfplumber_text(pdf: bytes) -> object:
    """`extract_text` of every page."""
    import pdfplumber

    with pdfplumber.open(io.BytesIO(pdf)) as document:
        return [_closing(page, page.extract_text()) for page in document.pages]


def pdfplumber_tables(pdf: bytes) -> list[list[list[list[str | None]]]]:
    """`extract_tables` of every page."""
    import pdfplumber

    with pdfplumber.open(io.BytesIO(pdf)) as document:
        return [_closing(page, page.extract_tables()) for page in document.pages]


def _closing(page: Any, found: Any) -> Any:
    page.close()
    return found


def pdfminer_text(pdf: bytes) -> object:
    """`extract_text` of pdfminer.six."""
    from pdfminer.high_level import extract_text

    return extract_text(io.BytesIO(pdf))


def pypdf_text(pdf: bytes) -> object:
    """`extract_text` of every page."""
    import pypdf

    return [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(pdf)).pages]


def pymupdf_text(pdf: bytes) -> object:
    """`get_text` of every page."""
    import pymupdf

    with pymupdf.open(stream=pdf) as document:
        return [page.get_text() for page in document]


def pdf_oxide_text(pdf: bytes) -> object:
    """`extract_text` of every page."""
    from pdf_oxide import PdfDocument

    document = PdfDocument.from_bytes(pdf)
    return [document.extract_text(page) for page in range(document.page_count())]


def kreuzberg_text(pdf: bytes) -> object:
    """`extract_bytes_sync`, its cache off."""
    from kreuzberg import ExtractionConfig, extract_bytes_sync

    return extract_bytes_sync(pdf, "application/pdf", ExtractionConfig(use_cache=False))


def markitdown_text(pdf: bytes) -> object:
    """`convert`."""
    from markitdown import MarkItDown

    return MarkItDown().convert_stream(io.BytesIO(pdf), file_extension=".pdf")


_ALL: dict[str, Function] = {
    "pdfplumber_text": pdfplumber_text,
    "pdfplumber_tables": pdfplumber_tables,
    "pdfminer_text": pdfminer_text,
    "pypdf_text": pypdf_text,
    "pymupdf_text": pymupdf_text,
    "pdf_oxide_text": pdf_oxide_text,
    "kreuzberg_text": kreuzberg_text,
    "markitdown_text": markitdown_text,
}
PEERS = {name: peer for name, peer in _ALL.items() if importlib.util.find_spec(name.rsplit("_", 1)[0])}
"""Those that can be imported here."""
