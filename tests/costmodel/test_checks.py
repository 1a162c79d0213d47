"""All faults of a cost model come at once, by line; the engine is asked last."""

from __future__ import annotations

from costmodel.assumption_files import load_published
from costmodel.assumptions import Assumption
from costmodel.checks import check_model, check_written, in_order
from costmodel.document_lines import DocumentLines
from costmodel.errors import Finding, Place, Severity
from costmodel.model import CostModel
from tests.documents import COSTS, Change, changed, costs_with, line_of, told


def checked(*changes: Change) -> tuple[Finding, ...]:
    """Return what is said of the small document, changed."""
    inspection = costs_with(*changes)
    return check_model(inspection.model, inspection.register, inspection.lines)


def test_the_small_document_is_sound_but_most_numbers_are_plain() -> None:
    plain, narrow, allowance, unmoved, large, cut = told(checked())

    assert plain == (
        "warning organisation.opening.cash: 48 numbers stand in the model without "
        "unit, date or source: organisation.opening.cash, "
        "organisation.opening.debtors, organisation.opening.creditors, "
        "organisation.opening.deferred_income, organisation.opening.fixed_assets and "
        "43 more. The run is a draft, and every document of it says so. Put each in "
        "'assumptions' with its source, and write its name here."
    )
    assert "without the Employment Allowance" in allowance
    assert "stay the same for all 2 years" in unmoved
    assert "narrower than their grades" in narrow
    assert "of full cost" in large
    assert "still in it when the plan ends" in cut


def test_one_plain_number_is_told_in_the_singular() -> None:
    schools = Assumption(
        label="Schools",
        value=3.0,
        unit="schools/year",
        dated="2026-09",
        source="A list",
        grade="quoted",
    )
    organisation = {"name": "P", "first_year": 2026, "years": 1, "reserves_floor": 0.0}
    programme = {
        "label": "P",
        "phase": "all",
        "cohorts": {2026: "schools"},
        "events": 2,
    }
    model = CostModel.model_validate(
        {
            "format": "costmodel/1",
            "organisation": organisation,
            "assumptions": {"schools": schools.model_dump()},
            "programmes": {"one": programme},
        }
    )

    (only,) = told(check_model(model, load_published(), DocumentLines()))

    assert only.startswith(
        "warning programmes.one.events: 1 number stands in the model without unit, "
        "date or source: programmes.one.events. "
    )


def test_every_fault_is_told_at_once_in_the_order_of_the_lines() -> None:
    changes = (
        ("overlap: 0.1", "overlap: -0.1"),
        ("salary: head_salary", "salary: head_salry"),
        ("price: 6000, vat: on_top", "price: -6000"),
        ("cohorts: {2026: 4, 2027: 6}", "cohorts: {2024: 4, 2027: six}"),
    )

    errors = [one for one in checked(*changes) if one.severity is Severity.ERROR]

    text = changed(COSTS, *changes)
    assert [(one.place.path, one.place.line) for one in errors] == [
        ("organisation.overlap", line_of(text, "overlap: -0.1")),
        ("people.head.salary", line_of(text, "salary: head_salry")),
        ("pools.office.ingredients.1", line_of(text, "- {label: Rent")),
        ("pools.office.ingredients.1.price", line_of(text, "price: -6000")),
        ("programmes.reading.cohorts.2024", line_of(text, "cohorts: {2024")),
        ("programmes.reading.cohorts.2027", line_of(text, "cohorts: {2024")),
    ]


def test_the_engine_is_asked_only_where_nothing_is_wrong() -> None:
    driver = ("driver: staff_days", "driver: matches")
    no_matches = ("    matches_per_school: 1\n", "")

    sound = told(checked(driver, no_matches))
    unsound = told(checked(driver, no_matches, ("overlap: 0.1", "overlap: 2")))

    assert any("is spread by 'matches'" in one for one in sound)
    assert not any("is spread by 'matches'" in one for one in unsound)


def test_an_overdrawn_opening_is_allowed_and_noted() -> None:
    findings = told(checked(("cash: 60000", "cash: -100")))

    assert findings[0] == (
        "note organisation.opening.cash: The organisation opens with cash below "
        "nought. Cash below nought at a month's end counts as failure."
    )


def test_a_word_about_one_assumption_is_said_once_and_an_error_everywhere() -> None:
    here, there = Place("a", line=2), Place("b", line=1)
    twice = [
        Finding(severity, place, "The same.")
        for severity in (Severity.NOTE, Severity.ERROR)
        for place in (here, there)
    ]

    assert told(in_order(twice)) == [
        "note b: The same.",
        "error b: The same.",
        "error a: The same.",
    ]


def test_a_model_without_pools_and_people_is_checked_to_the_end() -> None:
    pools, programmes = COSTS.index("\npools:"), COSTS.index("\nprogrammes:")
    people = COSTS.index("\npeople:")
    alone = "\nprogrammes:\n  one: {label: One, phase: primary, cohorts: {2026: 4}}\n"

    findings = told(
        checked(
            (COSTS[people:pools], ""),
            (COSTS[pools:programmes], ""),
            (COSTS[programmes:], alone),
        )
    )

    plain = [one for one in findings if not one.startswith("note ")]
    assert [one.partition(":")[0] for one in plain] == [
        "warning organisation.opening.cash"
    ]


def test_a_floor_given_twice_is_noted() -> None:
    both = ("reserves_floor_months: 3", "reserves_floor_months: 3\n  reserves_floor: 9")
    one = ("reserves_floor_months: 3", "reserves_floor: 9")

    assert told(check_written(costs_with(both)))[-2] == (
        "note organisation.reserves_floor_months: The floor of reserves is given in "
        "months and as a sum; the sum holds, and the months change nothing. Take one "
        "of them out."
    )
    assert "in months and as a sum" not in str(told(check_written(costs_with(one))))
