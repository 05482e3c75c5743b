"""Copy documents with every name, body, place, date, time and figure exchanged for an invented one.

    python tests/exchange.py SOURCE_FOLDER OUT_FOLDER --seed N

Rules that only fit the documents they were written from fail on the copies. For each NAME.txt with
NAME.gold.json the text, the gold and a PDF (set anew from the exchanged text) are written. What to exchange
is taken from the gold, and from patterns: dates, times, codes, years, figures, `v/Name`. Every gold value
must occur in the exchanged text again; otherwise the exit code is 1. Write the copies outside the project.
"""

import argparse
import datetime as dt
import json
import random
import re
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import chain, pairwise
from pathlib import Path
from typing import Any

import fixture_pdf


def words(text: str) -> tuple[str, ...]:
    """The words of a text."""
    return tuple(text.split())


def phrases(text: str) -> tuple[str, ...]:
    """The phrases of a text, parted by commas."""
    return tuple(" ".join(phrase.split()) for phrase in text.split(","))


WOMEN = words("""
    Anne Inger Kari Marit Ingrid Liv Eva Berit Astrid Bjørg Hilde Solveig Randi Ida Marianne Wenche
    Elisabeth Gerd Nina Kirsten Nora Silje Hanne Bente Heidi Maria Ellen Lise Karin Tone Camilla Emma
    Julie Sofie Ragnhild Kristin Grete Torill Ruth Mona Trine Åse Turid Line Sissel Gunn Siri Monica
    Cecilie Mari Karoline Frida Vilde Maja Amina
""")
MEN = words("""
    Jan Per Bjørn Ole Lars Kjell Knut Arne Svein Thomas Hans Geir Tor Morten Terje Odd Erik Martin
    Andreas John Anders Rune Trond Tore Daniel Jon Magnus Kristian Jonas Tom Olav Harald Rolf Gunnar
    Øyvind Stian Espen Leif Henrik Nils Helge Eirik Sindre Håkon Sigurd Vegard Torbjørn Kåre Einar Frode
    Roar Håvard Stig Petter Emil Jakob Omar Ahmed
""")
FAMILIES = words("""
    Hansen Johansen Olsen Larsen Andersen Pedersen Nilsen Kristiansen Jensen Karlsen Johnsen Pettersen
    Eriksen Berg Haugen Hagen Johannessen Andreassen Jacobsen Dahl Halvorsen Lund Sørensen Jakobsen Moen
    Gundersen Iversen Strand Solberg Svendsen Eide Knutsen Martinsen Paulsen Bakken Kristoffersen
    Mathisen Lie Amundsen Nguyen Rasmussen Solheim Berge Moe Nygård Bakke Holm Lunde Kristensen
    Fredriksen Myhre Ali Haugland Ødegård Tangen Aas Sandvik Brekke Eikeland Sæther Hauge Ruud Skjelbred
    Tveit Grønli Vestby Røed Fossum Kvåle Aasheim Tofte Nordli Holmen Sætre Bråten Østby Stenersen
    Vangsnes Ulvik Myrdal Lindvik Rognes Skarstad Gjelsvik Engen Hegge Trulsen Wiik Åmot Krogh Ekeberg
""")
PARTICLES = ("van der", "von", "de", "af", "van", "de la")
STEMS = words("""
    skogbruks jernbane havne bygg språk kulturminne tannhelse fiskeri reindrifts vannkraft luftfarts
    bibliotek arkiv forbruker mineral fartøy brann vei eiendoms landbruks klima idretts museums teater
    energi snø kart mat hav lyd
""")
BRANDS = words("""
    Nordvia Alkeda Brimo Talvik Ravneset Ostara Lumeno Havro Sølvik Kverna Milderud Tindano Vardo
    Eskimar Bregna Solvara Fjellvar Grimsøya Urdalen Straumvik Lysneset Orkaneset Birkevik Tverrelva
    Hestøya Klokkervik Vassenden Skarholmen Ulvang Mørkedal Rinnevik Ekrene Bjarkvik Holmøya Torsneset
    Sandvær Gaulvik Nesøya Ramsvik Lindøya
""")
REGIONS = (
    "Nord-Vest",
    "Sør-Vest",
    "Øst",
    "Innland",
    "Ytre-Kyst",
    "Nordland",
    "Indre-Øst",
    "Vestre",
    "Midt",
    "Sørland",
    "Fjell",
)
FIELDS = phrases("""
    fornybar energi, sirkulær økonomi, digital undervisning, bærekraftig reiseliv, kunstig bestøvning,
    maritim sikkerhet, åpne kartdata, lokal matproduksjon, trygg ferdsel, klassisk musikk
""")
FIELD_WORDS = words("""
    havstrømmer vannhygiene bibliotekfag kystfiske tekstilkunst fjellsikring arkivlære yrkesfag
    brannvern
""")
LOCATIONS = (
    "Nettmøte",
    "Fjernmøte",
    "Digitalt møte",
    "Møterom Lanternen",
    "Grand konferansesenter",
    "Havnegata 12, møterom 3",
)
HEADS = words("""
    direktoratenes direktoratet direktoratets direktorat tilsynets tilsynet foreningens foreningen
    forening registrene registeret registret registers instituttet institutt departementets
    departementet verkets verket verk rådets rådet råd industrien forbundets forbundet forbund
    sentralene sentralen sentra laget lauget organisasjonen organisasjon klyngen sykehuset sykehus
    sjukehus sjukehuset universitetet foretakene prosjektet alliansen nettverket forum bransjen etaten
""")
GENERIC = frozenset(
    words("""
    norsk norske norges norge den det de dei for i og av ved på sin sitt til & / as sa hf rhf iks kf asa
    ba kommune kommunes fylkeskommune forening foreningen foreningens universitet universitetet
    universitetssykehus universitetssjukehus universitetssykehuset høgskolen høgskulen institutt
    instituttet hospital sykehus sykehuset sjukehus statens regionale nasjonale nasjonalt landslaget
    landslag forbundet direktoratet departementet helse fagråd råd rådet forum styret styre
    samarbeidsråd fellesråd fellesforbund departement kontoret regionkontoret medlemmer utvalg utval
    skole skule avdeling st alle helseforetakene komité nemnda formannskapet høgskolestyret sameiet
    velforening prosjektet legeforening medisinsk handlingsplan
    """)
)
STOP = frozenset(
    words("""
    Per Liv Siv Even Mai Bo Line Berg Vik Dag Stein Ås Mo Alle Lie Moe Strand Holm Vang Lund Dahl Bakke
    Odd Tor Vest Nord Norge Norden Europa Helse Lia Nes Haug Hagen Bø Aa Sak Vedtak Tid Sted Innovasjon
    General Hansen St
    """)
)
MONTHS = words("januar februar mars april mai juni juli august september oktober november desember")
DAYS = {
    "nb": words("mandag tirsdag onsdag torsdag fredag lørdag søndag"),
    "nn": words("måndag tysdag onsdag torsdag fredag laurdag søndag"),
}
LETTER = r"[A-Za-zÆØÅæøåéÉüÜöÖäÄ]"
WEEKDAY = "|".join(sorted({*DAYS["nb"], *DAYS["nn"]}))
MONTH = "|".join(MONTHS)
DATE = re.compile(
    rf"(?i)(?:\b(?P<weekday>{WEEKDAY})(?P<sep>,?\s+))?\b(?:(?P<first>[0-9]{{1,2}})\.?(?P<dash>\s?[–-]\s?|\sog\s))?"
    rf"(?P<day>[0-9]{{1,2}})\.(?P<gap>\s+)(?P<month>{MONTH})\b(?P<space>\s+(?P<year>(?:19|20)[0-9]{{2}})\b)?"
)
NUMERIC = re.compile(r"(?<![0-9./])([0-9]{1,2})([./])([0-9]{1,2})\2((?:19|20)[0-9]{2})(?![0-9])")
CODE3 = re.compile(r"\b(SAK|Sak) ([0-9]{1,2})/([0-9]{1,2})/([0-9]{4}|[0-9]{2})\b")
CODE2 = re.compile(r"(?<![0-9/.])([0-9]{1,3})/((?:20)?[0-9]{2})(?![0-9/]|\.[0-9])")
TIME = re.compile(
    r"(?P<lead>(?:\bkl\.?|klokka|klokken|Tid:)\s*(?:kl\.\s*)?)(?P<a>[0-9]{1,2}(?:[.:][0-9]{2})?)(?P<dash>\s?[–-]\s?)?"
    r"(?P<b>(?<=[–\- ])[0-9]{1,2}(?:[.:][0-9]{2})?(?![0-9.,]*[0-9]))?(?!\.? (?:" + MONTH + r"))"
)
CLOCK = re.compile(r"(?<![0-9:])([0-9]{1,2}:[0-9]{2})(?![0-9:])|(?m:^)(?P<dot>[0-9]{1,2}\.[0-9]{2})(?=\s)")
YEAR = re.compile(r"(?<![0-9A-Za-zÆØÅæøå./])((?:19|20)[0-9]{2})(?![0-9A-Za-z])")
FIGURE = re.compile(
    r"(?<![0-9A-Za-z/.,\-\ue000\ue001])"
    r"([1-9][0-9]{0,2}(?:(?:[ \u00a0]| ?\n)[0-9]{3})+|[1-9][0-9]{2,})(?![0-9/])"
)
HELD = re.compile("\ue000([0-9]+)\ue001")
LINE_SLACK = 12
CLOSED = frozenset({"document_type", "language", "role", "attendance", "outcome", "kind", "result", "party"})
PRINTED = frozenset(
    words("""
    title name text organization affiliation speaker points speakers description number body location
    substitute_for party
    """)
)
WEEKEND = {5, 6}


