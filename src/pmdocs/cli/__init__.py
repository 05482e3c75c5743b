"""The command line: `pmdocs COMMAND [PATH...]`."""

import gc
import os
import signal
import sys
import traceback
from collections.abc import Callable, Sequence
from functools import partial
from types import FrameType
from typing import NoReturn

from pmdocs.cli import streams
from pmdocs.errors import ExitCode, fault

_SIGNALS = {"SIGTERM": ExitCode.TERMINATED, "SIGHUP": ExitCode.HANGUP}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line with `arguments` (default: those of the process); returns the exit code."""
    streams.prepare()
    _listen()
    # Plugins of other packages must not change records; looking for them takes longer than reading a page.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    # Records have no cycles worth collecting while they are made; the default looks for them thousands of times.
    gc.set_threshold(100_000, 20, 50)
    from pmdocs.cli.app import app

    code = _code(partial(app, args=list(arguments) if arguments is not None else None, prog_name="pmdocs"))
    stopped = code == ExitCode.OUTPUT or code >= ExitCode.HANGUP
    return code if stopped else _code(sys.stdout.flush) or code


def run() -> NoReturn:
    """Entry point of the installed command; leaves without taking down the interpreter, which takes long."""
    os._exit(main())


def _code(action: Callable[[], object]) -> int:
    """The exit code with which `action` ends."""
    try:
        action()
    except SystemExit as done:
        return done.code if isinstance(done.code, int) else int(done.code is not None)
    except KeyboardInterrupt:
        return int(ExitCode.INTERRUPTED)
    except Exception as error:  # noqa: BLE001  a fault of ours is told in one line
        if "--debug" in sys.argv:
            traceback.print_exc()
        sys.stderr.write(f"pmdocs: {fault(error)}\n")
        return int(ExitCode.INTERNAL)
    return int(ExitCode.OK)


def _listen() -> None:
    """TERM and HUP end the process as quietly as Ctrl-C does."""
    for name, code in _SIGNALS.items():
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) is signal.SIG_DFL:
            signal.signal(number, partial(_leave, code))


def _leave(code: ExitCode, _number: int, _frame: FrameType | None) -> NoReturn:
    raise SystemExit(int(code))
