"""What a process that reads a document may use, set by the process itself before it opens anything."""

import os
import signal
import sys
import time

from pmdocs.batch.tasks import Limits

_OPEN_FILES = 256
_LARGEST_FILE = 64 << 20
"""Bytes of a file that a reading process may write; it has no cause to write any."""
_DIE_WITH_PARENT = 1
"""PR_SET_PDEATHSIG of Linux."""


def confine(limits: Limits, *, parent: int | None) -> None:
    """Bound this process and part it from the terminal.

    With a `parent` it ends when that does.
    """
    _silence()
    if parent is not None:
        _follow(parent)
    if os.name == "posix":
        _bound(limits)


def allow_seconds(seconds: float) -> None:
    """Bound the CPU time of what this process does next; over it, the process ends by SIGXCPU."""
    import resource

    hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
    soft = int(time.process_time() + seconds) + 1
    resource.setrlimit(resource.RLIMIT_CPU, (soft if hard == resource.RLIM_INFINITY else min(soft, hard), hard))


def _silence() -> None:
    """Standard streams lead nowhere: what a library prints there is no message of ours."""
    null = os.open(os.devnull, os.O_RDWR)
    for stream in range(3):
        os.dup2(null, stream)
    if null > 2:
        os.close(null)


def _follow(parent: int) -> None:
    """End when the parent ends, also when it had no time to say so."""
    if sys.platform == "linux":
        import ctypes

        ctypes.CDLL(None).prctl(_DIE_WITH_PARENT, signal.SIGKILL, 0, 0, 0)
        if os.getppid() != parent:
            os._exit(1)


def _bound(limits: Limits) -> None:
    import resource

    for what, most in (
        (resource.RLIMIT_AS, limits.memory),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, _LARGEST_FILE),
        (resource.RLIMIT_NOFILE, _OPEN_FILES),
    ):
        hard = resource.getrlimit(what)[1]
        least = most if hard == resource.RLIM_INFINITY else min(most, hard)
        try:
            resource.setrlimit(what, (least, least))
        except (OSError, ValueError):
            # macOS knows the limit of the address space but does not take it.
            continue
