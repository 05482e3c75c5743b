"""For people: a table of rows, or a readable summary of each record."""

import io
import json
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from pmdocs.characters import harmless
from pmdocs.views import Row
from pmdocs.writers import Writer

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table


def write(lines: Iterable[bytes], columns: tuple[str, ...] | None, /, *, several: bool) -> Iterator[bytes]:
    """A table of rows for each document, or one summary after the other."""
    del several
    if columns is None:
        from pmdocs.records import record_from_json
        from pmdocs.views.summary import summary

        for line in lines:
            buffer = io.StringIO()
            summary(record_from_json(line), _console(buffer))
            yield buffer.getvalue().encode()
        return
    yield from _tables([json.loads(line) for line in lines], columns)


def _console(buffer: io.StringIO) -> "Console":
    import os
    import shutil
    import sys

    from rich.console import Console

    terminal = sys.stdout.isatty()
    color = terminal and not os.environ.get("NO_COLOR")
    return Console(
        file=buffer,
        width=shutil.get_terminal_size((100, 40)).columns,
        force_terminal=color,
        no_color=not color,
        highlight=False,
        legacy_windows=False,
    )


_ABOVE = ("document", "date", "body")
"""Columns that are the same in all rows of a document: they stand above its table."""
_LONG = frozenset(("text", "title"))
"""Columns that get the room that the others leave."""


def _tables(rows: list[Row], columns: tuple[str, ...]) -> Iterator[bytes]:
    """A table for each document."""
    from rich.text import Text

    below = [column for column in columns if column not in _ABOVE]
    buffer = io.StringIO()
    console = _console(buffer)
    if not rows:
        console.print("nothing found")
    for above, group in groupby(rows, key=lambda row: tuple(_printed(row.get(column)) for column in _ABOVE)):
        console.print(Text(", ".join(part for part in above if part), style="bold"))
        console.print(_table(list(group), below))
    yield buffer.getvalue().encode()


def _table(rows: list[Row], columns: list[str]) -> "Table":
    """The rows of one document; columns without any value are left out."""
    from rich import box
    from rich.table import Table
    from rich.text import Text

    shown = [column for column in columns if any(_printed(row[column]) for row in rows)]
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for column in shown:
        table.add_column(column, overflow="fold", min_width=len(column), ratio=1 if column in _LONG else None)
    for row in rows:
        table.add_row(*(Text(_printed(row[column])) for column in shown))
    return table


def _printed(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return harmless("; ".join(str(part) for part in value) if isinstance(value, list) else str(value))


TABLE = Writer("table", write)
