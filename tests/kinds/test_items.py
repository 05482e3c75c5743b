"""What an item holds (FORMS 6 to 9), in small minutes of both languages; what looks like it comes first."""

import pytest

import tabled
from pmdocs import Minutes, parse, parse_text
from pmdocs.records import AgendaItem

HEAD = "Referat fra styremøte i Lia vel 3. mars 2021\n\nTil stede: Kari Lund, Ola Vik, Liv Dahl og Per Moen\n\n"
OTHER = "\n\nSak 2/21 Eventuelt\nIngen saker.\n"


def item(text: str) -> AgendaItem:
    """The first item of minutes with `text` under it."""
    record = parse_text(f"{HEAD}Sak 1/21 Ny vei\n{text}{OTHER}")
    assert isinstance(record, Minutes)
    return record.agenda_items[0]


def decisions(text: str) -> list[tuple[str, str | None, bool | None]]:
    return [(found.text, found.outcome, found.unanimous) for found in item(text).decisions]


def points(text: str) -> list[str]:
    found = item(text)
    return [
        part.text
        for section in found.sections
        if section.kind not in {"recommendation", "proposal"}
        for part in section.blocks
        if part.type == "list_item"
    ]


NO_DECISION = (
    "Saken ble grundig drøftet.",
    "Ola Vik orienterte om framdriften.",
    "Vedtak:",
    "Styret hadde ingen merknader til planen.",
    "Forslag til vedtak:\nVeien bygges.",
    "Rådmannens innstilling:\nVeien bygges.\n\nKari Lund viste til planen.",
    "Oppfølging: Ola Vik purrer på rapportene.",
    "Tilråding:\nVegen vert bygd.\n\nSaka vart drøfta.",
    "Protokolltilførsel fra Ola Vik:\nPlanen er vedtatt for raskt.",
    "Det ble i ettertid bestemt at veien ikke bygges.",
    "Laget vinner ofte når veien er åpen.",
    "Det planlegges en dugnad. Tidspunkt ikke fastsatt.",
    "Det vert eit møte i mars. Tida er ikkje fastsett.",
    "Ola Vik mente at alle og styret godkjenner for mye.",
)


@pytest.mark.parametrize("text", NO_DECISION)
def test_what_is_no_decision(text: str) -> None:
    assert decisions(text) == []


