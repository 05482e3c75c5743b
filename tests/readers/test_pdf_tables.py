"""Tables of a PDF: ruled ones cell by cell as pdfplumber has them, and columns that only stand below each other."""

import io
from collections.abc import Sequence

import pdfplumber
import pytest
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table

from drawn import XS, Drawing, glyphs, grid, lines, over_lines, pdf
from pmdocs.pipeline import parse_bytes, read_source
from pmdocs.records import Minutes

Rows = list[tuple[str, ...]]

PEOPLE: Rows = [
    ("Navn", "Rolle", "Parti"),
    ("Kari Lund", "Leder", "AP"),
    ("Ola Vik", "Medlem", ""),
    ("Liv Dahl", "", "SV"),
]


def ours(data: bytes) -> list[Rows]:
    return [[row.cells for row in table.rows] for table in read_source(data, ".pdf").tables]


def theirs(data: bytes) -> list[Rows]:
    with pdfplumber.open(io.BytesIO(data)) as document:
        tables = [table for page in document.pages for table in page.extract_tables()]
    return [[tuple((cell or "").replace("\n", " ") for cell in row) for row in table] for table in tables]


def one_line_each(canvas: Canvas) -> None:
    grid(canvas, PEOPLE, XS, 700)


def boxes(canvas: Canvas) -> None:
    """A box drawn around every cell."""
    for at, row in enumerate(PEOPLE):
        for x, right, text in zip(XS, XS[1:], row, strict=False):
            canvas.rect(x, 682 - 18 * at, right - x, 18)
            canvas.drawString(x + 4, 687 - 18 * at, text)


def one_path(canvas: Canvas) -> None:
    """All rulings as one path."""
    path = canvas.beginPath()
    for x in XS:
        path.moveTo(x, 700)
        path.lineTo(x, 628)
    for at in range(5):
        path.moveTo(XS[0], 700 - 18 * at)
        path.lineTo(XS[-1], 700 - 18 * at)
    canvas.drawPath(path)
    for at, row in enumerate(PEOPLE):
        for x, text in zip(XS, row, strict=False):
            canvas.drawString(x + 4, 687 - 18 * at, text)


def filled(canvas: Canvas) -> None:
    """Rulings that are thin filled boxes, as word processors print them."""
    for x in XS:
        canvas.rect(x, 628, 0.5, 72, stroke=0, fill=1)
    for at in range(5):
        canvas.rect(XS[0], 700 - 18 * at, XS[-1] - XS[0], 0.5, stroke=0, fill=1)
    for at, row in enumerate(PEOPLE):
        for x, text in zip(XS, row, strict=False):
            canvas.drawString(x + 4, 687 - 18 * at, text)


def by_glyphs(canvas: Canvas) -> None:
    """A ruled table whose text is printed glyph by glyph."""
    grid(canvas, [("", "", "")] * 4, XS, 700)
    for at, row in enumerate(PEOPLE):
        for x, text in zip(XS, row, strict=False):
            glyphs(canvas, [text], x + 4, 687 - 18 * at)


def in_form(canvas: Canvas) -> None:
    """A table inside a form that is moved and made smaller."""
    canvas.beginForm("table")
    canvas.setFont("Helvetica", 11)
    one_line_each(canvas)
    canvas.endForm()
    canvas.translate(20, -30)
    canvas.scale(0.9, 0.9)
    canvas.doForm("table")


def wrapped(canvas: Canvas) -> None:
    """Cells of several lines."""
    canvas.grid(list(XS), [700, 664, 628])
    for x, y, text in (
        (76, 687, "Kari Lund"),
        (224, 687, "Leder i utvalget for"),
        (224, 671, "plan og bygg"),
        (364, 687, "AP"),
    ):
        canvas.drawString(x, y, text)
    for x, y, text in ((76, 651, "Ola Vik"), (224, 651, "Medlem"), (364, 651, "Arbeider-"), (364, 635, "partiet")):
        canvas.drawString(x, y, text)


def merged(canvas: Canvas) -> None:
    """A row whose cells are one, with text that runs over where the rulings of the other rows stand."""
    canvas.lines([(72, 718, 480, 718), (72, 700, 480, 700), (72, 718, 72, 700), (480, 718, 480, 700)])
    canvas.drawString(76, 705, "Medlemmer som møtte, med rolle og parti i kommunen")
    one_line_each(canvas)


def two_tables(canvas: Canvas) -> None:
    """Two tables on a page, of different columns."""
    one_line_each(canvas)
    grid(canvas, [("Sak", "Tittel"), ("1/24", "Budsjett"), ("2/24", "Valg")], (72, 150, 480), 500)


