"""Running the command as a user does: exit code, standard output and standard error apart."""

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
