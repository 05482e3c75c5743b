"""Votes as printed: totals for and against, and what came of it (FORMS 7)."""

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from pmdocs.characters import holds_any, lowered
from pmdocs.late import late
from pmdocs.phrases.sentences import stretches
from pmdocs.records import VoteResult
from pmdocs.vocabulary.votes import NUMBER_WORDS

_REJECTED = late(
    r"\b(?:falt|faller|fall|fell|nedstemt|forkastet|forkasta|røysta ned|ikke vedtatt|ikkje vedteke|ikke flertall|ikkje fleirtal|avvist|avslått)\b"
)
_ADOPTED = late(
    r"\b(?:vedtatt|vedteke|vedteken|vedtekne|godkjent|godkjend|godkjennes|tiltrådt|vedtas|innvilget|innvilges|innvilga|valgt|vald|bifalt|antatt|vedtok)\b"
)
_REFUSED = late(r"\b(?:avslått|avvist|forkastet|forkasta|nedstemt|røysta ned)\s(?:med|ved)\b")
"""`Avslått med 5 mot 1`: the five are those who refused."""
_QUALIFIED = late(
    r"fleirtal|flertall|kvalifi|[23]/[345]|tredjedel|tredel|fjerdedel|firedel|femtedel|femdel|krev|kravd|kravet|vedtekt|lovendring"
)
"""More for it than against it did not suffice where a larger majority was asked for, as statutes do."""
_NEAR = 120
"""How far around a vote's sentence the majority that it took is told."""
_CASTING = late(r"dobbelt(?:stemme|røyst)")
_AGAINST = late(r"i?mot\s+(?:\S+\s+){1,5}?(?:stemte|røysta)\s+[0-9]+\s*:|ikke til stede")
_RESULT = late(
    r"(?:dermed|derfor|difor|med dette|såleis)\b|(?:enstemmig |samrøystes )?(?:vedtatt|vedteke|godkjent|godkjend|falt|nedstemt|avslått|avvist|forkast[ea]t?|ikke vedtatt|ikkje vedteke)\b|(?:\(#?[0-9]{1,2}\)\s*)?(?:saken|saka|\w*forslaget|\w*framlegget|innstillingen|tilrådinga|punktet|vedtektsendringen) (?:ble|blir|vart|vert|er|falt|faller|fall|fell|vedtas|godkjennes|nedstemmes|oppnådde|oppnår|fikk ikke|fekk ikkje)"
)
_NAMED = late(r"(?:stemte|røysta)\s+[0-9]+\s*:")
_COUNTED = late(
    r"(?:antall |tal på )?(?:stemmer |røyster )?(?:for|i?mot|ja|nei|blankt?e?|avholdende|avholdne)\b(?: [^:.]{1,40})?\s*:\s*[0-9]"
)
"""One side of a vote on a line of its own: `Stemmer for: 3`."""


_TOLD = late(r"stemme|røyst|stemte|\b(?:i?mot|for|ja|nei)\b")
"""What every vote has."""


_SAID = ("mot", ":", "ja", "stemte", "røysta", "fekk", "fikk", "stemmig", "samrøystes")
"""What every total has beside its figure."""

_FIGURE = late(rf"\b(?:[0-9]|(?:{'|'.join(NUMBER_WORDS)})\b)")


_ALTERNATIVE = late(r"\balternativ (?:votering|røysting|avstemm?n?ing)\b")
"""One proposal against another: each figure is for one of the two."""
_FOR_NAMED = late(r"\bfor\s((?:\S+\s){1,5}?)(?:stemte|røysta)\s[0-9]+\s*:")


class FoundVote(NamedTuple):
    """The totals of one vote; None where a total is not printed."""

    yes: int | None
    no: int | None
    blank: int | None
    abstain: int | None
    result: VoteResult | None
    casting_vote: bool
    start: int
    end: int


