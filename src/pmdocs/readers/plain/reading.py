"""Plain text: bytes in any encoding of a Norwegian archive, cut into physical lines and cells."""

import re
import unicodedata
from typing import NamedTuple

from pmdocs.characters import repair
from pmdocs.errors import LimitExceeded, NotADocument
from pmdocs.late import late
from pmdocs.readers import ReadOptions
from pmdocs.readers.cells import SIGNS, cells_of
from pmdocs.readers.collector import without_collector
from pmdocs.readers.encodings import KNOWN, NORWEGIAN, Decoded, check_name, decode, wide_name
from pmdocs.readers.html import is_page
from pmdocs.text import Line, Note, Page, SourceText

_SAMPLE = 1 << 20
_CONTROLS = bytes((*range(9), *range(14, 27), *range(28, 32), 127))
_MOST_CONTROLS = 0.04
_MOST_ODD = 0.05
_MOST_LOST = 0.2
_NO_TEXT = "and is not text; give a PDF or a text file, or name the encoding with --encoding"
_SIGNATURES = (
    (b"\x89PNG\r\n\x1a\n", "is a PNG image; make text of it first: ocrmypdf -l nor IN.png OUT.pdf"),
    (b"\xff\xd8\xff", "is a JPEG image; make text of it first: ocrmypdf -l nor IN.jpg OUT.pdf"),
    (b"\x1f\x8b", "is a gzip archive; unpack it and give the files in it"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "is an old Office file (.doc, .xls); save it as .docx or PDF and give that"),
)
_ARCHIVES = (
    (b"mimetypeapplication/vnd.oasis.opendocument", "is a LibreOffice document; save it as .docx or PDF and give that"),
    (b"xl/workbook", "is a spreadsheet (XLSX); save it as PDF and give that"),
    (b"ppt/presentation", "is a presentation (PPTX); save it as PDF and give that"),
    (b"mimetypeapplication/epub", "is an e-book (EPUB); save it as PDF and give that"),
)

_ENDS = late("\r\n|[\n\r\v\x85\u2028\u2029]")
_ENDS_DAMAGED = late("\r\n|[\n\r\v\u2028\u2029]|(?<![\u00c3\u00c2])\x85")
"""Line ends where `Ã` and U+0085 are an `Å` that was decoded with the wrong encoding."""

_ESCAPES = late("\x1b(?:\\[[0-9;?]{0,32}[@-~]|\\][^\x07\x1b]{0,200}(?:\x07|\x1b\\\\))")
_ODD = late("[\x00-\x08\x0e-\x1f\x7f]")
_UNUSUAL = late("[^\x20-\x7eæøåÆØÅéèêàáóôöäüÉÖÄÜ«»–—“”’‘…•§°½]")
"""What may need repair; a line without it is as it should be, and most lines are."""

_CP1252 = {bytes((byte,)).decode("cp1252", "ignore") or chr(byte): byte for byte in range(128, 256)}
_BYTES = {**{chr(byte): byte for byte in range(128, 256)}, **_CP1252}
_NEXT = "[" + "".join(re.escape(sign) for sign, byte in _BYTES.items() if byte < 0xC0) + "]"
_MOJIBAKE = late(f"[\u00c2-\u00df]{_NEXT}|[\u00e0-\u00ef]{_NEXT}{{2}}")
_NORWEGIAN_MOJIBAKE = late("\u00c3[\u00a6\u00b8\u00a5\u2020\u0086\u02dc\u0098\u2026\u0085]")
_LEAST_MOJIBAKE = 3
_LEAST_SOFT = 3


class _Raw(NamedTuple):
    """A line with text: as it was and repaired, its number and page, and how many blank lines stand above."""

    raw: str
    text: str
    number: int
    page: int
    gap: int


def may_be_text(data: bytes) -> bool:
    """Whether `data` is not evidently binary; archives of a ZIP kind count as text, so that it can be said what to do with them."""
    return not _is_pdf_source(data) and (_is_zip(data) or (not is_page(data) and _binary(data) is None))


