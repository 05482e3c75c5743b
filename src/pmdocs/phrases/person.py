"""One person of an attendance list: the name and what is printed around it (FORMS 4.2 to 4.4)."""

import re
from typing import NamedTuple

from pmdocs.characters import holds_any
from pmdocs.late import late
from pmdocs.phrases.names import is_given, is_name, is_organization
from pmdocs.phrases.roles import (
    find_party,
    find_replaced,
    find_role,
    is_absence,
    is_job_title,
    is_presence,
    split_title,
)
from pmdocs.records import Attendance, Role
from pmdocs.vocabulary.constituencies import CONSTITUENCIES, DEPARTMENTS
from pmdocs.vocabulary.function_words import PRONOUNS
from pmdocs.vocabulary.parties import PARTY_CODES

COMMA = re.compile(r"\s*[,;]\s*")
_DASHED = late(r"\s+[-–—]\s*|\s*:\s+|(?<=[a-zæøå])[-–—]\s+|(?<=[a-zæøå])-(?=[a-zæøå0-9]{2,}|[0-9]\.)")
_DASHES = "-–—:"
PARENTHESIS = re.compile(r"\(([^()]*)\)")
_TOOK_PART = late(
    r"(?:møtte|deltok|deltek|var (?:med|til stede|tilstede|til stades)|ankom|kom|kommer|kjem|forlot|gikk|gjekk)\b(?! for\b)"
)
"""How someone took part, as a sentence goes on: `Kari Lund møtte fra sekretariatet`."""
_BROKEN = late(
    r"(?P<first>[A-ZÆØÅ][a-zæøå]+)(?: -|- )(?P<second>[A-ZÆØÅ][a-zæøå]+)(?:\s[A-ZÆØÅ][\w.-]+){1,3}(?=$|\s?[,(])"
)
"""A double name with a space beside its hyphen: `May -Britt Lund`."""
_ON_BEHALF = late(r"(?:på vegn[ea]r? av|pva\.?|representerer|repr\.) (?P<whom>.+)$")
_FROM = late(
    r"(?:begge |alle |båe )?(?:fra|frå|ved|hos) (?P<whom>[A-ZÆØÅ][^0-9]*)$|(?:begge|alle|båe) (?P<of>[A-ZÆØÅ][^0-9]*)$"
)
_OFFICE = late(r"(?P<office>leder|nestleder|leiar|nestleiar|medlem|sekretær) (?:av|i|for) (?P<body>[A-ZÆØÅ].+)$")
"""`leder av Brukerutvalget`: an office in a body that the person represents."""
_POST = late(r"(?P<office>\S+(?: \S+)?) (?:i|ved|hos) (?P<body>[A-ZÆØÅ].+)$")
_DEPUTY_OF = late(r"vara(?:medlem|representant)? (?P<whom>[A-ZÆØÅ].*)$")
"""`vara Rosene`, `vara Ola Vik`: of whom someone is the deputy, without a preposition."""
_USER_NAME = late(r"^[a-z0-9_.@-]+$|^[A-ZÆØÅ]{2,3}$")
_CLASS = late(r"[0-9]{1,2}[.-]?\s?(?:[a-zæøåA-ZÆØÅ]|klasse|trinn|årstrinn)(?:\s?[a-zæøå])?(?=\s|$)")
"""A class of a school: `3a`, `2. klasse`."""
_NO_ATTRIBUTE = late(
    rf"for (?:{'|'.join(sorted(PRONOUNS))})$|"
    r"[0-9]{4} [a-zæøå]|[0-9]+ ?%|(?:kalt|kalla|tlf|mob|e-post|epost|leil|leilighet|leilegheit|seksjon|snr|nr)\b|h[0-9]{4}$|(?:ved |m/ ?|med )?fullmakt|\S+@\S+\.\S+$|[0-9 +]{8,}$"
)
_IN_NO_ATTRIBUTE = ("for ", "kal", "tlf", "mob", "post", "leil", "seksjon", "nr", "fullmakt", "@", "+", *"0123456789")
"""Addresses, telephone numbers, shares of a post and `for henne` say nothing of whom someone represents."""
_TRAILERS = frozenset("l.*✓†xX")
_TRAILING = late(r"(?:\s+m\.? ?fl\.?|\s*[*✓†]+|\s+[xX]|\s+\S+@\S+\.\S+)$")


_OUTSIDE = frozenset(("observer", "secretary", "guest"))
"""Roles beside which `leder` is an office elsewhere: `leder (observatør)`."""


class Person(NamedTuple):
    """Someone in an entry; the fields are those of `records.Participant`.

    start, end  where the name or description stands in the entry's text
    attendance  what the entry itself says, None where the list says it
    """

    start: int
    end: int
    name: str | None = None
    title: str | None = None
    organization: str | None = None
    affiliation: str | None = None
    party: str | None = None
    role: Role | None = None
    role_text: str | None = None
    presence_text: str | None = None
    substitute_for: str | None = None
    description: str | None = None
    attendance: Attendance | None = None


