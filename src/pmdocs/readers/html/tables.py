"""A table of a web page while it is read: rows of cells of lines, cells that take several rows or columns."""

from typing import Any

from pmdocs.readers.flow import CellLine

_MOST = 64
"""Columns or rows that one cell may take."""


class Grid:
    """Collects the rows of a table."""

    def __init__(self) -> None:
        """Start without rows."""
        self.rows: list[list[list[CellLine]]] = []
        self.open = False
        self._taken: dict[int, int] = {}
        """Columns that a cell of an earlier row takes, and for how many rows more."""
        self._further = 0

    def row(self) -> None:
        """Begin a row."""
        self.rows.append([])

    def cell(self, element: Any) -> None:
        """Begin a cell, in the next column that is free."""
        if not self.rows:
            self.row()
        row = self.rows[-1]
        self._pass_taken(row)
        row.append([])
        columns, rows = _times(element.get("colspan")), _times(element.get("rowspan"))
        if rows > 1:
            self._taken.update({len(row) - 1 + at: rows - 1 for at in range(columns)})
        self._further = columns - 1
        self.open = True

    def add(self, text: str, bold: bool, gap: float) -> None:
        """Add a line to the cell that is open."""
        self.rows[-1][-1].append(CellLine(text, bold, gap))

    def close(self) -> None:
        """End the cell."""
        self.rows[-1] += [[] for _ in range(self._further)]
        self._further, self.open = 0, False

    def _pass_taken(self, row: list[list[CellLine]]) -> None:
        while self._taken.get(len(row), 0):
            self._taken[len(row)] -= 1
            row.append([])


def _times(text: str | None) -> int:
    return min(int(text), _MOST) if text and text.isdecimal() and int(text) else 1
