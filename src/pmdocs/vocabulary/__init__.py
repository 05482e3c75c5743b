"""Norwegian (bokmål and nynorsk) as data: rows with examples, no control flow.

A row says what is printed, what it means in English, how it may look and what looks like it but is not.
The tests run over the rows: an example that a row does not recognise, or that another row of the same
table claims, is an error.
"""

from typing import Literal, NamedTuple

Examples = tuple[str, *tuple[str, ...]]
"""At least one example, by type."""


Seat = Literal["chair", "deputy_chair", "member", "substitute", "secretary", "administration", "observer", "guest"]
"""The roles that people have in a meeting."""


class Label(NamedTuple):
    """A label or heading that says what follows it, on its line or below.

    name        stable English name; several rows may share what they open
    opens       what the label opens, see `FIELDS`, `LISTS` and `SECTIONS` of the kinds
    nb, nn      the printed forms in bokmål and nynorsk, lower case, without colon; "…" stands for words
                that vary (`vedtak i …`, `… vedtak`)
    meaning     in English
    alone       whether the label counts without a colon when it is all there is on the line
    role        the role that a list gives to those who stand in it
    attendance  what the list says about who was there
    examples, not_examples  whole lines
    """

    name: str
    opens: str
    nb: tuple[str, ...]
    meaning: str
    examples: Examples
    nn: tuple[str, ...] = ()
    alone: bool = True
    role: Seat | None = None
    attendance: Literal["present", "absent"] | None = None
    not_examples: tuple[str, ...] = ()


class Phrase(NamedTuple):
    """Words anywhere in a sentence that say something: an outcome, a role, a vote.

    value    what they say, from a closed list
    nb, nn   regular expressions (no capturing groups) in bokmål and nynorsk, matched without regard
             to case and only between word borders
    stems    one of these stands in every form, so that a text without them need not be tried
    """

    name: str
    value: str
    nb: str
    meaning: str
    examples: Examples
    nn: str = ""
    stems: tuple[str, ...] = ("",)
    not_examples: tuple[str, ...] = ()


class Verb(NamedTuple):
    """A verb or phrase by which a body decides, in the forms that a sentence may have it.

    Each form is a regular expression (no capturing groups) without regard to case, bokmål and nynorsk together.

    done      participle, after `ble` or `vart`, or alone in a fragment: `godkjent`
    passive   passive present, after its subject or at the beginning: `godkjennes`
    active    after the body that decides: `godkjenner`, `godkjente`
    anywhere  decides whatever its subject: `det var enighet om at`
    stems     one of these stands in every form, so that a sentence without them need not be tried
    """

    name: str
    meaning: str
    examples: Examples
    done: str = ""
    passive: str = ""
    active: str = ""
    anywhere: str = ""
    stems: tuple[str, ...] = ("",)
    not_examples: tuple[str, ...] = ()


class CodeFamily(NamedTuple):
    """A family of agenda codes, as it stands at the beginning of a line.

    pattern  regular expression with the groups `series`, `sequence`, `meeting`, `year`, `suffix` as far
             as the family has them
    begins   the characters that a code of the family can begin with
    holds    one of these stands in every code of the family
    """

    name: str
    pattern: str
    meaning: str
    examples: Examples
    begins: str
    holds: tuple[str, ...] = ("",)
    not_examples: tuple[str, ...] = ()


class TitleWord(NamedTuple):
    """A word in a document's title that says what kind of document it is."""

    name: str
    kind: Literal["minutes", "report", "notice", "agenda", "other"]
    nb: tuple[str, ...]
    meaning: str
    examples: Examples
    nn: tuple[str, ...] = ()
    not_examples: tuple[str, ...] = ()
