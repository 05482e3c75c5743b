"""Sentences behind a run of names that tell of others who came, or did not (FORMS 4.1): `Liv Dahl og Per Moen kom ikke`."""

import re
from typing import NamedTuple

from pmdocs.characters import holds_any
from pmdocs.late import late
from pmdocs.records import Attendance

_HINTS = ("var ik", "kom ik", "møtte ik", "deltok ", "kunne ik", "hadde ", "meldte ", "stilte ")
"""Without one of these there is none."""
_NOT = r"ikk?j?e"
_TOLD = late(
    rf"\s(?P<said>(?P<absent>var {_NOT} (?:til ?stede?s?|til ?stades|med)|(?:kom|møtte|deltok) {_NOT}|kunne {_NOT} (?:møte?|møta|komme|kome|koma|delta|ta del)"
    r"|hadde (?:meldt )?(?:forfall|frafall|fråfall|avbud)|meldte (?:forfall|frafall|fråfall|avbud))"
    r"|(?:stilte|deltok) (?:eksternt|digitalt|på (?:video|skjerm|nett|telefon|Teams|Zoom|Skype)|via [A-Za-z]{2,12}))\.?\s*$"
)
_CONJUNCTION = late(r"\s(?:og|samt)\s")
_BREAK = late(r"(?<=[a-zæøå)])\.\s+(?=[A-ZÆØÅ])")


class Told(NamedTuple):
    """The names that a sentence begins with, where they stand in the text, and what it says of all of them."""

    names: str
    start: int
    attendance: Attendance | None
    said: str


def told_apart(text: str, *, behind: bool = False) -> tuple[str, list[Told]]:
    """`text` with spaces for the sentences that tell of several people, and these; every character keeps its place.

    `behind` says that others are named in front of the text.

    >>> told_apart("Kari Lund, Ola Vik. Liv Dahl og Per Moen var ikke til stede.")[1][0].names
    'Liv Dahl og Per Moen'
    >>> told_apart("Kari Lund. Per Moen møtte ikke før kl. 12.")[1]
    []
    >>> told_apart("Kari Lund, Ola Vik, Liv Dahl møtte ikke.")[1]
    []
    """
    if not holds_any(text, _HINTS):
        return text, []
    found: list[Told] = []
    start = 0
    for end in [*(match.end() for match in _BREAK.finditer(text)), len(text)]:
        sentence = text[start:end]
        told = _TOLD.search(sentence)
        if told and ":" not in sentence and _is_of_all(told, behind=behind or start > 0):
            found.append(Told(sentence[: told.start()], start, "absent" if told["absent"] else None, told["said"]))
            text = text[:start] + " " * len(sentence) + text[end:]
        start = end
    return text, found


def _is_of_all(told: re.Match[str], *, behind: bool) -> bool:
    """Whether what is told holds for all named before it; a run of commas is the list itself, and it tells of the last."""
    names = told.string[: told.start()]
    _, *others = names.split(",")
    return not any(other.strip()[:1].isupper() for other in others) or (
        behind and _CONJUNCTION.search(names) is not None
    )
