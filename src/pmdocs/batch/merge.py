"""Shards joined: the output of several runs, each over a part of the inputs, becomes what one run would have made."""

import itertools
import os
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, closing
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from pmdocs.batch.convert import Order, Tally, beside, store_of
from pmdocs.batch.export import export
from pmdocs.batch.files import locked, sweep
from pmdocs.batch.manifest import NAME, Entry, Manifest, entry_of
from pmdocs.batch.plan import Plan
from pmdocs.batch.store import JOURNAL, Folder, Journal
from pmdocs.batch.tasks import Piece
from pmdocs.errors import OutputError, UnreadableInput, UsageError
from pmdocs.inputs import Input, shown

_AT_ONCE = 64
"""Records that are put on disk together."""
_SCHEMA = (
    "CREATE TABLE found (path BLOB PRIMARY KEY, number INTEGER, shard INTEGER, good INTEGER, line BLOB) WITHOUT ROWID"
)
_TAKE = """
INSERT INTO found VALUES (?, ?, ?, ?, ?) ON CONFLICT (path) DO UPDATE
SET number = excluded.number, shard = excluded.shard, good = excluded.good, line = excluded.line
WHERE excluded.shard = found.shard OR excluded.good > found.good
"""


class Merged(NamedTuple):
    """How the inputs of all shards ended, and how many numbers between the first and the last are in none of them."""

    tally: Tally
    missing: int


def merge(shards: Sequence[Path], order: Order) -> Merged:
    """Join the outputs `shards` into the output of `order`; raises UnreadableInput for what is no output, OutputError."""
    folders = [_folder_of(shard) for shard in shards]
    if any(order.folder.exists() and folder.samefile(order.folder) for folder in folders):
        raise UsageError(
            "output-is-input", "an output cannot be merged into itself; give another name for what is made"
        )
    with ExitStack() as opened:
        opened.enter_context(locked(order.folder))
        sweep(order.folder)
        stores = [opened.enter_context(closing(_Shard(folder))) for folder in folders]
        found = opened.enter_context(closing(_found(folders)))
        plan = opened.enter_context(closing(Plan()))
        plan.add(Input(entry.input) for entry, _ in _in_order(found))
        _copy(found, stores, order, plan)
        if order.to is not None:
            export(order.to, order.target, order.folder, plan, opened.enter_context(closing(store_of(order))))
        return Merged(_tally(plan), _gaps(found))


def _folder_of(shard: Path) -> Path:
    for folder in (shard, beside(shard)):
        if (folder / NAME).is_file():
            return folder
    raise UnreadableInput("input-missing", f"{shown(str(shard))}: no output of pmdocs convert, there is no {NAME}")


class _Shard:
    """The records of a shard, each where its entry says."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._files = Folder(folder)
        self._journal = Journal(folder) if (folder / JOURNAL).is_file() else None

    def read(self, entry: Entry) -> bytes:
        """The records of `entry`; raises OutputError where they are not what was written."""
        if entry.sha256 is None:
            return b""
        store = self._files if entry.offset is None else self._journal
        if store is None or not store.holds(entry):
            told = f"the record of {shown(entry.input)} in {shown(str(self._folder))} is damaged or gone; run that shard again"
            raise OutputError("output-broken", told)
        return store.read(entry)

    def close(self) -> None:
        if self._journal:
            self._journal.close()


def _found(folders: Sequence[Path]) -> sqlite3.Connection:
    """The entries of all shards on disk; of an input in two shards, that which has a record."""
    found = sqlite3.connect("", isolation_level=None)
    found.execute(_SCHEMA)
    found.execute("BEGIN")
    for shard, folder in enumerate(folders):
        with (folder / NAME).open("rb") as lines:
            for entry in filter(None, map(entry_of, lines)):
                good = entry.status != "failed"
                found.execute(_TAKE, (os.fsencode(entry.input), entry.number, shard, good, entry.line()))
    found.execute("COMMIT")
    return found


def _in_order(found: sqlite3.Connection) -> Iterator[tuple[Entry, int]]:
    """Each entry and the number of its shard, in the order in which one run would have had them."""
    for line, shard in found.execute("SELECT line, shard FROM found ORDER BY number, path"):
        entry = entry_of(line)
        if entry:
            yield entry, shard


def _gaps(found: sqlite3.Connection) -> int:
    query = "SELECT coalesce(max(number) + 1 - count(DISTINCT number), 0) FROM found"
    missing: int = found.execute(query).fetchone()[0]
    return missing


def _copy(found: sqlite3.Connection, stores: Sequence[_Shard], order: Order, plan: Plan) -> None:
    """Put the records of all shards into the output, and note them."""
    with closing(store_of(order)) as target, closing(Manifest(order.folder)) as manifest:
        manifest.rewrite(())
        pairs = zip(plan.planned(), _in_order(found), strict=True)
        while some := list(itertools.islice(pairs, _AT_ONCE)):
            kept = []
            for planned, (entry, shard) in some:
                lines = stores[shard].read(entry)
                bare = replace(entry, output=entry.output or planned.output, offset=None, size=None, sha256=None)
                kept.append((bare, (Piece(lines),) if lines else ()))
            entries = target.keep(kept)
            manifest.append(entries)
            plan.recall(entries)


def _tally(plan: Plan) -> Tally:
    tally = Tally()
    for planned in plan.planned():
        if planned.entry:
            tally.count(planned.entry, skipped=False)
    return tally


def shards_of(paths: Iterable[str]) -> list[Path]:
    """The outputs that are named, each once."""
    return [Path(path) for path in dict.fromkeys(os.path.normpath(path) for path in paths)]
