"""The claim holds, does not, holds only if, or is not decided."""

from __future__ import annotations

import pytest

from scenarios.affordability import AffordabilityTest
from scenarios.claim.answer import ClaimAnswer, Holding, claim_answer
from scenarios.gap_judgement import Above, Costed
from tests.scenarios.claim.asking import (
    asked_of,
    prices_of,
    secondaries,
    several,
    ten_secondaries,
    worked,
)
from tests.scenarios.schools.tables import made

TRAINING = AffordabilityTest.TRAINING_LINE
INCOME = AffordabilityTest.INCOME_SHARE
TEACHERS = AffordabilityTest.PER_TEACHER


def answered(
    *each: float, places: int = 10, economic: float = 1.0, lines: tuple[float, ...]
) -> ClaimAnswer:
    """Return the answer for a price that is central, and one in each half of draws."""
    prices = prices_of([each], [places], economic=economic)
    return claim_answer(asked_of(ten_secondaries(), prices, secondaries(*lines)))


def test_the_worked_example_holds() -> None:
    found = claim_answer(worked())

    assert found.holding is Holding.HOLDS
    assert found.number(Costed.FULL, TRAINING, Above.EVERY) == 1
    assert found.tests == (TRAINING,)


def test_it_does_not_hold_where_no_price_is_more() -> None:
    found = answered(4_000, 4_000, 4_000, lines=(5_000,))

    assert found.holding is Holding.DOES_NOT_HOLD
    assert found.number(Costed.ECONOMIC, TRAINING, Above.NONE) == 1


def test_it_holds_only_if_all_resources_are_counted() -> None:
    found = answered(4_000, 4_000, 4_000, economic=2.0, lines=(5_000,))

    assert found.holding is Holding.HOLDS_ONLY_IF


def test_it_is_not_decided_where_a_price_is_more_in_half_of_all_draws() -> None:
    found = answered(4_000, 4_000, 6_000, lines=(5_000,))

    assert found.holding is Holding.NOT_DECIDED
    assert found.sides[Costed.FULL, TRAINING] == (Above.SOME,)


@pytest.mark.parametrize(
    ("more", "side"),
    [(103, Above.SOME), (102, Above.NONE), (921, Above.SOME), (922, Above.EVERY)],
)
def test_nine_draws_in_ten_make_it_sure(more: int, side: Above) -> None:
    prices = prices_of([[4_000, 4_000, 4_000]], [10])
    prices.full_cost[0, 1 : 1 + more] = 6_000

    found = claim_answer(asked_of(ten_secondaries(), prices, secondaries(5_000)))

    assert found.sides[Costed.FULL, TRAINING] == (side,)


def test_readings_of_a_test_must_say_the_same() -> None:
    prices = prices_of([[4_000, 4_000, 4_000]], [10])
    known: dict[str, str | float] = {"phase": "secondary", "training_line": 5_000.0}
    unknown = made(
        *[known] * 3,
        {"phase": "secondary", "training_line": 0.0, "sector": "academy"},
        {"phase": "secondary", "training_line": -1.0, "sector": "academy"},
    )

    found = claim_answer(asked_of(ten_secondaries(), prices, unknown))

    assert found.sides[Costed.FULL, TRAINING] == (Above.SOME,)


def test_a_reserve_is_not_asked() -> None:
    table = made({"phase": "secondary", "revenue_reserve": -5_000.0})
    prices = prices_of([[4_000, 4_000, 4_000]], [10])

    found = claim_answer(asked_of(ten_secondaries(), prices, table))

    assert AffordabilityTest.RESERVE_AFTER not in found.tests
    assert found.tests == (TRAINING, INCOME, TEACHERS)


def test_programmes_that_a_test_has_no_figures_for_say_nothing() -> None:
    model = several({"art": (3, "secondary"), "care": (2, "special")})
    table = made({"phase": "secondary"}, {"phase": "special"})

    found = claim_answer(asked_of(model, prices_of([[1] * 3] * 2, [3, 2]), table))

    assert found.sides[Costed.FULL, TEACHERS] == (Above.NONE, None)
    assert found.tested(Costed.FULL, TEACHERS) == 1
    assert found.holding is Holding.DOES_NOT_HOLD
