"""Dot leaders: the dots and the page number with which a line of a table of contents ends."""

from pmdocs.late import late

_LEADERS = late(r"\s*(?:\.{3,}|(?:\s\.){3,}|…+)\s*(?:s\.?\s*|side\s*)?[0-9]*\s*$")
_FEWEST = 3
"""Dots."""


def without_leaders(text: str) -> str:
    """`text` without its leaders.

    >>> (
    ...     without_leaders("Budsjett ........ 7"),
    ...     without_leaders("Budsjett . . . . side 7"),
    ...     without_leaders("Budsjett 7."),
    ... )
    ('Budsjett', 'Budsjett', 'Budsjett 7.')
    """
    return _LEADERS.sub("", text) if "…" in text or text.count(".") >= _FEWEST else text


def has_leaders(text: str) -> bool:
    """Whether `text` is the last line of an entry of a table of contents.

    >>> has_leaders("Budsjett 7"), has_leaders("Vi venter …"), has_leaders("Budsjett ........ 7")
    (False, False, True)
    """
    return text[-1:].isdigit() and ("..." in text or ". ." in text or "…" in text) and _LEADERS.search(text) is not None