def squash(text: str) -> str:
    """Text on one line: a hyphen at a line end belongs to the name."""
    return re.sub(r"- (?!og |eller |samt )", "-", re.sub(r"\s+", " ", text)).strip()


class Exchange:
    """The exchanges of one run: the same name gives the same new name in every document."""

    def __init__(self, seed: int) -> None:
        """Everything is drawn from `seed`."""
        self.draw = random.Random(seed)  # noqa: S311 - invented names, no secrets
        self.phrases: dict[str, str] = {}
        self.given: dict[str, str] = {}
        self.families: dict[str, str] = {}
        self.tokens: dict[str, str] = {}
        self.compiled: tuple[int, re.Pattern[str]] | None = None
        self.bodies: set[str] = set()
        self.used: set[str] = set()
        self.shift_years = self.draw.choice([-7, -6, -4, -3, 1, 2, 3])
        self.shift_days = 0
        self.shift_hours = 0
        self.shift_codes = self.draw.randint(2, 30)
        self.shift_meeting = self.draw.randint(1, 4)
        self.figures: dict[str, str] = {}
        self.topics: dict[str, str] = {}

    # -- names

    def fresh(self, pool: Sequence[str]) -> str:
        """A word of the pool that is not used yet, while there is one."""
        free = [word for word in pool if word not in self.used] or list(pool)
        word = self.draw.choice(free)
        self.used.add(word)
        return word

    def token(self, old: str, known: dict[str, str], pool: Sequence[str]) -> str:
        """The new word for an old one, part by part at its hyphens."""
        if old not in known:
            known[old] = "-".join(self.fresh([w for w in pool if w != part]) for part in old.split("-"))
        return known[old]

    def person(self, name: str) -> None:
        """Exchange a person: hyphens and particles stay, a middle name may come or go."""
        name = squash(name)
        if name in self.phrases or not re.search(LETTER, name):
            return
        words = name.split(" ")
        given_pool = WOMEN if words[0].split("-")[0] in WOMEN or self.draw.random() < 0.4 else MEN
        small = [i for i, word in enumerate(words) if word[0].islower()]
        new: list[str] = []
        for index, word in enumerate(words):
            if index in small:
                if index - 1 not in small:
                    new += self.draw.choice(PARTICLES).split(" ")
            elif re.fullmatch(r"[A-ZÆØÅ]\.?", word):
                new.append(self.draw.choice("ABEHKLMST") + word[1:])
            else:
                last = index == len(words) - 1 or index - 1 in small
                new.append(
                    self.token(word, self.families, FAMILIES) if last else self.token(word, self.given, given_pool)
                )
        if not small and len(words) == 2 and self.draw.random() < 0.2:
            new.insert(1, self.fresh(given_pool))
        elif not small and len(words) > 2 and self.draw.random() < 0.2:
            del new[1]
        self.add(name, " ".join(new))

    def organization(self, name: str) -> None:
        """Exchange a body: generic words and heads of compounds stay, what is its own is invented."""
        name = squash(name)
        if name and name not in self.phrases:
            self.bodies.add(name)
            self.add(name, " ".join(self.organization_word(word) for word in name.split(" ")))

    def organization_word(self, word: str) -> str:
        """One word of the name of a body."""
        lead, core, tail = re.match(r"^([(«]*)(.*?)([)»,.:]*)$", word).groups()  # type: ignore[union-attr]
        if not core or core.casefold() in GENERIC or core.casefold().rstrip("s") in GENERIC:
            return word
        if core not in self.tokens:
            self.tokens[core] = self.invented_word(core)
        return f"{lead}{self.tokens[core]}{tail}"

    def invented_word(self, core: str) -> str:
        """A word of the same build."""
        head = next((h for h in HEADS if core.casefold().endswith(h) and len(core) > len(h) + 2), None)
        if head:
            stem = core[: -len(head)]
            key = stem.casefold().rstrip("s-")
            new = self.topics.setdefault(key, self.fresh(STEMS))
            return (new.capitalize() if core[0].isupper() else new) + head
        if re.fullmatch(r"[A-ZÆØÅ]{2,}s?", core):
            return "".join(self.draw.choice("BDFGHKLMNPRSTV") for _ in core)
        if re.search(r"(?:Sør|Nord|Øst|Vest|Midt|Innland)", core) or core in {"Sunnsida", "Nordsida"}:
            return self.fresh([r for r in REGIONS if r != core])
        if core.endswith("-"):
            return self.fresh(STEMS).rstrip("s").capitalize() + "-"
        if core[0].isupper():
            return self.fresh(BRANDS)
        return self.fresh(FIELD_WORDS)

    def topic(self, phrase: str) -> None:
        """Exchange what a body is for."""
        phrase = squash(phrase)
        if phrase and phrase not in self.phrases:
            new = self.fresh(FIELDS)
            self.add(phrase, new)
            self.add(phrase[0].upper() + phrase[1:], new[0].upper() + new[1:])

    def add(self, old: str, new: str) -> None:
        """Hold an exchange, also in capitals."""
        self.phrases[old] = new
        self.phrases.setdefault(old.upper(), new.upper())

    def single_words(self) -> None:
        """Names also stand alone: a family name, a given name, a body by its short name."""
        both = self.given.keys() & self.families.keys()
        names = {k: v for k, v in (self.given | self.families).items() if k not in both}
        for old, new in (names | self.tokens).items():
            if len(old) > 2 and old[0].isupper() and old not in STOP and old.casefold() not in GENERIC:
                self.phrases.setdefault(old, new)
                if old != old.upper():
                    self.phrases.setdefault(old.upper(), new.upper())

    # -- what a document says

    def learn(self, text: str, gold: Mapping[str, Any]) -> None:
        """Take people, bodies and topics from the gold, and speakers from `v/Name` in the text."""
        for name, body in self.named(text, gold):
            for part in re.split(r" & | / ", body):
                self.organization(part)
            if name:
                self.person(name)
        for match in re.finditer(r"\(([A-ZÆØÅ]{2,6})\)", text):
            before = squash(text[max(0, match.start() - 80) : match.start()])
            if any(before.endswith(body) for body in self.bodies):
                self.organization(match[1])
        meeting = gold.get("meeting") or {}
        self.body(str(meeting.get("body") or ""))
        if place := meeting.get("location"):
            self.add(squash(place), self.draw.choice([p for p in LOCATIONS if p != place]))

    @staticmethod
    def named(text: str, gold: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
        """People and bodies, as pairs; one of the two may be empty."""
        for person in gold.get("participants", ()):
            yield "", person.get("affiliation") or ""
            yield person.get("name") or "", person.get("organization") or ""
            yield person.get("substitute_for") or "", ""
        for item in gold.get("agenda_items", ()):
            yield from ((speaker, "") for speaker in item.get("speakers", ()))
        for entry in gold.get("programme", ()):
            who, _, body = (entry.get("speaker") or "").partition(", ")
            if body:
                yield who, body.replace(" og ", " / ")
        for section in gold.get("sections", ()):
            if match := re.match(rf"((?:{LETTER}|[ .\-])+) \(([^()]+)\): ", section["title"]):
                yield match[1], match[2]
        for match in re.finditer(rf"\bv/ ?([A-ZÆØÅ](?:{LETTER}|-)+(?: [A-ZÆØÅ](?:{LETTER}|-)+)+)", text):
            yield match[1], ""

    def body(self, name: str) -> None:
        """Exchange the body that met: its owner, and what it is for."""
        owner, found, topic = name.partition(" for ")
        if found and not topic[:1].isupper():
            self.topic(topic)
        for word in owner.split():
            if word.endswith("s") and len(word) > 12:
                self.organization(word.removesuffix("s"))

    # -- dates, times, figures

    def plan(self, texts: Sequence[str], golds: Sequence[Mapping[str, Any]]) -> None:
        """Choose shifts that keep every date in its year, every span in its month, every time in the day."""
        dates: list[tuple[dt.date, dt.date | None]] = []
        hours: list[int] = []
        for text, gold in zip(texts, golds, strict=True):
            year = self.year_of(gold)
            for match in DATE.finditer(text):
                if match_date := self.date_of(match, year):
                    first = match_date.replace(day=int(match["first"])) if match["first"] else None
                    dates.append((match_date, first))
            for match in NUMERIC.finditer(text):
                numeric = valid(int(match[4]), int(match[3]), int(match[1]))
                dates.extend([(numeric, None)] if numeric else [])
            hours += [int(re.split(r"[.:]", t)[0]) for m in TIME.finditer(text) for t in (m["a"], m["b"]) if t]
            hours += [int(m[0].split(":")[0]) for m in CLOCK.finditer(text) if ":" in m[0]]
        choices = [d for d in range(-25, 26) if abs(d) > 1]
        self.draw.shuffle(choices)
        kept = [d for d in choices if all(self.keeps(a, b, d) for a, b in dates)] or [0]
        own = [dt.date.fromisoformat(g["meeting"]["date"]) for g in golds if (g.get("meeting") or {}).get("date")]
        self.shift_days = min(kept, key=lambda d: sum(self.moved(day, d).weekday() in WEEKEND for day in own))
        hours = [h for h in hours if 6 < h < 24]
        low, high = min(hours, default=9), max(hours, default=15)
        self.shift_hours = self.draw.choice([h for h in (-2, -1, 1, 2) if low + h >= 6 and high + h <= 23] or [0])

    def keeps(self, day: dt.date, first: dt.date | None, days: int) -> bool:
        """Whether a shift by `days` leaves the date in its year and the span in one month."""
        moved = self.moved(day, days)
        if moved.year != day.year + self.shift_years:
            return False
        return first is None or self.moved(first, days).month == moved.month

    def moved(self, day: dt.date, days: int | None = None) -> dt.date:
        """The new date."""
        year = day.year + self.shift_years
        base = valid(year, day.month, day.day) or dt.date(year, 2, 28)
        return base + dt.timedelta(days=self.shift_days if days is None else days)

    @staticmethod
    def year_of(gold: Mapping[str, Any]) -> int:
        """The year of the document."""
        return int(str((gold.get("meeting") or {}).get("date") or "2020")[:4])

    @staticmethod
    def date_of(match: re.Match[str], year: int) -> dt.date | None:
        """The date that a match says."""
        return valid(int(match["year"] or year), MONTHS.index(match["month"].casefold()) + 1, int(match["day"]))

    def clock(self, printed: str) -> str:
        """A time, in the form it was printed in."""
        hour, rest = re.match(r"([0-9]+)(.*)", printed).groups()  # type: ignore[union-attr]
        new = (int(hour) + self.shift_hours) % 24
        return f"{new:02d}{rest}" if len(hour) == 2 else f"{new}{rest}"

    def figure(self, printed: str) -> str:
        """Another figure with as many digits."""
        digits = re.sub(r"\s", "", printed)
        if digits not in self.figures:
            drawn = [self.draw.choice("123456789".replace(digits[0], ""))]
            drawn += [self.draw.choice("0123456789") for _ in digits[1:]]
            self.figures[digits] = "".join(drawn)
        new = iter(self.figures[digits])
        return "".join(next(new) if c.isdigit() else c for c in printed)

    # -- a whole text

    def text(self, text: str, gold: Mapping[str, Any], language: str | None = None) -> str:
        """The text with everything exchanged."""
        return Pass(self, self.year_of(gold), DAYS["nn" if language == "nn" else "nb"]).run(text)

    def year(self, printed: str) -> str:
        """A year of two or four digits."""
        if len(printed) == 4:
            return str(int(printed) + self.shift_years)
        return f"{(int(printed) + self.shift_years) % 100:02d}"

    def pattern(self) -> re.Pattern[str]:
        """Any phrase to exchange, the longest first; it may be broken over lines."""
        if self.compiled and self.compiled[0] == len(self.phrases):
            return self.compiled[1]
        found = []
        for phrase in sorted(self.phrases, key=len, reverse=True):
            words = [r"-[ \t]*\n?\s*".join(re.escape(part) for part in word.split("-")) for word in phrase.split(" ")]
            found.append(r"\s+".join(words))
        genitive = rf"(?!(?:{LETTER}|-{LETTER})|-?{LETTER})|(?=s(?!{LETTER}))"
        compiled = re.compile(rf"(?<!{LETTER})(?<!{LETTER}-)(?:{'|'.join(found) or '(?!)'})(?:{genitive})")
        self.compiled = (len(self.phrases), compiled)
        return compiled

    # -- the gold

    def gold(self, value: Any, gold: Mapping[str, Any], key: str = "") -> Any:
        """The gold with the same exchanges."""
        if isinstance(value, dict):
            return {k: self.gold(v, gold, k) for k, v in value.items()}
        if isinstance(value, list):
            return [self.gold(v, gold, key) for v in value]
        if not isinstance(value, str) or key in CLOSED:
            return value
        if key in {"date", "end_date"}:
            return self.moved(dt.date.fromisoformat(value)).isoformat()
        return self.clock(value) if key.endswith("time") else self.text(value, gold, gold.get("language"))


class Pass:
    """One text on its way: what is exchanged is held aside, so that no later step touches it again."""

    def __init__(self, exchange: Exchange, year: int, days: Sequence[str]) -> None:
        """Begin; `year` is the document's, `days` are the names of the days in its language."""
        self.exchange = exchange
        self.year = year
        self.days = days
        self.held: list[str] = []

    def run(self, text: str) -> str:
        """All steps, in order."""
        exchange = self.exchange
        steps: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...] = (
            (exchange.pattern(), lambda m: spread(m[0], exchange.phrases[squash(m[0])])),
            (DATE, self.date),
            (NUMERIC, self.numeric),
            (CODE3, self.code3),
            (CODE2, self.code2),
            (TIME, self.time),
            (CLOCK, lambda m: exchange.clock(m[0])),
            (YEAR, lambda m: exchange.year(m[0])),
            (FIGURE, lambda m: exchange.figure(m[0])),
        )
        before = text
        text = self.columns(text)
        for pattern, function in steps:
            text = pattern.sub(lambda m, function=function: self.hold(m[0], function(m)), text)  # type: ignore[misc]
        while HELD.search(text):
            text = HELD.sub(lambda m: self.held[int(m[1])], text)
        return rewrap(before, align(before, text))

    def columns(self, text: str) -> str:
        """Phrases that go on below, in their column of a table."""
        for phrase in self.exchange.bodies:
            words, new = phrase.split(" "), self.exchange.phrases[phrase].split(" ")
            for cut in range(1, len(words)):
                first, rest = " ".join(words[:cut]), " ".join(words[cut:])
                pattern = rf"(?m)(?<=^){re.escape(first)}( {{2,}}[^\n]*\n){re.escape(rest)}(?=\s)"
                head, tail = self.hold("", " ".join(new[:cut])), self.hold("", " ".join(new[cut:]))
                text = re.sub(pattern, rf"{head}\1{tail}", text)
        return text

    def hold(self, old: str, new: str) -> str:
        """Hold the new words aside; what did not change stays open to the next step."""
        if old == new:
            return old
        self.held.append(new)
        return f"\ue000{len(self.held) - 1}\ue001"

    def date(self, match: re.Match[str]) -> str:
        """A date in words, with its weekday, and with the first day of a span."""
        old = self.exchange.date_of(match, self.year)
        if old is None:
            return match[0]
        new = self.exchange.moved(old)
        out = ""
        if match["weekday"]:
            weekday = self.days[new.weekday()]
            out = (weekday.capitalize() if match["weekday"][0].isupper() else weekday) + match["sep"]
        if match["first"]:
            first = self.exchange.moved(old.replace(day=int(match["first"])))
            dot = "." if f"{match['first']}." in match[0] else ""
            out += f"{first.day}{dot}{match['dash']}"
        month = MONTHS[new.month - 1]
        out += f"{new.day}.{match['gap']}{month.capitalize() if match['month'][0].isupper() else month}"
        return out + (match["space"].replace(match["year"], str(new.year)) if match["year"] else "")

    def numeric(self, match: re.Match[str]) -> str:
        """A date in figures."""
        old = valid(int(match[4]), int(match[3]), int(match[1]))
        if old is None:
            return match[0]
        new = self.exchange.moved(old)
        pad = 2 if len(match[1]) == len(match[3]) == 2 else 1
        return f"{new.day:0{pad}d}{match[2]}{new.month:0{pad}d}{match[2]}{new.year}"

    def code3(self, match: re.Match[str]) -> str:
        """A code of three parts: item, meeting, year."""
        number = int(match[3]) + self.exchange.shift_meeting
        return f"{match[1]} {match[2]}/{number:0{len(match[3])}d}/{self.exchange.year(match[4])}"

    def code2(self, match: re.Match[str]) -> str:
        """A code of number and year, if it is a year of the document or one of the two before."""
        if (self.year - int(match[2])) % 100 > 2:
            return match[0]
        number = int(match[1]) + self.exchange.shift_codes
        return f"{number:0{len(match[1])}d}/{self.exchange.year(match[2])}"

    def time(self, match: re.Match[str]) -> str:
        """A time of day, or a span of two."""
        out = match["lead"] + self.exchange.clock(match["a"]) + (match["dash"] or "")
        return out + (self.exchange.clock(match["b"]) if match["b"] else "")


