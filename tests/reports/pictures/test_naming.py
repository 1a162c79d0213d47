"""Scenarios in titles, and charts that are drawn several times."""

from __future__ import annotations

from datetime import date

import pytest

from reports.pictures.naming import (
    batches,
    first_month,
    however,
    is_part,
    ways,
    ways_if_won,
)
from reports.statements import Statements
from tests.reports.many import many_ways
from tests.reports.runs import on_paper, unfunded


@pytest.fixture(scope="module", name="many")
def five_ways() -> Statements:
    return many_ways(5)


def test_the_first_month_is_the_first_september() -> None:
    assert first_month(on_paper()) == date(2026, 9, 1)


def test_a_few_ways_are_named() -> None:
    assert ways(on_paper(), ("subsidy", "traded")) == (
        "Subsidy that tapers and Schools pay"
    )


def test_three_of_three_ways_are_still_named() -> None:
    assert ways(on_paper(), tuple(on_paper().scenarios)) == (
        "Subsidy that tapers, Schools pay and Contract for coordination"
    )


def test_many_ways_are_counted(many: Statements) -> None:
    assert ways(many, tuple(many.scenarios)[:4]) == "4 of the 5 ways of funding"


def test_all_of_many_ways_are_said_to_be_all(many: Statements) -> None:
    assert ways(many, tuple(many.scenarios)) == "all 5 ways of funding"


def test_those_of_one_chart_are_counted_among_those_it_shows(many: Statements) -> None:
    shown = tuple(many.scenarios)[:4]

    assert ways(many, shown, shown) == "these 4 ways of funding"
    assert ways(many, shown[:3], shown) == "Way 1, Way 2 and Way 3"
    assert ways(many, shown, tuple(many.scenarios)) == "4 of the 5 ways of funding"


def test_a_few_of_many_in_one_chart_are_counted() -> None:
    six = many_ways(6)
    shown = tuple(six.scenarios)[:5]

    assert ways(six, shown[:4], shown) == "4 of these 5 ways of funding"


def test_ways_are_named_if_won_where_a_contract_is_in_doubt() -> None:
    names = tuple(on_paper().scenarios)

    assert ways_if_won(on_paper(), names[:2]) == "Subsidy that tapers and Schools pay"
    assert ways_if_won(on_paper(), names[1:]) == (
        "Schools pay and Contract for coordination (if won)"
    )


def test_what_holds_for_all_holds_however_it_is_funded(many: Statements) -> None:
    assert however(many, tuple(many.scenarios)) == ", however it is funded"
    assert however(many, tuple(many.scenarios)[:1]) == " under Way 1"


def test_of_one_way_or_none_nothing_needs_to_be_said() -> None:
    one = many_ways(1)

    assert however(one, tuple(one.scenarios)) == ""
    assert however(unfunded(), ()) == ""


def test_a_part_is_neither_none_nor_all(many: Statements) -> None:
    found = [is_part(many, tuple(many.scenarios)[:number]) for number in (0, 1, 4, 5)]

    assert found == [False, True, True, False]


def test_each_batch_has_a_name_of_its_own(many: Statements) -> None:
    found = [(suffix, len(names)) for suffix, names in batches(many, 2)]

    assert found == [("", 2), ("_2", 2), ("_3", 1)]


def test_a_run_without_scenarios_has_no_batch() -> None:
    assert list(batches(unfunded(), 2)) == []
