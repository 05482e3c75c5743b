"""The text layer before it is believed: scans, text under scans, garbage, pages that are missing."""

import re

import pytest
from reportlab.pdfgen.canvas import Canvas

from drawn import SENTENCES, lines, pdf, picture
from pmdocs.errors import ExitCode, NotADocument, NoText
from pmdocs.pipeline import parse_bytes, read_source
from pmdocs.readers.pdf.health import is_nonsense
from pmdocs.text import SourceText

WORDS = (
    *SENTENCES,
    "Rådet ba om at planen blir lagt fram for kommunene før sommeren, og at de får svare på den.",
    "Det er satt av midler til arbeidet i år og neste år, men ikke til det som kommer etter det.",
    "De som møtte for rådet, sa at det er viktig at alle får si det de mener om saken før den er ferdig.",
)


def names(source: SourceText) -> list[tuple[str, int | None]]:
    return [(note.name, note.page) for note in source.notes]


def shifted(text: str) -> str:
    """The text as it comes out when the numbers of glyphs are taken for characters."""
    return "".join(chr(ord(sign) - 29) if 32 < ord(sign) - 29 < 127 else sign for sign in text)


def test_a_scanned_document_is_said_to_be_one() -> None:
    with pytest.raises(NoText) as caught:
        read_source(pdf(picture, picture), ".pdf")
    assert caught.value.exit_code is ExitCode.NO_TEXT
    assert "ocrmypdf -l nor" in str(caught.value)


def test_a_document_of_empty_pages_is_not_called_a_scan() -> None:
    with pytest.raises(NoText, match="empty"):
        read_source(pdf(lambda canvas: canvas.rect(10, 10, 50, 50)), ".pdf")


def test_a_scanned_page_among_others_is_named() -> None:
    source = read_source(pdf(lines, picture, lines), ".pdf")
    assert names(source) == [("page-no-text", 2)]
    assert not source.complete
    assert [page.has_images for page in source.pages] == [False, True, False]


def test_a_logo_on_an_empty_page_is_no_scan() -> None:
    def logo(canvas: Canvas) -> None:
        canvas.scale(0.1, 0.1)
        picture(canvas)

    source = read_source(pdf(lines, logo), ".pdf")
    assert source.complete
    assert names(source) == []


def test_text_that_was_read_off_a_scan_is_told() -> None:
    def scanned(canvas: Canvas) -> None:
        picture(canvas)
        text = canvas.beginText(72, 760)
        text.setTextRenderMode(3)
        for line in WORDS:
            text.textLine(line)
        canvas.drawText(text)

    source = read_source(pdf(lines, scanned), ".pdf")
    assert [line.text for line in source.lines] == [*SENTENCES, *WORDS]
    assert names(source) == [("text-from-scan", 2)]
    assert source.complete


def test_hidden_text_without_a_picture_is_only_text() -> None:
    def hidden(canvas: Canvas) -> None:
        text = canvas.beginText(72, 760)
        text.setTextRenderMode(3)
        text.textLine(WORDS[0])
        canvas.drawText(text)

    assert names(read_source(pdf(hidden), ".pdf")) == []


def test_a_picture_beside_printed_text_changes_nothing() -> None:
    def both(canvas: Canvas) -> None:
        picture(canvas)
        lines(canvas)

    assert names(read_source(pdf(both), ".pdf")) == []


def test_garbage_is_never_parsed() -> None:
    garbage = pdf(lambda canvas: lines(canvas, [shifted(text) for text in WORDS]))
    with pytest.raises(NotADocument, match="garbage") as caught:
        parse_bytes(garbage)
    assert (caught.value.code, caught.value.exit_code) == ("text-undecodable", ExitCode.NOT_A_DOCUMENT)


def test_letters_taken_for_chinese_signs_are_garbage() -> None:
    text = " ".join(WORDS).encode("latin-1")
    assert is_nonsense(text[: len(text) // 2 * 2].decode("utf-16-be"))


@pytest.mark.parametrize("text", ["会议记录 2024年5月3日 地点 市政厅 出席者 主席 秘书", "", "– 1 –", "• • •"])
def test_other_scripts_and_signs_are_no_garbage(text: str) -> None:
    assert not is_nonsense(text)


@pytest.mark.parametrize(
    "texts",
    [
        WORDS,
        ("NAVN PARTI", "KARI LUND AP", "OLA VIK H", "LIV DAHL SV", "SSB NRK HMS NAV KS LO NHO FHI"),
        ("18/123-4 BNR 12 GNR 3", "kr 3 400 000", "12.03.2024 kl. 10.00-12.30"),
    ],
    ids=["running text", "names and initials", "figures"],
)
def test_text_that_looks_odd_is_no_garbage(texts: tuple[str, ...]) -> None:
    assert names(read_source(pdf(lambda canvas: lines(canvas, texts)), ".pdf")) == []


def test_a_file_that_was_cut_short_is_damaged() -> None:
    whole = pdf(lines, lines, lines)
    with pytest.raises(NotADocument, match="fresh copy") as caught:
        read_source(whole[: len(whole) * 2 // 3], ".pdf")
    assert caught.value.code == "pdf-damaged"


def test_a_file_whose_last_changes_were_cut_short_is_partial() -> None:
    source = read_source(pdf(lines) + b"\n12 0 obj\n<< /Type /Pa", ".pdf")
    assert [line.text for line in source.lines] == list(SENTENCES)
    assert names(source) == [("text-disagreement", None)]
    assert not source.complete


def test_a_damaged_table_of_objects_is_told() -> None:
    source = read_source(re.sub(rb"startxref\n[0-9]+", b"startxref\n7", pdf(lines)), ".pdf")
    assert [line.text for line in source.lines] == list(SENTENCES)
    assert names(source) == [("pdf-repaired", None)]
    assert source.complete


@pytest.mark.parametrize("told", [1, 9])
def test_a_count_of_pages_that_lies(told: int) -> None:
    data = pdf(lines, lines, lines).replace(b"/Count 3", b"/Count %d" % told)
    source = read_source(data, ".pdf")
    assert not source.complete
    assert "text-disagreement" in [note.name for note in source.notes]


def test_junk_before_the_header_is_put_up_with() -> None:
    source = read_source(b"\r\n" * 40_000 + pdf(lines), ".pdf")
    assert [line.text for line in source.lines] == list(SENTENCES)
