"""The same quantities at first-year rates are told line by line; shares stay."""

from __future__ import annotations

import pytest

from costmodel.document_lines import DocumentLines
from costmodel.explain.books import Books
from costmodel.explain.figures import explain
from costmodel.explain.first_year import at_first_year_rates
from costmodel.first_year_rates import at_first_year_rates as cells_at_first_rates
from tests.models import a_model, assumed, bought, days_of, planned, pool, programme
from tests.remade import remade

LEDGER = planned(
    a_model(
        years=2,
        assumptions={
            "rent": assumed(
                100.0, unit="£/year", dated="2026-09", index="pay_teachers"
            ),
        },
        growth={"pay_teachers": 0.1},
        programmes={
            "leading": programme(2, 3, ingredients=[bought("rent", vat="on_top")]),
            "reading": programme(2, 1, ingredients=[days_of("officer", 1)]),
        },
        pools={"office": pool("staff_cost", bought("rent"), label="Office")},
    )
)
BOOKS = Books(LEDGER, DocumentLines())


def test_all_cost_at_first_rates_is_that_of_the_cells() -> None:
    cells = cells_at_first_rates(LEDGER.costs, LEDGER.priced)

    figure = explain(LEDGER, "all.cost_at_first_year_rates")

    assert figure.amount == pytest.approx(cells.sum())
    assert explain(LEDGER, "all.full_cost").amount > figure.amount
    assert figure.amount == pytest.approx(remade(figure))


def test_a_lines_price_is_that_of_the_first_year() -> None:
    figure = explain(LEDGER, "leading.cost_at_first_year_rates.from.direct.2027")

    ((net, vat),) = (kind.children for kind in figure.children)
    assert (net.amount, vat.amount) == (100, 20)
    assert [net.amount, vat.amount] == pytest.approx([remade(net), remade(vat)])


def test_counts_and_shares_are_those_of_the_year_itself() -> None:
    first = at_first_year_rates(BOOKS)

    assert first.shares is BOOKS.shares
    assert first.quantities is BOOKS.quantities
    assert first.numbers is BOOKS.numbers
    assert first.prices is not BOOKS.prices
