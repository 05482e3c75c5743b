"""What kind a document is: summonses, case papers and letters are no minutes (FORMS 1 and 12); all texts are invented."""

import pytest

from pmdocs import parse_text

OTHER = {
    "case paper": "Saksframlegg\n\nArkivsak: 21/123\nSaksbehandler: Kari Lund\n\nInnstilling:\nSøknaden innvilges.\n\nBakgrunn\nKommunen har mottatt søknad.\n",
    "letter": "Kari Lund\nStorgata 1\n\nFjordvik, 3. mars 2021\n\nVi søker om kr 5000. Styret vedtok dette i møte 1. mars.\n\nHilsen\nOla Vik\n",
    "by-laws": "Vedtekter for Granlia velforening\n\nVedtatt på årsmøte 12. mai 2021\n\n§ 1 Formål\n§ 2 Årsmøte\nÅrsmøtet behandler:\n1. Årsberetning\n2. Regnskap\n3. Valg\n",
    "accounts": "Årsregnskap 2020\n\nInntekter   100 000\nUtgifter   90 000\n\nGodkjent av årsmøtet 12. mai 2021\n",
    "news": "Nytt fra kommunestyret\n\nKommunestyret vedtok torsdag budsjettet for 2021. Ordfører Kari Lund (Sp) er fornøyd.\n- Dette er bra, sier hun.\n",
    "annual report": "Årsmelding 2020 for Granlia velforening\n\nStyret har hatt 5 møter.\nLeder: Kari Lund\nSekretær: Ola Vik\n\nStyret har behandlet 12 saker.\n",
    "instruction": "Instruks for møteledere\n\nMøteleder skal åpne møtet. Saksliste sendes ut en uke før.\n1. Innkalling\n2. Dagsorden\n3. Referat\n",
    "plan of a course": "Dato: 3. mai 2021\nTid: kl. 18\nSted: Biblioteket\nDeltakere: Kari Lund, Ola Vik\n\n1. Jord\nVi lærer om jord.\n",
    "talk": "Budsjett 2021\n\nAgenda\n1. Status\n2. Tall\n3. Veien videre\n\nStatus\nAlt går bra.\n",
}
NOTICES = {
    "summons": "Innkalling til årsmøte i Granlia velforening\n\nTid: 12. mai 2021 kl. 18\nSted: Grendehuset\n\nSaksliste:\n1. Valg av møteleder\n2. Årsberetning\n3. Regnskap\n",
    "agenda": "Dagsorden\n\nStyremøte 12. mai 2021 kl. 18.00\n\nSak 1/21 Godkjenning av innkalling\nSak 2/21 Regnskap\nSak 3/21 Eventuelt\n",
    "list of cases": "FJORDVIK KOMMUNE\n\nSaksliste\n\nUtvalg: Formannskapet\nDato: 12.05.2021\n\nEventuelt forfall må meldes snarest.\n\nPS 12/21 Budsjett\nPS 13/21 Skole\n",
    "summons with papers": "Møteinnkalling\n\nUtvalg: Formannskapet\nDato: 12.05.2021\n\nPS 13/21 Skole\nSaksprotokoll i Utvalg for oppvekst - 03.05.2021\nBehandling\nEnstemmig vedtatt.\nVedtak\nSaken utsettes.\n",
    "summons in nynorsk": "Innkalling til styremøte\n\nTil: Kari Lund, Ola Vik\n\nStad: Grendahuset\nTid: tysdag 12. mai 2021 kl. 18\n\nSakliste:\nSak 1 Rekneskap\nSak 2 Ymse\n\nMeld frå om forfall.\n",
    "agenda with those invited": "Agenda for styremøte i Hagelaget 4. mai 2021\n\nTid: 4. mai 2021 kl. 20\n\nInviterte:\n* Kari Lund (leder)\n* Ola Vik\n\nForfall:\n\n2021-45 Godkjenning av referat\n\n2021-46 Status\nDette er oppfølging av 2021-35.\n",
    "list of dotted numbers": "Styremøte 13.06.2022\n\nSaker:\n\n4.1 Budsjett\n4.2 Dugnad\n4.3 Annet\n",
    "invitation": "Velkommen til dialogmøte!\n\nTid: 12. mai 2021 kl. 18\nSted: Biblioteket\n\n18.00 Velkommen\n18.10 Innlegg ved Kari Lund\n\nPåmelding innen 1. mai.\n",
}
MINUTES = {
    "meeting for a title": "Møte i Hagerådet\n20. mars 2015\n\nTil stede:\nKari Lund, Planteklubben\n\nReferent: Liv Dahl\n\n1. Godkjenning av innkalling\nInnkallingen ble godkjent.\n\n2. Nye spader\nSøknaden godkjennes.\n",
    "weekly meeting": "Ukesmøte drift\n\nDeltakere: Kari, Ola, Per\n\nKari fortalte om ny server.\nOla skal sjekke taket.\n",
    "nynorsk": "Styremøte i Fjordvik songlag 3. mars 2021\n\nTil stades: Kari Lund, Ola Vik\nFråvær: Ingen\n\nSak 1/21 Økonomi\nStyret tok rekneskapen til vitande.\n\nSak 2/21 Ymse\nIngen saker.\n",
    "extract": "Formannskapets behandling av sak 3/2026 i møte den 29.01.2026:\n\nBehandling\nEnstemmig vedtatt.\n\nVedtak\nSøknaden innvilges.\n",
    "general meeting": "Årsmøte 2020 Granlia velforening\n\nDet møtte 14 medlemmer.\n\n1. Konstituering\nKari Lund ble valgt til møteleder.\n\n2. Årsberetning\nÅrsberetningen ble enstemmig godkjent.\n\nMøtet ble hevet kl. 20.30.\n",
    "note": "Notat fra møte i prosjektgruppen\nTid: 3. mars 2021 kl. 10-12\nDeltakere: Kari Lund (Fjordvik kommune)\n\n1. Status\nKari orienterte om status.\n",
    "head without a title": "Dato: 23.04.2019\n\nTid: Kl 18.30\n\nSted: Hos Ola Vik\n\nTilstede: Kari Lund, Ola Vik og Liv Dahl. Forfall Per Moen.\n\n1. Dugnad\nDet ble snakket om våren.\n\n2. Drenering\nTilbudet kommer.\n\n3. Skilt\nIngen.\n",
    "who met and who did not": "Tilstede: Kari Lund, Ola Vik og Liv Dahl.\nForfall: Per Moen.\n\n07 – 2022    Gjennomgang av årsmelding\n\nÅrsmeldingen er gjennomgått.\n",
    "a body before the title word": "SU referat 22.11.16\n\nKari Lund (sekretær)\n\n  1. Budsjett\n  2. Heftene gjennomgås.\n",
    "how many of the board met": "Styremøte 13.06.2022\n\nSaker:\n\n4.1 Deltagere\n\n8 av 8 i styret møtte opp\n\n4.2 Dugnad\n\nDet kom 40.\n\n4.3 Annet\n\nIngen\n",
    "agenda that tells what was done": "Agenda for styremøte 3. mars 2021\n\nTil stede: Kari Lund, Ola Vik\nForfall: Liv Dahl\n\nSak 1/21 Budsjett\nVedtak: Budsjettet vedtas.\n\nSak 2/21 Veg\nVedtak: Kari Lund ble valgt.\n",
    "meeting of all": "Allmøte 3. mars 2021\n\nOrdstyrer: Kari Lund\nReferent: Ola Vik\n\n1. Valg av ordstyrer\nKari Lund er valgt.\n\n2. Budsjett\nVedtatt ved akklamasjon.\n",
}


@pytest.mark.parametrize("text", OTHER.values(), ids=OTHER)
def test_what_tells_of_a_meeting_is_not_therefore_minutes(text: str) -> None:
    assert parse_text(text).document_type == "other"


@pytest.mark.parametrize("text", NOTICES.values(), ids=NOTICES)
def test_what_is_written_before_the_meeting_is_a_notice(text: str) -> None:
    assert parse_text(text).document_type == "notice"


@pytest.mark.parametrize("text", MINUTES.values(), ids=MINUTES)
def test_what_is_written_after_the_meeting_is_minutes(text: str) -> None:
    assert parse_text(text).document_type == "minutes"
