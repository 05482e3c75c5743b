"""Notice of a meeting: a summons or an agenda."""

from pmdocs.kinds import Built, DocumentKind, Reading

# Most documents are of another kind: its rules are loaded when they are needed.


def _evidence(reading: Reading) -> float:
    from pmdocs.kinds.notice.evidence import evidence

    return evidence(reading)


def _build(reading: Reading) -> Built:
    from pmdocs.kinds.notice.build import build

    return build(reading)


NOTICE = DocumentKind("notice", "summons or agenda, written before the meeting", _evidence, _build)
