"""Names of outputs mirror the inputs and never meet."""

import itertools
import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pmdocs.batch.naming import candidates


@pytest.mark.parametrize(
    ("path", "base", "name"),
    [
        ("møter/2024/a.pdf", "møter", "2024/a.pdf.json"),
        ("./a.pdf", ".", "a.pdf.json"),
        ("/data/in/b/a.pdf", "/data/in", "b/a.pdf.json"),
        ("2024/a.pdf", None, "2024/a.pdf.json"),
        ("/data/a.pdf", None, "a.pdf.json"),
        ("../a.pdf", None, "_up/a.pdf.json"),
        (".hidden.pdf", None, "_.hidden.pdf.json"),
        ("a", None, "a.json"),
    ],
)
def test_the_first_name_mirrors_the_input(path: str, base: str | None, name: str) -> None:
    assert next(candidates(path, base)) == name.replace("/", os.sep)


def test_names_go_on_for_ever() -> None:
    assert len(set(itertools.islice(candidates("/data/a.pdf", None), 9))) >= 8


def test_a_name_that_is_too_long_keeps_its_beginning_and_differs_from_its_like() -> None:
    long = ["æ" * 124 + f"{at}.pdf" for at in (1, 2)]
    names = [next(candidates(name, None)) for name in long]
    assert names[0] != names[1]
    assert all(len(os.fsencode(name)) <= 255 and name.startswith("æ" * 90) and name.endswith(".json") for name in names)


@given(st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), min_size=1))
def test_no_name_leads_out_of_the_output_or_is_hidden(path: str) -> None:
    """Whatever the input is called: its names are relative, go down only, and have no hidden part."""
    for name in itertools.islice(candidates(path, None), 4):
        assert not os.path.isabs(name)
        assert not any(part in {"", ".", ".."} or part.startswith(".") for part in name.split(os.sep))
        assert all(len(os.fsencode(part)) <= 255 for part in name.split(os.sep))
