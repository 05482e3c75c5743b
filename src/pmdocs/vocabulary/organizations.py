"""Words that make a run of capitalised words an organisation, a place or a group rather than a person."""

ORGANIZATION_WORDS = frozenset(
    "as asa ba sa hf rhf kf ks da nuf norge norges norsk norske noreg noregs universitet universitetet universiteta høgskole høgskule kommune kommunen fylkeskommune "
    "fylkeskommunen helse sykehus sjukehus sykehuset sjukehuset departement departementet direktorat direktoratet råd rådet styret "
    "avdeling avdelinga avdelingen seksjon seksjonen fakultet fakultetet institutt instituttet skole skule skulen skolen barnehage fond fondet "
    "forening foreningen foreining foreininga forbund forbundet lag laget klubb klubben idrettslag organisasjon organisasjonen "
    "senter senteret tilsyn tilsynet nettverk nettverket selskap selskapet bank museum bibliotek stiftelsen stiftinga "
    "statens statsforvalteren statsforvaltaren fylkesmannen fylkesmann nasjonalt nasjonal direktør etat etaten bydel legevakt hospital "
    "consulting group gruppen cluster labs lab solutions international pharma microsoft ibm nav ous ntnu uio uib uit nmbu sintef "
    "politiet brannvesen kirke kyrkje menighet sokn fylke region regionen regionale prosjekt prosjektet company systems digital data".split()
)
"""Lower case, as a whole word."""

ORGANIZATION_ENDINGS = (
    "råd", "landslag", "idrettslag", "bondelag", "landsforbund", "direktoratet", "direktorat", "departementet", "departement", "foreningen", "foreininga", "forening", "foreining", "forbundet",
    "forbund", "laget", "rådet", "tilsynet", "sykehuset", "sjukehuset", "sykehus", "sjukehus", "universitetet", "universitet",
    "kommunen", "kommune", "instituttet", "institutt", "senteret", "senter", "registeret", "registrene", "registeret", "nemnda",
    "organisasjonen", "organisasjon", "foretakene", "foretaket", "føretaket", "føretaka", "verket", "vesenet", "banken", "skolen",
    "skulen", "skole", "skule", "høgskolen", "høgskulen", "styret", "utvalet", "utvalget", "klubben", "selskapet", "nettverket",
    "partner", "etaten", "avdelingen", "avdelinga", "industrien", "prosjektet", "stiftelsen", "stiftinga", "gruppen", "gruppa", "kontoret",
    "ombudet", "fylkeskommunen", "sektoren", "tjenesten", "tenesta", "museet", "fondet", "alliansen", "unionen", "samarbeidet", "akademiet",
)  # fmt: skip
"""Endings of compound words, lower case."""

COMPANY_FORMS = frozenset("as asa ba sa hf rhf kf ks da iks".split())
"""Last words of a company's name, lower case: `Rådgiver AS` is no title."""

GROUP_WORDS = frozenset(
    "enkelte flere noen alle representanter representantar medarbeidere medarbeidarar ansatte tilsette tilhørere tilhøyrarar pressen "
    "einskilde nokre fleire deltakere deltakarar studenter studentar elever elevar medlemmer medlemer publikum andre to tre fire fem "
    "seks sju åtte ni ti øvrige inviterte diverse samtlige ansattrepresentanter".split()
)
"""First words of an unnamed group: `Enkelte medarbeidere hos …`."""

NOBODY = frozenset("ingen ingen. - – — nei ikke ikkje ingen\u00a0 ikke\u00a0meldt none 0 ingen/ingen".split())
"""What an empty list says."""

EVERYBODY = frozenset(("alle", "plenum", "grupper", "gruppene", "alle deltakere", "samtlige", "alle saman", "i grupper", "gruppevis", "gruppene presenterer", "alle medlemmer", "alle medlemmene", "alle medlemene", "alle medlemer", "alle til stede", "alle tilstede", "alle til stades",
                       "alle møtte", "alle representanter", "alle representantene", "hele styret", "heile styret", "fulltallig", "fulltallig styre"))
"""What stands where names would: in a programme, and in a list of those who were there."""
