"""Prices of streams against the cost of what they pay for."""

from __future__ import annotations

import numpy as np
import pytest

from scenarios.evaluation import central
from scenarios.projection import projector_of
from scenarios.uplifts import Uplift, uplifts
from tests.models import (
    Words,
    a_model,
    assumed,
    bought,
    compiled,
    contract,
    donation,
    fee,
    grant,
    membership,
    pool,
    programme,
    scenario,
    the_scenario,
)

RENT = assumed(100.0, unit="£/year", dated="2026-09", index="pay_teachers")
PROGRAMMES = {
    "leading": programme(2, 2, ingredients=[bought("rent", cost_type="travel")]),
    "reading": programme(2, 2, ingredients=[bought(50)]),
}


def worked_out(*streams: Words, **parts: object) -> dict[str, Uplift]:
    """Return the uplifts of a plan of two years by name of the stream."""
    words: Words = {"programmes": PROGRAMMES, **parts}
    model = a_model(
        years=2,
        people={},
        assumptions={"rent": RENT},
        growth={"pay_teachers": 0.1, "prices": 0.05},
        funding={"one": scenario(*streams)},
        **words,
    )
    funded = compiled(model)
    priced = projector_of(funded, funded.plan.terms.central).priced
    projection = central(funded, the_scenario(funded), in_detail=True)
    return {each.stream.name: each for each in uplifts(projection, priced)}


def test_a_price_without_an_index_falls_behind_by_division() -> None:
    found = worked_out(fee())["fees"]

    assert found.price.tolist() == [0.0, 0.0]
    assert found.costs.tolist() == pytest.approx([0.0, 0.1])
    assert found.real.tolist() == pytest.approx([0.0, 1 / 1.1 - 1])
    assert found.income.tolist() == pytest.approx([2000, 2000])
    assert found.short.tolist() == pytest.approx([0.0, 200.0])


def test_a_price_with_the_index_of_its_costs_keeps_pace() -> None:
    found = worked_out(fee(index="pay_teachers"))["fees"]

    assert found.price.tolist() == pytest.approx([0.0, 0.1])
    assert found.real.tolist() == pytest.approx([0.0, 0.0])
    assert found.short.tolist() == pytest.approx([0.0, 0.0])


def test_each_stream_is_held_against_its_own_scope() -> None:
    found = worked_out(
        fee("reading", prices={"reading": 10}),
        grant("travel", a_year=10, ends="2028-08", scope={"cost_types": ["travel"]}),
        grant("free", a_year=10, ends="2028-08", restricted=False),
        contract("rest", a_year=10, ends="2028-08", scope={"programmes": ["reading"]}),
    )

    risen = {name: float(each.costs[1]) for name, each in found.items()}
    assert risen == pytest.approx(
        {"reading": 0.0, "travel": 0.1, "free": 160 / 150 - 1, "rest": 0.0}
    )


def test_pools_are_shared_as_in_the_year() -> None:
    office = pool("schools", bought("rent"))

    found = worked_out(fee("reading", prices={"reading": 1}), pools={"office": office})

    assert found["reading"].costs[1] == pytest.approx((50 + 55) / (50 + 50) - 1)


def test_a_taper_is_no_change_of_price() -> None:
    found = worked_out(grant(a_year=10, ends="2028-08", taper=[1, 0.5]))["council"]

    assert found.price.tolist() == [0.0, 0.0]
    assert found.income.tolist() == pytest.approx([10, 5])


def test_a_contract_priced_on_its_cost_is_left_out() -> None:
    assert worked_out(contract(cost_plus=0.1), fee()).keys() == {"fees"}


def test_years_without_income_or_cost_have_no_figure() -> None:
    ended = worked_out(grant(a_year=10))["council"]
    programmes = PROGRAMMES | {"leading": programme(2, 2)}
    free = worked_out(fee(), programmes=programmes)["fees"]

    assert np.isnan(ended.costs).tolist() == [False, True]
    assert np.isnan(ended.price).tolist() == [False, True]
    assert np.isnan(free.costs).all()
    assert np.isnan(free.real).all()
    assert np.isnan(free.short).all()


def test_a_membership_is_held_against_all_work_and_its_cap_against_its_index() -> None:
    found = worked_out(
        membership(members={2026: 1, 2027: 1}, index="pay_teachers", rise_at_most=0.04),
        contract(per_unit=10, ends="2028-08"),
    )

    assert found["members"].price.tolist() == pytest.approx([0.0, 0.04])
    assert found["members"].cover.programmes == (0, 1, 2)
    assert found["tender"].price.tolist() == [0.0, 0.0]


def test_a_donation_has_no_price_to_keep_pace() -> None:
    assert list(worked_out(fee(), donation())) == ["fees"]


def test_a_brokerage_that_is_a_share_of_the_day_follows_it() -> None:
    share = fee("share", per="deployment_day", brokerage=0.15)

    assert set(worked_out(fee(), share)) == {"fees"}
