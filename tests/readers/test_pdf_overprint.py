"""Text over and under other text, and text that nobody can read: layers of their own, never words of a decision."""

import pytest
from reportlab.pdfgen.canvas import Canvas

from drawn import SENTENCES, Drawing, lines, pdf
from pmdocs.pipeline import parse_bytes, read_source
from pmdocs.records import Minutes
from pmdocs.text import SourceText

DECISION = "Planen sendes på høring."


def layers(source: SourceText) -> dict[str, str]:
    return {line.text: line.layer for line in source.lines if line.layer}


def running(source: SourceText) -> list[str]:
    return [line.text for line in source.lines if line.layer is None]


def with_text(text: str, x: float, y: float, size: float) -> Drawing:
    """The sentences, and before them in the content a text of that size."""

    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica-Bold", size)
        canvas.drawString(x, y, text)
        canvas.setFont("Helvetica", 11)
        lines(canvas)

    return draw


# ---------------------------------------------------------------- running text


@pytest.mark.parametrize(
    ("text", "x", "y", "size"),
    [
        pytest.param("TESTRÅDET", 72, 790, 40, id="a large name above the text"),
        pytest.param("TESTRÅDET", 500, 730, 40, id="a logo to the right of it"),
        pytest.param("Sluttord", 72, 640, 30, id="a large heading below it"),
        pytest.param("Trykt i Testvik", 72, 640, 4, id="small print"),
    ],
)
def test_large_and_small_text_of_its_own_place_is_text(text: str, x: float, y: float, size: float) -> None:
    source = read_source(pdf(with_text(text, x, y, size)), ".pdf")
    assert text in [cell.text for line in source.lines if line.layer is None for cell in line.cells]


def test_a_title_with_a_small_word_on_it_is_text() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica-Bold", 34)
        canvas.drawString(72, 780, "Styremøte")
        canvas.setFont("Helvetica", 11)
        canvas.drawString(90, 790, "Referat")
        lines(canvas, top=740)

    assert layers(read_source(pdf(draw), ".pdf")) == {}


def test_a_page_printed_very_small_is_read() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.scale(0.15, 0.15)
        lines(canvas)

    assert running(read_source(pdf(draw), ".pdf")) == [*SENTENCES]


# ---------------------------------------------------------------- layers


@pytest.mark.parametrize("y", [706, 710, 700, 690])
def test_a_level_watermark_is_a_stamp(y: float) -> None:
    data = pdf(with_text("UTKAST", 80, y, 80))
    source = read_source(data, ".pdf")
    assert layers(source) == {"UTKAST": "stamp"}
    assert running(source) == [*SENTENCES]


def test_text_too_small_to_be_read_is_hidden() -> None:
    data = pdf(with_text("{{Sign_her}}", 260, 712, 1))
    source = read_source(data, ".pdf")
    assert layers(source) == {"{{Sign_her}}": "hidden"}
    assert running(source) == [*SENTENCES]


def test_neither_gets_into_a_decision() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica-Bold", 90)
        canvas.drawString(100, 640, "KOPI")
        canvas.setFont("Helvetica", 1)
        canvas.drawString(72, 652, "anker1")
        canvas.setFont("Helvetica", 11)
        lines(canvas, ["Referat fra møte i Testrådet 3. mai 2024", "Sak 1/24 Ny skole", "Rådet drøftet planen."])
        lines(canvas, ["Vedtak:", DECISION], top=670)

    record = parse_bytes(pdf(draw), name="x.pdf")
    assert isinstance(record, Minutes)
    assert [decision.text for item in record.agenda_items for decision in item.decisions] == [DECISION]


def test_a_raised_figure_far_from_the_text_is_no_mark_of_a_footnote() -> None:
    def draw(canvas: Canvas) -> None:
        lines(canvas)
        canvas.setFont("Helvetica", 7)
        canvas.drawString(540, 763, "10")

    first, *_ = read_source(pdf(draw), ".pdf").lines
    assert first.cells[-1].text == "10"
