"""The statement of financial activities is taken apart, fund by fund."""

from __future__ import annotations

import pytest

from scenarios.explain.funds import FLOWS, funds_address, funds_of
from scenarios.explain.way import Way
from scenarios.funds import Fund
from tests.remade import remade
from tests.scenarios.explain.test_figures import WAYS, nodes, paper, projection


@pytest.mark.parametrize("name", WAYS)
def test_parts_make_each_line_and_addresses_lead_to_what_they_say(name: str) -> None:
    for address in funds_of(Way(projection(name), paper().books)):
        figure = paper().figure(address)
        assert figure.unit == "£"
        for node in nodes(figure):
            assert node.amount == pytest.approx(remade(node), rel=1e-9, abs=1e-6)
            if node.address:
                pointed = paper().figure(node.address)
                assert pointed.amount == pytest.approx(node.amount, abs=1e-6), address


@pytest.mark.parametrize("name", WAYS)
def test_funds_add_up_to_all(name: str) -> None:
    for flow in FLOWS:
        whole, *parts = (
            paper().figure(funds_address(name, flow, fund, 2027)).amount
            for fund in (None, *Fund)
        )
        assert whole == pytest.approx(sum(parts), abs=1e-6)


def test_the_unrestricted_fund_moves_by_the_result() -> None:
    net = paper().figure("subsidy.funds.net.in.unrestricted.2027").amount
    brought = paper().figure("subsidy.funds.brought_forward.in.unrestricted.2026")

    assert net == pytest.approx(paper().figure("subsidy.result.2027").amount)
    assert brought.amount == pytest.approx(48000)


def test_a_programme_is_paid_for_by_payers_of_its_fund() -> None:
    spent = paper().figure("subsidy.funds.spent.of.leading.in.restricted.2026")

    assert spent.amount == pytest.approx(-33327, abs=1)
    assert [each.name for each in nodes(spent)][1:2] == [
        "paid by council of Leading, taken off"
    ]
