"""Text that is set by moving inside one text object, as what was made from PostScript is: words, cells and rows are found by their places."""

import io

import pikepdf
import pytest

from pmdocs.pipeline import read_source

GHOSTSCRIPT = "GPL Ghostscript 10.00.0"


def written(content: str, producer: str = GHOSTSCRIPT) -> bytes:
    """A page with this content in 10 points of Helvetica, from 72, 700."""
    out = io.BytesIO()
    with pikepdf.new() as document:
        document.docinfo["/Producer"] = producer
        font = pikepdf.Dictionary(
            Type=pikepdf.Name.Font,
            Subtype=pikepdf.Name.Type1,
            BaseFont=pikepdf.Name.Helvetica,
            Encoding=pikepdf.Name.WinAnsiEncoding,
        )
        page = document.add_blank_page(page_size=(595, 842))
        page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=font))
        page.Contents = document.make_stream(f"BT /F1 10 Tf 72 700 Td {content} ET".encode("cp1252"))
        document.save(out)
    return out.getvalue()


def cells(content: str, producer: str = GHOSTSCRIPT) -> list[list[str]]:
    return [[cell.text for cell in line.cells] for line in read_source(written(content, producer), ".pdf").lines]


@pytest.mark.parametrize(
    "content",
    [
        "(Referat fra styret) Tj",
        "[(Ref) 10 (er) -15 (at fra styret)] TJ",
        "0.3 Tc (Referat fra styret) Tj",
        "[(Referat) -250 (fra) -250 (styret)] TJ",
        "(Referat f) Tj 0 Tc 38.35 0 Td (ra styret) Tj",
    ],
)
@pytest.mark.parametrize("producer", [GHOSTSCRIPT, "Testskriver 1.0"])
def test_words_stay_whole(content: str, producer: str) -> None:
    assert cells(content, producer) == [["Referat fra styret"]]


def test_letter_spacing_is_no_word_spacing() -> None:
    assert cells("2.2 Tc (REFERAT) Tj")[0][0].replace(" ", "") == "REFERAT"


def test_a_space_that_is_only_the_distance_of_two_letters_is_read() -> None:
    assert cells("(beklaget a) Tj 2.5 Tc 45.59 0 Td (vl) Tj 0 Tc 9.72 0 Td (ederen.) Tj") == [["beklaget av lederen."]]


def test_a_space_that_the_text_is_moved_back_over_is_none() -> None:
    assert cells("[(PROT) 278 ( OKOLL)] TJ") == [["PROTOKOLL"]]


def test_cells_of_one_text_object_are_parted() -> None:
    rows = [("Kari Testesen", "Leder"), ("Ola Vik", "Medlem"), ("Liv Dahl", "Vara")]
    shown = "0 -16 Td ".join(f"[({name} ) -{9000 - 500 * len(name)} ({role})] TJ " for name, role in rows)
    assert cells(shown) == [list(row) for row in rows]


def test_text_that_is_moved_to_the_left_stands_on_the_left() -> None:
    assert cells("100 0 Td [(Medlem) 13000 (Per Olav)] TJ") == [["Per Olav", "Medlem"]]


def test_a_line_that_is_justified_by_wide_gaps_is_one_text() -> None:
    words = "PROTOKOLL FRA STYRETS SISTE ORDINÆRE"
    assert cells("[" + " -1400 ".join(f"({word})" for word in words.split()) + "] TJ") == [[words]]


def test_figures_in_columns_are_no_justified_line() -> None:
    figures = ["2021", "2022", "2023", "2024", "2025"]
    assert cells("[" + " -1400 ".join(f"({figure})" for figure in figures) + "] TJ") == [figures]
