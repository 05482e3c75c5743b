"""The characters of a web page: what its bytes prove, then what it says of itself, then the guess for any text."""

import codecs
import re

from pmdocs.readers import ReadOptions
from pmdocs.readers.encodings import Decoded, check_name, decode, wide_name
from pmdocs.readers.plain.reading import too_long

_META = re.compile(
    rb"<(?:meta|\?xml)\b[^>]{0,300}?(?:charset|encoding)\s*=\s*[\"']?\s*(?P<name>[A-Za-z0-9_.:-]{2,40})", re.IGNORECASE
)
_HEAD = 4096
_AS_BROWSERS = {"iso8859-1": "cp1252", "ascii": "cp1252"}
"""Pages that say Latin-1 are read as Windows-1252 (WHATWG Encoding 4.2)."""


def characters(data: bytes, options: ReadOptions) -> Decoded:
    """The characters of a page; raises `LimitExceeded` for too many, `UsageError` for an encoding that does not exist."""
    if options.encoding is not None:
        check_name(options.encoding)
    if len(data) // 4 > options.max_chars:
        raise too_long(options, len(data) // 4, "at least ")
    decoded = decode(data, options.encoding) if options.encoding else _decoded(data)
    if len(decoded.text) > options.max_chars:
        raise too_long(options, len(decoded.text))
    return decoded


def _decoded(data: bytes) -> Decoded:
    if wide_name(data) is None:
        bare = data.removeprefix(codecs.BOM_UTF8)
        for name in ("utf-8", declared(data)):
            if name and (text := _strictly(bare, name)) is not None:
                return Decoded(text, name)
    return decode(data)


def declared(data: bytes) -> str | None:
    """The encoding that a page says it has, by the name that Python gives it; None for none or an unknown one.

    >>> declared(b'<meta http-equiv="Content-Type" content="text/html; charset=ISO-8859-1">')
    'cp1252'
    """
    match = _META.search(data[:_HEAD])
    if match is None:
        return None
    try:
        name = codecs.lookup(match["name"].decode("ascii")).name
    except LookupError:
        return None
    return _AS_BROWSERS.get(name, name)


def _strictly(data: bytes, name: str) -> str | None:
    try:
        return data.decode(name)
    except (UnicodeError, LookupError):
        return None
