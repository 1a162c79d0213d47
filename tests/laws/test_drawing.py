"""Law 6: a draw has the same bits alone and in company; a seed, the same bytes."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from scenarios import evaluation
from scenarios.projection import Projection, projector_of
from scenarios.uncertainty import Simulated, simulate
from tests.laws.cases import (
    CENTRAL,
    cases_of,
    drawn,
    few,
    fewer,
    funded_at,
    projections_at,
    seeds,
)


def bits(projection: Projection, draw: int) -> dict[str, bytes]:
    """Return the bytes of everything that is told of one draw."""
    balances, verdict = projection.balances, projection.verdict
    told = {
        "cash": balances.cash,
        "debtors": balances.debtors,
        "creditors": balances.creditors,
        "deferred": balances.deferred_income,
        "repayable": balances.grant_repayable,
        "unrestricted": balances.unrestricted,
        "results": projection.results,
        "floor": projection.floor.by_month,
        "places": projection.costs.volumes.places,
        "shares": projection.costs.shares,
        "kind": verdict.kind,
        "fails in": verdict.fails_in,
        "subsidy": verdict.subsidy,
        "extra": verdict.extra,
        **projection.payments.by_payer,
    }
    return {
        name: np.broadcast_to(values, (*values.shape[:-1], values.shape[-1]))[
            ..., draw if values.shape[-1] > 1 else 0
        ].tobytes()
        for name, values in told.items()
    }


@few
@given(seed=seeds)
def test_law_6_a_draw_of_the_central_values_is_the_central_case(seed: int) -> None:
    funded = funded_at(seed)
    alone = projector_of(funded, funded.plan.terms.central)

    for scenario, together in zip(cases_of(funded), projections_at(seed), strict=True):
        assert bits(together, CENTRAL) == bits(alone.project(scenario), 0)


@few
@given(seed=seeds, draw=st.integers(0, 3))
def test_law_6_any_draw_has_the_same_bits_alone(seed: int, draw: int) -> None:
    funded = funded_at(seed)
    one = np.ascontiguousarray(drawn(funded)[:, draw : draw + 1])
    alone = projector_of(funded, one)

    for scenario, together in zip(cases_of(funded), projections_at(seed), strict=True):
        assert bits(together, draw) == bits(alone.project(scenario), 0)


@contextmanager
def pieces_of(draws: int) -> Iterator[None]:
    """Work so many draws out at a time."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(evaluation, "PIECE", draws)
        yield


def bytes_of(simulated: Simulated) -> list[bytes]:
    """Return the bytes of a simulation."""
    return [
        getattr(simulated, name).tobytes() for name in Simulated.__dataclass_fields__
    ]


@fewer
@given(seed=seeds, piece=st.sampled_from([97, 300, 1_024]))
def test_law_6_the_same_seed_gives_the_same_bytes_in_pieces_of_any_size(
    seed: int, piece: int
) -> None:
    funded = funded_at(seed)
    whole = simulate(funded, seed, blocks=1)

    with pieces_of(piece):
        parts = simulate(funded, seed, blocks=1)

    assert list(parts) == list(whole)
    for name, simulated in whole.items():
        assert bytes_of(parts[name]) == bytes_of(simulated)
