"""Every figure of a way of funding can be taken apart, and its parts make it again."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import pytest

from costmodel.explain.tree import Explanation
from scenarios.explain.explained import Explained, explained_of
from scenarios.explain.figures import figures_of
from scenarios.explain.way import Way
from scenarios.opened_model import open_model
from scenarios.projection import Projection
from tests.remade import remade
from tests.reports.runs import ON_PAPER
from tests.some import some

WAYS = ("subsidy", "traded", "tender")


@cache
def paper() -> Explained:
    """Return the example on paper."""
    return explained_of(open_model(ON_PAPER))


@cache
def projection(name: str) -> Projection:
    """Return one of its ways of funding, worked out."""
    return paper().projector.project(paper().funded.scenarios[name])


def nodes(node: Explanation) -> Iterator[Explanation]:
    """Yield every node beneath one."""
    yield node
    for child in node.children:
        yield from nodes(child)


@pytest.mark.parametrize("name", WAYS)
def test_parts_make_each_figure_and_addresses_lead_to_what_they_say(name: str) -> None:
    figures = {
        address: make()
        for address, make in figures_of(Way(projection(name), paper().books)).items()
    }

    for address, figure in some(figures.items()):
        assert figure.unit == "£"
        for node in nodes(figure):
            assert node.amount == pytest.approx(remade(node), rel=1e-9, abs=1e-6)
            if node.address:
                pointed = figures.get(node.address) or paper().figure(node.address)
                assert pointed.amount == pytest.approx(node.amount, abs=1e-6), address


@pytest.mark.parametrize("name", WAYS)
def test_figures_are_those_of_the_projection(name: str) -> None:
    worked, months = projection(name), {2027: 23}
    balances = worked.balances

    told = {
        what: paper().figure(f"{name}.{what}").amount
        for what in (
            "result",
            "result.2027",
            "income.2026",
            "cost.2027",
            "reserves.opening",
            "reserves.2028-08",
            "cash.opening",
            "cash.2028-08",
            "floor.opening",
            "floor.2028-08",
            "above_floor.2028-08",
        )
    }

    end = months[2027]
    assert told == pytest.approx(
        {
            "result": worked.results.sum(),
            "result.2027": worked.results[1, 0],
            "income.2026": sum(each[:12].sum() for each in worked.recognised.values()),
            "cost.2027": worked.full_cost[:, 1].sum(),
            "reserves.opening": balances.opening.free[0],
            "reserves.2028-08": balances.free_reserves[end, 0],
            "cash.opening": balances.opening.cash[0],
            "cash.2028-08": balances.cash[end, 0],
            "floor.opening": worked.floor.opening[0],
            "floor.2028-08": worked.floor.by_month[end, 0],
            "above_floor.2028-08": (balances.free_reserves - worked.floor.by_month)[
                end, 0
            ],
        },
        abs=1e-6,
    )
