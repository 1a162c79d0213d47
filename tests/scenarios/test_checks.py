"""All faults of a funded model come at once: those of the costs and of the funding."""

from __future__ import annotations

import pytest

from costmodel.assumption_files import load_published
from costmodel.document_lines import DocumentLines
from costmodel.drivers import IndexName
from costmodel.errors import Severity
from costmodel.plan import CostRows, Plan
from costmodel.variants import Variant
from scenarios.affordability_files import load_affordability
from scenarios.checks import check_funding, clauses_of
from tests.documents import Change, funding_with, told
from tests.models import a_model, donation, fee, grant, scenario
from tests.reference.random_models import random_model

ADDED = "{label: Writing the bid, cost_type: bid, price: 3000, vat: on_top,"
ELASTICITY = "note funding.traded.demand.interest"
PLAIN = "warning organisation.opening.cash"
ALLOWANCE = "note people.officer"
UNMOVED = "warning people.deputy.salary"
FEES = "note funding.subsidy.streams.2"
NARROW = "note assumptions.days_deployed.low"
LARGE = "note pools.office"
CUT = "note programmes.reading.cohorts.2027"
PART_YEARS = ["note funding.subsidy.streams.0", "note funding.tender.streams.0"]
FROM_ONE_PAYER = "note funding.tender.streams.0"
SOUND = [
    PLAIN,
    NARROW,
    ALLOWANCE,
    UNMOVED,
    LARGE,
    CUT,
    PART_YEARS[0],
    FEES,
    ELASTICITY,
    PART_YEARS[1],
    FROM_ONE_PAYER,
]


def said(*changes: Change) -> list[str]:
    """Return what is said of the small document, changed."""
    given = funding_with(*changes)
    return told(check_funding(given.model, given.register, given.tables, given.lines))


def places(*changes: Change) -> list[str]:
    """Return the severity and the place of what is said."""
    return [one.partition(":")[0] for one in said(*changes)]


@pytest.mark.parametrize("name", ["all", "all_pools", "not_shared", "unused_capacity"])
def test_a_way_of_funding_may_not_take_addresses_of_the_whole(name: str) -> None:
    (finding,) = (
        one for one in said(("  traded:", f"  {name}:")) if one.startswith("error")
    )

    assert finding == (
        f"error funding.{name}: '{name}' is the name of a line of the results. Figures "
        f"of that line are asked for by it. Give it another name, like {name}_work."
    )


@pytest.mark.parametrize(
    ("name", "kind"), [("reading", "programme"), ("office", "pool")]
)
def test_a_way_of_funding_may_not_be_called_like_a_programme_or_a_pool(
    name: str, kind: str
) -> None:
    (finding,) = (
        one for one in said(("  traded:", f"  {name}:")) if one.startswith("error")
    )

    assert finding == (
        f"error funding.{name}: A {kind} is called '{name}' as well. Figures of both "
        "would be asked for by the same address. Give the way of funding another name, "
        f"like {name}_funding."
    )


def test_the_small_document_is_sound() -> None:
    assert places() == SOUND


@pytest.mark.parametrize(
    ("change", "finding"),
    [
        (
            ("to: office", "to: offices"),
            (
                "error funding.tender.adds.0.to: There is no programme or pool called "
                "'offices'. Did you mean 'office'?"
            ),
        ),
        (
            (ADDED, ADDED.replace(" vat: on_top,", "")),
            (
                "error funding.tender.adds.0.ingredient: 'Writing the bid' has a "
                "price and does not say how VAT stands. Add vat: none, vat: on_top "
                "(the price is net) or vat: included."
            ),
        ),
        (
            (ADDED, ADDED.replace("vat: on_top,", "vat: on_top, tier: few,")),
            (
                "error funding.tender.adds.0.ingredient.tier: 'office' is a pool, "
                "which serves all schools of its programmes. Take 'tier' out, or put "
                "the ingredient under a programme."
            ),
        ),
        (
            (ADDED, ADDED.replace("price: 3000, vat: on_top,", "person: oficer,")),
            (
                "error funding.tender.adds.0.ingredient.person: There is no person "
                "called 'oficer'. Did you mean 'officer'?"
            ),
        ),
        (
            ("cohorts: {leading: {2026: 10,", "cohorts: {leeding: {2026: 10,"),
            (
                "error funding.tender.cohorts.leeding: There is no programme called "
                "'leeding'. Did you mean 'leading'?"
            ),
        ),
        (
            ("cohorts: {leading: {2026: 10,", "cohorts: {leading: {2025: 10,"),
            (
                "error funding.tender.cohorts.leading.2025: 2025 is outside the years "
                "of the model. Write a year from 2026 to 2027, the calendar year in "
                "which the academic year begins, or lengthen the model."
            ),
        ),
        (
            ("cohorts: {leading: {2026: 10,", "cohorts: {leading: {2026: -10,"),
            (
                "error funding.tender.cohorts.leading.2026: This number is -10; a "
                "number between 0 and 100000 is wanted here. Write a number, like 18."
            ),
        ),
        (
            ("reach: 0.5", "reach: 50"),
            (
                "error funding.traded.demand.reach: This number is 50; a share between "
                "0 and 1 is wanted here. Write a fraction, like 0.8 for 80%."
            ),
        ),
        (
            ("chance_of_winning: 0.4", "chance_of_winning: chance"),
            (
                "error funding.tender.streams.0.chance_of_winning: There is no "
                "assumption called 'chance'. Define it under 'assumptions', like "
                "chance: {label: What it is, value: 0.35, unit: share}, or write a "
                "plain number."
            ),
        ),
    ],
)
def test_what_is_wrong_with_a_way_of_funding_is_told(
    change: Change, finding: str
) -> None:
    errors = [one for one in said(change) if one.startswith("error")]

    assert errors == [finding]


