"""The stages of a parse, each from the bytes of a PDF, and P, the measure of them all."""

from collections.abc import Callable
from ctypes import create_string_buffer

from pmdocs.layout import arrange
from pmdocs.pipeline import parse_bytes, parse_source
from pmdocs.readers import ReadOptions
from pmdocs.readers.pdf.foreign import library
from pmdocs.readers.pdf.reading import read_pdf

Function = Callable[[bytes], object]


def plain_text(pdf: bytes) -> list[str]:
    """P: open, load each page and its text, take the text. What no reader built on pdfium can do without."""
    pdfium = library()
    document = pdfium.FPDF_LoadMemDocument64(pdf, len(pdf), None)
    found = []
    for at in range(pdfium.FPDF_GetPageCount(document)):
        page = pdfium.FPDF_LoadPage(document, at)
        text = pdfium.FPDFText_LoadPage(page)
        count = pdfium.FPDFText_CountChars(text)
        buffer = create_string_buffer((count + 1) * 2)
        written = pdfium.FPDFText_GetText(text, 0, count, buffer)
        found.append(buffer.raw[: max(written - 1, 0) * 2].decode("utf-16-le", "replace"))
        pdfium.FPDFText_ClosePage(text)
        pdfium.FPDF_ClosePage(page)
    pdfium.FPDF_CloseDocument(document)
    return found


def lines(pdf: bytes) -> object:
    """Lines with geometry, ruled tables found, the text layer examined."""
    return read_pdf(pdf, ReadOptions())


def layout(pdf: bytes) -> object:
    """The lines arranged: furniture, columns, tables."""
    return arrange(read_pdf(pdf, ReadOptions()))


def record(pdf: bytes) -> object:
    """The validated record."""
    return parse_source(arrange(read_pdf(pdf, ReadOptions())), pdf, "x.pdf")


def whole(pdf: bytes) -> str:
    """From the bytes of the PDF to the JSON of the validated record."""
    return parse_bytes(pdf, name="x.pdf").model_dump_json()


STAGES: dict[str, Function] = {"lines": lines, "layout": layout, "record": record, "whole": whole}
