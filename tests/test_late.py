"""Late patterns: nothing is compiled before it is needed, and then it is the pattern that was declared."""

import re

import pytest

from pmdocs import late
from pmdocs.late import compile_all
from pmdocs.late import late as declared


@pytest.fixture
def compiled(monkeypatch: pytest.MonkeyPatch) -> list[str | bytes]:
    """What has been compiled since."""
    seen: list[str | bytes] = []
    real = re.compile

    def compile_and_tell(pattern: str | bytes, flags: int = 0) -> object:
        seen.append(pattern)
        return real(pattern, flags)

    monkeypatch.setattr(late.re, "compile", compile_and_tell)  # type: ignore[attr-defined]
    return seen


def test_a_pattern_is_compiled_when_it_is_first_used_and_once(compiled: list[str]) -> None:
    pattern = declared(r"sak\s([0-9]+)", re.IGNORECASE)
    assert compiled == []
    assert pattern.search("Sak 4") is not None
    assert pattern.sub("x", "SAK 5, sak 6") == "x, x"
    assert [found.group(1) for found in pattern.finditer("sak 7 sak 8")] == ["7", "8"]
    assert compiled == [r"sak\s([0-9]+)"]


def test_bytes_are_patterns_too(compiled: list[bytes]) -> None:
    assert declared(rb"%PDF").match(b"%PDF-1.7") is not None
    assert compiled == [rb"%PDF"]


def test_what_waits_can_be_compiled_at_once(compiled: list[str]) -> None:
    pattern = declared("nobody asks for this")
    compile_all()
    assert "nobody asks for this" in compiled
    before = len(compiled)
    assert pattern.match("") is None
    assert len(compiled) == before


def test_what_a_pattern_does_not_have_is_no_reason_to_compile(compiled: list[str]) -> None:
    assert not hasattr(declared("a"), "nope")
    assert compiled == []
