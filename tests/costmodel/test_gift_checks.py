"""A funder's gift says whether the funder is public; nobody else's does."""

from __future__ import annotations

import pytest

from costmodel.ingredient_checks import check_ingredients
from costmodel.pool_checks import check_pools
from tests.documents import Change, costs_with, told

BOOKS = "given_by: funder, public: true"
BOOKS_AT = "programmes.reading.ingredients.2"
OFFICE = "    driver: staff_days\n"
SAY = "Write public: true for a council or a department, false for a foundation."
TAKEN = "It is taken to be public, and counts as a cost to public funds."


def said(*changes: Change) -> list[str]:
    """Return what is said of ingredients and pools."""
    inspection = costs_with(*changes)
    return [*told(check_ingredients(inspection)), *told(check_pools(inspection))]


def handed(words: str) -> Change:
    """Return what hands the office over in the second year."""
    over = f"    handed_over: {{{words}, years: {{2027: 1}}}}\n    runs: {{2026: 1}}\n"
    return OFFICE, f"{OFFICE}{over}"


def test_a_gift_and_a_hand_over_that_say_so_pass() -> None:
    assert said() == []
    assert said((BOOKS, "given_by: funder, public: false")) == []
    assert said(handed("to: funder, public: false")) == []
    assert said(handed("to: individual")) == []


def test_a_funder_of_whom_nothing_is_said_is_noted() -> None:
    assert said((BOOKS, "given_by: funder"), handed("to: funder")) == [
        (
            f"note {BOOKS_AT}.given_by: Nothing says whether the funder who gives "
            f"'Books' is public. {TAKEN} {SAY}"
        ),
        (
            "note pools.office.handed_over.to: Nothing says whether the funder to whom "
            f"'office' is handed over is public. {TAKEN} {SAY}"
        ),
    ]


@pytest.mark.parametrize(
    ("change", "finding"),
    [
        (
            (BOOKS, "given_by: individual, public: true"),
            (
                f"error {BOOKS_AT}.public: 'public' tells a public funder from a "
                "private one, and no funder gives 'Books'. Take 'public' out, or "
                "write given_by: funder."
            ),
        ),
        (
            handed("to: provider_school, public: false"),
            (
                "error pools.office.handed_over.public: 'public' tells a public "
                "funder from a private one, and 'office' is handed over to a party "
                "that is none (provider school). Take 'public' out, or write "
                "to: funder."
            ),
        ),
    ],
)
def test_nobody_else_is_public_or_private(change: Change, finding: str) -> None:
    assert said(change) == [finding]
