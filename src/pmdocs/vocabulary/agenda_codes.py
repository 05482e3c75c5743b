"""Families of agenda codes. The first row whose pattern fits a line's beginning names the code.

Whether a hit is an agenda code is decided over the whole document: the family whose numbers run on wins.
"""

from pmdocs.vocabulary import CodeFamily

YEAR = r"(?P<year>(?:19|20)[0-9][0-9]|[0-9][0-9])"
"""Two digits, or four beginning with 19 or 20: archive numbers such as 11/3153 stand in the same columns."""
END = r"(?![0-9/])(?=[\s:.,;)–-]|$)"
SLASH = r"\s?/\s?"
MARK = r"(?P<mark>-[0-9](?![0-9])|\s[A-D](?=\s+[A-ZÆØÅ«\"]|\s*$)|\stillegg\b)?"
"""What some print after the year: part of an item, `B` for decision items, an addition."""
NOT_A_YEAR = r"(?!(?:19|20)[0-9][0-9]\s?/)"
"""A number that reads as a year stands before an archive number or a project: those have rows of their own."""
NOT_A_RANGE = r"(?!\s*[-–]\s*(?:[A-ZÆØÅ]{1,4}[\s-]?)?[0-9]{1,4}/)"
"""`011/21 - 018/21` says which items were treated."""
WORD = r"(?:[Ss]ak|SAK)"
TITLE = r"(?=\s*[:.–-]?\s+[A-ZÆØÅ«\"0-9]|\s*:?$)"
DIGITS, CAPITALS, SMALL = "0123456789", "ABCDEFGHIJKLMNOPQRSTUVWXYZÆØÅ", "abcdefghijklmnopqrstuvwxyzæøå"

