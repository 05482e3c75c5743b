"""What only the type of a PDF tells: labels alone in bold, letterheads beside a sender's address."""

import pytest
from reportlab.pdfgen.canvas import Canvas

from drawn import lines, pdf
from pmdocs import Minutes
from pmdocs.pipeline import parse_bytes


def minutes(label: str, font: str) -> Minutes:
    """An item with a decision, and below it a `label` in a `font`, with text."""

    def draw(canvas: Canvas) -> None:
        lines(canvas, ["Referat fra styremøte i Lia vel 3. mars 2021", "Til stede: Kari Lund, Ola Vik"])
        lines(canvas, ["Sak 1/21 Budsjett", "Budsjettet ble drøftet.", "Vedtak:", "Budsjettet godkjennes."], top=700)
        canvas.setFont(font, 11)
        canvas.drawString(72, 624, label)
        canvas.setFont("Helvetica", 11)
        lines(canvas, ["Kari sender det til revisor."], top=608)

    record = parse_bytes(pdf(draw), name="x.pdf")
    assert isinstance(record, Minutes)
    return record


@pytest.mark.parametrize(
    ("label", "font", "heading"),
    [
        pytest.param("Oppfølging", "Helvetica", None, id="a word of the decision"),
        pytest.param("Budsjettramme", "Helvetica-Bold", None, id="a heading inside the decision"),
        pytest.param("Oppfølging", "Helvetica-Bold", "Oppfølging", id="a label"),
    ],
)
def test_a_label_alone_in_bold_ends_the_decision(label: str, font: str, heading: str | None) -> None:
    (item,) = minutes(label, font).agenda_items
    assert (label in item.decisions[0].text) == (heading is None)
    assert [section.heading for section in item.sections if section.heading] == ([heading] if heading else [])


def test_the_title_says_whose_minutes_they_are_before_the_letterhead_does() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(72, 802, "LIA")
        canvas.drawString(72, 786, "VELFORENING")
        lines(canvas, ["Postboks 12", "Org.nr. 987 654 321", "post@lia.example"], x=400, top=800)
        lines(canvas, ["Referat fra styremøte i Lia velforening", "3. mars 2021", "Til stede: Kari Lund"], top=700)
        lines(canvas, ["Sak 1/21 Budsjett", "Vedtak:", "Budsjettet godkjennes."], top=630)

    record = parse_bytes(pdf(draw), name="x.pdf")
    assert isinstance(record, Minutes)
    assert record.meeting.body is not None
    assert record.meeting.body.name == "Lia velforening"
