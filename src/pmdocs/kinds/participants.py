"""From a person in a list to a participant of the record."""

from pmdocs.phrases.people import Person
from pmdocs.records import Attendance, Participant, Role, Spans


def participant(
    person: Person,
    spans: Spans,
    *,
    role: Role | None = None,
    role_text: str | None = None,
    group: str | None = None,
    attendance: Attendance | None = None,
) -> Participant:
    """The participant that `person` is: role, group and attendance are what the list says of those who stand in it."""
    return Participant(
        name=person.name,
        title=person.title,
        organization=person.organization,
        affiliation=person.affiliation,
        party=person.party,
        role=role,
        role_text=role_text or person.role_text,
        group=group,
        attendance=attendance,
        substitute_for=person.substitute_for,
        presence_text=person.presence_text,
        description=person.description,
        spans=spans,
    )
