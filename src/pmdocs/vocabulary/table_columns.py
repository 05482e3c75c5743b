"""Headers of columns in tables of people and programmes."""

from typing import NamedTuple

from pmdocs.vocabulary import Examples


class Column(NamedTuple):
    """A column: its headers in both languages, lower case without trailing stop, and what it holds."""

    holds: str
    nb: tuple[str, ...]
    meaning: str
    examples: Examples
    nn: tuple[str, ...] = ()
    not_examples: tuple[str, ...] = ()


COLUMNS = (
    Column(holds="name", meaning="a person's name", nb=("navn", "medlem", "deltaker", "deltager", "møtende", "representant", "medlemmer", "møtedeltakere"), nn=("namn", "deltakar", "møtedeltakarar", "medlemer"),
           examples=("Navn", "Namn"), not_examples=("Etternavn", "Stedsnavn")),
    Column(holds="given_name", meaning="given name", nb=("fornavn",), nn=("førenamn", "fornamn"), examples=("Fornavn", "Førenamn"), not_examples=("Navn",)),
    Column(holds="family_name", meaning="family name", nb=("etternavn",), nn=("etternamn",), examples=("Etternavn", "Etternamn"), not_examples=("Navn",)),
    Column(holds="organization", meaning="what the person represents",
           nb=("organisasjon", "virksomhet", "institusjon", "etat", "kommune", "bedrift", "firma", "arbeidssted", "org", "tilknytning", "fakultet", "avdeling", "lag", "sokn", "menighet", "region", "klasse", "skole"),
           nn=("verksemd", "organisasjon", "arbeidsstad", "institusjon", "tilknyting", "sokn", "kyrkjelyd", "skule"), examples=("Organisasjon", "Verksemd"), not_examples=("Navn",)),
    Column(holds="party_or_organization", meaning="party, or organisation in a council", nb=("repr", "representerer", "parti/org", "representasjon"), nn=("representerer", "repr"),
           examples=("Repr.", "Representerer"), not_examples=("Representant",)),
    Column(holds="party", meaning="party", nb=("parti", "liste", "gruppe"), nn=("parti", "liste"), examples=("Parti",), not_examples=("Part",)),
    Column(holds="role", meaning="role in the body", nb=("funksjon", "rolle", "verv", "medlem/vara", "status"), nn=("funksjon", "rolle", "verv"), examples=("Funksjon", "Rolle"), not_examples=("Navn",)),
    Column(holds="title", meaning="job title", nb=("stilling", "tittel", "stilling/tittel"), nn=("stilling", "tittel"), examples=("Stilling",), not_examples=("Funksjon",)),
    Column(holds="substitute_for", meaning="whom a deputy stands in for", nb=("vara for", "møtte for", "møtt for", "varamedlem for", "møter for", "for"), nn=("vara for", "møtte for", "møtt for", "møter for"),
           examples=("Vara for", "Møtte for"), not_examples=("Varamedlem",)),
    Column(holds="deputy", meaning="the deputy who met", nb=("møtende varamedlem", "varamedlem som møtte", "møtende vara", "vararepresentant"), nn=("møtande varamedlem", "varamedlem som møtte", "møtande vara"),
           examples=("Møtende varamedlem", "Møtande varamedlem"), not_examples=("Varamedlem for",)),
    Column(holds="deputy_of_absent", meaning="the deputy who met, beside an absent member", nb=("vara", "varamedlem"), nn=("vara", "varamedlem"),
           examples=("Vara",), not_examples=("Varamedlem for",)),
    Column(holds="substitutes", meaning="deputies in a list of their own beside that of the members", nb=("varamedlemmer", "varamedl", "vararepresentanter", "møtende varamedlemmer"), nn=("varamedlemer", "vararepresentantar", "møtande varamedlemer", "møtande varamedlemmer"),
           examples=("Varamedlemmer", "Varamedlemer"), not_examples=("Varamedlem for",)),
    Column(holds="attendance", meaning="whether the person was there", nb=("oppmøte", "møtt", "møtte", "møtt/forfall", "til stede", "tilstede"), nn=("oppmøte", "møtt", "møtte", "til stades", "frammøte"), examples=("Oppmøte",), not_examples=("Møtende",)),
    Column(holds="absence", meaning="marked for who did not come; the names of who did not where no column is one of names",
           nb=("forfall", "meldt forfall", "fravær", "fraværende", "ikke møtt", "møtte ikke", "frafall"), nn=("forfall", "meldt forfall", "fråvær", "fråverande", "ikkje møtt", "møtte ikkje"), examples=("Forfall", "Fråvær"), not_examples=("Møtt/forfall",)),
    Column(holds="presence", meaning="when or how the person took part", nb=("merknad", "kommentar", "tid"), nn=("merknad",), examples=("Merknad",), not_examples=("Navn",)),
    Column(holds="time", meaning="time in a programme", nb=("tid", "kl", "tidspunkt", "klokkeslett", "når"), nn=("tid", "kl", "klokkeslett"), examples=("Tid",), not_examples=("Tema",)),
    Column(holds="topic", meaning="topic in a programme", nb=("tema", "innhold", "tittel", "hva", "program", "aktivitet", "emne"), nn=("tema", "innhald", "kva", "emne"), examples=("Tema",), not_examples=("Tid",)),
    Column(holds="speaker", meaning="who speaks", nb=("hvem", "ansvarlig", "foredragsholder", "innleder", "ansvar", "ved", "v/", "foreleser"), nn=("kven", "ansvarleg", "innleiar", "føredragshaldar", "ansvar"),
           examples=("Hvem", "Ansvarleg"), not_examples=("Tid",)),
)
