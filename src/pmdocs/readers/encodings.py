"""The encoding of a text file: byte order mark, zero bytes, UTF-8, then the share of Norwegian letters."""

import codecs
import re
import unicodedata
from collections import Counter
from typing import NamedTuple

from pmdocs.errors import UsageError
from pmdocs.late import late
from pmdocs.text import Note

SINGLE_BYTE = ("cp1252", "cp865", "mac_roman", "cp850", "iso8859-15", "iso8859-10")
"""The candidates of the guess; the earlier one wins a tie."""

NORWEGIAN = "æøåÆØÅ"
_NS4551 = str.maketrans("[\\]{|}", "ÆØÅæøå")
_NS4551_NAMES = {"ns45511", "ns45512", "iso646no", "isoir60"}
_NOT_OF_FILES = {"idna", "punycode", "undefined", "unicodeescape", "rawunicodeescape"}

_ACCENTED = "éèêëàáâòóôöäüçñÉÈÊÀÁÓÔÖÄÜÇÑ"
_SAMI = "čđŋšŧžČĐŊŠŦŽ"
_MARKS = "«»–—“”„’‘‚…•§°½·´€\u00a0"
KNOWN = frozenset(NORWEGIAN + _ACCENTED + _SAMI + _MARKS)
"""The characters outside ASCII that Norwegian documents are expected to hold."""

_BOMS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_ASCII = bytes(range(128))
_SAMPLE = 1 << 20
_IN_WORD = late(rb"(?<=[A-Za-z])[\x80-\xff](?=[A-Za-z])")
_USUAL = 0.5
_STRAY = late("[\ud800-\udfff]")
_SCORES = {**dict.fromkeys(_MARKS + _ACCENTED + _SAMI, 0.5), **dict.fromkeys(NORWEGIAN, 1.0)}
_SCORES_IN_WORD = {**_SCORES, **dict.fromkeys(_MARKS, -0.2), "’": 0.3, "\u00ad": 0.3}


class Decoded(NamedTuple):
    """The characters of a file without its byte order mark, the encoding, and what was odd about it.

    `complete` is false when bytes were left that are no characters.
    """

    text: str
    encoding: str
    notes: tuple[Note, ...] = ()
    complete: bool = True


def decode(data: bytes, wanted: str | None = None) -> Decoded:
    """The characters of `data`, in the encoding `wanted`, else in the one that explains the bytes best.

    Raises `UsageError` for an encoding that does not exist.
    """
    if wanted is not None:
        return _as_told(data, wanted)
    name = wide_name(data)
    if name:
        return _unicode(data, name)
    data = data.removeprefix(codecs.BOM_UTF8)
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return _mixed(data) or _guessed(data)