DECISIONS = {
    "label on the line": ("Vedtak: Veien bygges.", [("Veien bygges.", "adopted", None)]),
    "who comes back below a decision": (
        "Vedtak:\nVeien bygges.\n\nLiv Dahl (SV) tiltrådte igjen.\n",
        [("Veien bygges.", "adopted", None)],
    ),
    "the order of items below a decision": (
        "Vedtak:\nVeien bygges.\n\n12/22 og 13/22 ble behandlet under ett.\n",
        [("Veien bygges.", "adopted", None)],
    ),
    "when the item was closed below a decision": (
        "Vedtak:\nVeien bygges.\n\nSaken avsluttet kl. 12.15.\n",
        [("Veien bygges.", "adopted", None)],
    ),
    "a remark on other years in parentheses": (
        "Årsmøtet vedtok at kontingenten skal vere kr 300 (altså inga endring frå tidlegare år).",
        [("Årsmøtet vedtok at kontingenten skal vere kr 300 (altså inga endring frå tidlegare år).", "adopted", None)],
    ),
    "who was proposed and elected in one sentence": (
        "Det kom framlegg på Kari og Per Moen, som vart valde.",
        [("Det kom framlegg på Kari og Per Moen, som vart valde.", "elected", None)],
    ),
    "several participles": (
        "Protokollen ble gjennomgått, godkjent og underskrevet",
        [("Protokollen ble gjennomgått, godkjent og underskrevet", "adopted", None)],
    ),
    "a proposal on what is put off": (
        "Forslag til vedtak:\nStyret vedtar forskriften om utsatt frist.\n\nEnstemmig vedtatt.\n",
        [("Styret vedtar forskriften om utsatt frist.", "adopted", True)],
    ),
    "decisions below bullets": (
        "• Hagelaget inviterer til møte.\nVedtak: Kari Lund møter for oss.\n\n• Det er valg i mai. Ola Vik er ikke på valg.\nVedtak: Styret ber Liv Dahl lage en liste.\n\n• Hekken er høy.\n",
        [("Kari Lund møter for oss.", "adopted", None), ("Styret ber Liv Dahl lage en liste.", "assigned", None)],
    ),
    "a decision with a list below bullets": (
        "• Hekken er høy.\n• Hekken er gammel.\n\nVedtak: Styret vedtar:\n• Hekken klippes.\n• Hekken vannes.\n",
        [("Styret vedtar: Hekken klippes. Hekken vannes.", "adopted", None)],
    ),
    "what was closed is the decision": ("Vedtak:\nSaken avsluttes.\n", [("Saken avsluttes.", "ended", None)]),
    "the secretariat's recommendation below the vote": (
        "Forslag fra Eva Lange:\nPlanen avvises.\nForslaget ble enstemmig vedtatt.\n\nSekretariatets innstilling:\nPlanen godkjennes.\n",
        [("Planen avvises.", "rejected", True)],
    ),
    "one point with votes against": (
        "Punkt 1 ble enstemmig vedtatt.\nVed alternativ votering ble punkt 2 vedtatt med 15 mot 6 stemmer.\n\nVedtak:\n1. Veien bygges.\n2. Prisen er kr 10.\n",
        [("1. Veien bygges. 2. Prisen er kr 10.", "adopted", None)],
    ),
    "whose proposal is not printed": (
        "Forslag fra Eva Lange: Veien bygges.\nForslaget fra Ola Vik ble vedtatt med 5 mot 2 stemmer.\n",
        [("Forslaget fra Ola Vik ble vedtatt med 5 mot 2 stemmer.", "adopted", False)],
    ),
    "the proposal that the result names": (
        "Forslag fra H:\nVeien bygges.\nForslag fra SV:\nVeien stenges.\nVotering: Forslaget fra SV falt med 2 mot 5 stemmer. Forslaget fra H ble vedtatt med 5 mot 2 stemmer.\n",
        [("Forslaget fra SV falt med 2 mot 5 stemmer.", "rejected", False), ("Veien bygges.", "adopted", False)],
    ),
    "the proposal of a person": (
        "Kari Lund (SV) fremmet følgende forslag:\nVeien bygges.\nOla Vik (H) fremmet følgende forslag:\nVeien stenges.\nKari Lunds forslag ble vedtatt med 5 mot 2 stemmer.\n",
        [("Veien bygges.", "adopted", False)],
    ),
    "own recommendation below the vote": (
        "Rådmannen si tilråding:\nKommunestyret tek rapporten til vitande.\n\nRøysting:\nTilrådinga vart samrøystes vedteken.\n\nFormannskapet si tilråding:\nKommunestyret tek rapporten til vitande.\n",
        [("Kommunestyret tek rapporten til vitande.", "recommended", True)],
    ),
    "proposal of the board, nynorsk": (
        "Styret sitt framlegg: Vegen vert bygd.\nFramlegget vart vedteke med 22 mot 4 røyster. 1 blank.\n",
        [("Vegen vert bygd.", "adopted", False)],
    ),
    "figures with a space": (
        "Forslag til vedtak: Veien bygges.\nForslaget ble vedtatt med 8 100 mot 320 stemmer.\n",
        [("Veien bygges.", "adopted", False)],
    ),
    "who is no longer chair is the decision": (
        "Vedtak:\nVeien bygges.\n\nLiv Dahl fratrådte som leder.\n",
        [("Veien bygges. Liv Dahl fratrådte som leder.", "adopted", None)],
    ),
    "who goes out below a decision, nynorsk": (
        "Vedtak:\nVegen vert bygd.\n\nLiv Dahl kom inn att.\n",
        [("Vegen vert bygd.", "adopted", None)],
    ),
    "label that says that all agreed": ("Styrets enstemmige vedtak:\nVeien bygges.\n", [("Veien bygges.", "adopted", True)]),
    "not followed, nynorsk": ("Vedtak: Framlegget vert ikkje teke til følgje.", [("Framlegget vert ikkje teke til følgje.", "rejected", None)]),
    "a document with a date is no signature": (
        "Saksdokumenter:\nProtokoll fra representantskapet 2.11.2020\nBrev av 3.11.2020\n\nVedtak: Tas til orientering.\n",
        [("Tas til orientering.", "noted", None)],
    ),
    "recommendation to adopt": (
        "Tilråding til vedtak:\nVegen vert bygd.\n\nVedtak (samrøystes):\nVegen vert bygd.\n",
        [("Vegen vert bygd.", "adopted", True)],
    ),
    "what was adopted by all after a vote on a change": (
        "Innstilling: Veien bygges.\nRøysting:\nEndringsframlegget fall mot 2 røyster (H, V). Tilrådinga vart samrøystes vedteken.\nVedtak:\nVegen vert bygd.\n",
        [("Vegen vert bygd.", "adopted", True)],
    ),
    "not all agreed on each point": (
        "Votering:\nPkt. 1 ble vedtatt med 4 mot 3 stemmer. Pkt. 2 ble enstemmig vedtatt.\nVedtak:\n1. Veien bygges.\n2. Den asfalteres.\n",
        [("1. Veien bygges. 2. Den asfalteres.", "adopted", False)],
    ),
    "main clause before a number at the end of its sentence": (
        "Vedtak: Veien lyses ut, jf. vedlegg 2. Leder gis fullmakt til å forhandle.",
        [("Veien lyses ut, jf. vedlegg 2. Leder gis fullmakt til å forhandle.", "adopted", None)],
    ),
    "looked through and approved": ("Referatet vart gjennomgått og godkjent.", [("Referatet vart gjennomgått og godkjent.", "adopted", None)]),
    "what is approved is no signature": ("Vedtak: Protokollen godkjent.", [("Protokollen godkjent.", "adopted", None)]),
    "asked in the past": (
        "Konklusjon: Styret ba leder arbeide videre med planen.", [("Styret ba leder arbeide videre med planen.", "assigned", None)],
    ),
    "label above": ("Vedtak:\nVeien bygges.\n", [("Veien bygges.", "adopted", None)]),
    "spaced out label": ("V E D T A K\nVeien bygges.\n", [("Veien bygges.", "adopted", None)]),
    "label with the vote": ("Vedtak (enstemmig):\nVeien bygges.\n", [("Veien bygges.", "adopted", True)]),
    "label that names the body": ("Styrets vedtak:\nVeien bygges.\n", [("Veien bygges.", "adopted", None)]),
    "body, code and label": ("STYRET 001/21 VEDTAK:\nVeien bygges.\n", [("Veien bygges.", "adopted", None)]),
    "lead-in": ("Et enstemmig styre vedtok:\nVeien bygges.\n", [("Veien bygges.", "adopted", True)]),
    "conclusion": ("Konklusjon: Styret går videre med saken.", [("Styret går videre med saken.", "adopted", None)]),
    "statement": ("Uttalelse:\nRådet er positivt.\n", [("Rådet er positivt.", "input_given", None)]),
    "numbered points": (
        "Vedtak:\n1. Veien bygges.\n2. Kostnaden er kr 1 234 567,-.\n",
        [("1. Veien bygges. 2. Kostnaden er kr 1 234 567,-.", "adopted", None)],
    ),
    "list behind a colon": (
        "Vedtak: Følgende oppnevnes:\nKari Lund (leder)\nOla Vik\n",
        [("Følgende oppnevnes: Kari Lund (leder) Ola Vik", "elected", None)],
    ),
    "label in a bullet": ("- Ola Vik er imot.\n- Vedtak: Veien bygges.\n", [("Veien bygges.", "adopted", None)]),
    "proposal that becomes the decision": (
        "Forslag til vedtak:\nVeien bygges.\n\nEnstemmig vedtatt.\n",
        [("Veien bygges.", "adopted", True)],
    ),
    "proposal on the line, result behind it": (
        "Forslag fra Ola Vik: Veien bygges i år. Vedtatt med 3 mot 1 stemme.",
        [("Veien bygges i år.", "adopted", False)],
    ),
    "label above a formula": (
        "Forslag til vedtak: Veien bygges.\nVedtak: Enstemmig vedtatt.\n",
        [("Veien bygges.", "adopted", True)],
    ),
    "as recommended": (
        "Styrets innstilling: Veien bygges.\nVedtak: Som innstilt.\n",
        [("Veien bygges.", "adopted", None)],
    ),
    "label above a formula without a proposal": ("Vedtak: Enstemmig godkjent.\n", [("Enstemmig godkjent.", "adopted", True)]),
    "proposal with an addition": (
        "Forslag til vedtak:\nVeien bygges.\n\nVedtatt med følgende tillegg: Den asfalteres.\n",
        [("Veien bygges. Den asfalteres.", "adopted_amended", None)],
    ),
    "proposal that falls": (
        "Forslag fra Ola Vik: Veien stenges.\nForslaget falt mot 1 stemme.\n",
        [("Forslaget falt mot 1 stemme.", "rejected", False)],
    ),
    "one that falls and one that is adopted": (
        "Innstilling: Veien bygges.\nEndringsforslag fra Ola Vik: Veien stenges.\nEndringsforslaget falt.\nInnstillingen ble vedtatt.\n",
        [("Endringsforslaget falt.", "rejected", None), ("Veien bygges.", "adopted", None)],
    ),
    "labelled decision beside votes": (
        "Innstilling: Veien bygges.\nForslag fra Ola Vik: Veien stenges.\nForslaget falt mot 1 stemme.\n\nVedtak: Veien bygges.\n",
        [("Veien bygges.", "adopted", False)],
    ),
    "sentence": ("Det er dyrt. Styret vedtok å bygge veien.", [("Styret vedtok å bygge veien.", "adopted", None)]),
    "fragment": ("Godkjent.", [("Godkjent.", "adopted", None)]),
    "two sentences": (
        "Innkallingen ble godkjent. Sakslisten ble enstemmig godkjent.",
        [("Innkallingen ble godkjent.", "adopted", None), ("Sakslisten ble enstemmig godkjent.", "adopted", True)],
    ),
    "task where nothing else is decided": ("Veien er glatt. Ola Vik tar kontakt med kommunen.", [("Ola Vik tar kontakt med kommunen.", "assigned", None)]),
    "task beside a decision": ("Styret vedtok å bygge veien. Ola Vik tar kontakt med kommunen.", [("Styret vedtok å bygge veien.", "adopted", None)]),
    "another body's recommendation in prose": (
        "Valgkomiteen innstiller på Kari Lund. Kari Lund ble valgt.",
        [("Kari Lund ble valgt.", "elected", None)],
    ),
    "own recommendation": (
        "Styrets innstilling til årsmøtet:\nVeien bygges.\n",
        [("Veien bygges.", "recommended", None)],
    ),
    "decision below a sentence": (
        "Forslaget ble vedtatt med 3 mot 1 stemme, og følgende vedtak ble fattet:\n\nVeien bygges.\n",
        [("Veien bygges.", "adopted", False)],
    ),
    "lead-in below the label": (
        "Vedtak:\n\nEt enstemmig styre vedtok:\n\n1. Veien bygges.\n2. Skiltene flyttes.\n",
        [("1. Veien bygges. 2. Skiltene flyttes.", "adopted", True)],
    ),
    "a lead-in that goes on is the decision": (
        "Vedtak:\n\nEt enstemmig styre vedtok: Veien bygges.\n",
        [("Et enstemmig styre vedtok: Veien bygges.", "adopted", True)],
    ),
    "plural label that says that all agreed": (
        "Styret fattet følgende enstemmige vedtak\n\nVeien bygges.\n", [("Veien bygges.", "adopted", True)],
    ),
    "no other business below the decision": (
        "Vedtak:\nVeien bygges.\n\nIngen saker under eventuelt.\n", [("Veien bygges.", "adopted", None)],
    ),
    "a body known by its letters ends a sentence": (
        "Kari Lund ble valgt til leder av FAU. Ola Vik har ett år igjen av sin tid.",
        [("Kari Lund ble valgt til leder av FAU.", "elected", None)],
    ),
    "bullets with a glued dash": ("-Enstemmig godkjent", [("Enstemmig godkjent", "adopted", True)]),
    "that all agreed, told below": ("Vedtak: Veien bygges.\n\nVedtaket var enstemmig.\n", [("Veien bygges.", "adopted", True)]),
    "nynorsk label": ("Vedtak:\nVegen vert bygd.\n", [("Vegen vert bygd.", "adopted", None)]),
    "nynorsk lead-in": ("Eit samrøystes styre vedtok:\nVegen vert bygd.\n", [("Vegen vert bygd.", "adopted", True)]),
    "nynorsk proposal": (
        "Framlegg til vedtak:\nVegen vert bygd.\n\nSamrøystes vedteke.\n",
        [("Vegen vert bygd.", "adopted", True)],
    ),
    "nynorsk proposal that falls": (
        "Framlegg frå Ola Vik: Vegen vert stengd.\nFramlegget fall mot 1 røyst.\n",
        [("Framlegget fall mot 1 røyst.", "rejected", False)],
    ),
    "majority in an election": ("Kari Lund vinner ved flertall.", [("Kari Lund vinner ved flertall.", "elected", None)]),
    "nynorsk majority in an election": ("Kari Lund vann med 12 røyster.", [("Kari Lund vann med 12 røyster.", "elected", None)]),
    "right to speak": ("Alle får godkjent talerett.", [("Alle får godkjent talerett.", "adopted", None)]),
    "misspelt approval": ("Ble godkjennt av medlemmene.", [("Ble godkjennt av medlemmene.", "adopted", None)]),
    "who decides behind another clause": (
        "Ingen innvendinger mot regnskapet og årsmøtet godkjenner regnskapet.",
        [("Ingen innvendinger mot regnskapet og årsmøtet godkjenner regnskapet.", "adopted", None)],
    ),
    "what is put forward is no decision beside its result": (
        "Leder gis fullmakt til å kjøpe salt.\n\nForslaget vedtas ved akklamasjon.",
        [("Forslaget vedtas ved akklamasjon.", "adopted", True)],
    ),
    "what was decided before a result stays": (
        "Veien ble åpnet, og referatet ble godkjent.\n\nForslaget om salt falt.",
        [("Veien ble åpnet, og referatet ble godkjent.", "adopted", None), ("Forslaget om salt falt.", "rejected", None)],
    ),
    "one thing done and another asked for": (
        "Vedtak:\nVeien legges ned og leder bes varsle naboene.\n",
        [("Veien legges ned og leder bes varsle naboene.", "adopted", None)],
    ),
    "a task alone": ("Vedtak:\nLeder bes varsle naboene.\n", [("Leder bes varsle naboene.", "assigned", None)]),
    "a task beside an alternative that fell": (
        "Innstilling: Leder bes varsle naboene.\nAlternativt forslag fra Ola Vik: Naboene varsles ikke.\nForslaget falt mot 1 stemme.\n\nVedtak:\nLeder bes varsle naboene.\n",
        [("Leder bes varsle naboene.", "assigned", False)],
    ),
    "an alternative that asks someone": (
        "Innstilling: Veien stenges.\nAlternativt forslag fra Ola Vik: Leder bes varsle naboene.\nForslaget ble vedtatt med 3 mot 1 stemme.\n\nVedtak:\nLeder bes varsle naboene.\n",
        [("Leder bes varsle naboene.", "adopted", False)],
    ),
    "a task that goes on": (
        "Vedtak:\nStyret skal fortsette å utrede veien.\n", [("Styret skal fortsette å utrede veien.", "assigned", None)],
    ),
    "who steps down": (
        "Per Moen går ut av styret og Liv Dahl velges inn.", [("Per Moen går ut av styret og Liv Dahl velges inn.", "elected", None)],
    ),
    "a body that decides as follows": ("Styret vedtok følgende:\nVeien stenges.", [("Veien stenges.", "adopted", None)]),
    "what a colon leads to counts once": (
        "Det ble etter votering godkjent:\nNytt salt vedtas.", [("Det ble etter votering godkjent: Nytt salt vedtas.", "adopted", None)],
    ),
    "below a decision how it was taken": ("Vedtak: Veien stenges.\nVedtaket var enstemmig.", [("Veien stenges.", "adopted", True)]),
    "below a decision what follows from it": (
        "Vedtak: Veien stenges.\nVedtaket sendes til kommunen.", [("Veien stenges.", "adopted", None)],
    ),
    "nynorsk task": ("Ola Vik tek kontakt med kommunen.", [("Ola Vik tek kontakt med kommunen.", "assigned", None)]),
}  # fmt: skip


