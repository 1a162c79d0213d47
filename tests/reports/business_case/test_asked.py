"""What is asked of the reader, by a rule that looks at won and lost."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from costmodel.blocks import BLOCK
from reports.business_case.asked import asked, rule_in_words
from reports.business_case.outlook import MOST_RISK, is_safe
from reports.contents import Reference
from reports.statements import Statements
from scenarios.sustainability import VerdictKind
from tests.models import a_model, bought, contract, programme, scenario
from tests.reports.business_case.switches import with_switches
from tests.reports.many import many_ways, ruined, well_funded
from tests.reports.runs import DAY, on_paper, told, unfunded
from tests.some import some


def lines(statements: Statements) -> list[str]:
    """Return what is asked, pointers as their targets."""
    return [
        "".join(f"[{p.target}]" if isinstance(p, Reference) else str(p) for p in parts)
        for parts in asked(statements)
    ]


def bid(chance: float) -> Statements:
    """Return a run of a contract that pays for all, won with a chance."""
    return told(
        a_model(
            opening={"cash": 1000},
            organisation={"reserves_floor": 0},
            programmes={"leading": programme(10, ingredients=[bought(100)])},
            pools={
                "office": {
                    "label": "Office",
                    "driver": "schools",
                    "ingredients": [bought(5000)],
                }
            },
            funding={
                "tender": scenario(
                    contract(a_year=9000, chance_of_winning=chance), label="Tender"
                )
            },
        )
    )


def test_a_contract_is_not_gone_on_with_on_the_answer_if_won_alone() -> None:
    told_lines = lines(bid(0.02))

    assert not any(line.startswith("Go on with") for line in told_lines)
    assert any(
        line.startswith("Find money for the case that things go badly before going on")
        and "[verdicts]" in line
        for line in told_lines
    )
    assert told_lines[-1].startswith("Before bidding, settle what is given up")
    assert "Tender fails in " in told_lines[-1]
    (rule,) = rule_in_words(bid(0.02))
    assert "contracts that may be lost both won and lost." in str(rule)


def test_a_contract_that_cannot_be_won_is_not_bid_for() -> None:
    told_lines = lines(bid(0))

    assert told_lines[-1] == (
        "Do not bid for the contract of Tender: we assume no chance of winning it."
    )
    assert not any("Before bidding" in line for line in some(told_lines))


def test_of_a_contract_that_cannot_be_lost_nothing_is_settled_before_a_bid() -> None:
    (rule,) = rule_in_words(bid(1))

    assert not any("bid" in line for line in lines(bid(1)))
    assert "lost" not in str(rule)


@pytest.mark.parametrize(("chance", "is_told"), [(0.89, False), (0.9, True), (1, True)])
def test_a_contract_that_is_won_often_enough_is_gone_on_with(
    chance: float, *, is_told: bool
) -> None:
    assert ("Go on with Tender." in lines(bid(chance))) is is_told


@pytest.mark.parametrize(("failing", "safe"), [(0, True), (102, True), (103, False)])
def test_a_way_without_a_contract_is_held_to_the_same_rule(
    failing: int,
    safe: bool,  # noqa: FBT001  # given by the table above
) -> None:
    view = well_funded().comparison.scenarios["granted"]
    does_fail = np.arange(BLOCK) < failing
    kind = np.where(does_fail, VerdictKind.FAILS, VerdictKind.SUSTAINS_ITSELF)
    risky = replace(view, simulated=replace(view.simulated, kind=kind))

    assert failing / BLOCK == pytest.approx(MOST_RISK, abs=0.001) or not failing
    assert is_safe(risky) is safe


def test_what_fails_is_not_entered_into_and_what_lasts_goes_on() -> None:
    assert any(
        "Do not enter into Contract and Schools pay" in x for x in lines(ruined())
    )
    assert "Go on with Contract, Schools pay and Grant." in lines(well_funded())
    assert "Go on with all 5 ways of funding." in lines(many_ways(5))


def test_what_is_open_is_settled_first_and_all_of_it_is_asked_for() -> None:
    (line,) = [
        each
        for each in lines(with_switches(subsidy={"licence": 0.5}))
        if "before money is committed" in each
    ]

    assert line == (
        "Settle the assumptions that alone change the verdict, those of"
        " [what_verdicts_rest_on] first, before money is committed to Subsidy that"
        " tapers."
    )


def test_of_a_bid_that_is_advised_against_nothing_more_is_asked() -> None:
    comparison = on_paper().comparison
    failed = comparison.scenarios["traded"].central
    views = {
        name: replace(view, central=failed, found=replace(view.found, swings=()))
        for name, view in comparison.scenarios.items()
    }

    told_lines = lines(Statements(replace(comparison, scenarios=views), DAY))

    assert not any("Before bidding" in line for line in some(told_lines))


def test_the_rule_is_stated_where_there_is_a_way_of_funding() -> None:
    (block,) = rule_in_words(on_paper())

    assert "no more than 10%" in str(block)
    assert list(rule_in_words(unfunded())) == []
