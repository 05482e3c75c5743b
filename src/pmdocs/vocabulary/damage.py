"""Words by which damaged text is recognised and mended (FORMS 10.3)."""

HEADINGS_WITH_N = """
    MØTEINNKALLING INNKALLING GODKJENNING ORIENTERING ORIENTERINGER BEHANDLING INNSTILLING AVSTEMNING VOTERING
    KONSTITUERING UNDERSKRIFT UNDERTEGNET GENERALFORSAMLING FORMANNSKAPET FORMANNSKAP KOMMUNESTYRET KOMMUNESTYRE
    ÅRSMELDING REGNSKAP ØKONOMI EVENTUELT
""".split()
"""Words of headings in bold fonts whose N some exporters lose: `GODKJE I G` stands for GODKJENNING."""

LETTERS_LOST = """
    møte årsmøte spørsmål søknad høring økonomi ønske følge følgj gjøre område rådet rådhus rådmann rådgiv rådsmøte
    løsning løysing kjøp nåværende tilstedeværende nærmere særlig forhånd formål åpne åpning besøk undersøk støtte
    nødvendig foreslått gjennomfør innfør utfør første miljø lærer årsmelding årsberetning årsregnskap årsplan
    fråsegn røyst også
""".split()
"""Parts of words with æ, ø or å that can be no others when these letters came out as `?`."""

SHORT_WORDS_LOST = "på må få gå nå år går står bør både mål åtte språk frå".split()
"""Whole words of the same sort."""
