"""Pages as programs make them: turned, mirrored, in forms, glyph by glyph, out of order. The lines are always the same."""

import io

import pdfplumber
import pytest
from reportlab.pdfgen.canvas import Canvas

from drawn import HEIGHT, SENTENCES, WIDTH, Drawing, backwards, glyphs, in_form, lines, mirrored, pdf, rotated, turned
from pmdocs.pipeline import read_source
from pmdocs.text import SourceText

PAGES: dict[str, Drawing] = {
    "plain": lines,
    "one object for each glyph": glyphs,
    "from the bottom to the top": backwards,
    "forms in forms": in_form,
    "mirrored": mirrored,
    **{f"text turned by {90 * quarters}": turned(quarters) for quarters in (1, 2, 3)},
    **{f"page turned by {90 * quarters}": rotated(quarters) for quarters in (1, 2, 3)},
}


def texts(source: SourceText) -> list[str]:
    return [line.text for line in source.lines]


@pytest.mark.parametrize("drawing", PAGES.values(), ids=PAGES)
def test_the_lines_of_any_page(drawing: Drawing) -> None:
    source = read_source(pdf(drawing), ".pdf")
    assert texts(source) == list(SENTENCES)
    assert source.complete
    assert source.notes == ()


@pytest.mark.parametrize("drawing", PAGES.values(), ids=PAGES)
def test_lines_stand_on_the_page_as_it_is_read(drawing: Drawing) -> None:
    source = read_source(pdf(drawing), ".pdf")
    page = source.pages[0]
    assert {round(page.width or 0), round(page.height or 0)} == {round(WIDTH), round(HEIGHT)}
    boxes = [line.bbox for line in source.lines if line.bbox]
    assert all(
        0 <= x0 < x1 <= (page.width or 0) and 0 <= top < bottom <= (page.height or 0) for x0, top, x1, bottom in boxes
    )
    assert [box[1] for box in boxes] == sorted(box[1] for box in boxes)
    assert {line.size for line in source.lines} == {11.0}


def test_boxes_are_those_of_pdfplumber() -> None:
    data = pdf(lines)
    with pdfplumber.open(io.BytesIO(data)) as document:
        theirs = document.pages[0].extract_text_lines()
    for line, other in zip(read_source(data, ".pdf").lines, theirs, strict=True):
        assert line.bbox
        assert line.text == other["text"]
        assert line.bbox[0] == pytest.approx(other["x0"], abs=1.0)
        assert line.bbox[2] == pytest.approx(other["x1"], abs=1.0)
        assert line.bbox[1] - 2 <= other["top"] + 1 <= line.bbox[3]


def test_slanted_text_is_a_stamp_and_no_line_of_the_text() -> None:
    def stamped(canvas: Canvas) -> None:
        lines(canvas)
        canvas.rotate(30)
        canvas.drawString(300, 100, "UTKAST")

    source = read_source(pdf(stamped), ".pdf")
    assert [line.text for line in source.lines if line.layer is None] == list(SENTENCES)
    assert [line.text for line in source.lines if line.layer == "stamp"] == ["UTKAST"]


def test_the_second_engine_gives_the_same_lines() -> None:
    from pmdocs.readers import ReadOptions

    data = pdf(lines, backwards)
    first = read_source(data, ".pdf")
    second = read_source(data, ".pdf", ReadOptions(engine="pdfplumber"))
    assert (first.reader, second.reader) == ("pdfium", "pdfplumber")
    assert texts(first) == texts(second)
    for line, other in zip(first.lines, second.lines, strict=True):
        assert line.bbox
        assert other.bbox
        assert line.bbox == pytest.approx(other.bbox, abs=2.5)


def test_what_stands_beside_the_page_is_not_of_its_text() -> None:
    def draw(canvas: Canvas) -> None:
        lines(canvas)
        for place in ((72, -30), (WIDTH + 40, 500), (-200, 400)):
            canvas.drawString(*place, "referat.indd 3")

    source = read_source(pdf(draw), ".pdf")
    assert [line.text for line in source.lines if line.layer is None] == list(SENTENCES)
    assert [line.layer for line in source.lines if "indd" in line.text] == ["hidden"] * 3


def test_a_page_whose_box_is_wrong_keeps_its_text() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setCropBox((0, 0, 400, 300))
        lines(canvas)

    assert {line.layer for line in read_source(pdf(draw), ".pdf").lines} == {None}


def test_text_that_runs_over_the_edge_of_the_page_stays() -> None:
    def draw(canvas: Canvas) -> None:
        lines(canvas)
        canvas.drawString(WIDTH - 60, 400, "Vedtaket er enstemmig og endelig.")

    assert read_source(pdf(draw), ".pdf").lines[-1].layer is None


def test_large_letters_are_not_on_the_line_of_small_text_beside_them() -> None:
    def draw(canvas: Canvas) -> None:
        lines(canvas)
        canvas.setFont("Helvetica", 90)
        canvas.drawString(60, 690, "KOPI")

    assert texts(read_source(pdf(draw), ".pdf")) == [*SENTENCES, "KOPI"]


def test_a_note_mark_is_on_the_line_of_its_word() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(72, 700, "Arealet er 120 m")
        canvas.setFont("Helvetica", 6)
        canvas.drawString(72 + canvas.stringWidth("Arealet er 120 m", "Helvetica", 11), 704.3, "2")

    assert texts(read_source(pdf(draw), ".pdf")) == ["Arealet er 120 m²"]


def test_columns_that_are_printed_by_spaces_are_cells() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Courier", 10)
        for at, (name, role) in enumerate((("Kari Testesen", "Leder"), ("Ola Vik", "Medlem"), ("Liv Dahl", "Vara"))):
            canvas.drawString(72, 700 - 14 * at, f"{name:25}{role}  ")

    source = read_source(pdf(draw), ".pdf")
    assert [[cell.text for cell in line.cells] for line in source.lines] == [
        ["Kari Testesen", "Leder"], ["Ola Vik", "Medlem"], ["Liv Dahl", "Vara"],
    ]  # fmt: skip
