"""How processes that read documents end, and what is told of it."""

import os
import signal
from typing import NamedTuple

from pmdocs.batch.memory import largest_size
from pmdocs.batch.tasks import Fault, Limits, Result
from pmdocs.batch.work import out_of_memory
from pmdocs.errors import ExitCode

_CRASHES = frozenset({"SIGABRT", "SIGSEGV", "SIGBUS", "SIGILL", "SIGTRAP"})
"""How native code ends where it gets no memory, or has a fault."""
_OF_THE_PROCESS = frozenset({"limit-memory", "internal"})
"""Faults for which documents that were read before in the same process may be to blame."""


class Death(NamedTuple):
    """How a process ended (the name of a signal), and the most memory it had in use, in bytes."""

    cause: str
    size: int

    def out_of_memory(self, limits: Limits) -> Fault | None:
        """The fault where it ended for want of memory, as far as one can know."""
        hungry = self.cause in _CRASHES and self.size > limits.memory // 2
        return out_of_memory(limits, self.size) if hungry else None


UNKNOWN = Death("no signal", 0)
"""What is told where no process is known to have ended."""


def cause_of(code: int) -> str:
    """The name of the signal by which a process ended that gave `code`, which is negative where there was one."""
    return signal.Signals(-code).name if code < 0 else "no signal"


def reaped(process: int) -> Death:
    """The end of a process of ours, which is waited for; not on Windows."""
    _, status, usage = os.wait4(process, 0)
    return Death(cause_of(os.waitstatus_to_exitcode(status)), largest_size(usage))


def lost_twice(death: Death) -> Fault:
    """The fault of a document whose process was lost, and lost again."""
    told = f"the process that read it was lost twice ({death.cause}), most likely for want of memory"
    return Fault("worker-lost", told, int(ExitCode.LIMIT), cause=death.cause)


def is_of_the_process(result: Result) -> bool:
    """Whether a result may be owed to documents that were read before in the same process."""
    return result.fault is not None and result.fault.code in _OF_THE_PROCESS
