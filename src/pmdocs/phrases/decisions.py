"""Sentences that decide without a label (FORMS 6.2), and words for an item that was not treated."""

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple

from pmdocs.characters import holds_any
from pmdocs.late import late
from pmdocs.phrases.outcomes import FoundOutcome, find_inverted, find_outcome
from pmdocs.phrases.results import rejects
from pmdocs.phrases.sentences import sentences
from pmdocs.vocabulary import Verb
from pmdocs.vocabulary.bodies import BODY_WORDS
from pmdocs.vocabulary.deciding import (
    ADVERBS,
    AUXILIARIES,
    CONDITIONAL,
    DECIDERS,
    DECIDING_VERBS,
    EARLIER,
    EARLIER_STEMS,
    MODALS,
    PROPOSED,
    SUBORDINATE,
)

_CLOSED = late(
    r"\b(?:unntatt|unnateken?|unnatekne) (?:fra |frå )?offentl\w+|\bbehandlet i lukket møte|\bhandsama i lukka møte",
    re.IGNORECASE,
)
_OF_OTHERS = late(
    r"(?:^|[.!?]\s)(?!\w*(?:sak|møte|vedtak|protokoll|punkt|handsaming|behandling|dokument|innstilling|tilråding|framlegg|fremlegg))[A-ZÆØÅ]\w+(?:ene|ane)\s(?:er|blir|vert|ble|vart)\s$"
)
"""What is exempt for itself: `Tallene er unntatt offentlighet`, not the item."""
_STATUS = frozenset(("lapsed", "withdrawn", "postponed", "closed"))
_LONGEST_STATUS = 14
_FINITE = late(r"\b(?:har|hadde|ble|vart|blei|er|var|skal|må|kan|vil|bør|mener|meiner|mente)\b")
"""Verbs that show a participle at the end of a sentence to be no fragment."""


_OVER = late(r"(?<!\bsak )(?<!\bsaken )(?<!\bsaka )(?:avsluttet|avslutta)\W*$", re.IGNORECASE)
"""What is over is no case that was closed: `Skiskolen avsluttet.`"""
_PUT_FORWARD = late(rf"\b(?:{'|'.join(PROPOSED)})\b", re.IGNORECASE)


_ENCLOSED = late(r"\s(?:der|som|hvor|kor|at)\b[^,]*,\s*$")
"""A clause that ends right before the verb of the sentence: `Rapporten, som ble lest, ble godkjent.`"""


class _Patterns(NamedTuple):
    """The ways in which a verb decides, each tried where the name says, if one of `stems` is in the sentence."""

    stems: tuple[str, ...]
    passive_past: re.Pattern[str]
    passive: re.Pattern[str]
    active: re.Pattern[str]
    anywhere: re.Pattern[str]
    first: re.Pattern[str]
    fragment: re.Pattern[str]


def _any(forms: Iterable[str]) -> str:
    """One of `forms`; nothing at all where there are none."""
    return f"(?:{'|'.join(form for form in forms if form) or '(?!)'})"


@cache
def _usual() -> _Patterns:
    return _patterns(DECIDING_VERBS)


def _patterns(verbs: Sequence[Verb]) -> _Patterns:
    was, adverb = _any(AUXILIARIES), rf"(?:\s+{_any(map(re.escape, ADVERBS))})*"
    done, passive = _any(verb.done for verb in verbs), _any(verb.passive for verb in verbs)
    active, anywhere = _any(verb.active for verb in verbs), _any(verb.anywhere for verb in verbs)
    body = rf"(?:\w*{_any(sorted(BODY_WORDS, key=len, reverse=True))}|{_any(DECIDERS)}|(?-i:[A-ZÆØÅ]{{2,4}}))"
    more = r"(?:\s(?:i|for|ved|til|på|av|og|sitt?|(?-i:[A-ZÆØÅ])\S*|\w*(?:kommune|fylke|høgskole|universitet)))"
    within = rf"(?:\s(?!{_any((*SUBORDINATE, *PROPOSED))}\b)[^\s,.:;]+){{0,9}}?"
    elsewhere = r"(?! (?:av|på|i) (?:styret|årsmøtet|neste|forrige|førre|sist))"
    found = _any((done, passive))
    stems = tuple({stem for verb in verbs for stem in verb.stems})
    return _Patterns(stems, *(late(pattern, re.IGNORECASE) for pattern in (
        rf"\b{was}(?:\s\w{{2,20}}[ta],){{0,2}}{within}{adverb}\s+{done}(?!\w){elsewhere}",
        rf"(?<=\s){passive}(?!\w){elsewhere}",
        rf"(?:(?:(?!(?:{'|'.join(SUBORDINATE)}|om)\b)[^\s,.:;]+\s){{1,8}}?og\s)?(?:\w+\s){{0,3}}?{body}{more}{{0,6}}{adverb}\s{active}(?!\w)",
        rf"\b{anywhere}(?!\w)",
        rf"(?:(?:ingen merknader|ingen merknadar),?\s)?(?:(?:enstemmig|enst\.|samrøystes|einstemmig|vert|blir)\s)?{found}(?!\w)(?! (?:av|i) ){elsewhere}|ok\b",
        rf"(?:[^\s.:;?]+\s){{1,9}}?{adverb}\s*{done}(?!\w)(?=\s(?:enstemmig|samrøystes|uten|utan|med|ved|mot|som foreslått|som foreslege)\b|\W*$)",
    )))  # fmt: skip


