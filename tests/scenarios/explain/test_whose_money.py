"""Whose money a payer pays with goes down to cost and to income, period by period."""

from __future__ import annotations

import pytest

from costmodel.explain.tree import Explanation
from scenarios.cross_subsidy import by_payer
from scenarios.explain.explained import Explained
from scenarios.explain.way import Way
from scenarios.explain.whose_money import WhoseMoney
from tests.models import (
    a_model,
    bought,
    contract,
    fee,
    pool,
    scenario,
)
from tests.remade import remade
from tests.reports.asked import explained_of
from tests.reports.runs import told
from tests.scenarios.explain.test_figures import nodes
from tests.scenarios.test_cross_subsidy import ART_AND_BIOLOGY

EVEN = {"profile": "even"}
ROWS, LINES = 5, 3


def explained(*streams: dict[str, object]) -> Explained:
    """Return Art and Biology of £30,000 each, and an office that is not shared."""
    model = a_model(
        programmes=ART_AND_BIOLOGY,
        pools={"office": pool("matches", bought(1_200))},
        funding={"way": scenario(*streams)},
    )
    return explained_of(told(model))


def way(found: Explained) -> Way:
    """Return its only way of funding."""
    (plan,) = found.funded.scenarios.values()
    return Way(found.projector.project(plan), found.books)


def assert_made(figure: Explanation, amount: float, known: dict[str, float]) -> None:
    """Assert that a figure has an amount and is made of its parts.

    What they point at is added to what is known.
    """
    assert figure.amount == pytest.approx(amount, abs=1e-6)
    for node in nodes(figure):
        assert node.amount == pytest.approx(remade(node), abs=1e-6)
        if node.address:
            there = known.setdefault(node.address, node.amount)
            assert node.amount == pytest.approx(there, abs=1e-6)


SHORT = contract(a_year=1, starts="2027-03", ends="2027-08")


@pytest.mark.parametrize("others", [(), (SHORT,)])
def test_what_each_ones_money_pays_is_that_of_the_table(
    others: tuple[dict[str, object], ...],
) -> None:
    prices = {"art": 6_000, "biology": 1_000}
    found = explained(fee(prices=prices), *others)
    worked, known = way(found), dict[str, float]()

    for name, each in by_payer(worked.projection).items():
        money = WhoseMoney(worked, name)
        for row in range(ROWS):
            for line in range(LINES):
                assert_made(money.pays(row, line), each.paid[row, line], known)
            assert_made(money.keeps(row), each.kept[row], known)
    for address, amount in known.items():
        assert found.figure(address).amount == pytest.approx(amount, abs=1e-6)


def test_periods_of_part_of_a_year_are_told_by_their_months() -> None:
    worked = way(explained(fee(prices={"art": 6_000, "biology": 1_000}), SHORT))

    periods = WhoseMoney(worked, "fees").pays(0, 1).children

    assert [each.name for each in periods] == [
        "September 2026 to February 2027",
        "March 2027 to August 2027",
    ]


def test_a_period_of_one_month_is_called_by_it() -> None:
    late = contract(a_year=1, starts="2027-08", ends="2027-08")
    worked = way(explained(fee(prices={"art": 6_000, "biology": 1_000}), late))

    assert WhoseMoney(worked, "fees").pays(0, 1).children[-1].name == "August 2027"
