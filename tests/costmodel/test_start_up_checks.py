"""Start-up is bought in named years, and what outlives the plan is told."""

from __future__ import annotations

import pytest

from costmodel.start_up_checks import check_start_up
from tests.documents import costs_with, funding_with, told

RENT = "price: 6000, vat: on_top"
AT = "pools.office.ingredients.1.life_years"
PAST = (
    f"note {AT}: 'Rent' serves {{}} years, past the plan, which ends with 2027/28. "
    "What falls past it is in no unit cost and in no cost-plus price."
)


def findings(words: str) -> list[str]:
    """Return what is said of the small document's rent with more words."""
    return told(check_start_up(costs_with((RENT, f"{RENT}, {words}"))))


def test_nothing_is_said_where_nothing_is_spread() -> None:
    assert told(check_start_up(costs_with())) == []


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("life_years: 2, years: [2026]", []),
        ("life_years: 3, years: [2026]", [PAST.format(3)]),
        ("life_years: 1", []),
        ("life_years: 2, years: []", []),
    ],
)
def test_what_outlives_the_plan_is_told(words: str, said: list[str]) -> None:
    assert findings(words) == said


def test_start_up_of_every_year_is_warned_of() -> None:
    warned, past = findings("life_years: 2")

    assert warned == (
        f"warning {AT}: 'Rent' serves 2 years and is bought in every year. Each year's "
        "purchase is spread by itself. Name the years in which it is bought, like "
        "years: [2026], or take 'life_years' out."
    )
    assert past == PAST.format(2)


def test_start_up_that_goes_with_its_schools_may_come_every_year() -> None:
    assert findings("life_years: 2, per: journey") == [PAST.format(2)]


def test_a_cost_of_capital_without_start_up_changes_nothing() -> None:
    stated = costs_with(("  years: 2\n", "  years: 2\n  cost_of_capital: 0.05\n"))

    (only,) = told(check_start_up(stated))

    assert only == (
        "warning organisation.cost_of_capital: There is a cost of capital, and no "
        "ingredient is spread over its life. It changes nothing. Add life_years to "
        "what is bought once and used for years, like life_years: 5, or take the line "
        "out."
    )


def test_start_up_that_a_way_of_funding_adds_is_checked_too() -> None:
    bid = "{label: Writing the bid, cost_type: bid, price: 3000, vat: on_top,"

    (only,) = told(check_start_up(funding_with((bid, f"{bid} life_years: 3,"))))

    assert only.startswith(
        "note funding.tender.adds.0.ingredient.life_years: 'Writing the bid' serves 3"
    )
