"""The entries of an attendance list: which lines are one entry, and whether first names alone are people."""

import re
from collections.abc import Iterator, Sequence

from pmdocs.grammar.paragraphs import Paragraph, continues, is_unfinished, list_sign, spans_of
from pmdocs.kinds import Reading
from pmdocs.kinds.drafts import block
from pmdocs.late import late
from pmdocs.phrases.name_runs import behind_run
from pmdocs.phrases.names import is_given, is_name
from pmdocs.phrases.people import leads_with_name
from pmdocs.phrases.person import PARENTHESIS
from pmdocs.records import Block
from pmdocs.text import Cell, Line

_LABELLED = late(r"(?:[A-ZÆØÅ][\w ./-]{1,40}|[0-9]{1,2}\.?\s?(?:klasse|trinn|årstrinn)):\s")
"""`Tellekorps: …` begins an entry, whatever it is."""
_LAST_PERSON = late(r".*(?:,|v/|\bog\b|\bsamt\b)\s*(?P<last>[^\W\d_][\w -]*)$", re.DOTALL)
_STOPPED = late(r"[a-zæøå)]{3}\.$")
"""A full stop ends a run of names; after a capital it ends an initial."""
_JOINED = ("og ", "samt ")
_STRAY = 3
"""Lines that end in a comma, one in this many or fewer, end an entry all the same."""


def entries_of(reading: Reading, lines: Sequence[Line]) -> list[Paragraph]:
    """The entries of a list: by its bullets, or one for each line that begins with a name."""
    lines = list(_apart(lines))
    if any(list_sign(line.text) for line in lines):
        return _rejoined(reading, reading.paragraphs(list(lines)))
    stray = sum(line.text.endswith(",") for line in lines) * _STRAY <= len(lines)
    groups: list[list[Line]] = []
    for line in lines:
        if groups and _goes_on(groups, line, stray=stray):
            groups[-1].append(line)
        else:
            groups.append([line])
    return [reading.paragraph(group) for group in groups]


def _rejoined(reading: Reading, found: Sequence[Paragraph]) -> list[Paragraph]:
    """The entries of a list with bullets; one that ends in a name broken at a page's edge goes on in the next paragraph."""
    whole: list[Paragraph] = []
    for entry in found:
        if whole and entry.marker is None and entry.text[:1].isupper() and _ends_in_given_names(whole[-1].text):
            whole[-1] = reading.paragraph([*whole[-1].lines, *entry.lines])
        else:
            whole.append(entry)
    return whole


def _ends_in_given_names(text: str) -> bool:
    """Whether the last person of `text`, who is not the only one, has no family name yet: `…, Stig`, `v/Einar Helge`."""
    last = _LAST_PERSON.match(text)
    return last is not None and all(is_given(word) for word in last["last"].split())


def _apart(lines: Sequence[Line]) -> Iterator[Line]:
    """`lines`, those with several people side by side taken apart: `1. Kari Lund        21. Ola Vik`."""
    for line in lines:
        runs: list[list[Cell]] = []
        for cell in line.cells:
            if runs and _SIGN.fullmatch(runs[-1][-1].text):
                runs[-1].append(cell)
            else:
                runs.append([cell])
        texts = [" ".join(cell.text for cell in run) for run in runs]
        if len(runs) < 2 or not all(leads_with_name(_SIGN.sub("", text, count=1)) for text in texts):
            yield line
            continue
        for at, (run, text) in enumerate(zip(runs, texts, strict=True)):
            yield line._replace(text=text, cells=tuple(run), gap=line.gap if at == 0 else 1.0)


_SIGN = late(r"[0-9]{1,3}[.)]?\s*(?=\s|$)\s*|[•▪·-]\s*")


def _goes_on(groups: Sequence[Sequence[Line]], line: Line, *, stray: bool) -> bool:
    """Whether `line` belongs to the last entry; `stray` says that a comma at a line's end means nothing."""
    before = groups[-1][-1]
    if _LABELLED.match(line.text) and not is_unfinished(before.text):
        return False
    if _STOPPED.search(before.text) and line.text[:1].isupper():
        return False
    named = leads_with_name(line.text)
    if _breaks_name(before.text, line.text):
        return True
    if line.text.startswith(_JOINED):
        return True
    if is_unfinished(before.text) and not (stray and named and before.text.endswith(",")):
        return True
    close = line.bbox is None or len(groups) == 1 or before.gap == line.gap
    return not named and close and continues(before, line)


def _breaks_name(before: str, after: str) -> bool:
    """Whether a name is broken over the line end: `… og Anita` / `Skår (sekretær)`."""
    if not after[:1].isupper() or leads_with_name(after):
        return False
    if _ends_in_given_names(before):
        return True
    return _RUN.match(after) is not None and all(is_given(word) for word in before.split())


_RUN = late(r"[A-ZÆØÅ][\w-]+(?:\s*\([^()]*\))?(?:,\s|\s(?:og|samt)\s)[A-ZÆØÅ]")
"""`Holm, Tor Hauge`: a family name that a run of names begins with."""


def is_given_name(entry: Paragraph) -> bool:
    """Whether an entry names someone by a given name alone: `Joakim (observatør), skolen`."""
    first = PARENTHESIS.sub(" ", entry.text).split(",")[0].strip(" .")
    return is_name(first, single=True) and " " not in first


def given_names_only(entries: Sequence[Paragraph]) -> bool:
    """Whether a list names people by given names alone, but perhaps a few: `Kari, Ole Jakob, Priya (på video) og Per`."""
    text = ",".join(PARENTHESIS.sub("", entry.text) for entry in entries)
    parts = [part.split() for part in re.split(r",|;| og | samt ", text.replace(".", "")) if part.strip()]
    short = sum(len(words) == 1 for words in parts)
    given = sum(is_given(words[0]) for words in parts)
    return (
        bool(parts)
        and all(len(words) == 1 or (len(words) == _MOST_GIVEN and is_given(words[1])) for words in parts)
        and short * 2 > len(parts)
        and given * 2 >= len(parts)
    )


_MOST_GIVEN = 2


def told_behind(entry: Paragraph) -> Block | None:
    """The sentences behind a run of names as a block: `Kari Lund – Ola Vik. Ingen vara for Ola.` names nobody else."""
    begin = behind_run(entry.text)
    if begin is None:
        return None
    return block(entry._replace(text=entry.text[begin:], marker=None)).model_copy(update={"spans": entry.spans(begin)})


def told_in_cell(cell: str, lines: Sequence[Line]) -> Block | None:
    """The sentences behind a run of names in a cell, printed on `lines`, as a block."""
    begin = behind_run(cell) if "." in cell else None
    return Block(type="paragraph", text=cell[begin:], spans=spans_of(lines)) if begin is not None else None
