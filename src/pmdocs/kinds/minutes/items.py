"""Agenda items: from a block of the minutes to the record of an item."""

import re
from collections.abc import Collection, Sequence
from itertools import islice

from pmdocs.grammar.fold import Node
from pmdocs.grammar.paragraphs import spans_of
from pmdocs.kinds import Reading
from pmdocs.kinds.drafts import tail_of
from pmdocs.kinds.meeting.heading import Heading
from pmdocs.kinds.minutes import decisions
from pmdocs.kinds.minutes.adopted import adopted_motion
from pmdocs.kinds.minutes.item import Item
from pmdocs.kinds.minutes.item_types import item_type
from pmdocs.kinds.minutes.marks import Value
from pmdocs.kinds.minutes.proposals import result_of
from pmdocs.kinds.minutes.votes import read_votes
from pmdocs.late import late
from pmdocs.phrases.labels import FoundLabel
from pmdocs.phrases.outcomes import tells_amended
from pmdocs.phrases.results import is_formula, tells_result
from pmdocs.phrases.sentences import sentences
from pmdocs.records import AgendaItem, Decision, Spans
from pmdocs.text import Line

_WORD = late(r"\w{2,}")
_MAIN_CLAUSE = 4
"""Words in which a decision and the recommendation agree when one is the other with changes."""
_CHANGED_WORDS = 2
_CHANGE = late(
    r"tillegg|endring|omarbei|revider|justert|nytt (?:forslag|framlegg|punkt)|foreslo|\b(?:forslag|framlegg)(?:et)? fr[aå]\b",
    re.IGNORECASE,
)


def read_item(
    reading: Reading, node: Node[Value], order: int, group: str | None, called: Collection[str] = ()
) -> AgendaItem:
    """The item that a block of the minutes holds; `group` is the label of the items' group, `called` are single names of those there."""
    heading = node.value
    assert isinstance(heading, Heading)  # noqa: S101  items are opened by headings
    item = Item(reading)
    _collect(item, node, heading)
    if not item.decisions:
        decisions.unlabelled(item)
    read_votes(item)
    printed_at = (*spans_of(list(islice(node.walk(), heading.extent))), *spans_of(heading.elsewhere))
    item.read_presenters(heading.title, printed_at, called)
    _complete_last(item)
    item.no_points(
        [
            part
            for section in item.sections
            for part in section.blocks
            if part.type == "list_item" and tells_result(part.text)
        ]
    )
    return _record(item, printed_at, heading, order, group)


def _collect(item: Item, node: Node[Value], heading: Heading) -> None:
    wrapped = heading.extent - 1
    own: list[Line] = []
    if heading.body_at is not None and node.opening is not None:
        own.append(tail_of(node.opening, heading.body_at))
    for part in node.content:
        if isinstance(part, Node):
            item.text(own)
            own = []
            _read_part(item, part)
        elif wrapped:
            wrapped -= 1
        else:
            own.append(part)
    item.text(own)


def _read_part(item: Item, part: Node[Value]) -> None:
    label = part.value
    if part.name == "motion":
        item.moved(part)
    elif not isinstance(label, FoundLabel):
        if part.name == "result":
            _settle(item, list(part.walk()))
        item.text(list(part.walk()), "proceedings" if part.name == "result" else "other")
    elif part.name == "decision":
        decisions.labelled(item, part, label)
    elif part.name == "speaker":
        item.speaker(part, label)
    else:
        item.section(part, label)


def _settle(item: Item, lines: Sequence[Line]) -> None:
    """Give the last motion the result that `lines` tell, if they speak of no other."""
    last = item.motions[-1] if item.motions else None
    if last is None or last.result or not lines:
        return
    if (result := result_of(lines)) and adopted_motion(item, lines[0].text, lines[0].number) is last:
        item.motions[-1] = last.model_copy(update={"result": result})


