"""Start-up over its life is items: each its price, its life, its rate and its share."""

from __future__ import annotations

import pytest

from costmodel.bearers import Ledger
from costmodel.document_lines import DocumentLines
from costmodel.explain.books import Books
from costmodel.explain.figures import explain
from costmodel.explain.start_up import SpreadStep, StartUpBook
from costmodel.explain.tree import Explanation
from costmodel.perspectives import start_up_timing
from tests.models import Words, a_model, bought, planned, pool, programme
from tests.remade import remade


def ledger(*, years: int = 3, **organisation: object) -> Ledger:
    """Return two programmes and a pool by schools, each with start-up."""
    bid = bought(600, cost_type="development", life_years=2)
    own: Words = bought(3000, cost_type="development", life_years=3)
    given = bought(90, cost_type="development", life_years=3, given_by="funder")
    one = programme(2, 2, 1, label="One", ingredients=[bought(900), own, given])
    model = a_model(
        years=years,
        organisation=organisation,
        programmes={"one": one, "other": programme(1, 0, 3, label="Other")},
        pools={"office": pool("schools", bid)},
    )
    return planned(model)


def nodes(node: Explanation) -> list[Explanation]:
    """Return every node beneath one."""
    return [node, *(each for child in node.children for each in nodes(child))]


@pytest.mark.parametrize("rate", [None, 0.05])
@pytest.mark.parametrize("year", [0, 1, 2])
def test_items_make_what_is_counted_when(rate: float | None, year: int) -> None:
    costs = ledger(cost_of_capital=rate)
    timing = start_up_timing(costs)
    assert timing is not None
    book = StartUpBook(Books(costs, DocumentLines()))

    for step, amounts in {
        SpreadStep.PUT_OFF: timing.put_off,
        SpreadStep.OF_EARLIER: timing.of_earlier,
        SpreadStep.INTEREST: timing.interest,
    }.items():
        for line, amount in enumerate(amounts[:, year].tolist()):
            items = book.items(step, line, year)
            assert sum(each.amount for each in items) == pytest.approx(amount)
            for item in items:
                for node in nodes(item):
                    assert node.amount == pytest.approx(remade(node))
        whole = sum(each.amount for each in book.items(step, None, year))
        assert whole == pytest.approx(amounts[:, year].sum())


def test_an_item_says_its_price_its_life_and_the_rate_of_capital() -> None:
    book = StartUpBook(Books(ledger(cost_of_capital=0.05), DocumentLines()))

    item = book.items(SpreadStep.OF_EARLIER, 0, 1)[0]

    assert item.name.endswith(", bought in 2026/27")
    leaves = {leaf.name: leaf.amount for leaf in item.leaves()}
    assert leaves["years of life"] == 3
    assert leaves["cost of capital a year"] == 0.05
    assert 3000 in leaves.values()


@pytest.mark.parametrize("rate", [None, 0.05])
@pytest.mark.parametrize("measure", ["full_cost", "full_economic_cost"])
@pytest.mark.parametrize("owner", ["one", "other", "all"])
def test_a_unit_cost_counts_the_same_items(
    owner: str, measure: str, rate: float | None
) -> None:
    costs = ledger(cost_of_capital=rate)

    figure = explain(costs, f"{owner}.{measure}.per.school_year")

    for node in nodes(figure):
        assert node.amount == pytest.approx(remade(node))
    counted = [node for node in nodes(figure) if node.name.startswith("start-up co")]
    assert counted
    assert any(any(node.leaves()) for node in counted)
