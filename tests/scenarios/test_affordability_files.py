"""Reading the shipped figures on what schools can pay."""

from __future__ import annotations

from importlib.resources import files

import pytest

from scenarios.affordability_files import (
    HEADINGS,
    load_affordability,
    parse_affordability,
)
from scenarios.affordability_tables import AffordabilityError, Statistic

FOLDER = files("scenarios.data")
TABLE = (FOLDER / "school_budgets.csv").read_text(encoding="utf-8")
REGISTER = (FOLDER / "school_budgets.toml").read_text(encoding="utf-8")


def test_the_figures_are_read_once() -> None:
    assert load_affordability() is load_affordability()


def test_what_is_loaded_is_what_the_files_say() -> None:
    assert parse_affordability(TABLE, REGISTER) == load_affordability()


def test_the_hash_changes_with_any_figure() -> None:
    changed = TABLE.replace(
        "total_income,all,london,2561", "total_income,all,london,2562"
    )

    assert changed != TABLE
    assert (
        parse_affordability(changed, REGISTER).content_hash
        != load_affordability().content_hash
    )


@pytest.mark.parametrize(
    ("old", "new"),
    [("low = 507", "low = 508"), ('year = "2024-25"', 'year = "2025-26"')],
)
def test_the_hash_changes_with_a_norm_or_the_year(old: str, new: str) -> None:
    changed = REGISTER.replace(old, new)

    assert changed != REGISTER
    assert (
        parse_affordability(TABLE, changed).content_hash
        != load_affordability().content_hash
    )


def test_the_hash_is_the_same_for_other_words_other_order_and_other_line_ends() -> None:
    headings, *lines = TABLE.splitlines()
    table = "\r\n".join([headings, *reversed(lines)]) + "\r\n"
    register = REGISTER.replace("Total income of a school", "A school's income")

    found = parse_affordability(table, register)

    assert found.sources[Statistic.TOTAL_INCOME].label.startswith("A school's income")
    assert found.content_hash == load_affordability().content_hash


def test_a_table_of_other_columns_is_refused_by_name() -> None:
    table = TABLE.replace("counted", "tallied", 1)

    with pytest.raises(AffordabilityError, match=r"tallied.*counted"):
        parse_affordability(table, REGISTER)


def test_a_statistic_without_a_source_is_refused() -> None:
    register = REGISTER.replace("[sources.pupils]", "[sources.heads]")

    with pytest.raises(AffordabilityError, match=r"heads.*pupils"):
        parse_affordability(TABLE, register)


def test_the_columns_run_from_the_5th_to_the_95th_percentile() -> None:
    assert HEADINGS[7:9] == ("p05", "p10")
    assert HEADINGS[-1] == "p95"
    assert len(HEADINGS) == 7 + 19
