"""Tables of labels and values are read like labelled lines, in every format; other tables stay tables."""

from collections.abc import Sequence

import pytest

from pmdocs.kinds.meeting.form_tables import is_form
from pmdocs.records import Minutes
from pmdocs.text import Row, Table
from tabled import FORMATS, Part, read


def _table(*rows: Sequence[str]) -> Table:
    return Table(tuple(Row(tuple(row), ()) for row in rows), ruled=True)


@pytest.mark.parametrize(
    "rows",
    [
        [("Post", "Beløp"), ("Vedtak 2023", "400 000"), ("Forslag 2024", "420 000")],
        [("Vedtak", "400 000"), ("Forslag", "420 000"), ("Tiltak", "30 000 kr")],
        [("Leder", "Kari Lund"), ("Nestleder", "Ola Vik"), ("Sekretær", "Liv Dahl")],
        [("Leiar", "Kari Lund (ny)"), ("Styremedlemer", "Ola Vik, Liv Dahl"), ("Varamedlemer", "Per Moen")],
        [("Navn", "Verv"), ("Kari Lund", "Leder"), ("Ola Vik", "Medlem")],
        [("Forfall", "Parti", "Møtande varamedlem"), ("Per Moen", "AP", "Ola Vik")],
        [("Tid", "Tema"), ("10.00", "Velkommen"), ("10.15", "Innlegg")],
        [("Spørsmål", "Svar"), ("Når kommer bussen?", "I mai"), ("Hvem betaler?", "Kommunen")],
        [("Saksnr", "Tittel"), ("12/22", "Nytt tak"), ("13/22", "Dugnad")],
        [("Tid", "Tema", "Sted"), ("10.00", "Velkommen", "Salen")],
        [("Leder", "Sekretær"), ("Kari Lund", "Ola Vik")],
    ],
)
def test_a_table_that_is_no_form(rows: Sequence[Sequence[str]]) -> None:
    assert not is_form(_table(*rows))


@pytest.mark.parametrize(
    "rows",
    [
        [("Møtedato", "4. mai 2022"), ("Sted", "Naustet")],
        [("Møtedato:", "4. mai 2022", "Møtetid:", "18.00"), ("Møtestad:", "Naustet", "Møteleiar:", "Ola Vik")],
        [("Sak 3/22", "Ymse"), ("Drøfting", "Ingenting å melde.")],
        [("Bakgrunn", "En beboer klager."), ("Vedtak", "Klagen avvises.")],
        [("Til stede", "Kari Lund"), ("", "Ola Vik"), ("Forfall", "Per Moen")],
    ],
)
def test_a_table_that_is_a_form(rows: Sequence[Sequence[str]]) -> None:
    assert is_form(_table(*rows))


_ITEMS = (
    "## 1. Budsjett",
    "Regnskapet ble vist.",
    "## 2. Dugnad",
    "Det ryddes i mai.",
    "## 3. Eventuelt",
    "Ingenting.",
)


def _minutes(parts: Sequence[Part], form: str, widths: Sequence[int]) -> Minutes:
    record = read(parts, form, widths)
    assert isinstance(record, Minutes)
    assert record.ledger is not None
    assert record.ledger.unclaimed == 0
    return record


@pytest.mark.parametrize("form", FORMATS)
def test_a_head_of_labels_and_values(form: str) -> None:
    head = [
        ("Møtedato", "14. oktober 2020"), ("Tid", "16.00–19.20"), ("Sted", "Naustet på Måkeberget"),
        ("Til stede", "Kari Lund\nOla Vik\nLiv Dahl"), ("Forfall", "Per Moen"), ("Møteleder", "Kari Lund"), ("Referent", "Liv Dahl"),
    ]  # fmt: skip
    record = _minutes(["# Referat fra styremøte i Måkeberget velforening", head, *_ITEMS], form, (110, 360))
    meeting = record.meeting
    assert (str(meeting.date), meeting.start_time, meeting.end_time) == ("2020-10-14", "16:00", "19:20")
    assert meeting.location == "Naustet på Måkeberget"
    assert [(person.name, person.role, person.attendance) for person in record.participants] == [
        ("Kari Lund", "chair", "present"), ("Ola Vik", None, "present"), ("Liv Dahl", "secretary", "present"), ("Per Moen", None, "absent"),
    ]  # fmt: skip


