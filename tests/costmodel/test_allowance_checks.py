"""A model with people of the broker's own is told of an allowance not taken."""

from __future__ import annotations

from costmodel.allowance_checks import check_allowances
from tests.documents import Change, costs_with, told


def said(*changes: Change) -> list[str]:
    """Return what is said of the small document, changed."""
    return told(check_allowances(costs_with(*changes)))


def test_pay_of_the_brokers_own_people_is_without_the_allowance() -> None:
    (only,) = said()

    assert only == (
        "note people.officer: National Insurance of the broker's own people is "
        "without the Employment Allowance. A body that takes it pays up to "
        "£10,500 a year less. See whether the broker may claim it; charities may."
    )


def test_a_broker_that_employs_nobody_is_told_nothing() -> None:
    assert said(("{from: broker,", "{from: supported_school,")) == []
