"""Prices of earlier years in first-year prices, by their index and by a deflator."""

from __future__ import annotations

import costmodel
from reports.older_price_tables import older_prices
from reports.statements import Statements
from tests.models import OFFICER, Words, a_model, assumed, bought, days_of, programme
from tests.reports.asked import assert_wholly_explained
from tests.reports.runs import on_paper, row_named, texts, told


def plan(
    items: list[Words], people: Words | None = None, **prices: Words
) -> Statements:
    """Return a plan of one year that buys things at named prices."""
    return told(
        a_model(
            people=people or {},
            assumptions=prices,
            programmes={"one": programme(1, ingredients=items)},
        )
    )


def priced(**words: object) -> Statements:
    """Return a plan with one price of £100 a day."""
    usual: Words = {"label": "Van", "unit": "£/day", "value": 100.0}
    return plan([bought("van")], van=usual | words)


def lines(statements: Statements) -> list[list[str]]:
    """Return the rows of the table; none if there is no table."""
    table = older_prices(statements)
    return [] if table is None else texts(table)


def test_a_price_is_brought_forward_both_ways() -> None:
    by_deflator = costmodel.rebase(100.0, "2024/25", "2026/27").amount

    (line,) = lines(priced(dated="2024-09", index="pay_teachers"))

    # Leaders' awards of September 2025 and, where it is published, 2026.
    assert line[:5] == [
        *("Van", "£ a day", "September 2024", "Pay of teachers and leaders", "100")
    ]
    assert line[6] == f"{by_deflator:.0f}"


def test_a_price_that_moves_with_nothing_stays() -> None:
    (line,) = lines(priced(dated="2024-09"))

    assert line[3:6] == ["No indexation", "100", "100"]


def test_by_its_index_is_what_the_model_reckons_with() -> None:
    statements = priced(dated="2024-01", index="prices")

    table = older_prices(statements)

    assert table is not None
    reckoned = float(statements.comparison.cost.ledger.full_cost.sum())
    assert abs((table.rows[0].cells[5].value or 0.0) - reckoned) < 1e-9


def test_prices_of_the_plan_and_without_a_date_are_left_out() -> None:
    assert lines(priced(dated="2026-08"))
    assert lines(priced(dated="2026-09")) == []
    assert lines(priced()) == []
    assert lines(priced(dated="2020-09", value=0.0)) == []
    assert lines(on_paper()) == []


def test_pay_is_told_as_prices_are_and_what_costs_nothing_is_not() -> None:
    pay = assumed(20_000.0, label="Pay", unit="£/year", dated="2024-09")
    days = assumed(5.0, label="Days", unit="days", dated="2020-09")
    people = {"officer": {**OFFICER, "salary": "pay"}}

    found = lines(plan([days_of("officer", "days")], people, pay=pay, days=days))

    assert [line[0] for line in found] == ["Pay"]


def test_a_price_older_than_the_series_has_no_figure_by_it() -> None:
    table = older_prices(priced(dated="1990-09", unit=""))

    assert table is not None
    assert row_named(table, "Van")[:2] == ["–", "September 1990"]
    assert row_named(table, "Van")[-1] == "–"
    assert table.notes[-1] == "The deflator has no level for a price that shows –."


def test_the_deflator_is_named() -> None:
    table = older_prices(priced(dated="2024-09"))

    assert table is not None
    assert table.notes[-1] == (
        "GDP deflator, financial years, 2024-25 = 100, release of March 2026."
    )


def test_every_older_price_is_taken_apart() -> None:
    statements = priced(dated="2024-09", index="pay_teachers")

    assert_wholly_explained(older_prices(statements), statements)
