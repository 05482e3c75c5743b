"""Which proposal a result adopts: the one that it names, by kind or by whom it is from, else the last before it."""

import re
from collections.abc import Sequence

from pmdocs.kinds.minutes.item import Item
from pmdocs.late import late
from pmdocs.records import Motion

_RECOMMENDATION = late(r"innstilling|tilråding|tilrådning|til vedtak", re.IGNORECASE)
_TO_HIGHER = late(r"(?:innstilling|tilråding) til ")
_OWN = late(
    r"(?!.*(?:sekretariat|rådmann|direktør|administrasjon|ordfør|leder|leiar))\w+(?:s| si) (?:innstilling|tilråding)",
    re.IGNORECASE,
)
"""`Formannskapet si tilråding`: a body's own, and no officer's."""
_FROM = late(
    r"\b(?:forslag|framlegg|innstilling|tilråding)\w*\s(?:til vedtak\s)?(?:fra|frå)\s(?P<whom>.+?)(?=\s(?:ble|blei|vart|er|vert|fikk|fekk)\b|[.,;:]|$)",
    re.IGNORECASE,
)
_OF = late(
    r"(?P<whom>[A-ZÆØÅ][\w-]*(?:\s[A-ZÆØÅ][\w-]*)*?)(?:s|\ssi|\ssitt)\s(?:\w+\s)?(?:forslag|framlegg|innstilling|tilråding)"
)
_OFFICE = late(r"(?:en|et|a)$")
"""`Kommunedirektøren`, `styret`: whoever put the recommendation forward, whatever its label calls them."""
_STEM = 4
"""Letters by which a name is known in another form: `Styret`, `styrets`."""


def adopted_motion(item: Item, formula: str, line: int) -> Motion | None:
    """The motion that `formula`, printed on `line`, adopts; None where it names one that the item does not have."""
    before = [motion for motion in item.motions if not motion.spans or motion.spans[0].line_first <= line]
    known = before or item.motions
    recommended = [motion for motion in known if motion.kind == "recommendation"]
    whom = _whom(formula)
    if whom is not None:
        theirs = [motion for motion in known if _is_from(item, motion, whom)]
        if theirs:
            return theirs[-1]
        official = _RECOMMENDATION.search(formula) or _OFFICE.search(whom)
        return recommended[-1] if official and recommended else None
    return recommended[-1] if recommended and _RECOMMENDATION.search(formula) else known[-1]


def passed_on(item: Item, line: int) -> Motion | None:
    """The body's own recommendation to a higher one, printed below the result of its vote on `line`."""
    below = [motion for motion in item.motions if motion.spans and motion.spans[0].line_first > line]
    own = [motion for motion in below if motion.kind == "recommendation" and _is_own(_heading(item, motion))]
    return own[-1] if own and len(own) < len(item.motions) else None


def is_to_higher(label: str) -> bool:
    """Whether a label is that of a recommendation to a higher body: `Innstilling til kommunestyret`."""
    return _TO_HIGHER.search(label.casefold()) is not None


def _is_own(label: str) -> bool:
    return is_to_higher(label) or _OWN.match(label) is not None


def _whom(formula: str) -> str | None:
    """Whom a result says its proposal is from."""
    found = _FROM.search(formula) or _OF.search(formula)
    return found["whom"].strip() if found else None


def _is_from(item: Item, motion: Motion, whom: str) -> bool:
    """Whether a motion's label or its proposer names all that `whom` says."""
    proposer = motion.proposer
    said = [_heading(item, motion)]
    if proposer:
        said += [one for one in (proposer.name, proposer.party, proposer.organization) if one]
    return all(any(_is_same(word, other) for other in _words(said)) for word in _words([whom]))


def _is_same(word: str, other: str) -> bool:
    stem = max(_STEM, len(word) - 2)
    return word == other or (len(word) > _STEM and other.startswith(word[:stem]))


def _words(texts: Sequence[str]) -> list[str]:
    return re.findall(r"[^\W_]+", " ".join(texts).casefold())


def _heading(item: Item, motion: Motion) -> str:
    """The label that a motion stands under."""
    return next((section.heading for section in item.sections if section.heading and section.spans == motion.spans), "")
