"""The README tells the truth: its blocks are run, its tables are compared with the code."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from pmdocs.errors import ExitCode

README = (Path(__file__).parent.parent / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(\w+)\n(.*?)^```", README, re.MULTILINE | re.DOTALL)
SAMPLE = BLOCKS[0][1].split("\n\n$ pmdocs", maxsplit=1)[0].split("\n", 1)[1] + "\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "referat.txt").write_text(SAMPLE, encoding="utf-8")
    return tmp_path


def _run(command: str, folder: Path) -> str:
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    run = subprocess.run(
        ["bash", "-c", command],
        cwd=folder,
        env={**os.environ, "PATH": path},
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.stderr == ""
    return run.stdout


@pytest.mark.parametrize(
    "block", [text for kind, text in BLOCKS if kind == "console"], ids=lambda text: shlex.quote(text[2:30])
)
def test_commands_print_what_is_shown(block: str, folder: Path) -> None:
    for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
        command, _, shown = part.partition("\n")
        if "| jq " in command and shutil.which("jq") is None:
            continue
        assert _run(command, folder).strip() == shown.strip(), command


@pytest.mark.parametrize("block", [text for kind, text in BLOCKS if kind == "python"])
def test_python_runs(block: str, folder: Path) -> None:
    run = subprocess.run([sys.executable, "-c", block], cwd=folder, capture_output=True, text=True, check=False)
    assert (run.stdout, run.stderr) == ("Sak 1/24 adopted 7\n[]\n", "")


def test_set_up_commands_are_targets_of_the_makefile() -> None:
    makefile = (Path(__file__).parent.parent / "Makefile").read_text(encoding="utf-8")
    named = {
        target for kind, text in BLOCKS if kind == "sh" for target in re.findall(r"^make (\w+)", text, re.MULTILINE)
    }
    assert named == {"demo", "test", "check"}
    assert all(re.search(rf"^{target}:.*##", makefile, re.MULTILINE) for target in named)


def test_exit_codes_are_those_of_the_code() -> None:
    table = {int(code): name for code, name in re.findall(r"^\| ([0-9]+) \| ([\w-]+) \|", README, re.MULTILINE)}
    assert table == {code.value: code.name.lower().replace("_", "-") for code in ExitCode}


def test_readme_is_short() -> None:
    assert len(README.splitlines()) <= 180
