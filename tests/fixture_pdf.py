"""Draw a fixture text as a PDF: the text is the source, the PDF is made, byte for byte the same on every run.

`blocks(text)` finds again what the text was set from: paragraphs, bullets, headings, aligned columns, page
breaks. `draw(text, ...)` sets them anew on A4 with reportlab, so that `parse(draw(text))` should equal
`parse(text)` but for the reading. Run as a script it writes one PDF:

    python tests/fixture_pdf.py TEXT PDF [--ruled] [--hyphenate] [--font Vera] [--gold GOLD]
"""

import argparse
import io
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise, takewhile
from pathlib import Path
from typing import Any, Literal, NamedTuple

from reportlab import rl_config
from reportlab.lib.fonts import addMapping
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

FIXTURES = Path(__file__).resolve().parent.parent / "fixtures"
SAMPLE = FIXTURES / "sample" / "referat.pdf"
SLIDE = (720.0, 540.0)
HANG = 16.0

Kind = Literal["title", "heading", "paragraph", "item", "table", "contents", "footnote", "page", "slide"]


class Block(NamedTuple):
    """A piece of the text as it was before it was set in lines.

    gap     blank lines above
    marker  the sign of a list item, as printed
    level   depth of a list item, from 0
    rows    the cells of a table, wrapped cells joined
    """

    kind: Kind
    text: str
    gap: int = 0
    marker: str = ""
    level: int = 0
    rows: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Look:
    """How the document is set: everything that does not change its content.

    header      running header, None for none
    footer      running footer with {page} and {pages}, None for none
    ruled       draw lines around the cells of tables
    hyphenate   break long words at line ends
    page_lines  break the page after so many lines (in the middle of a list), None for when it is full
    superscript raise the mark of a footnote
    broken      draw every line in many text objects, parted also inside words, as office programs export it
    font        Vera is embedded; Helvetica is not, and pdfplumber does not know its bullet
    """

    header: str | None = None
    footer: str | None = "Side {page} av {pages}"
    font: Literal["Helvetica", "Vera"] = "Vera"
    size: float = 9.5
    ruled: bool = False
    hyphenate: bool = False
    page_lines: int | None = None
    superscript: bool = True
    broken: bool = False


# ---------------------------------------------------------------- from text to blocks

BULLET = re.compile(r"^(\s*)([•–\-*]|o(?= ))\s+(?=\S)")
MONTH = "januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember"
NUMBERED = re.compile(rf"^(\s*)([0-9]{{1,2}}\.(?!\s*(?:{MONTH})\b)|[0-9]{{1,2}}\)|[a-z]\))\s+(?=\S)")
CODE = re.compile(
    r"^(?:(?:SAK|Sak) [0-9]+(?:/[0-9]+)*:?|[VDO]-SAK [0-9]+|[A-Z]{2} [0-9]+/[0-9]{2}|[0-9]{1,3}/[0-9]{2})"
    r"(?=\s|$)"
)
SECTION = re.compile(r"^[0-9]{1,2}(?:\.[0-9]{1,2})*\.? (?=[A-ZÆØÅ])")
APPENDIX = re.compile(r"^(?:APPENDIX|VEDLEGG|Vedlegg|Appendix) ([0-9]+):")
CONTENTS = re.compile(r"^(.*?)\s*\.{4,}\s*([0-9]+)$")
LABEL = re.compile(
    r"^(?:[A-ZÆØÅ][^\s:()]*(?: [^\s:()]+){0,3}:|[A-ZÆØÅ]{6,}|Saksliste|Sakliste|Innhald|Innhold|Eventuelt"
    r"|Vedtak|Votering|Røysting|Behandling|Handsaming|\S+ innstilling(?: til \S+)?)$"
)
TITLE = re.compile(r"(?i)^(?:referat|rapport|(?:møte|styre)?protokoll|møtebok|(?:møte)?innkalling|saksframlegg)")
RUN_IN = re.compile(
    r"^(?:Vedtak|Votering|Røysting|Konklusjon|Oppfølging|Forslag til vedtak|Tid|Sted|Stad|Dato|Til stede"
    r"|Til stades|Forfall|Neste møte|Møtedato|Tidspunkt|Møteleder|Referent|Frå administrasjonen møtte)"
    r"(?: \([a-zæøå]+\))?:(?= )"
)
PAGE_NUMBER = re.compile(r"\s*[0-9]{1,3}\s*")
RULE = re.compile(r"^_{4,}$")
NOTE_LINE = re.compile(r"[0-9] [A-ZÆØÅ].{60,}")
WIDE = re.compile(r"\S {3,}\S")
MANY_BLANKS = 5
NEAR = 8
SHORT = 0.7
NARROW = 60
MARK = r"(?<=[A-Za-zæøåÆØÅ])"


