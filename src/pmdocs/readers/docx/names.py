"""The names of WordprocessingML, and how to ask an element for what they hold."""

from typing import Any

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006"
MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math"
TWIPS_PER_COLUMN = 110.0
"""Twentieths of a point that a character of running text is wide."""


def w(name: str) -> str:
    """The full name of an element or attribute of the main namespace."""
    return f"{{{MAIN}}}{name}"


def local(element: Any) -> str:
    """The name of an element without its namespace; "" for comments and instructions."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def child(element: Any, *path: str) -> Any:
    """The first element down `path`, None where there is none."""
    for name in path:
        if element is None:
            return None
        element = element.find(w(name))
    return element


def value(element: Any, *path: str) -> str | None:
    """The `w:val` of the first element down `path`."""
    found = child(element, *path)
    return None if found is None else found.get(w("val"))


def number(text: str | None, default: int = 0) -> int:
    """A whole number as written in an attribute, `default` where it is none."""
    try:
        return int(float(text)) if text else default
    except (ValueError, OverflowError):
        return default


def is_on(element: Any, *path: str) -> bool | None:
    """Whether a switch is on; None where it is not set."""
    found = child(element, *path)
    return None if found is None else found.get(w("val"), "true").casefold() not in {"false", "0", "off", "none"}
