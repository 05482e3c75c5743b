"""Writers: lines of JSON in, bytes of one output format out; one file per format.

Each line holds a record, or a row of one (`views`). They are made where the document is read, which may be another
process, so that writing needs neither the records nor what checks them.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple, Protocol


class Write(Protocol):
    """Writes lines as they come."""

    def __call__(self, lines: Iterable[bytes], columns: tuple[str, ...] | None, /, *, several: bool) -> Iterator[bytes]:
        """The output in pieces.

        columns  of the rows that the lines hold, None for whole records
        several  that more than one document was asked for
        """


class Writer(NamedTuple):
    """An output format: the name of its option, how it writes, and the rows it takes in place of whole records."""

    name: str
    write: Write
    in_place_of_records: str | None = None
