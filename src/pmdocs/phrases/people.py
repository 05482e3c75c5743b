"""Entries of attendance lists: who stands in a line of a list (FORMS 4.1 and 4.2)."""

import re
from itertools import pairwise
from typing import NamedTuple

from pmdocs.characters import holds_any
from pmdocs.late import late
from pmdocs.phrases.deputies import set_apart
from pmdocs.phrases.entry_parts import VED, leads_with_name, parts_of
from pmdocs.phrases.labels import LabelIndex
from pmdocs.phrases.name_runs import with_commas
from pmdocs.phrases.names import is_everybody, is_given, is_group, is_name, is_nobody, is_organization
from pmdocs.phrases.person import (
    COMMA,
    PARENTHESIS,
    Part,
    Person,
    attribute,
    describe,
    is_attribute,
    is_class,
    read_person,
    remarked,
)
from pmdocs.phrases.roles import find_party, find_replaced, find_role, is_job_title, plural_title, split_title
from pmdocs.phrases.told_of_several import told_apart
from pmdocs.records import Attendance, Role
from pmdocs.vocabulary.attendance_labels import ATTENDANCE_LABELS
from pmdocs.vocabulary.head_labels import HEAD_LABELS

__all__ = ["Person", "leads_with_name", "read_people"]

_IN_VED = ("v/", " v")
_ORG_COLON = late(r"^(?P<org>[A-ZÆØÅ][^:,;()]{1,60}?)\s*:\s*(?=[A-ZÆØÅ])")
_TITLED_COLON = late(r"^(?P<org>[A-ZÆØÅ][^:,;()]{1,60}?)\s*:\s*(?=[a-zæøå])")
"""`Gruppe A: professor Elin Rud`."""
_LETTERED = late(r"\S+(?: \S+)? [A-ZÆØÅ]$")
"""`Gruppe A` looks like a name."""
_CLASS_COLON = late(r"^(?P<org>[0-9]{1,2}\.?\s?(?:klasse|trinn|årstrinn))\s*:\s*(?=[A-ZÆØÅ])")
_ORG_DASH = re.compile(r"^(?P<org>[A-ZÆØÅ][^:,;()]{1,60}?)\s+[–—-]\s+(?=[A-ZÆØÅ])")
_FROM = late(r"(?:Fra|Frå|Repr\.?|Representant fra) ")
_ABSENT_FROM = re.compile(r"(?:Meldt f|F)orfall (?:(?:fra|frå|hos) )?(?=[A-ZÆØÅ])")
_COUNTED = late(r"[\w ]{3,30}:?\s*[0-9]+(?: av [0-9]+)?\.?$")
"""`Tilhørere: 4`: a count is no participant."""
_SEATS = LabelIndex(row for row in (*ATTENDANCE_LABELS, *HEAD_LABELS) if row.role or row.attendance)


class _Seat(NamedTuple):
    """What a label inside an entry says of those behind it."""

    role: Role | None
    attendance: Attendance | None
    replaced: str | None = None


_NO_SEAT = _Seat(None, None)


def read_people(
    text: str, *, single_names: bool = False, rare_names: bool = False, behind: bool = False
) -> list[Person]:
    """The people of one entry or of a run of entries parted by commas, in order.

    `single_names` says that given names alone are people (`Kari, Ola og Per`), `rare_names` that any one word is,
    `behind` that others are named in front of the text.

    >>> [(p.name, p.organization) for p in read_people("Testverket v/Kari Lund (leder) og Ola Vik")]
    [('Kari Lund', 'Testverket'), ('Ola Vik', 'Testverket')]
    >>> read_people("Ingen.")
    []
    """
    if is_nobody(text) or is_everybody(text) or _is_count(text.strip()):
        return []
    rest, told = told_apart(text, behind=behind)
    others = [
        person._replace(
            start=person.start + one.start,
            end=person.end + one.start,
            attendance=person.attendance or one.attendance,
            presence_text=person.presence_text or one.said,
        )
        for one in told
        for person in read_people(one.names, single_names=single_names, rare_names=rare_names)
    ]
    if others and all(person.name for person in others):
        return [*_read_run(rest.rstrip(), single_names=single_names, rare_names=rare_names), *others]
    return _read_run(text, single_names=single_names, rare_names=rare_names)


def _is_count(text: str) -> bool:
    return text.rstrip(".")[-1:].isdigit() and _COUNTED.match(text) is not None


