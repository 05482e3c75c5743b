"""Document kinds: one folder per kind, with its evidence, its marks and its builder."""

from collections.abc import Callable
from typing import Any, NamedTuple

from pmdocs.grammar.fold import Node
from pmdocs.grammar.hyphens import hyphenated_forms
from pmdocs.grammar.paragraphs import Paragraph, paragraph, paragraphs
from pmdocs.phrases.language import language_of
from pmdocs.records import AnyRecord, Language
from pmdocs.text import Line, SourceText


class Reading(NamedTuple):
    """A document as the kinds see it.

    lines  the running text: lines without page furniture, in reading order
    forms  hyphenated words of the document, for undoing hyphenation
    """

    source: SourceText
    lines: tuple[Line, ...]
    forms: frozenset[str]
    language: Language | None

    def top(self, count: int) -> list[str]:
        """Where a title is looked for: the front matter's title, and the first `count` lines."""
        named = [value for name, value in self.source.metadata if name == "title"]
        return [*named, *(line.text for line in self.lines[:count])]

    def paragraphs(self, lines: list[Line]) -> list[Paragraph]:
        """The paragraphs of some of the lines."""
        return paragraphs(lines, self.forms)

    def paragraph(self, lines: list[Line]) -> Paragraph:
        """One paragraph of some of the lines."""
        return paragraph(lines, self.forms)


def reading_of(source: SourceText) -> Reading:
    """What the kinds need to know of `source`, worked out once."""
    lines = tuple(line for line in source.lines if line.layer is None)
    texts = [line.text for line in lines]
    return Reading(source, lines, hyphenated_forms(texts), language_of(texts))


class Built(NamedTuple):
    """What a kind makes of a document: the record's class and its own fields, without the common ones.

    `tree` is the fold that they were read from, None for a kind that needs none.
    """

    record: type[AnyRecord]
    fields: dict[str, object]
    tree: Node[Any] | None = None


CERTAIN = 1.0
"""Where so much speaks for a kind the others are not asked."""


class DocumentKind(NamedTuple):
    """A kind of document.

    meaning   in English
    evidence  how much speaks for this kind, 0.0 to `CERTAIN` or more; the kind with the most wins
    build     makes the record's fields
    """

    name: str
    meaning: str
    evidence: Callable[[Reading], float]
    build: Callable[[Reading], Built]