class Part(NamedTuple):
    """A part of an entry: its text, where it starts in the entry, and whether `og` stands before it."""

    text: str
    start: int
    joined: bool = False


def dashed(text: str) -> list[str]:
    """`text` parted at its first dash or colon.

    >>> dashed("Kari Lund - leder"), dashed("Kari Lund")
    (['Kari Lund', 'leder'], ['Kari Lund'])
    """
    return _DASHED.split(text, maxsplit=1) if holds_any(text, _DASHES) else [text]


def read_person(part: Part, organization: str | None, *, single_names: bool) -> Person | None:
    """The person that `part` begins with, None if it does not; `organization` stands before it (`Org v/`)."""
    outside, *behind = _outside(part.text)
    if outside[:1].isdigit() and (school_class := _CLASS.match(outside)):
        organization, outside = organization or school_class.group(), outside[school_class.end() :].strip()
        single_names = True
    title, rest = split_title(outside)
    if behind and is_job_title(outside):
        title, rest = outside, behind.pop(0)
    broken = _BROKEN.match(rest) if holds_any(rest, (" -", "- ")) else None
    if broken and is_given(broken["first"]) and is_given(broken["second"]):
        name, pieces, tail = broken.group(), [broken.group()], rest[broken.end() :].strip(" ,")
    elif organization and rest[:1].islower() and is_name(rest[:1].upper() + rest[1:]):
        name, pieces, tail = rest, [rest], ""
    else:
        pieces = dashed(rest)
        found, tail = _name_and_tail(pieces[0].strip(), single_names=single_names)
        if found is None:
            found, tail = _name_and_tail(rest.strip(), single_names=single_names)
            pieces = [rest]
        if found is None:
            return None
        name = found
    at = part.text.find(name)
    start = part.start + max(at, 0)
    person = _titled(Person(start, start + len(name), name, title, organization))
    for inside in PARENTHESIS.findall(part.text) if "(" in part.text else ():
        for word in COMMA.split(inside):
            person = attribute(person, word.strip())
    for word in (tail, *pieces[1:], *behind):
        if word.strip() and not _is_no_attribute(word.strip()):
            described = describe(person, word.strip())
            person = (
                described if described != person else person._replace(organization=person.organization or word.strip())
            )
    return person


def _outside(text: str) -> list[str]:
    """The words of an entry before, between and behind its parentheses; the first are never missing."""
    found = []
    for words in PARENTHESIS.split(text)[::2] if "(" in text else (text,):
        bare = words.strip(" ,").strip("*").strip()
        bare = bare.rstrip(".") if not bare.endswith(".fl.") else bare
        if bare and (bare[-1] in _TRAILERS or "@" in bare):
            bare = _TRAILING.sub("", bare)
        if bare:
            found.append(bare)
    return found or [""]


def _titled(person: Person) -> Person:
    """A title before the name that is a role: `Leder Kari Lund`, `møtesekretær Ola Vik`."""
    found = find_role(person.title) if person.title else None
    if found is None or (person.organization and found.role != "secretary"):
        return person
    title = person.title if person.title and is_job_title(person.title) else None
    return person._replace(title=title, role=found.role, role_text=found.text)


def _name_and_tail(text: str, *, single_names: bool) -> tuple[str | None, str]:
    """The longest name that `text` begins with, if what follows is a role, a party or an organisation."""
    words = text.split()
    party = _trailing_party(words)
    if not party and not _trailing_role(words) and is_name(text, single=single_names):
        return text, ""
    for count in range(min(5, len(words) - 1), 0, -1):
        name, tail = " ".join(words[:count]), " ".join(words[count:])
        if not is_name(name, single=single_names) or _trailing_party(words[:count]):
            continue
        if _says_something(tail):
            return name, tail
        first = tail.split()[0]
        if find_party(first) and (find_role(tail[len(first) :].strip()) or find_replaced(tail[len(first) :].strip())):
            return name, tail
    if len(words) > 2 and is_given(words[0]) and is_name(" ".join(words[:2])) and is_organization(" ".join(words[2:])):
        return " ".join(words[:2]), " ".join(words[2:])
    return None, text


def _trailing_party(words: list[str]) -> bool:
    """Whether a party code ends a name: `Kari Lund Ap`; a single letter may be an initial after given names only."""
    if len(words) < 3 or words[-1].upper() not in PARTY_CODES:
        return False
    return len(words[-1]) > 1 or not all(is_given(word) for word in words[:-1])


def _trailing_role(words: list[str]) -> bool:
    """Whether a role in capitals ends a name: `Kari Lund Referent`."""
    if len(words) < 3 or is_given(words[-1]):
        return False
    return find_role(words[-1]) is not None or words[-1].casefold().endswith(_POSTS)


_POSTS = ("ansvarlig", "ansvarleg")
"""Posts of associations, which no family name is: `Økonomiansvarleg`."""


