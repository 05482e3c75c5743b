"""Where the text layer is suspicious, the other engine reads the page too, and what they find is compared."""

from collections.abc import Sequence

import pytest

from drawn import SENTENCES, lines, pdf
from pmdocs.pipeline import read_source
from pmdocs.readers import ReadOptions
from pmdocs.readers.pdf import second
from pmdocs.readers.pdf.page import PageContent
from pmdocs.readers.pdf.pieces import Piece
from pmdocs.text import Note

UNDECODABLE = [Note("text-undecodable", "glyphs of page 1 have no character", 1)]
TEXT = "Rådet drøftet planen for skolene i området og de midlene som er satt av til dem."


def page(*texts: str, nameless: int = 0, silent: bool = False) -> PageContent:
    pieces = [Piece(text, 72, 400, 700 - 16 * at, 11, False) for at, text in enumerate(texts)]
    return PageContent(595, 842, pieces, [], False, nameless, silent=silent)


def compared(
    monkeypatch: pytest.MonkeyPatch, ours: PageContent, theirs: PageContent | None
) -> tuple[PageContent | None, list[tuple[str, int | None]]]:
    """The page that is kept, and what is said of it, where the engines read `ours` and `theirs`."""

    def pages(_data: bytes, _options: ReadOptions, only: Sequence[int]) -> list[PageContent | None]:
        return [theirs for _ in only]

    monkeypatch.setattr(second, "pages", pages)
    monkeypatch.setattr(second, "mended", bytes)
    found, notes = second.compared([ours], [1], b"", ReadOptions())
    return found[0], [(note.name, note.page) for note in notes]


# ---------------------------------------------------------------- not suspicious


def test_a_sound_document_is_read_by_one_engine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(second, "pages", None)
    assert [line.text for line in read_source(pdf(lines, lambda _: None), ".pdf").lines] == list(SENTENCES)


def test_a_blank_page_is_not_suspicious() -> None:
    assert second.suspects([page(TEXT), page()], []) == []


@pytest.mark.parametrize("theirs", [page(TEXT), page("Rådet drøftet planen for skolene i området."), None])
def test_amounts_that_hardly_differ_or_are_unknown_change_nothing(
    monkeypatch: pytest.MonkeyPatch, theirs: PageContent | None
) -> None:
    ours = page(TEXT)
    assert compared(monkeypatch, ours, theirs) == (ours, [])


def test_a_garbled_page_stays_where_the_other_engine_reads_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    ours = page(TEXT + "\ue123\ue124")
    assert compared(monkeypatch, ours, page(TEXT + "(cid:12)(cid:13)")) == (ours, [])


# ---------------------------------------------------------------- suspicious


def test_which_pages_are_suspicious() -> None:
    contents = [page(TEXT), page(silent=True), page(TEXT), None]
    assert second.suspects(contents, []) == [2]
    assert second.suspects(contents, UNDECODABLE) == [1, 2]
    assert second.suspects(contents, [Note("pdf-repaired", "the PDF is damaged")]) == [1, 2, 3, 4]


@pytest.mark.parametrize("ours", [page("Rådet \ue123\ue124 planen"), page("Rådet", nameless=60), page(silent=True)])
def test_the_engine_that_reads_more_of_a_garbled_or_silent_page_is_believed(
    monkeypatch: pytest.MonkeyPatch, ours: PageContent
) -> None:
    theirs = page(TEXT)
    assert compared(monkeypatch, ours, theirs) == (theirs, [("page-fallback", 1)])


@pytest.mark.parametrize(
    ("ours", "theirs"), [(page(TEXT), page("Rådet")), (page("Rådet"), page(TEXT)), (page(TEXT), page())]
)
def test_amounts_that_differ_by_more_than_half_are_told(
    monkeypatch: pytest.MonkeyPatch, ours: PageContent, theirs: PageContent
) -> None:
    assert compared(monkeypatch, ours, theirs) == (ours, [("text-disagreement", 1)])


def test_a_damaged_file_of_which_both_read_the_same_is_only_said_to_be_repaired() -> None:
    data = pdf(lines, lines)
    source = read_source(data.replace(b"startxref\n", b"startxref\n9"), ".pdf")
    assert [note.name for note in source.notes] == ["pdf-repaired"]
    assert source.complete
