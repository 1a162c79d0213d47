"""The economic case: what the work costs, who bears it, and how the options compare."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache

import pytest

from reports import wording
from reports.backfill_readings import readings
from reports.business_case.economic import economic_case
from reports.gap_sentences import gap_in_words
from reports.statements import Statements
from reports.unit_cost_tables import unit_costs
from tests.models import a_model, bought, fee, programme, scenario
from tests.reports.business_case.reading import (
    charts,
    headings,
    line_with,
    lines,
    pointers,
    said,
    tables,
)
from tests.reports.many import many_ways, with_assumed_schools, without_money
from tests.reports.runs import (
    DAY,
    on_paper,
    row_named,
    tapered,
    told,
    unfunded,
    with_claim,
)
from tests.reports.runs import without_schools as no_schools
from tests.some import some

CASE = economic_case
DEAREST = "A school-year costs from"
COMPARED = ("success_factors", "present_values", "scenarios_side_by_side")


def of_programmes(**schools: int) -> Statements:
    """Return a run of programmes with so many schools, each dearer than the last."""
    return told(
        a_model(
            programmes={
                name: programme(
                    number,
                    label=name.capitalize(),
                    ingredients=[bought(1000 * (at + 1), per="school")],
                )
                for at, (name, number) in enumerate(schools.items())
            }
        )
    )


def test_the_answer_is_the_cost_of_a_school_year_by_either_count() -> None:
    row = row_named(unit_costs(on_paper()), "All programmes")

    answer = CASE(on_paper()).answer

    assert f"£{row[1]} in full" in answer
    assert f"£{row[2]} counting all resources" in answer


def test_without_schools_the_answer_is_the_cost_of_the_plan() -> None:
    assert CASE(no_schools()).answer.endswith("£2k in full and reaches no school.")


def test_cost_bearers_and_gap_are_tabled_for_every_plan_with_schools() -> None:
    for statements in (on_paper(), unfunded()):
        names = tables(CASE(statements))
        assert names[:2] == ["who_bears", "gap_by_test"]


def test_cost_bearers_ability_and_gap_are_drawn() -> None:
    assert charts(CASE(on_paper())) == [
        "cost_bars",
        "bearer_bars",
        "ability",
        "gap_steps",
    ]


def test_where_nothing_costs_anything_only_the_gap_is_drawn() -> None:
    assert charts(CASE(without_money())) == ["ability", "gap_steps"]


def test_where_no_test_has_figures_the_steps_to_the_gap_are_not_drawn() -> None:
    comparison = on_paper().comparison
    untested = replace(comparison, gap=replace(comparison.gap, able_to_pay=()))

    drawn = charts(CASE(Statements(untested, DAY)))

    assert "ability" in drawn
    assert "gap_steps" not in drawn


def test_without_schools_there_is_no_gap_to_draw() -> None:
    section = CASE(no_schools())

    assert not {"ability", "gap_steps"} & set(charts(section))
    assert "gap_by_test" not in tables(section)
    assert gap_in_words(no_schools())[0] in said(section)


@pytest.mark.parametrize(
    "schools", [{"one": 2}, {"one": 2, "idle": 0}, {"idle": 0, "asleep": 0}]
)
def test_with_one_known_cost_at_most_no_dearest_is_told(
    schools: dict[str, int],
) -> None:
    assert DEAREST not in said(CASE(of_programmes(**schools)))


def test_the_cheapest_and_the_dearest_programme_are_told() -> None:
    section = CASE(of_programmes(small=2, middling=0, great=3, greatest=1))

    line = line_with(section, DEAREST)

    assert f"{DEAREST} £1,000 (Small) to £4,000 (Greatest)." in line


def test_the_gap_of_each_programme_is_pointed_at() -> None:
    for statements in (on_paper(), unfunded()):
        assert "gap_by_programme" in pointers(CASE(statements))


def test_the_gap_of_fewer_schools_is_pointed_at_where_some_are_assumed() -> None:
    name = "gap_at_assumed_volumes"

    assert name in pointers(CASE(with_assumed_schools()))
    assert name not in pointers(CASE(on_paper()))


def test_the_subsidy_of_2013_is_spoken_of_only_if_the_plan_tests_the_claim() -> None:
    untested = CASE(with_claim(on_paper(), tests=False))

    assert "£5,000" in said(CASE(on_paper()))
    assert "gap_against_claim" in pointers(CASE(on_paper()))
    assert "£5,000" not in said(untested)
    assert "gap_against_claim" not in pointers(untested)


def test_each_answer_on_the_gap_is_told() -> None:
    for sentence in some(gap_in_words(on_paper())):
        assert sentence in said(CASE(on_paper()))


def test_readings_of_released_time_are_told_where_they_differ() -> None:
    each = [reading.school_year for reading in readings(on_paper().cost)]
    low, high = wording.money(min(each)), wording.money(max(each))

    assert f"between {low} and {high}" in said(CASE(on_paper()))
    assert "backfill_conventions" in pointers(CASE(on_paper()))


@pytest.mark.parametrize("alike", [tapered, no_schools])
def test_where_no_time_is_released_the_readings_do_not_differ(
    alike: Callable[[], Statements],
) -> None:
    assert "backfill_conventions" not in pointers(CASE(alike()))


def test_bearers_once_the_broker_is_paid_are_pointed_at_if_it_is() -> None:
    assert "money_detail" in pointers(CASE(on_paper()))
    assert "money_detail" not in pointers(CASE(unfunded()))
    assert {"who_bears", "bridge"} <= pointers(CASE(unfunded()))


def test_without_a_way_of_funding_there_is_nothing_to_compare() -> None:
    section = CASE(unfunded())

    assert not set(COMPARED) & set(tables(section))
    assert len(headings(section)) == 4


def test_ways_of_funding_are_compared() -> None:
    section = CASE(on_paper())

    assert set(COMPARED) <= set(tables(section))
    assert headings(section)[-3:] == [
        "The claim, asked of schools",
        "Beside what others paid",
        "The ways of funding compared",
    ]


def test_what_others_paid_stands_beside_the_gap() -> None:
    for statements in (on_paper(), unfunded()):
        told = line_with(CASE(statements), "A private consultant's day costs £700")
        assert told.endswith("has what is known of what follows.")
    assert {"sums_for_a_school", "doing_nothing"} <= pointers(CASE(unfunded()))


def test_the_least_costly_of_several_is_named_and_not_called_the_best() -> None:
    views = on_paper().comparison.scenarios
    costs = {
        name: view.present_values.full_economic_cost for name, view in views.items()
    }
    assert min(costs, key=lambda name: costs[name]) == "traded"

    line = line_with(CASE(on_paper()), "today's value")

    assert f"Schools pay takes least of all resources: {_short(costs)}" in line
    assert "not for that reason the best value" in line


def _short(costs: dict[str, float]) -> str:
    """Return the least of some costs, as a sentence has it."""
    return wording.short_money(min(costs.values()))


NOT_BEST = (
    "The ways of funding may reach different numbers of schools, so that the least"
    " costly is not for that reason the best value."
)


@cache
def reaching(*places: int) -> Statements:
    """Return a run of ways of funding that reach so many schools each."""
    ways = {
        f"way_{at}": scenario(
            fee(), label=f"Way {at}", cohorts={"leading": {2026: schools}}
        )
        for at, schools in enumerate(places)
    }
    each = [bought(100, per="school")]
    return told(
        a_model(programmes={"leading": programme(10, ingredients=each)}, funding=ways)
    )


@pytest.mark.parametrize(
    ("places", "said_first", "said_last"),
    [
        (
            (10, 0, 4),
            "In today's value, Way 2 takes least of all resources of",
            " those that reach schools: £400. Way 1 reaches no school. " + NOT_BEST,
        ),
        (
            (10, 0, 0),
            "In today's value, Way 0 costs £1k of all resources.",
            " Way 1 and Way 2 reach no school.",
        ),
        (
            (0, 0),
            "No way of funding reaches a school, ",
            "so that none is the least costly.",
        ),
    ],
)
def test_a_way_that_reaches_no_school_is_not_the_least_costly(
    places: tuple[int, ...], said_first: str, said_last: str
) -> None:
    (line,) = [
        each
        for each in lines(CASE(reaching(*places)).blocks)
        if each.startswith(said_first)
    ]

    assert line.endswith(said_last)


def test_a_single_way_of_funding_is_not_compared_with_itself() -> None:
    line = line_with(CASE(many_ways(1)), "today's value")

    assert "least" not in line
    assert line.endswith("Way 1 costs £2k of all resources.")


def test_every_line_ends_as_a_sentence() -> None:
    for statements in (on_paper(), unfunded(), no_schools(), without_money()):
        assert all(line.endswith(".") for line in lines(CASE(statements).blocks))


def test_what_the_comparison_leaves_out_is_pointed_at() -> None:
    told = line_with(CASE(on_paper()), "Results by year")

    for name in on_paper().scenarios:
        assert f"[income_by_year_{name}]" in told
    for name in ("reserves_by_year", "chance_of_deficit", "verdicts"):
        assert f"[{name}]" in told