def over_rows(canvas: Canvas) -> None:
    """A cell that takes two rows, its text in the middle of them."""
    for x in XS:
        canvas.line(x, 700, x, 646)
    canvas.lines([(72, 700, 480, 700), (72, 682, 480, 682), (72, 664, 360, 664), (72, 646, 480, 646)])
    for y, row in ((687, PEOPLE[0]), (669, ("Kari Lund", "Leder")), (651, ("Ola Vik", "Medlem"))):
        for x, text in zip(XS, row, strict=False):
            canvas.drawString(x + 4, y, text)
    canvas.drawString(XS[2] + 4, 660, "AP")


TABLES: dict[str, Drawing] = {
    draw.__name__: draw
    for draw in (
        one_line_each, boxes, one_path, filled, by_glyphs, in_form, merged, two_tables, over_rows, over_lines,
    )
}  # fmt: skip


@pytest.mark.parametrize("draw", TABLES.values(), ids=TABLES)
def test_ruled_cells_are_those_of_pdfplumber(draw: Drawing) -> None:
    data = pdf(draw)
    assert ours(data) == theirs(data) != []


@pytest.mark.parametrize("quarters", [1, 2, 3])
def test_a_table_on_a_turned_page(quarters: int) -> None:
    def draw(canvas: Canvas) -> None:
        for _ in range(quarters):
            canvas.rotate(90)
        x, y = ((0, -595), (-595, -842), (-842, 0))[quarters - 1]
        canvas.translate(x, y)
        grid(canvas, PEOPLE, XS, 400)

    assert ours(pdf(draw)) == [PEOPLE]


def test_wrapped_cells_are_one_text_and_their_hyphens_are_undone() -> None:
    data = pdf(wrapped)
    assert ours(data) == [
        [("Kari Lund", "Leder i utvalget for plan og bygg", "AP"), ("Ola Vik", "Medlem", "Arbeiderpartiet")]
    ]
    assert theirs(data)[0][0] == ("Kari Lund", "Leder i utvalget for plan og bygg", "AP")


def test_cells_that_stand_close_keep_to_their_rulings() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.grid([72, 106, 150, 250], [700, 682, 664, 646])
        for at, row in enumerate((("Repr.", "Verv", "Navn"), ("AP", "Leder", "Kari Lund"), ("H", "Medlem", "Ola Vik"))):
            for x, text in zip((76, 108, 152), row, strict=True):
                canvas.drawString(x, 687 - 18 * at, text)

    assert ours(pdf(draw)) == [[("Repr.", "Verv", "Navn"), ("AP", "Leder", "Kari Lund"), ("H", "Medlem", "Ola Vik")]]


@pytest.mark.parametrize("again", [True, False], ids=["head repeated", "head once"])
def test_a_table_that_goes_on_over_the_page_is_one(again: bool) -> None:
    head, *rows = PEOPLE
    more: Rows = [("Per Moen", "Vara", "H"), ("Eva Berg", "Vara", "V")]

    def first(canvas: Canvas) -> None:
        lines(canvas, ["Medlemmer og varamedlemmer i utvalget dette året:"])
        grid(canvas, [head, *rows], XS, 140)

    def second(canvas: Canvas) -> None:
        grid(canvas, [head, *more] if again else more, XS, 780)
        lines(canvas, ["Utvalget er valgt for fire år om gangen."], top=600)

    source = read_source(pdf(first, second), ".pdf")
    assert [[row.cells for row in table.rows] for table in source.tables] == [[head, *rows, *more]]
    assert [line.text for line in source.lines if line.layer == "header"] == (["Navn Rolle Parti"] if again else [])


def test_the_last_row_alone_on_the_next_page_belongs_to_the_table() -> None:
    source = read_source(pdf(lambda c: grid(c, PEOPLE, XS, 140), lambda c: grid(c, PEOPLE[3:], XS, 780)), ".pdf")
    assert [[row.cells for row in table.rows] for table in source.tables] == [[*PEOPLE, PEOPLE[3]]]


def test_the_head_alone_on_the_page_before_belongs_to_the_table() -> None:
    def first(canvas: Canvas) -> None:
        grid(canvas, PEOPLE, XS, 700)
        grid(canvas, [("Sak", "Tittel", "Vedtak")], XS, 100)

    rows = [("1/24", "Budsjett", "Vedtatt"), ("2/24", "Valg", "Utsatt")]
    source = read_source(pdf(first, lambda canvas: grid(canvas, rows, XS, 780)), ".pdf")
    assert [[row.cells for row in table.rows] for table in source.tables] == [
        PEOPLE,
        [("Sak", "Tittel", "Vedtak"), *rows],
    ]


