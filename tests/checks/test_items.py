"""PM2xx, PM4xx and PM5xx: items, decisions and votes that contradict themselves; each check with what it must not say."""

import pytest

from pmdocs import parse_text

HEAD = (
    "Møteprotokoll\n\nUtvalg: Formannskapet\nDato: 12.03.2021\nTid: 10:00\n\nFaste medlemmer som møtte:\n"
    "Navn            Funksjon    Repr.\nKari Lund       Leder       SP\nOla Vik         Medlem      AP\nLiv Dahl        Medlem      H\n\n"
)


def codes(text: str) -> list[str]:
    return [issue.code for issue in parse_text(HEAD + text).issues if issue.code[:3] in {"PM2", "PM4", "PM5"}]


NAMED = "PS 1/21 Vei\n\nFor forslaget stemte {yes}.\n\nImot forslaget stemte {no}.\n\nDermed ble forslaget vedtatt.\n\nPS 2/21 Eventuelt\nIngen.\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("PS 1/21 Vei\nVedtak:\nVeien bygges.\n\nPS 2/21 Eventuelt\nIngen.\n", []),
        ("PS 2/21 Vei\nVedtak:\nVeien bygges.\n\nPS 1/21 Plan\nVedtak:\nUtsatt.\n", ["PM203"]),
        ("PS 1/20 Vei\nVedtak:\nVeien bygges.\n\nPS 2/20 Plan\nVedtak:\nUtsatt.\n", []),
        ("PS 1/18 Vei\nVedtak:\nVeien bygges.\n\nPS 2/18 Plan\nVedtak:\nUtsatt.\n", ["PM204", "PM204"]),
        ("PS 1/21 Godkjenning av protokoll fra møte 12.02.2021\nVedtak:\nGodkjent.\n\nPS 2/21 Plan\nVedtak:\nUtsatt.\n", []),
        ("PS 1/21 Godkjenning av protokoll fra møte 12.04.2021\nVedtak:\nGodkjent.\n\nPS 2/21 Plan\nVedtak:\nUtsatt.\n", ["PM205"]),
        ("PS 1/21 Vei\nVedtak:\n\nPS 2/21 Plan\nVedtak:\nUtsatt.\n", ["PM401"]),
        ("PS 1/21 Vei\nVotering:\nVedtatt med 2 mot 1 stemme.\nVedtak:\nVeien bygges.\n\nPS 2/21 Plan\nVedtak:\nUtsatt.\n", []),
        ("PS 1/21 Vei\nVotering:\nVedtatt med 2 mot 1 stemme.\nVedtak (enstemmig):\nVeien bygges.\n\nPS 2/21 Plan\nVedtak:\nUtsatt.\n", ["PM402"]),
        ("Vedtakene sendes ut etter møtet.\n\nPS 1/21 Vei\nVedtak:\nVeien bygges.\n\nPS 2/21 Plan\nVedtak:\nUtsatt.\n", []),
        ("Vedtak: Møtet lukkes.\n\nPS 1/21 Vei\nVedtak:\nVeien bygges.\n\nPS 2/21 Plan\nVedtak:\nUtsatt.\n", ["PM403"]),
        ("Avgjerd:\nMøtet vert lukka.\n\nPS 1/21 Vei\nVedtak:\nVeien bygges.\n\nPS 2/21 Plan\nVedtak:\nUtsatt.\n", ["PM403"]),
        (NAMED.format(yes="2: Kari Lund (SP), Ola Vik (AP)", no="1: Liv Dahl (H)"), []),
        (NAMED.format(yes="2: Kari Lund (SP)", no="1: Liv Dahl (H)"), ["PM501"]),
        (NAMED.format(yes="2: Kari Lund (SP), Per Moen (AP)", no="1: Liv Dahl (H)"), ["PM502"]),
        (NAMED.format(yes="2: Kari Anne Lund (SP), Ola Vik (AP)", no="1: Liv Dahl (H)"), []),
        ("PS 1/21 Vei\nVotering:\nVedtatt med 3 mot 2 stemmer.\nVedtak:\nVeien bygges.\n\nPS 2/21 Plan\nVedtak:\nUtsatt.\n", ["PM503"]),
        ("PS 1/21 Vei\nVotering:\nVedtatt med 1 mot 2 stemmer.\nVedtak:\nVeien bygges.\n\nPS 2/21 Plan\nVedtak:\nUtsatt.\n", ["PM504"]),
    ],
)  # fmt: skip
def test_items_decisions_and_votes(text: str, expected: list[str]) -> None:
    assert codes(text) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [("Neste møte: 12. april 2021", []), ("Neste møte: 12. april", []), ("Neste møte: 12. februar 2021", ["PM105"])],
)
def test_next_meeting(line: str, expected: list[str]) -> None:
    text = f"{HEAD}PS 1/21 Vei\nVedtak:\nVeien bygges.\n\nPS 2/21 Eventuelt\nIngen.\n\n{line}\n"
    assert [issue.code for issue in parse_text(text).issues if issue.code == "PM105"] == expected
