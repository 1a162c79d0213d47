"""Where free reserves end in the middle of all draws."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reports.draw_words import End, middle_in_words
from reports.statements import Statements
from tests.reports.many import many_ways, well_funded, without_money
from tests.reports.runs import DAY, on_paper


@pytest.mark.parametrize(
    ("central", "middle", "side"),
    [
        (500.0, 499.4, "worse"),
        (500.0, 500.6, "better"),
        (500.0, 499.6, "alike"),
        (644_046.0, 644_000.0, "alike"),
        (644_046.0, 82_735.0, "worse"),
    ],
)
def test_a_side_is_told_where_print_tells_it_apart(
    central: float, middle: float, side: str
) -> None:
    assert End("Tender", central, middle).side == side


def test_both_ends_are_told_and_one_if_they_are_alike() -> None:
    assert End("Tender", 644_046, 82_735).words == "£83k, not £644k, under Tender"
    assert End("Tender", 500, 500).words == "£500 under Tender"


def test_each_way_of_funding_is_told_while_they_are_few() -> None:
    told = middle_in_words(on_paper())

    assert told.startswith("The middle of all draws is worse than the values we assume")
    assert "£16k, not £18k, under Subsidy that tapers" in told
    assert told.endswith("£55k under Contract for coordination (if won).")


def test_what_is_alike_everywhere_is_said_to_be_as_good() -> None:
    assert middle_in_words(without_money()) == (
        "The middle of all draws is as good as the values we assume: free reserves end"
        " at £0 under Scenario."
    )


def test_many_ways_are_counted_and_the_furthest_is_named() -> None:
    told = middle_in_words(many_ways(4))

    assert "free reserves end lower under 0 of the 4 ways of funding" in told
    assert "the furthest off is" in told


@pytest.mark.parametrize(
    ("moved", "opening"),
    [
        ((5000, 9000), "The middle of all draws is better than the values we assume:"),
        ((-5000, 0), "The middle of all draws is worse than the values we assume:"),
        ((-5000, 5000), "The middle of all draws is not what the values we assume"),
    ],
)
def test_the_side_of_all_ways_is_told_and_of_two_sides_neither(
    moved: tuple[float, float], opening: str
) -> None:
    comparison = well_funded().comparison
    names = ("tendered", "traded")
    views = {}
    for name, by in zip(names, moved, strict=True):
        view = comparison.scenarios[name]
        shifted = view.simulated.free_reserves + by
        views[name] = replace(
            view, simulated=replace(view.simulated, free_reserves=shifted)
        )

    told = middle_in_words(Statements(replace(comparison, scenarios=views), DAY))

    assert told.startswith(opening)
