"""How likely things are: by year, won, and over won and lost."""

from __future__ import annotations

import pytest

from reports.chance_tables import chance_cells, chance_of_deficit, drawn
from scenarios.events import Event
from scenarios.uncertainty import Chance
from tests.reports.runs import on_paper, row_named, tapered, texts


def test_one_block_of_draws_has_no_standard_error() -> None:
    assert row_named(chance_of_deficit(on_paper()), "Deficit in any year")[1] == "–"


@pytest.mark.parametrize(
    ("by_block", "printed"),
    [
        ((1.0, 1.0), ("100.0", "0.0")),
        ((1.0, 0.9998), ("100.0", "<0.1")),
        ((1.0, 0.998), ("99.9", "0.1")),
    ],
)
def test_an_error_that_is_none_and_one_that_prints_as_none_are_told_apart(
    by_block: tuple[float, ...], printed: tuple[str, str]
) -> None:
    told = chance_cells(Chance(by_block), "traded", Event.DEFICIT, 2026)

    assert tuple(cell.text for cell in told) == printed
    assert [cell.address for cell in told] == [
        "traded.chance.deficit.2026",
        "traded.chance.deficit.error.2026",
    ]


def test_chances_are_told_by_year_and_for_the_whole() -> None:
    labels = [row[0] for row in texts(chance_of_deficit(on_paper()))]

    assert labels == [
        "Deficit in 2026/27",
        "Deficit in 2027/28",
        "Deficit in any year",
        "Floor breached",
        "Cash or unrestricted funds below zero",
    ]


def test_a_contract_has_its_columns_won_and_over_both() -> None:
    groups = [name for name, width in chance_of_deficit(on_paper()).groups if width > 1]

    assert groups == [
        "Subsidy that tapers",
        "Schools pay",
        "Contract for coordination (if won)",
        "Contract for coordination (won or lost)",
    ]


def test_the_chance_over_both_weighs_won_and_lost_by_the_chance_of_winning() -> None:
    row = chance_of_deficit(on_paper()).rows[-1]
    view = on_paper().comparison.scenarios["tender"]
    assert view.simulated_if_lost is not None

    won = view.simulated.chance(Event.FAILS).share
    lost = view.simulated_if_lost.chance(Event.FAILS).share

    assert lost > 0.99
    assert row.cells[5].value == won
    assert row.cells[7].value == pytest.approx(0.4 * won + 0.6 * lost)


def test_how_chances_are_found_is_told_and_weights_only_where_there_are_any() -> None:
    assert "1,024 times" in drawn(on_paper())
    assert "Contract for coordination 40%" in drawn(on_paper())
    assert "weighs" not in drawn(tapered())
