"""A fixture text set as Markdown, as a web page and as a Word file: the same content in formats that tell its structure."""

import html
import io
import re
from collections.abc import Sequence

import docx
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from fixture_pdf import RUN_IN, Block, blocks

_MARKDOWN_SIGNS = re.compile(r"([\\`*_\[\]<>#|])")
_MARKDOWN_NUMBER = re.compile(r"^([0-9]{1,9})([.)])|^([-+=~])")
FEWEST_ROWS = 3
"""Rows from which columns are a table: fewer are lines with tabs."""
_COUNTED = re.compile(r"(?P<before>\(?)(?P<number>[0-9]+|[a-z])(?P<after>[.)])$")


def _blocks(text: str) -> list[Block]:
    """What the text was set from, without its pages."""
    return [block for block in blocks(text) if block.kind != "page"]


def as_markdown(text: str) -> str:
    """The text as Markdown: headings, lists with their markers, tables, bold labels."""
    return "\n".join(_markdown(block) for block in _blocks(text))


def _markdown(block: Block) -> str:
    space = "\n" * max(block.gap, 0 if block.kind == "item" else 1)
    match block.kind:
        case "title" | "heading":
            return f"{space}{'#' if block.kind == 'title' else '##'} {_escaped(block.text)}\n"
        case "item" if block.marker in {"-", "*", "+"} or re.fullmatch(r"[0-9]{1,9}[.)]", block.marker):
            return f"{space}{'   ' * block.level}{block.marker} {_escaped(block.text)}"
        case "item":
            return f"{space}\n{_escaped(f'{block.marker} {block.text}')}\n"
        case "table" if len(block.rows) < FEWEST_ROWS:
            return space + "\\\n".join("    ".join(map(_escaped, row)) for row in block.rows) + "\n"
        case "table":
            width = max(map(len, block.rows))
            rows = [[_escaped(cell) or " " for cell in row] + [" "] * (width - len(row)) for row in block.rows]
            rows.insert(1, ["---"] * width)
            return f"\n{space}" + "\n".join(f"| {' | '.join(row)} |" for row in rows) + "\n"
        case _:
            label = RUN_IN.match(block.text)
            cut = label.end() if label else 0
            bold = f"**{_escaped(block.text[:cut].strip())}** " if cut else ""
            return f"{space}{bold}{_escaped(block.text[cut:].strip())}\n"


def _escaped(text: str) -> str:
    text = _MARKDOWN_SIGNS.sub(r"\\\1", text.strip())
    return _MARKDOWN_NUMBER.sub(lambda match: f"{match[1]}\\{match[2]}" if match[1] else f"\\{match[3]}", text)


def as_html(text: str) -> str:
    """The text as a web page with navigation around it."""
    body = "\n".join(_html(block) for block in _blocks(text))
    return (
        "<!DOCTYPE html>\n<html><head><meta charset='utf-8'><title>Nettstaden</title><script>if (a<b) {}</script></head><body>"
        f"<nav><ul><li><a href='/'>Framside</a></li></ul></nav><main>{body}</main><footer>Kontakt oss</footer></body></html>"
    )


def _html(block: Block) -> str:
    space = "<br>" * (block.gap - 1)
    words = html.escape(block.text)
    match block.kind:
        case "title" | "heading":
            tag = "h1" if block.kind == "title" else "h2"
            return f"{space}<{tag}>{words}</{tag}>"
        case "item" if block.marker in {"-", "–", "•", "*"}:
            return f"{space}<ul style='margin:0'><li>{words}</li></ul>"
        case "item" if re.fullmatch(r"[0-9]+\.", block.marker):
            return f"{space}<ol start='{block.marker[:-1]}'><li>{words}</li></ol>"
        case "item":
            return f"{space}<div>{html.escape(block.marker)} {words}</div>"
        case "table" if len(block.rows) < FEWEST_ROWS:
            rows = ("&nbsp;&nbsp;&nbsp;&nbsp;".join(map(html.escape, row)) for row in block.rows)
            return f"{space}<p>{'<br>'.join(rows)}</p>"
        case "table":
            rows = ("".join(f"<td>{html.escape(cell)}</td>" for cell in row) for row in block.rows)
            return f"{space}<table>{''.join(f'<tr>{row}</tr>' for row in rows)}</table>"
        case _:
            label = RUN_IN.match(block.text)
            cut = label.end() if label else 0
            bold = f"<strong>{html.escape(block.text[:cut])}</strong>" if cut else ""
            tag = "p" if block.gap else "div"
            return f"{space}<{tag}>{bold}{html.escape(block.text[cut:]).replace('  ', '&nbsp; ')}</{tag}>"


