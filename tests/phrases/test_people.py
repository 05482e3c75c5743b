"""The entries of attendance lists in the forms of FORMS 4; all people and bodies are invented."""

import pytest

from pmdocs.phrases.people import Person, read_people

NOBODY = (
    "Ingen", "Ingen.", "-", "", "Alle", "Alle medlemmene", "Alle medlemene", "Tilhørere: 4", "Tilhøyrarar: 4", "nei",
)  # fmt: skip
NO_NAMES = (
    "22 seksjoner var representert, 3 av dem ved fullmakt", "Av 13 representanter var 13 til stede", "2 representanter fra skolen", "14 stk. representanter og 13 vara",
    "Frivilligsenter Per", "Testverket, Fjordvik, Nordskog", "Enkelte medarbeidere hos Testdirektoratet", "Einskilde tilsette i Testdirektoratet", "Pressen", "Representanter for pressen",
)  # fmt: skip
# what is printed: name / organization / party / role / substitute for / title; "" is nothing, the end may be left out
ENTRIES = {
    "Kari Lund, Ola Vik og Liv Dahl (fra kl. 18).": "Kari Lund; Ola Vik; Liv Dahl",
    "Kari Lund; Ola Vik; Liv Dahl": "Kari Lund; Ola Vik; Liv Dahl",
    "KARI LUND, OLA VIK": "KARI LUND; OLA VIK",
    "Liv van der Berg, Ola de Vik og Jan-Erik Lund-Moen": "Liv van der Berg; Ola de Vik; Jan-Erik Lund-Moen",
    "Testdirektoratet v/Kari Lund (leder) og Ola Vik": "Kari Lund/Testdirektoratet//chair; Ola Vik/Testdirektoratet",
    "Testdirektoratet v/ Kari Lund og Ola Vik, Prøveverket v/Liv Dahl": "Kari Lund/Testdirektoratet; Ola Vik/Testdirektoratet; Liv Dahl/Prøveverket",
    "Testdirektoratet v/kari Lund": "kari Lund/Testdirektoratet",
    "Helse Nordvest RHF v. Kari Lund": "Kari Lund/Helse Nordvest RHF",
    "Testdirektoratet: Kari Lund, Ola Vik": "Kari Lund/Testdirektoratet; Ola Vik/Testdirektoratet",
    "Testdirektoratet – Kari Lund og Ola Vik": "Kari Lund/Testdirektoratet; Ola Vik/Testdirektoratet",
    "Frå Testverket: Kari Lund": "Kari Lund/Testverket",
    "Kari Lund, generalsekretær, Prøveforbundet": "Kari Lund/Prøveforbundet////generalsekretær",
    "Kari Lund, rektor ved Skogly skole": "Kari Lund/Skogly skole////rektor",
    "Kari Lund, leder av Brukerutvalget": "Kari Lund/Brukerutvalget",
    "Ola Vik, Testverket (TV)": "Ola Vik/Testverket (TV)",
    "Ola Vik (Fjordvik kommune), Liv Dahl (observatør)": "Ola Vik/Fjordvik kommune; Liv Dahl///observer",
    "Kari Lund- 2.klasse, Per Moen-rektor": "Kari Lund/2.klasse; Per Moen/////rektor",
    "Kari Lund – leiar": "Kari Lund///chair",
    "Rektor Per Moen": "Per Moen/////Rektor",
    "saksbehandler Kari Lund, arealplanleggjar Ola Vik og Liv Dahl (møtesekretær)": "Kari Lund/////saksbehandler; Ola Vik/////arealplanleggjar; Liv Dahl///secretary",
    "Byggesaksbehandlar Kari Lund": "Kari Lund/////Byggesaksbehandlar",
    "Ola Vik (Bygdelista), Kari Lund (Borgerlig liste)": "Ola Vik//Bygdelista; Kari Lund/Borgerlig liste",
    "konst. adm. dir. Anne Berg": "Anne Berg/////konst. adm. dir.",
    "Fung. rektor Anne Berg": "Anne Berg/////Fung. rektor",
    "rådmann Kari Lund, kommunaldirektørene Ola Vik, Liv Dahl": "Kari Lund/////rådmann; Ola Vik/////kommunaldirektørene; Liv Dahl/////kommunaldirektørene",
    "kommunalsjefane Kari Lund og Ola Vik": "Kari Lund/////kommunalsjefane; Ola Vik/////kommunalsjefane",
    "Leder Kari Lund, nestleder Ola Vik, medlem Per Moen": "Kari Lund///chair//Leder; Ola Vik///deputy_chair//nestleder; Per Moen///member",
    "ordførar Kari Lund (Sp)": "Kari Lund//Sp/chair//ordførar",
    "Kari Lund (SV) leder, Ola Vik (A), Liv Dahl (F)": "Kari Lund//SV/chair; Ola Vik//A; Liv Dahl//F",
    "Kari Lund, Ap, Ola Vik, H": "Kari Lund//Ap; Ola Vik//H",
    "Ola Vik (Fremskrittspartiet), Kari Lund (DnA)": "Ola Vik//Fremskrittspartiet; Kari Lund//DnA",
    "Kari Lund H": "Kari Lund//H",
    "Kari Lund Sp medlem": "Kari Lund//Sp/member",
    "Ola Vik, 1. vara, SV": "Ola Vik//SV/substitute",
    "Kari Lund Fjordvik kommune, Ola Vik Testverket": "Kari Lund/Fjordvik kommune; Ola Vik/Testverket",
    "Liv Dahl (3a), Ola Vik (4b)": "Liv Dahl/3a; Ola Vik/4b",
    "1b Kari, 2b Ola": "Kari/1b; Ola/2b",
    "Kari Lund for Ola Vik": "Kari Lund///substitute/Ola Vik",
    "Kari Lund (H) for Ola Vik (H)": "Kari Lund//H/substitute/Ola Vik",
    "Kari Lund (vara for Ola Vik)": "Kari Lund///substitute/Ola Vik",
    "Kari Lund i staden for Ola Vik": "Kari Lund///substitute/Ola Vik",
    "Kari Lund pva. Ola Vik": "Kari Lund///substitute/Ola Vik",
    "Kari Lund, på vegne av Foreningen Fjell": "Kari Lund/Foreningen Fjell",
    "Kari Lund ved Testverket": "Kari Lund/Testverket",
    "Kari Lund hos Testverket": "Kari Lund/Testverket",
    "Testverket ved Kari Lund": "Kari Lund/Testverket",
    "Kari Lund og Ola Vik fra Testverket": "Kari Lund/Testverket; Ola Vik/Testverket",
    "Kari Lund, Ola Vik (begge Testverket)": "Kari Lund/Testverket; Ola Vik/Testverket",
    "Kari Lund, Ola Vik, Per Moen, Testverket": "Kari Lund/Testverket; Ola Vik/Testverket; Per Moen/Testverket",
    "Kari Lund, Helse- og omsorgsavdelingen og Ola Vik, Natur- og miljøavdelingen": "Kari Lund/Helse- og omsorgsavdelingen; Ola Vik/Natur- og miljøavdelingen",
    "Kari Lund (60 %), tlf. 12 34 56 78": "Kari Lund",
    "Kari Lund, kari.lund@example.org": "Kari Lund",
    "Kari Lund m.fl.": "Kari Lund",
    "Per W. Moen: Skogly": "Per W. Moen/Skogly",
    "Per W. Moen: rektor": "Per W. Moen/////rektor",
    "Kari L: rektor": "Kari L/////rektor",
    "Nestleder: professor Kari Lund": "Kari Lund///deputy_chair//professor",
    "Gruppe A: professor Kari Lund (leder), førsteamanuensis Ola Vik": "Kari Lund/Gruppe A//chair//professor; Ola Vik/Gruppe A////førsteamanuensis",
    "Gruppe B: Kari Lund, Ola Vik": "Kari Lund/Gruppe B; Ola Vik/Gruppe B",
    "Eksterne: redaktør Liv Dahl": "Liv Dahl/Eksterne////redaktør",
    "Kari Lund (for henne), Ola Vik": "Kari Lund; Ola Vik",
    "Kari Lund (H) for henne": "Kari Lund//H",
    "Kari Lund, møtte for henne": "Kari Lund",
    "Kari Lund (for sak 3)": "Kari Lund",
    "Per Moen (vara Ola Vik møtte ikke)": "Per Moen",
    "Per Moen (vara Rosene, møtte kl. 18)": "Per Moen/Rosene//substitute",
    "Kari Lund (H), for henne møtte Ola Vik (H), Per Moen, V": "Kari Lund//H; Ola Vik//H/substitute/Kari Lund; Per Moen//V",
    "Kari Lund (H). For henne møtte Ola Vik.": "Kari Lund//H; Ola Vik///substitute/Kari Lund",
    "Kari Lund, for henne: Ola Vik, H": "Kari Lund; Ola Vik//H/substitute/Kari Lund",
    "Per Moen (for han møtte Ola Vik, H), Liv Dahl": "Per Moen; Ola Vik//H/substitute/Per Moen; Liv Dahl",
    "Per Moen, H (vara Ola Vik, H, møtte)": "Per Moen//H; Ola Vik//H/substitute/Per Moen",
    "Liv Dahl, AP, fra kl. 12.00. Ola Vik, AP, møtte for henne.": "Liv Dahl//AP; Ola Vik//AP/substitute/Liv Dahl",
    "Liv Dahl. Ola Vik (AP) møtte for henne.": "Liv Dahl; Ola Vik//AP/substitute/Liv Dahl",
    "Kari Lund og Ola Vik, for dem møtte Per Moen og Liv Dahl": "Kari Lund; Ola Vik; Per Moen///substitute; Liv Dahl///substitute",
    "For Kari Lund (H) møtte Ola Vik (H).": "Ola Vik//H/substitute/Kari Lund",
    "Kari Lund - leder": "Kari Lund///chair",
    "Kari Lund (stedfortreder), Ola Vik": "Kari Lund///substitute; Ola Vik",
    "Ola Vik, Kari -Anne Lund, Per Moen": "Ola Vik; Kari -Anne Lund; Per Moen",
    "Kari Lund. Tiltredende: Ola Vik": "Kari Lund; Ola Vik",
    "Kari Lund og Ola Vik møtte fra sekretariatet.": "Kari Lund; Ola Vik",
    "Kari Lund, Ola Vik.  Liv Dahl ankom senere på kvelden.": "Kari Lund; Ola Vik; Liv Dahl",
    "Kari Lund – Fjordvik": "Kari Lund/Fjordvik",
    "Kari Lund - Ola Vik – Liv Dahl –Per Moen (vara).": "Kari Lund; Ola Vik; Liv Dahl; Per Moen///substitute",
    "- Kari Lund - Ola Vik. Ingen vara for Ola.": "Kari Lund; Ola Vik",
    "Kari Lund (leder) Fjordvik": "Kari Lund/Fjordvik//chair",
    "Kari Lund (vara Rosene) Ola Vik, Liv Dahl": "Kari Lund/Rosene//substitute; Ola Vik; Liv Dahl",
    "Kari Lund (vara Ola Vik)": "Kari Lund///substitute/Ola Vik",
    "Kari Lund-1.klasse,Ola Vik- 2-klasse": "Kari Lund/1.klasse; Ola Vik/2-klasse",
    "Kari Lund, Ola Vik, og Liv Dahl": "Kari Lund; Ola Vik; Liv Dahl",
    "Kari Lund (KL), Ola Vik (olav), Liv Dahl (NVD)": "Kari Lund; Ola Vik; Liv Dahl/NVD",
    "Nina Anne Vik (NAV), Kari Lund (KL), Ida Fjell (IF)": "Nina Anne Vik/NAV; Kari Lund; Ida Fjell",
    "Kari Lund, styrets nestleder, Ola Vik, FAU-leiar": "Kari Lund///deputy_chair; Ola Vik///chair",
    "Kari Lund (sekretær for hagestyret)": "Kari Lund///secretary",
}  # fmt: skip
PRESENCE = (
    "til 15.50", "til kl. 19.50", "fra 11.20", "fra kl 18", "møtte kl. 12", "1. dag", "dag 2", "forfall 19.4", "med frå sak 91", "frem til eventsak 4", "tom. O-sak 1",
    "t.o.m. sak 5", "f.o.m. sak 3", "sak 11 og 12/2011", "under sak 2/18 og 3/18", "sak 01/15 og 02/14", "alle saker", "til stede under sak 27-35/12",
    "forfall KR 80/22, 81/22", "deltok ikke under sakene 18/19-23/19", "deltok ikke ved behandl. av S-sak 52/06", "fratrådte under sak 63/10", "gjekk frå ved sak 3",
    "permisjon fra 18.40", "perm kl. 10–12", "digitalt", "på Teams", "via Teams", "Skype", "per telefon",
)  # fmt: skip


