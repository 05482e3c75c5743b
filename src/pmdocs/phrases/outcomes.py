"""What a sentence decides: its outcome, and whether it was unanimous."""

import re
from functools import cache
from typing import NamedTuple, get_args

from pmdocs.characters import lowered
from pmdocs.phrases.sentences import sentences
from pmdocs.phrases.votes import find_votes
from pmdocs.records import Outcome
from pmdocs.vocabulary.outcomes import OUTCOMES

_OPENING_POINT = re.compile(r"^(?:[0-9]{1,2}[.)]|[a-z][.)]|[•–-])\s*")
_UNANIMOUS = re.compile(
    r"\b(?:enstemmig|enst\.|einstemmig|samrøystes|samrøystast|samstemt)(?!\w)|\b(?:ved|på)\s+akk?l?amasjon\b|av alle fremmøtte|av alle frammøtte"
)
_AGAINST = re.compile(r"(?:^|\W)(?:stemte|røysta) i?mot\b")
_RELATIVE = re.compile(r"\bsom (?:ble|er|var|vart|blei|vert|blir|velges|vedtas)\b[^,.;:]*")
"""A clause that tells which one is meant, not what is decided."""

_YIELDING = frozenset(("delegated", "recommended", "referred", "input_given", "ended", "closed"))
"""Outcomes that an earlier `vedtar` or `godkjenner` makes a mere consequence."""


class FoundOutcome(NamedTuple):
    """An outcome and the words that say it."""

    outcome: Outcome
    text: str


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (row.value, re.compile(rf"(?<!\w)(?:{row.nb}{'|' + row.nn if row.nn else ''})(?!\w)")) for row in OUTCOMES
    )


def first_sentence(text: str) -> str:
    """The sentence that carries the decision.

    >>> first_sentence("Planen vedtas. Rådet viste til kap. 4.")
    'Planen vedtas.'
    """
    return sentences(_OPENING_POINT.sub("", text))[0]


def find_outcome(text: str) -> FoundOutcome | None:
    """The outcome that the main clause of `text` states, None where it states none.

    >>> find_outcome("Innkallingen ble godkjent.").outcome
    'adopted'
    >>> find_outcome("Forslaget ble ikke vedtatt.").outcome
    'rejected'
    """
    sentence = first_sentence(text)
    lower = _RELATIVE.sub(lambda match: " " * len(match.group()), lowered(sentence))
    hits = {value: match for value, pattern in _patterns() if (match := pattern.search(lower))}
    adopted, assigned = hits.pop("adopted", None), hits.pop("assigned", None)
    ranked = sorted(hits.items(), key=lambda hit: hit[1].start())
    if ranked and not (adopted and ranked[0][0] in _YIELDING and adopted.start() < ranked[0][1].start()):
        value, match = ranked[0]
        return FoundOutcome(_checked(value), sentence[match.start() : match.end()])
    if adopted:
        return FoundOutcome("adopted", sentence[adopted.start() : adopted.end()])
    return FoundOutcome("assigned", sentence[assigned.start() : assigned.end()]) if assigned else None


def _checked(value: str) -> Outcome:
    for outcome in get_args(Outcome):
        if outcome == value:
            return outcome  # type: ignore[no-any-return]
    raise ValueError(value)


def find_unanimous(text: str) -> bool | None:
    """True where the text says that all agreed, False where it shows votes against, else None.

    >>> find_unanimous("Enstemmig vedtatt."), find_unanimous("Vedtatt mot 2 stemmer."), find_unanimous("Vedtatt.")
    (True, False, None)
    """
    lower = lowered(text)
    if _UNANIMOUS.search(lower):
        return True
    split = any(vote.no or (vote.no is None and vote.result == "rejected") for vote, _, _ in find_votes(text))
    return False if split or _AGAINST.search(lower) else None
