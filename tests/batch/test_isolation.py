"""A document that hangs, crashes or eats memory costs itself only, and is told by name, value set and value seen."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from pmdocs.batch import child, forked, spawned, work
from pmdocs.batch.deaths import reaped
from pmdocs.batch.executors import local_executor
from pmdocs.batch.tasks import Limits, Piece, Reading, Remark, Result, Task, fault_of, packed, unpacked
from pmdocs.errors import LimitExceeded

MINUTES = "Referat fra møte i Utvalget, 3. mai 2024\n\nSak 1 Valg\n\nVedtak: Valgt.\n"

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="forks and reads /proc")


@pytest.fixture
def documents(tmp_path: Path) -> list[Task]:
    """Three documents, the second of which is misbehaving where a test says how."""
    for name in ("a.txt", "b.txt", "c.txt"):
        (tmp_path / name).write_text(MINUTES, encoding="utf-8")
    return [Task(at, str(tmp_path / name), name) for at, name in enumerate(("a.txt", "b.txt", "c.txt"))]


def _all(executor: str, tasks: list[Task], limits: Limits, jobs: int = 2) -> dict[int, Result]:
    found = [
        result for group in local_executor(executor, Reading(limits=limits), jobs).results(tasks) for result in group
    ]
    assert sorted(result.number for result in found) == [task.number for task in tasks]
    return {result.number: result for result in found}


@pytest.fixture
def misbehaves(monkeypatch: pytest.MonkeyPatch) -> Callable[[Callable[[], object]], None]:
    """Makes the reading of `b.txt` do something else; for executors that fork, which take it with them."""

    def plant(deed: Callable[[], object]) -> None:
        def perform(task: Task, reading: Reading) -> Result:
            if task.name == "b.txt":
                deed()
            return work.perform(task, reading)

        monkeypatch.setattr(child, "perform", perform)

    return plant


def _hang() -> None:
    while True:
        time.sleep(1)


def _sting() -> None:
    os.kill(os.getpid(), signal.SIGSEGV)


@pytest.mark.parametrize("executor", ["fork", "spawn", "none"])
def test_executors_give_the_same(executor: str, documents: list[Task]) -> None:
    found = _all(executor, documents, Limits())
    assert [found[at].status for at in range(3)] == ["ok", "ok", "ok"]
    assert {found[at].pieces[0].lines.replace(b"b.txt", b"a.txt").replace(b"c.txt", b"a.txt") for at in range(3)} == {
        found[0].pieces[0].lines
    }
    assert found == _all("none", documents, Limits())


def test_a_document_that_hangs_is_ended(documents: list[Task], misbehaves: Callable[[object], None]) -> None:
    misbehaves(_hang)
    started = time.monotonic()
    found = _all("fork", documents, Limits(seconds=1))
    assert [found[at].status for at in range(3)] == ["ok", "failed", "ok"]
    assert time.monotonic() - started < 30
    fault = found[1].fault
    assert fault is not None
    assert (fault.code, fault.exit_code, fault.limit) == ("limit-time", 8, 1)
    assert fault.seen is not None
    assert fault.seen >= 1
    assert "--max-seconds" in fault.message


def test_a_document_that_spins_is_ended_by_its_own_clock(
    documents: list[Task], misbehaves: Callable[[object], None]
) -> None:
    def spin() -> None:
        while True:
            pass

    misbehaves(spin)
    fault = _all("fork", documents, Limits(seconds=1))[1].fault
    assert fault is not None
    assert fault.code == "limit-time"


def test_a_document_that_eats_memory_is_refused_it(documents: list[Task], misbehaves: Callable[[object], None]) -> None:
    misbehaves(lambda: bytearray(2 << 30))
    found = _all("fork", documents, Limits(memory=1 << 30))
    assert [found[at].status for at in range(3)] == ["ok", "failed", "ok"]


def test_a_partial_record_names_its_limit_and_its_page() -> None:
    piece = Piece(b"{}\n", False, (Remark("PM009", "limit-reached", "error", "limit-time: 3 of 9 pages were read"),))
    fault = work.missing(piece, Limits(seconds=4), 2.04)
    assert (fault.code, fault.severity, fault.limit, fault.seen) == ("limit-time", "partial", 4, 2.0)
    piece = Piece(b"{}\n", False, (Remark("PM003", "page-failed", "error", "page 7 cannot be read", 7),))
    fault = work.missing(piece, Limits(seconds=4), 2.04)
    assert (fault.code, fault.page, fault.limit) == ("page-failed", 7, None)


def test_memory_that_runs_out_is_named_wherever_it_does(documents: list[Task], monkeypatch: pytest.MonkeyPatch) -> None:
    def hungry(*_: object) -> bytes:
        try:
            bytearray(1 << 40)
        except MemoryError:
            raise ValueError("a library that hides it") from None
        return b""

    monkeypatch.setattr(work, "read_input", hungry)
    fault = work.perform(documents[0], Reading()).fault
    assert fault is not None
    assert (fault.code, fault.exit_code, fault.limit) == ("limit-memory", 8, 1 << 30)
    assert fault.seen is not None
    assert "--max-memory" in fault.message


def test_a_process_lost_once_is_tried_again(
    documents: list[Task], misbehaves: Callable[[object], None], tmp_path: Path
) -> None:
    def die_once() -> None:
        if not (tmp_path / "died").exists():
            (tmp_path / "died").touch()
            _sting()

    misbehaves(die_once)
    assert {result.status for result in _all("fork", documents, Limits()).values()} == {"ok"}


def test_a_process_lost_twice_costs_its_document(documents: list[Task], misbehaves: Callable[[object], None]) -> None:
    misbehaves(_sting)
    found = _all("fork", documents, Limits())
    assert [found[at].status for at in range(3)] == ["ok", "failed", "ok"]
    fault = found[1].fault
    assert fault is not None
    assert (fault.code, fault.exit_code, fault.cause) == ("worker-lost", 8, "SIGSEGV")


def test_a_record_over_the_limit_is_not_taken(documents: list[Task], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(forked, "MAX_ANSWER", 100)
    fault = _all("fork", documents[:1], Limits())[0].fault
    assert fault is not None
    assert (fault.code, fault.limit) == ("limit-size", 100)


def _below(parent: int) -> list[int]:
    return [int(pid) for pid in Path(f"/proc/{parent}/task/{parent}/children").read_text().split()]


def test_what_runs_is_ended_when_nobody_waits_for_it(
    documents: list[Task], misbehaves: Callable[[object], None]
) -> None:
    misbehaves(_hang)
    before = set(_below(os.getpid()))
    results = forked.Forked(Reading(), 3).results(documents[1:2] + documents[:1])
    next(results)
    assert set(_below(os.getpid())) - before
    results.close()  # type: ignore[attr-defined]
    assert set(_below(os.getpid())) - before == set()


def test_a_stopped_parent_does_not_count_as_a_slow_document(
    documents: list[Task], monkeypatch: pytest.MonkeyPatch
) -> None:
    def suspended(waiting: Iterator[Task]) -> Iterator[Task]:
        for task in waiting:
            yield task
            if task.number == 0:
                monkeypatch.setattr(time, "monotonic", lambda: 1000 + time.perf_counter())

    monkeypatch.setattr(time, "monotonic", time.perf_counter)
    groups = forked.Forked(Reading(limits=Limits(seconds=5)), 2).results(suspended(iter(documents)))
    assert {result.status for group in groups for result in group} == {"ok"}


def test_a_spawned_process_that_hangs_is_ended(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "fifo")
    worker = spawned.Worker(Reading(limits=Limits(seconds=1)))
    worker.perform(Task(0, str(tmp_path / "none.txt"), "none.txt"))
    process = worker._process
    assert process is not None
    process.send_signal(signal.SIGSTOP)
    result = worker.perform(Task(1, str(tmp_path / "none.txt"), "none.txt"))
    worker.close()
    assert result.fault is not None
    assert result.fault.code == "limit-time"


def test_a_spawned_process_ends_with_its_parent() -> None:
    worker = spawned.Worker(Reading())
    worker.perform(Task(0, "/nope", "nope"))
    process = worker._process
    assert process is not None
    assert process.stdin is not None
    process.stdin.close()
    assert process.wait(10) == 0
    worker.close()


def test_a_spawned_process_lost_once_is_tried_again(documents: list[Task]) -> None:
    worker = spawned.Worker(Reading())
    assert worker.perform(documents[0]).status == "ok"
    process = worker._process
    assert process is not None
    process.kill()
    assert worker.perform(documents[1]).status == "ok"
    worker.close()


def test_answers_cut_short_are_no_answers() -> None:
    error = LimitExceeded("limit-pages", "many", limit=2, seen=3)
    remark = Remark("PM001", "pdf-repaired", "warning", "odd")
    result = Result(7, "partial", (Piece(b"{}\n", False, (remark,)), Piece(b"[]\n")), "abc", fault_of(error))
    whole = packed(result)
    assert unpacked(whole) == result
    assert all(unpacked(whole[:at]) is None for at in (0, 5, len(whole) - 1))
    assert unpacked(whole + b"x") is None


@pytest.fixture
def crashing(monkeypatch: pytest.MonkeyPatch) -> Callable[[spawned.Worker, Limits], None]:
    """Makes all processes of a worker crash before they get their document; they came up under other limits."""

    def plant(worker: spawned.Worker, limits: Limits) -> None:
        start = worker._ready

        def crashed() -> "subprocess.Popen[bytes] | None":
            worker._reading = Reading()
            process = start()
            worker._reading = Reading(limits=limits)
            if process is not None:
                process.send_signal(signal.SIGSEGV)
                os.waitid(os.P_PID, process.pid, os.WEXITED | os.WNOWAIT)
            return process

        monkeypatch.setattr(worker, "_ready", crashed)

    return plant


@pytest.mark.parametrize(("memory", "code"), [(1 << 24, "limit-memory"), (1 << 30, "worker-lost")])
def test_a_spawned_process_that_crashes_for_want_of_memory_says_so(
    memory: int, code: str, documents: list[Task], crashing: Callable[[spawned.Worker, Limits], None]
) -> None:
    worker = spawned.Worker(Reading())
    crashing(worker, Limits(memory=memory))
    fault = worker.perform(documents[1]).fault
    worker.close()
    assert fault is not None
    assert (fault.code, fault.exit_code) == (code, 8)
    assert fault.cause == ("SIGSEGV" if code == "worker-lost" else None)
    assert (fault.seen is not None and fault.seen > 1 << 23) == (code == "limit-memory")


def test_the_death_of_a_process_is_not_told_of_the_next_document(
    documents: list[Task], crashing: Callable[[spawned.Worker, Limits], None]
) -> None:
    worker = spawned.Worker(Reading())
    crashing(worker, Limits())
    worker.perform(documents[0])
    worker.close()
    fault = worker.perform(documents[1]).fault
    assert fault is not None
    assert (fault.code, fault.cause) == ("worker-lost", "no signal")


@pytest.mark.parametrize(
    ("deed", "cause"),
    [("import os; os.abort()", "SIGABRT"), ("import time; time.sleep(60)", "SIGKILL"), ("", "no signal")],
)
@pytest.mark.parametrize("waited_for", [False, True])
def test_how_a_spawned_process_ended_is_known_whoever_waited_for_it(deed: str, cause: str, waited_for: bool) -> None:
    worker = spawned.Worker(Reading())
    process = worker._process = subprocess.Popen([sys.executable, "-c", deed])
    if cause != "SIGKILL":
        os.waitid(os.P_PID, process.pid, os.WEXITED | os.WNOWAIT)
        if waited_for:
            process.wait()
    worker.close()
    assert worker._death.cause == cause
    assert process.returncode is not None


def test_how_a_process_ended_is_known() -> None:
    process = subprocess.Popen([sys.executable, "-c", "import os; os.abort()"])
    death = reaped(process.pid)
    process.returncode = 0
    assert death.cause == "SIGABRT"
    assert 1 << 20 < death.size < 1 << 30