@pytest.mark.parametrize("name", DECISIONS)
def test_each_form_of_a_decision(name: str) -> None:
    text, expected = DECISIONS[name]
    assert decisions(text) == expected


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Saken ble drøftet.", None),
        ("Utgikk grunnet tidsmangel.", "lapsed"),
        ("Saken ble trukket.", "withdrawn"),
        ("Forslagsstiller trakk resolusjonen.", "withdrawn"),
        ("Framleggsstillaren trekte framlegget.", "withdrawn"),
        ("Ola Vik viste tall. Tallene er unntatt offentlighet til juli.", None),
        ("Unntatt offentlighet, jf. offl. § 13", "closed"),
        ("Saken er unntatt offentlighet.", "closed"),
        ("Saka gjekk ut.", "lapsed"),
        ("Unnateke offentlegheit", "closed"),
        ("- Dugnad: utsettes til mai.\n- Nøkler: Ola Vik sjekker.", None),
    ],
)
def test_outcome_of_items_without_a_decision(text: str, outcome: str | None) -> None:
    assert item(text).outcome == outcome


POINTS = {
    "points of the decision": ("Vedtak:\n- Veien bygges.\n- Den asfalteres.\n", []),
    "points of a proposal": ("Forslag til vedtak:\n- Veien bygges.\n- Den asfalteres.\n", []),
    "what is voted on": ("Votering:\n1) Innstillingen\n2) Forslag fra Ola Vik\n", []),
    "follow-up": ("Tiltak:\n- Ola Vik purrer.\n", []),
    "bullets that decide": ("- Kari Lund ble valgt til leder.\n- Ola Vik ble valgt til referent.\n", []),
    "the bullet in which a discussion ends": ("- Veien er smal.\n- Den er glatt.\n- Styret vedtok å salte den.\n", ["Veien er smal.", "Den er glatt."]),
    "what tells a result": ("- Veien er smal.\n- Forslaget ble vedtatt med 3 mot 1 stemme.\n", ["Veien er smal."]),
    "discussion": ("Diskusjon:\n- Veien er smal.\n- Den er glatt.\n", ["Veien er smal.", "Den er glatt."]),
    "lead-ins and bullets below them": (
        "• Utgifter til vei:\n  o Salt er dyrt.\n  o Grus er billig.\n",
        ["Utgifter til vei:", "Salt er dyrt.", "Grus er billig."],
    ),
    "nynorsk": ("Innspel i møtet:\n– Vegen er smal.\n– Han er glatt.\n", ["Vegen er smal.", "Han er glatt."]),
}  # fmt: skip


