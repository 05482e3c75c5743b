"""PM6xx: appendices that are referred to against those that are there."""

import re
from collections.abc import Iterator

from pmdocs.characters import holds_any
from pmdocs.checks import Check, Contradiction, blocks_of
from pmdocs.late import late
from pmdocs.records import AnyRecord, Report, Spans
from pmdocs.vocabulary.appendix_labels import APPENDIX_WORDS
from pmdocs.vocabulary.issue_codes import IssueCode

_REFERENCE = late(rf"\b(?:{'|'.join(APPENDIX_WORDS)})\s+(?P<number>[0-9]{{1,2}})\b", re.IGNORECASE)


def _missing(record: AnyRecord) -> Iterator[Contradiction]:
    if not isinstance(record, Report):
        return
    there = {appendix.number for appendix in record.appendices}
    referred: dict[str, Spans] = {}
    for part in blocks_of(record.sections):
        for match in _REFERENCE.finditer(part.text) if holds_any(part.text.lower(), APPENDIX_WORDS) else ():
            referred.setdefault(match["number"], part.spans)
    for number, spans in referred.items():
        if number not in there:
            yield Contradiction(f"the text refers to appendix {number}, which is not in the document", spans)


MISSING = Check(
    IssueCode("PM601", "appendix-missing", "warning", "the text refers to an appendix that is not there"), _missing
)
