"""The foot of one page: where a body is found, in small type at the edge, though no other page repeats it."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from pmdocs.late import late
from pmdocs.text import Line, Page

_EDGE = 0.12
"""Share of the page's height at the bottom in which a foot stands."""
_SMALLER = 0.86
"""Size of a foot's type beside that of the text."""
_MOST = 4
"""Lines."""
_APART = 0.5
"""White space above a foot, in lines."""
_CONTACT = late(
    r"www\.|https?://|\S@\S+\.\w|\b(?:tlf|telefon|org\.? ?nr|postboks|bankgiro|kontonr|postadresse|besøksadresse)\b|(?-i:\b(?!19|20)[0-9]{4} [A-ZÆØÅ][a-zæøåA-ZÆØÅ])|\bside [0-9]+ (?:av|/) [0-9]+",
    re.IGNORECASE,
)
"""What only the foot of a page tells in small type: addresses, telephones, accounts."""
_LABEL = late(r"[A-ZÆØÅ][\w. -]{2,25}:")
_OF_CONTACT = late(r"(?:tlf|tel|e-?post|mail|web|nett|org|post|besøk|bank|konto|adresse|side|faks)", re.IGNORECASE)
"""Labels of what a foot tells; what stands behind others belongs to the minutes (`Referent: Kari Lund, tlf. …`)."""
_NOTE = late(r"\[?(?:[0-9]{1,2}|\*{1,3})[\])]?\s")
"""What begins a footnote, which may name an address too."""


def feet_of_pages(lines: Sequence[Line], pages: Iterable[Page]) -> Iterator[int]:
    """The positions of the lines that are the foot of a page; `pages` are all of the document."""
    on_page: dict[int, list[int]] = defaultdict(list)
    for at, line in enumerate(lines):
        if line.page and line.bbox and line.size and line.layer in {None, "artifact"}:
            on_page[line.page].append(at)
    for page in pages:
        if page.height and (at_page := on_page.get(page.number)):
            yield from _foot(lines, at_page, page.height)


def _foot(lines: Sequence[Line], on_page: Sequence[int], height: float) -> list[int]:
    edge = (1 - _EDGE) * height
    if all(_top(lines[at]) < edge for at in on_page):
        return []
    sizes: Counter[float] = Counter()
    for at in on_page:
        sizes[lines[at].size or 0.0] += len(lines[at].text)
    small = _SMALLER * sizes.most_common(1)[0][0]
    found: list[int] = []
    for at in sorted(on_page, key=lambda at: -_top(lines[at])):
        if _top(lines[at]) < edge or (lines[at].size or small) >= small or len(found) == _MOST:
            break
        found.append(at)
    texts = [lines[at].text for at in found]
    if (
        not texts
        or len(texts) == len(on_page)
        or not any(map(_CONTACT.search, texts))
        or any(map(_is_of_minutes, texts))
    ):
        return []
    highest = lines[min(found, key=lambda at: _top(lines[at]))]
    above = max((line.bbox[3] for at in on_page if at not in found and (line := lines[at]).bbox), default=0.0)
    return found if _top(highest) - above >= _APART * (highest.size or 0.0) else []


def _is_of_minutes(text: str) -> bool:
    """Whether a line in small type is a footnote, or what a label of the minutes says."""
    labelled = _LABEL.match(text) is not None and _OF_CONTACT.match(text) is None
    return labelled or _NOTE.match(text) is not None


def _top(line: Line) -> float:
    return line.bbox[1] if line.bbox else 0.0
