"""Markdown: what the signs mean is in the lines, the signs are not; every physical line is somewhere."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pmdocs.errors import NotADocument, PmdocsError
from pmdocs.pipeline import parse_bytes, read_source
from pmdocs.readers.flow import HEADING_SIZES, TEXT_SIZE
from pmdocs.records import Minutes
from pmdocs.text import Line, SourceText


def _read(text: str) -> SourceText:
    return read_source(text.encode(), ".md")


def _texts(text: str) -> list[str]:
    return [line.text for line in _read(text).lines if line.layer is None]


def _line(text: str) -> Line:
    (line,) = _read(text).lines
    return line


@pytest.mark.parametrize(
    ("marked", "shown"),
    [
        ("**Vedtak:** Rådet *sluttar* seg til `planen`.", "Vedtak: Rådet sluttar seg til planen."),
        ("3\\. mai \\*ikkje\\* utheva", "3. mai *ikkje* utheva"),
        ('Sjå [planen](https://plan.example "Plan") og <https://rad.example>', "Sjå planen og https://rad.example"),
        ("Bygg &amp; bu&aring;t", "Bygg & buåt"),
        ("~~Stryk~~ teksten", "Stryk teksten"),
        ("Kart: ![kart over elva](kart.png) under", "Kart: under"),
        ("snake_case og 2 * 3 * 4", "snake_case og 2 * 3 * 4"),
        ("5. mai", "5. mai"),
        ("> sitert", "sitert"),
        ("+ kulepunkt", "+ kulepunkt"),
    ],
)
def test_signs_are_read_and_not_shown(marked: str, shown: str) -> None:
    assert " ".join(_line(marked).text.split()) == shown


def test_headings_are_told_by_size_and_weight() -> None:
    lines = _read("# Referat\n\nSak 1\n=====\n\n### Vedtak\n\nTekst **her**").lines
    assert [(line.text, line.size, line.bold) for line in lines] == [
        ("Referat", HEADING_SIZES[0], True),
        ("Sak 1", HEADING_SIZES[0], True),
        ("Vedtak", HEADING_SIZES[2], True),
        ("Tekst her", TEXT_SIZE, False),
    ]


def test_lists_keep_their_markers_and_their_depth() -> None:
    lines = _read("1. ein\n   - under\n     og meir\n2. to\n").lines
    assert [(line.text, line.cells[0].x0) for line in lines] == [
        ("1. ein", 0.0), ("- under", 2.0), ("og meir", 4.0), ("2. to", 0.0),
    ]  # fmt: skip


def test_lines_have_the_numbers_of_the_file_and_the_white_space_above() -> None:
    lines = _read("A\nB\n\n\nC  \nD").lines
    assert [(line.number, line.gap) for line in lines] == [(1, 0.0), (2, 0.0), (5, 2.0), (6, 0.0)]


def test_a_table_is_a_table_also_where_a_row_has_more_cells_than_its_header() -> None:
    source = _read("Oppmøte\n\n| Navn | Parti |\n|--|--|\n| Kari Lund | SP |\n| Ola Vik | H | til kl. 12 |\n")
    (table,) = source.tables
    assert [row.cells for row in table.rows] == [
        ("Navn", "Parti", ""),
        ("Kari Lund", "SP", ""),
        ("Ola Vik", "H", "til kl. 12"),
    ]
    assert [line.table for line in source.lines] == [None, 0, 0, 0]


def test_one_row_is_no_table() -> None:
    assert _read("| Navn | Parti |\n|--|--|\n").tables == ()


def test_front_matter_is_metadata() -> None:
    source = _read("---\ntitle: 'Møte 3. mai'\ntags:\n  - a\n---\nTekst")
    assert source.metadata == (("title", "Møte 3. mai"),)
    assert [(line.text, line.layer) for line in source.lines][-1] == ("Tekst", None)
    assert {line.layer for line in source.lines[:-1]} == {"metadata"}


@pytest.mark.parametrize("text", ["---\n\nTekst: utan slutt", "Tekst\n\n---\ntitle: ikkje øvst\n---\n", "--- \nTekst"])
def test_a_rule_is_no_front_matter(text: str) -> None:
    assert _read(text).metadata == ()


def test_comments_targets_of_links_and_tags_are_no_text() -> None:
    source = _read(
        "<!-- utkast\ntil styret -->\n\n<div>Sak <b>1</b></div>\n<script>var a = 1</script>\n\n[1]: http://a.example\n"
    )
    assert [(line.text, line.layer) for line in source.lines] == [
        ("utkast", "comment"), ("til styret", "comment"), ("Sak 1", None), ("[1]: http://a.example", "metadata"),
    ]  # fmt: skip


def test_code_is_kept_as_it_stands() -> None:
    assert _texts("    Stad:   Bygdehuset\n    *ikkje* utheva\n\n```\nx  y\n```\n") == [
        "Stad: Bygdehuset",
        "*ikkje* utheva",
        "x y",
    ]


def test_two_bold_labels_on_a_line_are_two_cells() -> None:
    assert [cell.text for cell in _line("**Dato:** 3. mai 2024 **Sted:** Naustet").cells] == [
        "Dato: 3. mai 2024",
        "Sted: Naustet",
    ]
    assert len(_line("**Vedtak:** Rådet **støtter** planen").cells) == 1


def test_text_nested_too_deep_is_still_there() -> None:
    text = "".join(f"{'  ' * depth}- punkt {depth}\n" for depth in range(60))
    assert [words.split()[-1] for words in _texts(text)] == [str(depth) for depth in range(60)]


@pytest.mark.parametrize("data", [b"PK\x03\x04rest", b"%PDF-1.4\nendobj startxref", b"\0\1\2\3" * 40])
def test_the_name_makes_no_markdown_of_other_content(data: bytes) -> None:
    with pytest.raises(NotADocument):
        parse_bytes(data, name="referat.md")


def test_only_signs_are_no_text() -> None:
    with pytest.raises(NotADocument, match="no text"):
        _read("---\n\n***\n")


def test_the_title_of_front_matter_wins_and_the_heading_is_kept() -> None:
    record = parse_bytes(
        b"---\ntitle: Referat, mai\ndate: 2024-05-03T10:00\n---\n# Referat fra styret\n\nVedtak: Godkjent.", name="a.md"
    )
    assert isinstance(record, Minutes)
    assert record.title == "Referat, mai"
    assert record.meeting.date == "2024-05-03"
    assert record.preamble[0].text == "Referat fra styret"
    assert record.ledger.unclaimed == 0


def test_a_date_in_the_text_wins_over_that_of_front_matter() -> None:
    record = parse_bytes(b"---\ndate: 2024-05-09\n---\n# Referat fra styret\n\nDato: 3. mai 2024\n", name="a.md")
    assert isinstance(record, Minutes)
    assert record.meeting.date == "2024-05-03"


@pytest.mark.parametrize(("title", "date"), [("Stormøte 9. mai", "2024-05-09"), ("Stormøte 10. mai", None)])
def test_front_matter_gives_the_year_of_the_same_day_only(title: str, date: str | None) -> None:
    text = f"---\ntitle: '{title}'\ndate: 2024-05-09\n---\n\nTil stede: Kari Lund, Ola Vik\n\n## 1 Valg\n\nGodkjent.\n\n## 2 Salt\n"
    record = parse_bytes(text.encode(), name="a.md")
    assert isinstance(record, Minutes)
    assert record.meeting.date == date


_SIGNS = st.text(alphabet="#*-_[])|\\& \n\t1.ab:=+\"'{}", max_size=200)


@settings(max_examples=200)
@given(_SIGNS)
def test_every_line_with_a_letter_is_a_line(text: str) -> None:
    """Nothing is lost, whatever the signs around it mean, and the lines stand in the order of the file."""
    try:
        numbers = [line.number for line in _read(text).lines]
    except PmdocsError:
        numbers = []
    lettered = {at for at, line in enumerate(text.split("\n"), 1) if "a" in line or "b" in line}
    assert lettered <= set(numbers)
    assert numbers == sorted(numbers)
