"""The manifest: one line of JSON for each input that is done, appended when its output is on disk."""

import json
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from pmdocs.batch.files import replace_all, told_of
from pmdocs.batch.tasks import Status

NAME = "manifest.jsonl"
_STEP = 65_536
"""Bytes of the end that are looked at once."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What is known of an input.

    number   position among all inputs of the run, before it was parted into shards
    output   name of its record's file below the output folder, None where records share a file
    offset, size  where its record stands in the shared file, in bytes
    sha256   of the record's bytes
    error    the object of the error taxonomy for what failed or is partial
    version, options  what the record was made with: another version or other options make it anew
    """

    input: str
    number: int
    status: Status
    input_sha256: str | None = None
    output: str | None = None
    offset: int | None = None
    size: int | None = None
    sha256: str | None = None
    warnings: int = 0
    error: dict[str, object] | None = None
    version: str = ""
    options: str = ""

    def line(self) -> bytes:
        """The entry as a line of the manifest."""
        plain = {name: getattr(self, name) for name in self.__slots__}
        kept = {key: value for key, value in plain.items() if value is not None}
        text = json.dumps(kept, ensure_ascii=False)
        try:
            return f"{text}\n".encode()
        except UnicodeEncodeError:
            # A file name that is no UTF-8.
            return f"{json.dumps(kept)}\n".encode()


def entry_of(line: bytes) -> Entry | None:
    """The entry that a line holds, None for a line that is none (torn, or of another program)."""
    try:
        return Entry(**json.loads(line))
    except (ValueError, TypeError):
        return None


class Manifest:
    """The manifest of an output folder, open for appending."""

    def __init__(self, folder: Path) -> None:
        """Open the manifest below `folder`; a last line that was torn off is cut away. Raises OutputError."""
        self._folder = folder
        self.path = folder / NAME
        with told_of(self.path):
            self._handle = os.open(self.path, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o644)
            self._cut()

    def _cut(self) -> None:
        """Leave only whole lines."""
        with self.path.open("rb") as file:
            size = end = file.seek(0, os.SEEK_END)
            while end:
                start = max(0, end - _STEP)
                file.seek(start)
                at = file.read(end - start).rfind(b"\n")
                if at >= 0:
                    end = start + at + 1
                    break
                end = start
        if end < size:
            os.ftruncate(self._handle, end)

    def entries(self) -> Iterator[Entry]:
        """All entries; for an input that has several, the last one counts."""
        with told_of(self.path), self.path.open("rb") as file:
            for line in file:
                entry = entry_of(line)
                if entry:
                    yield entry

    def append(self, entries: Iterable[Entry]) -> None:
        """Put entries on disk, in one piece."""
        data = memoryview(b"".join(entry.line() for entry in entries))
        with told_of(self.path):
            while data:
                data = data[os.write(self._handle, data) :]
            os.fsync(self._handle)

    def rewrite(self, lines: Iterable[bytes]) -> None:
        """Have exactly these lines, at once."""
        replace_all([(self.path, lines)], self._folder)
        self.close()
        with told_of(self.path):
            self._handle = os.open(self.path, os.O_RDWR | os.O_APPEND)

    def close(self) -> None:
        """Close the file."""
        os.close(self._handle)
