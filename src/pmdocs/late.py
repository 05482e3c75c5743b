"""Patterns that are compiled when they are first used.

Compiling a pattern takes longer than matching it against a page. What only some documents need stands as `late`; what
all need is compiled outright.
"""

import re
from typing import Any, AnyStr, cast

_METHODS = ("match", "fullmatch", "search", "finditer", "findall", "split", "sub", "subn")


class Late:
    """A pattern that is not compiled yet; from its first use on it has the methods of the compiled one."""

    def __init__(self, pattern: str | bytes, flags: int) -> None:
        """Take what `re.compile` takes."""
        self._declared: tuple[Any, int] = (pattern, flags)
        _waiting.append(self)

    def compile(self) -> re.Pattern[Any]:
        """Compile the pattern now."""
        compiled: re.Pattern[Any] = re.compile(*self._declared)
        self.__dict__.update({name: getattr(compiled, name) for name in _METHODS})
        return compiled

    def __getattr__(self, name: str) -> object:
        """A method, asked for the first time."""
        if name not in _METHODS:
            raise AttributeError(name)
        self.compile()
        return self.__dict__[name]


_waiting: list[Late] = []


def compile_all() -> None:
    """Compile what waits, so that processes forked afterwards need not."""
    while _waiting:
        _waiting.pop().compile()


def late(pattern: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    r"""As `re.compile`, but later.

    >>> late(r"[0-9]+").findall("Sak 4/24")
    ['4', '24']
    """
    return cast("re.Pattern[AnyStr]", Late(pattern, flags))
