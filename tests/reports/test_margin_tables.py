"""Start-up over its life, what more schools would add, and what would vanish."""

from __future__ import annotations

import pytest

from reports.contribution_tables import contributions_in
from reports.margin_tables import avoidable_cost, marginal_cost, start_up_spread
from reports.statements import ROUNDED
from reports.tables import Table
from tests.models import a_model, bought, pool, programme
from tests.reports.runs import at_random, on_paper, row_named, texts, told, unfunded
from tests.some import some


def spread_over(years: int) -> Table:
    """Return the table of £12,000 that serves three years, at 5%."""
    table = start_up_spread(
        told(
            a_model(
                years=years,
                organisation={"cost_of_capital": 0.05},
                programmes={
                    "one": programme(
                        *[10] * years,
                        ingredients=[bought(12_000, years=[2026], life_years=3)],
                    )
                },
            )
        )
    )
    assert table is not None
    return table


def test_start_up_is_walked_from_full_cost_to_what_unit_costs_count() -> None:
    table = spread_over(2)

    assert texts(table) == [
        ["Full cost", "12,000", "0", "12,000"],
        ["Start-up put off to later years", "−7,803", "0", "−7,803"],
        ["Start-up of earlier years", "0", "3,807", "3,807"],
        ["Cost of capital", "0", "390", "390"],
        ["What unit costs count", "4,197", "4,197", "8,394"],
    ]
    assert table.notes[1].startswith("£3,997 of start-up falls past the plan")


def test_where_no_start_up_falls_past_the_plan_nothing_is_said_of_it() -> None:
    assert not any("past the plan" in note for note in some(spread_over(3).notes))


def test_without_start_up_there_is_no_such_walk() -> None:
    assert start_up_spread(on_paper()) is None


def test_the_next_school_and_the_next_whole_step() -> None:
    officer = bought(30_000, per="school", one_for_every=25)
    own = [bought(1_000, per="school"), officer]

    table = marginal_cost(
        told(a_model(programmes={"one": programme(24, label="One", ingredients=own)}))
    )

    assert texts(table) == [
        ["One", "2026/27", "1,000", "1,000", "2", "32,000", "16,000"]
    ]


def test_without_a_step_there_is_none() -> None:
    assert row_named(marginal_cost(unfunded()), "Programme")[-3:] == ["–", "–", "–"]


def test_what_would_vanish_with_programmes_and_pools() -> None:
    model = a_model(
        programmes={
            "one": programme(20, label="One", ingredients=[bought(60_000)]),
            "two": programme(10, label="Two"),
        },
        pools={"office": pool("schools", bought(10_000), bought(500, per="school"))},
    )

    assert texts(avoidable_cost(told(model))) == [
        ["One", "76,667", "70,000", "6,667"],
        ["Two", "8,333", "5,000", "3,333"],
        ["Pools"],
        ["Pool", "–", "25,000", "–"],
    ]


def test_a_model_without_pools_names_none() -> None:
    assert len(avoidable_cost(unfunded()).rows) == 1


def test_what_is_rounded_for_itself_does_not_say_that_it_adds_up() -> None:
    statements = on_paper()

    for table in (
        spread_over(2),
        avoidable_cost(statements),
        contributions_in(statements, "tender"),
    ):
        assert ROUNDED not in table.notes


@pytest.mark.parametrize("seed", [4, 5])
def test_every_step_of_start_up_has_an_address(seed: int) -> None:
    table = start_up_spread(at_random(seed))
    assert table is not None

    told = [cell for row in table.rows for cell in row.cells if cell.value is not None]

    assert told
    assert all(".start_up." in cell.address for cell in told[len(told) // 5 :])
    assert told[0].address.startswith("all.full_cost.")