def _read_run(text: str, *, single_names: bool, rare_names: bool) -> list[Person]:
    """The people of a run of entries without sentences that tell of others."""
    if not text:
        return []
    if ";" in text and (segments := _segments(text)):
        return [
            person._replace(start=person.start + at, end=person.end + at)
            for at, segment in segments
            for person in read_people(segment, single_names=single_names, rare_names=rare_names)
        ]
    text = with_commas(text)
    if is_group(text) and not VED.search(text):
        stripped = text.strip().rstrip(".")
        return [Person(text.index(stripped), text.index(stripped) + len(stripped), description=stripped)]
    people: list[Person] = []
    pending = 0
    organization: str | None = None
    seat = _NO_SEAT
    title: str | None = None
    for whole in parts_of(text, rare_names=rare_names):
        part, came, named, remark = set_apart(whole)
        if part.text.strip():
            seat, labelled = _seat(part, seat)
            organization, body = _lead(labelled, organization)
            title, body = _shared_title(body, title)
            before = len(people)
            pending = _take(people, body, organization, pending, single_names=single_names, rare_names=rare_names)
            if len(people) > before:
                people[-1] = remarked(_seated(people[-1], seat, title), remark)
                if organization is None:
                    pending = min(pending, before)
        if came:
            _add_deputies(people, came, named)
    return people


def _segments(text: str) -> list[tuple[int, str]]:
    """The stretches between semicolons with where they begin, where each tells of one person: what is said there is of no other."""
    hidden = PARENTHESIS.sub(lambda match: "_" * len(match.group()), text)
    cuts = [0, *(at + 1 for at, sign in enumerate(hidden) if sign == ";"), len(text) + 1]
    found = [(start, text[start : end - 1]) for start, end in pairwise(cuts) if text[start : end - 1].strip()]
    alone = all(leads_with_name(segment.strip()) for _, segment in found)
    return found if len(found) > 1 and alone and any("," in segment for _, segment in found) else []


def _add_deputies(people: list[Person], came: Part, named: str | None) -> None:
    """Add who `came` instead of `named` or the last of `people`; of several, nobody knows who stood in for whom.

    Without words it is that last one, who came instead of the one before.
    """
    deputies = [
        person._replace(start=person.start + came.start, end=person.end + came.start)
        for person in (read_people(came.text) if came.text.strip(" ,") else ())
        if person.name
    ]
    if not came.text.strip(" ,") and len(people) > 1:
        deputies = [people.pop()]
    last = people[-1].name if people else None
    replaced = named or last if len(deputies) == 1 else None
    people += [
        deputy._replace(
            role=deputy.role or "substitute",
            attendance=deputy.attendance or "present",
            substitute_for=deputy.substitute_for or replaced,
        )
        for deputy in deputies
    ]


def _seat(part: Part, seat: _Seat) -> tuple[_Seat, Part]:
    """The role that a part begins with (`Vara: Ola Vik`), which those behind it share, and the rest."""
    if absent := _ABSENT_FROM.match(part.text):
        behind = part._replace(text=part.text[absent.end() :], start=part.start + absent.end())
        return _Seat(None, "absent"), behind
    label, colon, rest = part.text.partition(":")
    if not colon or not rest.strip():
        return seat, part
    found = _SEATS.find(f"{label[:1].upper()}{label[1:]}:")
    role = find_role(label)
    replaced = find_replaced(label)
    if (
        role is None
        and replaced is None
        and (found is None or (found.slot and found.label.role is None and found.label.attendance != "absent"))
    ):
        return seat, part
    behind = part._replace(text=rest, start=part.start + len(label) + 1)
    if replaced and is_name(replaced):
        return _Seat("substitute", "present", replaced), behind
    return _Seat(role.role if role else found and found.label.role, found and found.label.attendance), behind


def _shared_title(part: Part, title: str | None) -> tuple[str | None, Part]:
    """A title in the plural, which those behind it share: `kommunaldirektørene Kari Lund og Ola Vik`."""
    if found := plural_title(part.text):
        return found, part._replace(text=part.text[len(found) :], start=part.start + len(found))
    return (None if split_title(part.text)[0] else title), part


def _seated(person: Person, seat: _Seat, title: str | None) -> Person:
    if title is None and seat == _NO_SEAT:
        return person
    if title and person.title is None:
        shared = find_role(_PLURAL.sub("", title.strip()))
        person = person._replace(title=title.strip(), role=person.role or (shared.role if shared else None))
    return person._replace(
        role=person.role or seat.role,
        attendance=person.attendance or seat.attendance,
        substitute_for=person.substitute_for or seat.replaced,
    )


_PLURAL = late(r"(?:m?ene|ane)$")


def _lead(part: Part, organization: str | None) -> tuple[str | None, Part]:
    """The organisation that a part begins with (`Org v/…`, `Org: …`, `Org – …`), and the rest."""
    ved = VED.search(part.text) if holds_any(part.text, _IN_VED) else None
    if ved and part.text[: ved.start()].strip() and not ("ved" in ved.group() and _is_post(part.text[: ved.start()])):
        return part.text[: ved.start()].strip(" -–•"), part._replace(
            text=part.text[ved.end() :], start=part.start + ved.end()
        )
    before = _before_sign(part.text) if holds_any(part.text, ":–—-") else None
    if before is None or _is_persons(before["org"]) or split_title(before["org"])[0]:
        return organization, part
    after = part._replace(text=part.text[before.end() :], start=part.start + before.end())
    if ":" not in before.group() and not (is_organization(before["org"]) and leads_with_name(after.text)):
        return organization, part
    return _FROM.sub("", before["org"].strip()), after


