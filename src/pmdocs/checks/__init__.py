"""Checks: what a record says that does not agree with itself. Reported with both passages, never repaired."""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from pmdocs.records import AnyRecord, Block, Issue, Section, Spans
from pmdocs.vocabulary.issue_codes import IssueCode


class Contradiction(NamedTuple):
    """One find of a check: what is odd, for people, and the passages."""

    message: str
    spans: Spans


class Check(NamedTuple):
    """A check: its row and the function that looks for it."""

    row: IssueCode
    find: Callable[[AnyRecord], Iterator[Contradiction]]

    def issues(self, record: AnyRecord) -> Iterator[Issue]:
        """What the check finds in `record`, as issues."""
        for found in self.find(record):
            yield Issue(
                code=self.row.code,
                name=self.row.name,
                severity=self.row.severity,
                message=found.message,
                spans=found.spans,
            )


def blocks_of(sections: Iterable[Section]) -> Iterator[Block]:
    """The blocks of `sections` and of what lies below them, in the order of the document."""
    for section in sections:
        yield from section.blocks
        yield from blocks_of(section.sections)
