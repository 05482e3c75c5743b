"""Entries of attendance lists whose names are broken, and how often someone is named."""

import pytest

from pmdocs import parse_text
from pmdocs.records import Minutes

HEAD = "Referat fra møte i Testrådet, 3. mai 2024\n\nTil stede:\n"


def _people(text: str) -> list[tuple[str | None, str | None]]:
    found = parse_text(HEAD + text)
    assert isinstance(found, Minutes)
    return [(person.name, person.affiliation) for person in found.participants]


@pytest.mark.parametrize(
    "text",
    [
        "• Testverket v/Kari Lund (Nord), Ola Vik (Sør)\n\nVedlagt følger saksliste.",
        "• Testverket v/Kari Lund (Nord), Ola Vik (Sør)\n• Lund (Vest)",
    ],
)
def test_names_that_are_whole_are_left_alone(text: str) -> None:
    assert ("Kari Lund", "Nord") in _people(text)
    assert ("Ola Vik", "Sør") in _people(text)


@pytest.mark.parametrize(
    ("broken", "name"), [("Stig\n\nSolberg", "Stig Solberg"), ("Anne\n\nKari Ruud", "Anne Kari Ruud")]
)
def test_a_name_broken_at_the_edge_of_a_page_is_one(broken: str, name: str) -> None:
    assert _people(f"• Testverket v/Kari Lund (Nord), {broken} (Sør) og Ola Vik (Vest)") == [
        ("Kari Lund", "Nord"),
        (name, "Sør"),
        ("Ola Vik", "Vest"),
    ]


def test_someone_named_often_is_one_with_every_passage() -> None:
    found = parse_text(HEAD + "Kari Lund\nOla Vik\nKari Lund\nKari Lund\n")
    assert isinstance(found, Minutes)
    assert [person.name for person in found.participants] == ["Kari Lund", "Ola Vik"]
    assert {span.line_first for span in found.participants[0].spans} == {3, 4, 6, 7}
    assert found.ledger.unclaimed == 0
