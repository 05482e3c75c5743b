"""The same content in any format gives the same record, but for the reading."""

import json
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from documents import documents, record
from fixture_formats import as_docx, as_html, as_markdown
from gold import compare
from pmdocs.pipeline import parse_bytes
from pmdocs.records import AnyRecord
from test_pdf_equals_text import content

FORMATS: dict[str, Callable[[str], bytes]] = {
    ".md": lambda text: as_markdown(text).encode(),
    ".docx": as_docx,
    ".html": lambda text: as_html(text).encode(),
}
_BULLETS = ("-", "–", "o", "*")
"""Signs that a web page cannot choose: a browser draws its own."""


@cache
def _set(path: Path, suffix: str) -> AnyRecord:
    return parse_bytes(FORMATS[suffix](path.read_text(encoding="utf-8")), name=f"{path.stem}{suffix}")


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize("path", documents("minutes"), ids=lambda path: path.stem)
def test_minutes_say_what_a_careful_reader_takes_from_them(path: Path, suffix: str) -> None:
    gold = json.loads(path.with_suffix(".gold.json").read_text(encoding="utf-8"))
    assert compare(gold, json.loads(_set(path, suffix).model_dump_json())) == []


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize("path", documents(), ids=lambda path: path.stem)
def test_every_line_is_in_the_record_or_in_a_layer(path: Path, suffix: str) -> None:
    assert _set(path, suffix).ledger.unclaimed == 0


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize("path", documents("minutes"), ids=lambda path: path.stem)
def test_minutes_equal_text_but_for_the_reading(path: Path, suffix: str) -> None:
    found, wanted = content(_set(path, suffix)), content(record(path))
    if suffix == ".html":
        found, wanted = _with_one_bullet(found), _with_one_bullet(wanted)
    assert found == wanted


def _with_one_bullet(value: Any) -> Any:
    if isinstance(value, dict):
        return {
            key: "•" if key == "marker" and inner in _BULLETS else _with_one_bullet(inner)
            for key, inner in value.items()
        }
    return [_with_one_bullet(inner) for inner in value] if isinstance(value, list) else value
