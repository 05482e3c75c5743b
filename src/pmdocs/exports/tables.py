"""The tables of an export: their columns, types and references, as data for every format that has tables."""

from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from pmdocs.exports import Kept

Type = Literal["integer", "string", "boolean", "date"]


class Column(NamedTuple):
    """A column: `refers_to` names the table whose `id` it holds."""

    name: str
    type: Type = "string"
    refers_to: str | None = None


class Table(NamedTuple):
    """A table: what a row is, its columns, those that are searched, and those by which it is sifted."""

    name: str
    meaning: str
    columns: tuple[Column, ...]
    searched: tuple[str, ...] = ()
    facets: tuple[str, ...] = ()


def _columns(words: str) -> tuple[Column, ...]:
    """Columns from words: `name`, `name:type`, or `name>table`."""
    found = []
    for word in words.split():
        name, _, table = word.partition(">")
        name, _, kind = name.partition(":")
        types: dict[str, Type] = {"int": "integer", "bool": "boolean", "date": "date"}
        found.append(Column(name, "integer" if table else types.get(kind, "string"), table or None))
    return tuple(found)


TABLES = (
    Table("documents", "A document that was read.", _columns(
        "id:int path name document_type title language status complete:bool media_type bytes:int page_count:int sha256 reader pmdocs_version"),
        ("title", "name"), ("document_type", "language", "complete")),
    Table("meetings", "The meeting, workshop or seminar that a document is about.", _columns(
        "id:int document_id>documents body number date:date date_text end_date:date start_time end_time location mode next_meeting"),
        ("body", "location"), ("body",)),
    Table("participants", "Someone in a list of attendance.", _columns(
        "id:int document_id>documents name title organization affiliation party role role_text list_label attendance substitute_for "
        "presence_text description page:int"),
        ("name", "organization", "description"), ("role", "attendance", "party")),
    Table("agenda_items", "An item that was treated, in the order of the minutes.", _columns(
        "id:int document_id>documents position:int number series sequence:int meeting_number:int year:int title item_type case_reference "
        "speakers outcome outcome_text page:int"),
        ("number", "title", "speakers"), ("item_type", "outcome", "year")),
    Table("decisions", "A decision as printed.", _columns(
        "id:int document_id>documents agenda_item_id>agenda_items text outcome outcome_text unanimous:bool body label_text page:int"),
        ("text",), ("outcome", "unanimous")),
    Table("motions", "A proposal that was put forward.", _columns(
        "id:int document_id>documents agenda_item_id>agenda_items text proposer party kind result page:int"),
        ("text", "proposer"), ("kind", "result", "party")),
    Table("vote_events", "A vote as printed; the counts are null where none are printed.", _columns(
        "id:int document_id>documents agenda_item_id>agenda_items subject unanimous:bool yes:int no:int blank:int abstain:int absent:int "
        "casting_vote:bool result text page:int"),
        ("subject", "text"), ("unanimous", "result")),
    Table("sections", "A stretch of text under an item or heading, or before or behind all items.", _columns(
        "id:int document_id>documents agenda_item_id>agenda_items parent_id>sections kind heading number title level:int text page:int"),
        ("heading", "title", "text"), ("kind",)),
    Table("appendices", "An appendix, or an entry of the list of appendices.", _columns(
        "id:int document_id>documents number label_text title kind page_first:int page_last:int text"),
        ("title", "text"), ("kind",)),
    Table("programme", "A row of the programme of a workshop.", _columns(
        "id:int document_id>documents time end_time title speaker page:int"),
        ("title", "speaker")),
    Table("issues", "A contradiction or oddity that was found in a document.", _columns(
        "id:int document_id>documents code name severity message page:int line:int"),
        ("message",), ("code", "severity")),
)  # fmt: skip

Values = tuple[object, ...]


def rows_of(kept: Iterable[Kept]) -> Iterator[tuple[Table, Values]]:
    """The rows of all records, each with its values in the order of the table's columns."""
    from pmdocs.records import record_from_json
    from pmdocs.views.tables import Named, TableRows

    rows = TableRows()
    by_name = {table.name: (table, tuple(column.name for column in table.columns)) for table in TABLES}
    for path, lines in kept:
        for line in lines.split(b"\n")[:-1]:
            for name, row in rows.of(Named(path, record_from_json(line))):
                table, columns = by_name[name]
                yield table, tuple([row.get(column) for column in columns])
