"""Results are the expected part in the central case, and drawn one by one else."""

from __future__ import annotations

import numpy as np
import pytest

from costmodel.arrays import Floats
from costmodel.periods import Horizon
from costmodel.sampling import sampler_of
from scenarios.projection import projector_of
from scenarios.results import (
    fortunes_of,
    fortunes_of_contract,
    is_reached,
    paid_for_results,
    part_of_units,
)
from scenarios.streams import Contract
from tests.models import (
    Words,
    a_model,
    assumed,
    bought,
    column,
    compiled,
    contract,
    fee,
    grant,
    programme,
    projected,
    scenario,
)

TWO_YEARS = Horizon(2026, 2)


def results(**words: object) -> Words:
    """Return results of a fifth of the price, at 0.6, known half a year later."""
    return {"share": 0.2, "chance": 0.6, "after_months": 6, **words}


def test_one_result_has_one_deviate_and_units_have_one_a_year() -> None:
    model = a_model(
        years=2,
        funding={
            "one": scenario(contract(a_year=1, results=results()), grant(a_year=1)),
            "many": scenario(contract(per_unit=1, results=results()), contract("b")),
        },
    )

    assert fortunes_of(model.funding, TWO_YEARS) == (
        "result of tender in one",
        "result of tender in many 2026",
        "result of tender in many 2027",
    )
    assert compiled(model).plan.terms.fortunes == fortunes_of(model.funding, TWO_YEARS)


def test_of_no_units_the_chance_succeeds_whatever_is_drawn() -> None:
    part = part_of_units(np.array([0.6]), np.array([[0.0]]), np.array([[3.0]]))

    assert part.tolist() == [[0.6]]


@pytest.mark.parametrize(("chance", "reached"), [(0.5, 1), (0.499, 0), (0, 0), (1, 1)])
def test_one_result_is_reached_from_an_even_chance(chance: float, reached: int) -> None:
    assert is_reached(np.array([chance]), np.zeros(1)).tolist() == [reached]


def test_what_is_known_after_the_model_brings_nothing() -> None:
    sold = Contract.model_validate(
        contract(a_year=1, ends="2028-08", results=results(after_months=13))
    )
    assert sold.results is not None
    parts = np.ones((24, 1))

    by_month = column(paid_for_results(sold, sold.results, TWO_YEARS, parts))

    assert by_month == [0] * 13 + [1] * 11
    assert len(list(fortunes_of_contract("one", sold, TWO_YEARS))) == 1


def earned(*, years: int = 2, **words: object) -> list[float]:
    """Return what a contract for ten schools earns in each month."""
    model = a_model(
        years=years,
        programmes={"leading": programme(10)},
        assumptions={"luck": assumed(0.6)},
        funding={"only": scenario(contract(**words))},
    )
    return column(projected(model).streams.earned["tender"])


def test_of_many_results_the_expected_part_is_earned_once_known() -> None:
    assert earned(per_unit=1_200, results=results(chance="luck")) == pytest.approx(
        [800] * 6 + [920] * 6 + [120] * 6 + [0] * 6
    )


@pytest.mark.parametrize(("chance", "brings"), [(0.6, 200), (0.4, 0)])
def test_one_result_is_never_an_average(chance: float, brings: float) -> None:
    assert earned(a_year=12_000, results=results(chance=chance)) == pytest.approx(
        [800] * 6 + [800 + brings] * 6 + [brings] * 6 + [0] * 6
    )


def test_milestones_and_retention_hold_for_the_work_alone() -> None:
    model = a_model(
        years=2,
        funding={
            "only": scenario(
                contract(
                    a_year=12_000,
                    results=results(),
                    retention=0.1,
                    retention_months=1,
                    milestones=[{"label": "M", "month": "2026-09", "share": 0.5}],
                )
            )
        },
    )

    (money,) = projected(model).streams.contracts

    wanted = [0.9 * (400 + 4_800), *[0.9 * 400] * 5, *[0.9 * 400 + 200] * 6]
    wanted += [960 + 200, *[200] * 5, *[0] * 6]
    assert column(money.due) == pytest.approx(wanted)


def test_what_is_earned_past_the_term_is_free_money() -> None:
    costs = {"leading": programme(10, 10, ingredients=[bought(12_000)])}
    named = {"cost_types": ["materials"]}
    tender = contract(a_year=12_000, results=results(), scope=named)
    fees = fee(prices={"leading": 1_200})
    model = a_model(years=2, programmes=costs, funding={"only": scenario(tender, fees)})

    projection = projected(model)

    by_payer = projection.payments.by_payer
    assert column(by_payer["tender"]) == pytest.approx([10_800, 0], abs=1e-6)
    assert column(by_payer["fees"]) == pytest.approx([1_200, 12_000], abs=1e-6)
    (money,) = projection.streams.contracts
    amounts = np.ones((2, 1))
    assert column(money.in_term(projection.payments.spans, amounts)) == [1.0, 0.0]


def in_draws(**words: object) -> Floats:
    """Return what a contract brings in each of 1,024 draws."""
    model = a_model(
        years=2,
        programmes={"leading": programme(10)},
        funding={"only": scenario(contract(**words))},
    )
    funded = compiled(model)
    drawn = sampler_of(funded.plan.terms).block(1, 0)
    projection = projector_of(funded, drawn).project(funded.scenarios["only"])
    brought: Floats = projection.streams.earned["tender"].sum(axis=0)
    return brought


def test_in_draws_one_result_is_reached_or_missed_by_its_chance() -> None:
    brought = in_draws(a_year=12_000, results=results())

    assert set(brought.round(6)) == {9_600.0, 12_000.0}
    assert float((brought > 10_000).mean()) == pytest.approx(0.6, abs=0.005)


def test_in_draws_many_results_spread_as_the_binomial_does() -> None:
    brought = in_draws(per_unit=1_200, results=results())

    assert brought.mean() == pytest.approx(9_600 + 1_440, rel=0.002)
    assert brought.std() == pytest.approx(2_400 * np.sqrt(0.6 * 0.4 / 10), rel=0.05)
    assert brought.max() <= 12_000 + 1e-6