def measure(lines: Sequence[str]) -> int:
    """The width that the text was wrapped to: the longest length that at least three lines come near.

    In a short document it is the longest line.
    """
    lengths = sorted((len(line.rstrip()) for line in lines if "  " not in line.strip()), reverse=True)
    near = [a for a, b in zip(lengths, lengths[2:], strict=False) if a - b <= NEAR]
    longest = max(lengths, default=0)
    return max(near[0] if near and near[0] > SHORT * longest else longest, NARROW)


def starts_new(line: str) -> bool:
    """Whether a line begins a list item or an item of the agenda."""
    return bool(BULLET.match(line) or NUMBERED.match(line) or CODE.match(line.strip()) or SECTION.match(line.strip()))


def continues(before: str, after: str, width: int, slack: int = 0) -> bool:
    """Whether the line `after` goes on with the paragraph of the line `before`.

    A line goes on when the next word had no room on it. In text that was set in a proportional font lines
    of one width differ in length by `slack`.
    """
    before, after = before.rstrip(), after.rstrip()
    if WIDE.search(before) or WIDE.search(after) or RULE.match(before):
        return False
    if BULLET.match(after) or CODE.match(after.strip()) or NUMBERED.match(after) or CONTENTS.match(before):
        return False
    if re.search(r"[A-Za-zæøåÆØÅ]-$|,$", before):
        return True
    heading = (
        SECTION.match(before.strip())
        or CODE.match(before.strip())
        or before.lstrip().startswith(("Referat", "Rapport"))
    )
    if heading and (after.strip()[0].islower() or (SECTION.match(before.strip()) and before.endswith(":"))):
        return True
    if APPENDIX.match(before) and after == after.upper():
        return True
    word = after.split()[0] if after.split() else ""
    return len(before) + 1 + len(word) > width - (2 * slack if word[:1].islower() else slack)


def is_open(before: str, after: str) -> bool:
    """Whether a sentence or a list of names is so plainly unfinished that it goes on over an empty line."""
    before = before.rstrip()
    if not before or after[:1].isspace() or before[-1] in ".:!?»":
        return False
    return before.count("(") > before.count(")") or after[0].islower() or after[0] == "("


def join(before: str, after: str) -> str:
    """Two lines of one paragraph as one: hyphenation undone, hyphens that belong to the word kept."""
    before, after = before.rstrip(), after.strip()
    if re.search(r"[a-zæøåA-ZÆØÅ]-$", before):
        if after.split()[0].strip(",.") in {"og", "eller", "samt"}:
            return f"{before} {after}"
        return before + after if after[0].isupper() else before[:-1] + after
    return f"{before} {after}"


class Paragraph(NamedTuple):
    """Joined lines, or one line with columns; `gap` counts the blank lines above."""

    text: str
    gap: int


def paragraphs(page: str, width: int, slack: int = 0) -> Iterator[Paragraph]:
    """The paragraphs of a page, wrapped lines joined, also over a blank line in the middle of a sentence."""
    gap = 0
    last = ""
    held: Paragraph | None = None
    for line in page.split("\n"):
        if not line.strip():
            gap += 1
            continue
        near = gap == 0 or (gap == 1 and is_open(last, line))
        if held and near and continues(last, line, width, slack):
            held = Paragraph(join(held.text, line), held.gap)
        else:
            if held:
                yield held
            held = Paragraph(line.rstrip(), gap)
        last = line
        gap = 0
    if held:
        yield held


