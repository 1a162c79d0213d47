"""Law 13: the engine equals the plain, month-by-month calculation to the penny."""

from __future__ import annotations

from hypothesis import given

from tests.laws.cases import model_at
from tests.laws.seeds import seeds
from tests.reference.test_engine import compare, compare_draw


@given(seed=seeds)
def test_law_13_the_engine_equals_the_plain_calculation(seed: int) -> None:
    compare(model_at(seed))


@given(seed=seeds)
def test_law_13_so_does_a_draw_among_others(seed: int) -> None:
    compare_draw(model_at(seed), number=5)
