"""Where a value is printed: it stands in the joined text of its lines, or its quote does; and every line lands somewhere."""

import re
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from documents import documents, record, source
from places import misplaced, without_place
from pmdocs import parse
from pmdocs.errors import PmdocsError
from pmdocs.kinds import Reading, reading_of
from pmdocs.kinds.drafts import blocks
from pmdocs.ledger import balance, spans_in
from pmdocs.pipeline import parse_source, read_source
from pmdocs.records import AnyRecord, Minutes
from pmdocs.text import SourceText, Span
from sheet import sheet


def test_a_place_cannot_be_changed() -> None:
    span = Span(1, 2, 3)
    with pytest.raises(AttributeError, match="page stays"):
        span.page = 4
    assert span == Span(1, 2, 3)
    assert {span, Span(1, 2, 3)} == {span}


def _squeezed(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).casefold()


@pytest.mark.parametrize("path", documents(), ids=lambda path: path.stem)
def test_every_value_stands_where_its_spans_say(path: Path) -> None:
    assert misplaced(record(path), source(path)) == []


@pytest.mark.parametrize("path", documents(), ids=lambda path: path.stem)
def test_every_node_has_spans(path: Path) -> None:
    assert without_place(record(path)) == []


@pytest.mark.parametrize("path", documents(), ids=lambda path: path.stem)
def test_every_line_is_in_the_record_or_in_a_layer(path: Path) -> None:
    ledger = record(path).ledger
    assert ledger.unclaimed == 0
    assert ledger.lines == ledger.in_record + ledger.in_layers == len(source(path).lines)


@pytest.mark.parametrize("path", documents("minutes", "reports")[:4], ids=lambda path: path.stem)
def test_a_line_dropped_anywhere_would_be_noticed(path: Path) -> None:
    """Take any one line out of what the record claims: the balance shows it."""
    document, found = source(path), record(path)
    spans = tuple(spans_in(found))
    for line in document.lines:
        if line.layer is None:
            kept = list(_cut(spans, line.number))
            assert balance(kept, document).unclaimed >= 1, line.text


def _cut(spans: tuple[Span, ...], number: int) -> Iterator[Span]:
    for span in spans:
        if span.line_first <= number <= span.line_last:
            if span.line_first < number:
                yield Span(span.page, span.line_first, number - 1)
            if number < span.line_last:
                yield Span(span.page, number + 1, span.line_last)
        else:
            yield span


def test_a_builder_that_forgets_a_line_is_noticed() -> None:
    path = documents("minutes")[0]
    reading: Reading = reading_of(source(path))
    for at in range(len(reading.lines)):
        kept = [line for position, line in enumerate(reading.lines) if position != at]
        assert balance(blocks(reading, kept), source(path)).unclaimed == 1


@pytest.mark.parametrize("path", documents("minutes", "reports"), ids=lambda path: path.stem)
def test_every_word_of_the_document_is_in_the_record(path: Path) -> None:
    """Nothing lost: each word is in the record's text, but for the words of labels that fields replace."""
    found = record(path)
    printed = _squeezed(found.model_dump_json())
    lost = {
        word
        for line in source(path).lines
        for word in re.findall(r"[^\W\d_]{4,}", line.text)
        if word.casefold() not in printed and not line.text.endswith(("-", "\u00ad"))
    }
    assert {word for word in lost if not _is_label_word(word)} == set()


LABEL_WORDS = set(
    "tid dato sted stad møtedato møtested møtestad møtetid tidspunkt utval utvalg organ møteleder møteleiar referent innledning innleiing "
    "orientering vedtak samrøystes enstemmig konklusjon klokka neste møte saksnr parti rolle navn namn funksjon verv oppmøte stilling repr varamedlem "
    "organisasjon fornavn etternavn førenamn etternamn verksemd tema hvem kven møtande møtedeltakarar forfall ved til stede stades frå "
    "tysdag måndag fredag torsdag onsdag mandag tirsdag".split()
)


def _is_label_word(word: str) -> bool:
    return word.casefold() in LABEL_WORDS


