"""Characters as they come out of files, made comparable: one kind of space, no invisible marks, NFC."""

import re
import unicodedata
from collections.abc import Iterable

from pmdocs.late import late

SPACES = "\u00a0\u202f\u2007\u2009\u2002\u2003\u2004\u2005\u2006\u2008\u200a\u3000\t"
INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\x00"
LIGATURES = {
    "\ufb00": "ff",
    "\ufb01": "fi",
    "\ufb02": "fl",
    "\ufb03": "ffi",
    "\ufb04": "ffl",
    "\ufb05": "st",
    "\ufb06": "st",
}
PRIVATE_BULLETS = {
    "\uf0b7": "•", "\uf0a7": "▪", "\uf0d8": "➢", "\uf0fc": "✓", "\uf02d": "–", "\uf0e0": "→", "\uf06f": "□", "\uf0a8": "□", "\uf076": "❖",
}  # fmt: skip
"""Symbol and Wingdings glyphs that office exporters leave in the private use area, to the sign they draw."""

SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
"""Figures to small raised ones, as marks of footnotes are kept."""

_SWAPPED = {chr(ord(letter) << 8): letter for letter in "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"}
"""Letters of ligatures whose two bytes some exporters swap: they come out as Chinese signs (FORMS 10.3)."""
_SWAPPED_IN_WORD = late(f"(?<=[a-zæøå])[{''.join(_SWAPPED)}]+|[{''.join(_SWAPPED)}]+(?=[a-zæøå])")
_TABLE = str.maketrans({**dict.fromkeys(SPACES, " "), **dict.fromkeys(INVISIBLE, ""), **LIGATURES, **PRIVATE_BULLETS})
_SOFT_INSIDE = late("\u00ad(?=.)", re.DOTALL)
_SOFT_ALONE = late("(?:^|(?<=\\s))\u00ad(?=\\s)")
"""Some producers print a dash between words as a soft hyphen."""


_CONTROL = late("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def repair(text: str) -> str:
    r"""`text` of one line with its characters made comparable; a soft hyphen stays only at the end.

    >>> repair("a\u0301pent\u00a0mo\u00adte\ufb01l\u00ad")
    'ápent motefil\xad'
    >>> repair("o\u6600\u6600en\u7400lig"), repair("\u6600\u7400")
    ('offentlig', '昀琀')
    """
    if text.isascii() and "\t" not in text and "\x00" not in text:
        return text
    text = _SWAPPED_IN_WORD.sub(_swapped_back, text.translate(_TABLE))
    if "\u00ad" in text:
        text = _SOFT_INSIDE.sub("", _SOFT_ALONE.sub("-", text))
    return unicodedata.normalize("NFC", text)


def _swapped_back(match: re.Match[str]) -> str:
    return "".join([_SWAPPED[sign] for sign in match.group()])


def lowered(text: str) -> str:
    """`text` in lower case, each character in its place.

    >>> lowered("Vedtatt İ dag")
    'vedtatt i dag'
    """
    lower = text.lower()
    return lower if len(lower) == len(text) else "".join(sign.lower()[0] for sign in text)


def holds_any(text: str, words: Iterable[str]) -> bool:
    """Whether `text` holds any of `words`: asked before a pattern that needs one of them, at a fraction of its cost.

    >>> holds_any("saken utsettes", ("vedta", "utsett")), holds_any("saken", ("vedta", "utsett"))
    (True, False)
    """
    for word in words:  # noqa: SIM110  half the time of any()
        if word in text:
            return True
    return False


def harmless(text: str) -> str:
    r"""`text` as it may be shown on a terminal: control characters but line ends are escaped.

    >>> harmless("Vedtak\x1b[2J\nmøte")
    'Vedtak\\x1b[2J\nmøte'
    """
    return _CONTROL.sub(lambda match: match.group().encode("unicode_escape").decode("ascii"), text)