def test_a_row_of_boxes_alone_is_no_table() -> None:
    assert ours(pdf(lambda canvas: grid(canvas, PEOPLE[:1], XS, 140))) == []
    assert ours(pdf(lines, lambda canvas: grid(canvas, PEOPLE[:1], XS, 140))) == []


def test_headings_in_boxes_are_no_rests_of_the_table_before() -> None:
    def heading(canvas: Canvas) -> None:
        lines(canvas, top=780)
        grid(canvas, [("Sak 4/24", "Budsjett", "Vedtak")], XS, 600)
        lines(canvas, top=560)

    assert len(ours(pdf(lambda canvas: grid(canvas, PEOPLE, XS, 140), heading))) == 1


def test_a_head_of_two_lines_at_the_top_of_every_page_is_the_head_of_the_table() -> None:
    head = ("Navn på medlem", "Rolle i utvalget", "Parti")

    def draw(number: int) -> Drawing:
        def page(canvas: Canvas) -> None:
            canvas.grid(list(XS), [800, 768, 750])
            for x, text in zip(XS, ("Navn på", "Rolle i", "Parti"), strict=False):
                canvas.drawString(x + 4, 787, text)
            for x, text in zip(XS, ("medlem", "utvalget"), strict=False):
                canvas.drawString(x + 4, 773, text)
            for x, text in zip(XS, PEOPLE[number], strict=False):
                canvas.drawString(x + 4, 755, text)

        return page

    data = pdf(*map(draw, (1, 2, 3)))
    assert ours(data) == [[head, *PEOPLE[1:]]]


def test_a_number_in_a_cell_at_the_foot_of_the_page_is_no_page_number() -> None:
    rows: Rows = [("År", "Antall"), ("2023", "4"), ("", "12")]
    assert ours(pdf(lambda canvas: grid(canvas, rows, XS[:3], 90))) == [rows]


def test_running_heads_that_are_drawn_as_tables_stay_furniture() -> None:
    def page(number: int) -> Drawing:
        def draw(canvas: Canvas) -> None:
            grid(canvas, [("Testvik kommune", "Møtebok", ""), ("Arkivsak 24/17", f"Side {number}", "")], XS, 830)
            lines(canvas, [f"Rådet drøftet sak {word}." for word in ("ett", "to")], top=600 - 40 * number)

        return draw

    source = read_source(pdf(*map(page, (1, 2, 3))), ".pdf")
    assert source.tables == ()
    assert {line.layer for line in source.lines if "kommune" in line.text} == {"header"}


def test_columns_without_rulings_are_a_table() -> None:
    def draw(canvas: Canvas) -> None:
        for at, row in enumerate(PEOPLE):
            for x, text in zip(XS, row, strict=False):
                canvas.drawString(x, 700 - 16 * at, text)

    source = read_source(pdf(draw), ".pdf")
    assert [row.cells for row in source.tables[0].rows] == PEOPLE
    assert not source.tables[0].ruled


@pytest.mark.parametrize(
    "texts",
    [
        (
            "Rådet drøftet planen for skolene i området.",
            "Det er uenighet om hvor skolen skal ligge.",
            "Saken utsettes.",
        ),
        ("1. Valg av leder", "2. Valg av nestleder", "3. Eventuelt"),
    ],
)
def test_running_text_is_no_table(texts: Sequence[str]) -> None:
    assert ours(pdf(lambda canvas: lines(canvas, texts))) == []


def test_a_frame_around_text_is_no_table() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.rect(60, 600, 400, 180)
        lines(canvas)

    assert ours(pdf(draw)) == []


def test_a_drawing_of_many_lines_is_no_table_and_takes_no_time() -> None:
    def draw(canvas: Canvas) -> None:
        lines(canvas)
        for at in range(3000):
            x, y = 72 + at % 60 * 7.1, 100 + at // 60 * 9.3
            canvas.line(x, y, x + 6, y)
        for at in range(12):
            canvas.drawString(72, 90 - 6 * at, "Øst")
            canvas.drawString(300, 90 - 6 * at, "Vest")

    assert not any(table.ruled for table in read_source(pdf(draw), ".pdf").tables)