def valid(year: int, month: int, day: int) -> dt.date | None:
    """A date, or nothing if there is no such day."""
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def spread(old: str, new: str) -> str:
    """The new phrase with the line break or the wide gap of the old one, if possible after as many words."""
    found = re.search(r"\s*\n\s*| {2,}", old)
    if not found:
        return new
    before, words = old[: found.start()], new.split(" ")
    inside = before.endswith("-") and not re.match(r"og |eller |samt ", old[found.end() :])
    if inside and (hyphens := [m.end() for m in re.finditer(r"(?<=\S)-(?=\S)", new)]):
        place = min(hyphens, key=lambda h: abs(h / len(new) - found.start() / len(old)))
        return new[:place] + found[0] + new[place:]
    if len(words) == 1:
        return new + found[0] if "\n" in found[0] else new
    count = len(before.split()) if "\n" in found[0] else len(words) - len(old[found.end() :].split())
    count = min(max(count, 1), len(words) - 1)
    return " ".join(words[:count]) + found[0] + " ".join(words[count:])


def rewrap(before: str, after: str) -> str:
    """The new text with the paragraphs whose words have changed set in lines again, as wide as before."""
    old, new = before.split("\n"), after.split("\n")
    if len(old) != len(new):
        return after
    width = fixture_pdf.measure(old)
    out: list[str] = []
    start = 0
    while start < len(old):
        group = paragraph(old, start, width)
        lines = [new[n] for n in group]
        if len(group) > 1 and lines != [old[n] for n in group]:
            gaps = [new[a + 1 : b] for a, b in pairwise(group)]
            out += set_again(lines, gaps, max(len(old[n].rstrip()) for n in group))
        else:
            out += new[start : group[-1] + 1]
        start = group[-1] + 1
    return "\n".join(out)


