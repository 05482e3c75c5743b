"""Reports: sections without numbers, the sentence that says when the event was, notes set below their numbers, contents."""

import io

import pytest
from reportlab.pdfgen.canvas import Canvas

from pmdocs import parse_text
from pmdocs.kinds import reading_of
from pmdocs.kinds.report.build import build
from pmdocs.kinds.report.headings import find_headings
from pmdocs.kinds.report.set_headings import headings_by_type
from pmdocs.pipeline import parse_bytes, read_source
from pmdocs.records import Report

_PAGE = 842


def _report(text: str) -> Report:
    record = parse_bytes(f"# Rapport frå verkstad\n\n{text}".encode(), name="rapport.md")
    assert isinstance(record, Report)
    assert record.ledger.unclaimed == 0
    return record


def _levels(text: str) -> dict[str, int]:
    lines = read_source(text.encode(), ".md").lines
    return {lines[at].text: level for at, (level, _) in headings_by_type(lines).items()}


def test_sections_without_numbers_are_told_by_their_type() -> None:
    assert _levels("# Rapport\n\n## Mål\n\nTekst.\n\n## Metode\n\n### Val\n\nTekst.\n\n### Funn\n\nTekst.") == {
        "Mål": 1, "Metode": 1, "Val": 2, "Funn": 2,
    }  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "Mål\n\nTekst.\n\nMetode\n\nTekst.",
        "# Rapport\n\n## Mål\n\nTekst utan ei overskrift til av same slag.",
        "## Dette er ei setning.\n\nTekst.\n\n## Og ei til.\n\nTekst.",
        "## Innhald\n\nTekst.\n\n## Innhald\n\nTekst.",
        "## 2022\n\nTekst.\n\n## 2023\n\nTekst.",
    ],
)
def test_what_is_set_like_text_or_stands_alone_is_no_section(text: str) -> None:
    assert _levels(text) == {}


def test_numbered_headings_win_over_those_told_by_type() -> None:
    reading = reading_of(
        read_source(b"# Rapport\n\n## 1 Innleiing\n\na\n\n## 2 Funn\n\nb\n\n## Takk\n\nc\n\n## Slutt\n\nd", ".md")
    )
    assert [heading.number for heading in find_headings(reading).values()] == ["1", "2"]


@pytest.mark.parametrize(
    ("sentence", "date", "times", "place"),
    [
        (
            "Seminaret ble holdt på Furua gård onsdag 8. mars 2023, fra kl. 09.30 til kl. 15.00.",
            "2023-03-08",
            ("09:30", "15:00"),
            "Furua gård",
        ),
        ("Samlinga vart halden 8. mars 2023 kl. 10–14 på Furua gard.", "2023-03-08", ("10:00", "14:00"), "Furua gard"),
        (
            "Dagene ble arrangert på Furua 8. og 9. mars 2023. Neste gang er 3. mai 2024.",
            "2023-03-08",
            (None, None),
            "Furua",
        ),
        ("Fristen for innspel er 8. mars 2023.", None, (None, None), None),
        ("Invitasjonen til seminaret vart send 8. mars 2023.", None, (None, None), None),
    ],
)
def test_the_event_is_read_from_the_sentence_that_says_it_was_held(
    sentence: str, date: str | None, times: tuple[str | None, str | None], place: str | None
) -> None:
    report = _report(f"## Om dagen\n\n{sentence}\n\n## Funn\n\nTekst.\n")
    assert (report.date, (report.start_time, report.end_time), report.location) == (date, times, place)


def test_a_sentence_far_into_the_text_must_name_the_event() -> None:
    text = "## Om dagen\n\n" + "Tekst om funna.\n\n" * 8 + "Kurset ble arrangert 8. mars 2023.\n\n## Funn\n\nTekst.\n"
    assert _report(text).date is None


def test_lines_of_the_contents_are_no_appendices() -> None:
    contents = "1 Mål ........ 2\n\n2 Funn ........ 3\n\nVedlegg 1: Program ........ 4\n\n"
    report = _report(f"{contents}## 1 Mål\n\na\n\n## 2 Funn\n\nb\n\n## Vedlegg 1: Program\n\nkl. 10.00 Velkomen\n")
    assert [(appendix.number, appendix.title) for appendix in report.appendices] == [("1", "Program")]


def test_notes_below_raised_numbers_are_footnotes() -> None:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(595, _PAGE), invariant=1)

    def put(size: float, x: float, y: float, text: str) -> None:
        canvas.setFont("Helvetica", size)
        canvas.drawString(x, _PAGE - y, text)

    put(22, 72, 80, "Rapport fra arbeidsseminar")
    for at, (number, title) in enumerate((("1", "Mål"), ("2", "Funn"))):
        put(16, 72, 140 + at * 100, f"{number} {title}")
        put(11, 72, 170 + at * 100, "Svinnet skal ned, og det skal måles likt over hele landet i årene som")
        put(11, 72, 184 + at * 100, f"kommer. Avtalene{at + 1} er gode.")
    put(6, 72, 700, "1")
    put(8, 78, 708, "Mat som kunne vært spist, men som kastes eller tas ut av kjeden før den")
    put(8, 72, 718, "når fram.")
    put(6, 72, 728, "2")
    put(8, 78, 736, "Inngått for perioden")
    put(8, 72, 746, "2017–2021.")
    canvas.showPage()
    canvas.save()
    built = build(reading_of(read_source(buffer.getvalue(), ".pdf")))
    record = Report.model_validate({**_COMMON, **built.fields})
    assert [(note.number, note.text) for note in record.footnotes] == [
        (1, "Mat som kunne vært spist, men som kastes eller tas ut av kjeden før den når fram."),
        (2, "Inngått for perioden 2017–2021."),
    ]


_COMMON = {
    "pmdocs_version": "0",
    "source": {"media_type": "application/pdf", "sha256": "", "bytes": 0, "reader": "pdfium"},
    "ledger": {"lines": 0, "in_record": 0, "in_layers": 0, "unclaimed": 0},
}


def test_a_contents_list_right_above_the_first_section_is_no_text_of_it() -> None:
    text = (
        "Rapport fra verksted om kystled\n\nInnhold\n1 Bakgrunn ........ 2\n2 Mål for arbeidet ........ 3\n3 Veien videre ........ 4\n"
        "1 Bakgrunn\n\nKystleden har ligget brakk siden 1990.\n\n2 Mål for arbeidet\n\nLeden skal ryddes.\n\n3 Veien videre\n\nDugnad i mai.\n"
    )
    record = parse_text(text)
    assert isinstance(record, Report)
    assert [block.text for block in record.sections[0].blocks] == ["Kystleden har ligget brakk siden 1990."]
    assert [section.title for section in record.sections] == ["Bakgrunn", "Mål for arbeidet", "Veien videre"]
