"""The PDFs of the fixtures: the same bytes on every run, and the text of the source in them."""

import io
import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pdfplumber
import pypdfium2
import pytest

import fixture_pdf
from fixture_pdf import FIXTURES, SAMPLE, Block, Look, blocks, draw

TEXTS = sorted(FIXTURES.glob("*/*.txt"))
LOOKS = {
    "plain": Look(footer=None),
    "font not embedded": Look(footer=None, font="Helvetica"),
    "ruled": Look(footer=None, ruled=True),
    "hyphenated": Look(footer=None, hyphenate=True),
    "short pages": Look(footer=None, page_lines=17),
}


def by_pdfium(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    return "\n".join(page.get_textpage().get_text_range() for page in document)


def by_pdfplumber(pdf: bytes) -> str:
    with pdfplumber.open(io.BytesIO(pdf)) as document:
        return "\n".join(page.extract_text() for page in document.pages)


def characters(text: str) -> Counter[str]:
    """How often each character stands in a text, but for spaces, hyphens and leaders of any kind."""
    text = re.sub(r"\.{4,}|_{4,}", "", text)
    return Counter(re.sub(r"[\s\-\x02\u00ad\ufffe]", "", text))


def source(path: Path) -> str:
    """The text without its page number."""
    return re.sub(r"(?m)^11 ?$", "", path.read_text("utf-8"))


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_the_same_bytes_on_every_run(path: Path) -> None:
    text = path.read_text("utf-8")
    assert draw(text) == draw(text)


@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS)
@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_no_character_gets_lost(path: Path, look: Look) -> None:
    pdf = draw(path.read_text("utf-8"), look)
    assert characters(by_pdfium(pdf)) == characters(source(path))


@pytest.mark.parametrize("read", [by_pdfium, by_pdfplumber])
def test_the_sample_holds_its_text(read: Callable[[bytes], str]) -> None:
    text = read(SAMPLE.read_bytes())
    text = re.sub(r"(?m)^Side [0-9] av [0-9]\s*$", "", text)
    assert characters(text) == characters(source(SAMPLE.with_suffix(".txt")))


def test_the_sample_is_its_fixture_and_small() -> None:
    fixture = FIXTURES / "minutes" / "fagrad-tolking.txt"
    assert SAMPLE.with_suffix(".txt").read_text("utf-8") == fixture.read_text("utf-8")
    assert len(pypdfium2.PdfDocument(SAMPLE)) == 3
    assert SAMPLE.stat().st_size < 60_000


def test_header_and_footer_stand_on_every_page() -> None:
    text = (FIXTURES / "minutes" / "hogskolestyret.txt").read_text("utf-8")
    document = pypdfium2.PdfDocument(draw(text, Look(header="Høgskolen i Østlia", footer="Side {page} av {pages}")))
    for number, page in enumerate(document, start=1):
        page_text = page.get_textpage().get_text_range()
        assert "Høgskolen i Østlia" in page_text
        assert f"Side {number} av {len(document)}" in page_text


def test_tables_get_their_lines_and_cells() -> None:
    text = (FIXTURES / "minutes" / "formannskapet.txt").read_text("utf-8")
    with pdfplumber.open(io.BytesIO(draw(text, Look(ruled=True)))) as document:
        tables = document.pages[0].extract_tables()
    assert ["Kristoffer Engebakken", "Varamedlem", "H", "Geir Nymoen"] in [row for table in tables for row in table]


def test_appendices_become_tables_and_slides_by_the_gold() -> None:
    path = FIXTURES / "reports" / "verksted-ombruk.txt"
    gold = {
        "appendices": [{"number": 1, "kind": "programme"}, {"number": 3, "kind": "slides"}],
        "programme": [{"title": str(n), "speaker": None} for n in range(10)],
    }
    sizes = [page.get_size() for page in pypdfium2.PdfDocument(draw(path.read_text("utf-8"), None, gold))]
    assert sizes.count(fixture_pdf.SLIDE) == 4
    found = fixture_pdf.with_gold(path.read_text("utf-8"), gold)
    table = next(block for block in found if block.kind == "table")
    assert table.rows[1] == ("9:00", "0", "")


BROKEN = """Referat fra møte

• Et punkt som går over flere linjer fordi det er langt nok til det, og slutter med Nord-
Håland kommune
• Neste punkt

Avsnittet her går også over to linjer, siden det er langt nok, og har et ord som blir de-
lt på midten av linjen.

Tid:   kl. 10
Sted:  Huset
"""


def test_lines_become_the_blocks_that_they_were_set_from() -> None:
    assert blocks(BROKEN) == [
        Block("title", "Referat fra møte"),
        Block(
            "item",
            "Et punkt som går over flere linjer fordi det er langt nok til det, og slutter med Nord-Håland kommune",
            1,
            "•",
        ),
        Block("item", "Neste punkt", 0, "•"),
        Block(
            "paragraph",
            "Avsnittet her går også over to linjer, siden det er langt nok, "
            "og har et ord som blir delt på midten av linjen.",
            1,
        ),
        Block("table", "", 1, rows=(("Tid:", "kl. 10"), ("Sted:", "Huset"))),
    ]
