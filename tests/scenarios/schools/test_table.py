"""The table of schools."""

from __future__ import annotations

from dataclasses import replace

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


def test_schools_are_counted_by_phase_and_region() -> None:
    table = made({}, {"region": "north_east"}, {"phase": "special"})

    assert table.number_of() == 3
    assert table.number_of("primary") == table.number_of(region="london") == 2
    assert table.number_of("special", "north_east") == 0


def test_the_middle_school_is_that_of_the_known() -> None:
    table = made({"pupils": 100.0}, {"pupils": 300.0}, {"pupils": np.nan})

    assert table.middle(SchoolNumber.PUPILS) == 200
    assert table.share_known(SchoolNumber.PUPILS) == pytest.approx(2 / 3)
    assert table.middle(SchoolNumber.MONTHS) is None


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


def test_the_hash_of_a_table_names_all_that_is_known_of_its_schools() -> None:
    hashes = {
        made({}).content_hash,
        made({"name": "Another school"}).content_hash,
        made({"training_line": 4_001.0}).content_hash,
        made({}, {}).content_hash,
        replace(made({}), accounts_year="2023-24").content_hash,
    }

    assert len(hashes) == 5
    assert made({}).content_hash in hashes
