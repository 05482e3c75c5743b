"""How lines are set against the running text: larger, or bold where the text is not."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from pmdocs.text import Line

LARGER = 1.12
"""How much larger than the text a heading is set, as a ratio."""


class TextType(NamedTuple):
    """The type that most characters of a document are set in; `size` is None where sizes are not known."""

    size: float | None
    bold: bool

    def is_larger(self, line: Line) -> bool:
        """Whether a line is set larger than the text."""
        return self.size is not None and line.size is not None and line.size >= LARGER * self.size

    def is_set_apart(self, line: Line) -> bool:
        """Whether a line is set larger, or begins in bold where the text does not."""
        return self.is_larger(line) or (line.bold and not self.bold)


def text_type(lines: Sequence[Line]) -> TextType:
    """The type of the running text of `lines`."""
    types: dict[tuple[float | None, bool], int] = {}
    for line in lines:
        key = line.size, line.bold
        types[key] = types.get(key, 0) + len(line.text)
    sizes: Counter[float] = Counter()
    weights = {True: 0, False: 1}
    for (size, bold), length in types.items():
        weights[bold] += length
        if size:
            sizes[size] += length
    return TextType(sizes.most_common(1)[0][0] if sizes else None, weights[True] > weights[False])