@cache
def _around() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """What keeps a verb from deciding: a clause before it, a modal right before it, an earlier time anywhere."""
    clause = rf"(?:^{_any(CONDITIONAL)}|(?<=\s)(?-i:{_any(SUBORDINATE)}))(?!\w)"
    modal = rf"(?<!\w){_any(MODALS)}(?:\s\w+){{0,3}}?\s$"
    earlier = rf"\B(?=,)(?:{'|'.join(EARLIER)})(?!\w)|\b(?:{'|'.join(EARLIER)})(?!\w)"
    return late(clause, re.IGNORECASE), late(modal, re.IGNORECASE), late(earlier, re.IGNORECASE)


def decides(sentence: str, verbs: Sequence[Verb] | None = None) -> bool:
    """Whether a sentence or fragment decides, by one of `verbs` (None: all that are known) in its main clause.

    >>> decides("Innkallingen ble godkjent."), decides("Det ble spurt om planen kan vedtas.")
    (True, False)
    """
    patterns = _usual() if verbs is None else _patterns(verbs)
    lower = sentence.lower()
    if not (holds_any(lower, patterns.stems) or lower.startswith("ok")) or retells(sentence):
        return False
    clause, modal, _ = _around()
    if verbs is None and find_inverted(sentence):
        return True
    if patterns.first.match(sentence) or patterns.active.match(sentence):
        return not clause.match(sentence)
    for pattern in (patterns.passive_past, patterns.passive, patterns.anywhere):
        if match := pattern.search(sentence):
            before = _ENCLOSED.sub(" ", sentence[: match.start()])
            if not clause.search(before) and not modal.search(before):
                return True
    match = patterns.fragment.match(sentence)
    if match is None or (" " in match.group() and _OVER.search(match.group())):
        return False
    return not _FINITE.search(match.group()) and not _PUT_FORWARD.search(match.group())


def retells(sentence: str) -> bool:
    """Whether a sentence tells of another time than this meeting, or asks.

    >>> retells("Kari tok kontakt med kommunen i fjor."), retells("Kari tar kontakt.")
    (True, False)
    """
    if sentence.endswith("?"):
        return True
    said = _REMARK.sub(" ", sentence) if "(" in sentence else sentence
    return holds_any(said.lower(), EARLIER_STEMS) and _around()[2].search(said) is not None


_REMARK = late(r"\((?:som|slik|altså|likt|lik|samme|same|uendret|uendra|ingen|inga|mot|jf\.?)\s[^()]*\)")
"""`Kontingenten vedtas (som tidligere år).`: what it is compared with is beside the decision, when it was is not."""


def deciding_sentences(text: str) -> list[str]:
    """The sentences of a paragraph that decide.

    >>> deciding_sentences("Det var ingen merknader. Innkallingen ble godkjent.")
    ['Innkallingen ble godkjent.']
    >>> deciding_sentences("Det ble i ettertid bestemt at turen blir i juni.")
    []
    """
    return [sentence for sentence in sentences(text) if rejects(sentence) or decides(sentence)]


_WITHDRAWN = late(
    r"[A-ZÆØÅ][\w. -]{1,40}? (?P<what>(?:trakk|trekker|har trukket|trekte|trekkjer|har trekt) (?:saken|saka))\b(?! fr[ae]m)"
)
"""`Styret trakk saken på starten av møtet, da …`: whoever brought the item took it back."""


def status_of(text: str) -> FoundOutcome | None:
    """What a short remark says of an item that was not treated: lapsed, withdrawn, postponed, closed.

    >>> status_of("Utgikk fordi tiden var ute.").outcome, status_of("Saken ble behandlet i lukket møte.").outcome
    ('lapsed', 'closed')
    """
    closed = (
        _CLOSED.search(text) if holds_any(text.lower(), ("unntatt", "unnat", "lukket møte", "lukka møte")) else None
    )
    if closed and not _OF_OTHERS.search(text[: closed.start()]):
        return FoundOutcome("closed", closed.group())
    if holds_any(text, ("trakk", "trekk", "trukket", "trekt")) and (withdrawn := _WITHDRAWN.match(text)):
        return FoundOutcome("withdrawn", withdrawn["what"])
    if len(text.split()) > _LONGEST_STATUS:
        return None
    found = find_outcome(text)
    return found if found and found.outcome in _STATUS else None
