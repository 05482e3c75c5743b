"""What a run has to do: every input once, in order, with the name of its output and what is known of it from before.

It stands in a temporary database of the system, so that a million inputs take no more memory than ten.
"""

import contextlib
import itertools
import json
import os
import sqlite3
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from pmdocs.batch.manifest import Entry
from pmdocs.batch.naming import candidates
from pmdocs.batch.tasks import Fault, fault_of
from pmdocs.inputs import Input

_SCHEMA = """
CREATE TABLE inputs (
    number INTEGER PRIMARY KEY, path BLOB NOT NULL UNIQUE, output BLOB NOT NULL UNIQUE, refused TEXT, mine INTEGER NOT NULL
);
CREATE TABLE entries (path BLOB PRIMARY KEY, line BLOB NOT NULL) WITHOUT ROWID;
"""


class Planned(NamedTuple):
    """An input of the run: `output` is the name for its record, `entry` what the manifest says of it."""

    number: int
    path: str
    output: str
    refused: Fault | None
    entry: Entry | None


class Plan:
    """All inputs of a run and all entries of its manifest."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._store = sqlite3.connect("", isolation_level=None)
        self._store.execute("PRAGMA journal_mode = OFF")
        self._store.executescript(_SCHEMA)

    def close(self) -> None:
        """Forget it all."""
        self._store.close()

    def add(self, inputs: Iterable[Input], *, mine: "Shard | None" = None) -> None:
        """Take inputs in their order; one that is named twice is taken once."""
        with self._changes():
            numbers = itertools.count(self.count(everything=True))
            for source in inputs:
                path = source.path if source.refused else os.path.normpath(source.path)
                if self._store.execute("SELECT 1 FROM inputs WHERE path = ?", (os.fsencode(path),)).fetchone() is None:
                    self._add(next(numbers), path, source, mine is None or mine.holds(path))

    def _add(self, number: int, path: str, source: Input, mine: bool) -> None:
        refused = json.dumps(fault_of(source.refused)._asdict()) if source.refused else None
        for name in candidates(path, source.base):
            row = (number, os.fsencode(path), os.fsencode(name), refused, mine)
            if self._store.execute("INSERT OR IGNORE INTO inputs VALUES (?, ?, ?, ?, ?)", row).rowcount:
                return

    def recall(self, entries: Iterable[Entry]) -> None:
        """Take what a manifest says; a later entry of an input replaces an earlier one."""
        with self._changes():
            rows = ((os.fsencode(entry.input), entry.line()) for entry in entries)
            self._store.executemany("INSERT OR REPLACE INTO entries VALUES (?, ?)", rows)

    @contextlib.contextmanager
    def _changes(self) -> Iterator[None]:
        self._store.execute("BEGIN")
        yield
        self._store.execute("COMMIT")

    def count(self, *, everything: bool = False) -> int:
        """The number of inputs of this run; `everything` counts those of the other shards too."""
        query = "SELECT count(*) FROM inputs WHERE mine OR ?"
        found: int = self._store.execute(query, (everything,)).fetchone()[0]
        return found

    def planned(self) -> Iterator[Planned]:
        """The inputs of this run, in order."""
        number = -1
        # Page by page: entries may change between two rows, and a query that is read slowly must not see it.
        while rows := self._store.execute(_NEXT, (number,)).fetchall():
            for row in rows:
                yield _planned(row)
            number = rows[-1][0]

    def lines(self) -> Iterator[bytes]:
        """The lines of a manifest without repetitions: this run's inputs in order, then what was there besides."""
        yield from (line for (line,) in self._store.execute(_LINES_OF_RUN))
        yield from (line for (line,) in self._store.execute(_OTHER_LINES))


_NEXT = """
SELECT number, path, output, refused, line FROM inputs LEFT JOIN entries USING (path)
WHERE mine AND number > ? ORDER BY number LIMIT 256
"""
_LINES_OF_RUN = "SELECT line FROM inputs JOIN entries USING (path) ORDER BY number"
_OTHER_LINES = "SELECT line FROM entries WHERE path NOT IN (SELECT path FROM inputs) ORDER BY path"


def _planned(row: tuple[int, bytes, bytes, str | None, bytes | None]) -> Planned:
    number, path, output, refused, line = row
    return Planned(
        number,
        os.fsdecode(path),
        os.fsdecode(output),
        Fault(**json.loads(refused)) if refused else None,
        Entry(**json.loads(line)) if line else None,
    )


class Shard(NamedTuple):
    """One of several parts of the inputs, each for a run of its own: part `number` (from 1) of `of`."""

    number: int
    of: int

    def holds(self, path: str) -> bool:
        """Whether `path` belongs to this part: that depends on nothing but the path."""
        import zlib

        return zlib.crc32(os.fsencode(path)) % self.of == self.number - 1
