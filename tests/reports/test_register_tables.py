"""What a run rests on: every assumption with its source, and what was amiss."""

from __future__ import annotations

from dataclasses import replace

import pytest

from costmodel.errors import Finding, Place, Severity
from costmodel.numbers_used import numbers_used
from reports.register_tables import (
    assumption_register,
    draft_reasons,
    findings,
    school_budget_sources,
    unsourced_in_words,
)
from reports.statements import Statements
from reports.tables import RowKind
from tests.models import Words, a_model, assumed, bought, pool, programme
from tests.reports.asked import assert_wholly_explained
from tests.reports.runs import (
    DAY,
    SEEDS,
    at_random,
    on_paper,
    row_named,
    rows_of,
    texts,
    told,
)

SOURCED = {
    "unit": "£/school",
    "dated": "2026-09",
    "source": "A price list",
    "address": "https://prices.example.org",
    "grade": "quoted",
}


def with_prices(**parts: Words) -> Statements:
    """Return a run of sourced numbers, three of them prices, one of those unused."""
    return told(
        a_model(
            people={},
            organisation={"reserves_floor": 0},
            assumptions={
                "schools": assumed(2, **{**SOURCED, "unit": "schools"}),
                "one": assumed(10, label="First price", **SOURCED),
                "two": assumed(20, label="Second price", exact=True, **SOURCED),
                "unused": assumed(30, label="Unused", **SOURCED),
                **parts,
            },
            programmes={
                "all": programme(
                    "schools",
                    ingredients=[
                        bought("one", per="school"),
                        bought("two", per="school"),
                        *(bought(name) for name in parts),
                    ],
                )
            },
        )
    )


def test_an_assumption_is_told_with_range_date_grade_and_source() -> None:
    table = assumption_register(with_prices())

    assert row_named(table, "First price") == [
        *("10", "8.50", "11.50", "£ a school", "Sep 2026", "Quoted"),
        "A price list [1]",
    ]


def test_an_exact_number_has_no_range_and_an_unused_one_no_row() -> None:
    table = assumption_register(with_prices())

    assert row_named(table, "Second price")[1:3] == ["–", "–"]
    assert "Unused" not in [row[0] for row in texts(table)]


def test_numbers_that_say_the_same_name_their_place_in_the_model() -> None:
    like = bought(5, label="Rent", cost_type="premises")
    statements = told(
        a_model(
            assumptions={
                name: assumed(value, label="Price", **SOURCED)
                for name, value in (("first", 10), ("second", 20))
            },
            pools={"office": pool("schools", like, like, bought("first"))},
            programmes={"all": programme(2, ingredients=[bought("second")])},
        )
    )

    labels = [cells[0] for cells in texts(assumption_register(statements))]

    assert {"Price (first)", "Price (second)"} <= set(labels)
    assert [each for each in labels if "rent, price" in each] == [
        "Pool: rent, price (pools.office.ingredients.0.price)",
        "Pool: rent, price (pools.office.ingredients.1.price)",
    ]


def test_addresses_are_numbered_notes_told_once() -> None:
    notes = assumption_register(with_prices()).notes

    assert "[1] https://prices.example.org" in notes
    assert len(notes) == len(set(notes))


def test_own_published_and_dated_numbers_stand_apart() -> None:
    notes = rows_of(assumption_register(on_paper()), RowKind.NOTE)
    headings = [row.cells[0].text for row in notes]

    assert headings == [
        "Of this model",
        "Published, with the software",
        "Laid down from a date on",
        "Stated in the model without a source",
    ]


def test_a_plain_number_is_told_by_where_it_stands_and_has_no_source() -> None:
    table = assumption_register(on_paper())

    assert row_named(table, "Reading: specialist") == [
        *("4", "–", "–", "days a school a year", "–", "–"),
        "No source is stated",
    ]


def test_only_rates_in_force_and_pensions_that_a_role_has_are_told() -> None:
    labels = [row[0] for row in texts(assumption_register(on_paper()))]

    assert labels.count("Employer's National Insurance, class 1, rate") == 1
    assert not any("Local Government Pension" in label for label in labels)


def test_a_rate_is_told_with_every_digit_it_has() -> None:
    table = assumption_register(on_paper())
    label = "Teachers' Pension Scheme, employer's contribution with levy"

    assert row_named(table, label)[0] == "28.68"


