"""The decisions of an item: below a label, by a formula that adopts a proposal, or in sentences that decide."""

import re
from collections.abc import Iterable, Sequence
from itertools import islice

from pmdocs.grammar.fold import Node
from pmdocs.grammar.paragraphs import Paragraph, list_sign, spans_of
from pmdocs.kinds.drafts import block, blocks
from pmdocs.kinds.meeting.labels import BODY_LABELS
from pmdocs.kinds.minutes.adopted import adopted_motion, is_to_higher, passed_on
from pmdocs.kinds.minutes.item import Item, extent, printed
from pmdocs.kinds.minutes.marks import Value
from pmdocs.late import late
from pmdocs.phrases.decisions import deciding_sentences, status_of
from pmdocs.phrases.labels import FoundLabel
from pmdocs.phrases.outcomes import FoundOutcome, find_outcome, find_unanimous
from pmdocs.phrases.results import is_formula, rejects, tells_result
from pmdocs.phrases.sentences import is_sentence, sentences
from pmdocs.phrases.sittings import tells_who_came
from pmdocs.phrases.tasks import assigning_sentence
from pmdocs.records import Block, Decision, Outcome, Section, Spans

_STATEMENT = late(r"uttalelse|uttale|fråsegn")
"""What a body says to others without deciding (FORMS 6.1)."""
_CODE_END = late(r"[\s–-]*(?:[0-9]{1,4}/[0-9]{2,4})?[\s–-]*(?:sitt|sin|si)?[\s–-]*$")
_NOTHING_ELSE = late(
    r"(?:Det (?:var|er|kom) )?ingen (?:\w+ ){0,2}saker (?:\w+ ){0,3}(?:eventuelt|ymse)\.?$|ingen saker\.?$",
    re.IGNORECASE,
)
"""What ends the block of the last decision: that nothing was raised under any other business."""
_LEADS = late(r"\b(?:følgende|følgjande|slikt|slik) (?:vedtak|beslutning|avgjerd|konklusjon)\b[^.:]{0,40}:$")
"""The end of a paragraph below which the decision stands."""
_ADDITION = late(r"\bmed (?:følgende|følgjande|slikt?|dette) (?:tillegg|endring\w*|punkt)\s*:\s*(?P<text>\S.*)$")
"""What a formula adds to the proposal that it adopts (FORMS 6.4)."""
_OF_PROPOSAL = late(r"\w*(?:forslag|framlegg)\w*\s", re.IGNORECASE)
_PROPOSED = late(r"\s(?:gis|velges|vedtas|settes|fastsettes|endres|innvilges|godkjennes|\w+ast)\b")
"""Verbs in the present, in which proposals are written as decisions are."""
_FIRST_DONE = late(r"\b\w{4,}(?:es|ast)(?: \w+)?,? og\b")
"""A decision that does one thing and asks for another is no task alone: `Skolen legges ned og styret bes …`."""
_TASKS = frozenset(("assigned", "delegated"))
_OPEN_KINDS = frozenset(("other", "proceedings", "discussion"))
_MOST_DECIDE = 0.5
"""Share of an item's bullets from which they are a list of decisions."""
_AFTER_DECISION = 2
"""Bullets that may follow the one in which a discussion ends with a decision."""


