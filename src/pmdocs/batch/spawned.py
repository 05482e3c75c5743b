"""An executor that starts fresh interpreters: where forking is unsafe (threads, macOS) or unknown (Windows).

A process reads one document after the other, is ended when one of them hits a limit or brings it down, and is
replaced after a hundred. It ends by itself when its standard input closes, so also when its parent is killed.
"""

import json
import os
import queue
import signal
import struct
import subprocess
import sys
import threading
from collections.abc import Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from typing import IO

from pmdocs.batch.confine import confine
from pmdocs.batch.deaths import UNKNOWN, Death, cause_of, is_of_the_process, lost_twice, reaped
from pmdocs.batch.tasks import Limits, Reading, Result, Task, packed, packed_task, unpacked, unpacked_task
from pmdocs.batch.warm import warm
from pmdocs.batch.work import out_of_time, perform

_LENGTH = struct.Struct(">Q")
_DOCUMENTS = 100
"""Documents that one process reads before it is replaced."""


class Spawned:
    """Carries out tasks in fresh processes, `jobs` at a time."""

    def __init__(self, reading: Reading, jobs: int = 1) -> None:
        """Take how to read and how many documents to read at once."""
        self._reading = reading
        self._jobs = jobs

    def results(self, tasks: Iterable[Task]) -> Iterator[list[Result]]:
        """The results as they come; see `Executor`."""
        waiting = iter(tasks)
        workers = [Worker(self._reading) for _ in range(self._jobs)]
        free: queue.SimpleQueue[Worker] = queue.SimpleQueue()
        for worker in workers:
            free.put(worker)
        running: set[Future[Result]] = set()
        with ThreadPoolExecutor(self._jobs) as pool:
            try:
                while True:
                    while len(running) < self._jobs and (task := next(waiting, None)) is not None:
                        running.add(pool.submit(_perform_in_one_of, free, task))
                    if not running:
                        return
                    done, running = wait(running, return_when=FIRST_COMPLETED)
                    yield [future.result() for future in done]
            finally:
                for worker in workers:
                    worker.close()


def _perform_in_one_of(free: "queue.SimpleQueue[Worker]", task: Task) -> Result:
    worker = free.get()
    try:
        return worker.perform(task)
    finally:
        free.put(worker)


class Worker:
    """A process that reads documents, started when it is first needed; to be used from one thread at a time."""

    def __init__(self, reading: Reading) -> None:
        """Take how documents are read; nothing is started yet."""
        self._reading = reading
        self._process: subprocess.Popen[bytes] | None = None
        self._left = 0
        self._closed = False
        self._death = UNKNOWN

    def perform(self, task: Task) -> Result:
        """The result of `task`; what brings the process down is tried a second time."""
        self._death = UNKNOWN
        used = 0 < self._left < _DOCUMENTS
        found = self._attempt(task)
        if found is None or (used and is_of_the_process(found)):
            self._end()
            found = None if self._closed else self._attempt(task)
        # What the second one tells is told of a process that had read nothing else.
        fault = self._death.out_of_memory(self._reading.limits) or lost_twice(self._death)
        return found or Result(task.number, "failed", fault=fault)

    def close(self) -> None:
        """End the process for good."""
        self._closed = True
        self._end()

    def _attempt(self, task: Task) -> Result | None:
        process = self._ready()
        if process is None or process.stdin is None or process.stdout is None:
            return None
        seconds = self._reading.limits.seconds
        over = threading.Event()
        clock = threading.Timer(seconds, _stop, (process, over))
        clock.daemon = True
        clock.start()
        try:
            _send(process.stdin, packed_task(task))
            answer = _receive(process.stdout)
        except OSError:
            answer = None
        finally:
            clock.cancel()
            # Two that end the process at once would each wait for it, and only one can.
            clock.join()
        self._left -= 1
        result = unpacked(answer) if answer is not None else None
        if result is None or self._left <= 0:
            self._end()
        if result is None and over.is_set():
            return Result(task.number, "failed", fault=out_of_time(self._reading.limits, seconds))
        return result

    def _ready(self) -> "subprocess.Popen[bytes] | None":
        """The running process, a new one where there is none; None where it does not come up."""
        if self._process is None and not self._closed:
            command = [sys.executable, "-c", "from pmdocs.batch.spawned import serve; serve()"]
            self._process = subprocess.Popen(  # noqa: S603  our own interpreter
                command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
            )
            self._left = _DOCUMENTS
            try:
                if self._process.stdin is not None and self._process.stdout is not None:
                    _send(self._process.stdin, self._reading.as_json().encode())
                    if _receive(self._process.stdout) is None:
                        self._end()
            except OSError:
                self._end()
        return self._process

    def _end(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            self._death = _ended(process)
            for stream in (process.stdin, process.stdout):
                _close(stream)


def _ended(process: "subprocess.Popen[bytes]") -> Death:
    """Kill `process` if it still runs; gives how it ended, without its size where it was waited for before."""
    if os.name != "posix" or process.returncode is not None:
        process.kill()
        return Death(cause_of(process.wait()), 0)
    # Not by Popen, which would wait for a process that is gone already and keep nothing of what it used.
    os.kill(process.pid, signal.SIGKILL)
    death = reaped(process.pid)
    process.returncode = -signal.SIGKILL
    return death


def _close(stream: IO[bytes] | None) -> None:
    try:
        if stream is not None:
            stream.close()
    except OSError:
        # What was not yet sent to a process that is gone.
        return


def _stop(process: "subprocess.Popen[bytes]", over: threading.Event) -> None:
    over.set()
    process.kill()


def _send(stream: IO[bytes], data: bytes) -> None:
    stream.write(_LENGTH.pack(len(data)) + data)
    stream.flush()


def _receive(stream: IO[bytes]) -> bytes | None:
    """The next message, None where the stream ends."""
    head = stream.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        return None
    size = _LENGTH.unpack(head)[0]
    data = stream.read(size)
    return data if len(data) == size else None


def reading_from(plain: dict[str, object]) -> Reading:
    """The reading whose fields `plain` holds."""
    limits = plain.pop("limits")
    return Reading(**plain, limits=Limits(**limits))  # type: ignore[arg-type]


def serve() -> None:
    """All that a spawned process does: a reading comes first, then tasks; each is answered."""
    source, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    first = _receive(source)
    if first is None:
        return
    reading = reading_from(json.loads(first))
    messages: queue.SimpleQueue[bytes] = queue.SimpleQueue()
    threading.Thread(target=_listen, args=(source, messages), daemon=True).start()
    confine(reading.limits, parent=None)
    warm()
    _send(answers, b"ready")
    while True:
        _send(answers, packed(perform(unpacked_task(messages.get()), reading)))


def _listen(source: IO[bytes], messages: "queue.SimpleQueue[bytes]") -> None:
    """Pass messages on; end the process, also in the middle of a document, when no more can come."""
    while (message := _receive(source)) is not None:
        messages.put(message)
    os._exit(0)
