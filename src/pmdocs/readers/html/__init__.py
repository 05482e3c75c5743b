"""Web pages: their running text; navigation and what a page hides are layers, scripts and styles are no text."""

import re

from pmdocs.late import late
from pmdocs.readers import Reader, ReadOptions
from pmdocs.text import SourceText

_OTHER_SUFFIXES = (".md", ".markdown", ".txt")
"""Names under which a fragment of HTML is text or Markdown."""
_SNIFFED = 4096
_BEFORE = rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--(?:[^-]|-(?!->)){0,2000}-->\s*){0,5}"
_PAGE = late(_BEFORE + rb"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
_FRAGMENT = late(
    _BEFORE + rb"<(?:script|iframe|h1|div|font|table|a|style|title|b|br|p|meta|main|article|section)[\s>]",
    re.IGNORECASE,
)
"""The tags by which browsers tell HTML (WHATWG MIME Sniffing 7.1), and the sections of today's pages."""


def claims(data: bytes, suffix: str) -> bool:
    """A web page by its first tag; a fragment of one unless the name says that it is text."""
    if suffix in {".pdf", ".docx"}:
        return False
    from pmdocs.readers.encodings import wide_name

    head = data[:_SNIFFED]
    if wide := wide_name(head):
        head = head.decode(wide, "ignore").lstrip("\ufeff").encode("utf-8", "ignore")
    return is_page(head) or (suffix not in _OTHER_SUFFIXES and _FRAGMENT.match(head) is not None)


def is_page(data: bytes) -> bool:
    """Whether the first tag is that of a whole web page."""
    return _PAGE.match(data[:_SNIFFED]) is not None


def read(data: bytes, options: ReadOptions) -> SourceText:
    """The lines of a web page; raises `PmdocsError` where there are none to give."""
    # The library is loaded when a document asks for it.
    from pmdocs.readers.html.reading import read_html

    return read_html(data, options)


HTML = Reader("html", "text/html", (".html", ".htm"), 30, claims, read)
