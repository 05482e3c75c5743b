"""A page of a PDF with words at given places."""

import io
from collections.abc import Sequence

from reportlab.pdfgen.canvas import Canvas

LEFT = [
    "Vassdraget renner gjennom tre kom-",
    "muner og har to kraftverk som er",
    "eldre enn vernet, og som derfor må",
    "få nye vilkår før 2030.",
]
RIGHT = [
    "Fisken kommer tilbake etter at det",
    "ble bygd trapp, men gytinga er ennå",
    "svak i de øvre delene av elva, og det",
    "trengs mer grus.",
]

Words = Sequence[tuple[float, str]]


def sheet(rows: Sequence[Words], uprights: Sequence[float] = (), levels: Sequence[int] = ()) -> bytes:
    """A PDF with the words of each row on a line, at their x in points; a grid is drawn of `uprights` (x) and above the rows `levels`."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, invariant=1)
    canvas.setFont("Helvetica", 10)
    for at, row in enumerate(rows):
        for x, text in row:
            canvas.drawString(x, 780 - 12 * at, text)
    if uprights:
        canvas.grid([*uprights], [791.0 - 12 * at for at in levels])
    canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def side_by_side() -> bytes:
    """Two columns of running text."""
    return sheet([[(72.0, left), (320.0, right)] for left, right in zip(LEFT, RIGHT, strict=True)])


def numbered() -> bytes:
    """Text with line numbers in the margin."""
    return sheet([[(40.0, str(number)), (72.0, text)] for number, text in enumerate(LEFT + RIGHT, 1)])
