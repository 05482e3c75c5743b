"""PM3xx: attendance lists that contradict themselves."""

from collections.abc import Iterator

from pmdocs.checks import Check, Contradiction
from pmdocs.records import AnyRecord, Minutes
from pmdocs.vocabulary.issue_codes import IssueCode


def _both(record: AnyRecord) -> Iterator[Contradiction]:
    if not isinstance(record, Minutes):
        return
    present = {person.name: person for person in record.participants if person.name and person.attendance == "present"}
    for person in record.participants:
        if (
            person.attendance == "absent"
            and person.name in present
            and not (person.presence_text or present[person.name].presence_text)
        ):
            yield Contradiction(
                f"{person.name} stands as present and as absent", (*present[person.name].spans, *person.spans)
            )


PRESENT_AND_ABSENT = Check(
    IssueCode("PM301", "present-and-absent", "warning", "a person is listed as present and as absent"), _both
)
