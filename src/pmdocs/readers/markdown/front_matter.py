"""Front matter: the `key: value` lines between two rules at the top of a Markdown file."""

import re
from typing import NamedTuple

_FENCES = {"---": ("---", "..."), "+++": ("+++",)}
"""What opens front matter, YAML or TOML, and what closes it."""
_PAIR = re.compile(r"(?P<key>[A-Za-z_][\w-]{0,60})\s*[:=]\s*(?P<value>\S.*)$")
_QUOTES = "\"'"


class FrontMatter(NamedTuple):
    """The values of the top level that stand on one line, and the positions (from 0) of all its lines with the fences."""

    values: tuple[tuple[str, str], ...]
    lines: range


def front_matter(lines: list[str]) -> FrontMatter:
    """The front matter of a document's lines; without lines where there is none.

    >>> front_matter(["---", "title: 'Referat, 3. mai'", "tags: [a, b]", "---", "Tekst"]).values
    (('title', 'Referat, 3. mai'), ('tags', '[a, b]'))
    >>> len(front_matter(["---", "Tekst", ""]).lines)
    0
    """
    closing = _FENCES.get(lines[0].rstrip()) if lines else None
    end = next((at for at, line in enumerate(lines) if at and closing and line.rstrip() in closing), 0)
    if not end:
        return FrontMatter((), range(0))
    pairs = (_PAIR.match(line) for line in lines[1:end])
    return FrontMatter(tuple((pair["key"].casefold(), _bare(pair["value"])) for pair in pairs if pair), range(end + 1))


def _bare(value: str) -> str:
    """A value without the quotes around it."""
    value = value.strip()
    quoted = len(value) > 1 and value[0] in _QUOTES and value[-1] == value[0]
    return value[1:-1] if quoted else value