def wide_name(data: bytes) -> str | None:
    """The UTF-16 or UTF-32 of `data`, by its byte order mark or else by its zero bytes; None for neither."""
    for mark, name in _BOMS:
        if data.startswith(mark):
            return name
    sample = data[: _SAMPLE // 16]
    if b"\0" not in sample:
        return None
    zeros = [_share_of_zeros(sample[at::4]) for at in range(4)]
    few, most, all_but = 0.05, 0.6, 0.95
    for name, order in (("utf-32-le", zeros), ("utf-32-be", zeros[::-1])):
        if order[0] <= few and order[1] >= most and min(order[2:]) >= all_but:
            return name
    even, odd = _share_of_zeros(sample[::2]), _share_of_zeros(sample[1::2])
    if even <= few and odd >= most:
        return "utf-16-le"
    return "utf-16-be" if odd <= few and even >= most else None


def check_name(name: str) -> None:
    """Raise `UsageError` if `name` is no encoding of text files."""
    if not _is_ns4551(name):
        _codec_name(name)


def _share_of_zeros(part: bytes) -> float:
    return part.count(0) / len(part) if part else 1.0


def _is_ns4551(name: str) -> bool:
    return _bare(name) in _NS4551_NAMES


def _bare(name: str) -> str:
    """`name` in lower case, without what parts its words."""
    return re.sub("[-_ ]", "", name.lower())


def _codec_name(name: str) -> str:
    """The name that Python gives the encoding `name`; raises `UsageError`."""
    try:
        found = codecs.lookup(name).name
        if _bare(found) not in _NOT_OF_FILES:
            b"a".decode(found, "replace")
            return found
    except (LookupError, ValueError):
        pass
    shown = name[:40].encode("ascii", "backslashreplace").decode("ascii")
    shown = "".join(sign if sign.isprintable() else "?" for sign in shown)
    advice = "try utf-8, cp1252, cp865, mac_roman or ns4551-1"
    raise UsageError("encoding-unknown", f"there is no text encoding '{shown}'; {advice}")


def _as_told(data: bytes, wanted: str) -> Decoded:
    """`data` in the encoding that the caller names."""
    if not _is_ns4551(wanted):
        return _unicode(data, _codec_name(wanted))
    decoded = _unicode(data, "ascii")
    return decoded._replace(text=decoded.text.translate(_NS4551), encoding="ns4551-1")


def _unicode(data: bytes, name: str) -> Decoded:
    """`data` decoded as `name`; what is not of that encoding becomes U+FFFD, with a note."""
    try:
        text = data.decode(name)
        broken = False
    except UnicodeError:
        text = data.decode(name, "replace")
        broken = True
    if _STRAY.search(text):
        text, broken = _STRAY.sub("\ufffd", text), True
    text = text.removeprefix("\ufeff")
    if not broken:
        return Decoded(text, name)
    lost = text.count("\ufffd")
    told = f"what is not of that encoding is left as U+FFFD ({lost})"
    note = Note("encoding-replaced", f"read as {name}; {told}")
    return Decoded(text, name, (note,), False)


def _mixed(data: bytes) -> Decoded | None:
    """`data` as UTF-8 with stray bytes of another encoding; None when UTF-8 explains too little of it."""
    text = data.decode("utf-8", "surrogateescape")
    signs = _counts(text)
    weights = Counter({ord(sign) - 0xDC00: count for sign, count in signs.items() if _STRAY.match(sign)})
    stray = sum(weights.values())
    known = sum(signs[sign] for sign in KNOWN)
    if not known or known * 100 < stray:
        return None
    name = max(SINGLE_BYTE, key=lambda name: _score(name, weights, Counter()) + _USUAL * (name == "cp1252"))
    kept = {chr(byte + 0xDC00): _sign(name, byte) for byte in weights if _sign(name, byte) in KNOWN}
    read = sum(weights[ord(sign) - 0xDC00] for sign in kept)
    text = _STRAY.sub(lambda match: kept.get(match[0], "\ufffd"), text)
    told = f"{read} read as {name}, {stray - read} left as U+FFFD"
    note = Note("encoding-replaced", f"bytes that are not UTF-8 in a UTF-8 text: {told}")
    return Decoded(text, "utf-8", (note,), False)


def _counts(text: str) -> Counter[str]:
    """How often each character outside ASCII stands in `text`."""
    found: Counter[str] = Counter()
    for start in range(0, len(text), _SAMPLE):
        found.update(re.sub("[\x00-\x7f]+", "", text[start : start + _SAMPLE]))
    return found


def _guessed(data: bytes) -> Decoded:
    """`data` in the single-byte encoding under which it holds the most Norwegian."""
    present = bytes(set(data.translate(None, _ASCII)))
    possible = [name for name in SINGLE_BYTE if "\ufffd" not in present.decode(name, "replace")]
    sample = _sample(data)
    everywhere = Counter(sample.translate(None, _ASCII)) or Counter(present)
    in_word = Counter(b"".join(_IN_WORD.findall(sample)))
    ranked = sorted(possible, key=lambda name: -_score(name, everywhere - in_word, in_word))
    best = ranked[0]
    others = [name for name in ranked[1:] if present.decode(name) != present.decode(best)]
    told = f"{others[0]} was the runner-up" if others else "there was no runner-up"
    note = Note("encoding-guessed", f"read as {best}; {told}; --encoding overrides the guess")
    return Decoded(data.decode(best), best, (note,))


def _sample(data: bytes) -> bytes:
    """`data`, or sixteen pieces of it when it is long."""
    if len(data) <= _SAMPLE:
        return data
    return b" ".join(data[at : at + _SAMPLE // 16] for at in range(0, len(data), len(data) // 16 + 1))


def _sign(name: str, byte: int) -> str:
    return bytes((byte,)).decode(name, "replace")


def _score(name: str, loose: Counter[int], in_word: Counter[int]) -> float:
    """How Norwegian the bytes outside ASCII are under the encoding `name`: 1.0 if all are æ, ø and å."""
    total = sum(loose.values()) + sum(in_word.values())
    points = sum(count * _points(_sign(name, byte), _SCORES) for byte, count in loose.items())
    for byte, count in in_word.items():
        points += count * _points(_sign(name, byte), _SCORES_IN_WORD)
    return points / total if total else 0.0


def _points(sign: str, scores: dict[str, float]) -> float:
    """What one character speaks for its encoding."""
    if sign in scores:
        return scores[sign]
    category = unicodedata.category(sign)
    if category == "Cc":
        return -2.0
    return 0.1 if category.startswith("L") else -0.5
