"""Whether a text layer can be read: garbage is said to be so, never parsed into nonsense."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from pmdocs.errors import NotADocument
from pmdocs.late import late
from pmdocs.text import Line, Note
from pmdocs.vocabulary.function_words import UNFINISHED_WORDS

_UNDECODABLE = late("[\ufffd\ue000-\uefff\uf100-\uf8ff\x00-\x08\x0b\x0c\x0e-\x1f]|\\(cid:[0-9]+\\)")
_MOST_UNDECODABLE = 0.05
_WORD = late(r"(?<![^\W_])[^\W\d_]{2,20}(?![^\W_])")
_VOWELS, _CONSONANTS = (
    (letters + letters.upper()).encode("latin-1") for letters in ("aeiouyæøåäöé", "bcdfghjklmnpqrstvwxz")
)
_FEWEST_WORDS, _MANY_WORDS = 30, 200
_LEAST_VOWELS, _FEW_VOWELS = 0.2, 0.28
"""Share of vowels among the letters; Norwegian, English and Sámi have 35 to 45 %, text whose glyphs are shifted 10 to 21 %."""
_FUNCTION_WORDS, _NO_FUNCTION_WORDS = 0.1, 0.01
"""Share of function words; running Norwegian has 15 to 30 %, lists of names and figures 3 %."""
_SHIFTED = {code: code + 29 for code in range(3, 98)}
"""Glyph numbers of TrueType fonts taken for characters: most are 29 below the character that they draw."""
_CHINESE = late("[\u3000-\u9fff]")
_PRINTED = frozenset((*range(0x20, 0x7F), *range(0xC0, 0x100)))
_LEAST_CHINESE = 0.25
"""Share of Chinese signs in text whose letters were taken for them by twos."""
_MOST_BY_CHANCE = 0.8
"""Share of signs that are two printable bytes; of Chinese signs about a fifth are."""
_ADVICE = "the text layer is garbage (glyphs without their characters); make it readable first: ocrmypdf -l nor --force-ocr IN.pdf OUT.pdf"


def examine(lines: Sequence[Line], nameless: Mapping[int, int]) -> list[Note]:
    """What is wrong with the text of a document, as notes; `nameless` counts the glyphs without character by page.

    Raises NotADocument where all of it is garbage.
    """
    text = " ".join([line.text for line in lines])
    lost, printed = defaultdict(int, nameless), defaultdict(int, nameless)
    if nameless or not _is_decoded(text):
        for line in lines:
            printed[line.page or 0] += len(line.text)
            lost[line.page or 0] += sum([len(found) for found in _UNDECODABLE.findall(line.text)])
    if sum(lost.values()) > _MOST_UNDECODABLE * sum(printed.values()) or is_nonsense(text):
        raise NotADocument("text-undecodable", _ADVICE)
    told = [page for page in sorted(lost) if lost[page] > _MOST_UNDECODABLE * printed[page]]
    return [Note("text-undecodable", f"{lost[page]} glyphs of page {page} have no character", page) for page in told]


def readable(text: str) -> int:
    """How many characters of a text say something.

    >>> readable("Kari (cid:127) Lund")
    8
    """
    return len("".join(_UNDECODABLE.sub("", text).split()))


def has_garbage(text: str) -> bool:
    """Whether a text holds characters that stand for glyphs that have none."""
    return not _is_decoded(text)


def _is_decoded(text: str) -> bool:
    """Whether nothing is undecodable; far quicker than a look for it, for most texts."""
    return (text.isprintable() and "\ufffd" not in text and "(cid:" not in text) or not _UNDECODABLE.search(text)


def is_nonsense(text: str) -> bool:
    """Whether the words are of no language: too few vowels, no function words, words only after a shift, or in pairs."""
    latin = text.encode("latin-1", "ignore")
    vowels = _count(latin, _VOWELS)
    if vowels >= _FEW_VOWELS * (len(text) - text.count(" ")):
        return False
    if len(latin) < (1 - _LEAST_CHINESE) * len(text) and _is_paired(text):
        return True
    share = vowels / max(vowels + _count(latin, _CONSONANTS), 1)
    words = _WORD.findall(text.lower()) if share < _FEW_VOWELS else []
    if len(words) < _FEWEST_WORDS:
        return False
    known = _known(words)
    if _known(_WORD.findall(text.translate(_SHIFTED).lower())) > known + _FUNCTION_WORDS:
        return True
    different = len({*words})
    return different >= _FEWEST_WORDS and (
        share < _LEAST_VOWELS or (different >= _MANY_WORDS and known < _NO_FUNCTION_WORDS)
    )


def _count(text: bytes, letters: bytes) -> int:
    return len(text) - len(text.translate(None, letters))


def _is_paired(text: str) -> bool:
    """Whether most signs are Chinese by chance: two letters of one byte each taken for one sign of two."""
    signs = _CHINESE.findall(text)
    pairs = [sign for sign in signs if all(byte in _PRINTED for byte in divmod(ord(sign), 256))]
    return len(signs) > _LEAST_CHINESE * len(text) and len(pairs) > _MOST_BY_CHANCE * len(signs)


def _known(words: Sequence[str]) -> float:
    return sum(word in UNFINISHED_WORDS for word in words) / max(len(words), 1)
