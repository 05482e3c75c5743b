"""Attendance lists set side by side in a table; all people are invented."""

import pytest

from pmdocs import Minutes, parse

TABLES = {
    "labels with colons, two rows of them": (
        (
            ("Til stede fra arbeidsgiversiden:", "Til stede fra arbeidstakersiden:"),
            ("Kari Lund", "Ola Vik"),
            ("Liv Dahl", "Anne Berg"),
            ("Forfall:", "Observatører:"),
            ("Per Moen", "Nils Sara"),
        ),
        "Kari Lund/present; Liv Dahl/present; Ola Vik/present; Anne Berg/present; Per Moen/absent; Nils Sara/present/observer",
    ),
    "who came beside who did not": (
        (("Til stede", "Forfall"), ("Kari Lund", "Per Moen"), ("Ola Vik, leder", "")),
        "Kari Lund/present; Ola Vik/present/chair; Per Moen/absent",
    ),
    "several people in a cell": (
        (("Møtte", "Fråvær"), ("Kari Lund<br>Ola Vik", "Per Moen<br>Liv Dahl")),
        "Kari Lund/present; Ola Vik/present; Per Moen/absent; Liv Dahl/absent",
    ),
    "crosses below are no people": (
        (("Navn", "Møtt", "Forfall"), ("Kari Lund", "x", ""), ("Per Moen", "", "x")),
        "Kari Lund/present; Per Moen/absent",
    ),
    "who came beside who did not, and a party for both": (
        (("Til stede", "Forfall", "Parti"), ("Kari Lund", "Per Moen", "H"), ("Ola Vik", "", "SV")),
        "Kari Lund/present; Per Moen/absent; Ola Vik/present",
    ),
    "dashes in the place of names": (
        (("Møtte", "Møtte ikke", "Parti"), ("Kari Lund", "–", "H"), ("–", "Liv Dahl", "SV")),
        "Kari Lund/present; Liv Dahl/absent",
    ),
    "marks before the names": (
        (("Forfall", "Navn", "Parti"), ("x", "Kari Lund", "H"), ("", "Liv Dahl", "SV")),
        "Kari Lund/absent; Liv Dahl",
    ),
    "labels beside what they name": (
        (("Til stede:", "Kari Lund, Ola Vik"), ("Forfall:", "Per Moen")),
        "Kari Lund/present; Ola Vik/present; Per Moen/absent",
    ),
    "substitutes beside those they stand in for": (
        (("Forfall", "Vara"), ("Per Moen", "Ola Vik"), ("Nils Sara", "")),
        "Per Moen/absent; Ola Vik/present/substitute; Nils Sara/absent",
    ),
}


@pytest.mark.parametrize(("rows", "people"), TABLES.values(), ids=TABLES)
def test_lists_are_read_column_by_column(rows: tuple[tuple[str, ...], ...], people: str) -> None:
    table = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    page = f"<h1>Referat fra møte i Hagerådet 3. mai 2024</h1><table>{table}</table><h2>Sak 1/24 Budsjett</h2><p>Vedtak: Budsjettet vedtas.</p>"
    record = parse(page.encode())
    assert isinstance(record, Minutes)
    found = ("/".join(filter(None, (who.name, who.attendance, who.role))) for who in record.participants)
    assert "; ".join(found) == people
