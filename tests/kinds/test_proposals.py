"""Proposals put forward in an item: by whom, of which kind, and what came of them; what says nothing of it comes first."""

import pytest

from pmdocs import Minutes, parse_text
from pmdocs.records import Motion

HEAD = "Referat fra styremøte i Lia borettslag 3. mai 2024\n\nTil stede: Kari Lund, Ola Vik\n\nSak 1/24 Skilt\n"


def motions(text: str) -> tuple[Motion, ...]:
    record = parse_text(HEAD + text)
    assert isinstance(record, Minutes)
    return record.agenda_items[0].motions


@pytest.mark.parametrize(
    "label",
    [
        "Tilleggsforslag:", "Forslag til vedtak:", "Alternativt forslag:", "Flertallet fremmet følgende forslag:", "Forslag fra mindretallet:",
        "Forslag fra Høyre og Per Moen:", "Hun fremmet følgende forslag:",
    ],
)  # fmt: skip
def test_a_label_without_a_proposer(label: str) -> None:
    assert [motion.proposer for motion in motions(f"{label}\nDet settes opp skilt.\n")] == [None]


@pytest.mark.parametrize(
    ("label", "name", "party", "organization", "kind"),
    [
        ("Forslag fra Kai Bø (H):", "Kai Bø", "H", None, "other"),
        ("Forslag fra Kai Bø, Høyre:", "Kai Bø", "Høyre", None, "other"),
        ("Tilleggsforslag fra Ola Vik (SP):", "Ola Vik", "SP", None, "addition"),
        ("Utsettelsesforslag fra SV v/Ola Vik:", "Ola Vik", None, "SV", "postponement"),
        ("Framlegg frå Kai Bø (H):", "Kai Bø", "H", None, "other"),
        ("Forslag fra SP:", None, "SP", None, "other"),
        ("Fellesforslag fra H, SP og V:", None, "H, SP og V", None, "other"),
        ("Endringsframlegg frå Høgre:", None, "Høgre", None, "alternative"),
        ("Forslag fra Fjordvik velforening:", None, None, "Fjordvik velforening", "other"),
    ],
)
def test_who_put_a_proposal_forward(
    label: str, name: str | None, party: str | None, organization: str | None, kind: str
) -> None:
    (motion,) = motions(f"{label}\nDet settes opp skilt.\n")
    proposer = motion.proposer
    assert proposer is not None
    assert (proposer.name, proposer.party, proposer.organization, motion.kind) == (name, party, organization, kind)


@pytest.mark.parametrize(
    ("told", "result"),
    [
        ("Skiltet falt ned i fjor.", None),
        ("Saken ble drøftet.", None),
        ("Avslått med 5 mot 1.", "rejected"),
        ("Avslått.", "rejected"),
        ("Enstemmig forkastet.", "rejected"),
        ("Framlegget vart avvist med 5 mot 1 røyst.", "rejected"),
        ("Vedtatt mot 2 stemmer (SP, V).", "adopted"),
    ],
)
def test_what_came_of_a_proposal(told: str, result: str | None) -> None:
    assert [motion.result for motion in motions(f"Forslag fra Kai Bø (H):\nDet settes opp skilt.\n\n{told}\n")] == [
        result
    ]


def test_a_vote_against_that_the_result_tells_again_is_one() -> None:
    text = HEAD + "Votering: 3 stemmer for, 2 stemmer mot. Vedtatt mot 2 stemmer (SP og V).\n"
    record = parse_text(text)
    assert isinstance(record, Minutes)
    (vote,) = record.agenda_items[0].vote_events
    assert [(count.option, count.value) for count in vote.counts] == [("yes", 3), ("no", 2)]
    assert vote.result == "adopted"


def test_votes_with_other_figures_are_two() -> None:
    text = HEAD + "Votering: 3 stemmer for, 2 stemmer mot. Innstillingen ble vedtatt mot 1 stemme.\n"
    record = parse_text(text)
    assert isinstance(record, Minutes)
    assert len(record.agenda_items[0].vote_events) == 2