def cells(line: str) -> list[tuple[int, str]]:
    """The cells of a line: runs of text parted by two spaces or more, with the column where they begin."""
    return [(match.start(), match.group()) for match in re.finditer(r"\S+(?: \S+)*", line)]


def is_table(run: Sequence[Paragraph]) -> bool:
    """Whether at least two lines share a second column, or one line has a gap of four spaces."""
    starts = [[at for at, _ in cells(p.text)][1:] for p in run]
    if len(run) == 1:
        return bool(re.search(r"\S {4,}\S", run[0].text))
    return any(set(a) & set(b) for a, b in pairwise(starts))


def table_rows(run: Sequence[Paragraph]) -> tuple[tuple[str, ...], ...]:
    """Rows of cells; a line that leaves the first column empty or stands in the same chunk goes on."""
    seen = Counter(at for p in run for at, _ in cells(p.text))
    columns = sorted({at for at, _ in cells(run[0].text)} | {at for at, times in seen.items() if times > 1})
    chunked = sum(p.gap > 0 for p in run[1:]) >= 3
    rows: list[list[str]] = []
    for index, paragraph in enumerate(run):
        found = cells(paragraph.text)
        fresh = index == 0 or (paragraph.gap > 0 if chunked else found[0][0] == columns[0])
        if fresh:
            rows.append([""] * len(columns))
        for at, text in found:
            column = max((i for i, c in enumerate(columns) if c <= at), default=0)
            rows[-1][column] = join(rows[-1][column], text) if rows[-1][column] else text
    return tuple(tuple(row) for row in rows)


def gather(found: Sequence[Paragraph]) -> Iterator[tuple[bool, list[Paragraph]]]:
    """Runs of lines with columns (True) and single paragraphs (False)."""
    index = 0
    while index < len(found):
        run = [found[index]]
        if len(cells(found[index].text)) > 1:
            for paragraph in found[index + 1 :]:
                columns = {at for p in run for at, _ in cells(p.text)}
                here = {at for at, _ in cells(paragraph.text)}
                inside = bool(here & columns - {0}) or (paragraph.gap == 0 and bool(here & columns))
                other = paragraph.gap > 0 and starts_new(paragraph.text) != starts_new(run[0].text)
                if paragraph.gap > 1 or not inside or other:
                    break
                run.append(paragraph)
        if len(cells(run[0].text)) > 1 and is_table(run):
            yield True, run
            index += len(run)
        else:
            yield False, [found[index]]
            index += 1


def page_texts(text: str) -> list[str]:
    """The pages: parted by form feeds, by a lone page number between empty lines, by many empty lines.

    A footnote belongs to the page above.
    """
    lines = text.replace("\f", "\n\f\n").split("\n")
    pages: list[list[str]] = [[]]
    blanks = 0
    for index, line in enumerate(lines):
        around = lines[max(0, index - 2) : index] + lines[index + 1 : index + 3]
        lone = PAGE_NUMBER.fullmatch(line) and not any(near.strip() for near in around) and line.strip()
        blanks = 0 if line.strip() else blanks + 1
        if line == "\f" or lone or (blanks == MANY_BLANKS and any(near.strip() for near in pages[-1])):
            pages.append([])
        else:
            pages[-1].append(line)
    out: list[str] = []
    for page in ("\n".join(page) for page in pages if any(line.strip() for line in page)):
        if out and NOTE_LINE.match(page.lstrip()):
            out[-1] += f"\n\n{page.lstrip()}"
        else:
            out.append(page)
    return out


