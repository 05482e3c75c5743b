"""CSV: UTF-8, one header row, comma, quoted where needed; lists joined with "; "."""

import csv
import io
import json
from collections.abc import Iterable, Iterator

from pmdocs.writers import Writer


def write(lines: Iterable[bytes], columns: tuple[str, ...] | None, /, *, several: bool) -> Iterator[bytes]:
    """The rows as CSV."""
    del several
    buffer = io.StringIO(newline="")
    table = csv.writer(buffer, lineterminator="\n")
    shown = columns or ()
    table.writerow(shown)
    for line in lines:
        row = json.loads(line)
        table.writerow([_printed(row[column]) for column in shown])
        yield buffer.getvalue().encode()
        buffer.seek(0)
        buffer.truncate()
    yield buffer.getvalue().encode()


def _printed(value: object) -> object:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return "; ".join(str(part) for part in value) if isinstance(value, list) else value


CSV = Writer("csv", write, in_place_of_records="documents")