def _complete_last(item: Item) -> None:
    """What the proceedings say of the last decision: that it was amended in the meeting, that all agreed."""
    if not item.decisions:
        return
    last = item.decisions[-1]
    changes: dict[str, object] = {}
    if last.outcome == "adopted" and (_was_amended(item) or _differs(item, last)):
        changes["outcome"] = "adopted_amended"
    if last.outcome == "assigned" and last.label_text and _alternative_won(item):
        changes["outcome"] = "adopted"
    if last.unanimous is None and (agreed := _agreed(item)) is not None:
        changes["unanimous"] = agreed
    if changes:
        item.decisions[-1] = last.model_copy(update=changes)


_POINT = late(r"\b(?:punkt|pkt\.?|strekpunkt|ledd)\b", re.IGNORECASE)


_AGAINST = late(r"[0-9] (?:stemmer |røyster )?mot [0-9]")


def _agreed(item: Item) -> bool | None:
    """Whether all agreed by the last vote; of votes point by point, by each that was adopted."""
    voted = [vote for vote in item.votes if vote.unanimous is not None]
    if not voted:
        return None
    if not _POINT.search(voted[-1].text or ""):
        return voted[-1].unanimous
    by_point = [vote.unanimous for vote in voted if _POINT.search(vote.text or "") and vote.result != "rejected"]
    # Votes on alternatives to a point are no vote events (GOLD.md), but neither was all of it unanimous.
    told = (part.text for section in item.sections for part in section.blocks)
    alternatives = any(_POINT.search(text) and _AGAINST.search(text) for text in told)
    agreed = all(by_point) if by_point else voted[-1].unanimous
    return None if agreed and alternatives else agreed


def _was_amended(item: Item) -> bool:
    said = [part.text for section in item.sections if section.kind == "proceedings" for part in section.blocks]
    return any(tells_amended(text) for text in said)


def _alternative_won(item: Item) -> bool:
    """Whether an alternative was adopted in place of the recommendation, whatever it asks of whom."""
    results = [motion.result for motion in item.motions if motion.kind == "alternative"]
    return bool(results) and "adopted" in (*results, *(vote.result for vote in item.votes))


def _differs(item: Item, decision: Decision) -> bool:
    """Whether a labelled decision is what was recommended with changes that the item tells of."""
    recommended = [motion.text for motion in item.motions if motion.kind == "recommendation"]
    if not recommended or decision.label_text is None:
        return False
    decided = " ".join(sentence for sentence in sentences(decision.text) if not is_formula(sentence))
    before, after = (_WORD.findall(text.casefold()) for text in (recommended[-1], decided))
    if before[:_MAIN_CLAUSE] != after[:_MAIN_CLAUSE] or len({*before} ^ {*after}) < _CHANGED_WORDS:
        return False
    told = (part.text for section in item.sections if section.kind != "recommendation" for part in section.blocks)
    return len(item.motions) > len(recommended) or any(_CHANGE.search(text) for text in told)


def _record(item: Item, printed_at: Spans, heading: Heading, order: int, group: str | None) -> AgendaItem:
    code = heading.code
    last: Decision | None = item.decisions[-1] if item.decisions else None
    series = code.series if code else None
    return AgendaItem(
        number=code.printed if code else None,
        series=series,
        sequence=code.sequence if code else None,
        meeting_number=code.meeting if code else None,
        year=code.year if code else None,
        order=order,
        title=heading.title,
        item_type=item_type(heading.title, series, group),
        case_reference=heading.case_reference,
        speakers=tuple(item.speakers),
        sections=tuple(item.sections),
        motions=tuple(item.motions),
        vote_events=tuple(item.votes),
        decisions=tuple(item.decisions),
        outcome=last.outcome if last else item.status.outcome if item.status else None,
        outcome_text=last.outcome_text if last else item.status.text if item.status else None,
        attachments=tuple(item.attachments),
        spans=(*printed_at, *(last.spans if last else item.status_spans)),
    )
