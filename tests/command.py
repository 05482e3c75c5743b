"""Running the command as a user does: exit code, standard output and standard error apart."""

import signal
from collections.abc import Callable
from typing import NamedTuple

from documents import FIXTURES

MINUTES = FIXTURES / "minutes" / "regionrad.txt"


class Run(NamedTuple):
    """How a command ended."""

    code: int
    out: str
    err: str


Command = Callable[..., Run]


def heed_signals() -> None:
    """Undo that the tests' own shell ignores signals, as one in the background does; runs in a child before its command."""
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_DFL)
