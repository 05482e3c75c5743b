"""The published schemas: as committed, valid, and fitting every record."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from documents import FIXTURES, documents, record
from pmdocs.cli.schema import schemas

KINDS = {
    "pmdocs.minutes": "minutes",
    "pmdocs.report": "report",
    "pmdocs.notice": "notice",
    "pmdocs.document": "document",
}


@pytest.mark.parametrize("kind", KINDS.values())
def test_committed_schema_is_what_the_command_prints(kind: str) -> None:
    committed = json.loads((FIXTURES / "schema" / f"{kind}.schema.json").read_text(encoding="utf-8"))
    assert committed == schemas()[kind], "run `make schema` and look at the diff"


@pytest.mark.parametrize("kind", KINDS.values())
def test_schema_is_valid_and_lets_readers_meet_new_keys(kind: str) -> None:
    Draft202012Validator.check_schema(schemas()[kind])
    assert '"additionalProperties": false' not in json.dumps(schemas()[kind])
    assert "ignore keys" in str(schemas()[kind]["description"])


@pytest.mark.parametrize("path", documents(), ids=lambda path: path.stem)
def test_every_record_fits_its_schema(path: Path) -> None:
    plain = json.loads(record(path).model_dump_json())
    Draft202012Validator(schemas()[KINDS[plain["schema_name"]]]).validate(plain)
