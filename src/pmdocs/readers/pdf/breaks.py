"""What pdfium gives as U+FFFE: a hyphen at the end of a line, or a glyph that stands for no character."""

from pmdocs.late import late
from pmdocs.readers.pdf.probe import Probe

BREAK = "\ufffe"
"""A hyphen at the end of a line; the line break behind it is swallowed."""
NAMELESS = "\x00"
"""What is put in the place of a glyph without a character, so that the others keep their places."""
_BREAK = late(BREAK)
_AFTER_WORD = late(rf"(?<=\w){BREAK}(?=\S|$)")
_SAME_LINE = 0.4
"""Share of the size by which baselines of one line may differ."""
_NEAR = 3.0
"""Font sizes from a letter to the second next of a word; what stands farther off is of another column, or a line number."""


def with_breaks(probe: Probe) -> str:
    """The page's text, in which U+FFFE is left only for hyphens at the end of a line."""
    text = probe.text
    if BREAK not in text:
        return text
    hyphens = {match.start() for match in _AFTER_WORD.finditer(text)}
    inside = sorted(at for at in hyphens if at + 1 < len(text))
    before, after = probe.origins([at - 1 for at in inside]), probe.origins([at + 1 for at in inside])
    sizes = probe.sizes([at - 1 for at in inside])
    for at, (x0, y0), (x1, y1), size in zip(inside, before, after, sizes, strict=True):
        if x0 < x1 < x0 + _NEAR * size and abs(y1 - y0) < _SAME_LINE * size:
            hyphens.remove(at)
    return _BREAK.sub(lambda match: BREAK if match.start() in hyphens else NAMELESS, text)
