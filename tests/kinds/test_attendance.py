"""Whole attendance lists in the layouts of FORMS 2.2 and 4.1; all people and bodies are invented."""

import pytest

from pmdocs import Minutes, parse_text
from pmdocs.records import Participant

HEAD = "Referat fra møte i Hagerådet\n\nDato: 3. mai 2024\n\n"
ITEMS = (
    "\n\nSak 1/24 Godkjenning av referat\nReferatet ble godkjent.\n\nSak 2/24 Budsjett\nVedtak: Budsjettet vedtas.\n"
)
NOT_ATTENDANCE = (
    "Kopi til: Anne Berg, Nils Sara", "Til orientering: Anne Berg, Nils Sara", "Til: Kari Lund, Ola Vik\nFra: Per Moen", "Forfall: Ingen", "Fråvær: -",
    "Til stede: Alle", "Møtet ble satt med 13 medlemmer.", "Til stede: 22 seksjoner var representert, 3 av dem ved fullmakt", "Tellekorps: Anne Berg, Nils Sara",
    "Frammøtte: 12", "Fra administrasjonen møtte ingen.", "Fra administrasjonen deltok flere i ordskiftet.",
    "Frammøtte: 11 personar\n\nLaget feira også jubileum, på dagen 30 år etter stiftinga. Kari Lund fortalde.\nÅrsmøtereferat\n\na) Val av leiar: Forslag om Ola Vik.",
    "Til stades: 39 personar, medrekna styret\n\nKari Lund ønska velkommen og orienterte om huset.",
)  # fmt: skip
# the people as name/attendance/role/organization/party/substitute for; the end may be left out
LISTS = {
    "Til stede: Kari Lund, Ola Vik, Liv Dahl møtte ikke.": "Kari Lund/present; Ola Vik/present; Liv Dahl/absent",
    "Til stede: Kari Lund, Ola Vik og Liv Dahl møtte ikke.": "Kari Lund/present; Ola Vik/present; Liv Dahl/absent",
    "Til stede: Kari Lund, Ola Vik. Liv Dahl og Per Moen var ikke til stede.": "Kari Lund/present; Ola Vik/present; Liv Dahl/absent; Per Moen/absent",
    "Til stades: Kari Lund, Ola Vik. Liv Dahl og Per Moen hadde avbud.": "Kari Lund/present; Ola Vik/present; Liv Dahl/absent; Per Moen/absent",
    "Til stades: Kari Lund, Ola Vik. Liv Dahl og Per Moen møtte ikje.": "Kari Lund/present; Ola Vik/present; Liv Dahl/absent; Per Moen/absent",
    "Til stede: Ola Vik. Kari Lund, leder, hadde meldt forfall.": "Ola Vik/present; Kari Lund/absent/chair",
    "Til stede: Kari Lund. Leder. Ola Vik. Medlem. Meldt forfall.": "Kari Lund/present/chair; Ola Vik/absent/member",
    "Til stede: Kari Lund. Leder. Meldt forfall. Ola Vik. Nestleder.": "Kari Lund/absent/chair; Ola Vik/present/deputy_chair",
    "Til stades på møtet\nFunksjon      Namn               Parti    Møtt for\nOrdførar      Marit Flo          SP\nMedlem        Arne Hjelle        AP\nVaramedlem    Odd Førde          H        Kjell Sande\nVaramedlem    Eva Berg           H        Liv Dahl": "Marit Flo/present/chair//SP; Arne Hjelle/present/member//AP; Odd Førde/present/substitute//H/Kjell Sande; Eva Berg/present/substitute//H/Liv Dahl",
    "Til stede: Kari Lund, Ola Vik og Liv Dahl (fra kl. 18).\nForfall: Ingen\nReferent: Per Moen": "Kari Lund/present; Ola Vik/present; Liv Dahl/present; Per Moen/present/secretary",
    "Til stades:\nKari Lund\nOla Vik\nFråvær:\nLiv Dahl\nMøteleiar: Kari Lund": "Kari Lund/present/chair; Ola Vik/present; Liv Dahl/absent",
    "Til stede:       Kari Lund (leder)\n                 Ola Vik\nForfall:         Per Moen": "Kari Lund/present/chair; Ola Vik/present; Per Moen/absent",
    "Deltakere:\n• Prøveverket v/Kari Lund og Ola Vik\nObservatører:\n• Liv Dahl": "Kari Lund/present//Prøveverket; Ola Vik/present//Prøveverket; Liv Dahl/present/observer",
    "Møtte: Kari Lund, Ola Vik\nMøtte ikkje: Per Moen": "Kari Lund/present; Ola Vik/present; Per Moen/absent",
    "Til stede (stifterne): Kari Lund, Ola Vik\nMangler: Liv Dahl": "Kari Lund/present; Ola Vik/present; Liv Dahl/absent",
    "Til stede:\nRosene\n  • Kari Lund (kari)\n  • Ola\nLiljene\n  • Liv Dahl": "Kari Lund/present//Rosene; Ola/present//Rosene; Liv Dahl/present//Liljene",
    "Til stede:\nKari Lund\n  • leder\nOla Vik\n  • kasserer": "Kari Lund/present; Ola Vik/present",
    "Følgende medlemmer møtte:\nNavn           Funksjon\nKari Lund      Nestleder AP\nOla Vik        Medlem": "Kari Lund/present/deputy_chair//AP; Ola Vik/present/member",
    "Forfall: Per Moen. Vara: Ola Vik": "Per Moen/absent; Ola Vik/present/substitute",
    "Følgende varamedlemmer møtte: Liv Dahl for Per Moen.": "Liv Dahl/present/substitute///Per Moen",
    "Tilstede fra styret:\nKari Lund, styreleder\nOla Vik\nTilstede fra administrasjonen:\nAnne Berg": "Kari Lund/present/chair; Ola Vik/present/member; Anne Berg/present/administration",
    "Til stede: Leder: Kari Lund, nestleder: Ola Vik, medlemmer: Liv Dahl, Per Moen": "Kari Lund/present/chair; Ola Vik/present/deputy_chair; Liv Dahl/present/member; Per Moen/present/member",
    "Til stede: Styremedlemmene Kari Lund, Ola Vik og varamedlem Liv Dahl": "Kari Lund/present/member; Ola Vik/present/member; Liv Dahl/present/substitute",
    "Til stede:\nKari Lund, Rosene,\nOla Vik, Liljene\nJoakim (observatør), Tulipanene\nLiv Dahl": "Kari Lund/present//Rosene; Ola Vik/present//Liljene; Joakim/present/observer/Tulipanene; Liv Dahl/present",
    "Til stede:\n1a Kari\n1b Ola": "Kari/present//1a; Ola/present//1b",
    "Representanter tilstede:\n1. Kari Lund        21. Ola Vik\n2. Liv Dahl         22. Per Moen": "Kari Lund/present/member; Ola Vik/present/member; Liv Dahl/present/member; Per Moen/present/member",
    "Ordstyrer: Kari Lund\nReferenter: Liv Dahl og Per Moen\nTellekorps: Anne Berg": "Kari Lund/present/chair; Liv Dahl/present/secretary; Per Moen/present/secretary",
    "Faste medlemmer som ikke møtte:\nNavn        Funksjon    Repr.\nPer Moen    MEDL        AP": "Per Moen/absent/member//AP",
    "Varamedlemmer som møtte:\nNavn        Funksjon    Repr.   Vara for\nLiv Dahl    VARA        AP      Per Moen": "Liv Dahl/present/substitute//AP/Per Moen",
    "Forfall        Parti    Møtande varamedlem\nPer Moen       AP       Liv Dahl": "Per Moen/absent/member//AP; Liv Dahl/present/substitute///Per Moen",
    "Medlemmer      Parti    Varamedlemmer    Parti\nKari Lund      SP       Ola Vik          AP\nLiv Dahl       H        Per Moen         V": "Kari Lund/present/member//SP; Ola Vik/present/substitute//AP; Liv Dahl/present/member//H; Per Moen/present/substitute//V",
    "Navn           Repr             Rolle\nKari Lund      Fjordvik SP      Leder\nOla Vik        Nordskog         Medlem\nLiv Dahl       Sørvåg H         Medlem": "Kari Lund//chair/Fjordvik/SP; Ola Vik//member/Nordskog; Liv Dahl//member/Sørvåg/H",
    "Namn                       Verv         Oppmøte    E-post\nKari Lund, 6000 Fjordvik   Leiar        Møtt       kari@example.org\nOla Vik                    Nestleiar    Forfall    ola@example.org\nLiv Dahl                   Medlem       Møtt       liv@example.org": "Kari Lund/present/chair; Ola Vik/absent/deputy_chair; Liv Dahl/present/member",
    "Navn             Representerer                           Status\nKari Lund        Ordstyrer                               Til stede\nOla Vik          Borgerlig liste                         Forfall\nLiv Dahl         Borgerlig liste (vara for Ola Vik)      Møtte": "Kari Lund/present/chair; Ola Vik/absent//Borgerlig liste; Liv Dahl/present/substitute/Borgerlig liste//Ola Vik",
    "Følgende medlemmer møtte:\nNavn              Funksjon      Repr.    Varamedlem for\nKari Lund         MEDL          AP\nLine Anita        Medlem        INP\nHammer\nLiv Dahl          VaramedlemSP           Per Moen\nJens Fredrik      Varamedlem    FRP      Nils Petter\nSkjelvik                                 Sara\nOla Vik           Medlem        H": "Kari Lund/present/member//AP; Line Anita Hammer/present/member//INP; Liv Dahl/present/substitute//SP/Per Moen; Jens Fredrik Skjelvik/present/substitute//FRP/Nils Petter Sara; Ola Vik/present/member//H",
    "Deltakelse:\nKari Lund (SP) tiltrådte møtet kl. 10.30.\nTil stede ved møtestart: 8 av 9.": "Kari Lund/present///SP",
    "Fra komiteen:\nNavn           Stilling           Medlem/Vara\nKari Lund      Jurist             Nestleder\nOla Vik        Lege               Vara for Per Moen": "Kari Lund/present/deputy_chair; Ola Vik/present/substitute///Per Moen",
    "Faste medlemmer som møtte:\nNavn          Funksjon    Repr.\nKari Lund     Leder       AP\nBerg\nOla Vik       Medlem      SP": "Kari Lund Berg/present/chair//AP; Ola Vik/present/member//SP",
    "Til stede: Ola Vik\nForfall:\nKari Lund        Planverket\nLiv Dahl         Havneverket": "Ola Vik/present; Kari Lund/absent//Planverket; Liv Dahl/absent//Havneverket",
    "Til stede:\nArbeiderpartiet        Kari Lund, Ola Vik\nHøyre                  Liv Dahl, Per Moen\nVenstre                Anne Berg, Nils Sara": "Kari Lund/present///Arbeiderpartiet; Ola Vik/present///Arbeiderpartiet; Liv Dahl/present///Høyre; Per Moen/present///Høyre; Anne Berg/present///Venstre; Nils Sara/present///Venstre",
    "Medlemer         Parti         Rolle\nKari Lund        AP            Leiar\nOla Vik          BYGDELISTA    Medlem\nLiv Dahl         H             Medlem": "Kari Lund/present/chair//AP; Ola Vik/present/member//BYGDELISTA; Liv Dahl/present/member//H",
    "Frå sekretariatet: Kari Lund\nFrå staben: Ola Vik\nFrå revisjonen: Oppdragsansvarleg revisor Liv Dahl, Fjellrevisjon IKS": "Kari Lund/present/secretary; Ola Vik/present/administration; Liv Dahl/present//Fjellrevisjon IKS",
    "Til stede:\nKari Lund, leder\nOla Vik\nOlsen\n\nV-SAKER": "Kari Lund/present/chair; Ola Vik/present; Olsen/present",
    "Forfall: Per Moen\nLiv Dahl møtte som varamedlem for Per Moen": "Per Moen/absent; Liv Dahl/present/substitute///Per Moen",
    "Til stede: Marte, Kjell-Inge, Ylva, Ole Jakob, Priya (på video), Hanne": "Marte/present; Kjell-Inge/present; Ylva/present; Ole Jakob/present; Priya/present; Hanne/present",
    "Tilstede var: Kari Lund, Ola Vik og Liv Dahl.\nForfall fra Per Moen.": "Kari Lund/present; Ola Vik/present; Liv Dahl/present; Per Moen/absent",
    "Møtt:\n- Kari Lund\n- Ola Vik\n(Ikke møtt: Per Moen, Liv Dahl)": "Kari Lund/present; Ola Vik/present; Per Moen/absent; Liv Dahl/absent",
    "Til stede: Rune Havn (2. kl), Kari Lund\nReferent: Rune": "Rune Havn/present/secretary/2. kl; Kari Lund/present",
    "Møteleiar: Ylva\nTil stades: Ylva Sand, Kari Lund": "Ylva Sand/present/chair; Kari Lund/present",
    "Til stades: Ylva Sand, leiar (Nordvik vgs), Ola Vik, nestleiar (Sørvik vgs)": "Ylva Sand/present/chair/Nordvik vgs; Ola Vik/present/deputy_chair/Sørvik vgs",
    "Frå administrasjonen møtte rådmann Kari Lund og sekretær Ola Vik.": "Kari Lund/present/administration; Ola Vik/present/secretary",
    "Til stede fra styret:\nKari Lund\nVara for Per Moen: Liv Dahl": "Kari Lund/present/member; Liv Dahl/present/substitute///Per Moen",
    "Til stades:\nKari Lund Leiar\nOla Vik Sekretær": "Kari Lund/present/chair; Ola Vik/present/secretary",
    "Til stede:\nArbeiderpartiet\nKari Lund, leder\nOla Vik\nHøyre\nLiv Dahl": "Kari Lund/present/chair//Arbeiderpartiet; Ola Vik/present///Arbeiderpartiet; Liv Dahl/present///Høyre",
    "Møteleder: Kari Lund (A)\nTil stede: Kari Lund, Ola Vik": "Kari Lund/present/chair//A; Ola Vik/present",
    "Deltakarar i møtet:\nKari Lund\nGjest under sak 2:\nOla Vik": "Kari Lund/present; Ola Vik/present/guest",
    "Forfall:\nNamn        Parti    Vara\nPer Moen    SP       Liv Dahl": "Per Moen/absent///SP; Liv Dahl/present/substitute///Per Moen",
    "Navn         Rolle        Møtt    Forfall\nKari Lund    leder        X\nOla Vik      nestleder    x       -\nPer Moen     medlem               X": "Kari Lund/present/chair; Ola Vik/present/deputy_chair; Per Moen/absent/member",
    "Namn         Til stades    Fråvær\nKari Lund    x\nOla Vik      -             sjuk\nPer Moen     x": "Kari Lund/present; Ola Vik/absent; Per Moen/present",
    "Til stede:\nEnhet for hage og park: Kari Lund og Ola Vik (referent)": "Kari Lund/present//Enhet for hage og park; Ola Vik/present/secretary/Enhet for hage og park",
    "Til stede: Kari Lund, Ola Vik\n\n   Per Moen hadde meldt forfall.": "Kari Lund/present; Ola Vik/present; Per Moen/absent",
    "Til stede: Kari Lund, Ola Vik\n\n   Per Moen hadde skrevet et notat.": "Kari Lund/present; Ola Vik/present",
    "Til stede:\nHagelaget: Kari Lund, Ola Vik, Per Moen 8": "Kari Lund/present//Hagelaget; Ola Vik/present//Hagelaget; Per Moen/present//Hagelaget",
    "Til stede:\nHagelaget: Kari Lund, Ola Vik og Hanne": "Kari Lund/present//Hagelaget; Ola Vik/present//Hagelaget; Hanne/present//Hagelaget",
    "Til stede: Kari Lund, Hagelaget 8": "Kari Lund/present//Hagelaget 8",
    "Til stede: Kari Lund, Ola Vik\n\nSak           Vedtak          Ansvar": "Kari Lund/present; Ola Vik/present",
    "Forfall: Per Moen, Øyane sokn (vara kunne ikkje møta)": "Per Moen/absent//Øyane sokn",
    "Til stede: Kari Lund, Ola Vik\nOrd for dagen ved Kari Lund.": "Kari Lund/present; Ola Vik/present",
    "Frå administrasjonen: Ola Vik\nOrd for dagen ved Kari Lund.": "Ola Vik/present/administration",
    "Andre som møtte: Fjellrevisjon IKS v/revisor Kari Lund\n                 og sekretær Ola Vik": "Kari Lund/present/guest/Fjellrevisjon IKS; Ola Vik/present/secretary/Fjellrevisjon IKS",
    "Frå administrasjonen:\nAdministrerande direktør Kari Lund\nRådgjevar Ola Vik": "Kari Lund/present/administration; Ola Vik/present/administration",
    "Til stades:\n1. klasse: Kari Lund\n2. klasse: Ola Vik, Liv Dahl": "Kari Lund/present//1. klasse; Ola Vik/present//2. klasse; Liv Dahl/present//2. klasse",
    "Møtande representantar:\n- Helsefag: Kari Lund, Ola Vik": "Kari Lund/present/member/Helsefag; Ola Vik/present/member/Helsefag",
    "Til stede: Kari Lund\n\nAv 6 medlemmer møtte 5, medregnet varamedlemmer.": "Kari Lund/present",
    "Andre: sekretær Kari Lund, byggesakshandsamar Ola Vik": "Kari Lund/present/secretary; Ola Vik/present",
    "Til stede:\nKari Lund        styreleder\nOla Vik          ansattvalgt (forlot møtet etter sak 2/24)": "Kari Lund/present/chair; Ola Vik/present/member",
    "Borte: Eldbjørg (permisjon)\nTil stede: Tarjei (ringte inn), Kari": "Eldbjørg/absent; Tarjei/present; Kari/present",
    "Til stede, medlemmer:\nKari Lund (møteleder); Ola Vik; Liv Dahl;\n\nObservatører:\nAnne Berg; Fra administrasjonen: Per Moen (referent).": "Kari Lund/present/chair; Ola Vik/present/member; Liv Dahl/present/member; Anne Berg/present/observer; Per Moen/present/secretary",
    "Tilstede Kari Lund, Ola Vik og Liv Dahl\n\nMeldt fravær: Per Moen": "Kari Lund/present; Ola Vik/present; Liv Dahl/present; Per Moen/absent",
    "Til stades: Kari Lund - Ola Vik – Liv Dahl (vara).\n\nForfall: - Per Moen - Anne Berg. Liv Dahl vara for Per.\n\nRef. på møtet: Sekretær Kari Lund\n\nInnkalling – pr. e-post + post. Ingen merknader.": "Kari Lund/present/secretary; Ola Vik/present; Liv Dahl/present/substitute; Per Moen/absent; Anne Berg/absent",
    "Til stede: Kari Lund, Ola Vik , Liv Dahl,": "Kari Lund/present; Ola Vik/present; Liv Dahl/present",
    "Forfall: Per Moen, Liv Dahl\n\nSaker til behandling i åpent møte": "Per Moen/absent; Liv Dahl/absent",
    "Møtet ble satt kl. 14.15 og hevet kl. 16.00.\n\nKari Lund (møteleder), Ola Vik, Liv Dahl og Per Moen.\n\nForfall: Anne Berg": "Kari Lund//chair; Ola Vik; Liv Dahl; Per Moen; Anne Berg/absent",
    "Til stede: Anne Berg\n\nMøtet ble satt kl. 14.15.\n\nKari Lund, Ola Vik, Liv Dahl": "Anne Berg/present",
    "Møtet ble satt kl. 14.15.\n\nKari Lund, Ola Vik": "",
    "Til stede: Kari, Ola, Solmund og Tarald": "Kari/present; Ola/present; Solmund/present; Tarald/present",
    "Tilstades: Kari Lund,  Ola Vik og  Liv Dahl.  Per Moen,  Anne Berg og Nils Sara var ikkje tilstades.": "Kari Lund/present; Ola Vik/present; Liv Dahl/present; Per Moen/absent; Anne Berg/absent; Nils Sara/absent",
    "Fremmøtte: Kari Lund. Liv Dahl og Per Moen stilte eksternt.": "Kari Lund/present; Liv Dahl/present; Per Moen/present",
    "Til stede: Kari Lund og Ola Vik. Per Moen hadde meldt forfall.": "Kari Lund/present; Ola Vik/present; Per Moen/absent",
    "Dei som møtte var: Kari Lund, Ola Vik og Liv Dahl. Per Moen hadde meldt forfall.": "Kari Lund/present; Ola Vik/present; Liv Dahl/present; Per Moen/absent",
    "Tilstades:\nKari Lund. Leiar.\nOla Vik Nestleiar.\nLiv Dahl Økonomiansvarleg.\nIkkje møtt/Kopi:\nPer Moen. Styremedlem. Meldt forfall.": "Kari Lund/present/chair; Ola Vik/present/deputy_chair; Liv Dahl/present; Per Moen/absent/member",
    "Til stede: Kari Lund\nMeldt fra: Ola Vik, Liv Dahl": "Kari Lund/present; Ola Vik/absent; Liv Dahl/absent",
    "Til stede: Kari og Ola\n\nFraværende: Sturla\n\nInnkomne spørsmål om hekker": "Kari/present; Ola/present; Sturla/absent",
    "Til stede; Kari Lund, Ola Vik og Liv Dahl.": "Kari Lund/present; Ola Vik/present; Liv Dahl/present",
    "Til stede: Jan Åge, Solhild, Terje, Anita og Mari Anne\n\n  1. Baner: vi bestiller nye.\n  2. Kamper i mai.": "Jan Åge/present; Solhild/present; Terje/present; Anita/present; Mari Anne/present",
    "Til stede: Ylva, Kari og Ola\nReferent: Ylva Sand": "Ylva Sand/present/secretary; Kari/present; Ola/present",
    "Følgende deltok i møtet:\n\n  • Kari Lund\n  • Ola Vik\n\nLiv Dahl og Per Moen møtte fra sekretariatet.\n\n1.      HN 15/1149 Lia gartneri AS": "Kari Lund/present; Ola Vik/present; Liv Dahl/present; Per Moen/present",
    "Til stede: Gruppe A: professor Kari Lund (leder), førsteamanuensis Ola Vik": "Kari Lund/present/chair/Gruppe A; Ola Vik/present//Gruppe A",
    "Til stede:\nGruppe A: professor Kari Lund (leder), førsteamanuensis Ola Vik\nGruppe B: Liv Dahl\nEksterne: redaktør Per Moen": "Kari Lund/present/chair/Gruppe A; Ola Vik/present//Gruppe A; Liv Dahl/present//Gruppe B; Per Moen/present//Eksterne",
    "Forfall: Kari Lund (H), for henne møtte Ola Vik (H)": "Kari Lund/absent///H; Ola Vik/present/substitute//H/Kari Lund",
    "Forfall: Per Moen, H (vara Ola Vik, H, møtte)": "Per Moen/absent///H; Ola Vik/present/substitute//H/Per Moen",
    "Forfall: Per Moen (vara Ola Vik møtte ikke), Liv Dahl": "Per Moen/absent; Liv Dahl/absent",
    "Permisjon: Liv Dahl, AP, fra kl. 12.00. Ola Vik, AP, møtte for henne.": "Liv Dahl/absent///AP; Ola Vik/present/substitute//AP/Liv Dahl",
    "Forfall: Kari Lund, vararepresentant Ola Vik møtte": "Kari Lund/absent; Ola Vik/present/substitute",
    "Forfall: Per Moen\nPlanteklubben": "Per Moen/absent//Planteklubben",
}  # fmt: skip


