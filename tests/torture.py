"""What users' files and machines can do to pmdocs, done on purpose: bad inputs, then kills at every moment of a batch.

The inputs and the harnesses stand in `$PMDOCS_CORPUS/torture`; they are made and run in a temporary folder.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from documents import FIXTURES

PMDOCS = Path(sys.executable).parent / "pmdocs"
NAMES = (
    "*[!a-z0-9.-]*",
    ".*",
    "-*",
    "a*",
    "*.PDF",
    "to.*",
    "con.*",
    "uten-*",
    "dev-*",
    "fifo*",
    "*link*",
    "socket*",
    "directory*",
)
"""Inputs whose names or kinds are what is bad about them: the only ones that another way of naming can change."""


def main() -> int:
    """Run all of it; 0 when nothing was found."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=20, help="rounds of each recipe of the kill tests")
    parser.add_argument("--quick", action="store_true", help="the second way of naming only where names are bad")
    asked = parser.parse_args()
    torture = Path(os.environ["PMDOCS_CORPUS"]) / "torture"
    with tempfile.TemporaryDirectory(prefix="torture-") as named:
        folder = Path(named)
        print("making bad inputs", flush=True)
        subprocess.run([sys.executable, torture / "make_bad.py", folder / "made"], check=True)
        codes = [
            _read_all(torture, folder / "made", "{}", ()),
            _read_all(torture, folder / "made", "-- {name}", NAMES if asked.quick else ()),
            _kill(torture, _batch(folder), asked.rounds),
        ]
    return max(codes)


def _read_all(torture: Path, made: Path, names: str, only: tuple[str, ...]) -> int:
    print(f"reading them as {names}", flush=True)
    command: list[str | Path] = [
        sys.executable, torture / "harness.py", "--cmd", f"{PMDOCS} parse --json {names}", "--expect", torture / "expect.json",
        "--no-dac", "--clean-oom", "8", *(f"--match={pattern}" for pattern in only), made,
    ]  # fmt: skip
    return subprocess.run(command, check=False).returncode


def _batch(folder: Path) -> Path:
    """Some forty documents, good and bad, that a batch takes a second or two for."""
    batch = folder / "batch"
    batch.mkdir()
    for at, path in enumerate(sorted(FIXTURES.glob("*/*.txt"))):
        shutil.copy(path, batch / f"{at}-{path.name}")
    for at in range(10):
        (batch / f"{at}.pdf").write_bytes((FIXTURES / "sample" / "referat.pdf").read_bytes() + b"%% %d\n" % at)
    for name in ("empty.pdf", "password-user.pdf", "txt-latin1.txt", "truncated-50.pdf", "scan-only.pdf"):
        shutil.copy(folder / "made" / name, batch)
    return batch


def _kill(torture: Path, batch: Path, rounds: int) -> int:
    print("killing batches", flush=True)
    alone: list[str | Path] = [] if os.geteuid() == 0 else ["unshare", "-Urm"]
    command = f"{PMDOCS} convert --jobs {{jobs}} -o {{out}} {{in}}"
    kill: list[str | Path] = [
        sys.executable,
        torture / "kill.py",
        "--cmd",
        command,
        "--in",
        batch,
        "--rounds",
        str(rounds),
    ]
    return subprocess.run([*alone, *kill, "--strict-manifest"], check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
