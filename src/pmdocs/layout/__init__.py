"""Layout: `SourceText` in, `SourceText` out, in named steps; nothing is dropped without a name."""

from pmdocs.layout.columns import measure
from pmdocs.layout.damage import mend_words
from pmdocs.layout.furniture import name_furniture
from pmdocs.layout.line_numbers import part_line_numbers
from pmdocs.layout.meshes import part_merged
from pmdocs.layout.regions import order_columns
from pmdocs.layout.tables import find_tables
from pmdocs.text import SourceText

STEPS = (mend_words, name_furniture, part_line_numbers, part_merged, measure, order_columns, find_tables)
"""In the order in which they work; each twice is each once."""


def arrange(source: SourceText) -> SourceText:
    """The lines with their furniture named, their columns measured and their tables found."""
    for step in STEPS:
        source = step(source)
    return source
