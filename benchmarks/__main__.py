"""`make bench`: how long pmdocs takes, as ratios within one run, and how true what it reads is.

P is plain pdfium text: open, load every page and its text, take the text (`benchmarks/stages.py`). The spread is
from the lower to the upper quartile of the rounds. Ends with 1 where the words or cells are not true enough: a
faster run that reads less is a failure.
"""

import argparse
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from statistics import median, quantiles

from rich.console import Console
from rich.table import Table

from benchmarks.documents import Document, documents, long
from benchmarks.goals import GOALS
from benchmarks.peers import PEERS
from benchmarks.processes import cold_starts, in_turn, long_documents, ratio
from benchmarks.rounds import measured
from benchmarks.stages import STAGES
from benchmarks.truth import Truth, truth

PAGES = (3, 30, 300)
Figures = dict[str, list[float]]
"""What was measured, by the names of `goals.py`: a value for each document."""


def main() -> int:
    """Measure, print, and judge."""
    options = _options()
    console = Console(width=160)
    chosen = [document for document in documents() if options.only in document.name]
    figures: Figures = {}
    _stages(console, chosen, options.rounds, figures)
    if not options.quick:
        _peers(console, chosen, options.rounds, figures)
        _processes(console, options.rounds, figures)
    console.print(_judged(figures))
    return 0 if all(goal.reached(figures[goal.name]) for goal in GOALS if goal.of_truth) else 1


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--only", default="", help="documents whose names hold this")
    parser.add_argument("--quick", action="store_true", help="only the stages")
    return parser.parse_args()


def _stages(console: Console, chosen: Sequence[Document], rounds: int, figures: Figures) -> None:
    table = _table("Stages, in multiples of P", "document", "P, ms", *STAGES, "recall", "precision", "cells")
    for document in chosen:
        seconds, found = measured("stages", rounds, document.name), truth(document)
        for stage in STAGES:
            figures.setdefault(stage, []).append(_against(seconds, stage, "P"))
        for name, value in _shares(found).items():
            figures.setdefault(name, []).append(value)
        shown = [_spread(seconds, stage) for stage in STAGES]
        table.add_row(document.name, f"{median(seconds['P']) * 1000:.2f}", *shown, *_told(found))
    console.print(table)


def _shares(found: Truth) -> dict[str, float]:
    cells = {"cells": found.cells_equal / found.cells} if found.cells else {}
    return {"recall": found.recall, "precision": found.precision} | cells


def _told(found: Truth) -> tuple[str, ...]:
    cells = f"{found.cells_equal}/{found.cells}" if found.cells else ""
    return f"{found.recall:.2%}", f"{found.precision:.2%}", cells


def _peers(console: Console, chosen: Sequence[Document], rounds: int, figures: Figures) -> None:
    """The other readers, each in a process of its own with its own P; compared through P."""
    few = max(rounds // 3, 3)
    table = _table("Other readers, in multiples of P", "document", *PEERS)
    for at, document in enumerate(chosen):
        taken = {peer: _against(measured(peer, few, document.name), peer, "P") for peer in PEERS}
        table.add_row(document.name, *(f"{value:.1f}" for value in taken.values()))
        figures.setdefault("than pdfplumber text", []).append(taken["pdfplumber_text"] / figures["whole"][at])
        if document.ruled:
            figures.setdefault("than pdfplumber tables", []).append(taken["pdfplumber_tables"] / figures["lines"][at])
    console.print(table)


def _processes(console: Console, rounds: int, figures: Figures) -> None:
    table = _table("Processes", "command", "CPU, ms", "memory, MiB")
    with tempfile.TemporaryDirectory() as folder:
        pdfs = {pages: Path(folder) / f"{pages}.pdf" for pages in PAGES}
        for pages, path in pdfs.items():
            path.write_bytes(long(pages))
        cold = in_turn(cold_starts(pdfs[PAGES[0]]), rounds)
        grown = in_turn(long_documents(pdfs), max(rounds // 3, 3))
    for name, costs in (cold | grown).items():
        taken = median(one.seconds for one in costs)
        table.add_row(name, f"{taken * 1000:.0f}", f"{max(one.memory for one in costs):.0f}")
    console.print(table)
    short, middle, longest = (f"pmdocs parse, {pages} pages" for pages in PAGES)
    start = median(one.seconds for one in grown[short])
    each = [
        (median(one.seconds for one in grown[name]) - start) / (pages - PAGES[0])
        for name, pages in ((middle, PAGES[1]), (longest, PAGES[2]))
    ]
    figures["page of 300 to page of 30"] = [each[1] / each[0]]
    figures["memory"] = [max(one.memory for one in grown[longest])]
    figures["help"] = [ratio(cold, "pmdocs --help", "python -c pass")]
    figures["cold parse"] = [ratio(cold, "pmdocs parse", "python -c pass")]
    figures["than cold pdfplumber"] = [ratio(cold, "pdfplumber extract_text", "pmdocs parse")]
    if "pdftotext" in cold:
        figures["300 pages to pdftotext"] = [ratio(grown, longest, f"pdftotext, {PAGES[2]} pages")]


def _judged(figures: Figures) -> Table:
    table = _table("Goals", "what", "goal", "median", "worst", "")
    for goal in GOALS:
        if values := figures.get(goal.name):
            reached = "reached" if goal.reached(values) else "missed"
            table.add_row(goal.meaning, goal.told, f"{median(values):.2f}", f"{goal.worst(values):.2f}", reached)
    return table


def _against(seconds: dict[str, list[float]], name: str, base: str) -> float:
    return median(a / b for a, b in zip(seconds[name], seconds[base], strict=True))


def _spread(seconds: dict[str, list[float]], name: str) -> str:
    ratios = [a / b for a, b in zip(seconds[name], seconds["P"], strict=True)]
    low, _, high = quantiles(ratios, n=4)
    return f"{median(ratios):.2f} ({low:.2f}–{high:.2f})"


def _table(title: str, first: str, *others: str) -> Table:
    table = Table(title=title, title_justify="left")
    table.add_column(first)
    for name in others:
        table.add_column(name, justify="right")
    return table


if __name__ == "__main__":
    sys.exit(main())
