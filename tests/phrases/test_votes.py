"""Votes as printed, in all forms of FORMS 7 and both languages: yes, no, blank, result; what is no vote comes first."""

import pytest

from pmdocs.phrases.votes import find_votes

Totals = tuple[int | None, int | None, int | None, str | None]

NO_VOTE = (
    "Antall stemmeberettigede: 24",
    "Det krever 2/3 flertall.",
    "17 stemmer var til stede.",
    "Kampen endte 3 mot 2.",
    "Vi har plass til 20 personer.",
    "Styret stemte for.",
    "Siri Holm fikk 14 stemmer, Jon Nes 9, blank 1.",
    "Kari Lund: 31 stemmer",
    "For 2019 er overskuddet 12 kroner.",
    "Alle voterte for, unntatt SV og R.",
    "Talet på røysteføre er 24.",
    "For forslag 1 stemte 4: Kari Lund (SP). For forslag 2 stemte 3: Ola Vik (AP).",
    "For innstillingen stemte 5: Kari Lund (SP) For forslaget fra Vik stemte 2: Ola Vik (AP)",
    "For framlegget frå Vik røysta 2: Ola Vik (AP). For tilrådinga røysta 5: Kari Lund (SP).",
    "Ved alternativ votering fikk innstillingen 4 stemmer og forslaget fra Vik 3 stemmer.",
    "Ved alternativ røysting fekk tilrådinga 3 røyster og framlegget frå Vik 1 røyst.",
    "Vedtatt med flertall.",
    "Kravet er 12 stemmer.",
    "Styret er mot planens 3 siste punkter.",
    "Ja 3 ganger.",
)


@pytest.mark.parametrize("text", NO_VOTE)
def test_what_is_no_vote(text: str) -> None:
    assert [found[:3] for found, _, _ in find_votes(text)] == []


VOTES: tuple[tuple[str, Totals], ...] = (
    ("Vedtatt med 22 mot 13 stemmer.", (22, 13, None, "adopted")),
    ("Vedtatt med 8 100 mot 320 stemmer.", (8100, 320, None, "adopted")),
    ("Forslaget ble vedtatt med 22 mot 13.", (22, 13, None, "adopted")),
    ("Innstillingen ble vedtatt med 14 stemmer mot 5. 1 stemte blankt.", (14, 5, 1, "adopted")),
    ("Framlegget vart vedteke med 14 røyster mot 5.", (14, 5, None, "adopted")),
    ("38 stemte for og 12 mot.", (38, 12, None, None)),
    ("38 røysta for, 12 imot.", (38, 12, None, None)),
    ("Forslaget falt med 5 mot 30 stemmer (FrP).", (5, 30, None, "rejected")),
    ("Forslaget falt mot 4 stemmer (2F, 1H og 1R).", (4, None, None, "rejected")),
    ("Vedtatt mot 2 stemmer (FrP).", (None, 2, None, "adopted")),
    ("Innstillingen ble vedtatt mot én stemme.", (None, 1, None, "adopted")),
    ("Vedtatt med fem mot fire stemmer.", (5, 4, None, "adopted")),
    ("11 stemte mot forslaget og 3 stemte for - forslaget falt.", (3, 11, None, "rejected")),
    ("7 stemte for forslaget, 0 stemte imot.", (7, 0, None, None)),
    ("For: 12 Mot: 3 Avholdende: 1", (12, 3, None, None)),
    ("For: 12, mot: 3, blankt: 1. Forslaget er vedtatt.", (12, 3, 1, "adopted")),
    ("For 12, mot 3, blankt 1.", (12, 3, 1, None)),
    ("12 for, 3 mot og 1 blank.", (12, 3, 1, None)),
    ("12 stemmer for, 3 stemmer mot, 1 avholdende.", (12, 3, None, None)),
    ("Vedtatt med 12 stemmer for, 3 mot og 1 blank.", (12, 3, 1, "adopted")),
    ("Vedtatt med 12 stemmer for og 3 stemmer imot.", (12, 3, None, "adopted")),
    ("Forslaget fikk 8 stemmer for og 14 stemmer mot, og falt.", (8, 14, None, "rejected")),
    ("Ja: 20 Nei: 5 Blank: 3", (20, 5, 3, None)),
    ("For: 20, mot: 3. Vedtatt.", (20, 3, None, "adopted")),
    ("Stemmer for: 3. Stemmer mot: 7. Blanke stemmer: 12.", (3, 7, 12, None)),
    ("Antall stemmer for: 10. Antall stemmer mot: 2.", (10, 2, None, None)),
    ("Resultat: 34 for, 10 mot, 2 blanke. Forslaget falt.", (34, 10, 2, "rejected")),
    ("Avstemning: 34 stemte for, 10 stemte mot og 2 stemte blankt.", (34, 10, 2, None)),
    ("29 personer stemte for forslaget og 1 person stemte imot.", (29, 1, None, None)),
    ("Vedtatt med 18 mot 3 stemmer. 1 stemte blankt.", (18, 3, 1, "adopted")),
    ("Vedtatt med 18 mot 3 stemmer, 2 avholdende.", (18, 3, None, "adopted")),
    ("Vedtatt mot 1 stemme, 2 blanke.", (None, 1, 2, "adopted")),
    ("Enstemmig vedtatt med 24 stemmer.", (24, None, None, "adopted")),
    ("Vedtatt mot ingen stemmer.", (None, 0, None, "adopted")),
    ("For forslaget stemte 2: Kari Lund (SP), Ola Vik (AP). Imot forslaget stemte 1: Per Moen (H). Dermed ble forslaget vedtatt.", (2, 1, None, "adopted")),
    ("Forslaget ble vedtatt, med 6 mot 6 stemmer og ordførers dobbeltstemme.", (6, 6, None, "adopted")),
    ("Vedteke med 12 mot 5 røyster.", (12, 5, None, "adopted")),
    ("Framlegget fekk 5 røyster og fall.", (5, None, None, "rejected")),
    ("Framlegget fall mot 3 røyster.", (3, None, None, "rejected")),
    ("Vedteke mot 3 røyster (V, KrF).", (None, 3, None, "adopted")),
    ("9 røysta for, 4 røysta mot og 1 røysta blankt.", (9, 4, 1, None)),
    ("Røyster for: 9. Røyster mot: 4. Blanke røyster: 1.", (9, 4, 1, None)),
    ("Tilrådinga vart vedteken med sju mot to røyster.", (7, 2, None, "adopted")),
    ("Vedtatt mot 2 stemmer (SP, V).", (None, 2, None, "adopted")),
    ("Vedtatt mot 2 (SP, V) stemmer.", (None, 2, None, "adopted")),
    ("Innstillingen ble vedtatt mot Høyres 2 stemmer.", (None, 2, None, "adopted")),
    ("Vedteke mot SP og V sine 3 røyster.", (None, 3, None, "adopted")),
    ("Forslaget ble vedtatt med 7 stemmer (AP, SP) mot 3 (H).", (7, 3, None, "adopted")),
    ("Forslaget ble vedtatt med 7 (AP, SP) mot 3 (H) stemmer.", (7, 3, None, "adopted")),
    ("Resultat: Ja 7, nei 2.", (7, 2, None, None)),
    ("7 for – 2 mot.", (7, 2, None, None)),
    ("Forslaget falt med 20 mot 15 stemmer.", (20, 15, None, "rejected")),
    ("Forslaget ble avvist med 20 mot 15 stemmer, da kvalifisert flertall trengs.", (20, 15, None, "rejected")),
    ("Ved røysting fekk framlegget frå Sæbø 1 røyst og fall.", (1, None, None, "rejected")),
    ("Avslått med 1 mot 5.", (1, 5, None, "rejected")),
    ("Avslått med 5 mot 1.", (1, 5, None, "rejected")),
    ("Vedtektsendringen ble forkastet med 20 mot 12 stemmer fordi det kreves to tredjedeler.", (20, 12, None, "rejected")),
    ("Endringen ble nedstemt med 20 mot 15 stemmer. Det kreves to tredjedelers flertall.", (20, 15, None, "rejected")),
    ("Det kreves tre fjerdedeler. Endringen ble avvist med 20 mot 15 stemmer.", (20, 15, None, "rejected")),
    ("Endringen ble nedstemt med 20 mot 15 stemmer, da 3/4 ikke ble nådd.", (20, 15, None, "rejected")),
    ("Framlegget vart avvist med 5 mot 1 røyst.", (1, 5, None, "rejected")),
)  # fmt: skip


