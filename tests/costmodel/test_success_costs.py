"""A success costs what the schools with a known result cost, over those beyond."""

from __future__ import annotations

import pytest

from costmodel.outcomes import Reach
from costmodel.success_costs import BaseRate, SuccessCost, options_for_a_school
from scenarios.comparison import CostView, cost_view
from tests.models import Words, a_model, assumed, bought, compiled, programme

RESULTS: Words = {
    "definition": "Good at the next inspection",
    "era": "Framework of 2012",
    "inspected": 9,
    "succeeded": 7,
    "base_rate": 0.65,
}


def view_of(assumptions: Words | None = None, **programmes: Words) -> CostView:
    """Return what programmes cost."""
    words = assumptions or {}
    model = a_model(assumptions=words, programmes=programmes)
    return cost_view(compiled(model))


def leading(schools: float = 18, **changes: object) -> Words:
    """Return a programme at £10,000 a school, half of it given, with results."""
    half = bought(5_000, per="school")
    given = {**half, "given_by": "provider_school"}
    outcomes = {**RESULTS, **changes}
    return programme(schools, ingredients=[half, given], outcomes=outcomes)


def only(view: CostView) -> SuccessCost:
    """Return the one cost of a success."""
    (found,) = view.successes
    return found


def test_only_schools_with_a_known_result_are_paid_for() -> None:
    found = only(view_of(leading=leading()))

    assert found.full.cost == pytest.approx(9 * 5_000)
    assert found.economic.cost == pytest.approx(9 * 10_000)
    assert found.economic.central == pytest.approx(90_000 / (7 - 9 * 0.65))
    assert found.economic.reach is Reach.AT_LEAST


def test_a_base_rate_in_the_register_brings_its_range() -> None:
    anyway = assumed(0.3, unit="share", low=0.2, high=0.5)
    found = only(view_of({"anyway": anyway}, leading=leading(base_rate="anyway")))

    assert found.base_rate == BaseRate(0.2, 0.3, 0.5)
    assert [each.central for each in found.economic_at] == [
        pytest.approx(90_000 / (7 - 9 * rate)) for rate in (0.2, 0.5)
    ]


def test_a_plain_or_an_exact_base_rate_has_no_range() -> None:
    exact = assumed(0.3, unit="share", low=0.2, high=0.5, exact=True)
    sure = only(view_of({"anyway": exact}, leading=leading(base_rate="anyway")))

    assert sure.base_rate == BaseRate(0.3, 0.3, 0.3)
    assert only(view_of(leading=leading())).base_rate.is_certain


def test_a_guessed_base_rate_stays_a_share() -> None:
    anyway = assumed(0.8, unit="share", grade="guessed")
    found = only(view_of({"anyway": anyway}, leading=leading(base_rate="anyway")))

    assert found.base_rate.low == pytest.approx(0.4)
    assert found.base_rate.high == 1.0
    assert found.economic_at[1].reach is Reach.NONE


def test_a_programme_without_schools_or_results_has_no_cost_of_a_success() -> None:
    assert not view_of(idle=leading(0), other=programme(3)).successes


def options(**programmes: Words) -> list[list[str]]:
    """Return the names of programmes between which a school could choose."""
    view = view_of(**programmes)
    groups = options_for_a_school(view.ledger, view.economic, view.successes)
    return [[option.name for option in group] for group in groups]


def test_programmes_with_the_same_result_are_options_for_a_school() -> None:
    other = leading(era="Report card")

    assert options(one=leading(), other=other, two=leading()) == [["one", "two"]]
    assert options(one=leading(), other=other) == []


def test_an_option_is_one_journey_and_what_it_brings() -> None:
    view = view_of(one=leading(), two=leading())

    ((one, _),) = options_for_a_school(view.ledger, view.economic, view.successes)

    assert one.cost == pytest.approx(10_000)
    assert one.effect == pytest.approx(7 / 9 - 0.65)
