"""Ingredients have a price or a person, and fall in months and years there are."""

from __future__ import annotations

import pytest

from costmodel.ingredient_checks import check_ingredients, check_profile, check_year
from tests.documents import Change, costs_with, told

RENT = "price: 6000, vat: on_top"
RENT_AT = "pools.office.ingredients.1"


def test_the_small_documents_ingredients_are_whole() -> None:
    assert told(check_ingredients(costs_with())) == []


@pytest.mark.parametrize(
    ("change", "finding"),
    [
        (
            (RENT, "price: 6000, vat: on_top, person: officer"),
            (
                f"error {RENT_AT}: 'Rent' has both a price and a person. Keep one of "
                "them: a price for what is bought, a person for working time."
            ),
        ),
        (
            (RENT, "number: 2"),
            (
                f"error {RENT_AT}: 'Rent' has neither a price nor a person. Add one of "
                "them, like price: 1200: a price for what is bought, a person for "
                "working time."
            ),
        ),
        (
            (RENT, "price: 6000"),
            (
                f"error {RENT_AT}: 'Rent' has a price and does not say how VAT stands. "
                "Add vat: none, vat: on_top (the price is net) or vat: included."
            ),
        ),
        (
            (RENT, "price: 6000, vat: on_top, unit: post"),
            (
                f"error {RENT_AT}.unit: 'Rent' is priced and counted in posts. A post "
                "is the working days of a person. Take out 'unit: post', or name a "
                "person in place of the price."
            ),
        ),
        (
            (RENT, f"{RENT}, per: school, one_for_every: 8, learning: 0.1"),
            (
                f"error {RENT_AT}.learning: 'Rent' is needed in whole steps, which do "
                "not shrink with what is learnt. Take out 'learning', or "
                "'one_for_every'."
            ),
        ),
        (
            (RENT, "person: officer, vat: on_top"),
            (
                f"error {RENT_AT}.vat: VAT stands with a price, and 'Rent' is a "
                "person's time. Take 'vat' out; what a person gives follows from "
                "'people'."
            ),
        ),
        (
            (RENT, "person: officer, given_by: funder"),
            (
                f"error {RENT_AT}.given_by: 'given_by' goes with a price, and 'Rent' "
                "is a person's time. Take 'given_by' out; what a person gives follows "
                "from 'people'."
            ),
        ),
        (
            (RENT, "person: specialist, unit: post"),
            (
                f"error {RENT_AT}.unit: 'Rent' is counted in posts, and 'specialist' "
                "has none: a freelance is paid by the day. Count it in days: leave "
                "'unit' out and write the days as 'number'."
            ),
        ),
        (
            ("years: [2027]", "years: []"),
            (
                "error pools.quality.ingredients.2.years: 'Evaluation' falls in no "
                "year. Name its years, like years: [2026], or leave 'years' out for "
                "all of them."
            ),
        ),
        (
            ("years: [2027]", "years: [2027, 2028]"),
            (
                "error pools.quality.ingredients.2.years.1: 2028 is outside the "
                "years of the model. Write a year from 2026 to 2027, the calendar "
                "year in which the academic year begins, or lengthen the model."
            ),
        ),
        (
            (
                RENT,
                (
                    "price: 6000, vat: on_top, profile: [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, "
                    "0, -1]"
                ),
            ),
            (
                f"error {RENT_AT}.profile: These weights are below nought or all "
                "nought; nothing can be spread by them. Write twelve weights from "
                "nought upwards, September first, or a profile by name, like even."
            ),
        ),
    ],
)
def test_what_is_wrong_with_an_ingredient_is_told(change: Change, finding: str) -> None:
    assert told(check_ingredients(costs_with(change))) == [finding]


def test_a_post_of_somebody_unknown_is_left_to_the_check_of_names() -> None:
    inspection = costs_with((RENT, "person: nobody, unit: post"))

    assert told(check_ingredients(inspection)) == []


@pytest.mark.parametrize(
    ("year", "findings"), [(2025, 1), (2026, 0), (2027, 0), (2028, 1)]
)
def test_a_year_is_one_of_the_models_or_refused(year: int, findings: int) -> None:
    assert len(list(check_year(costs_with(), ("x",), year))) == findings


def test_weights_that_are_all_nought_are_refused() -> None:
    inspection = costs_with()

    assert len(told(check_profile(inspection, ("x",), (0.0,) * 12))) == 1
    assert told(check_profile(inspection, ("x",), (0.0,) * 11 + (1.0,))) == []


WORK = "{label: Officer's days, cost_type: quality_assurance, number: 22,"


@pytest.mark.parametrize(
    ("unit", "kind", "is_told"),
    [
        ("days/school", "day", False),
        ("hours/school", "day", True),
        ("weeks", "day", True),
        ("posts", "day", True),
        ("posts", "post", False),
        ("days/year", "post", True),
        ("people", "post", False),
    ],
)
def test_time_that_is_counted_in_another_unit_is_refused(
    unit: str,
    kind: str,
    is_told: bool,  # noqa: FBT001 - a case of the table
) -> None:
    inspection = costs_with(
        ("unit: days/school", f"unit: {unit}"),
        (WORK, WORK.replace("22", f"days_deployed, unit: {kind}")),
    )

    assert told(check_ingredients(inspection)) == is_told * [
        (
            f"error pools.quality.ingredients.1.number: 'days_deployed' is in {unit}, "
            f"and 'Officer's days' counts {kind}s. Write days, like 2, or posts, like "
            "0.5, and say which in the assumption's unit; with posts add 'unit: post' "
            "here, with days leave it out."
        )
    ]


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("vat: none, recovers: 0.5", "has no VAT"),
        ("vat: on_top, given_by: funder, public: true, recovers: 1", "is given for"),
    ],
)
def test_vat_is_recovered_only_where_the_broker_bears_it(words: str, why: str) -> None:
    inspection = costs_with((RENT, RENT.replace("vat: on_top", words)))

    (found,) = told(check_ingredients(inspection))

    assert found.startswith(f"error {RENT_AT}.recovers: 'Rent' {why}")
