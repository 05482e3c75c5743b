"""Which sentences decide without a label (FORMS 6.2), in both languages; what looks like it comes first."""

import pytest

from pmdocs.phrases.decisions import deciding_sentences, status_of
from pmdocs.phrases.outcomes import find_outcome, find_unanimous
from pmdocs.phrases.results import is_formula, tells_result
from pmdocs.phrases.tasks import assigning_sentence

DECIDES_NOTHING = (
    "Det ble diskutert om planen burde vedtas i år.",
    "Flere mente at søknaden må innvilges.",
    "Kari Lund spurte hvorfor planen ikke ble vedtatt i forrige møte.",
    "Vedtektene ble godkjent på årsmøtet i fjor.",
    "Planen ble godkjent (i forrige møte).",
    "Budsjettet ble vedtatt (i fjor høst).",
    "Dersom planen vedtas, blir det dyrt.",
    "Styret skal godkjenne regnskapet i mars.",
    "Regnskapet må godkjennes av revisor.",
    "Det ble konstatert at møtet var lovlig innkalt.",
    "Ble planen vedtatt?",
    "Kommunen har godkjent planen.",
    "De som ble valgt i fjor, sitter ett år til.",
    "Medlemmet som velges, får nøkkel.",
    "Per Moen vedtok ingenting.",
    "Budsjettet ble gjennomgått.",
    "Møtet ble satt kl. 18.",
    "Planen vart diskutert.",
    "Vi håpar at søknaden vert godkjend.",
    "Rekneskapen må godkjennast av revisor.",
    "Dersom framlegget vert vedteke, må vi låne.",
    "Leiaren fortalde at saka vart utsett i fjor.",
    "Han var oppnemnd av fylkeskommunen.",
    "Tidlegare vedtak vart teke opp att.",
    "Kampen ble utsatt på grunn av været, fortalte Ola Vik.",
    "Forslaget til nye vedtekter ble lagt fram.",
    "Styret har valgt å vente med saken.",
    "Valget er gyldig.",
    "Godkjent av styret i møte 12.04.2007",
    "Det var ikke kommet inn saker, og innkallingen ble foreslått godkjent.",
    "Rekneskapen vart føreslått godkjend.",
    "Skiskolen avsluttet.",
    "I fjor vedtok styret å vente.",
    "Det ble spurt om planen, som er gammel, kan vedtas.",
    "Det er enighet om at været er dårlig i år, sa Per.",
)


@pytest.mark.parametrize("text", DECIDES_NOTHING)
def test_sentences_that_decide_nothing(text: str) -> None:
    assert deciding_sentences(text) == []


