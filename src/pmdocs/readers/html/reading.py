"""From the tree of a web page to lines: blocks, lists, tables and breaks as a browser shows them."""

from collections.abc import Callable
from functools import partial
from typing import Any

from lxml import etree

from pmdocs.errors import LimitExceeded, NotADocument
from pmdocs.readers import ReadOptions
from pmdocs.readers.flow import Flow, Run, Style, heading_style, set_apart
from pmdocs.readers.html.charset import characters
from pmdocs.readers.html.lists import Lists
from pmdocs.readers.html.parts import SILENT, is_data, layer_of, main_part
from pmdocs.readers.html.tables import Grid
from pmdocs.text import Layer, SourceText

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_SET_APART = frozenset(
    {*_HEADINGS, "p", "ul", "ol", "dl", "blockquote", "pre", "table", "figure", "hr", "fieldset", "caption"}
)
_BLOCKS = _SET_APART | {
    "div", "li", "section", "article", "main", "header", "footer", "nav", "aside", "dt", "dd", "form", "figcaption", "address", "details",
    "summary", "center", "body", "legend", "option", "tr", "td", "th", "thead", "tbody", "tfoot", "noscript", "dialog", "html", "search",
}  # fmt: skip
_BOLD = frozenset({"b", "strong", "th", "dt", *_HEADINGS})
_DEEPEST = "ERR_RESOURCE_LIMIT"
_INDENT = 4.0


def read_html(data: bytes, options: ReadOptions) -> SourceText:
    """The lines of a web page; raises `PmdocsError` where there are none to give."""
    decoded = characters(data, options)
    root = _tree(decoded.text)
    body = root.find("body") if root.find("body") is not None else root
    flow = _walked(root, body, main_part(body), options)
    if flow.is_empty:
        flow = _walked(root, body, None, options)
    return flow.source("html", "text/html", notes=decoded.notes, complete=decoded.complete)


def _walked(root: Any, body: Any, main: Any, options: ReadOptions) -> Flow:
    """The lines of `body`, whose text stands in `main`; without one, all of it is running text."""
    flow = Flow(options.max_chars)
    title = root.find(".//title")
    if title is not None and title.text:
        flow.line(" ".join(title.text.split()), layer="metadata")
    _Walk(flow).walk(body, main)
    return flow


def _tree(text: str) -> Any:
    """The tree of a page; nothing is fetched. Raises where it is nested too deep to be read whole."""
    parser = etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, huge_tree=True)
    clean = text.replace("\0", "").replace("\f", " ")
    try:
        root = etree.fromstring(clean.encode("utf-8", "replace"), parser)
    except etree.LxmlError:
        root = None
    for error in parser.error_log:
        if error.type_name == _DEEPEST:
            raise LimitExceeded("limit-objects", "the page is nested too deep; print it to PDF and give that")
    if root is None:
        raise NotADocument("input-empty", "the page has no text; check the download")
    return root


