"""Words that name a body that meets."""

BODY_WORDS = (
    "styret", "styre", "rådet", "råd", "utvalget", "utvalg", "utvalet", "utval", "nemnda", "nemnd", "komité", "komite", "komiteen",
    "komitéen", "formannskapet", "formannskap", "kommunestyret", "kommunestyre", "heradsstyret", "fylkestinget", "fylkesting", "tinget",
    "bystyret", "bystyre", "forum", "forumet", "gruppe", "gruppen", "gruppa", "menighetsråd", "sokneråd", "fellesråd", "fagråd", "fagrådet",
    "studentparlamentet", "studentparlament", "velferdsting", "velferdstinget", "forening", "idrettslag", "skikrets", "idrettskrets", "sameie", "lag",
    "velforening", "velforeninga", "klubb", "forbund", "stiftelse", "stiftelsen", "prosjektgruppe", "vel", "fellesnemnd", "nemnder", "kyrkjelyd", "sogneråd",
     "parlamentet", "årsmøte", "generalforsamling", "sameiet", "borettslag", "borettslaget", "laget", "foreningen",
    "foreininga", "hovedutvalg", "hovudutval", "bydelsutvalget", "ungdomsråd", "eldreråd", "kontrollutvalget", "kontrollutvalet",
    "fylkesutvalget", "fylkesutvalet", "fylkesutval", "klubben", "forbundet", "arbeidsgruppen", "styringsgruppen", "styringsgruppa", "kretsen",
)  # fmt: skip
"""Endings of a word of a body's name, lower case, both languages."""

BODY_ACRONYMS = frozenset(("FAU", "AMU", "SU", "SMU", "REK", "MBA", "FMU", "LMU", "IDF", "BU", "HUK"))
"""Bodies that are known by their letters, such as the parents' council of a school (FAU)."""

OPENED_WORDS = ("åpnet", "åpent", "opna", "satt", "sett", "lovlig", "lovleg", "hevet", "heva", "avsluttet", "avslutta")
"""What a meeting is declared to be and no body is: `erklærte møtet for åpnet`."""

CLUB_FORMS = frozenset(("IL", "I.L.", "IF", "I.F.", "IK", "SK", "FK", "BK", "HK", "TK", "OK", "RK"))
"""What clubs have in their names for `idrettslag`, `skiklubb`, `fotballklubb` and the like."""

LEGAL_FORMS = frozenset(("AS", "ASA", "SA", "BA", "IKS", "KF"))
"""What the names of companies end in."""

NO_BODY_WORDS = ("forslag", "forslaget", "tilslag", "grunnlag", "grunnlaget", "framlag", "innslag", "vedlag", "beslag", "oppslag", "utslag", "anslag", "overslag",
                 "bortsett", "høve", "forrige", "førre", "siste", "neste", "nytt", "dette", "denne", "vedtak", "oversikt", "behandling", "godkjenning", "råde", "byråd", "område", "området",
                 "åpent", "ope", "ordinært", "ekstraordinært", "konstituerende", "konstituerande", "første", "fyrste", "digitalt", "internt", "felles", "utvidet", "utvida", "informasjon", "medlemmene", "alle", "innkalling")  # fmt: skip
"""Words that end or stand like those of a body and are none, lower case."""

MEETING_WORDS = (
    "møte", "møtet", "styremøte", "styremøtet", "rådsmøte", "fagrådsmøte", "utvalgsmøte", "utvalsmøte", "årsmøte", "årsmøtet",
    "generalforsamling", "generalforsamlingen", "ekstraordinært møte", "ordinært møte", "medlemsmøte", "fellesmøte", "komitémøte",
    "arbeidsmøte", "oppstartsmøte", "samarbeidsmøte", "konstituerende møte", "konstituerande møte", "ordinær generalforsamling",
    "ordinært årsmøte", "møte nr", "videomøte", "allmøte", "stiftelsesmøte", "stiftingsmøte", "sameiemøte", "byggemøte", "sameigemøte", "fjernmøte", "landsmøte", "landsmøtet",
)  # fmt: skip
"""Words for the meeting itself, lower case, both languages."""

GENERAL_MEETINGS = ("generalforsamling", "generalforsamlingen", "generalforsamlinga", "allmøte", "stiftelsesmøte", "stiftingsmøte")
"""Meetings of a whole organisation, whose name may follow without a preposition, lower case."""

REMOTE_WORDS = ("digital", "teams", "zoom", "skype", "video", "fjernmøte", "nettmøte", "telefon", "på nett", "web", "epostmøte", "e-postmøte")
"""A place that has one of these is no place but a line, lower case."""
