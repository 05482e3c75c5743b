"""Bokmål or nynorsk, by the words that stand in only one of them."""

import re
from collections.abc import Iterable
from typing import Literal

from pmdocs.vocabulary.language_cues import BOKMAL, NYNORSK, SHARED

_WORD = re.compile(r"[a-zæøåéòôó]+")
_BOKMAL = BOKMAL - SHARED
_NYNORSK = NYNORSK - SHARED
_CUES = _BOKMAL | _NYNORSK
FEWEST_CUES = 2


def language_of(texts: Iterable[str]) -> Literal["nb", "nn"] | None:
    """The language of `texts`; None where there is too little to tell.

    >>> language_of(["Saken ble vedtatt, men ikke enstemmig."])
    'nb'
    >>> language_of(["Saka vart vedteken, men ikkje samrøystes."])
    'nn'
    >>> language_of(["Budsjett 2021"]) is None
    True
    """
    cues = list(filter(_CUES.__contains__, _WORD.findall("\n".join(texts).casefold())))
    nb = sum(map(_BOKMAL.__contains__, cues))
    nn = len(cues) - nb
    if nb + nn < FEWEST_CUES or nb == nn:
        return None
    return "nb" if nb > nn else "nn"
