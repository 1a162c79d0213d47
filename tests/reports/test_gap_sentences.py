"""The gap in sentences: what is left, and how it stands to the £5,000."""

from __future__ import annotations

import math

from reports.gap_sentences import gap_in_words
from reports.gap_tables import gap_against_claim
from tests.reports.many import at_cost, with_assumed_schools
from tests.reports.runs import on_paper, with_claim
from tests.reports.test_gap_tables import claims, with_gap


def test_the_gap_is_told_in_sentences() -> None:
    statements = with_gap(claims=claims(5001.0, 7210.0))

    assert gap_in_words(statements) == (
        (
            "A school-year costs £6,841 in full; what three in four schools of each"
            " phase can pay, averaged over the plan's places, leaves a gap of £5,001 to"
            " £7,210, by the test chosen. What three in four of all schools in London"
            " can pay leaves −£5,226 to £2,690."
        ),
        (
            "By programme the gap of full cost and all resources is above nought by"
            " some tests for Reading."
        ),
        (
            "On the mean of all programmes, the gap of full cost per school-year is"
            " above £5,000 by every test counted."
        ),
        (
            "On the mean of all programmes, the gap of full cost per school-year is not"
            " above £7,210 by any test counted."
        ),
    )


def test_answers_that_agree_are_told_at_once() -> None:
    _, _, *answers = gap_in_words(with_gap(claims=claims(-10.0, 5000.0)))

    (answer,) = answers
    assert answer == (
        "On the mean of all programmes, the gap of full cost per school-year is not"
        " above £5,000 or £7,210 by any test counted."
    )


def test_tests_that_differ_and_gaps_without_end_are_told() -> None:
    sentences = gap_in_words(with_gap(claims=claims(-math.inf, 8000.0)))

    assert "a gap of less than nothing to £8,000" in sentences[0]
    assert sentences[2] == (
        "On the mean of all programmes, the gap of full cost per school-year is above"
        " £5,000 or £7,210 by some tests and not by others."
    )


def test_programmes_that_are_above_the_subsidy_are_named() -> None:
    *_, last = gap_in_words(with_claim(with_assumed_schools()))

    assert last == (
        "By programme the gap of full cost and all resources is above £5,000 by some"
        " tests for Reading (assumed)."
    )


def test_a_single_programme_is_its_own_mean() -> None:
    assert gap_in_words(with_claim(at_cost(20000))) == (
        (
            "A school-year costs £20,000 in full; what three in four secondary schools"
            " in England can pay leaves a gap of −£14,192 to £12,567, by the test"
            " chosen."
        ),
        (
            "The gap of full cost per school-year and per journey is above £5,000 or"
            " £7,210 by some tests and not by others."
        ),
    )


def test_a_plan_that_does_not_test_the_claim_has_its_gap_all_the_same() -> None:
    untested = with_claim(on_paper(), tests=False)

    assert gap_against_claim(untested) is None
    assert len(gap_in_words(untested)) == 2
    assert not any("5,000" in sentence for sentence in gap_in_words(untested))
