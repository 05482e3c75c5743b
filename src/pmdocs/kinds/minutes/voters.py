"""Who voted what, where a vote is told by names: `For forslaget stemte 2: Kari Lund (SP), Ola Vik (AP).`."""

import re

from pmdocs.late import late
from pmdocs.phrases.people import read_people
from pmdocs.phrases.votes import FoundVote
from pmdocs.records import VoteCount, VoteOption

_NAMED = late(
    r"\b(?:(?P<side>for|i?mot)\s+(?:\S+\s+){1,5}?(?:stemte|røysta)\s+(?P<count>[0-9]+)|(?P<away>Ikke til stede|Ikkje til stades)\s*\((?P<gone>[0-9]+)\))\s*:\s*"
    r"(?P<names>[^:]*?)(?=\s(?:I?mot|For|Ikke til stede|Ikkje til stades|Dermed|Derfor|Difor|Såleis)\s|$)",
    re.IGNORECASE,
)
_SIDES: dict[str, VoteOption] = {"for": "yes", "mot": "no", "imot": "no"}


def counts_of(vote: FoundVote, text: str) -> tuple[VoteCount, ...]:
    """The totals of a vote, each with the names that `text` gives for it; also those who were absent from it."""
    names: dict[VoteOption, tuple[str, ...]] = {}
    gone: list[VoteCount] = []
    for match in _NAMED.finditer(text):
        people = tuple(person.name for person in read_people(match["names"].strip(" .")) if person.name)
        if match["side"]:
            names[_SIDES[match["side"].casefold()]] = people
        else:
            gone.append(VoteCount(option="absent", value=int(match["gone"]), names=people))
    totals: tuple[tuple[VoteOption, int | None], ...] = (
        ("yes", vote.yes), ("no", vote.no), ("blank", vote.blank), ("abstain", vote.abstain),
    )  # fmt: skip
    known = [
        VoteCount(option=option, value=value, names=names.get(option, ()))
        for option, value in totals
        if value is not None
    ]
    return (*known, *gone)
