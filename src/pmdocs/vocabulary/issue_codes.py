"""The codes of issues: one row each; a number is never used again.

PM0xx reading, 1xx meeting, 2xx agenda, 3xx participants, 4xx decisions, 5xx votes, 6xx appendices and
reports, 7xx privacy, 9xx document.
"""

from typing import Literal, NamedTuple


class IssueCode(NamedTuple):
    """One kind of issue: its stable code and name, its severity, and when it is given."""

    code: str
    name: str
    severity: Literal["error", "warning", "info"]
    meaning: str


ISSUE_CODES = (
    IssueCode("PM001", "pdf-repaired", "warning", "the PDF opened only after repair"),
    IssueCode("PM002", "page-failed", "error", "a page could not be read by any engine"),
    IssueCode("PM003", "page-fallback", "warning", "a page was read by the second engine"),
    IssueCode("PM004", "page-no-text", "warning", "a page has no text; with images on it, text may be missing"),
    IssueCode("PM005", "text-disagreement", "error", "the engines find different amounts of text or pages"),
    IssueCode("PM006", "text-undecodable", "error", "glyphs that have no character"),
    IssueCode("PM007", "encoding-guessed", "warning", "the text encoding was found by statistics"),
    IssueCode("PM008", "encoding-replaced", "error", "bytes that no single encoding explains"),
    IssueCode("PM009", "limit-reached", "error", "reading stopped at a limit; the rest is missing"),
    IssueCode("PM010", "text-repaired", "info", "damaged characters were repaired; the raw text is kept"),
    IssueCode("PM011", "text-from-scan", "warning", "a page is an image whose text was read off it by a machine"),
    IssueCode("PM901", "kind-unknown", "info", "neither minutes nor report nor notice: text in blocks only"),
)

BY_NAME = {row.name: row for row in ISSUE_CODES}
