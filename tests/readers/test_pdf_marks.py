"""What a tagged file says of its text: evidence for page furniture, never a reason to lose text."""

import pytest
from reportlab.pdfgen.canvas import Canvas

from drawn import SENTENCES, Drawing, lines, pdf
from pmdocs.layout import arrange
from pmdocs.pipeline import parse_bytes, read_source
from pmdocs.text import SourceText

FOOTER = "Kontoradresse: Havnegata 4, 9999 Testvik"
MORE = ("Saken ble drøftet på nytt.", "Møtet ble hevet.")


def marked(canvas: Canvas, text: str, y: float, mark: str = "/Artifact BMC", x: float = 72.0) -> None:
    """A line of text with a mark around it."""
    canvas._code.append(mark)
    canvas.drawString(x, y, text)
    canvas._code.append("EMC")


def page(texts: tuple[str, ...] = SENTENCES, tag: str = "", **others: float) -> Drawing:
    """Lines of text, marked with `tag` if there is one, and marked `others` at their heights."""

    def draw(canvas: Canvas) -> None:
        for at, text in enumerate(texts):
            if tag:
                marked(canvas, text, 700 - 16 * at, f"/{tag} <</MCID {at}>> BDC")
            else:
                canvas.drawString(72, 700 - 16 * at, text)
        for text, y in others.items():
            marked(canvas, text.replace("_", " "), y)

    return draw


def layers(source: SourceText) -> dict[str, str]:
    return {line.text: line.layer for line in source.lines if line.layer}


def running(source: SourceText) -> list[str]:
    return [line.text for line in source.lines if line.layer is None]


# ---------------------------------------------------------------- not furniture


def test_marks_at_the_edge_are_not_believed_of_a_whole_page() -> None:
    def draw(canvas: Canvas) -> None:
        for at, text in enumerate(MORE):
            marked(canvas, text, 780 - 16 * at)

    source = read_source(pdf(lines, draw), ".pdf")
    assert running(source) == [*SENTENCES, *MORE]


def test_marks_in_the_middle_of_the_page_are_not_believed() -> None:
    source = read_source(pdf(lines, page(Feil_merket_tekst=400.0)), ".pdf")
    assert "Feil merket tekst" in running(source)


def test_text_of_which_much_is_marked_at_an_edge_stays() -> None:
    many = {f"Punkt_{'abcdef'[at]}": 90.0 - 12 * at for at in range(6)}
    source = read_source(pdf(lines, page(MORE, "", **many)), ".pdf")
    assert layers(source) == {}


def test_a_marked_line_above_other_text_at_the_bottom_stays() -> None:
    def draw(canvas: Canvas) -> None:
        page(Merket=60.0)(canvas)
        canvas.drawString(72, 40, "Vedtak: Planen avvises.")

    source = read_source(pdf(lines, draw), ".pdf")
    assert running(source)[-2:] == ["Merket", "Vedtak: Planen avvises."]


def test_the_letterhead_of_the_first_page_stays() -> None:
    source = read_source(pdf(page(Testvik_kommune=800.0), lines), ".pdf")
    assert running(source)[0] == "Testvik kommune"


@pytest.mark.parametrize("tag", ["P", "H1", "Span", "ArtifactLike"])
def test_other_marks_are_no_furniture(tag: str) -> None:
    def draw(canvas: Canvas) -> None:
        lines(canvas)
        marked(canvas, "Vedtaket er enstemmig.", 50, f"/{tag} BMC")

    source = read_source(pdf(draw), ".pdf")
    assert layers(source) == {}


def test_text_without_a_mark_in_a_file_without_marks_stays() -> None:
    def draw(canvas: Canvas) -> None:
        lines(canvas)
        canvas.drawString(72, 50, FOOTER)

    assert running(read_source(pdf(draw), ".pdf"))[-1] == FOOTER


def test_text_without_a_mark_stays_where_other_text_has_none_either() -> None:
    def draw(canvas: Canvas) -> None:
        page(tag="P")(canvas)
        canvas.drawString(72, 400, "Uten merke")
        canvas.drawString(72, 50, FOOTER)

    assert running(read_source(pdf(draw), ".pdf"))[-2:] == ["Uten merke", FOOTER]


# ---------------------------------------------------------------- furniture


@pytest.mark.parametrize("mark", ["/Artifact BMC", "/Artifact <</Type /Pagination /Subtype /Footer>> BDC"])
def test_a_marked_footer_of_one_page_is_a_layer(mark: str) -> None:
    def draw(canvas: Canvas) -> None:
        page()(canvas)
        marked(canvas, FOOTER, 50, mark)

    source = read_source(pdf(draw, page(MORE)), ".pdf")
    assert layers(source) == {FOOTER: "artifact"}
    assert running(source) == [*SENTENCES, *MORE]


def test_a_marked_header_of_one_later_page_is_a_layer() -> None:
    source = read_source(pdf(page(), page(MORE, Utskrift_til_arkivet=800.0)), ".pdf")
    assert layers(source) == {"Utskrift til arkivet": "artifact"}


def test_small_print_above_the_first_page_is_no_letterhead() -> None:
    def draw(canvas: Canvas) -> None:
        page()(canvas)
        canvas.setFont("Helvetica", 8)
        marked(canvas, "11/29/26, 9:04 AM", 820)

    assert layers(read_source(pdf(draw), ".pdf")) == {"11/29/26, 9:04 AM": "artifact"}


def test_the_only_text_that_a_tagged_page_has_not_marked_is_a_layer() -> None:
    def draw(canvas: Canvas) -> None:
        page(tag="P")(canvas)
        canvas.drawString(72, 30, "https://testvik.example/referat")

    assert layers(read_source(pdf(draw), ".pdf")) == {"https://testvik.example/referat": "artifact"}


def test_running_furniture_that_is_marked_too_keeps_its_name() -> None:
    draw = page(Testvik_kommune=800.0, Side_1=40.0)
    source = read_source(pdf(draw, draw, draw), ".pdf")
    assert {line.layer for line in source.lines if line.text == "Testvik kommune"} == {"header"}
    assert {line.layer for line in source.lines if line.text == "Side 1"} == {"page_number"}
    assert arrange(source) == source


def test_a_decision_goes_on_over_a_marked_footer_and_the_ledger_counts_it() -> None:
    first = (
        "Referat fra møte i Testrådet 3. mai 2024",
        "Til stede: Kari Testesen og Ola Prøvesen",
        "",
        "Sak 1/24 Skolene i området",
        "Vedtak:",
        "Planen sendes på høring til alle som bor",
    )

    def draw(canvas: Canvas) -> None:
        page(first)(canvas)
        marked(canvas, FOOTER, 50)

    record = parse_bytes(pdf(draw, page(("i området.",))), name="x.pdf")
    [item] = record.agenda_items  # type: ignore[union-attr]
    assert item.decisions[0].text == "Planen sendes på høring til alle som bor i området."
    assert [(line.layer, line.text) for line in record.ledger.layers] == [("artifact", FOOTER)]
    assert record.ledger.unclaimed == 0
