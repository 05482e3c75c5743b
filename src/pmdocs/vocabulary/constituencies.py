"""Whom people in a body speak for, in small letters: those who chose them among themselves, not what they are themselves."""

CONSTITUENCIES = frozenset(
    (
        "foreldre", "foreldrene", "foresatte", "føresette", "ansatt", "ansatte", "de ansatte", "tilsett", "tilsette", "dei tilsette", "vitenskapelig ansatt",
        "vitenskapelig ansatte", "vitskapleg tilsett", "vitskapleg tilsette", "teknisk-administrativt ansatt", "teknisk-administrativt tilsett",
        "teknisk-administrativt ansatte", "midlertidig vitenskapelig ansatt", "mellombels vitskapleg tilsett", "student", "studenter", "studentene",
        "studentar", "studentane", "elev", "elever", "elevene", "elevar", "elevane", "elevråd", "elevrådet", "arbeidstakerne", "arbeidstakarane", "arbeidsgiver",
        "arbeidsgivar", "pårørende", "pårørande", "brukerne", "brukarane", "beboerne", "bebuarane",
    )
)  # fmt: skip
"""Lower case, as a whole."""

DEPARTMENTS = ("avd. ", "avdeling ", "lag ", "krets ", "region ")
"""What names a part of an organisation begins with, before a word in small letters: `avd. nord`."""
