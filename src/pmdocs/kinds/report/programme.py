"""Programmes: rows of time, topic and speaker, from tables and from text whose columns are lost."""

import re
from collections.abc import Sequence

from pmdocs.grammar.paragraphs import Paragraph, spans_of
from pmdocs.kinds import Reading
from pmdocs.kinds.drafts import rows_of
from pmdocs.kinds.people_tables import column_of
from pmdocs.phrases.names import find_name, is_name
from pmdocs.phrases.times import clock
from pmdocs.records import ProgrammeEntry
from pmdocs.text import Line, Row
from pmdocs.vocabulary.organizations import EVERYBODY

_TIME = re.compile(
    r"(?:[Kk]l\.?\s*)?(?P<h>[0-9]{1,2})[.:](?P<m>[0-9]{2})(?:\s*[-–—]\s*(?P<h2>[0-9]{1,2})[.:](?P<m2>[0-9]{2}))?(?=\s|$)\s*[-–]?\s*"
)
_TRAILING_PERSON = re.compile(r"(?<=[a-zæøå0-9?!.»]\s)(?P<who>[A-ZÆØÅ][\w-]+\s[A-ZÆØÅ][\w-]+,\s.+)$")
_BLANK = 0.45


def read_programme(reading: Reading, lines: Sequence[Line]) -> list[ProgrammeEntry]:
    """The rows of the programme that `lines` hold."""
    found = [entry for rows in rows_of(reading, lines) for entry in _from_rows(rows)]
    return found + _from_text(reading, [line for line in lines if line.table is None])


def is_programme(lines: Sequence[Line]) -> bool:
    """Whether most of what begins on these lines begins with a time."""
    times = sum(_TIME.match(line.text) is not None for line in lines)
    return times > 2 and times * 4 > len(lines)


def _from_rows(rows: Sequence[Row]) -> list[ProgrammeEntry]:
    columns = [column_of(cell) for cell in rows[0].cells]
    known = "time" in columns
    found = []
    for row in rows[1 if known else 0 :]:
        holds = columns if known else ["time", "topic", "speaker"]
        cells = {name: cell.strip() for name, cell in zip(holds, row.cells, strict=False) if name and cell.strip()}
        match = _TIME.match(cells.get("time", ""))
        if match:
            found.append(_entry(match, cells.get("topic"), cells.get("speaker"), row.lines))
    return found


def _entry(match: re.Match[str], title: str | None, speaker: str | None, lines: Sequence[Line]) -> ProgrammeEntry:
    end = clock(match["h2"], match["m2"]) if match["h2"] else None
    return ProgrammeEntry(
        time=clock(match["h"], match["m"]),
        end_time=end,
        title=title or None,
        speaker=speaker or None,
        spans=spans_of(lines),
    )


def _from_text(reading: Reading, lines: Sequence[Line]) -> list[ProgrammeEntry]:
    starts = [at for at, line in enumerate(lines) if _TIME.match(line.text)]
    found = []
    for start, stop in zip(starts, [*starts[1:], len(lines)], strict=False):
        row = lines[start:stop]
        match = _TIME.match(row[0].text)
        if match is None:
            continue
        rest = row[0].text[match.end() :]
        segments = _segments(reading, [*([row[0]._replace(text=rest)] if rest else []), *row[1:]])
        title, speaker = _title_and_speaker(segments)
        found.append(_entry(match, title, speaker, row))
    return found


def _segments(reading: Reading, lines: Sequence[Line]) -> list[Paragraph]:
    """The stretches of a row between blank lines: the remains of its cells."""
    groups: list[list[Line]] = []
    for line in lines:
        if groups and line.gap < _BLANK:
            groups[-1].append(line)
        else:
            groups.append([line])
    return [reading.paragraph(group) for group in groups]


def _title_and_speaker(segments: list[Paragraph]) -> tuple[str | None, str | None]:
    texts = [segment.text for segment in segments]
    if not texts:
        return None, None
    if len(texts) > 1 and _is_speaker(texts[-1]):
        return " ".join(texts[:-1]), texts[-1]
    return _parted(" ".join(texts))


def _is_speaker(text: str) -> bool:
    return (
        text.casefold().strip(".") in EVERYBODY
        or find_name(text.split()) == _whole(text)
        or is_name(text.split(",", maxsplit=1)[0])
    )


def _whole(text: str) -> tuple[int, int]:
    """Where a name that leads `text` would stand."""
    return 0, len(text.split(",", maxsplit=1)[0].split())


def _parted(text: str) -> tuple[str, str | None]:
    """Topic and speaker of a row whose columns are lost.

    >>> _parted("Velkommen til dagen Kari Lund, Testverket"), _parted("Gruppearbeid Alle"), _parted("Lunsj")
    (('Velkommen til dagen', 'Kari Lund, Testverket'), ('Gruppearbeid', 'Alle'), ('Lunsj', None))
    """
    words = text.split()
    for at in range(1, len(words)):
        place = find_name(words[at:])
        if place is None:
            break
        start, end = at + place[0], at + place[1]
        if (
            end == len(words)
            or words[end - 1].endswith(",")
            or words[end][0] in "(&/"
            or words[end] in {"og", "and", "m.fl."}
        ):
            return " ".join(words[:start]), " ".join(words[start:])
    if len(words) > 1 and words[-1].casefold() in EVERYBODY and words[-1][0].isupper():
        return " ".join(words[:-1]), words[-1]
    match = _TRAILING_PERSON.search(text)
    return (text[: match.start()].strip(), match["who"]) if match else (text, None)
