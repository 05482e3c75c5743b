"""`make bench-batch`: 500 PDFs by one process, by two, by two Dask workers, and by pdftotext alone, in one run.

Wall-clock time, as ratios to `pmdocs convert -j 1`; the machine should have nothing else to do. Processor time stands
beside it, which a busy machine hardly changes. Ends with 1 where the outputs differ: a faster run with other records is
a failure.
"""

import argparse
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from itertools import cycle, islice
from pathlib import Path
from statistics import median

from benchmarks.documents import documents

BIN = Path(sys.executable).parent
Run = Callable[[], bytes]
"""Does it once and gives what came of it, b"" where that is not compared."""
Spent = dict[str, list[tuple[float, float]]]
"""Seconds of the clock and of the processors for each round of each run."""
DASK = "convert, two Dask workers"


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.batch", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--documents", type=int, default=500)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as named, _cluster(Path(named)) as cluster:
        folder = Path(named)
        _fill(folder / "in", options.documents)
        spent, outputs = _measured(_runs(folder, cluster), options.rounds)
    for name, found in spent.items():
        rate = options.documents / median(wall for wall, _ in found)
        processor = 1000 * median(processor for _, processor in found) / options.documents
        # What the workers of a cluster spend is not seen from here.
        told = "" if name == DASK else f"   {processor:5.1f} ms of processor per document"
        print(f"{name:<28} {rate:7.1f} documents/s   {_ratio(spent, name):5.2f} × the speed of one process{told}")
    return 0 if len(outputs) == 1 else 1


def _fill(folder: Path, count: int) -> None:
    """PDFs of several producers, each with an end of its own, so that no two are the same file."""
    folder.mkdir()
    for at, document in enumerate(islice(cycle(list(documents())), count)):
        (folder / f"{at:04}.pdf").write_bytes(document.pdf + b"\n%% %d\n" % at)


def _runs(folder: Path, cluster: str | None) -> dict[str, Run]:
    def convert(*options: str) -> Run:
        def run() -> bytes:
            output = folder / "out.jsonl"
            command: list[str | Path] = [
                BIN / "pmdocs",
                "convert",
                folder / "in",
                "-o",
                output,
                "-q",
                "--force",
                *options,
            ]
            subprocess.run(command, check=True)
            return output.read_bytes()

        return run

    def pdftotext() -> bytes:
        for path in sorted((folder / "in").iterdir()):
            subprocess.run(["pdftotext", path, "-"], check=True, stdout=subprocess.DEVNULL)
        return b""

    runs = {"convert -j 1": convert("-j", "1"), "convert -j 2": convert("-j", "2")}
    runs |= {
        "convert -j 1, not kept apart": convert("--isolation", "none"),
        "convert -j 2, spawned": convert("-j", "2", "--isolation", "spawn"),
    }
    if cluster:
        runs[DASK] = convert("--executor", "dask", "--scheduler", cluster)
    if shutil.which("pdftotext"):
        runs["pdftotext, one after another"] = pdftotext
    return runs


def _measured(runs: dict[str, Run], rounds: int) -> tuple[Spent, set[bytes]]:
    spent: Spent = {name: [] for name in runs}
    outputs = set()
    for _ in range(rounds):
        for name, run in runs.items():
            started, before = time.perf_counter(), _processor()
            output = run()
            spent[name].append((time.perf_counter() - started, _processor() - before))
            outputs |= {output} if output else set()
    return spent, outputs


def _processor() -> float:
    """Seconds of processor that all processes which were started here and have ended took."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def _ratio(spent: Spent, name: str) -> float:
    return median(one / other for (one, _), (other, _) in zip(spent["convert -j 1"], spent[name], strict=True))


@contextmanager
def _cluster(folder: Path) -> Iterator[str | None]:
    """A scheduler and two workers; gives its file, None where the extra is not installed."""
    if find_spec("distributed") is None:
        yield None
        return
    file = folder / "scheduler.json"
    options = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "cwd": folder}
    dask = [sys.executable, "-m"]
    commands = [
        [*dask, "distributed.cli.dask_scheduler", "--port", "0", "--scheduler-file", str(file), "--no-dashboard"]
    ]
    commands += [
        [
            *dask,
            "distributed.cli.dask_worker",
            "--scheduler-file",
            str(file),
            "--nthreads",
            "1",
            "--no-nanny",
            "--no-dashboard",
        ]
    ] * 2
    started = [subprocess.Popen(command, **options) for command in commands]  # type: ignore[call-overload]
    try:
        while not file.exists():
            time.sleep(0.05)
        yield str(file)
    finally:
        for process in reversed(started):
            process.kill()
            process.wait()


if __name__ == "__main__":
    sys.exit(main())
