"""Where values are printed: every value stands in the joined, repaired text of its span's lines, or its quote does."""

import re
import unicodedata
from collections.abc import Iterator
from itertools import zip_longest

from pydantic import BaseModel

from pmdocs.grammar.hyphens import hyphenated_forms, join
from pmdocs.grammar.paragraphs import claimed
from pmdocs.records import AnyRecord, Block, Body, Issue, Ledger, Source
from pmdocs.text import SourceText, Span

PRINTED = {
    "name", "title", "organization", "affiliation", "party", "role_text", "group", "presence_text", "description", "substitute_for",
    "text", "heading", "label_text", "outcome_text", "number", "speaker", "marker", "case_reference", "subject", "points",
}  # fmt: skip
"""Fields that hold printed words as they stand."""

Value = tuple[str, str, tuple[Span, ...]]
"""The name of a field, its value, and where it is printed."""


def nodes(value: object) -> Iterator[BaseModel]:
    """Every part of a record at any depth, but what tells of the reading."""
    if isinstance(value, BaseModel) and not isinstance(value, Source | Ledger | Issue):
        yield value
        for name in value.__class__.model_fields:
            yield from nodes(getattr(value, name))
    elif isinstance(value, tuple | list):
        for inner in value:
            yield from nodes(inner)


def without_place(found: AnyRecord) -> list[BaseModel]:
    """The parts of a record that should say where they are printed, and do not."""
    return [node for node in nodes(found) if getattr(node, "spans", None) == ()]


def values(found: AnyRecord) -> Iterator[Value]:
    """Each printed value of a record."""
    for node in nodes(found):
        spans = getattr(node, "spans", None)
        if isinstance(spans, dict):
            for name, where in spans.items():
                yield from ((f"{type(node).__name__}.{name}", text, where) for text in _of_field(node, name, where))
        elif spans and not (isinstance(node, Block) and node.type == "table"):
            for name in sorted(PRINTED & set(node.__class__.model_fields)):
                value = getattr(node, name)
                for text in value if isinstance(value, tuple) else (value,):
                    if text is not None:
                        yield f"{type(node).__name__}.{name}", str(text), spans


def _of_field(node: BaseModel, name: str, where: tuple[Span, ...]) -> Iterator[str]:
    value = getattr(node, name, None)
    value = value.name if isinstance(value, Body) else value
    quote = next((span.quote for span in where if span.quote), None)
    yield from (str(text) for text in (value if isinstance(value, tuple) else (quote or value,)))


def misplaced(found: AnyRecord, document: SourceText) -> list[Value]:
    """The values that are not printed where their spans say; running text is looked for word by word."""
    forms = hyphenated_forms(line.text for line in document.lines)
    return [
        (name, text, spans)
        for name, text, spans in values(found)
        if not _stands(text.split() if name.endswith((".text", ".points")) else [text], document, spans, forms)
    ]


def _stands(parts: list[str], document: SourceText, spans: tuple[Span, ...], forms: frozenset[str]) -> bool:
    joined = _joined(document, claimed(spans), forms)
    return all(_squeezed(part) in joined for part in parts)


def _squeezed(text: str) -> str:
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", text)).casefold()


def _joined(document: SourceText, numbers: frozenset[int], forms: frozenset[str]) -> str:
    """The lines joined, hyphens undone and as they are; the cells of tables; the cells one below the other."""
    lines = [line for line in document.lines if line.number in numbers and line.layer in {None, "metadata"}]
    texts = [line.text for line in lines]
    cells = [
        cell
        for table in document.tables
        for row in table.rows
        if any(line.number in numbers for line in row.lines)
        for cell in row.cells
    ]
    columns = zip_longest(*([cell.text for cell in line.cells] for line in lines), fillvalue="")
    whole = [join(texts, forms), "".join(texts), *cells, *("".join(column) for column in columns)]
    return " ".join(_squeezed(text) for text in whole)
