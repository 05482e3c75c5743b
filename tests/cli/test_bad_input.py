"""Bad input: one line on standard error, the right exit code, nothing on standard output."""

import io
import json
import os
import socket
from collections.abc import Callable
from pathlib import Path

import pytest
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from command import MINUTES, Command
from documents import FIXTURES
from pmdocs.errors import UnreadableInput
from pmdocs.inputs import each_input, names_from, read_input

SAMPLE = FIXTURES / "sample" / "referat.pdf"


def _pdf(draw: Callable[[Canvas], object], **options: object) -> bytes:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, invariant=1, **options)
    draw(canvas)
    canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def _image(canvas: Canvas) -> None:
    from reportlab.lib.utils import ImageReader

    picture = io.BytesIO(b"P6 2 2 255 " + bytes(range(12)))
    canvas.drawImage(ImageReader(picture), 72, 400, 200, 200)


def _shifted(canvas: Canvas) -> None:
    """Glyphs whose characters are shifted, as fonts without a character map give them."""
    for at in range(30):
        canvas.drawString(72, 780 - 20 * at, "5HIHUDW IUD P WH L 7HVWUnGHW 9HGWDN GRNXPHQW VDNVOLVWH GHOWDNHUH")


BAD: dict[str, tuple[str, bytes, int, str]] = {
    "empty": ("a.pdf", b"", 5, "empty"),
    "empty text": ("a.txt", b"  \n\n", 5, "no text"),
    "random bytes": ("a.pdf", bytes(range(256)) * 8, 5, "damaged"),
    "truncated": ("a.pdf", SAMPLE.read_bytes()[:2000], 5, "damaged"),
    "text called pdf": ("a.pdf", b"Referat", 5, "damaged"),
    "encrypted": (
        "a.pdf",
        _pdf(lambda canvas: canvas.drawString(72, 700, "Referat"), encrypt=StandardEncryption("secret")),
        6,
        "password",
    ),
    "images only": ("a.pdf", _pdf(_image), 7, "ocrmypdf -l nor"),
    "no text": ("a.pdf", _pdf(lambda canvas: canvas.rect(1, 1, 9, 9)), 7, "ocrmypdf -l nor"),
    "garbage text layer": ("a.pdf", _pdf(_shifted), 5, "ocrmypdf -l nor --force-ocr"),
    "picture": ("a.txt", b"\x89PNG\r\n\x1a\n" + bytes(200), 5, "text"),
    "source of a PDF": ("a.txt", b"1 0 obj\n<< >>\nendobj\nstartxref\n9\n", 5, "damaged"),
}


@pytest.mark.parametrize("case", BAD.values(), ids=BAD)
def test_content_that_gives_no_record(case: tuple[str, bytes, int, str], run: Command, tmp_path: Path) -> None:
    name, data, code, words = case
    (tmp_path / name).write_bytes(data)
    done = run("parse", name)
    assert (done.code, done.out) == (code, "")
    assert done.err.startswith(f"pmdocs: {name}: ")
    assert done.err.count("\n") == 1
    assert words in done.err


def test_missing_file(run: Command) -> None:
    assert run("parse", "nope.pdf") == (4, "", "pmdocs: nope.pdf: no such file; check the name\n")


