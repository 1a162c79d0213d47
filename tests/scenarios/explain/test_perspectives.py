"""Whose cost a way of funding is: the sum of what is given and paid, as it counts."""

from __future__ import annotations

import pytest

from costmodel.drivers import Means, Party
from costmodel.perspectives import FULL_COST, FUNDED, PUBLIC_FUNDS, Flow
from scenarios.explain.perspectives import (
    flow_address,
    perspective_address,
    perspectives_of,
    step_address,
)
from scenarios.explain.way import Way
from tests.scenarios.explain.test_figures import paper, projection


def amount(address: str) -> float:
    """Return a figure of the example on paper."""
    return paper().figure(address).amount


def test_the_walk_leads_from_each_perspective_to_the_next() -> None:
    names = [each for each in paper()._figures("traded") if ".step.public" in each]  # noqa: SLF001 - every line
    steps = sum(amount(each) for each in names if each.endswith(".2026"))
    before = amount("traded.full_economic_cost.2026")

    assert before + steps == pytest.approx(amount("traded.public_funds.2026"))
    assert steps != 0.0


def test_years_add_up() -> None:
    for name in (each.name for each in FUNDED[1:]):
        years = [amount(f"traded.{name}.{year}") for year in (2026, 2027)]
        assert sum(years) == pytest.approx(amount(f"traded.{name}"))


def test_full_cost_is_that_of_the_way_of_funding() -> None:
    assert perspective_address("traded", FULL_COST, 2026) == "traded.cost.2026"


def test_a_flow_is_given_paid_or_income() -> None:
    given = Flow(Party.PROVIDER_SCHOOL, Means.LOST)
    gift = Flow(Party.FUNDER, Means.DONATED)
    income = Flow(Party.SUPPORTED_SCHOOL, to_party=Party.BROKER, stream="fees")

    assert flow_address("a", given) == "a.given.by.provider_school.as.lost"
    assert flow_address("a", gift) == "a.given.by.funder.as.public"
    assert flow_address("a", income, 2026) == "a.income.of.fees.2026"
    assert (
        step_address("a", PUBLIC_FUNDS, given, 2026)
        == "a.step.public_funds.given.by.provider_school.as.lost.2026"
    )


def test_income_of_the_broker_stands_in_what_is_paid_to_it() -> None:
    paid = amount("traded.paid.by.supported_school.to.broker.2026")

    assert paid == pytest.approx(amount("traded.income.of.fees.2026"))
    assert amount("traded.paid.by.supported_school.to.exchequer") == 0.0


def test_what_funders_may_pay_for_and_may_not_is_full_cost() -> None:
    told = [
        amount(f"subsidy.{each}.2026")
        for each in ("eligible", "out_of_scope", "out_of_time")
    ]

    assert sum(told) == pytest.approx(projection("subsidy").full_cost[:, 0].sum())
    grant = amount("subsidy.eligible.of.friends")
    assert 0.0 < grant <= amount("subsidy.cost") + 1e-6


def test_each_line_of_the_walk_has_a_title_of_its_own() -> None:
    figures = perspectives_of(Way(projection("traded"), paper().books))

    names = [make().name for address, make in figures.items() if ".step." in address]

    assert len(names) == len(set(names)) > 0
