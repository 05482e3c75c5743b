"""Words that a text must hold before a costly pattern is tried: no text that the pattern fits may lack them."""

import re
from importlib import import_module

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pmdocs.characters import holds_any
from pmdocs.grammar.paragraphs import LIST_SIGN, SIGN_CHARACTERS
from pmdocs.kinds import appendices
from pmdocs.kinds.meeting.agenda import Agenda
from pmdocs.kinds.minutes import marks
from pmdocs.late import Late
from pmdocs.phrases import outcomes, results, roles, sittings, votes
from pmdocs.phrases.names import is_organization
from pmdocs.vocabulary import Verb
from pmdocs.vocabulary.deciding import DECIDING_VERBS
from pmdocs.vocabulary.given_names import GIVEN_NAMES
from pmdocs.vocabulary.job_titles import JOB_TITLE_ENDINGS, JOB_TITLES

account, summons = (import_module(f"pmdocs.kinds.{kind}.evidence") for kind in ("minutes", "notice"))
SCREENS = {
    "formula": (results._FORMULA, results._IN_FORMULA),
    "result": (results._TELLS, results._IN_RESULT),
    "rejection": (results._REJECTS, results._IN_REJECTION),
    "end of a sitting": (sittings._END, sittings._IN_CLOSED),
    "sitting": (sittings._SITTING, sittings._IN_SITTING),
    "unanimous": (outcomes._UNANIMOUS, outcomes._IN_UNANIMOUS),
    "against": (outcomes._AGAINST, ("mot",)),
    "account": (account._ACCOUNT, account._IN_ACCOUNT),
    "summons": (summons._SUMMONS, summons._IN_SUMMONS),
    "signature": (marks._SIGNATURE, (*marks._IN_SIGNATURE, ")")),
    **{f"vote {at}": (pattern, votes._SAID) for at, (_, pattern) in enumerate(votes._patterns())},
}


@pytest.mark.parametrize("name", SCREENS)
@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_no_text_that_a_pattern_fits_lacks_the_words(name: str, data: st.DataObject) -> None:
    declared, words = SCREENS[name]
    pattern = declared.compile() if isinstance(declared, Late) else declared
    text = data.draw(st.from_regex(pattern))
    folded = text.lower() if pattern.flags & re.IGNORECASE else text
    assert holds_any(folded, words), text


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
    "list sign": (LIST_SIGN, SIGN_CHARACTERS),
}


@pytest.mark.parametrize("name", FIRST)
@settings(max_examples=50, deadline=None)
@given(data=st.data())
def test_no_text_that_a_pattern_fits_begins_otherwise(name: str, data: st.DataObject) -> None:
    pattern, first = FIRST[name]
    text = data.draw(st.from_regex(re.compile(rf"\A(?:{pattern.pattern})", pattern.flags)))
    assert (text[0].upper() if pattern.flags & re.IGNORECASE else text[0]) in first, text


def test_no_title_and_no_role_begins_with_a_given_name() -> None:
    assert not [name for name in GIVEN_NAMES if name.endswith(JOB_TITLE_ENDINGS) or roles.find_role(name)]
    assert not [title for title in JOB_TITLES if title.split()[0] in GIVEN_NAMES]
    assert not [name for name in GIVEN_NAMES if is_organization(name) or roles._ACTING.match(f"{name} ")]
