"""Reading order where text stands side by side, and figures in the margin."""

import io
from collections.abc import Sequence

import pytest
from reportlab.pdfgen.canvas import Canvas

from pmdocs.layout import arrange
from pmdocs.pipeline import read_source
from pmdocs.text import SourceText
from sheet import LEFT, RIGHT, Words, numbered, sheet, side_by_side

NAMES = [("Kari Lund", "Leder"), ("Ola Vik", "Medlem"), ("Liv Dahl", "Medlem"), ("Per Moen", "Vara")]


def _drawn(rows: Sequence[Words]) -> SourceText:
    return read_source(sheet(rows), ".pdf")


def _texts(source: SourceText) -> list[str]:
    return [line.text for line in source.lines if line.layer is None]


def test_the_cells_of_a_table_stay_in_their_rows() -> None:
    source = _drawn([[(72, name), (300, role)] for name, role in NAMES])
    assert _texts(source) == [f"{name} {role}" for name, role in NAMES]
    assert [row.cells for row in source.tables[0].rows] == NAMES


def test_labels_and_values_stay_on_their_line() -> None:
    rows = [("Møtedato:", "3. mai 2024"), ("Møtested:", "Rådhuset i Nordvik"), ("Møteleder:", "Kari Lund")]
    assert _texts(_drawn([[(72, label), (200, value)] for label, value in rows])) == [f"{a} {b}" for a, b in rows]


def test_columns_of_running_text_are_read_one_after_the_other() -> None:
    source = read_source(side_by_side(), ".pdf")
    assert _texts(source) == LEFT + RIGHT
    assert [line.number for line in source.lines] == list(range(1, 9))
    assert {round(line.right) for line in source.lines[:4]} != {round(line.right) for line in source.lines[4:]}


def test_what_stands_above_and_below_two_columns_keeps_its_place() -> None:
    whole = "Denne linja går over hele siden og hører til teksten over spaltene, ikke til noen av dem."
    source = _drawn(
        [[(72, whole)], *([(72, left), (320, right)] for left, right in zip(LEFT, RIGHT, strict=True)), [(72, whole)]]
    )
    assert _texts(source) == [whole, *LEFT, *RIGHT, whole]


def test_a_list_sign_in_a_column_stays_with_its_text() -> None:
    rows = [
        [(72, left), (320, "•"), (336, right)] if at == 0 else [(72, left), (336, right)]
        for at, (left, right) in enumerate(zip(LEFT, RIGHT, strict=True))
    ]
    assert _texts(_drawn(rows))[4] == f"• {RIGHT[0]}"


def test_columns_of_text_are_read_one_after_the_other_too() -> None:
    text = "\n".join(f"{left:<44}{right}" for left, right in zip(LEFT, RIGHT, strict=True))
    assert _texts(read_source(text.encode(), ".txt")) == LEFT + RIGHT


def test_figures_of_a_list_are_not_line_numbers() -> None:
    source = _drawn([[(72, f"{number}."), (90, "Kari Lund taler")] for number in range(1, 9)])
    assert [line for line in source.lines if line.layer == "line_number"] == []


def test_years_in_a_first_column_are_not_line_numbers() -> None:
    source = _drawn([[(72, str(year)), (120, "Kari Lund leder")] for year in (1998, 2003, 2004, 2011, 2015, 2020)])
    assert [line for line in source.lines if line.layer == "line_number"] == []


def test_amounts_in_a_last_column_are_not_line_numbers() -> None:
    source = _drawn([[(72, "Kari Lund"), (500, str(amount))] for amount in (12, 14, 15, 21, 22, 40)])
    assert [line for line in source.lines if line.layer == "line_number"] == []


def test_numbers_of_paragraphs_are_not_line_numbers() -> None:
    rows = [[(40, str(at)), (72, text)] if at % 3 == 1 else [(72, text)] for at, text in enumerate(LEFT + RIGHT, 1)]
    assert [line for line in _drawn(rows).lines if line.layer == "line_number"] == []


@pytest.mark.parametrize("amounts", [(50, 60, 70), (5, 10, 15), (10, 20, 30)])
def test_amounts_that_rise_evenly_are_not_line_numbers(amounts: tuple[int, ...]) -> None:
    rows = [
        [(72, name), (480, str(amount))] for name, amount in zip(("Barn", "Ungdom", "Voksne"), amounts, strict=True)
    ]
    source = _drawn([[(72, LEFT[0])], *rows, [(72, LEFT[1])]])
    assert [line for line in source.lines if line.layer == "line_number"] == []


def test_ranks_at_the_right_are_not_line_numbers() -> None:
    ranks: list[Words] = [[(72, f"Kari Lund {at}"), (480, str(at))] for at in range(1, 21)]
    source = _drawn([*([(72, text)] for text in LEFT), *ranks])
    assert [line for line in source.lines if line.layer == "line_number"] == []


