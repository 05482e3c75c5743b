"""Words that no sentence, heading or entry ends with: something must follow on the next line."""

UNFINISHED_WORDS = frozenset(
    "og eller samt men som at for av i på til med om fra frå ved under over mellom mot etter før den det de dei en et ei ein eit er "
    "var ble vart vert blir skal kan må vil har å sin sitt sine hos uten utan innen innan mht ikke ikkje når hvis dersom fordi van der".split()
)
"""Both languages, lower case."""
COUNTED_WORDS = frozenset("sak punkt pkt. pkt side paragraf § kapittel vedlegg tabell figur post versjon".split())
"""What a number follows: matter, item, page, section, chapter, appendix, table, figure, budget line, version; in both languages."""
PRONOUNS = frozenset("han ham hun henne ho hennar seg dem dei denne denna vedkommende vedkommande".split())
"""Words that stand for people named before: he, she, them, this one, the person concerned; in both languages."""
CAME_WORDS = ("møtte", "møtt", "møter", "deltok", "deltek")
"""Verbs for having been there, in both languages."""
