"""Lots: what each must and should bring, and every combination of them won."""

from __future__ import annotations

import pytest

from scenarios.funding import FundedModel
from scenarios.lots import LotCost, Lots
from scenarios.projection import projector_of
from tests.models import a_model, bought, compiled, programme, scenario, the_scenario
from tests.scenarios.lots_on_paper import lot, two_lots


def lots_of(model: FundedModel) -> Lots:
    """Return the lots of a model's first way of funding."""
    funded = compiled(model)
    projector = projector_of(funded, funded.plan.terms.central)
    return Lots(projector, projector.project(the_scenario(funded)))


def pounds(cost: LotCost) -> list[float]:
    """Return price, avoidable and full cost."""
    return [cost.price, cost.avoidable, cost.full]


def test_lots_must_and_should_bring_what_the_page_says() -> None:
    north, south = lots_of(two_lots()).each

    assert north.contract.name == "north"
    assert north.chance == 0.5
    for one in (north, south):
        assert pounds(one.among_all) == pytest.approx([16_200, 12_000, 16_000])
        assert pounds(one.alone) == pytest.approx([18_000, 12_000, 20_000])


def test_every_combination_has_its_chance_and_its_result() -> None:
    lots = lots_of(two_lots())

    won = [each.won for each in lots.outcomes]
    assert won == [("north", "south"), ("north",), ("south",), ()]
    assert [each.chance for each in lots.outcomes] == pytest.approx([0.25] * 4)
    results = [each.result for each in lots.outcomes]
    assert results == pytest.approx([400, -2_000, -2_000, -8_000])
    prices = [each.prices for each in lots.outcomes]
    assert prices == pytest.approx([32_400, 18_000, 18_000, 0])
    costs = [each.cost for each in lots.outcomes]
    assert costs == pytest.approx([32_000, 20_000, 20_000, 8_000])
    assert lots.mean_result == pytest.approx(-2_900)


def test_chances_of_all_combinations_add_to_one() -> None:
    named = [lot("north", chance_of_winning=0.3), lot("south", chance_of_winning=0.9)]

    lots = lots_of(two_lots(*named))

    assert sum(each.chance for each in lots.outcomes) == pytest.approx(1)
    assert lots.outcomes[1].chance == pytest.approx(0.3 * 0.1)


def test_each_outcome_is_worked_out_once() -> None:
    lots = lots_of(two_lots())

    assert lots.outcomes[0].projection is lots.won
    assert lots.losing(frozenset({"north"})) is lots.outcomes[2].projection


def test_of_more_than_eight_lots_not_every_combination_is_told() -> None:
    places = [f"place_{number}" for number in range(9)]
    model = a_model(
        programmes={place: programme(1, ingredients=[bought(100)]) for place in places},
        funding={"only": scenario(*(lot(place, a_year=100) for place in places))},
    )

    lots = lots_of(model)

    assert lots.outcomes == ()
    assert len(lots.each) == 9
