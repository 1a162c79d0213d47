"""A law that fails names its model, and a long run tries new ones in every window."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given, settings

from costmodel.drivers import Driver
from tests.laws import seeds as tried
from tests.laws.cases import model_at
from tests.laws.seeds import ONLY, SIZES, WINDOW, most_of, seeds, windows
from tests.reference.plain_rules import RULE_SETS


def test_a_law_that_fails_says_how_its_model_is_tried_again() -> None:
    @settings(database=None, max_examples=5)
    @given(seed=seeds)
    def law(seed: int) -> None:
        assert seed < 0

    with pytest.raises(AssertionError) as failed:
        law()

    told = "\n".join(failed.value.__notes__)
    assert "python -m pytest tests/laws" in told
    assert f"LAW_SEED={ONLY or tried.HERE.first} " in told


def test_a_long_run_tries_new_seeds_in_every_window(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(tried, "EXAMPLES", 20_000)
    monkeypatch.setattr(tried, "FIRST", 0)
    monkeypatch.setattr(tried, "ONLY", None)

    found = windows()

    assert len(found) == 200
    assert found[:3] == (0, WINDOW, 2 * WINDOW)


def test_the_first_seeds_of_a_window_name_the_smallest_models() -> None:
    sizes = [most_of(seed) for seed in range(WINDOW, 2 * WINDOW)]

    assert sizes == sorted(sizes)
    assert set(sizes) == set(range(1, SIZES + 1))
    assert len(model_at(WINDOW).programmes) == 1
    assert len(model_at(WINDOW).pools) <= 1


def test_the_first_window_has_each_way_of_sharing_often_enough() -> None:
    told: Counter[str] = Counter()
    for model in map(model_at, range(WINDOW)):
        told[model.allocation.rules or ""] += 1
        told.update({pool.driver for pool in model.pools.values()})

    assert {name: told[name] for name in (*RULE_SETS, *Driver) if told[name] < 3} == {}
