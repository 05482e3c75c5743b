"""Roles, parties and presence as printed around a name."""

import re
from functools import cache, lru_cache
from typing import NamedTuple, get_args

from pmdocs.characters import holds_any, lowered
from pmdocs.late import late
from pmdocs.phrases.names import begins_with_given, is_given, is_organization
from pmdocs.records import Role
from pmdocs.vocabulary.function_words import CAME_WORDS, PRONOUNS
from pmdocs.vocabulary.job_titles import DOER_ENDINGS, JOB_TITLE_ENDINGS, JOB_TITLES, PLURAL_TITLES
from pmdocs.vocabulary.organizations import COMPANY_FORMS
from pmdocs.vocabulary.parties import LOCAL_LIST, PARTY_CODES, PARTY_NAMES
from pmdocs.vocabulary.roles import ROLES

_PRESENCE = late(
    r"(?:fra|frå|til|tiltrådte|tiltredde|ankom|fratrådte|fråtrådde|t\.o\.m\.?|tom\.?|f\.o\.m\.?|fom\.?|kl\.?|frem til|fram til|under|med frå|med fra|deltok|møtte|permisjon|perm\.?|forfall|gikk|gjekk|kom|forlot)\b.*[0-9]"
    r"|(?:kl\.?\s*)?[0-9]{1,2}[.:][0-9]{2}|(?:[0-9]\.?|dag) ?dag|sak(?:er|ene)?\b|[a-zæøå]{1,3}-?sak\b|(?:ps|rs|os|fo|alle saker|alle saker)\b|dag [0-9]"
)
_MAY_BE_PRESENCE = re.compile(r"[0-9]|sak|dag|(?:ps|rs|os|fo)\b")
_MANNER = (
    "digitalt", "ringte inn", "ringde inn", "på skjerm", "teams", "skype", "zoom", "telefon", "video", "på nett", "fjernmøte", "deler av møtet", "delar av møtet",
    "permisjon", "til stede", "forlot møtet",
)  # fmt: skip
"""How someone took part, wherever it stands."""
PARENTHESES = late(r"\s*\([^()]*\)")
_ABSENCE = late(
    r"(?:hadde\s|har\s)?(?:meldte?\s)?(?:forfall|frafall|fravær|fråvær)(?:\smeldt)?$|fraværende$|fråverande$|ikk?j?e\s(?:møtt|møtte|til stede|tilstede|til stades|møtt opp|deltatt)$|(?:kom|møtte|deltok|deltek)\sikk?j?e$|permisjon$|syk$|sjuk$"
)
_IN_ABSENCE = ("fall", "fravær", "fråvær", "fråver", "ike", "ikje", "ikke", "ikkje", "permisjon", "syk", "sjuk")
"""Without one of these nobody is told to be absent."""
_DEPUTY_FOR = late(
    r"^(?:(?:[0-9]+\.?\s*)?vara(?:medlem|representant)?\.?\s+for|(?:møtte|møter|møtende|møtande|møte|deltok)\s+(?:som\s+vara(?:medlem|representant)?\s+)?for|i stedet for|i staden for|for|stedfortreder for|varamedl\.?\s+for|vara f(?:or|\.))\s+(?P<who>.+)$"
)


class FoundRole(NamedTuple):
    """A role and the words that say it."""

    role: Role
    text: str


_BESIDE = r"(?:,? og .+| (?:i|for|av) (?:styret|rådet|utvalget|utvalet|nemnda|komiteen|komitéen|møtet|fagrådet|gruppa|gruppen))?"


@cache
def _rows() -> tuple[tuple[str, tuple[str, ...], re.Pattern[str]], ...]:
    """The roles in the order of their rows: one of the stems stands in every form, and the words."""
    return tuple(
        (row.value, row.stems, late(rf"(?:{row.nb}{'|' + row.nn if row.nn else ''}){_BESIDE}$")) for row in ROLES
    )


@lru_cache(1024)
def find_role(text: str) -> FoundRole | None:
    """The role that `text` as a whole says.

    >>> (
    ...     find_role("nestleder").role,
    ...     find_role("Leiar").role,
    ...     find_role("leder for valgkomiteen"),
    ...     find_role("daglig leder"),
    ... )
    ('deputy_chair', 'chair', None, None)
    """
    words = text.strip(" .,:").removesuffix(".") if len(text) > 5 else text.strip(" ,:")
    lower = lowered(words)
    for value, stems, pattern in _rows():
        if holds_any(lower, stems) and pattern.match(lower):
            return next(FoundRole(role, text.strip()) for role in get_args(Role) if role == value)
    return None


def find_party(text: str) -> str | None:
    """`text` if it is a party code or a party's name, as printed.

    >>> find_party("SV"), find_party("Senterpartiet"), find_party("By- og bygdelista"), find_party("Saksliste")
    ('SV', 'Senterpartiet', 'By- og bygdelista', None)
    """
    word = text.strip()
    if word.upper() in PARTY_CODES and (word.isupper() or word[:1].isupper()):
        return word
    if word.casefold() in PARTY_NAMES:
        return word
    return word if word.endswith(("lista", "listen")) and LOCAL_LIST.fullmatch(word) else None


