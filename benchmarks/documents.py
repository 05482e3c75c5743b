"""The documents that are measured: fixture texts, each as several producers set them."""

from collections.abc import Iterator
from typing import NamedTuple

from fixture_pdf import FIXTURES, Look, draw

MINUTES, TABLES = FIXTURES / "minutes" / "fagrad-tolking.txt", FIXTURES / "minutes" / "formannskapet.txt"
REPORT = FIXTURES / "reports" / "verkstad-lokalmat.txt"


class Document(NamedTuple):
    """A PDF, the text that it was set from, and whether its tables are ruled."""

    name: str
    pdf: bytes
    text: str
    ruled: bool = False


def documents() -> Iterator[Document]:
    """All documents: those that other programs made (`benchmarks/producers.py`) and those drawn here."""
    for path in sorted((FIXTURES / "producers").glob("*.pdf")):
        source = TABLES if path.stem.startswith(TABLES.stem) else MINUTES
        yield Document(path.stem, path.read_bytes(), source.read_text("utf-8"), ruled=source is TABLES)
    for source in (MINUTES, TABLES, REPORT):
        text = source.read_text("utf-8")
        yield Document(f"{source.stem}-reportlab", draw(text, Look(ruled=True)), text, ruled=source is not MINUTES)
    text = MINUTES.read_text("utf-8")
    yield Document(f"{MINUTES.stem}-fragments", draw(text, Look(broken=True)), text)


def long(pages: int) -> bytes:
    """A document of so many pages: the minutes again and again."""
    text = MINUTES.read_text("utf-8")
    return draw("\f".join([text] * (pages // 3)), Look(footer="Side {page} av {pages}"))
