"""What was found on a page, drawn over the page: the picture, its colours, and what can go wrong."""

import io
import json
import os
import pty
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from command import MINUTES, Command
from documents import FIXTURES
from pmdocs import drawn
from pmdocs.batch.executors import local_executor
from pmdocs.batch.tasks import DRAWN, Limits, Reading, Task
from pmdocs.drawn import COLOURS

SAMPLE = FIXTURES / "sample" / "referat.pdf"
A4 = (1191, 1684)


def _pdf(draw: Callable[[Canvas], object], **options: object) -> bytes:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, invariant=1, pageCompression=0, **options)
    draw(canvas)
    canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def _table(canvas: Canvas) -> None:
    canvas.grid([72, 200, 300], [700, 720, 740])
    for y, name, role in ((725, "Navn", "Rolle"), (705, "Kari Lund", "Leder")):
        canvas.drawString(76, y, name)
        canvas.drawString(204, y, role)


def _picture(path: Path) -> Image.Image:
    return Image.open(io.BytesIO(path.read_bytes()))


def _colours(picture: Image.Image) -> set[str]:
    """The names of what is drawn in a picture, by the colours that are in it."""
    assert picture.format == "PNG"
    found = {colour for _, colour in picture.getcolors(picture.width * picture.height) or ()}
    return {what for what, (_, colour) in COLOURS.items() if colour in found}


def test_the_picture_has_the_page_and_what_was_found_on_it(run: Command, tmp_path: Path) -> None:
    done = run("debug", SAMPLE, "--page", "2", "-o", "page.png")
    assert (done.code, done.out) == (0, "")
    assert [line.split() for line in done.err.splitlines()[1:]] == [
        ["1", "column", "orange"],
        ["14", "line", "blue"],
        ["1", "page", "number", "red"],
    ]
    picture = _picture(tmp_path / "page.png")
    assert picture.size == A4
    assert _colours(picture) == {"column", "line", "page number"}
    assert os.listdir(tmp_path) == ["page.png"]


def test_the_name_is_that_of_the_document_and_the_page(run: Command, tmp_path: Path) -> None:
    assert run("debug", SAMPLE).code == 0
    assert run("debug", "-", "--quiet", stdin=SAMPLE.read_bytes()) == (0, "", "")
    assert sorted(os.listdir(tmp_path)) == ["referat-page-1.png", "stdin-page-1.png"]


def test_tables_and_their_rulings_have_colours_of_their_own(run: Command, tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(_pdf(_table))
    done = run("debug", "a.pdf")
    assert ["4", "ruled", "cell", "lime"] in [line.split() for line in done.err.splitlines()]
    assert _colours(_picture(tmp_path / "a-page-1.png")) >= {"table cell", "ruled cell", "line"}


@pytest.mark.parametrize("engine", ["pdfium", "pdfplumber"])
def test_both_engines_are_drawn(engine: str, run: Command, tmp_path: Path) -> None:
    assert run("debug", SAMPLE, "--engine", engine, "-o", "page.png").code == 0
    assert _colours(_picture(tmp_path / "page.png")) == {"column", "line", "page number"}


def test_a_page_is_drawn_as_it_is_read(run: Command, tmp_path: Path) -> None:
    def sideways(canvas: Canvas) -> None:
        canvas.translate(300, 100)
        canvas.rotate(90)
        canvas.drawString(0, 0, "Referat fra møte i Testrådet, 3. mai 2024")

    (tmp_path / "a.pdf").write_bytes(_pdf(sideways, pagesize=(400, 600)))
    assert run("debug", "a.pdf").code == 0
    image = _picture(tmp_path / "a-page-1.png")
    assert image.size == (1200, 800)
    blue = [
        (x, y) for x in range(image.width) for y in range(image.height) if image.getpixel((x, y)) == COLOURS["line"][1]
    ]
    assert min(x for x, _ in blue) == 200
    assert min(y for _, y in blue) in range(560, 600)


def test_a_poster_is_drawn_smaller(run: Command, tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(
        _pdf(lambda canvas: canvas.drawString(72, 700, "Referat"), pagesize=(10_000, 5_000))
    )
    assert run("debug", "a.pdf").code == 0
    assert _picture(tmp_path / "a-page-1.png").size == (5_000, 2_500)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ((SAMPLE, "--page", "4"), "there is no page 4: the document has 3 pages"),
        ((SAMPLE, "--page", "0"), "there is no page 0: the document has 3 pages"),
        ((MINUTES,), "text has no pages to draw; give a PDF"),
        ((SAMPLE, "--engine", "tesseract"), "no engine is called 'tesseract'"),
    ],
)
def test_usage_errors_are_one_line(arguments: tuple[str | Path, ...], words: str, run: Command, tmp_path: Path) -> None:
    done = run("debug", *arguments)
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert words in done.err
    assert os.listdir(tmp_path) == []


