"""`pmdocs participants`."""

from pmdocs.cli.reading import reading_command

participants = reading_command("participants", "One row per participant: a table on a terminal, else JSON Lines.")
