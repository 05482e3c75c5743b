"""Common given names in Norway, to find where a name begins when columns are lost.

Hyphenated and double names are known by their parts.
"""

GIVEN_NAMES = frozenset(
    """
    aage aase abdi abdullah abdul ada adam adele adrian agnar agnes agnete ahmad ahmed aida aina aksel albert albertine aleksander
    aleksandra alette alex alexander alexandra alf alfhild alfred ali alice alida alina allan alma alv alva alvhild alvin amalie amanda
    amalia amelia amina amine amir amund are ana anastasia anbjørg anders andre andrea andreas andré andrine ane anette angela anikken anine anita anja
    anka ann anna annbjørg anne annelise anneli annette anni annika anniken annlaug anny ansgar anton antonio antti ari arild arne arnfinn arnhild
    arnstein arnt arnulf aron arve arvid arvinn asbjørg asbjørn ase asgeir ask aslak asle asle aslaug astri astrid atle aud audhild audun august
    augusta aurora axel barbro beate beathe bengt benjamin benedicte benedikte bent bente berit bernhard bernt bernt berta bertha bertil betty birger
    birgit birgitta birgitte birk birthe bjarne bjarte bjoern bjørg bjørn bjørnar bo bodil borghild brage brede brit brita brith britt bror brynhild brynjar bård bår
    børge børre camilla carina carl carla carlos carmen carol caroline casper catherine cato cathrine cecilia cecilie celine charlotte
    christel christer christian christin christina christine christoffer christopher clara claus connie conrad dag dagfinn dagmar dagny dagrun daniel
    daniela daniella dan danuta david debora dennis diana dina ditte dordi dorota dorte dorthe durdei ebba edel edith edvard edvin edvind egil einar eileen
    eilert eilif eirik eirin eivind elbjørg elda eldar eldbjørg eldrid elena eleonora eli elias elin eline elisa elisabeth elise ella ellen ellinor elmer elna
    else elsa elvira embla emil emilia emilie emily emma endre enok erik erika eric erlend erlin erling erna ernst espen ester esther eva even
    evelyn evy fabian fahad fanny farah fatima fatma fatemeh felix ferdinand filip fillip finn fred freddy fredrik fredrikke freya fride frida fridtjof frode
    frank frans frøya frøydis gabriel gard gaute geir georg gerd gerda gerhard gina gisle gitte gjermund gjertrud gjert gloria goran grace grazyna greta
    grete grethe gro gry gudmund gudrun gudveig gunhild gunn gunnar gunnbjørg gunnhild gunnlaug gunnvor gunvor gustav guri guro gyda gøran gørild halfdan
    hallgeir hallgrim hallvard halvard halvor halvar hamza hanna hannah hanne hans harald harriet hassan hasan hauk heddi hedda hedvig hege heidi heine heine
    helen helena helene helga helge helle hella henny henriette henrik henry herborg herbjørn herman hermine hermann hilda hilde hildegunn hildur hilmar hjalmar
    hjørdis holger hugo husein hussein håkon håvard ibrahim ida idar idun idunn iben inga ingar inge ingebjørg ingeborg ingebrigt ingelin inger ingfrid ingjerd
    ingolf ingrid ingri ingun ingunn ingvald ingvar ingvild ingvill irena irene irina iris irma isa isabel isabella isabelle isak ismail iselin ivar ivan iver
    ivonne jack jacob jahn jakob jan jane janet janicke jani janne jannicke jannike jarl jarle jasmin jean jeanette jeanne jens jenny jesper jim
    jo joachim joakim joar jofrid jogeir johan johanna johanne john johnny johnn jokum jomar jon jonas jonathan jone jorid jorunn jorun josef josefine joseph joar
    josephine jostein juan judith jul julia julian julianne julie jun june jurgita jøran jørgen jørn jørund kai kaia kaja kaisa kaj kamilla kamil karen kari karianne
    karin karina karine karl karoline karolina karsten kasper katarina katharina kathrine katja katrin katrine kay kenneth kent ketil khalid kim
    kine kirsten kirsti kirstin kjartan kjell kjellaug kjerstin kjersti kjetil kjellrun klara klaus knut knud konrad konstanse kornelia kristen krister kristi kristian
    kristiane kristin kristina kristine kristoffer kristofer krzysztof kyrre kåre laila lars lasse laura lauritz laurits leah leander lea leif leiv lena lene
    leo leon leonard leonora leonie levi lidvard lilian liliana lill lilli lillian lilly lin lina linda line linn linnea lisa lisbet lisbeth lise
    liv livar liss live lone loke lorentz lotta lotte louise lovise lucas lucia ludvig luise luka lukas lydia lykke lyder mads mads magda magdalena
    magna magne magnar magnhild magni magnus mai maia maiken maja malene malin malvin manuel maren margareta margaretha margareth margarethe margit
    margot margrete margrethe margunn mari maria mariam mariann mariana marianne marie mariell marielle marija marijana marina marion marit marita marius mark markus marlene marlen
    marta marte martha marthe martin martine marvin mary marwa mathea mathias mathilde matias matteo matilde mats matteus mattis maud maximilian may mehmet merete
    merethe merle mette mia michael michal michelle mikael mikal mikkel mildrid milan milla mille mina mirjam miriam mohamed mohammad mohammed
    mona monica monika morten morgan muhammad mustafa my målfrid målfrid nadia nancy natalia natalie nataliya nathalie neven niklas nicolai nicolas nikolai nikolas nikoline nicoline niels nikolas
    nils nina njål njaal noah nora norma norunn norvald norunn oda odd oddbjørg oddbjørn oddgeir oddmund oddny oddrun oddvar oddveig odin odny olaf olaug olav ola ole olea
    oleiv olga oline oliver olivia olof olve omar omer orm oscar osman oskar oskar osmund otto ottar ove pal patricia patrick patrik paul paula paulina pauline paw peder peer peggy
    per peter petra petter philip pia pernille piotr pål påls ragna ragne ragnar ragnhild ragnvald rahel ramona randi randulf rannveig rasmus rebecca rebekka regine reidar reidun
    reinert reinhard reiner remi renate renata rikard rikke rita robert robin roger rolf roland roman ronald ronny rosa rose ruben rudi rudolf runa rune runar ruth
    rutt ruud ryan røskva rønnaug sabina sabine sahra saida said salma samira sami samson samuel sander sandra sanna sanne sara sarah saskia sebastian selma
    selda semund serina severin sidsel sig sigbjørn sigfrid sigfred sigmund signe sigrid sigrun sigurd sigve sigvald sigvart silja silje simen simon simone sindre sissel siri
    siren siv sivert siw sjur skjalg snorre sofia sofie sol solbjørg solfrid solgunn solrun solveig solvår sondre sonja sophia sophie stanislaw stefan
    stein steinar steinulf steffen stella sten stephan stephen stian stig stine sture styrk sunniva sunnova svanhild svein sven svend sverre svetlana
    syver synne synneva synnøve susan susann susanne sylvi sylvia synnove sæbjørn sølvi søren søren tage tara tarald tarjei tatiana tellef teodor terese terje thea theis
    thelma theo theodor therese thomas thor thora thorbjørn thore thorleif thormod thorstein thorvald tilde tim tina tine tiril tobias tom tomas tommy tomasz tone
    tonje toni tony tor tora torald toralf toralv torbjørg torbjørn tord tordis tore torfinn torgeir torgrim torhild torild torill toril torje torkel torkild torkjell torleif
    torleiv tormod torolf torolv torstein torun torunn torvald tove trine trond trude trude trygve trym tuva turid turi tyra ulf ulla ulrik ulrikke unn unni una uno
    urd ursula ulrike vanessa vanja vegar vegard vera verner veronica veronika vetle vibeke victor victoria vidar vigdis viggo vigleik viktor viktoria viljar vilde
    vilhelm villy vilma vincent viola viktoriia vivian vivi walter wanda wenche wibeke wiggo wilhelm william willy wiktoria yasmin ylva yngve yngvar yngvild yousef yusuf yvonne zahra zainab
    zofia åge ågot åsa åse åshild åslaug åsmund åsne åste øistein ørjan ørnulf øivind øyvind øyvor øystein øyunn østen
    aasta agnieszka aisha aril arna arthur bendik biret birte bjørge boye brynjulf carsten didrik edgar edit eigil elling eskil ewa eystein geirmund gorm gudbrand guttorm
    haakon haavard haldis harry heljar henning hermod ilse ina ingeleiv inghild ivor jardar jartrud johannes jonatan jonny khadija kjærsti kolbjørn kurt leikny leila leni
    lodve ludvik margaret marthine maryam modolf máret nanna noor oddleif olava paal preben rakel ranveig raymond reidunn rigmor risten roald roar rolv roy sigbjørg sigbrit signy
    snefrid sofija solvei sturla sveinung svenn sylfest tallak tanja tjøstolv tollef torgunn tormund torny torodd truls tryggve une vebjørn veslemøy werner ánde ådne ålaug
    åmund åsta
    """.split()
)
"""Lower case, without accents other than å, æ, ø and those of the names themselves."""

PARTICLES = frozenset("van der den de la le von af av bin ben al el di da du dos ter zu st".split())
"""Lower-case words inside a family name: `Liv van der Berg`."""
