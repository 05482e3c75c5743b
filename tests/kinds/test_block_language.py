"""The language of a block: said where it is another than the document's, and only where it can be told."""

from pmdocs import parse_text
from pmdocs.records import AgendaItem, Block, Minutes

HEAD = "Referat fra møte i Elverådet, 3. mai 2024\n\nTil stede: Kari Lund\n\nSak 1 Val\n\n"
BOKMAL = "Rådet drøftet saken og ble enige om at den ikke skulle utsettes.\n\n"
NYNORSK = "Rådet drøfta saka og vart samde om at ho ikkje skulle utsetjast, men takast opp no.\n\n"


def _item(text: str) -> AgendaItem:
    record = parse_text(HEAD + text)
    assert isinstance(record, Minutes)
    return record.agenda_items[0]


def _blocks(text: str) -> list[Block]:
    return [part for section in _item(text).sections for part in section.blocks]


def test_a_block_in_the_other_language_says_so() -> None:
    assert [part.language for part in _blocks(BOKMAL + BOKMAL + NYNORSK)] == [None, None, "nn"]
    assert [part.language for part in _blocks(NYNORSK + NYNORSK + BOKMAL)] == [None, None, "nb"]


def test_what_cannot_be_told_is_not_said() -> None:
    assert [part.language for part in _blocks(f"{BOKMAL}{BOKMAL}Budsjett 2024 og rekneskap.\n\n")] == [None, None, None]
