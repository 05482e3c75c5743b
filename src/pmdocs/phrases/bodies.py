"""Which body met, as titles and opening sentences say it (FORMS 1.2)."""

import re
from functools import cache

from pmdocs.characters import holds_any
from pmdocs.late import late
from pmdocs.phrases.dates import find_dates
from pmdocs.vocabulary.bodies import (
    BODY_ACRONYMS,
    BODY_WORDS,
    CLUB_FORMS,
    GENERAL_MEETINGS,
    LEGAL_FORMS,
    MEETING_WORDS,
    NO_BODY_WORDS,
    OPENED_WORDS,
)
from pmdocs.vocabulary.events import EVENT_WORDS

_MINUTES = "møtebok|protokoll|møteprotokoll|referat|møtereferat|innkalling|møteinnkalling|saksprotokoll|særutskrift"
_PREPOSITION = r"(?:i|av|for|til|med|frå|fra|hos)"
_NUMBER = r"(?:\s+(?:nr\.?\s*)?[0-9]+(?:[/-][0-9]+)*(?:-[0-9]{4})?\.?)?"
_KIND = r"(?:\s*\([^()]*\))?"
_END = late(
    r"\s+(?:den|på|nr\.?|i dag|kl|tirsdag|mandag|onsdag|torsdag|fredag|[0-9]+[./-][0-9./-]*|(?:19|20)[0-9]{2})$",
    re.IGNORECASE,
)
_LETTERS = late(r"\s[A-ZÆØÅ]\.[A-ZÆØÅ]\.$")
"""A name that ends in letters with full stops: `Fjordvik I.L.`."""
_SENTENCES = late(r"[a-zæøå]{3}[.!?]\s")
_CUTS = late(
    r",|\s[–-]\s|\s\(|\s(?:kl\b|den\s[0-9]|på\s|[Aa]vh[eo]ldt\b|[Aa]vholdes\b|[Hh]alde\b|ble\b|vart\b|blei\b|tok\b)"
)
MOST_WORDS = 8
"""Words of a name of a body that stands on a line of its own."""


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    """`møte i X` before `protokoll for X`, the meeting word stands nearer the body; then `X sitt møte`, `X-møte`, `Protokoll X`."""
    # A word that ends in another one is found with that.
    words = [one for one in MEETING_WORDS if " " in one or not one.endswith(tuple({*MEETING_WORDS} - {one}))]
    meeting = rf"(?:[\w-]*(?:{'|'.join(sorted(words, key=len, reverse=True))}))"
    capital = r"[A-ZÆØÅ][\w.&]*"
    return (
        late(rf"\b(?i:{meeting}){_NUMBER}{_KIND}\s+(?i:{_PREPOSITION})\s+(?P<body>.+)$"),
        late(rf"\b(?i:{_MINUTES}){_NUMBER}\s+(?i:{_PREPOSITION})\s+(?P<body>.+)$"),
        late(
            rf"(?:^|\s{_PREPOSITION}\s)(?!(?i:{_MINUTES})\b)(?P<body>{capital}(?:\s[\w-]+){{0,5}}?)(?:s|\s(?:sitt|si))\s(?i:\w*ordinære\s)?(?i:{meeting})\b"
        ),
        late(rf"^(?:(?i:{_MINUTES})\s)?(?P<body>{capital}(?:\s{capital})*)[\s-]møtet?\b"),
        late(rf"^(?i:{_MINUTES})\s(?i:fra|frå|av)\s(?P<named>{capital})-møtet?\b"),
        late(rf"^(?i:{_MINUTES}){_NUMBER}\s*[:–-]?\s+(?i:(?:(?:fra|frå)\s+)?{meeting}{_NUMBER}\s+)?(?P<named>\S.*)$"),
        late(rf"^(?:[A-ZÆØÅ]\w+\s)?(?i:{meeting}){_NUMBER}(?:,?|\s[–-])\s+(?P<named>\S.*)$"),
        late(rf"^(?P<named>[A-ZÆØÅ][^–]{{2,60}}?)\s[–-]\s*(?i:{_MINUTES})\b"),
        late(rf"\b(?i:{'|'.join(GENERAL_MEETINGS)})\s+(?P<body>{capital}(?:\s{capital})*)$"),
        late(
            rf"(?:^|^(?i:{_MINUTES}){_NUMBER}\s+(?:(?i:{_PREPOSITION})\s+)?)(?P<body>\w{{3,}}(?:{'|'.join(_COMPOUNDS)}))s?møtet?\b"
        ),
    )


