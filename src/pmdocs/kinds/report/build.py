"""From lines to the fields of a `Report` record."""

from collections.abc import Iterator
from functools import partial

from pmdocs.grammar.fold import Node, fold
from pmdocs.grammar.leaders import without_leaders
from pmdocs.grammar.marks import Mark, Place
from pmdocs.grammar.paragraphs import continues, spans_of
from pmdocs.kinds import Built, Reading
from pmdocs.kinds.appendices import AppendixHeading, appendix_heading
from pmdocs.kinds.drafts import Fields, blocks, tail_of
from pmdocs.kinds.footnotes import find_footnotes
from pmdocs.kinds.front_matter import put_date, put_title
from pmdocs.kinds.report.appendices import Appendices, with_references
from pmdocs.kinds.report.head import cover_blocks, read_event, read_title
from pmdocs.kinds.report.headings import SectionHeading, find_headings
from pmdocs.records import Report, Section, Speaker
from pmdocs.text import Line

Value = SectionHeading | AppendixHeading
Headings = dict[tuple[int, float], SectionHeading]


def _section_of(reading: Reading, node: Node[Value], heading: SectionHeading) -> Section:
    """A section with its subsections."""
    head = spans_of(list(node.walk())[: heading.extent])
    own = node.lines[heading.extent - 1 :]
    if heading.body_at is not None and node.opening is not None:
        own = [tail_of(node.opening, heading.body_at), *own]
    speaker = Speaker(name=heading.speaker, organization=heading.organization, spans=head) if heading.speaker else None
    inner = [
        _section_of(reading, child, child.value) for child in node.nodes if isinstance(child.value, SectionHeading)
    ]
    return Section(
        number=heading.number,
        title=heading.title,
        level=heading.level,
        speakers=(speaker,) if speaker else (),
        blocks=tuple(blocks(reading, own)),
        sections=tuple(inner),
        spans=head,
    )


def _all_sections(node: Node[Value]) -> Iterator[Node[Value]]:
    """The sections below `node`, at any depth."""
    for child in node.nodes:
        if isinstance(child.value, SectionHeading):
            yield child
            yield from _all_sections(child)


def _marks(headings: Headings) -> list[Mark[Value]]:
    appendix: Mark[Value] = Mark("appendix", 1, _appendix)
    sections: list[Mark[Value]] = [Mark("section", level, partial(_section, headings, level)) for level in range(1, 6)]
    return [appendix, *sections]


def _appendix(line: Line, place: Place) -> AppendixHeading | None:
    if not place.fresh or line.table is not None or without_leaders(line.text) != line.text:
        return None
    found = appendix_heading(line.text)
    return found if found and found.number else None


def _section(headings: Headings, level: int, line: Line, _place: Place) -> SectionHeading | None:
    found = headings.get(line.key)
    return found if found and found.level == level else None


def build(reading: Reading) -> Built:
    """The fields of the report that `reading` holds."""
    found = find_headings(reading)
    notes = find_footnotes(reading, list(found))
    keyed = {reading.lines[at].key: heading for at, heading in found.items()}
    lines = [line for at, line in enumerate(reading.lines) if at not in notes.taken]
    root = fold(lines, _marks(keyed), continues)
    sections = [_section_of(reading, node, node.value) for node in root.nodes if isinstance(node.value, SectionHeading)]
    appended = Appendices(reading)
    for node in root.nodes:
        if isinstance(node.value, AppendixHeading):
            appended.read(list(node.walk()), node.value)
    for section in _all_sections(root):
        appended.read_section(section.lines, section.value.title if isinstance(section.value, SectionHeading) else None)
    cover = reading.paragraphs([line for line in root.lines if line.table is None])
    fields = Fields()
    put_title(fields, reading.source)
    read_title(cover, fields)
    body = [line for node in root.nodes if isinstance(node.value, SectionHeading) for line in node.walk()]
    read_event(fields, cover, reading.paragraphs([line for line in body if line.table is None][:REACH]))
    put_date(fields, reading.source)
    return Built(
        Report,
        {
            **fields.values,
            "preamble": tuple(cover_blocks(blocks(reading, root.lines), fields)),
            "sections": tuple(sections),
            "programme": tuple(appended.programme),
            "participants": tuple(appended.participants),
            "footnotes": notes.footnotes,
            "appendices": tuple(with_references(appended.appendices, sections)),
            "spans": fields.spans,
        },
        root,
    )


REACH = 200
"""Lines of the text in which the event is looked for."""
