"""The heading of an item."""

from typing import NamedTuple

from pmdocs.phrases.codes import Code
from pmdocs.text import Line


class Heading(NamedTuple):
    """An item's heading or an entry of the agenda list.

    extent     the number of lines it takes
    body_at    where on its line the item's text begins, for a heading that runs into it
    elsewhere  the lines that print the code or the title where the heading does not: of the agenda list, of a label, of the head
    """

    code: Code | None
    title: str | None
    case_reference: str | None
    extent: int
    body_at: int | None = None
    elsewhere: tuple[Line, ...] = ()