DECIDES = (
    ("Innkallingen ble godkjent.", "adopted"),
    ("Innkalling og saksliste ble enstemmig godkjent.", "adopted"),
    ("Innkalling og saksliste godkjennes.", "adopted"),
    ("Referat fra møtet 5. mars ble godkjent uten merknader.", "adopted"),
    ("Referatet ble godkjent med de merknadene som kom fram.", "adopted_amended"),
    ("Godkjent.", "adopted"),
    ("Godkjent uten merknader.", "adopted"),
    ("Ingen merknader, godkjent.", "adopted"),
    ("Innkallingen er godkjent.", "adopted"),
    ("Dagsorden godkjent.", "adopted"),
    ("Søknaden om driftsstøtte fra Lia Janitsjar innvilges.", "adopted"),
    ("Det innvilges 5 000 kroner til turen.", "adopted"),
    ("Støtte på 4 000 kroner ble innvilget.", "adopted"),
    ("Søknaden avslås.", "rejected"),
    ("Søknaden fra Nes IL ble avslått.", "rejected"),
    ("Forslaget ble nedstemt.", "rejected"),
    ("Forslaget fikk ikke flertall.", "rejected"),
    ("Forslaget ble ikke vedtatt.", "rejected"),
    ("Forslaget falt med 4 mot 9 stemmer.", "rejected"),
    ("Forslaget om ny port falt.", "rejected"),
    ("Kari Lund ble valgt til møteleder.", "elected"),
    ("Som ordstyrer ble Kari Lund valgt.", "elected"),
    ("Til å underskrive protokollen ble Ola Vik og Liv Dahl valgt.", "elected"),
    ("Valgt som leder: Kari Lund.", "elected"),
    ("Valgt ble Kari Lund og Ola Vik.", "elected"),
    ("Styret ble gjenvalgt ved akklamasjon.", "elected"),
    ("Styret oppnevner Kari Lund og Ola Vik til komiteen.", "elected"),
    ("Styret velger Kari Lund som nestleder.", "elected"),
    ("Saken tas til orientering.", "noted"),
    ("Saken ble tatt til orientering.", "noted"),
    ("Styret tok saken til orientering.", "noted"),
    ("Tatt til etterretning.", "noted"),
    ("Tas til orientering.", "noted"),
    ("Styret slutter seg til planen.", "adopted"),
    ("Styret vedtok å kjøpe ny henger.", "adopted"),
    ("Det ble vedtatt å kjøpe ny henger.", "adopted"),
    ("Det vedtas å kjøpe ny henger.", "adopted"),
    ("Det ble bestemt at dugnaden holdes 4. mai.", "adopted"),
    ("Det ble besluttet å avvente.", "adopted"),
    ("Det bestemmes at fristen er 1. juni.", "adopted"),
    ("Utvalget bestemmer at listen skal legges ved.", "adopted"),
    ("Styret besluttet å si opp avtalen.", "adopted"),
    ("Det var enighet om at gjerdet flyttes.", "adopted"),
    ("Styret var enige om å leie inn hjelp.", "adopted"),
    ("Vi ble enige om å møtes oftere.", "adopted"),
    ("Saken utsettes til neste møte.", "postponed"),
    ("Saken ble utsatt.", "postponed"),
    ("Saken oversendes kommunestyret.", "referred"),
    ("Saken sendes tilbake til administrasjonen.", "returned"),
    ("Styret gis fullmakt til å inngå avtalen.", "delegated"),
    ("Leder ble gitt fullmakt til å forhandle.", "delegated"),
    ("Rådet anbefaler at ordningen videreføres.", "recommended"),
    ("Rådet ga innspill til planen.", "input_given"),
    ("Saken avsluttes.", "ended"),
    ("Innkallinga vart godkjend.", "adopted"),
    ("Innkalling og sakliste vart samrøystes godkjende.", "adopted"),
    ("Møteboka blei godkjent.", "adopted"),
    ("Godkjend utan merknader.", "adopted"),
    ("Vedteke.", "adopted"),
    ("Saka vert teken til vitande.", "noted"),
    ("Saka blei teke til orientering.", "noted"),
    ("Utvalet tok saka til vitande.", "noted"),
    ("Kari Lund vart vald til møteleiar.", "elected"),
    ("Som nestleiar vart Ola Vik vald.", "elected"),
    ("Til valnemnd vart Liv Dahl og Jon Berg attvalde.", "elected"),
    ("Styret oppnemner Kari Lund til komiteen.", "elected"),
    ("Det vart vedteke å kjøpe ny hengar.", "adopted"),
    ("Styret vedtok å kjøpe ny hengar.", "adopted"),
    ("Det vart bestemt at dugnaden blir 4. mai.", "adopted"),
    ("Det var semje om å flytte gjerdet.", "adopted"),
    ("Vi vart samde om å møtast oftare.", "adopted"),
    ("Laget gjekk inn for å byggje ny bane.", "adopted"),
    ("Saka vert utsett til neste møte.", "postponed"),
    ("Saka vart send attende til administrasjonen.", "returned"),
    ("Søknaden vart avslegen.", "rejected"),
    ("Framlegget fekk ikkje fleirtal.", "rejected"),
    ("Framlegget fall mot 3 røyster.", "rejected"),
    ("Leiaren får fullmakt til å skrive under.", "delegated"),
    ("Styret fekk fullmakt til å selje huset.", "delegated"),
    ("Rådet rår til at ordninga held fram.", "recommended"),
    ("Det vart løyvt 5 000 kroner til turen.", "adopted"),
    ("Innkalling og sakliste vart einstemt vedteke.", "adopted"),
    ("Som følge av at turen ble avlyst vedtok styret å beholde kontingenten.", "adopted"),
    ("På grunn av snøen vedtok årsmøtet å vente med taket.", "adopted"),
    ("Rapporten, der revisor sier at regnskapet er riktig, ble tatt til etterretning.", "noted"),
    ("Årsmeldingen ble enstemt godkjent.", "adopted"),
    ("Styrets forslag om ingen endring fikk enstemmig tilslutning fra årsmøtet.", "adopted"),
    ("Arbeidsplanen vart lagd fram av leiaren og samrøystes teken til orientering.", "noted"),
)


