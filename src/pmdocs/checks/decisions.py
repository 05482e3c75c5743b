"""PM4xx: decisions that say nothing, that say otherwise than their votes, or that stand under no item."""

from collections.abc import Iterator

from pmdocs.checks import Check, Contradiction
from pmdocs.phrases.labels import LabelIndex
from pmdocs.records import AnyRecord, Minutes
from pmdocs.vocabulary.issue_codes import IssueCode
from pmdocs.vocabulary.section_labels import SECTION_LABELS

_DECISIONS = LabelIndex(tuple(row for row in SECTION_LABELS if row.opens == "decision"))


def _empty(record: AnyRecord) -> Iterator[Contradiction]:
    if not isinstance(record, Minutes):
        return
    for item in record.agenda_items:
        for section in item.sections:
            if section.heading and not section.blocks and not item.decisions and _DECISIONS.find(f"{section.heading}:"):
                yield Contradiction(
                    f"{item.number or item.title}: nothing stands below {section.heading!r}", section.spans
                )


def _unanimous(record: AnyRecord) -> Iterator[Contradiction]:
    if not isinstance(record, Minutes):
        return
    for item in record.agenda_items:
        last = item.vote_events[-1] if item.vote_events else None
        against = next((count.value for count in last.counts if count.option == "no"), None) if last else None
        decision = item.decisions[-1] if item.decisions else None
        if last and decision and decision.unanimous and against:
            yield Contradiction(f"said to be unanimous, with {against} votes against", (*decision.spans, *last.spans))


def _without_item(record: AnyRecord) -> Iterator[Contradiction]:
    if not isinstance(record, Minutes):
        return
    for part in (*record.preamble, *record.closing):
        found = _DECISIONS.find(part.text)
        if found and not found.slot and found.label.name == "decision":
            yield Contradiction(f"{found.printed!r} stands under no item: {part.text[:_QUOTED]!r}", part.spans)


_QUOTED = 80
"""Characters of a passage that are shown in a message."""


EMPTY = Check(IssueCode("PM401", "decision-empty", "info", "a label of a decision has nothing below it"), _empty)
UNANIMOUS = Check(
    IssueCode(
        "PM402", "unanimous-with-votes-against", "warning", "a decision is called unanimous beside votes against"
    ),
    _unanimous,
)
WITHOUT_ITEM = Check(
    IssueCode(
        "PM403", "decision-without-item", "warning", "a label of a decision stands outside every item; its text is kept"
    ),
    _without_item,
)
