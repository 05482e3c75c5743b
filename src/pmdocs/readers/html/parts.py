"""The parts of a web page: where its text stands, and what is navigation, hidden or no text at all."""

import re
from typing import Any

from pmdocs.text import Layer

SILENT = frozenset(
    {
        "script",
        "style",
        "template",
        "svg",
        "iframe",
        "object",
        "embed",
        "canvas",
        "audio",
        "video",
        "img",
        "map",
        "head",
    }
)
"""Elements that show no text."""
_NAVIGATION = frozenset({"nav", "aside", "footer", "button", "select", "textarea", "datalist", "dialog"})
_NAVIGATION_ROLES = frozenset(
    {
        "navigation",
        "banner",
        "contentinfo",
        "search",
        "complementary",
        "menu",
        "menubar",
        "toolbar",
        "dialog",
        "alertdialog",
        "button",
    }
)
_NAVIGATION_NAMES = re.compile(
    r"(?:^|[\s_-])(?:nav|navbar|navigation|navigasjon|menu|meny|breadcrumbs?|brodsmuler?|brødsmuler?|cookies?|sidebar|skip|skiplinks?|share|social"
    r"|footer|bunntekst|toolbar|pagination|sitemap|search|sok)(?:$|[\s_-])",
    re.IGNORECASE,
)
"""Names that pages give to their navigation, in `id` and `class`."""
_NAMED = frozenset({"div", "ul", "ol", "p", "span", "section", "a", "form", "table"})
_HIDING = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_HEADING = "h1"


def main_part(body: Any) -> Any:
    """The element that says it holds the text of the page: its main part or its only article; else the whole body."""
    for found in (body.xpath("//main | //*[@role='main']"), body.xpath("//article")):
        if len(found) == 1 and _has_text(found[0]):
            return found[0]
    return body


def layer_of(element: Any) -> Layer | None:
    """The layer that an element begins, None for none."""
    tag = element.tag
    if tag == "noscript" or element.get("hidden") is not None or element.get("aria-hidden") == "true":
        return "hidden"
    if _HIDING.search(element.get("style", "")):
        return "hidden"
    if tag == "del":
        return "deleted"
    if tag in _NAVIGATION or element.get("role") in _NAVIGATION_ROLES:
        return "navigation"
    if tag == "header":
        return None if _holds_heading(element) or _inside_text(element) else "navigation"
    named = f"{element.get('id', '')} {element.get('class', '')}"
    if tag in _NAMED and named != " " and _NAVIGATION_NAMES.search(named) and not _holds_heading(element):
        return "navigation"
    return None


def is_data(table: Any) -> bool:
    """Whether a table holds data; others only place what stands in them."""
    if table.get("role") in {"presentation", "none"}:
        return False
    placed = next(table.iter("h1", "h2", "h3", "h4", "ul", "ol", "main", "article"), None)
    return placed is None and table.find(".//table") is None


def _has_text(element: Any) -> bool:
    return any(text.strip() for text in element.itertext())


def _holds_heading(element: Any) -> bool:
    return element.tag == _HEADING or element.find(f".//{_HEADING}") is not None


def _inside_text(element: Any) -> bool:
    return any(around.tag in {"article", "main", "section"} for around in element.iterancestors())
