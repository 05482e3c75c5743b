"""`pmdocs decisions`."""

from pmdocs.cli.reading import reading_command

decisions = reading_command("decisions", "One row per decision: a table on a terminal, else JSON Lines.")