def read_plain(data: bytes, options: ReadOptions) -> SourceText:
    """The lines of a text file; raises `PmdocsError` where there are none to give."""
    decoded = characters(data, options)
    with without_collector():
        raws, notes, last_page = _raw_lines(decoded.text)
        if not raws:
            raise NotADocument("input-empty", "the file has no text, only white space; check the export")
        paged = "\f" in decoded.text
        lines = _lines(raws, paged)
    pages = tuple(Page(number, None, None) for number in range(1, last_page + 1)) if paged else ()
    notes = [*decoded.notes, *notes]
    return SourceText(lines, pages, "plain", "text/plain", notes=tuple(notes), complete=decoded.complete)


def characters(data: bytes, options: ReadOptions) -> Decoded:
    """The characters of a text file; raises `PmdocsError` for content of another kind and over the limit."""
    if options.encoding is not None:
        check_name(options.encoding)
    _check_kind(data, options.encoding is not None)
    least = len(data) // 4
    if least > options.max_chars:
        raise too_long(options, least, "at least ")
    decoded = decode(data, options.encoding)
    if len(decoded.text) > options.max_chars:
        raise too_long(options, len(decoded.text))
    _check_characters(decoded.text)
    return decoded


def mended(text: str) -> tuple[str, list[Note]]:
    """`text` with one kind of line end, damage of its encoding undone and a terminal's controls left out; what was done."""
    damaged = _is_mojibake(text)
    found = (_ENDS_DAMAGED if damaged else _ENDS).sub("\n", text)
    found = _MOJIBAKE.sub(_undone, found) if damaged else found
    return _ESCAPES.sub("", found) if "\x1b" in found else found, _repair_notes(text, damaged)


def is_plain(data: bytes) -> bool:
    """Whether `data` may be text that is neither an archive nor a web page."""
    return not (_is_pdf_source(data) or _is_zip(data) or is_page(data)) and _binary(data) is None


def too_long(options: ReadOptions, seen: int, about: str = "") -> LimitExceeded:
    """The error that says how many characters were `seen`."""
    told = f"{about}{seen} characters, over the limit of {options.max_chars}; split the file"
    return LimitExceeded("limit-chars", told, limit=options.max_chars, seen=seen)


