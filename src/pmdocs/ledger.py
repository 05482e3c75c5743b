"""The balance of a record: every line with text is in the record or in a layer of page furniture."""

from pmdocs.grammar.paragraphs import claimed, spans_of
from pmdocs.records import Block, FurnitureLine, Issue, Ledger, Model, Participant
from pmdocs.text import SourceText, Span


def spans_in(value: object) -> list[Span]:
    """Every span of a record, at any depth, in no order."""
    found: list[Span] = []
    waiting = [value]
    while waiting:
        one = waiting.pop()
        if isinstance(one, tuple | list):
            if one and isinstance(one[0], Span):
                found += one
            else:
                waiting += one
        elif isinstance(one, _LEAVES):
            found += one.spans
        elif isinstance(one, Model):
            if not isinstance(one, Issue):
                waiting += [part for part in one.__dict__.values() if isinstance(part, _HOLDERS)]
        elif isinstance(one, dict):
            waiting += one.values()
    return found


_LEAVES = (Block, Participant)
"""Models with no others inside."""
_HOLDERS = (tuple, Model, dict)
"""What a field of a record may hold spans in."""


def balance(value: object, source: SourceText) -> Ledger:
    """The ledger of a record (or of its fields) made from `source`."""
    taken = claimed(spans_in(value))
    layers = [line for line in source.lines if line.layer is not None]
    running = [line for line in source.lines if line.layer is None]
    in_record = sum(line.number in taken for line in running)
    return Ledger(
        lines=len(source.lines),
        in_record=in_record,
        in_layers=len(layers),
        unclaimed=len(running) - in_record,
        layers=tuple(FurnitureLine(layer=line.layer or "", text=line.text, spans=spans_of([line])) for line in layers),
    )
