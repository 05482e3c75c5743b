"""The same run on a real cluster: a scheduler and two workers in processes of their own, one of which is lost on the way."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest

from command import Command

pytestmark = [
    pytest.mark.skipif(find_spec("distributed") is None, reason="the extra pmdocs[dask] is not installed"),
    pytest.mark.slow,
]

DOCUMENTS = 40


class Cluster:
    """A scheduler and its workers."""

    def __init__(self, folder: Path) -> None:
        """Start them with what they write in `folder`."""
        self.file = folder / "scheduler.json"
        self._folder = folder
        self._scheduler = self._start(
            "scheduler", "--port", "0", "--host", "127.0.0.1", "--scheduler-file", str(self.file)
        )
        while not self.file.exists():
            time.sleep(0.05)
        self.workers = [
            self._start("worker", "--scheduler-file", str(self.file), "--nthreads", "1", "--no-nanny") for _ in "ab"
        ]

    def _start(self, what: str, *options: str) -> "subprocess.Popen[bytes]":
        command = [sys.executable, "-m", f"distributed.cli.dask_{what}", *options, "--no-dashboard"]
        environment = {**os.environ, "PYTHONWARNINGS": "ignore"}
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        return subprocess.Popen(command, cwd=self._folder, env=environment, **quiet)  # type: ignore[call-overload,no-any-return]

    def close(self) -> None:
        for process in (*self.workers, self._scheduler):
            process.kill()
            process.wait()


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[Cluster]:
    (tmp_path / "cluster").mkdir()
    started = Cluster(tmp_path / "cluster")
    yield started
    started.close()


@pytest.fixture
def inputs(tmp_path: Path) -> Path:
    folder = tmp_path / "in"
    folder.mkdir()
    for at in range(DOCUMENTS):
        text = f"Referat fra møte i Rådet, 3. mai 2024\n\nSak {at} Valg\n\nVedtak: Valgt.\n"
        (folder / f"{at:02}.txt").write_text(text, encoding="utf-8")
    (folder / "bad.pdf").write_bytes(b"no")
    return folder


def _children(process: "subprocess.Popen[bytes]") -> list[int]:
    tasks = Path(f"/proc/{process.pid}/task")
    return [int(pid) for task in tasks.iterdir() for pid in (task / "children").read_text().split()]


def _lives(pid: int) -> bool:
    """Whether a process runs; one that has ended but was not yet collected does not."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] not in "ZX"
    except OSError:
        return False


def _until(holds: Callable[[], bool]) -> None:
    end = time.monotonic() + 30
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.1)


def test_a_cluster_gives_the_same_and_loses_nothing_with_a_worker(
    cluster: Cluster, inputs: Path, run: Command, tmp_path: Path
) -> None:
    assert inputs.exists()
    by_cluster = ["--executor", "dask", "--scheduler", str(cluster.file)]
    started = subprocess.Popen(
        [sys.executable, "-m", "pmdocs", "convert", "in", "-o", "lost.jsonl", *by_cluster],
        cwd=tmp_path, stderr=subprocess.PIPE,
    )  # fmt: skip
    manifest = tmp_path / "lost.jsonl.pmdocs" / "manifest.jsonl"
    while not (manifest.exists() and manifest.stat().st_size) and started.poll() is None:
        time.sleep(0.005)
    orphans = _children(cluster.workers[0])
    cluster.workers[0].kill()
    _, words = started.communicate(timeout=60)
    told = [line for line in words.splitlines() if b" per second" not in line]
    assert (started.returncode, len(told)) == (3, 2), words
    assert run("convert", "in", "-o", "here.jsonl").code == 3
    assert (tmp_path / "lost.jsonl").read_bytes() == (tmp_path / "here.jsonl").read_bytes()
    entries = [json.loads(line) for line in manifest.read_text().splitlines()]
    assert len(entries) == len({entry["input"] for entry in entries}) == DOCUMENTS + 1
    assert f"{DOCUMENTS + 1} of them before" in run("convert", "in", "-o", "lost.jsonl", *by_cluster).err
    _until(lambda: not any(map(_lives, orphans)))
    _until(lambda: not any(map(_lives, _children(cluster.workers[1]))))


def test_a_cluster_that_is_not_there(inputs: Path, run: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DASK_DISTRIBUTED__COMM__TIMEOUTS__CONNECT", "1s")
    assert inputs.exists()
    done = run("convert", "in", "-o", "out", "--executor", "dask", "--scheduler", "tcp://127.0.0.1:9")
    assert (done.code, done.out) == (2, "")
    assert "no Dask scheduler" in done.err
    assert done.err.count("\n") == 1
    assert "--scheduler tcp://" in run("convert", "in", "-o", "out", "--executor", "dask").err
    assert "local or dask" in run("convert", "in", "-o", "out", "--executor", "ray").err
