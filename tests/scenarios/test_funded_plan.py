"""A funded model compiled: its costs under every way of funding."""

from __future__ import annotations

import pytest

from costmodel.allocation import ClosedLoopError
from costmodel.drivers import Party
from costmodel.sampling import sampler_of
from scenarios.affordability import AffordabilityTest, Unknowns
from scenarios.funded_plan import if_lost, without
from scenarios.funding import may_be_lost
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
    pool,
    programme,
    scenario,
    the_scenario,
)

LONDON = demand_of({"leading": 60, "reading": 60})
BOTH: Words = {"leading": programme(5), "reading": programme(5, phase="primary")}
OFFICE: Words = {"office": pool("schools", bought(1_200))}


def test_every_way_of_funding_has_its_own_rows() -> None:
    heads = {"person": "head", "days_per_school": 2}
    funded = compiled(
        a_model(
            programmes={"leading": programme(5, deployments=[heads])},
            funding={
                "through": scenario(),
                "direct": scenario(delivery="direct"),
                "bid": scenario(
                    adds=[{"to": "leading", "ingredient": bought(9, label="Bid")}]
                ),
            },
        )
    )

    def payer(name: str) -> Party:
        rows = funded.scenarios[name].rows.rows
        return next(row.from_party for row in rows if row.label == "head: fee")

    assert payer("through") is Party.BROKER
    assert payer("direct") is Party.SUPPORTED_SCHOOL
    labels = {
        name: {row.label for row in one.rows.rows}
        for name, one in funded.scenarios.items()
    }
    assert [name for name in labels if "Bid" in labels[name]] == ["bid"]
    assert "Bid" not in {row.label for row in funded.planned.rows}
    (bid,) = (row for row in funded.scenarios["bid"].rows.rows if row.label == "Bid")
    assert bid.place == ("funding", "bid", "adds", 0, "ingredient")


def test_a_model_without_funding_is_costed_all_the_same() -> None:
    funded = compiled(a_model(pools=OFFICE))

    assert funded.scenarios == {}
    assert len(funded.planned.rows) == 1


def test_cohorts_of_a_scenario_replace_those_of_the_programme() -> None:
    funded = compiled(
        a_model(
            years=2,
            programmes={"a": programme(5, 6), "b": programme(7)},
            funding={"only": scenario(cohorts={"a": {FIRST + 1: 9}})},
        )
    )

    assert the_scenario(funded).cohorts == {"a": {FIRST + 1: 9.0}, "b": {FIRST: 7.0}}


def test_periods_are_cut_by_grants_and_contracts_and_not_by_fees() -> None:
    streams = (
        grant(a_year=1, ends="2028-02"),
        contract(a_year=1, starts="2027-01", ends="2027-03"),
        fee(profile="start"),
    )
    funded = compiled(a_model(years=2, funding={"only": scenario(*streams)}))

    assert [span.first for span in the_scenario(funded).spans] == [0, 4, 7, 12, 18]


def test_milestones_do_not_cut_periods() -> None:
    report = [{"label": "Report", "month": "2026-12", "share": 0.5}]
    funded = compiled(
        a_model(funding={"only": scenario(contract(a_year=1, milestones=report))})
    )

    assert len(the_scenario(funded).spans) == 1


@pytest.mark.parametrize(
    ("prices", "eligible", "limited"),
    [
        (["leading", "reading"], ["leading", "reading"], [0, 1]),
        (["leading"], ["leading", "reading"], [0]),
        (["leading", "reading"], ["reading"], [1]),
        ([], ["leading"], []),
    ],
)
def test_demand_limits_programmes_that_have_a_fee_and_are_eligible(
    prices: list[str], eligible: list[str], limited: list[int]
) -> None:
    streams = [fee(prices=dict.fromkeys(prices, 0))] if prices else []
    demand = {**LONDON, "eligible": dict.fromkeys(eligible, 60)}
    funded = compiled(
        a_model(programmes=BOTH, funding={"only": scenario(*streams, demand=demand)})
    )

    assert list(the_scenario(funded).ceilings) == limited


def test_ceilings_are_of_the_phase_the_test_and_the_reading_of_the_unknown() -> None:
    demand = {**LONDON, "test": "reserve_after", "unknown": "high"}
    both = fee(prices={"leading": 1, "reading": 1})
    funded = compiled(
        a_model(programmes=BOTH, funding={"only": scenario(both, demand=demand)})
    )

    ceilings = the_scenario(funded).ceilings

    assert ceilings[0].test is AffordabilityTest.RESERVE_AFTER
    assert ceilings[0].unknowns is Unknowns.HIGH
    assert [each.figures.group.phase.value for each in ceilings.values()] == [
        "secondary",
        "primary",
    ]


