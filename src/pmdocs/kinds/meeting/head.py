"""The head of a document of a meeting: its title and status, its labelled fields, and what stands there without a label."""

import re
from collections.abc import Sequence

from pmdocs.grammar.paragraphs import Paragraph, claimed, spans_of
from pmdocs.kinds import Reading, front_matter
from pmdocs.kinds.drafts import (
    Fields,
    block,
    blocks,
    first_date,
    put_dates,
    put_times,
    quoted,
    says_more,
    tail_of,
)
from pmdocs.kinds.meeting.head_labels import FIRST_ONLY, READERS, put_number
from pmdocs.kinds.meeting.when_and_where import put_body, put_date_line, put_named_body, put_place
from pmdocs.late import late
from pmdocs.phrases.bodies import body_in, names_body
from pmdocs.phrases.dates import find_dates
from pmdocs.phrases.labels import FoundLabel
from pmdocs.phrases.lead_ins import find_lead_in, may_lead_in
from pmdocs.phrases.names import is_given, is_name
from pmdocs.phrases.sentences import is_sentence
from pmdocs.phrases.sittings import tells_of_sitting
from pmdocs.phrases.titles import names_meeting, title_word
from pmdocs.records import Block, FieldSpans, Status
from pmdocs.text import Line

_STATUS: tuple[tuple[re.Pattern[str], Status], ...] = (
    (re.compile(r"\b(?:utkast|ikke godkjent|ikkje godkjen[dt])\b", re.IGNORECASE), "draft"),
    (re.compile(r"\b(?:foreløpig|førebels|ikke en offisiell|ikkje offisiell)\b", re.IGNORECASE), "provisional"),
    (re.compile(r"\((?:endelig )?godkjen[td]\b|^godkjen[td](?: i møte| av|\b.*\b[0-9]{4})", re.IGNORECASE), "approved"),
)
_NAME_LABEL = late(r"(?:navn|namn|organisasjon|forening|foreining|lag)(?: på \w+)?\s*:\s*", re.IGNORECASE)
"""What small associations set before their name in the head."""
_SCHOOL_YEAR = late(r"\s+(?:19|20)?[0-9]{2}\s?[/–-]\s?(?:20)?[0-9]{2}$")
"""The years in which a body sits: `FAU 2022/23`."""
_MET_AT = late(r"møtet?\s+på\s+(?P<place>[A-ZÆØÅ][\w-]*(?:\s[A-ZÆØÅ][\w-]*){0,3})")
"""`Referat fra styremøte på Solheim 12.05.2021`."""
_ITS_MEETING = late(r"\s(?:sitt|si|sin)\s\w*(?:møte|forsamling)\b")
"""`Lia vel sitt årsmøte 2014`: the name of a meeting, not of the body alone."""
_AT_BEFORE_DATE = late(r"\spå\s(?P<place>[A-ZÆØÅ][\w-]*(?:\s[A-ZÆØÅa-zæøå][\w-]*){0,3}),\s+(?:den\s)?[0-9]{1,2}\.")
"""`Referat styremøte Lia vel på Bakken kro, 12.05.2021`."""
_BEHIND_DATE = late(r"[0-9]{2}(?:,|\s[–-])\s(?P<place>[A-ZÆØÅ][\w-]*(?:\s[\w-]+){0,3})$")
_PLACES = (
    "skole",
    "skolen",
    "skule",
    "skulen",
    "hus",
    "huset",
    "hotell",
    "salen",
    "kirke",
    "kyrkje",
    "kro",
    "bibliotek",
    "senter",
    "hallen",
)
"""`Styremøte Lia vel 12.05.21, Lia samfunnshus`."""
_STAMP = late(
    r"(?:Neste (?:\w*møte|møtedato)|Kommende møte|Komande møte|Frist|Publisert|Sist (?:endret|endra|oppdatert)|Oppdatert|Lastet opp|Lagt ut|Utskrift|Skrevet ut|Trykt|Sendt|Godkjent|Godkjend|Signert)\b",
    re.IGNORECASE,
)
"""What stands before the date of a publication, a signature or another meeting."""
_LONGEST_HEAD_LINE = 12
"""Words of a line that can say when and where."""
_LETTERHEAD = 30
"""Lines at the top in which a letterhead stands."""
_REFERENCE = re.compile(r"\b(?:Vår|Deres|Dykkar) ref\b", re.IGNORECASE)
_WHEN = frozenset(("date", "time", "time_place"))
_NEAR = 3
"""Paragraphs from the title within which the body and the date may stand without a label."""
_LONGEST_DATE = 30
"""Characters in which a date stands that a line begins with."""


