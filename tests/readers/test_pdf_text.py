"""Characters of a PDF: hyphens at line ends, glyphs without a character, bullets, bold, note marks."""

import pytest
from reportlab.pdfgen.canvas import Canvas

from drawn import SENTENCES, lines, pdf
from fixture_pdf import fonts
from pmdocs.pipeline import parse_bytes, read_source
from pmdocs.text import Line


def read(*texts: str) -> list[Line]:
    return list(read_source(pdf(lambda canvas: lines(canvas, texts)), ".pdf").lines)


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        (
            ("Rådet viste til midlene til forsknings-", "institusjonene i landet og ba om et svar."),
            "forskningsinstitusjonene",
        ),
        (
            ("Rådet viste til arbeidet som Helse Midt-", "Norge har gjort de siste årene med planen."),
            "Helse Midt-Norge",
        ),
        (
            ("Rådet viste til planen for helse-", "og omsorgstjenestene i de fire kommunene."),
            "helse- og omsorgstjenestene",
        ),
        (
            ("Et offentlig-privat samarbeid ble nevnt. Rådet ønsker et offentlig-", "privat samarbeid om skolen."),
            "et offentlig-privat samarbeid om",
        ),
    ],
)
def test_a_hyphen_at_the_end_of_a_line(broken: tuple[str, ...], whole: str) -> None:
    found = read(SENTENCES[0], *broken)
    assert [line.text for line in found] == [SENTENCES[0], *broken]
    record = parse_bytes(pdf(lambda canvas: lines(canvas, (SENTENCES[0], *broken))))
    assert whole in record.model_dump_json()


def test_a_dash_at_the_end_of_a_line_is_no_hyphen() -> None:
    found = read("Møtet varte lenge –", "to timer.")
    assert [line.text for line in found] == ["Møtet varte lenge –", "to timer."]


def test_glyphs_that_no_character_is_known_for_do_not_shift_the_others() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont(fonts("Vera")[0], 11)
        for at, (name, role) in enumerate((("Navn", "Rolle"), ("qqKari Luqnd", "Leder"), ("Ola Vikqq", "qMedqlem"))):
            canvas.drawString(72, 760 - 16 * at, name)
            canvas.drawString(300, 760 - 16 * at, role)

    nameless = pdf(draw, lines).replace(b"<71> <0071>", b"<71> <0000>")
    source = read_source(nameless, ".pdf")
    assert [line.text for line in source.lines] == ["Navn Rolle", "Kari Lund Leder", "Ola Vik Medlem", *SENTENCES]
    assert all(300 <= line.cells[1].x0 <= 315 for line in source.lines[:3])
    assert ("text-undecodable", 1) in [(note.name, note.page) for note in source.notes]
    assert not source.complete


def test_bullets_belong_to_their_text_however_far_away() -> None:
    def draw(canvas: Canvas) -> None:
        for at, text in enumerate(("Kari Lund, leder", "Ola Vik, medlem")):
            canvas.drawString(72, 760 - 16 * at, "•")
            canvas.drawString(110, 760 - 16 * at, text)

    found = read_source(pdf(draw), ".pdf").lines
    assert [line.text for line in found] == ["• Kari Lund, leder", "• Ola Vik, medlem"]
    assert all(len(line.cells) == 1 for line in found)


def test_a_dash_in_a_cell_is_a_cell() -> None:
    def draw(canvas: Canvas) -> None:
        for at, row in enumerate((("Lund", "-", "AP"), ("Vik", "vara", "H"), ("Dahl", "-", "SV"))):
            for x, text in zip((72, 200, 330), row, strict=True):
                canvas.drawString(x, 760 - 16 * at, text)

    source = read_source(pdf(draw), ".pdf")
    assert [row.cells for row in source.tables[0].rows] == [
        ("Lund", "-", "AP"),
        ("Vik", "vara", "H"),
        ("Dahl", "-", "SV"),
    ]


