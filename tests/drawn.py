"""Pages drawn for the tests of the reader: whatever a PDF can do, in a few operators."""

import io
from collections.abc import Callable, Sequence

from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen.canvas import Canvas

Drawing = Callable[[Canvas], object]
WIDTH, HEIGHT = A4
SENTENCES = (
    "Referat fra møte i Testrådet 3. mai 2024",
    "Rådet drøftet planen for skolene i området og de midlene som er satt av til dem.",
    "Det er uenighet om hvor skolen skal ligge, men ikke om at den trengs.",
    "Vedtak: Planen sendes på høring.",
)
XS = (72.0, 220.0, 360.0, 480.0)
"""Rulings of tables of three columns."""


def pdf(*drawings: Drawing) -> bytes:
    """A PDF of A4 pages, one for each drawing; the canvas is set in 11 points."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A4, invariant=1, pageCompression=0)
    for drawing in drawings:
        canvas.setFont("Helvetica", 11)
        drawing(canvas)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def lines(canvas: Canvas, texts: Sequence[str] = SENTENCES, x: float = 72.0, top: float = 760.0) -> None:
    """Lines of text, one below the other."""
    for at, text in enumerate(texts):
        canvas.drawString(x, top - 16 * at, text)


def glyphs(canvas: Canvas, texts: Sequence[str] = SENTENCES, x: float = 72.0, top: float = 760.0) -> None:
    """Lines of text with one text object for each glyph, as Chromium prints them."""
    for at, text in enumerate(texts):
        place = x
        for character in text:
            canvas.drawString(place, top - 16 * at, character)
            place += pdfmetrics.stringWidth(character, "Helvetica", 11)


def turned(quarters: int) -> Drawing:
    """A page whose text runs turned by quarters, counter-clockwise, as on a sheet scanned lying."""

    def draw(canvas: Canvas) -> None:
        for _ in range(quarters):
            canvas.rotate(90)
        x, y = ((0.0, 0.0), (0.0, -WIDTH), (-WIDTH, -HEIGHT), (-HEIGHT, 0.0))[quarters]
        canvas.translate(x, y)
        lines(canvas, top=WIDTH - 80 if quarters % 2 else HEIGHT - 80)

    return draw


def rotated(quarters: int) -> Drawing:
    """The same text on a page that viewers turn."""

    def draw(canvas: Canvas) -> None:
        canvas.setPageRotation(90 * quarters)
        # The library swaps the sides of pages that it turns.
        canvas.setPageSize((HEIGHT, WIDTH) if quarters % 2 else (WIDTH, HEIGHT))
        turned(quarters)(canvas)

    return draw


def mirrored(canvas: Canvas) -> None:
    """Text printed from the back, for transfer."""
    canvas.translate(WIDTH, 0)
    canvas.scale(-1, 1)
    lines(canvas)


def in_form(canvas: Canvas) -> None:
    """Text inside a form that is placed on the page, in a form in it."""
    canvas.beginForm("inner")
    canvas.setFont("Helvetica", 11)
    lines(canvas)
    canvas.endForm()
    canvas.beginForm("outer")
    canvas.doForm("inner")
    canvas.endForm()
    canvas.translate(10, -20)
    canvas.doForm("outer")


def backwards(canvas: Canvas) -> None:
    """The lines drawn from the bottom to the top, as programs do that draw footers first."""
    for at, text in reversed(list(enumerate(SENTENCES))):
        canvas.drawString(72, 760 - 16 * at, text)


def grid(canvas: Canvas, rows: Sequence[Sequence[str]], xs: Sequence[float], top: float, high: float = 18.0) -> None:
    """A ruled table: cells of one line each."""
    ys = [top - high * at for at in range(len(rows) + 1)]
    canvas.grid(list(xs), ys)
    for y, row in zip(ys, rows, strict=False):
        for x, text in zip(xs, row, strict=False):
            canvas.drawString(x + 4, y - 13, text)


def over_lines(canvas: Canvas) -> None:
    """A cell that takes two rows, its text on a line of the second."""
    for x in XS:
        canvas.line(x, 700, x, 646)
    canvas.lines(
        [(72, 700, 480, 700), (72, 682, 480, 682), (72, 664, 220, 664), (360, 664, 480, 664), (72, 646, 480, 646)]
    )
    for y, row in (
        (687, ("Navn", "Rolle", "Parti")),
        (669, ("Kari Lund", "Leder og", "AP")),
        (651, ("Ola Vik", "nestleder", "SV")),
    ):
        for x, text in zip(XS, row, strict=False):
            canvas.drawString(x + 4, y, text)


def picture(canvas: Canvas) -> None:
    """A page that is an image, without text."""
    from PIL import Image
    from reportlab.lib.utils import ImageReader

    canvas.drawImage(ImageReader(Image.new("L", (40, 60), 230)), 0, 0, WIDTH, HEIGHT)