def _people(text: str) -> tuple[Participant, ...]:
    record = parse_text(HEAD + text + ITEMS)
    assert isinstance(record, Minutes)
    assert [item.number for item in record.agenda_items] == ["Sak 1/24", "Sak 2/24"]
    return record.participants


def _shown(person: Participant) -> str:
    said = (person.name, person.attendance, person.role, person.organization, person.party, person.substitute_for)
    return "/".join(value or "" for value in said).rstrip("/")


@pytest.mark.parametrize("text", NOT_ATTENDANCE)
def test_copies_counts_and_empty_lists_are_nobody(text: str) -> None:
    assert _people(text) == ()


@pytest.mark.parametrize(("text", "people"), LISTS.items())
def test_a_list_is_read_in_each_layout(text: str, people: str) -> None:
    assert "; ".join(map(_shown, _people(text))) == people


def test_nobody_below_a_heading_is_the_absence_of_those_it_names() -> None:
    people = _people("Til stede:\nRosene\n  • Kari Lund\nNellikene\n  Ikke representert.\nLiljene\n  • Liv Dahl")
    assert [(person.name, person.description, person.attendance) for person in people] == [
        ("Kari Lund", None, "present"),
        (None, "Nellikene", "absent"),
        ("Liv Dahl", None, "present"),
    ]


