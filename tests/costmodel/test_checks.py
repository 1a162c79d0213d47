"""All faults of a cost model come at once, by line; the engine is asked last."""

from __future__ import annotations

from costmodel.checks import check_model, in_order
from costmodel.errors import Finding, Place, Severity
from tests.documents import COSTS, Change, changed, costs_with, line_of, told


def checked(*changes: Change) -> tuple[Finding, ...]:
    """Return what is said of the small document, changed."""
    inspection = costs_with(*changes)
    return check_model(inspection.model, inspection.register, inspection.lines)


def test_the_small_document_is_sound_but_its_prices_are_plain_numbers() -> None:
    (only,) = told(checked())

    assert only == (
        "warning people.deputy.salary: 8 prices are plain numbers without unit, "
        "date or source: people.deputy.salary, people.deputy.cover_rate, "
        "people.specialist.fee, pools.office.ingredients.1.price, "
        "pools.quality.ingredients.2.price and 3 more. The run is a draft, and "
        "every document of it says so. Put each in 'assumptions' with its source, "
        "and write its name here."
    )


def test_one_plain_price_is_told_in_the_singular() -> None:
    (only,) = [
        one
        for one in told(
            checked(
                ("salary: 48000", "salary: head_salary"),
                ("cover_rate: 250", "cover_rate: cover_day"),
                ("fee: 450", "fee: head_fee"),
                ("price: 6000", "price: licence"),
                ("price: 2500", "price: licence"),
                ("price: 40,", "price: licence,"),
                ("price: 2400", "price: licence"),
            )
        )
        if "plain" in one
    ]

    assert "1 price is a plain number without unit" in only
    assert "source: programmes.reading.ingredients.2.price." in only


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

    findings = told(checked((COSTS[people:pools], ""), (COSTS[pools:programmes], ""),
                            (COSTS[programmes:], alone)))  # fmt: skip

    assert {one.split(" ")[0] for one in findings} == {"note"}
