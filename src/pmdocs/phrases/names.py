"""Whether words are a person's name, an organisation, a group or nobody."""

import re
from collections.abc import Sequence

from pmdocs.late import late
from pmdocs.vocabulary.given_names import GIVEN_NAMES, PARTICLES
from pmdocs.vocabulary.organizations import EVERYBODY, GROUP_WORDS, NOBODY, ORGANIZATION_ENDINGS, ORGANIZATION_WORDS

MOST_NAME_WORDS = 6
_NAME_WORD = re.compile(r"[A-ZÆØÅÄÖÜÉÁŠŽČĐŊ][\w'’´`.]*(?:-[A-ZÆØÅÄÖÜÉÁŠŽČĐŊa-zæøå][\w'’´`]*)*$")
_SUFFIXES = frozenset(("jr", "jr.", "jun.", "sr", "sr.", "sen."))
_FIGURE = re.compile(r"[0-9]")
_SHORT_ACRONYM = late(r"[A-ZÆØÅ]{2,}$")
_BETWEEN_WORDS = re.compile(r"[\s/,&-]+")


def is_given(word: str) -> bool:
    """Whether `word`, or a part of it, is a common given name.

    >>> is_given("Hans-Petter"), is_given("Abelia")
    (True, False)
    """
    form = word.casefold().rstrip(".,")
    return form in GIVEN_NAMES or ("-" in form and not GIVEN_NAMES.isdisjoint(form.split("-")))


def begins_with_given(text: str) -> bool:
    """Whether the first word of `text` is a common given name, which no job title, role or organisation begins with.

    >>> begins_with_given("Kari Lund"), begins_with_given("Rektor Kari Lund")
    (True, False)
    """
    first = text.split(None, 1)[:1]
    return bool(first) and first[0].casefold() in GIVEN_NAMES


def is_organization(text: str) -> bool:
    """Whether `text` has a word that only organisations, places or groups have.

    >>> is_organization("Nordfjord kommune"), is_organization("Kari Lund")
    (True, False)
    """
    for word in _BETWEEN_WORDS.split(text):
        form = word.casefold().strip(".()")
        if form in ORGANIZATION_WORDS or (len(form) > 6 and form.endswith(ORGANIZATION_ENDINGS)):
            return True
    return False


def is_name(text: str, *, single: bool = False) -> bool:
    """Whether `text` is shaped like a person's full name; with `single` a given name alone counts too.

    >>> is_name("Liv van der Berg"), is_name("Nordisk prøveråd"), is_name("Rolf"), is_name("Rolf", single=True)
    (True, False, False, True)
    """
    words = text.split()
    if not words or not words[0][0].isupper():
        return False
    if len(words) > 2 and words[-1].casefold() in _SUFFIXES:
        words = words[:-1]
    if len(words) > MOST_NAME_WORDS or _FIGURE.search(text):
        return False
    if len(words) == 1:
        return single and _NAME_WORD.match(words[0]) is not None and is_given(words[0])
    for word in words:
        if not _NAME_WORD.match(word) and word.casefold() not in PARTICLES:
            return False
    if words[0].casefold() in PARTICLES or words[-1].casefold() in PARTICLES:
        return False
    if is_given(words[0]):
        return not is_organization(" ".join(words[1:]))
    if any(_SHORT_ACRONYM.match(word) for word in words) and not text.isupper():
        return False
    return not is_organization(text) and words[0].casefold() not in GROUP_WORDS


def is_group(text: str) -> bool:
    """Whether `text` is an unnamed group: `Enkelte medarbeidere hos …`."""
    words = text.split()
    return bool(words) and words[0].casefold() in GROUP_WORDS and not is_name(text)


def is_nobody(text: str) -> bool:
    """Whether `text` says that the list is empty.

    >>> is_nobody("Ingen."), is_nobody("-"), is_nobody("Inger")
    (True, True, False)
    """
    return text.strip(" .").casefold() in NOBODY or not text.strip(" .-–—")


def is_everybody(text: str) -> bool:
    """Whether `text` says that all were there, and names nobody.

    >>> is_everybody("Alle medlemmene"), is_everybody("Alle fra Testverket")
    (True, False)
    """
    return text.strip(" .").casefold() in EVERYBODY


def find_name(words: list[str]) -> tuple[int, int] | None:
    """Where in `words` a person's name stands at the latest: from a known given name to the last family name.

    Used where columns are lost: `Planen og veien videre Kari Lund, Testrådet`.
    """
    for at, word in enumerate(words):
        if not is_given(word.strip(",")) or word.endswith(",") or not word[:1].isupper():
            continue
        end = at + 1
        while end < len(words) and not words[end - 1].endswith(",") and _is_name_word(words[end].rstrip(",")):
            end += 1
        if end - at >= 2:
            return at, end
    return None


def _is_name_word(word: str) -> bool:
    return bool(_NAME_WORD.match(word)) or word in PARTICLES


def name_words(words: Sequence[str]) -> int:
    """How many of `words`, from the first on, a name can be made of.

    >>> name_words(["Liv", "van", "der", "Berg", "fra", "Lia"])
    4
    """
    for count, word in enumerate(words):
        form = word.casefold()
        if not _NAME_WORD.match(word) and form not in PARTICLES and form not in _SUFFIXES:
            return count
    return len(words)
