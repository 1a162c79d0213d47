"""Who bears what under a way of funding: lines of cost, and the broker's income."""

from __future__ import annotations

import pytest

from costmodel.bearers import Ledger
from costmodel.drivers import Means, Party
from scenarios.explain.bearers import borne_in
from scenarios.explain.way import Way
from tests.remade import remade
from tests.scenarios.explain.test_figures import nodes, paper, projection
from tests.some import some


def amount(address: str) -> float:
    """Return a figure of the example on paper."""
    return paper().figure(address).amount


@pytest.mark.parametrize("name", ["subsidy", "traded", "tender"])
def test_parts_make_each_figure(name: str) -> None:
    for make in some(borne_in(Way(projection(name), paper().books)).values()):
        for node in nodes(make()):
            assert node.amount == pytest.approx(remade(node), rel=1e-9, abs=1e-6)
            if node.address:
                assert amount(node.address) == pytest.approx(node.amount, abs=1e-6)


def test_what_is_given_and_paid_is_that_of_the_ledger() -> None:
    costs = projection("tender").costs
    ledger = Ledger(costs, paper().ledger.priced)
    lost = ledger.resources_of(Party.PROVIDER_SCHOOL, Means.LOST).sum()
    direct = ledger.paid_by(Party.SUPPORTED_SCHOOL).sum()
    fees = amount("tender.income.of.fees")

    assert amount("tender.given.by.provider_school.as.lost") == pytest.approx(lost)
    assert amount("tender.paid.by.supported_school") == pytest.approx(direct + fees)
    assert fees > 0.0


def test_over_all_parties_what_is_paid_is_received_and_borne_is_given() -> None:
    borne = sum(amount(f"traded.borne.by.{party}") for party in Party)

    assert amount("traded.paid") == pytest.approx(-amount("traded.received"))
    assert borne == pytest.approx(amount("traded.given"))
    means = sum(amount(f"traded.given.as.{each}") for each in Means)
    assert means == pytest.approx(amount("traded.given"))


def test_lines_of_a_year_are_quantity_and_price_at_own_volumes() -> None:
    figure = paper().figure("tender.given.by.provider_school.as.lost.2026")
    whole = paper().figure("tender.given.by.provider_school.as.lost")

    assert whole.children[0].address == "tender.given.by.provider_school.as.lost.2026"
    assert whole.children[0].amount == pytest.approx(figure.amount)
    line = figure.children[0].children[0].children[0]
    assert line.children[0].name == "quantity"
    assert list(figure.leaves())


def test_income_that_a_party_pays_points_at_it() -> None:
    schools = paper().figure("traded.borne.by.supported_school.2026").children[-1]
    broker = paper().figure("traded.borne.by.broker.2026").children[-1]

    assert schools.address == "traded.income.of.fees.2026"
    assert broker.children[0].address == "traded.income.of.fees.2026"
    assert broker.amount == pytest.approx(-schools.amount)
