"""What each programme brings, and all lines come to the result."""

from __future__ import annotations

import pytest

from reports.contribution_tables import SEVERAL, contributions_in
from tests.models import (
    a_model,
    bought,
    contract,
    fee,
    grant,
    matching,
    pool,
    programme,
    scenario,
)
from tests.reports.asked import assert_wholly_explained
from tests.reports.runs import SEEDS, at_random, row_named, told


def test_a_programme_contributes_its_income_less_what_would_vanish() -> None:
    model = a_model(
        programmes={
            "one": programme(20, label="One", ingredients=[bought(60_000)]),
            "two": programme(10, label="Two"),
        },
        pools={"office": pool("schools", bought(10_000), bought(500, per="school"))},
        funding={
            "fees": scenario(fee(prices={"one": 3_600})),
            "bid": scenario(contract(a_year=9, chance_of_winning=0.5)),
        },
    )
    statements = told(model)

    table = contributions_in(statements, "fees")

    assert row_named(table, "One") == ["72,000", "70,000", "2,000", "76,667", "−4,667"]
    won = "Contracts that may be lost are taken as won."
    assert won not in table.notes
    assert won in contributions_in(statements, "bid").notes


def test_income_for_several_stands_apart_and_all_lines_come_to_the_result() -> None:
    half = matching()
    model = a_model(
        **half,
        funding={
            "way": scenario(
                fee(prices={"reading": 333.33}),
                contract(a_year=70_000, scope={"programmes": ["reading", "writing"]}),
                grant("gift", a_year=500.5, restricted=False),
            )
        },
    )
    statements = told(model)

    table = contributions_in(statements, "way")

    funding = statements.scenarios["way"].funding
    several, unused, result = table.rows[-3:]
    assert several.cells[0].text == SEVERAL
    assert [cell.text for cell in several.cells[2:5]] == ["–"] * 3
    assert abs((several.cells[1].value or 0) - 70_500.5) < 1.0
    assert unused.cells[0].text == "Unused capacity"
    assert result.cells[-1].value == funding.results.sum()
    for column in (1, 4, 5):
        lines = sum(row.cells[column].value or 0 for row in table.rows[:-1])
        assert lines == result.cells[column].value
    assert any(note.startswith("Money that funders give for") for note in table.notes)


def test_every_figure_of_contributions_is_taken_apart() -> None:
    model = a_model(
        **matching(),
        funding={
            "way": scenario(
                fee(prices={"reading": 333.33}, bad_debt=0.1),
                contract(a_year=70_000, scope={"programmes": ["reading", "writing"]}),
                grant("alone", a_year=900, scope={"programmes": ["writing"]}),
            )
        },
    )
    statements = told(model)

    table = contributions_in(statements, "way")

    assert {SEVERAL, "Unused capacity"} < {row.cells[0].text for row in table.rows}
    assert_wholly_explained(table, statements, pounds=2.0)


def test_without_income_for_several_nothing_is_said_of_it() -> None:
    model = a_model(funding={"fees": scenario(fee())})
    table = contributions_in(told(model), "fees")

    assert len(table.rows) == 2
    assert not any("several" in note for note in table.notes)


@pytest.mark.parametrize("seed", SEEDS)
def test_every_way_of_funding_comes_to_its_result(seed: int) -> None:
    statements = at_random(seed)

    for name, each in statements.scenarios.items():
        *lines, total = contributions_in(statements, name).rows
        assert total.cells[-1].value == each.funding.results.sum()
        assert total.cells[-1].value == sum(row.cells[-1].value or 0 for row in lines)
