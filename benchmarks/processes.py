"""Whole processes: cold starts, long documents, memory. Commands are run in turn and compared round by round.

    python -m benchmarks.processes ROUNDS < COMMANDS

runs them and prints their costs, all as JSON: a child counts the memory of the process that starts it as its own
until it has become the command, so this is a process that holds next to nothing.
"""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import median
from typing import NamedTuple

BIN = Path(sys.executable).parent
PLUMBER = "import pdfplumber, sys\nfor page in pdfplumber.open(sys.argv[1]).pages: page.extract_text(); page.close()"


class Cost(NamedTuple):
    """What a process took: CPU seconds, and the most memory that it held, in MiB."""

    seconds: float
    memory: float


def cost(command: Sequence[str]) -> Cost:
    """Run a command, its output thrown away."""
    nothing = os.open(os.devnull, os.O_RDWR)
    ends = [(os.POSIX_SPAWN_DUP2, nothing, end) for end in (0, 1, 2)]
    child = os.posix_spawn(command[0], list(command), _environment(), file_actions=ends)
    os.close(nothing)
    _, status, used = os.wait4(child, 0)
    if os.waitstatus_to_exitcode(status) not in {0, 3}:
        raise SystemExit(f"{' '.join(command)} failed")
    return Cost(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def _environment() -> dict[str, str]:
    """The environment in which modules are kept compiled, as those of installed packages are."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def in_turn(commands: Mapping[str, Sequence[str]], rounds: int) -> dict[str, list[Cost]]:
    """The costs of each command, all of them run in every round."""
    told = subprocess.run(
        [sys.executable, "-m", "benchmarks.processes", str(rounds)],
        check=True, capture_output=True, text=True, input=json.dumps(commands),
    ).stdout  # fmt: skip
    return {name: [Cost(*one) for one in costs] for name, costs in json.loads(told).items()}


def _in_turn(commands: Mapping[str, Sequence[str]], rounds: int) -> dict[str, list[Cost]]:
    found: dict[str, list[Cost]] = {name: [] for name in commands}
    for command in commands.values():
        cost(command)
    for _ in range(rounds):
        for name, command in commands.items():
            found[name].append(cost(command))
    return found


def ratio(found: Mapping[str, Sequence[Cost]], name: str, base: str) -> float:
    """How many times longer `name` takes than `base`: the median of the rounds."""
    return median(a.seconds / b.seconds for a, b in zip(found[name], found[base], strict=True))


def cold_starts(pdf: Path) -> dict[str, Sequence[str]]:
    """The commands whose start is compared, on a short document."""
    pmdocs, text = str(BIN / "pmdocs"), shutil.which("pdftotext")
    commands: dict[str, Sequence[str]] = {
        "python -c pass": [sys.executable, "-c", "pass"],
        "pmdocs --help": [pmdocs, "--help"],
        "pmdocs parse": [pmdocs, "parse", "--json", str(pdf)],
        "pdfplumber extract_text": [sys.executable, "-c", PLUMBER, str(pdf)],
    }
    return commands | ({"pdftotext": [text, str(pdf), "-"]} if text else {})


def long_documents(pdfs: Mapping[int, Path]) -> dict[str, Sequence[str]]:
    """`pmdocs parse` of documents by their numbers of pages, and pdftotext of the longest."""
    pmdocs, text = str(BIN / "pmdocs"), shutil.which("pdftotext")
    commands: dict[str, Sequence[str]] = {
        f"pmdocs parse, {pages} pages": [pmdocs, "parse", "--json", str(pdf)] for pages, pdf in pdfs.items()
    }
    longest = pdfs[max(pdfs)]
    return commands | ({f"pdftotext, {max(pdfs)} pages": [text, str(longest), "-"]} if text else {})


if __name__ == "__main__":
    print(json.dumps(_in_turn(json.load(sys.stdin), int(sys.argv[1]))))
