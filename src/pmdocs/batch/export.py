"""What was asked for, made of the records of a run, whole or not at all; not made again when nothing has changed."""

import hashlib
import json
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from pmdocs.batch.files import TEMPORARY, replace_all, sync_folder, told_of
from pmdocs.batch.plan import Plan
from pmdocs.batch.store import Store, hash_of
from pmdocs.exports import Export, Kept
from pmdocs.version import VERSION

_STAMP = ".made.json"
"""Says of which records the output was made, and what it then was."""


def export(to: Export, target: Path, folder: Path, plan: Plan, store: Store) -> None:
    """Make the output `target` of the records in `store`, in the order of `plan`; `folder` is that of the run."""
    made_of = _mark(to, plan)
    if _stands(folder / _STAMP, made_of, target.parent):
        return
    workplace = folder / f"{TEMPORARY}{os.getpid()}-export"
    with told_of(target):
        workplace.mkdir()
        try:
            names = to.write(_kept(plan, store), workplace, target.stem)
            places = _moved(to, target, workplace, names)
        finally:
            shutil.rmtree(workplace, ignore_errors=True)
    files = {os.path.relpath(place, target.parent): hash_of(place) for place in places}
    stamp = json.dumps({"made_of": made_of, "files": files}, sort_keys=True)
    replace_all([(folder / _STAMP, (stamp.encode("utf-8", "surrogateescape"), b"\n"))], folder)


def _moved(to: Export, target: Path, workplace: Path, names: list[str]) -> list[Path]:
    """Where the files went: into the output folder, or to the output's name and beside it."""
    home = target if to.folder else target.parent
    places = []
    for at, name in enumerate(names):
        beside = f"{target.stem}{''.join(Path(name).suffixes)}"
        place = home / (name if to.folder else target.name if at == 0 else beside)
        with (workplace / name).open("rb+") as file:
            os.fsync(file.fileno())
        (workplace / name).replace(place)
        places.append(place)
    sync_folder(home)
    return places


def _kept(plan: Plan, store: Store) -> Iterator[Kept]:
    for planned in plan.planned():
        if planned.entry and planned.entry.sha256:
            path = os.fsencode(planned.path).decode("utf-8", "replace")
            yield Kept(path, store.read(planned.entry))


def _mark(to: Export, plan: Plan) -> str:
    """A mark of all that decides about the output: the records in their order, the format, the version."""
    found = hashlib.sha256(f"{VERSION} {to.name}".encode())
    for planned in plan.planned():
        if planned.entry:
            found.update(os.fsencode(planned.path) + f"\0{planned.entry.sha256}\n".encode())
    return found.hexdigest()


def _stands(stamp: Path, made_of: str, home: Path) -> bool:
    """Whether the output of an earlier run is what this one would make."""
    try:
        known = json.loads(stamp.read_bytes())
        return known["made_of"] == made_of and all(
            digest and hash_of(home / name) == digest for name, digest in known["files"].items()
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return False
