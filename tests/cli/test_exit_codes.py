"""Exit codes are a contract: each number, when it is given, and which one wins for many documents."""

import io
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from command import MINUTES, Command, heed_signals
from documents import FIXTURES
from pmdocs import pipeline
from pmdocs.cli import main
from pmdocs.errors import ExitCode

SAMPLE = FIXTURES / "sample" / "referat.pdf"


def _pdf(draw: Callable[[Canvas], object], **options: object) -> bytes:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, invariant=1, **options)
    draw(canvas)
    canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def test_the_numbers_never_change() -> None:
    assert {code.name: code.value for code in ExitCode} == {
        "OK": 0, "FINDINGS": 1, "USAGE": 2, "PARTIAL": 3, "UNREADABLE_INPUT": 4, "NOT_A_DOCUMENT": 5, "ENCRYPTED": 6, "NO_TEXT": 7,
        "LIMIT": 8, "OUTPUT": 9, "INTERNAL": 70, "HANGUP": 129, "INTERRUPTED": 130, "PIPE": 141, "TERMINATED": 143,
    }  # fmt: skip


FILES = {
    "damaged.pdf": b"%PDF-1.7 og ikke mer",
    "empty.txt": b"",
    "encrypted.pdf": _pdf(lambda canvas: canvas.drawString(72, 700, "Referat"), encrypt=StandardEncryption("hemmelig")),
    "scan.pdf": _pdf(lambda canvas: canvas.rect(9, 9, 9, 9)),
    "warned.txt": "Referat fra møte i Testrådet\n\nDato: mandag 3. mai 2024\n".encode(),
}
ENDS = {
    "done": ((MINUTES,), 0),
    "with warnings": (("warned.txt",), 0),
    "unknown option": ((MINUTES, "--nope"), 2),
    "unknown engine": ((MINUTES, "--engine", "nope"), 2),
    "warnings and strict": (("warned.txt", "--strict"), 3),
    "some of many": ((MINUTES, "damaged.pdf"), 3),
    "all of many, but read": (("damaged.pdf", "empty.txt"), 3),
    "a folder without documents among many": ((MINUTES, "folder"), 3),
    "missing": (("nope.pdf",), 4),
    "many missing": (("nope.pdf", "nope.txt"), 4),
    "folder without documents": (("folder",), 4),
    "damaged": (("damaged.pdf",), 5),
    "empty": (("empty.txt",), 5),
    "encrypted": (("encrypted.pdf",), 6),
    "scan": (("scan.pdf",), 7),
    "too large": ((MINUTES, "--max-bytes", "10"), 8),
    "too many pages": ((SAMPLE, "--max-pages", "1"), 8),
}


