"""A folder of CSV files, one per table, with the `datapackage.json` that describes them (Frictionless Data Package 1)."""

import csv
import json
from collections.abc import Iterable
from contextlib import ExitStack
from pathlib import Path

from pmdocs.exports import Export, Kept
from pmdocs.exports.tables import TABLES, Table, rows_of

_DESCRIPTION = "datapackage.json"


def write(kept: Iterable[Kept], folder: Path, _name: str = "") -> list[str]:
    """All tables, empty ones too: UTF-8, comma, one header row, empty for null."""
    with ExitStack() as opened:
        writers = {}
        for table in TABLES:
            file = opened.enter_context((folder / _file(table)).open("w", encoding="utf-8", newline=""))
            writers[table.name] = csv.writer(file, lineterminator="\n")
            writers[table.name].writerow([column.name for column in table.columns])
        for table, values in rows_of(kept):
            writers[table.name].writerow([_printed(value) for value in values])
    described = json.dumps(package(), ensure_ascii=False, indent=2)
    (folder / _DESCRIPTION).write_text(f"{described}\n", encoding="utf-8")
    return [*map(_file, TABLES), _DESCRIPTION]


def package() -> dict[str, object]:
    """The description of the files: their columns, types, keys and references."""
    return {
        "profile": "tabular-data-package",
        "name": "pmdocs",
        "title": "Minutes and reports as tables",
        "resources": [_resource(table) for table in TABLES],
    }


def _resource(table: Table) -> dict[str, object]:
    return {
        "profile": "tabular-data-resource",
        "name": table.name.replace("_", "-"),
        "path": _file(table),
        "description": table.meaning,
        "encoding": "utf-8",
        "format": "csv",
        "mediatype": "text/csv",
        "schema": {
            "fields": [_field(column.name, column.type) for column in table.columns],
            "primaryKey": "id",
            "missingValues": [""],
            "foreignKeys": [
                {"fields": column.name, "reference": {"resource": _referred(column.refers_to, table), "fields": "id"}}
                for column in table.columns
                if column.refers_to
            ],
        },
    }


def _field(name: str, kind: str) -> dict[str, object]:
    required: dict[str, object] = {"constraints": {"required": True}} if name in {"id", "document_id"} else {}
    return {"name": name, "type": kind, **required}


def _referred(name: str, table: Table) -> str:
    """The resource that a key leads to; a table itself is the empty name."""
    return "" if name == table.name else name.replace("_", "-")


def _file(table: Table) -> str:
    return f"{table.name}.csv"


def _printed(value: object) -> object:
    return "" if value is None else ("true" if value else "false") if isinstance(value, bool) else value


CSV = Export("csv", (".csv",), True, write)
