"""The commercial case: what each way of funding asks of whom, and what is unpaid."""

from __future__ import annotations

from functools import cache

from reports.business_case.commercial import commercial_case
from reports.statements import Statements
from tests.models import a_model, bought, contract, fee, programme, scenario
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


@cache
def half_dear() -> Statements:
    """Return a run in which one way of five pays for all."""
    prices = [100_000 if at == 0 else 5 for at in range(5)]
    return told(
        a_model(
            programmes={"leading": programme(10, ingredients=[bought(100_000)])},
            funding={
                f"way_{at}": scenario(fee(prices={"leading": price}), label=f"Way {at}")
                for at, price in enumerate(prices)
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
    assert CASE(tapered()).answer == (
        "Every pound of the broker's cost has a payer in the one way of funding"
        " described."
    )
    assert CASE(many_ways(3, short=0)).answer.endswith(
        "all 3 ways of funding described."
    )


def test_a_contract_that_may_be_lost_is_said_to_be_won_and_what_if_not() -> None:
    won = told(
        a_model(
            funding={
                "bid": scenario(contract(a_year=100, chance_of_winning=0.25)),
            }
        )
    )

    assert CASE(won).answer.endswith("described, if contracts are won.")
    assert line_with(CASE(on_paper()), "We assume a chance of 40%").endswith(
        "If lost, it fails in August 2027."
    )
    assert "a chance of 25% that it is won" in said(CASE(won))
    assert "We assume a chance" not in said(CASE(tapered()))


def test_a_contract_that_cannot_be_won_is_said_to_be_lost() -> None:
    bid = contract(a_year=100, chance_of_winning=0)

    lost = told(a_model(funding={"bid": scenario(bid)}))

    assert "We assume no chance that it is won" in said(CASE(lost))
    assert "Lost, it " in said(CASE(lost))


def test_what_schools_pay_providers_directly_is_told_with_its_sum() -> None:
    line = line_with(CASE(on_paper()), "themselves")

    assert line.endswith("£61k over the plan, which is no cost of the broker.")


def test_what_nobody_pays_is_named_by_way_of_funding() -> None:
    section = CASE(on_paper())

    assert section.answer == "There is no money for £17k under Schools pay."
    assert "there is no money for £17k" in said(section)


def test_three_ways_that_fall_short_are_named_and_four_are_counted() -> None:
    three, four = CASE(far_too_dear(3)).answer, CASE(far_too_dear(4)).answer

    assert all(f"under Way {at}" in three for at in range(3))
    assert four == "None of the 4 ways of funding has money for all of the cost."
    assert CASE(half_dear()).answer == (
        "There is no money for part of the cost in 4 of 5 ways of funding."
    )


def test_each_source_of_income_has_a_line() -> None:
    told_lines = list(lines(CASE(on_paper()).blocks))

    sources = ("Council:", "Friends:", "Fees:", "Coordination:")
    counted = [sum(line.startswith(each) for line in told_lines) for each in sources]
    assert counted == [1, 1, 3, 1]


def test_the_route_of_each_way_of_funding_is_told() -> None:
    routes = [line for line in lines(CASE(on_paper()).blocks) if "days" in line]

    assert ["broker pays" in route for route in routes] == [True, True, False]
    assert "There are no deployed days to pay for." in lines(CASE(tapered()).blocks)


def test_what_reserves_pay_is_told_where_they_do() -> None:
    assert line_with(CASE(on_paper()), "£17k") == (
        "Reserves and surpluses of earlier years pay £46k and there is no money for"
        " £17k."
    )
    assert "eserves pay" not in said(CASE(tapered()))
    line = line_with(CASE(far_too_dear(1)), "no money")
    assert line.startswith("There is no money for £")


def test_a_note_on_a_way_of_funding_is_one_line() -> None:
    assert "Agreed with the schools." in list(lines(CASE(far_too_dear(1)).blocks))


def test_who_pays_for_what_is_drawn_for_each_way_of_funding() -> None:
    assert len(charts(CASE(many_ways(3)))) == 3


def test_where_nothing_costs_anything_nothing_is_drawn() -> None:
    assert charts(CASE(without_money())) == []


def test_schools_that_buy_once_support_has_ended_are_told() -> None:
    turned = {"leading": {"from_year": 2027, "converts": 0.4}}
    statements = told(
        a_model(
            years=2,
            funding={"way": scenario(fee(years=[2027]), transitions=turned)},
        )
    )

    line = line_with(CASE(statements), "asked to pay")

    assert "Of 10.0 schools asked to pay" in line
    assert "4.0 would buy; in 2027/28 4.0 take part." in line
    assert pointers(CASE(statements)) == {"buyers_way"}


def test_places_that_demand_leaves_are_told_where_demand_limits_them() -> None:
    volumes = on_paper().comparison.scenarios["traded"].central.costs.volumes
    places = float(volumes.places[:, :, 0].sum()) / len(on_paper().years)

    line = line_with(CASE(on_paper()), "on average")

    assert f"{places:.0f} school places a year" in line
    assert pointers(CASE(on_paper())) == {"demand_traded"}
    assert pointers(CASE(tapered())) == set()
