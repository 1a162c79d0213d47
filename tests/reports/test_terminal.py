"""A table in a terminal: no line too long, figures under figures, plain in files."""

from __future__ import annotations

import io

import pytest
from rich.console import Console

from reports.cells import NOTHING, pounds, words
from reports.every_table import every_table
from reports.tables import Column, Form, Row, RowKind, Source, Table
from reports.terminal import show, text_of
from tests.reports.runs import SEEDS, at_random, on_paper, without_schools

SOURCE = Source("Costmodel", "21 November 2026", "2026/27 prices")

COSTS = Table(
    "costs",
    "What it costs",
    (
        Column("Programme"),
        Column("Full cost", Form.POUNDS, "£", "A year", adds=True),
        Column("Of which bids", Form.POUNDS, "£", "A year", adds=True),
        Column("Schools", Form.COUNT),
    ),
    (
        Row((words("First heading"),), RowKind.NOTE),
        Row((words("One"), pounds(1200), pounds(-5), NOTHING)),
        Row(
            (words("of which a part of it"), pounds(200), NOTHING, NOTHING),
            RowKind.DETAIL,
        ),
        Row((words("Second heading"),), RowKind.NOTE),
        Row((words("Two"), pounds(30), pounds(0), NOTHING)),
        Row((words("Together"), pounds(1230), pounds(-5), NOTHING), RowKind.TOTAL),
    ),
    SOURCE,
    ("A note.",),
)

CARDS = Table(
    "cards",
    "Where it comes from",
    (Column("Figure"), Column("Value", Form.POUNDS), Column("Source")),
    (
        Row((words("Published"),), RowKind.NOTE),
        Row((words("Fee"), pounds(650), words("A price list of many words"))),
        Row((words("Cover"), NOTHING, words("Remembered"))),
    ),
    SOURCE,
)


def test_a_table_is_drawn_with_rules_groups_and_a_total_under_a_rule() -> None:
    assert text_of(COSTS, 60).splitlines() == [
        "What it costs",
        "──────────────────────────────────────────────",
        "                            A year",
        "                         ────────────",
        "                                   Of",
        "                          Full  which",
        "                          cost   bids",
        "Programme                    £      £  Schools",
        "──────────────────────────────────────────────",
        "First heading",
        "One                      1,200     −5        –",
        "  of which a part of it    200      –        –",
        "",
        "Second heading",
        "Two                         30      0        –",
        "──────────────────────────────────────────────",
        "Together                 1,230     −5        –",
        "──────────────────────────────────────────────",
        "A note.",
        "Source: Costmodel, 21 November 2026. 2026/27 prices.",
    ]


def test_a_common_unit_stands_once_with_the_heading_of_the_rows() -> None:
    table = Table(
        "t", "C", COSTS.columns[:2], (Row((words("One"), pounds(5))),), SOURCE
    )

    assert "Programme, £" in text_of(table)
    assert text_of(table).count("£") == 1


def test_a_table_of_texts_becomes_cards_where_it_is_narrow() -> None:
    assert text_of(CARDS, 24).splitlines() == [
        "Where it comes from",
        "────────────────────────",
        "Published",
        "Fee",
        "    Value 650; Source A",
        "    price list of many",
        "    words",
        "Cover",
        "    Source Remembered",
        "────────────────────────",
        "Source: Costmodel, 21",
        "November 2026. 2026/27",
        "prices.",
    ]


@pytest.mark.parametrize("width", [60, 80, 100, 140])
@pytest.mark.parametrize("seed", SEEDS[:6])
def test_no_line_of_any_table_is_longer_than_the_width(seed: int, width: int) -> None:
    for table in every_table(at_random(seed)):
        assert max(map(len, text_of(table, width).splitlines())) <= width


@pytest.mark.parametrize("width", [60, 80, 100, 140])
def test_every_figure_of_a_table_is_shown_at_any_width(width: int) -> None:
    for table in (*every_table(on_paper()), *every_table(without_schools())):
        text = text_of(table, width)
        cells = [cell for row in table.rows for cell in row.cells if cell.value]

        assert all(cell.text in text for cell in cells if " " not in cell.text)


def test_a_console_that_is_no_terminal_gets_plain_text() -> None:
    paper = io.StringIO()

    show(COSTS, Console(file=paper, width=60))

    assert paper.getvalue().rstrip() == text_of(COSTS, 60)


def test_a_terminal_gets_totals_in_bold() -> None:
    screen = io.StringIO()

    show(
        COSTS,
        Console(file=screen, width=60, force_terminal=True, color_system="standard"),
    )

    assert "\x1b[1mTogether" in screen.getvalue()
