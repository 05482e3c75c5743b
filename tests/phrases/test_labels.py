"""Labels with a slip of the hand; short ones and other words come first."""

import pytest

from pmdocs.kinds.meeting.labels import HEAD_LABELS


@pytest.mark.parametrize(
    "text",
    [
        "Forfalt: Kari Lund",
        "Bbservatører: Kari Lund",
        "Obsvatører: Kari Lund",
        "Observasjoner: Kari Lund",
        "Obsevatører",
    ],
)
def test_what_is_no_label(text: str) -> None:
    assert HEAD_LABELS.find(text) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Obsevatører: Kari Lund", "observers"),
        ("Observvatører: Kari Lund", "observers"),
        ("Observatørar : Kari Lund", "observers"),
        ("Obesrvatører: Kari Lund", "observers"),
        ("Tilsteda: Kari Lund", "present"),
    ],
)
def test_a_long_label_with_one_slip_is_known(text: str, name: str) -> None:
    found = HEAD_LABELS.find(text)
    assert found
    assert found.label.name == name
