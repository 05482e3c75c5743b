"""What a document's title says: its kind and the meeting's number."""

import re
from functools import cache

from pmdocs.characters import holds_any
from pmdocs.late import late
from pmdocs.phrases.dates import find_dates
from pmdocs.phrases.labels import folded
from pmdocs.vocabulary import TitleWord
from pmdocs.vocabulary.bodies import BODY_ACRONYMS, MEETING_WORDS
from pmdocs.vocabulary.title_words import TITLE_WORDS

_NUMBER = late(
    r"\b(?:nr\.?\s*)?(?P<number>[0-9]{1,3}\s?[/-]\s?(?:[0-9]{4}-[0-9]{4}|[0-9]{4}|[0-9]{2})|(?<=nr )[0-9]{1,3}|(?<=nr\. )[0-9]{1,3})(?![0-9/.-])"
)
_BEFORE_TITLE = late(
    r"(?:utkast|foreløpig|førebels|endelig|endeleg|godkjent|godkjend|utsendt|offentlig|offentleg|ekstraordinær|styremøte|årsmøte|landsmøtet?|komitémøte)\w*\s*(?:til\s|:|-|–)?\s*"
)
"""Words that may stand before the word that says what a document is."""
_OPENS_TITLE = (
    "utkast",
    "foreløpig",
    "førebels",
    "ende",
    "godkjen",
    "utsendt",
    "offent",
    "ekstra",
    "styremøte",
    "årsmøte",
    "landsmøte",
    "komitémøte",
)
_BEHIND = late(r"\s[-–]\s*(?P<word>\w+)$")
_NO_TITLE = late(r"\b(?:ble|blei|vart|er|var) (?:\w+ )?(?:godkjen[td]|lest|gått|vedtatt|vedteke|sendt|utsatt|tatt)")
"""A sentence about minutes is no title."""


_FORMS = tuple(form for row in TITLE_WORDS for form in (*row.nb, *row.nn))


def _row_of(text: str) -> TitleWord | None:
    """The first row of which a form begins `text`, whole words of it."""
    if not text.startswith(_FORMS):
        return None
    return next((row for row in TITLE_WORDS if any(_begins(text, form) for form in (*row.nb, *row.nn))), None)


def _begins(text: str, form: str) -> bool:
    behind = text[len(form) : len(form) + 1]
    return text.startswith(form) and not (behind.isalnum() or behind == "_")


def title_word(text: str) -> TitleWord | None:
    """The row of the title word that `text` begins with (after `Utkast:` and the like), or None.

    >>> title_word("Referat fra møte i rådet").kind, title_word("Møteinnkalling").kind, title_word("Budsjett")
    ('minutes', 'notice', None)
    >>> title_word("SU referat 22.11.16").kind
    'minutes'
    """
    form = folded(text)
    behind = _BEHIND.search(form) if holds_any(form, "-–") else None
    before = _BEFORE_TITLE.match(form) if form.startswith(_OPENS_TITLE) else None
    of_body = form.partition(" ")[2] if text.split(" ", maxsplit=1)[0] in BODY_ACRONYMS else ""
    for candidate in (form, form[before.end() :] if before else "", of_body, behind["word"] if behind else ""):
        if row := _row_of(candidate):
            return row if _NO_TITLE.search(form) is None else None
    return None


def meeting_number(title: str) -> str | None:
    """The meeting's own number in a title: `Protokoll 7/10`, `møte nr. 67`.

    >>> meeting_number("Protokoll fra møte 5/2020 i Testrådet"), meeting_number("Referat fra møte 18. juni 2024")
    ('5/2020', None)
    """
    masked = title
    for found in reversed(find_dates(title)):
        masked = masked[: found.start] + " " * (found.end - found.start) + masked[found.end :]
    match = _NUMBER.search(masked) if holds_any(masked, "0123456789") else None
    return match["number"] if match else None


@cache
def _meeting() -> re.Pattern[str]:
    words = "|".join(sorted(MEETING_WORDS, key=len, reverse=True))
    return re.compile(rf"(?:[A-ZÆØÅ][\w-]*\s){{0,3}}(?i:\w*(?:{words}))\b")


def names_meeting(text: str) -> bool:
    """Whether a title begins with a word for a meeting: `Styremøte 12. mai`, `Møte i Fordelingsrådet`.

    >>> names_meeting("Ordinært årsmøte 2020"), names_meeting("Budsjettet for møtet")
    (True, False)
    """
    return bool(text) and text[0].isupper() and len(text.split()) <= 14 and _meeting().match(text) is not None
