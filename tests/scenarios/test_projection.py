"""One scenario worked out from start to end."""

from __future__ import annotations

import numpy as np
import pytest

from costmodel.deflators import level_of, year_named
from scenarios.affordability import share_that_can_pay
from scenarios.payers import OPENING
from scenarios.projection import Projection, projector_of
from scenarios.reserves import NEVER
from scenarios.sustainability import VerdictKind
from tests.models import (
    FIRST,
    Words,
    a_model,
    bought,
    column,
    compiled,
    contract,
    demand_of,
    fee,
    grant,
    membership,
    pool,
    programme,
    projected,
    scenario,
)

OFFICE: Words = {"office": pool("schools", bought(12_000))}
CASH: Words = {"cash": 50_000}
LONDON = demand_of({"leading": 20})


def worked_out(
    *streams: Words,
    years: int = 1,
    opening: Words | None = None,
    pools: Words | None = None,
    programmes: Words | None = None,
    **words: object,
) -> Projection:
    """Return a scenario of an office of £12,000 a year worked out."""
    model = a_model(
        years=years,
        opening=opening or CASH,
        pools=OFFICE if pools is None else pools,
        programmes=programmes or {"leading": programme(*[10] * years)},
        funding={"only": scenario(*streams, **words)},
    )
    return projected(model)


def kind(projection: Projection) -> VerdictKind:
    """Return the kind of a verdict."""
    return VerdictKind(int(projection.verdict.kind.item()))


def test_a_result_is_unrestricted_income_less_what_grants_do_not_pay() -> None:
    projection = worked_out(grant(a_year=5_000), fee(), years=2)

    assert column(projection.results) == pytest.approx(
        [10_000 - 7_000, 10_000 - 12_000]
    )


def test_fees_that_cover_the_cost_sustain_it() -> None:
    projection = worked_out(fee(prices={"leading": 1_200}))

    assert kind(projection) is VerdictKind.SUSTAINS_ITSELF
    assert column(projection.results) == pytest.approx([0], abs=1e-9)
    assert projection.verdict.needed.item() == 0


def test_fees_a_little_short_need_a_little_subsidy() -> None:
    projection = worked_out(fee(prices={"leading": 1_150}))

    assert kind(projection) is VerdictKind.SUSTAINS_WITH_SUBSIDY
    assert projection.verdict.subsidy.item() == 0
    assert projection.verdict.extra.item() == pytest.approx(50)


def test_a_subsidy_already_there_is_told_in_first_year_prices() -> None:
    given = grant(a_year=12_000, ends="2028-08")

    projection = worked_out(given, years=2)

    divisor = projection.funded.plan.facts.divisors[1]
    assert kind(projection) is VerdictKind.SUSTAINS_WITH_SUBSIDY
    assert projection.verdict.subsidy.item() == pytest.approx(
        (12_000 + 12_000 / divisor) / 20
    )


def test_a_grant_that_is_not_restricted_is_a_subsidy_too() -> None:
    projection = worked_out(grant(a_year=12_000, restricted=False))

    assert projection.verdict.subsidy.item() == pytest.approx(1_200)
    assert kind(projection) is VerdictKind.SUSTAINS_WITH_SUBSIDY


def test_only_what_is_recognised_of_a_grant_is_a_subsidy() -> None:
    projection = worked_out(grant(a_year=99_000))

    assert projection.verdict.subsidy.item() == pytest.approx(1_200)


def test_a_grant_that_pays_for_nothing_still_brings_money() -> None:
    idle = grant(a_year=500, scope={"cost_types": ["bid"]})

    projection = worked_out(idle, fee(prices={"leading": 1_200}))

    assert projection.verdict.subsidy.item() == 0
    assert kind(projection) is VerdictKind.SUSTAINS_WITH_SUBSIDY


@pytest.mark.parametrize("stated", [{"a_year": 0}, {"a_year": 500, "taper": [0]}])
def test_a_grant_that_brings_nothing_is_no_subsidy(stated: Words) -> None:
    projection = worked_out(grant(**stated), fee(prices={"leading": 1_200}))

    assert kind(projection) is VerdictKind.SUSTAINS_ITSELF