def test_without_demand_nothing_is_limited() -> None:
    funded = compiled(a_model(funding={"only": scenario(fee())}))

    assert the_scenario(funded).ceilings == {}


def test_a_cost_plus_price_is_worked_out_on_planned_cohorts_before_demand() -> None:
    nobody = {**LONDON, "eligible": {"leading": 0}}
    streams = (contract(cost_plus=0.5), fee(prices={"leading": 9_999}))
    funded = compiled(
        a_model(
            programmes={
                "leading": programme(4, ingredients=[bought(120, per="school")])
            },
            funding={
                "planned": scenario(*streams, demand=nobody),
                "more": scenario(*streams, cohorts={"leading": {FIRST: 8}}),
            },
        )
    )

    planned, more = (
        sum(column(one.contract_prices["tender"])) for one in funded.scenarios.values()
    )
    prices = the_scenario(funded).contract_prices["tender"]
    assert prices.shape == (12, 1)
    assert planned == pytest.approx(4 * 120 * 1.5)
    assert more == pytest.approx(8 * 120 * 1.5)


def test_a_cost_plus_price_counts_the_scenarios_own_additions_and_route() -> None:
    heads = {"person": "head", "days_per_school": 2}
    bid = {"to": "leading", "ingredient": bought(300, cost_type="bid")}
    leading = programme(1, deployments=[heads], ingredients=[bought(600)])
    funded = compiled(
        a_model(
            programmes={"leading": leading},
            funding={
                "through": scenario(contract(cost_plus=0)),
                "direct": scenario(
                    contract(cost_plus=0), delivery="direct", adds=[bid]
                ),
            },
        )
    )

    prices = [
        sum(column(one.contract_prices["tender"])) for one in funded.scenarios.values()
    ]
    assert prices == pytest.approx([600 + 1_000, 600 + 300])


def test_a_stated_price_is_not_worked_out() -> None:
    funded = compiled(a_model(funding={"only": scenario(contract(a_year=500))}))

    assert the_scenario(funded).contract_prices == {}


def test_a_scenario_with_a_chance_may_be_lost() -> None:
    certain, chancy = contract(a_year=1), contract(a_year=1, chance_of_winning=1)
    funded = compiled(
        a_model(
            funding={
                "certain": scenario(certain, grant(a_year=1), fee()),
                "chancy": scenario(certain, {**chancy, "name": "other"}),
            }
        )
    )

    assert {
        name: may_be_lost(one.funding) for name, one in funded.scenarios.items()
    } == {
        "certain": False,
        "chancy": True,
    }
    assert if_lost(funded.scenarios["chancy"]).is_lost
    assert not funded.scenarios["chancy"].is_lost


def test_pools_that_pass_cost_only_to_each_other_are_refused() -> None:
    pools = {
        "x": pool("fixed", weights={"y": 1}),
        "y": pool("fixed", weights={"x": 1}),
    }

    with pytest.raises(ClosedLoopError):
        compiled(a_model(pools=pools))


def test_a_cost_plus_price_counts_start_up_over_its_life() -> None:
    site = bought(1_200, years=[2026], life_years=3)
    model = a_model(
        years=2,
        organisation={"cost_of_capital": 0.0},
        programmes={"leading": programme(5, 5, ingredients=[site])},
        funding={"tender": scenario(contract(cost_plus=0.1, ends="2028-08"))},
    )

    price = the_scenario(compiled(model)).contract_prices["tender"]

    assert column(price) == pytest.approx([440 / 12] * 24)


def test_streams_and_programmes_can_be_left_out() -> None:
    named = {"programmes": ["leading"]}
    funded = compiled(
        a_model(
            programmes=BOTH,
            pools=OFFICE,
            funding={
                "way": scenario(
                    grant("short", a_year=1, ends="2027-01", scope=named),
                    fee(prices={"leading": 9, "reading": 9}),
                    demand=LONDON,
                )
            },
        )
    )
    before = the_scenario(funded)

    after = without(funded, before, {"short"}, ("leading",))

    assert [each.name for each in after.funding.streams] == ["fees"]
    assert (len(before.spans), len(after.spans)) == (2, 1)
    assert (set(before.ceilings), set(after.ceilings)) == ({0, 1}, {1})
    assert after.cohorts["leading"] == {}
    assert after.cohorts["reading"] == before.cohorts["reading"]
    assert {row.owner for row in after.rows.rows} == {2}


def test_no_draw_of_what_stands_for_a_share_is_more_than_all() -> None:
    given = {"label": "Handed on", "value": 0.9, "source": "", "grade": "guessed"}
    funded = compiled(
        a_model(
            assumptions={"part": given},
            funding={"only": scenario(grant(a_year=1, handed_on="part"))},
        )
    )

    drawn = sampler_of(funded.plan.terms).block(1, 0)

    assert drawn[funded.plan.terms.names.index("part")].max() == 1.0
