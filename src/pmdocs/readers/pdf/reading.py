"""A PDF from its bytes to its lines: the first engine, the second where the first fails, and what to say of it."""

from collections.abc import Sequence

from pmdocs.errors import LimitExceeded, NotADocument, NoText
from pmdocs.grammar.gaps import with_gaps
from pmdocs.readers import ReadOptions
from pmdocs.readers.collector import without_collector
from pmdocs.readers.pdf import engine, notes, second
from pmdocs.readers.pdf.health import examine
from pmdocs.readers.pdf.lines import lines_of
from pmdocs.readers.pdf.page import Contents
from pmdocs.readers.pdf.pdfium import opened
from pmdocs.readers.pdf.ruled import cut
from pmdocs.text import Grid, Line, Note, Page, SourceText


@without_collector()
def read_pdf(data: bytes, options: ReadOptions) -> SourceText:
    """The lines of a PDF; raises `PmdocsError` where there are none to give."""
    if not data:
        raise NotADocument("input-empty", "the file is empty; check the download or the export")
    body = notes.without_junk(data)
    if options.engine == "pdfplumber":
        return _source(second.pages(body, options), "pdfplumber", options, notes.of_bytes(data, repaired=False))
    try:
        with opened(body) as document:
            contents: Contents = list(engine.pages(document, options))
            told = notes.of_bytes(data, repaired=document.repaired)
            if len(contents) < document.page_count:
                told.append(notes.out_of_time(len(contents), document.page_count))
            named = notes.pages_named(data)
            doubtful = second.is_wanted(contents, named) and not options.is_late()
            # Written out anew the document has the pages that the first engine knows, and no others.
            again = (body if len(contents) < named else document.rewritten()) if doubtful else b""
    except NotADocument as error:
        note = Note("pdf-repaired", "only the second engine opens the PDF")
        return _source(second.pages_or(error, body, options), "pdfplumber", options, [note])
    if again:
        contents, more = second.filled(contents, again, options)
        told += more
    try:
        source = _source(contents, "pdfium", options, told)
    except NotADocument as error:
        if error.code != "text-undecodable" or not second.is_affordable(contents):
            raise
        told.append(Note("page-fallback", "the text layer is garbage for the first engine, read by the second"))
        return _source(second.pages_or(error, body, options), "pdfplumber", options, told)
    wanted = second.suspects(contents, source.notes) if not again and not options.is_late() else []
    contents, more = second.compared(contents, wanted, body, options) if wanted else (contents, [])
    return _source(contents, "pdfium", options, [*told, *more]) if more else source


def _source(contents: Contents, reader: str, options: ReadOptions, told: Sequence[Note]) -> SourceText:
    if not contents:
        raise NotADocument("pdf-no-pages", "the PDF has no pages; export it again")
    lines: list[Line] = []
    characters = 0
    for number, content in enumerate(contents, 1):
        if content:
            pieces = cut(content.pieces, content.grids)
            size = content.width, content.height
            lines += [line for line in lines_of(pieces, content.grids, number, size, len(lines) + 1) if line.text]
            characters += sum([len(piece.text) for piece in pieces])
        if characters > options.max_chars:
            seen = f"more than the limit of {options.max_chars} characters by page {number}"
            raise LimitExceeded("limit-chars", f"{seen}; split the file", limit=options.max_chars, seen=characters)
    if not lines:
        raise _without_text(contents)
    told = [*told, *notes.of_pages(contents), *examine(lines, _nameless(contents))]
    return SourceText(
        tuple(with_gaps(lines)), _pages(contents), reader, "application/pdf",
        notes=tuple(told), complete=not any(note.name in notes.MISSING for note in told), grids=_grids(contents),
    )  # fmt: skip


def _without_text(contents: Contents) -> NoText | NotADocument:
    if not any(contents):
        return NotADocument("pdf-damaged", "no page of the PDF can be read; get a fresh copy or repair it with qpdf")
    seen = "only images" if any(content and content.has_images for content in contents) else "its pages are empty"
    return NoText("no-text", f"the PDF has no text, {seen}; make it readable first: ocrmypdf -l nor IN.pdf OUT.pdf")


def _nameless(contents: Contents) -> dict[int, int]:
    return {at: content.nameless for at, content in enumerate(contents, 1) if content and content.nameless}


def _pages(contents: Contents) -> tuple[Page, ...]:
    return tuple(
        Page(number, content.width, content.height, content.has_images) if content else Page(number, None, None)
        for number, content in enumerate(contents, 1)
    )


def _grids(contents: Contents) -> tuple[Grid, ...]:
    return tuple(
        Grid(number, grid.xs, tuple(content.height - y for y in reversed(grid.ys)), grid.joined)
        for number, content in enumerate(contents, 1)
        if content
        for grid in content.grids
    )
