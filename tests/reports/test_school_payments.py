"""What schools pay in all: fees as received, and days bought directly."""

from __future__ import annotations

import math

import pytest

from reports.school_payments import paid_in_all, paid_to_providers
from tests.models import a_model, bought, fee, grant, programme, scenario
from tests.reports.runs import on_paper, told, without_schools

DAYS = [{"person": "head", "days_per_school": 2}]


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

    views, rounded = statements.comparison.scenarios, statements.scenarios
    assert paid_in_all(views["direct"]) == pytest.approx(1000 + 2 * 500)
    assert paid_in_all(views["through"]) == pytest.approx(1000)
    assert paid_in_all(views["granted"]) == pytest.approx(2 * 500)
    assert paid_to_providers(rounded["direct"]) == 10_000
    assert paid_to_providers(rounded["through"]) == 0


def test_bad_debt_is_not_paid() -> None:
    statements = told(a_model(funding={"paid": scenario(fee(bad_debt=0.1))}))

    assert paid_in_all(statements.comparison.scenarios["paid"]) == pytest.approx(900)


def test_later_years_are_brought_to_first_year_prices() -> None:
    leading = programme(10, 10, ingredients=[bought(1)])
    model = a_model(
        years=2, programmes={"leading": leading}, funding={"paid": scenario(fee())}
    )

    view = told(model).comparison.scenarios["paid"]

    _, second = view.central.funded.plan.facts.divisors
    assert paid_in_all(view) == pytest.approx((1000 + 1000 / second) / 2)


def test_without_schools_nobody_pays_anything() -> None:
    assert math.isnan(paid_in_all(without_schools().comparison.scenarios["fees"]))


def test_on_paper_schools_pay_providers_directly_under_the_tender_alone() -> None:
    paid = {
        name: paid_to_providers(each) for name, each in on_paper().scenarios.items()
    }

    assert paid == {"subsidy": 0, "traded": 0, "tender": 60_750}
