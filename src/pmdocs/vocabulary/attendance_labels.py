"""Labels of attendance lists: who was there, in what role, and who was not."""

from itertools import product

from pmdocs.vocabulary import Label

_MEMBERS_NB = ("medlemmer", "faste medlemmer", "styremedlemmer", "faste styremedlemmer", "utvalgsmedlemmer", "rådsmedlemmer", "komitémedlemmer",
               "disse medlemmene", "følgende medlemmer", "følgende faste medlemmer", "disse faste medlemmene", "representanter", "delegater",
               "følgende representanter", "følgende styremedlemmer")  # fmt: skip
_MEMBERS_NN = ("medlemer", "medlemmer", "faste medlemer", "faste medlemmer", "styremedlemer", "styremedlemmer", "utvalsmedlemer", "rådsmedlemer",
               "desse medlemene", "desse medlemmene", "følgjande medlemer", "følgjande medlemmer", "desse faste medlemene", "representantar",
               "følgjande faste medlemer", "følgjande representantar", "fylgjande medlemer", "fylgjande medlemmer", "fylgjande faste medlemer",
               "fylgjande representantar")  # fmt: skip
_BODIES_NB = ("styret", "rådet", "utvalget", "komiteen", "nemnda", "formannskapet", "kommunestyret", "fagrådet", "hovedstyret", "arbeidsutvalget", "medlemmene")
_BODIES_NN = ("styret", "rådet", "utvalet", "komiteen", "nemnda", "formannskapet", "kommunestyret", "fagrådet", "hovudstyret", "arbeidsutvalet", "heradsstyret")
_CAME_FROM_NB = ("fra", "til stede fra", "tilstede fra", "møtte fra", "deltok fra", "følgende fra", "i tillegg møtte fra", "dessuten møtte fra", "øvrige fra")
_CAME_FROM_NN = ("frå", "til stades frå", "tilstades frå", "møtte frå", "deltok frå", "følgjande frå", "i tillegg møtte frå", "elles møtte frå", "andre frå")
_OFFICES_NB = ("administrasjonen", "adm.", "adm", "ledelsen", "staben", "rektoratet", "kommunedirektøren", "rådmannen")
_OFFICES_NN = ("administrasjonen", "adm.", "adm", "leiinga", "staben", "rektoratet", "kommunedirektøren", "rådmannen")
_DEPUTIES_NB = ("varamedlemmer", "varamedlem", "vararepresentanter", "vararepresentant", "varaer", "følgende varamedlemmer", "disse varamedlemmene", "følgende vararepresentanter")
_DEPUTIES_NN = ("varamedlemer", "varamedlemmer", "varamedlem", "vararepresentantar", "følgjande varamedlemer", "følgjande varamedlemmer", "desse varamedlemene", "desse varamedlemmene")


def _each(who: tuple[str, ...], what: tuple[str, ...]) -> tuple[str, ...]:
    """Every one of `who` with every one of `what`; "" says nothing."""
    return tuple(f"{one} {other}".strip() for one, other in product(who, what))


