"""What holds for any input; each docstring is the contract."""

import json
import unicodedata

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from documents import documents, rendered, source
from noise import noise
from places import misplaced, without_place
from pmdocs import PmdocsError, parse, parse_text
from pmdocs.characters import repair
from pmdocs.grammar.fold import fold
from pmdocs.grammar.marks import Mark, Place
from pmdocs.kinds import reading_of
from pmdocs.layout import arrange
from pmdocs.pipeline import parse_source, read_source, record_of
from pmdocs.text import Line

quick = settings(
    max_examples=max(150, settings().max_examples), deadline=None, suppress_health_check=[HealthCheck.too_slow]
)


@quick
@given(noise)
def test_total(text: str) -> None:
    """Any text gives a record or a PmdocsError; nothing else escapes. No line is unclaimed, and every value is printed where it says."""
    data = text.encode("utf-8", "replace")
    try:
        document = read_source(data, ".txt")
    except PmdocsError:
        return
    record = parse_source(document, data)
    assert record.ledger.unclaimed == 0
    assert without_place(record) == []
    assert misplaced(record, document) == []
    assert record_of(json.loads(record.model_dump_json())) == record


@quick
@given(st.binary(max_size=400), st.sampled_from(["a.pdf", "a.txt", "a.docx", None]))
def test_total_for_bytes(data: bytes, name: str | None) -> None:
    """Any bytes under any name give a record or a PmdocsError."""
    try:
        parse(data, name=name)
    except PmdocsError as error:
        told = error.message
    else:
        told = "a record"
    assert told
    assert "\n" not in told


@quick
@given(noise)
def test_nothing_lost_by_the_layout(text: str) -> None:
    """Every line of the reader is there after the layout, once, whatever was found."""
    try:
        found = read_source(text.encode("utf-8", "replace"), ".txt")
    except PmdocsError:
        return
    again = arrange(found)
    assert again == found
    assert sorted(line.raw for line in found.lines) == sorted(line.raw for line in again.lines)


@quick
@given(st.text(max_size=60))
def test_repairing_twice_is_repairing_once(text: str) -> None:
    """Repaired characters are stable and NFC."""
    once = repair(text)
    assert repair(once) == once
    assert unicodedata.is_normalized("NFC", once)


@quick
@given(noise, st.lists(st.integers(1, 3), max_size=30))
def test_fold_is_total(text: str, depths: list[int]) -> None:
    """Whatever opens blocks at whatever depth: the lines of the tree are the lines given, in order."""
    try:
        lines = reading_of(read_source(text.encode("utf-8", "replace"), ".txt")).lines
    except PmdocsError:
        return
    chosen = {line.number: depths[at % len(depths)] for at, line in enumerate(lines)} if depths else {}

    def opens(depth: int) -> Mark[int]:
        def find(line: Line, _place: Place) -> int | None:
            return depth if chosen.get(line.number) == depth and line.number % 2 else None

        return Mark(f"block {depth}", depth, find)

    assert list(fold(lines, [opens(1), opens(2), opens(3)], lambda _before, _line: False).walk()) == list(lines)


@pytest.mark.parametrize("path", documents(), ids=lambda path: path.stem)
def test_json_gives_the_record_back(path: object) -> None:
    """Record to JSON to record is the same record."""
    document = next(other for other in documents() if other is path or other == path)
    record = parse_source(source(document), document.read_bytes(), document.name)
    assert record_of(json.loads(record.model_dump_json())) == record


@pytest.mark.parametrize("path", documents("minutes"), ids=lambda path: path.stem)
def test_page_breaks_move_spans_only(path: object) -> None:
    """A form feed in the place of a line end between any two paragraphs changes where things stand, and nothing else."""
    document = next(other for other in documents("minutes") if other == path)
    text = document.read_text(encoding="utf-8").replace("\f", "")
    plain = parse_text(text)
    breaks = [at for at in range(len(text)) if text.startswith("\n\n", at)]
    for at in breaks[:: max(len(breaks) // 6, 1)]:
        moved = parse_text(text[: at + 1] + "\f" + text[at + 1 :])
        assert _without_places(rendered(moved)) == _without_places(rendered(plain)), text[at - 40 : at + 40]


def _without_places(text: str) -> object:
    def strip(value: object) -> object:
        if isinstance(value, dict):
            return {
                key: strip(inner)
                for key, inner in value.items()
                if key not in {"spans", "source", "ledger", "page_first", "page_last"}
            }
        return [strip(inner) for inner in value] if isinstance(value, list) else value

    return strip(json.loads(text))


def test_the_same_bytes_on_every_run() -> None:
    """Records carry nothing that changes between runs."""
    document = documents("minutes")[0]
    assert rendered(parse(document)) == rendered(parse(document.read_bytes(), name=document.name))


@pytest.mark.parametrize(
    "text",
    [
        "Tid: tirsdag 18. juni 2024 kl. 14–16\nReferat: godkjent\nDato: 18. juni 2024",
        "Rapport fra workshop 31. januar\n\nRapport fra workshop 31. januar",
        "Neste møte: 12. juni 2021\nNeste møte: 12. juni 2021\nReferat: godkjent",
        "Dato: 18. juni 2024\na\nReferat fra møte i rådet",
        "Møteslutt: 12:30\nMøteinnkalling",
        "Referat fra møte i Fagrådet\nMøtested:\nRådhuset, møterom 2",
        "Møtereferat\nTid/stad:\n\n12. juni 2020",
        "Innkalling til møte i rådet\nMøtenr.:\nb) Saken ble vedtatt.",
        "Referat fra møte i Testrådet, 3. mai 2024\nOrdstyrar :\n   Rådhuset, møterom 2",
        "Møteprotokoll\nMøteleder:\nKari Lund",
        "Saksprotokoll\nSted:\nNordvik  3  Kari Lund\nNordvik  4  Ola Vik",
        "Protokoll fra årsmøte\nVedlegg 1: Program\nKari\nVedlegg 1: Program\n14.",
        "Protokoll\nSak 1/24 Valg\nInnledere:\nInnhold",
        "Protokoll\nSak 1/24 Valg\nInnleder: Kari Lund\nInnleder: Kari Lund",
        "Protokoll\nMøteslutt: 12:30\nMøteslutt: 12:30",
        "Protokoll\nMøteslutt: 12:30\nMøteslutt: 13:30",
        "Dato: 18. juni 2024\nVaramedlemmer møter etter nærmere beskjed.\nVaramedlemmer møter etter nærmere beskjed.",
    ],
)
def test_texts_that_once_lost_a_line(text: str) -> None:
    assert parse_text(text).ledger.unclaimed == 0
