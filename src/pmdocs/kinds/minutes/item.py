"""What an agenda item holds, collected part by part: text, sections, speakers, motions."""

import re
from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from pmdocs.grammar.fold import Node
from pmdocs.grammar.paragraphs import Paragraph, spans_of
from pmdocs.kinds import Reading
from pmdocs.kinds.drafts import blocks, has_words, leftover, tail_of
from pmdocs.kinds.minutes.marks import Value
from pmdocs.kinds.minutes.proposals import cut_proposal, result_of
from pmdocs.late import late
from pmdocs.phrases.labels import FoundLabel
from pmdocs.phrases.names import is_name
from pmdocs.phrases.people import Person, read_people
from pmdocs.phrases.presenters import find_presenters, presenters_in_heading
from pmdocs.phrases.roles import find_party
from pmdocs.phrases.sentences import opening_sentence
from pmdocs.records import (
    Attachment,
    Block,
    Decision,
    Motion,
    MotionKind,
    Proposer,
    Section,
    SectionKind,
    Spans,
    Speaker,
    VoteEvent,
    VoteResult,
)
from pmdocs.text import Line

if TYPE_CHECKING:
    from pmdocs.phrases.outcomes import FoundOutcome

_SECTION_KINDS: dict[str, SectionKind] = {
    "discussion": "discussion", "background": "background", "assessment": "assessment", "proposal": "recommendation",
    "motion": "proposal", "proceedings": "proceedings", "remark": "remark", "recusal": "recusal", "follow_up": "other",
    "documents": "other",
}  # fmt: skip
_NUMBERED = frozenset("0123456789abcdefgh(")
_MOVES = late(r"\s(?:fremmet|fremmer|fremsatte|foreslo|la|sette|satte|fremja|gjorde)\b")
_VOTING = late(r"votering|avstemm?ing|avstemning|røysting|avrøysting", re.IGNORECASE)
"""What is numbered below is voted on, and no point of a discussion (FORMS 17)."""
_NOTE_SIGN = re.compile(r"(?<=[a-zæøå.)])[0-9]{1,2}$")
"""The sign of a footnote behind who presents: `Kari Lund.1`."""
_MOTION_KINDS: tuple[tuple[str, MotionKind], ...] = (
    ("tillegg", "addition"), ("utsett", "postponement"), ("alternativ", "alternative"), ("endring", "alternative"),
)  # fmt: skip


def printed(part: Block | Paragraph) -> str:
    """A block or a paragraph as it goes into a decision's text: numbers and letters stay, bullet signs go."""
    if isinstance(part, Block) and part.rows:
        return " ".join(cell for row in part.rows for cell in row if cell)
    return f"{part.marker} {part.text}" if part.marker and part.marker[0] in _NUMBERED else part.text


def undo_list(part: Block) -> Block:
    """A list item as a paragraph: what it says is no point of a discussion."""
    return part.model_copy(update={"type": "paragraph", "level": None}) if part.type == "list_item" else part


def extent(found: Sequence[Paragraph]) -> int:
    """How many paragraphs belong to what begins on its label's line: the paragraph with its list."""
    count = min(1, len(found))
    while count < len(found) and found[count].marker:
        count += 1
    return count


