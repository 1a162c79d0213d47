"""What schools pay for a school-year: fees as received, and days bought directly."""

from __future__ import annotations

import math

import pytest

from scenarios.comparison import ScenarioView
from scenarios.school_payments import (
    is_taken_up,
    mean_fee,
    paid_by_programme,
    paid_in_all,
    planned_places,
)
from tests.models import a_model, bought, demand_of, fee, grant, programme, scenario
from tests.reports.runs import on_paper, told, without_schools

DAYS = [{"person": "head", "days_per_school": 2}]


def paid(view: ScenarioView) -> float:
    """Return what a school pays in all for a school-year."""
    return paid_in_all(view.central, view.ledger)


def test_fees_and_days_bought_directly_are_added() -> None:
    model = a_model(
        programmes={"leading": programme(10, deployments=DAYS)},
        funding={
            "direct": scenario(fee(), delivery="direct"),
            "through": scenario(fee()),
            "granted": scenario(grant(a_year=100), delivery="direct"),
        },
    )

    statements = told(model)

    views = statements.comparison.scenarios
    assert paid(views["direct"]) == pytest.approx(1000 + 2 * 500)
    assert paid(views["through"]) == pytest.approx(1000)
    assert paid(views["granted"]) == pytest.approx(2 * 500)


def test_bad_debt_is_not_paid() -> None:
    statements = told(a_model(funding={"paid": scenario(fee(bad_debt=0.1))}))

    assert paid(statements.comparison.scenarios["paid"]) == pytest.approx(900)


def test_later_years_are_brought_to_first_year_prices() -> None:
    leading = programme(10, 10, ingredients=[bought(1)])
    model = a_model(
        years=2, programmes={"leading": leading}, funding={"paid": scenario(fee())}
    )

    view = told(model).comparison.scenarios["paid"]

    _, second = view.central.funded.plan.facts.divisors
    assert paid(view) == pytest.approx((1000 + 1000 / second) / 2)


def test_without_schools_nobody_pays_anything() -> None:
    assert math.isnan(paid(without_schools().comparison.scenarios["fees"]))


def test_by_programme_fees_count_at_list_prices_with_days_bought_directly() -> None:
    model = a_model(
        programmes={
            "leading": programme(10, deployments=DAYS),
            "reading": programme(5),
            "idle": programme(0),
        },
        funding={
            "paid": scenario(
                fee(prices={"leading": 1000, "idle": 7}, bad_debt=0.1),
                fee("more", prices={"leading": 50}),
                delivery="direct",
            )
        },
    )
    view = told(model).comparison.scenarios["paid"]

    leading, reading, idle = paid_by_programme(view.central, view.ledger)

    assert (leading, reading) == (pytest.approx(1050 + 2 * 500), 0)
    assert math.isnan(idle)


def test_the_mean_fee_is_weighted_by_places() -> None:
    view = on_paper().comparison.scenarios["subsidy"]

    mean = mean_fee(view.central, view.ledger)

    assert mean == pytest.approx((18 * 4000 + 14 * 2500) / 32)


def test_without_schools_there_is_no_mean_fee() -> None:
    view = without_schools().comparison.scenarios["fees"]

    assert math.isnan(mean_fee(view.central, view.ledger))


def test_where_nobody_takes_part_the_schools_planned_count() -> None:
    nobody = demand_of({"one": 0})
    wanted = fee(prices={"one": 900})
    model = a_model(
        programmes={"one": programme(2, phase="primary")},
        funding={"some": scenario(wanted), "none": scenario(wanted, demand=nobody)},
    )
    some, none = told(model).comparison.scenarios.values()

    assert is_taken_up(some.central)
    assert not is_taken_up(none.central)
    assert planned_places(none.central, none.ledger).tolist() == [2]
    assert mean_fee(none.central, none.ledger) == pytest.approx(900)
    assert math.isnan(paid(none))


MET = {"leading": programme(10, 4, pupils_per_school=30, deployments=DAYS)}


def test_a_fee_a_pupil_counts_for_the_pupils_of_a_school() -> None:
    both = scenario(fee(prices={"leading": 10}, per="pupil"), fee("entry"))
    statements = told(a_model(years=2, programmes=MET, funding={"paid": both}))
    view = statements.comparison.scenarios["paid"]

    assert mean_fee(view.central, view.ledger) == pytest.approx(1_300)
    assert paid_by_programme(view.central, view.ledger) == pytest.approx([1_300])


def test_where_no_school_comes_a_fee_a_pupil_is_told_as_planned() -> None:
    nobody = {
        "region": "england",
        "test": "training_line",
        "eligible": {"leading": 0},
        "reach": 1,
        "interest": 1,
    }
    asked = scenario(fee(prices={"leading": 10}, per="pupil"), demand=nobody)
    statements = told(a_model(years=2, programmes=MET, funding={"paid": asked}))
    view = statements.comparison.scenarios["paid"]

    assert mean_fee(view.central, view.ledger) == pytest.approx(300)


def test_what_provider_schools_pay_is_no_fee_of_a_school() -> None:
    days = fee(prices={"leading": 50}, per="deployment_day", paid_by="provider_school")
    direct = scenario(days, delivery="direct")
    statements = told(a_model(years=2, programmes=MET, funding={"paid": direct}))
    view = statements.comparison.scenarios["paid"]

    assert math.isnan(mean_fee(view.central, view.ledger))
    assert paid(view) == pytest.approx(2 * 500, rel=0.05)
    assert paid_by_programme(view.central, view.ledger) == pytest.approx([paid(view)])


def test_a_fee_of_some_years_counts_by_the_schools_of_those_years() -> None:
    statements = told(
        a_model(
            years=2,
            programmes={"leading": programme(30, 10)},
            funding={"later": scenario(fee(years=[2027]))},
        )
    )

    view = statements.comparison.scenarios["later"]

    assert mean_fee(view.central, view.ledger) == pytest.approx(250)


def test_prices_by_tier_count_by_their_mean() -> None:
    tiers = {"deep": {"label": "Deep", "share": 0.25}}
    banded = fee(prices={"leading": 2_000}, bands={"leading": {"deep": 9_000}})
    statements = told(
        a_model(
            programmes={"leading": programme(10, tiers=tiers)},
            funding={"w": scenario(banded)},
        )
    )

    view = statements.comparison.scenarios["w"]

    assert mean_fee(view.central, view.ledger) == pytest.approx(3_750)
