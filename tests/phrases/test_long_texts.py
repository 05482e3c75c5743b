"""Phrases are looked for where sentences stand, not in lines of a megabyte that somebody made to stop a program."""

import pytest

from pmdocs.phrases import LONGEST_TEXT
from pmdocs.phrases.bodies import body_in
from pmdocs.phrases.dates import find_dates
from pmdocs.phrases.times import find_times

FILLING = "x " * (LONGEST_TEXT // 2)


@pytest.mark.parametrize("find", [find_dates, find_times, body_in])
def test_what_stands_behind_thousands_of_characters_is_not_looked_for(find: object) -> None:
    assert callable(find)
    text = "Referat fra møte i Testrådet 18. juni 2024 kl. 14–16"
    assert find(f"x {text}")
    assert not find(f"{FILLING}{text}")