def test_people_whose_cells_wrap_around_the_middle_of_the_row() -> None:
    """The name and who is stood in for take two lines, the function one between them."""

    def draw(canvas: Canvas) -> None:
        lines(canvas, ["Referat fra møte i Testrådet 3. mai 2024", "", "Varamedlemmer som møtte:"])
        canvas.grid([72, 180, 260, 300, 400], [700, 682, 652, 622])
        for y, row in (
            (687, ("Navn", "Funksjon", "Repr.", "Varamedlem for")),
            (671, ("Kari Testesen", "", "", "Liv")),
            (664, ("", "Varamedlem", "AP", "")),
            (657, ("Prøvesen", "", "", "Testesen")),
            (641, ("Inger Johanne", "", "", "Per Olav")),
            (634, ("", "Varamedlem", "FRP", "")),
            (627, ("Moland", "", "", "Dalby")),
        ):
            for x, text in zip((76, 184, 264, 304), row, strict=True):
                canvas.drawString(x, y, text)
        lines(canvas, ["Sak 1/24 Budsjett", "Vedtak: Budsjettet vedtas."], top=590)

    record = parse_bytes(pdf(draw), name="x.pdf")
    assert isinstance(record, Minutes)
    assert [(person.name, person.party, person.substitute_for) for person in record.participants] == [
        ("Kari Testesen Prøvesen", "AP", "Liv Testesen"),
        ("Inger Johanne Moland", "FRP", "Per Olav Dalby"),
    ]


WRAPPED: Rows = [
    ("Navn", "Rolle", "Representerer"),
    ("Kari Testesen", "Leder", "Arbeiderpartiet"),
    ("Anne-Grete Langenavn Mellomstad", "Medlem", "Samfunnspartiet for alle i Testvik og omegn"),
    ("Nils Nilsen", "Medlem og vara til formannskapet", "Venstre"),
    ("Tor Torsen", "Vara", "Høyre"),
]
RUNNING: Rows = [
    ("Navn", "Rolle", "Representerer"),
    ("Kari Testesen", "leder av utvalget for plan og bygg i kommunen", "for alle som bor i Testvik og omegn og i byen"),
    ("Ola Prøvesen med et langt navn", "medlem og vara for formannskapet", "og for de andre partiene i styret her"),
    ("Nils Nilsen", "vara", "Venstre"),
]


def set_by_reportlab(
    rows: Sequence[Sequence[str]], valign: str, *, above: int = 0, head: int = 0, style: str = "GRID"
) -> bytes:
    """A table between two paragraphs, so many lines `above`; `head` rows are repeated on the next page."""
    text = ParagraphStyle("text", fontName="Helvetica", fontSize=10, leading=12)
    lined = [(style, (0, 0), (-1, -1), 0.5, "black")] if style else []
    table = Table(
        [[Paragraph(cell, text) for cell in row] for row in rows],
        (120, 110, 130),
        repeatRows=head,
        style=[("VALIGN", (0, 0), (-1, -1), valign), *lined],
    )
    fill = [Paragraph("Rådet drøftet planen for skolene i området.", text)] * above
    end = Paragraph("Det er uenighet om hvor skolen skal ligge, men ikke om at den trengs i området.", text)
    out = io.BytesIO()
    SimpleDocTemplate(out, pagesize=A4, invariant=1).build([*fill, Spacer(1, 10), table, Spacer(1, 14), end])
    return out.getvalue()


@pytest.mark.parametrize("style", ["GRID", "LINEBELOW", "BOX", ""])
@pytest.mark.parametrize("valign", ["TOP", "MIDDLE", "BOTTOM"])
def test_cells_wrap_however_they_stand_in_their_row_and_whatever_is_drawn(valign: str, style: str) -> None:
    assert ours(set_by_reportlab(WRAPPED, valign, style=style)) == [WRAPPED]


@pytest.mark.parametrize("head", [0, 1])
@pytest.mark.parametrize("style", ["GRID", ""])
@pytest.mark.parametrize("above", range(45, 56))
@pytest.mark.parametrize("rows", [WRAPPED, RUNNING], ids=["short cells", "cells like text"])
def test_a_table_is_one_wherever_the_page_ends(rows: Rows, above: int, style: str, head: int) -> None:
    assert ours(set_by_reportlab(rows, "MIDDLE", above=above, head=head, style=style)) == [rows]


def test_paragraphs_and_lists_of_points_are_no_table() -> None:
    points = [("1.", "Rådet drøftet planen for skolene i området og de midlene som er satt av", "")] * 3
    assert ours(set_by_reportlab(points, "TOP", style="")) == []
    assert (
        ours(set_by_reportlab([("Rådet drøftet planen for skolene og budsjettet.", "", "")] * 4, "TOP", style="")) == []
    )
