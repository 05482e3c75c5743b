"""What comes out: formats, columns, streams, signals."""

import csv
import io
import json
import os
import pty
import re
import subprocess
import sys
from pathlib import Path

import pytest

from command import MINUTES, Command
from documents import FIXTURES
from pmdocs import views
from pmdocs.errors import ExitCode

REPORT = FIXTURES / "reports" / "verksted-ombruk.txt"
COLUMNS = {
    "decisions": "document,date,body,number,title,outcome,unanimous,text,page",
    "agenda": "document,date,body,order,number,title,item_type,outcome,speakers,page",
    "participants": "document,date,body,name,description,organization,affiliation,party,role,attendance,substitute_for,page",
    "appendices": "document,number,title,kind,page_first,page_last",
}


@pytest.mark.parametrize("command", COLUMNS)
def test_columns_are_stable(command: str, run: Command) -> None:
    done = run(command, MINUTES, "--csv")
    assert (done.code, done.err) == (0, "")
    assert done.out.split("\n", 1)[0] == COLUMNS[command]
    assert ",".join(views.COLUMNS[command]) == COLUMNS[command]


def test_one_document_is_an_object_several_are_an_array(run: Command) -> None:
    assert json.loads(run("parse", MINUTES).out)["document_type"] == "minutes"
    assert [record["document_type"] for record in json.loads(run("parse", MINUTES, REPORT).out)] == [
        "minutes",
        "report",
    ]
    assert [
        json.loads(line)["document_type"] for line in run("parse", MINUTES, REPORT, "--jsonl").out.splitlines()
    ] == ["minutes", "report"]


def test_rows_are_json_lines_in_a_pipe_and_an_array_on_request(run: Command) -> None:
    lines = run("agenda", MINUTES).out.splitlines()
    assert [json.loads(line) for line in lines] == json.loads(run("agenda", MINUTES, "--json").out)
    assert json.loads(run("appendices", MINUTES, "--json").out) == []


def test_csv_joins_lists_and_leaves_unknown_empty(run: Command) -> None:
    rows = list(csv.DictReader(io.StringIO(run("agenda", MINUTES, "--csv").out)))
    assert rows[2]["speakers"] == "Line Marie Tofte"
    assert rows[0]["page"] == ""


def test_table_shows_what_there_is(run: Command) -> None:
    done = run("decisions", MINUTES, "--table")
    assert done.code == 0
    above, *table = done.out.splitlines()
    assert above == "regionrad.txt, 2023-11-10, Regionrådet for Midtfjordane"
    assert [line.split()[0] for line in table if line.startswith(" Sak")] == ["Sak"] * 7
    assert table[1].split() == ["number", "title", "outcome", "unanimous", "text"]
    assert "\x1b" not in done.out
    assert run("appendices", MINUTES, "--table").out == "nothing found\n"


def test_each_document_has_a_table(run: Command) -> None:
    shown = run("participants", MINUTES, REPORT, "--table").out
    assert [line.split(",")[0] for line in shown.splitlines() if ".txt" in line] == [MINUTES.name, REPORT.name]


def test_what_is_shown_to_people_cannot_steer_the_terminal(run: Command, tmp_path: Path) -> None:
    record = json.loads(run("parse", MINUTES).out)
    record["title"] = record["agenda_items"][0]["title"] = "Referat\x1b[2J\x07"
    (tmp_path / "a.json").write_text(json.dumps(record), encoding="utf-8")
    for command in ("parse", "agenda"):
        shown = run(command, "a.json", "--table").out
        assert "Referat\\x1b[2J\\x07" in shown
        assert "\x1b" not in shown


def test_long_lines_of_the_summary_keep_their_margin(run: Command) -> None:
    shown = run("parse", MINUTES, "--table", COLUMNS="60").out.splitlines()
    at = shown.index("  presented by Line Marie Tofte")
    assert [line[:4].strip() != "" and line.startswith("  ") for line in shown[at + 1 : at + 4]] == [True] * 3
    assert max(map(len, shown)) <= 60


def test_spans_can_be_left_out(run: Command) -> None:
    slim = run("parse", MINUTES, "--no-spans").out
    assert '"spans"' not in slim
    assert '"spans"' in run("parse", MINUTES).out


