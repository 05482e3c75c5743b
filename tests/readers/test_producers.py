"""The same minutes set by different programs: every word is read, every cell, and the record says the same."""

import json
from pathlib import Path

import pytest
from benchmarks.documents import Document, documents
from benchmarks.truth import truth

from documents import FIXTURES
from gold import compare
from pmdocs.pipeline import parse_bytes

DOCUMENTS = list(documents())


def gold_of(document: Document) -> Path:
    stem = document.name.rpartition("-")[0]
    return next(path for path in FIXTURES.glob("*/*.gold.json") if path.name == f"{stem}.gold.json")


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda document: document.name)
def test_every_word_and_no_other_is_read(document: Document) -> None:
    found = truth(document)
    assert (found.recall, found.precision) == (1.0, 1.0)


@pytest.mark.parametrize("document", [one for one in DOCUMENTS if one.ruled], ids=lambda document: document.name)
def test_ruled_cells_are_those_of_pdfplumber(document: Document) -> None:
    found = truth(document)
    assert found.cells_equal == found.cells > 0


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda document: document.name)
def test_the_record_is_what_a_careful_reader_takes_from_it(document: Document) -> None:
    record = parse_bytes(document.pdf, name=f"{document.name}.pdf")
    assert (
        compare(json.loads(gold_of(document).read_text(encoding="utf-8")), json.loads(record.model_dump_json())) == []
    )
    assert record.ledger.unclaimed == 0
