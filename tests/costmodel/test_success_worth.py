"""Whether a programme is worth its cost depends on what a success is held to be."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.stats import beta

from costmodel.success_worth import SuccessWorth
from scenarios.comparison import Comparison, Draws, compare, costs_alone
from tests.costmodel.test_success_costs import RESULTS
from tests.models import Words, a_model, bought, days_of, pool, programme
from tests.reports.runs import inputs_for


def compared(
    changes: Words, seed: int = 1, schools: float = 18, **office: object
) -> Comparison:
    """Return a run at £10,000 a school, half of it an office's; VAT is no resource."""
    leading: Words = programme(
        schools,
        ingredients=[{**bought(5_000, per="school"), "vat": "on_top"}],
        outcomes={**RESULTS, **changes},
    )
    other = programme(2)
    given = {**bought(100_000), "given_by": "funder", **office}
    model = a_model(
        programmes={"leading": leading, "other": other},
        pools={"office": pool("schools", given, days_of("officer", 0))},
    )
    return compare(inputs_for(model), Draws(seed, 1))


def worth_of(worth: list[float], seed: int = 1) -> SuccessWorth:
    """Return the one programme's worth."""
    (found,) = compared({"worth": worth}, seed).worth
    return found


def test_the_chance_is_that_of_the_success_rate_where_nothing_else_is_uncertain() -> (
    None
):
    worth = [10_000.0, 25_000.0, 40_000.0, 1e9]

    found = worth_of(worth)

    beats = [0.65 + 10_000 / each for each in worth]
    expected = [float(beta(7.5, 2.5).sf(rate)) for rate in beats]
    assert found.worth.tolist() == worth
    assert found.chances.tolist() == pytest.approx(expected, abs=0.05)
    assert found.chances[0] == 0.0


def test_the_same_seed_gives_the_same_chances_and_another_seed_others() -> None:
    first, again, other = (worth_of([40_000], seed) for seed in (1, 1, 2))

    assert np.array_equal(first.chances, again.chances)
    assert not np.array_equal(first.chances, other.chances)


def test_a_success_stays_unpriced_unless_somebody_prices_it() -> None:
    assert compared({}).worth == ()


def test_a_programme_without_schools_is_worth_nothing() -> None:
    assert compared({"worth": [40_000]}, schools=0).worth == ()


def test_nothing_is_drawn_where_costs_alone_are_asked_for() -> None:
    model = compared({"worth": [40_000]}).model

    assert costs_alone(inputs_for(model)).worth == ()


def test_start_up_counts_over_its_life_as_in_the_cost_of_a_success() -> None:
    worth = [10_000.0, 25_000.0, 40_000.0]

    run = compared({"worth": worth}, price=200_000, life_years=2)

    ((found,), (success,)) = run.worth, run.cost.successes
    journey = success.economic.cost / success.outcomes.inspected
    expected = [float(beta(7.5, 2.5).sf(0.65 + journey / each)) for each in worth]
    assert journey == pytest.approx(10_000)
    assert found.chances.tolist() == pytest.approx(expected, abs=0.05)
