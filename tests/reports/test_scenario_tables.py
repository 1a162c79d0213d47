"""The scenarios side by side, as on paper."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from reports.scenario_tables import scenarios_in_brief, scenarios_side_by_side
from reports.statements import Statements
from reports.wording import read_number
from scenarios.school_payments import paid_in_all
from tests.models import a_model, contract, fee, programme, scenario
from tests.reports.runs import DAY, SEEDS, at_random, on_paper, row_named, tapered, told


def test_cost_and_income_stand_side_by_side() -> None:
    table = scenarios_side_by_side(on_paper())

    assert [column.heading for column in table.columns] == [
        "What",
        "Subsidy that tapers",
        "Schools pay",
        "Contract for coordination",
    ]
    assert row_named(table, "Schools in programmes, a year") == ["16", "13", "17"]
    assert row_named(table, "Full cost, £") == ["221,116", "203,573", "145,928"]
    assert row_named(table, "Grants, £") == ["79,913", "–", "–"]
    assert row_named(table, "Contracts, £") == ["–", "–", "104,564"]
    assert row_named(table, "Income taken before the first year, £") == ["6,000"] * 3


def test_results_stand_by_year_and_for_a_lost_contract() -> None:
    table = scenarios_side_by_side(on_paper())

    assert row_named(table, "2026/27, £") == ["11,120", "−24,711", "−1,534"]
    assert row_named(table, "All years, £") == ["−28,203", "−63,107", "8,836"]
    assert row_named(table, "Result of the plan if lost, £")[2] == "−116,631"
    assert row_named(table, "Chance that it is won")[2] == "about 2 in 5 (40%)"
    assert row_named(table, "Mean of won and lost results by their chances, £")[2] == (
        "−66,444"
    )


def test_cash_reserves_and_what_would_balance_it_are_those_on_paper() -> None:
    table = scenarios_side_by_side(on_paper())

    assert row_named(table, "Lowest cash at a month's end, £")[1] == "−13,391"
    assert row_named(table, "Month of the lowest cash")[1] == "August 2028"
    assert row_named(table, "Free reserves at the end, £")[0] == "17,797"
    factor = row_named(table, "Factor on all fees at which nothing is lost")[0]
    assert factor == "from 1.27"
    assert row_named(table, "Subsidy a school-year to sustain it, £")[:2] == [
        "4,629",
        "2,962",
    ]
    assert row_named(table, "Brought by grants already, £")[0] == "2,485"
    assert row_named(table, "Still to be found, £")[0] == "2,144"


def test_what_schools_pay_is_told_by_the_list_directly_and_in_all() -> None:
    table = scenarios_side_by_side(on_paper())

    listed = row_named(table, "Mean fee a school-year by the price list, £")
    directly = row_named(table, "Paid by schools to providers directly, all years, £")
    assert listed == ["3,344", "5,855", "1,300"]
    assert directly == ["0", "0", "60,750"]
    assert any("Cover that it buys" in note for note in table.notes)
    assert row_named(table, "Fees and days paid to providers, a school-year, £") == [
        f"{paid_in_all(view.central, view.ledger):,.0f}"
        for view in on_paper().comparison.scenarios.values()
    ]


def test_a_price_worked_out_from_cost_is_told_beside_the_break_even_fee() -> None:
    notes, others = (
        [note for note in table.notes if note.startswith("A price worked out from")]
        for table in map(scenarios_side_by_side, (on_paper(), tapered()))
    )

    assert len(notes) == 1
    assert others == []


def test_without_direct_payments_nothing_is_said_of_them() -> None:
    table = scenarios_side_by_side(tapered())

    assert not any("directly" in row.cells[0].text for row in table.rows)
    assert not any("pay providers themselves" in note for note in table.notes)


def test_reserves_at_the_end_are_told_as_assumed_in_the_middle_and_as_a_mean() -> None:
    table = scenarios_side_by_side(on_paper())
    ends = on_paper().comparison.scenarios["traded"].simulated.free_reserves[-1]

    middle = row_named(table, "The same in the middle of all draws, £")[1]
    mean = row_named(table, "The same, mean of all draws, £")[1]

    assert read_number(middle) == pytest.approx(np.median(ends), abs=0.5)
    assert read_number(mean) == pytest.approx(ends.mean(), abs=0.5)


def test_why_two_sums_a_school_differ_is_said() -> None:
    notes = scenarios_side_by_side(tapered()).notes

    (told,) = [note for note in notes if "The subsidy to sustain it" in note]
    assert told.startswith("The extra at which nothing is lost comes on top of all")
    assert "is the whole sum, what grants bring already counted in" in told
    assert told.endswith(
        "It may be more or less than the other, and less than what grants bring."
    )


@pytest.mark.parametrize(("factor", "is_told"), [(0.099, True), (0.1, False)])
def test_a_factor_at_which_hardly_a_school_takes_part_is_explained(
    factor: float, *, is_told: bool
) -> None:
    comparison = on_paper().comparison
    view = comparison.scenarios["subsidy"]
    volume = replace(view.found.volume, crossings=(factor, 1.5))
    changed = replace(view, found=replace(view.found, volume=volume))
    views = {"subsidy": changed}

    notes = scenarios_side_by_side(
        Statements(replace(comparison, scenarios=views), DAY)
    ).notes

    assert is_told is (
        "At a factor on cohorts below 0.1 hardly a school takes part: income that does"
        " not hang on schools, such as a grant, then pays for what all share." in notes
    )


def test_a_lost_contract_has_its_own_part_and_its_chances() -> None:
    table = scenarios_side_by_side(on_paper())

    assert row_named(table, "Verdict if lost") == ["–", "–", "Fails in August 2027"]
    assert row_named(table, "Lowest cash at a month's end if lost, £")[2] == "−61,031"
    assert row_named(table, "Month of the lowest cash if lost")[2] == "August 2028"
    assert row_named(table, "Free reserves at the end if lost, £")[2] == "−70,631"
    won, lost, both = (
        row_named(table, f"Money runs out, {case}")
        for case in ("contracts won", "contract lost", "won or lost")
    )
    assert (won[:2], lost[:2]) == (both[:2], ["–", "–"])
    assert lost[2] == "more than 99 in 100"
    assert both[2] == "about 3 in 5 (61%)"


def test_chances_and_verdicts_are_told_in_words() -> None:
    table = scenarios_side_by_side(on_paper())

    deficits = row_named(table, "Deficit in any year, contracts won")
    assert all("in" in text for text in deficits)
    assert row_named(table, "At the values we assume") == [
        "Sustains with £4,629 a school-year",
        "Fails in April 2028",
        "Sustains itself, if won",
    ]


def test_without_a_contract_nothing_is_said_of_losing_it() -> None:
    table = scenarios_side_by_side(tapered())
    labels = [row.cells[0].text for row in table.rows]

    assert not any("contract" in label or "if lost" in label for label in labels)
    assert "Money runs out" in labels
    assert not any("taken as won" in note for note in table.notes)
    assert "Grants, £" not in labels


@pytest.mark.parametrize("seed", SEEDS)
def test_the_scenarios_of_any_model_can_be_compared(seed: int) -> None:
    statements = at_random(seed)

    table = scenarios_side_by_side(statements)

    assert len(table.columns) == len(statements.scenarios) + 1


@pytest.mark.parametrize("run", [on_paper, tapered])
def test_in_brief_only_what_other_tables_have_is_left_out(
    run: Callable[[], Statements],
) -> None:
    whole, brief = scenarios_side_by_side(run()), scenarios_in_brief(run())

    left_out = [row.cells[0].text for row in whole.rows if row not in brief.rows]
    assert all(row in whole.rows for row in brief.rows)
    assert left_out[:2] == ["Unrestricted result", "2026/27, £"]
    assert {"Free reserves at the end, £", "Floor at the end, £", "Verdict"} < set(
        left_out
    )
    assert not {"Full cost, £", "Lowest cash at a month's end, £"} & set(left_out)
    assert brief.name == whole.name


def test_a_note_on_what_is_left_out_is_left_out_too() -> None:
    notes = scenarios_side_by_side(on_paper()).notes

    (gone,) = set(notes) - set(scenarios_in_brief(on_paper()).notes)
    assert gone.startswith("Money runs out when")


def test_over_which_schools_the_two_sums_a_school_are_is_said_where_they_differ() -> (
    None
):
    programmes = {"leading": programme(), "reading": programme(label="Reading")}
    some = told(a_model(programmes=programmes, funding={"traded": scenario(fee())}))
    all_pay = told(a_model(funding={"traded": scenario(fee())}))

    assert any("over all schools, those too" in each for each in notes_of(some))
    assert not any("over all schools, those too" in each for each in notes_of(all_pay))


def notes_of(statements: Statements) -> tuple[str, ...]:
    """Return the notes below the ways of funding side by side."""
    return scenarios_side_by_side(statements).notes


def test_what_factors_leave_is_said_where_providers_pay_or_units_are_sold() -> None:
    deployed = [{"person": "head", "days_per_school": 2}]
    days = fee(prices={"leading": 60}, per="deployment_day", paid_by="provider_school")
    model = a_model(
        programmes={"leading": programme(10, deployments=deployed)},
        funding={
            "agent": scenario(days, delivery="direct"),
            "bought": scenario(contract(per_unit=900)),
        },
    )

    told_both, told_neither = notes_of(told(model)), notes_of(on_paper())

    assert "A factor on fees leaves what provider schools pay as it is." in told_both
    assert any("but for one that is paid for each unit" in one for one in told_both)
    assert not any("provider schools pay as it is" in one for one in told_neither)
    assert not any("for each unit" in one for one in told_neither)