def test_a_subsidy_for_half_a_school_is_told_for_a_whole_one() -> None:
    projection = worked_out(grant(a_year=6_000), cohorts={"leading": {FIRST: 0.5}})

    assert projection.verdict.subsidy.item() == pytest.approx(12_000)


def test_a_subsidy_without_schools_has_no_end() -> None:
    model = a_model(
        opening=CASH,
        programmes={"leading": programme(0, ingredients=[bought(100)])},
        funding={"granted": scenario(grant(a_year=500)), "none": scenario()},
    )
    funded = compiled(model)
    projector = projector_of(funded, funded.plan.terms.central)

    granted, none = map(projector.project, funded.scenarios.values())

    assert granted.verdict.subsidy.item() == np.inf
    assert none.verdict.subsidy.item() == 0
    assert none.verdict.extra.item() == np.inf


def test_reserves_that_run_out_fail_in_the_month() -> None:
    projection = worked_out(opening={"cash": 5_000})

    # £1,000 a month, paid a month later: funds are below nought before cash is.
    assert kind(projection) is VerdictKind.FAILS
    assert projection.events.funds_below_nought.item() == 5
    assert projection.events.cash_below_nought.item() == 6
    assert projection.verdict.fails_in.item() == 5


def test_reserves_exactly_exhausted_do_not_fail() -> None:
    projection = worked_out(opening={"cash": 12_000})

    assert column(projection.balances.unrestricted)[-1] == pytest.approx(0, abs=1e-6)
    assert projection.verdict.fails_in.item() == NEVER


def test_money_that_comes_late_may_fail_on_cash_alone() -> None:
    late = fee(prices={"leading": 1_200}, paid_after_months=12)

    projection = worked_out(late, opening={"cash": 3_000})

    assert projection.events.funds_below_nought.item() == NEVER
    assert projection.verdict.fails_in.item() == 4


def test_who_opens_below_the_floor_is_asked_not_to_fall_and_to_end_at_it() -> None:
    rich = fee(prices={"leading": 2_000}, profile="start", paid_after_months=0)
    fair = fee(prices={"leading": 1_250})

    at_once, never = (
        worked_out(each, years=2, opening={"cash": 1_000}) for each in (rich, fair)
    )

    assert at_once.floor.opening.item() == pytest.approx(3_000)
    assert column(at_once.floor.asked) == pytest.approx([1_000] * 23 + [3_000])
    assert at_once.events.floor_breached.item() == NEVER
    assert at_once.verdict.kind.item() == VerdictKind.SUSTAINS_ITSELF
    assert never.events.floor_breached.item() == 0
    assert never.verdict.kind.item() == VerdictKind.SUSTAINS_WITH_SUBSIDY


def test_the_extra_is_what_the_largest_hole_asks_for() -> None:
    projection = worked_out(opening={"cash": 5_000}, years=1)

    # The hole is deepest against the floor of 3 months in the last month:
    # reserves −£7,000, floor £3,000, and £1 a school-year has brought £10.
    assert projection.verdict.extra.item() == pytest.approx(
        max(12_000 / 10, 10_000 / 10)
    )


def test_with_the_extra_it_would_just_hold() -> None:
    streams = [fee(prices={"leading": 800}, profile="half_termly", paid_after_months=2)]
    extra = worked_out(*streams).verdict.extra.item()

    holds = worked_out(
        *streams, fee("extra", prices={"leading": extra + 0.01}, profile="even")
    )
    fails = worked_out(
        *streams, fee("extra", prices={"leading": extra - 0.01}, profile="even")
    )

    assert extra > 0
    assert kind(holds) is VerdictKind.SUSTAINS_ITSELF
    assert kind(fails) is not VerdictKind.SUSTAINS_ITSELF


def test_demand_answers_the_fee_in_prices_of_schools_accounts() -> None:
    projection = worked_out(fee(prices={"leading": 15_000}), demand=LONDON)

    funded = projection.funded
    deflator = funded.plan.facts.deflator
    accounts = level_of(deflator, year_named("2024-25"))
    fee_then = 15_000 * accounts / level_of(deflator, year_named("2026/27"))
    ceilings = projection.scenario.ceilings[0]
    take = projection.takes[0]
    assert take.share.item() == pytest.approx(
        share_that_can_pay(ceilings, np.array([fee_then])).item()
    )
    assert take.journeys.item() == min(10, 20 * take.share.item())
    assert projection.costs.volumes.places.item() == take.journeys.item()