@pytest.mark.parametrize(("text", "outcome"), DECIDES, ids=[text for text, _ in DECIDES])
def test_sentences_that_decide(text: str, outcome: str) -> None:
    assert deciding_sentences(text) == [text]
    found = find_outcome(text)
    assert (found.outcome if found else None) == outcome


@pytest.mark.parametrize(
    "text",
    [
        "Planen ble vedtatt.", "Enstemmig.  Det ble så pause.", "Vedtatt er ikke det samme som gjort.", "Forslag til vedtak",
        "Innstilling fra komiteen", "Samrøystes var dei ikkje.", "Godkjenning av protokoll",
    ],
)  # fmt: skip
def test_what_is_no_formula(text: str) -> None:
    assert not is_formula(text)


@pytest.mark.parametrize(
    "text",
    [
        "Enstemmig vedtatt.", "Vedtatt.", "Enstemmig", "Enst. vedtatt", "Vedtatt enstemmig.", "Innstilling enstemmig vedtatt (7 st.)",
        "Innstillingen ble enstemmig vedtatt.", "Rådmannens innstilling vedtatt mot 2 stemmer (FrP).", "Forslaget ble vedtatt.",
        "Forslag til vedtak ble enstemmig vedtatt.", "Votering: Enstemmig vedtatt.", "Vedtatt med 18 mot 3 stemmer. 1 stemte blankt.",
        "Vedtatt med 22 mot 13 stemmer.", "Forslaget ble vedtatt ved akklamasjon.", "Vedtatt ved akklamasjon.", "Vedtatt som foreslått.",
        "Forslag til vedtak ble vedtatt mot én stemme.", "Kommunedirektørens forslag til vedtak ble enstemmig tiltrådt.",
        "Samrøystes vedteke.", "Vedteke.", "Framlegget vart samrøystes vedteke.", "Tilrådinga vart vedteken med 5 mot 2 røyster.",
        "Framlegg til vedtak vart samrøystes vedteke.", "Rådmannen si tilråding vart vedteken mot 1 røyst (V).", "Vedteke samrøystes.",
        "Einstemmig vedteke.", "Einstemt.", "Vedtaket var samrøystes.", "Innstillinga vart einstemmig vedteken.",
    ],
)  # fmt: skip
def test_formulas_that_adopt_what_stands_before(text: str) -> None:
    assert is_formula(text)


@pytest.mark.parametrize(
    "text", ["Forslaget er at vi venter.", "Framlegget vart lagt fram av Kari Lund.", "Forslag: Vi venter."]
)
def test_what_tells_no_result(text: str) -> None:
    assert not tells_result(text)


@pytest.mark.parametrize(
    "text",
    [
        "Forslaget falt.", "Forslaget fikk 8 stemmer for og 14 stemmer mot, og falt.", "Endringsforslaget falt.", "Tilleggsforslaget ble trukket.",
        "Utsettelsesforslaget falt mot 1 stemme.", "Innstillingen med tillegget ble enstemmig vedtatt.", "Framlegget frå Ola Vik fekk 5 røyster og fall.",
        "Framlegget fall.", "Tilrådinga vart samrøystes vedteken.", "Dermed ble forslaget ikke vedtatt.", "Tilleggsframlegget vart røysta ned.",
    ],
)  # fmt: skip
def test_what_tells_the_result_of_a_proposal(text: str) -> None:
    assert tells_result(text)


