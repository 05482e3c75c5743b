"""Sentences behind a run of names that tell of others who came, or did not (FORMS 4.1): `Liv Dahl og Per Moen kom ikke`."""

from typing import NamedTuple

from pmdocs.characters import holds_any
from pmdocs.late import late
from pmdocs.records import Attendance

_HINTS = (
    "var ikk",
    "kom ikk",
    "møtte ikk",
    "deltok ikk",
    "kunne ikk",
    "hadde meldt",
    "meldte ",
    "hadde forfall",
    "stilte ",
    "deltok ",
)
"""Without one of these there is none."""  # fmt: skip
_NOT = r"ikk?j?e"
_TOLD = late(
    rf"\s(?P<said>(?P<absent>var {_NOT} (?:til ?stede?s?|til ?stades|med)|(?:kom|møtte|deltok) {_NOT}|kunne {_NOT} (?:møte?|møta|komme|kome|koma|delta|ta del)"
    r"|hadde (?:meldt )?(?:forfall|frafall|fråfall|avbud)|meldte (?:forfall|frafall|fråfall|avbud))"
    r"|(?:stilte|deltok) (?:eksternt|digitalt|på (?:video|skjerm|nett|telefon|Teams|Zoom|Skype)|via [A-Za-z]{2,12}))\.?\s*$"
)
_BREAK = late(r"(?<=[a-zæøå)])\.\s+(?=[A-ZÆØÅ])")


class Told(NamedTuple):
    """The names that a sentence begins with, where they stand in the text, and what it says of all of them."""

    names: str
    start: int
    attendance: Attendance | None
    said: str


def told_apart(text: str) -> tuple[str, list[Told]]:
    """`text` with spaces for the sentences that tell of several people, and these; every character keeps its place.

    >>> told_apart("Kari Lund, Ola Vik. Liv Dahl og Per Moen var ikke til stede.")[1][0].names
    'Liv Dahl og Per Moen'
    >>> told_apart("Kari Lund. Per Moen møtte ikke før kl. 12.")[1]
    []
    """
    if not holds_any(text, _HINTS):
        return text, []
    found: list[Told] = []
    start = 0
    for end in [*(match.end() for match in _BREAK.finditer(text)), len(text)]:
        sentence = text[start:end]
        told = _TOLD.search(sentence)
        if told and ":" not in sentence:
            found.append(Told(sentence[: told.start()], start, "absent" if told["absent"] else None, told["said"]))
            text = text[:start] + " " * len(sentence) + text[end:]
        start = end
    return text, found