@pytest.mark.parametrize("name", POINTS)
def test_points_are_those_of_the_discussion(name: str) -> None:
    text, expected = POINTS[name]
    assert points(text) == expected


SPEAKERS: tuple[tuple[str, list[str]], ...] = (
    ("Ola Vik la fram forslag om ny vei.", []),
    ("Ola Vik spurte om framdriften.", []),
    ("Leder orienterte om saken.", []),
    ("Ola Vik orienterte om saken.", ["Ola Vik"]),
    ("Økonomisjef Kari Lund og Liv Dahl redegjorde for planen.", ["Kari Lund", "Liv Dahl"]),
    ("Kari informerte om planen.", ["Kari"]),
    ("Innledning v/Kari Lund", ["Kari Lund"]),
    ("Orientering ved Liv Dahl", ["Liv Dahl"]),
    ("Innleiing ved Kari Lund", ["Kari Lund"]),
    ("Ola Vik gjorde greie for saka.", ["Ola Vik"]),
    ("Ola Vik heldt innlegg om saka.", ["Ola Vik"]),
    ("Liv Dahl beskrev hvorfor veien er glatt.", ["Liv Dahl"]),
)


@pytest.mark.parametrize(("text", "names"), SPEAKERS, ids=[text for text, _ in SPEAKERS])
def test_speakers_are_those_who_present(text: str, names: list[str]) -> None:
    assert [speaker.name for speaker in item(text).speakers] == names


