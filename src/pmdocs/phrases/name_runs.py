"""Runs of names that something else than commas parts (FORMS 4.1): `Kari Lund – Ola Vik – Liv Dahl`."""

import re

from pmdocs.phrases.names import is_given, is_name

_DASH = re.compile(r"[–—-](?:\s+|(?<=\s[–—-])(?<![–—-]\s[–—-])(?=[A-ZÆØÅ]))")
_INSIDE = re.compile(r"\([^()]*\)")
_BEHIND = re.compile(r"(?<=\))\s+(?=[A-ZÆØÅ])")
_STOP = re.compile(r"(?<=[a-zæøå])\.\s+(?=[A-ZÆØÅ][^.]*\s[a-zæøå]{3,})")
"""The end of the run: a sentence follows, no family name behind a shortened one (`Chr. Lund`)."""
_SPACE = re.compile(r"[\s.]*")
_FEWEST = 2
_GIVEN = 0.5
"""Share of the names that begin with a common given name; two alone both do."""


def with_commas(text: str) -> str:
    """`text` with commas where dashes part names, or nothing does behind a parenthesis; every character keeps its place.

    The sentences behind a run are left away: `behind_run` says where they begin.

    >>> with_commas("Kari Lund - Ola Vik – Liv Dahl"), with_commas("Kari Lund (vara) Ola Vik")
    ('Kari Lund , Ola Vik , Liv Dahl', 'Kari Lund (vara),Ola Vik')
    >>> with_commas("Kari Lund - leder")
    'Kari Lund - leder'
    """
    return _behind_parentheses(_between_dashes(text))


def behind_run(text: str) -> int | None:
    """Where in `text` the sentences behind a run of names begin, which `with_commas` leaves away; None without any.

    >>> behind_run("Kari Lund – Ola Vik. Liv Dahl kom ikke."), behind_run("Kari Lund – Ola Vik.")
    (21, None)
    """
    end = len(_between_dashes(text))
    begin = _SPACE.match(text, end)
    return begin.end() if begin and begin.end() < len(text) else None


def _between_dashes(text: str) -> str:
    """What follows the run as sentences of their own (`Ingen vara for Kari.`) names nobody and is left away."""
    if not _DASH.search(text):
        return text
    hidden = _INSIDE.sub(lambda match: "_" * len(match.group()), text)
    stop = _STOP.search(hidden)
    run = hidden[: stop.start()] if stop and ":" not in hidden[stop.end() :] else hidden
    cuts = list(_DASH.finditer(run))
    if not cuts or "," in run or ";" in run:
        return text
    pieces = [piece.replace("_", " ").strip(" .") for piece in _DASH.split(run)]
    names = [piece for piece in pieces if piece]
    given = sum(is_given(name.split()[0]) for name in names)
    signed = not run[: cuts[0].start()].strip()
    if len(names) < (1 if signed else _FEWEST) or not all(is_name(name, single=True) for name in names):
        return text
    if given < _GIVEN * len(names) or (len(names) <= _FEWEST and not all(_is_full(name) for name in names)):
        return text
    found = list(text[: len(run)])
    for cut in cuts:
        found[cut.start()] = ","
    return "".join(found)


def _behind_parentheses(text: str) -> str:
    cuts = list(_BEHIND.finditer(text)) if ")" in text else []
    if not cuts:
        return text
    found = list(text)
    for cut in cuts:
        before = re.split(r"[,;]|\)\s", text[: cut.start()])[-1].split("(")[0].strip()
        after = re.split(r"[,;(]", text[cut.end() :])[0]
        if is_name(before, single=True) and _is_full(" ".join(after.split()[:2]).rstrip(".")):
            found[cut.start()] = ","
    return "".join(found)


def _is_full(text: str) -> bool:
    words = text.split()
    return len(words) > 1 and is_name(text) and is_given(words[0])
