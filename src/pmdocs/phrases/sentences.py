"""Sentences of running text."""

import re
from itertools import pairwise

_END = re.compile(
    r"(?:(?<=[^0-9A-ZÆØÅ\s][.!?])(?<!\s[a-h]\.)|(?<=[0-9][.:][0-9]{2}\.)|(?<=[0-9]{3}\.)|(?<=kl\.\s[0-9]{2}\.)|(?<=kl\s[0-9]{2}\.)|(?<=kl\.\s[0-9]\.)|(?<=[.!?][»\"”)]))\s+(?=[A-ZÆØÅ«\"])"
)
"""A full stop after a figure is an ordinal (`3. mai`), unless it is a time or has three figures; after a capital, an initial; after a letter alone, the sign of a list (`Valg av a. Leder b. Styre`)."""


def sentences(text: str) -> list[str]:
    """The sentences of `text`.

    >>> sentences("Møtet er 3. mai kl. 17.00. Kari tar kontakt. Vel møtt!")
    ['Møtet er 3. mai kl. 17.00.', 'Kari tar kontakt.', 'Vel møtt!']
    """
    return _END.split(text)


_FINITE = re.compile(
    r"\b(?:ble|blir|vart|blei|vert|er|var|har|hadde|ledet|leia|møtte ikke|skal|kan|kunne|ønsket|tok|fikk|fekk|åpnet|opna|deltok i|ønskte|gjaldt|gjelder|gjeld)\b"
)


def is_sentence(text: str) -> bool:
    """Whether `text` reads as a sentence: a capital, a finite verb, several words.

    >>> is_sentence("Møtet vart leia av ordføraren."), is_sentence("Kari Lund, leder")
    (True, False)
    """
    return text[:1].isupper() and len(text.split()) >= 4 and _FINITE.search(text) is not None


def stretches(text: str) -> list[tuple[int, int]]:
    """Where each sentence of `text` begins and ends."""
    cuts = [0, *(match.end() for match in _END.finditer(text)), len(text)]
    return list(pairwise(cuts))
