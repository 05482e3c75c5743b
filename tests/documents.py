"""The fixture documents by shelf, and their records."""

import json
from functools import cache
from pathlib import Path

from pmdocs.pipeline import parse_source, read_source
from pmdocs.records import AnyRecord
from pmdocs.text import SourceText

FIXTURES = Path(__file__).parent.parent / "fixtures"
SHELVES = ("minutes", "reports", "negative")


FORMATS = {".md", ".html", ".docx"}


def formatted() -> list[Path]:
    """The documents in other formats than text and PDF, in name order."""
    return sorted(path for path in (FIXTURES / "formats").iterdir() if path.suffix in FORMATS)


def documents(*shelves: str) -> list[Path]:
    """The documents of the shelves, in name order."""
    return sorted(path for shelf in shelves or SHELVES for path in (FIXTURES / shelf).glob("*.txt"))


@cache
def source(path: Path) -> SourceText:
    """The arranged lines of a document."""
    return read_source(path.read_bytes(), path.suffix)


@cache
def record(path: Path) -> AnyRecord:
    """The record of a document."""
    return parse_source(source(path), path.read_bytes(), path.name)


def expected(path: Path) -> Path:
    """Where the expected record of a document stands."""
    return path.with_suffix(".json")


def rendered(found: AnyRecord) -> str:
    """A record as it is kept: readable in a diff, and without the version that every release changes."""
    plain = found.model_dump(mode="json")
    del plain["pmdocs_version"]
    return json.dumps(plain, ensure_ascii=False, indent=1) + "\n"
