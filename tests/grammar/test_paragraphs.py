"""Which lines of a page belong together, by their weight."""

import pytest

from pmdocs.grammar.paragraphs import continues, paragraphs
from pmdocs.text import Cell, Line


def _line(text: str, number: int, *, bold: bool, x1: float = 500.0) -> Line:
    cell = Cell(text, 72.0, x1, 10.0, bold)
    return Line(text, text, number, 1, (72.0, 0.0, x1, 10.0), (cell,), 10.0, bold, left=72.0, right=505.0)


@pytest.mark.parametrize(
    ("before", "line", "together"),
    [
        (_line("Valg av nytt styre og ny leder i rådet for", 1, bold=True), _line("Kari Lund orienterte", 2, bold=False), True),
        (_line("Valg av nytt styre og ny leder i rådet", 1, bold=True), _line("Kari Lund orienterte", 2, bold=False), False),
        (_line("Vedtak: Kort.", 1, bold=True, x1=140.0), _line("Kari Lund orienterte", 2, bold=False), False),
        (_line("Vedtak: Rådet ber leder om å drøfte saken nå", 1, bold=True), _line("Testverket i Nordvik", 2, bold=False), True),
        (_line("Vedtak: Rådet ber leder om å drøfte saken nå", 1, bold=False), _line("Testverket i Nordvik", 2, bold=True), False),
    ],
    ids=["unfinished", "heading above text", "ended early", "bold label", "text above heading"],
)  # fmt: skip
def test_a_bold_label_is_no_bold_line(before: Line, line: Line, together: bool) -> None:
    assert continues(before, line) is together


@pytest.mark.parametrize(
    ("before", "after", "together"),
    [
        ("Se vedlegg", "1. Program", False),
        ("Rådet viste til en lang sak.", "4 medlemmer møtte", False),
        ("Rådet viste til sak", "Kari Lund orienterte", False),
        ("Rådet viste til sak", "4 i referatet fra møtet før", True),
        ("Nærmere omtale finnes på side", "12. Der står også tallene", True),
        ("Rådet møttes den", "3. Mai er en fin tid", True),
    ],
)
def test_a_number_that_the_line_before_leads_up_to_goes_on(before: str, after: str, together: bool) -> None:
    first, second = _line(before, 1, bold=False, x1=200.0), _line(after, 2, bold=False)
    assert continues(first, second) is together


def _at(text: str, number: int, x0: float) -> Line:
    cell = Cell(text, x0, 500.0, 10.0, False)
    return Line(text, text, number, 1, (x0, 0.0, 500.0, 10.0), (cell,), 10.0, False, left=72.0, right=505.0)


@pytest.mark.parametrize(("x0", "together"), [(72.0, False), (90.0, True)])
def test_a_colon_ends_no_list_item_whose_text_goes_on_below_itself(x0: float, together: bool) -> None:
    lines = [
        _at("• Kari Lund hadde dette å si om hva laget har avtalt:", 1, 72.0),
        _at("Er det en rett eller en plikt?", 2, x0),
    ]
    assert len(paragraphs(lines)) == (1 if together else 2)
