"""The kind of document that the title says."""

from typing import TYPE_CHECKING

from pmdocs.kinds import Reading
from pmdocs.kinds.meeting.labels import HEAD_LABELS
from pmdocs.phrases.titles import title_word

if TYPE_CHECKING:
    from pmdocs.vocabulary import TitleWord

_TOP = 25
"""Lines in which a title is looked for."""
_LETTERHEAD = 4
"""Lines in which it stands beside the name of the body."""


def title_kind(reading: Reading) -> str | None:
    """The kind that the first title word at the top of a document says; a label with its value is no title.

    None where there is no such word.
    """
    beside = (line.cells[1].text for line in reading.lines[:_LETTERHEAD] if len(line.cells) == 2 and line.table is None)
    for text in (*reading.top(_TOP), *beside):
        row: TitleWord | None = title_word(text)
        if row is None:
            continue
        label = HEAD_LABELS.find(text)
        if label is None or label.at >= len(text):
            return row.kind
    return None