def is_party_name(text: str) -> bool:
    """Whether `text` is the whole name of a party: `Senterpartiet`, not `SP`."""
    return text.casefold() in PARTY_NAMES


def is_presence(text: str) -> bool:
    """Whether `text` says when or how someone took part: `fra kl. 18`, `på Teams`, `sak 3-5`."""
    lower = lowered(text.strip())
    if holds_any(lower, _MANNER):
        return True
    return _MAY_BE_PRESENCE.search(lower) is not None and _PRESENCE.match(lower) is not None


def find_replaced(text: str) -> str | None:
    """The person that a deputy stands in for: a name, no pronoun and no sentence.

    >>> find_replaced("vara for Liv Dahl"), find_replaced("for Liv Dahl"), find_replaced("formann")
    ('Liv Dahl', 'Liv Dahl', None)
    >>> find_replaced("møtte for henne"), find_replaced("for henne møtte Karl Lund"), find_replaced("for sak 3")
    (None, None, None)
    """
    stripped = text.strip()
    lower = lowered(stripped)
    match = _DEPUTY_FOR.match(lower) if holds_any(lower, ("for", "vara f")) else None
    who = PARENTHESES.sub("", stripped[slice(*match.span("who"))]).strip(" .") if match else ""
    words = who.casefold().split()
    named = who[:1].isupper() and words[0] not in PRONOUNS and not any(word in CAME_WORDS for word in words)
    return who if named else None


def is_absence(text: str) -> bool:
    """Whether `text` says that someone was not there at all.

    >>> is_absence("meldt forfall"), is_absence("forfall 19.4"), is_absence("ikkje møtt")
    (True, False, True)
    """
    lower = lowered(text.strip(" ."))
    return holds_any(lower, _IN_ABSENCE) and _ABSENCE.match(lower) is not None


_ACTING = late(
    r"(?:kst\.?|konst\.?|konstituert|fung\.?|fungerende|fungerande|ass\.?|assisterende|assisterande|vikarierende|avtr\.?|påtr\.?|tidl\.?)\s+"
)
"""What may stand before a title: `konst. adm. dir. Anne Berg`."""
_OPENS_ACTING = ("kst", "konst", "fung", "ass", "vikar", "avtr", "påtr", "tidl")
_SHORTEST_DOER = 9
"""Letters; shorter words in the same endings are names and adverbs."""
_PLURAL_TITLE = late(rf"\s*\S*(?:{'|'.join(PLURAL_TITLES)})\s+(?=[A-ZÆØÅ])", re.IGNORECASE)


def plural_title(text: str) -> str | None:
    """The title in the plural that `text` begins with, with the space behind it.

    >>> plural_title("kommunaldirektørene Kari Lund"), plural_title("kommunaldirektør Kari Lund")
    ('kommunaldirektørene ', None)
    """
    words = text.split(maxsplit=1)
    match = _PLURAL_TITLE.match(text) if words and words[0].casefold().endswith(PLURAL_TITLES) else None
    return match.group() if match else None


def _does(word: str, name: str) -> bool:
    """Whether `word` says what someone does (`byggesaksbehandler Kari Lund`): a long word in a doer's ending before a given name."""
    first, _, family = name.partition(" ")
    doer = len(word) >= _SHORTEST_DOER and word.isalpha() and word.casefold().endswith(DOER_ENDINGS)
    return doer and bool(family) and is_given(first) and not is_given(word) and not is_organization(word)


def split_title(text: str) -> tuple[str | None, str]:
    """A job title or a role before a name, and the rest.

    >>> split_title("Rektor Per Moen"), split_title("konst. adm. dir. Liv Dahl"), split_title("Per Moen")
    (('Rektor', 'Per Moen'), ('konst. adm. dir.', 'Liv Dahl'), (None, 'Per Moen'))
    """
    if begins_with_given(text):
        return None, text
    words = text.split()
    lower = lowered(text.strip())
    acting = _ACTING.match(lower) if lower.startswith(_OPENS_ACTING) else None
    before = len(acting.group().split()) if acting else 0
    for count in range(min(4, len(words) - before - 1), 0, -1):
        lead, name = " ".join(words[before : before + count]), words[before + count]
        short = name[0].isupper() and (count == 1 or (count == 2 and is_given(name) and not is_given(words[before])))
        rest = " ".join(words[before + count :])
        if lead.casefold() in JOB_TITLES or (
            short and (lead.casefold().endswith(JOB_TITLE_ENDINGS) or find_role(lead) is not None or _does(lead, rest))
        ):
            return " ".join(words[: before + count]), rest
    return None, text


def is_job_title(text: str) -> bool:
    """Whether `text` is a job title, alone or with its field (`avdelingsleder plan`)."""
    form = text.strip(" .").casefold()
    if form.rpartition(" ")[2] in COMPANY_FORMS:
        return False
    return (
        form in JOB_TITLES or form.split(" ")[0] in JOB_TITLES or (" " not in form and form.endswith(JOB_TITLE_ENDINGS))
    )
