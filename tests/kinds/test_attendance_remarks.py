"""Remarks in attendance lists, names broken at the end of a line, and runs of names in tables: nothing is lost, nobody invented."""

import pytest

from pmdocs import Minutes, parse, parse_text

HEAD = "Referat fra styremøte i Lia borettslag 3. mai 2024\n\n"
BODY = "\n\nSak 1/24 Skilt\nVedtak: Skilt settes opp.\n"


def minutes(text: str) -> Minutes:
    record = parse_text(HEAD + text + BODY)
    assert isinstance(record, Minutes)
    assert record.ledger.unclaimed == 0
    return record


def names(text: str) -> list[str | None]:
    return [person.name for person in minutes(text).participants]


@pytest.mark.parametrize(
    ("entry", "party"),
    [
        ("Rolf Aune (leder)", None),
        ("Rolf Aune (uavhengig konsulent)", None),
        ("Rolf Aune (uavh.)", "uavh."),
        ("Rolf Aune (uavh)", "uavh"),
        ("Rolf Aune (Uavh.)", "Uavh."),
        ("Rolf Aune (partilaus)", "partilaus"),
    ],
)
def test_who_is_in_no_party_says_so(entry: str, party: str | None) -> None:
    assert [person.party for person in minutes(f"Til stede: {entry}, Ola Vik").participants] == [party, None]


@pytest.mark.parametrize(
    ("entry", "remark"),
    [
        ("Mona Berg (KL)", None),
        ("Mona Berg (tlf. 99 99 99 99)", None),
        ("Mona Berg (AP) (vara Jan Eide møtte ikke)", "vara Jan Eide møtte ikke"),
        ("Mona Berg (vara Jan Eide kunne ikkje møte)", "vara Jan Eide kunne ikkje møte"),
        ("Mona Berg (var på ferie)", "var på ferie"),
    ],
)
def test_a_remark_stands_with_the_person(entry: str, remark: str | None) -> None:
    record = minutes(f"Til stede: Kari Lund\nForfall: {entry}, Tor Hauge")
    assert [(person.name, person.presence_text) for person in record.participants[1:]] == [
        ("Mona Berg", remark),
        ("Tor Hauge", None),
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Til stede:\nAnne\nKari\nPer\n", ["Anne", "Kari", "Per"]),
        ("Til stede:\nKari Lund\nOla Vik, Testverket\n", ["Kari Lund", "Ola Vik"]),
        ("Til stede:\nKari Lund, Jens Petter\nSundby og Ola Vik\n", ["Kari Lund", "Jens Petter Sundby", "Ola Vik"]),
        ("Til stede: Berit\nHolm, Tor Hauge\n", ["Berit Holm", "Tor Hauge"]),
        ("Til stede:\nKari Lund, Ola Vik, Per\nMoen (V), Liv Dahl\n", ["Kari Lund", "Ola Vik", "Per Moen", "Liv Dahl"]),
    ],
)
def test_a_name_broken_at_the_end_of_a_line_is_one(text: str, found: list[str]) -> None:
    assert names(text) == found


def test_a_run_of_names_in_a_cell_is_people_and_what_follows_is_text() -> None:
    table = "Navn                                                 Rolle\nKari Lund – Ola Vik – Liv Bø. De kom kl. 18.         Medlem\nPer Moen                                             Leder\n"
    record = minutes(table)
    assert [(person.name, person.role) for person in record.participants] == [
        ("Kari Lund", "member"),
        ("Ola Vik", "member"),
        ("Liv Bø", "member"),
        ("Per Moen", "chair"),
    ]
    assert "De kom kl. 18." in [part.text for part in record.preamble]


def test_a_sentence_behind_a_dash_is_no_organisation() -> None:
    (person, _) = minutes("Til stede:\nPer Bø – kommer senere til møtet\nKari Lund\n").participants
    assert (person.name, person.organization) == ("Per Bø", None)


@pytest.mark.parametrize(
    "told", ["Åpen halvtime", "Åpen halvtime: Ingen innbyggere møtte.", "Åpen halvtime:\nIngen møtte."]
)
def test_the_open_half_hour_above_the_list_of_people_is_no_item(told: str) -> None:
    record = minutes(f"{told}\n\nTil stede: Kari Lund og Ola Vik\n")
    assert [item.number for item in record.agenda_items] == ["Sak 1/24"]
    assert [person.name for person in record.participants] == ["Kari Lund", "Ola Vik"]
    assert any("Åpen halvtime" in part.text for part in record.preamble)


def test_the_open_half_hour_below_the_list_of_people_is_an_item() -> None:
    record = minutes("Til stede: Kari Lund og Ola Vik\n\nÅpen halvtime:\nIngen møtte.\n")
    assert [item.title for item in record.agenda_items] == ["Åpen halvtime", "Skilt"]


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ("Fra salen kom et spørsmål.", []),
        ("Fra salen møtte mye motstand opp.", []),
        ("Fra revisjonen møtte Are Sunde.", [("Are Sunde", None)]),
        ("Frå sekretariatet møtte Margunn Lid. Frå revisjonen møtte Are Sunde.", [("Margunn Lid", "secretary"), ("Are Sunde", None)]),
        ("Fra administrasjonen møtte plansjef Hege Solli og rådgiver Arne Kvam. Sekretær var Hege Solli.", [("Hege Solli", "secretary"), ("Arne Kvam", "administration")]),
    ],
)  # fmt: skip
def test_sentences_that_tell_who_came_besides(told: str, found: list[tuple[str, str | None]]) -> None:
    record = minutes(f"Til stede: Kari Lund og Ola Vik\n\n{told}\n")
    assert [(person.name, person.role) for person in record.participants[2:]] == found


