"""A process reads one document after the other, as long as nothing that one of them did can matter to the next."""

import os
import signal
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from pmdocs.batch import child, work
from pmdocs.batch.forked import Forked
from pmdocs.batch.tasks import Fault, Limits, Reading, Result, Task, packed_task, unpacked_task

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="forks")

READERS = "readers"
"""The file in which each document notes the process that reads it."""
Deed = Callable[[Task], Result | None]


@pytest.fixture
def documents(tmp_path: Path) -> list[Task]:
    for at in range(6):
        (tmp_path / f"{at}.txt").write_text(
            f"Referat fra møte i Utvalget, 3. mai 2024\n\nSak {at} Valg\n", encoding="utf-8"
        )
    return [Task(at, str(tmp_path / f"{at}.txt"), f"{at}.txt") for at in range(6)]


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[..., list[Result]]:
    """Reads documents, one at a time, where document 2 does what the test says; and notes who read what."""

    def read(documents: list[Task], deed: Deed = lambda _: None, limits: Limits | None = None) -> list[Result]:
        def perform(task: Task, reading: Reading) -> Result:
            with (tmp_path / READERS).open("a") as file:
                file.write(f"{task.number} {os.getpid()}\n")
            return (deed(task) if task.number == 2 else None) or work.perform(task, reading)

        monkeypatch.setattr(child, "perform", perform)
        return [result for group in Forked(Reading(limits=limits or Limits())).results(documents) for result in group]

    return read


def _readers(folder: Path) -> list[tuple[int, int]]:
    """Which document was read by which process (numbered as they came), in order."""
    lines = [line.split() for line in (folder / READERS).read_text().splitlines()]
    processes = list(dict.fromkeys(process for _, process in lines))
    return [(int(number), processes.index(process)) for number, process in lines]


def test_what_is_well_is_read_by_one_process(
    documents: list[Task], reads: Callable[..., list[Result]], tmp_path: Path
) -> None:
    found = reads(documents)
    assert [(result.number, result.status) for result in found] == [(at, "ok") for at in range(6)]
    assert _readers(tmp_path) == [(at, 0) for at in range(6)]


def _crash(_: Task) -> None:
    os.kill(os.getpid(), signal.SIGSEGV)


def _hang(_: Task) -> None:
    time.sleep(60)


def _out_of_memory(task: Task) -> Result:
    return Result(task.number, "failed", fault=work.out_of_memory(Limits(), 5))


def _internal(task: Task) -> Result:
    return Result(task.number, "failed", fault=Fault("internal", "odd", 70))


@pytest.mark.parametrize(
    ("deed", "limits", "code", "readers"),
    [
        (_hang, Limits(seconds=4), "limit-time", [0, 0, 0, 1, 1, 1]),
        (_crash, Limits(), "worker-lost", [0, 0, 0, 1, 2, 2, 2]),
        (_out_of_memory, Limits(), "limit-memory", [0, 0, 0, 1, 2, 2, 2]),
        (_internal, Limits(), "internal", [0, 0, 0, 1, 2, 2, 2]),
    ],
)
def test_what_goes_wrong_is_told_of_a_process_that_read_nothing_else_and_the_next_one_gets_another(
    deed: Deed, limits: Limits, code: str, readers: list[int],
    documents: list[Task], reads: Callable[..., list[Result]], tmp_path: Path,
) -> None:  # fmt: skip
    found = {result.number: result for result in reads(documents, deed, limits)}
    assert [found[at].status for at in range(6)] == ["ok", "ok", "failed", "ok", "ok", "ok"]
    fault = found[2].fault
    assert fault is not None
    assert fault.code == code
    assert [reader for _, reader in _readers(tmp_path)] == readers


def test_a_fault_that_earlier_documents_brought_about_is_none(
    documents: list[Task], reads: Callable[..., list[Result]], tmp_path: Path
) -> None:
    first = os.getpid()

    def worn_out(task: Task) -> Result | None:
        used = any(line.endswith(f" {os.getpid()}") for line in (tmp_path / READERS).read_text().splitlines()[:-1])
        return _out_of_memory(task) if used and os.getpid() != first else None

    assert {result.status for result in reads(documents, worn_out)} == {"ok"}


def test_a_process_is_replaced_when_it_has_grown_or_has_read_much(
    documents: list[Task], reads: Callable[..., list[Result]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(child, "_DOCUMENTS", 4)
    assert len(reads(documents, lambda _: (b"x" * (200 << 20))[:0] or None)) == 6
    assert [reader for _, reader in _readers(tmp_path)] == [0, 0, 0, 1, 1, 1]
    (tmp_path / READERS).unlink()
    assert len(reads(documents)) == 6
    assert [reader for _, reader in _readers(tmp_path)] == [0, 0, 0, 0, 1, 1]


def test_a_process_that_goes_while_it_is_free_costs_nothing(documents: list[Task]) -> None:
    executor = Forked(Reading())

    def slow() -> Iterator[Task]:
        for task in documents:
            for idle in executor._idle:
                os.kill(idle._process, signal.SIGKILL)
                time.sleep(0.05)
            yield task

    assert [result.status for group in executor.results(slow()) for result in group] == ["ok"] * 6


def test_a_process_that_takes_no_task_is_replaced(documents: list[Task], monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(handle: int, data: bytes, write: Callable[[int, bytes], int] = os.write) -> int:
        if bytes(data).startswith(b'{"number"'):
            raise OSError(28, "No space left on device")
        return write(handle, data)

    monkeypatch.setattr(os, "write", refuse)
    assert [result.status for group in Forked(Reading()).results(documents) for result in group] == ["ok"] * 6


def test_tasks_come_over_with_any_name_and_with_bytes() -> None:
    for task in (Task(1, os.fsdecode(b"/a\n\xff/" + b"\xc3\xa5" * 2000), "x"), Task(2, "-", None, b"\n\0ab")):
        assert unpacked_task(packed_task(task)) == task
    assert packed_task(Task(1, "/a\nb", "x")).count(b"\n") == 1
