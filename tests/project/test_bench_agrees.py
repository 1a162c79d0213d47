"""The engine equals the kernel written by hand, to 1e-9 on every output."""

from __future__ import annotations

from functools import cache

import numpy as np
import pytest

from bench.agreement import TOLERANCE, difference, disagreements
from bench.fourteen import draws_of, fourteen, uncertain
from bench.kernel.whole import Kernel
from bench.outputs import evaluate, figures_of
from scenarios.funded_plan import FundedPlan

DRAWS = 300


@cache
def compiled() -> FundedPlan:
    """Return the fourteen-programme model, compiled once."""
    return fourteen()


@cache
def kernel() -> Kernel:
    """Return the kernel, its contract priced once."""
    return Kernel(compiled())


def test_the_model_is_as_large_as_is_said() -> None:
    model = compiled().model

    assert len(model.programmes) == 14
    assert len(model.pools) == 8
    assert model.organisation.years == 5
    assert tuple(model.funding) == ("subsidy", "traded", "tendered")
    assert len(list(uncertain(compiled()))) == 60


def test_every_uncertain_assumption_moves_a_figure() -> None:
    plan = compiled().plan
    names = list(uncertain(compiled()))
    drawn = np.repeat(plan.terms.central, len(names) + 1, axis=1)
    for position, name in enumerate(names, 1):
        drawn[plan.terms.names.index(name), position] *= 1.1

    moved = np.zeros(len(names), dtype=np.bool_)
    for _, _, projection in evaluate(compiled(), drawn, len(names) + 1):
        for figure in figures_of(projection).values():
            changed = figure[..., 1:] != figure[..., :1]
            moved |= changed.reshape(-1, len(names)).any(axis=0)

    assert [name for name, has in zip(names, moved, strict=True) if not has] == []


def test_the_draws_meet_what_the_rules_tell_apart() -> None:
    drawn = draws_of(compiled(), DRAWS)
    projections = {
        name: projection for _, name, projection in evaluate(compiled(), drawn, DRAWS)
    }

    kinds = [set(each.verdict.kind.tolist()) for each in projections.values()]
    floor = projections["tendered"].floor
    is_low = floor.asked[0] < floor.by_month[0]
    returned = projections["subsidy"].payments.returned["city"]

    assert set.union(*kinds) == {0, 1, 2}
    assert 0 < is_low.sum() < DRAWS
    assert 0 < (returned > 0).any(axis=0).sum() < DRAWS
    assert all((each.costs.not_shared()[-1] > 0).all() for each in projections.values())


def test_engine_and_kernel_agree_on_every_figure_of_every_draw() -> None:
    assert disagreements(compiled(), kernel(), draws_of(compiled(), DRAWS)) == []


def test_they_agree_on_the_central_case() -> None:
    assert disagreements(compiled(), kernel(), compiled().plan.terms.central) == []


def test_the_kernel_gives_a_draw_the_same_figures_in_any_piece() -> None:
    drawn = draws_of(compiled(), 7)
    kept = {
        name: {each: figure.copy() for each, figure in figures.items()}
        for _, name, figures in kernel().pieces(drawn, 7)
    }

    for part, name, figures in kernel().pieces(drawn, 3):
        for each, figure in figures.items():
            assert difference(kept[name][each][..., part], figure) < TOLERANCE


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ([[1.0, 1e6]], [[1.0, 1e6 + 1]]),
        ([[np.inf, 1.0]], [[1.0, 1.0]]),
        ([[1.0]], [[1.0], [1.0]]),
        ([[np.nan]], [[1.0]]),
    ],
)
def test_what_differs_is_seen(one: list[list[float]], other: list[list[float]]) -> None:
    assert not difference(np.array(one), np.array(other)) <= TOLERANCE


def test_infinite_alike_is_no_difference() -> None:
    assert difference(np.array([[np.inf, 2.0]]), np.array([[np.inf, 2.0]])) == 0
