"""`pmdocs agenda`."""

from pmdocs.cli.reading import reading_command

agenda = reading_command("agenda", "One row per agenda item: a table on a terminal, else JSON Lines.")
