"""Markdown, with the front matter of static site generators."""

from pmdocs.readers import Reader, ReadOptions
from pmdocs.text import SourceText

_SUFFIXES = (".md", ".markdown")


def claims(data: bytes, suffix: str) -> bool:
    """Text whose name says that it is Markdown: nothing in the content tells it from text."""
    if suffix not in _SUFFIXES:
        return False
    from pmdocs.readers.plain.reading import is_plain

    return is_plain(data)


def read(data: bytes, options: ReadOptions) -> SourceText:
    """The lines of a Markdown file; raises `PmdocsError` where there are none to give."""
    # The library is loaded when a document asks for it.
    from pmdocs.readers.markdown.reading import read_markdown

    return read_markdown(data, options)


MARKDOWN = Reader("markdown", "text/markdown", (".md",), 40, claims, read)
