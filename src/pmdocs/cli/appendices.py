"""`pmdocs appendices`."""

from pmdocs.cli.reading import reading_command

appendices = reading_command("appendices", "One row per appendix: a table on a terminal, else JSON Lines.")
