"""The foot of a page that no other page repeats: a layer where it tells of the body in small type; what is none comes first."""

from collections.abc import Sequence

import pytest
from reportlab.pdfgen.canvas import Canvas

from drawn import lines, pdf
from pmdocs.pipeline import read_source


def _page(texts: Sequence[str], size: float, bottom: float = 40.0) -> list[str]:
    """What of a page with `texts` at its foot is in the layer of footers."""

    def drawing(canvas: Canvas) -> None:
        lines(canvas)
        canvas.setFont("Helvetica", size)
        for at, text in enumerate(reversed(texts)):
            canvas.drawString(72, bottom + 10 * at, text)

    source = read_source(pdf(drawing), ".pdf")
    return [line.text for line in source.lines if line.layer == "footer"]


ADDRESS = ["Lia borettslag, Lia 2, 9990 Lia", "www.lia.example, tlf. 90 00 00 00"]


@pytest.mark.parametrize(
    ("texts", "size", "bottom"),
    [
        (ADDRESS, 11.0, 40.0),
        (ADDRESS, 7.0, 400.0),
        (["Kari Lund skrev referatet.", "Ola Vik leste det."], 7.0, 40.0),
        (["1 Tallene står på www.tall.example."], 7.0, 40.0),
        (["Ordningen gjelder fra 2024 og evalueres etter to år."], 7.0, 40.0),
        (["Referent: Kari Lund, tlf. 90 00 00 00"], 7.0, 40.0),
        (["* Se rapporten på https://tall.example."], 7.0, 40.0),
    ],
)
def test_what_is_no_foot(texts: list[str], size: float, bottom: float) -> None:
    assert _page(texts, size, bottom) == []


@pytest.mark.parametrize(
    "texts",
    [ADDRESS, ["Lia vel | post@lia.example | org.nr. 900 000 000"], ["Telefon 90 00 00 00", "Bankgiro 0000 00 00000"], ["Postboks 4, 9990 Lia   Side 1 av 1"]],
)  # fmt: skip
def test_an_address_in_small_type_at_the_edge_is_a_foot(texts: list[str]) -> None:
    assert [" ".join(text.split()) for text in texts] == _page(texts, 7.0)
