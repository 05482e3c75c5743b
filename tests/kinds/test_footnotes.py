"""Footnotes of minutes: at the foot of a page, numbered in superscript, and no part of the decision above them."""

import pytest
from reportlab.pdfgen.canvas import Canvas

from drawn import lines, pdf
from pmdocs import Minutes, parse_text
from pmdocs.pipeline import parse_bytes, read_source

HEAD = "Referat fra styremøte i Lia vel 3. mars 2021\n\nTil stede: Kari Lund, Ola Vik\n\n"
ITEM = "Sak 1/21 Budsjett\nStyret drøftet budsjettet{} grundig.\n\nVedtak:\nBudsjettet godkjennes.\n\n{}\n\nSak 2/21 Eventuelt\nIngen saker.\n"


def read(text: str) -> tuple[list[str], list[str | None]]:
    """The decisions, and the texts of the footnotes."""
    record = parse_text(HEAD + text)
    assert isinstance(record, Minutes)
    decisions = [decision.text for item in record.agenda_items for decision in item.decisions]
    return decisions, [part.text for part in record.closing if part.type == "footnote"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(ITEM.format("", "¹ Dette punktet er uten merke."), id="no mark in the text"),
        pytest.param(ITEM.format("¹", "1 Budsjettet ble sendt ut."), id="a figure as of a list"),
        pytest.param(ITEM.format("²", "¹ Budsjettet ble sendt ut."), id="another number"),
    ],
)
def test_what_is_no_footnote(text: str) -> None:
    assert read(text)[1] == []


def test_a_footnote_is_no_part_of_the_decision_above_it() -> None:
    text = ITEM.format("¹", "¹ Budsjettet ble sendt ut 1. mars.")
    assert read(text) == (["Budsjettet godkjennes."], ["Budsjettet ble sendt ut 1. mars."])


@pytest.mark.parametrize(
    ("below", "decision"),
    [
        pytest.param("Vedtak: Budsjettet¹ vedtas.\n\n¹ Tall fra 2020.\nOppfølging: Kari Lund", "Budsjettet¹ vedtas.", id="a label"),
        pytest.param("Budsjettet¹ ble lest.\nVedtak: Budsjettet vedtas.\n¹ Se vedlegg 1.\nKari Lund stemte mot.", "Budsjettet vedtas.", id="a vote"),
    ],
)  # fmt: skip
def test_what_stands_below_a_footnote_is_part_of_neither(below: str, decision: str) -> None:
    decisions, notes = read(f"Sak 1/21 Budsjett\n{below}\n\nSak 2/21 Eventuelt\nIngen saker.\n")
    assert decisions == [decision]
    assert len(notes) == 1
    assert "Kari" not in (notes[0] or "")


def test_numbered_points_below_a_colon_are_no_footnotes() -> None:
    text = "Sak 1/21 Tomt\nTomten er på 500 m¹ langs veien².\nVedtak:\n¹ Kjøpe tomt.\n² Selge hus.\n\nSak 2/21 Eventuelt\nIngen.\n"
    assert read(text)[1] == []


def drawn(canvas: Canvas, size: float, rise: float) -> None:
    """An item with a mark in its text, and at the foot a note whose figure is so large and raised by so much."""
    lines(canvas, ["Referat fra styremøte i Lia vel 3. mars 2021", "", "Til stede: Kari Lund, Ola Vik", ""])
    lines(canvas, ["Sak 1/21 Budsjett", "Budsjettet ble drøftet", "Vedtak:", "Budsjettet godkjennes."], top=690)
    canvas.drawString(72, 90, "2")
    canvas.drawString(79, 90, "B er den nye utgaven.")
    canvas.setFont("Helvetica", 7)
    canvas.drawString(178, 678, "1")
    canvas.setFont("Helvetica", size)
    canvas.drawString(72, 60 + rise, "1")
    canvas.setFont("Helvetica", 8)
    canvas.drawString(72 + size / 2 + 0.4, 60, "Budsjettet ble sendt ut 1. mars.")


@pytest.mark.parametrize(("size", "rise", "shown"), [(8, 0, "1Budsjettet"), (5.5, 3, "¹Budsjettet")])
def test_the_figure_before_a_note_is_its_mark_where_it_is_small_and_raised(
    size: float, rise: float, shown: str
) -> None:
    source = read_source(pdf(lambda canvas: drawn(canvas, size, rise)), ".pdf")
    assert source.lines[-1].text.startswith(shown)
    assert [line.text for line in source.lines if line.text.endswith("utgaven.")] == ["2B er den nye utgaven."]


def test_a_footnote_at_the_foot_of_a_page_is_read_as_one() -> None:
    record = parse_bytes(pdf(lambda canvas: drawn(canvas, 5.5, 3)), name="x.pdf")
    assert isinstance(record, Minutes)
    assert [part.text for part in record.closing if part.type == "footnote"] == ["Budsjettet ble sendt ut 1. mars."]
    assert all("sendt ut" not in decision.text for item in record.agenda_items for decision in item.decisions)
