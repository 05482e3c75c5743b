"""Plain text: what is no text, the lines of what is, and that nothing of it is lost."""

import gzip
import random
import re
import time
import unicodedata
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pmdocs.characters import INVISIBLE
from pmdocs.errors import LimitExceeded, NotADocument, PmdocsError, UsageError
from pmdocs.readers import Reader, ReadOptions
from pmdocs.readers.plain import PLAIN, claims, read
from pmdocs.text import Cell, Line, SourceText

MINUTES = """MØTEPROTOKOLL

Utvalg: Kommunestyret i Fjordvik
Møtedato: 14.03.2024 kl. 18:00
Til stede: Kari Nordmann (Ap), Ola Hansen (H), Åse Bjørkø (Sp)


PS 13/24 Budsjettjustering for første tertial
   Votering: 14 mot 7 stemmer (SV, R)
Møtet hevet, idé og søknad
"""
RANDOM = random.Random(14)  # noqa: S311
BINARIES = {
    "zeros": bytes(1000),
    "zeros between lines": MINUTES.replace("\n", "\0\n").encode(),
    "random": RANDOM.randbytes(20_000),
    "random without zeros": RANDOM.randbytes(20_000).replace(b"\0", b""),
    "png": b"\x89PNG\r\n\x1a\n" + b"text" * 100,
    "jpeg": b"\xff\xd8\xff\xe0 JFIF",
    "gzip": gzip.compress(MINUTES.encode()),
    "old office": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"text" * 100,
    "controls": b"\x01\x02\x03 Vedtak",
    "source of a PDF": b"1 0 obj\n<<>>\nendobj\nstartxref\n9\n%%EOF\n",
}
ADVISED = {
    "zip": b"PK\x03\x04" + bytes(100),
    "empty zip": b"PK\x05\x06" + bytes(18),
}


def source(text: str | bytes, **options: str | int) -> SourceText:
    data = text if isinstance(text, bytes) else text.encode()
    return read(data, ReadOptions(**options))  # type: ignore[arg-type]


def lines(text: str | bytes) -> tuple[Line, ...]:
    return source(text).lines


def numbered(text: str | bytes) -> list[tuple[str, int]]:
    return [(line.text, line.number) for line in lines(text)]


def notes(text: str | bytes) -> list[str]:
    return [note.name for note in source(text).notes]


def refused(data: bytes) -> PmdocsError:
    with pytest.raises(PmdocsError) as caught:
        read(data, ReadOptions())
    assert "\n" not in caught.value.message
    return caught.value


@pytest.mark.parametrize("name", BINARIES)
def test_binary_content_is_not_claimed_and_refused(name: str) -> None:
    assert not claims(BINARIES[name], ".txt")
    error = refused(BINARIES[name])
    assert isinstance(error, NotADocument)
    assert error.code == "kind-unknown"


@pytest.mark.parametrize("name", ADVISED)
def test_archives_are_claimed_and_refused_with_advice(name: str) -> None:
    assert claims(ADVISED[name], "")
    error = refused(ADVISED[name])
    assert error.code == "kind-unknown"
    assert "and give th" in error.message


@pytest.mark.parametrize(
    ("inside", "kind"),
    [(b"xl/workbook.xml", "spreadsheet"), (b"ppt/presentation.xml", "presentation"), (b"mimetypeapplication/epub+zip", "e-book"), (b"notat.txt", "ZIP"),
     (b"mimetypeapplication/vnd.oasis.opendocument.text", "LibreOffice")],
)  # fmt: skip
def test_an_archive_is_called_by_what_is_in_it(inside: bytes, kind: str) -> None:
    assert kind in refused(b"PK\x03\x04" + inside).message


@pytest.mark.parametrize("suffix", [".pdf", ".docx"])
@pytest.mark.parametrize("data", [MINUTES.encode(), b"", ADVISED["zip"], b"<html>"])
def test_what_is_named_pdf_or_docx_is_never_claimed(data: bytes, suffix: str) -> None:
    assert not claims(data, suffix)


BLANK = (b"", b"\n", b" \t\r\n\f" * 100, b"\xef\xbb\xbf", "\u200b\u00a0\n\u00ad".encode(), b"\xff\xfe")


@pytest.mark.parametrize("data", BLANK)
def test_nothing_to_read_is_empty(data: bytes) -> None:
    assert claims(data, ".txt")
    assert refused(data).code == "input-empty"


def test_random_utf16_is_refused() -> None:
    assert refused(b"\xff\xfe" + RANDOM.randbytes(20_000)).code == "kind-unknown"


def test_an_unknown_encoding_is_told_before_the_content() -> None:
    with pytest.raises(UsageError):
        source(b"", encoding="nix")


