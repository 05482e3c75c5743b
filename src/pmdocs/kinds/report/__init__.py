"""Report of a workshop or seminar."""

from pmdocs.kinds import Built, DocumentKind, Reading

# Most documents are of another kind: its rules are loaded when they are needed.


def _evidence(reading: Reading) -> float:
    from pmdocs.kinds.report.evidence import evidence

    return evidence(reading)


def _build(reading: Reading) -> Built:
    from pmdocs.kinds.report.build import build

    return build(reading)


REPORT = DocumentKind("report", "report of a workshop or seminar", _evidence, _build)
