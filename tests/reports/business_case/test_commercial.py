"""The commercial case: what each way of funding asks of whom, and what is unpaid."""

from __future__ import annotations

from functools import cache

from reports.business_case.commercial import commercial_case
from reports.statements import Statements
from tests.models import a_model, bought, fee, programme, scenario
from tests.reports.business_case.reading import (
    charts,
    headings,
    line_with,
    lines,
    pointers,
    said,
)
from tests.reports.many import many_ways, without_money
from tests.reports.runs import on_paper, tapered, told, unfunded

CASE = commercial_case
NOTE = "Agreed with\n  the schools.\n"


@cache
def far_too_dear(ways: int) -> Statements:
    """Return a run whose cost no way of funding comes near."""
    return told(
        a_model(
            programmes={"leading": programme(10, ingredients=[bought(100_000)])},
            funding={
                f"way_{at}": scenario(
                    fee(prices={"leading": 5}), label=f"Way {at}", note=NOTE
                )
                for at in range(ways)
            },
        )
    )


def test_without_a_way_of_funding_nobody_is_asked_to_pay() -> None:
    section = CASE(unfunded())

    assert section.blocks == ()
    assert "nobody is asked to pay" in section.answer


def test_each_way_of_funding_has_its_heading_in_order() -> None:
    assert headings(CASE(on_paper())) == [
        "Subsidy that tapers",
        "Schools pay",
        "Contract for coordination",
    ]


def test_where_all_is_paid_for_the_answer_says_so() -> None:
    assert CASE(tapered()).answer.startswith("Every pound of cost has a payer")


def test_what_nobody_pays_is_named_by_way_of_funding() -> None:
    section = CASE(on_paper())

    assert section.answer == "Nobody's money reaches £17k under Schools pay."
    assert "nobody pays £17k" in said(section)


def test_three_ways_that_fall_short_are_named_and_four_are_counted() -> None:
    three, four = CASE(far_too_dear(3)).answer, CASE(far_too_dear(4)).answer

    assert all(f"under Way {at}" in three for at in range(3))
    assert "4 of 4 ways" in four
    assert "Way" not in four


def test_each_source_of_income_has_a_line() -> None:
    told_lines = list(lines(CASE(on_paper()).blocks))

    sources = ("Council:", "Friends:", "Fees:", "Coordination:")
    counted = [sum(line.startswith(each) for line in told_lines) for each in sources]
    assert counted == [1, 1, 3, 1]


def test_the_route_of_each_way_of_funding_is_told() -> None:
    routes = [line for line in lines(CASE(on_paper()).blocks) if "days" in line]

    assert ["broker pays" in route for route in routes] == [True, True, False]


def test_what_reserves_pay_is_told_where_they_do() -> None:
    assert line_with(CASE(on_paper()), "£17k") == (
        "Reserves pay £46k and nobody pays £17k."
    )
    assert "eserves pay" not in said(CASE(tapered()))
    assert line_with(CASE(far_too_dear(1)), "obody pays").startswith("Nobody pays £")


def test_a_note_on_a_way_of_funding_is_one_line() -> None:
    assert "Agreed with the schools." in list(lines(CASE(far_too_dear(1)).blocks))


def test_who_pays_for_what_is_drawn_for_each_way_of_funding() -> None:
    assert len(charts(CASE(many_ways(3)))) == 3


def test_where_nothing_costs_anything_nothing_is_drawn() -> None:
    assert charts(CASE(without_money())) == []


def test_places_that_demand_leaves_are_told_where_demand_limits_them() -> None:
    volumes = on_paper().comparison.scenarios["traded"].central.costs.volumes
    places = float(volumes.places[:, :, 0].sum()) / len(on_paper().years)

    line = line_with(CASE(on_paper()), "on average")

    assert f"{places:.0f} school places a year" in line
    assert pointers(CASE(on_paper())) == {"demand_traded"}
    assert pointers(CASE(tapered())) == set()
