"""The records: what pmdocs says about a document, as frozen Pydantic models (in a process for one document: `plain`).

Unknown is None. A value that was interpreted stands beside what was printed (`role` and `role_text`).
Names follow Popolo and Open Civic Data where they have a word.
"""

from typing import TYPE_CHECKING, Annotated, Literal

from pmdocs import plain
from pmdocs.text import Span
from pmdocs.vocabulary import Seat

if TYPE_CHECKING or not plain.wanted():
    from dataclasses import dataclass

    from pydantic import BaseModel, ConfigDict, Field

    # Pydantic knows the fields of dataclasses. Loading that module takes as long as reading a page.
    dataclass(init=False, repr=False, eq=False)(Span)
else:
    from pmdocs.plain import BaseModel, ConfigDict, Field

SCHEMA_VERSION = "1.0"

Language = Literal["nb", "nn"]
Status = Literal["draft", "approved", "provisional"]
Role = Seat
Attendance = Literal["present", "absent"]
Mode = Literal["in_person", "remote", "hybrid"]
ItemType = Literal[
    "political", "delegated", "report", "interpellation", "information", "discussion", "approval",
    "election", "meeting", "other",
]  # fmt: skip
Outcome = Literal[
    "adopted", "adopted_amended", "rejected", "noted", "input_given", "recommended", "elected",
    "delegated", "assigned", "postponed", "returned", "referred", "withdrawn", "lapsed", "ended", "closed",
]  # fmt: skip
SectionKind = Literal[
    "discussion", "background", "assessment", "recommendation", "proposal", "proceedings", "remark",
    "recusal", "other",
]  # fmt: skip
BlockType = Literal["paragraph", "list_item", "heading", "table", "footnote"]
MotionKind = Literal["recommendation", "alternative", "addition", "postponement", "other"]
VoteOption = Literal["yes", "no", "blank", "abstain", "absent"]
VoteResult = Literal["adopted", "rejected"]
AppendixKind = Literal["programme", "participants", "slides", "text"]
Severity = Literal["error", "warning", "info"]

