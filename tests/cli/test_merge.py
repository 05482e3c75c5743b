"""Shards joined are what one run makes; a shard left out is noticed."""

import json
from pathlib import Path

import pytest

from command import Command


@pytest.fixture
def inputs(tmp_path: Path) -> Path:
    for at in range(12):
        target = tmp_path / "in" / str(at % 3) / f"{at}.txt"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(f"Referat fra møte i Rådet, 3. mai 2024\n\nSak {at} Valg\n", encoding="utf-8")
    (tmp_path / "in" / "bad.pdf").write_bytes(b"no")
    return tmp_path / "in"


def _shown(folder: Path) -> dict[str, bytes]:
    if folder.is_file():
        return {"": folder.read_bytes()}
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.name.startswith(".")
    }


@pytest.mark.parametrize(("parts", "out"), [("part{}", "out"), ("part{}.jsonl", "out.jsonl"), ("part{}", "out.csv")])
def test_shards_joined_are_what_one_run_makes(parts: str, out: str, inputs: Path, run: Command, tmp_path: Path) -> None:
    assert inputs.exists()
    shards = [parts.format(number) for number in (1, 2, 3)]
    codes = [run("convert", "in", "-o", shard, "--shard", f"{at}/3").code for at, shard in enumerate(shards, 1)]
    assert sorted(codes) == [0, 0, 3]
    assert run("merge", *reversed(shards), "-o", out).code == 3
    assert run("convert", "in", "-o", f"whole-{out}").code == 3
    merged, whole = _shown(tmp_path / out), _shown(tmp_path / f"whole-{out}")
    assert {name: data for name, data in merged.items() if name != "manifest.jsonl"} == {
        name: data for name, data in whole.items() if name != "manifest.jsonl"
    }
    if out == "out":
        assert merged == whole
    assert "13 of them before" in run("convert", "in", "-o", out).err or out == "out.csv"


def test_a_shard_left_out_is_noticed(inputs: Path, run: Command, tmp_path: Path) -> None:
    assert inputs.exists()
    run("convert", "in", "-o", "part1", "--shard", "1/2")
    run("convert", "in", "-o", "part2", "--shard", "2/2")
    done = run("merge", "part1", "-o", "out", "-q")
    assert done.code == 3
    present = {json.loads(line)["number"] for line in (tmp_path / "part1" / "manifest.jsonl").read_text().splitlines()}
    words = f"at least {max(present) + 1 - len(present)} inputs are in none of the shards"
    assert words in done.err
    told = json.loads(run("merge", "part1", "-o", "out", "--error-format", "json").err)
    assert (told["code"], told["severity"], words in told["message"]) == ("input-missing", "partial", True)


def test_an_input_in_two_shards_is_taken_once_and_with_its_record(inputs: Path, run: Command, tmp_path: Path) -> None:
    run("convert", "in", "-o", "part1.jsonl")
    (inputs / "0" / "0.txt").write_bytes(b"")
    run("convert", "in/0", "-o", "part2.jsonl")
    run("merge", "part2.jsonl", "part1.jsonl", "-o", "out")
    entries = [json.loads(line) for line in (tmp_path / "out" / "manifest.jsonl").read_text().splitlines()]
    assert len(entries) == 13
    assert {entry["status"] for entry in entries if entry["input"] == "in/0/0.txt"} == {"ok"}


@pytest.mark.parametrize(
    ("shard", "code", "words"), [("in", 4, "no output of pmdocs convert"), ("nope", 4, "no output of pmdocs")]
)
def test_what_is_no_output_is_refused(shard: str, code: int, words: str, inputs: Path, run: Command) -> None:
    assert inputs.exists()
    done = run("merge", shard, "-o", "out")
    assert (done.code, done.out) == (code, "")
    assert words in done.err


def test_an_output_is_not_merged_into_itself(inputs: Path, run: Command, tmp_path: Path) -> None:
    assert inputs.exists()
    for out in ("out", "out.jsonl"):
        run("convert", "in", "-o", out)
        before = _shown(tmp_path / out)
        done = run("merge", f"../{tmp_path.name}/{out}", "-o", out)
        assert (done.code, done.err.count("\n")) == (2, 1)
        assert "into itself" in done.err
        assert _shown(tmp_path / out) == before


@pytest.mark.parametrize(
    ("part", "record"), [("part", "part/0/0.txt.json"), ("part.jsonl", "part.jsonl.pmdocs/.records.jsonl")]
)
def test_a_record_that_is_not_what_was_written_stops_a_merge(
    part: str, record: str, inputs: Path, run: Command, tmp_path: Path
) -> None:
    assert inputs.exists()
    run("convert", "in", "-o", part)
    for deed in (lambda path: path.write_bytes(path.read_bytes()[:100]), Path.unlink):
        deed(tmp_path / record)
        done = run("merge", part, "-o", "out")
        assert (done.code, done.err.count("\n")) == (9, 1)
        assert "run that shard again" in done.err
    run("convert", "in", "-o", part)
    assert run("merge", part, "-o", "out").code == 3
    assert len(list((tmp_path / "out").rglob("*.txt.json"))) == 12
