"""What comes out of a document beside how fast: its words against the text that it was set from, its cells against pdfplumber's."""

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from benchmarks.documents import Document
from benchmarks.peers import pdfplumber_tables
from pmdocs.grammar.hyphens import hyphenated_forms, join
from pmdocs.pipeline import read_source
from pmdocs.text import SourceText

_WORD = re.compile(r"[^\W_]+")
_PAGE_NUMBER = re.compile(r"(?m)^11 ?$")
"""One text came with the page number of a longer document, which is not set."""


class Truth(NamedTuple):
    """Shares of the words found and of the found words that are right; cells that are pdfplumber's, and all of its."""

    recall: float
    precision: float
    cells_equal: int
    cells: int


def truth(document: Document) -> Truth:
    """How true the lines of a document are."""
    source = read_source(document.pdf, ".pdf")
    running = [line.text for line in source.lines if line.layer is None]
    expected, found = _words(_PAGE_NUMBER.sub("", document.text).split("\n")), _words(running)
    common = (expected & found).total()
    ours, theirs = _cells(source), _their_cells(document)
    equal = sum(len(row) for row in (ours & theirs).elements())
    return Truth(common / expected.total(), common / found.total(), equal, sum(map(len, theirs.elements())))


def _words(lines: list[str]) -> Counter[str]:
    """The words of running text, hyphenation undone; marks of footnotes are figures."""
    return Counter(_WORD.findall(unicodedata.normalize("NFKC", join(lines, hyphenated_forms(lines)))))


def _cells(source: SourceText) -> Counter[tuple[str, ...]]:
    return Counter(_bare(row.cells) for table in source.tables if table.ruled for row in table.rows)


def _their_cells(document: Document) -> Counter[tuple[str, ...]]:
    """The rows of tables of two columns and two rows or more (others are boxes), but a head repeated on the next page."""
    found: list[tuple[str, ...]] = []
    head: tuple[str, ...] = ()
    for page in pdfplumber_tables(document.pdf) if document.ruled else ():
        tables = [[_bare([cell or "" for cell in row]) for row in table] for table in page]
        tables = [rows for rows in tables if len(rows) > 1 and len(rows[0]) > 1]
        for at, rows in enumerate(tables):
            found += rows[at == 0 and rows[0] == head :]
            head = rows[0]
    return Counter(found)


def _bare(cells: Sequence[str]) -> tuple[str, ...]:
    """Cells without white space and hyphens, which are undone in ours."""
    return tuple("".join(_WORD.findall(cell)) for cell in cells)