@pytest.mark.parametrize("case", ENDS.values(), ids=ENDS)
def test_when_each_is_given(case: tuple[tuple[str | Path, ...], int], run: Command, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    for name, data in FILES.items():
        (tmp_path / name).write_bytes(data)
    arguments, code = case
    done = run("parse", *arguments)
    assert done.code == code
    assert bool(done.out) == (code in {0, 3} and "damaged.pdf" not in arguments[:1])
    assert bool(done.err) == (code != 0 and "--strict" not in arguments)


def test_a_fault_of_ours_is_one_line_and_wins(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    def faulty(*_arguments: object, **_options: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(pipeline, "parse_bytes", faulty)
    bad = tmp_path / "nope.pdf"
    assert main(["parse", str(MINUTES), str(bad)]) == 70
    told = capsys.readouterr().err
    assert "a fault of pmdocs (ZeroDivisionError); please report it with the output of --debug" in told
    assert told.count("\n") == 2
    assert main(["parse", str(MINUTES), "--debug"]) == 70
    assert "Traceback" in capsys.readouterr().err


def test_a_fault_outside_of_any_document_too(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def faulty() -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("pmdocs.cli.rules.all_rules", faulty)
    assert main(["rules"]) == 70
    assert capsys.readouterr() == (
        "",
        "pmdocs: a fault of pmdocs (ZeroDivisionError); please report it with the output of --debug\n",
    )


WRITES = [
    ("parse", str(MINUTES)), ("decisions", str(MINUTES), "--table"), ("agenda", str(MINUTES), "--csv"), ("rules",), ("schema",), ("--help",),
    ("--version",), ("parse", "--help"), ("debug", str(SAMPLE), "-q", "-o", "-"),
]  # fmt: skip


@pytest.mark.parametrize("unbuffered", ["", "1"])
@pytest.mark.parametrize("arguments", WRITES, ids=" ".join)
def test_output_that_cannot_be_written(arguments: tuple[str, ...], unbuffered: str) -> None:
    environment = {**os.environ, "PYTHONUNBUFFERED": unbuffered}
    command = [sys.executable, "-m", "pmdocs", *arguments]
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, env=environment, check=False)
    assert (done.returncode, done.stderr.decode()) == (
        9, "pmdocs: standard output cannot be written: No space left on device\n",
    )  # fmt: skip
    closed = subprocess.run(
        ["bash", "-c", '"$@" >&-', "", *command], stderr=subprocess.PIPE, env=environment, check=False
    )
    assert (closed.returncode, closed.stderr.count(b"\n")) == (9, 1)


@pytest.mark.parametrize("arguments", WRITES, ids=" ".join)
def test_a_reader_that_went_away_ends_it_quietly(arguments: tuple[str, ...]) -> None:
    out, pipe = os.pipe()
    os.close(out)
    done = subprocess.run(
        [sys.executable, "-m", "pmdocs", *arguments], stdout=pipe, stderr=subprocess.PIPE, check=False
    )
    os.close(pipe)
    assert (done.returncode, done.stderr) == (141, b"")


@pytest.mark.parametrize("how", ["2>&-", "2>/dev/full"])
def test_words_that_nobody_can_read_change_nothing(how: str) -> None:
    command = [sys.executable, "-m", "pmdocs", "agenda", str(MINUTES), "nope.pdf"]
    plain = subprocess.run(command, capture_output=True, check=False)
    deaf = subprocess.run(["bash", "-c", f'"$@" {how}', "", *command], stdout=subprocess.PIPE, check=False)
    assert (deaf.returncode, deaf.stdout) == (plain.returncode, plain.stdout) == (3, plain.stdout)


def test_standard_input_that_is_closed() -> None:
    command = [sys.executable, "-m", "pmdocs", "agenda"]
    for arguments in (["-"], ["--files-from", "-"]):
        done = subprocess.run(["bash", "-c", '"$@" <&-', "", *command, *arguments], capture_output=True, check=False)
        assert (done.returncode, done.stdout, done.stderr.count(b"\n")) == (4, b"", 1)
        assert b"standard input cannot be read" in done.stderr


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGHUP, 129)])
def test_signals_end_it_quietly(number: signal.Signals, code: int) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "pmdocs", "parse", "-", "--jsonl", "-v"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        preexec_fn=heed_signals,  # noqa: PLW1509  the tests have no threads
    )
    assert process.stderr is not None
    assert process.stderr.readline() == b"pmdocs: reading <stdin>\n"
    process.send_signal(number)
    out, err = process.communicate(timeout=10)
    assert (process.returncode, out, err) == (code, b"", b"")


LOST = """
from pmdocs import cli
import signal, time
cli._listen()
class Last:
    def __del__(self):
        signal.raise_signal(signal.{name})
        for _ in range(1000): pass
try:
    Last()
    time.sleep(5)
    print("lost")
except (KeyboardInterrupt, SystemExit) as error:
    print(type(error).__name__)
"""


@pytest.mark.parametrize(("name", "told"), [("SIGINT", "KeyboardInterrupt"), ("SIGTERM", "SystemExit")])
def test_a_signal_in_a_destructor_is_not_lost(name: str, told: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", LOST.format(name=name)], capture_output=True, check=False, text=True,
        preexec_fn=heed_signals,
    )  # fmt: skip
    assert (done.stdout, done.stderr) == (f"{told}\n", "")
