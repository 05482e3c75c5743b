"""Word files (.docx): the text as Word shows it, automatic numbers included, with its tables, headers and notes."""

from pmdocs.readers import Reader, ReadOptions
from pmdocs.text import SourceText

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_ARCHIVE = b"PK\x03\x04"


def claims(data: bytes, suffix: str) -> bool:
    """The name, or an archive with the folder in which Word keeps its text."""
    return suffix == ".docx" or (suffix != ".pdf" and data.startswith(_ARCHIVE) and b"word/document" in data)


def read(data: bytes, options: ReadOptions) -> SourceText:
    """The lines of a Word file; raises `PmdocsError` where there are none to give."""
    # The library is loaded when a document asks for it.
    from pmdocs.readers.docx.reading import read_docx

    return read_docx(data, options)


DOCX = Reader("docx", MEDIA_TYPE, (".docx",), 5, claims, read)
"""Asked before PDF: an archive may hold one as an attachment."""
