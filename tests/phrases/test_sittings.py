"""Sentences that open and close the sitting and say who led it (FORMS 2.2); all names are invented."""

import pytest

from pmdocs.phrases.sittings import closed_at, functions_in, held_at, opened_at, tells_of_sitting

NO_SITTINGS = (
    "Møtet ble lukket kl. 12.",
    "Som møteleder ble valgt Kari Lund",
    "Styret møtes igjen kl. 18.",
    "Neste møte er 3. mai kl. 18.",
    "Møtet gjaldt taket.",
)
NOBODY = (
    "Møtet ble satt kl. 14.15",
    "Som referent ble valgt Ola Vik",
    "Leder ledet møtet.",
    "Referent: Ola Vik",
    "Leder Kari Lund ønsket velkommen.",
)
FUNCTIONS = {
    "Møtet ble ledet av Kari Lund.": [("Kari Lund", "chair")],
    "Møtet vart leia av ordførar Kari Lund (Sp).": [("Kari Lund", "chair")],
    "Fylkesutvalet sitt møte tok til kl. 10.30 under leiing av fylkesordførar Kari Lund.": [("Kari Lund", "chair")],
    "Kari Lund ledet møtet, og Ola Vik skrev referatet.": [("Kari Lund", "chair"), ("Ola Vik", "secretary")],
    "Møteleiar var Kari Lund. Referent var Ola Vik.": [("Kari Lund", "chair"), ("Ola Vik", "secretary")],
    "Kari Lund er ordstyrer og Ola Vik er referent": [("Kari Lund", "chair"), ("Ola Vik", "secretary")],
}
PLACES = {
    "Møtet ble holdt på møterom Alke og ble ledet av Kari Lund.": "møterom Alke",
    "Møtet vart halde på Kommunehuset den 3. mai.": "Kommunehuset",
    "Fylkesutvalet sitt møte tok til kl. 10.30 på Fylkeshuset under leiing av Kari Lund.": "Fylkeshuset",
}
TIMES = {
    "Møtet ble satt kl. 14.15 og hevet kl. 16.00": ("14:15", "16:00"),
    "Møtet vart sett kl. 10.": ("10:00", None),
    "Møtet ble satt kl 1415 og hevet kl 1600": ("14:15", "16:00"),
    "Møtet slutt kl. 20": (None, "20:00"),
    "Møtet hevet 13.53": (None, "13:53"),
    "Da det ikke var flere saker, hevet møteleder møtet kl. 19:30.": (None, "19:30"),
    "Ordføraren opna møtet kl. 18.": ("18:00", None),
}


@pytest.mark.parametrize("text", NO_SITTINGS)
def test_other_sentences_are_no_sittings(text: str) -> None:
    assert not tells_of_sitting(text)


@pytest.mark.parametrize("text", NOBODY)
def test_nobody_is_named_as_having_led(text: str) -> None:
    assert functions_in(text) == []


@pytest.mark.parametrize(("text", "people"), FUNCTIONS.items())
def test_who_led_and_who_wrote(text: str, people: list[tuple[str, str]]) -> None:
    assert tells_of_sitting(text)
    assert [(found.name, found.role) for found in functions_in(text)] == people


@pytest.mark.parametrize(("text", "times"), TIMES.items())
def test_when_it_was_opened_and_closed(text: str, times: tuple[str | None, str | None]) -> None:
    assert tells_of_sitting(text)
    assert tuple(found.time if found else None for found in (opened_at(text), closed_at(text))) == times


@pytest.mark.parametrize(("text", "place"), PLACES.items())
def test_where_it_was_held(text: str, place: str) -> None:
    assert (found := held_at(text))
    assert text[slice(*found)] == place
