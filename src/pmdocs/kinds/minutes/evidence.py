"""How much speaks for minutes."""

import re
from collections.abc import Sequence
from itertools import islice

from pmdocs.characters import holds_any
from pmdocs.kinds import CERTAIN, Reading
from pmdocs.kinds.meeting.labels import BODY_LABELS, HEAD_LABELS
from pmdocs.kinds.meeting.title import title_kind
from pmdocs.late import late
from pmdocs.phrases.codes import find_code
from pmdocs.phrases.lead_ins import find_lead_in, may_lead_in
from pmdocs.phrases.titles import names_meeting
from pmdocs.vocabulary.account import ACCOUNT_PHRASES

_FIRST = 3
"""Lines in which a title without a title word (`Styremøte 12. mai`) is looked for."""
_TITLE = {"minutes": 0.5, "notice": -0.4, "agenda": -0.1, "other": -0.3}
_ACCOUNT = tuple((row.stems, late(rf"(?<!\w)(?:{row.nb}|{row.nn})(?!\w)")) for row in ACCOUNT_PHRASES)
_ENOUGH = 5
"""Lines of an account that say all there is to say."""
_NOTHING_HAPPENED = 0.2
"""The most that codes and a title like `Styremøte 12. mai` say: they stand in a summons too."""
_PAST = re.compile(r"(?:til ?stede?s?|møtte?|fremmøtte|frammøtte|forfall|fravær|fråvær|deltakelse)\b", re.IGNORECASE)
"""Who was there is told afterwards; `Deltakere` are also those who are called in."""
_WHEN_AND_WHERE = frozenset(("date", "time", "place", "time_place"))
_BOTH = 0.1
"""Who was there beside who was not."""
_FEWEST_FIELDS, _A_HEAD = 2, 0.15
"""A head that says when, where and who, without a title."""
_LISTS = frozenset(("ordinal", "ordinal.bare", "ordinal.letter", "ordinal.roman", "ordinal.suffix"))
"""Families that number lists of all kinds."""


def evidence(reading: Reading) -> float:
    """A title or lead-in that says so, people who were there, item codes, decisions, and the wording of an account."""
    title = title_kind(reading)
    meeting = title is None and any(names_meeting(text) for text in reading.top(_FIRST))
    people, functions, decisions, codes = False, set(), 0, 0
    fields, were_there = set(), False
    told_of: set[str | None] = set()
    for at, line in enumerate(reading.lines):
        code = find_code(line.text)
        codes += code is not None and code.family not in _LISTS
        if line.text[0].islower():
            continue
        label = HEAD_LABELS.find(line.text)
        if label and label.label.opens in {"people", "chair", "secretary"} and line.table is None:
            filled = label.at < len(line.text) or at + 1 < len(reading.lines)
            people = people or (filled and label.label.opens == "people")
            told_of |= {label.label.attendance} if filled and label.label.opens == "people" else set()
            functions |= {label.label.opens} - {"people"}
            were_there = were_there or (filled and _PAST.match(line.text) is not None)
        if (
            label
            and label.label.opens in _WHEN_AND_WHERE
            and ":" in line.text[: label.at]
            and label.at < len(line.text)
        ):
            fields.add(label.label.opens)
        body = BODY_LABELS.find(line.text)
        decisions += body is not None and body.label.opens == "decision"
    happened = (0.2 if people else 0.0) + 0.1 * len(functions) + min(0.2, 0.1 * decisions)
    known = _TITLE.get(title or "", 0.0) + (0.2 if meeting else 0.0) + min(0.2, 0.05 * codes)
    if {"present", "absent"} <= told_of:
        known += _BOTH
    if were_there and len(fields) >= _FEWEST_FIELDS:
        known += _A_HEAD
    if title == "minutes" and known + happened >= CERTAIN:
        return known + happened
    texts = [line.text for line in reading.lines]
    happened += min(0.25, 0.05 * len(list(islice(filter(_tells, texts), _ENOUGH))))
    if not happened and title != "minutes":
        known = min(known, _NOTHING_HAPPENED)
    return known + happened + (0.5 if _leads_in(texts) else 0.0)


def _tells(text: str) -> bool:
    """Whether a line is part of an account."""
    lower = text.lower()
    for stems, pattern in _ACCOUNT:  # noqa: SIM110  half the time of any()
        if holds_any(lower, stems) and pattern.search(lower):
            return True
    return False


def _leads_in(texts: Sequence[str]) -> bool:
    return may_lead_in("\n".join(texts)) and any(find_lead_in(text) is not None for text in texts)
