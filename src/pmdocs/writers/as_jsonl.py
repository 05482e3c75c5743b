"""JSON Lines: one record or row per line."""

from collections.abc import Iterable, Iterator

from pmdocs.writers import Writer


def write(lines: Iterable[bytes], columns: tuple[str, ...] | None, /, *, several: bool) -> Iterator[bytes]:
    """The lines as they are."""
    del columns, several
    for line in lines:
        yield line + b"\n"


JSONL = Writer("jsonl", write)
