"""Joining lines to running text: which line-end hyphens stay and which go.

The rules are those of the project's design: a soft hyphen always goes; a hyphen before a lower-case word goes,
but stays before `og/eller/samt` (a hanging hyphen), where the same hyphenated form stands elsewhere in the
document, after a free prefix, an abbreviation or a digit; before a capital it stays.
"""

import re
from collections.abc import Iterable, Sequence

from pmdocs.late import late
from pmdocs.vocabulary.prefixes import CONJUNCTIONS, DIRECTIONS, FREE_PREFIXES

_HYPHENS = "-\u2010\u2011"
_SOFT = "\u00ad"
_LEFT = late(r"\b(\w++)[-\u2010\u2011]$")
_RIGHT = late(r"\w+")
_WHOLE = re.compile(r"\b\w++(?:-\w++)+")


def hyphenated_forms(lines: Iterable[str]) -> frozenset[str]:
    """The hyphenated words that stand inside the lines of a document, lower case.

    >>> sorted(hyphenated_forms(["offentlig-privat samarbeid", "Nord-"]))
    ['offentlig-privat']
    """
    found = (match.group().casefold() for line in lines if "-" in line for match in _WHOLE.finditer(line))
    return frozenset(form for whole in found for form in (whole, *_pairs(whole)))


def _pairs(whole: str) -> Iterable[str]:
    parts = whole.split("-")
    return ("-".join(parts[at : at + 2]) for at in range(len(parts) - 1))


def glue(left: str, right: str, forms: frozenset[str] = frozenset()) -> tuple[str, str]:
    """What becomes of the end of `left`, and what stands between it and `right`, when they are joined.

    >>> glue("forsknings-", "midler"), glue("Region Midt-", "Norge"), glue("Helse-", "og omsorg")
    (('forsknings', ''), ('Region Midt-', ''), ('Helse-', ' '))
    >>> glue("nord-", "norsk"), glue("Liv Sør-", "heim")
    (('nord-', ''), ('Liv Sør', ''))
    """
    if left.endswith(_SOFT):
        return left[:-1], ""
    if not left or left[-1] not in _HYPHENS or not right:
        return left, "" if left.endswith("/") and left[-2:-1].strip() and right[:1].isalnum() else " "
    before, after = _LEFT.search(left), _RIGHT.match(right)
    if before is None or after is None:
        return left, " "
    return _hyphen(left, before.group(1), after.group(), forms)


def _hyphen(left: str, before: str, after: str, forms: frozenset[str]) -> tuple[str, str]:
    if after.casefold() in CONJUNCTIONS:
        return left, " "
    if not after[0].islower():
        return left, ""
    form = f"{before}-{after}".casefold()
    abbreviation = before[-1].isdigit() or (len(before) > 1 and before.isupper())
    free = before.casefold() in FREE_PREFIXES and not (before[0].isupper() and before.casefold() in DIRECTIONS)
    if form in forms or abbreviation or free:
        return left, ""
    return left[:-1], ""


def join(lines: Sequence[str], forms: frozenset[str] = frozenset()) -> str:
    """The running text of `lines`, hyphenation undone.

    >>> join(["forsknings-", "midler og", "støtte"])
    'forskningsmidler og støtte'
    """
    if len(lines) == 1:
        return lines[0].strip().removesuffix(_SOFT)
    return join_with_offsets(lines, forms)[0]


def join_with_offsets(lines: Sequence[str], forms: frozenset[str] = frozenset()) -> tuple[str, tuple[int, ...]]:
    """The running text, and for each line the offset at which its part begins."""
    if len(lines) == 1:
        return lines[0].strip().removesuffix(_SOFT), (0,)
    parts: list[str] = []
    offsets: list[int] = []
    length = 0
    for line in lines:
        part = line.strip()
        if parts and part:
            before = parts[-1]
            parts[-1], between = glue(before, part, forms)
            length += len(parts[-1]) - len(before) + len(between)
            parts[-1] += between
        offsets.append(length)
        if part:
            parts.append(part)
            length += len(part)
    return "".join(parts).removesuffix(_SOFT), tuple(offsets)
