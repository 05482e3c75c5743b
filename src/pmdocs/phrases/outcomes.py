"""What a sentence decides: its outcome, and whether it was unanimous."""

import re
from collections.abc import Container
from functools import cache
from typing import NamedTuple, get_args

from pmdocs.characters import holds_any, lowered
from pmdocs.late import late
from pmdocs.phrases.sentences import opening_sentence
from pmdocs.phrases.votes import find_votes
from pmdocs.records import Outcome
from pmdocs.vocabulary.outcomes import OUTCOMES

_OPENING_POINT = late(r"^(?:[0-9]{1,2}[.)]|[a-z][.)]|[•–-])\s*")
_UNANIMOUS = late(
    r"\b(?:enstemmige?|enst\.|einstemmige?|enstemt|einstemt|samrøystes|samrøystast|samstemt)(?!\w)|\b(?:ved|på)\s+akk?l?amasjon\b|av alle fremmøtte|av alle frammøtte"
)
_IN_UNANIMOUS = ("stem", "enst.", "samrøyst", "amasjon", "av alle fr")
"""Without one of these nothing is unanimous."""
_AGAINST = late(r"(?:^|\W)(?:stemte|røysta) i?mot\b")
_RELATIVE = late(r"\bsom (?:ble|er|var|vart|blei|vert|blir|velges|vedtas)\b[^,.;:]*")
"""A clause that tells which one is meant, not what is decided."""

_PUT_FORWARD = late(r"\b(?:forslag|framlegg) (?:på|om) [^,.;:]{2,60}, som (?:ble|blei|vart)\b")
"""`Det kom framlegg på Kari Lund, som vart vald`: here the clause decides."""

_INVERTED = late(
    r"(?<=\s)(?:vedtok|besluttet|beslutta|bestemte|bestemde|godkjente|godkjende) (?:styret|årsmøtet|rådet|utvalget|utvalet|møtet|nemnda|komiteen|generalforsamlingen|generalforsamlinga)\b"
)
_INVERTS = ("vedtok", "beslutte", "beslutta", "bestemte", "bestemde", "godkjente", "godkjende")
"""The verb before the body that decides stands in a main clause, whatever stands before: `På grunn av snøen vedtok styret å vente.`"""

_YIELDING = frozenset(("delegated", "recommended", "referred", "input_given", "ended", "closed"))
"""Outcomes that an earlier `vedtar` or `godkjenner` makes a mere consequence."""


class FoundOutcome(NamedTuple):
    """An outcome and the words that say it."""

    outcome: Outcome
    text: str


_WEAK = ("adopted", "assigned")
"""Outcomes that any other, and the first of them the second, outweighs."""
_STRONG = frozenset(row.value for row in OUTCOMES if row.value not in _WEAK)


@cache
def _rows() -> tuple[tuple[str, tuple[str, ...], re.Pattern[str]], ...]:
    """The outcomes in the order of their rows: one of the stems stands in every form, and the words."""
    return tuple(
        (row.value, row.stems, late(rf"(?<!\w)(?:{row.nb}{'|' + row.nn if row.nn else ''})(?!\w)")) for row in OUTCOMES
    )


def _find(lower: str, values: Container[str]) -> tuple[str, re.Match[str]] | None:
    """The one of these outcomes that `lower` states first, and where; of several at one place that of the first row."""
    found = [
        (value, match)
        for value, stems, pattern in _rows()
        if value in values and holds_any(lower, stems) and (match := pattern.search(lower))
    ]
    return min(found, key=lambda pair: pair[1].start(), default=None)


def first_sentence(text: str) -> str:
    """The sentence that carries the decision.

    >>> first_sentence("Planen vedtas. Rådet viste til kap. 4.")
    'Planen vedtas.'
    """
    return opening_sentence(text if text[:1].isupper() else _OPENING_POINT.sub("", text))


def find_inverted(text: str) -> re.Match[str] | None:
    """Where `text` has the verb before the body that decides: `På grunn av snøen vedtok styret å vente.`."""
    return _INVERTED.search(text) if holds_any(text, _INVERTS) else None


def find_outcome(text: str) -> FoundOutcome | None:
    """The outcome that the main clause of `text` states, None where it states none.

    >>> find_outcome("Innkallingen ble godkjent.").outcome
    'adopted'
    >>> find_outcome("Forslaget ble ikke vedtatt.").outcome
    'rejected'
    """
    sentence = first_sentence(text)
    lower = lowered(sentence)
    if " som " in lower and not _PUT_FORWARD.search(lower):
        lower = _RELATIVE.sub(lambda match: " " * len(match.group()), lower)
    if inverted := find_inverted(lower):
        lower = " " * inverted.start() + lower[inverted.start() :]
    found = _find(lower, _STRONG)
    if found is None or found[0] in _YIELDING:
        adopted = _find(lower, ("adopted",))
        if adopted and (found is None or adopted[1].start() < found[1].start()):
            found = adopted
    found = found or _find(lower, ("assigned",))
    return FoundOutcome(_checked(found[0]), sentence[slice(*found[1].span())]) if found else None


def tells_amended(text: str) -> bool:
    """Whether the outcome of `text` is that a proposal was adopted with changes.

    >>> tells_amended("Planen vedtas med følgende endringer: Punkt 3 utgår."), tells_amended("Planen vedtas.")
    (True, False)
    """
    if not _find(lowered(text), ("adopted_amended",)):
        return False
    found = find_outcome(text)
    return found is not None and found.outcome == "adopted_amended"


def _checked(value: str) -> Outcome:
    for outcome in get_args(Outcome):
        if outcome == value:
            return outcome  # type: ignore[no-any-return]
    raise ValueError(value)


def all_agreed(text: str) -> bool:
    """Whether `text` says that all agreed.

    >>> all_agreed("Enstemmig vedtatt."), all_agreed("Vedtatt mot 2 stemmer.")
    (True, False)
    """
    lower = lowered(text)
    return holds_any(lower, _IN_UNANIMOUS) and _UNANIMOUS.search(lower) is not None


def find_unanimous(text: str) -> bool | None:
    """True where the text says that all agreed, False where it shows votes against, else None.

    >>> find_unanimous("Enstemmig vedtatt."), find_unanimous("Vedtatt mot 2 stemmer."), find_unanimous("Vedtatt.")
    (True, False, None)
    """
    if all_agreed(text):
        return True
    lower = lowered(text)
    split = any(vote.no or (vote.no is None and vote.result == "rejected") for vote, _, _ in find_votes(text))
    return False if split or ("mot" in lower and _AGAINST.search(lower)) else None
