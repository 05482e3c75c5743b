"""Verbs of presenting an item, as they stand after a person's name."""

PRESENTING_VERBS = (
    "orienterte", "redegjorde", "innledet", "presenterte", "la fram", "la frem", "gikk gjennom", "gjekk gjennom", "gjorde greie", "gjorde rede",
    "fortalte", "forklarte", "informerte", "holdt en innledning", "heldt ei innleiing", "innleidde", "viste til presentasjonen", "orienterer",
    "presenterer", "redegjør", "legger fram", "legger frem", "forteller", "la saken fram", "la saka fram", "beskrev", "skildra", "innleder", "informerer", "informerte", "går gjennom", "gjer greie", "gjør rede", "opplyste om", "fortel", "la fram saka",
    "framla", "heldt innlegg", "holdt innlegg", "heldt eit innlegg", "holdt et innlegg", "heldt foredrag", "holdt foredrag", "presenterar", "viste fram", "las opp", "leste opp", "redegjer", "utgreidde",
)  # fmt: skip
"""Both languages, lower case."""
