"""Some months of a year are its lines × the part that falls in them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from costmodel.bearers import WHOLE
from costmodel.document_lines import DocumentLines
from costmodel.explain.addresses import Address
from costmodel.explain.books import Books
from costmodel.explain.measures import Measure
from costmodel.explain.months import MonthlyMoney, PartOf
from costmodel.explain.tree import Explanation
from costmodel.resources import CostRow
from tests.models import a_model, bought, planned, programme


def some(
    months: range,
    *things: object,
    wanted: Callable[[CostRow], bool] = lambda _: True,
    part_of: PartOf | None = None,
) -> Explanation:
    """Return what some months of the first year cost."""
    model = a_model(
        years=2,
        growth={"prices": 0.12},
        assumptions={
            "rising": {
                "label": "Rising",
                "value": 1_200,
                "unit": "£",
                "dated": "2026-09",
                "source": "Offer",
                "grade": "quoted",
                "index": "prices",
            }
        },
        programmes={"one": programme(2, ingredients=list(things))},
    )
    books = Books(planned(model), DocumentLines())
    address = Address(WHOLE, Measure.FULL_COST)
    money = MonthlyMoney(address, books, months=months, wanted=wanted, part_of=part_of)
    return money.of_year(0)


def factor(figure: Explanation) -> Explanation:
    """Return the last factor of the only line."""
    return figure.children[0].children[0].children[0].children[-1]


def test_months_of_an_even_cost_are_their_number_of_twelve() -> None:
    figure = some(range(3, 7), bought(1_200))

    assert figure.amount == pytest.approx(400)
    assert factor(figure).words == "by its profile, even"


def test_months_in_which_nothing_falls_have_no_line() -> None:
    weights = (1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
    own = bought(1_200, profile=weights)

    assert some(range(2, 3), own).children[0].children == ()
    assert some(range(1), own).amount == pytest.approx(600)
    assert factor(some(range(1), own)).words == "by a profile of its own"


def test_all_that_falls_in_the_months_has_no_such_factor() -> None:
    assert factor(some(range(1), bought(90, profile="start"))).name == "price"


def test_each_month_is_at_the_level_of_its_index() -> None:
    rising = bought("rising")
    months = [some(range(at, at + 1), rising) for at in range(12)]

    whole = some(range(12), rising)

    assert sum(each.amount for each in months) == pytest.approx(whole.amount)
    assert months[0].amount < months[11].amount
    falls, every = factor(months[11]).children
    assert [each.name for each in falls.children] == ["August 2027"]
    assert every.name == "all months of the year likewise"


def test_only_what_is_wanted_is_told_and_only_the_part_that_is_meant() -> None:
    half = Explanation("half of it", 0.5)

    nothing = some(range(6), bought(1_200), wanted=lambda _: False)
    part = some(range(6), bought(1_200), part_of=lambda _: half)

    assert nothing.amount == 0.0
    assert part.amount == pytest.approx(300)
    assert factor(part) is half
