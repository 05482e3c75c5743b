"""`python -m pmdocs`."""

from pmdocs.cli import run

run()
