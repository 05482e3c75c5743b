"""Labels at the beginning of a line, with what follows them."""

import re
from collections.abc import Container, Iterable
from functools import lru_cache
from typing import NamedTuple

from pmdocs.late import late
from pmdocs.phrases.misspellings import is_misspelled
from pmdocs.phrases.names import is_given, is_name
from pmdocs.vocabulary import Label

LONGEST_LABEL = 70
"""Characters before the colon; FORMS: labels are never looked for inside a longer sentence."""
LONGEST_ALONE = 60
MOST_SLOT_WORDS = 6
_SHORTEST_MISSPELLED = 8
"""Letters; a slip turns shorter labels into other words (`Forfall`, `Forfalt`)."""
_REMEMBERED = 4096
_SPACED_OUT = re.compile(r"^(?:\w ){3,}\w$")
_REMARK = late(r"\s*\([^()]*\)$")
"""`Til stede (stiftere):`: who they are, behind the words of the label."""
_SLOT = "…"
_FIRST_NAME = late(r"[,;(]|\s+(?:og|samt)\s")
"""What may follow the first name of a list."""


class FoundLabel(NamedTuple):
    """A label at the start of a text.

    label    its row
    printed  the label as printed, without the colon
    slot     the words in the place of "…", "" for a label without
    at       where in the text the value begins; len(text) if nothing follows
    flows    whether the value goes on from the label in one sentence
    """

    label: Label
    printed: str
    slot: str
    at: int
    flows: bool = False


def folded(text: str) -> str:
    """Case, spaces and spaced-out letters evened out, for comparing with the forms of a row.

    >>> folded("V E D T A K :"), folded("Til  Stede")
    ('vedtak', 'til stede')
    """
    text = " ".join(text.split()).strip(" :\u2013-")
    if text[1:2] == " " and _SPACED_OUT.match(text):
        text = text.replace(" ", "")
    return text.casefold()


def _runs(row: Label, stem: str) -> bool:
    """Whether a form goes on in one sentence: `Innledning v/Kari Lund`, `Frå administrasjonen møtte Ola Vik`."""
    return row.opens == "speaker" or (row.opens == "people" and stem.endswith((" møtte ", " deltok ")))


