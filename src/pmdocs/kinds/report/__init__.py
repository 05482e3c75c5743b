"""Report of a workshop or seminar."""

from pmdocs.kinds import Built, DocumentKind, Reading
from pmdocs.kinds.report.evidence import evidence


def _build(reading: Reading) -> Built:
    # Most documents are of another kind: its rules are loaded when they are needed.
    from pmdocs.kinds.report.build import build

    return build(reading)


REPORT = DocumentKind("report", "report of a workshop or seminar", evidence, _build)
