"""Where an entry of an attendance list is parted: at commas, conjunctions and new sentences (FORMS 4.1)."""

import re

from pmdocs.characters import holds_any
from pmdocs.late import late
from pmdocs.phrases.deputies import SENTENCE, may_name_deputy
from pmdocs.phrases.names import is_name, is_organization, name_words
from pmdocs.phrases.person import COMMA, Part, dashed
from pmdocs.phrases.roles import plural_title, split_title

VED = re.compile(r"v(?:(?<=\bv)/\s*|(?<=\sv)(?:ed|\.)?\s+(?=[A-ZÆØÅ]))")
"""What stands between an organisation and the one who represents it: `v/`, `v.`, `ved`, `v`."""
_OUTSIDE = re.compile(r"\([^()]*\)")
_COMMA_AND = re.compile(rf"{COMMA.pattern}(?:(?:og|samt)\s+(?=[A-ZÆØÅ]))?")
"""`Kari Lund, Ola Vik, og Liv Dahl`."""
_AND = re.compile(r"\s+(?:og|samt|and|&)\s+(?=(?:[a-zæøå.]+ ){0,2}[A-ZÆØÅ])")
_CONJUNCTIONS = ("og", "samt", "and", "&")
_NEW_LABEL = late(
    r"(?<=[a-zæøå)])\.\s+(?=(?:Meldt f|F)orfall (?:(?:fra|frå)\b|[A-ZÆØÅ])|[A-ZÆØÅ][a-zæøå]+(?:\s[a-zæøå]+){0,3}:|(?:[A-ZÆØÅ][\w-]+\s){2,4}(?:ankom|kom|møtte|deltok|gikk|gjekk|forlot)\b)"
)
_ROLE_BEHIND = late(
    r"(?<=[a-zæøå]{2})(?<![Aa]vd)(?<![Aa]ss)\.\s+(?=(?:Leiar|Leder|Nestleiar|Nestleder|Styremedlem|Medlem|Varamedlem|Sekretær|Kasserer|Kasserar|Representant|Meldt|Forfall)\b(?! (?:fra|frå|[A-ZÆØÅ])))"
)
"""`Kari Lund. Leiar. Meldt forfall.`"""
_PERSON_BEHIND = late(r"(?<=[a-zæøå]{2})\.\s+(?=[A-ZÆØÅ][\w-]+\s[A-ZÆØÅ])")
"""`Leiar. Ola Vik`: where roles stand behind full stops, so do the people."""
_ONE_WORD = late(r"[A-ZÆØÅ][a-zæøåéü]+(?:-[A-ZÆØÅ][a-zæøåéü]+)?")
_WINDOW = 200
"""Characters on either side of `og` that decide what it parts; names and organisations are shorter."""


def parts_of(text: str, *, rare_names: bool = False) -> list[Part]:
    """The parts between commas and conjunctions outside parentheses; `rare_names` says that any one word is a name."""
    hidden = _OUTSIDE.sub(lambda match: "_" * len(match.group()), text) if "(" in text else text
    parts: list[Part] = []
    start, joined = 0, False
    conjunctions = (
        [match.span() for match in _AND.finditer(hidden) if _parts_people(hidden, match, rare_names=rare_names)]
        if holds_any(hidden, _CONJUNCTIONS)
        else []
    )
    cuts = [match.span() for match in _COMMA_AND.finditer(hidden)] if holds_any(hidden, ",;") else []
    if "." in hidden[:-2]:
        ends = [_NEW_LABEL, SENTENCE] if may_name_deputy(hidden) else [_NEW_LABEL]
        if _ROLE_BEHIND.search(hidden):
            ends += [_ROLE_BEHIND, _PERSON_BEHIND]
        cuts += [match.span() for pattern in ends for match in pattern.finditer(hidden)]
    for cut in sorted([*cuts, *conjunctions, (len(text), len(text))]):
        if text[start : cut[0]].strip():
            parts.append(Part(text[start : cut[0]], start, joined))
        start, joined = max(start, cut[1]), cut in conjunctions
    return parts


def _parts_people(hidden: str, match: re.Match[str], *, rare_names: bool) -> bool:
    """`og` parts people, but not the words of an organisation: `Natur- og miljødirektoratet`."""
    left = hidden[max(match.start() - _WINDOW, 0) : match.start()]
    if left.endswith("-"):
        return False
    tail = COMMA.split(left)[-1]
    tail = VED.split(tail)[-1].replace("_", " ").rpartition(": ")[2].strip()
    right = hidden[match.end() : match.end() + _WINDOW].replace("_", " ")
    head = COMMA.split(_AND.split(right)[0])[0].strip()
    if is_organization(tail) and is_name(split_title(head)[1]):
        return True
    if rare_names and _ONE_WORD.fullmatch(head.rstrip(" .")) and _ONE_WORD.fullmatch(tail):
        return True
    return leads_with_name(tail) and (leads_with_name(head) or is_name(head, single=True) or bool(VED.search(head)))


def leads_with_name(text: str) -> bool:
    """Whether `text` begins with a person's name, perhaps after a title.

    >>> leads_with_name("Rektor Per Moen (SV), Ola Vik"), leads_with_name("kommune og fylke")
    (True, False)
    """
    plural = plural_title(text)
    words = dashed(text[len(plural) :] if plural else split_title(text)[1])[0].split()
    return any(is_name(" ".join(words[:count]), single=True) for count in range(1, name_words(words[:5]) + 1))
