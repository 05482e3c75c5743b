"""Labels in running text, taken apart: `Dato: 3. mai 2024. Tid: 12:00. Sted: Rådhuset`."""

import re
from collections.abc import Iterator

from pmdocs.characters import holds_any
from pmdocs.grammar.paragraphs import list_sign
from pmdocs.kinds.drafts import head_of, tail_of
from pmdocs.kinds.meeting.labels import HEAD_LABELS
from pmdocs.late import late
from pmdocs.phrases.people import leads_with_name
from pmdocs.text import Line
from pmdocs.vocabulary.bodies import BODY_WORDS

_OPENS = frozenset(("people", "chair", "secretary", "date", "time", "time_end", "place", "time_place", "agenda_list"))
_LABEL = re.compile(r"[A-ZÆØÅ](?<= .)[\w/-]*(?: [\w/-]+){0,5}:(?= |$)")
"""Where a label can stand inside a line."""
_SENTENCE = late(r"[.;,)] ?$")


def labels_apart(line: Line) -> Iterator[Line]:
    """`line`, cut before each label inside it that begins a new field or list.

    A label counts behind another field of the same line, or behind the end of a sentence.
    """
    if line.table is not None:
        yield line
        return
    *told_before, line = sentences_apart(line)
    for told in told_before:
        yield from labels_apart(told)
    line = _in_norwegian(_without_parentheses(line))
    sign = list_sign(line.text)
    start, labelled = 0, _opens(line.text)
    rest = line
    for match in list(_LABEL.finditer(line.text)):
        at = _label_at(match)
        before = line.text[start:at] if at else ""
        if (
            at is None
            or (sign and at <= sign[1])
            or before.rstrip().endswith(":")
            or not (labelled or _SENTENCE.search(before))
        ):
            continue
        yield head_of(rest, at - start)
        rest = tail_of(rest, at - start)._replace(gap=1.0)
        start, labelled = at, True
    yield rest


def sentences_apart(line: Line) -> list[Line]:
    """`line`, cut before each sentence behind people that tells who came besides, or had a function (`Sekretær var Ola Vik.`)."""
    if (
        line.table is not None
        or not holds_any(line.text, _TELLING)
        or not (leads_with_name(line.text) or _opens(line.text, frozenset(("people",))))
    ):
        return [line]
    found: list[Line] = []
    start = 0
    for match in _TOLD.finditer(line.text):
        at = match.end() - start
        found.append(head_of(line, at)._replace(gap=line.gap if not found else 1.0))
        line, start = tail_of(line, at)._replace(gap=1.0), match.end()
    return [*found, line]


def decision_apart(line: Line, before: str = "") -> list[Line]:
    """`line` cut before each label of a decision behind a sentence: `Støyen er målt. Vedtak: Styret kjøper skjermer.`; nothing for any other.

    `before` is the line above; a sentence about a body says whose the decision is, and stays with it.
    """
    if ": " not in line.text or line.table is not None or not holds_any(line.text, _DECISIONS):
        return []
    found: list[Line] = []
    start = 0
    for match in _DECIDED.finditer(line.text):
        if not found and _BODY.search(f"{before} {line.text[: match.start()]}".casefold()):
            return []
        at = match.start() - start
        found.append(head_of(line, at)._replace(gap=line.gap if not found else 1.0))
        line, start = tail_of(line, match.end() - start)._replace(gap=1.0), match.end()
    return [*found, line] if found else []


_DECISIONS = (" Vedtak: ", " Avgjerd: ", " Beslutning: ", " Konklusjon: ")
_BODY = late(
    rf"\w*(?:{'|'.join(word for word in BODY_WORDS if word.endswith(('et', 'en', 'nda')) and word != 'laget')})\b"
)
_DECIDED = late(r"(?<=[a-zæøå)][.!?]) +(?=(?:Vedtak|Avgjerd|Beslutning|Konklusjon): [A-ZÆØÅ0-9])")


_TELLING = (". Fra ", ". Frå ", " var ", " er ")
_TOLD = late(
    r"(?<=[a-zæøå)])\. (?=(?:Fra|Frå) [^\W\d]+(?: [^\W\d]+){0,2} (?:møtte|deltok) (?:\w+ )?[A-ZÆØÅ]"
    r"|(?:Sekretær|Skrivar|Referent|Protokollfører|Protokollførar|Møteleder|Møteleiar|Ordstyrer|Ordstyrar) (?:var|er) [A-ZÆØÅ])"
)


def _without_parentheses(line: Line) -> Line:
    """`(Ikke møtt: Kari Lund)` as `Ikke møtt: Kari Lund`."""
    text = line.text
    if not (text.startswith("(") and text.endswith(")") and _opens(text[1:])):
        return line
    return tail_of(head_of(line, len(text) - 1), 1)


def _in_norwegian(line: Line) -> Line:
    """`line` without the Sámi half of a label in two languages: `Báiki/Møtested: Rådhuset`."""
    match = _BILINGUAL.match(line.text)
    if (
        match is None
        or not _opens(line.text[match.end() :], _OPENS | {"body"})
        or _opens(f"{match['other']}:", _OPENS | {"body"})
    ):
        return line
    return tail_of(line, match.end())


_BILINGUAL = re.compile(r"(?P<other>[^\W0-9_]\w{2,30})\s?/\s?(?=[A-ZÆØÅ])")


def _label_at(match: re.Match[str]) -> int | None:
    """Where the label that ends at the match's colon begins: the longest run of its words that is one."""
    words = match.group()
    for space in [-1, *(found.start() for found in re.finditer(" ", words))]:
        if _opens(words[space + 1 :]):
            return match.start() + space + 1
    return None


def _opens(text: str, opens: frozenset[str] = _OPENS) -> bool:
    found = HEAD_LABELS.find(text)
    return found is not None and found.label.opens in opens and (found.flows or ":" in text[: found.at])