def labelled(item: Item, node: Node[Value], label: FoundLabel) -> None:
    """A labelled decision: the paragraph on the label's line with its list, or the whole block below."""
    lines = item.lines(node, label)
    found = item.reading.paragraphs([line for line in lines if line.table is None])
    on_line = node.opening is not None and label.at < len(node.opening.text)
    bullet = node.opening is not None and list_sign(node.opening.text) is not None
    count = min(len(found), 1) if bullet else extent(found) if on_line else len(found)
    count = min(count, _within_bullet(item, node, found))
    if on_line and count == 1 and found[0].text.endswith(":"):
        count += len(_list_below([block(paragraph) for paragraph in found[1:]]))
    count = next(
        (at for at in range(1, count) if _is_aside(found[at].text) or _NOTHING_ELSE.match(found[at].text)), count
    )
    lead = 0 if on_line else _lead_in(found[:count])
    taken, rest = found[lead:count], found[count:]
    if not taken:
        kept = tuple(blocks(item.reading, lines))
        item.sections.append(Section(heading=label.printed, blocks=kept, spans=spans_of(list(node.walk()))))
        return
    text = " ".join(printed(paragraph) for paragraph in taken)
    if is_formula(text) and item.motions:
        _adopt(item, block(taken[0]), text, label.printed)
        item.text([line for paragraph in rest for line in paragraph.lines])
        return
    own = [line for paragraph in found[:count] for line in paragraph.lines]
    tabled = [line for line in lines if line.table is not None] if text.endswith(":") and not rest else []
    text = " ".join([text, *(printed(part) for part in blocks(item.reading, tabled))]) if tabled else text
    own += tabled
    opening = [node.opening] if node.opening and not on_line else []
    outcome = _outcome(taken, text, label)
    item.decisions.append(
        Decision(
            label_text=label.printed,
            text=text,
            points=tuple(paragraph.text for paragraph in taken if paragraph.marker),
            outcome="recommended" if _recommends(label) else outcome.outcome,
            outcome_text=outcome.text or None,
            unanimous=find_unanimous(
                " ".join([label.printed, *(paragraph.text for paragraph in found[:lead]), text, _said_of(rest)])
            ),
            body=_body(label),
            spans=spans_of([*opening, *own]),
        )
    )
    below = [line for paragraph in rest for line in paragraph.lines]
    item.text(below, "proceedings" if rest and is_formula(rest[0].text) else "other")
    item.text([line for line in lines if line.table is not None])


def _outcome(taken: Sequence[Paragraph], text: str, label: FoundLabel) -> FoundOutcome:
    """What a labelled decision decides."""
    usual: Outcome = "input_given" if _STATEMENT.search(label.printed.casefold()) else "adopted"
    found = find_outcome(text if taken[0].text.endswith(":") else taken[0].text) or FoundOutcome(usual, "")
    if found.outcome == "assigned" and _FIRST_DONE.search(text[: text.find(found.text)]):
        return FoundOutcome(usual, "")
    if found.outcome == "rejected" and len(taken) > 1 and all(part.marker for part in taken):
        return FoundOutcome(usual, "")  # one of several points refuses; what was adopted is the whole
    return found


def _said_of(rest: Sequence[Paragraph]) -> str:
    """The sentence below a decision that tells of it: `Vedtaket var enstemmig.`."""
    return rest[0].text if rest and rest[0].text.startswith(_OF_DECISION) and len(rest[0].text) < _LONGEST_SAID else ""


_OF_DECISION = ("Vedtaket ", "Beslutningen ", "Avgjerda ")
_LONGEST_SAID = 60
"""Characters."""


def _within_bullet(item: Item, node: Node[Value], found: Sequence[Paragraph]) -> int:
    """How many of the paragraphs `found` belong to a decision right below a bullet: those above the next bullet set apart."""
    above = item.sections[-1].blocks[-1] if item.sections and item.sections[-1].blocks else None
    tight = node.opening is not None and node.opening.gap < _BLANK
    if above is None or above.type != "list_item" or not tight or not found or found[0].text.endswith(":"):
        return len(found)
    bullets = (at for at in range(1, len(found)) if found[at].marker == above.marker)
    return next((at for at in bullets if found[at].lines[0].gap >= _BLANK), len(found))


_BLANK = 0.9
_ORDER = late(
    r"(?:(?:[Ss]ak(?:ene|er)?|SAK|Saka|Sakene|[A-ZÆØÅ]{1,3})\s)?[0-9]{1,4}(?:/[0-9]{2,4})?\b.{0,40}\s(?:ble|blei|vart|blir|vert) (?:så |deretter )?(?:behandl\w+|handsam\w+|tatt|teken?|tekne)\b[^.]*\.?$"
)
"""`12/22 og 13/22 ble behandlet under ett.`"""


_TREATED = late(
    r"(?:Saken|Saka|Behandlingen|Handsaminga) (?:\w+ ){0,2}?(?:avsluttet|avslutta|påbegynt|påbyrja|tok til) (?:\w+ ){0,3}?kl[. ][^.]*[0-9.:]+\.?$"
)
"""`Saken avsluttet kl. 12.15.`"""


def _is_aside(text: str) -> bool:
    """Whether a paragraph below a decision tells of the meeting: who came, in which order items were taken."""
    return tells_who_came(text) or _ORDER.match(text) is not None or _TREATED.match(text) is not None


def _lead_in(found: Sequence[Paragraph]) -> int:
    """1 where a sentence that only leads to the decision stands first below its label (`Et enstemmig styre vedtok:`), else 0."""
    label = BODY_LABELS.find(found[0].text) if len(found) > 1 else None
    return 1 if label and label.label.opens == "decision" and label.at >= len(found[0].text) else 0


