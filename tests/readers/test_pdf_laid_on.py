"""Text that is laid on a page and not part of its content: it is printed, so it is read."""

import io

import pikepdf
import pytest
from reportlab.pdfgen.canvas import Canvas

from drawn import SENTENCES, lines, pdf
from pmdocs.pipeline import read_source


def filled(canvas: Canvas) -> None:
    """A form with one field."""
    lines(canvas)
    canvas.drawString(72, 606, "Møteleder:")
    canvas.acroForm.textfield(
        name="leder", value="Kari Testesen", x=150, y=600, width=200, height=20, fontSize=11, borderStyle="inset"
    )


def linked(canvas: Canvas) -> None:
    """Text with a link."""
    lines(canvas)
    canvas.linkURL("https://testvik.example", (72, 700, 200, 720))


def stamped(kind: str) -> bytes:
    """A page with a stamp or a note that says APPROVED."""
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf(lines))) as document:
        page = document.pages[0]
        shown = document.make_stream(b"BT /F1 12 Tf 4 6 Td (GODKJENT) Tj ET")
        shown.Type, shown.Subtype, shown.BBox = pikepdf.Name.XObject, pikepdf.Name.Form, [0, 0, 120, 20]
        shown.Resources = page.Resources
        mark = pikepdf.Dictionary(
            Type=pikepdf.Name.Annot, Subtype=pikepdf.Name(f"/{kind}"), Rect=[300, 500, 420, 520], F=4,
            AP=pikepdf.Dictionary(N=shown),
        )  # fmt: skip
        page.Annots = pikepdf.Array([document.make_indirect(mark)])
        document.save(out)
    return out.getvalue()


def test_links_change_nothing() -> None:
    assert read_source(pdf(linked), ".pdf").lines == read_source(pdf(lines), ".pdf").lines


def test_what_a_form_is_filled_in_with_is_read_where_it_stands() -> None:
    source = read_source(pdf(filled, lines), ".pdf")
    [field] = [line for line in source.lines if "Møteleder" in line.text]
    assert [cell.text for cell in field.cells] == ["Møteleder:", "Kari Testesen"]
    assert len(source.lines) == 2 * len(SENTENCES) + 1


@pytest.mark.parametrize("kind", ["Stamp", "FreeText"])
def test_stamps_and_notes_are_read(kind: str) -> None:
    assert [line.text for line in read_source(stamped(kind), ".pdf").lines] == [*SENTENCES, "GODKJENT"]
