"""`pmdocs schema`: JSON Schema of the records."""

import json
from typing import Annotated

import typer

_READERS = "Readers ignore keys that they do not know: a minor version may add some."


def schema(
    kind: Annotated[
        str | None,
        typer.Argument(metavar="[minutes|report|notice|document]", help="One kind of record; default: all four."),
    ] = None,
) -> None:
    """JSON Schema (2020-12) of the records."""
    found = schemas()
    if kind is not None and kind not in found:
        raise typer.BadParameter(f"choose one of {', '.join(found)}")
    typer.echo(json.dumps(found[kind] if kind else found, ensure_ascii=False, indent=2))


def schemas() -> dict[str, dict[str, object]]:
    """The schema of each kind of record, by the name of the kind."""
    from pmdocs.records import SCHEMA_VERSION, Minutes, Notice, OtherDocument, Report

    found: dict[str, dict[str, object]] = {}
    for name, model in (("minutes", Minutes), ("report", Report), ("notice", Notice), ("document", OtherDocument)):
        plain = _open(model.model_json_schema(mode="serialization"))
        assert isinstance(plain, dict)  # noqa: S101  a schema is an object
        plain["description"] = f"{plain.get('description', '')} {_READERS}".strip()
        found[name] = {
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "$id": f"urn:pmdocs:{name}:{SCHEMA_VERSION}",
            **plain,
        }
    return found


def _open(value: object) -> object:
    """The schema without `additionalProperties: false`, which binds the writer only."""
    if isinstance(value, dict):
        return {
            key: _open(inner) for key, inner in value.items() if not (key == "additionalProperties" and inner is False)
        }
    return [_open(inner) for inner in value] if isinstance(value, list) else value
