"""The money of one scenario: every stream at the volumes of its costs."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from scenarios.levers import untouched
from scenarios.payers import OPENING
from scenarios.projection import projector_of
from scenarios.scopes import cover_of
from scenarios.streams import Scope
from tests.models import (
    Words,
    a_model,
    assumed,
    bought,
    column,
    compiled,
    contract,
    donation,
    fee,
    grant,
    pool,
    programme,
    projected,
    scenario,
    the_scenario,
)

GROWTH: Words = {"pay_teachers": 0.025, "pay_support": 0.03}


def earned(
    *streams: Words, years: int = 2, opening: Words | None = None, **parts: Words
) -> dict[str, list[float]]:
    """Return unrestricted income of each stream by year."""
    model = a_model(
        years=years,
        opening=opening,
        growth=GROWTH,
        funding={"only": scenario(*streams)},
        **parts,
    )
    streams_of = projected(model).streams
    return {
        name: [sum(column(monthly)[12 * y : 12 * y + 12]) for y in range(years)]
        for name, monthly in streams_of.earned.items()
    }


def test_a_fee_is_price_times_places() -> None:
    two_years = {"leading": programme(10, 4, lasts_years=2)}

    assert earned(fee(prices={"leading": 500}), programmes=two_years)[
        "fees"
    ] == pytest.approx([5_000, 7_000])


def test_a_fee_without_a_clause_stays_as_it_is() -> None:
    assert earned(fee())["fees"] == pytest.approx([10_000, 10_000])


def test_a_fee_with_a_clause_is_raised_each_september() -> None:
    assert earned(fee(index="pay_teachers"))["fees"] == pytest.approx([10_000, 10_250])


def test_a_clause_counts_from_the_first_september_whatever_happens_before() -> None:
    # Support pay steps in April: one step lies before the second September.
    assert earned(fee(index="pay_support"))["fees"] == pytest.approx([10_000, 10_300])


def test_a_price_that_is_an_assumption_moves_by_the_clause_of_the_fee_alone() -> None:
    register = {"price": assumed(500, index="pay_teachers", dated="2020-09")}

    brought = earned(fee(prices={"leading": "price"}), assumptions=register)

    assert brought["fees"] == pytest.approx([5_000, 5_000])


def test_what_is_never_paid_is_never_earned() -> None:
    assert earned(fee(bad_debt=0.1))["fees"] == pytest.approx([9_000, 9_000])


def test_a_fee_of_nought_or_for_no_places_brings_nothing() -> None:
    nobody = {"leading": programme(0, 0)}

    assert earned(fee(prices={"leading": 0}))["fees"] == [0, 0]
    assert earned(fee(), programmes=nobody)["fees"] == [0, 0]


def test_a_programme_that_is_not_named_pays_no_fee() -> None:
    both = {"leading": programme(1, 1), "reading": programme(100, 100)}

    assert earned(fee(), programmes=both)["fees"] == pytest.approx([1_000, 1_000])


def test_a_stated_contract_price_is_raised_each_september() -> None:
    tender = contract(a_year=12_000, ends="2028-08", index="pay_teachers")

    assert earned(tender)["tender"] == pytest.approx([12_000, 12_300])


def test_a_contract_price_is_for_twelve_months_and_the_term_may_be_part_of_them() -> (
    None
):
    tender = contract(a_year=12_000, starts="2027-06", ends="2027-10")

    assert earned(tender)["tender"] == pytest.approx([3_000, 2_000])


def test_a_milestone_moves_what_is_due_and_nothing_that_is_earned() -> None:
    last = [{"label": "Last", "month": "2028-08", "share": "part"}]
    tender = contract(a_year=12_000, ends="2028-08", milestones=last)
    model = a_model(
        years=2,
        assumptions={"part": assumed(0.5)},
        funding={"only": scenario(tender)},
    )

    (money,) = projected(model).streams.contracts

    assert column(money.earned) == pytest.approx([1_000] * 24)
    assert column(money.due) == pytest.approx([500] * 23 + [500 + 12_000])


OFFICE: Words = {"office": pool("schools", bought(1_200, cost_type="premises"))}


@pytest.mark.parametrize(("margin", "price"), [(0, 1_200), (0.1, 1_320)])
def test_cost_plus_is_the_cost_in_scope_and_a_margin(
    margin: float, price: float
) -> None:
    tender = contract(cost_plus=margin, ends="2028-08")

    assert earned(tender, pools=OFFICE)["tender"] == pytest.approx([price, price])


def test_cost_plus_counts_only_cost_types_and_months_of_its_scope() -> None:
    more = {
        "office": pool(
            "schools",
            bought(1_200, cost_type="premises"),
            bought(9_000, cost_type="travel"),
        )
    }
    tender = contract(
        cost_plus=0,
        starts="2027-06",
        ends="2027-10",
        scope={"cost_types": ["premises"]},
    )

    assert earned(tender, pools=more)["tender"] == pytest.approx([300, 200])


def test_cost_plus_is_spread_evenly_over_the_contract_months_of_each_year() -> None:
    rent = {"office": pool("schools", bought(1_200, profile="start"))}
    model = a_model(pools=rent, funding={"only": scenario(contract(cost_plus=0))})

    assert column(projected(model).streams.earned["tender"]) == pytest.approx(
        [100] * 12
    )


def test_cost_plus_for_one_programme_leaves_out_what_is_not_shared() -> None:
    pools = {
        "office": pool("schools", bought(1_200)),
        "idle": pool("matches", bought(500)),
    }
    named = contract(cost_plus=0, scope={"programmes": ["leading"]})

    assert earned(named, pools=pools, years=1)["tender"] == pytest.approx([1_200])
    assert earned(contract(cost_plus=0), pools=pools, years=1)[
        "tender"
    ] == pytest.approx([1_700])


def test_a_grant_that_is_not_restricted_is_earned_evenly() -> None:
    free = grant(a_year=24_000, restricted=False, ends="2028-02", taper=[1, 0.5])

    assert earned(free)["council"] == pytest.approx([24_000, 6_000])


def test_a_restricted_grant_is_no_unrestricted_income() -> None:
    assert "council" not in earned(grant(a_year=24_000))


def test_a_grant_a_school_follows_the_places_of_the_scenario() -> None:
    model = a_model(
        funding={
            "only": scenario(
                grant(per_school=100, restricted=False),
                cohorts={"leading": {2026: 30}},
            )
        }
    )

    assert sum(column(projected(model).streams.earned["council"])) == pytest.approx(
        3_000
    )


def test_a_free_grant_a_school_counts_its_scope_and_pays_for_everything() -> None:
    named = {"programmes": ["leading"], "cost_types": ["bid"]}
    words = grant(per_school=100, restricted=False, scope=named)
    model = a_model(
        programmes={"leading": programme(10), "other": programme(7)},
        funding={"only": scenario(words)},
    )

    (money,) = projected(model).streams.grants

    assert money.cover == cover_of(Scope(), ("leading", "other"))
    assert column(money.total[None]) == pytest.approx([1_000])


def test_opening_deferred_income_is_earned_over_the_first_year() -> None:
    opening = {"deferred_income": 6_000, "cash": 6_000}

    assert earned(opening=opening)[OPENING] == pytest.approx([6_000, 0])


MEETING: Words = {
    "leading": programme(
        10,
        4,
        pupils_per_school=300,
        events=2,
        delegates_per_school=3,
        matches_per_school=2,
        deployments=[{"person": "head", "days_per_school": 5}],
    )
}


@pytest.mark.parametrize(
    ("per", "units"),
    [("school", 1), ("pupil", 300), ("delegate", 6), ("deployment_day", 5)],
)
def test_a_fee_counts_the_units_it_is_for(per: str, units: float) -> None:
    brought = earned(
        fee(prices={"leading": 10}, per=per, bad_debt=0.1), programmes=MEETING
    )

    assert brought["fees"] == pytest.approx([90 * units, 36 * units])


def test_a_factor_on_fees_leaves_what_provider_schools_pay() -> None:
    days = fee("brokerage", per="deployment_day", paid_by="provider_school")
    model = a_model(
        programmes=MEETING, funding={"only": scenario(fee(), days)}, years=2
    )
    funded = compiled(model)
    double = replace(untouched(1), fees=np.full(1, 2.0))
    projector = projector_of(funded, funded.plan.terms.central, double)

    streams = projector.project(the_scenario(funded)).streams

    assert sum(column(streams.earned["fees"])) == pytest.approx(28_000)
    assert sum(column(streams.earned["brokerage"])) == pytest.approx(70_000)


@pytest.mark.parametrize(
    ("per", "units"),
    [
        *(("school", 1), ("journey", 1), ("match", 2), ("partnership_month", 22)),
        *(("delegate", 6), ("deployment_day", 5), ("pupil", 300)),
    ],
)
def test_a_contract_pays_for_what_is_delivered(per: str, units: float) -> None:
    months = {**MEETING["leading"], "months_per_match": 11}
    sold = contract(per_unit=10, per=per, ends="2028-02")

    brought = earned(sold, programmes={"leading": months})

    assert brought["tender"] == pytest.approx([100 * units, 20 * units])


def test_a_contract_per_unit_counts_its_scope_and_the_scenarios_own_volumes() -> None:
    both = {"leading": programme(10), "reading": programme(7)}
    named = {"programmes": ["reading"], "cost_types": ["bid"]}

    def sold(**words: object) -> list[float]:
        model = a_model(
            programmes=both,
            funding={
                "only": scenario(
                    contract(per_unit=100, **words), cohorts={"reading": {2026: 3}}
                )
            },
        )
        (money,) = projected(model).streams.contracts
        return column(money.earned)

    assert sum(sold()) == pytest.approx(1_300)
    assert sold(scope=named) == pytest.approx([25] * 12)


def test_a_contract_per_unit_follows_its_clause() -> None:
    sold = contract(
        per_unit=10, ends="2028-08", index="pay_teachers", rise_at_most=0.02
    )

    assert earned(sold)["tender"] == pytest.approx([100, 102])


def test_what_is_held_back_is_earned_and_falls_due_after_the_term() -> None:
    kept = contract(a_year=12_000, retention="part", retention_months=3)
    model = a_model(
        years=2,
        assumptions={"part": assumed(0.1)},
        funding={"only": scenario(kept)},
    )
    projection = projected(model)

    (money,) = projection.streams.contracts

    assert column(money.earned) == pytest.approx([1_000] * 12 + [0] * 12)
    assert column(money.due) == pytest.approx([900] * 12 + [0] * 2 + [1_200] + [0] * 9)
    assert column(projection.balances.debtors)[11:15] == pytest.approx(
        [1_200, 1_200, 1_200, 0], abs=1e-9
    )


def brought(stream: Words, programmes: Words) -> list[float]:
    """Return what the only grant brings in each grant year."""
    model = a_model(funding={"only": scenario(stream)}, programmes=programmes)
    return column(projected(model).streams.grants[0].sums)


READING: Words = {
    "leading": programme(10, pupils_per_school=30),
    "reading": programme(4, pupils_per_school=200),
    "silent": programme(7),
}


def test_a_sum_a_pupil_is_for_the_pupils_of_its_scope() -> None:
    scope = {"programmes": ["leading", "reading"]}

    assert brought(grant(per_pupil=5, scope=scope), READING) == [5_500]


def test_a_sum_a_pupil_counts_the_months_of_a_short_grant_year() -> None:
    short = grant(per_pupil=5, ends="2026-11", scope={"programmes": ["reading"]})

    assert brought(short, READING) == [1_000]


def test_what_is_handed_on_is_no_income_and_passes_through_no_account() -> None:
    through = projected(
        a_model(
            pools={"office": pool("schools", bought(12_000))},
            funding={"only": scenario(grant(a_year=20_000, handed_on=0.25))},
        )
    )
    plain = projected(
        a_model(
            pools={"office": pool("schools", bought(12_000))},
            funding={"only": scenario(grant(a_year=15_000))},
        )
    )

    assert column(through.streams.grants[0].sums) == [15_000]
    assert column(through.balances.cash) == column(plain.balances.cash)
    assert column(through.floor.by_month) == column(plain.floor.by_month)


def test_a_donation_is_received_and_recognised_in_its_month() -> None:
    given = donation(sums={"2027-03": 4_000, "2026-12": 6_000})
    only = projected(a_model(funding={"only": scenario(given)}))

    expected = [0.0, 0, 0, 6_000, 0, 0, 4_000, 0, 0, 0, 0, 0]
    assert column(only.recognised["friends"]) == expected
    assert column(only.streams.grants[0].received) == expected
    assert (only.balances.difference == 0.0).all()


def test_donations_are_subsidy_and_other_income_is_not() -> None:
    def subsidy(**words: object) -> float:
        only = projected(a_model(funding={"only": scenario(donation(**words))}))
        return float(only.verdict.subsidy[0])

    cheap = {"sums": {"2026-12": 100}}
    assert subsidy(**cheap) == pytest.approx(10)
    assert subsidy(**cheap, kind="other") == 0
    assert subsidy(**cheap, kind="other", restricted=True) == 0


def test_a_fee_is_asked_in_its_years_alone() -> None:
    later = fee(prices={"leading": 500}, years=[2027])

    assert earned(later)["fees"] == [0, 5_000]