def test_decisions_stand_in_their_own_case_where_the_first_lists_all() -> None:
    record = parse_text(
        "Referat fra møte i hagerådet 3. mai 2021\n\nTil stede: Kari Lund\n\nSak 1/21 Saksliste\n\nFølgende saksliste ble godkjent:\n"
        "Sak 1/21 Saksliste\nSak 2/21 Referat\nSak 3/21 Vei\n\nSak 2/21 Referat\n\nReferatet ble godkjent.\n\nSak 3/21 Vei\n\nVeien bygges ikke. Saken utsettes.\n"
    )
    assert isinstance(record, Minutes)
    found = {item.number: [decision.text for decision in item.decisions] for item in record.agenda_items}
    assert found["Sak 2/21"] == ["Referatet ble godkjent."]
    assert found["Sak 3/21"] == ["Saken utsettes."]


def test_single_names_are_those_of_people_who_were_there() -> None:
    text = "Referat fra møte i Testrådet\nTil stede: Tulla Vik, Ola Vik\nSak 1/24 Vei\n{} orienterte om veien.\n\nSak 2/24 Salt\nVedtak: Saken utsettes.\n"
    for name, known in (("Tulla", True), ("Knerten", False), ("Styret", False)):
        record = parse_text(text.format(name))
        assert isinstance(record, Minutes)
        assert [speaker.name for speaker in record.agenda_items[0].speakers] == ([name] if known else [])


