"""What a verdict rests on."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from scenarios.sensitivity import Swing, deciding, is_decided, swings_of
from scenarios.sustainability import VerdictKind
from tests.models import (
    Words,
    a_model,
    assumed,
    bought,
    compiled,
    fee,
    pool,
    scenario,
    the_scenario,
)

SUSTAINS = VerdictKind.SUSTAINS_ITSELF
SUBSIDISED = VerdictKind.SUSTAINS_WITH_SUBSIDY
FAILS = VerdictKind.FAILS


def swings(
    fee_of: float | str = 1_000, /, *, cash: float = 100_000, **register: Words
) -> dict[str, Swing]:
    """Return the swings of an office that costs *price*, £10,000 in fees a year."""
    model = a_model(
        opening={"cash": cash},
        assumptions={"price": assumed(9_000), **register},
        pools={"office": pool("schools", bought("price"))},
        funding={"only": scenario(fee(prices={"leading": fee_of}))},
    )
    funded = compiled(model)
    found = swings_of(funded, the_scenario(funded))
    return {swing.name: swing for swing in found}


def test_a_verdict_switches_where_cost_meets_income() -> None:
    swing = swings(price=assumed(9_000, low=8_000, high=11_000))["price"]

    assert swing.switching_value == pytest.approx(10_000, abs=0.01)
    assert swing.distance == pytest.approx(0.5, abs=1e-4)
    assert (swing.at_low, swing.at_high) == (SUSTAINS, SUBSIDISED)
    assert (swing.value, swing.low, swing.high) == (9_000, 8_000, 11_000)
    assert swing.flips_within_range


def test_results_at_low_and_high_are_told() -> None:
    swing = swings(price=assumed(9_000, low=8_000, high=11_000))["price"]

    assert swing.result_at_low == pytest.approx(2_000)
    assert swing.result_at_high == pytest.approx(-1_000)


def test_a_switch_beyond_the_range_is_looked_for_as_far_again() -> None:
    narrow = assumed(9_000, low=8_400, high=9_600)

    swing = swings(price=narrow)["price"]

    assert swing.switching_value == pytest.approx(10_000, abs=0.01)
    assert swing.distance == pytest.approx(1_000 / 600, abs=1e-4)
    assert (swing.at_low, swing.at_high) == (SUSTAINS, SUSTAINS)
    assert not swing.flips_within_range


def test_a_switch_farther_off_is_not_looked_for() -> None:
    swing = swings(price=assumed(9_000, low=8_900, high=9_100))["price"]

    assert swing.switching_value is None
    assert swing.distance == np.inf


def test_distances_are_in_units_of_their_own_side() -> None:
    below = swings(900, price=assumed(10_000, low=8_000, high=40_000))["price"]

    assert below.switching_value == pytest.approx(9_000, abs=0.01)
    assert below.distance == pytest.approx(0.5, abs=1e-4)
    assert (below.at_low, below.at_high) == (SUSTAINS, SUBSIDISED)


def test_of_a_switch_on_either_side_the_nearer_is_told() -> None:
    # Below £10,000 it sustains itself; above £13,000 reserves are gone.
    swing = swings(cash=3_000, price=assumed(12_000, low=9_000, high=14_000))["price"]

    assert (swing.at_low, swing.at_high) == (SUSTAINS, FAILS)
    assert swing.switching_value == pytest.approx(13_000, abs=0.1)
    assert swing.distance == pytest.approx(0.5, abs=1e-4)


def test_an_assumption_that_decides_nothing_has_no_switch() -> None:
    name = "oncost.auto_enrol_min"
    rates: Any = {name: assumed(0.03)}

    pension = swings(**rates)[name]

    assert pension.switching_value is None
    assert (pension.at_low, pension.at_high) == (SUSTAINS, SUSTAINS)


def test_an_assumption_that_is_not_in_use_swings_nothing() -> None:
    assert "idle" not in swings(idle=assumed(5, unit="days"))


def test_the_nearest_switch_comes_first_and_ties_by_name() -> None:
    found = list(swings("fee", fee=assumed(1_000, low=100, high=1_900)))

    # The price switches at £10,000, 1,000 of 4,500 off; the fee at £900, 100 of 900.
    assert found[:2] == ["fee", "price"]
    assert found[2:] == sorted(found[2:])


def test_the_deciding_are_those_with_a_switch_at_all() -> None:
    found = tuple(swings("fee", fee=assumed(1_000)).values())

    assert [swing.name for swing in deciding(found)] == ["fee", "price"]
    assert [swing.name for swing in deciding(found, 1)] == ["fee"]


def test_a_verdict_that_flips_within_a_range_is_not_decided() -> None:
    wide = assumed(9_000, low=8_000, high=11_000)
    narrow = assumed(9_000, low=8_900, high=9_100)

    assert not is_decided(tuple(swings(price=wide).values()))
    assert is_decided(tuple(swings(price=narrow).values()))


def test_an_assumption_without_room_on_one_side_is_no_nearer_there() -> None:
    # Its low is its value: a switch below it has no unit of distance.
    swing = swings(900, price=assumed(10_000, low=10_000, high=13_000))["price"]

    assert swing.switching_value == pytest.approx(9_000, abs=0.01)
    assert swing.distance == np.inf
    assert not deciding((swing,))


def test_without_anything_uncertain_nothing_swings() -> None:
    names = ("lgps_default", "auto_enrol_min", "apprenticeship_levy")
    rates = {f"oncost.{name}": assumed(0.1, exact=True) for name in names}
    funded = compiled(a_model(assumptions=rates, funding={"only": scenario(fee())}))

    assert swings_of(funded, the_scenario(funded)) == ()


def test_a_share_is_looked_at_within_nought_and_one() -> None:
    bad_debt = assumed(0.05, unit="share", low=0, high=0.5)
    model = a_model(
        assumptions={"bad_debt": bad_debt},
        pools={"office": pool("schools", bought(9_000))},
        opening={"cash": 100_000},
        funding={"only": scenario(fee(bad_debt="bad_debt"))},
    )
    funded = compiled(model)

    swing = {s.name: s for s in swings_of(funded, the_scenario(funded))}["bad_debt"]

    assert swing.switching_value == pytest.approx(0.1, abs=1e-6)
