"""What a contract's work should cost, and what its price leaves."""

from __future__ import annotations

import pytest

from scenarios.bids import Bid, Bidding, bidding_of, bids_of
from scenarios.comparison import Draws, ScenarioView, compare
from scenarios.eligible import eligible_by_stream
from scenarios.funded_plan import FundedPlan
from tests.models import (
    Words,
    a_model,
    assumed,
    bought,
    contract,
    fee,
    pool,
    programme,
    scenario,
)
from tests.reference.random_models import random_model
from tests.reports.runs import inputs_for

ONE_BLOCK = (1, 1)


def way(*streams: Words, **parts: Words) -> tuple[FundedPlan, ScenarioView]:
    """Return an office of £6,000 and £2,000 of materials for ten schools, funded so."""
    leading = programme(10, ingredients=[bought(200, per="school")])
    model = a_model(
        programmes={"leading": leading},
        pools={"office": pool("schools", bought(6_000))},
        funding={"only": scenario(*streams)},
        **parts,  # type: ignore[arg-type]  # the parts of a model, by name
    )
    compared = compare(inputs_for(model), Draws(blocks=1))
    return compared.funded, compared.scenarios["only"]


def the_bid(*streams: Words) -> Bid:
    """Return the build-up of the only contract."""
    (bid,) = bids_of(*way(*streams), ONE_BLOCK)
    return bid


def test_price_is_cost_and_risk_and_surplus() -> None:
    bid = the_bid(contract(a_year=9_000))

    assert bid.own == pytest.approx(2_000)
    assert bid.by_pool == {"office": pytest.approx(6_000)}
    assert bid.cost == pytest.approx(8_000)
    assert bid.cost + bid.risk + bid.surplus == pytest.approx(bid.price)
    assert [bid.risk, bid.surplus] == pytest.approx([0, 1_000])
    assert bid.over == pytest.approx(0.125)
    assert bid.covered.share == 1.0


def test_a_scope_counts_its_programmes_and_types_alone() -> None:
    training = bought(1_000, cost_type="training")
    both = {
        "leading": programme(10, ingredients=[bought(3_000), training]),
        "learning": programme(30),
    }
    model = a_model(
        programmes=both,
        pools={"office": pool("schools", bought(4_000))},
        funding={
            "only": scenario(
                contract(
                    a_year=1,
                    scope={"programmes": ["leading"], "cost_types": ["materials"]},
                )
            )
        },
    )
    compared = compare(inputs_for(model), Draws(blocks=1))
    (bid,) = bids_of(compared.funded, compared.scenarios["only"], ONE_BLOCK)

    assert [bid.own, bid.by_pool["office"]] == pytest.approx([3_000, 1_000])
    assert bid.places == 10


def test_a_part_of_a_year_counts_its_months() -> None:
    bid = the_bid(contract(a_year=1, ends="2026-11"))

    assert bid.cost < 8_000
    assert bid.places == pytest.approx(10 * 3 / 12)


def test_should_cost_is_what_the_contract_may_pay_for_in_any_model() -> None:
    tried = 0
    for seed in range(40):
        compared = compare(inputs_for(random_model(seed)), Draws(blocks=1))
        for view in compared.scenarios.values():
            eligible = eligible_by_stream(view.central)
            for bid in bids_of(compared.funded, view, ONE_BLOCK):
                tried += 1
                assert bid.cost == pytest.approx(eligible[bid.contract].sum(), abs=1e-6)
    assert tried > 10


def test_risk_is_read_off_the_draws() -> None:
    priced = assumed(6_000, unit="£", low=5_000, high=7_000)
    leading = programme(10, ingredients=[bought(200, per="school")])
    model = a_model(
        assumptions={"rent": priced},
        programmes={"leading": leading},
        pools={"office": pool("schools", bought("rent"))},
        funding={"only": scenario(contract(a_year=8_000))},
    )
    compared = compare(inputs_for(model), Draws(blocks=1))
    view = compared.scenarios["only"]
    high, middle = (
        bids_of(compared.funded, view, ONE_BLOCK, percentile)[0]
        for percentile in (90.0, 50.0)
    )

    assert high.risk == pytest.approx(1_000, rel=0.05)
    assert middle.risk == pytest.approx(0, abs=10)
    assert middle.covered.share == pytest.approx(0.5, abs=0.01)


def test_a_contract_paid_in_arrears_is_paid_ahead() -> None:
    late = the_bid(contract(a_year=12_000, paid_after_months=2))
    last = the_bid(
        contract(
            a_year=12_000,
            milestones=[{"label": "End", "month": "2027-08", "share": 1}],
        )
    )
    early = the_bid(
        contract(
            a_year=12_000,
            milestones=[{"label": "Start", "month": "2026-09", "share": 1}],
        )
    )

    assert 0 < late.cash.most < last.cash.most <= 8_000
    assert last.cash.most_in == 10
    assert early.cash.most == 0.0


def test_without_a_contract_there_is_nothing_to_build_up() -> None:
    funded, view = way(fee())

    assert bids_of(funded, view, ONE_BLOCK) == ()
    assert bidding_of(view) is None


def test_bidding_is_worth_what_it_adds_to_not_bidding() -> None:
    bid_cost = {"to": "office", "ingredient": bought(300, cost_type="bid")}
    leading = programme(10, ingredients=[bought(200, per="school")])
    model = a_model(
        programmes={"leading": leading},
        pools={"office": pool("schools", bought(6_000))},
        funding={
            "only": scenario(
                contract(a_year=9_300, chance_of_winning=0.25), adds=[bid_cost]
            )
        },
    )
    view = compare(inputs_for(model), Draws(blocks=1)).scenarios["only"]

    found = bidding_of(view)
    assert found is not None
    assert found.cost == pytest.approx(300)
    assert [found.won, found.lost] == pytest.approx([1_000, -6_300])
    assert found.without == pytest.approx(-6_000)
    assert found.worth == pytest.approx(0.25 * 1_000 - 0.75 * 6_300 + 6_000)
    assert found.enough == pytest.approx(300 / 7_300)


@pytest.mark.parametrize(
    ("won", "lost"), [(0.0, 0.0), (-500.0, -300.0), (100.0, -100.0)]
)
def test_no_chance_is_enough_if_winning_leaves_too_little(
    won: float, lost: float
) -> None:
    assert Bidding(300.0, won, lost, 0.5).enough is None
