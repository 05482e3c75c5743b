"""Party codes and party names as printed in attendance lists and votes."""

from pmdocs.late import late

PARTY_CODES = frozenset(
    "AP A DNA ARB H FRP F SP SV V KRF R RV MDG INP PP PENSJ DEM ND FNB K L UAVH UAH UAVH. BL FL TVP KSL NML KAP PF SOL NKP".split()
)
"""Compared in capitals. Single letters count only in parentheses or in a party column."""

PARTY_NAMES = frozenset(
    (
        "arbeiderpartiet", "arbeidarpartiet", "høyre", "høgre", "fremskrittspartiet", "framstegspartiet", "senterpartiet",
        "sosialistisk venstreparti", "venstre", "kristelig folkeparti", "kristeleg folkeparti", "rødt", "raudt", "rød valgallianse",
        "miljøpartiet de grønne", "miljøpartiet dei grøne", "de grønne", "dei grøne", "pensjonistpartiet", "industri- og næringspartiet",
        "demokratene", "folkets parti", "uavhengig", "uavhengige", "uavh", "uavh.", "uavhengig representant", "uavhengig repr.", "partiløs", "partilaus",
    )
)  # fmt: skip

LOCAL_LIST = late(
    r"(?!Sak|Vente|Deltak|Adresse|Pris|Navne|Namne|Telefon)[A-ZÆØÅ][\w-]*(?: og [\w-]+)?list(?:a|en)"
)
"""Lists that stand for election in one municipality: `Bygdelista`, `By- og bygdelista`."""

NO_PARTIES = frozenset("FFO SAFO UVS NAV KS ANDRE LO NHO".split())
"""Organisations that stand in the column of parties of a council, in capitals."""
