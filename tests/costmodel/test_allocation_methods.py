"""Every method and every order, as the model itself would share by it."""

from __future__ import annotations

from itertools import permutations

import numpy as np
import pytest

from costmodel.allocation_methods import SHUFFLES, MethodCosts, method_costs
from costmodel.assumption_files import load_published
from costmodel.full_cost import closing_order
from costmodel.pools import Allocation, Method
from scenarios.funding import FundedModel
from tests.models import (
    Words,
    a_model,
    bought,
    by_kind,
    by_programme,
    compiled,
    days_of,
    matching,
    planned,
    pool,
    programme,
)
from tests.reference.random_models import random_model

TWO: Words = {
    "a": programme(3, ingredients=[bought(400), days_of("officer", 2)]),
    "b": programme(1, ingredients=[bought(100), days_of("officer", 6)]),
}

LOOP: Words = {
    "x": pool("fixed", bought(900), weights={"y": 1}),
    "y": pool("fixed", bought(600), weights={"x": 1}),
}


def methods_of(model: FundedModel) -> MethodCosts | None:
    """Return the costs of a model by every method."""
    funded = compiled(model)
    ledger = planned(model)
    table = ledger.priced.table
    order = closing_order(funded.plan, funded.planned, ledger.priced)
    return method_costs(ledger.costs, table, order)


def shared_out(pools: Words, **words: object) -> MethodCosts:
    """Return the costs of two programmes by every method."""
    found = methods_of(a_model(programmes=TWO, pools=pools, **words))  # type: ignore[arg-type]  # words of a model
    assert found is not None
    return found


def serving(number: int) -> Words:
    """Return so many pools that all serve each other."""
    return {
        f"pool_{at}": pool(
            ("staff_days", "direct_cost")[at % 2],
            bought(1_000 * (at + 1)),
            days_of("officer", at + 1),
        )
        for at in range(number)
    }


def by_itself(model: FundedModel, method: Method, *order: str) -> list[float]:
    """Return full cost of all years by a method that the model itself names.

    Drivers stay those of its rule set, if it has one. Unused capacity stands after
    what else is in no programme.
    """
    rules = model.allocation.rules
    published = load_published().rule_sets
    pools = published[rules].pools(model.pools) if rules else model.pools
    allocation = Allocation(method=method, order=order)
    ledger = planned(
        model.model_copy(update={"allocation": allocation, "pools": pools})
    )
    *programmes, line = (sum(years) for years in by_programme(ledger).values())
    unused = float(ledger.unused_capacity.sum())
    return [*programmes, line - unused, unused]


@pytest.mark.parametrize("seed", range(16))
def test_each_method_is_as_the_model_shares_by_it(seed: int) -> None:
    model = random_model(seed)
    found = methods_of(model)
    if found is None:
        return

    order = [list(model.pools)[at] for at in found.orders[0]]
    for method, costs in found.by_method.items():
        wanted = by_itself(model, method, *order)
        assert costs.tolist() == pytest.approx(wanted, rel=1e-12, abs=1e-6)


@pytest.mark.parametrize("seed", range(16))
def test_no_method_and_no_order_gains_or_loses_a_penny(seed: int) -> None:
    model = random_model(seed)
    found = methods_of(model)
    if found is None:
        return

    whole = sum(map(sum, by_programme(planned(model)).values()))
    totals = [costs.sum() for costs in found.by_method.values()]
    assert [*totals, *found.by_order.sum(axis=1)] == pytest.approx(
        [whole] * (len(totals) + len(found.orders)), abs=0.001
    )


def test_every_order_of_a_few_pools_is_as_the_model_shares_in_it() -> None:
    model = a_model(programmes=TWO, pools=serving(3))
    found = methods_of(model)

    assert found is not None
    assert found.has_every_order
    assert sorted(found.orders) == list(permutations(range(3)))
    for order, costs in zip(found.orders, found.by_order, strict=True):
        named = [f"pool_{at}" for at in order]
        wanted = by_itself(model, Method.STEP_DOWN, *named)
        assert costs.tolist() == pytest.approx(wanted)


def test_the_plans_own_order_comes_first_and_its_reverse_next() -> None:
    stated = ("pool_1", "pool_2", "pool_0")

    found = shared_out(serving(3), allocation={"order": stated})

    assert found.orders[:2] == ((1, 2, 0), (0, 2, 1))
    assert (found.by_method[Method.STEP_DOWN] == found.by_order[0]).all()


@pytest.mark.parametrize(("pools", "orders"), [(1, 1), (2, 2), (6, 720)])
def test_up_to_six_pools_have_every_order(pools: int, orders: int) -> None:
    found = shared_out(serving(pools))

    assert found.has_every_order
    assert len(found.orders) == len(set(found.orders)) == orders


def test_of_more_pools_some_orders_are_tried_and_always_the_same() -> None:
    found, again = shared_out(serving(7)), shared_out(serving(7))

    assert not found.has_every_order
    assert len(found.orders) == SHUFFLES + 2
    assert found.orders == again.orders
    assert all(sorted(order) == list(range(7)) for order in found.orders)


def test_shuffles_are_the_same_however_pools_are_listed() -> None:
    found = shared_out(serving(7))
    other = shared_out(dict(reversed(serving(7).items())))

    assert other.by_order.tolist() == [
        pytest.approx(each) for each in found.by_order.tolist()
    ]


