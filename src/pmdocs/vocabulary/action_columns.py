"""Headers of the columns of minutes that are set as a table; both languages, lower case without stop."""

TREATED = frozenset(
    (
        "sak", "saker", "sak nr", "saknr", "saksnr", "sak/innhold", "sak/tema", "nr", "pkt", "punkt", "tema", "innhold", "innhald", "emne", "agenda",
        "agendapunkt", "referat", "sakliste", "saksliste", "saksnummer", "utvalgssaksnr", "utvalssaksnr", "tittel", "sakstittel", "tema/dokumenter", "sak/tittel",
        "saksnr/tittel",
    )
)  # fmt: skip
"""What was treated."""

FOLLOW_UP = frozenset(
    (
        "ansvarlig", "ansvarleg", "ansvar", "frist", "oppfølging", "oppfølging/ansvar", "ansvar/frist", "ansvarlig/frist", "ansvarleg/frist",
        "aksjon", "tiltak", "hvem", "kven", "ansv", "utføres av", "utførast av", "når",
    )
)  # fmt: skip
"""Who does what, and until when."""

DECIDED = frozenset(("vedtak", "konklusjon", "beslutning", "avgjerd"))
"""What was decided."""
