"""The standard streams: UTF-8 whatever the locale, and an exit code of their own where output fails, whoever writes."""

import io
import os
import sys
from typing import TYPE_CHECKING, BinaryIO, TextIO, cast

from pmdocs.errors import ExitCode

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer

_CLOSED = {"stdin": os.O_WRONLY, "stdout": os.O_RDONLY, "stderr": os.O_WRONLY}
"""How a stream that the caller closed is opened in its place: no other file may take its number, and reading standard
input or writing standard output fails as it should."""


class _Raw(io.RawIOBase):
    """A stream's bytes on their way out."""

    def __init__(self, stream: TextIO, raw: io.RawIOBase) -> None:
        super().__init__()
        self._stream = stream  # kept, for a stream that nobody refers to closes its file
        self._raw = raw

    def writable(self) -> bool:
        return True

    def fileno(self) -> int:
        return self._raw.fileno()

    def isatty(self) -> bool:
        return self._raw.isatty()


class _Output(_Raw):
    """Standard output: a reader that went away ends the command quietly, a full disk with one line."""

    def write(self, data: "ReadableBuffer", /) -> int | None:
        try:
            return self._raw.write(data)
        except BrokenPipeError:
            raise SystemExit(int(ExitCode.PIPE)) from None
        except OSError as error:
            sys.stderr.write(f"pmdocs: standard output cannot be written: {error.strerror}\n")
            raise SystemExit(int(ExitCode.OUTPUT)) from None


class _Words(_Raw):
    """Standard error: words that nobody can read change nothing. No buffer, which a signal could make write twice."""

    def write(self, data: "ReadableBuffer", /) -> int | None:
        try:
            return self._raw.write(data)
        except OSError:
            return len(memoryview(data))


def prepare() -> None:
    """Make the standard streams of the process as described; streams that are no files are left as they are."""
    for number, (name, mode) in enumerate(_CLOSED.items()):
        if getattr(sys, name) is None:
            setattr(sys, name, _in_place_of(number, mode))
    sys.stderr = _wrapped(sys.stderr, _Words, "backslashreplace")
    sys.stdout = _wrapped(sys.stdout, _Output, "surrogateescape")


def _in_place_of(number: int, mode: int) -> TextIO:
    handle = os.open(os.devnull, mode)
    if handle != number:
        os.dup2(handle, number)
        os.close(handle)
    return open(number, "r" if number == 0 else "w", encoding="utf-8", closefd=False)


def _wrapped(stream: TextIO, kind: type[_Raw], errors: str) -> TextIO:
    buffer = getattr(stream, "buffer", None)
    raw = getattr(buffer, "raw", buffer)  # PYTHONUNBUFFERED leaves no buffer
    if not isinstance(raw, io.RawIOBase) or isinstance(raw, _Raw):
        return stream
    fresh = kind(stream, raw)
    if kind is _Words:
        return io.TextIOWrapper(cast("BinaryIO", fresh), "utf-8", errors, write_through=True)
    return io.TextIOWrapper(io.BufferedWriter(fresh), "utf-8", errors, line_buffering=stream.isatty())
