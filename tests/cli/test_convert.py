"""Many documents into one output: nothing lost, nothing doubled, and the same again where it was stopped."""

import json
import os
import signal
import subprocess
import sys
import time
from importlib.util import find_spec
from pathlib import Path

import pytest

from command import MINUTES, Command, Run, heed_signals
from documents import FIXTURES
from pmdocs.batch.files import locked

SAMPLE = FIXTURES / "sample" / "referat.pdf"


@pytest.fixture
def inputs(tmp_path: Path) -> Path:
    """A folder with two documents of the same stem, one below it, and one that is damaged."""
    folder = tmp_path / "in"
    (folder / "2024").mkdir(parents=True)
    (folder / "a.txt").write_bytes(MINUTES.read_bytes())
    (folder / "a.pdf").write_bytes(SAMPLE.read_bytes())
    (folder / "2024" / "b.txt").write_bytes(MINUTES.read_bytes())
    (folder / "bad.pdf").write_bytes(b"no")
    return folder


def _files(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.name.startswith(".")
    }


def _manifest(path: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in path.read_text().splitlines()]


def test_a_folder_of_json_mirrors_the_inputs(run: Command, inputs: Path, tmp_path: Path) -> None:
    done = run("convert", inputs, "-o", "out")
    assert (done.code, done.out) == (3, "")
    assert (
        done.err.splitlines()
        == [
            f"pmdocs: {inputs}/bad.pdf: the PDF is damaged; get a fresh copy or repair it with qpdf",
            "pmdocs: 3 ok, 0 partial, 1 failed (see out/manifest.jsonl): out",
        ]
        or "damaged" in done.err
    )
    found = _files(tmp_path / "out")
    assert sorted(found) == ["2024/b.txt.json", "a.pdf.json", "a.txt.json", "manifest.jsonl"]
    assert found["a.txt.json"].decode() == run("parse", inputs / "a.txt", "--json").out
    lines = _manifest(tmp_path / "out" / "manifest.jsonl")
    assert [(line["input"], line["status"], line.get("output")) for line in lines] == [
        (f"{inputs}/2024/b.txt", "ok", "2024/b.txt.json"),
        (f"{inputs}/a.pdf", "ok", "a.pdf.json"),
        (f"{inputs}/a.txt", "ok", "a.txt.json"),
        (f"{inputs}/bad.pdf", "failed", None),
    ]
    error = lines[3]["error"]
    assert isinstance(error, dict)
    assert (error["code"], error["severity"], error["exit_code"]) == ("pdf-damaged", "error", 5)


@pytest.mark.parametrize("out", ["out", "out.jsonl", "out.csv", "out.db", "out.parquet"])
def test_the_same_again_touches_nothing(out: str, run: Command, inputs: Path, tmp_path: Path) -> None:
    if out.endswith("parquet") and find_spec("pyarrow") is None:
        pytest.skip("the extra pmdocs[parquet] is not installed")

    def state() -> dict[str, tuple[int, int]]:
        paths = [path for path in tmp_path.rglob("*") if path.is_file() and path.name != ".lock"]
        return {str(path): (path.stat().st_ino, path.stat().st_mtime_ns) for path in paths}

    first = run("convert", inputs, "-o", out, "-q")
    before = state()
    again = run("convert", inputs, "-o", out)
    assert (first.code, again.code) == (3, 3)
    assert state() == before
    assert "4 of them before" in again.err
    assert again.err.startswith(first.err)


def test_the_number_of_jobs_and_the_way_they_are_kept_apart_change_nothing(
    run: Command, inputs: Path, tmp_path: Path
) -> None:
    outputs = []
    for options in (["-j", "1"], ["-j", "4"], ["--isolation", "spawn"], ["--isolation", "none"]):
        name = "-".join(options)
        assert run("convert", inputs, "-o", f"out{name}", *options).code == 3
        assert run("convert", inputs, "-o", f"out{name}.jsonl", *options).code == 3
        outputs.append((_files(tmp_path / f"out{name}"), (tmp_path / f"out{name}.jsonl").read_bytes()))
    assert all(output == outputs[0] for output in outputs)


