"""Plain calls are understood without the library that reads options, as that library would understand them."""

import os
from itertools import combinations

import pytest

from pmdocs.cli import direct
from pmdocs.cli.app import app
from pmdocs.cli.direct import VIEWS, request_of
from pmdocs.cli.request import Options
from pmdocs.cli.run import show

pytestmark = pytest.mark.skipif(os.name != "posix", reason="Windows has its own way with names")

PLAIN = [
    ["referat.pdf"], ["a.pdf", "b.pdf"], ["-"], ["møter/"], ["a b.pdf", "--json"], ["--csv", "a.pdf"], ["a.pdf", "--table", "-"],
    ["--jsonl", "-q", "a.pdf", "--strict"], ["-v", "-v", "a.pdf"], ["--verbose", "--debug", "--no-spans", "a.pdf"], ["--json", "--json", "a"],
]  # fmt: skip
OTHER = [
    [], ["--help"], ["--version"], ["parse"], ["parse", "--json"], ["parse", "--help"], ["parse", "--help", "a.pdf"], ["nope", "a.pdf"],
    ["parse", "a.pdf", "--engine", "pdfium"], ["parse", "a.pdf", "--engine=pdfium"], ["parse", "-qv", "a.pdf"], ["parse", "--", "a.pdf"],
    ["parse", "a.pdf", "--json", "--csv"], ["parse", "a.pdf", "--nope"], ["parse", "a.pdf", "--jso"], ["parse", "--null", "a.pdf"],
    ["parse", ""], ["convert", "a.pdf"], ["schema", "minutes"], ["--json", "parse", "a.pdf"],
]  # fmt: skip


def _understood(arguments: list[str], monkeypatch: pytest.MonkeyPatch) -> tuple[str | None, Options]:
    """What the library for options makes of `arguments`."""
    shown: list[tuple[str | None, Options]] = []
    monkeypatch.setattr("pmdocs.cli.reading.show", lambda view, options: shown.append((view, options)))
    app(args=arguments, prog_name="pmdocs", standalone_mode=False)
    return shown[0]


@pytest.mark.parametrize("arguments", PLAIN, ids=" ".join)
@pytest.mark.parametrize("command", VIEWS)
def test_a_plain_call_is_understood_alike(command: str, arguments: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    assert request_of([command, *arguments]) == _understood([command, *arguments], monkeypatch)


def test_every_pair_of_flags_is_understood_alike(monkeypatch: pytest.MonkeyPatch) -> None:
    for flags in combinations([*direct._FLAGS, "--json"], 2):
        arguments = ["parse", *flags, "a.pdf"]
        assert request_of(arguments) == _understood(arguments, monkeypatch)


@pytest.mark.parametrize("arguments", OTHER, ids=" ".join)
def test_everything_else_goes_to_the_library(arguments: list[str]) -> None:
    assert request_of(arguments) is None


def test_a_direct_call_ends_with_the_exit_code() -> None:
    request = request_of(["parse", "nope.pdf", "-q"])
    assert request is not None
    with pytest.raises(SystemExit) as done:
        show(request.view, request.options)
    assert done.value.code == 4