@pytest.mark.parametrize("form", FORMATS)
def test_a_head_of_four_columns_does_not_interleave(form: str) -> None:
    head = [
        ("Møtedato", "3. mars 2021", "Møtetid", "18:00–20:15"),
        ("Møtestad", "Skulebiblioteket på\nNedre Hestnes", "Møteleiar", "Ola Vik"),
        ("Til stades", "Ola Vik\nLiv Dahl\nIngrid Moe", "Forfall", "Per Moen\nTor Berge"),
    ]
    record = _minutes(["# Møtereferat", head, *_ITEMS], form, (80, 155, 80, 155))
    assert (record.meeting.start_time, record.meeting.location) == ("18:00", "Skulebiblioteket på Nedre Hestnes")
    assert {person.name: person.attendance for person in record.participants} == {
        "Ola Vik": "present", "Liv Dahl": "present", "Ingrid Moe": "present", "Per Moen": "absent", "Tor Berge": "absent",
    }  # fmt: skip


@pytest.mark.parametrize("form", FORMATS)
def test_rows_of_an_item_are_its_sections(form: str) -> None:
    first = [
        ("Bakgrunn", "Dagens tak er fra 2009 og støttes ikke av leverandøren."),
        ("Diskusjon", "• Tre tilbud er hentet inn\n• Garantien er ti år"),
        ("Vedtak", "Styret godtar tilbudet fra Taklaget.\nArbeidet starter i juni."),
        ("Votering", "Vedtatt med 4 mot 2 stemmer."),
    ]
    second = [("Bakgrunn", "En beboer klager på gebyret."), ("Vedtak", "Klagen tas ikke til følge.")]
    parts = ["# Referat fra styremøte", "## Sak 1/22 Nytt tak", first, "## Sak 2/22 Klage", second]
    one, two = _minutes(parts, form, (100, 370)).agenda_items
    assert [section.kind for section in one.sections] == ["background", "discussion", "proceedings"]
    assert [block.type for block in one.sections[1].blocks] == ["list_item", "list_item"]
    assert [decision.text for decision in one.decisions] == [
        "Styret godtar tilbudet fra Taklaget. Arbeidet starter i juni."
    ]
    assert [(count.option, count.value) for count in one.vote_events[0].counts] == [("yes", 4), ("no", 2)]
    assert [(decision.text, decision.outcome) for decision in two.decisions] == [
        ("Klagen tas ikke til følge.", "rejected")
    ]


@pytest.mark.parametrize("form", FORMATS)
def test_the_first_row_can_be_the_heading(form: str) -> None:
    parts: list[Part] = ["# Referat frå styremøte", "Stad: Naustet"]
    for number, title in enumerate(("Nytt tak", "Klage på gebyr", "Ymse"), 1):
        parts.append([(f"Sak {number}/22", title), ("Drøfting", "Saka vart drøfta."), ("Vedtak", "Saka vert utsett.")])
    record = _minutes(parts, form, (100, 370))
    assert [(item.number, item.title) for item in record.agenda_items] == [
        ("Sak 1/22", "Nytt tak"), ("Sak 2/22", "Klage på gebyr"), ("Sak 3/22", "Ymse"),
    ]  # fmt: skip
    assert [[decision.text for decision in item.decisions] for item in record.agenda_items] == [
        ["Saka vert utsett."]
    ] * 3


