"""Words in a title that say what kind of document it is; summonses first, for `innkalling` wins over `møte`."""

from pmdocs.vocabulary import TitleWord

TITLE_WORDS = (
    TitleWord(name="summons", kind="notice", meaning="summons or agenda, not minutes",
              nb=("møteinnkalling", "innkalling til", "innkalling", "endelig innkalling", "saksliste til", "saksliste for", "sakskart", "sakspapirer", "dagsorden for", "invitasjon"),
              nn=("møteinnkalling", "innkalling til", "sakliste for", "saksliste for", "sakspapir", "invitasjon", "møteinnkallelse"),
              examples=("Møteinnkalling", "Innkalling til møte i rådet", "Sakliste for møtet"), not_examples=("Godkjenning av innkalling", "Referat fra møte")),
    TitleWord(name="agenda", kind="agenda", meaning="agenda of a meeting, in which some write the minutes too",
              nb=("agenda for", "agenda til", "dagsorden til", "agenda møte", "agenda styremøte", "dagsorden møte", "dagsorden styremøte", "saksliste styremøte", "saksliste møte", "sakliste styremøte"),
              nn=("agenda for", "dagsorden for", "agenda møte", "dagsorden møte", "sakliste møte", "sakliste styremøte"),
              examples=("Agenda for styremøte 4. mai", "Dagsorden møte i styringsgruppa 3. mai"), not_examples=("Agenda", "Saksliste for møtet")),
    TitleWord(name="case_paper", kind="other", meaning="paper for one case",
              nb=("saksframlegg", "saksfremlegg", "styresak", "saksutredning", "saksorientering"), nn=("saksframlegg", "saksutgreiing", "saksførelegg"),
              examples=("Saksframlegg", "Saksutgreiing"), not_examples=("Møteprotokoll",)),
    TitleWord(name="minutes", kind="minutes", meaning="minutes of a meeting",
              nb=("referat fra", "referat", "møtereferat", "protokoll fra", "protokoll", "møteprotokoll", "møtebok", "styreprotokoll", "presseprotokoll",
                  "beslutningsreferat", "beslutningsprotokoll", "styrereferat", "årsmøteprotokoll", "årsmøtereferat", "medlemsmøtereferat", "allmøtereferat", "offentlig protokoll", "møtebok for", "utkast til referat",
                  "foreløpig protokoll", "utskrift av møtebok", "særutskrift", "hovedutskrift", "saksprotokoll", "stiftelsesprotokoll", "styremøtereferat", "møtenotat", "møtenotater", "notat fra møte", "notater fra møte", "oppsummering fra møte"),
              nn=("referat frå", "referat", "møtereferat", "protokoll frå", "protokoll", "møteprotokoll", "møtebok", "styreprotokoll", "referat etter", "utkast til referat",
                  "årsmøteprotokoll", "årsmøtereferat", "medlemsmøtereferat", "allmøtereferat", "særutskrift", "møtenotat", "notat frå møte", "oppsummering frå møte"),
              examples=("Referat fra møte i rådet", "Møteprotokoll", "Protokoll frå styremøte", "P R O T O K O L L", "Årsmøtereferat 2023"), not_examples=("Innkalling til møte", "Rapport fra workshop")),
    TitleWord(name="report", kind="report", meaning="report of a workshop or seminar",
              nb=("rapport", "workshop", "oppsummering", "seminarrapport", "arbeidsseminar", "innspillseminar", "idédugnad", "fagdag", "konferanserapport", "arbeidsverksted", "sluttrapport"),
              nn=("rapport", "verkstad", "arbeidsverkstad", "oppsummering", "samling", "sluttrapport", "innspelsseminar"),
              examples=("Rapport fra workshop 31. januar", "Rapport frå arbeidsverkstad", "Oppsummering av fagdag"), not_examples=("Referat fra møte", "Rapporten er sendt")),
)
