"""`pmdocs parse`."""

from pmdocs.cli.reading import reading_command

parse = reading_command(None, "The whole record of each document: a readable summary on a terminal, else JSON.")
