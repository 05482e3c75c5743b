"""Headings over several items, told by their size: they end the item before them and are text of none."""

import pytest

from pmdocs import Minutes
from pmdocs.pipeline import parse_bytes

PAGE = """# Referat fra møte i Støtteutvalget

Dato: 3. mai 2024

{first}

### Sak 1/24 Brygge på Nes

Vedtak:

Søknaden innvilges.

{second}

### Sak 2/24 Naust i Vika

Vedtak: Endringen godkjennes.
"""


def _minutes(first: str, second: str) -> Minutes:
    record = parse_bytes(PAGE.format(first=first, second=second).encode(), name="referat.md")
    assert isinstance(record, Minutes)
    return record


@pytest.mark.parametrize("text", ["Endringer i gitte tilsagn", "## Utvalget drøftet også Vika.", "### Merknad"])
def test_what_is_no_heading_over_items_stays_in_the_decision(text: str) -> None:
    record = _minutes("## Søknader", text)
    assert [item.number for item in record.agenda_items] == ["Sak 1/24", "Sak 2/24"]
    assert record.closing == ()


def test_a_larger_heading_above_an_item_ends_the_item_before() -> None:
    record = _minutes("## Søknader", "## Endringer i gitte tilsagn")
    assert [decision.text for item in record.agenda_items for decision in item.decisions] == [
        "Søknaden innvilges.",
        "Endringen godkjennes.",
    ]
    assert [(block.type, block.text) for block in record.closing] == [("heading", "Endringer i gitte tilsagn")]
    assert record.ledger.unclaimed == 0


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("Søknader", None),
        ("Referatsaker", "report"),
        ("Delegerte vedtak", "delegated"),
        ("Orienteringar", "information"),
    ],
)
def test_a_known_heading_gives_its_items_their_type(heading: str, kind: str | None) -> None:
    record = _minutes(f"## {heading}", f"## {heading}")
    assert [item.item_type for item in record.agenda_items] == [kind, kind]


def test_a_heading_that_is_not_known_ends_the_group_before() -> None:
    record = _minutes("## Referatsaker", "## Endringer i gitte tilsagn")
    assert [item.item_type for item in record.agenda_items] == ["report", None]
