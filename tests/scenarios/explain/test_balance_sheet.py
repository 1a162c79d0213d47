"""Every line of the balance sheet is taken apart at each year's end."""

from __future__ import annotations

import pytest

from scenarios.explain.balance_sheet import balance_sheet_of
from scenarios.explain.way import Way
from tests.models import a_model, bought, contract, grant, programme, scenario
from tests.remade import remade
from tests.scenarios.explain.test_figures import WAYS, nodes, paper, projection
from tests.scenarios.explain.ways import way_of


@pytest.mark.parametrize("name", WAYS)
def test_parts_make_each_line_and_addresses_lead_to_what_they_say(name: str) -> None:
    for address in balance_sheet_of(Way(projection(name), paper().books)):
        figure = paper().figure(address)
        for node in nodes(figure):
            assert node.amount == pytest.approx(remade(node), rel=1e-9, abs=1e-6)
            if node.address:
                pointed = paper().figure(node.address)
                assert pointed.amount == pytest.approx(node.amount, abs=1e-6), address


@pytest.mark.parametrize("name", WAYS)
@pytest.mark.parametrize(("month", "when"), [(11, "2027-08"), (23, "2028-08")])
def test_lines_are_those_of_the_projection(name: str, month: int, when: str) -> None:
    balances = projection(name).balances
    signs = {
        "debtors": 1,
        "creditors": -1,
        "deferred_income": -1,
        "grant_repayable": -1,
    }

    for line, sign in signs.items():
        told = paper().figure(f"{name}.balance.{line}.{when}").amount
        assert told == pytest.approx(sign * getattr(balances, line)[month, 0], abs=1e-6)


@pytest.mark.parametrize("name", WAYS)
@pytest.mark.parametrize("when", ["opening", "2027-08", "2028-08"])
def test_net_assets_are_the_funds(name: str, when: str) -> None:
    net, funds = (
        paper().figure(f"{name}.balance.{line}.{when}").amount
        for line in ("net_assets", "funds")
    )

    assert net == pytest.approx(funds, abs=1e-6)


def test_what_streams_pay_ahead_and_behind_is_told_apart() -> None:
    way = way_of(
        a_model(
            years=1,
            programmes={"leading": programme(1, ingredients=[bought(1000)])},
            funding={
                "way": scenario(
                    grant("ahead", a_year=1200, ends="2028-02"),
                    contract("behind", a_year=600, paid_after_months=2),
                )
            },
        )
    )
    figures = balance_sheet_of(way)

    debtors, deferred = (
        figures[f"way.balance.{line}.2027-08"]().amount
        for line in ("debtors", "deferred_income")
    )

    assert debtors == pytest.approx(100)
    assert deferred == pytest.approx(-200)
