"""The manifest survives what kills leave behind; the plan holds each input once."""

import os
from pathlib import Path

import pytest

from pmdocs.batch.files import TEMPORARY, locked, replace_all, sweep
from pmdocs.batch.manifest import Entry, Manifest, entry_of
from pmdocs.batch.plan import Plan, Shard
from pmdocs.errors import OutputError, UnreadableInput
from pmdocs.inputs import Input

ENTRY = Entry(input="møter/a.pdf", number=0, status="ok", output="a.pdf.json", sha256="abc", input_sha256="def")


def test_entries_come_back_as_they_were(tmp_path: Path) -> None:
    odd = Entry(input=os.fsdecode(b"\xff\n.pdf"), number=1, status="failed", error={"code": "pdf-damaged"})
    manifest = Manifest(tmp_path)
    manifest.append([ENTRY, odd])
    assert list(Manifest(tmp_path).entries()) == [ENTRY, odd]
    assert manifest.path.read_bytes().count(b"\n") == 2


@pytest.mark.parametrize("torn", [b"", b"{", b'{"input": "b', ENTRY.line()[:-1], b"x" * 200_000])
def test_a_torn_last_line_is_cut_off(torn: bytes, tmp_path: Path) -> None:
    (tmp_path / "manifest.jsonl").write_bytes(ENTRY.line() + torn)
    assert list(Manifest(tmp_path).entries()) == [ENTRY]
    assert (tmp_path / "manifest.jsonl").read_bytes() == ENTRY.line()


@pytest.mark.parametrize(
    "line", [b"", b"\n", b"[]\n", b'{"input": 1, "colour": 2}\n', b"\0" * 80 + b"\n", b"nonsense\n"]
)
def test_lines_that_are_none_are_passed_over(line: bytes) -> None:
    assert entry_of(line) is None


def test_files_are_whole_or_not_there(tmp_path: Path) -> None:
    def broken() -> bytes:
        raise OSError(28, "No space left on device")

    target = tmp_path / "deep" / "a.json"
    replace_all([(target, (b"old",))], tmp_path)
    with pytest.raises(OutputError, match=r"a\.json cannot be written: No space left") as told:
        replace_all([(target, (broken() for _ in range(1)))], tmp_path)
    assert told.value.code == "output-full"
    assert target.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["deep"]


def test_what_dead_runs_left_is_removed(tmp_path: Path) -> None:
    (tmp_path / f"{TEMPORARY}1").write_text("{")
    (tmp_path / f"{TEMPORARY}2").mkdir()
    (tmp_path / f"{TEMPORARY}2" / "x").write_text("{")
    (tmp_path / "kept").touch()
    sweep(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["kept"]


def test_a_lock_is_let_go(tmp_path: Path) -> None:
    with locked(tmp_path / "new"):
        pass
    with locked(tmp_path / "new"):
        pass


def test_an_output_folder_that_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "out").touch()
    with pytest.raises(OutputError), locked(tmp_path / "out"):
        pass


def test_a_plan_holds_each_input_once_and_no_output_twice() -> None:
    plan = Plan()
    plan.add([Input("b/a.pdf"), Input("./b/a.pdf"), Input("c/a.pdf", "c"), Input("d/a.pdf", "d"), Input("b/a.txt")])
    found = [(planned.path, planned.output) for planned in plan.planned()]
    assert found == [
        ("b/a.pdf", "b/a.pdf.json"),
        ("c/a.pdf", "a.pdf.json"),
        ("d/a.pdf", "d/a.pdf.json"),
        ("b/a.txt", "b/a.txt.json"),
    ]


def test_a_plan_knows_what_was_done_and_what_is_refused() -> None:
    plan = Plan()
    plan.recall([ENTRY, Entry(input="other", number=7, status="ok")])
    plan.add([Input("z", refused=UnreadableInput("input-missing", "no documents")), Input("møter/a.pdf")])
    refused, known = plan.planned()
    assert refused.refused is not None
    assert refused.refused.code == "input-missing"
    assert known.entry == ENTRY
    assert next(entry_of(line) for line in plan.lines()) == ENTRY
    assert plan.count() == 2


def test_shards_part_the_inputs_and_keep_their_numbers() -> None:
    paths = [f"{at}.pdf" for at in range(200)]
    seen: dict[str, int] = {}
    for number in (1, 2, 3):
        plan = Plan()
        plan.add([Input(path) for path in paths], mine=Shard(number, 3))
        assert 20 < plan.count() < 120
        for planned in plan.planned():
            assert planned.path not in seen
            seen[planned.path] = planned.number
    assert seen == {path: at for at, path in enumerate(paths)}


def test_names_are_told_without_what_a_terminal_would_obey(tmp_path: Path) -> None:
    folder = tmp_path / os.fsdecode(b"\x1b[31m\n\xff")
    folder.touch()
    with pytest.raises(OutputError) as told, locked(folder):
        pass
    assert told.value.message.startswith(f"{tmp_path}/\\x1b[31m\\n\\udcff cannot be written")
