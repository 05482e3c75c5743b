"""When, where and by whom the workshop or seminar that a report tells of was held."""

import re
from collections.abc import Iterable, Iterator

from pmdocs.grammar.paragraphs import Paragraph
from pmdocs.kinds.drafts import Fields, quoted
from pmdocs.phrases.dates import FoundDate, find_dates
from pmdocs.phrases.sentences import stretches
from pmdocs.phrases.times import find_times
from pmdocs.phrases.titles import title_word
from pmdocs.records import Block
from pmdocs.vocabulary.events import EVENT_WORDS, HELD_WORDS

_EVENT = re.compile("|".join(EVENT_WORDS), re.IGNORECASE)
_HELD = re.compile(rf"\b(?:{'|'.join(HELD_WORDS)})\b", re.IGNORECASE)
_PLACE = re.compile(r"\b(?:i|på|ved)\s+(?P<place>[A-ZÆØÅ][^,.;:()]*?)\s*,?\s*(?:den\s+)?$")
_PLACE_BEHIND = re.compile(r",?\s+(?:i|på|ved)\s+(?P<place>[A-ZÆØÅ][^,.;:()]*?)(?=\s*(?:[,.;]|$|\bmed\b))")
_ORGANIZERS = re.compile(
    r"\b(?:i samarbeid mellom|arrangert av|i regi av|skipa av|arrangerte av|arrangør(?:er|ar)?\s*:)\s+(?P<who>.+?)(?=\s+(?:i|på|ved|den)\s+[A-ZÆØÅ0-9]|\s+[0-9]|[.;]|,\s+med\b|$)",
    re.IGNORECASE,
)
_AND = re.compile(r"\s*,\s*|\s+og\s+(?!\w+departementet)")
_OPENING = 6
"""Paragraphs at the beginning of the text."""
LONGEST_COVER_LINE = 30
"""Words; a longer paragraph with a date is running text."""


def read_title(cover: list[Paragraph], fields: Fields) -> None:
    """The title of the cover: the largest type, or in text the first short paragraph."""
    short = [
        paragraph
        for paragraph in cover
        if len(paragraph.text.split()) <= LONGEST_COVER_LINE
        and any(character.isalpha() for character in paragraph.text)
    ]
    if short:
        sized = any(paragraph.lines[0].size for paragraph in short)
        named = next(
            (
                paragraph
                for paragraph in short
                if not sized and (row := title_word(paragraph.text)) and row.kind == "report"
            ),
            None,
        )
        title = named or max(short, key=lambda paragraph: paragraph.lines[0].size or 0.0)
        fields.put("title", title.text, title.spans())


def read_event(fields: Fields, cover: list[Paragraph], text: list[Paragraph]) -> None:
    """Date, place and organisers: from the sentence that says when the event was held, or from the cover.

    A sentence at the beginning of the text that says that something was held need not name it.
    """
    for paragraph, start, sentence in _sentences([*cover, *text]):
        if _HELD.search(sentence) and _EVENT.search(sentence) and _read_sentence(fields, paragraph, start, sentence):
            return
    for paragraph in cover:
        dates = find_dates(paragraph.text)
        if dates and dates[0].first and len(paragraph.text.split()) <= LONGEST_COVER_LINE:
            _put_date(fields, paragraph, 0, dates[0])
            return
    for paragraph, start, sentence in _sentences([*cover, *text[:_OPENING]]):
        if _HELD.search(sentence) and _read_sentence(fields, paragraph, start, sentence):
            return


def _sentences(paragraphs: Iterable[Paragraph]) -> Iterator[tuple[Paragraph, int, str]]:
    """The sentences of paragraphs, each with where it begins."""
    for paragraph in paragraphs:
        for start, end in stretches(paragraph.text):
            yield paragraph, start, paragraph.text[start:end].rstrip()


def _read_sentence(fields: Fields, paragraph: Paragraph, start: int, sentence: str) -> bool:
    date = next((found for found in find_dates(sentence) if found.first), None)
    if date is None:
        return False
    _put_date(fields, paragraph, start, date)
    before = sentence[: date.start]
    used = _read_times(fields, paragraph, start + date.end, start + len(sentence))
    place = _PLACE.search(before)
    if place:
        inner = re.split(r"\s(?:i|på|ved)\s(?=[A-ZÆØÅ])", place["place"])[-1]
        at = start + before.rindex(inner)
        fields.put("location", inner, paragraph.spans(at, at + len(inner)))
    elif after := _PLACE_BEHIND.match(sentence, date.end) or _PLACE_BEHIND.match(sentence, date.end + used):
        at = start + after.start("place")
        fields.put("location", after["place"], paragraph.spans(at, at + len(after["place"])))
    _read_organizers(fields, paragraph, start, sentence)
    return True


def _read_times(fields: Fields, paragraph: Paragraph, start: int, end: int) -> int:
    """`fra kl. 09.30 til kl. 15.00` behind the date of the event; returns how far that reaches, 0 for no times."""
    found = find_times(paragraph.text[start:end])
    if found is None:
        return 0
    printed = paragraph.text[start + found.start : start + found.end].strip()
    spans = quoted(paragraph.spans(start + found.start, start + found.end), printed)
    fields.put("start_time", found.start_time, spans)
    fields.put("end_time", found.end_time, spans)
    return found.end


def _read_organizers(fields: Fields, paragraph: Paragraph, start: int, sentence: str) -> None:
    match = _ORGANIZERS.search(sentence)
    if match:
        names = tuple(name.strip() for name in _AND.split(match["who"]) if name.strip())
        fields.put("organizers", names, paragraph.spans(start + match.start("who"), start + match.end("who")))


def _put_date(fields: Fields, paragraph: Paragraph, start: int, date: FoundDate) -> None:
    printed = paragraph.text[start + date.start : start + date.end]
    spans = paragraph.spans(start + date.start, start + date.end)
    fields.put("date", date.first, quoted(spans, printed))
    fields.put("date_text", printed, spans)
    fields.put("end_date", date.last, quoted(spans, printed))


def cover_blocks(found: list[Block], fields: Fields) -> list[Block]:
    """The blocks of the cover that are no field of their own."""
    return [part for part in found if part.spans != fields.spans.get("title")]