def set_again(lines: Sequence[str], gaps: Sequence[Sequence[str]], width: int) -> Iterator[str]:
    """The lines of a paragraph, filled again; empty lines inside it (`gaps`) stay behind the same line."""
    text = lines[0]
    for line in lines[1:]:
        text = fixture_pdf.join(text, line)
    tail = " " if lines[0].endswith(" ") else ""
    filled = fill(text, width)
    for number, line in enumerate(filled):
        yield line + tail
        if number < min(len(filled) - 1, len(gaps)):
            yield from gaps[number]


def paragraph(lines: Sequence[str], start: int, width: int) -> list[int]:
    """The lines of the paragraph that begins at `start`; one empty line may stand inside an open sentence."""
    group = [start]
    if not lines[start].strip():
        return group
    while True:
        last, after = group[-1], group[-1] + 1
        if after + 1 < len(lines) and not lines[after].strip() and lines[after + 1].strip():
            after += fixture_pdf.is_open(lines[last], lines[after + 1])
        if after >= len(lines) or not lines[after].strip():
            return group
        if not fixture_pdf.continues(lines[last], lines[after], width, LINE_SLACK):
            return group
        group.append(after)


def fill(text: str, width: int) -> list[str]:
    """Words in lines of a width; a line may also end at a hyphen between letters."""
    lines = [""]
    for word in text.split(" "):
        glue = " " if lines[-1] else ""
        for part in re.split(rf"(?<={LETTER}-)(?={LETTER})", word):
            if lines[-1] and len(lines[-1]) + len(glue) + len(part) > width:
                lines.append(part)
            else:
                lines[-1] += glue + part
            glue = ""
    return lines