def _says_something(tail: str) -> bool:
    return bool(
        find_role(tail)
        or find_party(tail)
        or find_replaced(tail)
        or is_presence(tail)
        or is_job_title(tail)
        or is_absence(tail)
        or _ON_BEHALF.match(tail)
        or _FROM.match(tail)
        or _TOOK_PART.match(tail)
    )


def describe(person: Person, word: str) -> Person:
    """`person` with what `word` says: a role, party, presence, replacement or job title; unchanged if none."""
    if on_behalf := _ON_BEHALF.match(word):
        whom = on_behalf["whom"]
        if is_name(whom):
            return person._replace(
                substitute_for=whom, role=person.role or "substitute", role_text=person.role_text or word
            )
        return person._replace(organization=person.organization or whom)
    if origin := _FROM.match(word):
        return person._replace(organization=person.organization or origin["whom"] or origin["of"])
    if role := find_role(word):
        if person.role in _OUTSIDE:
            return person._replace(title=person.title or word)
        return person._replace(role=role.role, role_text=role.text)
    if party := find_party(word):
        return person._replace(party=person.party or party)
    if replaced := find_replaced(word):
        came = "present" if word.casefold().startswith(("møt", "deltok")) else person.attendance
        return person._replace(
            substitute_for=replaced,
            role=person.role or "substitute",
            role_text=person.role_text or word,
            attendance=came,
        )
    if (deputy := _DEPUTY_OF.match(word)) and person.role is None:
        seated = person._replace(role="substitute", role_text=word)
        if is_name(deputy["whom"]):
            return seated._replace(substitute_for=person.substitute_for or deputy["whom"])
        return seated._replace(organization=person.organization or deputy["whom"])
    if is_absence(word):
        return person._replace(attendance="absent", presence_text=word)
    if is_presence(word) or _TOOK_PART.match(word):
        return person._replace(presence_text=word, attendance="present" if word == "møtte" else person.attendance)
    return _posted(person, word)


def _posted(person: Person, word: str) -> Person:
    """`person` with an office, a post or a job title: `leder av Brukerutvalget`, `rektor ved Skogly skole`, `rådgiver`."""
    if office := _OFFICE.match(word):
        return person._replace(organization=person.organization or office["body"], role_text=person.role_text or word)
    post = _POST.match(word)
    if post and is_job_title(post["office"]):
        return person._replace(title=person.title or post["office"], organization=person.organization or post["body"])
    first, _, rest = word.partition(" ")
    if first[:1].isupper() and find_party(first) and (also := describe(person, rest)) != person:
        return also._replace(party=also.party or first)
    if is_job_title(word):
        return person._replace(title=person.title or word)
    return person


_SHORT = 3
"""Two letters are mostly initials, three that an organisation is known by are mostly the organisation (`NAV`)."""


def _is_user_name(word: str, name: str) -> bool:
    """Whether `word` is what someone is called in systems, or short for `name` (`KL`, `KLU`), rather than who sent them (`NVE`)."""
    if word.isupper() and word == "".join(part[0] for part in name.split()):
        return len(word) < _SHORT or not is_organization(word)
    if not _USER_NAME.match(word) or is_organization(word) or _CLASS.fullmatch(word):
        return False
    letters = iter(name.casefold())
    return not word.isupper() or (name[:1] == word[:1] and all(letter in letters for letter in word.casefold()))


def is_attribute(word: str) -> bool:
    """Whether `word` can say whom someone represents: no address or telephone number, no note in lower case, no nickname."""
    if not word or _is_no_attribute(word) or (" " not in word and is_given(word)):
        return False
    return not word.islower() or "@" in word or is_organization(word) or _CLASS.match(word) is not None


def _is_no_attribute(word: str) -> bool:
    lower = word.lower()
    return holds_any(lower, _IN_NO_ATTRIBUTE) and _NO_ATTRIBUTE.match(lower) is not None


def is_class(word: str) -> bool:
    """Whether `word` is a class of a school: `4. klasse`."""
    return _CLASS.fullmatch(word) is not None


def remarked(person: Person, words: str | None) -> Person:
    """`person` with a remark on how someone took part, or who did not come instead."""
    return person._replace(presence_text=", ".join(filter(None, (person.presence_text, words)))) if words else person


_REMARK = late(r"[a-zæøå]+(?: [^\s@]+){2,}$")
"""A note of several words: `var på ferie`, `vara kunne ikkje møta`."""


def attribute(person: Person, word: str) -> Person:
    """`person` with what stands in parentheses after the name."""
    if person.presence_text and word[:1].isdigit():
        return person._replace(presence_text=f"{person.presence_text}, {word}")
    if word in CONSTITUENCIES or word.startswith(DEPARTMENTS):
        return person._replace(affiliation=word) if person.organization else person._replace(organization=word)
    described = describe(person, word)
    if described != person or not is_attribute(word) or find_party(word):
        return remarked(person, word) if described == person and _REMARK.match(word) else described
    if _is_user_name(word, person.name or ""):
        return person
    if person.organization:
        return person._replace(affiliation=word)
    return person._replace(organization=word)
