"""Law 6: a draw has the same bits alone and in company; a seed, the same bytes."""

from __future__ import annotations

import multiprocessing
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from costmodel.arrays import Floats
from costmodel.sampling import sampler_of
from scenarios import evaluation
from scenarios.evaluation import pieces
from scenarios.funded_plan import FundedPlan
from scenarios.projection import Projection, projector_of
from scenarios.uncertainty import Simulated, simulate
from tests.laws.cases import (
    CENTRAL,
    DRAWS,
    cases_of,
    central_at,
    drawn,
    funded_at,
    projections_at,
)
from tests.laws.seeds import seeds

SAMPLED = 24
"""Draws that are tried in pieces; a block holds more, alike."""

WORKERS = 2


def told_of(projection: Projection) -> dict[str, Floats]:
    """Return everything that is told of each draw, the draw last."""
    balances, verdict = projection.balances, projection.verdict
    return {
        "cash": balances.cash,
        "debtors": balances.debtors,
        "creditors": balances.creditors,
        "deferred": balances.deferred_income,
        "repayable": balances.grant_repayable,
        "unrestricted": balances.unrestricted,
        "results": projection.results,
        "floor": projection.floor.by_month,
        "places": projection.costs.volumes.places,
        "full cost": projection.costs.full_cost(),
        "not shared": projection.costs.not_shared(),
        "shares": projection.costs.shares,
        "kind": verdict.kind.astype(np.float64),
        "fails in": verdict.fails_in.astype(np.float64),
        "subsidy": verdict.subsidy,
        "extra": verdict.extra,
        **projection.payments.by_payer,
    }


def bits(projection: Projection, draw: int) -> dict[str, bytes]:
    """Return the bytes of everything that is told of one draw."""
    return {
        name: values[..., draw if values.shape[-1] > 1 else 0].tobytes()
        for name, values in told_of(projection).items()
    }


@given(seed=seeds)
def test_law_6_a_draw_of_the_central_values_is_the_central_case(seed: int) -> None:
    for together, alone in zip(projections_at(seed), central_at(seed), strict=True):
        assert bits(together, CENTRAL) == bits(alone, 0)


@given(seed=seeds, draw=st.integers(0, DRAWS - 1))
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


def sampled(funded: FundedPlan, seed: int) -> Floats:
    """Return some draws of a simulation."""
    block = sampler_of(funded.plan.terms).block(seed, 0)
    return np.ascontiguousarray(block[:, :SAMPLED])


def bytes_of_draws(funded: FundedPlan, draws: Floats, piece: int) -> list[bytes]:
    """Return the bytes of everything told of some draws, so many at a time."""
    told: list[dict[str, list[Floats]]] = [{} for _ in cases_of(funded)]
    with pieces_of(piece):
        for part, projections in pieces(funded, cases_of(funded), draws):
            for kept, projection in zip(told, projections, strict=True):
                for name, values in told_of(projection).items():
                    wide = (*values.shape[:-1], part.stop - part.start)
                    kept.setdefault(name, []).append(np.broadcast_to(values, wide))
    return [
        np.concatenate(values, axis=-1).tobytes()
        for kept in told
        for values in kept.values()
    ]


@given(seed=seeds, piece=st.sampled_from([7, 11, 16, 23]))
def test_law_6_the_same_seed_gives_the_same_bytes_in_pieces_of_any_size(
    seed: int, piece: int
) -> None:
    funded = funded_at(seed)
    draws = sampled(funded, seed)

    at_once = bytes_of_draws(funded, draws, SAMPLED)

    assert bytes_of_draws(funded, sampled(funded, seed), piece) == at_once


def results_of(seed: int, first: int, stop: int) -> list[Floats]:
    """Return every scenario's results and cash for some of the draws of a seed."""
    funded = funded_at(seed)
    draws = np.ascontiguousarray(sampled(funded, seed)[:, first:stop])
    projector = projector_of(funded, draws)
    found = [projector.project(one) for one in cases_of(funded)]
    return [np.concatenate((one.results, one.balances.cash)) for one in found]


@pytest.fixture(scope="session")
def workers() -> Iterator[ProcessPoolExecutor]:
    """Start processes that share draws out among them."""
    fresh = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(WORKERS, mp_context=fresh) as pool:
        yield pool


@given(seed=seeds, cut=st.integers(1, SAMPLED - 1))
def test_law_6_the_same_seed_gives_the_same_bytes_by_any_number_of_workers(
    workers: ProcessPoolExecutor, seed: int, cut: int
) -> None:
    bounds = (0, cut, SAMPLED)
    shared = [
        workers.submit(results_of, seed, first, stop)
        for first, stop in pairwise(bounds)
    ]

    alone = results_of(seed, 0, SAMPLED)

    parts = [each.result() for each in shared]
    for at, whole in enumerate(alone):
        joined = np.concatenate([part[at] for part in parts], axis=-1)
        assert joined.tobytes() == whole.tobytes()


def bytes_of(simulated: Simulated) -> list[bytes]:
    """Return the bytes of a simulation."""
    return [
        getattr(simulated, name).tobytes() for name in Simulated.__dataclass_fields__
    ]


@given(seed=seeds, piece=st.sampled_from([97, 300, 1_024]))
def test_law_6_a_whole_simulation_has_the_same_bytes_in_pieces(
    seed: int, piece: int
) -> None:
    funded = funded_at(seed)
    whole = simulate(funded, seed, blocks=1)

    with pieces_of(piece):
        parts = simulate(funded, seed, blocks=1)

    assert list(parts) == list(whole)
    for name, simulated in whole.items():
        assert bytes_of(parts[name]) == bytes_of(simulated)


@given(seed=seeds)
def test_law_6_a_block_is_the_same_among_others_and_alone(seed: int) -> None:
    sampler = sampler_of(funded_at(seed).plan.terms)

    blocks = [sampler.block(seed, number).tobytes() for number in range(3)]

    assert sampler.block(seed, 2).tobytes() == blocks[2]
    if sampler.ranges:
        assert len(set(blocks)) == len(blocks)