def test_all_fees_of_a_programme_together_are_what_a_school_must_pay() -> None:
    one = worked_out(fee(prices={"leading": 20_000}), demand=LONDON)
    two = worked_out(
        fee("a", prices={"leading": 12_000}),
        fee("b", prices={"leading": 8_000}),
        demand=LONDON,
    )

    assert two.takes[0].share.item() == one.takes[0].share.item()


def test_grants_and_contracts_are_not_asked_of_schools() -> None:
    dear = fee(prices={"leading": 20_000})

    alone = worked_out(dear, demand=LONDON)
    beside = worked_out(grant(a_year=1), dear, contract(a_year=1), demand=LONDON)

    assert beside.takes[0].share.item() == alone.takes[0].share.item()


def test_each_years_fee_is_deflated_by_its_own_year() -> None:
    indexed = fee(prices={"leading": 15_000}, index="pay_teachers")
    plain = fee(prices={"leading": 15_000})

    def shares(stream: Words) -> list[float]:
        model = a_model(
            years=2,
            growth={"pay_teachers": 0.2},
            funding={"only": scenario(stream, demand=LONDON)},
        )
        return column(projected(model).takes[0].share)

    assert shares(indexed)[1] < shares(indexed)[0] == shares(plain)[0]
    assert shares(plain)[1] > shares(plain)[0]


def test_a_programme_that_nobody_can_pay_for_has_no_schools() -> None:
    projection = worked_out(fee(prices={"leading": 10_000_000}), demand=LONDON)

    assert projection.costs.volumes.places.sum() == 0
    assert projection.results.item() == pytest.approx(-12_000)


TENDER: Words = contract(a_year=20_000)


def test_income_is_told_stream_by_stream_as_it_is_recognised() -> None:
    projection = worked_out(
        grant(a_year=5_000),
        grant("gift", a_year=600, restricted=False),
        fee(),
        TENDER,
        opening={"cash": 6_000, "deferred_income": 1_200},
    )

    told = {name: sum(column(one)) for name, one in projection.recognised.items()}

    assert told == {
        "council": pytest.approx(5_000),
        "gift": pytest.approx(600),
        "fees": pytest.approx(10_000),
        "tender": pytest.approx(20_000),
        OPENING: pytest.approx(1_200),
    }


def test_a_pass_through_of_fees_is_no_cost_on_the_direct_route() -> None:
    heads = {"person": "head", "days_per_school": 2}
    model = a_model(
        programmes={"leading": programme(10, deployments=[heads])},
        funding={
            "through": scenario(),
            "direct": scenario(delivery="direct"),
        },
    )
    funded = compiled(model)
    projector = projector_of(funded, funded.plan.terms.central)

    results = [
        projector.project(one).results.item() for one in funded.scenarios.values()
    ]

    assert results == pytest.approx([-10_000, 0])


def test_cohorts_of_a_scenario_are_costed() -> None:
    projection = worked_out(fee(), cohorts={"leading": {FIRST: 30}})

    assert column(projection.results) == pytest.approx([30_000 - 12_000])


def test_a_fee_a_pupil_asks_of_a_school_what_its_pupils_come_to() -> None:
    pupils = {"leading": programme(10, pupils_per_school=500)}
    a_school = worked_out(
        fee(prices={"leading": 15_000}), demand=LONDON, programmes=pupils
    )
    a_pupil = worked_out(
        fee(prices={"leading": 30}, per="pupil"), demand=LONDON, programmes=pupils
    )

    assert a_pupil.takes[0].share.item() == a_school.takes[0].share.item()


def test_what_provider_schools_and_members_pay_is_not_asked_of_schools() -> None:
    dear = fee(prices={"leading": 20_000})
    deployed = {
        "leading": programme(10, deployments=[{"person": "head", "days_per_school": 2}])
    }
    days = fee(
        "brokerage",
        prices={"leading": 9_000},
        per="deployment_day",
        paid_by="provider_school",
    )

    alone = worked_out(dear, demand=LONDON, programmes=deployed)
    beside = worked_out(days, dear, membership(), demand=LONDON, programmes=deployed)

    assert beside.takes[0].share.item() == alone.takes[0].share.item()
