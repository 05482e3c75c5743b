"""What came of a proposal: formulas that adopt what stands before, and sentences that tell a result (FORMS 6.4, 7)."""

from pmdocs.characters import holds_any, lowered
from pmdocs.late import late

_NOUNS = (
    "forslag",
    "framlegg",
    "innstilling",
    "tilråding",
    "tilrådning",
    "vedtak",
    "alternativ",
    "saken",
    "saka",
    "punktet",
)
"""Without one of these no proposal is named."""
_NOUN = (
    r"(?:\w*(?:forslag(?:et|ene)?|framlegg(?:et|a)?|innstilling(?:en|a)?|tilråding(?:en|a)?|tilrådning(?:en)?|vedtak(?:et)?|alternativ(?:et)?)"
    r"|saken|saka|punktet)"
)
_OF = r"(?:\s(?:til (?:vedtak|innstilling|uttalelse|uttale)|fra (?:\S+\s?){1,3}?|frå (?:\S+\s?){1,3}?|[0-9]{1,2}|med \w+))?"
_SUBJECT = rf"(?:(?:dermed|såleis)\s(?:ble|vart|blei)\s)?(?:[^\s.:]+\s){{0,3}}?{_NOUN}{_OF}"
_UNANIMOUS = r"(?:enstemmig|enst\.|samrøystes|einstemmig|einstemt|enstemt)"
_ADOPTED = rf"(?:vedtatt|vedtas|vedteke[nt]?|godkjen[dt]|godkjennes|tiltrådt|fulgt|følgt|{_UNANIMOUS})"
_HOW = (
    rf"(?:\s+(?:{_UNANIMOUS}|ved akklamasjon|som foreslått|som foreslege|(?:med|ved) (?:\w+ )?(?:flertall|fleirtal)|mot [^.]{{1,40}}"
    r"|med (?:[0-9]{1,3}(?: [0-9]{3})+|[0-9a-zæøå]+) (?:mot|stemmer|røyster)[^.]{0,40}))?(?:\s*\([^)]*\))?"
)
_ADDED = r"(?:\s+med (?:følgende|følgjande|slikt?|dette) (?:tillegg|endring\w*|punkt)\s*:.*)?"
_BLANK = r"(?:\s*[^\s.]+ (?:stemte|røysta|stemmer|røyster)?\s?(?:blankt?|avholdende)\.?)?"
_FORMULA = late(
    rf"(?:(?:votering|avstemming|avstemning|røysting|vedtak):?\s*)?(?:{_SUBJECT}\s*:?\s*(?:(?:ble|vart|blei|var|er|vert)\s*)?)?(?:{_UNANIMOUS}\s+)?{_ADOPTED}{_HOW}{_ADDED}\s*\.?{_BLANK}$|(?:vedtak:\s*)?(?:som innstilt|som innstillinga?|som innstillingen|som foreslått|som foreslege|i (?:samsvar|tråd) med (?:innstilling|tilråding|forslag|framlegg)\w*)\.?$",
)
_TELLS = late(
    rf"{_SUBJECT}\b(?:\s[^.:]{{0,120}}?)?\s?\b(?:vedtatt|vedteken?|vedtekne|godkjen[dt]|tiltrådt|nedstemt|forkast[ea]t?|avslått|avvist|falt|faller|fall|fell|trukket|trekt|flertall|fleirtal|stemmer?|røyst(?:er)?"
    r"|enstemmig|samrøystes|røysta ned)\b",
)
_REJECTS = late(
    rf"{_SUBJECT}(?:\s[^.:]{{1,80}}?)?\s(?:falt|faller|fall|fell|(?:ble|er|vart|blei|vert) (?:nedstemt|forkastet|forkasta|avvist|avslått|røysta ned|stemt ned)"
    r"|(?:(?:ble|er|vart|blei|vert) )?(?:ikke|ikkje) (?:vedtatt|godkjent|vedteken?|godkjend)|fikk ikke (?:\w+ )?flertall|fekk ikkje (?:\w+ )?fleirtal)\b",
)
_REJECTED_ALONE = late(
    rf"(?:votering:?\s|røysting:?\s)?(?:{_UNANIMOUS}\s)?(?:avslått|avvist|forkastet|forkasta|nedstemt|falt|ikke vedtatt|ikkje vedteke)"
    rf"(?:\s(?:{_UNANIMOUS}|(?:med|mot)\s[^.(]{{1,40}}))?(?:\s*\([^()]*\))?\s*\.?$",
)
"""`Avslått med 5 mot 1.`"""

_IN_FORMULA = (
    "vedtat", "vedtas", "vedtek", "godkjen", "tiltrådt", "fulgt", "følgt", "enst", "einstem", "samrøystes", "som innst", "som foresl", "samsvar", "i tråd",
)  # fmt: skip
_IN_RESULT = (
    "vedta", "vedtek", "godkjen", "tiltrådt", "stem", "forkast", "avslått", "avvist", "fal", "fell", "trukket", "trekt", "flertall", "fleirtal", "røys",
)  # fmt: skip
_IN_REJECTION = ("fal", "fell", "stemt", "forkast", "avvist", "avslått", "røysta ned", "ikke", "ikkje")
"""Without one of these there is no formula, no result and no rejection."""
_OPENS_FORMULA = (
    "votering", "avstem", "røysting", "vedt", "godkjen", "tiltrådt", "fulgt", "følgt", "enst", "einst", "samrøystes", "som innst", "som foresl", "i samsvar", "i tråd",
)  # fmt: skip
_OPENS_REJECTION = (
    "votering", "røysting", "enst", "einst", "samrøystes", "avslått", "avvist", "forkast", "nedstemt", "falt", "ikke vedtatt", "ikkje vedteke",
)  # fmt: skip
"""How those begin that name no proposal."""


def is_formula(text: str) -> bool:
    """Whether `text` only says that what stands before was adopted.

    >>> is_formula("Enstemmig vedtatt."), is_formula("Samrøystes vedteke."), is_formula("Planen ble vedtatt.")
    (True, True, False)
    """
    lower = lowered(text.strip())
    if not holds_any(lower, _IN_FORMULA) or not (lower.startswith(_OPENS_FORMULA) or holds_any(lower, _NOUNS)):
        return False
    return _FORMULA.match(lower) is not None


def tells_result(text: str) -> bool:
    """Whether `text` tells what came of a proposal.

    >>> tells_result("Framlegget frå Ola Vik fekk 5 røyster og fall."), tells_result("Forslaget er at vi venter.")
    (True, False)
    """
    lower = lowered(text)
    if not holds_any(lower, _IN_RESULT):
        return False
    if holds_any(lower, _NOUNS) and _TELLS.match(lower):
        return True
    return lower.startswith(_OPENS_REJECTION) and _REJECTED_ALONE.match(lower) is not None


def rejects(sentence: str) -> bool:
    """Whether a sentence says that a proposal fell.

    >>> rejects("Forslaget om ny port falt med 4 mot 9 stemmer."), rejects("Forslaget ble vedtatt.")
    (True, False)
    """
    lower = lowered(sentence)
    return holds_any(lower, _IN_REJECTION) and holds_any(lower, _NOUNS) and _REJECTS.match(lower) is not None
