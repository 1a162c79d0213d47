"""Methods are compared in the whole pounds that other tables print."""

from __future__ import annotations

import pytest

from reports.cost_tables import cost_by_year
from reports.method_tables import allocation_methods
from tests.reports.runs import SEEDS, at_random, row_named, texts
from tests.reports.test_method_tables import IN_TURN, headings, two


@pytest.mark.parametrize("seed", SEEDS)
def test_the_models_own_method_is_what_other_tables_print(seed: int) -> None:
    statements = at_random(seed)
    table = allocation_methods(statements)
    if table is None:
        return

    (own,) = [at for at, name in enumerate(headings(table)) if "the model's" in name]
    printed = {row[0]: row[-1] for row in texts(cost_by_year(statements))}
    assert {row[0]: row[own] for row in texts(table)} == printed


def test_programmes_of_one_cost_share_a_rank() -> None:
    table = two(100_000, 99_000, IN_TURN)

    assert row_named(table, "Art")[-3] == row_named(table, "Biology")[-3] == "1"
    assert table.notes[0].endswith(". 1 programme changes rank.")
