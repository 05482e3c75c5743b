"""Words that an export damaged in ways that can be known: mended in the text, kept as they were in `raw` (FORMS 10.3)."""

import re
from collections.abc import Callable
from functools import cache

from pmdocs.late import late
from pmdocs.text import Cell, Line, Note, SourceText
from pmdocs.vocabulary.damage import HEADINGS_WITH_N, LETTERS_LOST, SHORT_WORDS_LOST

_SPACED_OUT = late(r"(?:[^\W\d_] ){4,}[^\W\d_](?= ?:| ?$)|(?:[^\W\d_] ){3}[^\W\d_](?= ?:)")
"""Fewer letters may be a row of parties or classes, unless a colon makes them a label."""
_SUSPECT = re.compile(r" (?:! |[^\W\d_] [^\W\d_] [^\W\d_] )")
"""What a line, a space before it, has that bears a stray mark or letters set apart."""
_NORWEGIAN = late("[æøåÆØÅ]")
_QUESTIONED = late(r"[\w?]*\?[\w?]*")
_LEAST_QUESTIONS = 2
"""Words with a mended `?` that a text must have: one may be a slip of the keyboard."""

Mend = Callable[[str], str]


def mend_words(source: SourceText) -> SourceText:
    """`source` with spaced-out letters joined, stray `!` cut, and known words with lost letters made whole, which a note tells."""
    lost = _has_lost_letters(source)
    mends: list[tuple[Mend, str]] = [
        (_without_mark, "`!` before lines was left out"),
        (_joined, "letters set apart by spaces were joined"),
        (_with_n, "headings that had lost their N were made whole"),
    ]
    if lost:
        mends.append((_with_letters, "æ, ø and å that had become `?` were put back where the word can be no other"))
    texts = [line.text for line in source.lines]
    suspected = _SUSPECT.search(" " + "\n ".join(texts)) is not None
    lines, told = list(source.lines), set()
    for at, line in enumerate(source.lines):
        if not (lost or texts[at].isupper() or (suspected and _SUSPECT.search(f" {texts[at]}"))):
            continue
        for mend, what in mends:
            mended = _mended(lines[at], mend)
            if mended is not lines[at]:
                lines[at] = mended
                told.add(what)
        if lines[at] is not line and len(line.cells) > 1:
            lines[at] = _one_heading(lines[at], line)
    if not told:
        return source
    notes = [Note("text-repaired", f"{what}; the raw text is kept") for _, what in mends if what in told]
    return source._replace(lines=tuple(lines), notes=(*source.notes, *notes))


def _mended(line: Line, mend: Mend) -> Line:
    if len(line.cells) == 1:
        text = mend(line.text)
        return line if text == line.text else line._replace(text=text, cells=(line.cells[0]._replace(text=text),))
    cells = tuple([cell._replace(text=mend(cell.text)) for cell in line.cells])
    return line if cells == line.cells else line._replace(text=" ".join([cell.text for cell in cells]), cells=cells)


def _one_heading(line: Line, before: Line) -> Line:
    """The words of a heading whose letters were all set apart are no cells: the wide gaps between them are its spaces."""
    if not all(_SPACED_OUT.fullmatch(cell.text) for cell in before.cells):
        return line
    first, last = line.cells[0], line.cells[-1]
    return line._replace(cells=(Cell(line.text, first.x0, last.x1, first.size, first.bold),))


def _without_mark(text: str) -> str:
    return text[2:] if text.startswith("! ") and text[2:3].isalnum() else text


def _joined(text: str) -> str:
    """`text` with the spaced-out letters at its beginning joined.

    >>> _joined("P R O T O K O L L"), _joined("S T E D : Rådhuset"), _joined("A B C D"), _joined("A er en by")
    ('PROTOKOLL', 'STED : Rådhuset', 'A B C D', 'A er en by')
    """
    if text[1:2] != " " or text[3:4] != " ":
        return text
    found = _SPACED_OUT.match(text)
    return found.group().replace(" ", "") + text[found.end() :] if found else text


def _with_n(text: str) -> str:
    """A heading in capitals with the N of its known words.

    >>> _with_n("MØTEI KALLI G"), _with_n("GODKJE I G AV PROTOKOLL"), _with_n("I G. MOE")
    ('MØTEINNKALLING', 'GODKJENNING AV PROTOKOLL', 'I G. MOE')
    """
    return _headings().sub(_heading_of, text) if " " in text and text.isupper() else text


@cache
def _headings() -> re.Pattern[str]:
    """The known words, each N of which may be a gap."""
    forms = [re.sub("N+", lambda run: f"(?:{run.group()}| {{1,2}})", word) for word in HEADINGS_WITH_N]
    return re.compile(rf"(?<!\w)(?:{'|'.join(forms)})(?!\w)")


@cache
def _bare(word: str) -> str:
    return re.sub("[N ]+", "_", word)


@cache
def _whole_headings() -> dict[str, str]:
    return {_bare(word): word for word in HEADINGS_WITH_N}


def _heading_of(match: re.Match[str]) -> str:
    return _whole_headings()[_bare(match.group())]


def _has_lost_letters(source: SourceText) -> bool:
    """Whether a text without æ, ø and å has enough words that are known but for a `?`."""
    questioned = [line.text for line in source.lines if "?" in line.text]
    if not questioned or any(_NORWEGIAN.search(line.text) for line in source.lines):
        return False
    return sum(text != _with_letters(text) for text in questioned) >= _LEAST_QUESTIONS


def _with_letters(text: str) -> str:
    return _QUESTIONED.sub(_word_of, text) if "?" in text else text


def _word_of(match: re.Match[str]) -> str:
    """The word with the letters that it must have had; as it is printed where that is not known."""
    printed = match.group()
    whole = _short_words().get(printed.casefold())
    return _in_case(printed, whole) if whole else _parts().sub(_part_of, printed)


def _part_of(match: re.Match[str]) -> str:
    return _in_case(match.group(), _lost()[match.group().casefold()])


def _in_case(printed: str, whole: str) -> str:
    """`whole` in capitals where the `printed` word is; a lost first letter is small."""
    if sum(sign.isupper() for sign in printed) > 1:
        return whole.upper()
    return whole.capitalize() if printed[0].isupper() else whole


@cache
def _lost() -> dict[str, str]:
    return {_NORWEGIAN.sub("?", word): word for word in LETTERS_LOST}


@cache
def _parts() -> re.Pattern[str]:
    return re.compile("|".join(re.escape(part) for part in sorted(_lost(), key=len, reverse=True)), re.IGNORECASE)


@cache
def _short_words() -> dict[str, str]:
    return {_NORWEGIAN.sub("?", word): word for word in SHORT_WORDS_LOST}
