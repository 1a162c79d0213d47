"""What columns cannot do without: figures never wrap, words wrap between words."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports import cells, column_needs
from reports.charts.svg import Type
from reports.charts.text_widths import width_of, wrapped
from reports.column_needs import (
    NARROW_PAGE,
    PAGE,
    SETTINGS,
    ColumnNeed,
    is_narrow,
    keeps_together,
    needs_of,
    setting_of,
)
from reports.every_table import every_table
from reports.rows import heading
from reports.tables import Cell, Column, Form, Row, RowKind, Source, Table
from tests.reports.runs import SEEDS, at_random

STYLE = Path(column_needs.__file__).parent / "templates/document.css"
POINTS_A_MILLIMETRE = 72 / 25.4
PLAIN, DENSE, TIGHT = SETTINGS
COST = Column("Cost", Form.POUNDS)
A_SENTENCE = "Schools that take part pay so much that nobody else need pay at all"


def table_of(columns: tuple[Column, ...], *rows: tuple[Cell, ...] | Row) -> Table:
    """Return a table of rows."""
    made = tuple(row if isinstance(row, Row) else Row(row) for row in rows)
    return Table("table", "Table", columns, made, Source("", ""))


def of_words(*texts: str, kind: RowKind = RowKind.BODY, title: str = "") -> ColumnNeed:
    """Return what a column of words needs that is not the first."""
    rows = [Row((cells.words("x"), cells.words(text)), kind) for text in texts]
    table = table_of((Column("What"), Column(title)), *rows)
    return needs_of(table, PLAIN)[1]


def of_labels(*texts: str, kind: RowKind = RowKind.BODY) -> ColumnNeed:
    """Return what a first column of words needs."""
    rows = [Row((cells.words(text),), kind) for text in texts]
    return needs_of(table_of((Column(""),), *rows), PLAIN)[0]


def of_figures(*figures: Cell, title: str = "", unit: str = "") -> ColumnNeed:
    """Return what a column of figures needs that is not the first."""
    columns = (Column("What"), Column(title, Form.POUNDS, unit))
    table = table_of(columns, *((cells.words("x"), each) for each in figures))
    return needs_of(table, PLAIN)[1]


def width(text: str, *, is_bold: bool = False) -> float:
    """Return how wide words are at the largest setting."""
    return width_of(text, Type("", PLAIN.size, is_bold=is_bold))


def many_columns(number: int) -> Table:
    """Return a table of so many columns of small figures."""
    return table_of((Column("What"), *([COST] * (number - 1))))


@pytest.mark.parametrize(
    ("columns", "setting"),
    [(1, PLAIN), (5, PLAIN), (6, DENSE), (10, DENSE), (11, TIGHT), (20, TIGHT)],
)
def test_more_columns_are_set_smaller(
    columns: int, setting: column_needs.Setting
) -> None:
    assert setting_of(many_columns(columns)) == setting


def test_few_columns_that_do_not_fit_are_set_smaller_too() -> None:
    long = "Incomprehensibilities" * 5
    wide = table_of((Column("What"), Column(long)), (cells.words("x"),) * 2)

    needs = {
        each: sum(need.least for need in needs_of(wide, each)) for each in SETTINGS
    }
    assert needs[PLAIN] > PAGE >= needs[DENSE]
    assert setting_of(wide) == DENSE


def test_what_fits_in_no_setting_is_set_in_the_smallest() -> None:
    assert setting_of(table_of((Column("Incomprehensibilities" * 9),))) == TIGHT


def test_a_small_table_of_few_columns_is_narrow() -> None:
    assert is_narrow(many_columns(3))
    assert not is_narrow(many_columns(4))


def test_a_table_of_long_words_is_not_narrow() -> None:
    long = f"{A_SENTENCE}, {A_SENTENCE}"

    assert not is_narrow(table_of((Column("What"),), (cells.words(long),)))


@pytest.mark.parametrize(
    ("cell", "together"),
    [
        (cells.pounds(1240), True),
        (Cell("1.2 and 1.4", 1.2, Form.NUMBER), True),
        (cells.NOTHING, True),
        (cells.words("any"), True),
        (cells.words("no limit"), False),
    ],
)
def test_figures_and_single_words_are_kept_together(
    cell: Cell,
    together: bool,  # noqa: FBT001  # given by the table above
) -> None:
    assert keeps_together(cell) is together


@given(st.integers(-(10**12), 10**12))
def test_a_figure_has_room_on_one_line(amount: int) -> None:
    figure = cells.pounds(amount)

    need = of_figures(figure)

    assert need.least - need.before >= width(figure.text)
    assert need.words == ()


def test_a_total_is_given_room_for_bold_figures() -> None:
    figure = cells.pounds(10**9)
    total = Row((cells.words("All"), figure), RowKind.TOTAL)

    plain, bold = (
        needs_of(table_of((Column("What"), COST), row), PLAIN)[1]
        for row in (Row(total.cells), total)
    )

    assert bold.least > plain.least


def test_words_among_figures_may_be_broken_but_would_rather_not() -> None:
    need = of_figures(cells.words("none at all"))

    assert need.least - need.before < width("none at all") <= need.wanted - need.before


def test_a_heading_over_figures_stands_on_three_lines_at_most() -> None:
    title = "Reserves above the floor at the end"
    need = of_figures(cells.pounds(1), title=title)

    assert need.fair - need.before >= width(title, is_bold=True) / 3
    assert need.wanted - need.before >= width(title, is_bold=True) / 2
    assert need.least - need.before >= width("Reserves", is_bold=True)


def test_a_unit_under_a_heading_has_its_room() -> None:
    need = of_figures(cells.pounds(1), unit="hundredweights")

    assert need.least - need.before >= width("hundredweights", is_bold=True)


@given(st.lists(st.text("abcde fgh-", max_size=60), min_size=1, max_size=4))
def test_words_have_room_for_their_longest_part(texts: list[str]) -> None:
    parts = [part for text in texts for part in re.split(r"(?<=[\s-])", text)]

    need = of_words(*texts)

    longest = max(width(part.strip()) for part in parts)
    assert need.least - need.before >= longest
    assert len(need.words) == len(texts)


def test_brief_words_stand_on_one_line_and_a_sentence_need_not() -> None:
    brief, sentence = of_words("ends in May"), of_words(A_SENTENCE)

    assert brief.least - brief.before >= width("ends in May")
    assert sentence.least - sentence.before < width(A_SENTENCE)
    assert sentence.wanted - sentence.before >= width(A_SENTENCE)


def test_a_heading_counts_among_words() -> None:
    need = of_words("x", title="Unconditionally")

    assert need.least - need.before >= width("Unconditionally", is_bold=True)


def test_a_label_is_broken_into_few_lines_in_the_first_column_alone() -> None:
    text = "a label of so many little words in it"
    first, later = of_labels(text), of_words(text)

    assert first.least >= width(text) / 2.5
    assert later.least - later.before < width(text) / 2.5


def test_a_detail_is_set_in() -> None:
    body, detail = of_labels("Leaders"), of_labels("Leaders", kind=RowKind.DETAIL)

    assert detail.least > body.least + 10


def test_a_line_across_the_table_needs_no_column() -> None:
    rows = (Row((cells.words("x"),)), heading(A_SENTENCE))

    with_line, without = (
        needs_of(table_of((Column("What"),), *some), PLAIN) for some in (rows, rows[:1])
    )

    assert with_line == without


def test_no_space_stands_before_the_first_column() -> None:
    first, *others = needs_of(many_columns(3), DENSE)

    assert first.before == 0.0
    assert {need.before for need in others} == {DENSE.padding}


@pytest.mark.parametrize("seed", SEEDS[:4])
def test_no_column_wants_less_than_it_needs(seed: int) -> None:
    for table in every_table(at_random(seed)):
        for need in needs_of(table, setting_of(table)):
            assert need.before <= need.least <= need.fair <= need.wanted


def test_the_page_is_the_one_of_the_style_sheet() -> None:
    style = STYLE.read_text("utf-8")
    margin = re.search(r"margin: \S+ ([\d.]+)mm", style)
    narrow = re.search(r"\.narrow table { width: ([\d.]+)mm", style)

    assert margin is not None
    assert narrow is not None
    across = (210 - 2 * float(margin[1])) * POINTS_A_MILLIMETRE
    assert pytest.approx(across, abs=0.1) == PAGE
    assert pytest.approx(float(narrow[1]) * POINTS_A_MILLIMETRE, abs=0.1) == NARROW_PAGE


@pytest.mark.parametrize("setting", SETTINGS)
def test_sizes_are_those_of_the_style_sheet(setting: column_needs.Setting) -> None:
    style = STYLE.read_text("utf-8")
    among = "" if setting == PLAIN else rf"\.{setting.name} "
    cell = "th, td" if setting == PLAIN else rf"\.{setting.name} th, {among}td"

    size = re.search(rf"(?m)^{among}table {{[^}}]*font-size: ([\d.]+)pt", style)
    padding = re.search(rf"(?m)^{cell} {{[^}}]*?([\d.]+)mm(;[^}}]*)? }}", style)

    assert size is not None
    assert padding is not None
    assert float(size[1]) == setting.size
    space = float(padding[1]) * POINTS_A_MILLIMETRE
    assert space <= setting.padding <= space + 0.2


def test_a_heading_has_room_on_three_lines_whatever_its_words() -> None:
    title = "Would have had it anyway"

    need = of_figures(cells.pounds(1), title=title)

    style = Type("", PLAIN.size, is_bold=True)
    assert len(wrapped(title, need.fair - need.before, style)) == 3


def test_a_heading_over_words_has_room_on_three_lines_too() -> None:
    title = "Every single important cost has some other payer"

    need = of_words("no", title=title)

    style = Type("", PLAIN.size, is_bold=True)
    assert len(wrapped(title, need.fair - need.before, style)) == 3
    assert need.least < need.fair


def test_columns_of_one_heading_in_several_groups_ask_for_the_same() -> None:
    columns = (
        Column("When"),
        *(Column("Above", Form.POUNDS, "£", group) for group in ("One", "Two")),
        Column("Above", Form.POUNDS, "£"),
    )
    row = (cells.words("x"), cells.pounds(-1_000_000), cells.pounds(1), cells.pounds(1))

    _, large, small, alone = needs_of(table_of(columns, row), PLAIN)

    assert (small.fair, small.wanted) == (large.fair, large.wanted)
    assert small.least < large.least
    assert alone.fair < large.fair


def test_a_heading_may_be_broken_behind_a_hyphen() -> None:
    hyphened, whole = (
        of_figures(cells.pounds(1), title=title)
        for title in ("Twenty-four-thousandths", "Twentyfourthousandths")
    )

    assert hyphened.fair < whole.fair