def _corpus_documents(corpus: Path) -> Iterator[tuple[Path, SourceText, AnyRecord]]:
    """The reference documents and the development corpus, those that give a record."""
    for path in sorted([*(corpus / "reference").iterdir(), *(corpus / "corpus").rglob("*")]):
        if path.suffix in {".pdf", ".docx", ".txt", ".md", ".html"} and path.with_suffix(".gold.json").is_file():
            with suppress(PmdocsError):
                yield path, source(path), record(path)


@pytest.mark.slow
def test_documents_of_the_field_lose_no_line_and_say_where_values_stand(corpus: Path) -> None:
    """Told by name and number only: what stands in documents that are held back stays there."""
    faults = {
        path.name: counts
        for path, document, found in _corpus_documents(corpus)
        if any(counts := (found.ledger.unclaimed, len(without_place(found)), len(misplaced(found, document))))
    }
    assert faults == {}


LISTED = """Referat fra møte i Testrådet

Agenda:
1. Regnskap for året
2. Valg av styre
3. Neste møte i rådet


Regnskap for året
Regnskapet ble gjennomgått.

Valg av styre
Kari Lund ble valgt.

Neste møte i rådet
Møtet holdes i mai.
"""
ACTIONS = [
    [(72.0, "Referat fra møte i Testrådet")],
    [],
    [(72.0, "Sak"), (300.0, "Ansvarlig"), (400.0, "Frist")],
    [(72.0, "1. Regnskap for året"), (300.0, "Kari Lund"), (400.0, "1. mai")],
    [(72.0, "2. Valg av nytt styre"), (300.0, "Ola Vik"), (400.0, "1. juni")],
    [(72.0, "3. Neste møte i rådet"), (300.0, "Kari Lund"), (400.0, "1. juli")],
]


HEADED = [
    [(72.0, "Referat fra møte i Testrådet")],
    [],
    [(72.0, "Faste medlemmer"), (300.0, "Parti eller"), (400.0, "Vara for")],
    [(300.0, "liste")],
    [(72.0, "Kari Lund"), (300.0, "SV")],
    [(72.0, "Ola Vik"), (300.0, "Ap"), (400.0, "Per Lie")],
]


DECIDED = [
    [(72.0, "Referat fra møte i Testrådet")],
    [],
    [(72.0, "Sak 1/24 Langtidsplan")],
    [],
    [(72.0, "Vedtak:")],
    [(72.0, "Andel"), (300.0, "Sum"), (400.0, "Dato")],
    [(72.0, "Drift"), (300.0, "12"), (400.0, "mai")],
    [(72.0, "Bygg"), (300.0, "14"), (400.0, "juni")],
]


def test_a_decision_that_is_a_table_is_kept() -> None:
    found = parse(sheet(DECIDED, (68, 296, 396, 500), range(5, 9)))
    assert isinstance(found, Minutes)
    kept = [part for section in found.agenda_items[0].sections for part in section.blocks]
    assert [part.rows for part in kept] == [(("Andel", "Sum", "Dato"), ("Drift", "12", "mai"), ("Bygg", "14", "juni"))]


def test_every_line_of_a_header_is_kept() -> None:
    found = parse(sheet(HEADED, (68, 296, 396, 500), (2, 4, 5, 6)))
    assert isinstance(found, Minutes)
    assert [person.name for person in found.participants] == ["Kari Lund", "Ola Vik", "Per Lie"]
    assert found.ledger.unclaimed == 0


@pytest.mark.parametrize(
    ("data", "suffix"),
    [(LISTED.encode(), ".txt"), (sheet(ACTIONS, (68, 296, 396, 500), range(2, 7)), ".pdf")],
    ids=["number in the agenda list", "label at the head of a column"],
)
def test_what_is_printed_elsewhere_is_placed_there(data: bytes, suffix: str) -> None:
    document = read_source(data, suffix)
    found = parse_source(document, data)
    assert isinstance(found, Minutes)
    assert [item.number for item in found.agenda_items] == ["1", "2", "3"]
    assert (without_place(found), misplaced(found, document), found.ledger.unclaimed) == ([], [], 0)
