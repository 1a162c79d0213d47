"""Free reserves in the draws: mean and percentiles beside the central values."""

from __future__ import annotations

import numpy as np
import pytest

from reports.draw_tables import reserves_in_draws
from reports.tables import RowKind
from tests.reports.runs import SEEDS, at_random, on_paper, tapered, texts
from tests.some import some


def test_each_way_of_funding_has_a_line_a_year_and_a_contract_also_if_lost() -> None:
    rows = reserves_in_draws(on_paper()).rows

    assert [row.cells[0].text for row in rows if row.kind is RowKind.NOTE] == [
        "Subsidy that tapers",
        "Schools pay",
        "Contract for coordination (if won)",
        "Contract for coordination (if lost)",
    ]
    assert len(rows) == 4 * 3


def test_central_values_are_those_of_the_statement_and_the_rest_of_the_draws() -> None:
    row = reserves_in_draws(on_paper()).rows[2]

    view = on_paper().comparison.scenarios["subsidy"]
    ends = view.simulated.free_reserves[-1]
    central = float(on_paper().scenarios["subsidy"].cash.free_reserves[-1])
    assert [cell.value for cell in row.cells[1:]] == pytest.approx(
        [central, ends.mean(), *np.percentile(ends, [10, 50, 90])]
    )


def test_a_contract_that_is_lost_is_told_with_what_is_supposed() -> None:
    lost = texts(reserves_in_draws(on_paper()))[-1]

    assert lost[:2] == ["End of 2027/28", "−70,631"]
    assert "nobody reacts" in reserves_in_draws(on_paper()).notes[-1]
    assert not any(
        "nobody reacts" in note for note in reserves_in_draws(tapered()).notes
    )


@pytest.mark.parametrize("seed", SEEDS)
def test_percentiles_of_any_model_rise(seed: int) -> None:
    for row in some(reserves_in_draws(at_random(seed)).rows):
        percentiles = [cell.value or 0.0 for cell in row.cells[3:]]
        assert percentiles == sorted(percentiles)