@pytest.mark.parametrize("many", [False, True], ids=["arcs", "many strokes"])
def test_dots_that_are_drawn_are_bullets(many: bool) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(72, 780, "Deltakere i rådet og i utvalget som møtte denne dagen:")
        for at, text in enumerate(("Kari Lund, leder", "Ola Vik, medlem", "Liv Dahl, vara")):
            y = 760 - 16 * at
            if many:
                path = canvas.beginPath()
                for turn in range(10):
                    path.circle(92, y + 4, 2 - turn / 100)
                canvas.drawPath(path, fill=1, stroke=0)
            else:
                canvas.circle(92, y + 4, 2, fill=1, stroke=0)
            canvas.drawString(102, y, text)

    found = [line.text for line in read_source(pdf(draw), ".pdf").lines]
    assert found[1:] == ["• Kari Lund, leder", "• Ola Vik, medlem", "• Liv Dahl, vara"]


def test_shapes_that_are_no_dots_are_none() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(72, 780, "Deltakere i rådet og i utvalget som møtte denne dagen:")
        for at, text in enumerate(("Kari Lund, leder", "Ola Vik, medlem", "Liv Dahl, vara")):
            canvas.rect(90, 760 - 16 * at, 9, 9)
            canvas.drawString(102, 760 - 16 * at, text)

    assert not any("•" in line.text for line in read_source(pdf(draw), ".pdf").lines)


def test_bold_and_size_are_those_of_the_words_behind_a_sign() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(72, 760, "1.")
        canvas.setFont("Helvetica-Bold", 14)
        canvas.drawString(84, 760, "Valg av leder")
        canvas.setFont("Helvetica", 11)
        canvas.drawString(72, 740, "Kari Lund ble valgt.")

    found = read_source(pdf(draw), ".pdf").lines
    assert [(line.text, line.size, line.bold) for line in found] == [
        ("1. Valg av leder", 14.0, True),
        ("Kari Lund ble valgt.", 11.0, False),
    ]


def test_the_mark_of_a_footnote_is_raised_and_a_figure_is_not() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(72, 760, "Rådet viser til rapporten")
        canvas.setFont("Helvetica", 7)
        canvas.drawString(72 + canvas.stringWidth("Rådet viser til rapporten", "Helvetica", 11), 764, "2")
        canvas.setFont("Helvetica", 11)
        canvas.drawString(72, 740, "Rådet viser til kap2 i rapporten")

    first, second = read_source(pdf(draw), ".pdf").lines
    assert (first.text, first.raw) == ("Rådet viser til rapporten²", "Rådet viser til rapporten2")
    assert second.text == "Rådet viser til kap2 i rapporten"


def test_a_tab_inside_one_text_object_parts_cells() -> None:
    def draw(canvas: Canvas) -> None:
        for at, (name, role) in enumerate((("Kari Lund", "Leder"), ("Ola Vik", "Medlem"), ("Liv Dahl", "Vara"))):
            text = canvas.beginText(72, 760 - 16 * at)
            text._code.append(f"[({name}) -14000 ( {role})] TJ")
            canvas.drawText(text)

    cells = [tuple(cell.text for cell in line.cells) for line in read_source(pdf(draw), ".pdf").lines]
    assert cells == [("Kari Lund", "Leder"), ("Ola Vik", "Medlem"), ("Liv Dahl", "Vara")]


def test_text_that_is_pressed_flat_is_text() -> None:
    def draw(canvas: Canvas) -> None:
        lines(canvas)
        text = canvas.beginText(72, 500)
        for x, word in ((72, "Kari"), (200, "Lund"), (300, "Vik")):
            text._code.append(f"1 0 0 0 {x} 500 Tm ({word}) Tj")
        canvas.drawText(text)

    found = [line.text for line in read_source(pdf(draw), ".pdf").lines]
    assert found[: len(SENTENCES)] == list(SENTENCES)
    assert {"Kari", "Lund", "Vik"} <= set(" ".join(found).split())