def _shown(person: Person) -> str:
    said = (person.name, person.organization, person.party, person.role, person.substitute_for, person.title)
    return "/".join(value or "" for value in said).rstrip("/")


@pytest.mark.parametrize("text", NOBODY)
def test_nobody_is_named(text: str) -> None:
    assert read_people(text) == []


@pytest.mark.parametrize("text", NO_NAMES)
def test_groups_organisations_and_counts_are_no_names(text: str) -> None:
    assert [person.name for person in read_people(text) if person.name] == []


@pytest.mark.parametrize(("text", "people"), ENTRIES.items())
def test_an_entry_is_read_in_each_form(text: str, people: str) -> None:
    assert "; ".join(map(_shown, read_people(text))) == people


@pytest.mark.parametrize("scope", PRESENCE)
def test_when_and_how_someone_took_part_is_kept_as_printed(scope: str) -> None:
    assert [
        (person.name, person.presence_text, person.organization) for person in read_people(f"Kari Lund ({scope})")
    ] == [("Kari Lund", scope, None)]


@pytest.mark.parametrize(
    "said", ["forfall", "meldt forfall", "ikke møtt", "ikkje møtt", "møtte ikke", "kom ikkje", "fråverande", "fravær"]
)
def test_someone_who_was_not_there_at_all(said: str) -> None:
    assert [(person.name, person.attendance) for person in read_people(f"Kari Lund ({said}), Ola Vik")] == [
        ("Kari Lund", "absent"),
        ("Ola Vik", None),
    ]


def test_those_who_were_absent_can_follow_in_the_same_entry() -> None:
    people = read_people("Kari Lund og Ola Vik. Forfall Liv Dahl.")
    assert [(person.name, person.attendance) for person in people] == [
        ("Kari Lund", None),
        ("Ola Vik", None),
        ("Liv Dahl", "absent"),
    ]


def test_first_names_are_people_where_the_list_says_so() -> None:
    assert read_people("Kari, Ola , Per.")
    assert not [person for person in read_people("Kari, Ola , Per.") if person.name]
    assert [person.name for person in read_people("Kari, Ola , Per.", single_names=True)] == ["Kari", "Ola", "Per"]


def test_a_label_inside_an_entry_says_the_role() -> None:
    people = read_people("Per Moen. Vara: Ola Vik")
    assert [(person.name, person.role, person.attendance) for person in people] == [
        ("Per Moen", None, None),
        ("Ola Vik", "substitute", "present"),
    ]
