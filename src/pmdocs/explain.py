"""How each line of a document was read: its layer, the mark that took it, the blocks around it, and the fields it is in."""

from collections import defaultdict
from collections.abc import Iterator

from pmdocs.grammar.trace import Named, trace
from pmdocs.kinds import reading_of
from pmdocs.pipeline import built_of, read_source, record_of_built, suffix_of
from pmdocs.readers import ReadOptions
from pmdocs.records import AnyRecord, Issue, Ledger, Model, Source
from pmdocs.text import Span
from pmdocs.views import Row


def explain_bytes(
    data: bytes, *, name: str | None = None, options: ReadOptions | None = None
) -> tuple[AnyRecord, list[Row]]:
    """The record of a document, and a row for each of its lines in reading order.

    Raises `PmdocsError` where there is no record to give.
    """
    source = read_source(data, suffix_of(name), options)
    reading = reading_of(source)
    built = built_of(reading)
    record = record_of_built(built, reading, data, name)
    fields = _fields_by_line(record)
    named: dict[int, list[Named]] = defaultdict(list)
    for step in trace(built.tree) if built.tree is not None else ():
        named[step.line.number].append(step)
    rows: list[Row] = []
    for line in source.lines:
        steps = named[line.number] if line.layer is None else []
        rows.append(
            {
                "document": name,
                "line": line.number,
                "page": line.page,
                "layer": line.layer,
                "mark": next((step.mark for step in steps if step.mark), None),
                "blocks": list(steps[-1].path) if steps else [],
                "fields": fields.get(line.number, []),
                "text": line.text,
            }  # fmt: skip
        )
    return record, rows


def _fields_by_line(record: AnyRecord) -> dict[int, list[str]]:
    """The fields that each line is in, the innermost ones."""
    found: dict[int, list[str]] = defaultdict(list)
    for path, span in _places(record, ""):
        for number in range(span.line_first, span.line_last + 1):
            if path not in found[number]:
                found[number].append(path)
    return {
        number: [path for path in paths if not any(other.startswith((f"{path}.", f"{path}[")) for other in paths)]
        for number, paths in found.items()
    }


def _places(value: object, path: str) -> Iterator[tuple[str, Span]]:
    """Every span below `value`, with the path of the field that is printed there."""
    if isinstance(value, Span):
        yield path, value
    elif isinstance(value, Model) and not isinstance(value, Issue | Ledger | Source):
        for name, inner in value:
            yield from _places(inner, path if name == "spans" else f"{path}.{name}".lstrip("."))
    elif isinstance(value, dict):
        for name, inner in value.items():
            yield from _places(inner, f"{path}.{name}".lstrip("."))
    elif isinstance(value, tuple):
        for at, inner in enumerate(value):
            yield from _places(inner, path if isinstance(inner, Span) else f"{path}[{at}]")