def test_folder_without_documents(run: Command, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    done = run("parse", "empty")
    assert (done.code, done.out) == (4, "")
    assert "no documents" in done.err
    assert run("parse").code == 4


def test_an_empty_folder_does_not_stop_the_others(run: Command, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    done = run("agenda", "empty", MINUTES)
    assert (done.code, done.err.count("\n")) == (3, 1)
    assert done.out == run("agenda", MINUTES).out


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_no_permission(run: Command, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Referat")
    (tmp_path / "a.txt").chmod(0)
    done = run("parse", "a.txt")
    assert (done.code, done.out) == (4, "")
    assert "permission" in done.err


def test_a_folder_that_cannot_be_read_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "closed").mkdir()
    (tmp_path / "z.txt").write_text("Referat")
    plain = os.scandir

    def scandir(folder: str) -> object:
        if folder.endswith("closed"):
            raise PermissionError(13, "Permission denied")
        return plain(folder)

    monkeypatch.setattr(os, "scandir", scandir)
    found = list(each_input([str(tmp_path)], lambda: (".txt",)))
    assert [os.path.basename(source.path) for source in found] == ["closed", "z.txt"]
    with pytest.raises(UnreadableInput, match="the folder cannot be read: Permission denied"):
        read_input(found[0])


def test_documents_below_a_folder_come_in_name_order(tmp_path: Path) -> None:
    for name in (
        "b/x.txt",
        "a.txt",
        "b/a/y.TXT",
        "b.txt",
        "c.pdf",
        ".h/z.txt",
        "b/.z.txt",
        "out/z.txt",
        "out/manifest.jsonl",
    ):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("Referat")
    (tmp_path / "b" / "loop").symlink_to(tmp_path)
    (tmp_path / "loop.txt").symlink_to(tmp_path)
    found = [os.path.relpath(source.path, tmp_path) for source in each_input([str(tmp_path)], lambda: (".txt",))]
    assert found == ["a.txt", "b/a/y.TXT", "b/x.txt", "b.txt"]


@pytest.mark.parametrize(
    ("data", "null", "names"),
    [
        (b"a\r\nb\n\n c\n", False, ["a", "b", " c"]),
        (b"a\nb\0\0c\r", True, ["a\nb", "c\r"]),
        (b"\xff", False, ["\udcff"]),
        (b"\n\n", False, []),
        (b"", True, []),
    ],
)
def test_names_in_a_list(data: bytes, null: bool, names: list[str], tmp_path: Path) -> None:
    (tmp_path / "list").write_bytes(data)
    assert list(names_from(str(tmp_path / "list"), null=null)) == names


def test_pipes_sockets_and_devices_are_not_read(run: Command, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "fifo.pdf")
    with socket.socket(socket.AF_UNIX) as server:
        os.chdir(tmp_path)
        server.bind("socket.pdf")
        for name in ("fifo.pdf", "socket.pdf", "/dev/zero"):
            done = run("parse", name)
            assert (done.code, done.out) == (4, "")
            assert "not a regular file" in done.err


def test_size_over_the_limit_is_not_read(run: Command, tmp_path: Path) -> None:
    with (tmp_path / "huge.pdf").open("wb") as file:
        file.truncate(10_000_000_000)
    done = run("parse", "huge.pdf")
    assert (done.code, done.out) == (8, "")
    assert "10000000000" in done.err
    assert "--max-bytes" in done.err


def test_too_many_pages(run: Command) -> None:
    done = run("parse", SAMPLE, "--max-pages", "2")
    assert (done.code, done.out) == (8, "")
    assert "3 pages, over the limit of 2" in done.err


def test_memory_that_is_not_there(run: Command) -> None:
    done = run("parse", SAMPLE, "--max-memory", "1M")
    assert (done.code, done.out) == (8, "")
    assert done.err.count("\n") == 1


@pytest.mark.parametrize("isolation", ["fork", "spawn", "none"])
def test_how_documents_are_kept_apart_makes_no_difference(isolation: str, run: Command) -> None:
    assert run("parse", SAMPLE, MINUTES, "--isolation", isolation) == run("parse", SAMPLE, MINUTES)


def test_hostile_names_are_shown_escaped(run: Command, tmp_path: Path) -> None:
    name = "a\nb\x1b[31m.pdf"
    (tmp_path / name).write_bytes(b"x")
    done = run("parse", name)
    assert done.err.startswith("pmdocs: a\\nb\\x1b[31m.pdf: ")
    assert done.err.count("\n") == 1


def test_one_bad_file_does_not_stop_the_others(run: Command, tmp_path: Path) -> None:
    (tmp_path / "bad.pdf").write_bytes(b"no")
    done = run("parse", MINUTES, "bad.pdf", MINUTES, "--jsonl")
    assert done.code == 3
    assert done.out.count("\n") == 2
    assert done.err.count("\n") == 1


def test_many_that_cannot_be_read_at_all(run: Command) -> None:
    done = run("parse", "a.pdf", "b.pdf")
    assert (done.code, done.out) == (4, "")
    assert done.err.count("\n") == 2


def test_errors_as_json(run: Command) -> None:
    done = run("parse", "nope.pdf", "--error-format", "json")
    assert json.loads(done.err) == {
        "file": "nope.pdf",
        "code": "input-missing",
        "severity": "error",
        "stage": "input",
        "message": "no such file; check the name",
        "exit_code": 4,
    }


def test_limits_that_were_hit_are_named_with_the_value_set_and_the_value_seen(run: Command, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Referat")
    for option, value, code, path in (
        ("--max-bytes", 3, "limit-size", "a.txt"),
        ("--max-pages", 2, "limit-pages", SAMPLE),
    ):
        done = run("parse", path, option, str(value), "--error-format", "json")
        told = json.loads(done.err)
        assert (done.code, done.out) == (8, "")
        assert (told["code"], told["limit"], told["seen"] > value) == (code, value, True)
        assert option in told["message"]


@pytest.mark.parametrize(
    "arguments",
    [
        ("parse", "--nope"),
        ("nope",),
        ("parse", "x", "--engine", "tesseract"),
        ("parse", "--json", "--csv", "x"),
        ("schema", "x"),
        ("parse", "x", "--error-format", "xml"),
        ("parse", MINUTES, "--encoding", "klingon"),
        ("parse", MINUTES, "--max-memory", "plenty"),
        ("parse", MINUTES, "--max-seconds", "0"),
        ("parse", MINUTES, "--isolation", "chroot"),
    ],
)
def test_usage_errors(arguments: tuple[str, ...], run: Command) -> None:
    done = run(*arguments)
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("pmdocs: ")
    assert done.err.count("\n") == 1


def test_a_call_without_a_command_shows_the_help(run: Command) -> None:
    done = run()
    assert (done.code, done.out) == (2, "")
    assert "Usage: pmdocs" in done.err


@pytest.mark.parametrize("option", [("--error-format", "json"), ("--error-format=json",)])
def test_usage_errors_as_json(option: tuple[str, ...], run: Command) -> None:
    done = run("parse", *option, "--nope")
    told = json.loads(done.err)
    assert (done.code, told["code"], told["exit_code"], told["file"]) == (2, "usage", 2, "")
    assert "--nope" in told["message"]
    assert "pmdocs parse --help" in told["message"]


def test_a_scanned_page_among_others_makes_the_record_partial(run: Command, tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(72, 780, "Referat fra møte i Testrådet, 3. mai 2024")
        canvas.drawString(72, 740, "Sak 1/24 Valg")
        canvas.showPage()
        _image(canvas)

    (tmp_path / "a.pdf").write_bytes(_pdf(draw))
    done = run("parse", "a.pdf")
    assert done.code == 3
    assert json.loads(done.out)["complete"] is False
    assert "page 2 is an image without text" in done.err
