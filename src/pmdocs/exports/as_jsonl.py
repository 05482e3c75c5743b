"""One file of JSON Lines: a record per line, in the order of the inputs."""

from collections.abc import Iterable
from pathlib import Path

from pmdocs.exports import Export, Kept


def write(kept: Iterable[Kept], folder: Path, _name: str = "") -> list[str]:
    """The records as they are."""
    with (folder / "records").open("wb") as file:
        file.writelines(lines for _, lines in kept)
    return ["records"]


JSONL = Export("jsonl", (".jsonl", ".ndjson"), False, write)