@pytest.mark.parametrize(
    ("end", "role"), [("Referent: Ola Vik", "secretary"), ("Referent: Per Moen", None), ("Møtet ble hevet.", None)]
)
def test_who_signs_as_minute_taker_was_there_only_if_listed(end: str, role: str | None) -> None:
    record = parse_text(f"{HEAD}Til stede: Kari Lund, Ola Vik{ITEMS}\n{end}\n")
    assert isinstance(record, Minutes)
    assert [(person.name, person.role) for person in record.participants] == [("Kari Lund", None), ("Ola Vik", role)]


@pytest.mark.parametrize(
    ("end", "role"),
    [
        ("Sak 3/24 Neste møte\nReferent: Ola Vik", None),
        ("Sak 3/24 Neste møte\n\nMøteleder: Per Moen\nReferent: Ola Vik", None),
        ("2/24 Neste styremøte:\n7. juni 2024 kl. 18\nReferent: Ola Vik", None),
        ("Neste møte: 7. juni 2024 kl. 18\n\nReferent: Ola Vik", "secretary"),
    ],
)
def test_who_is_to_take_the_minutes_next_time_did_not_take_these(end: str, role: str | None) -> None:
    record = parse_text(f"{HEAD}Til stede: Kari Lund, Ola Vik{ITEMS}\n{end}\n")
    assert isinstance(record, Minutes)
    assert [(person.name, person.role) for person in record.participants] == [("Kari Lund", None), ("Ola Vik", role)]