def blocks(text: str, width: int | None = None, slack: int = 0) -> list[Block]:
    """What the text was set from, in order; `width` is where its lines were wrapped, if it is known."""
    width = width or measure(text.split("\n"))
    marks = set(re.findall(rf"{MARK}([0-9])(?=[\s,.\-])", text))
    found: list[Block] = []
    for number, page in enumerate(page_texts(text)):
        if number:
            found.append(Block("page", ""))
        for columns, run in gather(list(paragraphs(page, width, slack))):
            gap = run[0].gap
            if columns:
                found.append(Block("table", "", gap, rows=table_rows(run)))
                continue
            line = run[0].text
            item = BULLET.match(line) or NUMBERED.match(line)
            note = re.match(r"^([0-9]) [A-ZÆØÅ].{40,}\.$", line.strip())
            if RULE.match(line):
                continue
            if CONTENTS.match(line):
                found.append(Block("contents", line.strip(), gap))
            elif note and note[1] in marks:
                found.append(Block("footnote", line.strip(), gap))
            elif item and not (NUMBERED.match(line) and is_heading(line)):
                level = 1 if item[1] and item[2] == "o" else 0
                found.append(Block("item", line[item.end() :].strip(), gap, item[2], level))
            else:
                kind: Kind = "heading" if is_heading(line) else "paragraph"
                found.append(Block(kind, re.sub(r" {2,}", "  ", line.strip()), gap))
    return plain_lists(found)


def is_heading(line: str) -> bool:
    """Whether a paragraph looks like a heading: a code, a number, an appendix or a label, no full stop."""
    line = line.strip()
    if line.endswith((".", ",", ";")) or len(line) > 130:
        return False
    return bool(CODE.match(line) or SECTION.match(line) or APPENDIX.match(line) or LABEL.match(line))


def plain_lists(found: Sequence[Block]) -> list[Block]:
    """The title is found by its words; coded lines that follow one another are a list, not headings."""

    def coded(block: Block | None) -> bool:
        return block is not None and bool(CODE.match(block.text) or NUMBERED.match(block.text))

    words = [n for n, b in enumerate(found[:4]) if b.kind in {"paragraph", "heading"} and TITLE.match(b.text)]
    first = 0 if found and found[0].kind in {"paragraph", "heading"} and not SECTION.match(found[0].text) else None
    title = words[0] if words else first
    out: list[Block] = []
    for index, block in enumerate(found):
        near = (found[index - 1] if index else None, found[index + 1] if index + 1 < len(found) else None)
        kind = block.kind
        if kind == "heading" and coded(block) and any(coded(other) for other in near):
            kind = "paragraph"
        if index == title:
            kind = "title"
        out.append(block._replace(kind=kind))
    return out


# ---------------------------------------------------------------- appendices set from the gold


def printed_times(lines: Iterable[str]) -> list[str]:
    """The times at the start of lines, as printed."""
    return [match[0] for line in lines if (match := re.match(r"[0-9]{1,2}[.:][0-9]{2}(?=\s)", line.strip() + " "))]


def split_name(name: str, region: str) -> tuple[str, str]:
    """Given and family names: parted where the text has a wide gap, otherwise before the last word."""
    words = name.split()
    for cut in range(1, len(words)):
        given, family = " ".join(words[:cut]), " ".join(words[cut:])
        if re.search(rf"{re.escape(given)} {{2,}}{re.escape(family)}", region):
            return given, family
    return " ".join(words[:-1]), words[-1]


def appendix_block(kind: str, region: str, gold: Mapping[str, Any]) -> list[Block]:
    """The body of an appendix set anew: a table of the programme or the participants, or slides."""
    lines = [line.strip() for line in region.split("\n") if line.strip()]
    if kind == "programme":
        times = printed_times(lines)
        head = tuple(re.split(r"\s+", lines[0]))
        rows = [(t, e["title"], e["speaker"] or "") for t, e in zip(times, gold["programme"], strict=True)]
        return [Block("table", "", 1, rows=(head, *rows))]
    if kind == "participants":
        head = tuple(re.split(r"\s+", lines[0]))
        rows = [(p["organization"], *split_name(p["name"], region)) for p in gold["participants"]]
        return [Block("table", "", 1, rows=(head, *rows))]
    slides = [s for s in re.split(r"\f|\n\s*\n\s*\n\s*\n", region) if s.strip()]
    return [Block("slide", "\n".join(line.strip() for line in s.split("\n") if line.strip())) for s in slides]


