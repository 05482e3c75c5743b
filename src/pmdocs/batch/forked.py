"""An executor that forks processes: nothing to start, and what is loaded once is there in all of them.

A process reads one document after the other while all goes well. What hits a limit or brings its process down costs that
document only, and the next one gets a process that knows of no other. The parent has no threads and never opens a
document; it watches clocks and reads answers from pipes.
"""

import os
import select
import signal
import time
from collections import deque
from collections.abc import Iterable, Iterator

from pmdocs.batch.child import Answer, live
from pmdocs.batch.deaths import Death, is_of_the_process, lost_twice, reaped
from pmdocs.batch.tasks import Fault, Limits, Reading, Result, Task, packed_task
from pmdocs.batch.work import out_of_time
from pmdocs.errors import ExitCode

MAX_ANSWER = 64 << 20
"""Bytes of the records of one input: what the parent has to hold."""
_STALL = 1.0
"""Seconds by which the parent must have overslept (stopped, or the machine suspended) to take them off the clocks."""


class Forked:
    """Carries out tasks in forks of this process, `jobs` at a time."""

    def __init__(self, reading: Reading, jobs: int = 1) -> None:
        """Take how to read and how many documents to read at once."""
        self._reading = reading
        self._jobs = jobs
        self._running: dict[int, _Child] = {}
        self._idle: list[_Child] = []
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
            for child in (*self._running.values(), *self._idle):
                child.end()
            self._running.clear()
            self._idle.clear()

    def _fill(self, waiting: Iterator[Task]) -> bool:
        """Start what there is room for; false when all is done. What lost its process is read again alone."""
        while len(self._running) < self._jobs and not self._lost:
            task = next(waiting, None)
            if task is None:
                break
            self._start(task)
        if self._lost and not self._running:
            self._begin(self._lost.popleft(), again=True)
        return bool(self._running)

    def _start(self, task: Task) -> None:
        """Have `task` done by a process that is free. What came by standard input only a new one has."""
        while self._idle and task.data is None:
            child = self._idle.pop()
            if child.give(task):
                self._running[child.pipe] = child
                return
            child.end()
        self._begin(task)

    def _begin(self, task: Task, *, again: bool = False) -> None:
        if self._begun == 1:
            # What every document needs is loaded once, before the fork, when it is known that there are several.
            from pmdocs.batch.warm import warm

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
        """The result of a document, none where it is to be read again; its process is free or gone."""
        result = child.result()
        if child.goes_on:
            self._idle.append(child)
        if result is None:
            self._lost.append(child.task)
        return [result] if result else []


class _Child:
    """A process that reads documents: the task it has, the pipe that its answers come by, and when its time is up."""

    def __init__(self, task: Task, reading: Reading, *, again: bool = False) -> None:
        self._limits: Limits = reading.limits
        self._again = again
        self._fresh = True
        self._take(task)
        tasks, self._tasks = os.pipe()
        self.pipe, answers = os.pipe()
        parent = os.getpid()
        self._process = os.fork()
        if self._process == 0:
            live(task, reading, tasks, answers, parent)
        os.close(tasks)
        os.close(answers)

    def _take(self, task: Task) -> None:
        self.task = task
        self.goes_on = False
        self._answer = Answer()
        self._started = time.monotonic()
        self.deadline = self._started + self._limits.seconds

    def give(self, task: Task) -> bool:
        """Have a free process read one more document; false where it is gone."""
        self._fresh = False
        self._take(task)
        try:
            # Shorter than what a pipe holds, so that nobody has to wait for anybody.
            os.write(self._tasks, packed_task(task))
        except OSError:
            return False
        return True

    def read(self) -> bool:
        """Take what has come; true when there is no more to come."""
        return self._answer.take(self.pipe) or self._answer.size > MAX_ANSWER

    def end(self) -> Death:
        """Kill the process if it still runs; gives how it ended."""
        os.close(self.pipe)
        os.close(self._tasks)
        os.kill(self._process, signal.SIGKILL)
        return reaped(self._process)

    def result(self) -> Result | None:
        """What came of the document, None where it may be tried again; ends the process but where it `goes_on`."""
        overdue = time.monotonic() >= self.deadline
        found = None if overdue or self._answer.size > MAX_ANSWER else self._answer.result()
        if found and self._answer.goes_on:
            self.goes_on = True
            return found
        death = self.end()
        if found:
            return found if self._fresh or not is_of_the_process(found) else None
        fault = self._fault(death, overdue=overdue)
        return Result(self.task.number, "failed", fault=fault) if fault else None

    def _fault(self, death: Death, *, overdue: bool) -> Fault | None:
        """What is told of a process that gave no answer; None where it is worth another try."""
        if overdue or death.cause == "SIGXCPU":
            return out_of_time(self._limits, time.monotonic() - self._started)
        if self._answer.size > MAX_ANSWER:
            told = f"its record is over the limit of {MAX_ANSWER >> 20} MiB; split the file"
            return Fault("limit-size", told, int(ExitCode.LIMIT), limit=MAX_ANSWER, seen=self._answer.size)
        hungry = death.out_of_memory(self._limits) if self._fresh else None
        return hungry or (lost_twice(death) if self._again else None)
