"""The whole path on one screen: bytes, lines, layout, kind, record, checks, ledger."""

import hashlib
from functools import cache

import pmdocs.checks
import pmdocs.kinds
import pmdocs.readers
from pmdocs import catalog
from pmdocs.checks import Check
from pmdocs.errors import NotADocument
from pmdocs.kinds import CERTAIN, Built, DocumentKind, Reading, reading_of
from pmdocs.kinds.other import build as build_other
from pmdocs.layout import arrange
from pmdocs.ledger import balance
from pmdocs.readers import Reader, ReadOptions
from pmdocs.readers.collector import without_collector
from pmdocs.records import AnyRecord, Issue, Minutes, Notice, OtherDocument, Report, Source
from pmdocs.text import Note, SourceText, Span
from pmdocs.version import VERSION
from pmdocs.vocabulary.issue_codes import BY_NAME

LEAST_EVIDENCE = 0.3
"""Below it a document is of no known kind."""
EVIDENCE_LINES = 2_000
"""Lines from the beginning that show what kind of document it is."""


@cache
def readers() -> tuple[Reader, ...]:
    """The readers in the order in which they are asked."""
    return tuple(sorted(catalog.members(pmdocs.readers, Reader, folders=True), key=lambda reader: reader.order))


@cache
def kinds() -> tuple[DocumentKind, ...]:
    """The kinds of documents."""
    return catalog.members(pmdocs.kinds, DocumentKind, folders=True)


@cache
def checks() -> tuple[Check, ...]:
    """The checks that every record goes through."""
    return tuple(sorted(catalog.members(pmdocs.checks, Check), key=lambda check: check.row.code))


def read_source(data: bytes, suffix: str = "", options: ReadOptions | None = None) -> SourceText:
    """The arranged lines of a document; `suffix` is that of its name, lower case with the dot, "" if none.

    Raises `PmdocsError` where there are no lines to give.
    """
    for reader in readers():
        if reader.claims(data, suffix):
            return arrange(reader.read(data, options or ReadOptions()))
    raise NotADocument("kind-unknown", "no format that is read here; give a PDF, a Word file, a web page or text")


def built_of(reading: Reading) -> Built:
    """What the kind with the most evidence makes of a document; where there is too little, its text."""
    beginning = reading._replace(lines=reading.lines[:EVIDENCE_LINES])
    asked: list[tuple[float, DocumentKind]] = []
    for kind in kinds():
        asked.append((kind.evidence(beginning), kind))
        if asked[-1][0] >= CERTAIN:
            break
    evidence, best = max(asked, key=lambda pair: pair[0])
    return best.build(reading) if evidence >= LEAST_EVIDENCE else build_other(reading)


def record_of_built(built: Built, reading: Reading, data: bytes, name: str | None = None) -> AnyRecord:
    """The checked record; `data` is what the document was read from."""
    source = reading.source
    issues = [_reading_issue(note) for note in source.notes]
    if built.record is OtherDocument:
        issues.append(
            _reading_issue(Note("kind-unknown", "neither minutes nor report nor notice: the text is given in blocks"))
        )
    fields = {
        "pmdocs_version": VERSION,
        "language": reading.language,
        "complete": source.complete,
        "source": Source(
            name=name,
            media_type=source.media_type,
            sha256=hashlib.sha256(data).hexdigest(),
            bytes=len(data),
            page_count=len(source.pages) if source.pages and source.lines and source.lines[0].page else None,
            reader=source.reader,
        ),
        "issues": tuple(issues),
        **built.fields,
    }
    fields["ledger"] = balance(fields, source)
    record = built.record.model_validate(fields)
    found = tuple(issue for check in checks() for issue in check.issues(record))
    return record.model_copy(update={"issues": (*record.issues, *found)}) if found else record


def parse_source(source: SourceText, data: bytes, name: str | None = None) -> AnyRecord:
    """The record of arranged lines; `data` is what they were read from."""
    reading = reading_of(source)
    return record_of_built(built_of(reading), reading, data, name)


def suffix_of(name: str | None) -> str:
    """The suffix of a bare file name, lower case with the dot, "" if none.

    >>> suffix_of("Referat.PDF"), suffix_of("referat"), suffix_of(None)
    ('.pdf', '', '')
    """
    return f".{name.rsplit('.', 1)[-1].lower()}" if name and "." in name else ""


@without_collector()
def parse_bytes(data: bytes, *, name: str | None = None, options: ReadOptions | None = None) -> AnyRecord:
    """The record of a document given as bytes; `name` is its bare file name.

    Raises `PmdocsError` where there is no record to give.
    """
    return parse_source(read_source(data, suffix_of(name), options), data, name)


def _reading_issue(note: Note) -> Issue:
    row = BY_NAME[note.name]
    spans = (Span(note.page, 0, 0),) if note.page else ()
    return Issue(code=row.code, name=row.name, severity=row.severity, message=note.message, spans=spans)


def record_of(plain: object) -> AnyRecord:
    """A record from the plain objects of its JSON; raises NotADocument where they are no record of pmdocs; None is no JSON."""
    from pydantic import ValidationError

    if plain is None:
        raise NotADocument("record-damaged", "the record is no valid JSON; write it again with pmdocs parse")
    schema = plain.get("schema_name") if isinstance(plain, dict) else None
    for model in (Minutes, Report, Notice, OtherDocument):
        if model.model_fields["schema_name"].default == schema:
            try:
                return model.model_validate(plain)
            except ValidationError as error:
                raise NotADocument(
                    "record-damaged",
                    f"the record does not fit its schema ({error.error_count()} faults); write it again with pmdocs parse",
                ) from None
    raise NotADocument(
        "record-unknown", "the file holds no record of pmdocs; give a document or what pmdocs parse wrote"
    )
