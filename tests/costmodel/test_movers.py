"""What each unsourced number does to full cost, all others central."""

from __future__ import annotations

import pytest

from costmodel.movers import Mover, movers
from tests.models import (
    OFFICER,
    Words,
    a_model,
    assumed,
    bought,
    compiled,
    days_of,
    programme,
)


def found(*items: Words, schools: float | str = 0, **parts: Words) -> list[Mover]:
    """Return what moves the full cost of a model of one programme."""
    words: Words = {
        "people": {},
        "programmes": {"p": programme(schools, ingredients=items)},
    }
    return list(movers(compiled(a_model(**{**words, **parts})).plan))


def test_an_assumption_moves_cost_from_its_low_to_its_high() -> None:
    price = assumed(100, low=80, high=150)

    assert found(bought("price"), assumptions={"price": price}) == [Mover("price", 70)]


def test_a_plain_number_moves_by_the_half_of_a_guess() -> None:
    (price,) = found(bought(100))

    assert price.number == ("programmes", "p", "ingredients", 0, "price")
    assert price.moves == pytest.approx(100)


def test_the_number_that_moves_most_comes_first_and_what_moves_nothing_not() -> None:
    items = bought("small"), bought("large", number=2)
    prices = {"small": assumed(10), "large": assumed(50, low=5, high=95)}

    told = found(*items, assumptions=prices, opening={"cash": 1_000_000})

    assert [one.number for one in told] == [
        "large",
        ("programmes", "p", "ingredients", 1, "number"),
        "small",
    ]


def test_plain_numbers_of_one_value_move_each_by_itself() -> None:
    schools, price = found(bought(10, per="school"), schools=10)

    assert schools.number != price.number
    assert schools.moves == price.moves == pytest.approx(100)


@pytest.mark.parametrize(
    "words",
    [
        {"exact": True},
        {
            "unit": "£",
            "dated": "2026-09",
            "source": "List",
            "grade": "published",
        },
    ],
)
def test_a_choice_and_a_number_with_a_source_are_left_out(words: Words) -> None:
    price = assumed(100, **words)

    assert found(bought("price"), assumptions={"price": price}) == []


def test_what_others_give_moves_no_full_cost() -> None:
    assert found(bought(100, given_by="funder")) == []


def test_a_judged_pension_moves_the_days_of_its_people() -> None:
    officer = {**OFFICER, "on_costs": "local_government"}

    told = found(days_of("officer", 10), people={"officer": officer})

    assert "oncost.lgps_default" in [one.number for one in told]


def test_shares_do_not_move_past_the_whole() -> None:
    share = assumed(0.9, low=0.8, high=1.4, unit="share")

    (moved,) = found(
        bought("price", share="share"),
        assumptions={"share": share, "price": assumed(100, exact=True)},
    )

    assert moved.moves == pytest.approx(20)