class Item:
    """Collects one item as its parts are walked through."""

    def __init__(self, reading: Reading) -> None:
        """Nothing is collected yet."""
        self.reading = reading
        self.speakers: list[Speaker] = []
        self.sections: list[Section] = []
        self.motions: list[Motion] = []
        self.votes: list[VoteEvent] = []
        self.decisions: list[Decision] = []
        self.attachments: list[Attachment] = []
        self.status: FoundOutcome | None = None
        self.status_spans: Spans = ()
        self.named: set[str] = set()

    def lines(self, node: Node[Value], label: FoundLabel) -> list[Line]:
        """The lines of a labelled part, the label itself cut off."""
        assert node.opening is not None  # noqa: S101  only the root has none
        return [*([tail_of(node.opening, label.at)] if label.at < len(node.opening.text) else []), *node.lines]

    def text(self, lines: Sequence[Line], kind: SectionKind = "other") -> None:
        """Running text of the item outside any labelled section."""
        found = blocks(self.reading, lines) if lines else []
        if found:
            self.sections.append(Section(kind=kind, blocks=tuple(found), spans=spans_of(lines)))

    def section(self, node: Node[Value], label: FoundLabel) -> None:
        """A labelled section: its label as heading, its text in blocks."""
        kind = _SECTION_KINDS[label.label.opens]
        lines = self.lines(node, label)
        rest: list[Line] = []
        opening = [node.opening] if node.opening else []
        on_line = bool(opening) and label.at < len(opening[0].text)
        if kind in {"recommendation", "proposal"}:
            lines, rest = cut_proposal(self.reading, lines, on_line=on_line)
        spans = spans_of([*opening, *(lines[1:] if on_line else lines)])
        self._labelled(kind, label, lines, spans, result_of(rest))
        self.text(rest)

    def _labelled(
        self, kind: SectionKind, label: FoundLabel, lines: list[Line], spans: Spans, result: VoteResult | None
    ) -> None:
        found = blocks(self.reading, lines)
        if label.label.opens == "follow_up" or (kind == "proceedings" and _VOTING.match(label.printed)):
            found = [undo_list(part) for part in found]
        self.sections.append(Section(kind=kind, heading=label.printed, blocks=tuple(found), spans=spans))
        if kind in {"recommendation", "proposal"} and found:
            text = " ".join(printed(part) for part in found)
            at = label.printed.find(label.slot) if kind == "proposal" and label.slot else -1
            proposer = _proposer_in(label.printed[at:]) if at >= 0 else None
            motion_kind: MotionKind = "recommendation" if kind == "recommendation" else _motion_kind(label.printed)
            self.motions.append(Motion(text=text, proposer=proposer, kind=motion_kind, result=result, spans=spans))
        if label.label.opens == "documents":
            self.attachments += [Attachment(title=part.text, number=part.marker, spans=part.spans) for part in found]

    def moved(self, node: Node[Value]) -> None:
        """`Kari Lund (SP) fremmet følgende forslag: …`: a motion, kept as a section of its own."""
        lines, rest = cut_proposal(self.reading, list(node.walk()), on_line=False)
        found = blocks(self.reading, lines)
        self.sections.append(Section(kind="proposal", blocks=tuple(found), spans=spans_of(lines)))
        who, _, what = " ".join(printed(part) for part in found).partition(":")
        if what.strip():
            self.motions.append(
                Motion(
                    text=what.strip(),
                    proposer=_proposer_in(_MOVES.split(who)[0]),
                    kind=_motion_kind(who),
                    result=result_of(rest),
                    spans=spans_of(lines),
                )
            )
        self.text(rest, "proceedings")

    def speaker(self, node: Node[Value], label: FoundLabel) -> None:
        """`Innledning v/Kari Lund.`; what stands below is running text."""
        assert node.opening is not None  # noqa: S101  only the root has none
        found = self.reading.paragraphs(self.lines(node, label))
        rest = found[1:]
        if found:
            below = label.at >= len(node.opening.text)
            said = _NOTE_SIGN.sub("", opening_sentence(found[0].text))
            people = [person for person in read_people(said) if person.name]
            known = len(self.speakers)
            self._speakers(people, (*found[0].spans(), *(spans_of([node.opening]) if below else ())))
            named = 0 < len(people) == len(self.speakers) - known
            if not named or has_words(leftover(found[0].text, _said_of(people, found[0].text))):
                rest.insert(0, self.reading.paragraph([node.opening, *found[0].lines[not below :]]))
        else:
            rest.insert(0, self.reading.paragraph([node.opening]))
        self.text([line for paragraph in rest for line in paragraph.lines])

    def _speakers(self, people: Sequence[Person], spans: Spans) -> None:
        for person in people:
            if person.name:
                self._speak(person.name, person.organization, spans)

    def _speak(self, name: str, organization: str | None, spans: Spans) -> None:
        if name not in self.named:
            self.named.add(name)
            self.speakers.append(Speaker(name=name, organization=organization, spans=spans))

    def no_points(self, parts: Collection[Block]) -> None:
        """Keep `parts` as paragraphs: the decision is no point of the discussion."""
        if not parts:
            return
        taken = {id(part) for part in parts}
        self.sections = [
            section.model_copy(
                update={"blocks": tuple(undo_list(part) if id(part) in taken else part for part in section.blocks)}
            )
            if any(id(part) in taken for part in section.blocks)
            else section
            for section in self.sections
        ]

    def read_presenters(self, title: str | None, spans: Spans, called: Collection[str]) -> None:
        """Presenters named in the heading and in sentences, where no label names one; `called` as of `find_presenters`."""
        for name in presenters_in_heading(title or ""):
            self._speak(name, None, spans)
        for section in self.sections:
            if section.kind in {"other", "proceedings", "background", "discussion"}:
                for part in section.blocks:
                    self._speakers(find_presenters(part.text, called) if part.type == "paragraph" else (), part.spans)


def _said_of(people: Sequence[Person], text: str) -> list[tuple[int, int]]:
    """The stretches of `text` that people, their organisations and titles take."""
    extras = [extra for person in people for extra in (person.organization, person.title, person.affiliation) if extra]
    places = [(at, at + len(extra)) for extra in extras if (at := text.find(extra)) >= 0]
    return [(person.start, person.end) for person in people] + places


def _proposer(people: Sequence[Person]) -> Proposer | None:
    """The first of the people as proposer; a party stands in parentheses like an organisation."""
    person = next((person for person in people if person.name), None)
    if person is None or person.name is None:
        return None
    return Proposer(name=person.name, party=person.party, organization=person.organization)


def _proposer_in(text: str) -> Proposer | None:
    """The proposer that a label names: a person (`Kai Bø (H)`), parties (`SP og V`) or an organisation."""
    people = read_people(text)
    if person := _proposer(people):
        return person
    parts = _PARTIES.split(text)
    if all(find_party(part) for part in parts):
        return Proposer(name=None, party=text)
    if not people or _VOTERS.match(text) or any(find_party(part) or is_name(part) for part in parts):
        return None
    return Proposer(name=None, organization=text)


_VOTERS = late(
    r"(?:et |eit )?(?:fler|mindre)(?:tallet|talet|tall|tal)\b|fleirtal|(?:parti|medlem|eier|eigar|andels|representant|repr\.)\w*\b|opposisjon|posisjon|ordfører|ordførar|varaordfør|nestleder|nestleiar|leder|leiar|møteleder|møteleiar|han\b|hun\b|ho\b|de\b|dei\b|alle\b|noen\b|nokre\b|flere\b|fleire\b",
    re.IGNORECASE,
)
"""Those who vote, and offices: neither an organisation nor a name."""
_PARTIES = late(r"\s*,\s*(?:og\s)?|\s*/\s*|\s+(?:og|samt)\s+")


def _motion_kind(text: str) -> MotionKind:
    form = text.casefold()
    return next((kind for word, kind in _MOTION_KINDS if word in form), "other")
