"""How many schools could pay a fee, as curves."""

from __future__ import annotations

import math
from functools import cache

import pytest

from costmodel.programmes import Phase
from reports.ability_tables import able_to_pay
from reports.charts import AbilityCurve
from reports.contents import Chart
from reports.pictures.ability import HIGHEST_FEE, MOST_PHASES, SUBSIDY, ability
from reports.pictures.gap import training_fee
from reports.statements import Statements
from scenarios.affordability_tables import Region
from tests.models import Words, a_model, demand_of, fee, programme, scenario
from tests.reports.many import at_cost
from tests.reports.runs import on_paper, row_named, told, with_claim, without_schools
from tests.some import some

TRAINING = "Training budget; unknown: left out"


def drawn(statements: Statements) -> tuple[Chart, AbilityCurve]:
    """Return the chart of a run and its drawing."""
    chart = ability(statements)
    assert isinstance(chart.drawing, AbilityCurve)
    return chart, chart.drawing


def in_region(region: Region) -> Words:
    """Return a way of funding whose schools are in a region."""
    demand = demand_of({"leading": 100}, region=region, reach=0.5, interest=0.5)
    return scenario(fee(), demand=demand)


@cache
def of_phase(phase: Phase, region: Region = Region.ENGLAND) -> Statements:
    """Return a run of ten schools of a phase in a region."""
    leading = programme(10, phase=phase)
    funding = {"traded": in_region(region)}
    return told(a_model(programmes={"leading": leading}, funding=funding))


def test_what_three_in_four_can_pay_is_the_figure_of_the_table() -> None:
    _, drawing = drawn(on_paper())
    row = row_named(able_to_pay(on_paper()), TRAINING)

    read = [curve.most_payable_by(0.75) for curve in drawing.curves]
    assert sorted(f"{fee:,.0f}" for fee in read if fee is not None) == sorted(row)
    assert len(row) == MOST_PHASES


@pytest.mark.parametrize("region", Region)
@pytest.mark.parametrize("phase", Phase)
def test_every_phase_has_its_curve_in_every_region(
    phase: Phase, region: Region
) -> None:
    statements = of_phase(phase, region)
    _, drawing = drawn(statements)

    (curve,) = drawing.curves
    assert curve.most_payable_by(0.75) == pytest.approx(
        training_fee(statements.comparison.gap.able_to_pay)
    )


def test_a_fee_that_is_quoted_lies_on_the_curve_however_high_it_is() -> None:
    chart, drawing = drawn(of_phase(Phase.ALL_THROUGH, Region.LONDON))

    printed, _ = row_named(
        able_to_pay(of_phase(Phase.ALL_THROUGH, Region.LONDON)), TRAINING
    )
    assert printed == "42,430"
    assert f"could pay £{printed} from" in chart.title
    assert drawing.curves[0].fees[-1] > HIGHEST_FEE


def test_curves_of_too_few_schools_are_said_to_be_of_all_england() -> None:
    _, few = drawn(of_phase(Phase.ALL_THROUGH, Region.NORTH_EAST))
    _, enough = drawn(of_phase(Phase.ALL_THROUGH, Region.LONDON))

    assert few.curves[0].label == "All-through schools of all England"
    assert enough.curves[0].label == "All-through schools"


def test_the_title_gives_the_range_over_the_phases() -> None:
    chart, _ = drawn(on_paper())

    assert chart.title == (
        "Three in four schools in London could pay £4,369 to £16,197, by phase, from"
        " training budgets; of all schools together, £4,991"
    )


def test_one_phase_has_one_figure() -> None:
    chart, _ = drawn(of_phase(Phase.SECONDARY))

    assert chart.title == (
        "Three in four secondary schools in England could pay £13,636 from training"
        " budgets (imputed outside London)"
    )


def test_the_phases_with_the_most_places_are_shown_and_the_first_is_set_off() -> None:
    schools = {"nursery": 1, "primary": 2, "special": 4, "secondary": 3}
    each = {name: programme(number, phase=name) for name, number in schools.items()}

    _, drawing = drawn(told(a_model(programmes=each)))

    assert len(drawing.curves) == MOST_PHASES
    assert [(curve.label, curve.is_headline) for curve in drawing.curves] == [
        ("Special schools", True),
        ("Secondary schools", False),
        ("All schools", False),
    ]


def test_all_schools_stand_last_where_they_have_a_programme_of_their_own() -> None:
    each = {"all": programme(20, phase="all"), "one": programme(2)}

    chart, drawing = drawn(told(a_model(programmes=each)))

    assert [curve.label for curve in drawing.curves] == [
        "Secondary schools",
        "All schools",
    ]
    assert (
        "could pay £13,636 from training budgets (imputed outside London); of all"
        " schools"
    ) in chart.title


def test_programmes_of_one_phase_share_a_curve() -> None:
    each = {"one": programme(2), "two": programme(3), "three": programme(0)}

    _, drawing = drawn(told(a_model(programmes=each)))

    assert [curve.label for curve in drawing.curves] == ["Secondary schools"]


def test_cost_and_subsidy_are_marked() -> None:
    _, drawing = drawn(on_paper())

    assert [mark.label for mark in drawing.marks] == ["Full cost", SUBSIDY]
    assert drawing.marks[0].fee == on_paper().comparison.gap.full_cost


def test_without_a_school_there_is_no_cost_to_mark() -> None:
    _, drawing = drawn(without_schools())

    assert math.isnan(without_schools().comparison.gap.full_cost)
    assert drawing.marks == ()


def test_the_subsidy_is_marked_only_if_the_plan_tests_the_claim() -> None:
    _, drawing = drawn(with_claim(on_paper(), tests=False))

    assert [mark.label for mark in drawing.marks] == ["Full cost"]


@pytest.mark.parametrize(
    ("full_cost", "last"),
    [(0.0, HIGHEST_FEE), (HIGHEST_FEE, HIGHEST_FEE), (20004.0, 25005.0)],
)
def test_fees_reach_twenty_thousand_at_least_and_beyond_a_higher_cost(
    full_cost: float, last: float
) -> None:
    _, drawing = drawn(at_cost(full_cost))

    assert [curve.fees[-1] for curve in drawing.curves] == [pytest.approx(last)]


def test_curves_start_with_everyone_and_never_rise() -> None:
    _, drawing = drawn(on_paper())

    for curve in some(drawing.curves):
        assert (curve.fees[0], curve.shares[0]) == (0.0, 1.0)
        assert list(curve.shares) == sorted(curve.shares, reverse=True)