def test_a_folder_is_every_document_below_it_in_name_order(run: Command, tmp_path: Path) -> None:
    for name in (
        "b/two.txt",
        "a.txt",
        "C.TXT",
        "b.txt",
        ".hidden.txt",
        ".git/x.txt",
        "note.xyz",
        "out/three.txt",
        "out/manifest.jsonl",
    ):
        (tmp_path / "in" / name).parent.mkdir(exist_ok=True, parents=True)
        (tmp_path / "in" / name).write_text("Referat fra møte i Testrådet")
    (tmp_path / "in" / "again").symlink_to(tmp_path / "in")
    (tmp_path / "in" / "link.txt").symlink_to("a.txt")
    expected = ["C.TXT", "a.txt", "two.txt", "b.txt", "link.txt"]
    for arguments, folder in ((("in",), tmp_path), ((), tmp_path / "in")):
        done = run("parse", *arguments, "--jsonl", folder=folder)
        assert [json.loads(line)["source"]["name"] for line in done.out.splitlines()] == expected


def test_standard_input_gives_the_record_of_the_file(run: Command) -> None:
    by_path = json.loads(run("parse", MINUTES).out)
    piped = json.loads(run("parse", "-", "--stdin-name", f"some/folder/{MINUTES.name}", stdin=MINUTES.read_bytes()).out)
    assert piped == by_path
    nameless = json.loads(run("parse", "-", stdin=MINUTES.read_bytes()).out)
    assert nameless["source"]["name"] is None


def test_standard_input_is_told_apart_by_content(run: Command) -> None:
    done = run("parse", "-", stdin=(FIXTURES / "sample" / "referat.pdf").read_bytes())
    assert json.loads(done.out)["source"]["media_type"] == "application/pdf"


def test_files_from_a_list(run: Command, tmp_path: Path) -> None:
    (tmp_path / "a b.txt").write_text("Referat fra møte i Testrådet")
    (tmp_path / "list").write_bytes(b"a b.txt\0" + os.fsencode(MINUTES) + b"\0")
    assert run("parse", "--files-from", "list", "--null", "--jsonl").out.count("\n") == 2
    assert run("parse", "--files-from", "-", "--jsonl", stdin=b"a b.txt\n").out.count("\n") == 1
    for nothing in (b"", b"\n\n"):
        done = run("parse", "--files-from", "-", stdin=nothing)
        assert (done.code, done.out, done.err) == (4, "", "pmdocs: <stdin>: the list of files is empty\n")


def test_records_are_read_in_place_of_documents(run: Command, tmp_path: Path) -> None:
    (tmp_path / "record.json").write_text(run("parse", MINUTES).out, encoding="utf-8")
    (tmp_path / "records.jsonl").write_text(run("parse", MINUTES, REPORT, "--jsonl").out, encoding="utf-8")
    assert run("decisions", "record.json").out == run("decisions", MINUTES).out
    assert run("participants", "records.jsonl").out == run("participants", MINUTES, REPORT).out


def test_records_go_in_as_they_came_out(run: Command, tmp_path: Path) -> None:
    one, array = run("parse", MINUTES).out, run("parse", MINUTES, REPORT, "--json").out
    lines = run("parse", MINUTES, REPORT, "--jsonl").out
    for text in (one, array):
        assert run("parse", "-", stdin=text.encode()).out == text
    assert run("parse", "-", stdin=lines.encode()).out == array
    assert run("parse", "-", "--jsonl", stdin=array.encode()).out == lines
    sorted_keys = json.dumps(json.loads(one), sort_keys=True, indent=2, ensure_ascii=False)
    (tmp_path / "sorted.json").write_text(sorted_keys, encoding="utf-8")
    (tmp_path / "other-name").write_text(one, encoding="utf-8")
    assert run("parse", "other-name").out == one
    assert json.loads(run("parse", "sorted.json").out) == json.loads(one)


def test_a_damaged_record_does_not_stop_the_others(run: Command, tmp_path: Path) -> None:
    whole = run("parse", MINUTES, REPORT, "--jsonl").out
    first, second = whole.splitlines()
    (tmp_path / "some.jsonl").write_text(f'{first}\n{{"schema_name": "pmdocs.minutes"}}\n{second}\n{first[:99]}\n')
    done = run("parse", "some.jsonl", "--jsonl")
    assert (done.code, done.out) == (3, whole)
    assert done.err.startswith("pmdocs: some.jsonl: 2 of 4 records are left out; number 2: the record does not fit")
    for bad in ('{"schema_name": "pmdocs.minutes"}', '{"schema_name": "pmdocs.nothing"}', first[:999]):
        (tmp_path / "bad.json").write_text(bad)
        done = run("decisions", "bad.json")
        assert (done.code, done.out, done.err.count("\n")) == (5, "", 1)