def _before_sign(text: str) -> re.Match[str] | None:
    """An organisation, a class or a titled group with the colon or the dash behind it."""
    colon = (_ORG_COLON.match(text) or _CLASS_COLON.match(text) or _titled_colon(text)) if ":" in text else None
    return colon or _ORG_DASH.match(text)


def _titled_colon(text: str) -> re.Match[str] | None:
    colon = _TITLED_COLON.match(text)
    title, name = split_title(text[colon.end() :]) if colon else (None, "")
    return colon if title and leads_with_name(name) else None


def _is_persons(text: str) -> bool:
    """Whether `text` is a person's name, not that of a group with a letter (`Gruppe A`)."""
    return is_name(text) and not (_LETTERED.match(text) and not is_given(text.split(maxsplit=1)[0]))


def _is_post(text: str) -> bool:
    """`rektor ved Skogly skole`: who stands before is no organisation."""
    return is_job_title(text) or is_name(text.strip())


def _take(
    people: list[Person], part: Part, organization: str | None, pending: int, *, single_names: bool, rare_names: bool
) -> int:
    """Add the part's person, or what it says about the people before; returns from where on they lack an organisation."""
    person = read_person(part, organization, single_names=single_names)
    if person:
        people.append(person)
        if organization is not None or person.organization is None:
            return pending
        common = _COMMON.search(part.text)
        if common and (part.joined or not common.group().startswith("fr")):
            return _share(people, pending, person.organization)
        return pending
    word = part.text.strip().rstrip(".")
    if (lone := _one_name(part, people, rare_names=rare_names)) is not None:
        people.append(lone if organization is None else lone._replace(organization=lone.organization or organization))
        return pending
    if not people:
        if is_organization(word) or word[:1].isupper() or is_class(word):
            start = part.start + part.text.index(word)
            people.append(Person(start, start + len(word), description=word))
        return len(people)
    word = _NOTE.sub("", _described_in_parentheses(people, word))
    last = people[-1]
    if last.name is None and last.description:
        people.append(Person(part.start, part.start + len(word), description=word))
        return len(people)
    if not word:
        return pending
    people[-1] = described = describe(people[-1], word)
    return pending if described != last or not is_attribute(word) else _share(people, pending, word)


def _one_name(part: Part, people: list[Person], *, rare_names: bool) -> Person | None:
    """A given name alone among others: `Kari Lund, Ola Vik og Hanne`; where all are so, a rare one too."""
    bare = PARENTHESIS.sub("", part.text).strip().rstrip(".")
    if bare[-1:].isdigit() and (numbered := _NUMBERED.fullmatch(bare)) and is_given(bare.split()[0]):
        start, name = part.start + part.text.index(bare), numbered["name"]
        return Person(start, start + len(name), name) if is_name(name) else None
    if not _LONE.fullmatch(bare) or not (rare_names or (people and people[-1].name and is_given(bare))):
        return None
    start = part.start + part.text.index(bare)
    person = Person(start, start + len(bare), bare)
    for inside in PARENTHESIS.findall(part.text):
        person = attribute(person, inside.strip())
    return person


_NOTE = late(r"\s*\([a-zæøå]+(?: [^()\s]+){2,}\)$")
"""`Øyane sokn (vara kunne ikkje møta)`: a remark of several words is no part of the name."""
_LONE = re.compile(r"[A-ZÆØÅ][a-zæøåéü]+(?:-[A-ZÆØÅ][a-zæøåéü]+)?")
_NUMBERED = late(r"(?P<name>[^0-9]{4,60}) [0-9]{1,2}")
"""`Ola Vik 8`: the number of a page or line behind the last name of a list."""
_COMMON = late(r"\b(?:begge|båe|alle|fra|frå) ")
"""`Kari Lund og Ola Vik fra Testverket`: both are."""


def _share(people: list[Person], pending: int, organization: str) -> int:
    """Give an organisation to all people since `pending` who have none; returns from where on they lack one."""
    for at in range(pending, len(people)):
        if people[at].organization is None:
            people[at] = people[at]._replace(organization=organization)
    return len(people)


def _described_in_parentheses(people: list[Person], word: str) -> str:
    """`Testverket (vara for Liv Dahl)`: the parentheses describe the person before; returns the words before them."""
    outside = PARENTHESIS.sub("", word).strip()
    if outside != word and (find_role(outside) or find_party(outside)):
        people[-1] = describe(people[-1], outside)
        for inside in PARENTHESIS.findall(word):
            people[-1] = attribute(people[-1], inside.strip())
        return ""
    for inside in reversed(PARENTHESIS.findall(word)):
        for said in COMMA.split(inside):
            described = describe(people[-1], said.strip())
            if described != people[-1]:
                people[-1] = described
                word = word.removesuffix(f"({inside})").rstrip()
    return word
