"""The wording of a summons: what is written before a meeting and never after it."""

from pmdocs.vocabulary import Phrase

SUMMONS_PHRASES = (
    Phrase(name="absence_to_be_reported", value="notice", meaning="tell us if you cannot come",
           nb=r"forfall (?:meldes|bes meldt|må meldes|varsles)|(?:eventuelt|gyldig) forfall|melde? forfall", nn=r"forfall (?:vert|blir|må|skal) meld[et]|forfall må meldast|(?:eventuelt|gyldig) forfall|melde? frå om forfall|forfall melder du",
           examples=("Eventuelt forfall meldes til sekretariatet", "Forfall må meldast snarast"), not_examples=("Forfall: Kari Lund", "Meldt forfall: Ingen")),
    Phrase(name="called_in", value="notice", meaning="you are called in",
           nb=r"innkalles (?:herved |med dette )?til|det innkalles|kalles (?:herved |med dette )?inn|varamedlemmer møter (?:bare |kun )?(?:etter|ved)", nn=r"kallar (?:med dette |herved )?inn til|vert (?:med dette |herved )?kalla inn|kallast inn|varamedlem\w* møter (?:berre )?(?:etter|ved)",
           examples=("Det innkalles til møte i rådet", "Varamedlemer møter etter nærare avtale"), not_examples=("Innkallingen ble godkjent",)),
    Phrase(name="welcome", value="notice", meaning="welcome to the meeting",
           nb=r"vel møtt|velkommen til \w*møtet?\b", nn=r"vel møtt|velkomen til \w*møtet?\b", examples=("Vel møtt!", "Velkomen til årsmøte"), not_examples=("Leder ønsket velkommen",)),
    Phrase(name="before_the_meeting", value="notice", meaning="what to do before the meeting",
           nb=r"påmelding (?:innen|til)|saker (?:som ønskes|til \w*møtet) (?:tatt opp|behandlet|meldes|må)|(?:må|skal|kan) (?:være|sendes) (?:\w+ ){0,4}(?:innen|senest)|blir behandlet på møtet|fullmakt(?:sskjema)? (?:ligger|er) vedlagt|du kan (?:gi|bruke) fullmakt",
           nn=r"påmelding (?:innan|til)|saker (?:som ein ønskjer|til \w*møtet) (?:teke opp|handsama|må)|(?:må|skal|kan) (?:vere|sendast) (?:\w+ ){0,4}(?:innan|seinast)|fullmakt(?:sskjema)? (?:ligg|er) ved",
           examples=("Påmelding innen 1. mai.", "Forslag må være styret i hende senest 3. mai.", "Framlegg må sendast styret innan 3. mai."),
           not_examples=("Kari sender forslaget.", "Fristen var 1. mai.")),
)
