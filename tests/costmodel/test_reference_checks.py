"""Names in a document lead somewhere, or the closest one is suggested."""

from __future__ import annotations

import pytest

from costmodel.reference_checks import (
    check_own_names,
    check_owner,
    check_person,
    check_programme,
    check_references,
    check_register,
)
from tests.documents import Change, costs_with, told


def test_the_names_of_the_small_document_lead_somewhere() -> None:
    assert told(check_references(costs_with())) == []


@pytest.mark.parametrize(
    ("change", "finding"),
    [
        (
            ("salary: head_salary", "salary: head_salry"),
            (
                "error people.head.salary: There is no assumption called "
                "'head_salry'. Did you mean 'head_salary'?"
            ),
        ),
        (
            ("fee: 450", "fee: rate.nle_dya"),
            (
                "error people.specialist.fee: There is no assumption called "
                "'rate.nle_dya'. Did you mean 'rate.nle_day'?"
            ),
        ),
        (
            ("fee: 450", "fee: what_they_ask"),
            (
                "error people.specialist.fee: There is no assumption called "
                "'what_they_ask'. Define it under 'assumptions', like what_they_ask: "
                "{label: What it is, value: 650, unit: £/day}, or write a plain number."
            ),
        ),
        (
            ("price: 30,", "price: 30, carbon: of_books,"),
            (
                "error programmes.reading.ingredients.2.carbon: There is no assumption "
                "called 'of_books'. Define it under 'assumptions', like of_books: "
                "{label: What it is, value: 12, unit: kg CO2e}, or write a plain "
                "number."
            ),
        ),
        (
            ("per: pupil, share: 0.5,", "per: pupil, number: so_many,"),
            (
                "error programmes.reading.ingredients.2.number: There is no assumption "
                "called 'so_many'. Define it under 'assumptions', like so_many: "
                "{label: What it is, value: 2}, or write a plain number."
            ),
        ),
        (
            ("person: head, days_per_school", "person: haed, days_per_school"),
            (
                "error programmes.leading.deployments.0.person: There is no person "
                "called 'haed'. Did you mean 'head'?"
            ),
        ),
        (
            ("person: deputy, days", "person: caretaker, days"),
            (
                "error programmes.leading.attendance.0.person: There is no person "
                "called 'caretaker'. Known here: officer, head, deputy and specialist."
            ),
        ),
        (
            ("per: match, person: officer", "per: match, person: oficer"),
            (
                "error programmes.leading.ingredients.0.person: There is no person "
                "called 'oficer'. Did you mean 'officer'?"
            ),
        ),
    ],
)
def test_a_name_that_leads_nowhere_is_told_with_the_closest_one(
    change: Change, finding: str
) -> None:
    assert told(check_references(costs_with(change))) == [finding]


def test_a_document_without_people_says_how_to_describe_one() -> None:
    inspection = costs_with()
    nobody = inspection.model.model_copy(update={"people": {}})
    empty = type(inspection)(nobody, inspection.register, inspection.lines)

    assert told(check_person(empty, ("people",), "head")) == [
        (
            "error people: There is no person called 'head'. Describe 'head' under "
            "'people', with 'from', like from: broker."
        )
    ]


def test_programmes_and_pools_are_told_apart() -> None:
    inspection = costs_with()

    assert told(check_programme(inspection, ("x",), "leading")) == []
    assert told(check_owner(inspection, ("x",), "office")) == []
    assert told(check_programme(inspection, ("x",), "office")) == [
        (
            "error x: There is no programme called 'office'. Known here: leading and "
            "reading."
        )
    ]
    assert told(check_owner(inspection, ("x",), "offices")) == [
        (
            "error x: There is no programme or pool called 'offices'. Did you mean "
            "'office'?"
        )
    ]


def test_a_pool_may_not_have_the_name_of_a_programme_or_of_a_line() -> None:
    inspection = costs_with(
        ("pools:\n  office:", "pools:\n  reading:"),
        ("weights: {office: 1, leading: 6, reading: 3}", "weights: {leading: 6}"),
        ("programmes:\n  leading:", "programmes:\n  not_shared:"),
    )

    assert told(check_own_names(inspection)) == [
        (
            "error pools.reading: A programme is called 'reading' as well. Weights "
            "and added costs go to a programme or a pool by its name. Give the pool "
            "another name, like reading_pool."
        ),
        (
            "error programmes.not_shared: 'not_shared' is the name of a line of the "
            "results. Figures of that line are asked for by it. Give it another name, "
            "like not_shared_work."
        ),
    ]
    assert told(check_own_names(costs_with())) == []


@pytest.mark.parametrize(
    "name",
    ["all", "all_pools", "not_shared", "unused_capacity", "direct", "assumptions"],
)
def test_names_that_results_use_are_no_names(name: str) -> None:
    programme = ("programmes:\n  leading:", f"programmes:\n  {name}:")
    pool = ("pools:\n  office:", f"pools:\n  {name}:")

    for change, group in ((programme, "programmes"), (pool, "pools")):
        (finding,) = told(check_own_names(costs_with(change)))
        assert finding.startswith(f"error {group}.{name}: '{name}' is the name of a ")


def test_only_published_names_have_dots() -> None:
    """``head_fee.low`` would have the address of the low of ``head_fee``."""
    inspection = costs_with(
        ("assumptions:", "assumptions:\n  head_fee.low: {label: Low, value: 1}"),
        ("growth:", "  vat.standard: {label: VAT, value: 0.175}\ngrowth:"),
    )

    assert told(check_own_names(inspection)) == [
        (
            "error assumptions.head_fee.low: 'head_fee.low' has a dot, and is no "
            "published name. With a dot, its address could be another figure's. Write "
            "head_fee_low, here and wherever it is named."
        )
    ]


def test_what_is_never_used_or_replaces_the_published_is_noted() -> None:
    inspection = costs_with(
        ("price: licence", "price: 1000"),
        ("assumptions:", "assumptions:\n  vat.standard: {label: VAT, value: 0.175}"),
    )

    assert told(check_register(inspection)) == [
        (
            "note assumptions.vat.standard: The model's own 'vat.standard' stands in "
            "place of the published one. Take it out to use what is published."
        ),
        (
            "note assumptions.licence: The assumption 'licence' is used nowhere. Name "
            "it where its number is meant, or take it out."
        ),
    ]
    assert told(check_register(costs_with())) == []


def test_where_nothing_is_said_of_a_number_any_is_an_example() -> None:
    inspection = costs_with(("fee: 450", "fee: what_they_ask"))

    (finding,) = told(check_references(inspection, {}))

    assert "like what_they_ask: {label: What it is, value: 12}, or write" in finding
