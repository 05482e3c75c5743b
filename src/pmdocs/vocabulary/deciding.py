"""How a sentence decides without a label (FORMS 6.2, 6.3): the verbs in both languages, and the words around them."""

from pmdocs.vocabulary import Verb

_NOTED = r"(?:til (?:orientering|etterretning|vitande|følge|følgje)|ad notam)"

DECIDING_VERBS = (
    Verb(name="approve", meaning="approve", stems=("godkjen",),
         done=r"godkjen(?:[dt]e?|nt)", passive=r"godkjennes|godkjentnes|godkjennast", active=r"godkjenner|godkjente|godkjende",
         examples=("Innkallingen ble godkjent.", "Protokollen godkjennes.", "Styret godkjente planen.", "Innkallinga vart godkjend.", "Planen ble lest, kommentert og godkjent."),
         not_examples=("Godkjenning av protokoll", "Innkallingen ble foreslått godkjent.", "Innkallinga vart føreslått godkjend.", "Regnskapet må godkjennes av revisor.", "Rekneskapen må godkjennast av revisor.")),
    Verb(name="adopt", meaning="adopt, decide", stems=("vedtat", "vedtek", "vedtas", "vedtakast", "vedtok", "vedtar", "slikt vedtak", "beslutt", "bestem", "avgjor"),
         done=r"vedtatte?|vedteke[nt]?|vedtekne|besluttet|bestemt|avgjort", passive=r"vedtas|vedtakast|besluttes|bestemmes",
         active=r"vedtok|vedtar|vedtek|besluttet|beslutta|beslutter|bestemte|bestemmer|bestemde|avgjorde|gjorde slikt vedtak",
         examples=("Planen ble vedtatt.", "Det ble bestemt at turen går til fjells.", "Styret vedtok å vente.", "Planen vart vedteken."),
         not_examples=("Dersom planen vedtas, blir det dyrt.", "Dersom framlegget vert vedteke, må vi låne.")),
    Verb(name="note", meaning="take note of", stems=("orientering", "etterretning", "vitande", "følg", "notam"),
         done=rf"(?:tatt|teke[nt]?|tekne|tatt) {_NOTED}", passive=rf"(?:tas|takast) (?:\w+ )?{_NOTED}",
         active=rf"(?:tok|tar|tek) (?:\S+ ){{1,6}}?{_NOTED}",
         examples=("Saken ble tatt til orientering.", "Tas til etterretning.", "Utvalet tok saka til vitande."),
         not_examples=("Kari ga en orientering.", "Leiaren orienterte om saka.")),
    Verb(name="grant", meaning="grant", stems=("innvilg", "bevilg", "løyv", "imøtekom"),
         done=r"innvilg(?:et|a)|bevilg(?:et|a)|løyvd?t?|imøtekomm(?:et|e)", passive=r"innvilges|bevilges|imøtekommes|innvilgast|løyvast",
         active=r"innvilger|innvilget|innvilga|bevilger|bevilget|løyver|løyvde",
         examples=("Søknaden innvilges.", "Styret bevilget 4 000 kroner.", "Det vart løyvt 5 000 kroner."),
         not_examples=("Flere mente at søknaden burde innvilges.", "Dei som vart løyvde pengar, møtte.")),
    Verb(name="refuse", meaning="refuse, vote down", stems=("avsl", "avvis", "nedstem", "forkast", "røysta ned", "stemt ned"),
         done=r"avslått|avslege[nt]?|avvist|nedstemt|forkasta?t?|røysta ned|stemt ned", passive=r"avslås|avvises|nedstemmes|forkastes|avvisast",
         active=r"avslo|avslår|avviser|avviste|forkastet",
         examples=("Søknaden avslås.", "Forslaget ble nedstemt.", "Framlegget vart røysta ned."),
         not_examples=("Hvis søknaden avslås, kan vi klage.", "Om søknaden vert avslegen, er uvisst.")),
    Verb(name="accede", meaning="agree to what is put forward", stems=("tiltr", "bifal", "støtt", "slutt", "tilslut"),
         done=r"tiltrådt|bifalt|støttet|støtta", passive=r"tiltres|tiltredes|bifalles|støttes|tiltredast", active=r"(?:sluttet|slutter|slutta|sluttar) seg til|tiltrer|tiltrådte",
         anywhere=r"(?:fikk|fekk|vant|vann) (?:full |enstemmig |einstemmig |samrøystes )?(?:tilslutning|tilslutting)",
         examples=("Styret slutter seg til planen.", "Forslaget fikk enstemmig tilslutning.", "Framlegget fekk full tilslutting.", "Søknaden støttes.", "Styret sluttar seg til planen."),
         not_examples=("Tiltrekkende plan.", "Planen må få tilslutning.", "Fleire støttar planen.")),
    Verb(name="elect", meaning="elect", stems=("val", "vel"),
         done=r"(?:gjen|ny)?valgt(?! (?:inn|å))|(?:att|ny)?vald[et]?(?! inn)|(?:att)?valte?", passive=r"(?:gjen)?velges|veljast",
         active=r"(?:gjen)?valgte(?! å)|velger(?! å)|valde(?! å)|vel(?! å)",
         anywhere=r"(?:forslag|framlegg) (?:på|om) [^,.;:]{2,60}, som (?:ble|blei|vart) (?:\w+ )?(?:gjenvalgt|valgt|valt|vald|valde|attvald)",
         examples=("Kari Lund ble valgt til leder.", "Styret velger Kari Lund som leder.", "Til sekretær vart Ola Vik vald.", "Det kom framlegg på Kari Lund, som vart vald til skrivar."),
         not_examples=("De som ble valgt i fjor, sitter ett år til.", "Dei som vart valde i fjor, sit eit år til.", "Styret valgte å vente.")),
    Verb(name="win", meaning="be elected by the majority", stems=("vinn", "vant", "vann"),
         anywhere=r"vinner (?:ved|med|valget)(?! å)|vant (?:ved|med|valget)|vann (?:ved|med|valet)|vinn (?:ved|med|valet)",
         examples=("Kari Lund vinner ved flertall.", "Ola Vik vann med 12 røyster."), not_examples=("Laget vinner ofte.", "Laget vann i fjor.")),
    Verb(name="admit", meaning="grant the right to speak or vote", stems=("rett",),
         anywhere=r"(?:får|fikk|fekk|gis|får godkjent|fikk godkjent) (?:ikke |ikkje |godkjent |godkjend |innvilget )*(?:tale|møte|stemme|røyste|forslags)(?:- og \w+)?rett",
         examples=("Alle får godkjent talerett.", "Gjesten gis ikke stemmerett.", "Gjesten fekk talerett."), not_examples=("Alle har talerett.", "Alle har møterett.")),
    Verb(name="appoint", meaning="appoint", stems=("oppnevn", "oppnemn", "ansatt", "ansett", "tilsatt", "tilset", "konstitu"),
         done=r"oppnevnte?|oppnemnde?|oppnemnt|ansatt|tilsatt|tilsett|konstituert", passive=r"oppnevnes|ansettes|tilsettes|konstitueres|oppnemnast|tilsetjast",
         active=r"oppnevner|oppnevnte|oppnemner|oppnemnde|ansetter|ansatte|tilsetter|tilset|tilsette",
         examples=("Styret oppnevner Liv Dahl.", "Jon Berg ansettes som daglig leder.", "Komiteen vart oppnemnd."),
         not_examples=("Han var oppnevnt av fylkeskommunen.", "Han var oppnemnd av fylkeskommunen.")),
    Verb(name="postpone", meaning="put off", stems=("utsat", "utset", "opp igjen", "opp att"),
         done=r"utsatt(?! for)|utsett|utset", passive=r"utsettes|utsetjast|tas opp igjen|takast opp att", active=r"utsetter|utsatte|utset|utsette",
         examples=("Saken ble utsatt.", "Saken utsettes.", "Saka vert utsett."), not_examples=("Vi er utsatt for støy.", "Dei var utsette for støy.")),
    Verb(name="send_on", meaning="send on or back", stems=("send", "henvis"),
         done=r"oversendt?|sendt? tilbake|sendt? attende|henvist", passive=r"oversendes|sendes tilbake|sendes på høring|henvises|sendast attende",
         active=r"oversender|oversendte|(?:sender|sendte|sende) saka?e?n? (?:tilbake|attende|over)",
         examples=("Saken oversendes kommunestyret.", "Styret sender saken tilbake.", "Saka vart send attende til styret."),
         not_examples=("Svaret sendes i morgen.", "Brevet vart sendt i går.")),
    Verb(name="authorise", meaning="give authority", stems=("gis ", "deleger", "bemyndig", "fullmakt", "mandat"),
         done=r"(?:gitt|gjeve|gjevi) (?:\S+ ){0,3}?(?:fullmakt|mandat)", passive=r"(?:gis|delegeres|bemyndiges)(?: \S+){0,3}? (?:fullmakt|mandat|til)|bemyndiges",
         active=r"(?:gir|ga|gav|gjev) (?:\S+ ){1,5}?(?:fullmakt|mandat)", anywhere=r"(?:får|fikk|fekk) fullmakt",
         examples=("Styret gis fullmakt til å kjøpe.", "Leder ble gitt fullmakt til å forhandle.", "Leiaren får fullmakt til å skrive under."),
         not_examples=("To møtte ved fullmakt.", "To møtte med fullmakt frå andre.")),
    Verb(name="agree", meaning="agree on", stems=("enig", "einig", "samd", "semje", "landet på", "landa på", "inn for"),
         anywhere=r"(?:var|er|ble|blei|vart) (?:\w+ ){0,2}?(?:enige?|einige?|samde?) om|(?:enighet|einigheit|semje) om (?:at|å)|landet på|landa på|gikk inn for|gjekk inn for",
         examples=("Det var enighet om at gjerdet flyttes.", "Styret ble enige om å vente.", "Me landa på å vente.", "Det var semje om å vente."),
         not_examples=("Det var uenighet om gjerdet.", "Det var usemje om gjerdet.")),
    Verb(name="recommend", meaning="recommend", stems=("anbefal", "tilrå", "innstil", "rår til", "rådde til"),
         passive=r"anbefales|tilrås", active=r"anbefaler|anbefalte|tilrår|tilrådde|innstiller på|innstilte på|rår til|rådde til",
         examples=("Rådet anbefaler at ordningen fortsetter.", "Rådet rår til at ordninga held fram."),
         not_examples=("Kari Lund anbefalte boka.", "Kari Lund rådde til å vente.")),
    Verb(name="give_input", meaning="give input or a statement", stems=("innspill", "innspel", "synspunkt", "uttal", "fråsegn"),
         active=r"(?:ga|gav|gir|gjev|kom med|avga|avgir) (?:\S+ ){0,3}?(?:innspill|innspel|synspunkter|synspunkt|\w*uttalelse|fråsegn|\w*uttale)",
         examples=("Rådet ga innspill til planen.", "Rådet kom med innspel.", "Utvalget avga uttalelse."),
         not_examples=("Kari ga innspill.", "Ola gav innspel.")),
    Verb(name="end", meaning="close a case", stems=("avslutt", "lagt bort", "legges bort", "henlegg"),
         done=r"(?:avsluttet|avslutta|lagt bort)(?! (?:kl|klokk))", passive=r"avsluttes|legges bort|henlegges|avsluttast", active=r"avslutter|avsluttar",
         examples=("Saken avsluttes.", "Saka vart avslutta."), not_examples=("Møtet ble avsluttet kl. 20.", "Møtet vart avslutta kl. 20.", "Skiskolen avsluttet.", "Kurset avslutta.")),
    Verb(name="set", meaning="fix a figure", stems=("fastsat", "fastset", "satt til", "sett til", "settes", "økes", "setjast", "aukast"),
         done=r"(?<!ikke )(?<!ikkje )(?:fastsatt|fastsett|(?:satt|sett) til)", passive=r"fastsettes|fastsetjast|(?:settes|økes|setjast|aukast) (?:til|med)", active=r"fastsetter|fastset|fastsatte",
         examples=("Kontingenten fastsettes til 300 kroner.", "Kontingenten settes til 300 kroner.", "Kontingenten vart fastsett til 300 kroner."),
         not_examples=("Stolene ble satt fram.", "Tidspunkt ikke fastsatt.", "Tida er ikkje fastsett.", "Stolane vart sette fram.")),
)

