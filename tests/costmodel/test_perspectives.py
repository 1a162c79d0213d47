"""Perspectives read the same rows, and every bridge between two adds up."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from costmodel.arrays import Floats
from costmodel.drivers import Means, Party
from costmodel.perspectives import (
    FULL_COST,
    FULL_ECONOMIC_COST,
    FUNDED,
    PROVIDER_SCHOOLS,
    PUBLIC_FUNDS,
    SUPPORTED_SCHOOLS,
    Flow,
    StartUpTiming,
    bridge,
    cash_cost,
    flows_of,
    never_added,
    read,
    sharing,
    sign,
    start_up_timing,
)
from tests.models import (
    HEAD,
    PEOPLE,
    a_model,
    bought,
    planned,
    pool,
    programme,
)

BROKER, PROVIDER, SUPPORTED = (
    Party.BROKER,
    Party.PROVIDER_SCHOOL,
    Party.SUPPORTED_SCHOOL,
)

ON_PAPER: dict[Flow, float] = {
    Flow(BROKER, Means.BOUGHT): 10_000,
    Flow(BROKER, to_party=Party.EXCHEQUER): 2_000,
    Flow(BROKER, to_party=PROVIDER): 50_000,
    Flow(PROVIDER, Means.BOUGHT): 10_000,
    Flow(PROVIDER, Means.LOST): 24_000,
    Flow(SUPPORTED, Means.BOUGHT): 2_000,
    Flow(SUPPORTED, Means.LOST): 4_000,
    Flow(Party.INDIVIDUAL, Means.DONATED): 1_000,
    Flow(Party.FUNDER, Means.DONATED): 3_000,
    Flow(SUPPORTED, to_party=BROKER, stream="fees"): 40_000,
    Flow(Party.FUNDER, to_party=BROKER, stream="council"): 15_000,
}
"""The example of docs/method/bearers.md."""

PARTNERSHIP = a_model(
    people={**PEOPLE, "head": {**HEAD, "own_hours": 2, "contracted_hours": 1_000}},
    programmes={
        "a": programme(
            3,
            deployments=[{"person": "head", "days_per_school": 2}],
            attendance=[{"person": "deputy", "days_per_school": 1}],
            ingredients=[bought(120, vat="included", cost_type="events")],
        ),
        "b": programme(1, ingredients=[bought(50, given_by="funder")]),
    },
    pools={"office": pool("schools", bought(1_000, vat="on_top"))},
)


def pounds() -> dict[Flow, Floats]:
    """Return the example as arrays."""
    return {flow: np.array([amount]) for flow, amount in ON_PAPER.items()}


def test_perspectives_on_paper() -> None:
    told = {each.name: float(read(each, pounds())[0]) for each in FUNDED}

    assert told == {
        "full_cost": 62_000,
        "full_economic_cost": 54_000,
        "public_funds": 18_000,
        "supported_schools": 42_000,
        "provider_schools": -16_000,
    }


def test_the_steps_from_public_funds_to_supported_schools_on_paper() -> None:
    steps = bridge(PUBLIC_FUNDS, SUPPORTED_SCHOOLS, pounds())

    assert {flow: step[0] for flow, step in steps.items()} == {
        Flow(BROKER, to_party=Party.EXCHEQUER): 2_000,
        Flow(BROKER, to_party=PROVIDER): 50_000,
        Flow(PROVIDER, Means.BOUGHT): -10_000,
        Flow(Party.FUNDER, Means.DONATED): -3_000,
        Flow(Party.FUNDER, to_party=BROKER, stream="council"): -15_000,
    }


def test_lost_time_stands_beneath_public_funds() -> None:
    beneath = never_added(pounds())

    assert sum(each[0] for each in beneath.values()) == 24_000 + 4_000
    assert not {sign(PUBLIC_FUNDS, flow) for flow in beneath} - {0}


def test_private_money_is_a_cost_to_no_public_body() -> None:
    gift = Flow(Party.FUNDER, to_party=BROKER, stream="trust", is_private=True)

    assert [sign(each, gift) for each in FUNDED] == [0, 0, 0, 0, 0]


def test_what_schools_pay_schools_is_no_cost_to_public_funds() -> None:
    paid = Flow(SUPPORTED, to_party=PROVIDER)

    assert [sign(each, paid) for each in FUNDED] == [0, 0, 0, 1, -1]


def test_what_supported_schools_are_paid_is_less_cost_to_them() -> None:
    paid = Flow(BROKER, to_party=SUPPORTED)

    assert [sign(each, paid) for each in FUNDED] == [1, 0, -1, -1, 0]


@given(amounts=st.lists(st.integers(-(10**6), 10**6), min_size=11, max_size=11))
def test_any_bridge_between_any_two_adds_up_to_the_pound(amounts: list[int]) -> None:
    flows = {
        flow: np.array([amount]) for flow, amount in zip(ON_PAPER, amounts, strict=True)
    }

    for begin in FUNDED:
        for end in FUNDED:
            steps = bridge(begin, end, flows)
            walked = read(begin, flows) + sum(steps.values())
            assert walked == read(end, flows)


def test_flows_are_what_the_ledger_has() -> None:
    ledger = planned(PARTNERSHIP)
    flows = flows_of(ledger)

    full, economic, provider = (
        read(each, flows) for each in (FULL_COST, FULL_ECONOMIC_COST, PROVIDER_SCHOOLS)
    )
    assert full == pytest.approx(ledger.full_cost.sum(axis=(0, 1)))
    assert economic == pytest.approx(ledger.full_economic_cost.sum(axis=(0, 1)))
    assert provider == pytest.approx(ledger.borne_by(PROVIDER))
    assert provider.sum() == pytest.approx(-6 * 160)


def test_flows_may_be_those_of_some_rows() -> None:
    flows = flows_of(planned(PARTNERSHIP), lambda row: row.from_party is PROVIDER)

    assert {flow: float(each.sum()) for flow, each in flows.items()} == {
        Flow(BROKER, Means.BOUGHT): 0.0,
        Flow(PROVIDER, Means.BOUGHT): pytest.approx(600),
        Flow(PROVIDER, Means.LOST): pytest.approx(1_440),
    }


def test_pools_are_shared_out_between_cash_cost_and_full_cost() -> None:
    by_origin = planned(PARTNERSHIP).full_cost.sum(axis=1)

    cash, (office,) = cash_cost(by_origin), sharing(by_origin)

    assert cash[:, 0] == pytest.approx([3_120, 0, 1_200])
    assert office[:, 0] == pytest.approx([900, 300, -1_200])
    assert cash + office == pytest.approx(by_origin.sum(axis=0))


def test_the_timing_of_start_up_is_the_step_to_what_unit_costs_count() -> None:
    start = {"years": [2026], "life_years": 3, "vat": "on_top"}
    ledger = planned(
        a_model(
            years=2,
            organisation={"cost_of_capital": 0.05},
            programmes={"one": programme(10, 10, ingredients=[bought(100)])},
            pools={"office": pool("schools", bought(10_000, **start))},
        )
    )

    timing = start_up_timing(ledger)

    assert timing is not None
    full, charged = (
        each.full_cost.sum(axis=(0, 1)) for each in (ledger, ledger.over_life)
    )
    walked = full - timing.put_off + timing.of_earlier + timing.interest
    assert walked == pytest.approx(charged)
    assert timing.put_off[0] == pytest.approx([7_803.33, 0], abs=0.005)
    assert timing.of_earlier[0] == pytest.approx([0, 3_806.5], abs=0.005)
    assert timing.interest[0] == pytest.approx([0, 390.17], abs=0.005)
    assert timing.past_the_plan == pytest.approx(3_996.83, abs=0.005)


def test_there_is_no_timing_without_start_up() -> None:
    assert start_up_timing(planned(PARTNERSHIP)) is None


def test_in_whole_pounds_the_steps_add_up_to_what_unit_costs_count() -> None:
    timing = StartUpTiming(
        put_off=np.array([[7_000.4, 0.0], [0.4, 0.0]]),
        of_earlier=np.array([[0.0, 3_806.5], [0.0, 0.0]]),
        interest=np.array([[0.0, 390.2], [0.0, 0.2]]),
    )

    steps = timing.steps

    assert steps.put_off.tolist() == [-7_001, 0]
    assert steps.of_earlier.tolist() == [0, 3_807]
    assert steps.interest.tolist() == [0, 390]
    assert steps.counted(np.array([10_000, 200])).tolist() == [2_999, 4_397]
