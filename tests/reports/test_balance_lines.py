"""What would balance a scenario, line by line."""

from __future__ import annotations

import pytest

from reports.balance_lines import SUBSIDIES, balances
from reports.told_scenarios import ToldScenario
from reports.wording import read_number
from tests.reports.runs import on_paper, without_schools
from tests.some import some

ON_PAPER = [ToldScenario(on_paper(), name) for name in ("subsidy", "traded", "tender")]


def test_a_factor_has_its_fee_and_what_is_lost_where_none_is_enough() -> None:
    labels = [label for label, _ in balances(ON_PAPER)]

    assert labels == [
        "Factor on all fees at which nothing is lost",
        "Mean fee at that factor, £",
        "Factor on all cohorts at which nothing is lost",
        "Lost at the best factor on cohorts, £",
    ]


def test_where_a_factor_is_found_nothing_is_said_of_what_is_lost() -> None:
    labels = [label for label, _ in balances([ON_PAPER[2]])]

    assert not any("Lost at" in label for label in some(labels))


@pytest.mark.parametrize("told", ON_PAPER)
def test_what_is_in_the_plan_and_still_to_be_found_make_the_subsidy(
    told: ToldScenario,
) -> None:
    lines = {label: cell_of(told) for label, cell_of in SUBSIDIES}

    whole = lines["Subsidy a school-year to sustain it, £"].value or 0.0
    parts = [
        lines[part].value or 0.0
        for part in ("Brought by grants already, £", "Still to be found, £")
    ]
    assert sum(parts) == pytest.approx(whole)


def test_without_fees_there_is_no_best_one() -> None:
    told = ToldScenario(without_schools(), "grants")
    lines = {label: cell_of(told).text for label, cell_of in SUBSIDIES}

    assert lines["Best fee, as a factor on all fees"] == "–"
    assert read_number(lines["Subsidy to sustain it at the best fee, £"]) == 0.0
