"""Lines of text: whole pounds that add up, small lines together, nothing told twice."""

from __future__ import annotations

import numpy as np
import pytest

from costmodel.explain.lines import lines_of
from costmodel.explain.tree import Explanation, Made, NumberSource, made


def line_of_cost(name: str, quantity: float, price: float) -> Explanation:
    """Return a line: a quantity at a price."""
    parts = (
        Explanation("quantity", quantity, source=NumberSource(line=3)),
        Explanation("price", price, unit="£", source=NumberSource("p", "Price")),
    )
    return made(name, Made.PRODUCT, parts, unit="£")


def figure(*lines: Explanation) -> Explanation:
    """Return the sum of some lines."""
    return made("Reading: full cost, 2026/27", Made.SUM, lines, unit="£")


def told(*lines: Explanation, everything: bool = False) -> list[str]:
    """Return the lines of a figure, blanks at the right apart."""
    return list(lines_of(figure(*lines), width=60, everything=everything))


def test_a_figure_its_line_and_its_leaves() -> None:
    assert told(line_of_cost("Fees", 6.0, 500.0)) == [
        "Reading: full cost, 2026/27                           £3,000",
        "  Fees                                                £3,000",
        "    = 6 × £500.00",
        "    quantity 6: a plain number of the model, line 3",
        "    price £500.00: Price [p]",
    ]


def test_small_lines_are_told_together_and_add_up() -> None:
    lines = told(
        line_of_cost("Large", 1.0, 1_000.2),
        line_of_cost("Small", 1.0, 3.4),
        line_of_cost("Smaller", 1.0, 2.4),
    )

    assert lines[0].endswith("£1,006")
    assert lines[1].endswith("£1,000")
    assert lines[-1].split("  ")[1] == "and 2 lines of under 1% each"
    assert lines[-1].endswith("£6")


def test_one_small_line_is_told_itself() -> None:
    lines = told(line_of_cost("Small", 1.0, 3.0), line_of_cost("Large", 1.0, 997.0))

    assert any(line.startswith("  Small") for line in lines)
    assert not any("under 1%" in line for line in lines)


def test_all_lines_are_told_if_asked() -> None:
    small = [line_of_cost(f"Small {at}", 1.0, 1.0) for at in range(3)]

    lines = told(line_of_cost("Large", 1.0, 997.0), *small, everything=True)

    assert sum(line.startswith("  Small") for line in lines) == 3


def test_lines_that_are_all_small_need_no_and() -> None:
    many = [line_of_cost(f"Line {at}", 1.0, 1.0) for at in range(200)]

    assert told(*many)[1].startswith("  200 lines of under 1% each")


def test_what_was_told_is_not_told_again() -> None:
    line = line_of_cost("Fees", 6.0, 500.0)
    other = made("More fees", Made.PRODUCT, (*line.children, line), unit="£")

    lines = told(line, other)

    assert lines.count("    price £500.00: as above") == 1
    assert "    quantity 6: as above" in lines


def test_parts_are_told_with_how_they_are_made() -> None:
    salary = Explanation("salary", 4_000.0, unit="£", words="a year")
    limit = Explanation("limit", 5_000.0, unit="£")
    above = made("above", Made.EXCESS, (salary, limit), unit="£")
    steps = made("steps", Made.STEPS, (Explanation("a", 26), Explanation("b", 25)))
    active = made("active", Made.WHETHER, (Explanation("schools", 3.0),))
    many = made("many", Made.SUM, tuple(Explanation(str(at), 0.5) for at in range(7)))
    nothing = made("nothing", Made.SUM, ())
    alone = made("alone", Made.SUM, (Explanation("only", -2.0),))
    parts = (above, steps, active, many, nothing, alone)

    lines = lines_of(figure(made("Line", Made.PRODUCT, parts, unit="£")))

    assert "    above £0.00 = £4,000.00 − £5,000.00, never below 0" in lines
    assert "      salary £4,000.00 (a year)" in lines
    assert "    steps 2 = 26 ÷ 25, rounded up" in lines
    assert "    active 1 = 1, as 3 is above 0" in lines
    assert "    many 3.5 = the sum of the 7 below" in lines
    assert "    nothing 0 = nothing" in lines
    assert "    alone −2" in lines


