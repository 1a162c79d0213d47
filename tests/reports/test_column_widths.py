"""Widths fill the table, give every column what it needs, and keep rows short."""

from __future__ import annotations

import math

import pytest

from reports import cells
from reports.charts.svg import Type
from reports.charts.text_widths import width_of
from reports.column_needs import NARROW_PAGE, PAGE, is_narrow, needs_of, setting_of
from reports.column_widths import STEPS, column_rules, least_widths, widths_of
from reports.every_table import every_table
from reports.tables import Column, Form, Row, Source, Table
from tests.reports.runs import SEEDS, at_random, on_paper

COST = Column("Cost", Form.POUNDS)
SENTENCE = "Schools pay for every day that a leader spends away from home. "


def table_of(columns: tuple[Column, ...], *rows: tuple[str | int, ...]) -> Table:
    """Return a table of words and pounds."""
    made = (
        Row(
            tuple(
                cells.words(x) if isinstance(x, str) else cells.pounds(x) for x in row
            )
        )
        for row in rows
    )
    return Table("table", "Table", columns, tuple(made), Source("", ""))


def page_of(table: Table) -> float:
    """Return how many points a table is wide."""
    return NARROW_PAGE if is_narrow(table) else PAGE


@pytest.mark.parametrize("seed", SEEDS)
def test_widths_add_up_to_the_whole_table(seed: int) -> None:
    for table in every_table(at_random(seed)):
        widths = widths_of(table)
        assert sum(widths) == STEPS
        assert len(widths) == len(table.columns)
        assert min(widths) >= 1


@pytest.mark.parametrize("seed", SEEDS[::4])
def test_in_a_table_that_fits_no_column_lacks_more_than_a_step(seed: int) -> None:
    for table in every_table(at_random(seed)):
        least = least_widths(table)
        if sum(least) <= PAGE:
            step = page_of(table) / STEPS
            for width, need in zip(widths_of(table), least, strict=True):
                assert (width + 1) * step >= need


def test_a_table_that_does_not_fit_still_fills_the_page() -> None:
    wide = table_of(tuple([Column("Incomprehensibilities" * 2)] * 9))

    assert sum(least_widths(wide)) > PAGE
    assert sum(widths_of(wide)) == STEPS


def test_a_table_without_columns_has_no_widths() -> None:
    assert widths_of(table_of(())) == ()


def test_columns_alike_are_alike_to_a_step() -> None:
    widths = widths_of(table_of((Column("What"), COST, COST, COST), ("x", 1, 1, 1)))

    assert max(widths[1:]) - min(widths[1:]) <= 1


def test_what_nobody_wants_is_shared_evenly() -> None:
    columns = (Column("What"), COST, Column("How often"), COST)
    table = table_of(columns, ("Leaders", 1, "each month", 10**9))
    step = page_of(table) / STEPS

    widths = [width * step for width in widths_of(table)]
    wanted = [need.wanted for need in needs_of(table, setting_of(table))]

    rest = [width - want for width, want in zip(widths, wanted, strict=True)]
    assert max(rest) - min(rest) <= 2 * step


def test_words_are_given_what_figures_leave() -> None:
    first, figures = widths_of(
        table_of((Column("What"), COST), (SENTENCE * 3, 1_000_000))
    )

    assert first > 4 * figures


def test_of_two_columns_of_words_the_longer_is_the_wider() -> None:
    columns = (Column("What"), Column("Short"), Column("Long"))

    _, short, long = widths_of(table_of(columns, ("x", SENTENCE, SENTENCE * 6)))

    assert long > 2 * short


def test_columns_of_words_are_shared_out_so_that_rows_are_short() -> None:
    rows = (("x", SENTENCE * 5, "y"), ("x", "y", SENTENCE * 2), ("x", "y", SENTENCE))
    table = table_of((Column("What"), Column("Why"), Column("How")), *rows)

    told = widths_of(table)
    evenly = tuple(STEPS * each // 200 for each in (told[0], 0, 0))
    half = (STEPS - told[0]) // 2
    lines = {
        widths: _lines(table, widths)
        for widths in (told, (evenly[0], half, STEPS - told[0] - half))
    }

    assert lines[told] == min(lines.values())


def _lines(table: Table, widths: tuple[int, ...]) -> int:
    """Return on how many lines the rows of a table of words stand."""
    needs = needs_of(table, setting_of(table))
    points = [
        width * page_of(table) / STEPS - need.before
        for width, need in zip(widths, needs, strict=True)
    ]
    return sum(
        max(
            math.ceil(need.words[at] / width)
            for need, width in zip(needs, points, strict=True)
        )
        for at in range(len(table.rows))
    )


def test_what_columns_need_is_measured_at_the_setting_of_the_table() -> None:
    for table in every_table(on_paper()):
        needs = needs_of(table, setting_of(table))
        assert least_widths(table) == tuple(need.least for need in needs)


def test_every_figure_of_a_table_that_fits_has_its_room() -> None:
    table = table_of((Column("What"), COST), ("x", 10**9), ("y", -(10**12)))
    style = Type("", setting_of(table).size)

    room = widths_of(table)[1] * page_of(table) / STEPS

    assert all(width_of(row.cells[1].text, style) < room for row in table.rows)


def test_there_is_a_style_rule_for_every_width() -> None:
    rules = column_rules().splitlines()

    assert len(rules) == STEPS
    assert rules[0] == "col.w1 { width: 0.5% }"
    assert rules[-1] == f"col.w{STEPS} {{ width: 100% }}"
