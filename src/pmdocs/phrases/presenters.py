"""Who presents, told in a sentence: `Kari Lund orienterte om …`."""

import re
from collections.abc import Collection
from functools import cache

from pmdocs.phrases.names import is_given, is_name
from pmdocs.phrases.people import Person, read_people
from pmdocs.phrases.sentences import sentences
from pmdocs.vocabulary.presenting import PRESENTING_VERBS


@cache
def _presents() -> re.Pattern[str]:
    return re.compile(rf"(?P<who>[A-ZÆØÅ][^.:;!?]{{2,80}}?)\s+(?:{'|'.join(PRESENTING_VERBS)})\b")


_PROPOSES = re.compile(r"(?:la|legger|legg) fr[ae]m (?:\w+ ){0,2}?\w*(?:forslag|framlegg)\b")
_LONGEST_ALONE = 100
"""Characters of a line that names a presenter alone."""
_IN_HEADING = re.compile(r"\s\(?(?:v/|ved|v\.)\s?(?P<who>[A-ZÆØÅ][^()]{1,60}?)\)?$")


def presenters_in_heading(title: str) -> list[str]:
    """The names of those who present an item by its heading.

    >>> presenters_in_heading("Årsberetning ved Håvard"), presenters_in_heading("Innkjøp (v/ Styret)")
    (['Håvard'], [])
    """
    match = _IN_HEADING.search(title)
    return [person.name for person in read_people(match["who"], single_names=True) if person.name] if match else []


def presenter_alone(text: str) -> Person | None:
    """The person of a line that says nothing but who presents an item and from where; None for any other line.

    >>> presenter_alone("Testdirektoratet/Kari Lund").organization
    'Testdirektoratet'
    >>> presenter_alone("Drift/vedlikehold"), presenter_alone("Kari Lund/Ola Vik")
    (None, None)
    """
    sender, slash, name = text.partition("/")
    who = name.strip()
    if not slash or len(text) > _LONGEST_ALONE or not sender[:1].isupper() or is_name(sender.strip()):
        return None
    if not is_name(who) or not is_given(who.split()[0]):
        return None
    start = text.index(who, len(sender))
    return Person(start, start + len(who), who, organization=sender.strip())


def find_presenters(text: str, called: Collection[str] = ()) -> list[Person]:
    """The persons that the sentences of `text` say present the item; `start` and `end` are those of the name.

    `called` are single names by which those there are spoken of.

    >>> [person.name for person in find_presenters("Økonomisjef Kari Lund orienterte om regnskapet.")]
    ['Kari Lund']
    >>> find_presenters("Lederen orienterte.")
    []
    """
    if alone := presenter_alone(text):
        return [alone]
    found: list[Person] = []
    at = 0
    for sentence in sentences(text):
        at = text.index(sentence, at)
        match = _presents().match(sentence)
        if match and not _PROPOSES.search(sentence):
            who = match["who"]
            people = read_people(who, single_names=True) if who not in called else [Person(0, len(who), who)]
            found += [person._replace(start=person.start + at, end=person.end + at) for person in people if person.name]
        at += len(sentence)
    return found