def test_votes_that_each_call_the_roll_are_two() -> None:
    called = "For forslaget stemte 2: Kari Lund (SP), Ola Vik (AP). Dermed ble forslaget vedtatt."
    again = "Votering:\nVedtatt med 2 mot 1 stemmer.\n\nVedtak: Veien bygges. Vedtatt med 2 mot 1 stemmer.\n"
    assert (
        len(
            item(
                f"Behandling\n{called}\n\nOla Vik fremmet følgende tilleggsforslag:\nDen asfalteres.\n\n{called}\n"
            ).vote_events
        )
        == 2
    )
    assert len(item(again).vote_events) == 1


@pytest.mark.parametrize(
    ("label", "totals"),
    [
        ("Vedtak (mot 2 stemmer)", [("no", 2)]),
        ("Votering:\nVedtatt med 5 mot 2 stemmer.\n\nVedtak (mot 2 stemmer)", [("yes", 5), ("no", 2)]),
        ("Vedtak (mot 1 røyst)", [("no", 1)]),
    ],
)
def test_a_vote_in_the_label_counts_once(label: str, totals: list[tuple[str, int]]) -> None:
    events = item(f"{label}:\nVeien bygges.\n").vote_events
    assert [(count.option, count.value) for event in events for count in event.counts] == totals


