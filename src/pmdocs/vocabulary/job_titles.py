"""Job titles as they stand before or after a name, lower case."""

JOB_TITLE_ENDINGS = (
    "direktør", "direktøren", "sjef", "sjefen", "leder", "leiar", "rådgiver", "rådgivar", "rådgjevar", "representant", "konsulent", "professor", "lege",
    "sekretær", "dekan", "rektor", "koordinator", "ansvarlig", "ansvarleg", "lektor", "prest", "ingeniør", "rådmann", "mester", "meister", "arkitekt", "planlegger", "planleggar", "planleggjar", "inspektør", "jurist", "økonom", "fullmektig",
    "saksbehandler", "saksbehandlar", "sakshandsamar", "farmasøyt", "jordmor", "styrer", "styrar", "bibliotekar", "arkivar", "kurator", "pedagog", "arbeider", "arbeidar", "agronom", "gartner", "lensmann", "betjent",
    "controller", "analytiker", "utvikler", "utviklar", "redaktør", "journalist", "tolk", "kapellan", "kasserer", "kasserar", "kontakt", "vaktmester", "tannlege",
    "eier", "eigar", "beboer", "bebuar", "leietaker", "leigetakar",
    "assistent", "veileder", "rettleiar", "terapeut", "psykolog", "økolog", "biolog", "forsker", "forskar", "byråd", "minister", "ordfører", "ordførar", "dommer", "dommar",
    "advokat", "revisor", "fører", "førar", "leiaren", "lederen", "rådgiveren", "rådgjevaren", "prosten", "diakon", "kantor", "organist", "verge", "verje", "tillitsvalgt",
    "tillitsvald", "ombud", "ombod", "kandidat", "stipendiat", "amanuensis", "medarbeider", "medarbeidar", "assessor", "sekretæren", "pleier", "pleiar", "lærer", "lærar", "forvalter", "forvaltar",
)  # fmt: skip
"""Endings of compound titles, lower case: `Høgskoledirektør`, `Studentrepresentant`."""

JOB_TITLES = frozenset(
    (
        "rektor", "prorektor", "dekan", "prodekan", "professor", "førsteamanuensis", "fakultetsdirektør", "universitetsdirektør", "direktør",
        "adm.dir.", "adm. dir.", "administrerende direktør", "administrerande direktør", "daglig leder", "dagleg leiar", "generalsekretær",
        "rådmann", "rådmannen", "kommunedirektør", "kommunedirektøren", "kommunalsjef", "kommunaldirektør", "assisterende kommunedirektør",
        "økonomisjef", "økonomidirektør", "personalsjef", "hr-sjef", "avdelingsleder", "avdelingsleiar", "avdelingsdirektør", "seksjonsleder",
        "seksjonsleiar", "seniorrådgiver", "seniorrådgivar", "rådgiver", "rådgivar", "prosjektleder", "prosjektleiar", "overlege", "lege",
        "sykepleier", "sjukepleiar", "fagdirektør", "divisjonsdirektør", "spesialrådgiver", "spesialrådgivar", "konsulent", "førstekonsulent",
        "studiesjef", "kontorsjef", "instituttleder", "instituttleiar", "forsker", "forskar", "stipendiat", "student", "lektor", "revisor",
        "advokat", "jurist", "ingeniør", "siv.ing.", "arkitekt", "planlegger", "planleggar", "næringssjef", "helsesjef", "kommuneoverlege",
        "oppvekstsjef", "kultursjef", "teknisk sjef", "kommunalsjefen", "biskop", "prost", "sokneprest", "kirkeverge", "kyrkjeverje",
        "tillitsvalgt", "hovedtillitsvalgt", "hovudtillitsvald", "verneombud", "hovedverneombud", "hovudverneombod", "statssekretær",
        "ekspedisjonssjef", "underdirektør", "fylkesdirektør", "fylkesmann", "statsforvalter", "enhetsleder", "einingsleiar", "kommunikasjonssjef",
        "assisterende direktør", "ass. direktør", "områdedirektør", "avdelingssjef", "kst. rådmann", "konst. rådmann", "ordfører", "ordførar",
        "fylkesordfører", "adm. direktør", "adm.direktør", "adm. dir", "prof.", "dr.", "adv.", "førsteam.", "fylkesrådmann", "styreleder", "styreleiar", "nestleder", "nestleiar", "sekretær", "kasserer", "kasserar", "trener", "prosjektmedarbeider",
    )
)  # fmt: skip

PLURAL_TITLES = (
    "medlemmene", "medlemene",     "direktørene", "direktørar", "direktørane", "sjefene", "sjefane", "lederne", "leiarane", "rådgiverne", "rådgivarane", "rådgjevarane", "rektorene", "rektorane",
    "representantene", "representantane", "konsulentene", "konsulentane", "ingeniørene", "ingeniørane", "dekanene", "dekanane",
)  # fmt: skip
"""Endings of titles that several people share, lower case: `kommunaldirektørene Kari Lund og Ola Vik`."""

DOER_ENDINGS = ("er", "ar", "ør", "or", "ist", "log", "nom", "ent", "ant")
"""Endings of words for what people do, lower case, in both languages: `saksbehandler`, `sakshandsamar`, `arkeolog`."""