AGENDA_CODES = (
    CodeFamily(
        name="item/meeting/year",
        begins=CAPITALS + "s", holds=("/",),
        pattern=rf"(?P<series>(?:{WORD}|[A-ZÆØÅ](?:-?{WORD})?))\s+(?P<sequence>[0-9]{{1,3}})/(?P<meeting>[0-9]{{1,2}})/{YEAR}{END}",
        meaning="item number, meeting number and year",
        examples=("SAK 01/02/21 Godkjenning av innkalling", "Sak 3/1/2019: Budsjett", "O-sak 1/3/19 Orientering"),
        not_examples=("SAK 01/02", "18/05/2021 kl. 12", "SAK 1/2/3/21"),
    ),
    CodeFamily(
        name="status-sak number/year",
        begins="HTE", holds=("/",),
        pattern=rf"(?P<series>(?:Hastesak|Tilleggssak|Ekstrasak|HASTESAK|TILLEGGSSAK|EKSTRASAK)(?:\s+[A-ZÆØÅ]{{2,3}})?)\s*(?:nr\.?\s*)?(?P<sequence>[0-9]{{1,4}}){SLASH}{YEAR}{MARK}{END}",
        meaning="an item that came late, number and year",
        examples=("Hastesak 41/01 Skolebygg", "Tilleggssak 22/07: Val", "Ekstrasak 3/2019"),
        not_examples=("Hastesaker 41/01", "Hastesaken ble utsatt"),
    ),
    CodeFamily(
        name="series-sak number/year",
        begins=CAPITALS + SMALL, holds=("/",),
        pattern=rf"(?P<series>(?!(?:Til|I|Se|Jf|Av|Om|Fra|Frå|Ref|Ny|Mot|Under|Ark|Arkiv|Den)\b)[A-ZÆØÅ][A-Za-zÆØÅæøå]{{0,4}}[ -]?|[a-zæøå]{{1,3}}-){WORD}\s*(?:nr\.?\s*)?(?P<sequence>[0-9]{{1,4}})(?P<suffix>[a-z]?){SLASH}{YEAR}{MARK}{END}",
        meaning="letters of a series or body, number and year",
        examples=("S-sak 52/06 Budsjett", "SP-sak 01/18 Konstituering", "KU-sak 05/99", "PSak 10/15 Valg", "k-sak 42/19 Veg"),
        not_examples=("Arkivsak 21/00123", "I-sak", "Til sak 25/12: Spørsmål"),
    ),
    CodeFamily(
        name="series-sak number",
        begins=CAPITALS, holds=("sak", "Sak", "SAK"),
        pattern=rf"(?P<series>[A-ZÆØÅ]{{1,2}})(?:-{WORD}|\sSAK)\s*(?P<sequence>[0-9]{{1,3}}){END}",
        meaning="letter of a series and number in the meeting",
        examples=("V-SAK 1 Strategi", "O-sak 2: Orientering", "D-SAK 12"),
        not_examples=("V-SAK 1/23", "I sak 4 ble det sagt"),
    ),
    CodeFamily(
        name="sak year/number",
        begins=CAPITALS + "s", holds=("/",),
        pattern=rf"(?P<series>{WORD}|[A-ZÆØÅ]{{2,4}})\s+(?P<year>(?:19|20)[0-9][0-9])/(?P<sequence>[0-9]{{1,4}}){MARK}{END}",
        meaning="four-digit year first, then the number",
        examples=("Sak 2011/38 Budsjett", "ST 2010/69 Protokoll", "ST 2010/69 B Personal"),
        not_examples=("2018/2019", "Sak 38/2011"),
    ),
    CodeFamily(
        name="sak number/year",
        begins="Ss", holds=("/",),
        pattern=rf"(?P<series>{WORD}(?:(?:s?nr|\s*[Nn]r)\b\.?:?|[:.])?)\s*(?P<sequence>{NOT_A_YEAR}[0-9]{{1,4}})(?P<suffix>\s?[a-zA-Z]?){SLASH}{YEAR}{MARK}{NOT_A_RANGE}{END}",
        meaning="running number and year",
        examples=("Sak 12/21 Godkjenning", "Sak. 12/21 Veg", "SAK 95/13: Budsjett", "Sak 002/15 Valg", "Sak 180 /09 Høring", "Sak nr. 5/2021", "Saksnr. 5/21 Veg", "Sak: 7/20", "Sak 12/21 B Personal"),
        not_examples=("Sak 12/21/22", "Saken 12/21", "Sak 4 i referatet", "Saksnr. 2019/4411", "Saksnr.: 011/21 - 018/21"),
    ),
    CodeFamily(
        name="sak body number/year",
        begins="Ss", holds=("/",),
        pattern=rf"(?P<series>{WORD}\s+(?:[A-ZÆØÅ]{{2,4}}(?=[\s-])|[A-ZÆØÅ](?=-)))[\s-]\s*(?P<sequence>{NOT_A_YEAR}[0-9]{{1,4}}){SLASH}{YEAR}{MARK}{END}",
        meaning="body or series in capitals after the word, number and year",
        examples=("Sak STY 30/03 Budsjett", "Sak FS 4/2012", "SAK T-41/24 Vegar", "Sak KO-4/24"),
        not_examples=("Sak om 30/03", "Saken STY 30/03", "Sak T 41/24"),
    ),
    CodeFamily(
        name="type number/year",
        begins=CAPITALS + "s", holds=("/",),
        pattern=rf"(?:(?P<label>(?:[Ss]ak|Saks?nr|Utvalgssak|Utvalssak)\.?:)\s*)?(?P<series>[A-ZÆØÅ]{{1,4}}(?:\s[A-ZÆØÅ]{{2,4}})?)[\s-]\s?(?P<sequence>{NOT_A_YEAR}[0-9]{{1,4}})(?P<suffix>[a-z]?){SLASH}{YEAR}{MARK}{NOT_A_RANGE}{END}",
        meaning="type or body in capitals, number and year; each type has its own counter",
        examples=("PS 12/21 Budsjett", "RS 3/21", "KR 79/22 Valg", "KO-10/12 Protokoll", "PS TEK 0002/00 Vei", "BU 14/72 Veg", "Sak: PS 12/16"),
        not_examples=("PST 12", "GNR 119/2 og 3", "ID2019_042", "T-21/18–T-25/18", "PS 1/20 - PS 9/20"),
    ),
    CodeFamily(
        name="number/year",
        begins=DIGITS, holds=("/",),
        pattern=rf"(?P<sequence>{NOT_A_YEAR}[0-9]{{1,4}})(?P<suffix>\s?[A-Ba-b]?){SLASH}{YEAR}(?![0-9/.]){MARK}(?!-){NOT_A_RANGE}{TITLE}",
        meaning="running number and year alone",
        examples=("33/15 Godkjenning av innkalling", "015/11 Budsjett", "01/2016: Valg", "47/2026 Høring", "12/21", "001/03 B Val"),
        not_examples=("09/810 Vei", "11/3153 Tomt", "3/2-21", "21/00123-4", "1/3 av medlemmene", "011/21 - 018/21"),
    ),
    CodeFamily(
        name="year/number",
        begins="12", holds=("/",),
        pattern=rf"(?P<year>(?:19|20)[0-9][0-9])/(?P<sequence>[0-9]{{1,5}})(?![0-9/-]){TITLE}",
        meaning="an application or project as the item",
        examples=("2016/123 Søvn hos skiftarbeidere", "2021/4411"),
        not_examples=("2016/123-1", "2018/2019-2020", "12/2016 Valg"),
    ),
    CodeFamily(
        name="method id",
        begins="I", holds=("ID",),
        pattern=r"(?P<series>ID)(?P<year>(?:19|20)[0-9][0-9])[_-](?P<sequence>[0-9]{2,4})(?![0-9])",
        meaning="a method as the item",
        examples=("ID2019_042 Strålebehandling", "ID2021-005"),
        not_examples=("ID 2019", "ID-porten"),
    ),
    CodeFamily(
        name="sak number-year",
        begins="Ss" + DIGITS,
        pattern=rf"(?:(?P<series>{WORD})\s+(?P<sequence>[0-9]{{1,3}})\s?[-–]\s?{YEAR}|(?P<bare>[0-9]{{1,3}})\s?[-–]\s?(?P<long>(?:19|20)[0-9][0-9]))(?![0-9/-])(?=\s*[:–-]?\s+[A-ZÆØÅ«\"]|\s*:?$)",
        meaning="number and year with a dash",
        examples=("31 – 2018 Valg av styre", "Sak 45-2018 Budsjett", "Sak 07-2022", "Sak 01-14 Valg"),
        not_examples=("2018-2021", "31-12-2018", "14-16"),
    ),
    CodeFamily(
        name="number.year",
        begins=DIGITS, holds=(".",),
        pattern=r"(?P<sequence>[0-9]{1,3})\.(?P<year>(?:19|20)[0-9][0-9])(?=\s+[A-ZÆØÅ«\"]|$)",
        meaning="number and year with a stop",
        examples=("17.2021 Skoleball", "3.2019 Val"),
        not_examples=("17.05.2021", "3.2019 kroner"),
    ),
    CodeFamily(
        name="sak number",
        begins="Ss",
        pattern=rf"(?P<series>{WORD})\.?\s*(?:[Nn]r\.?\s*)?(?P<sequence>[0-9]{{1,3}}(?:\.[0-9]{{1,2}}){{0,3}})(?P<suffix>[a-z]?)(?=\s*[:.)–-]|\s+[A-ZÆØÅ«\"]|\s*$)(?!\s*/\s?[0-9]|[.–-][0-9]|\s[–-]\s?[0-9]{{1,4}}(?:[\s:]|$))",
        meaning="number of the item in the meeting, also of an item below another",
        examples=("Sak 1 Godkjenning", "SAK 2: Budsjett", "Sak 5 – Valg", "Sak nr. 3 Eventuelt", "Sak 4", "Sak 3 - 17. mai", "Sak 3.2 Budsjett", "Sak. 1: Veg"),
        not_examples=("Sak 4 i referatet", "Saker 1", "Sak 12/21 Valg", "Sak 3-5 ble utsatt", "Sak 3.5.2021 ble utsatt"),
    ),
    CodeFamily(
        name="punkt number",
        begins="P",
        pattern=r"(?P<series>Pkt\.?|Punkt|Post|PKT\.?|PUNKT|POST)\s*(?P<sequence>[0-9]{1,2})(?=\s*[:.)–-]|\s+[A-ZÆØÅ«\"]|\s*$)",
        meaning="point or post of the meeting",
        examples=("Pkt. 1 Åpning", "Punkt 4. Regnskap", "Post 3: Valg"),
        not_examples=("Punktene ble vedtatt", "Posten er 4", "Pkt. 1 og 2 ble vedtatt"),
    ),
    CodeFamily(
        name="ordinal.sub",
        begins=DIGITS, holds=(".",),
        pattern=r"(?P<sequence>[0-9]{1,3}(?:\.[0-9]{1,2}){1,4})[.):]?\s+(?:[-–]\s+)?(?=[A-ZÆØÅ«\"])",
        meaning="ordinal of an item below another",
        examples=("1.1 Valg av møteleder", "4.2. Budsjett", "5.1.2 Lån", "4.1 - Tilskudd", "13.1.4.1 Val av leiar"),
        not_examples=("1.1.2021 Valg", "4.1"),
    ),
    CodeFamily(
        name="ordinal",
        begins=DIGITS,
        pattern=r"(?P<sequence>[0-9]{1,3})(?:(?:[.):]|(?=\s\s)|(?=\s+[-–]\s))\s*(?![0-9])(?:[-–]\s+)?(?=[A-ZÆØÅ«\"])|[.)]\s+(?=(?:1\.|17\.)\s?mai\b))",
        meaning="ordinal of the item in the meeting",
        examples=("1. Godkjenning av innkalling", "2) Budsjett", "12. Eventuelt", "3 - Valg", "611 - Val", "4. 17. mai-komité"),
        not_examples=("1. mai er fri", "1.2 Mål", "3 personer", "18. juni 2024"),
    ),
    CodeFamily(
        name="ordinal.suffix",
        begins=DIGITS,
        pattern=r"(?P<sequence>[0-9]{1,3})(?P<suffix>\s?[a-hA-H](?=[.):])|[a-h](?=\s))[.):]?\s+(?:[-–]\s+)?(?=[A-ZÆØÅ«\"])",
        meaning="ordinal with a letter: one of several items below a number",
        examples=("4a Valg av leder", "5 b) Ladeplasser", "2c. Lån", "7d: Framlegg om kontingent"),
        not_examples=("4 a av medlemmene", "3A er klassen", "5 Atle Vik"),
    ),
    CodeFamily(
        name="ordinal.bare",
        begins=DIGITS,
        pattern=r"(?P<sequence>[0-9]{1,3})\s(?=[A-ZÆØÅ«\"])",
        meaning="a number and a title with nothing between them: a heading where type or white space sets it apart",
        examples=("1 Velkommen", "51 Godkjenning av innkalling", "7 Ymse"),
        not_examples=("3 personer", "2024 Årsmøte", "300 000 kroner"),
    ),
    CodeFamily(
        name="ordinal.roman",
        begins="IVX",
        pattern=r"(?P<roman>(?=[IVX])(?:X{0,2})(?:IX|IV|V?I{0,3}))[.):]\s+(?=[A-ZÆØÅ«\"])",
        meaning="Roman ordinal of the item in the meeting",
        examples=("I. Åpning", "IV. Rekneskap", "XII) Eventuelt"),
        not_examples=("I dag er det fint", "VI BYGGER", "X er ukjent"),
    ),
    CodeFamily(
        name="ordinal.letter",
        begins=CAPITALS,
        pattern=r"(?P<letter>[A-Z])[.):]\s+(?=[A-ZÆØÅ«\"])",
        meaning="letter of the item in the meeting",
        examples=("A) Konstituering", "B. Regnskap", "H: Val"),
        not_examples=("a) en sak", "A er valgt", "Å. Berg"),
    ),
)  # fmt: skip
