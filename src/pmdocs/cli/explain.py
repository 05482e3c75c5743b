"""`pmdocs explain`."""

from pmdocs.cli.reading import reading_command

explain = reading_command(
    "explain",
    "How each line was read: its layer, the mark that took it, the blocks around it, and the fields of the record that it is in.",
    named=True,
)
