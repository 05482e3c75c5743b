"""Who is given a task, and by what verbs (FORMS 6.2): `Kari tar kontakt med kommunen.`."""

TASK_VERBS = (
    "bes om", "bes å", "bes", "vert beden om", "vert bede om", "blir bedt om", "blir beden om", "får i oppgave", "får i oppdrag", "får i oppgåve",
    "tar kontakt", "tek kontakt", "kontakter", "kontaktar", "følger opp", "følgjer opp", "undersøker", "undersøkjer", "sjekker", "sjekkar",
    "lager", "lagar", "utarbeider", "utarbeidar", "skriver", "skriv", "sender ut", "sender", "innhenter", "hentar inn", "henter inn", "ringer", "ringjer",
    "kaller inn", "kallar inn", "ordner", "ordnar", "bestiller", "tingar", "legger ut", "legg ut", "tar ansvar for", "tek ansvar for", "tar seg av", "tek seg av",
    "forbereder", "førebur", "koordinerer", "kjøper inn", "kjøper", "skaffer", "skaffar", "purrer", "purrar", "les", "leser", "melder fra", "melder frå", "ser på", "sjår på", "tar med", "tek med", "svarer", "svarar", "inviterer", "følger", "følgjer", "setter opp", "set opp", "oppdaterer", "oppdaterar",
)  # fmt: skip
"""Present tense after those who get the task, both languages, lower case."""

TASK_INFINITIVES = (
    "utrede", "greie ut", "utarbeide", "følge opp", "følgje opp", "lage", "sende", "undersøke", "undersøkje", "ta kontakt", "sjekke", "skrive", "innhente",
    "hente inn", "ringe", "ringje", "kalle inn", "ordne", "bestille", "forberede", "førebu", "kontakte", "kjøpe", "skaffe", "få oversikt", "se på", "sjå på",
)  # fmt: skip
"""The same after `skal`."""

OFFICES = frozenset(
    (
        "styret", "styreleder", "styreleiar", "styreleiaren", "leder", "lederen", "leiar", "leiaren", "nestleder", "nestleiar", "sekretær", "sekretæren",
        "sekretariatet", "administrasjonen", "kasserer", "kasserar", "kassereren", "rådmannen", "kommunedirektøren", "utvalget", "utvalet", "komiteen",
        "valgkomiteen", "valnemnda", "direktøren", "prosjektleder", "prosjektleiar", "arbeidsutvalget", "arbeidsutvalet", "au", "alle", "dugnadskomiteen",
        "koordinator", "økonomiansvarlig", "rektor", "kirkevergen", "kyrkjeverja", "dagleg leiar", "daglig leder",
    )
)  # fmt: skip
"""Offices and bodies that are given tasks by a single word, lower case."""

ASKING_VERBS = ("ber", "bad", "ba", "oppfordrer", "oppmodar", "pålegger", "pålegg")
"""What a body does that gives a task to others."""