BAD = {
    "missing": (None, 4, "no such file"),
    "empty": (b"", 5, "empty"),
    "damaged": (b"%PDF-1.7 og ikke mer", 5, "damaged"),
    "encrypted": (
        _pdf(lambda canvas: canvas.drawString(72, 700, "Referat"), encrypt=StandardEncryption("hemmelig")),
        6,
        "password",
    ),
    "no text": (_pdf(lambda canvas: canvas.rect(9, 9, 9, 9)), 7, "no text"),
}


@pytest.mark.parametrize("case", BAD.values(), ids=BAD)
def test_documents_that_cannot_be_read(case: tuple[bytes | None, int, str], run: Command, tmp_path: Path) -> None:
    data, code, words = case
    if data is not None:
        (tmp_path / "a.pdf").write_bytes(data)
    done = run("debug", "a.pdf")
    assert (done.code, done.out, done.err.count("\n")) == (code, "", 1)
    assert done.err.startswith("pmdocs: a.pdf: ")
    assert words in done.err


def test_a_picture_that_cannot_be_written(run: Command, tmp_path: Path) -> None:
    (tmp_path / "taken").mkdir()
    for output in ("nowhere/page.png", "taken", "/dev/null/page.png"):
        done = run("debug", SAMPLE, "-o", output)
        assert (done.code, done.out, done.err.count("\n")) == (9, "", 1)
        assert f"{output} cannot be written" in done.err
    assert os.listdir(tmp_path) == ["taken"]


def test_a_page_is_drawn_within_limits(run: Command, tmp_path: Path) -> None:
    done = run("debug", SAMPLE, "--max-pages", "2", "--error-format", "json")
    fault = json.loads(done.err)
    assert (done.code, fault["code"], fault["limit"], fault["seen"]) == (8, "limit-pages", 2, 3)
    assert os.listdir(tmp_path) == []


@pytest.mark.skipif(sys.platform != "linux", reason="forks")
@pytest.mark.parametrize(("deed", "code"), [(lambda: time.sleep(60), "limit-time"), (os.abort, "worker-lost")])
def test_a_page_is_drawn_in_a_process_apart(
    deed: Callable[[], object], code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(drawn, "draw", lambda *_, **__: deed())
    executor = local_executor("fork", Reading(view=DRAWN, limits=Limits(seconds=1)))
    ((result,),) = executor.results([Task(0, str(SAMPLE), "referat.pdf")])
    assert result.fault is not None
    assert (result.fault.code, result.fault.exit_code) == (code, 8)


def test_standard_output_takes_the_picture_but_a_terminal_does_not() -> None:
    command = [sys.executable, "-m", "pmdocs", "debug", str(SAMPLE), "-o", "-"]
    piped = subprocess.run(command, capture_output=True, check=True)
    assert Image.open(io.BytesIO(piped.stdout)).size == A4
    leader, follower = pty.openpty()
    shown = subprocess.run(command, stdout=follower, stderr=subprocess.PIPE, check=False)
    os.close(follower)
    os.close(leader)
    assert (shown.returncode, shown.stderr.count(b"\n")) == (2, 1)
