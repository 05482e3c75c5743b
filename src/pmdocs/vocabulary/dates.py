"""Months, weekdays and the words around dates and times."""

MONTHS = {
    "januar": 1, "februar": 2, "mars": 3, "april": 4, "mai": 5, "juni": 6, "juli": 7, "august": 8, "september": 9,
    "oktober": 10, "november": 11, "desember": 12,
    "jan": 1, "feb": 2, "febr": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "okt": 10,
    "nov": 11, "des": 12,
    "january": 1, "february": 2, "march": 3, "may": 5, "june": 6, "july": 7, "october": 10, "december": 12,
    "ođđajagemánnu": 1, "guovvamánnu": 2, "njukčamánnu": 3, "cuoŋománnu": 4, "miessemánnu": 5, "geassemánnu": 6,
    "suoidnemánnu": 7, "borgemánnu": 8, "čakčamánnu": 9, "golggotmánnu": 10, "skábmamánnu": 11, "juovlamánnu": 12,
    "ođđajagemánu": 1, "guovvamánu": 2, "njukčamánu": 3, "cuoŋománu": 4, "miessemánu": 5, "geassemánu": 6,
    "suoidnemánu": 7, "borgemánu": 8, "čakčamánu": 9, "golggotmánu": 10, "skábmamánu": 11, "juovlamánu": 12,
}  # fmt: skip
"""Bokmål, nynorsk, abbreviations, English (on slides) and North Sámi (bilingual bodies, also in the genitive), to the month's number."""

WEEKDAYS = {
    "mandag": 0, "måndag": 0, "tirsdag": 1, "tysdag": 1, "onsdag": 2, "torsdag": 3, "fredag": 4, "lørdag": 5,
    "laurdag": 5, "søndag": 6, "sundag": 6,
}  # fmt: skip
"""Both languages, to the weekday's number with Monday 0."""
