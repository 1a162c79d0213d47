"""The cost statement is rounded once, and every reading of it adds up to it."""

from __future__ import annotations

import numpy as np
import pytest

from reports.cost_statement import BROKER_PAYS, GIVERS, CostStatement
from tests.models import a_model, matching, planned
from tests.reports.runs import SEEDS, at_random, on_paper


def statements_of(seed: int) -> list[CostStatement]:
    """Return every cost statement of a random run."""
    run = at_random(seed)
    return [run.cost, *(each.cost for each in run.scenarios.values())]


def test_the_example_on_paper_rounds_to_its_own_pounds() -> None:
    cost = on_paper().cost

    assert cost.full_cost.sum(axis=(1, 2)).tolist() == [103793, 117323]
    assert cost.full_cost.sum(axis=(0, 2)).tolist() == [128516, 92600, 0]
    assert cost.full_economic_cost.sum(axis=(1, 2)).tolist() == [106880, 121046]
    assert cost.origins == ("direct", "office", "quality")


@pytest.mark.parametrize("seed", SEEDS)
def test_origins_and_payees_add_up_to_full_cost_cell_by_cell(seed: int) -> None:
    for cost in statements_of(seed):
        assert (cost.by_origin.sum(axis=-1) == cost.full_cost).all()
        assert (cost.by_payee.sum(axis=-1) == cost.full_cost).all()


@pytest.mark.parametrize("seed", SEEDS)
def test_no_sum_strays_far_from_its_unrounded_value(seed: int) -> None:
    for cost in statements_of(seed):
        ledger = cost.ledger
        exact = ledger.full_cost.sum(axis=(0, 1, 2))
        economic = ledger.full_economic_cost.sum()

        assert (abs(cost.full_cost.sum(axis=(1, 2)) - exact) < 1.0).all()
        assert abs(cost.full_economic_cost.sum() - economic) < 2.0 * len(exact)


@pytest.mark.parametrize("seed", SEEDS)
def test_the_same_transfer_is_the_same_sum_to_either_party(seed: int) -> None:
    for cost in statements_of(seed):
        assert cost.given.shape[-1] == len(GIVERS)
        assert cost.by_payee.shape[-1] == len(BROKER_PAYS)
        assert np.issubdtype(cost.paid_directly.dtype, np.integer)


def test_unused_capacity_is_part_of_the_line_and_casts_by_origin() -> None:
    statement = CostStatement(planned(a_model(**matching())))

    assert statement.unused_capacity.sum() == 24_000
    assert (statement.by_line.sum(axis=1) == statement.full_cost.sum(axis=1)).all()
    by_origin = statement.by_line_and_origin
    assert (by_origin.sum(axis=-1) == statement.by_line).all()
    assert statement.by_line[..., -2, :].sum() == 0
