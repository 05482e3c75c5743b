"""The votes that an item tells of."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate

from pmdocs.kinds.minutes.item import Item
from pmdocs.kinds.minutes.voters import counts_of
from pmdocs.late import late
from pmdocs.phrases.outcomes import all_agreed
from pmdocs.phrases.sentences import stretches
from pmdocs.phrases.votes import FoundVote, find_votes
from pmdocs.records import Spans, VoteEvent

_UNANIMOUS_VOTE = late(
    r"\b(?:vedtatte?|vedteke|vedteken|godkjent|godkjend|valgt|vald|tiltrådt|votert|stemt|røysta|votering|røysting|vedtaket)\b"
    r"|^(?:enstemmig|samrøystes|einstemmig)\W*$",
    re.IGNORECASE,
)


def is_unanimous_vote(text: str) -> bool:
    """Whether `text` tells of a vote in which all agreed.

    >>> is_unanimous_vote("Enstemmig vedtatt."), is_unanimous_vote("Utvalet kom samrøystes til at han var ugild.")
    (True, False)
    """
    return all_agreed(text) and _UNANIMOUS_VOTE.search(text) is not None


def read_votes(item: Item) -> None:
    """The votes told in the item's text, and what proceedings say of unanimity."""
    prose = [
        (part, section.kind == "proceedings" or section.heading is None)
        for section in item.sections
        if section.kind not in {"recommendation", "proposal"}
        for part in section.blocks
        if part.type in {"paragraph", "list_item"}
    ]
    labelled = [part for part in item.decisions if part.label_text is not None]
    told = [(part.text, part.spans) for part, _ in prose] + [(part.text, part.spans) for part in labelled]
    starts = list(accumulate((len(words) + 1 for words, _ in told), initial=0))[:-1]
    text = "".join(f"{words} " for words, _ in told)
    found: list[tuple[int, VoteEvent]] = []
    for vote, start, end in find_votes(text, starts):
        near = range(max(bisect_right(starts, start) - 1, 0), bisect_left(starts, end))
        hit = [at for at in near if starts[at] + len(told[at][0]) > start]
        spans = tuple(span for at in hit for span in told[at][1])
        found.append((start, _event(vote, text[start:end].strip(), spans)))
    for (part, open_text), start in zip(prose, starts, strict=False):
        if open_text and is_unanimous_vote(part.text):
            found += [
                (start + at, VoteEvent(unanimous=True, text=said, spans=part.spans)) for at, said in _agreed(part.text)
            ]
    found += [
        (len(text), _event(vote, part.label_text or "", part.spans))
        for part in labelled
        for vote, _, _ in find_votes(part.label_text or "")
        if not any(_totals(other).get("no") == vote.no for _, other in found)
    ]
    item.votes += _once([vote for _, vote in sorted(found, key=lambda pair: pair[0])])
    _settle_last(item, decided=any(part.outcome != "rejected" for part in labelled))


def _agreed(text: str) -> list[tuple[int, str]]:
    """What `text` says was agreed by all, and where: the whole, or the sentences that stand beside counted votes."""
    counted = find_votes(text)
    if not counted:
        return [(0, text)]
    return [
        (start, text[start:end].strip())
        for start, end in stretches(text)
        if not any(first < end and start < last for _, first, last in counted) and is_unanimous_vote(text[start:end])
    ]


def _once(votes: Sequence[VoteEvent]) -> list[VoteEvent]:
    """`votes`; one that is told twice in a row counts once, with what both say."""
    found: list[VoteEvent] = []
    for vote in votes:
        totals = _totals(vote)
        twice = (
            bool(found) and _is_named(vote) and _is_named(found[-1])
        )  # each calls the roll: two votes with one result
        same = bool(totals and found) and (totals == _totals(found[-1]) or _only_against(vote, found[-1]))
        if same and not twice:
            last = found[-1]
            counts = max(last.counts, vote.counts, key=len)
            found[-1] = last.model_copy(
                update={"counts": counts, "result": last.result or vote.result, "spans": (*last.spans, *vote.spans)}
            )
        else:
            found.append(vote)
    return found


def _only_against(vote: VoteEvent, before: VoteEvent) -> bool:
    """`3 stemmer for, 2 mot. Vedtatt mot 2 stemmer (SP, V).`: the result tells again how many were against."""
    said, known = _totals(vote), _totals(before)
    return (
        before.result is None and vote.result == "adopted" and len(known) > len(said) and said.items() <= known.items()
    )


def _is_named(vote: VoteEvent) -> bool:
    return any(count.names for count in vote.counts)


def _totals(vote: VoteEvent) -> dict[str, int | None]:
    return {count.option: count.value for count in vote.counts if count.option in {"yes", "no"}}


def _settle_last(item: Item, *, decided: bool) -> None:
    """The last vote of an item with a labelled decision has that result, if most were for and nothing else is told."""
    last = item.votes[-1] if item.votes else None
    if last is None or last.result or not last.counts or not decided:
        return
    totals = {count.option: count.value or 0 for count in last.counts}
    if "no" in totals and totals.get("yes", totals["no"] + 1) > totals["no"]:
        item.votes[-1] = last.model_copy(update={"result": "adopted"})


def _event(vote: FoundVote, text: str, spans: Spans) -> VoteEvent:
    against = bool(vote.no) or (vote.no is None and vote.result == "rejected")
    return VoteEvent(
        unanimous=False if against else True if all_agreed(text) else None,
        counts=counts_of(vote, text),
        casting_vote=vote.casting_vote,
        result=vote.result,
        text=text,
        spans=spans,
    )