@pytest.mark.parametrize("seed", SEEDS[:6])
def test_the_register_a_draft_and_a_run_count_the_same_numbers(seed: int) -> None:
    statements = at_random(seed)
    used = numbers_used(statements.comparison.funded.plan)

    table = assumption_register(statements)

    assert len(rows_of(table, RowKind.BODY)) == used.count
    assert table.notes[0] == f"{used.count} numbers in all."
    assert f"Of the {used.count} numbers used" in draft_reasons(statements)[0]


def test_findings_are_told_with_their_place_and_remedy() -> None:
    finding = Finding(
        Severity.WARNING,
        Place("programmes.one", "/plans/plan.yaml", 7),
        "No school starts.",
        "Enter a cohort.",
        "Nothing is costed.",
    )

    table = findings(told(a_model(), finding))

    assert table is not None
    assert texts(table) == [
        [
            "Warning",
            "plan.yaml:7: programmes.one",
            "No school starts. Nothing is costed. Enter a cohort.",
        ]
    ]


def test_without_findings_there_is_no_table_of_them() -> None:
    assert findings(on_paper()) is None


def test_a_run_on_judged_numbers_is_a_draft_and_says_how_much_rests_on_them() -> None:
    reasons = draft_reasons(on_paper())

    assert reasons == (
        (
            "Of the 81 numbers used, 74 cannot be looked up: 5 are judged or guessed,"
            " or lack a unit, a date or a source; 69 stand in the model without any of"
            " these."
        ),
        (
            "Of them, full cost moves most with: Salary of an officer (£36,000 a year);"
            " Leading: schools that start in 2026/27 (10 schools); Leading: schools"
            " that start in 2027/28 (8 schools)."
        ),
        unsourced_in_words(on_paper()),
    )


def test_a_run_on_sourced_numbers_is_no_draft() -> None:
    assert draft_reasons(with_prices()) == ()


def test_one_weak_number_that_moves_nothing_is_told_in_the_singular() -> None:
    choice = {**SOURCED, "grade": "guessed", "exact": True}

    reasons = draft_reasons(with_prices(fee=assumed(5, label="Fee", **choice)))

    assert reasons[0] == (
        "Of the 4 numbers used, 1 cannot be looked up: 1 is judged or guessed, or lacks"
        " a unit, a date or a source."
    )
    assert len(reasons) == 2


def test_one_plain_number_is_told_in_the_singular_with_its_unit() -> None:
    model = a_model(
        people={},
        organisation={"reserves_floor": 0},
        assumptions={"price": assumed(2, exact=True, **SOURCED)},
        programmes={
            "all": programme(0, ingredients=[bought("price", share=0.5)]),
        },
    )

    reasons = draft_reasons(told(model))

    assert reasons[0].endswith("1 stands in the model without any of these.")
    assert reasons[1] == (
        "Of them, full cost moves most with: Programme: thing, share used (50%)."
    )


@pytest.mark.parametrize(("share", "said"), [(1.0, "All"), (0.4, "40%"), (0.0, "0%")])
def test_the_share_of_unsourced_cost_is_a_sentence(share: float, said: str) -> None:
    comparison = on_paper().comparison
    cost = replace(comparison.cost, unsourced_share=share)

    told_of = unsourced_in_words(Statements(replace(comparison, cost=cost), DAY))

    assert told_of.startswith(f"{said} of full cost rests on at least one number")


def test_figures_on_schools_are_told_with_their_source() -> None:
    table = school_budget_sources(on_paper())

    assert len(table.rows) == 5
    assert all(all(row) for row in texts(table))
    assert "Open Government Licence" in table.notes[0]


@pytest.mark.parametrize("seed", SEEDS)
def test_the_register_of_any_model_can_be_told(seed: int) -> None:
    used = at_random(seed).comparison.funded.plan.terms.names

    assert len(assumption_register(at_random(seed)).rows) > len(used)


@pytest.mark.parametrize("statements", [on_paper(), with_prices()])
def test_every_number_of_the_register_is_taken_apart(statements: Statements) -> None:
    assert_wholly_explained(assumption_register(statements), statements)
