"""What can be said of a statement, and the words that all of them share."""

from __future__ import annotations

import numpy as np
import pytest

from reports.claims.answers import (
    Answer,
    AnsweredStatement,
    decided_alone,
    funded_by,
    kind_of,
    reaches_schools,
    summed_up,
    together,
    verdict_with_chance,
)
from reports.verdict_tables import verdicts
from scenarios.gap_cases import Case, GapCases
from scenarios.gap_judgement import judged
from scenarios.streams import Contract, Fee, Grant
from scenarios.sustainability import VerdictKind
from tests.models import FIRST, a_model, fee, programme, scenario
from tests.reports.many import ruined, well_funded
from tests.reports.runs import on_paper, row_named, told, unfunded, without_schools


def answered(*answers: Answer) -> list[AnsweredStatement]:
    """Return statements with these answers."""
    return [AnsweredStatement("A statement.", answer, "Because.") for answer in answers]


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        (
            (Answer.OPEN, Answer.OPEN),
            "Present evidence decides none of its 2 statements.",
        ),
        (
            (Answer.WRONG, Answer.OPEN, Answer.WRONG, Answer.OPEN),
            (
                "Of its 4 statements 2 are contradicted and 2 are not decided by"
                " present evidence."
            ),
        ),
        (
            tuple(Answer),
            (
                "Of its 4 statements 1 is borne out, 1 is contradicted, 1 is not"
                " decided by present evidence and 1 is not tested by this plan."
            ),
        ),
    ],
)
def test_answers_are_counted_in_one_sentence(
    answers: tuple[Answer, ...], said: str
) -> None:
    assert summed_up(answered(*answers)) == said


@pytest.mark.parametrize("answer", Answer)
def test_what_all_say_is_the_answer(answer: Answer) -> None:
    assert together([answer]) is answer
    assert together([answer, answer]) is answer


def test_where_some_say_otherwise_it_is_not_decided() -> None:
    assert together([Answer.WRONG, Answer.RIGHT]) is Answer.OPEN
    assert together([Answer.RIGHT, Answer.OPEN]) is Answer.OPEN


def test_a_way_of_funding_is_found_by_its_kind_of_stream() -> None:
    assert funded_by(on_paper(), Grant, alone=False) == ["subsidy"]
    assert funded_by(on_paper(), Contract, alone=False) == ["tender"]
    assert funded_by(on_paper(), Fee, alone=False) == ["subsidy", "traded", "tender"]


def test_one_that_rests_on_fees_alone_has_no_other_stream() -> None:
    assert funded_by(on_paper(), Fee, alone=True) == ["traded"]
    assert funded_by(on_paper(), Grant, alone=True) == []


def test_a_way_of_funding_without_a_stream_is_of_no_kind() -> None:
    statements = told(a_model(funding={"nothing": scenario()}))

    assert funded_by(statements, Fee, alone=True) == []


def test_a_plan_with_schools_reaches_them_however_it_is_funded() -> None:
    assert reaches_schools(unfunded(), ())


def test_a_plan_without_a_school_reaches_none() -> None:
    assert not reaches_schools(without_schools(), ())
    assert not reaches_schools(without_schools(), ("fees", "grants"))


def test_a_way_of_funding_may_reach_schools_that_the_plan_does_not() -> None:
    own = scenario(fee(), cohorts={"leading": {FIRST: 10}})
    statements = told(
        a_model(programmes={"leading": programme(0)}, funding={"own": own})
    )

    assert reaches_schools(statements, ("own",))
    assert not reaches_schools(statements, ())


def test_the_kind_of_a_verdict_is_that_of_central_values() -> None:
    kinds = {name: kind_of(v) for name, v in on_paper().comparison.scenarios.items()}

    assert kinds == {
        "subsidy": VerdictKind.SUSTAINS_WITH_SUBSIDY,
        "traded": VerdictKind.FAILS,
        "tender": VerdictKind.SUSTAINS_ITSELF,
    }


def test_a_verdict_is_told_as_in_its_table_with_the_chance_that_money_runs_out() -> (
    None
):
    verdict, *_ = row_named(verdicts(on_paper()), "Schools pay")

    assert verdict_with_chance(on_paper(), "traded") == (
        f"Schools pay {verdict} at the values we assume; the chance that money runs out"
        " is about 2 in 3 (69%)."
    )


def test_a_contract_that_may_be_lost_is_told_won_lost_and_over_both() -> None:
    sentence = verdict_with_chance(on_paper(), "tender")

    assert sentence.startswith("Contract for coordination, if won, sustains itself at")
    for words in (" if won, ", " if lost, and ", " over both."):
        assert words in sentence


def test_what_is_all_but_certain_is_told_as_such() -> None:
    assert verdict_with_chance(ruined(), "traded").endswith("more than 99 in 100.")
    assert verdict_with_chance(well_funded(), "traded").endswith("less than 1 in 100.")


@pytest.mark.parametrize(
    ("planned", "moved", "answer"),
    [
        (9000.0, 9000.0, Answer.RIGHT),
        (500.0, 500.0, Answer.WRONG),
        (2000.0, 2000.0, Answer.OPEN),
        (9000.0, 2000.0, Answer.OPEN),
        (500.0, 9000.0, Answer.OPEN),
    ],
)
def test_an_answer_that_an_assumption_alone_changes_is_not_decided(
    planned: float, moved: float, answer: Answer
) -> None:
    cost = np.array([[planned, moved]])
    cases = GapCases(
        cases=(Case(), Case(1.0, "fee", 2.0)),
        places=np.ones(2),
        full_cost=cost,
        full_economic_cost=cost,
        least=np.full_like(cost, 1000.0),
        most=np.full_like(cost, 3000.0),
        years_per_journey=np.ones_like(cost),
    )

    assert decided_alone(judged(cases, (0.0,))) is answer
