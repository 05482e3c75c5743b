"""What is asked for of a record, as lines of JSON."""

import json
from collections.abc import Iterator

from pmdocs.records import AnyRecord

_PLACES = frozenset(("spans", "marks", "references"))
"""Keys that hold places in the document and nothing else."""


def lines_of(record: AnyRecord, view: str | None, *, spans: bool) -> Iterator[str]:
    """The record as one line, or one line for each of its rows in `view`.

    Without `spans`, all places in the document are left out of a record.
    """
    if view is not None:
        from pmdocs.views.rows import VIEWS

        yield from (json.dumps(row, ensure_ascii=False) for row in VIEWS[view](record))
    elif spans:
        yield record.model_dump_json()
    else:
        yield json.dumps(_slim(record.model_dump(mode="json")), ensure_ascii=False, separators=(",", ":"))


def _slim(value: object) -> object:
    if isinstance(value, dict):
        return {key: _slim(inner) for key, inner in value.items() if key not in _PLACES}
    return [_slim(inner) for inner in value] if isinstance(value, list) else value
