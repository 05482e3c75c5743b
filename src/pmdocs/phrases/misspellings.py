"""Words with one letter too many, too few, wrong, or changed places with its neighbour."""


def is_misspelled(word: str, meant: str) -> bool:
    """Whether `word` is `meant` with one slip of the hand; the first letter is always right.

    >>> (
    ...     is_misspelled("obsevatører", "observatører"),
    ...     is_misspelled("foslag", "forslag"),
    ...     is_misspelled("forslag", "forslag"),
    ... )
    (True, True, False)
    """
    if word[:1] != meant[:1] or abs(len(word) - len(meant)) > 1 or word == meant:
        return False
    at = next((at for at, (one, other) in enumerate(zip(word, meant, strict=False)) if one != other), len(meant))
    if len(word) != len(meant):
        longer, shorter = (word, meant) if len(word) > len(meant) else (meant, word)
        at = min(at, len(shorter))
        return longer[at + 1 :] == shorter[at:]
    return word[at + 1 :] == meant[at + 1 :] or (
        word[at : at + 2] == meant[at : at + 2][::-1] and word[at + 2 :] == meant[at + 2 :]
    )
