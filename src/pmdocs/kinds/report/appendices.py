"""The appendices of a report: what each holds, by its kind, and where the text refers to it."""

import re
from collections.abc import Iterable, Iterator, Sequence

from pmdocs.grammar.paragraphs import claimed, continues, spans_of
from pmdocs.kinds import Reading
from pmdocs.kinds.appendices import AppendixHeading, kind_by_title
from pmdocs.kinds.drafts import blocks
from pmdocs.kinds.participants import participant
from pmdocs.kinds.people_tables import people_of_rows
from pmdocs.kinds.report.lost_columns import header_words, read_rows
from pmdocs.kinds.report.programme import is_programme, read_programme
from pmdocs.kinds.report.slides import are_slides
from pmdocs.records import Appendix, AppendixKind, Block, Participant, ProgrammeEntry, Section, Spans
from pmdocs.text import Line
from pmdocs.vocabulary.appendix_labels import APPENDIX_WORDS

_REFERENCE = re.compile(rf"\b(?:{'|'.join(APPENDIX_WORDS)})\s+(?P<number>[0-9]{{1,2}})\b", re.IGNORECASE)
_MOST_HEADING_LINES = 4
_LONGEST_TITLE_BELOW = 80
_SAME_SIZE = 0.6


class Appendices:
    """Collects the appendices, and the programme and participants that some of them hold."""

    def __init__(self, reading: Reading) -> None:
        """Nothing is collected yet."""
        self.reading = reading
        self.appendices: list[Appendix] = []
        self.programme: list[ProgrammeEntry] = []
        self.participants: list[Participant] = []

    def read(self, lines: list[Line], heading: AppendixHeading) -> None:
        """An appendix: its heading, which may wrap, and what it holds by its kind."""
        extent, title = self._title(lines, heading)
        inside = lines[extent:]
        kind = self._kind(title, inside)
        kept = self._read(kind, inside)
        pages = [line.page for line in lines if line.page is not None]
        self.appendices.append(
            Appendix(
                number=heading.number,
                label_text=heading.label,
                title=title or None,
                kind=kind,
                blocks=tuple(blocks(self.reading, kept)),
                page_first=min(pages, default=None),
                page_last=max(pages, default=None),
                spans=spans_of(lines[:extent]),
            )
        )

    def read_section(self, lines: list[Line], title: str | None) -> None:
        """A section of the text that is a programme or a list of participants; its text stays in the section."""
        kind = kind_by_title(title or "")
        tabular = any(line.table is not None for line in lines)
        if (kind == "programme" and not self.programme and (tabular or is_programme(lines))) or (
            kind == "participants" and not self.participants and tabular
        ):
            self._read(kind, lines)

    def _title(self, lines: list[Line], heading: AppendixHeading) -> tuple[int, str]:
        """How many lines the heading takes, and its title: on the label's line, or below it."""
        if heading.title:
            extent = _extent(lines)
            first = lines[0]._replace(text=heading.title)
            return extent, self.reading.paragraph([first, *lines[1:extent]]).text
        below = lines[1] if len(lines) > 1 else None
        if below and below.gap < 1 and len(below.text) < _LONGEST_TITLE_BELOW:
            return 2, below.text
        return 1, ""

    def _kind(self, title: str, inside: Sequence[Line]) -> AppendixKind | None:
        named = kind_by_title(title)
        if named or not inside:
            return named
        if are_slides(self.reading, inside):
            return "slides"
        return "programme" if is_programme(inside) else "participants" if header_words(inside[0]) else "text"

    def _read(self, kind: AppendixKind | None, inside: list[Line]) -> list[Line]:
        """Read what the kind of appendix holds; returns the lines that stay as text."""
        if kind == "programme":
            entries = read_programme(self.reading, inside)
            self.programme += entries
            return _unclaimed(inside, (entry.spans for entry in entries))
        if kind == "participants":
            people = [*self._from_tables(inside), *self._from_text(inside)]
            self.participants += people
            return _unclaimed(inside, (person.spans for person in people))
        return inside

    def _from_tables(self, inside: list[Line]) -> Iterator[Participant]:
        for at in sorted({line.table for line in inside if line.table is not None}):
            for person, lines, _presence in people_of_rows(self.reading.source.tables[at].rows):
                yield participant(person, spans_of(lines), role=person.role)

    def _from_text(self, inside: list[Line]) -> Iterator[Participant]:
        loose = [line for line in inside if line.table is None]
        start = next((at for at, line in enumerate(loose) if header_words(line)), None)
        for person, rows in read_rows(loose[start:])[0] if start is not None else ():
            yield participant(person, spans_of(rows), role=person.role)


def _unclaimed(lines: list[Line], spans: Iterable[Spans]) -> list[Line]:
    taken = claimed(span for several in spans for span in several)
    return [line for line in lines if line.number not in taken]


def _extent(lines: Sequence[Line]) -> int:
    """How many lines a heading takes: capitals go on in capitals, the same type in the same type."""
    count = 1
    while count < min(len(lines), _MOST_HEADING_LINES):
        before, line = lines[count - 1], lines[count]
        if line.table is not None or line.gap >= 1 or header_words(line):
            break
        caps = line.text.isupper() and lines[0].text.isupper()
        if not (caps or _same_type(before, line) or (continues(before, line) and line.text[0].islower())):
            break
        count += 1
    return count


def _same_type(before: Line, line: Line) -> bool:
    if not line.size or not before.size:
        return False
    return abs(line.size - before.size) <= _SAME_SIZE and line.bold and before.bold


def with_references(appendices: Sequence[Appendix], sections: Sequence[Section]) -> list[Appendix]:
    """The appendices, each with the places in the text of `sections` that refer to it."""
    places: dict[str, list[Spans]] = {}
    for part in _blocks_in(sections):
        for match in _REFERENCE.finditer(part.text):
            places.setdefault(match["number"], []).append(part.spans)
    return [
        appendix.model_copy(
            update={"references": tuple(span for spans in places.get(appendix.number or "", ()) for span in spans)}
        )
        for appendix in appendices
    ]


def _blocks_in(sections: Iterable[Section]) -> Iterator[Block]:
    for section in sections:
        yield from section.blocks
        yield from _blocks_in(section.sections)
