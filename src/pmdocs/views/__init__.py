"""Views: what is shown of a record, as rows, tables or words. Those who write need only the names and columns here."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from pmdocs.records import AnyRecord

Row = dict[str, object]

COLUMNS: dict[str, tuple[str, ...]] = {
    "decisions": ("document", "date", "body", "number", "title", "outcome", "unanimous", "text", "page"),
    "agenda": ("document", "date", "body", "order", "number", "title", "item_type", "outcome", "speakers", "page"),
    "participants": (
        "document", "date", "body", "name", "description", "organization", "affiliation", "party", "role",
        "attendance", "substitute_for", "page",
    ),
    "appendices": ("document", "number", "title", "kind", "page_first", "page_last"),
    "documents": (
        "document", "date", "body", "document_type", "language", "title", "agenda_items", "decisions",
        "participants", "issues", "complete",
    ),
    "explain": ("document", "line", "page", "layer", "mark", "blocks", "fields", "text"),
}  # fmt: skip
"""The columns of the rows of each view, in order: part of the stable interface."""


class Rows(Protocol):
    """Makes the rows of a record."""

    def __call__(self, record: "AnyRecord", /) -> Iterator[Row]:
        """The rows, each with the columns of its view in their order."""
