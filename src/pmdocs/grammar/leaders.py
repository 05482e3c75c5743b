"""Dot leaders: the dots and the page number with which a line of a table of contents ends."""

import re

_LEADERS = re.compile(r"\s*(?:\.{3,}|(?:\s\.){3,}|…+)\s*(?:s\.?\s*|side\s*)?[0-9]*\s*$")


def without_leaders(text: str) -> str:
    """`text` without its leaders.

    >>> (
    ...     without_leaders("Budsjett ........ 7"),
    ...     without_leaders("Budsjett . . . . side 7"),
    ...     without_leaders("Budsjett 7."),
    ... )
    ('Budsjett', 'Budsjett', 'Budsjett 7.')
    """
    return _LEADERS.sub("", text)
