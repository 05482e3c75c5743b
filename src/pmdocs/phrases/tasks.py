"""Sentences that give someone a task."""

import re

from pmdocs.late import late
from pmdocs.phrases.decisions import retells
from pmdocs.phrases.names import is_given
from pmdocs.phrases.sentences import sentences
from pmdocs.vocabulary.bodies import BODY_WORDS
from pmdocs.vocabulary.tasks import ASKING_VERBS, OFFICES, TASK_INFINITIVES, TASK_VERBS

_WHO = late(r"[A-ZÆØÅ][\w.-]*(?:,?\s(?:og\s)?[A-ZÆØÅ][\w.-]*){0,5}(?:\sleder|\sleiar)?(?=\s)")
_DOES = late(rf"\s(?:{'|'.join(TASK_VERBS)}|skal (?:{'|'.join(TASK_INFINITIVES)}))\b")
_OPENS_TASK = (*TASK_VERBS, "skal ")
_ASKS = late(
    rf"(?:(?i:\w*(?:{'|'.join(BODY_WORDS)}))|Vi|Me|[A-ZÆØÅ]{{2,4}})\s(?:{'|'.join(ASKING_VERBS)})\s(?:\w+\s)?\S+"
)


def assigning_sentence(text: str) -> str | None:
    """The sentence that gives someone a task or authority, None if none does.

    >>> assigning_sentence("Det er kaldt. Kari tar kontakt med kommunen.")
    'Kari tar kontakt med kommunen.'
    """
    told = (sentence for sentence in sentences(text) if not sentence.endswith(":") and not retells(sentence))
    return next((sentence for sentence in told if _assigns(sentence)), None)


def _assigns(sentence: str) -> bool:
    words = sentence.split(maxsplit=2)
    if len(words) > 1 and words[1] in ASKING_VERBS and _ASKS.match(sentence):
        return True
    who = _WHO.match(sentence)
    if who is None or not sentence.startswith(_OPENS_TASK, who.end() + 1):
        return False
    return _DOES.match(sentence, who.end()) is not None and _can_act(who.group())


_MOST_INITIALS = 4
"""Letters by which someone or a body is called: `RL tek kontakt`."""


def _can_act(who: str) -> bool:
    """Whether `who` are people or an office: `Kari Lund`, `Ola og Liv`, `Leder`."""
    words = re.findall(r"[^\s,]+", who)
    return (
        who.casefold() in OFFICES
        or (who.isupper() and who.isalpha() and len(who) <= _MOST_INITIALS)
        or is_given(words[0])
        or (len(words) > 1 and words[-1] != "og" and words[0].casefold() not in {"det", "den"})
    )
