"""Words that stand in only one of the two written languages."""

BOKMAL = frozenset(
    "ikke fra hva hvordan hvor hvem hvilke hvilken være noen noe også ble blir jeg de dem deres gjennom mellom sine uten "
    "mer medlemmer møtet saken vedtatt vedtas godkjent enstemmig styrets utvalg leder nestleder innkallingen referatet "
    "protokollen orienteringen ønsker virksomhet dere selv siden ellers viser forslaget innstilling hver kommer tilstede sted "
    "møtested deltakere observatører hovedsakelig arbeidet oppgaver mulig viktig felles hun etter".split()
)
NYNORSK = frozenset(
    "ikkje frå kva korleis kvar kven kva vere nokon noko òg vart vert blei eg dei deira gjennom mellom sine utan meir "
    "medlemer møtet saka vedteke vedteken godkjend samrøystes utval leiar nestleiar innkallinga referatet møteboka "
    "ønskjer verksemd dykk sjølv sidan elles framlegget tilråding kvart kjem stad møtestad deltakarar observatørar "
    "korkje ein eit ei vitande tilrår handsaming heile einskilde arbeidet oppgåver mogleg viktig felles ho etter nye "
    "difor berre dette difor kommunane skulane røysta innspel orienterte oppfølginga attende".split()
)
SHARED = BOKMAL & NYNORSK