@pytest.mark.parametrize("told", ["hadde meldt forfall", "meldte forfall", "har forfall"])
def test_a_sentence_of_absence(told: str) -> None:
    record = minutes(f"Til stede:\nKari Lund\nOla Vik\nStyremedlem Egil Bruun {told}.\n")
    assert [(person.name, person.attendance) for person in record.participants][2] == ("Egil Bruun", "absent")


@pytest.mark.parametrize(
    ("inside", "organization"),
    [
        ("leder", None),
        ("lærer", None),
        ("foreldre", "foreldre"),
        ("vitenskapelig ansatt", "vitenskapelig ansatt"),
        ("student", "student"),
        ("avd. nord", "avd. nord"),
    ],
)
def test_those_who_chose_someone_are_whom_they_represent(inside: str, organization: str | None) -> None:
    record = minutes(f"Til stede: Kari Lund ({inside}), Ola Vik")
    assert [person.organization for person in record.participants] == [organization, None]


@pytest.mark.parametrize(
    ("told", "role"), [("som kom for sent", None), ("som førte protokollen", "secretary"), ("som ledet møtet", "chair")]
)
def test_who_did_what_in_a_relative_clause(told: str, role: str | None) -> None:
    record = minutes(f"Til stede: Ola Vik og daglig leder Silje Dokken, {told}.")
    assert [(person.name, person.role) for person in record.participants][1] == ("Silje Dokken", role)


@pytest.mark.parametrize(
    ("heading", "found"),
    [
        ("<p>Fra brukerutvalget</p>", False),
        ("<p><b>Fra brukerutvalget</b></p>", True),
    ],
)
def test_those_who_sent_people_head_their_names_in_bold(heading: str, found: bool) -> None:
    page = f"<h1>Referat fra styremøte i Lia vel 3. mai 2024</h1><p><b>Til stede</b></p><p>Kari Lund</p><p>Ola Vik</p>{heading}<p>Liv Dahl</p><h2>Sak 1/24 Skilt</h2><p>Vedtak: Skilt settes opp.</p>"
    record = parse(page.encode(), name="x.html")
    assert isinstance(record, Minutes)
    assert [person.name for person in record.participants][-1] == "Liv Dahl"
    assert (record.participants[-1].group == "Fra brukerutvalget") is found
    assert all(person.name for person in record.participants) is found


def test_who_has_a_function_keeps_it_in_a_table() -> None:
    table = "Navn             Rolle\nKari Lund        Leder\nUnni Berge       Styrer\nOla Vik          Medlem\n"
    record = minutes(f"Referent: Unni Berge\n\n{table}")
    assert {person.name: person.role for person in record.participants}["Unni Berge"] == "secretary"


def test_what_is_said_between_semicolons_is_of_one_person() -> None:
    text = "Til stede: Ingunn Førde (IF), prosjektleder; Rasmus Lote (RL), byggeleder; Kåre Sunde (KS), Arkitektkontoret AS"
    assert [(person.name, person.organization) for person in minutes(text).participants] == [
        ("Ingunn Førde", None),
        ("Rasmus Lote", None),
        ("Kåre Sunde", "Arkitektkontoret AS"),
    ]


def test_an_organisation_behind_several_is_that_of_all() -> None:
    text = "Til stede: Ingunn Førde, Rasmus Lote, Testverket; Kåre Sunde"
    assert [person.organization for person in minutes(text).participants][:2] == ["Testverket", "Testverket"]


def test_the_open_half_hour_behind_a_list_begins_no_entry() -> None:
    record = minutes(
        "Sekretariat: Astri Bekk\n\nÅpen halvtime\nTre innbyggere møtte. De spurte om veien.\n\nTil stede:\nOla Vik\n"
    )
    assert [person.name for person in record.participants] == ["Astri Bekk", "Ola Vik"]


def test_who_led_and_who_wrote_in_nynorsk() -> None:
    record = minutes("Til stades: Einar Sæbø\n\nLeiar Solveig Hove styrte møtet. Kyrkjeverje Torunn Lie var skrivar.\n")
    assert {person.name: person.role for person in record.participants} == {
        "Einar Sæbø": None,
        "Solveig Hove": "chair",
        "Torunn Lie": "secretary",
    }


def test_a_column_of_labels_whose_first_is_a_column_of_people_is_a_head() -> None:
    head = "Gruppe         Arbeidsutvalget\nDato           24.09.2025\nSted           Havna\nDeltakere      Kari Lund, Ola Vik\n"
    record = minutes(head)
    assert [person.name for person in record.participants] == ["Kari Lund", "Ola Vik"]
    assert record.meeting.location == "Havna"