def with_gold(text: str, gold: Mapping[str, Any], slack: int = 0) -> list[Block]:
    """`blocks(text)`, but the appendices that the gold knows set as tables and slides."""
    marks = list(re.finditer(r"(?m)^ ?(?:APPENDIX|VEDLEGG) ([0-9]+):", text))
    if not marks:
        return blocks(text, slack=slack)
    body = text[: marks[0].start()]
    width = measure(body.split("\n"))
    found = blocks(body, width, slack)
    kinds = {str(a["number"]): a.get("kind") for a in gold.get("appendices", ())}
    for mark, until in zip(marks, [*(m.start() for m in marks[1:]), len(text)], strict=True):
        part = text[mark.start() : until]
        lines = part.split("\n")
        more = list(takewhile(lambda line: line.strip() and line == line.upper(), lines[1:]))
        kind = kinds.get(mark[1])
        found.append(Block("page", ""))
        if kind in {"programme", "participants", "slides"}:
            heading = lines[0]
            for line in more:
                heading = join(heading, line)
            found.append(Block("heading", heading.strip()))
            found.extend(appendix_block(str(kind), "\n".join(lines[1 + len(more) :]), gold))
        else:
            found.extend(b._replace(kind="heading") if b.kind == "title" else b for b in blocks(part, width, slack))
    return found


# ---------------------------------------------------------------- from blocks to pages


class Run(NamedTuple):
    """Characters to draw at one place."""

    x: float
    y: float
    text: str
    font: str
    size: float


