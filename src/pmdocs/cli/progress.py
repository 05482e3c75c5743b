"""How far a long run has come: a bar on a terminal, a line now and then elsewhere, and a line for each failure."""

import shutil
import sys
import time

from pmdocs.batch.tasks import Fault, Status
from pmdocs.cli.run import Session

_BAR_EVERY, _LINE_EVERY = 0.2, 10.0
"""Seconds between two looks at the bar, and between two lines where there is no terminal."""
_WIDTH = 30


class Progress:
    """Tells on standard error how a run goes; quiet on request but for failures."""

    def __init__(self, session: Session) -> None:
        """Tell in the manner of `session`."""
        self._session = session
        self._terminal = sys.stderr.isatty() and session.options.error_format == "text"
        self._total = self._done = self._read = self._failed = 0
        self._started = self._told = time.monotonic()

    def begin(self, total: int) -> None:
        """There are `total` inputs to do."""
        self._total = total

    def done(self, path: str, fault: Fault | None, status: Status, *, before: bool) -> None:
        """`path` is done, now or by a run `before`; the fault says why it failed or is partial."""
        self._done += 1
        self._read += not before
        self._failed += status == "failed"
        if fault:
            self.clear()
            self._session.tell(path, fault)
        self._tell()

    def clear(self) -> None:
        """Take the bar away."""
        if self._terminal and not self._session.options.quiet:
            sys.stderr.write("\r\x1b[K")

    def _tell(self) -> None:
        now = time.monotonic()
        if self._session.options.quiet or now - self._told < (_BAR_EVERY if self._terminal else _LINE_EVERY):
            return
        self._told = now
        if self._terminal:
            sys.stderr.write(f"\r{self._words(now, bar=True)[: shutil.get_terminal_size().columns - 1]}\x1b[K")
            sys.stderr.flush()
        elif self._session.options.error_format == "text":
            self._session.say(self._words(now, bar=False))

    def _words(self, now: float, *, bar: bool) -> str:
        rate = self._read / max(now - self._started, 0.001)
        full = _WIDTH * self._done // max(self._total, 1)
        drawn = f"[{'#' * full}{'.' * (_WIDTH - full)}] " if bar else ""
        left = f", {_clock((self._total - self._done) / rate)} left" if rate else ""
        return f"{drawn}{self._done} of {self._total}, {rate:.1f} per second, {self._failed} failed{left}"


def _clock(seconds: float) -> str:
    minutes, rest = divmod(int(seconds), 60)
    return f"{minutes // 60}:{minutes % 60:02}:{rest:02}" if minutes >= 60 else f"{minutes}:{rest:02}"