def test_what_is_added_to_a_pool_while_it_rests_is_told() -> None:
    driver = "driver: staff_days\n"

    assert (
        "warning funding.tender.adds.0.ingredient.years: 'Writing the bid' falls in "
        "2026, in which its pool 'Office' is not at work; it costs nothing. Write a "
        "share of the pool there, like runs: {2026: 1, 2027: 1}, or put what is still "
        "needed in a pool of its own."
    ) in said((driver, f"{driver}    runs: {{2026: 0, 2027: 1}}\n"))


def test_an_added_ingredient_in_a_persons_time_is_accepted() -> None:
    added = (ADDED, ADDED.replace("price: 3000, vat: on_top,", "person: officer,"))

    assert places(added) == SOUND


def test_faults_of_costs_and_of_funding_are_told_together() -> None:
    errors = [
        one
        for one in places(
            ("overlap: 0.1", "overlap: -1"),
            ("to: office", "to: offices"),
            ("name: friends", "name: council"),
        )
        if one.startswith("error")
    ]

    assert errors == [
        "error organisation.overlap",
        "error funding.subsidy.streams.0.name",
        "error funding.subsidy.streams.1.name",
        "error funding.tender.adds.0.to",
    ]


def test_projections_are_made_only_where_nothing_is_wrong() -> None:
    floor = ("reserves_floor_months: 3", "reserves_floor: 500000")
    driver = (
        ("driver: staff_days", "driver: matches"),
        ("    matches_per_school: 1\n", ""),
    )

    assert "warning organisation.opening" in places(floor)
    assert "error pools.office.driver" in places(*driver)
    assert "warning organisation.opening" not in places(floor, *driver)


def test_a_model_without_funding_is_costed_alone() -> None:
    given = funding_with()
    model = given.model.model_copy(update={"funding": {}})

    findings = told(check_funding(model, given.register, given.tables, given.lines))

    assert findings[-1] == (
        "note funding: The model has no way of funding; only costs are worked out. "
        "Describe one under 'funding', with its streams."
    )


def test_a_scenario_without_income_is_noted() -> None:
    given = funding_with()
    alone = given.model.funding["subsidy"].model_copy(update={"streams": ()})
    model = given.model.model_copy(update={"funding": {"alone": alone}})

    findings = told(check_funding(model, given.register, given.tables, given.lines))

    assert findings[-1] == (
        "note funding.alone: 'Subsidy that tapers' has no income: it shows how long "
        "reserves last."
    )


@pytest.mark.parametrize(
    ("change", "finding"),
    [
        (
            ("label: Reading", "label: Leading"),
            (
                "note programmes.reading.label: 'leading' and 'reading' are both "
                "called 'Leading'; documents cannot tell them apart. Give one of them "
                "another label."
            ),
        ),
        (
            ("label: Contract for coordination", "label: Schools pay"),
            (
                "note funding.tender.label: 'traded' and 'tender' are both called "
                "'Schools pay'; documents cannot tell them apart. Give one of them "
                "another label."
            ),
        ),
    ],
)
def test_two_that_documents_call_alike_are_noted(change: Change, finding: str) -> None:
    assert finding in said(change)


def test_indices_of_fees_and_contracts_are_among_those_in_use() -> None:
    given = funding_with(
        ("growth:\n  pay_teachers: 0.025\n", "growth:\n"),
        (("index: pay_teachers, bad"), ("index: pay_teachers, bad")),
    )

    assert clauses_of(given.model) == (
        IndexName.NONE,
        IndexName.PAY_TEACHERS,
        IndexName.NONE,
        IndexName.NONE,
    )


def test_what_is_given_moves_with_no_index() -> None:
    model = a_model(funding={"only": scenario(donation(), grant(a_year=1), fee())})

    assert clauses_of(model) == (IndexName.NONE,)


@pytest.mark.parametrize("seed", range(0, 200, 20))
def test_models_that_the_reference_works_out_have_no_errors(seed: int) -> None:
    findings = check_funding(
        random_model(seed), load_published(), load_affordability(), DocumentLines()
    )

    assert [str(one) for one in findings if one.severity is Severity.ERROR] == []


def test_every_way_of_funding_is_compiled_once_and_planned_costs_twice(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    compiled: list[Variant] = []
    compile_rows = Plan.compile

    def noted(plan: Plan, variant: Variant) -> CostRows:
        compiled.append(variant)
        return compile_rows(plan, variant)

    monkeypatch.setattr(Plan, "compile", noted)
    funding = funding_with()

    check_funding(funding.model, funding.register, funding.tables, funding.lines)

    assert len(compiled) == 2 + len(funding.model.funding)
