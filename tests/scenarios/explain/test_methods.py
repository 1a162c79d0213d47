"""Full cost by other methods of sharing pools is that of the comparison of methods."""

from __future__ import annotations

import pytest

from costmodel.allocation_methods import MethodCosts, method_costs
from costmodel.bearers import Ledger
from costmodel.document_lines import DocumentLines
from costmodel.explain.books import Books
from costmodel.explain.figures import explain
from costmodel.full_cost import closing_order
from scenarios.explain.methods import methods_of
from tests.models import (
    a_model,
    bought,
    by_kind,
    matching,
    planned,
    pool,
    programme,
)
from tests.remade import remade
from tests.scenarios.explain.test_figures import nodes, paper


def costs_of(ledger: Ledger) -> MethodCosts:
    """Return full cost by every way of sharing."""
    order = closing_order(ledger.costs.plan, ledger.costs.rows, ledger.priced)
    costs = method_costs(ledger.costs, ledger.priced.table, order)
    assert costs is not None
    return costs


def amount(address: str) -> float:
    """Return a figure of the example on paper."""
    return paper().figure(address).amount


def test_costs_are_those_of_each_method() -> None:
    ledger, order = paper().ledger, paper().funded.order
    costs = method_costs(ledger.costs, ledger.priced.table, order)
    assert costs is not None

    for method, amounts in costs.by_method.items():
        assert amount(f"leading.by_method.{method}") == pytest.approx(amounts[0])
        assert amount(f"all.by_method.{method}") == pytest.approx(amounts.sum())
    least = costs.by_order.min(axis=0)
    assert amount("leading.by_method.least_of_orders") == pytest.approx(least[0])


def test_a_cost_is_that_of_the_model_and_what_the_method_changes() -> None:
    figure = paper().figure("leading.by_method.direct")

    assert figure.children[0].address == "leading.full_cost"
    assert amount("leading.by_method.largest_change") == pytest.approx(
        max(
            (
                amount(f"leading.by_method.{method}") / amount("leading.full_cost") - 1
                for method in ("direct", "step_down", "reciprocal")
            ),
            key=abs,
        ),
        abs=0.05,
    )


@pytest.mark.parametrize("example", ["paper", "ruled", "timed"])
def test_each_line_by_each_way_is_that_of_the_comparison_pool_by_pool(
    example: str,
) -> None:
    books = {
        "paper": lambda: paper().books,
        "ruled": lambda: Books(planned(a_model(**by_kind())), DocumentLines()),
        "timed": lambda: Books(planned(a_model(**matching())), DocumentLines()),
    }[example]()
    ledger, figures = books.ledger, methods_of(books)
    costs = costs_of(ledger)
    lines = (*books.plan.model.programmes, "not_shared", "unused_capacity")
    ways = {str(each): amounts for each, amounts in costs.by_method.items()}
    ways |= {**costs.by_rules, "least_of_orders": costs.by_order.min(axis=0)}

    for way, amounts in ways.items():
        for owner, expected in zip(lines, amounts.tolist(), strict=True):
            figure = figures[f"{owner}.by_method.{way}"]()
            assert figure.amount == pytest.approx(expected, abs=1e-6), (owner, way)
            for node in nodes(figure):
                assert node.amount == pytest.approx(remade(node), abs=1e-6)
                if node.address:
                    there = explain(ledger, node.address).amount
                    assert node.amount == pytest.approx(there, abs=1e-6)
                assert node.address or node.children or node.unit != "£"


def test_the_largest_change_points_at_the_models_own_cost() -> None:
    figure = paper().figure("leading.by_method.largest_change")

    assert figure.children[1].address == "leading.full_cost"


def test_a_rank_counts_who_is_dearer_and_equals_share_it() -> None:
    dear = {"ingredients": [bought(900, per="school")]}
    model = a_model(
        programmes={
            "cheap": programme(1),
            "dear": programme(2, **dear),
            "equal": programme(2, **dear),
        },
        pools={"office": pool("schools", bought(40))},
    )
    found = methods_of(Books(planned(model), DocumentLines()))

    ranks = [found[f"{name}.by_method.rank"]().amount for name in ("cheap", "dear")]

    assert ranks == [3.0, 1.0]
    assert found["equal.by_method.rank"]().amount == 1.0


def test_a_programme_that_costs_nothing_changes_by_no_share() -> None:
    model = a_model(
        programmes={"one": programme(1), "idle": programme(0)},
        pools={"office": pool("schools", bought(40))},
    )
    found = methods_of(Books(planned(model), DocumentLines()))

    assert "one.by_method.largest_change" in found
    assert "idle.by_method.largest_change" not in found


def test_without_a_pool_there_is_no_other_method() -> None:
    model = a_model(programmes={"one": programme(1)})

    assert methods_of(Books(planned(model), DocumentLines())) == {}


def test_the_least_of_orders_says_which_order_it_is() -> None:
    ledger, order = paper().ledger, paper().funded.order
    costs = method_costs(ledger.costs, ledger.priced.table, order)
    assert costs is not None
    labels = [each.label for each in ledger.costs.plan.model.pools.values()]

    for word, at in {
        "least_of_orders": costs.by_order[:, 0].argmin(),
        "most_of_orders": costs.by_order[:, 0].argmax(),
    }.items():
        change = paper().figure(f"leading.by_method.{word}").children[1]
        told = ", ".join(labels[pool] for pool in costs.orders[int(at)])
        assert change.words == f"pools closed in this order: {told}"
    plain = paper().figure("leading.by_method.direct").children[1]
    assert plain.words == ""
