"""A donation comes in months of the plan, and its scope means something."""

from __future__ import annotations

from scenarios.donation_checks import check_donation
from scenarios.streams import Donation
from tests.documents import funding_with, told
from tests.models import donation


def said(**words: object) -> list[str]:
    """Return what is said of a donation in the small document."""
    written = Donation.model_validate(donation(**words))
    return told(check_donation(funding_with(), ("at",), written))


def test_a_donation_within_the_plan_is_in_order() -> None:
    assert said() == []
    assert said(restricted=True, scope={"cost_types": ["events"]}) == []


def test_a_donation_that_names_no_month_is_told() -> None:
    assert said(sums={}) == [
        (
            "error at.sums: 'friends' names no month in which anything comes. Add sums "
            'by month, like sums: {"2026-12": 5000}.'
        )
    ]


def test_every_month_outside_the_plan_is_told() -> None:
    months = ("2026-08", "2026-09", "2028-08", "2028-09")

    before, after = said(sums=dict.fromkeys(months, 1))

    assert before == (
        "error at.sums.2026-08: 'friends' comes in 2026-08, outside the model, which "
        "runs from September 2026 to August 2028. It would bring nothing. Write a "
        "month within the model; what came before it stands in the opening balances."
    )
    assert after.startswith("error at.sums.2028-09: ")


def test_a_scope_that_means_nothing_is_told() -> None:
    assert said(scope={"cost_types": ["events"]}) == [
        (
            "warning at.scope: The scope of 'friends' changes nothing: what is not "
            "restricted may pay for anything. Take the scope out, or add 'restricted: "
            "true'."
        )
    ]


def test_a_scope_that_names_no_such_programme_is_told() -> None:
    (finding,) = said(restricted=True, scope={"programmes": ["leeding"]})

    assert "Did you mean 'leading'?" in finding