@pytest.mark.parametrize(("size", "limit"), [(11, 10), (100, 10), (1_000_000, 999_999)])
def test_too_many_characters_name_limit_and_seen(size: int, limit: int) -> None:
    with pytest.raises(LimitExceeded) as caught:
        source("x" * size, max_chars=limit)
    assert caught.value.code == "limit-chars"
    assert str(limit) in caught.value.message
    assert re.search(r"^(?:at least )?\d+ characters", caught.value.message)


def test_the_limit_counts_characters_not_bytes() -> None:
    assert source("ø" * 10, max_chars=10).lines[0].text == "ø" * 10


LOOKALIKES = ("<b>Sak</b>", "Om <html> på nett", "PK 12/24", "Vedtak\x1a", "a\fb", "endobj", "\x1b[1mSak")


@pytest.mark.parametrize("text", LOOKALIKES)
def test_what_only_looks_like_something_else_is_text(text: str) -> None:
    assert claims(text.encode(), ".txt")
    assert lines(text)


@pytest.mark.parametrize("text", ["Ås", "Ä»", "Å…", "Ã", "â€", "kr 5 «Å»", "Møtet ble hevet. Ã¸ vises feil."])
def test_no_repair_without_clear_statistics(text: str) -> None:
    assert lines(text)[0].text == text
    assert notes(text) == []


def test_the_reader() -> None:
    assert Reader("plain", "text/plain", (".txt",), 90, claims, read) == PLAIN


def test_lines_of_utf8_need_no_note() -> None:
    found = source(MINUTES)
    assert (found.notes, found.complete, found.pages, found.reader) == ((), True, (), "plain")
    placed = [(line.number, line.gap) for line in found.lines]
    assert placed == [(1, 0), (3, 1), (4, 0), (5, 0), (8, 2), (9, 0), (10, 0)]
    assert {line.left for line in found.lines} == {0.0}
    assert {line.right for line in found.lines} == {62.0}
    assert {(line.page, line.bbox, line.size) for line in found.lines} == {(None, None, None)}


UNICODE = ("utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be")
SINGLE_BYTE = ("cp1252", "latin-1", "cp865", "cp850", "mac_roman", "iso8859-10", "iso8859-15")


@pytest.mark.parametrize("encoding", UNICODE)
def test_every_unicode_gives_the_same_lines(encoding: str) -> None:
    assert lines(MINUTES.encode(encoding)) == lines(MINUTES)
    assert lines(b"\xfe\xff" + MINUTES.encode("utf-16-be")) == lines(MINUTES)


@pytest.mark.parametrize("encoding", SINGLE_BYTE)
def test_every_single_byte_encoding_gives_the_same_lines(encoding: str) -> None:
    assert lines(MINUTES.encode(encoding)) == lines(MINUTES)
    assert notes(MINUTES.encode(encoding)) == ["encoding-guessed"]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\n\r", "\x85", "\u2028", "\u2029", "\v"])
def test_every_line_end_gives_the_same_lines(end: str) -> None:
    assert lines(MINUTES.replace("\n", end)) == lines(MINUTES)


DISTURBED = {
    "nfd": unicodedata.normalize("NFD", MINUTES),
    "zero-width": "\u200b".join(MINUTES),
    "soft hyphens": "\u00ad".join(MINUTES),
    "nbsp": MINUTES.replace(" ", "\u00a0"),
    "narrow nbsp": MINUTES.replace(" ", "\u202f\u200e"),
    "angstrom": MINUTES.replace("Å", "\u212b"),
    "ligature": MINUTES.replace("fi", "ﬁ"),
    "twice": MINUTES.encode().decode("latin-1"),
    "twice cp1252": MINUTES.encode().decode("cp1252"),
    "escapes": "\x1b[31m\x1b]0;tittel\x07" + MINUTES,
    "no newline": MINUTES.rstrip("\n"),
}


@pytest.mark.parametrize("name", DISTURBED)
def test_disturbed_characters_give_the_same_lines(name: str) -> None:
    assert numbered(DISTURBED[name]) == numbered(MINUTES)


def test_mojibake_is_repaired_with_a_note_and_kept_raw() -> None:
    text = "Møte på rådhuset\n" + "Ã\u0085rsmÃ¸te pÃ¥ Ã˜ya â€“ Â«idÃ©Â»\n"
    found = source(text)
    assert found.lines[1].text == "Årsmøte på Øya – «idé»"
    assert found.lines[1].raw == "Ã\u0085rsmÃ¸te pÃ¥ Ã˜ya â€“ Â«idÃ©Â»"
    assert (notes(text), found.complete) == (["text-repaired"], True)


def test_mixed_encodings_are_read_but_not_complete() -> None:
    found = source(MINUTES.encode() + MINUTES.encode("cp1252"))
    assert [line.text for line in found.lines] == [line.text for line in lines(MINUTES)] * 2
    assert (found.complete, [note.name for note in found.notes]) == (False, ["encoding-replaced"])


