"""The command line: `pmdocs COMMAND [PATH...]`."""

import _thread
import gc
import os
import signal
import sys
import time
from collections.abc import Callable, Sequence
from functools import partial
from types import FrameType
from typing import NoReturn

from pmdocs.cli import streams
from pmdocs.errors import ExitCode

_SIGNALS = {"SIGTERM": ExitCode.TERMINATED, "SIGHUP": ExitCode.HANGUP}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line with `arguments` (default: those of the process); returns the exit code."""
    streams.prepare()
    _listen()
    # Plugins of other packages must not change records; looking for them takes longer than reading a page.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    # Records have no cycles worth collecting while they are made; the default looks for them thousands of times.
    gc.set_threshold(100_000, 20, 50)
    given = list(sys.argv[1:] if arguments is None else arguments)
    code = _code(_action(given), given)
    stopped = code == ExitCode.OUTPUT or code >= ExitCode.HANGUP
    return code if stopped else _code(sys.stdout.flush, given) or code


def _action(given: list[str]) -> Callable[[], object]:
    """What the call asks for."""
    from pmdocs.cli.direct import request_of

    request = request_of(given)
    if request is not None:
        from pmdocs.cli.run import show

        return partial(show, request.view, request.options)
    from pmdocs.cli.app import app

    return partial(app, args=given, prog_name="pmdocs", standalone_mode=False)


def run() -> NoReturn:
    """Entry point of the installed command; leaves without taking down the interpreter, which takes long."""
    os._exit(main())


def _code(action: Callable[[], object], given: Sequence[str]) -> int:
    """The exit code with which `action` ends; `given` is the call it is part of."""
    try:
        done = action()
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else int(stop.code is not None)
    except KeyboardInterrupt:
        return int(ExitCode.INTERRUPTED)
    except Exception as error:  # noqa: BLE001  a fault of ours is told in one line
        return _tell(error, given)
    return done if isinstance(done, int) else int(ExitCode.OK)


def _tell(error: Exception, given: Sequence[str]) -> int:
    """Tell of an error that no command has told of; returns the exit code."""
    from pmdocs.cli.faults import told_of_call

    if "--debug" in given:
        import traceback

        traceback.print_exc()
    line, code = told_of_call(error, given)
    sys.stderr.write(f"{line}\n")
    return code


def _listen() -> None:
    """TERM and HUP end the process as quietly as Ctrl-C does."""
    sys.unraisablehook = _again
    for name, code in _SIGNALS.items():
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) is signal.SIG_DFL:
            signal.signal(number, partial(_leave, code))


def _again(lost: "sys.UnraisableHookArgs") -> None:
    """A signal that came where Python can raise nothing, as in a destructor, comes once more a moment later."""
    error = lost.exc_value
    if isinstance(error, KeyboardInterrupt):
        _thread.start_new_thread(_interrupt, (signal.SIGINT,))
    elif isinstance(error, SystemExit) and error.code in _SIGNALS.values():
        name = next(name for name, code in _SIGNALS.items() if code == error.code)
        _thread.start_new_thread(_interrupt, (getattr(signal, name),))
    else:
        sys.__unraisablehook__(lost)


def _interrupt(number: signal.Signals) -> None:
    # Raised within the hook itself it would be lost again.
    time.sleep(0.01)
    _thread.interrupt_main(number)


def _leave(code: ExitCode, _number: int, _frame: FrameType | None) -> NoReturn:
    raise SystemExit(int(code))
