"""JSON: one object for one document, an array for several; rows are always an array."""

from collections.abc import Iterable, Iterator
from itertools import chain, islice

from pmdocs.writers import Writer


def write(lines: Iterable[bytes], columns: tuple[str, ...] | None, /, *, several: bool) -> Iterator[bytes]:
    """The lines as JSON, streamed; a file of records can give more than one line where one document was asked for."""
    coming = iter(lines)
    begun = list(islice(coming, 1 if several else 2))
    array = several or columns is not None or len(begun) > 1
    count = 0
    for line in chain(begun, coming):
        yield (b"[\n" if count == 0 else b",\n") + line if array else line + b"\n"
        count += 1
    if array and count:
        yield b"\n]\n"
    elif columns is not None:
        yield b"[]\n"


JSON = Writer("json", write)