@pytest.mark.parametrize(
    "text",
    [
        "Det er kaldt.",
        "Kari lurte på hvem som følger opp.",
        "Han tar kontakt hvis han kan.",
        "Kommunen burde følge opp.",
        "Styret set opp denne lista:",
    ],
)
def test_sentences_that_give_nobody_a_task(text: str) -> None:
    assert assigning_sentence(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Kari tar kontakt med kommunen.", "Kari Lund følger opp saken.", "Styret ber Ola lage et utkast.", "Administrasjonen bes om å lage en oversikt.",
        "Leder sender ut en påminnelse.", "Ola og Liv undersøker prisen.", "Ola skal utarbeide et notat.", "Sekretariatet innhenter tilbud.",
        "Kari tek kontakt med kommunen.", "Kari følgjer opp saka.", "Utvalet ber om ei ny sak.", "Liv ringjer grunneigaren.", "Administrasjonen vert beden om å lage ei oversikt.",
        "Ola lagar eit utkast.",
    ],
)  # fmt: skip
def test_sentences_that_give_a_task(text: str) -> None:
    assert assigning_sentence(text) == text
    found = find_outcome(text)
    assert (found.outcome if found else "assigned") == "assigned"


STATUS = (
    ("Saken ble grundig drøftet.", None),
    ("Utgiftene ble gjennomgått.", None),
    ("Styret trakk saken fram igjen på slutten av møtet, da flere hadde spurt om den.", None),
    ("Styret trakk saken på starten av møtet, da det er ønskelig å utrede den grundigere enn før.", "withdrawn"),
    ("Utgikk grunnet tidsmangel.", "lapsed"),
    ("Saken utgår.", "lapsed"),
    ("Ikke behandlet.", "lapsed"),
    ("Saka gjekk ut fordi tida var ute.", "lapsed"),
    ("Saka vart ikkje handsama.", "lapsed"),
    ("Saken ble trukket.", "withdrawn"),
    ("Trukket.", "withdrawn"),
    ("Saka er trekt.", "withdrawn"),
    ("Utsatt til neste møte.", "postponed"),
    ("Utsett.", "postponed"),
    ("Unntatt offentlighet, jf. offl. § 13", "closed"),
    ("Unnateke offentlegheit", "closed"),
    ("Saken ble behandlet i lukket møte.", "closed"),
)


@pytest.mark.parametrize(("text", "outcome"), STATUS, ids=[text for text, _ in STATUS])
def test_remarks_on_items_that_were_not_treated(text: str, outcome: str | None) -> None:
    found = status_of(text)
    assert (found.outcome if found else None) == outcome


UNANIMOUS = (
    ("Vedtatt ved flertall.", None),
    ("Godkjent uten merknader.", None),
    ("Vedtatt med 7 mot 0 stemmer.", None),
    ("Enstemmig vedtatt.", True),
    ("Enst. vedtatt.", True),
    ("Vedteke samrøystes.", True),
    ("Einstemmig vedteke.", True),
    ("Valgt ved akklamasjon.", True),
    ("Einstemt vedteke.", True),
    ("Styret fattet følgende enstemmige vedtak: Veien bygges.", True),
    ("Et enstemmig styre gikk inn for saken.", True),
    ("Vedtatt mot én stemme.", False),
    ("Vedtatt mot 2 stemmer (FrP).", False),
    ("Vedteke mot 3 røyster (V, KrF).", False),
    ("Vedtatt med fem mot fire stemmer.", False),
    ("Vedteke med 12 mot 5 røyster.", False),
    ("For: 12 Mot: 3 Avholdende: 1", False),
)


@pytest.mark.parametrize(("text", "unanimous"), UNANIMOUS, ids=[text for text, _ in UNANIMOUS])
def test_whether_all_agreed(text: str, unanimous: bool | None) -> None:
    assert find_unanimous(text) is unanimous