@dataclass
class Sheet:
    """One page: what to draw on it, from the top."""

    width: float
    height: float
    runs: list[Run] = field(default_factory=list)
    rules: list[tuple[float, float, float, float]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


class Setter:
    """Sets blocks in lines and lines on pages."""

    margin = 68.0
    measure = A4[0] - 2 * margin
    top = 72.0
    bottom = 76.0

    def __init__(self, look: Look) -> None:
        """Begin with an empty page."""
        self.look = look
        self.normal, self.bold = fonts(look.font)
        self.sheets: list[Sheet] = []
        self.lines_on_page = 0
        self.y = 0.0
        self.new_sheet()

    # -- pages

    def new_sheet(self, size: tuple[float, float] = A4) -> None:
        """Begin a page."""
        self.sheets.append(Sheet(*size))
        self.y = size[1] - self.top
        self.lines_on_page = 0

    @property
    def sheet(self) -> Sheet:
        """The page that is being set."""
        return self.sheets[-1]

    def room(self, height: float) -> None:
        """Begin a new page when the line does not fit on this one."""
        notes = 16.0 * len(self.sheet.notes)
        cut = self.look.page_lines
        full = cut is not None and self.lines_on_page >= cut
        if self.y - height < self.bottom + notes or full:
            self.new_sheet()

    def put(self, x: float, text: str, font: str, size: float) -> float:
        """Draw a run on the line that is being set; returns where it ends."""
        self.sheet.runs.append(Run(x, self.y, text, font, size))
        return x + float(pdfmetrics.stringWidth(text, font, size))

    # -- lines

    def flow(self, pieces: Sequence[tuple[str, str]], size: float, marker: str = "", indent: float = 0.0) -> None:
        """Set words of (text, font) pieces in lines; `marker` stands at the left of the first one."""
        x = self.margin + indent
        width = self.measure - indent
        words: list[tuple[str, str]] = [(word, font) for text, font in pieces for word in text.split(" ")]
        space = pdfmetrics.stringWidth(" ", self.normal, size)
        lines: list[list[tuple[str, str]]] = [[]]
        used = 0.0
        for word, font in words:
            wide = pdfmetrics.stringWidth(word, font, size)
            lead = space if lines[-1] else 0.0
            if used + lead + wide <= width or not lines[-1]:
                lines[-1].append((word, font))
                used += lead + wide
                continue
            head, rest = self.break_word(word, font, size, width - used - lead)
            if head:
                lines[-1].append((head, font))
            lines.append([(rest, font)])
            used = pdfmetrics.stringWidth(rest, font, size)
        for index, line in enumerate(lines):
            self.room(size * 1.32)
            self.y -= size * 1.32
            if index == 0 and marker:
                self.put(x - HANG, marker, self.normal, size)
            at = x
            for font, text in merge(line):
                at = self.marked(at, text, font, size) + space
            self.lines_on_page += 1

    def break_word(self, word: str, font: str, size: float, width: float) -> tuple[str, str]:
        """As much of a word as fits, with a hyphen, and the rest; or nothing and the word."""
        existing = [m.end() for m in re.finditer(r"(?<=[A-Za-zæøåÆØÅ])-(?=[A-Za-zæøåÆØÅ])", word)]
        for cut in reversed(existing):
            if pdfmetrics.stringWidth(word[:cut], font, size) <= width:
                return word[:cut], word[cut:]
        if not self.look.hyphenate or not re.fullmatch(r"[a-zæøå]{9,}[.,]?", word):
            return "", word
        cuts = [
            m.end() for m in re.finditer(r"(?<=[aeiouyæøå])[bcdfghjklmnprstv](?=[bcdfghjkmnpstv][aeiouyæøå])", word)
        ]
        for cut in reversed([c for c in cuts if 4 <= c <= len(word) - 4]):
            if pdfmetrics.stringWidth(word[:cut] + "-", font, size) <= width and word[cut : cut + 2] != "og":
                return word[:cut] + "-", word[cut:]
        return "", word

    def marked(self, x: float, text: str, font: str, size: float) -> float:
        """Draw text; the marks of footnotes on this page are raised."""
        if not (self.look.superscript and self.sheet.notes):
            return self.put(x, text, font, size)
        numbers = "".join(note[0] for note in self.sheet.notes)
        for piece in re.split(rf"({MARK}[{numbers}](?=[\s,.\-]|$))", text):
            if piece and piece in numbers and piece != text:
                self.sheet.runs.append(Run(x, self.y + size * 0.35, piece, font, size * 0.65))
                x += pdfmetrics.stringWidth(piece, font, size * 0.65)
            elif piece:
                x = self.put(x, piece, font, size)
        return x

    # -- blocks

    def set(self, found: Sequence[Block]) -> list[Sheet]:
        """Set all blocks."""
        size = self.look.size
        for index, block in enumerate(found):
            if self.y < self.sheet.height - self.top:
                self.y -= {0: 0.0, 1: size * 0.7}.get(block.gap, size * 1.3)
            if block.kind in {"page", "slide"}:
                self.page(block, found[index + 1 :])
            else:
                self.block(block)
        self.footnotes()
        return self.sheets

    def page(self, block: Block, rest: Sequence[Block]) -> None:
        """A page break or a slide; what follows a slide begins on a page of its own."""
        following = rest[0].kind if rest else None
        if block.kind == "slide":
            self.slide(block)
            if following not in {"slide", "page", None}:
                self.new_sheet()
            return
        if self.sheet.runs and following != "slide":
            self.new_sheet()
        self.sheet.notes.extend(notes_of(rest))

    def block(self, block: Block) -> None:
        """A block of running text."""
        size = self.look.size
        match block.kind:
            case "table":
                self.table(block.rows, self.measure)
            case "contents":
                self.contents(block.text, self.measure)
            case "item":
                self.flow([(block.text, self.normal)], size, block.marker, HANG * (1 + block.level))
            case "title":
                self.flow([(block.text, self.bold)], size + 5)
            case "heading":
                self.room(4 * size)
                self.flow([(block.text, self.bold)], size + 1)
            case "paragraph":
                label = RUN_IN.match(block.text)
                cut = label.end() if label else 0
                pieces = [(block.text[:cut], self.bold), (block.text[cut:].strip(), self.normal)]
                self.flow([p for p in pieces if p[0]], size)

    def contents(self, text: str, width: float) -> None:
        """A line of the table of contents: title, dots, page."""
        match = CONTENTS.match(text)
        if not match:
            return
        size = self.look.size
        title, page = match[1], match[2]
        tail = pdfmetrics.stringWidth(page, self.normal, size)
        room = width - tail - 8
        parts = title.split(" ")
        while parts and pdfmetrics.stringWidth(" ".join(parts), self.normal, size) > room - 30:
            parts.pop()
        first, rest = " ".join(parts), title[len(" ".join(parts)) :].strip()
        for line, last in ((first, not rest), (rest, True)):
            if not line:
                continue
            self.room(size * 1.32)
            self.y -= size * 1.32
            end = self.put(self.margin, line, self.normal, size)
            if last:
                dots = int((self.margin + room - end) / pdfmetrics.stringWidth(".", self.normal, size))
                self.put(end, "." * max(dots, 4), self.normal, size)
                self.put(self.margin + width - tail, page, self.normal, size)

    def table(self, rows: Sequence[Sequence[str]], width: float) -> None:
        """A table: columns as wide as they need, cells wrapped, ruled if the look says so."""
        size = self.look.size
        count = max(map(len, rows))
        need = [
            max(pdfmetrics.stringWidth(row[i], self.bold, size) for row in rows if i < len(row)) + 16
            for i in range(count)
        ]
        excess = sum(need) - width
        while excess > 0.5:
            widest = max(need)
            index = need.index(widest)
            cut = min(excess, max(1.0, widest - sorted(need)[-2] if count > 1 else excess))
            need[index] -= cut
            excess -= cut
        if self.look.ruled:
            need = [n * width / sum(need) for n in need]
        for number, row in enumerate(rows):
            head = number == 0 and len(rows) > 1 and self.look.ruled and not row[0].endswith(":")
            font = self.bold if head else self.normal
            wrapped = [self.wrap_cell(cell, font, size, need[i] - 10) for i, cell in enumerate(row)]
            height = max(map(len, wrapped)) * size * 1.32 + (6 if self.look.ruled else 1)
            self.room(height)
            top = self.y
            x = self.margin
            for i, lines in enumerate(wrapped):
                for depth, line in enumerate(lines):
                    at = top - size * 1.32 * (depth + 1)
                    self.sheet.runs.append(Run(x + 4 * self.look.ruled, at, line, font, size))
                x += need[i]
            self.y = top - height
            self.lines_on_page += max(map(len, wrapped))
            if self.look.ruled:
                self.grid(top, need[: len(row)])

    def grid(self, top: float, widths: Sequence[float]) -> None:
        """The lines around the cells of one row."""
        x, right = self.margin, self.margin + sum(widths)
        self.sheet.rules += [(x, top, right, top), (x, self.y, right, self.y)]
        for width in (0.0, *widths):
            x += width
            self.sheet.rules.append((x, top, x, self.y))

    def wrap_cell(self, text: str, font: str, size: float, width: float) -> list[str]:
        """The lines of one cell."""
        lines: list[str] = []
        for word in text.split():
            joined = f"{lines[-1]} {word}" if lines else word
            if lines and pdfmetrics.stringWidth(joined, font, size) <= width:
                lines[-1] = joined
            else:
                lines.append(word)
        return lines or [""]

    def slide(self, block: Block) -> None:
        """A landscape page with loose lines in large type."""
        self.new_sheet(SLIDE)
        for index, line in enumerate(block.text.split("\n")):
            size = 26.0 if index == 0 else 17.0
            if self.y - size * 1.5 < 30:
                self.new_sheet(SLIDE)
            self.y -= size * 1.5
            self.put(56.0, line, self.bold if index == 0 else self.normal, size)

    def footnotes(self) -> None:
        """The footnotes of every page, at its bottom, below a short rule."""
        small = self.look.size * 0.78
        for sheet in self.sheets:
            if not sheet.notes:
                continue
            width = sheet.width - 2 * self.margin
            lines: list[str] = []
            for note in sheet.notes:
                lines += self.wrap_cell(note, self.normal, small, width)
            y = self.bottom - 14 + len(lines) * small * 1.3
            sheet.rules.append((self.margin, y + small + 2, self.margin + 140, y + small + 2))
            for line in lines:
                sheet.runs.append(Run(self.margin, y, line, self.normal, small))
                y -= small * 1.3


def notes_of(rest: Iterable[Block]) -> list[str]:
    """The footnotes that stand before the next page break."""
    return [b.text for b in takewhile(lambda b: b.kind != "page", rest) if b.kind == "footnote"]


def merge(line: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """Words of one font joined to runs of (font, text)."""
    runs: list[tuple[str, str]] = []
    for word, font in line:
        if runs and runs[-1][0] == font:
            runs[-1] = (font, f"{runs[-1][1]} {word}")
        else:
            runs.append((font, word))
    return runs


def fonts(name: str) -> tuple[str, str]:
    """The names of the normal and the bold font, registered once."""
    if name == "Helvetica":
        return "Helvetica", "Helvetica-Bold"
    if "Vera" not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont("Vera", "Vera.ttf"))
        pdfmetrics.registerFont(TTFont("VeraBd", "VeraBd.ttf"))
        addMapping("Vera", 0, 0, "Vera")
        addMapping("Vera", 1, 0, "VeraBd")
    return "Vera", "VeraBd"


def fragments(run: Run) -> Iterator[tuple[float, str]]:
    """A run in parts of three to nine characters, each with its x."""
    x, start = run.x, 0
    while start < len(run.text):
        stop = start + 3 + (5 * start + len(run.text)) % 7
        yield x, run.text[start:stop]
        x += pdfmetrics.stringWidth(run.text[start:stop], run.font, run.size)
        start = stop


def draw(text: str, look: Look | None = None, gold: Mapping[str, Any] | None = None, *, slack: int = 0) -> bytes:
    """The text as a PDF. With `gold`, the appendices that it knows become tables and landscape slides.

    `slack` is for text that came out of a PDF (see `continues`).
    """
    look = look or Look()
    rl_config.invariant = 1
    setter = Setter(look)
    found = with_gold(text, gold, slack) if gold else blocks(text, slack=slack)
    setter.sheet.notes.extend(notes_of(found))
    sheets = setter.set(found)
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A4, invariant=1, pageCompression=1)
    canvas.setTitle("")
    for number, sheet in enumerate(sheets, start=1):
        canvas.setPageSize((sheet.width, sheet.height))
        portrait = sheet.height > sheet.width
        if look.header and portrait:
            canvas.setFont(setter.normal, 8.5)
            canvas.drawString(setter.margin, sheet.height - 40, look.header)
        for run in sheet.runs:
            canvas.setFont(run.font, run.size)
            for x, part in fragments(run) if look.broken else [(run.x, run.text)]:
                canvas.drawString(x, run.y, part)
        canvas.setLineWidth(0.5)
        for rule in sheet.rules:
            canvas.line(*rule)
        if look.footer and portrait:
            canvas.setFont(setter.normal, 8.5)
            words = look.footer.format(page=number, pages=len(sheets))
            canvas.drawRightString(sheet.width - setter.margin, 40, words)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def main() -> None:
    """Write one PDF."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("text", type=Path)
    parser.add_argument("pdf", type=Path)
    parser.add_argument("--header")
    parser.add_argument("--footer", default=Look().footer, help="with {page} and {pages}; empty for none")
    parser.add_argument("--font", choices=("Helvetica", "Vera"), default="Vera")
    parser.add_argument("--ruled", action="store_true", help="lines around the cells of tables")
    parser.add_argument("--hyphenate", action="store_true", help="break long words at line ends")
    parser.add_argument("--page-lines", type=int, help="break pages after so many lines")
    parser.add_argument("--gold", type=Path, help="gold file: set its appendices as tables and slides")
    args = parser.parse_args()
    look = Look(
        header=args.header,
        footer=args.footer or None,
        font=args.font,
        ruled=args.ruled,
        hyphenate=args.hyphenate,
        page_lines=args.page_lines,
    )
    gold = json.loads(args.gold.read_text("utf-8")) if args.gold else None
    args.pdf.write_bytes(draw(args.text.read_text("utf-8"), look, gold))


if __name__ == "__main__":
    main()
