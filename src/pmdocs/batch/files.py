"""Files that are whole or not there: temporary name, fsync, rename, fsync of the folder; and one run at a time."""

import contextlib
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from pmdocs.errors import OutputError
from pmdocs.inputs import shown

TEMPORARY = ".tmp-"
"""How the names of files begin that are not finished."""


@contextlib.contextmanager
def told_of(path: Path) -> Iterator[None]:
    """Whatever the system says against writing `path` becomes an OutputError that names it."""
    try:
        yield
    except OSError as error:
        full = isinstance(error.strerror, str) and "space" in error.strerror.lower()
        code = "output-full" if full else "output-denied"
        told = f"{shown(str(path))} cannot be written: {error.strerror}; run the same command again to go on"
        raise OutputError(code, told) from None


@contextlib.contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Hold the lock of an output folder, which is made where it is missing; raises OutputError where another run has it.

    The lock is the system's: it dies with the process, and processes forked from this one do not have it.
    """
    with told_of(folder):
        make_folder(folder)
        handle = os.open(folder / ".lock", os.O_RDWR | os.O_CREAT, 0o644)
    try:
        try:
            _lock(handle)
        except OSError:
            told = f"{shown(str(folder))} is being written by another run; wait for it, or give another output"
            raise OutputError("output-locked", told) from None
        yield
    finally:
        os.close(handle)


def _lock(handle: int) -> None:
    if os.name == "nt":
        import msvcrt

        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]
    else:
        import fcntl

        fcntl.lockf(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


def make_folder(folder: Path) -> None:
    """Make `folder` and what is missing above it, so that it is there after a power cut too."""
    if not folder.is_dir():
        make_folder(folder.parent)
        folder.mkdir(exist_ok=True)
        sync_folder(folder.parent)


def sync_folder(folder: Path) -> None:
    """Put the names in `folder` on disk; systems that cannot do it do it by themselves."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def replace_all(files: Iterable[tuple[Path, Iterable[bytes]]], root: Path) -> None:
    """Write each of `files`, given in pieces, below `root` whole: all are on disk under their names when this returns.

    What is unfinished stands in `root` itself, where `sweep` finds it. Raises OutputError.
    """
    folders = set()
    for target, pieces in files:
        with told_of(target):
            temporary = root / f"{TEMPORARY}{os.getpid()}"
            try:
                # First of all: where the root itself has gone there is nothing to go on with.
                with temporary.open("wb") as file:
                    file.writelines(pieces)
                    file.flush()
                    os.fsync(file.fileno())
                make_folder(target.parent)
                temporary.replace(target)
            finally:
                temporary.unlink(missing_ok=True)
            folders.add(target.parent)
    for folder in folders:
        with told_of(folder):
            sync_folder(folder)


def sweep(folder: Path) -> None:
    """Remove what dead runs left unfinished in `folder`."""
    with told_of(folder), os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith(TEMPORARY):
                _remove(Path(entry.path))


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        for inner in path.iterdir():
            _remove(inner)
        path.rmdir()
    else:
        path.unlink(missing_ok=True)
