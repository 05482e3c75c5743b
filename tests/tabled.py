"""Minutes that are set as tables, drawn in every format that is read: the same cells for all of them."""

import html
import io
from collections.abc import Sequence

import docx
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Spacer, Table

from fixture_formats import saved
from pmdocs import parse
from pmdocs.records import AnyRecord

Part = str | Sequence[Sequence[str]]
"""A paragraph (`# ` before a title, `## ` before a heading), or the rows of a table; a cell may hold several lines."""

FORMATS = ("md", "html", "docx", "txt", "pdf")
_GAP = 4
"""Characters between aligned columns."""


def drawn(parts: Sequence[Part], form: str, widths: Sequence[int] = ()) -> bytes:
    """`parts` as a document of the format; `widths` are those of a table's columns in points, for PDF."""
    if form == "docx":
        return _docx(parts)
    if form == "pdf":
        return _pdf(parts, widths)
    draw = {"md": _markdown, "html": _html, "txt": _aligned}[form]
    return "\n\n".join(draw(part) for part in parts).encode() + b"\n"


def read(parts: Sequence[Part], form: str, widths: Sequence[int] = ()) -> AnyRecord:
    """The record of `parts` drawn in a format."""
    return parse(drawn(parts, form, widths), name=f"referat.{form}")


def _sized(text: str) -> tuple[int, str]:
    signs = len(text) - len(text.lstrip("#"))
    return signs, text[signs:].strip()


def _markdown(part: Part) -> str:
    if isinstance(part, str):
        return part
    rows = ["| " + " | ".join(cell.replace("\n", "<br>") for cell in row) + " |" for row in part]
    return "\n".join([rows[0], "|" + " --- |" * max(map(len, part)), *rows[1:]])


def _html(part: Part) -> str:
    if isinstance(part, str):
        size, text = _sized(part)
        return f"<h{size}>{html.escape(text)}</h{size}>" if size else f"<p>{html.escape(text)}</p>"
    rows = ["".join(f"<td>{html.escape(cell).replace(chr(10), '<br>')}</td>" for cell in row) for row in part]
    return "<table>" + "".join(f"<tr>{row}</tr>" for row in rows) + "</table>"


def _aligned(part: Part) -> str:
    if isinstance(part, str):
        return _sized(part)[1]
    widths = [max(len(line) for row in part for line in row[at].split("\n")) for at in range(len(part[0]))]
    lines: list[str] = []
    for row in part:
        cells = [cell.split("\n") for cell in row]
        for depth in range(max(map(len, cells))):
            texts = [cell[depth] if depth < len(cell) else "" for cell in cells]
            lines.append("".join(text.ljust(width + _GAP) for text, width in zip(texts, widths, strict=True)).rstrip())
    return "\n".join(lines)


def _docx(parts: Sequence[Part]) -> bytes:
    document = docx.Document()
    for part in parts:
        if isinstance(part, str):
            size, text = _sized(part)
            document.add_heading(text, size) if size else document.add_paragraph(text)
            continue
        table = document.add_table(len(part), max(map(len, part)))
        for row, cells in zip(table.rows, part, strict=True):
            for cell, text in zip(row.cells, cells, strict=False):
                cell.text, *more = text.split("\n")
                for line in more:
                    cell.add_paragraph(line)
    return saved(document)


def _pdf(parts: Sequence[Part], widths: Sequence[int]) -> bytes:
    text = ParagraphStyle("text", fontName="Helvetica", fontSize=10, leading=12)
    bold = {
        size: ParagraphStyle("bold", text, fontName="Helvetica-Bold", fontSize=18 - 3 * size, leading=20)
        for size in (1, 2)
    }
    story: list[Flowable] = []
    for part in parts:
        if isinstance(part, str):
            size, words = _sized(part)
            story += [Paragraph(html.escape(words), bold.get(size, text)), Spacer(1, 8)]
            continue
        cells = [[Paragraph(html.escape(cell).replace("\n", "<br/>"), text) for cell in row] for row in part]
        count = max(map(len, part))
        columns = widths if len(widths) == count else [470 / count] * count
        story += [
            Table(
                cells, columns, style=[("GRID", (0, 0), (-1, -1), 0.5, "black"), ("VALIGN", (0, 0), (-1, -1), "TOP")]
            ),
            Spacer(1, 10),
        ]
    out = io.BytesIO()
    SimpleDocTemplate(out, pagesize=A4, invariant=1).build(story)
    return out.getvalue()
