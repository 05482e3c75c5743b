"""What a file says of itself outside its running text: the title and date of front matter belong to the document."""

from pmdocs.grammar.paragraphs import spans_of
from pmdocs.kinds.drafts import Fields, first_date, quoted
from pmdocs.late import late
from pmdocs.phrases.bodies import body_in
from pmdocs.records import Body, Spans
from pmdocs.text import SourceText

_ISO = late(r"(?P<date>(?:19|20)[0-9]{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01]))(?![0-9])")


def put_title(fields: Fields, source: SourceText) -> None:
    """Set the title from the front matter, if it has one."""
    if title := _value(source, "title"):
        fields.put("title", title, _spans(source, title))


def put_body(fields: Fields, source: SourceText) -> None:
    """Set the body from the title of the front matter where the text itself names none."""
    title = _value(source, "title") or ""
    if body := body_in(title):
        fields.put("body", Body(name=body, text=title), _spans(source, title))


def put_date(fields: Fields, source: SourceText) -> None:
    """Set the date from the front matter where the text itself gives none, or the same day without its year."""
    printed = _value(source, "date")
    if printed is None or "date" in fields.values:
        return
    spans = _spans(source, printed)
    iso = _ISO.match(printed)
    found = None if iso else first_date(printed)
    date = iso["date"] if iso else found.first if found else None
    text = iso["date"] if iso else printed[found.start : found.end] if found else None
    if date and text and _may_be(date, fields.values.get("date_text")):
        fields.put("date_text", text, spans)
        fields.put("date", date, quoted(spans, text))


def _may_be(date: str, known: object) -> bool:
    """Whether `date` is the day that the `known` words give without a year; any day where they are not there."""
    day = first_date(str(known)) if known is not None else None
    return known is None or (day is not None and (day.month, day.day) == (int(date[5:7]), int(date[8:10])))


def _value(source: SourceText, key: str) -> str | None:
    return next((value for name, value in source.metadata if name == key), None)


def _spans(source: SourceText, value: str) -> Spans:
    """Where the front matter prints `value`."""
    return spans_of([line for line in source.lines if line.layer == "metadata" and value in line.text][:1])
