"""Words that a text must hold before a costly pattern is tried: no text that the pattern fits may lack them."""

import re
from importlib import import_module

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pmdocs.characters import holds_any
from pmdocs.checks import appendices as references
from pmdocs.grammar.paragraphs import _BULLETS, _LONGEST_SIGN, _SIGN_ENDS, BULLET, NUMBER, SIGN_CHARACTERS
from pmdocs.kinds import appendices, footnotes
from pmdocs.kinds.meeting.agenda import Agenda
from pmdocs.kinds.minutes import marks
from pmdocs.late import Late
from pmdocs.phrases import (
    bodies,
    dates,
    decisions,
    deputies,
    outcomes,
    person,
    results,
    roles,
    sittings,
    tasks,
    titles,
    told_of_several,
    votes,
)
from pmdocs.phrases.names import is_organization
from pmdocs.vocabulary import CodeFamily, Phrase, Verb
from pmdocs.vocabulary.account import ACCOUNT_PHRASES
from pmdocs.vocabulary.agenda_codes import AGENDA_CODES
from pmdocs.vocabulary.appendix_labels import APPENDIX_WORDS
from pmdocs.vocabulary.deciding import DECIDING_VERBS, EARLIER_STEMS
from pmdocs.vocabulary.given_names import GIVEN_NAMES
from pmdocs.vocabulary.job_titles import JOB_TITLE_ENDINGS, JOB_TITLES
from pmdocs.vocabulary.outcomes import OUTCOMES
from pmdocs.vocabulary.roles import ROLES

summons = import_module("pmdocs.kinds.notice.evidence")
SCREENS = {
    "formula": (results._FORMULA, results._IN_FORMULA),
    "days": (dates._DAYS, dates._STEMS),
    "date in words": (dates._IN_WORDS, dates._STEMS),
    "proposal": (results._TELLS, results._NOUNS),
    "proposal that fell": (results._REJECTS, results._NOUNS),
    "deputy in an entry": (deputies._INSIDE, deputies._SAID),
    "deputy before": (deputies._LEADING, deputies._SAID),
    "deputy before, named": (deputies._FOR_NAMED, deputies._SAID),
    "deputy behind": (deputies._TRAILING, deputies._SAID),
    "deputy who stayed": (deputies._CAME_NOT, deputies._SAID),
    "sentence on a deputy": (deputies.SENTENCE, deputies._SAID),
    "motion": (marks._MOVES, marks._IN_MOTION),
    "inverted": (outcomes._INVERTED, outcomes._INVERTS),
    "place": (sittings._AT, sittings._IN_AT),
    "told sitting": (sittings._SITTING, sittings._TOLD),
    "told of several": (told_of_several._TOLD, told_of_several._HINTS),
    "no attribute": (person._NO_ATTRIBUTE, person._IN_NO_ATTRIBUTE),
    "task": (tasks._DOES, tasks._OPENS_TASK),
    "earlier": (decisions._around()[2], EARLIER_STEMS),
    **{f"body {at}": (pattern, bodies._IN_PATTERNS) for at, pattern in enumerate(bodies._patterns())},
    "absence": (roles._ABSENCE, roles._IN_ABSENCE),
    "deputy": (roles._DEPUTY_FOR, ("for", "vara f")),
    "result": (results._TELLS, results._IN_RESULT),
    "rejection": (results._REJECTS, results._IN_REJECTION),
    "end of a sitting": (sittings._END, sittings._IN_CLOSED),
    "sitting": (sittings._SITTING, sittings._IN_SITTING),
    "unanimous": (outcomes._UNANIMOUS, outcomes._IN_UNANIMOUS),
    "against": (outcomes._AGAINST, ("mot",)),
    "appendix referred to": (references._REFERENCE, APPENDIX_WORDS),
    "summons": (summons._SUMMONS, summons._IN_SUMMONS),
    "signature": (marks._SIGNATURE, (*marks._IN_SIGNATURE, ")")),
    **{f"vote {at}": (pattern, votes._SAID) for at, (_, pattern) in enumerate(votes._patterns())},
}


@pytest.mark.parametrize("name", SCREENS)
@settings(max_examples=50, deadline=None)
@given(data=st.data())
def test_no_text_that_a_pattern_fits_lacks_the_words(name: str, data: st.DataObject) -> None:
    declared, words = SCREENS[name]
    pattern = declared.compile() if isinstance(declared, Late) else declared
    text = data.draw(st.from_regex(pattern))
    folded = text.lower() if pattern.flags & re.IGNORECASE or "(?i:" in pattern.pattern else text
    assert holds_any(folded, words), text


@pytest.mark.parametrize(
    ("pattern", "screen"),
    [
        (dates._DAYS, dates._MAY_BE_DAYS), (dates._IN_FIGURES, dates._MAY_BE_FIGURES),
        (roles._PRESENCE, roles._MAY_BE_PRESENCE),
    ],
    ids=["days", "date in figures", "presence"],
)  # fmt: skip
@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_no_text_that_a_pattern_fits_fails_the_smaller_one(
    pattern: Late, screen: re.Pattern[str], data: st.DataObject
) -> None:
    text = data.draw(st.from_regex(pattern.compile()))
    assert screen.search(text), text


