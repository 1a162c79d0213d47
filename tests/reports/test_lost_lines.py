"""What becomes of a lost contract, line by line."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reports.lost_lines import LOST, LOST_CHANCES
from reports.statements import Statements
from reports.told_scenarios import ToldScenario
from tests.reports.runs import DAY, on_paper


def test_a_way_without_a_contract_in_doubt_has_nothing_to_tell_of_losing_it() -> None:
    told = ToldScenario(on_paper(), "traded")

    assert {cell_of(told).text for _, cell_of in LOST} == {"–"}
    assert LOST_CHANCES[0][1](told).text == "–"
    assert LOST_CHANCES[1][1](told).text != "–"


def test_a_lost_contract_is_told_as_on_paper() -> None:
    told = ToldScenario(on_paper(), "tender")

    assert [cell_of(told).text for _, cell_of in LOST] == [
        "about 2 in 5 (40%)",
        "Fails in August 2027",
        "−116,631",
        "−66,444",
        "−61,031",
        "August 2028",
        "−70,631",
    ]


def test_a_chance_that_is_stated_to_be_nought_is_none() -> None:
    comparison = on_paper().comparison
    view = replace(comparison.scenarios["tender"], chance_of_winning=0.0)
    statements = Statements(replace(comparison, scenarios={"tender": view}), DAY)

    assert dict(LOST)["Chance that it is won"](
        ToldScenario(statements, "tender")
    ).text == ("none")


def test_the_mean_by_chances_is_that_of_the_printed_results() -> None:
    told = ToldScenario(on_paper(), "tender")
    lines = dict(LOST)

    won = float(told.rounded.funding.results.sum())
    lost = lines["Result of the plan if lost, £"](told).value or 0.0
    mean = lines["Mean of won and lost results by their chances, £"](told).value

    assert mean == pytest.approx(0.4 * won + 0.6 * lost)


def test_figures_of_a_lost_contract_have_their_address() -> None:
    told = ToldScenario(on_paper(), "tender")

    addresses = [cell_of(told).address for _, cell_of in LOST]

    assert addresses == [
        "tender.chance_of_winning",
        "tender.if_lost.verdict",
        "tender.if_lost.result",
        "tender.won_or_lost.result",
        "tender.if_lost.cash.2028-08",
        "",
        "tender.if_lost.reserves.2028-08",
    ]


def test_chances_of_a_lost_contract_have_their_address() -> None:
    addresses = [
        cell_of(ToldScenario(on_paper(), name)).address
        for name in ("tender", "traded")
        for _, cell_of in LOST_CHANCES
    ]

    assert addresses == [
        "tender.if_lost.chance.fails",
        "tender.won_or_lost.chance.fails",
        "",
        "traded.chance.fails",
    ]
