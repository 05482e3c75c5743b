"""The heading of an item: its code, and a title that may stand below it and wrap."""

import re
from collections.abc import Collection

from pmdocs.grammar.hyphens import join
from pmdocs.grammar.leaders import without_leaders
from pmdocs.grammar.paragraphs import ended_early, is_unfinished, list_sign
from pmdocs.kinds import Reading
from pmdocs.kinds.meeting.heading import Heading
from pmdocs.kinds.meeting.labels import BODY_LABELS
from pmdocs.kinds.meeting.outline import SEPARATORS, Hit
from pmdocs.late import late
from pmdocs.phrases.decisions import decides
from pmdocs.phrases.lead_ins import find_lead_in
from pmdocs.phrases.presenters import presenter_alone
from pmdocs.phrases.sentences import is_sentence, stretches
from pmdocs.text import Line

LONGEST_TITLE = 4
"""Lines; longer wraps of a title have not been seen."""
_BLANK = 0.45
_SHORTEST_WRAPPED = 40
"""Characters: a shorter title is not followed by a line that begins with a capital and goes on with it."""
_CASE_REFERENCE = re.compile(r"(?P<number>(?:19|20)?[0-9]{2}/[0-9]{1,6}(?:-[0-9]+)?)(?:\s+(?=[A-ZÆØÅ])|$)")
_REFERENCE_LINE = re.compile(
    r"(?:Saks?nr|Arkivsak|Arkivsaksnr|Dokumentnummer|ephorte|ePhorte|Arkivref|Arkivkode|Jnr)\.?:?\s*(?P<number>[0-9]+/[0-9]+(?:-[0-9]+)?)$"
)
_TITLE_LABEL = late(r"(?:Tittel|Sakstittel|Overskrift|Saken gjelder|Saka gjeld|Gjelder|Gjeld)\s*:\s*(?P<title>\S.*)$")
_SIGNS = re.compile(r"\W+")
_RELATIVE = late(r"\bsom\s[^,.]*")
_TELLS = late(
    r"\b(?:ønsker|ønskjer|foreslår|planlegges|mener|meiner|tar|tek|går|kommer|kjem|må|bør|vil|blir|jobber|arbeider|ber|følger|følgjer|syns|synes)\b"
)
"""Verbs of running text that no title has."""
_MOST_WORDS = 10
"""Words of a title in front of text that runs in."""
_LABELS_BELOW = 6
"""Lines of labels between the code and the title of an extract."""
_KIND_OF_ITEM = late(r"[A-ZÆØÅ][a-zæøå]{3,14}sak:\s[A-ZÆØÅ]")
"""`Vedtakssak: Budsjett`: a title that says what is to be done with the item."""
_ANY_LABEL = re.compile(r"[A-ZÆØÅ][\w.]*(?: [\w.]+){0,2}\s*:(?:\s|$)")


def heading_at(reading: Reading, hit: Hit, stops: Collection[int], known: str | None = None) -> Heading:
    """The heading at `hit`; `known` is the title that the same code has elsewhere, which settles how far it wraps."""
    lines = reading.lines
    rest = lines[hit.at].text[hit.code.end :].lstrip(SEPARATORS)
    reference = _CASE_REFERENCE.match(rest)
    if reference:
        rest = rest[reference.end() :]
    skipped = 1
    labelled = _labelled_title(reading, hit.at) if not rest else None
    if labelled:
        return Heading(hit.code, labelled[0], None, 1, elsewhere=(labelled[1],))
    if not rest and hit.at + 1 < len(lines) and (below := _REFERENCE_LINE.match(lines[hit.at + 1].text)):
        reference, skipped = below, 2
    if rest and skipped == 1 and (run := _run_in(lines[hit.at].text, rest, known)):
        return Heading(hit.code, run[0], reference["number"] if reference else None, 1, run[1])
    settled = folded_title(known)
    extents = [skipped]
    natural, going = skipped, True
    for more in range(skipped, skipped + LONGEST_TITLE - 1):
        at = hit.at + more
        bare = more == skipped and not rest
        if at >= len(lines) or at in stops or not _may_wrap(lines[at], bare=bare):
            break
        going = going and _wraps(lines[at - 1], lines[at], bare=bare)
        if not going and not settled:
            break
        extents.append(more + 1)
        natural = more + 1 if going else natural

    def title_over(extent: int) -> str:
        return title_of(reading, rest, list(lines[hit.at + skipped : hit.at + extent]))

    known_extents = (extent for extent in extents if folded_title(title_over(extent)) == settled) if settled else ()
    extent = next(iter(known_extents), natural)
    return Heading(hit.code, title_over(extent) or None, reference["number"] if reference else None, extent)


