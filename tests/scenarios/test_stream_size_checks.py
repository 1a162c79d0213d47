"""Sums of income far above what they pay for are told."""

from __future__ import annotations

from dataclasses import replace

import pytest

from scenarios.affordability_tables import AffordabilityTables
from scenarios.projection_checks import check_projections
from scenarios.stream_size_checks import check_fee_sizes, check_stream_sizes
from tests.documents import Change, funding_with, told
from tests.models import (
    Words,
    a_model,
    bought,
    donation,
    grant,
    programme,
    projected,
    scenario,
)

SCOPE = "scope: {cost_types: [secretariat, brokering, quality_assurance]}"


def said(*changes: Change) -> list[str]:
    """Return what is said of the fees of the small document, changed."""
    inspection = funding_with(*changes)
    return [
        one
        for path, funding in inspection.scenarios()
        for one in told(check_fee_sizes(inspection, path, funding))
    ]


def brought(*changes: Change) -> list[str]:
    """Return what is said of what streams bring in the small document, changed."""
    return [
        one
        for one in told(check_projections(funding_with(*changes)))
        if " brings " in one and "% of all income" not in one
    ]


@pytest.mark.parametrize(("fee", "is_told"), [(284_048, 0), (400_000, 1)])
def test_a_fee_that_hardly_any_school_could_pay_is_told(fee: int, is_told: int) -> None:
    assert said(("leading: 7000, reading", f"leading: {fee}, reading")) == is_told * [
        (
            "warning funding.traded.streams.0.prices.leading: 'leading' has a fee of "
            "£400,000 for a school and year; 19 in 20 secondary schools in England "
            "spend £142,024 or less a year on staff development. See whether it is in "
            "pence or has digits too many; write pounds, like 4000."
        )
    ]


def test_fees_that_lead_nowhere_are_left_to_the_check_of_names() -> None:
    assert said(("leading: 7000, reading", "leeding: 400000, reading")) == []
    assert said(("leading: 7000, reading", "leading: unknown, reading")) == []


def test_a_fee_for_schools_without_figures_is_passed_over() -> None:
    inspection = funding_with(("leading: 7000, reading", "leading: 400000, reading"))
    tables = inspection.tables
    bare = AffordabilityTables(
        {}, tables.sources, tables.norms, tables.accounts_year, tables.attribution, ""
    )
    path, funding = list(inspection.scenarios())[1]

    assert told(check_fee_sizes(replace(inspection, tables=bare), path, funding)) == []


@pytest.mark.parametrize(
    ("change", "place", "sums"),
    [
        (
            ("a_year: 60000", "a_year: 6000000"),
            "subsidy.streams.0.a_year: 'council'",
            ("£8,100,000", "£88,137", 60000),
        ),
        (
            ("a_year: 60000", "per_school: 500000"),
            "subsidy.streams.0.per_school: 'council'",
            ("£10,150,000", "£88,137", 5000),
        ),
        (
            ("a_year: 4800", "a_year: 4800000"),
            "subsidy.streams.1.a_year: 'friends'",
            ("£4,800,000", "£103,793", 60000),
        ),
        (
            ("cost_plus: 0.1", "a_year: 6000000"),
            "tender.streams.0.a_year: 'coordination'",
            ("£9,000,000", "£95,058", 60000),
        ),
        (
            ("cost_plus: 0.1", "per_unit: 400000"),
            "tender.streams.0.per_unit: 'coordination'",
            ("£10,400,000", "£95,058", 5000),
        ),
    ],
)
def test_a_sum_far_above_what_it_pays_for_is_told(
    change: Change, place: str, sums: tuple[str, str, int]
) -> None:
    total, cost, example = sums

    assert brought(change) == [
        (
            f"warning funding.{place} brings {total} in all, more than 5 times the "
            f"cost of what it may pay for in its months, {cost}. See whether it is in "
            f"pence or has digits too many; write pounds, like {example}."
        )
    ]


def test_a_cost_plus_price_follows_its_cost() -> None:
    assert brought() == []


def test_a_scope_that_costs_nothing_is_another_matter() -> None:
    scope = (SCOPE, "scope: {cost_types: [travel]}")

    assert brought(("a_year: 60000", "a_year: 6000000"), scope) == []


def test_a_fee_for_a_pupil_or_a_day_is_held_against_no_schools_budget() -> None:
    dear = ("leading: 7000, reading: 3000}", "leading: 400000}, per: delegate")

    assert said(dear) == []


@pytest.mark.parametrize(
    ("words", "field", "example"),
    [
        (donation(sums={"2026-12": 9_000_000}), "sums", "5000"),
        (grant("friends", per_pupil=9_000_000), "per_pupil", "20"),
        (grant("friends", per_school=9_000_000), "per_school", "5000"),
        (grant("friends", a_year=9_000_000), "a_year", "60000"),
    ],
)
def test_each_way_to_give_too_much_is_told_at_its_field(
    words: Words, field: str, example: str
) -> None:
    leading = programme(10, pupils_per_school=1, ingredients=[bought(100)])
    model = a_model(programmes={"leading": leading}, funding={"only": scenario(words)})
    inspection = replace(funding_with(), model=model)

    (finding,) = told(
        check_stream_sizes(inspection, ("funding", "only"), projected(model))
    )

    assert finding.startswith(
        f"warning funding.only.streams.0.{field}: 'friends' brings "
    )
    assert finding.endswith(f"write pounds, like {example}.")
