"""The second engine: when it is asked, and what becomes of its answer."""

from collections.abc import Sequence
from itertools import zip_longest

from pmdocs.errors import EncryptedDocument, NotADocument
from pmdocs.readers import ReadOptions
from pmdocs.readers.pdf.health import has_garbage, readable
from pmdocs.readers.pdf.notes import amounts_differ, counts_differ
from pmdocs.readers.pdf.page import Contents, PageContent
from pmdocs.readers.pdf.turned import mended
from pmdocs.text import Note

_MOST_PAGES, _MOST_COMPARED = 300, 20
"""Pages that the second engine, which takes forty times as long, is asked for without being told to: to read, to compare."""
_FEWEST = 50
"""Characters of a page below which amounts say little."""


def is_affordable(contents: Contents) -> bool:
    """Whether the document is short enough to be read again."""
    return len(contents) <= _MOST_PAGES


def is_wanted(contents: Contents, named: int) -> bool:
    """Whether the second engine may do better: a page failed, none has text, or the bytes name more pages."""
    failed = any(content is None for content in contents) or len(contents) < named
    return is_affordable(contents) and (failed or not any(content and content.pieces for content in contents))


def pages(data: bytes, options: ReadOptions, only: list[int] | None = None) -> list[PageContent | None]:
    """The content of each page as the second engine reads it, or of `only` some (from 1)."""
    # Its library takes longer to load than most documents take to be read.
    from pmdocs.readers.pdf import plumber

    return plumber.pages(data, options, only)


def pages_or(error: NotADocument, data: bytes, options: ReadOptions) -> list[PageContent | None]:
    """What the second engine makes of `data`; raises `error` where it finds no text either."""
    try:
        contents = pages(data, options)
    except NotADocument:
        raise error from None
    if not any(content and content.pieces for content in contents):
        raise error
    return contents


def filled(contents: Contents, data: bytes, options: ReadOptions) -> tuple[Contents, list[Note]]:
    """`contents` with the pages that failed or are missing, or all if none has text, as the second engine reads them."""
    if all(content and content.pieces for content in contents) and _count(data) <= len(contents):
        return contents, []
    try:
        second = pages(data, options)
    except (NotADocument, EncryptedDocument):
        return contents, []
    found = [_fuller(one, other) for one, other in zip_longest(contents, second)]
    notes = [counts_differ(len(contents), len(second))] if len(contents) != len(second) else []
    notes += [
        _fallback(at)
        for at, (before, now) in enumerate(zip_longest(contents, found), 1)
        if now is not before and now and now.pieces
    ]
    return found, notes


def suspects(contents: Contents, notes: Sequence[Note]) -> list[int]:
    """The pages (from 1) of which the first engine may not tell all: garbage, nothing where something stands, damage."""
    if any(note.name == "pdf-repaired" for note in notes):
        return [*range(1, len(contents) + 1)][:_MOST_COMPARED]
    garbled = {note.page for note in notes if note.name == "text-undecodable"}
    return [at for at, page in enumerate(contents, 1) if at in garbled or (page and page.silent)][:_MOST_COMPARED]


def compared(contents: Contents, wanted: list[int], data: bytes, options: ReadOptions) -> tuple[Contents, list[Note]]:
    """`contents` with the `wanted` pages (from 1) as the engine reads them that reads more, and what is to be said of it."""
    try:
        # Damage on which the second engine never ends is mended in what the first writes anew.
        others = pages(mended(data), options, wanted)
    except (NotADocument, EncryptedDocument):
        return contents, []
    found, told = list(contents), []
    for at, other in zip(wanted, others, strict=False):
        ours, theirs = _amount(found[at - 1]), _amount(other)
        if other is None:
            continue
        if theirs > ours and (not ours or _is_garbled(found[at - 1])):
            found[at - 1] = other
            told.append(_fallback(at))
        elif max(ours, theirs) > max(2 * min(ours, theirs), _FEWEST):
            told.append(amounts_differ(at, ours, theirs))
    return found, told


def _is_garbled(page: PageContent | None) -> bool:
    return page is not None and bool(page.nameless or has_garbage(" ".join([piece.text for piece in page.pieces])))


def _amount(page: PageContent | None) -> int:
    """How many characters of a page can be read."""
    return sum([readable(piece.text) for piece in page.pieces]) if page else 0


def _fuller(first: PageContent | None, second: PageContent | None) -> PageContent | None:
    """What the first engine makes of a page, unless only the second finds text there."""
    return second if first is None or (not first.pieces and second and second.pieces) else first


def _fallback(at: int) -> Note:
    return Note("page-fallback", f"page {at} was read by the second engine", at)


def _count(data: bytes) -> int:
    """How many pages the second engine finds, 0 where it fails."""
    from pmdocs.readers.pdf import plumber

    try:
        return plumber.page_count(data)
    except (NotADocument, EncryptedDocument):
        return 0