OPENINGS = {
    "formula": (results._FORMULA, results._OPENS_FORMULA, results._NOUNS),
    "rejection": (results._REJECTED_ALONE, results._OPENS_REJECTION, ()),
    "before a title": (titles._BEFORE_TITLE, titles._OPENS_TITLE, ()),
    "headcount": (marks._HEADCOUNT, marks._OPENS_HEADCOUNT, ()),
    "devotion": (marks._DEVOTION, marks._OPENS_DEVOTION, ()),
    "acting": (roles._ACTING, roles._OPENS_ACTING, ()),
}


@pytest.mark.parametrize("name", OPENINGS)
@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_no_text_that_a_pattern_fits_begins_with_other_words(name: str, data: st.DataObject) -> None:
    pattern, openings, otherwise = OPENINGS[name]
    assert isinstance(pattern, Late)
    text = data.draw(st.from_regex(rf"\A(?:{pattern.compile().pattern})"))
    assert text.startswith(openings) or holds_any(text, otherwise), text


@pytest.mark.parametrize("row", [*OUTCOMES, *ACCOUNT_PHRASES, *ROLES], ids=lambda row: row.name)
@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_every_form_of_a_phrase_has_one_of_its_stems(row: Phrase, data: st.DataObject) -> None:
    text = data.draw(st.from_regex(rf"(?:{data.draw(st.sampled_from([row.nb, row.nn or row.nb]))})(?!\w)"))
    assert holds_any(text, row.stems), text


@pytest.mark.parametrize("family", AGENDA_CODES, ids=lambda family: family.name)
@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_every_code_begins_and_has_what_its_family_says(family: CodeFamily, data: st.DataObject) -> None:
    text = data.draw(st.from_regex(rf"\A(?:{family.pattern})"))
    assert text[0] in family.begins, text
    assert holds_any(text, family.holds), text


@pytest.mark.parametrize("verb", DECIDING_VERBS, ids=lambda verb: verb.name)
@settings(max_examples=15, deadline=None)
@given(data=st.data())
def test_every_form_of_a_verb_has_one_of_its_stems(verb: Verb, data: st.DataObject) -> None:
    forms = [form for form in (verb.done, verb.passive, verb.active, verb.anywhere) if form]
    text = data.draw(st.from_regex(re.compile(data.draw(st.sampled_from(forms)))))
    assert holds_any(str(text), verb.stems), text


OF_MARKS = {mark.find: mark.first for mark in marks.marks(Agenda({}, {}, {}, frozenset())) if mark.first is not None}
FIRST = {
    "appendix": (appendices._HEADING, OF_MARKS[marks._appendix]),
    "adjourned": (marks._ADJOURNED, OF_MARKS[marks._adjourned]),
    "motion": (marks._MOVES, OF_MARKS[marks._motion]),
    "bullet": (BULLET, SIGN_CHARACTERS),
    "number": (NUMBER, SIGN_CHARACTERS),
    "bullet by its character": (BULLET, _BULLETS),
}


@pytest.mark.parametrize("name", FIRST)
@settings(max_examples=50, deadline=None)
@given(data=st.data())
def test_no_text_that_a_pattern_fits_begins_otherwise(name: str, data: st.DataObject) -> None:
    declared, first = FIRST[name]
    pattern = declared.compile() if isinstance(declared, Late) else declared
    text = data.draw(st.from_regex(re.compile(rf"\A(?:{pattern.pattern})", pattern.flags)))
    assert (text[0].upper() if pattern.flags & re.IGNORECASE else text[0]) in first, text


@settings(max_examples=50, deadline=None)
@given(data=st.data())
def test_every_number_of_a_list_ends_as_it_should(data: st.DataObject) -> None:
    text = data.draw(st.from_regex(rf"\A(?:{NUMBER.compile().pattern})"))  # type: ignore[attr-defined]
    assert text[0] == "o" or holds_any(text[:_LONGEST_SIGN], _SIGN_ENDS), text


def test_no_title_and_no_role_begins_with_a_given_name() -> None:
    assert not [name for name in GIVEN_NAMES if name.endswith(JOB_TITLE_ENDINGS) or roles.find_role(name)]
    assert not [title for title in JOB_TITLES if title.split()[0] in GIVEN_NAMES]
    assert not [name for name in GIVEN_NAMES if is_organization(name) or roles._ACTING.match(f"{name} ")]


@settings(max_examples=300, deadline=None)
@given(st.text('aé.,)»”"%0123⁰¹ -'))
def test_a_line_with_the_mark_of_a_footnote_has_a_figure_glued_to_a_sign(text: str) -> None:
    assert footnotes._GLUED.search(text) or not footnotes._MARK.search(text)