def test_line_numbers_in_the_right_margin_are_a_layer() -> None:
    source = _drawn([[(72, text), (520, str(number))] for number, text in enumerate(LEFT + RIGHT, 1)])
    assert _texts(source) == LEFT + RIGHT
    assert [line.text for line in source.lines if line.layer == "line_number"] == [str(at) for at in range(1, 9)]


def test_every_fifth_line_may_bear_its_number() -> None:
    texts = [f"{text} {at}" for at, text in enumerate((LEFT + RIGHT) * 3, 1)]
    source = _drawn([[(40, str(at)), (72, text)] if at % 5 == 0 else [(72, text)] for at, text in enumerate(texts, 1)])
    assert _texts(source) == texts
    assert [line.text for line in source.lines if line.layer == "line_number"] == ["5", "10", "15", "20"]


def test_line_numbers_in_the_margin_are_a_layer() -> None:
    source = read_source(numbered(), ".pdf")
    assert _texts(source) == LEFT + RIGHT
    assert [line.text for line in source.lines if line.layer == "line_number"] == [
        str(number) for number in range(1, 9)
    ]


def _every_fifth(step: int, lines: int = 20) -> list[Words]:
    """Text with a figure in the margin at every fifth line, which rises by `step`."""
    rows: list[Words] = []
    for number in range(1, lines + 1):
        text = (72.0, (LEFT + RIGHT)[number % 8])
        rows.append([(50.0, str(number // 5 * step)), text] if number % 5 == 0 else [text])
    return rows


@pytest.mark.parametrize("step", [1, 20])
def test_figures_that_do_not_count_the_lines_are_not_line_numbers(step: int) -> None:
    assert [line for line in _drawn(_every_fifth(step)).lines if line.layer == "line_number"] == []


def test_figures_that_stand_where_the_text_does_are_not_line_numbers() -> None:
    rows: list[Words] = [
        [(72.0, row[-1][1])] if len(row) == 1 else [(72.0, row[0][1]), (90.0, row[1][1])] for row in _every_fifth(5)
    ]
    assert [line for line in _drawn(rows).lines if line.layer == "line_number"] == []


def test_numbers_of_every_fifth_line_are_a_layer() -> None:
    source = _drawn(_every_fifth(5))
    assert [line.text for line in source.lines if line.layer == "line_number"] == ["5", "10", "15", "20"]
    assert len(_texts(source)) == 20


ITEMS = (
    ["Sak 1/24 Nytt tak", "Kari Lund orienterte om taket, som", "lekker i nord.", "Vedtak:", "Taket skiftes."],
    [
        "Vedtak:",
        "Saken utsettes.",
        "Sak 3/24 Dugnad",
        "Ola Vik fortalte om dugnaden i",
        "mai.",
        "Vedtak:",
        "Dugnaden flyttes.",
    ],
)


def test_columns_that_both_treat_items_are_read_one_after_the_other() -> None:
    left, right = ITEMS
    rows = [[(72.0, text) for text in left[at : at + 1]] + [(320.0, right[at])] for at in range(len(right))]
    assert _texts(_drawn(rows)) == [*left, *right]


def test_a_table_of_codes_and_texts_stays_in_its_rows() -> None:
    codes = ["Sak 1/24 Tak", "Sak 2/24 Vei", "Sak 3/24 Bom"]
    rows: list[Words] = [[(72, code), (320, "Styret tar saken til orientering.")] for code in codes]
    assert _texts(_drawn(rows)) == [f"{code} Styret tar saken til orientering." for code in codes]


def test_a_right_column_that_begins_higher_keeps_its_first_lines() -> None:
    left, right = LEFT, ["Her begynner det som står til høyre og", "som er lenger enn det andre stykket av", *RIGHT]
    rows = [
        [(72.0, text) for text in left[at - 2 : at - 1] if at >= 2] + [(320.0, right[at])] for at in range(len(right))
    ]
    assert _texts(_drawn(rows)) == [*left, *right]


@pytest.mark.parametrize("columns", [1, 2])
def test_arranging_twice_is_arranging_once(columns: int) -> None:
    source = _drawn([[(72, left), (320, right)][:columns] for left, right in zip(LEFT, RIGHT, strict=True)])
    assert arrange(source) == source


def test_a_bold_label_below_the_longer_column_is_not_part_of_it() -> None:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, invariant=1)
    canvas.setFont("Helvetica", 10)
    for at, left in enumerate(LEFT):
        canvas.drawString(72, 780 - 12 * at, left)
        if at < len(LEFT) - 1:
            canvas.drawString(320, 780 - 12 * at, RIGHT[at])
    canvas.setFont("Helvetica-Bold", 10)
    canvas.drawString(72, 780 - 12 * len(LEFT) - 2, "Vedtak:")
    canvas.setFont("Helvetica", 10)
    canvas.drawString(72, 780 - 12 * len(LEFT) - 14, "Rådet tar saken til orientering.")
    canvas.showPage()
    canvas.save()
    source = read_source(buffer.getvalue(), ".pdf")
    assert _texts(source) == [*LEFT, *RIGHT[:-1], "Vedtak:", "Rådet tar saken til orientering."]
