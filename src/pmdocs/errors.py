"""Why a document gives no record, and the exit code that says so.

    PmdocsError
    ├── UsageError            2   the call itself is wrong
    ├── UnreadableInput       4   missing, no permission, not a file, nothing to read
    ├── NotADocument          5   damaged, empty, wrong content, garbage text layer
    ├── EncryptedDocument     6   needs a password
    ├── NoText                7   pages without text: a scan
    ├── LimitExceeded         8   over a limit of time, memory, size or pages
    └── OutputError           9   the result cannot be written

An error is raised when there is no record to give. Where there is still a record, the oddity is an
`Issue` on it instead.
"""

from enum import IntEnum


class ExitCode(IntEnum):
    """Exit codes of the command, part of the stable interface."""

    OK = 0
    FINDINGS = 1
    USAGE = 2
    PARTIAL = 3
    UNREADABLE_INPUT = 4
    NOT_A_DOCUMENT = 5
    ENCRYPTED = 6
    NO_TEXT = 7
    LIMIT = 8
    OUTPUT = 9
    INTERNAL = 70
    HANGUP = 129
    INTERRUPTED = 130
    PIPE = 141
    TERMINATED = 143


class PmdocsError(Exception):
    """A document (or call) that gives no record.

    `code` is the stable name of what is wrong (`pdf-damaged`, `input-missing`); the message is one
    line for people that says what is wrong and what to do next, without the name of the document.
    `limit` and `seen` are the value set and the value met where a limit was passed (seconds, bytes, pages
    or characters, as the code says); `cause` is the class of a foreign exception. `stage` says where it
    went wrong: in the call, at the input, while reading, at the output.
    """

    exit_code = ExitCode.INTERNAL
    stage = "reading"

    def __init__(
        self,
        code: str,
        message: str,
        *,
        limit: float | None = None,
        seen: float | None = None,
        cause: str | None = None,
    ) -> None:
        """Take the stable `code`, the one-line `message` and what a machine may want to know besides."""
        super().__init__(message)
        self.code = code
        self.message = message
        self.limit = limit
        self.seen = seen
        self.cause = cause


class UsageError(PmdocsError):
    """The call is wrong: an option or value that does not exist."""

    exit_code = ExitCode.USAGE
    stage = "call"


class UnreadableInput(PmdocsError):
    """The input cannot be opened: missing, no permission, not a regular file, a folder without documents."""

    exit_code = ExitCode.UNREADABLE_INPUT
    stage = "input"


class NotADocument(PmdocsError):
    """The content is no readable document: empty, damaged, wrong content, garbage text layer."""

    exit_code = ExitCode.NOT_A_DOCUMENT


class EncryptedDocument(PmdocsError):
    """The document opens only with a password."""

    exit_code = ExitCode.ENCRYPTED


class NoText(PmdocsError):
    """No page has text: scanned pages, which need text recognition first."""

    exit_code = ExitCode.NO_TEXT


class LimitExceeded(PmdocsError):
    """The document is over a limit; the message names the limit, the value set and the value seen."""

    exit_code = ExitCode.LIMIT


class OutputError(PmdocsError):
    """The result cannot be written."""

    exit_code = ExitCode.OUTPUT
    stage = "output"


def fault(error: Exception) -> str:
    """What people are told when pmdocs itself fails: one line."""
    return f"a fault of pmdocs ({type(error).__name__}); please report it with the output of --debug"
