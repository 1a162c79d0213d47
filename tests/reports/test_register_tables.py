"""What a run rests on: every assumption with its source, and what was amiss."""

from __future__ import annotations

from dataclasses import replace

import pytest

from costmodel.errors import Finding, Place, Severity
from reports.register_tables import (
    assumption_register,
    draft_reasons,
    findings,
    school_budget_sources,
    unsourced_in_words,
)
from reports.statements import Statements
from reports.tables import RowKind
from tests.models import a_model, assumed, bought, programme
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


def with_prices() -> Statements:
    """Return a run with three sourced prices, one of them unused."""
    return told(
        a_model(
            people={},
            assumptions={
                "one": assumed(10, label="First price", **SOURCED),
                "two": assumed(20, label="Second price", exact=True, **SOURCED),
                "unused": assumed(30, label="Unused", **SOURCED),
            },
            programmes={
                "all": programme(
                    2,
                    ingredients=[
                        bought("one", per="school"),
                        bought("two", per="school"),
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


def test_addresses_are_numbered_notes_told_once() -> None:
    notes = assumption_register(with_prices()).notes

    assert notes[1] == "[1] https://prices.example.org"
    assert len(notes) == len(set(notes))


def test_own_published_and_dated_numbers_stand_apart() -> None:
    notes = rows_of(assumption_register(on_paper()), RowKind.NOTE)
    headings = [row.cells[0].text for row in notes]

    assert headings == [
        "Of this model",
        "Published, with the software",
        "Laid down from a date on",
    ]


def test_findings_are_told_with_their_place_and_remedy() -> None:
    finding = Finding(
        Severity.WARNING,
        Place("programmes.one", "plan.yaml", 7),
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
            "No school starts. Nothing is costed.",
            "Enter a cohort.",
        ]
    ]


def test_without_findings_there_is_no_table_of_them() -> None:
    assert findings(on_paper()) is None


def test_a_run_on_judged_numbers_is_a_draft_and_says_how_much_rests_on_them() -> None:
    reasons = draft_reasons(on_paper())

    assert reasons[-1] == unsourced_in_words(on_paper())
    assert len(reasons) > 1


def test_a_run_on_sourced_numbers_is_no_draft() -> None:
    assert draft_reasons(with_prices()) == ()


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
