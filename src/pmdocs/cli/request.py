"""What a command that reads documents was asked for."""

from typing import NamedTuple

from pmdocs.batch.tasks import MAX_MEMORY, MAX_PAGES, MAX_SECONDS, Limits, Reading
from pmdocs.inputs import MAX_BYTES


class Options(NamedTuple):
    """What was asked for, the same for every command that reads documents."""

    paths: tuple[str, ...]
    format: str | None
    spans: bool = True
    engine: str | None = None
    encoding: str | None = None
    stdin_name: str | None = None
    files_from: str | None = None
    null: bool = False
    max_bytes: int = MAX_BYTES
    max_pages: int = MAX_PAGES
    max_seconds: float = MAX_SECONDS
    max_memory: int = MAX_MEMORY
    isolation: str | None = None
    quiet: bool = False
    verbose: bool = False
    strict: bool = False
    error_format: str = "text"
    debug: bool = False

    def reading(self, view: str | None) -> Reading:
        """How each document is to be read, and what is wanted of it."""
        limits = Limits(self.max_seconds, self.max_memory, self.max_bytes, self.max_pages)
        return Reading(self.engine, self.encoding, view, spans=self.spans, limits=limits, debug=self.debug)
