"""The commands of the application, in the order in which `--help` lists them."""

from typing import Annotated

import typer

from pmdocs.cli.agenda import agenda
from pmdocs.cli.appendices import appendices
from pmdocs.cli.convert import convert
from pmdocs.cli.debug import debug
from pmdocs.cli.decisions import decisions
from pmdocs.cli.explain import explain
from pmdocs.cli.merge import merge
from pmdocs.cli.options import EXIT_CODES
from pmdocs.cli.parse import parse
from pmdocs.cli.participants import participants
from pmdocs.cli.rules import rules
from pmdocs.cli.schema import schema
from pmdocs.version import VERSION

app = typer.Typer(
    help="Read Norwegian meeting minutes and reports (PDF, Word, HTML, Markdown, text) and give validated records.",
    epilog=f"Example:  pmdocs parse referat.pdf\n\n{EXIT_CODES}",
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    no_args_is_help=True,
)


def _version(asked: bool) -> None:
    if asked:
        typer.echo(f"pmdocs {VERSION}")
        raise typer.Exit


@app.callback()
def _root(
    version: Annotated[
        bool, typer.Option("--version", help="Print the version.", callback=_version, is_eager=True)
    ] = False,
) -> None:
    del version


for _name, _command, _example in (
    ("parse", parse, "pmdocs parse referat.pdf --json > referat.json"),
    ("decisions", decisions, "pmdocs decisions møter/ --csv > vedtak.csv"),
    ("agenda", agenda, "pmdocs agenda referat.pdf"),
    ("participants", participants, "pmdocs participants referat.pdf --json"),
    ("appendices", appendices, "pmdocs appendices rapport.pdf"),
    ("explain", explain, "pmdocs explain referat.pdf | less -S"),
    ("convert", convert, "pmdocs convert møter/ -o møter.db"),
    ("merge", merge, "pmdocs merge part1.jsonl part2.jsonl -o alle.db"),
    ("debug", debug, "pmdocs debug referat.pdf --page 2 -o page.png"),
    ("schema", schema, "pmdocs schema minutes > minutes.schema.json"),
    ("rules", rules, "pmdocs rules --json"),
):
    app.command(_name, epilog=f"Example:  {_example}\n\n{EXIT_CODES}")(_command)
