"""A tree becomes a page: whole pounds that add up, and nothing told twice."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from costmodel.explain.tree import Explanation, Made, NumberSource, made
from web.explaining.page import ShownNode
from web.explaining.page import figure_page as page_with_basis

figure_page = partial(page_with_basis, basis="planned volumes")

PRICE = Explanation(
    "price",
    500.5,
    unit="£",
    source=NumberSource("p", "Price", address="https://a.example"),
)
DAYS = Explanation("days", 6.0, source=NumberSource(line=3))
FEES = made("Fees", Made.PRODUCT, (DAYS, PRICE), unit="£", words="paid by the broker")


def test_a_sum_is_whole_pounds_that_add_up() -> None:
    half = Explanation("half", 0.5, unit="£")
    figure = made("Cost", Made.SUM, (FEES, half, half), unit="£")

    page = figure_page(figure, "reading.full_cost.2026")

    assert page.answer == "It is £3,004: £3,003.00 + £0.50 + £0.50."
    assert [part.amount for part in page.parts] == ["£3,003", "£1", "£0"]


def test_a_line_says_how_it_is_made_and_where_numbers_come_from() -> None:
    page = figure_page(made("Cost", Made.SUM, (FEES,), unit="£"), "a.full_cost")

    (line,) = page.parts
    assert (line.words, line.working) == ("paid by the broker", "6 × £500.50")
    days, price = line.parts
    assert (days.source, days.link) == ("a plain number of the model, line 3", "")
    assert (price.source, price.link) == ("Price [p]", "https://a.example")


def test_what_was_told_is_not_told_again() -> None:
    page = figure_page(made("Cost", Made.SUM, (FEES, FEES), unit="£"), "a.full_cost")

    assert page.parts[1].parts == (
        ShownNode("days", "6", "as above"),
        ShownNode("price", "£500.50", "as above"),
    )


def test_a_figure_with_a_page_of_its_own_is_pointed_at() -> None:
    year = Explanation("2026/27", 900.0, unit="£", address="a.full_cost.2026")

    whole = figure_page(made("Cost", Made.SUM, (year,), unit="£"), "a.full_cost")
    each = figure_page(
        made("Unit", Made.QUOTIENT, (year, DAYS), unit="£"), "a.full_cost.per.journey"
    )

    assert whole.parts == (ShownNode("2026/27", "£900", address="a.full_cost.2026"),)
    assert each.answer == "It is £150.00: £900.00 ÷ 6."
    assert each.parts[0].address == "a.full_cost.2026"


def test_sums_of_sums_keep_their_levels() -> None:
    inner = made("Direct", Made.SUM, (FEES,), unit="£")

    page = figure_page(made("Cost", Made.SUM, (inner,), unit="£"), "a.full_cost")

    assert page.parts[0].parts[0].name == "Fees"


def test_a_leaf_alone_has_no_working() -> None:
    page = figure_page(PRICE, "a")

    assert page.answer == "It is £500.50."
    (leaf,) = page.parts
    assert (leaf.name, leaf.source) == ("price", "Price [p]")


def test_pounds_that_are_a_number_of_the_model_say_where_they_come_from() -> None:
    source = NumberSource("c", "At the bank", address="https://example.org/bank")
    cash = Explanation("cash", 100.0, unit="£", source=source)

    page = figure_page(made("Cash", Made.SUM, (cash, FEES), unit="£"), "a.cash")

    assert page.parts[0] == ShownNode(
        "cash",
        "£100",
        source="At the bank [c]",
        link="https://example.org/bank",
    )


def test_a_number_of_the_model_tells_what_uses_it() -> None:
    use = Explanation("people.head.fee", 500.5, unit="£")

    (leaf,) = figure_page(replace(PRICE, children=(use,)), "a").parts

    assert [part.name for part in leaf.parts] == ["people.head.fee"]


def test_a_heading_begins_large_and_says_what_the_terminal_says() -> None:
    fails = made("tests that fail", Made.SUM, (DAYS, DAYS), words="it fails in May")

    page = figure_page(fails, "way.verdict")

    assert page.title == "Tests that fail"
    assert page.answer == "It is 12: 6 + 6 (it fails in May)."


def test_a_place_in_the_model_is_a_heading_as_it_is_written() -> None:
    place = "funding.grant.streams.0.a_year"
    plain = Explanation(
        place, 9.0, words="in grant.result", source=NumberSource(line=3)
    )

    page = figure_page(plain, place)

    assert page.title == place
    assert page.answer == "It is 9."
    assert page.parts[0].words == "in grant.result"
