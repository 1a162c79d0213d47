"""What pools pass on among themselves."""

from __future__ import annotations

import numpy as np
import pytest

from costmodel.arrays import Floats
from costmodel.passing import Elimination, Inverse, passing_of

LANES = (2, 3)


def given_by(pools: int, seed: int = 1) -> list[list[Floats | None]]:
    """Return random shares of pools; some pools serve few others or none."""
    dice = np.random.default_rng(seed)
    serves = dice.random((pools, pools)) < 0.6
    shares = dice.random((pools, pools, *LANES)) / (pools + 1)
    return [
        [
            shares[giver, receiver]
            if serves[giver, receiver] and giver != receiver
            else None
            for receiver in range(pools)
        ]
        for giver in range(pools)
    ]


def received(given: list[list[Floats | None]], gross: Floats) -> Floats:
    """Return what each pool receives of the gross costs of all."""
    total = np.zeros_like(gross)
    for giver, row in enumerate(given):
        for receiver, share in enumerate(row):
            if share is not None:
                total[receiver] += share * gross[giver]
    return total


@pytest.mark.parametrize("pools", [1, 2, 5, 14, 15, 16])
def test_gross_cost_is_own_cost_and_what_is_received(pools: int) -> None:
    given = given_by(pools)
    own = np.random.default_rng(2).random((pools, 4, *LANES))

    gross = passing_of(given).gross(own)

    np.testing.assert_allclose(gross, own + received(given, gross), rtol=1e-12)


@pytest.mark.parametrize("pools", [1, 2, 5, 14, 15, 16])
def test_a_cost_ends_alike_from_either_side(pools: int) -> None:
    passing = passing_of(given_by(pools))
    dice = np.random.default_rng(3)
    own, parts = dice.random((2, pools, *LANES))

    carried = (passing.gross(own) * parts).sum(axis=0)

    np.testing.assert_allclose((own * passing.ends(parts)).sum(axis=0), carried)


@pytest.mark.parametrize("pools", [3, 15])
def test_lanes_are_picked_by_their_years(pools: int) -> None:
    passing = passing_of(given_by(pools))
    own = np.random.default_rng(4).random((pools, *LANES))

    picked = passing.at([1, 0, 1]).gross(own[:, [1, 0, 1]])

    np.testing.assert_array_equal(picked, passing.gross(own)[:, [1, 0, 1]])


def test_the_way_is_chosen_by_the_number_of_pools() -> None:
    assert isinstance(passing_of(given_by(14)), Elimination)
    assert isinstance(passing_of(given_by(15)), Inverse)


def test_many_pools_that_pass_nothing_on_keep_what_they_have() -> None:
    own = np.random.default_rng(6).random((15, *LANES))

    gross = passing_of([[None] * 15 for _ in range(15)]).gross(own)

    np.testing.assert_array_equal(gross, own)


@pytest.mark.parametrize("pools", [3, 15])
def test_a_draw_has_the_same_bits_in_any_company(pools: int) -> None:
    given = given_by(pools)
    own = np.random.default_rng(5).random((pools, *LANES))
    alone = [[None if one is None else one[:, 1:2] for one in row] for row in given]

    gross = passing_of(alone).gross(own[:, :, 1:2])

    np.testing.assert_array_equal(gross, passing_of(given).gross(own)[:, :, 1:2])