AUXILIARIES = ("ble", "blir", "er", "vart", "blei", "vert")
"""What stands before a participle."""

ADVERBS = ("også", "òg", "enstemmig", "enst.", "einstemmig", "enstemt", "einstemt", "samrøystes", "derfor", "difor", "så", "videre", "vidare", "deretter", "dermed", "herved", "samlet", "samla", "altså")
"""What may stand between."""

DECIDERS = ("vi", "me", "møtet", "årsmøtet", "landsmøtet", "sameiermøtet", "generalforsamlingen", "generalforsamlinga", "forsamlingen", "forsamlinga", "komitémøtet", "stifterne", "stiftarane", "medlemmene", "medlemene")
"""Those who decide and are no body by the ending of their name."""

SUBORDINATE = ("at", "som", "hvorfor", "kvifor", "hvordan", "korleis", "hvis", "dersom", "når", "fordi", "mens", "hadde", "har", "hvem", "kven", "før", "inntil", "til å få")
"""What makes a following verb tell of something else than a decision of this meeting."""

PROPOSED = ("foreslått", "foreslege", "foreslegen", "føreslått", "føreslege", "anbefalt", "tilrådd", "ønsket", "ønska", "bedt")
"""Participles that make a following one a proposal: `ble foreslått godkjent`."""

