"""Draw the fixture texts with other programs, for `fixtures/producers/`: what they make is committed.

Needs `soffice` (LibreOffice), `chromium` and, in the Python that runs it, `weasyprint` and `fpdf2`; on Debian:

    apt-get install libreoffice-writer chromium
    python -m pip install weasyprint fpdf2
    PYTHONPATH=tests python -m benchmarks.producers
"""

import html
import subprocess
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path

from fixture_pdf import FIXTURES, Block, blocks

OUT = FIXTURES / "producers"
STYLE = """
@page { size: A4; margin: 24mm; @bottom-right { content: "Side " counter(page) " av " counter(pages); font-size: 8pt } }
body { font-family: "Liberation Sans"; font-size: 10pt; line-height: 1.35 }
h1 { font-size: 15pt } h2 { font-size: 11pt }
table { border-collapse: collapse; width: 100% } td { vertical-align: top; padding: 2pt 4pt }
.ruled td { border: 0.5pt solid black }
"""
HYPHENATED = "p, li { hyphens: auto; text-align: justify }"
OFFICE_FOOTER = """<div title="footer"><p align="right">Side <sdfield type="page" format="arabic">1</sdfield> av
<sdfield type="docstat" subtype="page" format="arabic">1</sdfield></p></div>"""
TAGS = {"title": "h1", "heading": "h2", "paragraph": "p", "contents": "p", "footnote": "p"}


def as_html(text: str, *, ruled: bool = True, style: str = "", footer: str = "") -> str:
    """A fixture text as a web page; `footer` is what LibreOffice takes for the running footer."""
    body = "".join(_elements(blocks(text), ruled=ruled))
    return f'<html lang="nb"><head><meta charset="utf-8"><style>{STYLE}{style}</style></head><body>{body}{footer}</body></html>'


def _elements(found: Iterable[Block], *, ruled: bool) -> Iterable[str]:
    listed = False
    for block in found:
        bullet = block.kind == "item" and not block.marker[0].isalnum()
        if bullet != listed:
            yield "<ul>" if bullet else "</ul>"
        listed = bullet
        text = html.escape(block.text)
        if bullet:
            yield f"<li>{text}</li>"
        elif block.kind == "item":
            yield f"<p>{block.marker} {text}</p>"
        elif block.kind == "table":
            rows = ("".join(f"<td valign=top>{html.escape(cell)}</td>" for cell in row) for row in block.rows)
            lines = "border=1 cellspacing=0 width=100% class=ruled" if ruled else "border=0 width=100%"
            yield f"<table {lines}>{''.join(f'<tr>{row}</tr>' for row in rows)}</table>"
        elif block.kind in TAGS:
            yield f"<{TAGS[block.kind]}>{text}</{TAGS[block.kind]}>"
    yield "</ul>" if listed else ""


def libreoffice(text: str, out: Path) -> None:
    """LibreOffice Writer: tagged, bullets from the private use area."""
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / f"{out.stem}.html"
        page.write_text(as_html(text, footer=OFFICE_FOOTER), encoding="utf-8")
        filters = ["--infilter=HTML (StarWriter)", "--convert-to", "pdf:writer_pdf_Export", "--outdir", str(out.parent)]
        subprocess.run(["soffice", "--headless", *filters, str(page)], check=True, capture_output=True)


def chromium(text: str, out: Path) -> None:
    """Chromium: one text object per glyph, sizes scaled by the matrix, bullets drawn as shapes."""
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "page.html"
        page.write_text(as_html(text), encoding="utf-8")
        options = ["--headless", "--no-sandbox", "--no-pdf-header-footer", f"--print-to-pdf={out}"]
        subprocess.run(["chromium", *options, page.as_uri()], check=True, capture_output=True)


def weasyprint(text: str, out: Path) -> None:
    """WeasyPrint: hyphenated and justified, bullets apart from their text in the order of the content."""
    import weasyprint as library

    library.HTML(string=as_html(text, style=HYPHENATED)).write_pdf(out)


def fpdf2(text: str, out: Path) -> None:
    """fpdf2: one text object for each line; words that are justified are objects of their own."""
    from fpdf import FPDF

    class Paper(FPDF):  # type: ignore[misc]  # it has no types
        def footer(self) -> None:
            self.set_y(-15)
            self.set_font("Liberation", size=8)
            self.cell(0, 5, f"Side {self.page_no()} av {{nb}}", align="R")

    fonts = Path("/usr/share/fonts/truetype/liberation")
    paper = Paper()
    paper.add_font("Liberation", "", fonts / "LiberationSans-Regular.ttf")
    paper.add_font("Liberation", "B", fonts / "LiberationSans-Bold.ttf")
    paper.add_page()
    for block in blocks(text):
        bold = block.kind in {"title", "heading"}
        paper.set_font("Liberation", "B" if bold else "", 14 if block.kind == "title" else 10)
        if block.gap or bold:
            paper.ln(5)
        if block.kind == "table":
            with paper.table() as table:
                for row in block.rows:
                    table.row(row)
        elif block.text:
            paper.set_x(paper.l_margin + (6 if block.marker else 0))
            shown = f"{block.marker} {block.text}" if block.marker else block.text
            paper.multi_cell(0, 5, shown, new_x="LMARGIN", new_y="NEXT", align="L" if bold else "J")
    paper.output(str(out))


Producer = Callable[[str, Path], None]
PRODUCERS: tuple[Producer, ...] = (libreoffice, chromium, weasyprint, fpdf2)


def main() -> None:
    """Draw the committed documents anew."""
    OUT.mkdir(exist_ok=True)
    for source in (FIXTURES / "minutes" / "fagrad-tolking.txt", FIXTURES / "minutes" / "formannskapet.txt"):
        for producer in PRODUCERS:
            out = OUT / f"{source.stem}-{producer.__name__}.pdf"
            producer(source.read_text(encoding="utf-8"), out)
            print(out.name, out.stat().st_size)


if __name__ == "__main__":
    main()
