"""What the command line names as input: files, folders, lists of names, standard input, records."""

import json
import os
import re
import stat
import sys
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from pmdocs.errors import LimitExceeded, NotADocument, UnreadableInput

MAX_BYTES = 256 * 1024 * 1024
RECORD_SUFFIXES = (".json", ".jsonl")
STDIN = "-"
_RECORD_MARK = re.compile(rb'"schema_name"\s*:\s*"pmdocs\.')
_MANIFEST = "manifest.jsonl"


class Input(NamedTuple):
    """One thing to read.

    path     as given, `-` for standard input
    base     the folder it was found below, None for what the caller named itself
    refused  why it cannot be read, where that is known already
    """

    path: str
    base: str | None = None
    refused: UnreadableInput | None = None


def each_input(paths: Iterable[str], suffixes: Callable[[], tuple[str, ...]]) -> Iterator[Input]:
    """The inputs that `paths` stand for, in order: a folder is every document below it, as `suffixes` tell them."""
    for path in paths:
        if path == STDIN or not os.path.isdir(path):
            yield Input(path)
        else:
            inside = _below(path, suffixes())
            none = f"no documents below this folder ({', '.join(suffixes())})"
            yield next(inside, Input(path, refused=UnreadableInput("input-missing", none)))
            yield from inside


def _below(folder: str, suffixes: tuple[str, ...]) -> Iterator[Input]:
    """The documents below a folder in name order; a folder that cannot be read is among them, refused."""
    pending = [_names(folder, suffixes)]
    while pending:
        path, names = pending[-1]
        if isinstance(names, OSError):
            reason = f"the folder cannot be read: {names.strerror}"
            yield Input(path, folder, UnreadableInput("input-denied", reason))
            pending.pop()
        elif not names:
            pending.pop()
        elif (name := names.pop()).endswith(os.sep):
            pending.append(_names(os.path.join(path, name[:-1]), suffixes))
        else:
            yield Input(os.path.join(path, name), folder)


def _names(folder: str, suffixes: tuple[str, ...]) -> tuple[str, list[str] | OSError]:
    """A folder, and the names of what counts in it, the first one last: nothing hidden, no linked folder, no earlier output.

    The name of a folder ends with a slash. Names alone, for a folder may have a million.
    """
    try:
        with os.scandir(folder) as entries:
            names = [name for name in (_counted(entry, suffixes) for entry in entries) if name]
    except OSError as error:
        return folder, error
    names.sort(key=lambda name: name.rstrip(os.sep), reverse=True)
    return folder, names


def _counted(entry: "os.DirEntry[str]", suffixes: tuple[str, ...]) -> str | None:
    if entry.name.startswith("."):
        return None
    if entry.is_dir(follow_symlinks=False):
        return None if _is_output(entry.path) else entry.name + os.sep
    return entry.name if entry.name.lower().endswith(suffixes) and not entry.is_dir() else None


def _is_output(folder: str) -> bool:
    return os.path.isfile(os.path.join(folder, _MANIFEST))


def shown(path: str) -> str:
    """A name as it may stand in a message: control characters and bytes that are no UTF-8 escaped."""
    if path == STDIN:
        return "<stdin>"
    return "".join(
        character if character.isprintable() else character.encode("unicode_escape").decode("ascii")
        for character in path
    )


def names_from(source: str, *, null: bool) -> Iterator[str]:
    """The names in a list: one per line, or ended by NUL; `-` is standard input. Raises UnreadableInput."""
    data = _read_stdin() if source == STDIN else read_file(source)
    end, start = b"\0" if null else b"\n", 0
    while start < len(data):
        at = data.find(end, start)
        part = data[start : at if at >= 0 else len(data)]
        start += len(part) + 1
        if part.strip():
            yield os.fsdecode(part if null else part.removesuffix(b"\r"))


def read_input(source: Input, max_bytes: int = MAX_BYTES) -> bytes:
    """The bytes of an input; raises UnreadableInput, LimitExceeded or NotADocument."""
    if source.refused is not None:
        raise source.refused
    if source.path == STDIN:
        data = _read_stdin(max_bytes + 1)
        if len(data) > max_bytes:
            told = f"standard input has more than the limit of {max_bytes} bytes; raise it with --max-bytes"
            raise LimitExceeded("limit-size", told, limit=max_bytes, seen=len(data))
    else:
        data = read_file(source.path, max_bytes)
    if not data:
        what = "standard input" if source.path == STDIN else "the file"
        raise NotADocument("input-empty", f"{what} is empty; check the download or the export")
    return data


def _read_stdin(most: int = -1) -> bytes:
    try:
        return sys.stdin.buffer.read(most)
    except OSError as error:
        raise UnreadableInput("input-denied", f"standard input cannot be read: {error.strerror}") from None


def read_file(path: str, max_bytes: int = MAX_BYTES) -> bytes:
    """The bytes of a regular file; anything else is refused before it is read."""
    try:
        before = os.stat(path)
        _check(before, max_bytes)
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        with os.fdopen(handle, "rb") as file:
            _check(os.fstat(file.fileno()), max_bytes)
            data = file.read(max_bytes + 1)
            after = os.fstat(file.fileno())
    except FileNotFoundError:
        raise UnreadableInput("input-missing", "no such file; check the name") from None
    except PermissionError:
        raise UnreadableInput("input-denied", "no permission to read it; ask for access or run as its owner") from None
    except IsADirectoryError:
        raise UnreadableInput("input-not-file", "is a folder, not a file") from None
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else "the name holds a NUL"
        raise UnreadableInput("input-not-file", f"cannot be opened: {reason}") from None
    if (after.st_size, after.st_mtime_ns) != (before.st_size, before.st_mtime_ns):
        raise UnreadableInput("input-changed", "the file changed while it was read; try again when it is complete")
    return data


def _check(status: os.stat_result, max_bytes: int) -> None:
    if not stat.S_ISREG(status.st_mode):
        raise UnreadableInput("input-not-file", "is not a regular file (a folder, pipe, socket or device)")
    if status.st_size > max_bytes:
        told = f"{status.st_size} bytes, over the limit of {max_bytes}; raise it with --max-bytes"
        raise LimitExceeded("limit-size", told, limit=max_bytes, seen=status.st_size)


def is_record_file(name: str, data: bytes) -> bool:
    """Whether these are records that pmdocs wrote, to be taken in place of a document.

    Their beginning says so; `name` helps where another program has put their keys in another order.
    """
    begins = data[:4096].lstrip()[:1] in {b"{", b"["}
    where = data if name.lower().endswith(RECORD_SUFFIXES) else data[:4096]
    return begins and _RECORD_MARK.search(where) is not None


def records_in(data: bytes) -> list[object]:
    """The records of a JSON or JSON Lines file as plain objects; None for a line that is no JSON."""
    plain = _plain(data)
    if plain is None:
        return [_plain(line) for line in data.splitlines() if line.strip()]
    return plain if isinstance(plain, list) else [plain]


def _plain(text: bytes) -> object:
    try:
        return json.loads(text)
    except ValueError:
        return None
