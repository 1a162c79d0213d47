"""Pools shared by time: what is taken of a practical capacity, and what is not."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest

from costmodel.allocation import ClosedLoopError
from costmodel.capacity import time_driven
from costmodel.explain.figures import explain
from costmodel.explain.tree import Explanation
from tests.models import (
    Words,
    a_model,
    bought,
    by_programme,
    by_time,
    compiled,
    matching,
    planned,
    pool,
    programme,
)
from tests.remade import remade


def unused(model: Words, *, method: str = "reciprocal") -> list[float]:
    """Return full cost of two programmes, other cost in none, and unused capacity."""
    ledger = planned(a_model(**model, allocation={"method": method}))
    a, b, line = (of_years[0] for of_years in by_programme(ledger).values())
    idle = float(ledger.unused_capacity.sum())
    return [a, b, line - idle, idle]


def test_what_nobody_takes_of_a_pools_capacity_is_unused() -> None:
    assert unused(matching()) == pytest.approx([27_000, 9_000, 0, 24_000])


def test_nothing_lies_unused_where_more_is_taken_than_there_is() -> None:
    assert unused(matching(10)) == pytest.approx([52_500, 7_500, 0, 0])


def test_by_the_direct_method_as_much_lies_unused_and_programmes_bear_the_rest() -> (
    None
):
    a, b = 36_000 * 80 / 110, 36_000 * 30 / 110

    found = unused(matching(), method="direct")

    assert found == pytest.approx([a, b, 0, 24_000])


def test_what_a_time_driven_pool_receives_lies_unused_in_part_as_well() -> None:
    weights = {"reading": 1, "matching": 3}
    plan = matching(weights=weights, ingredients=[bought(8_000)])

    found = unused(plan)

    gross = (60_000 + 6_000) / (1 - 0.05 * 0.75)
    assert found[-1] == pytest.approx(gross * 0.4)
    assert sum(found) == pytest.approx(68_000)


def test_time_that_no_programme_takes_is_all_unused() -> None:
    model: Words = {
        "programmes": {"a": programme(3), "b": programme(1)},
        "pools": {
            "x": by_time(
                bought(900), days=90, a={"days": 9, "per": "match"}, y={"days": 30}
            ),
            "y": pool("matches", bought(50)),
        },
    }

    assert unused(model) == [0, 0, 50, 900]


def test_a_time_driven_pool_may_serve_pools_alone() -> None:
    model: Words = {
        "programmes": {"a": programme(3), "b": programme(1)},
        "pools": {
            "x": by_time(bought(900), days=90, y={"days": 30}),
            "y": pool("schools"),
        },
    }

    assert unused(model) == pytest.approx([225, 75, 0, 600])
    assert unused(model, method="direct") == [0, 0, 0, 900]


def test_a_pool_by_the_year_takes_as_much_in_a_year_without_schools() -> None:
    model: Words = {
        "years": 2,
        "programmes": {"a": programme(3, 0)},
        "pools": {"x": by_time(bought(900), days=90, a={"days": 30})},
    }

    assert by_programme(planned(a_model(**model)))["a"] == pytest.approx([300, 300])


@pytest.mark.parametrize("method", ["reciprocal", "direct"])
def test_a_pool_that_runs_in_part_has_that_part_of_its_capacity(method: str) -> None:
    plan = matching()
    plan["pools"]["matching"]["runs"] = {2026: 0.75}
    a = 36_000 * 80 / 110 if method == "direct" else 27_000

    found = unused(plan, method=method)

    assert found == pytest.approx([a, 36_000 - a, 0, 9_000])


@pytest.mark.parametrize(("matches", "left"), [(4, 0), (0, 1_000)])
def test_what_an_ended_pool_is_given_goes_by_time_to_those_that_take_any(
    matches: float, left: float
) -> None:
    model: Words = {
        "programmes": {"a": programme(3, matches_per_school=matches), "b": programme()},
        "pools": {
            "team": by_time(bought(900), days=90, a={"days": 9, "per": "match"})
            | {"runs": {2027: 1}},
            "rent": pool("fixed", bought(1_000), weights={"team": 1}),
        },
    }

    assert unused(model) == pytest.approx([1_000 - left, 0, 0, left])


def test_time_driven_pools_that_pass_cost_only_to_each_other_are_refused() -> None:
    pools = {
        "x": by_time(bought(900), days=90, y={"days": 30}),
        "y": pool("fixed", bought(600), weights={"x": 1}),
    }
    with pytest.raises(ClosedLoopError, match="x, y"):
        compiled(a_model(pools=pools))


def test_a_pool_of_a_plan_is_shared_as_a_resource_without_a_model_is() -> None:
    counts, hours = (8_000, 400, 450), (0.75, 3.5, 3)
    names = ("order", "complaint", "credit")
    takes = {
        name: {"days": each, "per": "match"}
        for name, each in zip(names, hours, strict=True)
    }
    model: Words = {
        "programmes": {
            name: programme(1, matches_per_school=count)
            for name, count in zip(names, counts, strict=True)
        },
        "pools": {"service": by_time(bought(600_000), days=10_000, **takes)},
    }

    found = by_programme(planned(a_model(**model)))

    alone = time_driven(
        np.array(600_000.0),
        np.array(10_000.0),
        np.array(hours, dtype=float),
        np.array(counts, dtype=float),
    )
    by_activity = [found[name][0] for name in names]
    assert by_activity == pytest.approx(alone.assigned.tolist())
    assert found["not_shared"] == pytest.approx([float(alone.unused)])


def nodes(node: Explanation) -> Iterator[Explanation]:
    """Yield an explanation and all beneath it."""
    yield node
    for child in node.children:
        yield from nodes(child)


@pytest.mark.parametrize("measure", ["full_cost", "full_economic_cost"])
@pytest.mark.parametrize(
    ("address", "amount"),
    [
        ("reading", 27_000),
        ("writing", 9_000),
        ("unused_capacity", 24_000),
        ("not_shared", 700),
    ],
)
def test_every_line_of_a_plan_with_time_driven_pools_is_explained(
    address: str, amount: float, measure: str
) -> None:
    plan = matching()
    plan["pools"]["idle"] = pool("events", bought(700))

    found = explain(planned(a_model(**plan)), f"{address}.{measure}.2026")

    assert found.amount == pytest.approx(amount)
    for node in nodes(found):
        assert remade(node) == pytest.approx(node.amount)


def test_lines_that_hold_nothing_are_nought() -> None:
    ledger = planned(a_model(**matching(10)))

    assert explain(ledger, "unused_capacity.full_cost.2026").amount == 0
    assert explain(ledger, "not_shared.full_cost.2026").amount == 0
