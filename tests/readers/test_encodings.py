"""The encoding of a text file: what is not guessed, what is, and what is left over."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pmdocs.errors import UsageError
from pmdocs.readers.encodings import Decoded, decode, wide_name

MINUTES = """MØTEPROTOKOLL
Utvalg: Kommunestyret i Fjordvik
Til stede: Kari Nordmann (Ap), Ola Hansen (H), Åse Bjørkø (Sp)
PS 13/24 Budsjettjustering for første tertial
Ærede møte: «Vedtak» på Åsen skole, idé og søknad
"""
UNICODE = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be")
ENCODINGS = ("cp1252", "latin-1", "iso8859-15", "cp850", "mac_roman")


def names(decoded: Decoded) -> list[str]:
    return [note.name for note in decoded.notes]


NO_ENCODINGS = (
    *("nix", "", "hex", "rot13", "base64", "idna", "punycode", "undefined"),
    *("unicode_escape", "raw-unicode-escape"),
)


@pytest.mark.parametrize("name", [*NO_ENCODINGS, "a\0b", "ø", "x" * 500, "\ud800"])
def test_an_encoding_that_does_not_exist_is_an_error_of_usage(name: str) -> None:
    with pytest.raises(UsageError) as caught:
        decode(b"Vedtak", name)
    assert caught.value.code == "encoding-unknown"
    assert caught.value.message.isprintable()
    assert len(caught.value.message) < 200


@pytest.mark.parametrize(
    "data", [b"", b"a", b"Vedtak\n", b"a\0b\0", bytes(100), bytes(range(256)), "Møte".encode(), b"\xff"]
)
def test_what_is_not_utf16_or_utf32_without_a_mark(data: bytes) -> None:
    expected = "utf-16-le" if data == b"a\0b\0" else None
    assert wide_name(data) == expected


def test_utf8_is_not_guessed() -> None:
    assert decode(MINUTES.encode()) == Decoded(MINUTES, "utf-8")
    assert decode(b"Vedtak") == Decoded("Vedtak", "utf-8")


def test_utf8_is_not_taken_for_mixed_where_one_encoding_explains_all() -> None:
    decoded = decode((MINUTES * 100 + "«Å»\n").encode("cp1252"))
    assert decoded.encoding == "cp1252"
    assert decoded.complete


def test_braces_stay_braces_unless_the_caller_says_ns4551() -> None:
    assert decode(b"{a} [b] c|d").text == "{a} [b] c|d"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"]
)
def test_unicode_needs_no_note(encoding: str) -> None:
    decoded = decode(MINUTES.encode(encoding))
    assert (decoded.text, decoded.notes, decoded.complete) == (MINUTES, (), True)


@pytest.mark.parametrize("encoding", ["utf-16-be", "utf-32-be", "utf-16-le", "utf-32-le"])
def test_a_byte_order_mark_is_no_text(encoding: str) -> None:
    assert decode(("\ufeff" + MINUTES).encode(encoding)).text == MINUTES
    assert decode(("\ufeff" + MINUTES).encode(encoding), encoding).text == MINUTES


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_single_byte_encodings_are_told_by_their_norwegian(encoding: str) -> None:
    decoded = decode(MINUTES.encode(encoding))
    assert decoded.text == MINUTES
    assert names(decoded) == ["encoding-guessed"]
    assert decoded.complete


def test_cp865_has_no_closing_guillemet() -> None:
    text = MINUTES.replace("«", '"').replace("»", '"')
    decoded = decode(text.encode("cp865"))
    assert (decoded.text, decoded.encoding) == (text, "cp865")
    assert decoded.notes[0].message.startswith("read as cp865; mac_roman was the runner-up")


@pytest.mark.parametrize(
    ("encoding", "word"),
    [("iso8859-10", "Kárášjohka, guovddáš ja giella: čuovus"), ("iso8859-15", "tilskudd på 500 €")],
)
def test_the_rarer_encodings_where_they_can_be_told(encoding: str, word: str) -> None:
    assert decode((MINUTES.replace("«", "").replace("»", "") + word).encode(encoding)).text.endswith(word)


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("word", ["Møte", "Åse Bjørkø", "på", "FØRSTE", "i år"])
def test_one_word_is_enough(encoding: str, word: str) -> None:
    assert decode(word.encode(encoding)).text == word


@pytest.mark.parametrize("name", ["ns4551-1", "NS_4551-1", "NS 4551-1", "ISO646-NO"])
def test_seven_bits_by_option(name: str) -> None:
    decoded = decode(b"M\\TE p} [sen, ]rsm|te om {ret", name)
    assert decoded == Decoded("MØTE på Æsen, Årsmøte om æret", "ns4551-1")


def test_the_callers_encoding_wins() -> None:
    assert decode("ø".encode(), "cp1252").text == "Ã¸"
    assert decode(b"\x9b", "cp850").text == "ø"


def test_bytes_that_are_not_of_the_callers_encoding_are_replaced() -> None:
    decoded = decode(b"M\xf8te", "utf-8")
    assert (decoded.text, decoded.complete, names(decoded)) == ("M\ufffdte", False, ["encoding-replaced"])


@pytest.mark.parametrize("encoding", ["cp1252", "cp865", "mac_roman"])
def test_two_encodings_in_one_file_are_read_but_not_complete(encoding: str) -> None:
    other = "Ny sak: Åse Bjørkø søker på ny\n"
    decoded = decode(MINUTES.encode() + other.encode(encoding))
    assert decoded.text == MINUTES + other
    assert (names(decoded), decoded.complete) == (["encoding-replaced"], False)


@pytest.mark.parametrize("tail", [b"\xc3", b"\xff\xfe", b"\xed\xa0\x80", b"\xf4\x90\x80\x80"])
def test_a_broken_tail_loses_nothing_before_it(tail: bytes) -> None:
    decoded = decode(MINUTES.encode() + tail)
    assert decoded.text.startswith(MINUTES)
    assert len(decoded.text) > len(MINUTES)
    assert not decoded.complete


def test_half_a_character_of_utf16_is_told() -> None:
    decoded = decode(MINUTES.encode("utf-16") + b"\x20")
    assert decoded.text == MINUTES + "\ufffd"
    assert not decoded.complete


@settings(deadline=None)
@given(
    st.binary(max_size=300),
    st.sampled_from([None, "utf-8", "utf-7", "utf-16", "utf-32-be", "cp1252", "shift_jis", "ns4551-1"]),
)
def test_any_bytes_decode_to_whole_characters(data: bytes, wanted: str | None) -> None:
    decoded = decode(data, wanted)
    decoded.text.encode("utf-8")
    assert decoded.complete or decoded.notes


@settings(deadline=None)
@given(st.text(alphabet="abc æøåÆØÅ\n", min_size=1), st.sampled_from(["cp1252", "cp865", "mac_roman"]))
def test_norwegian_in_a_known_encoding_comes_back(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)).text == text
