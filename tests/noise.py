"""Texts that nobody wrote, made of the words that the rules know: what the properties are tried on."""

from hypothesis import strategies as st

from pmdocs.vocabulary import Label, Phrase, TitleWord
from pmdocs.vocabulary.agenda_codes import AGENDA_CODES
from pmdocs.vocabulary.agenda_labels import AGENDA_LABELS
from pmdocs.vocabulary.appendix_labels import APPENDIX_KINDS
from pmdocs.vocabulary.attendance_labels import ATTENDANCE_LABELS
from pmdocs.vocabulary.head_labels import HEAD_LABELS
from pmdocs.vocabulary.outcomes import OUTCOMES
from pmdocs.vocabulary.roles import ROLES
from pmdocs.vocabulary.section_labels import SECTION_LABELS
from pmdocs.vocabulary.title_words import TITLE_WORDS

LABELS: tuple[Label, ...] = (*HEAD_LABELS, *ATTENDANCE_LABELS, *SECTION_LABELS, *AGENDA_LABELS)
FORMS = sorted({form for row in LABELS for form in (*row.nb, *row.nn)})
ROWS: tuple[Label | Phrase | TitleWord, ...] = (*LABELS, *TITLE_WORDS, *OUTCOMES, *ROLES, *APPENDIX_KINDS)
EXAMPLES = sorted(example for row in ROWS for example in (*row.examples, *row.not_examples))
CODES = sorted(example for row in AGENDA_CODES for example in row.examples)
PEOPLE = [
    "Kari Lund", "Ola Vik", "Anne-Lise Moe", "Per H. Berg", "Jon", "ordfører Tor Lie", "Ida (SV)", "Åse Vik (Ap)", "Kari Lund, Testverket",
    "Testverket v/Ola Vik", "Dag Moe for Per Lie", "Lise Dal gikk kl. 12.00", "Ola Vik (leder)", "Rektor (konst.) Per Moen",
]  # fmt: skip
SAYINGS = [
    "12. mai 2023", "1.2.23", "fredag 3. mars 2021", "32. mai 2020", "29. februar 2023", "kl. 12–14", "kl 09:00 – 11.30", "12-13. juni 2020",
    "Rådhuset, møterom 2", "Saken ble vedtatt.", "Saken ble enstemmig utsatt.", "vedtatt med 3 mot 2 stemmer", "For: 3 Mot: 2", "ord " * 30,
]  # fmt: skip
ODDITIES = [
    "", "", "", "7", "Side 1 av 2", "\f", "9:00 Velkommen Kari Lund, Testverket", "09.00–10.00  Åpning  Ola Vik", "Vedlegg 1: Program", "VEDLEGG 2",
    "VEDLEGG 1: DELTAKERLISTE", "Organisasjon Fornavn Etternavn", "Testverket  Kari  Lund", "1 Innledning", "1.1 Mål", "2 Innhold ........ 4",
    "Innhold", "ord¹", "1 Note", "¹ Note", "Helse-", "Midt-", "og", "(", ")", "____________", "\u00ad", "\x1b\u00ad", "Kari Lund fremmet følgende forslag:",
    "Ola Vik stilte spørsmål om habilitet", "1.2.3.4.5.6.7.8 Dyp", "Enstemmig vedtatt.", "v/Ola Vik og",
]  # fmt: skip

_value = st.one_of(
    st.sampled_from(SAYINGS),
    st.lists(st.sampled_from(PEOPLE), min_size=1, max_size=4).map(", ".join),
    st.just(""),
)
_label = st.builds(
    lambda form, slot, case, sign: case(form.replace("…", slot)) + sign,
    st.sampled_from(FORMS),
    st.sampled_from(["Nordvik", "saken", "", "kommunestyret i Nordvik"]),
    st.sampled_from([str.capitalize, str.upper, str]),
    st.sampled_from([":", ":", "", " :", ".", " –"]),
)
_labelled = st.builds(
    str.__add__, _label, st.builds(str.__add__, st.sampled_from([" ", "", "  ", "\t", "     "]), _value)
)
_numbered = st.one_of(
    st.sampled_from(CODES),
    st.builds("Sak {}/{} {}".format, st.integers(1, 99), st.integers(18, 25), _value),
    st.builds("{} {}".format, st.sampled_from(["a)", "b)", "I.", "V.", "3.", "14.", "2.1"]), _value),
)
_bullet = st.builds("{} {}".format, st.sampled_from("•-–*o▪➢"), st.one_of(_value, _label))
_row = st.lists(
    st.one_of(st.sampled_from(PEOPLE), st.sampled_from(["x", "12", "Rolle", "Navn", "Parti", "SV", "Medlem"])),
    min_size=2,
    max_size=5,
).map("   ".join)
_line = st.one_of(
    _labelled, _labelled, _numbered, _bullet, _row, _value, st.sampled_from(EXAMPLES), st.sampled_from(ODDITIES), st.sampled_from(ODDITIES),
    st.text(max_size=30), st.builds(str.__add__, st.just(" " * 40), _value),
)  # fmt: skip

noise = st.lists(_line, max_size=40).map("\n".join)
"""Documents of labels and their values, codes, lists, rows, page breaks, and lines without any sense."""
