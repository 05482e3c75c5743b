"""The labels that minutes are read by: those of the head and those inside an item."""

from pmdocs.phrases.labels import LabelIndex
from pmdocs.vocabulary.agenda_labels import AGENDA_LABELS
from pmdocs.vocabulary.attendance_labels import ATTENDANCE_LABELS
from pmdocs.vocabulary.head_labels import HEAD_LABELS as HEAD_ROWS
from pmdocs.vocabulary.routine_items import INTERLUDES, ROUTINE_ITEMS
from pmdocs.vocabulary.section_labels import SECTION_LABELS

HEAD_LABELS = LabelIndex((*HEAD_ROWS, *ATTENDANCE_LABELS, *AGENDA_LABELS))
"""What may stand before the first item."""

BODY_LABELS = LabelIndex((*SECTION_LABELS, *(row for row in HEAD_ROWS if row.opens == "next_meeting"), *AGENDA_LABELS))
"""What may stand inside an item."""

ROUTINE_LABELS = LabelIndex(ROUTINE_ITEMS)
"""Items without a code that every meeting has."""

INTERLUDE_LABELS = LabelIndex(INTERLUDES)
"""Headings without a code that are no items, unless the agenda lists them."""


def opened(labels: LabelIndex, text: str, *, alone: bool = False) -> str | None:
    """What the label opens that `text` begins with, or (`alone`) that is all of it; None where there is none.

    >>> opened(BODY_LABELS, "Vedtak: Planen vedtas."), opened(BODY_LABELS, "Vedtak: Planen vedtas.", alone=True)
    ('decision', None)
    """
    found = labels.find(text)
    return found.label.opens if found and (not alone or found.at >= len(text)) else None
