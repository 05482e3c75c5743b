"""A run of labels above a run of values (FORMS 2.2, form 4): put together only where it is certain; all names are invented."""

from pmdocs import Minutes, parse_text

ITEMS = "\n\nSAK 18/25 Protokoll fra februar\nVedtak: Protokollen godkjennes.\n\nSAK 19/25 Eventuelt\nIngen saker.\n"
NAMES = ["Kari Lund (A)", "Kari Lund (A)", "Ola Vik (H)", "Liv Dahl (SV)", "Per Moen (V)"]


def _read(labels: str, values: str) -> Minutes:
    record = parse_text(f"Protokoll 4/25\n\n{labels}\n\n{values}{ITEMS}")
    assert isinstance(record, Minutes)
    assert len(record.agenda_items) == 2
    return record


def _people(record: Minutes) -> list[tuple[str | None, str | None, str | None]]:
    return [(person.name, person.attendance, person.role) for person in record.participants]


def test_names_get_no_role_where_the_lists_cannot_be_told_apart() -> None:
    record = _read(
        "Møte:\nMøteleder:\nTil stede:\nForfall:\nMøtesekretær:", "\n".join(["Byutvalget", *NAMES, "Siri Holm"])
    )
    assert record.participants == ()
    assert record.meeting.body
    assert record.meeting.body.name == "Byutvalget"
    assert {"Ola Vik (H)", "Siri Holm"} <= {part.text for part in record.preamble}


def test_deputies_of_other_parties_tell_nothing() -> None:
    record = _read("Møteleder:\nTil stede:\nForfall:\nSom vara møtte:", "\n".join([*NAMES, "Siri Holm (R)"]))
    assert [role for _, _, role in _people(record) if role] == []


def test_a_value_of_another_kind_leaves_the_stack_alone() -> None:
    record = _read("Møte:\nMøtetid:\nMøtested:", "Byutvalget\nRådhuset\ntorsdag 20. mars 2025")
    assert record.meeting.location is None


def test_fields_are_told_by_their_order_and_kind() -> None:
    record = _read("Møtedato: Møtetid: Møtested:", "12.03.2021\n10:00 - 12:15\nKommunehuset")
    meeting = record.meeting
    assert (meeting.date, meeting.start_time, meeting.end_time, meeting.location) == (
        "2021-03-12",
        "10:00",
        "12:15",
        "Kommunehuset",
    )


def test_one_list_lies_between_the_chair_and_the_secretary() -> None:
    record = _read("Møteleiar:\nTil stades:\nReferent:", "Kari Lund\nKari Lund\nOla Vik\nLiv Dahl")
    assert _people(record) == [
        ("Kari Lund", "present", "chair"),
        ("Ola Vik", "present", None),
        ("Liv Dahl", "present", "secretary"),
    ]


def test_white_space_parts_the_lists() -> None:
    record = _read("Møteleder:\nTil stede:\nForfall:", "Kari Lund\nOla Vik\nLiv Dahl\n\nPer Moen")
    assert _people(record) == [
        ("Kari Lund", "present", "chair"), ("Ola Vik", "present", None), ("Liv Dahl", "present", None), ("Per Moen", "absent", None),
    ]  # fmt: skip


def test_deputies_have_the_parties_of_those_who_were_absent() -> None:
    record = _read("Møteleder:\nTil stede:\nForfall:\nSom vara møtte:", "\n".join([*NAMES, "Siri Holm (V)"]))
    assert _people(record)[-2:] == [("Per Moen", "absent", None), ("Siri Holm", "present", "substitute")]
