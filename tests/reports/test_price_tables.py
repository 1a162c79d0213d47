"""What £100 of each year is in first-year prices."""

from __future__ import annotations

import costmodel
from reports.price_tables import price_levels
from reports.statements import Statements
from tests.models import Words, a_model, assumed, bought, programme
from tests.reports.asked import assert_wholly_explained
from tests.reports.runs import on_paper, row_named, texts, told


def bought_at(dated: str, *, unit: str = "£/year", years: int = 2) -> Statements:
    """Return a plan from 2026 with one price of a month."""
    words: Words = {
        "assumptions": {"rent": assumed(100, unit=unit, dated=dated)},
        "programmes": {"one": programme(1, ingredients=[bought("rent")])},
    }
    return told(a_model(years=years, people={}, **words))


def first_years(statements: Statements) -> list[str]:
    """Return the years of the table."""
    return [line[0] for line in texts(price_levels(statements))]


def test_the_table_begins_with_the_oldest_price_in_use() -> None:
    assert first_years(bought_at("2024-08"))[:2] == ["2023/24", "2024/25"]
    assert first_years(bought_at("2024-09")) == [
        "2024/25",
        "2025/26",
        "2026/27",
        "2027/28",
    ]


def test_a_date_in_the_plan_or_none_or_no_price_begins_with_the_plan() -> None:
    plan = ["2026/27", "2027/28"]

    assert first_years(bought_at("2027-09")) == plan
    assert first_years(bought_at("")) == plan
    assert first_years(bought_at("2013-01", unit="posts")) == plan


def test_no_year_is_before_a_series_begins() -> None:
    table = price_levels(bought_at("1995-01", years=1))

    assert texts(table)[0][0] == "2000/01"
    assert row_named(table, "2000/01")[1] == "–"
    assert row_named(table, "2001/02")[1] == "2.0"


def test_figures_are_those_of_the_library() -> None:
    table = price_levels(bought_at("2013-09"))

    for name, at in (("gdp", 0), ("cpi", 2)):
        amount = costmodel.rebase(100.0, "2013/14", "2026/27", series=name).amount
        assert row_named(table, "2013/14")[at] == f"{amount:.2f}"
    assert row_named(table, "2026/27")[0] == "100.00"


def test_releases_are_named_and_where_growth_is_assumed() -> None:
    short, long = price_levels(on_paper()), price_levels(bought_at("", years=5))

    assert "GDP deflator, financial years, 2024-25 = 100, release of March 2026." in (
        short.notes
    )
    assert any("After 2024-25 its last growth holds on." in one for one in short.notes)
    assert any("After 2030-31 its last growth holds on." in one for one in long.notes)


def test_a_series_with_every_year_published_says_nothing_of_growth() -> None:
    gdp = price_levels(on_paper()).notes[1]

    assert gdp.endswith("release of March 2026.")


def test_a_column_says_what_a_hundred_pounds_become() -> None:
    headings = {column.heading for column in price_levels(on_paper()).columns}

    assert headings == {"Academic year", "£100 becomes", "Growth"}


def test_every_price_level_is_taken_apart() -> None:
    statements = bought_at("2024-09")

    assert_wholly_explained(price_levels(statements), statements)
