"""Where the records of a run are kept: a file for each in a folder that mirrors the inputs, or all in one file."""

import hashlib
import os
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Protocol

from pmdocs.batch.files import replace_all, told_of
from pmdocs.batch.manifest import Entry
from pmdocs.batch.tasks import Piece

JOURNAL = ".records.jsonl"
"""The name of the file that a `Journal` keeps its records in."""

Kept = tuple[Entry, tuple[Piece, ...]]
"""The entry of an input as far as it is known, `output` naming its file, and the pieces of its records."""


class Store(Protocol):
    """Keeps the records of inputs."""

    def keep(self, found: Sequence[Kept]) -> list[Entry]:
        """Put records on disk; gives the entries that say where. Raises OutputError."""

    def holds(self, entry: Entry) -> bool:
        """Whether the record of `entry` is here as it was kept."""

    def read(self, entry: Entry) -> bytes:
        """The records of `entry`, a line each."""

    def drop(self, entry: Entry) -> None:
        """Remove the record of `entry`, which is out of date."""

    def close(self) -> None:
        """Leave it."""


class Folder:
    """A file for each input; several records of one input are an array."""

    def __init__(self, root: Path) -> None:
        """Keep records below `root`."""
        self._root = root

    def keep(self, found: Sequence[Kept]) -> list[Entry]:
        """See `Store`."""
        files, entries = [], []
        for entry, pieces in found:
            data = _document(pieces)
            if data:
                files.append((self._root / str(entry.output), (data,)))
            output = entry.output if data else None
            entries.append(replace(entry, output=output, sha256=hashlib.sha256(data).hexdigest() if data else None))
        replace_all(files, self._root)
        return entries

    def holds(self, entry: Entry) -> bool:
        """See `Store`."""
        if entry.sha256 is None:
            return True
        return entry.output is not None and hash_of(self._root / entry.output) == entry.sha256

    def read(self, entry: Entry) -> bytes:
        """See `Store`."""
        if entry.output is None:
            return b""
        data = (self._root / entry.output).read_bytes()
        if not data.startswith(b"["):
            return data
        return b"".join(line.removesuffix(b",") + b"\n" for line in data.split(b"\n")[1:-2])

    def drop(self, entry: Entry) -> None:
        """See `Store`."""
        if entry.output is not None:
            target = self._root / entry.output
            with told_of(target):
                target.unlink(missing_ok=True)

    def close(self) -> None:
        """See `Store`."""


class Journal:
    """One file to which records are appended as they come, a line each; what is out of date stays in it unused."""

    def __init__(self, root: Path) -> None:
        """Keep records in a file below `root`; raises OutputError."""
        self._path = root / JOURNAL
        with told_of(self._path):
            self._handle = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o644)
        self._reader = self._path.open("rb")

    def keep(self, found: Sequence[Kept]) -> list[Entry]:
        """See `Store`."""
        entries = []
        with told_of(self._path):
            offset = os.lseek(self._handle, 0, os.SEEK_END)
            for entry, pieces in found:
                data = b"".join(piece.lines for piece in pieces)
                _write(self._handle, data)
                kept = replace(entry, output=None)
                if data:
                    digest = hashlib.sha256(data).hexdigest()
                    kept = replace(kept, offset=offset, size=len(data), sha256=digest)
                entries.append(kept)
                offset += len(data)
            os.fsync(self._handle)
        return entries

    def holds(self, entry: Entry) -> bool:
        """See `Store`."""
        if entry.sha256 is None:
            return True
        return entry.offset is not None and hashlib.sha256(self.read(entry)).hexdigest() == entry.sha256

    def drop(self, entry: Entry) -> None:
        """See `Store`."""

    def read(self, entry: Entry) -> bytes:
        """See `Store`."""
        self._reader.seek(entry.offset or 0)
        return self._reader.read(entry.size or 0)

    def close(self) -> None:
        """See `Store`."""
        self._reader.close()
        os.close(self._handle)


def hash_of(path: Path) -> str | None:
    """The SHA-256 of a file's bytes, None where it cannot be read or is no regular file."""
    if not path.is_file():
        return None
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return None


def _write(handle: int, data: bytes) -> None:
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(handle, rest) :]


def _document(pieces: Sequence[Piece]) -> bytes:
    """The records of one input as one JSON text: an object, or an array where there are several."""
    lines = list(_lines(pieces))
    return lines[0] + b"\n" if len(lines) == 1 else b"[\n" + b",\n".join(lines) + b"\n]\n" if lines else b""


def _lines(pieces: Sequence[Piece]) -> Iterator[bytes]:
    for piece in pieces:
        yield from piece.lines.split(b"\n")[:-1]