def test_json_that_is_no_record_is_text(run: Command, tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text('{"title": "Referat"}')
    assert json.loads(run("parse", "a.json").out)["source"]["media_type"] == "text/plain"


@pytest.mark.parametrize("locale", ["C", "POSIX", "en_US.ISO-8859-1"])
def test_the_same_bytes_in_any_locale_and_time_zone(locale: str, run: Command) -> None:
    plain = run("parse", MINUTES)
    assert run("parse", MINUTES, LC_ALL=locale, LANG=locale, TZ="Pacific/Apia", PYTHONHASHSEED="7") == plain
    assert "å" in plain.out


def test_a_closed_pipe_ends_quietly() -> None:
    command = (
        f"{sys.executable} -m pmdocs parse {MINUTES} {MINUTES} {MINUTES} --jsonl | head -c 10; echo ${{PIPESTATUS[0]}}"
    )
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)
    assert done.stderr == ""
    assert done.stdout[10:].strip() == "141"


def _on_a_terminal(*arguments: str, **variables: str) -> str:
    """What the command prints on a terminal."""
    leader, follower = pty.openpty()
    environment = {
        **{key: value for key, value in os.environ.items() if key != "NO_COLOR"},
        "TERM": "xterm",
        **variables,
    }
    subprocess.run(
        [sys.executable, "-m", "pmdocs", *arguments],
        stdin=follower,
        stdout=follower,
        stderr=subprocess.DEVNULL,
        env=environment,
        check=True,
    )
    os.close(follower)
    shown = b""
    try:
        while chunk := os.read(leader, 65536):
            shown += chunk
    except OSError:
        pass
    os.close(leader)
    return shown.decode()


def test_a_terminal_gets_a_readable_summary_and_tables() -> None:
    summary = _on_a_terminal("parse", str(MINUTES))
    assert "Participants: 7 present, 1 absent" in summary
    assert "\x1b[" in summary
    assert "\x1b[" not in _on_a_terminal("parse", str(MINUTES), NO_COLOR="1")
    assert "\x1b[" in _on_a_terminal("parse", str(MINUTES), NO_COLOR="")
    assert "outcome" in _on_a_terminal("decisions", str(MINUTES))


def test_strict_makes_warnings_partial(run: Command, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(
        "Referat fra møte i Testrådet\n\nDato: mandag 3. mai 2024\n\nSak 1/24 Valg\n\nVedtak: Kari Lund ble valgt.\n",
        encoding="utf-8",
    )
    assert run("parse", "a.txt").code == 0
    done = run("parse", "a.txt", "--strict", "-v")
    assert done.code == 3
    assert "PM101 weekday-date" in done.err


def test_verbose_and_quiet(run: Command) -> None:
    assert run("parse", MINUTES).err == ""
    assert "reading" in run("parse", MINUTES, "-v").err
    assert run("parse", MINUTES, "-q").err == ""


@pytest.mark.parametrize("command", ["parse", *COLUMNS, "explain", "schema", "rules"])
def test_every_command_has_help_with_an_example_and_the_exit_codes(command: str, run: Command) -> None:
    done = run(command, "--help")
    assert (done.code, done.err) == (0, "")
    assert f"Example:  pmdocs {command}" in done.out
    codes = done.out.partition("Exit codes: ")[2]
    assert {int(code) for code in re.findall(r"[0-9]+", codes)} == {code.value for code in ExitCode}


def test_rules_name_what_is_recognised(run: Command) -> None:
    tables = json.loads(run("rules", "--json").out)
    assert {"kinds", "readers", "agenda_codes", "head_labels", "outcomes", "issue_codes"} <= set(tables)
    assert [row["name"] for row in tables["kinds"]] == ["minutes", "notice", "report"]
    assert "SAK 01/02/21" in run("rules").out


def test_version(run: Command) -> None:
    assert run("--version").out.startswith("pmdocs 0.")
