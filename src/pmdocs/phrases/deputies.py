"""Deputies named in the entry of the one they stood in for (FORMS 4.1): `Mona Lund (H), for henne møtte Karl Vik (H)`."""

from typing import NamedTuple

from pmdocs.characters import holds_any
from pmdocs.late import late
from pmdocs.phrases.names import is_name
from pmdocs.phrases.person import Part
from pmdocs.vocabulary.function_words import CAME_WORDS, PRONOUNS

_WHOM = rf"(?:{'|'.join(sorted(PRONOUNS))})"
_CAME = rf"(?:{'|'.join(CAME_WORDS)})"
_FOR = r"(?:[Ff]or|[Ii] (?:stedet|staden) for)"
_DEPUTY = r"[Vv]ara(?:medlem|representant|person)?\.?"
_HINTS = ("vara", "Vara", "for ", "For ")
_SAID = (*CAME_WORDS, *(f"or {word}" for word in sorted(PRONOUNS)), "(vara", "(Vara")
"""Without one of the first and one of the second no deputy is named."""
_LEADING = late(rf"\s*{_FOR} {_WHOM}(?: {_CAME}|:)?\s+(?:{_DEPUTY}\s+)?(?=[A-ZÆØÅ])")
"""`for henne møtte Karl Vik`."""
_FOR_NAMED = late(
    rf"\s*{_FOR} (?P<name>[A-ZÆØÅ][\w-]+(?: [A-ZÆØÅ][\w.-]*){{1,3}})(?: \([^()]*\))? {_CAME}\s+(?:{_DEPUTY}\s+)?(?=[A-ZÆØÅ])"
)
"""`for Mona Lund (H) møtte Karl Vik`."""
_TRAILING = late(rf",?\s*\b(?:som )?{_CAME} (?:som {_DEPUTY} )?{_FOR} {_WHOM}\s*\.?\s*$")
"""`Karl Vik møtte for henne`."""
_INSIDE = late(
    rf"\((?:{_DEPUTY}:? (?P<who>[A-ZÆØÅ][^()]*?),?\s+(?:som )?{_CAME}|{_FOR} {_WHOM} {_CAME} (?P<whom>[A-ZÆØÅ][^()]*))\)"
)
"""`(vara Karl Vik, H, møtte)`, `(for henne møtte Karl Vik, H)`."""
_CAME_NOT = late(rf"\({_DEPUTY}:? (?P<who>[A-ZÆØÅ][^(),]*?),?\s+(?:[a-zæøå]+ )?ikk?j?e\b[^()]*\)")
"""`(vara Karl Vik møtte ikke)`."""
SENTENCE = late(
    rf"(?<=[\w)])\.\s+(?={_FOR} {_WHOM} {_CAME}\b|(?:[A-ZÆØÅ][\w-]+ ){{1,3}}[A-ZÆØÅ][\w-]+(?: _+|,? [A-ZÆØÅ]\w{{0,5}})?,? {_CAME} {_FOR} {_WHOM})"
)
"""The full stop before a sentence on a deputy: `Liv Dahl, AP, fra kl. 12.00. Ola Vik, AP, møtte for henne.`; parentheses are
hidden by `_`."""


class Deputies(NamedTuple):
    """What a part of an entry says besides (`rest`), and who came instead of the one before (`came`).

    `came` without words is the person named last; None if the part names no deputy. `replaced` is whom the part itself names,
    `remark` that the deputy did not come either.
    """

    rest: Part
    came: Part | None = None
    replaced: str | None = None
    remark: str | None = None


def may_name_deputy(text: str) -> bool:
    """Whether `text` has words that one of the patterns needs.

    >>> may_name_deputy("Ola Vik møtte for henne"), may_name_deputy("Høgskolen for kunst")
    (True, False)
    """
    return holds_any(text, _HINTS) and holds_any(text, _SAID)


def set_apart(part: Part) -> Deputies:
    """The deputy that `part` names, apart from the rest; every character keeps its place.

    >>> set_apart(Part("for henne møtte Karl Vik (H)", 12)).came
    Part(text='Karl Vik (H)', start=28, joined=False)
    >>> set_apart(Part("Karl Vik (for Mona Lund)", 0)).came is None
    True
    """
    text = part.text
    if not may_name_deputy(text):
        return Deputies(part)
    if leading := _LEADING.match(text) or _FOR_NAMED.match(text):
        named = leading.groupdict().get("name")
        return Deputies(part._replace(text=""), Part(text[leading.end() :], part.start + leading.end()), named)
    if trailing := _TRAILING.search(text):
        return Deputies(part._replace(text=""), Part(text[: trailing.start()], part.start))
    came = _INSIDE.search(text)
    inside = came or _CAME_NOT.search(text)
    group = inside.lastgroup if inside else None
    if inside is None or group is None or not is_name(inside[group].split(",")[0]):
        return Deputies(part)
    gap = " " * len(inside.group())
    rest = part._replace(text=text[: inside.start()] + gap + text[inside.end() :])
    if not came:
        return Deputies(rest, remark=inside.group().strip("()"))
    return Deputies(rest, Part(inside[group], part.start + inside.start(group)))
