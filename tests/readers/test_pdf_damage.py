"""Damaged PDFs: whatever the bytes, a document or one of our errors. The second engine, which may never end, is left out."""

import random
import re
import zlib
from collections.abc import Callable

import pytest

from documents import FIXTURES
from pmdocs.errors import NotADocument, PmdocsError
from pmdocs.pipeline import parse_bytes
from pmdocs.readers.pdf import second

SAMPLES = [path.read_bytes() for path in sorted((FIXTURES / "producers").glob("formannskapet-*.pdf"))]
STREAM = re.compile(rb"stream\r?\n(.*?)endstream", re.DOTALL)
MUTANTS = 40


def bits(data: bytearray, chance: random.Random) -> None:
    """Bytes anywhere in the file are others."""
    for _ in range(chance.randint(1, 30)):
        data[chance.randrange(len(data))] = chance.randrange(256)


def hole(data: bytearray, chance: random.Random) -> None:
    """A stretch of the file is missing."""
    at = chance.randrange(len(data))
    del data[at : at + chance.randint(1, 2000)]


def figures(data: bytearray, chance: random.Random) -> None:
    """Numbers of the structure are others."""
    places = [match.span() for match in re.finditer(rb"[0-9]+", bytes(data))]
    for start, stop in chance.sample(places, 5):
        data[start:stop] = chance.choice([b"0", b"-1", b"99999999", b"1e9", b"3"])[: stop - start].ljust(stop - start)


def content(data: bytearray, chance: random.Random) -> None:
    """What is drawn on the pages is another."""
    for start, stop in [match.span(1) for match in STREAM.finditer(bytes(data))]:
        try:
            drawn = bytearray(zlib.decompress(bytes(data[start:stop])))
        except zlib.error:
            continue
        for _ in range(chance.randint(1, 20)):
            drawn[chance.randrange(len(drawn))] = chance.choice(b"0123456789.-TJmclreBQq \n")
        packed = zlib.compress(bytes(drawn))
        if len(packed) <= stop - start:
            data[start:stop] = packed.ljust(stop - start)


@pytest.mark.parametrize("damage", [bits, hole, figures, content])
def test_damage_ends_in_a_record_or_in_our_own_error(
    damage: Callable[[bytearray, random.Random], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> None:
        raise NotADocument("pdf-damaged", "not asked here")

    monkeypatch.setattr(second, "pages", fails)
    monkeypatch.setattr(second, "_count", lambda _: 0)
    chance = random.Random(damage.__name__)  # noqa: S311  the same damage on every run
    read = 0
    for at in range(MUTANTS):
        data = bytearray(SAMPLES[at % len(SAMPLES)])
        damage(data, chance)
        try:
            record = parse_bytes(bytes(data), name="x.pdf")
        except PmdocsError:
            continue
        read += 1
        assert record.ledger.unclaimed <= record.ledger.lines
    assert read > 0