def _recommends(label: FoundLabel) -> bool:
    """A body's own recommendation to a higher body is its decision."""
    return label.label.name == "own_recommendation" and is_to_higher(label.printed)


def _body(label: FoundLabel) -> str | None:
    """The deciding body, where the label names it: `Styrets vedtak`, `FS - vedtak`, `VALSTYRET 001/15 VEDTAK`."""
    if label.label.name != "decision" or not label.slot:
        return None
    return _CODE_END.sub("", label.slot) or None


def unlabelled(item: Item) -> None:
    """Decisions without a label: a formula that adopts the proposal, else the sentences and bullets that decide."""
    texts = [
        part
        for section in item.sections
        if section.kind in _OPEN_KINDS and not (section.kind == "other" and section.heading)
        for part in section.blocks
        if part.type != "heading"
    ]
    if item.motions and (formula := _formula(texts)):
        _rejections(item, texts)
        if not _as_amended(item, texts, *formula):
            _adopt(item, *formula)
        return
    listed: list[Block] = []
    for at, part in enumerate(texts):
        if any(part is other for other in listed):
            continue
        if _LEADS.search(part.text) and texts[at + 1 : at + 2]:
            below = texts[at + 1]
            _add(
                item,
                below.text,
                find_outcome(below.text) or FoundOutcome("adopted", ""),
                find_unanimous(below.text),
                below.spans,
            )
            item.no_points([part, below])
            return
        if part.type == "paragraph" or len(texts) == 1:
            listed += _prose(item, part, islice(texts, at + 1, None))
        if item.status is None and (part.type == "paragraph" or len(texts) == 1) and (status := status_of(part.text)):
            item.status, item.status_spans = status, part.spans
    if not item.decisions and not item.status:
        _bullets(item, [part for part in texts if part.type == "list_item"])
    _without_others(item)
    _without_proposed(item)
    if not item.decisions and not item.status:
        _assign(item, texts)


def _as_amended(item: Item, texts: Sequence[Block], part: Block, formula: str) -> bool:
    """Add what is decided behind the adoption of an amendment: `Resolusjonen ble vedtatt med endringen.`; whether anything is."""
    motion = adopted_motion(item, formula, part.spans[0].line_first if part.spans else 0)
    if motion is None or motion.kind not in {"addition", "alternative"}:
        return False
    at = next(at for at, other in enumerate(texts) if other is part)
    behind = part.text[part.text.find(formula) + len(formula) :]
    known = len(item.decisions)
    for text, other in ((behind, part), *((later.text, later) for later in texts[at + 1 :])):
        for sentence in deciding_sentences(text):
            if not is_formula(sentence):
                _add(item, sentence, find_outcome(sentence), find_unanimous(sentence), other.spans)
    return len(item.decisions) > known


def _without_others(item: Item) -> None:
    """A recommendation told in prose beside a decision is another body's: `Hovedstyret innstiller på Kari Lund.`."""
    own = [decision for decision in item.decisions if decision.outcome != "recommended"]
    item.decisions = own or item.decisions


def _without_proposed(item: Item) -> None:
    """What is put forward in the words of a decision is none where a later sentence tells what came of the proposal."""
    results = [at for at, one in enumerate(item.decisions) if _OF_PROPOSAL.match(one.text) and _tells(one.text)]
    if results:
        item.decisions = [
            one
            for at, one in enumerate(item.decisions)
            if at > results[-1] or _tells(one.text) or not _PROPOSED.search(one.text)
        ]


def _tells(text: str) -> bool:
    return is_formula(text) or rejects(text)


def _rejections(item: Item, texts: Sequence[Block]) -> None:
    for part in texts:
        for sentence in sentences(part.text):
            if rejects(sentence):
                _add(item, sentence, find_outcome(sentence), find_unanimous(sentence), part.spans)


def _formula(texts: Sequence[Block]) -> tuple[Block, str] | None:
    """The first formula of an item, and where it stands."""
    for part in texts:
        if is_formula(part.text):
            return part, part.text
        for sentence in sentences(part.text):
            if is_formula(sentence) or (tells_result(sentence) and not rejects(sentence) and find_unanimous(sentence)):
                return part, sentence
    return None


