"""The lists around an item of a web page, and the sign that a browser sets before it."""

from typing import Any

from pmdocs.readers.counting import formatted

_FORMS = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_BULLET = "•"


class Lists:
    """Begins and ends lists, and counts their items."""

    def __init__(self) -> None:
        """Start outside all lists."""
        self._open: list[tuple[str | None, int]] = []
        """The format of each list, None for one without signs; and the number of the next item."""
        self._sign = ""

    def __bool__(self) -> bool:
        """Whether a list is open."""
        return bool(self._open)

    @property
    def depth(self) -> int:
        """How many lists are open."""
        return len(self._open)

    def begin(self, element: Any) -> None:
        """Begin the list `element`."""
        bare = "none" in element.get("style", "")
        form = None if bare else "bullet" if element.tag == "ul" else _FORMS.get(element.get("type", "1"), "decimal")
        self._open.append((form, _number(element.get("start"), 1)))

    def end(self) -> None:
        """End the innermost list."""
        self._open.pop()
        self._sign = ""

    def item(self, element: Any) -> None:
        """Begin an item: its sign stands before the next text."""
        if not self._open:
            self._sign = f"{_BULLET} "
            return
        form, count = self._open[-1]
        count = _number(element.get("value"), count)
        self._open[-1] = (form, count + 1)
        self._sign = "" if form is None else f"{_BULLET} " if form == "bullet" else f"{formatted(count, form)}. "

    def sign(self) -> str:
        """The sign of the item that begins here, once."""
        sign, self._sign = self._sign, ""
        return sign


def _number(text: str | None, default: int) -> int:
    return int(text) if text and text.strip().lstrip("-").isdecimal() else default
