"""The same content as text and as PDF gives the same record, but for the reading."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from documents import documents, record
from fixture_pdf import Look, draw
from gold import compare
from pmdocs.pipeline import parse_bytes
from pmdocs.records import AnyRecord

LOOKS = {
    "plain": Look(),
    "ruled": Look(ruled=True),
    "hyphenated": Look(hyphenate=True),
    "short pages": Look(page_lines=18),
    "running header": Look(header="Saksnr. 24/118 – utskrift"),
}
READING = {"source", "ledger", "spans", "pmdocs_version", "page_first", "page_last"}


def _plain(value: Any) -> Any:
    """A record's JSON without what only tells of the reading."""
    if isinstance(value, dict):
        return {key: _plain(inner) for key, inner in value.items() if key not in READING}
    return [_plain(inner) for inner in value] if isinstance(value, list) else value


def content(found: AnyRecord) -> Any:
    plain = _plain(json.loads(found.model_dump_json()))
    plain["issues"] = [issue for issue in plain["issues"] if not issue["code"].startswith("PM0")]
    return plain


@cache
def _drawn(path: Path, look: str) -> AnyRecord:
    gold = json.loads(path.with_suffix(".gold.json").read_text(encoding="utf-8"))
    return parse_bytes(draw(path.read_text(encoding="utf-8"), LOOKS[look], gold), name=f"{path.stem}.pdf")


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("path", documents("minutes", "reports"), ids=lambda path: path.stem)
def test_pdf_says_what_a_careful_reader_takes_from_it(path: Path, look: str) -> None:
    gold = json.loads(path.with_suffix(".gold.json").read_text(encoding="utf-8"))
    assert compare(gold, json.loads(_drawn(path, look).model_dump_json())) == []


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("path", documents("minutes", "reports"), ids=lambda path: path.stem)
def test_every_line_of_the_pdf_is_in_the_record_or_in_a_layer(path: Path, look: str) -> None:
    assert _drawn(path, look).ledger.unclaimed == 0


@pytest.mark.parametrize("path", documents("minutes"), ids=lambda path: path.stem)
def test_pdf_equals_text_but_for_the_reading(path: Path) -> None:
    assert content(_drawn(path, "plain")) == content(record(path))
