"""The warning that a path leads to closure."""

from __future__ import annotations

import pytest

from reports.closure_words import closure_notes, closure_warnings
from reports.statements import Statements
from tests.models import a_model, bought, programme, scenario
from tests.reports.runs import on_paper, told


def closing(cash: float, months: int = 2, amount: float = 3_000) -> Statements:
    """Return a run that spends £1,000 a month for a year; closing takes something."""
    costs = [{"label": "Redundancy pay", "amount": amount}]
    return told(
        a_model(
            opening={"cash": cash},
            organisation={
                "creditors_months": 0,
                "closing": {"months": months, "costs": costs},
            },
            programmes={"leading": programme(1, ingredients=[bought(12_000)])},
            funding={"way": scenario()},
        )
    )


@pytest.mark.parametrize(
    ("cash", "words"),
    [
        (
            6_000,
            (
                "Scenario runs out of money in March 2027. Closing down then costs"
                " £3,000,"
                " and no funds are there to close down with: £4,000 would stay unpaid."
                " The"
                " latest date to decide is the end of September 2026: the last day is"
                " 2 months later, and £3,000 is there for it then."
            ),
        ),
        (
            4_500,
            (
                "Scenario runs out of money in January 2027. Closing down then costs"
                " £3,000, and no funds are there to close down with: £3,500 would stay"
                " unpaid. It takes 2 months, so that the decision was due before the"
                " plan"
                " began."
            ),
        ),
        (
            14_000,
            (
                "Scenario does not run out of money within the plan, but could not pay"
                " for"
                " closing down from August 2027 on: that costs £3,000, and £2,000 of"
                " funds"
                " is there to close down with: £1,000 would stay unpaid. The latest"
                " date to"
                " decide is the end of May 2027: the last day is 2 months later, and"
                " £3,000"
                " is there for it then."
            ),
        ),
    ],
)
def test_a_warning_tells_month_cost_what_is_left_and_by_when_to_decide(
    cash: float, words: str
) -> None:
    assert closure_warnings(closing(cash)) == (words,)


def test_what_is_not_stated_is_said_once_for_all() -> None:
    warnings = closure_warnings(on_paper())

    assert warnings[:2] == (
        (
            "Schools pay runs out of money in April 2028: £2,436 of funds is there to"
            " close"
            " down with then."
        ),
        (
            "Contract for coordination (if lost) runs out of money in August 2027: no"
            " funds"
            " are there to close down with then."
        ),
    )
    assert "('closing')" in warnings[2]
    (note,) = closure_notes(on_paper())
    assert (note.title, note.parts) == ("Closure ahead", (" ".join(warnings),))


def test_nobody_is_warned_of_what_does_not_come() -> None:
    assert closure_warnings(closing(20_000)) == ()
    assert list(closure_notes(closing(20_000))) == []
