"""What becomes of a scenario, unrounded, for the analyst."""

from __future__ import annotations

import pytest

from reports.scenario_json import scenario_json
from tests.reports.runs import on_paper, without_schools


def test_series_are_unrounded_and_as_on_paper() -> None:
    told = scenario_json(on_paper(), "traded")

    assert told["results"] == pytest.approx([-24710.65, -38396.59], abs=0.005)
    assert told["cash"][19] == pytest.approx(-723.59, abs=0.005)
    assert len(told["free_reserves"]) == len(told["floor"]) == 24
    assert len(told["income"]["fees"]) == 24
    assert told["paid_by"]["unfunded"] == pytest.approx(17107.23, abs=0.005)


def test_whose_money_pays_whose_cost_adds_up_to_who_pays() -> None:
    told = scenario_json(on_paper(), "traded")
    others, own = told["cross_subsidy"]["others"], told["cross_subsidy"]["programmes"]

    reserves = sum(others["reserves"]["pays_for"].values())
    assert reserves == pytest.approx(told["paid_by"]["reserves"])
    paid = [*own.values(), *others.values()]
    total = sum(sum(each["pays_for"].values()) for each in paid)
    assert total == pytest.approx(sum(told["paid_by"].values()))


def test_events_and_verdict_are_named() -> None:
    told = scenario_json(on_paper(), "traded")

    assert told["events"] == {
        "floor_breached": 12,
        "cash_below_nought": 19,
        "funds_below_nought": 21,
        "fails": 19,
    }
    assert told["verdict"]["kind"] == "fails"
    assert scenario_json(on_paper(), "tender")["events"]["fails"] is None


def test_chances_come_with_their_standard_error() -> None:
    chances = scenario_json(on_paper(), "subsidy")["chances"]

    assert len(chances["deficit"]) == 2
    assert set(chances["verdicts"]) == {
        "fails",
        "sustains_itself",
        "sustains_with_subsidy",
    }
    assert set(chances["fails"]) == {"share", "error"}


def test_searches_are_told_and_where_there_is_none_nothing() -> None:
    told = scenario_json(on_paper(), "subsidy")["break_even"]

    assert told["fee"]["factors"] == pytest.approx([1.263579], abs=1e-6)
    assert told["best_fee"]["factor"] == pytest.approx(2.5)
    assert scenario_json(without_schools(), "grants")["break_even"]["fee"] is None
    assert scenario_json(without_schools(), "grants")["break_even"]["best_fee"] is None


def test_a_contract_that_may_be_lost_is_told_both_ways() -> None:
    lost = scenario_json(on_paper(), "tender")["if_lost"]

    assert lost["results"] == pytest.approx([-55109.71, -61521.71], abs=0.005)
    assert lost["chance_of_winning"] == pytest.approx(0.4)
    assert scenario_json(on_paper(), "traded")["if_lost"] is None


def test_a_lost_contract_is_told_with_balances_verdict_and_chances() -> None:
    told = scenario_json(on_paper(), "tender")
    lost = told["if_lost"]

    assert lost["verdict"]["kind"] == "fails"
    assert lost["events"]["fails"] == 11
    assert min(lost["cash"]) == pytest.approx(-61_031, abs=1)
    assert lost["free_reserves"][-1] == pytest.approx(-70_631, abs=1)
    assert len(lost["free_reserves_mean"]) == 24
    assert set(lost["free_reserves_percentiles"]) == {"10", "50", "90"}
    for chance in ("fails", "floor_breached", "deficit_in_any_year"):
        shares = [
            each[chance]["share"]
            for each in (told["chances"], lost["chances"], lost["chances_won_or_lost"])
        ]
        assert shares[2] == pytest.approx(0.4 * shares[0] + 0.6 * shares[1])


def test_reserves_in_the_draws_have_their_mean_and_percentiles() -> None:
    told = scenario_json(on_paper(), "traded")

    ends = on_paper().comparison.scenarios["traded"].simulated.free_reserves[-1]
    assert told["free_reserves_mean"][-1] == pytest.approx(ends.mean())
    assert told["verdict"]["is_decided"] is False


def test_every_assumption_that_varies_is_told() -> None:
    swings = scenario_json(on_paper(), "traded")["swings"]

    assert {"head_fee", "days_deployed"} <= {swing["assumption"] for swing in swings}