def align(before: str, after: str) -> str:
    """The new text with its columns in line again, as they were in the old one."""
    old, new = before.split("\n"), after.split("\n")
    if len(old) != len(new):
        return after
    start = 0
    while start < len(old):
        stop = start
        while stop < len(old) and (not old[stop].strip() or fixture_pdf.WIDE.search(old[stop]) or old[stop][:1] == " "):
            stop += 1
        if stop - start > 1:
            new[start:stop] = align_table(old[start:stop], new[start:stop])
        start = max(stop, start + 1)
    return "\n".join(new)


def align_table(old: Sequence[str], new: Sequence[str]) -> list[str]:
    """The lines of one table; not of lines that only have a wide gap each at its own place."""
    cells = [(fixture_pdf.cells(a), [text for _, text in fixture_pdf.cells(b)]) for a, b in zip(old, new, strict=True)]
    if any(len(a) != len(b) for a, b in cells):
        return list(new)
    seconds = [places[1][0] for places, _ in cells if len(places) > 1]
    if not seconds or sum(seconds.count(at) > 1 for at in seconds) < 0.6 * len(seconds):
        return list(new)
    columns: dict[int, int] = {}
    for column in sorted({at for places, _ in cells for at, _ in places}):
        ends = [
            columns[at] + len(text) + 2
            for places, texts in cells
            for (at, _), text, (following, _) in zip(places, texts, places[1:], strict=False)
            if following == column
        ]
        columns[column] = max([column, *ends])
    out = []
    for places, texts in cells:
        line = ""
        for (at, _), text in zip(places, texts, strict=True):
            line = line.ljust(columns[at]) + text
        out.append(line)
    return out