def test_columns_of_tasks_are_no_part_of_the_text() -> None:
    record = parse_text(
        f"{HEAD}Sak                                      Ansvarlig   Frist\n\n"
        "13/15 - Status\nPrøvene er tatt.                         KL          1.5.\nRapporten er sendt.\n\n"
        "14/15 - Plan\nGruppa var enige om å legge planen       OV          2.5.\nfram for styret.\n"
    )
    assert isinstance(record, Minutes)
    assert [found.text for found in record.agenda_items[1].decisions] == [
        "Gruppa var enige om å legge planen fram for styret."
    ]


def test_the_names_of_the_columns_may_stand_beside_the_first_item() -> None:
    record = parse_text(
        f"{HEAD}11.1   Status                                   Ansvar    Frist\n       Prøvene er tatt.                         KL        1.5.\n\n"
        "11.2   Plan\n       Gruppa var enige om å bygge.             OV        2.5.\n\n11.3   Eventuelt\n       Ingenting.\n"
    )
    assert isinstance(record, Minutes)
    assert [(found.number, found.title) for found in record.agenda_items] == [
        ("11.1", "Status"),
        ("11.2", "Plan"),
        ("11.3", "Eventuelt"),
    ]
    assert [found.text for found in record.agenda_items[1].decisions] == ["Gruppa var enige om å bygge."]


def test_an_extract_of_one_case_is_an_item_with_the_labels_of_its_head() -> None:
    record = parse_text(
        "Saksprotokoll\n\nUtvalg: Planutvalget\nMøtedato: 12.05.2016\n\nSak: PS 12/16\nTittel: Ny vei\n\nVedtak:\nVeien bygges.\n"
    )
    assert isinstance(record, Minutes)
    assert [(found.number, found.title, found.outcome) for found in record.agenda_items] == [
        ("PS 12/16", "Ny vei", "adopted")
    ]


AGENDA = [
    ("Saksnr", "Tittel", "Arkivsak"),
    ("PS 7/26", "Godkjenning av protokoll fra forrige møte i utvalget", "2026/88 og 2026/89"),
    ("PS 8/26", "Kjøp av tomt til ny brannstasjon på Testøya i Prøvedal", "2025/1432 og 2025/1433"),
]


@pytest.mark.parametrize("widths", [(60, 300, 110), (60, 60, 60)], ids=["one line each", "wrapped in every cell"])
def test_a_table_of_items_that_are_treated_below_is_the_agenda(widths: tuple[int, ...]) -> None:
    treated = [
        part
        for number, title, _ in AGENDA[1:]
        for part in (f"## {number} {title}", "Rådet drøftet saken.", "Vedtak: Saken godkjennes.")
    ]
    record = tabled.read(["# Protokoll fra møte i Testrådet 3. mai 2026", "Saksliste", AGENDA, *treated], "pdf", widths)
    assert isinstance(record, Minutes)
    assert [(item.number, item.title, item.outcome) for item in record.agenda_items] == [
        (number, title, "adopted") for number, title, _ in AGENDA[1:]
    ]


