"""Cash cost, what sharing pools moves, and full cost, which is both together."""

from __future__ import annotations

import pytest

from tests.models import a_model, matching
from tests.reports.asked import explained_of
from tests.reports.runs import told
from tests.scenarios.explain.test_figures import paper

POOLS = tuple(paper().funded.plan.model.pools)
"""Those of the example on paper."""


def amount(address: str) -> float:
    """Return a figure of the example on paper."""
    return paper().figure(address).amount


def test_cash_cost_and_what_is_shared_out_is_full_cost() -> None:
    for owner in ("leading", "reading", "all"):
        both = amount(f"{owner}.cash_cost") + amount(f"{owner}.pools_shared")
        assert both == pytest.approx(amount(f"{owner}.full_cost"))
        assert both == pytest.approx(amount(f"{owner}.cash_and_pools"))


def test_sharing_takes_from_pools_what_programmes_get() -> None:
    got = amount("leading.pools_shared") + amount("reading.pools_shared")

    assert amount("all_pools.pools_shared") == pytest.approx(-got)
    assert amount("all.pools_shared") == pytest.approx(0.0, abs=1e-6)
    assert got > 0.0


def test_what_pools_keep_as_unused_capacity_is_apart_from_what_is_not_shared() -> None:
    explained = explained_of(told(a_model(**matching())))
    found = {
        f"{owner}.{topic}": explained.figure(f"{owner}.{topic}").amount
        for owner in ("all_pools", "unused_capacity")
        for topic in ("cash_cost", "pools_shared", "cash_and_pools")
    }

    assert found == pytest.approx(
        {
            "all_pools.cash_cost": 60_000,
            "all_pools.pools_shared": -60_000,
            "all_pools.cash_and_pools": 0,
            "unused_capacity.cash_cost": 0,
            "unused_capacity.pools_shared": 24_000,
            "unused_capacity.cash_and_pools": 24_000,
        }
    )


def test_what_a_pool_gives_points_at_it_and_what_leaves_it_is_less_its_cost() -> None:
    (office, *_) = paper().figure("leading.pools_shared").children
    (away, *_) = paper().figure("all_pools.pools_shared").children

    assert office.address == f"leading.full_cost.from.{POOLS[0]}"
    assert amount(office.address) == pytest.approx(office.amount)
    kept, own = away.children
    assert kept.address == f"not_shared.full_cost.from.{POOLS[0]}"
    assert own.children[0].address == f"{POOLS[0]}.full_cost"
    assert amount(own.children[0].address) == pytest.approx(-own.amount)
    assert amount(kept.address) == pytest.approx(kept.amount)
