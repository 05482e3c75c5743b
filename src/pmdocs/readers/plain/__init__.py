"""Plain text, in any encoding of a Norwegian archive."""

from pmdocs.readers import Reader, ReadOptions
from pmdocs.text import SourceText


def claims(data: bytes, suffix: str) -> bool:
    """Whether `data` may be text: not of another format by its name, and not evidently binary.

    Archives of a ZIP kind are claimed, so that `read` can say what to do with them.
    """
    # What reads text is loaded when no other format has claimed the document.
    from pmdocs.readers.plain.reading import may_be_text

    return suffix not in {".pdf", ".docx"} and may_be_text(data)


def read(data: bytes, options: ReadOptions) -> SourceText:
    """The lines of a text file; raises `PmdocsError` where there are none to give."""
    from pmdocs.readers.plain.reading import read_plain

    return read_plain(data, options)


PLAIN = Reader("plain", "text/plain", (".txt",), 90, claims, read)
