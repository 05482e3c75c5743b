"""Measure functions against P in a process of their own: CPU seconds, in turn, each call after an unmeasured one.

    python -m benchmarks.rounds GROUP ROUNDS DOCUMENT

prints, as JSON, the seconds of P and of each function of the group, round by round. Cheap and heavy functions are
in different groups: after pdfplumber P itself takes twice its time.
"""

import json
import subprocess
import sys
import time

from benchmarks.documents import documents
from benchmarks.peers import PEERS
from benchmarks.stages import STAGES, Function, plain_text

GROUPS: dict[str, dict[str, Function]] = {"stages": STAGES, **{name: {name: peer} for name, peer in PEERS.items()}}


def seconds(function: Function, pdf: bytes) -> float:
    """CPU time of one call, after one that is not counted."""
    function(pdf)
    start = time.process_time()
    function(pdf)
    return time.process_time() - start


def measured(group: str, rounds: int, document: str) -> dict[str, list[float]]:
    """The seconds of P and of the functions of `group` in each round, measured in a new process."""
    command = [sys.executable, "-m", "benchmarks.rounds", group, str(rounds), document]
    told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    found: dict[str, list[float]] = json.loads(told)
    return found


def main() -> None:
    """Measure one group of functions on one document."""
    group, rounds, name = sys.argv[1:]
    pdf = next(document.pdf for document in documents() if document.name == name)
    functions = {"P": plain_text, **GROUPS[group]}
    found: dict[str, list[float]] = {label: [] for label in functions}
    for _ in range(int(rounds)):
        for label, function in functions.items():
            found[label].append(seconds(function, pdf))
    print(json.dumps(found))


if __name__ == "__main__":
    main()
