"""Damaged words: what is mended, and what is left as it is printed."""

import pytest

from pmdocs import parse_text
from pmdocs.layout import arrange
from pmdocs.layout.damage import mend_words
from pmdocs.readers import ReadOptions
from pmdocs.readers.plain import PLAIN
from pmdocs.text import SourceText
from pmdocs.vocabulary.damage import HEADINGS_WITH_N, LETTERS_LOST, SHORT_WORDS_LOST


def read(text: str) -> SourceText:
    return PLAIN.read(text.encode(), ReadOptions())


def mended(text: str) -> list[str]:
    return [line.text for line in mend_words(read(text)).lines]


def notes(text: str) -> list[str]:
    return [note.name for note in mend_words(read(text)).notes]


@pytest.mark.parametrize(
    "line",
    [
        "A B C D",  # classes
        "H V A R",  # parties
        "1 2 3 4 5 6",
        "I A og B er vi enige",
        "Obs! Husk nøkkel",
        "!!! Viktig",
        "Hvem? Jeg",
        "Hvem tar p? Alle",
        "INGEN I GANGEN",
        "Kari I. G. Lund",
    ],
)
def test_what_is_no_damage_stays(line: str) -> None:
    text = f"Referat fra møte\n{line}"
    assert mended(text)[1] == line
    assert notes(text) == []


@pytest.mark.parametrize(
    ("line", "whole"),
    [
        ("P R O T O K O L L", "PROTOKOLL"),
        ("V e d t a k :", "Vedtak :"),
        ("T I D : kl. 18", "T I D : kl. 18"),  # three letters may be initials
        ("S T E D : Klubbhuset", "STED : Klubbhuset"),
        ("F R A M M Ø T T E   M E D L E M M E R", "FRAMMØTTE MEDLEMMER"),
        ("! Møtested: Klubbhuset", "Møtested: Klubbhuset"),
        ("MØTEI KALLI G", "MØTEINNKALLING"),
        ("SAK 1 GODKJE I G AV REG SKAP", "SAK 1 GODKJENNING AV REGNSKAP"),
    ],
)
def test_what_is_mended(line: str, whole: str) -> None:
    text = f"Referat fra møte\n{line}"
    assert mended(text)[1] == whole
    assert notes(text) == (["text-repaired"] if whole != line else [])


def test_the_raw_text_is_kept_and_twice_is_once() -> None:
    source = read("P R O T O K O L L\n! Sted: Klubbhuset")
    once = mend_words(source)
    assert [line.raw for line in once.lines] == ["P R O T O K O L L", "! Sted: Klubbhuset"]
    assert mend_words(once) == once
    assert arrange(arrange(source)) == arrange(source)


def test_lost_letters_are_put_back_where_the_word_can_be_no_other() -> None:
    text = "Referat fra ?rsm?tet i Fagr?det\nTil stede: Per S?rlie\nS?knaden ble vedtatt p? M?TET. F?r vi den?"
    assert mended(text) == [
        "Referat fra årsmøtet i Fagrådet",
        "Til stede: Per S?rlie",
        "Søknaden ble vedtatt på MØTET. F?r vi den?",
    ]


def test_one_question_mark_or_a_text_with_its_letters_is_left_alone() -> None:
    assert mended("Referat\nEr dette et m?te") == ["Referat", "Er dette et m?te"]
    assert mended("Møte\nEt m?te p? rådhuset") == ["Møte", "Et m?te p? rådhuset"]


@pytest.mark.parametrize("word", LETTERS_LOST + SHORT_WORDS_LOST)
def test_each_word_is_mended(word: str) -> None:
    damaged = "".join("?" if letter in "æøå" else letter for letter in word)
    assert damaged != word
    assert mended(f"{damaged} {damaged}\n{damaged}")[1] == word


@pytest.mark.parametrize("word", HEADINGS_WITH_N)
def test_each_heading_is_mended(word: str) -> None:
    assert mended(f"Møte\n{word.replace('NN', 'N').replace('N', ' ')}")[1] == word


def test_minutes_set_in_spaced_out_letters_are_read() -> None:
    record = parse_text(
        "M Ø T E P R O T O K O L L\n\nUtvalg: Elveutvalget\nDato: 18.05.2021\n\nT I L   S T E D E\nKari Lund (leder) og Ola Vik\n\n"
        "PS 1/21  Valg\n\nV E D T A K :\nKari Lund velges.\n"
    )
    assert record.schema_name == "pmdocs.minutes"
    assert (record.title, [item.outcome for item in record.agenda_items]) == ("MØTEPROTOKOLL", ["elected"])
