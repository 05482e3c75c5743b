"""PM1xx: what a head says against itself; each check with what it must and must not say."""

import pytest

from pmdocs import Minutes, parse_text

MINUTES = "Referat fra møte i Testrådet\n{head}\nTil stede: Kari Lund\nSak 1/24 Godkjenning\nVedtak: Godkjent.\n"


def _minutes(text: str) -> Minutes:
    record = parse_text(text)
    assert isinstance(record, Minutes)
    return record


def _codes(head: str) -> list[str]:
    return [issue.code for issue in parse_text(MINUTES.format(head=head)).issues if issue.code.startswith("PM1")]


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("Dato: tirsdag 18. juni 2024", []),
        ("Dato: onsdag 18. juni 2024", ["PM101"]),
        ("Dato: 18. juni 2024\nTid: kl. 14–16", []),
        ("Dato: 18. juni 2024\nTid: kl. 16–14", ["PM103"]),
        ("Dato: 18. juni 2024\nTid: tirsdag 18. juni 2024 kl. 14", []),
        ("Dato: 18. juni 2024\nTid: 19. juni 2024 kl. 14", ["PM104"]),
        ("Dato: 18. juni 2024\nNeste møte: 19. juni 2024", []),
    ],
)
def test_head(head: str, expected: list[str]) -> None:
    assert _codes(head) == expected


def test_the_same_date_twice_is_kept_at_both_places() -> None:
    record = _minutes("Tid: tirsdag 18. juni 2024 kl. 14–16\nReferat\nDato: 18. juni 2024")
    assert record.ledger.unclaimed == 0
    assert [span.quote for span in record.meeting.spans["date"]] == ["tirsdag 18. juni 2024", "18. juni 2024"]


def test_another_date_is_kept_as_text() -> None:
    record = _minutes(MINUTES.format(head="Dato: 18. juni 2024\nDato: 19. juni 2024"))
    assert record.meeting.date == "2024-06-18"
    assert "Dato: 19. juni 2024" in [block.text for block in record.preamble]
