"""Headings of appendices, shared by minutes and reports."""

import re
from functools import cache
from typing import NamedTuple

from pmdocs.late import late
from pmdocs.records import AppendixKind
from pmdocs.vocabulary.appendix_labels import APPENDIX_KINDS, APPENDIX_WORDS

_HEADING = late(
    rf"(?P<label>(?P<word>{'|'.join(APPENDIX_WORDS)})(?:\s+(?:nr\.?\s*)?(?P<number>[0-9]{{1,2}}|[A-ZÆØÅ](?![\wæøå])))?)\s*(?P<end>[:.–-]|$|\s(?=[A-ZÆØÅ]))\s*(?P<title>.*)$",
    re.IGNORECASE,
)


FIRST_CHARACTERS = frozenset(word[0].upper() for word in APPENDIX_WORDS)
"""What headings of appendices begin with."""


class AppendixHeading(NamedTuple):
    """The heading of an appendix: its number, label as printed, and the part of its title on the same line."""

    number: str | None
    label: str
    title: str


def appendix_heading(text: str) -> AppendixHeading | None:
    """What `text` says as the heading of an appendix, or None.

    >>> appendix_heading("APPENDIX 1: AGENDA")
    AppendixHeading(number='1', label='APPENDIX 1', title='AGENDA')
    >>> appendix_heading("Vedlegg 3 viser tallene.") is None
    True
    """
    if text[:1] not in FIRST_CHARACTERS:
        return None
    match = _HEADING.match(text) if text.lower().startswith(APPENDIX_WORDS) else None
    if match is None or (
        match["end"].strip() == "" and match["title"] and not match["title"].isupper() and not match["label"].isupper()
    ):
        return None
    if match["number"] is None and match["end"] not in {":", ""}:
        return None
    return AppendixHeading(match["number"], match["label"], match["title"].strip())


@cache
def _kinds() -> tuple[tuple[AppendixKind, re.Pattern[str]], ...]:
    named: dict[str, AppendixKind] = {"programme": "programme", "participants": "participants"}
    return tuple(
        (named[row.value], re.compile(rf"(?:{row.nb}|{row.nn})(?!\w)", re.IGNORECASE)) for row in APPENDIX_KINDS
    )


def kind_by_title(title: str) -> AppendixKind | None:
    """The kind that an appendix's title names: a programme or a list of participants."""
    for kind, pattern in _kinds():
        if pattern.match(title):
            return kind
    return None
