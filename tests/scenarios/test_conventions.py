"""All resources by each convention of counting released people."""

from __future__ import annotations

import pytest

from scenarios.conventions import CONVENTIONS, resources_by_convention
from tests.scenarios.explain.test_figures import paper


def test_as_they_are_counted_all_resources_are_full_economic_cost() -> None:
    ledger = paper().ledger
    found = resources_by_convention(ledger)

    economic = ledger.over_life.full_economic_cost.sum(axis=(0, 1, 2))

    assert tuple(found) == CONVENTIONS
    assert found["cover_and_lost"] == pytest.approx(economic)


def test_each_convention_counts_more_than_the_one_before() -> None:
    nothing, cover, counted, _ = resources_by_convention(paper().ledger).values()

    assert (nothing <= cover).all()
    assert (cover <= counted).all()
    assert (nothing < counted).any()
