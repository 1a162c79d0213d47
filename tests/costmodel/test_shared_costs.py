"""Pools shared among themselves and the objects they serve, on arrays."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from costmodel.allocation import ClosedLoopError
from costmodel.arrays import Floats
from costmodel.pools import Method
from costmodel.shared_costs import UnshareableCostError, share_costs

OWN = np.array([[80_000.0], [120_000.0], [40_000.0]])
SERVED = np.array(
    [[0.0, 20, 10, 40, 30], [8, 0, 7, 30, 55], [0, 0, 0, 50, 50]], dtype=float
)
COSTS = arrays(float, (4, 2), elements=st.floats(0, 1e6))
VOLUMES = arrays(float, (4, 7), elements=st.floats(0, 100) | st.just(0.0))


def received(volumes: Floats = SERVED, **how: object) -> list[float]:
    """Return what the two objects receive, in whole pounds."""
    found = share_costs(OWN, volumes, **how)  # type: ignore[arg-type]
    rounded: list[float] = found.received[:, 0].round().tolist()
    return rounded


def test_each_method_gives_what_the_textbook_gives() -> None:
    assert received() == [107_276, 132_724, 0]
    assert received(method=Method.STEP_DOWN) == [105_522, 134_478, 0]
    assert received(method=Method.DIRECT) == [108_067, 131_933, 0]


def test_gross_costs_count_what_goes_round() -> None:
    gross = share_costs(OWN, SERVED).gross[:, 0]

    assert gross.round().tolist() == [91_057, 138_211, 58_780]


def test_the_order_of_step_down_may_be_stated() -> None:
    other = received(method=Method.STEP_DOWN, order=(2, 1, 0))

    assert sum(other) == 240_000
    assert other != received(method=Method.STEP_DOWN, order=(0, 1, 2))
    assert received(method=Method.STEP_DOWN, order=(0, 1, 2)) == received(
        method=Method.STEP_DOWN
    )


def test_what_a_pool_does_for_itself_is_left_out() -> None:
    with_itself = SERVED.copy()
    np.fill_diagonal(with_itself, 99.0)

    assert received(with_itself) == received()


def test_a_pool_that_serves_nobody_keeps_its_cost() -> None:
    idle = SERVED.copy()
    idle[2] = 0.0

    found = share_costs(OWN, idle)

    assert found.received[-1, 0] == pytest.approx(found.gross[2, 0])
    assert found.received.sum() == pytest.approx(240_000)
    assert found.parts.sum(axis=1) == pytest.approx(np.ones(3))


@given(own=COSTS, volumes=VOLUMES, method=st.sampled_from(Method))
def test_nothing_is_lost_and_nothing_made(
    own: Floats, volumes: Floats, method: Method
) -> None:
    # Each pool serves some object, so that none can pass its cost in a circle.
    volumes[:, 4] += 1.0

    found = share_costs(own, volumes, method=method)

    assert found.parts.sum(axis=1) == pytest.approx(np.ones(4))
    assert found.received.sum(axis=0) == pytest.approx(own.sum(axis=0), abs=1e-6)
    assert (found.parts >= 0.0).all()


@given(own=COSTS, volumes=VOLUMES, scale=st.floats(0.01, 100))
def test_the_unit_of_a_volume_changes_nothing(
    own: Floats, volumes: Floats, scale: float
) -> None:
    volumes[:, 4] += 1.0
    other = volumes.copy()
    other[1] *= scale

    assert share_costs(own, other).received == pytest.approx(
        share_costs(own, volumes).received, rel=1e-9, abs=1e-6
    )


def test_pools_that_serve_only_each_other_are_named() -> None:
    volumes = np.array([[0.0, 1.0, 0.0], [1.0, 0.0, 0.0]])

    with pytest.raises(ClosedLoopError, match="first, second"):
        share_costs(np.ones((2, 1)), volumes, names=("first", "second"))
    alone = share_costs(np.ones((2, 1)), volumes, method=Method.DIRECT)
    assert alone.received.tolist() == [[0.0], [2.0]]


@pytest.mark.parametrize("part", [1e-12, 1e-300])
def test_pools_that_nearly_do_are_named_too(part: float) -> None:
    volumes = np.array([[0.0, 1.0, part], [1.0, 0.0, 0.0]])

    with pytest.raises(UnshareableCostError, match="cost of first and second goes"):
        share_costs(np.ones((2, 1)), volumes, names=("first", "second"))


@pytest.mark.parametrize(
    ("own", "volumes", "how", "said"),
    [
        (np.ones(3), SERVED, {}, r"Costs have the shape \(3,\)"),
        (np.ones((2, 1)), SERVED, {}, "Give a row for each pool in both"),
        (OWN, SERVED[:, :3], {}, "Name each pool, and give a column"),
        (OWN, SERVED, {"names": ("a", "b")}, "3 pools have 2 names"),
        (OWN, -SERVED, {}, "'1' has a volume below nought"),
        (OWN * np.nan, SERVED, {}, "'1' has a cost or a volume that is no number"),
        (OWN, SERVED, {"order": (0, 1, 2)}, "the method is reciprocal"),
        (OWN, SERVED, {"order": (0, 0), "method": Method.STEP_DOWN}, "2 of 3 pools"),
    ],
)
def test_what_cannot_be_shared_is_refused(
    own: Floats, volumes: Floats, how: dict[str, object], said: str
) -> None:
    with pytest.raises(UnshareableCostError, match=said):
        share_costs(own, volumes, **how)  # type: ignore[arg-type]
