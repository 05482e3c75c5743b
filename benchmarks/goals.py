"""The goals, as ratios within one run."""

from collections.abc import Sequence
from statistics import median
from typing import NamedTuple


class Goal(NamedTuple):
    """What must be reached: `median` and `limit` of the figures called `name`, at most or (`least`) at least.

    `of_truth` is a goal that the run fails without.
    """

    name: str
    meaning: str
    limit: float
    median: float | None = None
    least: bool = False
    of_truth: bool = False

    def worst(self, values: Sequence[float]) -> float:
        """The value farthest on the wrong side."""
        return min(values) if self.least else max(values)

    def reached(self, values: Sequence[float]) -> bool:
        """Whether the values keep the goal."""
        if self.least:
            return self.worst(values) >= self.limit
        return self.worst(values) <= self.limit and (self.median is None or median(values) <= self.median)

    @property
    def told(self) -> str:
        """The goal in words."""
        told = f"{'≥' if self.least else '≤'} {self.limit:g}"
        return told if self.median is None else f"{told}, median ≤ {self.median:g}"


GOALS = (
    Goal("recall", "words of the text that were found", 0.999, least=True, of_truth=True),
    Goal("precision", "words found that are the text's", 0.999, least=True, of_truth=True),
    Goal("cells", "cells of ruled tables that are pdfplumber's", 1.0, least=True, of_truth=True),
    Goal("lines", "lines with geometry × P", 1.4),
    Goal("whole", "PDF to JSON of the record × P", 2.2, 1.8),
    Goal("than pdfplumber text", "PDF to JSON, times faster than its extract_text", 20, least=True),
    Goal("than pdfplumber tables", "lines and tables, times faster than its extract_tables", 12, least=True),
    Goal("help", "pmdocs --help × python -c pass", 14),
    Goal("cold parse", "pmdocs parse of three pages × python -c pass", 18),
    Goal("than cold pdfplumber", "the same, times faster than a cold extract_text", 2, least=True),
    Goal("300 pages to pdftotext", "pmdocs parse of 300 pages × pdftotext", 2.5),
    Goal("page of 300 to page of 30", "time per page, 300 pages to 30", 1.1),
    Goal("memory", "peak memory of 300 pages, MiB", 100),
)
