"""PM5xx: votes against the attendance, against their own names, and against what is said to have come of them."""

from collections.abc import Callable, Iterator

from pmdocs.checks import Check, Contradiction
from pmdocs.records import AnyRecord, Minutes, VoteEvent
from pmdocs.vocabulary.issue_codes import IssueCode

_SEATS = frozenset(("chair", "deputy_chair", "member", "substitute"))
_FEWEST = 3
"""Members from whom on a list is taken for the whole body."""


def _votes(record: AnyRecord) -> Iterator[VoteEvent]:
    if isinstance(record, Minutes):
        for item in record.agenda_items:
            yield from item.vote_events


def _value(vote: VoteEvent, option: str) -> int | None:
    return next((count.value for count in vote.counts if count.option == option), None)


def _names(record: AnyRecord) -> Iterator[Contradiction]:
    for vote in _votes(record):
        for count in vote.counts:
            if count.names and count.value is not None and len(count.names) != count.value:
                yield Contradiction(f"{count.value} votes ({count.option}), but {len(count.names)} names", vote.spans)


def _voters(record: AnyRecord) -> Iterator[Contradiction]:
    if not isinstance(record, Minutes):
        return
    listed = {_family(person.name) for person in record.participants if person.name and person.attendance == "present"}
    if len(listed) < _FEWEST:
        return
    for vote in _votes(record):
        for count in vote.counts:
            for name in count.names:
                if count.option != "absent" and _family(name) not in listed:
                    yield Contradiction(f"{name} votes, but does not stand among those present", vote.spans)


def _family(name: str) -> str:
    """A name by its first and last word: middle names are left out now and then (FORMS 17)."""
    words = name.casefold().split()
    return f"{words[0]} {words[-1]}"


def _totals(record: AnyRecord) -> Iterator[Contradiction]:
    if not isinstance(record, Minutes):
        return
    seated = [person for person in record.participants if person.role in _SEATS and person.attendance == "present"]
    if len(seated) < _FEWEST:
        return
    for vote in _votes(record):
        yes, no = _value(vote, "yes"), _value(vote, "no")
        if yes is None or no is None:
            continue
        total = yes + no + (_value(vote, "blank") or 0) + (_value(vote, "abstain") or 0)
        if total > len(seated):
            yield Contradiction(f"{total} votes, but {len(seated)} members present", vote.spans)


def _result(record: AnyRecord) -> Iterator[Contradiction]:
    for vote in _votes(record):
        yes, no = _value(vote, "yes"), _value(vote, "no")
        if yes is None or no is None or yes == no:
            continue
        if vote.result == "adopted" and yes < no:
            yield Contradiction(f"adopted with {yes} votes against {no}", vote.spans)


def _check(code: str, name: str, meaning: str, find: Callable[[AnyRecord], Iterator[Contradiction]]) -> Check:
    return Check(IssueCode(code, name, "warning", meaning), find)


NAMES = _check("PM501", "vote-names", "a vote has another number of names than it says", _names)
VOTERS = _check("PM502", "voter-absent", "someone votes who does not stand among those present", _voters)
TOTALS = _check("PM503", "vote-total", "more votes than members present", _totals)
RESULT = _check("PM504", "vote-result", "adopted with more votes against than for", _result)