@pytest.mark.parametrize(("text", "totals"), VOTES, ids=[text for text, _ in VOTES])
def test_each_form_of_a_vote(text: str, totals: Totals) -> None:
    assert [(found.yes, found.no, found.blank, found.result) for found, _, _ in find_votes(text)] == [totals]


def test_several_votes_of_a_text_are_told_apart() -> None:
    text = "Forslaget falt med 2 mot 7 stemmer. Innstillingen ble vedtatt med 8 mot 1 stemme."
    assert [(found.yes, found.no, found.blank, found.result) for found, _, _ in find_votes(text)] == [
        (2, 7, None, "rejected"),
        (8, 1, None, "adopted"),
    ]


def test_two_votes_by_name_on_one_subject_are_two() -> None:
    called = "For forslaget stemte 2: Kari Lund (SP), Ola Vik (AP). Dermed ble forslaget vedtatt."
    assert [found[:2] for found, _, _ in find_votes(f"{called} {called}")] == [(2, None), (2, None)]


@pytest.mark.parametrize(
    ("text", "result"),
    [
        ("Planen er god. Stemmer for: 21 Stemmer mot: 1", None),
        ("Forslaget ble vedtatt. Stemmer for: 21 Stemmer mot: 1", "adopted"),
        ("Framlegget vart ikkje vedteke. Røyster for: 2 Røyster mot: 9", "rejected"),
        ("For: 55 Mot: 14. Forslaget vedtas med klart flertall.", "adopted"),
        ("For: 5 Mot: 14. Forslaget er langt.", None),
        ("For: 18 Mot: 12. Forslaget oppnådde ikke nødvendig flertall og falt.", "rejected"),
        ("For: 9 Mot: 8. Framlegget fekk ikkje fleirtal.", "rejected"),
    ],
)
def test_the_result_may_stand_beside_the_counts(text: str, result: str | None) -> None:
    assert [found.result for found, _, _ in find_votes(text)] == [result]


def test_who_abstains_does_not_vote_blank() -> None:
    text = "For: 12 Mot: 3 Blanke: 2 Avholdende: 1"
    assert [(found.blank, found.abstain) for found, _, _ in find_votes(text)] == [(2, 1)]


def test_a_casting_vote_is_told() -> None:
    assert [
        found.casting_vote for found, _, _ in find_votes("Vedteke med 5 mot 5 røyster og ordføraren si dobbeltrøyst.")
    ] == [True]


@pytest.mark.parametrize(
    "lines", [("For: 20", "Mot: 3", "Blankt: 1"), ("Røyster for: 20", "Røyster mot: 3", "Blanke røyster: 1")]
)
def test_the_sides_of_a_vote_may_stand_on_lines_of_their_own(lines: tuple[str, ...]) -> None:
    ends = [len(lines[0]) + 1, len(lines[0]) + len(lines[1]) + 2]
    assert [found[:3] for found, _, _ in find_votes(" ".join(lines), ends)] == [(20, 3, 1)]