@pytest.mark.parametrize(
    ("told", "decision"),
    [
        ("Referent var fraværende.", "Veien bygges. Referent var fraværende."),
        ("Referent: Kari Lund", "Veien bygges."),
        ("Protokollfører: Ola Vik", "Veien bygges."),
    ],
)
def test_who_took_the_minutes_is_no_part_of_the_last_decision(told: str, decision: str) -> None:
    record = parse_text(f"{HEAD}Sak 1/21 Ny vei\nVedtak:\nVeien bygges.\n\n{told}\n")
    assert isinstance(record, Minutes)
    assert [one.text for one in record.agenda_items[0].decisions] == [decision]
    assert record.ledger.unclaimed == 0


@pytest.mark.parametrize("sign", ["", "1", "12"])
def test_the_sign_of_a_footnote_is_no_part_of_who_presents(sign: str) -> None:
    assert [speaker.name for speaker in item(f"Innledning ved Espen Dahle.{sign}\n").speakers] == ["Espen Dahle"]


def test_a_table_below_a_colon_is_part_of_the_decision() -> None:
    table = "| Verv | Navn |\n|---|---|\n| Leder | Kari Lund |\n| Vara | Ola Vik |\n"
    for lead, outcome in (("Valgt ble:", "elected"), ("Vedtak: Følgende velges:", "elected")):
        text = f"# Referat fra styremøte i Lia vel 3. mars 2021\n\nTil stede: Kari Lund\n\n## Sak 1/21 Valg\n\n{lead}\n\n{table}\n"
        record = parse(text.encode(), name="x.md")
        assert isinstance(record, Minutes)
        (decision,) = record.agenda_items[0].decisions
        assert decision.text.endswith(": Verv Navn Leder Kari Lund Vara Ola Vik")
        assert decision.outcome == outcome


def test_what_is_adopted_with_an_amendment_is_the_decision() -> None:
    text = "Endringsforslag fra Ola Vik: Ordet «nå» strykes.\n\nEndringsforslaget ble vedtatt.\n\n{}\n"
    found = item(text.format("Uttalelsen ble enstemmig vedtatt med endringen."))
    assert [(one.text, one.outcome) for one in found.decisions] == [
        ("Uttalelsen ble enstemmig vedtatt med endringen.", "adopted_amended")
    ]
    assert [one.text for one in item(text.format("Alle var fornøyde.")).decisions] == ["Ordet «nå» strykes."]


@pytest.mark.parametrize(
    ("text", "tasks"),
    [("RL er syk.", []), ("RL tar kontakt med utbyggeren.", ["RL tar kontakt med utbyggeren."])],
)
def test_who_is_called_by_initials_is_given_a_task(text: str, tasks: list[str]) -> None:
    assert [one.text for one in item(f"Veien er glatt. {text}\n").decisions] == tasks


@pytest.mark.parametrize(
    ("text", "decided"),
    [
        ("Støyen er målt. Vedtak om dette kommer i mai.\n", []),
        (
            "Støyen er målt. Vedtak: Styret kjøper skjermer. Vegen er dyr. Vedtak: Saken utsettes.\n",
            ["Styret kjøper skjermer. Vegen er dyr.", "Saken utsettes."],
        ),
        ("Støyen er målt. Vedtak: Styret kjøper skjermer.\n", ["Styret kjøper skjermer."]),
        ("Støyen er målt, og den er\nhøy. Vedtak: Styret kjøper\nskjermer.\n", ["Styret kjøper skjermer."]),
        ("Støyen er målt. Avgjerd: Styret kjøper skjermar.\n", ["Styret kjøper skjermar."]),
    ],
)
def test_a_decision_behind_a_sentence_has_its_label(text: str, decided: list[str]) -> None:
    found = item(text)
    assert [one.text for one in found.decisions if one.label_text] == decided


@pytest.mark.parametrize("told", ["Formannskapet har behandlet saken.", "Formannskapet har behandlet\nsaken."])
def test_a_decision_behind_a_sentence_about_a_body_is_that_bodys(told: str) -> None:
    found = item(f"{told} Vedtak: Saken utsettes.\n")
    assert [one.label_text for one in found.decisions if one.label_text == "Vedtak"] == []
