"""An executor that forks a process for each document: nothing to start, nothing that one document leaves to the next.

The parent has no threads and never opens a document; it watches clocks and reads answers from pipes.
"""

import os
import select
import signal
import time
from collections import deque
from collections.abc import Iterable, Iterator
from typing import NoReturn

from pmdocs.batch.confine import confine
from pmdocs.batch.tasks import Fault, Reading, Result, Task, packed, unpacked
from pmdocs.batch.warm import warm
from pmdocs.batch.work import out_of_memory, out_of_time, perform
from pmdocs.errors import ExitCode

MAX_ANSWER = 64 << 20
"""Bytes of the records of one input: what the parent has to hold."""
_CHUNK = 1 << 20
_HIGHEST_HANDLE = 4096
_STALL = 1.0
"""Seconds by which the parent must have overslept (stopped, or the machine suspended) to take them off the clocks."""
_CRASHES = frozenset({"SIGABRT", "SIGSEGV", "SIGBUS", "SIGILL", "SIGTRAP"})
"""How native code ends where it gets no memory, or has a fault."""


class Forked:
    """Carries out tasks in forks of this process, `jobs` at a time."""

    def __init__(self, reading: Reading, jobs: int = 1) -> None:
        """Take how to read and how many documents to read at once."""
        self._reading = reading
        self._jobs = jobs
        self._running: dict[int, _Child] = {}
        self._lost: deque[Task] = deque()
        self._begun = 0

    def results(self, tasks: Iterable[Task]) -> Iterator[list[Result]]:
        """The results as they come; see `Executor`."""
        waiting = iter(tasks)
        try:
            while self._fill(waiting):
                found = self._finished()
                if found:
                    yield found
        finally:
            for child in self._running.values():
                child.end()
            self._running.clear()

    def _fill(self, waiting: Iterator[Task]) -> bool:
        """Start what there is room for; false when all is done. What lost its process is read again alone."""
        while len(self._running) < self._jobs and not self._lost:
            task = next(waiting, None)
            if task is None:
                break
            self._start(task)
        if self._lost and not self._running:
            self._start(self._lost.popleft(), again=True)
        return bool(self._running)

    def _start(self, task: Task, *, again: bool = False) -> None:
        if self._begun == 1:
            # What every document needs is loaded once, before the fork, when it is known that there are several.
            warm()
        self._begun += 1
        child = _Child(task, self._reading, again=again)
        self._running[child.pipe] = child

    def _finished(self) -> list[Result]:
        poll = select.poll()
        for pipe in self._running:
            poll.register(pipe, select.POLLIN)
        patience = max(0.0, min(child.deadline for child in self._running.values()) - time.monotonic())
        ready = poll.poll(patience * 1000 + 1)
        results = []
        for pipe, _ in ready:
            if self._running[pipe].read():
                results += self._closed(self._running.pop(pipe))
        return results + self._overdue()

    def _overdue(self) -> list[Result]:
        """The results of those whose time is up."""
        now = time.monotonic()
        late = [child for child in self._running.values() if child.deadline <= now]
        if late and now - min(child.deadline for child in late) > _STALL:
            for child in self._running.values():
                child.deadline = max(child.deadline, now + _STALL)
            return []
        return [result for child in late for result in self._closed(self._running.pop(child.pipe))]

    def _closed(self, child: "_Child") -> list[Result]:
        result = child.closed()
        if result is None:
            self._lost.append(child.task)
        return [result] if result else []


class _Child:
    """A running process: its task, the pipe that its answer comes by, and when its time is up."""

    def __init__(self, task: Task, reading: Reading, *, again: bool = False) -> None:
        self.task = task
        self._limits = reading.limits
        self._again = again
        self._answer = bytearray()
        self._started = time.monotonic()
        self.deadline = self._started + reading.limits.seconds
        self.pipe, end = os.pipe()
        self._parent = os.getpid()
        self._process = os.fork()
        if self._process == 0:
            _live(task, reading, end, self._parent)
        os.close(end)

    def read(self) -> bool:
        """Take what has come; true when there is no more to come."""
        chunk = os.read(self.pipe, _CHUNK)
        self._answer += chunk
        return not chunk or len(self._answer) > MAX_ANSWER

    def end(self) -> tuple[int, int]:
        """Kill the process if it still runs; gives how it ended and the most memory it had in use, in bytes."""
        os.close(self.pipe)
        os.kill(self._process, signal.SIGKILL)
        _, status, usage = os.wait4(self._process, 0)
        return status, usage.ru_maxrss * 1024

    def closed(self) -> Result | None:
        """The result, None where the process was lost and may be tried again."""
        overdue = time.monotonic() >= self.deadline
        complete = None if overdue or len(self._answer) > MAX_ANSWER else unpacked(self._answer)
        status, memory = self.end()
        if complete:
            return complete
        fault = self._fault(status, memory, overdue=overdue)
        return Result(self.task.number, "failed", fault=fault) if fault else None

    def _fault(self, status: int, memory: int, *, overdue: bool) -> Fault | None:
        """What is told of a process that gave no answer; None where it is worth another try."""
        died_of = signal.Signals(os.WTERMSIG(status)).name if os.WIFSIGNALED(status) else "no signal"
        if overdue or died_of == "SIGXCPU":
            return out_of_time(self._limits, time.monotonic() - self._started)
        if len(self._answer) > MAX_ANSWER:
            told = f"its record is over the limit of {MAX_ANSWER >> 20} MiB; split the file"
            return Fault("limit-size", told, int(ExitCode.LIMIT), limit=MAX_ANSWER, seen=len(self._answer))
        if died_of in _CRASHES and memory > self._limits.memory // 2:
            return out_of_memory(self._limits, memory)
        if not self._again:
            return None
        told = f"the process that read it was lost twice ({died_of}), most likely for want of memory"
        return Fault("worker-lost", told, int(ExitCode.LIMIT), cause=died_of)


def _live(task: Task, reading: Reading, end: int, parent: int) -> NoReturn:
    """All that a forked process does; it never comes back."""
    code = 1
    try:
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, signal.SIG_DFL)
        os.setpgid(0, 0)
        # Locks, pipes and files of the parent are none of its business.
        os.closerange(3, end)
        os.closerange(end + 1, _HIGHEST_HANDLE)
        confine(reading.limits, parent=parent)
        answer = memoryview(packed(perform(task, reading)))
        while answer:
            answer = answer[os.write(end, answer) :]
        code = 0
    finally:
        os._exit(code)
