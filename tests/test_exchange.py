"""The exchange of names, dates and figures, tried on the project's own documents."""

import datetime as dt
import json
import re
from pathlib import Path

import pytest

import exchange
from fixture_pdf import FIXTURES

SHELVES = ("minutes", "reports")


def copies(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text("utf-8") for path in sorted(folder.iterdir()) if path.suffix != ".pdf"}


@pytest.mark.parametrize("seed", [1, 2, 3])
@pytest.mark.parametrize("shelf", SHELVES)
def test_every_gold_value_stands_in_the_exchanged_text(shelf: str, seed: int, tmp_path: Path) -> None:
    assert exchange.exchange(FIXTURES / shelf, tmp_path, seed) == []
    assert len(list(tmp_path.glob("*.pdf"))) == len(list((FIXTURES / shelf).glob("*.txt")))


@pytest.mark.parametrize("shelf", SHELVES)
def test_no_person_is_left(shelf: str, tmp_path: Path) -> None:
    exchange.exchange(FIXTURES / shelf, tmp_path, 4)
    text = "\n".join(copies(tmp_path).values())
    for path in (FIXTURES / shelf).glob("*.gold.json"):
        gold = json.loads(path.read_text("utf-8"))
        names = [person["name"] for person in gold.get("participants", []) if person["name"]]
        assert [name for name in names if name in text] == []


def test_a_seed_gives_the_same_copies_and_another_seed_others(tmp_path: Path) -> None:
    for name, seed in (("a", 1), ("b", 1), ("c", 2)):
        exchange.exchange(FIXTURES / "minutes", tmp_path / name, seed)
    assert copies(tmp_path / "a") == copies(tmp_path / "b")
    assert copies(tmp_path / "a") != copies(tmp_path / "c")


@pytest.mark.parametrize("seed", [5, 6])
def test_weekdays_fit_and_codes_follow_the_year(seed: int, tmp_path: Path) -> None:
    exchange.exchange(FIXTURES / "minutes", tmp_path, seed)
    text = next(path for path in tmp_path.glob("fagrad-tolking*.txt")).read_text("utf-8")
    gold = json.loads(next(path for path in tmp_path.glob("fagrad-tolking*.json")).read_text("utf-8"))
    found = re.search(r"Tid: (\w+) ([0-9]+)\. (\w+) ([0-9]{4})", text)
    assert found
    date = dt.date(int(found[4]), exchange.MONTHS.index(found[3]) + 1, int(found[2]))
    assert exchange.DAYS["nb"][date.weekday()] == found[1]
    assert gold["meeting"]["date"] == date.isoformat()
    assert re.search(rf"SAK 01/[0-9]{{2}}/{date.year % 100:02d} ", text)


def test_a_name_keeps_its_line_break_hyphen_and_case() -> None:
    run = exchange.Exchange(1)
    run.person("Odd-Helge Moe")
    run.person("Eva van der Lippe")
    run.single_words()
    new = run.text("v/Odd-Helge\nMoe, EVA VAN DER LIPPE og Eva van\nder Lippe", {}, "nb")
    assert new.count("\n") == 2
    assert re.fullmatch(r"v/\S+-\S+\s+\S+, [A-ZÆØÅ ]+\sog\s.+", new, re.DOTALL)
    assert "Moe" not in new


def test_figures_appendices_and_section_numbers() -> None:
    run = exchange.Exchange(1)
    text = "3.1 Tiltak\nSe Appendix 1 og § 12. Prisen er kr 4 120\n000 for 48 plasser, jf. 2023."
    new = run.text(text, {"meeting": {"date": "2023-01-01"}}, "nb")
    assert new.startswith("3.1 Tiltak\nSe Appendix 1 og § 12. Prisen er kr ")
    assert "4 120\n000" not in new
    assert re.search(r"kr [1-9] [0-9]{3}\n[0-9]{3} for 48 plasser", new)
    assert f"jf. {2023 + run.shift_years}." in new