def test_the_place_and_the_time_change_nothing(run: Command, inputs: Path, tmp_path: Path) -> None:
    places = (
        {"LC_ALL": "C", "TZ": "Asia/Tokyo", "PYTHONHASHSEED": "1"},
        {"LC_ALL": "C.UTF-8", "TZ": "UTC", "PYTHONHASHSEED": "2"},
    )
    for at, place in enumerate(places):
        assert run("convert", inputs, "-o", f"out{at}", **place).code == 3
        assert run("convert", inputs, "-o", f"out{at}.db", **place).code == 3
    assert _files(tmp_path / "out0") == _files(tmp_path / "out1")
    assert (tmp_path / "out0.db").read_bytes() == (tmp_path / "out1.db").read_bytes()


def test_what_is_new_changed_or_damaged_is_done_and_nothing_else(run: Command, inputs: Path, tmp_path: Path) -> None:
    run("convert", inputs, "-o", "out")
    whole = _files(tmp_path / "out")
    kept = (tmp_path / "out" / "a.txt.json").stat().st_mtime_ns
    (tmp_path / "out" / "a.pdf.json").write_bytes(bytes(10))
    (inputs / "2024" / "b.txt").write_text("Referat fra møte i Rådet, 3. mai 2024\n\nSak 1 Valg\n", encoding="utf-8")
    (inputs / "c.txt").write_bytes(MINUTES.read_bytes())
    again = run("convert", inputs, "-o", "out")
    assert "2 of them before" in again.err
    now = _files(tmp_path / "out")
    assert (tmp_path / "out" / "a.txt.json").stat().st_mtime_ns == kept
    assert now["a.pdf.json"] == whole["a.pdf.json"]
    assert now["2024/b.txt.json"] != whole["2024/b.txt.json"]
    assert len(now["manifest.jsonl"].splitlines()) == 5
    assert len(now) == len(whole) + 1


def test_a_document_that_no_longer_has_a_record_leaves_none_behind(run: Command, inputs: Path, tmp_path: Path) -> None:
    run("convert", inputs, "-o", "out")
    (inputs / "a.txt").write_bytes(b"")
    assert run("convert", inputs, "-o", "out").code == 3
    assert not (tmp_path / "out" / "a.txt.json").exists()


def test_other_options_make_other_records(run: Command, inputs: Path, tmp_path: Path) -> None:
    run("convert", inputs, "-o", "out.jsonl")
    first = (tmp_path / "out.jsonl").read_bytes()
    assert "before" not in run("convert", inputs, "-o", "out.jsonl", "--no-spans").err
    assert len((tmp_path / "out.jsonl").read_bytes()) < len(first)
    assert "before" not in run("convert", inputs, "-o", "out.jsonl", "--no-spans", "--force").err


def test_a_dry_run_writes_nothing(run: Command, inputs: Path, tmp_path: Path) -> None:
    assert run("convert", inputs, "-o", "out", "--dry-run").out.splitlines()[0] == f"read  {inputs}/2024/b.txt"
    assert not (tmp_path / "out").exists()
    run("convert", inputs, "-o", "out")
    (inputs / "c.txt").write_bytes(MINUTES.read_bytes())
    assert [line[:4] for line in run("convert", inputs, "-o", "out", "--dry-run").out.splitlines()] == [
        "done",
        "done",
        "done",
        "done",
        "read",
    ]


def test_a_second_run_is_told_that_the_output_is_busy(inputs: Path, tmp_path: Path) -> None:
    with locked(tmp_path / "out"):
        done = _apart("convert", str(inputs), "-o", str(tmp_path / "out"))
    assert done.code == 9
    assert "another run" in done.err