@pytest.mark.parametrize("end", ["Sak 3/24 Neste møte\nReferent: Ola Vik", "Referent: Ola Vik", "Referent: Liv Dahl"])
def test_the_head_has_told_who_took_the_minutes(end: str) -> None:
    record = parse_text(f"{HEAD}Til stede: Kari Lund, Ola Vik\nReferent: Liv Dahl{ITEMS}\n{end}\n")
    assert isinstance(record, Minutes)
    assert [person.name for person in record.participants if person.role == "secretary"] == ["Liv Dahl"]


def test_organisations_can_be_absent() -> None:
    people = _people("Foreninger som ikke var til stede:\nRosene\n\nForfall: Testverket, Fjordvik")
    assert [(person.description, person.name, person.attendance) for person in people] == [
        (name, None, "absent") for name in ("Rosene", "Testverket", "Fjordvik")
    ]


@pytest.mark.parametrize(
    ("text", "behind"),
    [
        ("Til stede: Kari Lund – Ola Vik – Liv Dahl.", []),
        ("Til stede: Kari Lund – Chr. Vik – Liv Dahl.", []),
        (
            "Til stede: Kari Lund – Ola Vik – Liv Dahl. Per Moen kom ikke, han meldte fra for sent.",
            ["Per Moen kom ikke, han meldte fra for sent."],
        ),
        ("Ordstyrere: Kari Lund – Ola Vik. Liv Dahl kom for sent.", ["Liv Dahl kom for sent."]),
        ("Til stede:\n- Kari Lund - Ola Vik. Ingen vara for Ola.", ["Ingen vara for Ola."]),
        (
            "Til stede:\nKari Lund – Ola Vik. Ingen vara\nfor Ola. Liv Dahl ventet.",
            ["Ingen vara for Ola. Liv Dahl ventet."],
        ),
    ],
)
def test_sentences_behind_a_run_of_names_are_kept(text: str, behind: list[str]) -> None:
    record = parse_text(HEAD + text + ITEMS)
    assert isinstance(record, Minutes)
    assert [part.text for part in record.preamble if part.type != "heading"] == behind
    assert all(person.name for person in record.participants)
