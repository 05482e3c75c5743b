"""Lists that stand beside each other under labels of their own: each is read in its own order."""

from collections.abc import Sequence

import pytest

from pmdocs.pipeline import parse_bytes, read_source
from pmdocs.records import Minutes
from sheet import Words, sheet

HEAD: list[Words] = [[(72, "Referat fra møte i Testrådet 3. mai 2024")], []]
TAIL: list[Words] = [[], [(72, "Sak 1/24 Budsjett")], [(72, "Vedtak: Budsjettet vedtas.")]]


def columns(*lists: Sequence[str]) -> list[Words]:
    longest = max(map(len, lists))
    return [
        [(72 + 160 * place, texts[at]) for place, texts in enumerate(lists) if at < len(texts)] for at in range(longest)
    ]


def texts(rows: list[Words]) -> list[str]:
    return [line.text for line in read_source(sheet(rows), ".pdf").lines if line.layer is None]


PRESENT = ["Til stede:", "Kari Lund, leder", "Ola Vik, nestleder", "Liv Dahl, medlem", "Nils Berg, medlem"]
ABSENT = ["Forfall:", "Per Moen", "Eva Berg"]
GUESTS = ["Andre:", "Jon Aas", "Ida Haug", "Tor Lie"]


@pytest.mark.parametrize(
    "lists",
    [(PRESENT, ABSENT), (ABSENT, PRESENT), (PRESENT[:3], ABSENT), (PRESENT[:2], ABSENT[:2]), (PRESENT, ABSENT, GUESTS)],
)
def test_lists_are_read_one_after_the_other(lists: tuple[list[str], ...]) -> None:
    assert texts(columns(*lists)) == [text for one in lists for text in one]


def test_who_was_absent_is_not_said_to_have_been_there() -> None:
    record = parse_bytes(sheet([*HEAD, *columns(PRESENT, ABSENT), *TAIL]), name="x.pdf")
    assert isinstance(record, Minutes)
    assert [(person.name, person.attendance) for person in record.participants] == [
        ("Kari Lund", "present"),
        ("Ola Vik", "present"),
        ("Liv Dahl", "present"),
        ("Nils Berg", "present"),
        ("Per Moen", "absent"),
        ("Eva Berg", "absent"),
    ]


def test_a_list_stands_beside_the_agenda() -> None:
    agenda = ["Saksliste:", "Sak 1/24 Budsjett", "Sak 2/24 Valg"]
    record = parse_bytes(sheet([*HEAD, *columns(PRESENT, agenda), *TAIL]), name="x.pdf")
    assert isinstance(record, Minutes)
    assert len(record.participants) == 4
    assert [item.number for item in record.agenda_items] == ["Sak 1/24"]


@pytest.mark.parametrize(
    "rows",
    [
        [["Navn", "Verv"], ["Kari Lund", "Leder"], ["Ola Vik", "Medlem"]],
        [["Til stede:", "Kari Lund"], ["Forfall:", "Per Moen"], ["Sted:", "Rådhuset"]],
        [["Dato:", "3. mai"], ["Sted:", "Rådhuset"]],
    ],
    ids=["a table", "labels at the left", "labels and values"],
)
def test_rows_stay_rows(rows: list[list[str]]) -> None:
    drawn: list[Words] = [[(72 + 160 * place, text) for place, text in enumerate(row)] for row in rows]
    assert texts(drawn) == [" ".join(row) for row in rows]


def test_one_list_in_two_columns_is_one_list() -> None:
    rows: list[Words] = [
        [(72, "Til stede:")],
        *columns(PRESENT[1:4], ["Per Moen, medlem", "Eva Berg, vara", "Jon Aas, vara"]),
    ]
    record = parse_bytes(sheet([*HEAD, *rows, *TAIL]), name="x.pdf")
    assert isinstance(record, Minutes)
    assert len(record.participants) == 6
    assert {person.attendance for person in record.participants} == {"present"}


BARE = (["Til stede", "Kari Lund, leder", "Ola Vik", "Liv Dahl"], ["Forfall", "Per Moen", "Eva Berg"], ["Fra sykehuset", "Jon Aas", "Ida Haug"])  # fmt: skip


def test_an_absent_member_stands_beside_the_deputy() -> None:
    rows = columns(["Forfall", "Per Moen", "Eva Berg"], ["Varamedlem", "Ola Vik", "Liv Dahl"])
    assert texts(rows) == ["Forfall Varamedlem", "Per Moen Ola Vik", "Eva Berg Liv Dahl"]


@pytest.mark.parametrize("lists", [BARE[:2], BARE])
def test_labels_without_colons_head_lists_where_some_came_and_some_did_not(lists: tuple[list[str], ...]) -> None:
    assert texts(columns(*lists)) == [text for one in lists for text in one]


def test_who_was_sent_at_the_top_of_a_column_was_there() -> None:
    record = parse_bytes(sheet([*HEAD, *columns(*BARE), *TAIL]), name="x.pdf")
    assert isinstance(record, Minutes)
    assert [(person.name, person.attendance) for person in record.participants] == [
        ("Kari Lund", "present"),
        ("Ola Vik", "present"),
        ("Liv Dahl", "present"),
        ("Per Moen", "absent"),
        ("Eva Berg", "absent"),
        ("Jon Aas", "present"),
        ("Ida Haug", "present"),
    ]
