"""Left parts that keep their hyphen when a line breaks after it."""

DIRECTIONS = frozenset("nord sør øst vest aust midt".split())
"""Lower case; `nord-norsk` keeps its hyphen, the name `Sør-heim` does not."""

FREE_PREFIXES = DIRECTIONS | frozenset("e ikke ikkje ex it ikt tv pc".split())
"""Lower case; `e-helse`, `ikke-medisinsk`, `sør-østre`.

Prefixes that are written together with their word (`anti`, `pre`, `post`) are not among them, nor what is far more
often a syllable (`pro-tokoll`, `eks-empel`, `ny-norsk`).
"""

CONJUNCTIONS = frozenset(("og", "eller", "samt", "til", "and", "or", "/"))
"""Words before which a line-end hyphen is a hanging one: `Natur- og miljødirektoratet`."""
