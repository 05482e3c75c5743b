"""Exports: the records of a whole run in, files of one output format out; one file per format."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple


class Kept(NamedTuple):
    """An input of a run and its records, as lines of JSON; no lines where there is no record."""

    path: str
    lines: bytes


@dataclass(frozen=True, slots=True)
class Export:
    """An output format.

    suffixes  of the output's name that choose the format
    folder    whether the output is a folder of files
    write     writes files into a folder, given the inputs in order, and the output's name without suffix; gives the
              names of the files, that of the output itself (`None` in a folder) first
    needs     the package that must be installed, and the extra that has it
    """

    name: str
    suffixes: tuple[str, ...]
    folder: bool
    write: Callable[[Iterable[Kept], Path, str], list[str]]
    needs: tuple[str, str] | None = None
