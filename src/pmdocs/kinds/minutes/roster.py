"""Who took part, collected over all lists and sentences: people named twice are one."""

from collections.abc import Collection
from typing import TYPE_CHECKING

from pmdocs.kinds.participants import participant
from pmdocs.phrases.people import Person
from pmdocs.records import Attendance as Presence
from pmdocs.records import Participant, Role, Spans

if TYPE_CHECKING:
    from pmdocs.text import Span

_OPEN_ROLES = (None, "member", "substitute")
"""Roles of a list that what is printed with a name makes more exact."""


class Roster:
    """The participants of a document in the order in which they were found."""

    def __init__(self) -> None:
        """Nobody is found yet."""
        self.people: list[Participant] = []
        self.places: dict[str, int] = {}
        self.by_first_name: dict[str, list[int]] = {}
        self.again: dict[int, list[Span]] = {}

    def participants(self) -> tuple[Participant, ...]:
        """All who were found, each with every passage that names them."""
        return tuple(
            person.model_copy(update={"spans": (*person.spans, *self.again[at])}) if at in self.again else person
            for at, person in enumerate(self.people)
        )

    def called(self) -> Collection[str]:
        """By which single names the text may speak of those found so far."""
        return self.by_first_name.keys()

    def _known(self, person: Person, group: str | None) -> int | None:
        """Where a person stands already: by the name, or by a given name alone that a function label has (`Referent: Rune`)."""
        name = person.name
        if name is None or name in self.places:
            return self.places[name] if name else None
        if group is None and " " not in name:
            same = self.by_first_name.get(name, ())
            return same[0] if len(same) == 1 else None
        at = self.places.get(name.split()[0])
        if at is None or (group is None) == (self.people[at].group is None):
            return None
        self.people[at] = self.people[at].model_copy(update={"name": name})
        self.places[name] = self.places.pop(name.split()[0])
        return at

    def add(
        self,
        person: Person,
        role: Role | None,
        presence: Presence | None,
        group: str | None,
        spans: Spans,
        role_text: str | None = None,
    ) -> None:
        """Add a person as a participant; the same name again only makes the first more exact."""
        presence = person.attendance or presence
        at = self._known(person, group)
        if at is not None and _is_same(self.people[at], person, presence, group):
            known = self.people[at]
            merged = {
                "role": (role or known.role) if group is None else known.role or _role(person.role, role),
                "role_text": role_text or known.role_text or person.role_text,
                "substitute_for": known.substitute_for or person.substitute_for,
            }
            self.again.setdefault(at, []).extend(spans)
            if known.group is None:
                merged |= {
                    "group": group,
                    "organization": person.organization or known.organization,
                    "title": person.title or known.title,
                    "party": known.party or person.party,
                }
            self.people[at] = known.model_copy(update=merged)
            return
        if person.name and person.name not in self.places:
            self.places[person.name] = len(self.people)
            self.by_first_name.setdefault(person.name.split()[0], []).append(len(self.people))
        seat = _role(person.role, role)
        self.people.append(participant(person, spans, role=seat, role_text=role_text, group=group, attendance=presence))


def _is_same(known: Participant, person: Person, presence: Presence | None, group: str | None) -> bool:
    """Whether someone named again is the one who is known: first names alone may be several people."""
    if group is None or known.group is None:
        return True
    return " " in (person.name or "") and known.attendance == presence


def _role(printed: Role | None, of_list: Role | None) -> Role | None:
    if printed and (of_list in _OPEN_ROLES or printed == "secretary"):
        return printed
    return of_list