_REGISTERED = late(
    r"(?:\s[–—-]|,|\s\|)?\s\(?(?:[Oo]rg\.? ?(?:nr|nummer)|[Oo]rganisasjonsnummer)\.?:?\s?[0-9]{3} ?[0-9]{3} ?[0-9]{3}\)?$"
)
"""The number of a registered body behind its name: `Havbris AS – org.nr. 911 000 000`."""


class Head:
    """Collects the head of a document as its parts are walked through."""

    def __init__(self, reading: Reading) -> None:
        """Start with nothing known."""
        self.reading = reading
        self.meeting = Fields()
        self.document = Fields()
        self.preamble: list[Block] = []
        self.letterhead: set[int] = set()
        self.doubtful: Paragraph | None = None
        front_matter.put_title(self.document, reading.source)
        self.titled = "title" in self.document.values

    def read_top(self, lines: Sequence[Line]) -> None:
        """The lines before the first label: title, body, status, and what else stands there."""
        found = self.reading.paragraphs([line for line in lines if line.table is None])
        at = _title_at(found)
        self.titled = self.titled or (at is not None and title_word(found[at].text) is not None)
        if at is not None:
            self._read_title(found[at])
        for position, paragraph in enumerate(found):
            if position != at and not self._read_loose(paragraph, near=at is not None and abs(position - at) <= _NEAR):
                self.preamble.append(block(paragraph))
        self.preamble += blocks(self.reading, [line for line in lines if line.table is not None])

    def read_late_title(self, lines: Sequence[Line]) -> bool:
        """A title below fields, as under a letterhead: it takes the place of a first line that was taken for one."""
        texts = [line for line in lines if line.table is None]
        if self.titled or not any(title_word(line.text) for line in texts):
            return False
        if spans := self.document.spans.pop("title", None):
            del self.document.values["title"]
            numbers = claimed(spans)
            self.preamble.append(
                block(self.reading.paragraph([line for line in self.reading.lines if line.number in numbers]))
            )
        self.read_top(lines)
        return True

    def _read_title(self, paragraph: Paragraph) -> None:
        text, spans = paragraph.text, paragraph.spans()
        if not self.document.put("title", text, spans) and not self.document.says({"title": text}, spans):
            self.preamble.append(block(paragraph, "heading"))
        self._put_status(paragraph)
        put_body(self.meeting, paragraph)
        put_number(self.meeting, paragraph)

    def title_date(self) -> None:
        """Take date, times and place from the title where no label gave them, else from the front matter; and the body from there."""
        self._read_title_line()
        front_matter.put_body(self.meeting, self.reading.source)
        front_matter.put_date(self.meeting, self.reading.source)

    def _read_title_line(self) -> None:
        numbers = claimed(self.document.spans.get("title", ()))
        lines = [line for line in self.reading.source.lines if line.number in numbers]
        if not lines:
            return
        paragraph = self.reading.paragraph(lines)
        if "date_text" not in self.meeting.values:
            put_dates(self.meeting, paragraph)
        elif "date" not in self.meeting.values:
            self._year_of(paragraph)
        if not {"start_time", "end_time"} & self.meeting.values.keys():
            put_times(self.meeting, paragraph, labelled=False)
        if "location" not in self.meeting.values and (place := _place_in_title(paragraph.text)):
            put_place(self.meeting, paragraph, *place)

    def _year_of(self, paragraph: Paragraph) -> None:
        """The date of the title where it is the one that a label gave without the year."""
        printed = first_date(str(self.meeting.values["date_text"]))
        full = first_date(paragraph.text)
        if printed and full and full.first and (printed.day, printed.month) == (full.day, full.month):
            spans = paragraph.spans(full.start, full.end)
            self.meeting.put("date", full.first, quoted(spans, paragraph.text[full.start : full.end]))

    def read_lead_in(self, line: Line) -> None:
        """The lead-in of a case: the body and date of an extract, which has no head."""
        if may_lead_in(line.text):
            self._lead_in(self.reading.paragraph([line]))

    def _lead_in(self, paragraph: Paragraph) -> None:
        if found := find_lead_in(paragraph.text):
            put_named_body(self.meeting, found.body, paragraph)
            put_dates(self.meeting, paragraph, found.date_start)

    def _put_status(self, paragraph: Paragraph) -> bool:
        for pattern, status in _STATUS:
            if match := pattern.search(paragraph.text):
                return self.document.put("status", status, quoted(paragraph.spans(), match.group()))
        return False

    def _read_loose(self, paragraph: Paragraph, *, near: bool) -> bool:
        """A paragraph of the head without a label; whether a field took all of it."""
        text = paragraph.text
        self._lead_in(paragraph)
        if tells_of_sitting(text):
            if near and find_dates(text[:_LONGEST_DATE]):
                put_date_line(self.meeting, paragraph)
            return False
        if near and "body" not in self.meeting.values and (named := self._body_of(text)):
            put_named_body(self.meeting, named, paragraph)
            if names_meeting(text):
                put_date_line(self.meeting, paragraph)
            return named == text
        self._put_status(paragraph)
        long = len(text.split()) > _LONGEST_HEAD_LINE and not (near and title_word(text))
        if long or _STAMP.match(text):
            return False
        used = put_date_line(self.meeting, paragraph)
        if near and "date" not in self.meeting.values and "date_text" in self.meeting.values:
            self._year_of(paragraph)
        return bool(used) and not says_more(text, used) and self.meeting.hold(paragraph)

    def _body_of(self, text: str) -> str | None:
        """The body that a line near the title names, alone or in a sentence."""
        if names_meeting(text) or is_sentence(text) or title_word(text) or _ITS_MEETING.search(text):
            named = body_in(text)
            known = named and (names_body(named, capital=False) or is_sentence(text) or _ITS_MEETING.search(text))
            return named if known else None
        if (registered := _REGISTERED.search(text)) and registered.start():
            return text[: registered.start()]
        said = _NAME_LABEL.match(text)
        name = _SCHOOL_YEAR.sub("", text[said.end() :] if said else text)
        person = " ".join(name.split()[:2])
        return name if names_body(name) and not (is_name(person) and is_given(person.split()[0])) else None

    def read_field(self, opening: Line, label: FoundLabel, below: Sequence[Line]) -> None:
        """A labelled line of the head and the lines below it."""
        tail = [tail_of(opening, label.at)] if label.at < len(opening.text) else []
        found = self.reading.paragraphs([line for line in (*tail, *below) if line.table is None])
        tables = blocks(self.reading, [line for line in below if line.table is not None])
        if not found:
            self.preamble += [block(self.reading.paragraph([opening]), "heading"), *tables]
            return
        if label.label.opens == "archive":
            self.letterhead.add(opening.number)
        letter = label.label.opens == "date" and opening.number in self.letterhead
        reader = None if letter else READERS.get(label.label.opens)
        if reader and label.label.opens in _WHEN and find_dates(found[0].text):
            self._take_back_letter_date()
            if self._is_below_reference(opening):
                self.doubtful = found[0]
        known = dict(self.meeting.spans)
        read = 0 if reader is None else 1 if label.label.opens in FIRST_ONLY else len(found)
        rest = [
            paragraph
            for position, paragraph in enumerate(found)
            if reader is None
            or position >= read
            or not (reader(self.meeting, paragraph) and self.meeting.hold(paragraph))
        ]
        if rest and rest[0] is found[0]:
            rest = [self.reading.paragraph([opening, *rest[0].lines[len(tail) :]]), *rest[1:]]
        elif not tail:
            self._label_above(opening, known)
        self.preamble += [*(block(paragraph) for paragraph in rest), *tables]

    def _is_below_reference(self, opening: Line) -> bool:
        """Whether `Vår ref.:` stands in the line above: letters are dated there."""
        above = (line for line in self.reading.lines[:_LETTERHEAD] if line.number == opening.number - 1)
        return any(_REFERENCE.search(line.text) for line in above)

    def _take_back_letter_date(self) -> None:
        """A date below `Vår ref.:` is that of a letter where the meeting's own date stands below it."""
        if self.doubtful is None:
            return
        for name in ("date", "date_text", "end_date"):
            self.meeting.values.pop(name, None)
            self.meeting.spans.pop(name, None)
        self.preamble.append(block(self.doubtful))
        self.doubtful = None

    def _label_above(self, opening: Line, known: FieldSpans) -> None:
        """A label on a line of its own is part of where the fields below it are printed, all but those `known` before."""
        for name, spans in self.meeting.spans.items():
            if spans != known.get(name):
                self.meeting.spans[name] = (*spans, *spans_of([opening]))


def _title_at(found: list[Paragraph]) -> int | None:
    """Which paragraph is the title: the first with a title word, else the first."""
    for position, paragraph in enumerate(found):
        if title_word(paragraph.text):
            return position
    return 0 if found and len(found[0].text.split()) <= 20 else None


def _place_in_title(text: str) -> tuple[int, int] | None:
    """Where the place stands that a title names beside the date."""
    if place := _MET_AT.search(text) or _AT_BEFORE_DATE.search(text):
        return place.span("place")
    place = _BEHIND_DATE.search(text)
    return place.span("place") if place and place["place"].endswith(_PLACES) else None