def _is_zip(data: bytes) -> bool:
    return data.startswith((b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08"))


def _is_pdf_source(data: bytes) -> bool:
    return b"endobj" in data and b"startxref" in data


def _binary(data: bytes, told: bool = False) -> str | None:
    """What speaks against `data` being text, None for nothing.

    Zero bytes and control characters are in order where the encoding was `told`.
    """
    for signature, meaning in _SIGNATURES:
        if data.startswith(signature):
            return meaning
    if told or wide_name(data):
        return None
    if b"\0" in data:
        return f"has zero bytes {_NO_TEXT}"
    sample = data[:_SAMPLE].rstrip(b"\x1a")
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    return f"has too many control characters {_NO_TEXT}" if controls > len(sample) * _MOST_CONTROLS else None


def _check_kind(data: bytes, told: bool) -> None:
    """Raise `NotADocument` for content of another kind; `told` as for `_binary`."""
    if not data:
        raise NotADocument("input-empty", "the file is empty; check the download or the export")
    found = _binary(data, told)
    if _is_zip(data):
        other = "is a ZIP archive; unpack it and give the files in it"
        found = next((meaning for mark, meaning in _ARCHIVES if mark in data), other)
    elif _is_pdf_source(data):
        found = "is the source of a PDF without its header; get the PDF again from where it came"
    if found:
        raise NotADocument("kind-unknown", f"the content {found}")


def _check_characters(text: str) -> None:
    """Raise `NotADocument` where too many of the first characters are no characters of a text."""
    sample = text[: _SAMPLE // 16]
    if sample.isascii() and not _ODD.search(sample):
        return
    lost = sample.count("\ufffd") * _MOST_ODD / _MOST_LOST
    if lost + sum(map(_is_odd, sample)) > max(1.0, len(sample) * _MOST_ODD):
        raise NotADocument("kind-unknown", f"the content has too many damaged characters {_NO_TEXT}")


def _is_odd(sign: str) -> bool:
    """Whether `sign` has no place in a text: unassigned, private (but for the bullets of Office), control."""
    if "\uf000" <= sign <= "\uf0ff" or "\x80" <= sign <= "\x9f" or sign in "\t\n\r\v\f\x1a\x1b":
        return False
    return unicodedata.category(sign) in {"Cc", "Cn", "Co"}


def _raw_lines(text: str) -> tuple[list[_Raw], list[Note], int]:
    """The lines of `text` that are not blank, what was repaired in them, and the number of the last page.

    A form feed begins a page. It ends its line only where text stands before and after it.
    """
    damaged = _is_mojibake(text)
    if 0 < text.count("\n\r") == text.count("\n") == text.count("\r"):
        text = text.replace("\n\r", "\n")
    physical = (_ENDS_DAMAGED if damaged else _ENDS).split(text)
    found: list[_Raw] = []
    page, number, last = 1, 0, 0
    for at, whole in enumerate(physical):
        number += 1
        used = False
        for part, raw in enumerate(whole.split("\f") if "\f" in whole else (whole,)):
            page += part > 0
            clean = _clean(raw, damaged, physical[at + 1 : at + 2]) if _UNUSUAL.search(raw) else raw
            if not clean.strip(" \u00ad"):
                continue
            number += used
            gap = number - last - 1 if found else 0
            found.append(_Raw(raw, clean.rstrip(" "), number, page, gap))
            used, last = True, number
    return found, _repair_notes(text, damaged), found[-1].page if found else 1


def _repair_notes(text: str, damaged: bool) -> list[Note]:
    """What was repaired in `text` beyond the usual."""
    notes = []
    if damaged:
        told = "UTF-8 that was once read as cp1252 (Ã¸ for ø) was repaired; the raw text is kept"
        notes.append(Note("text-repaired", told))
    if "\x1b" in text and _ESCAPES.search(text):
        told = "control sequences of a terminal were left out; the raw text is kept"
        notes.append(Note("text-repaired", told))
    return notes


def _clean(raw: str, damaged: bool, following: list[str]) -> str:
    """`raw` with its characters repaired and its tabs as the spaces they stand for.

    `following` is the line below, if there is one.
    """
    if "\t" in raw and not _UNUSUAL.search(raw.replace("\t", "")):
        return raw.expandtabs(8)
    text = _MOJIBAKE.sub(_undone, raw) if damaged else raw
    if "\u00ad" in text:
        text = _without_soft_hyphens(text, following)
    if "\x1b" in text:
        text = _ESCAPES.sub("", text)
    text = unicodedata.normalize("NFC", text.translate(SIGNS))
    return repair(text.expandtabs(8) if "\t" in text else text)


def _without_soft_hyphens(text: str, following: list[str]) -> str:
    """`text` without its soft hyphens but for one at the end that may part a word.

    Where they stand between all the letters, or at the beginning of the line below too, none does.
    """
    bare = text.replace("\u00ad", "")
    everywhere = len(text) > 2 * _LEAST_SOFT and len(text) < 3 * (len(text) - len(bare))
    parts = text.endswith("\u00ad") and bool(bare.strip()) and not everywhere
    return bare + "\u00ad" if parts and not (following and following[0].startswith("\u00ad")) else bare


def _is_mojibake(text: str) -> bool:
    """Whether enough of `text` is UTF-8 that was decoded as cp1252."""
    if text.isascii() or "\u00c3" not in text:
        return False
    hits = len(_NORWEGIAN_MOJIBAKE.findall(text))
    return hits >= _LEAST_MOJIBAKE or (hits > 0 and not any(sign in text for sign in NORWEGIAN))


def _undone(match: re.Match[str]) -> str:
    """The one character that was decoded as those of `match`; the same where it is not a known one."""
    found = bytes(_BYTES[sign] for sign in match[0]).decode("utf-8", "ignore")
    return found if len(found) == 1 and (found in KNOWN or "\u00a0" <= found <= "\u00ff") else match[0]


def _lines(raws: list[_Raw], paged: bool) -> tuple[Line, ...]:
    """The finished lines: cells, and the right edge that the longer lines of the text reach."""
    lengths = sorted([len(line.text) for line in raws])
    right = float(lengths[len(lengths) * 9 // 10])
    lines = []
    for raw, text, number, page, gap in raws:
        cells = cells_of(text)
        joined = cells[0].text if len(cells) == 1 else " ".join([cell.text for cell in cells])
        shown = page if paged else None
        lines.append(Line(joined, raw, number, shown, None, cells, None, False, float(gap), 0.0, right))
    return tuple(lines)
