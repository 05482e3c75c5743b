"""Minutes of a meeting."""

from pmdocs.kinds import Built, DocumentKind, Reading
from pmdocs.kinds.minutes.evidence import evidence


def _build(reading: Reading) -> Built:
    # Most documents are of another kind: its rules are loaded when they are needed.
    from pmdocs.kinds.minutes.build import build

    return build(reading)


MINUTES = DocumentKind("minutes", "minutes of a meeting, or an extract of them", evidence, _build)
