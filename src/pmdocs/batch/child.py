"""A forked process that reads documents, and how its answers come to its parent."""

import os
import signal
import struct
from typing import NoReturn

from pmdocs.batch.confine import allow_seconds, confine
from pmdocs.batch.memory import largest_size
from pmdocs.batch.tasks import Limits, Reading, Result, Task, packed, unpacked, unpacked_task
from pmdocs.batch.work import perform

_HEAD = struct.Struct(">Q?")
"""Stands before an answer: its bytes, and whether the process goes on after it."""
_DOCUMENTS = 100
"""Documents that one process reads before it is replaced."""
_SHARE_KEPT = 8
"""A process that has had more than this part (one in ...) of the memory limit in use is replaced, for not all of it comes back."""
_CHUNK = 1 << 20
_LONGEST_TASK = 1 << 16
_HIGHEST_HANDLE = 4096


class Answer:
    """An answer on its way: `size` is known when its head has come, `goes_on` says whether there can be another."""

    def __init__(self) -> None:
        """Nothing has come yet."""
        self.size = 0
        self.goes_on = False
        self._head = b""
        self._body = bytearray()

    def take(self, pipe: int) -> bool:
        """Take what has come by `pipe`; true when all is here, or no more can come."""
        if len(self._head) < _HEAD.size:
            chunk = os.read(pipe, _HEAD.size - len(self._head))
            self._head += chunk
            if len(self._head) == _HEAD.size:
                self.size, self.goes_on = _HEAD.unpack(self._head)
            return not chunk
        chunk = os.read(pipe, min(_CHUNK, self.size - len(self._body)))
        self._body += chunk
        return not chunk or len(self._body) == self.size

    def result(self) -> Result | None:
        """The result, None where the end is missing."""
        return unpacked(self._body) if self._body and len(self._body) == self.size else None


def live(task: Task, reading: Reading, tasks: int, answers: int, parent: int) -> NoReturn:
    """All that a forked process does: `task`, then what comes by the pipe `tasks`; it never comes back."""
    code = 1
    try:
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, signal.SIG_DFL)
        os.setpgid(0, 0)
        _close_all_but(tasks, answers)
        confine(reading.limits, parent=parent)
        read = 1
        while _answered(task, reading, answers, last=read == _DOCUMENTS):
            task = _next(tasks)
            read += 1
        code = 0
    finally:
        os._exit(code)


def _next(tasks: int) -> Task:
    """The task that comes next; ends the process when none can come."""
    message = b""
    while not message.endswith(b"\n"):
        chunk = os.read(tasks, _LONGEST_TASK)
        if not chunk:
            os._exit(0)
        message += chunk
    return unpacked_task(message)


def _close_all_but(*kept: int) -> None:
    """Locks, pipes and files of the parent are none of its business."""
    start = 3
    for handle in sorted(kept):
        os.closerange(start, handle)
        start = handle + 1
    os.closerange(start, _HIGHEST_HANDLE)


def _answered(task: Task, reading: Reading, answers: int, *, last: bool) -> bool:
    """Do `task` and send what came of it; whether the process is good for another one."""
    allow_seconds(reading.limits.seconds)
    result = perform(task, reading)
    goes_on = not last and _is_sound(result) and not _is_grown(reading.limits)
    body = packed(result)
    answer = memoryview(_HEAD.pack(len(body), goes_on) + body)
    while answer:
        answer = answer[os.write(answers, answer) :]
    return goes_on


def _is_sound(result: Result) -> bool:
    """Whether the document left the process as it was, as far as one can know."""
    code = result.fault.code if result.fault else ""
    return code != "internal" and not code.startswith("limit-")


def _is_grown(limits: Limits) -> bool:
    return largest_size() > limits.memory // _SHARE_KEPT
