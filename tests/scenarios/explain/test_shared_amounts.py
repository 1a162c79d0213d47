"""Released days and carbon: lines of programmes, and what comes by way of pools."""

from __future__ import annotations

import pytest

from costmodel.document_lines import DocumentLines
from costmodel.explain.books import Books
from scenarios.explain.planned import Planned
from tests.models import a_model, bought, planned, pool, programme
from tests.scenarios.explain.test_figures import paper


def amount(address: str) -> float:
    """Return a figure of the example on paper."""
    return paper().figure(address).amount


def test_days_are_those_of_the_ledger() -> None:
    days = paper().ledger.released_days

    assert amount("all.released_days") == pytest.approx(days.sum())
    assert amount("leading.released_days.direct") == pytest.approx(days[0, 0].sum())
    assert amount("leading.released_days.by_pools") == pytest.approx(days[1:, 0].sum())
    assert amount("not_shared.released_days") == pytest.approx(days[:, -2].sum())


def test_own_days_are_told_line_by_line() -> None:
    lines = paper().figure("all.released_days.direct").children

    assert lines
    assert all(line.amount >= 0.0 for line in lines)


def test_carbon_is_shared_as_cost_is() -> None:
    flights = bought(100, carbon=50, per="school")
    model = a_model(
        programmes={"one": programme(2, ingredients=[flights]), "two": programme(2)},
        pools={"office": pool("schools", bought(10, carbon=8))},
    )
    figures = Planned(Books(planned(model), DocumentLines())).figures()

    found = {name: figures[f"{name}.carbon"]().amount for name in ("one", "two", "all")}

    assert found == pytest.approx({"one": 104.0, "two": 4.0, "all": 108.0})
