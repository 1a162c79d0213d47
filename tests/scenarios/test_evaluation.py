"""A scenario worked out for many draws, a piece at a time."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from scenarios import evaluation
from scenarios.evaluation import central, pieces
from scenarios.funded_plan import FundedPlan
from scenarios.levers import untouched
from tests.models import (
    a_model,
    assumed,
    bought,
    compiled,
    fee,
    pool,
    scenario,
    the_scenario,
)

PRICES = (100.0, 200.0, 300.0, 400.0, 500.0)


def one_price() -> FundedPlan:
    """Return a model of one assumed price, funded in two ways."""
    return compiled(
        a_model(
            assumptions={"price": assumed(300)},
            pools={"office": pool("schools", bought("price"))},
            funding={"traded": scenario(fee()), "bare": scenario()},
        )
    )


def drawn(funded: FundedPlan) -> np.ndarray[tuple[int, int], np.dtype[np.float64]]:
    """Return five draws of the price, all else central."""
    draws = np.repeat(funded.plan.terms.central, len(PRICES), axis=1)
    draws[funded.plan.terms.names.index("price")] = PRICES
    return draws


def results(piece: int, monkeypatch: pytest.MonkeyPatch) -> list[list[float]]:
    """Return the results of both scenarios, worked out so many draws at a time."""
    monkeypatch.setattr(evaluation, "PIECE", piece)
    funded = one_price()
    found = np.empty((2, len(PRICES)))
    for part, both in pieces(funded, tuple(funded.scenarios.values()), drawn(funded)):
        for at, projection in enumerate(both):
            found[at, part] = projection.results[0]
    listed: list[list[float]] = found.tolist()
    return listed


@pytest.mark.parametrize("piece", [1, 2, 5, 512])
def test_every_draw_is_worked_out_once_whatever_the_piece(
    piece: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    traded, bare = results(piece, monkeypatch)

    assert traded == pytest.approx([10_000 - price for price in PRICES])
    assert bare == pytest.approx([-price for price in PRICES])


@pytest.mark.parametrize("piece", [1, 2, 5])
def test_the_size_of_a_piece_changes_no_bit(
    piece: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert results(piece, monkeypatch) == results(512, monkeypatch)


def test_pieces_say_where_they_belong(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(evaluation, "PIECE", 2)
    funded = one_price()

    parts = [part for part, _ in pieces(funded, (), drawn(funded))]

    assert parts == [slice(0, 2), slice(2, 4), slice(4, 5)]


def test_levers_are_turned_draw_by_draw(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(evaluation, "PIECE", 2)
    funded = one_price()
    levers = replace(untouched(3), fees=np.array([0.0, 1.0, 2.0]))
    draws = np.repeat(funded.plan.terms.central, 3, axis=1)

    found = [
        projection.results[0].tolist()
        for _, (projection,) in pieces(funded, (the_scenario(funded),), draws, levers)
    ]

    assert found == [pytest.approx([-300, 9_700]), pytest.approx([19_700])]


def test_the_central_case_has_one_draw_and_detail_if_asked_for() -> None:
    funded = one_price()

    plain = central(funded, the_scenario(funded))
    detailed = central(funded, the_scenario(funded), in_detail=True)

    assert plain.results.shape == (1, 1)
    assert plain.payments.detail == {}
    assert set(detailed.payments.detail) == set(plain.payments.by_payer)


def test_scenarios_that_run_alike_share_their_quantities() -> None:
    funded = compiled(
        a_model(
            funding={
                "one": scenario(fee()),
                "two": scenario(),
                "three": scenario(cohorts={"leading": {2026: 3}}),
            },
        )
    )
    scenarios = tuple(funded.scenarios.values())

    ((_, (one, two, three)),) = pieces(funded, scenarios, funded.plan.terms.central)

    assert one.costs.quantities is two.costs.quantities
    assert three.costs.quantities is not one.costs.quantities
    assert three.costs.volumes.places.item() == 3