_PROPOSED = r"\w*(?:forslag|framlegg|innstilling|tilråding|tilrådning|punkt)\w*"
_GOT = r"(?:fekk|fikk)"
"""`Forslaget fikk 3 stemmer`, `fekk framlegget 3 røyster`."""


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    words = "|".join(NUMBER_WORDS)
    number = rf"([0-9]{{1,3}}(?: [0-9]{{3}})+|[0-9]+|{words})"
    ballots = r"(?:stemmer?|røyster?|røyst|stk\.?)"
    parties = r"(?:\([^()]{1,40}\)\s+)?"
    owners = r"(?:[^\s.:]{1,20}\s+){0,4}?(?:[^\s.:]{1,20}s|sine?)\s+"
    voters = rf"{number}\s+(?:\w+\s+)?(?:stemte|røysta)"
    alternative = r"(?:forslag|alternativ|framlegg)\s+\S{1,2}\s"
    by_name = rf"for\s+(?!{alternative})(?:\S+\s+){{1,5}}?(?:stemte|røysta)\s+{number}\s*:"
    return tuple(
        (name, late(rf"\b{pattern}"))
        for name, pattern in (
            ("yes no", rf"(?:med\s+)?{number}\s+(?:{ballots}\s+)?{parties}i?mot\s+{number}\s+{parties}{ballots}"),
            ("yes no", rf"med\s+{number}\s+(?:{ballots}\s+)?{parties}i?mot\s+{number}\b"),
            ("yes no", rf"{voters}\s+for,?\s+(?:og\s+)?{number}\s+i?mot\b"),
            (
                "yes no",
                rf"{number}\s+(?:{ballots}\s+)?for(?:\s+forslaget)?(?:,|\s+og|\s+[–-])\s+{number}\s+(?:{ballots}\s+)?(?:i)?mot",
            ),
            (
                "yes no",
                rf"(?:for|ja)(?: [^:.]{{1,30}})?\s*:\s*{number}\b[^:]{{0,25}}?\b(?:i?mot|nei)(?: [^:.]{{1,30}})?\s*:\s*{number}",
            ),
            (
                "no yes",
                rf"(?:i?mot|nei)(?: [^:.]{{1,30}})?\s*:\s*{number}\b[^:]{{0,25}}?\b(?:for|ja)(?: [^:.]{{1,30}})?\s*:\s*{number}",
            ),
            ("yes no", r"for\s+([0-9]+)[,;]?\s+(?:og\s+)?i?mot\s+([0-9]+)\b"),
            ("yes no", r"ja\s+(?:[–-]\s+)?([0-9]+)[,;]?\s+(?:og\s+)?nei\s+(?:[–-]\s+)?([0-9]+)\b"),
            ("yes no", rf"{voters}\s+for\b[^.]{{0,60}}?\b{voters}\s+(?:i?mot)"),
            ("no yes", rf"{voters}\s+(?:i?mot)\b[^.]{{0,60}}?\b{voters}\s+for"),
            ("yes no", rf"{by_name}.*?\bi?mot\s+(?:\S+\s+){{1,5}}?(?:stemte|røysta)\s+{number}\s*:"),
            ("yes", by_name),
            ("no", rf"{voters}\s+i?mot\b"),
            ("yes", rf"{voters}\s+for\b"),
            (
                "yes",
                rf"(?:{_PROPOSED}\b[^.:]{{0,80}}?\s{_GOT}|{_GOT}\s{_PROPOSED}(?:\s[^\s.:,]{{1,20}}){{0,5}}?)\s{number}\s+{ballots}",
            ),
            (
                "yes",
                rf"(?:enstemmig|samrøystes|einstemmig)\b[^.:]{{0,30}}?(?:med\s+|\()\s*{number}\s+(?:{ballots}|st\b)",
            ),
            ("yes no", rf"med\s+{number}\s+mot\s+{number}\s+{ballots}"),
            ("against", rf"mot\s+{number}\s+{parties}{ballots}"),
            ("against", rf"mot\s+{owners}{number}\s+{ballots}"),
        )
    )


def _told(words: str) -> re.Pattern[str]:
    """A total with one of `words`, before or behind it: `blanke stemmer: 2`, `2 stemte blankt`."""
    figure = "|".join(("[0-9]+", *NUMBER_WORDS))
    return late(
        rf"\b(?:{words})(?: stemmer| røyster)?\s*:?\s*([0-9]+)"
        rf"|\b({figure})\s+(?:stemte\s|røysta\s|stemmer\s|røyster\s)?(?:{words})\b(?!\s*(?:stemmer|røyster)?\s*:)"
    )


_BLANK = _told("blankt?e?")
_ABSTAIN = _told("avholdende|avholdne|avhaldande|avhaldne|avstod|avsto|avstår|stemte ikke|røysta ikkje")


def number_of(printed: str) -> int:
    """A printed figure or number word.

    >>> number_of("7"), number_of("sju"), number_of("ingen"), number_of("8 100")
    (7, 7, 0, 8100)
    """
    figures = printed.replace(" ", "")
    return int(figures) if figures.isdigit() else NUMBER_WORDS[printed.casefold()]


_NO_OTHERS = (None, None)


def _other(pattern: re.Pattern[str], text: str) -> int | None:
    match = pattern.search(text)
    return number_of(match.group(1) or match.group(2)) if match else None


def find_vote(text: str, around: str = "") -> FoundVote | None:
    """The totals of the vote that a sentence tells of, None for a sentence without totals; `around` in lower case is what it stands in.

    >>> find_vote("Vedtatt med 22 mot 13 stemmer.")[:2], find_vote("Forslaget falt mot 4 stemmer.")[:2]
    ((22, 13), (4, None))
    """
    text = lowered(text)
    if not _may_tell(text) or _is_alternative(text):
        return None
    for name, pattern in _patterns():
        match = pattern.search(text)
        if match is None:
            continue
        result = _result(text)
        figures = [number_of(figure) for figure in match.groups()]
        yes, no = _sides(name, figures, result)
        if yes is not None and no is not None and yes > no and _refused(text, around):
            yes, no = no, yes
        return FoundVote(
            yes,
            no,
            _other(_BLANK, text),
            _other(_ABSTAIN, text),
            result,
            _CASTING.search(text) is not None,
            match.start(),
            match.end(),
        )
    return None


