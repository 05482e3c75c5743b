"""The forms of times of FORMS 3.2 and what looks like one; values are invented."""

import pytest

from pmdocs.phrases.times import find_times

NO_TIMES = (
    "2018-2021",
    "1900-1950",
    "Sak 12/21",
    "5–7",
    "14-16",
    "18.05.2021",
    "kap. 3.2",
    "SAK 12/2023",
    "tlf 22 33 44 55",
    "10.05",
    "1800",
)
NO_TIMES_EVEN_BEHIND_A_LABEL = ("2018-2021", "rom 1201", "møterom 3", "12.03.2021", "etter avtale")
TIMES = {
    "kl. 14–16": ("14:00", "16:00"),
    "kl. 14.00–16.00": ("14:00", "16:00"),
    "kl 14:00 - 16:30": ("14:00", "16:30"),
    "fra kl. 09:00 til kl. 15:45": ("09:00", "15:45"),
    "frå kl. 10 til kl. 12": ("10:00", "12:00"),
    "kl. 12.00 til ca. 16.00": ("12:00", "16:00"),
    "kl. 10.00 til om lag kl. 12.00": ("10:00", "12:00"),
    "kl. 9.00 - ca. 12.00": ("09:00", "12:00"),
    "kl. 18:00, slutt kl. 20:10": ("18:00", "20:10"),
    "Kl. 1800 - 2030": ("18:00", "20:30"),
    "kl1800": ("18:00", None),
    "kl.10.15": ("10:15", None),
    "klokken 18": ("18:00", None),
    "klokka 19.30": ("19:30", None),
}
LABELLED = {
    "09:00–11:30": ("09:00", "11:30"),
    "18.00 – 20.00": ("18:00", "20:00"),
    "18.00 til 20.30": ("18:00", "20:30"),
    "0900-1630": ("09:00", "16:30"),
    "08.3016.00": ("08:30", "16:00"),
    "11:30 11:50": ("11:30", "11:50"),
    "10:00 -": ("10:00", None),
    "17–19": ("17:00", "19:00"),
    "1800 til 2000": ("18:00", "20:00"),
    "1800": ("18:00", None),
    "18": ("18:00", None),
}


@pytest.mark.parametrize("text", NO_TIMES)
def test_figures_are_no_time(text: str) -> None:
    assert find_times(text) is None


@pytest.mark.parametrize("text", NO_TIMES_EVEN_BEHIND_A_LABEL)
def test_a_label_does_not_make_any_figure_a_time(text: str) -> None:
    assert find_times(text, labelled=True) is None


@pytest.mark.parametrize(("text", "times"), TIMES.items())
def test_a_time_with_its_word_is_read_anywhere(text: str, times: tuple[str, str | None]) -> None:
    assert (found := find_times(text))
    assert (found.start_time, found.end_time) == times


@pytest.mark.parametrize(("text", "times"), LABELLED.items())
def test_a_time_behind_a_label_needs_no_word(text: str, times: tuple[str, str | None]) -> None:
    assert (found := find_times(text, labelled=True))
    assert (found.start_time, found.end_time) == times
