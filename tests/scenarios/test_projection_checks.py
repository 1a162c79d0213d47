"""What the central case shows: stocks that run out, reserves below the floor."""

from __future__ import annotations

from dataclasses import replace

from scenarios.projection_checks import check_projections
from tests.documents import Change, funding_with, told
from tests.models import Words, a_model, donation, scenario

EVENTS: Words = {"cost_types": ["events"]}


def said(*changes: Change) -> list[str]:
    """Return what is said of the projections of the small document, changed.

    Whose money is more than half of all income is left out: tests of its own say that.
    """
    every = told(check_projections(funding_with(*changes)))
    return [one for one in every if "% of all income" not in one]


def test_the_small_documents_scenarios_raise_no_word() -> None:
    assert said() == []


def test_a_cohort_larger_than_the_stock_is_told_with_its_years() -> None:
    eligible = (
        "eligible: {leading: 60, reading: 12}",
        ("eligible: {leading: 60, reading: 5}"),
    )

    assert said(eligible) == [
        (
            "warning funding.traded.demand.eligible.reading: 'reading' plans more "
            "schools than are still eligible in 2027/28: 6 planned and 4 eligible in "
            "2027/28. The scenario goes on with as many as there are. See whether the "
            "cohort or the number of eligible schools is right."
        )
    ]


def test_reserves_that_open_below_the_floor_are_told_for_each_scenario() -> None:
    findings = said(("reserves_floor_months: 3", "reserves_floor: 50000"))

    assert findings[0] == (
        "warning organisation.opening: In 'Subsidy that tapers' free reserves open "
        "at £46,000, below the floor of £50,000. The verdict then asks that "
        "they do not fall below that, and that they stand at the floor when the plan "
        "ends. See whether the opening balances and the floor are right."
    )
    assert len(findings) == 3


def test_reserves_that_open_at_the_floor_hold_it() -> None:
    assert said(("reserves_floor_months: 3", "reserves_floor: 46000")) == []


def test_a_cost_plus_contract_whose_scope_costs_nothing_is_refused() -> None:
    scope = (
        (
            "scope: {cost_types: [secretariat, brokering, quality_assurance, "
            "evaluation,\n          premises, bid]}"
        ),
        "scope: {cost_types: [travel]}",
    )

    assert said(scope) == [
        (
            "error funding.tender.streams.0.scope: The contract 'coordination' is "
            "priced on the cost of its scope, and nothing in its scope costs anything "
            "in its months. Widen the scope or the term, or state the price, like "
            "a_year: 60000."
        )
    ]


def test_a_grant_that_pays_for_nothing_is_told() -> None:
    scope = (
        "scope: {cost_types: [secretariat, brokering, quality_assurance]}",
        "scope: {cost_types: [travel]}",
    )

    assert said(scope) == [
        (
            "warning funding.subsidy.streams.0.scope: The grant 'council' pays for "
            "nothing: no cost of its scope is left for it in its months. All of it "
            "goes back. Widen its scope or its term."
        )
    ]


def test_a_grant_of_nought_is_no_matter() -> None:
    scope = (
        "scope: {cost_types: [secretariat, brokering, quality_assurance]}",
        "scope: {cost_types: [travel]}",
    )

    assert said(scope, ("a_year: 60000", "a_year: 0")) == []


def test_sums_too_large_to_be_numbers_are_refused() -> None:
    findings = said(("cash: 60000", "cash: 1e308"), ("debtors: 4000", "debtors: 1e308"))

    assert findings[0] == (
        "error funding.subsidy: The balances of this scenario cannot be worked out: "
        "some come out as no number, or as more than a million million pounds. See "
        "whether a price or a number is far too large or too small."
    )


HEAD = "cover_found: 0.8, cover_rate: cover_day, own_hours: 2"


def test_days_that_run_short_in_one_way_of_funding_alone_are_told_with_its_name() -> (
    None
):
    # 5 x 8 + 4 = 44 days in 2027/28 as planned, 5 x 10 + 4 with the tender's schools.
    assert said((HEAD, f"{HEAD}, available: {{2027: 50}}")) == [
        (
            "warning people.head.available.2027: In 'Contract for coordination': "
            "'head' is needed for 54 days in 2027/28, and there are 50: they run out "
            "in July 2028, and 4 are short. What nobody is there to do is not done, "
            "and is counted all the same. Find more days or people, plan fewer, or "
            "see whether 'available' is right."
        )
    ]


def test_what_is_short_as_planned_is_not_told_again_of_each_way() -> None:
    assert said((HEAD, f"{HEAD}, available: {{2026: 50}}")) == []


def test_a_pool_of_which_one_way_of_funding_takes_too_much_is_told() -> None:
    takes = "takes: {leading: {days: 9, per: school}}"
    timed = (
        "driver: staff_days",
        f"driver: time\n    capacity: {{days: 90}}\n    {takes}",
    )
    more = (
        "cohorts: {leading: {2026: 10, 2027: 10}}",
        "cohorts: {leading: {2027: 12}}",
    )

    assert said(timed) == []
    assert said(timed, more) == [
        (
            "warning pools.office.capacity.days: In 'Contract for coordination': 108 "
            "days are taken of the pool 'office' in 2027/28, 18 more than its capacity "
            "of 90. Nothing of it lies unused then, and it serves more than it can. "
            "State what more it can give, or take less of it."
        )
    ]


def test_a_load_that_one_way_of_funding_makes_too_heavy_is_told() -> None:
    providers = (
        "  overlap: 0.1\n",
        "  overlap: 0.1\n  provider_schools: 2\n  safe_days_per_provider: 22\n",
    )
    plan = ("cohorts: {2026: 10, 2027: 8}", "cohorts: {2026: 8, 2027: 8}")

    (finding,) = said(providers, plan)

    assert finding.startswith(
        "warning organisation.safe_days_per_provider: In 'Contract for coordination': "
        "Each provider school would release its people for 27 days in 2026/27, 5 more"
    )


def test_a_donation_that_pays_for_nothing_is_left_at_the_end() -> None:
    given = donation(sums={"2026-12": 100}, restricted=True, scope=EVENTS)
    model = a_model(funding={"only": scenario(given)})
    findings = told(check_projections(replace(funding_with(), model=model)))

    assert (
        "warning funding.only.streams.0.scope: The donation 'friends' pays for "
        "nothing: no cost of its scope is left for it in its months. All of it is left "
        "at the end. Widen its scope or its term."
    ) in findings


def test_rules_at_work_are_among_what_is_told() -> None:
    ruled = ("a_year: 60000", "a_year: 60000, rules: {ceiling_per_school: 1}")

    assert any("pays so much a school at most" in finding for finding in said(ruled))
