"""Where nothing is lost, as a table has it."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest

from reports.break_even_words import (
    best_fee,
    break_even_fee,
    factors,
    needed_at_best_fee,
    short_at_best,
    sum_a_school,
)
from reports.tables import Form
from scenarios.break_even import BestFee, BreakEven
from scenarios.comparison import ScenarioView
from scenarios.school_payments import mean_fee
from tests.models import a_model, demand_of, fee, programme, scenario
from tests.reports.runs import on_paper, told, without_schools

NONE_LOST = BreakEven(
    crossings=(), best=1.0, best_result=500.0, met_at_nought=True, always_met=True
)
NEVER = BreakEven(
    crossings=(), best=0.25, best_result=-1234.4, met_at_nought=False, always_met=False
)
TWICE = replace(NONE_LOST, crossings=(0.8, 1.25), met_at_nought=False, always_met=False)


def view_of(name: str) -> ScenarioView:
    """Return a scenario of the example on paper."""
    return on_paper().comparison.scenarios[name]


def finding(view: ScenarioView, fee: BreakEven | None) -> ScenarioView:
    """Return a scenario with this break-even fee, and no best one."""
    return replace(view, found=replace(view.found, fee=fee, best_fee=None))


def test_without_schools_there_is_no_break_even_fee() -> None:
    view = without_schools().comparison.scenarios["fees"]

    assert break_even_fee(finding(view, fee=TWICE)).text == "–"


@pytest.mark.parametrize(
    ("found", "printed"),
    [
        (None, "–"),
        (NONE_LOST, "any"),
        (NEVER, "none; best 0.25"),
        (TWICE, "0.80 to 1.25"),
        (replace(TWICE, crossings=(1.5772,)), "from 1.58"),
        (replace(TWICE, crossings=(1.0378,), met_at_nought=True), "up to 1.03"),
        (replace(TWICE, crossings=(5e-9,), met_at_nought=True), "only 0"),
        (
            replace(TWICE, crossings=(0.0, 0.9, 1.0), met_at_nought=True),
            "only 0 and 0.90 to 1.00",
        ),
        (replace(TWICE, crossings=(1.0321, 1.0329)), "only near 1.03"),
    ],
)
def test_factors_are_all_told_or_which_is_best(
    found: BreakEven | None, printed: str
) -> None:
    assert factors(found).text == printed


@pytest.mark.parametrize(
    ("found", "printed"),
    [(None, "–"), (NONE_LOST, "–"), (TWICE, "–"), (NEVER, "1,234")],
)
def test_what_is_lost_at_best_is_told_where_something_always_is(
    found: BreakEven | None, printed: str
) -> None:
    assert short_at_best(found).text == printed


def test_the_first_factor_is_kept_as_a_number() -> None:
    assert factors(TWICE).value == 0.8


def test_the_break_even_fee_is_the_mean_fee_at_every_factor() -> None:
    view = finding(view_of("subsidy"), fee=TWICE)

    assert break_even_fee(view).text == "2,675 to 4,179"
    assert break_even_fee(view).form is Form.POUNDS


def test_without_fees_nothing_is_said_of_them() -> None:
    view = finding(view_of("subsidy"), fee=None)

    cells = (break_even_fee(view), best_fee(view), needed_at_best_fee(view))

    assert [cell.text for cell in cells] == ["–", "–", "–"]


def test_the_best_fee_is_that_on_paper() -> None:
    view = view_of("subsidy")

    assert best_fee(view).text == "2.50"
    assert needed_at_best_fee(view).text == "0"


def test_a_best_fee_at_the_end_of_the_search_says_so() -> None:
    view, dearest = view_of("subsidy"), BestFee(factor=3.0, needed=90.0)
    view = replace(view, found=replace(view.found, best_fee=dearest))

    assert best_fee(view).text == "3.00, the most tried"


def test_where_no_sum_would_do_no_fee_is_the_best() -> None:
    view, endless = view_of("subsidy"), BestFee(factor=0.0, needed=math.inf)
    view = replace(view, found=replace(view.found, best_fee=endless))

    assert best_fee(view).text == "none"
    assert needed_at_best_fee(view).text == "no sum would do"


def test_where_no_school_takes_part_fees_weigh_by_those_planned() -> None:
    nobody = demand_of(
        {"large": 0, "small": 0}, region="england", reach=0.5, interest=0.5
    )
    dear = fee(prices={"large": 400_000, "small": 100_000})
    view = told(
        a_model(
            programmes={"large": programme(30), "small": programme(10)},
            funding={"traded": scenario(dear, demand=nobody)},
        )
    ).comparison.scenarios["traded"]

    assert view.central.costs.volumes.places.sum() == 0.0
    assert mean_fee(view.central, view.ledger) == 325_000.0


def test_a_sum_without_end_is_told_in_words() -> None:
    assert sum_a_school(math.inf).text == "no sum would do"
    assert sum_a_school(871.97).text == "872"