@pytest.mark.parametrize("form", ["html", "docx", "pdf"])
def test_a_label_that_wraps_is_one_label(form: str) -> None:
    head = [
        ("Møtedato", "3. mars 2021"),
        ("Faste medlemmer som\nikke møtte", "Per Moen"),
        ("Fra administrasjonen", "Tor Berge\nLiv Dahl"),
    ]
    record = _minutes(["# Møtereferat", head, *_ITEMS], form, (120, 350))
    assert {person.name: (person.role, person.attendance) for person in record.participants} == {
        "Per Moen": ("member", "absent"), "Tor Berge": ("administration", "present"), "Liv Dahl": ("administration", "present"),
    }  # fmt: skip


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize(
    "heading",
    [
        [("Saksnr", "{n}/22"), ("Tittel", "{title}")],
        [("Sak", "{n}/22 {title}")],
        [("{n}/22", "{title}")],
        [("{n}/22 {title}", "")],
    ],
)
def test_a_row_that_numbers_an_item(form: str, heading: Sequence[Sequence[str]]) -> None:
    parts: list[Part] = ["# Referat fra styremøte", "Sted: Naustet"]
    for number, title in ((12, "Nytt tak"), (13, "Klage på gebyr")):
        rows = [tuple(cell.format(n=number, title=title) for cell in row) for row in heading]
        parts += [f"Møtet fortsatte med sak {number}.", [*rows, ("Bakgrunn", "Saken er kjent."), ("Vedtak", "Saken utsettes.")]]  # fmt: skip
    record = _minutes(parts, form, (100, 370))
    assert [(item.number, item.title) for item in record.agenda_items] == [("12/22", "Nytt tak"), ("13/22", "Klage på gebyr")]  # fmt: skip
    assert [[one.text for one in item.decisions] for item in record.agenda_items] == [["Saken utsettes."]] * 2


@pytest.mark.parametrize("form", FORMATS)
def test_a_list_of_people_in_columns_under_a_label(form: str) -> None:
    head = [
        ("Dato", "4. mai 2022", ""),
        ("Sted", "Naustet", ""),
        ("Til stede", "Navn", "Funksjon"),
        ("", "Kari Lund", "Leder"),
        ("", "Ola Vik", "Medlem"),
        ("Forfall", "Per Moen", "Medlem"),
    ]
    record = _minutes(["# Møtereferat", head, *_ITEMS], form, (110, 150, 150))
    assert [(person.name, person.role, person.attendance) for person in record.participants] == [
        ("Kari Lund", "chair", "present"), ("Ola Vik", "member", "present"), ("Per Moen", "member", "absent"),
    ]  # fmt: skip


@pytest.mark.parametrize("form", FORMATS)
def test_labels_inside_their_cells(form: str) -> None:
    head = [
        ("Dato: 4. mai 2022", "Tid: 18.00–20.00"),
        ("Sted: Naustet", "Møteleder: Kari Lund"),
        ("Til stede: Kari Lund, Ola Vik", "Forfall: Per Moen"),
    ]
    record = _minutes(["# Møtereferat", head, *_ITEMS], form, (230, 230))
    assert (record.meeting.start_time, record.meeting.location) == ("18:00", "Naustet")
    assert {person.name: person.attendance for person in record.participants} == {
        "Kari Lund": "present", "Ola Vik": "present", "Per Moen": "absent",
    }  # fmt: skip


@pytest.mark.parametrize("form", [form for form in FORMATS if form != "txt"])  # two aligned lines of text are no table
def test_labels_side_by_side_with_their_values_below(form: str) -> None:
    rows = [("Dato", "Klokkeslett", "Sted", "Referent"), ("4. mai 2022", "16.30–18.00", "Naustet", "Unni Berge")]
    record = read(
        ["# Referat fra styremøte i Lia vel", rows, "Sak 1/22 Tak", "Vedtak: Taket skiftes."],
        form,
        (100, 100, 100, 100),
    )
    assert isinstance(record, Minutes)
    meeting = record.meeting
    assert (meeting.date, meeting.start_time, meeting.location) == (
        "2022-05-04",
        "16:30",
        "Naustet",
    )
    assert [(person.name, person.role) for person in record.participants] == [("Unni Berge", "secretary")]
