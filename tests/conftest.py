"""What all tests share: where the fixtures stand, and the corpus where there is one."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import settings

from command import Command, Run

ROOT = Path(__file__).parent.parent
FIXTURES = ROOT / "fixtures"

# The same change is judged the same on every run; `make fuzz` is what looks for what nobody has seen yet.
settings.register_profile("repeatable", derandomize=True)
settings.register_profile("fuzz", max_examples=5_000, deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "repeatable"))


@pytest.fixture(scope="session")
def fixtures() -> Path:
    return FIXTURES


@pytest.fixture(scope="session")
def corpus() -> Path:
    named = os.environ.get("PMDOCS_CORPUS")
    if not named:
        pytest.skip("PMDOCS_CORPUS is not set: it names the folder with reference documents and corpus")
    return Path(named)


@pytest.fixture
def run(tmp_path: Path) -> Command:
    """Runs `pmdocs` with arguments in an empty folder."""

    def command(*arguments: str | Path, stdin: bytes = b"", folder: Path = tmp_path, **variables: str) -> Run:
        environment = {**os.environ, "COLUMNS": "120", "PYTHONUTF8": "0", **variables}
        done = subprocess.run(
            [sys.executable, "-m", "pmdocs", *map(str, arguments)],
            input=stdin,
            cwd=folder,
            env=environment,
            capture_output=True,
            check=False,
        )
        return Run(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))

    return command
