"""Lots as tables: each beside the others, and every combination of them won."""

from __future__ import annotations

from functools import cache

from reports.lot_tables import lot_outcomes, lots_side_by_side
from reports.places import Places
from reports.statements import Statements
from scenarios.lots import Lots
from scenarios.projection import projector_of
from tests.models import a_model, bought, programme, scenario
from tests.reports.runs import row_named, texts, told
from tests.scenarios.lots_on_paper import lot, two_lots


@cache
def on_paper() -> Statements:
    """Return the two lots of the page."""
    return told(two_lots())


def lots_of(statements: Statements) -> Lots:
    """Return the lots of the only way of funding."""
    comparison = statements.comparison
    funded = comparison.funded
    projector = projector_of(funded, funded.plan.terms.central)
    return Lots(projector, comparison.scenarios["only"].central)


def test_each_lot_has_a_column_and_its_costs_twice() -> None:
    made = lots_side_by_side(on_paper(), "only", lots_of(on_paper()))

    assert texts(made) == [
        ["Chance of winning, %", "50.0", "50.0"],
        ["All other lots won"],
        ["Price", "16,200", "16,200"],
        ["Must bring: not spent without it", "12,000", "12,000"],
        ["Should bring: full cost", "16,000", "16,000"],
        ["Price over what it must bring", "4,200", "4,200"],
        ["Price over what it should bring", "200", "200"],
        ["All other lots lost"],
        ["Price", "18,000", "18,000"],
        ["Must bring: not spent without it", "12,000", "12,000"],
        ["Should bring: full cost", "20,000", "20,000"],
        ["Price over what it must bring", "6,000", "6,000"],
        ["Price over what it should bring", "−2,000", "−2,000"],
    ]


def test_every_combination_is_told_and_the_mean_of_them() -> None:
    made = lot_outcomes(on_paper(), "only", lots_of(on_paper()), 300.0)

    assert row_named(made, "North and South")[:4] == ["25.0", "32,400", "32,000", "400"]
    assert row_named(made, "None")[:4] == ["25.0", "0", "8,000", "−8,000"]
    assert row_named(made, "Mean by the chances")[3] == "−2,900"
    assert row_named(made, "Without a bid")[3] == "−7,700"
    assert row_named(made, "Bidding is worth")[3] == "4,800"


def test_too_many_lots_say_so() -> None:
    places = [f"place_{number}" for number in range(9)]
    statements = told(
        a_model(
            programmes={each: programme(1, ingredients=[bought(1)]) for each in places},
            funding={"only": scenario(*(lot(each, a_year=1) for each in places))},
        )
    )

    made = lots_side_by_side(statements, "only", lots_of(statements))

    assert made.notes[-1].startswith("Lots are too many")


def test_what_is_taken_off_has_its_words_in_the_register() -> None:
    model = on_paper().comparison.model
    places = Places(model, on_paper().labels)

    found = places.told(("funding", "only", "lot_discounts", 0, "share"))

    assert found.label == "Scenario: taken off if North and South are won"
    assert found.unit == "share"
