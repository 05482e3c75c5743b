"""Two pages printed on one sheet are read one after the other; tables on wide pages are not taken apart."""

import io
from collections.abc import Sequence

from reportlab.lib.pagesizes import A4, landscape
from reportlab.pdfgen.canvas import Canvas

from pmdocs.layout import arrange
from pmdocs.pipeline import parse_bytes, read_source
from pmdocs.records import Minutes
from pmdocs.text import SourceText

FIRST = [
    "Møteprotokoll for Lia velforening", "", "Dato: 12.03.2024", "Tid: kl. 18.00-19.30", "Sted: Grendehuset",
    "Til stede: Kari Lund (leder), Ola Vik", "", "Sak 1/24 Budsjett", "Styret drøftet budsjettet lenge.", "Vedtak:",
    "Budsjettet godkjennes.",
]  # fmt: skip
SECOND = [
    "Sak 2/24 Dugnad", "Styret drøftet dugnaden i vår.", "", "Vedtak:", "Dugnad holdes 4. mai.", "", "Sak 3/24 Eventuelt",
    "Ingen saker.", "Møtet ble hevet kl. 19.30.",
]  # fmt: skip
PLANS = [("Brøyting av veien", "Kari Lund", "1. desember"), ("Rydding av stien", "Ola Vik", "1. mai")] * 4


def sheet(*halves: tuple[float, Sequence[str], float], size: tuple[float, float] = landscape(A4)) -> bytes:
    """A page with columns of lines: x of each, its lines, and how far they are from each other."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=size, invariant=1)
    canvas.setFont("Helvetica", 10)
    for x, texts, pitch in halves:
        for at, text in enumerate(texts):
            canvas.drawString(x, size[1] - 60 - pitch * at, text)
    canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def texts(source: SourceText) -> list[str]:
    return [line.text for line in source.lines if line.layer is None]


def words(lines: Sequence[str]) -> list[str]:
    return [line for line in lines if line]


def test_a_table_on_a_wide_page_stays_in_its_rows() -> None:
    columns = zip(*PLANS, strict=True)
    source = read_source(
        sheet(*((x, [*column], 15) for x, column in zip((60, 300, 600), columns, strict=True))), ".pdf"
    )
    assert texts(source) == [" ".join(row) for row in PLANS]


def test_a_table_of_two_equal_columns_stays_in_its_rows() -> None:
    left, right = [row[0] for row in PLANS], [row[1] for row in PLANS]
    source = read_source(sheet((60, left, 15), (landscape(A4)[0] / 2 + 12, right, 15)), ".pdf")
    assert texts(source) == [f"{one} {other}" for one, other in zip(left, right, strict=True)]


def test_what_was_decided_beside_each_case_stays_beside_it() -> None:
    cases = [line for at in range(1, 7) for line in (f"{at}/24 Sak om tiltak {at}", "Styret drøftet saken.", "")]
    decided = [line for at in range(1, 7) for line in (f"Tiltak {at} vedtas.", "Leder følger opp.", "")]
    source = read_source(sheet((60, cases, 15.0), (500, ["", *decided], 14.6)), ".pdf")
    text = "\n".join(texts(source))
    assert text.index("Tiltak 1 vedtas.") < text.index("2/24 Sak om tiltak 2")


def test_lines_over_the_middle_of_a_wide_page_keep_their_order() -> None:
    wide = ["Denne linja er så lang at den går over midten av den liggende siden, som et regneark gjør det, ja."] * 6
    assert texts(read_source(sheet((60, wide, 15), (700, ["en", "to", "tre"], 22)), ".pdf"))[0].startswith(
        "Denne linja"
    )


def test_a_box_beside_a_heading_is_no_page() -> None:
    source = read_source(sheet((60, ["Dugnad i vår", "Mange kom."], 15), (500, ["Foto: Ola Vik"], 18)), ".pdf")
    assert texts(source)[0].startswith("Dugnad i vår")


def test_two_pages_on_a_sheet_are_read_one_after_the_other() -> None:
    data = sheet((40, FIRST, 15.0), (460, SECOND, 17.0))
    source = read_source(data, ".pdf")
    assert texts(source) == words(FIRST) + words(SECOND)
    assert arrange(source) == source
    record = parse_bytes(data, name="x.pdf")
    assert isinstance(record, Minutes)
    assert [item.title for item in record.agenda_items] == ["Budsjett", "Dugnad", "Eventuelt"]
    assert [decision.text for item in record.agenda_items for decision in item.decisions] == [
        "Budsjettet godkjennes.", "Dugnad holdes 4. mai.",
    ]  # fmt: skip


def test_a_sheet_between_other_pages_keeps_its_place() -> None:
    first = read_source(sheet((40, FIRST, 15.0), (460, SECOND, 17.0)), ".pdf")
    assert {line.page for line in first.lines} == {1}
    assert [line.number for line in first.lines] == [*range(1, len(first.lines) + 1)]
