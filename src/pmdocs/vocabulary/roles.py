"""Roles as printed after, before or in parentheses with a name."""

from pmdocs.vocabulary import Phrase

ROLES = (
    Phrase(name="deputy_chair", value="deputy_chair", meaning="deputy chair", stems=("nestl", "nestform", "varaordfør", "visepresident"), nb=r"nestleder|(?:styrets|rådets|utvalgets) nestleder|nestl\.?|varaordfører|nestformann|visepresident|settenestleder|fylkesvaraordfører", nn=r"nestleiar|varaordførar|fylkesvaraordførar|setjenestleiar|nestformann",
           examples=("nestleder", "Nestleiar", "varaordfører", "NESTL"), not_examples=("leder", "nestekjærlighet")),
    Phrase(name="substitute", value="substitute", meaning="deputy member", stems=("vara", "stedfortreder", "stadfortredar"), nb=r"(?:[0-9]+\.?\s*)?vara(?:medlem|representant|medl\.?)?|vararepr\.?|møtende vara|personlig vara|stedfortreder", nn=r"(?:[0-9]+\.?\s*)?vara(?:medlem|representant)?|møtande vara|stadfortredar",
           examples=("varamedlem", "1. vara", "VARA", "vararepresentant"), not_examples=("varaordfører", "varamedlemmer som møtte")),
    Phrase(name="secretary", value="secretary", meaning="secretary or minute-taker", stems=("sekretær", "ref", "skrivar", "protokollfør", "som førte", "som skr"), nb=r"sekretær|\w*(?:møte|styre|råd|utvalg|utval|nemnd|komit[eé]|formannskap)s?sekretær|referent|ref\.?|protokollfører|som (?:førte|skrev) (?:protokoll(?:en)?|referat(?:et)?)|sekretær for \w*(?:rådet|utvalget|styret|møtet|nemnda|komiteen)", nn=r"sekretær|referent|skrivar|protokollførar|som (?:førte|skreiv) (?:protokoll(?:en)?|referat(?:et)?)|sekretær for \w*(?:rådet|utvalet|styret|møtet|nemnda|komiteen)",
           examples=("referent", "sekretær", "Møtesekretær", "ref.", "som førte protokollen"), not_examples=("sekretariat", "referanse", "generalsekretær", "statssekretær")),
    Phrase(name="observer", value="observer", meaning="observer", stems=("obs", "bisit"), nb=r"observatør(?:er)?|bisittere?|obs\.?", nn=r"observatør(?:ar)?|bisitjar",
           examples=("observatør", "Observatør"), not_examples=("observasjon",)),
    Phrase(name="chair", value="chair", meaning="chair", stems=("leder", "leiar", "ordstyr", "dirigent", "ordfør", "formann", "ldr", "president", "som le"), nb=r"leder|møteleder|styreleder|ordstyrer|dirigent|ordfører|fylkesordfører|utvalgsleder|komitéleder|komiteleder|setteleder|rådsleder|formann|ldr\.?|president|leder av (?:rådet|utvalget|styret|fagrådet)|møteleder og leder|leder og møteleder|(?:styrets|rådets|utvalgets|møtets) leder|(?:fau|su|smu|fub)[ -]?leder|som ledet møtet", nn=r"leiar|møteleiar|styreleiar|ordstyrar|ordførar|fylkesordførar|utvalsleiar|komitéleiar|setjeleiar|leiar av (?:rådet|utvalet|styret)|rådsleiar|(?:fau|su|smu)[ -]?leiar|som lei(?:a|dde) møtet",
           examples=("leder", "Leiar", "ordfører", "LEDER", "styreleder"), not_examples=("leder for valgkomiteen", "nestleder", "daglig leder")),
    Phrase(name="member", value="member", meaning="member", stems=("medl", "representant", "valgt", "vald"), nb=r"medlem|medl\.?|styremedlem|fast medlem|rådsmedlem|utvalgsmedlem|komitémedlem|komitemedlem|ansattrepresentant|brukerrepresentant|studentrepresentant|representant|ansattvalgt|ansattes representant", nn=r"medlem|styremedlem|fast medlem|utvalsmedlem|tilsettrepresentant|brukarrepresentant|studentrepresentant|komitémedlem|tilsettvald|tilsettevald|tilsetterepresentant",
           examples=("medlem", "MEDLEM", "styremedlem", "tilsettrepresentant", "Tilsettevald"), not_examples=("varamedlem", "medlemskap")),
    Phrase(name="administration", value="administration", meaning="of the administration", stems=("adm",), nb=r"administrasjonen|adm\.?|fra administrasjonen|administrasjon", nn=r"administrasjonen|frå administrasjonen",
           examples=("adm.", "fra administrasjonen"), not_examples=("administrerende direktør",)),
    Phrase(name="guest", value="guest", meaning="guest", stems=("gjest", "invitert"), nb=r"gjest|invitert", nn=r"gjest|invitert",
           examples=("gjest", "invitert"), not_examples=("gjestehus",)),
)