def _apart(*arguments: str) -> Run:
    done = subprocess.run([sys.executable, "-m", "pmdocs", *arguments], capture_output=True, text=True, check=False)
    return Run(done.returncode, done.stdout, done.stderr)


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["-o", "out"], 2, "give the files or folders"),
        (["-", "-o", "out"], 2, "pmdocs parse -"),
        (["in", "-o", "out", "--to", "xml"], 2, "choose csv, json, jsonl, parquet, sqlite"),
        (["in", "-o", "out.json"], 2, ".jsonl"),
        (["in", "-o", "out", "--shard", "3/2"], 2, "I/N"),
        (["in"], 2, "--output"),
        (["nope.pdf", "-o", "out"], 4, "no such file"),
        (["in", "-o", "in/a.txt"], 9, "cannot be written"),
        (["--files-from", "/dev/null", "-o", "out"], 4, "not a regular file"),
    ],
)
def test_calls_that_come_to_nothing(
    arguments: list[str], code: int, words: str, run: Command, inputs: Path, tmp_path: Path
) -> None:
    done = run("convert", *arguments)
    assert inputs.exists()
    assert (done.code, done.out) == (code, "")
    assert words in done.err
    assert not (tmp_path / "out" / "manifest.jsonl").exists() or code == 4


def test_errors_as_json_and_nothing_else_also_those_of_before(run: Command, inputs: Path) -> None:
    (inputs / "empty.txt").touch()
    first, again = (run("convert", inputs, "-o", "out", "--error-format", "json") for _ in range(2))
    told = [json.loads(line) for line in first.err.splitlines()]
    assert sorted((error["file"], error["code"], error["severity"], error["stage"]) for error in told) == [
        (f"{inputs}/bad.pdf", "pdf-damaged", "error", "reading"),
        (f"{inputs}/empty.txt", "input-empty", "error", "input"),
    ]
    assert sorted(again.err.splitlines()) == sorted(first.err.splitlines())


def test_a_file_of_databases_metadata_names_the_database(run: Command, inputs: Path, tmp_path: Path) -> None:
    run("convert", inputs, "-o", "alle.møter.db")
    described = json.loads((tmp_path / "alle.møter.metadata.json").read_text(encoding="utf-8"))
    assert list(described["databases"]) == ["alle.møter"]


def test_a_limit_that_was_raised_is_tried_again(run: Command, inputs: Path) -> None:
    assert run("convert", inputs / "a.pdf", "-o", "out", "--max-pages", "1").code == 3
    assert run("convert", inputs / "a.pdf", "-o", "out").code == 0


def test_limits_hold_for_each_document_and_partial_records_are_kept(run: Command, inputs: Path, tmp_path: Path) -> None:
    (inputs / "big.txt").write_text("Referat\n" * 10_000)
    done = run("convert", inputs, "-o", "out", "--max-bytes", "70000", "--strict")
    assert done.code == 3
    lines = {Path(str(line["input"])).name: line for line in _manifest(tmp_path / "out" / "manifest.jsonl")}
    error = lines["big.txt"]["error"]
    assert isinstance(error, dict)
    assert (error["code"], error["limit"], error["seen"]) == ("limit-size", 70_000, 80_000)
    assert lines["a.txt"]["status"] == "ok"


@pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")
@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGHUP, 129)])
def test_a_run_that_is_stopped_goes_on_where_it_was(
    number: signal.Signals, code: int, run: Command, inputs: Path, tmp_path: Path
) -> None:
    for at in range(60):
        (inputs / f"{at}.txt").write_text("Referat fra møte i Rådet, 3. mai 2024\n\nSak 1 Valg\n", encoding="utf-8")
    started = subprocess.Popen(
        [sys.executable, "-m", "pmdocs", "convert", inputs, "-o", tmp_path / "out.jsonl"],
        stderr=subprocess.PIPE,
        preexec_fn=heed_signals,  # noqa: PLW1509  the tests have no threads
    )
    manifest = tmp_path / "out.jsonl.pmdocs" / "manifest.jsonl"
    while not (manifest.exists() and manifest.stat().st_size) and started.poll() is None:
        time.sleep(0.01)
    started.send_signal(number)
    _, words = started.communicate(timeout=10)
    assert started.returncode == code
    assert b"Traceback" not in words
    noted = len(manifest.read_bytes().splitlines())
    assert 0 < noted < 64
    assert not (tmp_path / "out.jsonl").exists()
    assert f"{noted} of them before" in run("convert", inputs, "-o", "out.jsonl").err
    run("convert", inputs, "-o", "whole.jsonl")
    assert (tmp_path / "out.jsonl").read_bytes() == (tmp_path / "whole.jsonl").read_bytes()


def test_progress_is_told_on_a_terminal_and_not_when_quiet(inputs: Path, tmp_path: Path) -> None:
    import pty

    for options, expected in (([], True), (["-q"], False)):
        parent, child = pty.openpty()
        subprocess.run(
            [sys.executable, "-m", "pmdocs", "convert", inputs, "-o", tmp_path / f"out{len(options)}", *options],
            stderr=child,
            check=False,
        )
        os.close(child)
        told = b""
        try:
            while chunk := os.read(parent, 4096):
                told += chunk
        except OSError:
            pass
        os.close(parent)
        assert (b" of 4, " in told) is expected
        assert b"bad.pdf: " in told


def test_another_format_in_the_same_folder_loses_nothing(run: Command, inputs: Path, tmp_path: Path) -> None:
    assert run("convert", inputs, "-o", "out", "--to", "csv").code == 3
    assert run("convert", inputs, "-o", "out").code == 3
    records = {name: data for name, data in _files(tmp_path / "out").items() if name.endswith("txt.json")}
    assert sorted(records) == ["2024/b.txt.json", "a.txt.json"]
    assert run("merge", "out", "-o", "merged.jsonl").code == 3
    assert len((tmp_path / "merged.jsonl").read_bytes().splitlines()) == 3
    table = (tmp_path / "out" / "documents.csv").read_bytes()
    assert run("convert", inputs, "-o", "out", "--to", "csv").code == 3
    assert (tmp_path / "out" / "documents.csv").read_bytes() == table
    assert table.count(b"\n") == 4
    assert run("merge", "out", "-o", "merged").code == 3
    assert len(list((tmp_path / "merged").rglob("*.json"))) == 3


@pytest.mark.parametrize("out", ["in/out", "in/out.jsonl", "in/out.csv", "in/out.db", "in"])
def test_an_output_among_the_inputs_is_no_input(out: str, run: Command, inputs: Path) -> None:
    assert inputs.exists()
    for _ in range(2):
        assert run("convert", "in", "-o", out).err.splitlines()[-1].startswith("pmdocs: 3 ok, 0 partial, 1 failed")
    assert run("agenda", "in", "--csv").out.count("document") == 1


def test_an_output_that_goes_while_it_is_written_is_told_of(run: Command, inputs: Path, tmp_path: Path) -> None:
    for at in range(40):
        (inputs / f"{at}.txt").write_text("Referat fra møte i Rådet, 3. mai 2024\n\nSak 1 Valg\n", encoding="utf-8")
    started = subprocess.Popen(
        [sys.executable, "-m", "pmdocs", "convert", inputs, "-o", tmp_path / "out", "-j", "1"], stderr=subprocess.PIPE
    )
    while not list(tmp_path.glob("out/*.json")) and started.poll() is None:
        time.sleep(0.005)
    (tmp_path / "out").rename(tmp_path / "gone")
    _, words = started.communicate(timeout=30)
    assert started.returncode == 9
    assert b"run the same command again" in words
    assert words.count(b"\n") == 1
    assert run("convert", inputs, "-o", "gone").code == 3
