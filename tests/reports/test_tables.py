"""Tables cast, in print and as kept, or they are not made."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports import cells
from reports.errors import DocumentFaultError, TableDoesNotCastError
from reports.tables import Cell, Column, Form, Row, RowKind, Source, Table, sums_of

SOURCE = Source("Costmodel", "21 November 2026", "2026/27 prices", "academic years")
COLUMNS = (Column("Programme"), Column("Cost", Form.POUNDS, "£", adds=True))


def row(label: str, value: float | None, kind: RowKind = RowKind.BODY) -> Row:
    """Return a row of one label and one amount."""
    return Row((Cell(label), cells.pounds(value)), kind)


def table(*rows: Row, columns: tuple[Column, ...] = COLUMNS) -> Table:
    """Return a table of these rows."""
    return Table("costs", "What it costs", columns, rows, SOURCE)


def test_totals_and_subtotals_that_cast_are_taken() -> None:
    made = table(
        Row((Cell("Secondary"),), RowKind.NOTE),
        row("a", 10),
        row("of which late", 3, RowKind.DETAIL),
        row("b", None),
        row("all secondary", 10, RowKind.SUBTOTAL),
        row("c", 5),
        row("all primary", 5, RowKind.SUBTOTAL),
        row("all", 15, RowKind.TOTAL),
    )

    assert [(s.total, s.rows) for s in sums_of(made)] == [
        (4, (1, 3)),
        (6, (5,)),
        (7, (1, 3, 5)),
    ]


def test_a_total_that_is_a_pound_out_is_refused() -> None:
    with pytest.raises(TableDoesNotCastError, match=r"'Cost' adds up to 15\.00") as at:
        table(row("a", 10), row("b", 5), row("all", 16, RowKind.TOTAL))

    assert (at.value.table, at.value.column) == ("costs", "Cost")
    assert (at.value.total, at.value.added) == ("16", "15.00")


def test_a_total_that_casts_only_before_rounding_is_refused() -> None:
    with pytest.raises(TableDoesNotCastError):
        table(row("a", 10.4), row("b", 10.4), row("all", 20.8, RowKind.TOTAL))


def test_a_total_that_casts_only_in_print_is_refused() -> None:
    with pytest.raises(TableDoesNotCastError):
        table(row("a", 10.2), row("b", 10.2), row("all", 20.0, RowKind.TOTAL))


def test_a_subtotal_starts_again_after_a_total() -> None:
    made = table(
        row("a", 10),
        row("all so far", 10, RowKind.TOTAL),
        row("b", 5),
        row("the rest", 5, RowKind.SUBTOTAL),
        row("all", 15, RowKind.TOTAL),
    )

    assert len(made.rows) == 5


def test_columns_that_do_not_add_are_left_alone() -> None:
    plain = (Column("Programme"), Column("A school", Form.POUNDS, "£"))

    made = table(row("a", 10), row("all", 99, RowKind.TOTAL), columns=plain)

    assert made.rows[1].cells[1].text == "99"


@given(st.lists(st.integers(-(10**9), 10**9), min_size=1, max_size=30))
def test_any_whole_amounts_cast_with_their_sum(amounts: list[int]) -> None:
    rows = [row(str(place), amount) for place, amount in enumerate(amounts)]

    made = table(*rows, row("all", sum(amounts), RowKind.TOTAL))

    assert made.rows[-1].cells[1].value == sum(amounts)


@given(
    st.lists(st.integers(-(10**6), 10**6), min_size=1),
    st.integers(-100, 100).filter(bool),
)
def test_no_total_that_is_out_by_any_pound_passes(amounts: list[int], out: int) -> None:
    rows = [row(str(place), amount) for place, amount in enumerate(amounts)]

    with pytest.raises(TableDoesNotCastError):
        table(*rows, row("all", sum(amounts) + out, RowKind.TOTAL))


def test_a_row_too_short_is_refused_by_its_place() -> None:
    with pytest.raises(DocumentFaultError, match="Row 2 of table 'costs' has 1 cells"):
        table(row("a", 1), Row((Cell("b"),)))


@pytest.mark.parametrize("name", ["", "Costs", "a b", "1st", "a-b", "x" * 61])
def test_a_name_that_is_no_identifier_is_refused(name: str) -> None:
    with pytest.raises(DocumentFaultError, match="will not do"):
        Table(name, "What it costs", COLUMNS, (), SOURCE)


def test_a_table_says_its_number_once_it_has_one() -> None:
    plain = table()
    numbered = Table("costs", "What it costs", COLUMNS, (), SOURCE, number="B2")

    assert plain.title == "What it costs"
    assert numbered.title == "Table B2. What it costs"


def test_the_source_line_leaves_out_what_is_not_known() -> None:
    assert SOURCE.line == (
        "Source: Costmodel, 21 November 2026. 2026/27 prices, academic years."
    )
    assert Source("Ofsted", "", run="4f2a").line == "Source: Ofsted. Run 4f2a."


def test_neighbours_of_one_group_share_a_heading() -> None:
    columns = (
        Column("Programme"),
        Column("2026/27", Form.POUNDS, group="Subsidy"),
        Column("2027/28", Form.POUNDS, group="Subsidy"),
        Column("2026/27", Form.POUNDS, group="Tender"),
        Column("Change", Form.POUNDS),
        Column("Note"),
    )

    assert table(columns=columns).groups == (
        ("", 1),
        ("Subsidy", 2),
        ("Tender", 1),
        ("", 1),
        ("", 1),
    )
    assert table().groups == ()


def test_words_stand_left_and_figures_right() -> None:
    assert [column.is_figures for column in COLUMNS] == [False, True]
