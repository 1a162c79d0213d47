"""Why a verdict is what it is, what would turn it and what to do, as JSON."""

from __future__ import annotations

import pytest

from reports.verdict_json import (
    closure_json,
    concentration_json,
    reason_json,
    turning_json,
)
from tests.models import contract, membership
from tests.reports.offices import office
from tests.reports.test_closure_words import closing


def test_a_reason_has_its_test_and_its_months() -> None:
    view = office().comparison.scenarios["only"]

    told = reason_json(view.central)

    assert (told["test"], told["month"], told["worst_month"]) == ("cash", 6, 11)
    assert told["beyond_at_worst"] == pytest.approx(-1_000)


def test_numbers_and_actions_have_what_becomes_of_the_plan() -> None:
    told = turning_json(office().comparison.scenarios["only"])

    first, *_ = told["what_would_turn_it"]
    assert (first["lever"], first["assumption"], first["now"]) == ("costs", None, 1)
    assert first["then"]["verdict"] == "sustains_with_subsidy"
    best, *_ = told["actions"]
    assert (best["action"], best["programme"]) == ("all_at_once", None)
    assert best["then"]["fails_in"] is None
    assert told["actions_tried"] == 5


def test_a_closure_has_its_dates_or_is_null() -> None:
    views = {
        cash: closing(cash).comparison.scenarios["way"].central
        for cash in (4_500, 6_000, 14_000, 20_000)
    }

    late, soon, far, never = (closure_json(each) for each in views.values())
    assert late is not None
    assert (late["too_late"], late["decide_by"]) == (True, None)
    assert soon is not None
    assert (soon["too_late"], soon["decide_by"]) == (False, 1)
    assert soon["unpaid"] == pytest.approx(4_000)
    assert far is not None
    assert far["fails_in"] is None
    assert never is None


def test_a_closure_without_what_it_takes_has_no_cost() -> None:
    told = closure_json(office().comparison.scenarios["only"].central)

    assert told is not None
    assert (told["cost_of_closing"], told["decide_by"]) == (None, None)
    assert told["fails_in"] == 6


def test_payers_are_listed_with_what_becomes_without_the_largest() -> None:
    statements = office(contract(a_year=15_000), membership(price=100))

    told = concentration_json(statements.comparison.scenarios["only"].concentration)

    assert told is not None
    largest, members = told["payers"]
    assert (largest["name"], largest["streams"]) == ("The region", ["tender"])
    assert (members["name"], members["number"]) == (None, 10)
    assert members["share_of_each"] == pytest.approx(100 / 16_000)
    assert told["without_largest"]["verdict"] == "fails"


def test_what_is_not_worked_out_is_null() -> None:
    statements = office(membership(price=100), cash=50_000)

    told = concentration_json(statements.comparison.scenarios["only"].concentration)

    assert told is not None
    assert told["without_largest"] is None
    assert concentration_json(None) is None