_COMPOUNDS = ("utvalg", "utval", "styre", "råd", "nemnd", "komité", "ting", "parlament")
"""`Fordelingsutvalgmøte`: the body in one word with the meeting."""


_IN_PATTERNS = ("møte", "forsamling", "protokoll", "referat", "innkalling", "særutskrift")
"""Without one of these no pattern fits."""
_LONGEST_TITLE = 500
"""Characters of a title in which a body is looked for."""


def body_in(title: str) -> str | None:
    """The body that a title or an opening sentence names, as printed, without the words for the meeting.

    >>> body_in("Referat fra møte i Testrådet for læring, 18. juni 2024"), body_in("Møtebok for Fellesnemnda")
    ('Testrådet for læring', 'Fellesnemnda')
    >>> body_in("Hovedstyrets møte 12. mai 2020"), body_in("Referat fra styremøte på Solheim")
    ('Hovedstyret', None)
    >>> body_in("Referat fra FAU-møte 3. mai"), body_in("STYREMØTE – FJORDVIK I.L."), body_in("Styremøte Solheim")
    ('FAU', 'FJORDVIK I.L.', None)
    >>> body_in("Presidenten erklærte møtet for åpnet. Han takket for sist.") is None
    True
    """
    title = title[:_LONGEST_TITLE]
    if not holds_any(title.lower(), _IN_PATTERNS):
        return None
    for pattern in _patterns():
        if (match := pattern.search(title)) is None:
            continue
        loose = "named" in match.groupdict()
        body = _trimmed(match["named" if loose else "body"])
        if body and _is_body(body) and (not loose or names_body(body, capital=False)):
            return body
    return None


def _trimmed(body: str) -> str:
    """`body` without the date, place and number that follow it."""
    cut = [found.start for found in find_dates(body)] + [match.start() for match in _CUTS.finditer(body, 1)][:1]
    body = body[: min(cut)] if cut else body
    short = _LETTERS.search(body)
    return _END.sub("", body.strip(" ,.–-:")).strip(" ,.–-:") + ("." if short else "")


def _is_body(body: str) -> bool:
    words = body.casefold().split()
    if _SENTENCES.search(body) or words[0].strip(".,") in OPENED_WORDS:
        return False
    if not body[0].isalpha() or find_dates(body) or words[0] in NO_BODY_WORDS or re.fullmatch(_PREPOSITION, words[0]):
        return False
    meeting = words[0].endswith(MEETING_WORDS) or body.casefold().endswith(MEETING_WORDS)
    return not meeting and not words[0].startswith(EVENT_WORDS)


def names_body(text: str, *, capital: bool = True) -> bool:
    """Whether `text` as a whole can be the name of a body: short, and with a word for one.

    >>> names_body("Formannskapet"), names_body("FAU"), names_body("Forslaget"), names_body("Rådhuset, møterom 2")
    (True, True, False, False)
    >>> names_body("Lia barnehage SA"), names_body("SA")
    (True, False)
    """
    words = text.split()
    ended = text[-1:] in ".:;" and not (words and words[-1] in CLUB_FORMS)
    if not 0 < len(words) <= MOST_WORDS or ended or (capital and not text[0].isupper()):
        return False
    company = len(words) > 1 and words[-1] in LEGAL_FORMS
    return company or any(_is_body_word(word.strip(",()")) for word in words)


def _is_body_word(word: str) -> bool:
    form = word.casefold()
    return (
        word in BODY_ACRONYMS or word in CLUB_FORMS or (form.endswith(BODY_WORDS) and not form.endswith(NO_BODY_WORDS))
    )