ATTENDANCE_LABELS = (
    Label(name="present", opens="people", attendance="present", meaning="those who were there",
          nb=("til stede", "tilstede", "til stede med stemmerett", "tilstede med stemmerett", "med stemmerett", "til stede på møtet", "tilstede på møtet", "tilstede var", "til stede var", "møtende",
              "deltakere", "deltagere", "deltakelse", "møtedeltakere", "møtedeltagere", "fremmøtte", "frammøtte", "oppmøte",
              "følgende deltok", "følgende deltok i møtet", "følgende deltok på møtet", "følgende møtte", "opprop", "tilstedeværende", "nærværende", "stemmeberettigede", "stemmeberettigede til stede", "disse deltok", "disse var til stede", "følgende var til stede", "møtte", "møtt", "disse møtte", "desse møtte", "til stede fra …",
              "tilstede fra …", "til stede under …", "tilstede under …", "deltok under …", "deltok", "følgende tok sete", "deltakere fra …", "møtte fra …", "i møtet deltok", "de som møtte", "de som møtte var", "de fremmøtte", "deltakere i møtet", "deltakere på møtet", "deltagere i møtet"),
          nn=("til stades", "dei som møtte", "dei som møtte var", "dei frammøtte", "til stades med stemmerett", "til stades med røysterett", "med røysterett", "til stades på møtet", "til stades var", "møtedeltakarar", "deltakarar", "deltakarar i møtet", "deltakarar på møtet", "følgjande møtte", "følgjande deltok", "fylgjande møtte",
              "tilstades", "røysteføre", "til stades under …", "følgjande tok sete", "til stades frå …", "deltakarar frå …"),
          examples=("Til stede: Kari Lund og Ola Vik", "Til stades:", "Deltakere", "Frammøtte: 12", "Tilstede Kari Lund, Ola Vik og Liv Dahl", "Til stede; Kari Lund"),
          not_examples=("Til stede var alle som ville: mange av dem kom langveisfra og hadde med seg mye", "Deltakerne ble enige", "Til stede Kari", "Deltok Kari Lund på møtet?")),
    Label(name="members", opens="people", role="member", attendance="present", meaning="the body's members who were there",
          nb=(*_each(("til stede,", "tilstede,", "møtt,"), ("medlemmer", "faste medlemmer")), *_each(_MEMBERS_NB, ("", "til stede", "tilstede", "som møtte", "møtte", "var til stede", "som deltok", "deltok", "som var til stede")),
              *_each(("til stede fra", "tilstede fra", "møtte fra", "deltakere fra", "fra"), _BODIES_NB),
              "møtende medlemmer", "tilstedeværende medlemmer", "møtende styremedlemmer", "møtende representanter",
              "deltakere i …", "deltagere i …", "medlemmer i …", "medlemmer av …"),
          nn=(*_each(("til stades,", "tilstades,"), ("medlemer", "medlemmer", "faste medlemer")), *_each(_MEMBERS_NN, ("", "til stades", "tilstades", "som møtte", "møtte", "var til stades", "som deltok", "deltok", "som var til stades")),
              *_each(("til stades frå", "tilstades frå", "møtte frå", "deltakarar frå", "frå"), _BODIES_NN),
              "deltakarar i …", "medlemer i …", "møtande medlemer", "møtande medlemmer", "møtande representantar", "møtande styremedlemer"),
          examples=("Deltakere i Rådet:", "Til stede, medlemmer:", "Faste medlemer som møtte:", "Medlemmer:", "Fra styret: Kari Lund"),
          not_examples=("Medlemmer av rådet sa at det haster med en ny plan for distriktene i nord.", "Medlemskap: 100 kr")),
    Label(name="absent", opens="people", attendance="absent", meaning="those who were not there",
          nb=("forfall", "meldt forfall", "fravær", "fraværende", "frafall", "borte", "deltok ikke", "møtte ikke", "ikke møtt", "ikke møtte", "ikke til stede", "ikke tilstede",
              "meldt fravær", "følgende hadde forfall", "forfall uten vara", "permisjon", "meldte forfall", "forfall meldt",
              "følgende hadde meldt forfall", "forfall fra administrasjonen", "… som ikke møtte", "… som ikke var til stede", "… som ikke var tilstede",
              "… som hadde forfall", "… med forfall"),
          nn=("fråvær", "fråverande", "fråfall", "deltok ikkje", "møtte ikkje", "forfall/møtte ikkje", "ikkje møtt", "ikkje til stades", "desse hadde forfall", "følgjande hadde forfall", "følgjande hadde meldt forfall", "… som ikkje møtte",
              "… som ikkje var til stades", "… som hadde forfall"),
          examples=("Forfall: Kari Lund", "Fråvær:", "Meldt forfall"), not_examples=("Forfallsdato: 1.2.2021", "Forfall meldes til Kari")),
    Label(name="missing", opens="people", attendance="absent", alone=False, meaning="those who were not there, beside the names of those who were",
          nb=("mangler", "manglet", "meldt fra"), nn=("manglar", "mangla", "meldt frå"),
          examples=("Mangler: Kari Lund", "Manglar: Ola Vik", "Meldt fra: Per Moen"), not_examples=("Mangler", "Manglende svar: se sak 3", "Meldt fra")),
    Label(name="absent_members", opens="people", role="member", attendance="absent", meaning="the body's members who were not there",
          nb=(*_each(_MEMBERS_NB, ("med forfall", "som ikke møtte", "møtte ikke", "hadde forfall", "hadde meldt forfall", "meldte forfall", "ikke til stede",
                                   "som ikke var til stede", "som hadde forfall", "som hadde meldt forfall", "som meldte forfall")),
              "forfall fra …"),
          nn=(*_each(_MEMBERS_NN, ("med forfall", "som ikkje møtte", "møtte ikkje", "hadde forfall", "hadde meldt forfall", "melde forfall", "ikkje til stades",
                                   "som ikkje var til stades", "som hadde forfall", "som hadde meldt forfall")),
              "forfall frå …"),
          examples=("Faste medlemmer som ikke møtte:", "Forfall frå fagrådet:", "Medlemmer med forfall:"),
          not_examples=("Forfall: Kari Lund", "Forfall meldes til sekretariatet.")),
    Label(name="substitutes", opens="people", role="substitute", attendance="present", meaning="deputies who met",
          nb=(*_each(_DEPUTIES_NB, ("", "som møtte", "møtte", "til stede", "tilstede", "som deltok", "deltok", "tok sete", "som tok sete")),
              "møtende varamedlemmer", "møtende varamedlem", "som vara møtte", "vara", "møtende vara", "møtende vararepresentanter"),
          nn=(*_each(_DEPUTIES_NN, ("", "som møtte", "møtte", "til stades", "tilstades", "som deltok", "deltok", "tok sete", "som tok sete")),
              "møtande varamedlem", "møtande varamedlemmer", "møtande varamedlemer", "møtande vara", "frammøtte varamedlemmer",
              "frammøtte varamedlemer", "følgjande varamedl. møtte"),
          examples=("Varamedlemmer som møtte:", "Møtande varamedlem: Ola Vik"), not_examples=("Varamedlemmer møter etter nærmere beskjed.",)),
    Label(name="administration", opens="people", role="administration", attendance="present", meaning="the administration's people",
          nb=(*_each(_CAME_FROM_NB, _OFFICES_NB), *_each(("fra", "følgende fra"), ("administrasjonen møtte", "administrasjonen deltok", "adm. møtte", "administrasjonen møtte …", "administrasjonen deltok …", "adm. møtte …")),
              "administrasjonen", "administrasjon"),
          nn=(*_each(_CAME_FROM_NN, _OFFICES_NN), *_each(("frå", "følgjande frå"), ("administrasjonen møtte", "administrasjonen deltok", "adm. møtte", "administrasjonen møtte …", "administrasjonen deltok …", "adm. møtte …")),
              "administrasjon for møtet"),
          examples=("Fra administrasjonen: Kari Lund", "Frå administrasjonen møtte:", "Frå administrasjonen møtte rådmann Ola Vik."), not_examples=("Fra administrasjonen kom et innspill om dette.",)),
    Label(name="secretariat", opens="people", role="secretary", attendance="present", meaning="the body's secretariat",
          nb=(*_each(_CAME_FROM_NB, ("sekretariatet",)), "fra sekretariatet møtte", "fra sekretariatet møtte …", "fra sekretariatet deltok …", "sekretariat", "sekretariatet"),
          nn=(*_each(_CAME_FROM_NN, ("sekretariatet",)), "frå sekretariatet møtte", "frå sekretariatet møtte …", "frå sekretariatet deltok …", "sekretariat for møtet"),
          examples=("Fra sekretariatet: Kari Lund", "Frå sekretariatet:"), not_examples=("Fra sekretariatet kom et innspill om dette.",)),
    Label(name="observers", opens="people", role="observer", attendance="present", meaning="observers",
          nb=("observatører", "observatør", "observatør i møtet", "faste observatører", "observatører i …", "observatører fra …", "observatør fra …", "med møte- og talerett", "med tale- og forslagsrett", "med talerett", "bisittere",
              "til stede med møte- og talerett", "bakbenken"),
          nn=("observatørar", "med tale- og framleggsrett", "observatørar i …", "observatørar frå …", "observatør frå …", "til stades med møte- og talerett", "faste observatørar"),
          examples=("Observatører:", "Observatørar: Liv Dahl"), not_examples=("Observatørene forlot møtet.",)),
    Label(name="guests", opens="people", role="guest", attendance="present", meaning="guests and others",
          nb=("andre møtende", "andre som møtte", "andre som deltok", "andre som var til stede", "øvrige som møtte", "gjester", "gjest", "inviterte", "inviterte gjester", "gjester i møtet", "gjest under …", "gjester under …", "gjest på …", "gjester på …"),
          nn=("andre frammøtte", "andre møtande", "andre som møtte", "andre som deltok", "andre som var til stades", "gjestar", "inviterte gjestar", "gjestar under …", "gjestar på …", "gjestar i møtet"),
          examples=("Gjester: Kari Lund", "Gjestar:", "Andre som møtte:", "Gjest under sak 3:"), not_examples=("Gjestene takket for seg.",)),
    Label(name="others", opens="people", attendance="present", meaning="others who were there, without a stated role",
          nb=("andre", "i tillegg møtte", "dessuten møtte", "andre til stede", "øvrige", "ellers møtte", "også til stede", "andre deltakere",
              "i tillegg deltok", "dessuten deltok", "tiltredende", "tiltrådte", "øvrige deltakere", "for øvrig møtte"),
          nn=("elles møtte", "andre til stades", "andre deltakarar", "elles deltok", "i tillegg møtte også", "også til stades"),
          examples=("I tillegg møtte: Kari Lund", "Elles møtte: Ola Vik"), not_examples=("Andre saker: ingen", "Andre som møtte opp, gikk igjen.", "Andre mener det motsatte.")),
    Label(name="sent", opens="people", attendance="present", alone=False, meaning="those whom an organisation or office sent",
          nb=("fra …", "følgende fra …", "fra … møtte …", "fra … deltok …"), nn=("frå …", "følgjande frå …", "frå … møtte …", "frå … deltok …"),
          examples=("Fra revisjonen: Kari Lund", "Frå Testverket: Ola Vik", "Frå revisjonen møtte Ola Vik."), not_examples=("Fra 1. mai", "Fra salen kom et spørsmål om dette.")),
)