class LabelIndex:
    """Finds the labels of given rows; the first row that has a form wins."""

    def __init__(self, rows: Iterable[Label]) -> None:
        """Take the rows; they are indexed when a label is first looked for."""
        self._rows: tuple[Label, ...] | None = tuple(rows)
        self._first: dict[str, set[str]] = {}
        self._exact: dict[str, Label] = {}
        self._before: list[tuple[str, Label]] = []
        self._after: list[tuple[str, Label]] = []
        self._between: list[tuple[str, Label]] = []
        self._running: list[tuple[str, Label]] = []
        self._lists: list[tuple[str, Label]] = []
        self._around: list[tuple[str, str, Label]] = []
        self._long: dict[str, list[tuple[str, Label]]] = {}
        self._beginnings: tuple[str, ...] = ()
        self._ends: tuple[str, ...] = ()
        self._runs: tuple[str, ...] = ()
        self._of_lists: tuple[str, ...] = ()
        self.find = lru_cache(_REMEMBERED)(self._find)

    def _index(self, rows: Iterable[Label]) -> None:
        """Index the forms of `rows` in both languages."""
        self._rows = None
        for row in rows:
            for form in (*row.nb, *row.nn):
                self._first.setdefault(row.opens, set()).add(form[0].upper())
                if form.endswith(_SLOT) and form.startswith(_SLOT):
                    self._between.append((form.strip(_SLOT), row))
                elif form.endswith(_SLOT):
                    stem = form.removesuffix(_SLOT)
                    if _SLOT in stem:
                        first, _, second = stem.partition(_SLOT)
                        self._around.append((first, second, row))
                        continue
                    if _runs(row, stem):
                        self._running.append((stem, row))
                    if row.opens != "speaker":
                        self._before.append((stem, row))
                elif form.startswith(_SLOT):
                    self._after.append((form.removeprefix(_SLOT), row))
                else:
                    self._exact.setdefault(form, row)
                    if row.attendance and row.role is None and row.alone:
                        self._lists.append((form, row))
        for form, row in self._exact.items():
            if len(form) >= _SHORTEST_MISSPELLED:
                self._long.setdefault(form[0], []).append((form, row))
        for table in (self._before, self._after, self._running, self._lists):
            table.sort(key=lambda pair: -len(pair[0]))
        # Nearly no line has any of them, which one question to all tells.
        self._beginnings = tuple([stem for stem, _ in self._before])
        self._ends = tuple([stem for stem, _ in self._after])
        self._runs = tuple([stem for stem, _ in self._running])
        self._of_lists = tuple([stem for stem, _ in self._lists])

    def first_characters(self, opens: Container[str]) -> frozenset[str] | None:
        """The capitals that the labels of rows that open any of `opens` begin with; None where that may be any."""
        if self._rows:
            self._index(self._rows)
        found = frozenset[str]().union(*(characters for name, characters in self._first.items() if name in opens))
        return None if _SLOT in found else found

    def _find(self, text: str, cells: tuple[str, ...] = ()) -> FoundLabel | None:
        """The label that `text` begins with, or None.

        `cells` are the texts of the line's cells: a label in the first cell needs no colon. The marks ask the
        same of a line one after the other, so that answers are remembered.
        """
        if not text or not text[0].isalpha() or text[0].islower():
            return None
        if self._rows:
            self._index(self._rows)
        return (
            self._before_colon(text)
            or self._in_first_cell(text, cells)
            or self._flowing(text)
            or self._alone(text)
            or self._before_name(text)
        )

    def _look_up(self, left: str, form: str) -> tuple[Label, str] | None:
        """The row that `left`, folded to `form`, names, and what stands in its slot."""
        if form.endswith(")") and form not in self._exact:
            form, left = _REMARK.sub("", form), _REMARK.sub("", left.strip(" :\u2013-"))
        if row := self._exact.get(form):
            return row, ""
        if " / " in form and (halves := [row for half in form.split(" / ") if (row := self._exact.get(half.strip()))]):
            return halves[0], ""
        for stem, row in self._between:
            at = form.find(stem)
            if at > 0 and at + len(stem) < len(form) and len(form.split()) <= MOST_SLOT_WORDS + 2:
                return row, left.strip()[:at]
        for stem, row in self._before if form.startswith(self._beginnings) else ():
            if (
                form.startswith(stem)
                and len(slot := form[len(stem) :].strip()) > 0
                and len(slot.split()) <= MOST_SLOT_WORDS
            ):
                return row, left.strip()[-len(slot) :]
        for stem, row in self._after if form.endswith(self._ends) else ():
            if (
                form.endswith(stem)
                and len(slot := form[: -len(stem)].strip()) > 0
                and len(slot.split()) <= MOST_SLOT_WORDS
            ):
                return row, left.strip()[: len(slot)]
        return None

    def _misspelled(self, form: str) -> tuple[Label, str] | None:
        """The row of a long label with one slip of the hand: `Obsevatører`."""
        if len(form) < _SHORTEST_MISSPELLED:
            return None
        meant = (row for known, row in self._long.get(form[0], ()) if is_misspelled(form, known))
        row = next(meant, None)
        return (row, "") if row else None

    def _before_colon(self, text: str) -> FoundLabel | None:
        colon = text.find(":", 0, LONGEST_LABEL)
        if colon < 0:
            return None
        form = folded(text[:colon])
        found = self._look_up(text[:colon], form) or self._misspelled(form)
        if found is None:
            return None
        at = colon + 1
        while at < len(text) and text[at] == " ":
            at += 1
        return FoundLabel(found[0], text[:colon].strip(), found[1], at)

    def _in_first_cell(self, text: str, cells: tuple[str, ...]) -> FoundLabel | None:
        if len(cells) < 2 or not text.startswith(cells[0]):
            return None
        row = self._exact.get(folded(cells[0]))
        return FoundLabel(row, cells[0], "", len(cells[0]) + 1) if row else None

    def _flowing(self, text: str) -> FoundLabel | None:
        form = text.casefold()
        for stem, row in self._running if form.startswith(self._runs) else ():
            if form.startswith(stem) and len(text) > len(stem):
                return FoundLabel(row, text[: len(stem)].strip(), "", len(stem), flows=True)
        for first, second, row in self._around:
            at = form.find(second, len(first) + 1, LONGEST_ALONE) if form.startswith(first) else -1
            if at > 0 and form[len(first) : at].replace(" ", "").isalpha():
                return FoundLabel(row, text[:at].strip(), text[len(first) : at], at + len(second), flows=True)
        return None

    def _before_name(self, text: str) -> FoundLabel | None:
        """`Tilstede Kari Lund, Ola Vik og Liv Dahl`: the label of a list that a full name follows without a colon, or a semicolon."""
        form = text.casefold()
        for stem, row in self._lists if form.startswith(self._of_lists) else ():
            if form.startswith(f"{stem};"):
                return FoundLabel(row, text[: len(stem)], "", len(text) - len(text[len(stem) + 1 :].lstrip()))
            if form.startswith(stem) and text[len(stem) : len(stem) + 1] == " ":
                first = _FIRST_NAME.split(text[len(stem) + 1 :], maxsplit=1)[0].strip(" .")
                if " " in first and is_given(first.split()[0]) and is_name(first):
                    return FoundLabel(row, text[: len(stem)], "", len(stem) + 1)
        return None

    def _alone(self, text: str) -> FoundLabel | None:
        if len(text) > LONGEST_ALONE or text[-1] in ".,;!?":
            return None
        found = self._look_up(text, folded(text))
        return FoundLabel(found[0], text.strip(), found[1], len(text)) if found and found[0].alone else None
