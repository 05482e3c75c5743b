"""How faults are told on standard error: one line for people, or one object for machines."""

import json
from collections.abc import Sequence
from itertools import pairwise

from pmdocs.batch.tasks import Fault, internal_fault
from pmdocs.errors import ExitCode
from pmdocs.inputs import shown


def told(path: str, fault: Fault, *, as_json: bool) -> str:
    """The line that tells of `fault`; `path` names the document, empty where the call itself is meant."""
    if as_json:
        return json.dumps({"file": shown(path), **fault.plain()}, ensure_ascii=False)
    return f"pmdocs: {shown(path)}: {fault.message}" if path else f"pmdocs: {fault.message}"


def told_of_call(error: Exception, call: Sequence[str]) -> tuple[str, int]:
    """The line that tells of an error no command has told of, and the exit code; `call` are the arguments of the command."""
    # By its release typer raises the errors of click or those of a copy of it: they are known by this method only.
    if hasattr(error, "format_message"):
        said = str(error.format_message()).strip()
        # Where a call is empty the message is the whole help.
        if "\n" in said:
            return said, int(ExitCode.USAGE)
        context = getattr(error, "ctx", None)
        command = context.command_path if context else "pmdocs"
        message = f"{said[:1].lower()}{said[1:].rstrip('.')}; see '{command} --help'"
        fault = Fault("usage", message, int(ExitCode.USAGE), stage="call")
    else:
        fault = internal_fault(error)
    as_json = "--error-format=json" in call or ("--error-format", "json") in pairwise(call)
    return told("", fault, as_json=as_json), fault.exit_code
