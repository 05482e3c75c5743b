r"""pmdocs reads Norwegian meeting minutes and reports and gives validated records.

>>> import pmdocs
>>> record = pmdocs.parse_text(
...     "Referat fra møte i Testrådet, 3. mai 2024\n\nSak 1 Valg\n\nVedtak: Kari Lund ble valgt.\n"
... )
>>> record.agenda_items[0].decisions[0].outcome
'elected'
"""

from typing import TYPE_CHECKING

from pmdocs.errors import (
    EncryptedDocument,
    ExitCode,
    LimitExceeded,
    NotADocument,
    NoText,
    OutputError,
    PmdocsError,
    UnreadableInput,
    UsageError,
)
from pmdocs.version import VERSION as __version__  # noqa: N811  the name that packages use

if TYPE_CHECKING:
    import os

    from pmdocs.records import (
        AgendaItem,
        AnyRecord,
        Appendix,
        Attachment,
        Block,
        Body,
        Decision,
        Footnote,
        FurnitureLine,
        Issue,
        Ledger,
        Meeting,
        Minutes,
        Motion,
        Notice,
        OtherDocument,
        Participant,
        ProgrammeEntry,
        Proposer,
        Report,
        Section,
        Source,
        Speaker,
        VoteCount,
        VoteEvent,
    )
    from pmdocs.text import Span

_RECORDS = (
    "AgendaItem", "AnyRecord", "Appendix", "Attachment", "Block", "Body", "Decision", "Footnote", "FurnitureLine", "Issue", "Ledger",
    "Meeting", "Minutes", "Motion", "Notice", "OtherDocument", "Participant", "ProgrammeEntry", "Proposer", "Report", "Section",
    "Source", "Speaker", "VoteCount", "VoteEvent",
)  # fmt: skip

__all__ = [
    "AgendaItem", "AnyRecord", "Appendix", "Attachment", "Block", "Body", "Decision", "EncryptedDocument", "ExitCode", "Footnote",
    "FurnitureLine", "Issue", "Ledger", "LimitExceeded", "Meeting", "Minutes", "Motion", "NoText", "NotADocument", "Notice",
    "OtherDocument", "OutputError", "Participant", "PmdocsError", "ProgrammeEntry", "Proposer", "Report", "Section", "Source", "Span",
    "Speaker", "UnreadableInput", "UsageError", "VoteCount", "VoteEvent", "__version__", "parse", "parse_text",
]  # fmt: skip


def parse(
    source: "str | os.PathLike[str] | bytes",
    *,
    name: str | None = None,
    engine: str | None = None,
    encoding: str | None = None,
) -> "AnyRecord":
    """The record of a document: a path, or the document's bytes.

    name      bare file name for bytes; its suffix helps to tell the format
    engine    PDF engine, None for the default
    encoding  text encoding, None to find out

    Raises `PmdocsError` where there is no record to give.
    """
    from pathlib import Path

    from pmdocs.inputs import read_file
    from pmdocs.pipeline import parse_bytes
    from pmdocs.readers import ReadOptions

    options = ReadOptions(engine=engine, encoding=encoding)
    if isinstance(source, bytes):
        return parse_bytes(source, name=name, options=options)
    return parse_bytes(read_file(str(source)), name=name or Path(source).name, options=options)


def parse_text(text: str) -> "AnyRecord":
    """The record of a document given as text; raises `PmdocsError` for text without any words."""
    from pmdocs.pipeline import parse_bytes
    from pmdocs.readers import ReadOptions

    return parse_bytes(text.encode("utf-8", "replace"), options=ReadOptions(encoding="utf-8"))


def __getattr__(name: str) -> object:
    """The record classes, loaded when they are first asked for."""
    if name in _RECORDS:
        from pmdocs import records

        return getattr(records, name)
    if name == "Span":
        from pmdocs.text import Span

        return Span
    raise AttributeError(name)