def test_a_long_name_goes_on_below_and_keeps_its_pounds_at_the_right() -> None:
    lines = told(line_of_cost("A long name " * 8, 1.0, 5.0))

    assert all(len(line) <= 60 for line in lines)
    assert lines[1].endswith("£5")
    assert lines[2].startswith("      ")


def test_a_name_of_two_lines_is_told_on_one() -> None:
    assert told(line_of_cost("Rent\n of rooms", 1.0, 5.0))[1].startswith(
        "  Rent of rooms "
    )


def test_a_figure_below_nought_has_a_real_minus() -> None:
    lines = told(line_of_cost("Discount", -1.0, 1_203.0))

    assert lines[0].endswith("−£1,203")
    assert "    = −1 × £1,203.00" in lines
    assert told(line_of_cost("Turned", 1.0, -2.0))[2] == "    = 1 × −£2.00"


def test_a_figure_of_nothing_is_one_line() -> None:
    assert told() == ["Reading: full cost, 2026/27                               £0"]


@pytest.mark.parametrize("seed", range(20))
def test_pounds_add_up_whatever_the_pence(seed: int) -> None:
    pounds = np.random.default_rng(seed).uniform(0, 100, 12)
    lines = told(
        *(line_of_cost(f"Line {at}", 1.0, one) for at, one in enumerate(pounds))
    )

    first, *others = [
        int(line.rpartition("£")[2].replace(",", ""))
        for line in lines
        if line.startswith(("R", "  L", "  a")) and "£" in line
    ]
    assert first == sum(others)


def test_a_figure_explained_elsewhere_is_pointed_at() -> None:
    cost = Explanation("Cost", 900.0, unit="£", address="reading.full_cost.2026")
    each = made("A school", Made.QUOTIENT, (cost, Explanation("places", 3.0)), unit="£")

    assert lines_of(each, width=60)[2] == "  Cost £900.00: see reading.full_cost.2026"
    assert told(cost)[1:] == [
        "  Cost                                                  £900",
        "    see reading.full_cost.2026",
    ]


def test_what_is_no_money_is_told_as_a_number() -> None:
    schools = Explanation("Reading", 18.0, source=NumberSource(line=3))
    count = made("Schools", Made.SUM, (schools, schools))

    assert lines_of(count) == (
        "Schools 36 = 18 + 18",
        "  Reading 18: a plain number of the model, line 3",
        "  Reading 18: as above",
    )


def test_a_stated_sum_has_no_working_and_keeps_its_words_and_its_source() -> None:
    stated = Explanation("grants", 900.0, words="what is brought already", unit="£")
    opening = Explanation(
        "cash", 100.0, unit="£", source=NumberSource("c", "At the bank")
    )

    assert told(stated, opening) == [
        "Reading: full cost, 2026/27                           £1,000",
        "  grants (what is brought already)                      £900",
        "  cash                                                  £100",
        "    At the bank [c]",
    ]


def test_a_number_of_the_model_tells_what_uses_it_and_keeps_its_pence() -> None:
    use = Explanation("people.head.fee, line 3", 0.45, unit="£", words="in a.full_cost")
    source = NumberSource("fare", "Fare", "£/mile")
    fare = Explanation("Fare", 0.45, Made.STATED, (use,), "a note", "£", source)

    assert lines_of(fare) == (
        "Fare £0.45 (a note): Fare; £/mile [fare]",
        "  people.head.fee, line 3 £0.45 (in a.full_cost)",
    )


@pytest.mark.parametrize(("fare", "told"), [(0.45, "£0.90"), (50.0, "£100")])
def test_a_small_price_keeps_its_pence(fare: float, told: str) -> None:
    parts = Explanation("miles", 2.0), Explanation("a mile", fare, unit="£")

    first, *_ = lines_of(made("fare", Made.PRODUCT, parts, unit="£"))

    assert told in first.split()
