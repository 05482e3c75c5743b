"""Left parts that keep their hyphen when a line breaks after it."""

DIRECTIONS = frozenset("nord sør øst vest aust midt".split())
"""Lower case; `nord-norsk` keeps its hyphen, the name `Sør-heim` does not."""

FREE_PREFIXES = DIRECTIONS | frozenset("e ikke ikkje ny gammel ex eks pre post pro anti semi kvasi it ikt tv pc".split())
"""Lower case; `e-helse`, `ikke-medisinsk`, `sør-østre`."""

CONJUNCTIONS = frozenset(("og", "eller", "samt", "til", "and", "or", "/"))
"""Words before which a line-end hyphen is a hanging one: `Natur- og miljødirektoratet`."""