def _prose(item: Item, part: Block, below: Iterable[Block]) -> list[Block]:
    """The deciding sentences of a paragraph; one that ends in a colon with the list below it, which is given back."""
    taken: list[Block] = []
    for sentence in deciding_sentences(part.text):
        listed = _list_below(below) if sentence.endswith(":") and part.text.endswith(sentence) else []
        text = " ".join([sentence, *(printed(entry) for entry in listed)])
        spans = (*part.spans, *(span for entry in listed for span in entry.spans))
        outcome = find_outcome(text if listed else sentence) or find_outcome(sentence)
        _add(item, text, outcome, find_unanimous(text), spans)
        item.no_points(listed)
        taken += listed
    return taken


def _list_below(parts: Iterable[Block]) -> list[Block]:
    """The list that a colon leads to: bullets, short lines that are no sentences, or a table."""
    found: list[Block] = []
    for part in parts:
        if part.type == "table":
            return found or [part]
        if part.type not in {"list_item", "paragraph"} or (part.type == "paragraph" and is_sentence(part.text)):
            break
        if found and part.type != found[0].type:
            break
        found.append(part)
    return found


def _bullets(item: Item, bullets: Sequence[Block]) -> None:
    """Bullets that decide: all where most do, else the one in which the discussion ends; these are no points."""
    whole = [at for at, part in enumerate(bullets) if _decides_whole(part.text)]
    if not whole:
        for part in bullets:
            for sentence in deciding_sentences(part.text):
                if ":" not in sentence[:-1]:
                    _add(item, sentence, find_outcome(sentence), find_unanimous(sentence), part.spans)
        return
    if len(whole) < _MOST_DECIDE * len(bullets):
        whole = [at for at in whole[-1:] if len(bullets) - at - 1 <= _AFTER_DECISION]
    told: list[Block] = []
    for at in whole:
        part = bullets[at]
        _add(item, part.text, find_outcome(part.text), find_unanimous(part.text), part.spans)
        told += [part, *_below(bullets, at)]
    item.no_points(told)


def _decides_whole(text: str) -> bool:
    """Whether a bullet does nothing but decide; behind a topic (`Dugnad: utsettes`) it reports a small decision."""
    return is_formula(text) or (":" not in text[:-1] and deciding_sentences(text) == [text])


def _below(bullets: Sequence[Block], at: int) -> list[Block]:
    """The bullets under the one at `at`: those with another sign."""
    found: list[Block] = []
    for later in range(at + 1, len(bullets)):
        bullet = bullets[later]
        if bullet.marker == bullets[at].marker or (bullet.marker or "").strip("().").isalnum():
            break
        found.append(bullet)
    return found


def _adopt(item: Item, part: Block, formula: str, label: str | None = None) -> None:
    """The proposal that a formula adopts; the formula itself where it names one that is not printed."""
    line = part.spans[0].line_first if part.spans else 0
    if label is None and (own := passed_on(item, line)):
        _add(item, own.text, FoundOutcome("recommended", ""), find_unanimous(formula), (*own.spans, *part.spans))
        return
    proposal = adopted_motion(item, formula, line)
    addition = _ADDITION.search(formula)
    if proposal is None:
        _add(
            item,
            formula,
            find_outcome(formula) or FoundOutcome("adopted", ""),
            find_unanimous(formula),
            part.spans,
            label,
        )
        return
    outcome = find_outcome(formula) if addition else find_outcome(proposal.text) or find_outcome(formula)
    outcome = outcome or FoundOutcome("adopted", "")
    text = f"{proposal.text} {addition['text']}" if addition else proposal.text
    _add(item, text, outcome, find_unanimous(formula), (*proposal.spans, *part.spans), label)


def _assign(item: Item, texts: Sequence[Block]) -> None:
    for part in texts:
        sentence = assigning_sentence(part.text) if part.type == "paragraph" else None
        if sentence:
            found = find_outcome(sentence)
            outcome = found if found and found.outcome in _TASKS else FoundOutcome("assigned", "")
            _add(item, sentence, outcome, None, part.spans)
            return


def _add(
    item: Item,
    text: str,
    outcome: FoundOutcome | None,
    unanimous: bool | None,
    spans: Spans,
    label: str | None = None,
) -> None:
    item.decisions.append(
        Decision(
            label_text=label,
            text=text,
            outcome=outcome.outcome if outcome else None,
            outcome_text=(outcome.text or None) if outcome else None,
            unanimous=unanimous,
            spans=spans,
        )
    )
