"""Notice of a meeting: a summons or an agenda."""

from pmdocs.kinds import Built, DocumentKind, Reading
from pmdocs.kinds.notice.evidence import evidence


def _build(reading: Reading) -> Built:
    # Most documents are of another kind: its rules are loaded when they are needed.
    from pmdocs.kinds.notice.build import build

    return build(reading)


NOTICE = DocumentKind("notice", "summons or agenda, written before the meeting", evidence, _build)
