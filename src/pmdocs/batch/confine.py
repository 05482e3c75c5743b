"""What a process that reads a document may use, set by the process itself before it opens anything."""

import os
import signal
import sys

from pmdocs.batch.tasks import Limits

_OPEN_FILES = 256
_LARGEST_FILE = 64 << 20
"""Bytes of a file that a reading process may write; it has no cause to write any."""
_DIE_WITH_PARENT = 1
"""PR_SET_PDEATHSIG of Linux."""


def confine(limits: Limits, *, parent: int | None) -> None:
    """Bound this process and part it from the terminal.

    With a `parent` it reads one document: it ends when the parent does, and its CPU time is bounded too.
    """
    _silence()
    if parent is not None:
        _follow(parent)
    if os.name == "posix":
        _bound(limits, cpu=parent is not None)


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


def _bound(limits: Limits, *, cpu: bool) -> None:
    import resource

    # The soft limit of CPU time ends a process by a signal of its own; only at the hard one it is killed outright.
    seconds = int(limits.seconds) + 1 if cpu else resource.RLIM_INFINITY
    for what, soft, most in (
        (resource.RLIMIT_AS, limits.memory, limits.memory),
        (resource.RLIMIT_CPU, seconds, seconds + 5 if cpu else seconds),
        (resource.RLIMIT_CORE, 0, 0),
        (resource.RLIMIT_FSIZE, _LARGEST_FILE, _LARGEST_FILE),
        (resource.RLIMIT_NOFILE, _OPEN_FILES, _OPEN_FILES),
    ):
        hard = resource.getrlimit(what)[1]
        least = most if hard == resource.RLIM_INFINITY else min(most, hard)
        try:
            resource.setrlimit(what, (min(soft, least), least))
        except (OSError, ValueError):
            # macOS knows the limit of the address space but does not take it.
            continue