def test_a_soft_hyphen_stays_at_the_end_of_a_line_only() -> None:
    text = "For\u00admann\u00adskapet i kommu\u00ad\nnen\n"
    assert [line.text for line in lines(text)] == ["Formannskapet i kommu\u00ad", "nen"]
    assert lines("kommu\u00ad")[0].text == "kommu\u00ad"


def test_raw_keeps_the_characters_as_they_were() -> None:
    raw = "  A\u030ase\u00a0B.\tmo\u00adte \u200b"
    assert lines(raw)[0].raw == raw
    assert lines(raw)[0].text == "Åse B. mote"


@pytest.mark.parametrize("name", ["A\u030ase", "Åse", "\u200bÅse", "Å\u00adse"])
def test_tabs_are_columns_of_eight(name: str) -> None:
    assert lines(f"\t{name}\tAp\n")[0].cells == (Cell("Åse", 8.0, 11.0), Cell("Ap", 16.0, 18.0))


def test_cells_are_parted_by_two_spaces() -> None:
    line = lines("  Kari Nordmann   Ap  leder ")[0]
    assert line.cells == (Cell("Kari Nordmann", 2.0, 15.0), Cell("Ap", 18.0, 20.0), Cell("leder", 22.0, 27.0))
    assert line.text == "Kari Nordmann Ap leder"


def test_form_feeds_are_pages() -> None:
    found = source("a\nb\n\f\n\nc\fd\f\ne\n\f")
    seen = [(line.text, line.number, line.page, line.gap) for line in found.lines]
    assert seen == [("a", 1, 1, 0), ("b", 2, 1, 0), ("c", 5, 2, 2), ("d", 6, 3, 0), ("e", 7, 4, 0)]
    assert [page.number for page in found.pages] == [1, 2, 3, 4]


def test_a_form_feed_at_the_beginning_of_a_line_adds_no_line() -> None:
    assert numbered("a\n\fb\n\fc") == numbered("a\nb\nc")


def test_one_form_feed_at_the_end_is_one_page() -> None:
    found = source("a\n\f")
    assert ([page.number for page in found.pages], found.lines[0].page) == ([1], 1)


@settings(deadline=None)
@given(st.binary(max_size=400), st.sampled_from(["", ".txt", ".pdf"]))
def test_any_bytes_give_lines_or_an_error_of_ours(data: bytes, suffix: str) -> None:
    claims(data, suffix)
    with suppress(PmdocsError):
        check(read(data, ReadOptions()))


SIGNS = st.characters(exclude_categories=["Cs", "Cc", "Cn", "Co"], exclude_characters="Ã") | st.sampled_from(
    "\n\r\t\f\v ø"
)
"""`Ã` begins what is repaired: a Norwegian letter that was decoded with the wrong encoding."""


@settings(deadline=None)
@given(st.text(alphabet=SIGNS, max_size=200))
def test_every_visible_character_is_in_some_line(text: str) -> None:
    found = source("x\n" + text)
    text = "x" + text
    check(found)
    assert visible("".join(line.text for line in found.lines)) == visible(text)
    assert visible("".join(line.raw for line in found.lines)) == visible(text)


def visible(text: str) -> str:
    bare = "".join(sign for sign in text if sign not in INVISIBLE and not sign.isspace() and sign != "\u00ad")
    return unicodedata.normalize("NFKC", bare)


def check(found: SourceText) -> None:
    assert [line.number for line in found.lines] == sorted({line.number for line in found.lines})
    for line in found.lines:
        assert line.text.strip() == line.text == " ".join(cell.text for cell in line.cells) != ""
        assert unicodedata.is_normalized("NFC", line.text)
        line.text.encode()


KILLERS = {
    "spaces": " " * 1000 + "x",
    "tabs": "\t" * 100 + "x",
    "gaps": "a  b " * 200,
    "form feeds": "a\f" * 500,
    "soft": "\u00ad" * 1000 + "x",
    "combining": "a" + "\u030a" * 1000,
    "escapes": "\x1b[" + "0" * 40 + "\x1b]x" * 10 + "x" * 1000,
    "mojibake": "Ã" * 500 + "Ã¸" * 100,
    "carriage": "a\n\r" * 300,
    "words": "Sak 12/24 " * 100,
    "lines": "å\n" * 500,
}


@pytest.mark.parametrize("name", KILLERS)
def test_time_grows_with_the_length(name: str) -> None:
    taken = []
    for times in (200, 400):
        data = (KILLERS[name] * times).encode()
        start = time.process_time()
        read(data, ReadOptions())
        taken.append(time.process_time() - start)
    assert taken[1] < max(3.5 * taken[0], 0.5)
    assert taken[1] < 5