def _refused(text: str, around: str) -> bool:
    """Whether the first of two figures are those who refused, where no majority of a larger kind was wanting."""
    return _REFUSED.search(text) is not None and not (_QUALIFIED.search(text) or _QUALIFIED.search(around))


def _may_tell(lower: str) -> bool:
    """Whether a text, in lower case, has what every vote has."""
    return holds_any(lower, _SAID) and _TOLD.search(lower) is not None and _FIGURE.search(lower) is not None


def _is_alternative(text: str) -> bool:
    """Whether one proposal was voted on against another: `alternativ votering`, or names for each of the two."""
    return _ALTERNATIVE.search(text) is not None or len({*_FOR_NAMED.findall(text)}) > 1


def find_votes(text: str, ends: Sequence[int] = ()) -> list[tuple[FoundVote, int, int]]:
    """All votes of a text, each with where the sentences stand that tell of it; a sentence also stops at each of `ends`.

    >>> [
    ...     found[:2]
    ...     for found, _, _ in find_votes("Forslaget falt med 2 mot 4 stemmer. Planen ble vedtatt med 4 mot 2 stemmer.")
    ... ]
    [(2, 4), (4, 2)]
    """
    lower = lowered(text)
    if not _may_tell(lower):
        return []
    found: list[tuple[FoundVote, int, int]] = []
    before: tuple[int, int] | None = None
    for start, end in _joined(_stopped(stretches(text), ends), lower):
        sentence = lower[start:end]
        vote = find_vote(sentence, lower[max(0, start - _NEAR) : end + _NEAR])
        if vote:
            told = None
            if before and vote.result is None and _COUNTED.match(sentence) and _RESULT.match(lower[slice(*before)]):
                told = _result(lower[slice(*before)])
            found.append((vote._replace(result=told), before[0], end) if told and before else (vote, start, end))
        elif (
            found
            and found[-1][2] == start
            and (others := (_other(_BLANK, sentence), _other(_ABSTAIN, sentence))) != _NO_OTHERS
        ):
            last, first, _ = found[-1]
            found[-1] = (last._replace(blank=last.blank or others[0], abstain=last.abstain or others[1]), first, end)
        elif found and found[-1][0].result is None and found[-1][2] == start and _RESULT.match(sentence):
            last, first, _ = found[-1]
            found[-1] = (last._replace(result=_result(sentence)), first, end)
            continue
        before = None if vote else (start, end)
    return _without_alternatives(found, lower)


def _without_alternatives(found: list[tuple[FoundVote, int, int]], lower: str) -> list[tuple[FoundVote, int, int]]:
    """`found` without the votes on one proposal against another: `For A stemte 4: … For B stemte 2: …`."""
    kept = list(found)
    for one, other in pairwise(found):
        named = [_FOR_NAMED.match(lower, start) for vote, start, _ in (one, other) if vote.no is None]
        subjects = {match[1] for match in named if match}
        if one[0].result is None and other[1] - one[2] <= 1 and len(subjects) > 1:
            kept = [vote for vote in kept if vote not in {one, other}]
    return kept


def _stopped(sentences: Sequence[tuple[int, int]], ends: Sequence[int]) -> list[tuple[int, int]]:
    """`sentences`, cut at each of `ends`."""
    cuts = sorted({*(start for start, _ in sentences), *ends, *(end for _, end in sentences)})
    return list(pairwise(cuts))


def result_told(text: str) -> VoteResult | None:
    """What `text` says came of a vote.

    >>> result_told("Dermed ble forslaget ikke vedtatt."), result_told("Samrøystes vedteke.")
    ('rejected', 'adopted')
    """
    return _result(lowered(text))


def _joined(sentences: Sequence[tuple[int, int]], lower: str) -> list[tuple[int, int]]:
    """`sentences`; a vote by names (`For … stemte 4: … Imot … stemte 3: …`) goes on to the one with its result."""
    found: list[tuple[int, int]] = []
    for start, end in sentences:
        sentence = lower[start:end]
        if found and (
            (sentence.startswith(("mot", "imot", "ikke til")) and _AGAINST.match(sentence))
            or (":" in sentence and _COUNTED.match(sentence) and _COUNTED.match(lower, found[-1][0]))
            or (_NAMED.search(lower, *found[-1]) and _RESULT.match(sentence))
        ):
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return found


def _result(text: str) -> VoteResult | None:
    return "rejected" if _REJECTED.search(text) else "adopted" if _ADOPTED.search(text) else None


def _sides(name: str, figures: list[int], result: VoteResult | None) -> tuple[int | None, int | None]:
    """`falt mot 4 stemmer` means that the four were in favour (FORMS 7)."""
    if name == "yes":
        return figures[0], None
    if name == "no":
        return None, figures[0]
    if name == "against":
        return (figures[0], None) if result == "rejected" else (None, figures[0])
    return (figures[0], figures[1]) if name == "yes no" else (figures[1], figures[0])
