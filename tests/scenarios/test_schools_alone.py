"""What would have to be true for schools to pay for a plan alone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from scenarios.affordability import AffordabilityTest
from scenarios.break_even import BreakEven
from scenarios.funded_plan import FundedPlan
from scenarios.schools_alone import (
    AloneAnswer,
    Pair,
    SchoolsAlone,
    able_by_test,
    least_demanding,
    schools_alone_of,
)
from scenarios.tried_alone import SchoolsNeed, TriedAlone
from tests.models import (
    Words,
    a_model,
    assumed,
    bought,
    compiled,
    contract,
    demand_of,
    fee,
    grant,
    membership,
    pool,
    programme,
    scenario,
    the_scenario,
)
from tests.scenarios.offices import office


def found(plan: FundedPlan) -> SchoolsAlone:
    """Return what would have to be true of the only scenario."""
    alone = schools_alone_of(plan, the_scenario(plan))
    assert alone is not None
    return alone


def nearest(alone: SchoolsAlone) -> dict[SchoolsNeed, float | None]:
    """Return the least demanding value of each alone."""
    return {need: alone.nearest(need) for need in SchoolsNeed}


def test_each_alone_is_that_of_the_page() -> None:
    alone = found(office())

    assert alone.margin == pytest.approx(-2_000)
    assert (alone.mean_fee, alone.schools, alone.cost) == pytest.approx(
        (1_000, 10, 1_200)
    )
    assert nearest(alone) == pytest.approx(
        {SchoolsNeed.FEE: 1.2, SchoolsNeed.SCHOOLS: 1.2, SchoolsNeed.COST: 10 / 12},
        abs=1e-5,
    )
    assert (alone.own_test, alone.answer) == (None, AloneAnswer.ALONE)
    assert {each.now for each in alone.tests} == {None}


def test_grants_and_contracts_are_taken_away_and_members_stay() -> None:
    streams = (fee(), grant(a_year=50_000), contract(a_year=50_000))

    assert found(office(*streams)).margin == pytest.approx(-2_000)
    members = membership(price=100)
    assert found(office(*streams, members)).margin == pytest.approx(-1_000)


def test_a_plan_that_schools_pay_for_is_so_already() -> None:
    assert found(office(fee(prices={"leading": 1_200}))).answer is AloneAnswer.ALREADY


def test_nothing_is_asked_where_no_school_pays() -> None:
    plan = office(grant(a_year=1_000))

    assert schools_alone_of(plan, the_scenario(plan)) is None


def test_without_a_school_nothing_is_known() -> None:
    alone = found(office(programmes={"leading": programme(0)}))

    assert SchoolsNeed.COST not in alone.known
    assert SchoolsNeed.FEE not in alone.known


def bid(
    interest: float | str = 0.25,
    price: float = 1_000,
    office_costs: float = 12_000,
) -> FundedPlan:
    """Return the office in a market of 80 schools, half of which hear of it."""
    return compiled(
        a_model(
            opening={"cash": 1_000},
            organisation={"reserves_floor": 0, "creditors_months": 0},
            programmes={"leading": programme(10)},
            pools={"office": pool("schools", bought("office"))},
            assumptions={
                "interest": assumed(0.25, low=0.1, high=0.35, unit="share"),
                "office": assumed(
                    office_costs,
                    low=0.95 * office_costs,
                    high=1.05 * office_costs,
                    unit="£/year",
                ),
            },
            funding={
                "only": scenario(
                    fee(prices={"leading": price}),
                    demand=demand_of({"leading": 80}, reach=0.5, interest=interest),
                )
            },
        )
    )


def test_by_each_test_so_many_can_pay_and_take_part() -> None:
    alone = found(bid("interest"))

    assert alone.own_test is AffordabilityTest.TRAINING_LINE
    assert [each.test for each in alone.tests] == list(AffordabilityTest)
    own = alone.tests[0]
    assert own.now is not None
    assert own.now.take_part <= 10
    assert own.now.able <= 80
    assert own.then is not None
    assert own.then.take_part == pytest.approx(12, rel=0.01)
    assert own.then.share > own.now.share
    assert alone.known[SchoolsNeed.SCHOOLS] == pytest.approx((0.4, 1.4))


def test_schools_are_no_more_than_can_pay() -> None:
    alone = found(bid(1, price=200))

    assert alone.nearest(SchoolsNeed.SCHOOLS) is None
    assert all(each.then is None for each in alone.tests)


def test_a_test_without_figures_is_left_out() -> None:
    plan = bid()
    special = plan.model.programmes["leading"].model_copy(update={"phase": "special"})
    model = plan.model.model_copy(update={"programmes": {"leading": special}})

    alone = found(compiled(model))

    assert AffordabilityTest.PER_TEACHER not in {each.test for each in alone.tests}


def test_what_schools_pay_directly_is_taken_off_what_they_can_pay() -> None:
    words: Words = {
        "programmes": {
            "leading": programme(
                10,
                deployments=[{"person": "head", "days_per_school": 2}],
            )
        }
    }
    able = []
    for delivery in ("broker", "direct"):
        plan = compiled(
            a_model(funding={"only": scenario(fee(), delivery=delivery)}, **words)
        )
        able.append(able_by_test(TriedAlone(plan, the_scenario(plan))))

    through, direct = able
    test = AffordabilityTest.TRAINING_LINE
    assert through[test] - direct[test] == pytest.approx(1_000)


def met(*crossings: float, at_nought: bool = False) -> BreakEven:
    """Return where something will do."""
    return BreakEven(
        crossings=crossings,
        best=0.0,
        best_result=0.0,
        met_at_nought=at_nought,
        always_met=at_nought and not crossings,
    )


@pytest.mark.parametrize(
    ("need", "where", "least"),
    [
        (SchoolsNeed.FEE, met(1.5), 1.5),
        (SchoolsNeed.FEE, met(0.5, at_nought=True), 0),
        (SchoolsNeed.SCHOOLS, met(), None),
        (SchoolsNeed.COST, met(0.5, at_nought=True), 0.5),
        (SchoolsNeed.COST, met(at_nought=True), 3),
    ],
)
def test_least_is_asked_at_the_lowest_of_all_but_cost(
    need: SchoolsNeed, where: BreakEven, least: float | None
) -> None:
    assert least_demanding(need, where) == least


def told(fee_: float, cost: float, *pairs: Pair) -> SchoolsAlone:
    """Return an answer with 1.1 the highest known fee and 0.9 the lowest cost."""
    return SchoolsAlone(
        margin=-1.0,
        mean_fee=1_000,
        schools=10,
        cost=1_200,
        own_test=None,
        tests=(),
        found={
            SchoolsNeed.FEE: met(fee_),
            SchoolsNeed.SCHOOLS: met(),
            SchoolsNeed.COST: met(cost, at_nought=True),
        },
        known={SchoolsNeed.FEE: (1.0, 1.1), SchoolsNeed.COST: (0.9, 1.2)},
        pairs=pairs,
    )


TOGETHER = Pair(first=SchoolsNeed.FEE, at=1.1, second=SchoolsNeed.COST, needed=11 / 12)


@pytest.mark.parametrize(
    ("alone", "answer"),
    [
        (told(1.1, 0.5), AloneAnswer.ALONE),
        (told(1.2, 0.9), AloneAnswer.ALONE),
        (told(1.2, 10 / 12, TOGETHER), AloneAnswer.TOGETHER),
        (told(1.2, 10 / 12), AloneAnswer.OUTSIDE),
        (told(1.2, 10 / 12, replace(TOGETHER, needed=None)), AloneAnswer.OUTSIDE),
    ],
)
def test_the_answer_is_the_first_that_holds(
    alone: SchoolsAlone, answer: AloneAnswer
) -> None:
    assert alone.answer is answer


def test_a_pair_may_do_no_better_than_one_alone() -> None:
    alone = found(bid("interest", office_costs=1_000_000))

    pairs = {(each.first, each.second): each for each in alone.pairs}

    fee_and_schools = pairs[SchoolsNeed.FEE, SchoolsNeed.SCHOOLS]
    assert fee_and_schools.needed is None
    assert fee_and_schools.at == alone.known[SchoolsNeed.FEE][1]
    assert alone.answer is AloneAnswer.OUTSIDE


def test_pairs_move_the_first_no_further_than_it_takes() -> None:
    alone = found(bid("interest", price=650))
    pairs = {(each.first, each.second): each for each in alone.pairs}

    schools = pairs.get((SchoolsNeed.SCHOOLS, SchoolsNeed.COST))
    assert schools is not None
    assert schools.at == pytest.approx(1.4)
    assert schools.needed is not None
    cost = alone.nearest(SchoolsNeed.COST)
    assert cost is not None
    assert schools.needed > cost
