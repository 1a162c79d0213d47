"""Training lines of schools whose accounts do not state them."""

from __future__ import annotations

import numpy as np
import pytest

from scenarios.schools.imputed import STEPS, imputed_lines, unknown_lines
from scenarios.schools.table import SchoolTable
from tests.scenarios.schools.tables import made

SILENT = {"training_line": np.nan, "lined_spending": np.nan, "total_spending": 2e6}


def publishing(schools: int, **changes: str | float) -> list[dict[str, str | float]]:
    """Return schools that spend 0.1%, 0.2%, … of a million on training."""
    return [{"training_line": 1_000.0 * (n + 1), **changes} for n in range(schools)]


def every(table: SchoolTable) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
    """Return that every school is asked."""
    return np.ones(len(table), dtype=np.bool_)


def test_a_silent_school_is_given_the_spread_of_shares_of_its_kind() -> None:
    table = made(*publishing(10), SILENT)

    given = imputed_lines(table, every(table))

    assert np.flatnonzero(given.rows).tolist() == [10]
    assert given.values.shape == (STEPS, 1)
    assert given.values.mean() == pytest.approx(2e6 * 0.0055)
    assert given.values.min() < 4_000
    assert given.values.max() > 18_000
    assert given.weight.tolist() == [1 / STEPS]
    assert given.unknown.tolist() == [0.0]


def test_nine_of_a_kind_are_too_few_and_the_phase_speaks_for_it() -> None:
    academies = publishing(9, sector="academy")
    table = made(
        *academies, {"training_line": 50_000.0}, SILENT | {"sector": "academy"}
    )

    given = imputed_lines(table, every(table))

    assert given.values.max() > 2e6 * 0.01


def test_of_fewer_in_the_phase_nothing_is_made() -> None:
    table = made(*publishing(9), *publishing(9, phase="secondary"), SILENT)

    assert not imputed_lines(table, every(table)).rows.any()


def test_academies_are_unknown_as_often_as_those_that_publish() -> None:
    academies = publishing(12, sector="academy")
    academies[0]["training_line"] = 0.0
    academies[1]["training_line"] = -5.0
    table = made(*academies, SILENT | {"sector": "academy"})

    given = imputed_lines(table, every(table))

    assert given.unknown.tolist() == pytest.approx([2 / 12])
    assert STEPS * given.weight == pytest.approx([10 / 12])
    assert np.count_nonzero(unknown_lines(table)) == 2


def test_a_line_of_nought_at_a_maintained_school_is_what_it_says() -> None:
    table = made({"training_line": 0.0})

    assert not unknown_lines(table).any()


@pytest.mark.parametrize("spending", [np.nan, 0.0])
def test_a_school_of_unknown_spending_is_given_nothing(spending: float) -> None:
    table = made(*publishing(10), SILENT | {"total_spending": spending})

    assert not imputed_lines(table, every(table)).rows.any()


def test_only_the_schools_asked_are_given_lines_and_all_speak() -> None:
    table = made(*publishing(10), SILENT, SILENT)
    rows = np.zeros(12, dtype=np.bool_)
    rows[10] = True

    assert np.flatnonzero(imputed_lines(table, rows).rows).tolist() == [10]
