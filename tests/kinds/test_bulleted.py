"""Bullets that only dress a labelled line or an item are taken off; those of points stay."""

import pytest

from pmdocs.kinds import reading_of
from pmdocs.kinds.meeting.bulleted import undressed
from pmdocs.pipeline import parse_bytes, read_source
from pmdocs.records import Minutes


def _undressed(text: str) -> str:
    (line,) = undressed(reading_of(read_source(text.encode(), ".txt")).lines)
    return line.text


@pytest.mark.parametrize(
    "text",
    [
        "• Diskusjon: Rådet drøfta planen",
        "- Vedtak",
        "- Planen: den er god",
        "1. Dato: 3. mai",
        "Dato: 3. mai",
        "- 3 stemmer",
        "- Saken er klar",
    ],
)
def test_what_is_a_point_or_has_no_bullet_stays(text: str) -> None:
    assert _undressed(text) == text


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("- Dato: 3. mai 2024", "Dato: 3. mai 2024"),
        ("* Til stede: Kari Lund", "Til stede: Kari Lund"),
        ("• Vedtak: Planen er godkjend.", "Vedtak: Planen er godkjend."),
        ("* Sak 1/24: Budsjett", "Sak 1/24: Budsjett"),
    ],
)
def test_bullets_before_labels_and_codes_are_taken_off(text: str, bare: str) -> None:
    assert _undressed(text) == bare


def test_head_and_items_set_as_lists_are_read() -> None:
    text = (
        "Referat frå styret\n\n- Dato: 3. mai 2024\n- Til stede: Kari Lund\n\n- Sak 1/24: Budsjett\n- Vedtak: Vedteke."
    )
    record = parse_bytes(text.encode())
    assert isinstance(record, Minutes)
    assert record.meeting.date == "2024-05-03"
    assert [person.name for person in record.participants] == ["Kari Lund"]
    assert [item.decisions[0].text for item in record.agenda_items] == ["Vedteke."]