class _Walk:
    """Sets the elements of a page as lines, in one pass over the tree without recursion."""

    def __init__(self, flow: Flow) -> None:
        self.flow = flow
        self.runs: list[tuple[Layer | None, Run]] = []
        self.gap = 0.0
        self.bold = 0
        self.level = 0
        self.verbatim = 0
        self.lists = Lists()
        self.grids: list[Grid] = []
        self.layer: Layer | None = None
        self.ends: list[list[Callable[[], None]]] = []
        """What is undone at the end of each element that is open."""

    def walk(self, body: Any, main: Any) -> None:
        """All of `body`; what stands outside `main` is navigation, nothing is where there is none."""
        self.layer = "navigation" if main not in {body, None} else None
        events = etree.iterwalk(body, events=("start", "end"))
        for event, element in events:
            if event == "end":
                self._end(element)
            elif element.tag in SILENT:
                events.skip_subtree()
                self.ends.append([])
            else:
                layer = None if main is None or element is main else layer_of(element) or self.layer
                self._start(element, layer)
        self._flush()

    def _start(self, element: Any, layer: Layer | None) -> None:
        tag = element.tag
        if tag in _BLOCKS:
            self._flush()
            if tag in _SET_APART and not (self.lists and tag in {"ul", "ol", "p"}):
                self.gap = 1.0
        undo: list[Callable[[], None]] = []
        for name, value in (
            ("layer", layer),
            ("bold", self.bold + (tag in _BOLD or "bold" in element.get("style", ""))),
            ("level", _HEADINGS.get(tag, self.level)),
            ("verbatim", self.verbatim + (tag == "pre")),
        ):
            if getattr(self, name) != value:
                undo.append(partial(setattr, self, name, getattr(self, name)))
                setattr(self, name, value)
        self.ends.append(undo + self._structure(element))
        if element.text:
            self._text(element.text)

    def _structure(self, element: Any) -> list[Callable[[], None]]:
        """Begin a list, an item, a table or a cell, or break the line; what ends it."""
        tag = element.tag
        if tag == "br":
            self._flush(ended=True)
        elif tag in {"ul", "ol"}:
            self.lists.begin(element)
            return [self.lists.end]
        elif tag == "li":
            self.lists.item(element)
        elif tag == "table" and not self.grids and is_data(element):
            self.grids.append(Grid())
            return [self._table]
        elif self.grids and tag == "tr":
            self.grids[-1].row()
        elif self.grids and tag in {"td", "th"}:
            self.grids[-1].cell(element)
            return [self.grids[-1].close]
        return []

    def _end(self, element: Any) -> None:
        if element.tag in _BLOCKS:
            self._flush()
        for step in reversed(self.ends.pop()):
            step()
        if element.tag in _SET_APART and not (self.lists and element.tag in {"ul", "ol"}):
            self.gap = 1.0
        if element.tail:
            self._text(element.tail)

    def _text(self, text: str) -> None:
        first, *rest = text.split("\n") if self.verbatim else (text,)
        self.runs.append((self.layer, Run(first, self.bold > 0)))
        for line in rest:
            self._flush(ended=True)
            self.runs.append((self.layer, Run(line, self.bold > 0)))

    def _flush(self, *, ended: bool = False) -> None:
        """Set what was collected as a line; `ended` says that a break ended it, which makes a blank line of nothing."""
        runs, self.runs = self.runs, []
        layers = dict.fromkeys(layer for layer, _ in runs)
        written = [self._write([run for layer, run in runs if layer == own], own) for own in layers]
        self.gap = 0.0 if any(written) else self.gap + float(ended)

    def _write(self, runs: list[Run], layer: Layer | None) -> bool:
        """Set runs as a line; whether there was anything to set."""
        text, bold = set_apart(runs if self.verbatim else _collapsed(runs))
        if not text.strip():
            return False
        text = f"{self.lists.sign()}{text if self.verbatim else text.strip()}"
        if self.grids and self.grids[-1].open and layer is None:
            self.grids[-1].add(text, bold, self.gap)
            return True
        indent = _INDENT * max(self.lists.depth - 1, 0)
        style = heading_style(self.level, self.gap) if self.level else Style(indent, bold=bold, gap=self.gap)
        return self.flow.line(text, style, layer=layer)

    def _table(self) -> None:
        self.flow.table(self.grids.pop().rows, Style(gap=1.0))


def _collapsed(runs: list[Run]) -> list[Run]:
    """Runs with their white space as a browser shows it; no-break spaces stay."""
    found: list[Run] = []
    space = True
    for run in runs:
        words = [word for word in run.text.replace("\t", " ").replace("\n", " ").replace("\r", " ").split(" ") if word]
        lead = run.text[:1] in _WHITE and not space
        text = (" " if lead else "") + " ".join(words) + (" " if words and run.text[-1:] in _WHITE else "")
        if text:
            found.append(Run(text, run.bold))
            space = text.endswith(" ")
    return found


_WHITE = ("\t", "\n", "\r", " ")
