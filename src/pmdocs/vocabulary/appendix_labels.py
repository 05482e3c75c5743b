"""Headings of appendices, and what their titles say they hold."""

from pmdocs.vocabulary import Phrase

APPENDIX_WORDS = ("vedlegg", "appendix", "appendiks", "bilag", "tillegg")
"""The words that head an appendix, lower case; a number or letter follows."""

APPENDIX_KINDS = (
    Phrase(name="programme", value="programme", meaning="a programme with times",
           nb=r"agenda|program|dagsorden|tidsplan|kjøreplan|dagsprogram", nn=r"program|agenda|dagsorden|tidsplan|køyreplan",
           examples=("AGENDA", "Program for dagen", "Program"), not_examples=("Programmering i skolen", "DELTAKERLISTE")),
    Phrase(name="participants", value="participants", meaning="a list of participants",
           nb=r"deltakerliste|deltagerliste|deltakere|deltagere|deltakeroversikt|påmeldte|liste over deltakere|oversikt over deltakere", nn=r"deltakarliste|deltakarar|deltakaroversikt|påmelde|liste over deltakarar",
           examples=("DELTAKERLISTE", "Deltakarliste", "Deltagere på workshopen"), not_examples=("AGENDA",)),
)