CONDITIONAL = ("dersom", "hvis", "når", "om", "før", "etter at", "etter å")
"""The same at the beginning of a sentence."""

MODALS = ("skal", "må", "bør", "kan", "vil", "burde", "skulle", "måtte", "kunne", "ville", "ønskes", "for å")
"""Verbs that leave a following passive undecided."""

EARLIER = (
    "i fjor", "i ettertid", "i etterkant", "tidligere", "tidlegare", "(?<!fra )(?<!frå )(?:forrige|førre|sist) (?:møte|årsmøte)",
    "som (?:ble|er|var|vart|blei) (?:vedtatt|vedteke|valgt|vald|godkjent|godkjend)\\w* (?:i|på)", ", (?:fortalte|fortalde|sa|opplyste|mente|meinte)", "(?:vi|me|eg|jeg) (?:håper|håpar|trur|tror|ønsker|ønskjer)",
)  # fmt: skip
"""What shows that a sentence retells."""

EARLIER_STEMS = (
    "i fjor", "i etter", "tidl", "forrige", "førre", "sist ", "som ble", "som er", "som var", "som vart", ", fortal", ", sa", ", opplyste", ", mente", ", meinte",
    "håper", "håpar", "trur", "tror", "ønsker", "ønskjer",
)  # fmt: skip
"""One of these stands in every one of them."""
