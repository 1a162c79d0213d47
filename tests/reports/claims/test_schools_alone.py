"""Whether a system that school budgets alone sustain is naive."""

from __future__ import annotations

from functools import cache

from reports.claims.answers import NO_SCHOOL, Answer
from reports.claims.schools_alone import STATEMENT, of_schools_alone
from reports.statements import Statements
from scenarios.sensitivity import is_decided
from tests.models import (
    Words,
    a_model,
    assumed,
    bought,
    demand_of,
    fee,
    pool,
    programme,
    scenario,
)
from tests.reports.many import ruined, well_funded
from tests.reports.runs import on_paper, told, unfunded, without_schools

DEMAND = demand_of({"leading": 40}, reach=0.5, interest=0.5)


def paid(label: str, price: float, **words: object) -> Words:
    """Return a way of funding in which schools pay a fee and nobody else anything."""
    return scenario(fee(prices={"leading": price}), label=label, **words)


@cache
def paid_for(**prices: float) -> Statements:
    """Return a run whose ten schools cost £200 each, by ways with these fees."""
    return told(
        a_model(
            opening={"cash": 5000},
            organisation={"reserves_floor": 0},
            programmes={"leading": programme(10, ingredients=[bought(2000)])},
            funding={
                name: paid(name.capitalize(), price) for name, price in prices.items()
            },
        )
    )


def test_a_way_that_sustains_itself_contradicts_it() -> None:
    found = of_schools_alone(well_funded())

    assert found.statement == STATEMENT
    assert found.answer is Answer.WRONG
    assert found.rests_on.startswith("Schools pay sustains itself")
    assert "fee" not in found.rests_on


def test_one_way_that_sustains_itself_is_enough() -> None:
    found = of_schools_alone(paid_for(low=100, high=300))

    assert found.answer is Answer.WRONG
    assert found.rests_on.startswith("Low sustains with £100 a school-year")
    assert " High sustains itself" in found.rests_on


def test_where_higher_fees_would_carry_it_nothing_is_decided() -> None:
    found = of_schools_alone(paid_for(low=100))

    assert found.answer is Answer.OPEN
    assert found.rests_on.endswith(
        "With all fees 2.00 times as high it would need no subsidy, if schools that can"
        " pay want it as much as before: nobody has measured that."
    )


def test_where_the_highest_fee_looked_at_is_the_best_nothing_is_decided() -> None:
    found = of_schools_alone(paid_for(low=20))

    assert found.answer is Answer.OPEN
    assert found.rests_on.endswith(
        "At the highest fee looked at, 3.00 times as high, it still needs £140 a"
        " school-year; a higher one may need less."
    )
    assert of_schools_alone(ruined()).answer is Answer.OPEN


def test_where_schools_could_pay_no_fee_that_is_enough_it_is_borne_out() -> None:
    model = a_model(
        pools={"office": pool("schools", bought(200000))},
        programmes={"leading": programme(10)},
        funding={"traded": paid("Traded", 10000, demand=DEMAND)},
    )

    found = of_schools_alone(told(model))

    assert found.answer is Answer.RIGHT
    assert found.rests_on.endswith(
        "At the best fee, 1.61 times as high, it still needs £17,147 a school-year."
    )


def test_money_that_runs_out_before_any_school_takes_part_bears_it_out() -> None:
    model = a_model(
        years=2,
        pools={"office": pool("schools", bought(2000))},
        programmes={"leading": programme(0, 10)},
        funding={"traded": paid("Traded", 1000)},
    )

    found = of_schools_alone(told(model))

    assert found.answer is Answer.RIGHT
    assert found.rests_on.endswith(
        "At no fee up to 3 times as high is any sum a school enough."
    )


def test_a_verdict_that_one_assumption_changes_decides_nothing() -> None:
    price = assumed(200, low=100, high=400, unit="£/school")
    statements = told(
        a_model(
            opening={"cash": 5000},
            organisation={"reserves_floor": 0},
            assumptions={"price": price},
            programmes={
                "leading": programme(
                    10, ingredients=[bought("price", per="school", number=1)]
                )
            },
            funding={"traded": paid("Traded", 300)},
        )
    )

    assert not is_decided(statements.comparison.scenarios["traded"].found.swings)
    found = of_schools_alone(statements)
    assert found.answer is Answer.OPEN
    assert found.rests_on.startswith("Traded sustains itself")


def test_fees_beside_other_income_test_nothing() -> None:
    assert "Contract" not in of_schools_alone(on_paper()).rests_on
    assert of_schools_alone(unfunded()).answer is Answer.UNTESTED
    assert of_schools_alone(unfunded()).rests_on == (
        "No way of funding compared here is paid for by schools' fees alone."
    )


def test_fees_that_no_school_pays_test_nothing() -> None:
    found = of_schools_alone(without_schools())

    assert (found.answer, found.rests_on) == (Answer.UNTESTED, NO_SCHOOL)
