"""The wording of minutes: what is written after a meeting and never before it."""

from pmdocs.vocabulary import Phrase

ACCOUNT_PHRASES = (
    Phrase(name="decided", value="minutes", meaning="something was decided",
           stems=("vedtatt", "vedtek", "vedtok", "godkjent", "godkjend", "valgt", "vald", "innvilget", "innvilga", "avslått", "utsatt", "utsett", "tatt til", "teke", "tiltrådt", "beslutt", "avgjorde", "slutt"),
           nb=r"(?:ble|er) (?:\w+ ){0,2}(?:vedtatt|godkjent|valgt|gjenvalgt|innvilget|avslått|utsatt|tatt til (?:orientering|etterretning))|enstemmig (?:vedtatt|godkjent|valgt|tiltrådt)|vedtatt ved akklamasjon|(?:styret|rådet|utvalget|komiteen|årsmøtet|nemnda|møtet) (?:vedtok|godkjente|besluttet|valgte|sluttet seg)",
           nn=r"(?:vart|blei|er) (?:\w+ ){0,2}(?:vedteken?|vedtekne|godkjend|godkjent|vald|attvald|innvilga|avslått|utsett|teken? til (?:orientering|vitande|etterretning))|(?:samrøystes|einstemmig) (?:vedteke|godkjent|godkjend|vald)|(?:styret|rådet|utvalet|komiteen|årsmøtet|nemnda|møtet) (?:vedtok|godkjende|avgjorde|valde|slutta seg)",
           examples=("Innkallingen ble enstemmig godkjent.", "Saka vart utsett.", "Vedtatt ved akklamasjon."),
           not_examples=("Innkallingen skal godkjennes.", "Forslag til vedtak: Planen vedtas.", "Val av leiar")),
    Phrase(name="sat", value="minutes", meaning="when the meeting was opened and closed",
           stems=("slutt", "ble satt", "vart sett", "hevet", "heva", "åpnet", "opna", "tok til", "ledet møtet", "leia møtet", "avholdt", "halde", "r ordstyr", "r møtele", "r referent"),
           nb=r"(?:møtet|styremøtet|generalforsamlingen)\b[^.]{0,60}\b(?:ble satt|ble hevet|hevet|ble avsluttet|avsluttet|åpnet|slutt|tok til)|hevet \w+ møtet|(?:ledet|åpnet) møtet|^avholdt (?:\w+ )?[0-9]|\w+ (?:er|var) (?:ordstyrer|møteleder|referent)\b",
           nn=r"(?:møtet|styremøtet|generalforsamlinga)\b[^.]{0,60}\b(?:vart sett|vart heva|heva|vart avslutta|avslutta|opna|slutt|tok til)|(?:leia|opna) møtet|^halde (?:\w+ )?[0-9]|\w+ (?:er|var) (?:ordstyrar|møteleiar|referent)\b",
           examples=("Møtet ble satt kl. 10 og hevet kl. 12.", "Møtet vart sett kl. 10.", "Styreleiaren opna møtet.", "Avholdt 3. mai 2024", "Kari Lund er ordstyrer"),
           not_examples=("Møtet starter kl. 10.", "Møteleder skal åpne møtet.", "Avholdte møter: 3")),
    Phrase(name="counted", value="minutes", meaning="how many met",
           stems=("møtte", "deltok", "medlemmer", "medlemer", "representa", "representert", "stemmeberett", "røysteføre", "delegat", "personer", "personar", "til stede", "tilstede", "til stades"),
           nb=r"(?:møtte|deltok|var) (?:det )?[0-9]+ [^.]{0,50}\b(?:medlemmer|representanter|stemmeberettigede|delegater|personer|til stede|representert)|[0-9]+ (?:\w+ ){1,4}(?:var|er) (?:til stede|tilstede|representert)|[0-9]+ (?:\w+ )?(?:medlemmer|stemmeberettigede|personer) (?:møtte|deltok)|[0-9]+ av [0-9]+ [^.]{0,40}\b(?:møtte|deltok)",
           nn=r"(?:møtte|deltok|var|med) (?:det )?[0-9]+ [^.]{0,50}\b(?:medlemer|medlemmer|representantar|røysteføre|delegatar|personar|til stades|representert)|[0-9]+ (?:\w+ ){1,4}(?:var|er) (?:til stades|representerte?)|[0-9]+ (?:\w+ )?(?:medlemer|røysteføre|personar) (?:møtte|deltok)|[0-9]+ av [0-9]+ [^.]{0,40}\b(?:møtte|deltok)",
           examples=("Det møtte 14 medlemmer.", "22 seksjoner var representert.", "Rundt 28 medlemmer møtte opp.", "På møtet var 13 medlemer til stades.", "8 av 9 i styret møtte opp"),
           not_examples=("Styret består av 5 medlemmer.", "Inntil 20 personer får plass.")),
    Phrase(name="told", value="minutes", meaning="what people told and asked in the meeting",
           stems=("orienterte", "informerte", "redegjorde", "innledet", "innleia", "presenterte", "opplyste", "gjennomgikk", "refererte", "bemerket", "merkte", "gjorde greie", "gikk gjennom", "gjekk gjennom", "diskutert", "drøft", "kommentert"),
           nb=r"(?:orienterte|informerte|redegjorde|innledet|presenterte|opplyste|gjennomgikk|refererte|bemerket) (?:kort )?(?:om|for|at|\w+)|gikk gjennom|(?:ble|følgende) (?:diskutert|drøftet|kommentert)",
           nn=r"(?:orienterte|informerte|gjorde greie|innleia|presenterte|opplyste|refererte|merkte) (?:kort )?(?:om|for|at|\w+)|gjekk gjennom|(?:vart|blei) (?:diskutert|drøfta|kommentert)",
           examples=("Lederen orienterte om saken.", "Rekneskapen vart drøfta.", "Kasserer gikk gjennom regnskapet."),
           not_examples=("Leder orienterer om saken.", "Orientering om taket")),
)
