"""Ways of funding are sorted by what becomes of them and how sure that is."""

from __future__ import annotations

import pytest

from reports.business_case.outlook import outlook_in_words, outlook_of
from tests.models import a_model, contract, scenario
from tests.reports.business_case.switches import with_switches
from tests.reports.many import many_ways, ruined, well_funded
from tests.reports.runs import SEEDS, at_random, on_paper, told, unfunded

AT_EDGE = {"head_fee": 1.0}
BEYOND = {"head_fee": 1.0001}


@pytest.mark.parametrize("seed", SEEDS)
def test_every_way_of_funding_is_in_exactly_one_group(seed: int) -> None:
    statements = at_random(seed)
    outlook = outlook_of(statements)

    sorted_ = (*outlook.fail, *outlook.last, *outlook.open_)

    assert sorted(sorted_) == sorted(statements.scenarios)


def test_what_one_assumption_changes_within_its_range_is_open() -> None:
    assert outlook_of(with_switches(traded=AT_EDGE)).open_ == ("traded",)


def test_what_changes_beyond_the_range_alone_is_decided_by_its_verdict() -> None:
    outlook = outlook_of(with_switches(traded=BEYOND, tender=BEYOND))

    assert outlook.fail == ("traded",)
    assert outlook.last == ("subsidy", "tender")
    assert outlook.open_ == ()


def test_each_group_is_told_by_name() -> None:
    words = outlook_in_words(with_switches(tender=AT_EDGE))

    assert words == (
        "money runs out under Schools pay, it lasts under Subsidy that tapers and"
        " present evidence does not decide what becomes of Contract for coordination"
        " (if won; if lost it fails in August 2027)"
    )


def test_a_contract_that_cannot_be_won_is_said_to_be_lost() -> None:
    bid = contract(a_year=9000, chance_of_winning=0)
    statements = told(a_model(opening={"cash": 1000}, funding={"bid": scenario(bid)}))

    assert outlook_in_words(statements).endswith(
        "(if won; it is certain to be lost and then sustains itself)"
    )


def test_a_group_without_a_way_of_funding_is_not_told() -> None:
    assert outlook_in_words(ruined()) == "money runs out under Contract and Schools pay"
    assert outlook_in_words(well_funded()).startswith("it lasts under")
    assert outlook_in_words(on_paper()).startswith("present evidence does not decide")


def test_many_ways_are_counted() -> None:
    assert outlook_in_words(many_ways(5)) == "it lasts under all 5 ways of funding"


def test_of_many_ways_with_a_contract_in_doubt_it_is_said_to_be_won() -> None:
    bids = {
        f"bid_{at}": scenario(contract(a_year=9000, chance_of_winning=0.5))
        for at in range(4)
    }

    statements = told(a_model(opening={"cash": 1000}, funding=bids))

    assert outlook_in_words(statements) == (
        "it lasts under all 4 ways of funding, contracts won"
    )


def test_without_a_way_of_funding_nothing_is_told() -> None:
    assert outlook_in_words(unfunded()) == ""