def as_docx(text: str) -> bytes:
    """The text as a Word file: styles for headings, automatic numbers and bullets, tables, bold labels."""
    document = docx.Document()
    lists = Lists(document)
    found = _blocks(text)
    for at, block in enumerate(found):
        _add(document, block, lists, found[:at])
    return saved(document)


def saved(document: Document) -> bytes:
    """The bytes of a Word file."""
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def _add(document: Document, block: Block, lists: "Lists", before: Sequence[Block]) -> None:
    for _ in range(block.gap - 1):
        document.add_paragraph()
    match block.kind:
        case "title":
            document.add_paragraph(block.text, "Title")
        case "heading":
            document.add_paragraph(block.text, "Heading 2")
        case "item":
            lists.put(block, before[-1] if before else None)
        case "table" if len(block.rows) < FEWEST_ROWS:
            document.add_paragraph("\n".join("\t".join(row) for row in block.rows))
        case "table":
            width = max(map(len, block.rows))
            table = document.add_table(rows=0, cols=width)
            for row in block.rows:
                for cell, words in zip(table.add_row().cells, row, strict=False):
                    cell.text = words
        case _:
            label = RUN_IN.match(block.text)
            cut = label.end() if label else 0
            paragraph = document.add_paragraph()
            paragraph.add_run(block.text[:cut]).bold = True
            paragraph.add_run(block.text[cut:].replace("  ", "\t"))
            paragraph.paragraph_format.space_after = docx.shared.Pt(0 if not block.gap else 10)


class Lists:
    """Automatic lists: a new one for each run of items, counting from what the first marker says."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.root = document.part.numbering_part.element
        self.count = 100

    def put(self, block: Block, before: Block | None) -> None:
        """Add a list item; it goes on with the list of the item before where its number does."""
        counted = _COUNTED.match(block.marker)
        goes_on = before is not None and before.kind == "item" and counted and _follows(before.marker, block.marker)
        if not goes_on:
            self.count += 1
            self.define(self.count, block, counted)
        paragraph = self.document.add_paragraph(block.text)
        properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
        properties.get_or_add_ilvl().val = block.level
        properties.get_or_add_numId().val = self.count
        paragraph.paragraph_format.space_after = docx.shared.Pt(0)
        paragraph.paragraph_format.space_before = docx.shared.Pt(10 if block.gap else 0)

    def define(self, key: int, block: Block, counted: re.Match[str] | None) -> None:
        """Define a list with the marker of `block` at its level."""
        form, text, start = "bullet", block.marker, 1
        if counted:
            figures = counted["number"].isdigit()
            form = "decimal" if figures else "lowerLetter"
            start = int(counted["number"]) if figures else ord(counted["number"]) - 96
            text = f"{counted['before']}%{block.level + 1}{counted['after']}"
        levels = "".join(
            f'<w:lvl w:ilvl="{at}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'
            for at in range(3)
        )
        abstract = f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{key}">{levels}</w:abstractNum>'
        self.root.insert(0, parse_xml(abstract))
        number = f'<w:num {nsdecls("w")} w:numId="{key}"><w:abstractNumId w:val="{key}"/></w:num>'
        self.root.append(parse_xml(number))


def _follows(before: str, marker: str) -> bool:
    first, second = _COUNTED.match(before), _COUNTED.match(marker)
    if first is None or second is None or first["after"] != second["after"]:
        return False
    one, two = first["number"], second["number"]
    if one.isdigit() and two.isdigit():
        return int(two) == int(one) + 1
    return one.isalpha() and two.isalpha() and ord(two) == ord(one) + 1


__all__ = ["as_docx", "as_html", "as_markdown", "qn", "saved"]
