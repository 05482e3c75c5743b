"""`pmdocs merge`: the outputs of shards into one."""

from pathlib import Path
from typing import Annotated

import typer

from pmdocs.batch.tasks import Fault, Reading
from pmdocs.cli import options as o
from pmdocs.cli.convert import Output, To, export_for
from pmdocs.cli.request import Options
from pmdocs.cli.run import Session
from pmdocs.errors import ExitCode, PmdocsError
from pmdocs.inputs import shown


def merge(
    output: Output,
    shards: Annotated[list[str], typer.Argument(metavar="SHARD...", help="Outputs of pmdocs convert --shard.")],
    to: To = None, quiet: o.Quiet = False, strict: o.Strict = False, error_format: o.ErrorFormat = "text",
) -> None:  # fmt: skip
    """Join what several runs made of parts of the inputs (`convert --shard`) into what one run would have made."""
    from pmdocs.batch.convert import Order
    from pmdocs.batch.merge import merge as join
    from pmdocs.batch.merge import shards_of

    session = Session(
        Options(paths=(), format=None, quiet=quiet, strict=strict, error_format=error_format), several=True
    )
    try:
        order = Order(Path(output), export_for(output, to), Reading(), strict=strict)
        tally, missing = join(shards_of(shards), order)
    except PmdocsError as error:
        session.fail("", error)
        raise typer.Exit(int(error.exit_code)) from None
    if missing:
        told = f"at least {missing} inputs are in none of the shards; is one left out?"
        session.tell("", Fault("input-missing", told, int(ExitCode.PARTIAL), severity="partial", stage="input"))
    if not quiet and error_format == "text":
        failed = f", {tally.partial} partial, {tally.failed} failed" if tally.partial or tally.failed else ""
        session.say(f"{tally.ok} ok{failed}: {shown(output)}")
    code = tally.code(strict=strict)
    raise typer.Exit(int(ExitCode.PARTIAL if missing and code == ExitCode.OK else code))
