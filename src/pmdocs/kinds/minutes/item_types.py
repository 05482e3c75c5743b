"""What kind of item it is, by its title, its series and the group it stands in."""

import re

from pmdocs.records import ItemType

_BY_GROUP: dict[str, ItemType] = {
    "information_items": "information",
    "report_items": "report",
    "delegated_items": "delegated",
    "question_items": "interpellation",
    "decision_items": "political",
    "discussion_items": "discussion",
}
_BY_SERIES: dict[str, ItemType] = {
    "rs": "report", "ps": "political", "dr": "delegated", "ds": "delegated", "fo": "interpellation", "o": "information", "d": "discussion", "v": "political", "b": "political",
}  # fmt: skip
_BY_TITLE: tuple[tuple[re.Pattern[str], ItemType], ...] = (
    (re.compile(r"^godkjenn?ing av", re.IGNORECASE), "approval"),
    (re.compile(r"^(?:valg|val)\b(?! av tid)|^konstituering", re.IGNORECASE), "election"),
    (re.compile(r"^(?:referatsak|meldinger|meldingar)", re.IGNORECASE), "report"),
    (re.compile(r"^(?:orientering|status\b|informasjon)", re.IGNORECASE), "information"),
    (
        re.compile(
            r"^(?:interpellasjon|grunngitt spørsmål|grunngjeve spørsmål|spørsmål fra|spørsmål frå)", re.IGNORECASE
        ),
        "interpellation",
    ),
    (re.compile(r"^(?:eventuelt|ymse)\b", re.IGNORECASE), "other"),
    (re.compile(r"^(?:neste møte|møteplan|åpning|opning|konstituering)", re.IGNORECASE), "meeting"),
)


def item_type(title: str | None, series: str | None, group: str | None) -> ItemType | None:
    """The type of an item; None where neither title, series nor group says.

    >>> (
    ...     item_type("Godkjenning av innkalling", None, None),
    ...     item_type("Budsjett 2026", "PS", "report_items"),
    ...     item_type("Budsjett", None, None),
    ... )
    ('approval', 'political', None)
    """
    for pattern, kind in _BY_TITLE:
        if title and pattern.match(title):
            return kind
    return _BY_SERIES.get((series or "").casefold()) or _BY_GROUP.get(group or "")