def test_pools_too_many_for_elimination_are_shared_as_well() -> None:
    model = a_model(programmes=TWO, pools=serving(15))
    found = methods_of(model)

    assert found is not None
    for method in (Method.DIRECT, Method.RECIPROCAL):
        wanted = by_itself(model, method)
        assert found.by_method[method].tolist() == pytest.approx(wanted)


def test_the_models_own_method_is_named() -> None:
    found = shared_out(serving(1), allocation={"method": "direct"})

    assert found.own is Method.DIRECT


def test_direct_leaves_a_pools_only_pool_unshared() -> None:
    pools = {
        "desk": pool("fixed", bought(800), weights={"office": 1}),
        "office": pool("schools", bought(400)),
    }

    found = shared_out(pools)

    unshared = {method: costs[-2] for method, costs in found.by_method.items()}
    assert unshared == {"direct": 800, "step_down": 0, "reciprocal": 0}
    assert np.sort(found.by_order[:, -2]).tolist() == [0, 800]


def test_a_pool_that_nobody_uses_is_shared_by_no_method() -> None:
    found = shared_out({"office": pool("matches", bought(400))})

    assert [costs[-2] for costs in found.by_method.values()] == [400] * 3


@pytest.mark.parametrize(
    "pools", [{}, {"office": pool("schools")}, {"office": pool("schools", bought(0))}]
)
def test_without_shared_cost_there_is_nothing_to_compare(pools: Words) -> None:
    assert methods_of(a_model(programmes=TWO, pools=pools)) is None


@pytest.mark.parametrize("method", ["direct", "step_down"])
def test_pools_in_a_nearly_closed_loop_are_not_set_side_by_side(method: str) -> None:
    pools = {
        "x": pool("fixed", bought(900), weights={"y": 1e11, "a": 1}),
        "y": pool("fixed", bought(600), weights={"x": 1e11, "b": 1}),
    }
    model = a_model(programmes=TWO, pools=pools, allocation={"method": method})

    assert methods_of(model) is None


def test_pools_in_a_closed_loop_can_be_shared_by_the_direct_method_alone() -> None:
    model = a_model(programmes=TWO, pools=LOOP, allocation={"method": "direct"})

    assert methods_of(model) is None


def test_the_same_lies_unused_by_every_method() -> None:
    found = methods_of(a_model(**matching()))

    assert found is not None
    unused = [costs[-1] for costs in (*found.by_method.values(), *found.by_order)]
    assert unused == pytest.approx([24_000] * 5)
    assert found.by_method[Method.DIRECT][:2] == pytest.approx(
        [36_000 * 80 / 110, 36_000 * 30 / 110]
    )
    for method, costs in found.by_method.items():
        assert costs.tolist() == pytest.approx(
            by_itself(a_model(**matching()), method), abs=1e-6
        )


def ruled(**allocation: object) -> MethodCosts:
    """Return the costs of pools with kinds."""
    found = methods_of(a_model(**by_kind(**allocation)))
    assert found is not None
    return found


def test_published_rules_stand_beside_the_methods_if_they_can_be_worked_out() -> None:
    by_rules = ruled().by_rules

    assert list(by_rules) == ["charity_full_cost_recovery", "schools_template"]
    assert by_rules["charity_full_cost_recovery"] == pytest.approx(
        [93_400, 57_600, 0, 0]
    )
    assert by_rules["schools_template"] == pytest.approx([78_750, 72_250, 0, 0])


def test_the_models_own_rules_are_its_method_and_others_start_as_it_is_written() -> (
    None
):
    found = ruled(rules="charity_full_cost_recovery")

    assert found.own is Method.STEP_DOWN
    assert found.by_method[Method.STEP_DOWN] == pytest.approx([93_400, 57_600, 0, 0])
    assert list(found.by_rules) == ["schools_template"]


def test_rules_whose_driver_nobody_states_cannot_be_worked_out() -> None:
    plan = by_kind()
    for each in plan["programmes"].values():
        del each["area"]

    found = methods_of(a_model(**plan))

    assert found is not None
    assert list(found.by_rules) == ["charity_full_cost_recovery"]


def test_rules_by_which_pools_go_in_circles_cannot_be_worked_out() -> None:
    plan = by_kind()
    plan["pools"] |= {
        "x": pool("fixed", bought(1), weights={"y": 1}),
        "y": pool("fixed", weights={"x": 1}, kind="leadership"),
    }
    plan["allocation"] = {"rules": "schools_template"}

    found = methods_of(a_model(**plan))

    assert found is not None
    assert not found.by_rules


def test_rules_by_pupils_need_those_of_every_programme_with_schools() -> None:
    plan = by_kind()
    del plan["programmes"]["b"]["pupils_per_school"]
    without = methods_of(a_model(**plan))
    plan["programmes"]["b"]["pupils_per_school"] = 0
    nought = methods_of(a_model(**plan))
    del plan["programmes"]["b"]["pupils_per_school"]
    plan["programmes"]["b"]["cohorts"] = {}
    empty = methods_of(a_model(**plan))

    assert without is not None
    assert list(without.by_rules) == ["charity_full_cost_recovery"]
    for stated in (nought, empty):
        assert stated is not None
        both = ["charity_full_cost_recovery", "schools_template"]
        assert list(stated.by_rules) == both
