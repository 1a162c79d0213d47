"""The table of schools."""

from __future__ import annotations

import numpy as np
import pytest

from scenarios.schools.columns import SchoolNumber, SchoolWord
from tests.scenarios.schools.tables import made


def test_a_choice_of_rows_keeps_every_column_in_step() -> None:
    table = made({"region": "london"}, {"region": "north_east", "total_income": 5e5})

    chosen = table.chosen(np.array([False, True]))

    assert len(chosen) == 1
    assert chosen.urns.tolist() == [100_001]
    assert chosen.words[SchoolWord.REGION].tolist() == ["north_east"]
    assert chosen.numbers[SchoolNumber.TOTAL_INCOME].tolist() == [5e5]
    assert chosen.sources == table.sources


@pytest.mark.parametrize(
    ("column", "schools"), [(SchoolWord.REGION, 1), (SchoolNumber.REVENUE_RESERVE, 2)]
)
def test_nought_is_known_and_a_blank_is_not(
    column: SchoolWord | SchoolNumber, schools: int
) -> None:
    table = made(
        {"region": "london", "revenue_reserve": 0.0},
        {"region": "", "revenue_reserve": -5.0},
        {"region": "", "revenue_reserve": np.nan},
    )

    assert table.known(column) == schools
