"""Words of votes: number words and the forms in which totals are printed."""

NUMBER_WORDS = {
    "ingen": 0, "null": 0, "én": 1, "ein": 1, "en": 1, "éi": 1, "ei": 1, "éin": 1, "to": 2, "tre": 3, "fire": 4, "fem": 5, "seks": 6,
    "sju": 7, "syv": 7, "åtte": 8, "ni": 9, "ti": 10, "elleve": 11, "tolv": 12,
}  # fmt: skip
"""Both languages, lower case."""