def joined(text: str) -> str:
    """The text on one line, with page numbers, list signs and hyphenation taken away."""
    text = re.sub(r"(?m)^\s*[0-9]{1,3}\s*$", "", text).replace("\f", "\n")
    text = re.sub(r"([a-zæøå])- ?\n\s*(?!og |eller |samt )([a-zæøå])", r"\1\2", text)
    text = re.sub(rf"({LETTER})- ?\n\s*([A-ZÆØÅ])", r"\1-\2", text)
    text = re.sub(r"(?m)^\s*(?:[•–-]|o )\s*", "", text)
    return re.sub(r"\s+", " ", text)


def strings(value: Any, key: str = "") -> Iterator[str]:
    """The values of a gold file that must stand in the text."""
    if isinstance(value, dict):
        yield from chain.from_iterable(strings(v, k) for k, v in value.items())
    elif isinstance(value, list):
        yield from chain.from_iterable(strings(v, key) for v in value)
    elif isinstance(value, str) and key in PRINTED:
        yield value


def missing(text: str, gold: Mapping[str, Any]) -> list[str]:
    """The values of the gold that the text does not hold: not in one piece, nor in columns word for word."""
    whole = joined(text)
    glued = re.sub(r"[\s\-]", "", text)
    lost = [value for value in strings(gold) if value not in whole]
    return [v for v in lost if not all(re.sub(r"[\s\-]", "", w) in glued for w in v.split())]