Date = Annotated[str, Field(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$", description="A date, YYYY-MM-DD.")]
Time = Annotated[str, Field(pattern=r"^[0-9]{2}:[0-9]{2}$", description="A time of day, HH:MM.")]
Spans = tuple[Span, ...]
FieldSpans = dict[str, Spans]


class Model(BaseModel):
    """Frozen, and no key that is not declared."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class Issue(Model):
    """Something a reader should know: a contradiction, an oddity, a loss."""

    code: str = Field(pattern=r"^PM[0-9]{3}$", description="Stable code; a number is never used again.")
    name: str = Field(description="Stable readable name of the code.")
    severity: Severity
    message: str = Field(description="What is odd, for people.")
    spans: Spans = ()


class Block(Model):
    """A stretch of text: a paragraph, a list item, a heading, a table or a footnote."""

    type: BlockType
    text: str = Field(description="Lines joined, hyphenation undone, list sign removed.")
    marker: str | None = Field(None, description="The list sign as printed.")
    level: int | None = Field(None, description="Depth of a list item or heading, from 1.")
    rows: tuple[tuple[str, ...], ...] | None = Field(None, description="The cells of a table, row by row.")
    language: Language | None = Field(None, description="Where it can be told and is another than the document's.")
    spans: Spans = ()


class Section(Model):
    """A part of an agenda item, or a section of a report."""

    kind: SectionKind = "other"
    heading: str | None = Field(None, description="The heading or label as printed.")
    number: str | None = None
    title: str | None = None
    level: int | None = Field(None, description="Depth of a report's section, from 1.")
    blocks: tuple[Block, ...] = ()
    sections: tuple["Section", ...] = ()
    speakers: tuple["Speaker", ...] = Field((), description="Persons named as presenters in the heading.")
    spans: Spans = ()


class Body(Model):
    """The body that met; `text` is the printed words it was taken from."""

    name: str
    text: str | None = None


class Meeting(Model):
    """When, where and who met."""

    body: Body | None = None
    number: str | None = Field(None, description="The meeting's own number as printed (`5/2020`).")
    date: Date | None = None
    date_text: str | None = None
    end_date: Date | None = None
    start_time: Time | None = None
    end_time: Time | None = None
    time_text: str | None = None
    location: str | None = None
    mode: Mode | None = None
    next_meeting: str | None = None
    spans: FieldSpans = Field(default_factory=dict, description="Where each field is printed.")


class Participant(Model):
    """Someone in an attendance list: a person, an unnamed group or an organisation."""

    name: str | None = Field(None, description="Without titles, party, role and parentheses.")
    title: str | None = Field(None, description="Job title as printed.")
    organization: str | None = Field(None, description="What the person represents.")
    affiliation: str | None = Field(None, description="A narrower organisation printed in addition.")
    party: str | None = Field(None, description="Party code or name as printed.")
    role: Role | None = None
    role_text: str | None = None
    group: str | None = Field(None, description="The label of the list as printed.")
    attendance: Attendance | None = None
    substitute_for: str | None = None
    presence_text: str | None = Field(None, description="When or how the person took part, as printed.")
    description: str | None = Field(None, description="An unnamed group or organisation; then `name` is null.")
    spans: Spans = ()


class Speaker(Model):
    """Someone who presents an item."""

    name: str
    organization: str | None = None
    spans: Spans = ()


class Proposer(Model):
    """Who put a motion forward; a party or an organisation alone has no name."""

    name: str | None
    party: str | None = None
    organization: str | None = None


class Motion(Model):
    """A proposal that was put forward."""

    text: str
    proposer: Proposer | None = None
    kind: MotionKind = "other"
    result: VoteResult | None = None
    spans: Spans = ()


class VoteCount(Model):
    """One option of a vote; `value` is the printed total, `names` the printed voters."""

    option: VoteOption
    value: int | None = Field(None, ge=0)
    names: tuple[str, ...] = ()


class VoteEvent(Model):
    """One vote, as printed."""

    subject: str | None = None
    unanimous: bool | None = None
    counts: tuple[VoteCount, ...] = ()
    casting_vote: bool = False
    result: VoteResult | None = None
    text: str
    spans: Spans = ()


class Decision(Model):
    """One decision block or decision sentence."""

    label_text: str | None = Field(None, description="The label as printed (`Vedtak`), null for none.")
    text: str = Field(description="The whole decision, without its label.")
    points: tuple[str, ...] = Field((), description="Numbered or bulleted points, without markers.")
    outcome: Outcome | None = None
    outcome_text: str | None = Field(None, description="The words that the outcome was read from.")
    unanimous: bool | None = None
    body: str | None = Field(None, description="The deciding body where the label names it.")
    spans: Spans = ()


class Attachment(Model):
    """A document named as attached to an item."""

    number: str | None = None
    title: str
    spans: Spans = ()


class AgendaItem(Model):
    """An item that was treated, in the order of the minutes."""

    number: str | None = Field(None, description="The code as printed, with its prefix.")
    series: str | None = Field(None, description="Letters of the series (`PS`, `V`), null if none.")
    sequence: int | None = Field(None, description="The running number in the code.")
    meeting_number: int | None = None
    year: int | None = None
    order: int = Field(ge=1, description="Position in the minutes, from 1.")
    title: str | None = None
    item_type: ItemType | None = None
    case_reference: str | None = Field(None, description="Archive number printed with the item.")
    speakers: tuple[Speaker, ...] = ()
    sections: tuple[Section, ...] = ()
    motions: tuple[Motion, ...] = ()
    vote_events: tuple[VoteEvent, ...] = ()
    decisions: tuple[Decision, ...] = ()
    outcome: Outcome | None = None
    outcome_text: str | None = None
    attachments: tuple[Attachment, ...] = ()
    spans: Spans = ()


class Appendix(Model):
    """An appendix, or an entry of the list of appendices."""

    number: str | None = Field(None, description='The bare number ("1").')
    label_text: str | None = Field(None, description="The label as printed (`Vedlegg 1`).")
    title: str | None = None
    kind: AppendixKind | None = None
    blocks: tuple[Block, ...] = ()
    page_first: int | None = None
    page_last: int | None = None
    references: Spans = Field((), description="Where the text refers to the appendix.")
    spans: Spans = ()


class ProgrammeEntry(Model):
    """A row of a programme."""

    time: Time | None = None
    end_time: Time | None = None
    title: str | None = None
    speaker: str | None = None
    spans: Spans = ()


class Footnote(Model):
    """A footnote and its number."""

    number: int
    text: str
    marks: Spans = Field((), description="Where the text refers to the note.")
    spans: Spans = ()


class FurnitureLine(Model):
    """A line of page furniture, kept out of the running text."""

    layer: str
    text: str
    spans: Spans = ()


class Ledger(Model):
    """The balance: each line of the document is in the record or in a layer; the rest is unclaimed."""

    lines: int = Field(description="Lines with text in the document.")
    in_record: int
    in_layers: int
    unclaimed: int
    layers: tuple[FurnitureLine, ...] = Field((), description="Headers, footers, page and line numbers.")


class Source(Model):
    """The file that was read. Nothing in it changes between runs."""

    name: str | None = Field(None, description="Bare file name, null for bytes or standard input.")
    media_type: str
    sha256: str
    bytes: int
    page_count: int | None = None
    reader: str


class Record(Model):
    """What all kinds of documents have in common."""

    schema_name: str
    schema_version: str = SCHEMA_VERSION
    pmdocs_version: str
    document_type: str
    language: Language | None = None
    title: str | None = None
    status: Status | None = None
    complete: bool = Field(True, description="False when pages or text are known to be missing.")
    source: Source
    issues: tuple[Issue, ...] = ()
    ledger: Ledger


class Minutes(Record):
    """Minutes of a meeting, or an extract of them."""

    schema_name: Literal["pmdocs.minutes"] = "pmdocs.minutes"
    document_type: Literal["minutes"] = "minutes"
    meeting: Meeting
    participants: tuple[Participant, ...] = ()
    agenda_items: tuple[AgendaItem, ...] = ()
    preamble: tuple[Block, ...] = Field((), description="What stands before the items and in no other field.")
    closing: tuple[Block, ...] = Field((), description="What stands after the items and in no other field.")
    appendices: tuple[Appendix, ...] = ()
    spans: FieldSpans = Field(default_factory=dict, description="Where the title and status are printed.")


class Report(Record):
    """A report of a workshop or seminar."""

    schema_name: Literal["pmdocs.report"] = "pmdocs.report"
    document_type: Literal["report"] = "report"
    body: Body | None = None
    date: Date | None = None
    date_text: str | None = None
    end_date: Date | None = None
    start_time: Time | None = None
    end_time: Time | None = None
    location: str | None = None
    organizers: tuple[str, ...] = ()
    preamble: tuple[Block, ...] = Field((), description="Cover and table of contents.")
    sections: tuple[Section, ...] = ()
    programme: tuple[ProgrammeEntry, ...] = ()
    participants: tuple[Participant, ...] = ()
    footnotes: tuple[Footnote, ...] = ()
    appendices: tuple[Appendix, ...] = ()
    spans: FieldSpans = Field(default_factory=dict, description="Where each field of the head is printed.")


class Notice(Record):
    """A summons or agenda: it has no attendance and no decisions."""

    schema_name: Literal["pmdocs.notice"] = "pmdocs.notice"
    document_type: Literal["notice"] = "notice"
    meeting: Meeting
    agenda_items: tuple[AgendaItem, ...] = ()
    blocks: tuple[Block, ...] = ()
    spans: FieldSpans = Field(default_factory=dict)


class OtherDocument(Record):
    """A readable document of another kind: its text in blocks."""

    schema_name: Literal["pmdocs.document"] = "pmdocs.document"
    document_type: Literal["other"] = "other"
    blocks: tuple[Block, ...] = ()
    spans: FieldSpans = Field(default_factory=dict)


AnyRecord = Minutes | Report | Notice | OtherDocument

_SCHEMA_WITHIN = 60
"""Bytes of the JSON of a record in which its schema is named: it is the first field."""


def record_from_json(data: bytes) -> AnyRecord:
    """The record that a line of JSON made by pmdocs holds; raises ValidationError."""
    for model in (Minutes, Report, Notice):
        if f'"{model.model_fields["schema_name"].default}"'.encode() in data[:_SCHEMA_WITHIN]:
            return model.model_validate_json(data)
    return OtherDocument.model_validate_json(data)