def _run_in(text: str, rest: str, known: str | None) -> tuple[str | None, int] | None:
    """The title that the `rest` of a code's line begins with, if any, and where in `text` what was done begins; None for titles.

    `Budsjett. Styret vedtok budsjettet.` has a title, `Innkallingen ble godkjent.` has none.
    """
    start = len(text) - len(rest)
    parts = [rest[first:end] for first, end in stretches(rest) if end > first]
    title = parts[0].strip()
    if title.endswith(".") and (decides(title) or (len(parts) > 1 and is_sentence(title))):
        return None, start
    told = [_RELATIVE.sub("", part) for part in parts[1:]]
    settled = bool(known) and folded_title(title) == folded_title(known)
    if not any(is_sentence(part) or decides(part) for part in told) or not (settled or _is_short_title(title)):
        return None
    return title.rstrip(". "), start + len(parts[0])


def _is_short_title(title: str) -> bool:
    return len(title.split()) <= _MOST_WORDS and title.endswith(".") and not is_sentence(title)


def _labelled_title(reading: Reading, at: int) -> tuple[str, Line] | None:
    """The title that an extract of one case gives below the code, under a label of its own (`Tittel: Ny vei`), and its line."""
    for line in reading.lines[at + 1 : at + _LABELS_BELOW]:
        if match := _TITLE_LABEL.match(line.text):
            return match["title"], line
    return None


def title_of(reading: Reading, rest: str, more: list[Line]) -> str:
    """A title from the part on the code's line and the lines below, dot leaders and page numbers cut off."""
    text = reading.paragraph([*more]).text if more else ""
    if rest and more:
        text = join([rest, *(line.text for line in more)], reading.forms)
    return without_leaders(text or rest).rstrip(" :")


def folded_title(text: str | None) -> str:
    """A title without capitals, spaces and signs, for comparing."""
    return _SIGNS.sub("", text or "").casefold()


def _may_wrap(line: Line, *, bare: bool) -> bool:
    """Whether a line can belong to the title above; below a `bare` code the name of a group of items can be the title."""
    label = BODY_LABELS.find(line.text)
    return (
        line.table is None
        and _REFERENCE_LINE.match(line.text) is None
        and find_lead_in(line.text) is None
        and any(character.isalnum() for character in line.text)
        and not _is_listed(line)
        and presenter_alone(line.text) is None
        and not (bare and _ANY_LABEL.match(line.text) and not _KIND_OF_ITEM.match(line.text))
        and (label is None or (bare and label.label.opens == "group"))
    )


def _is_listed(line: Line) -> bool:
    """Whether a list sign begins a line; `4.B1 Kongens gate` is the name of a place."""
    sign = list_sign(line.text)
    return sign is not None and (line.text[sign[1] - 1].isspace() or line.text[sign[1] + 1 : sign[1] + 2].isalpha())


def _is_text(text: str) -> bool:
    """Whether a line below a bare code tells what was done rather than heads it."""
    if decides(text):
        return True
    if text[-1] in ".:" and is_sentence(_RELATIVE.sub("", text)):
        return True
    parts = [text[start:end] for start, end in stretches(text) if end > start]
    return (text[-1] == "." or len(parts) > 1) and any(_TELLS.search(_RELATIVE.sub("", part)) for part in parts)


def _wraps(before: Line, line: Line, *, bare: bool) -> bool:
    """Whether a title goes on from `before` to `line`; `bare` says that only the code stands on `before`."""
    if bare:
        return not _is_text(line.text)
    if is_unfinished(before.text):
        return True
    if before.text.endswith(":") or _ANY_LABEL.match(line.text):
        return False
    if line.gap >= _BLANK:
        return False
    if before.size and line.size and (abs(before.size - line.size) > 0.6 or before.bold != line.bold):
        return False
    if line.text[0].islower():
        return True
    if before.bbox and before.bold and line.bold:
        return True
    if len(before.text) < _SHORTEST_WRAPPED or line.text.endswith(".") or is_sentence(line.text) or decides(line.text):
        return False
    return not ended_early(before, line)
