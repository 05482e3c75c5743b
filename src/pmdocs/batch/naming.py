"""The names of outputs: they mirror the inputs, keep their suffixes, and never meet."""

import hashlib
import os
from collections.abc import Iterator

_LONGEST = 255
"""Bytes that a name may have in the file systems in use."""


def candidates(path: str, base: str | None) -> Iterator[str]:
    """Names for the record of `path`, relative to the output folder, best first, without end.

    base  the folder that `path` was found below, None for a file that was named itself

    >>> (
    ...     next(candidates("møter/2024/a.pdf", "møter")),
    ...     next(candidates("2024/a.pdf", None)),
    ...     next(candidates("/data/a.pdf", None)),
    ... )
    ('2024/a.pdf.json', '2024/a.pdf.json', 'a.pdf.json')
    """
    if base is not None:
        yield _name(os.path.relpath(path, base))
    elif os.path.isabs(path):
        yield _name(os.path.basename(path))
    yield _name(path)
    whole = _name(os.path.abspath(path))
    yield whole
    number = 2
    while True:
        yield _name(f"{whole.removesuffix('.json')}~{number}")
        number += 1


def _name(path: str) -> str:
    """`path` as a name below a folder: no root, nothing that leads out of it, no part that is too long or hidden."""
    parts = [part for part in os.path.normpath(os.path.splitdrive(path)[1]).split(os.sep) if part not in {"", "."}]
    parts = ["_up" if part == ".." else part for part in parts]
    parts[-1] = f"{parts[-1]}.json"
    return os.path.join(*(_short(f"_{part}" if part.startswith(".") else part) for part in parts))


def _short(part: str) -> str:
    raw = os.fsencode(part)
    if len(raw) <= _LONGEST:
        return part
    mark = hashlib.sha256(raw).hexdigest()[:16]
    return f"{raw[:200].decode('utf-8', 'ignore')}-{mark}{os.path.splitext(part)[1][:16]}"
