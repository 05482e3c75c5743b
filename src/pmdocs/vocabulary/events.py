"""Words for events that reports tell of, and for being held."""

EVENT_WORDS = (
    "workshop", "seminar", "verksted", "verkstad", "samling", "konferanse", "fagdag", "idédugnad", "idedugnad", "dialogmøte", "innspillsmøte",
    "innspelsmøte", "høringsmøte", "høyringsmøte", "dialogkonferanse", "arbeidsmøte", "folkemøte", "toppmøte", "møteplass", "rundebord",
)  # fmt: skip
"""Parts of words, lower case, both languages."""

HELD_WORDS = (
    "arrangert", "arrangerte", "avholdt", "holdt", "fant sted", "gjennomført", "gjennomførte", "ble lagt til", "samlet", "inviterte",
    "arrangera", "halde", "halden", "haldne", "heldt", "fann stad", "gjennomført", "vart lagd til", "samla", "inviterte til", "skipa", "helt",
)  # fmt: skip
"""Both languages, lower case."""