def documents(folder: Path) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Name, text and gold of every document of a folder."""
    for path in sorted(folder.glob("*.gold.json")):
        stem = path.name.removesuffix(".gold.json")
        source = path.with_name(f"{stem}.txt")
        if source.exists():
            yield stem, source.read_text("utf-8"), json.loads(path.read_text("utf-8"))


def exchange(source: Path, out: Path, seed: int) -> list[str]:
    """Write the copies; returns the gold values that got lost."""
    run = Exchange(seed)
    found = list(documents(source))
    for _, text, gold in found:
        run.learn(text, gold)
    run.single_words()
    run.plan([text for _, text, _ in found], [gold for _, _, gold in found])
    out.mkdir(parents=True, exist_ok=True)
    problems: list[str] = []
    for number, (stem, text, gold) in enumerate(found, start=1):
        name = re.sub(r"-[0-9]{4}-[0-9]{2}-[0-9]{2}$", "", stem) + f"-{number:02d}"
        new_text = run.text(text, gold, gold.get("language"))
        new_gold = run.gold(gold, gold)
        before = set(missing(text, gold))
        after = missing(new_text, new_gold)
        if len(after) > len(before):
            problems += [f"{name}: {value}" for value in after]
        (out / f"{name}.txt").write_text(new_text, "utf-8")
        (out / f"{name}.gold.json").write_text(json.dumps(new_gold, ensure_ascii=False, indent=1) + "\n", "utf-8")
        report = gold.get("document_type") == "report"
        look = fixture_pdf.Look(
            header="Rapport, utgave 1" if report else None,
            ruled=True,
            font=run.draw.choice(("Helvetica", "Vera")),
            hyphenate=run.draw.random() < 0.5,
        )
        (out / f"{name}.pdf").write_bytes(fixture_pdf.draw(new_text, look, new_gold, slack=LINE_SLACK))
    return problems


def main() -> int:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("source", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    problems = exchange(args.source, args.out, args.seed)
    for problem in problems:
        print(f"not in the exchanged text: {problem}", file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
