"""The shipped figures: which row answers for which schools."""

from __future__ import annotations

import pytest

from costmodel.programmes import Phase
from scenarios.affordability_tables import (
    AffordabilityError,
    AffordabilityTables,
    Figures,
    Region,
    SchoolGroup,
    Statistic,
)

ENGLAND = SchoolGroup(Phase.NURSERY, Region.ENGLAND)
NORTH_EAST = SchoolGroup(Phase.NURSERY, Region.NORTH_EAST)


def tables_with(*rows: Figures) -> AffordabilityTables:
    """Return tables of some rows of total income."""
    keyed = {(row.statistic, row.group.phase, row.group.region): row for row in rows}
    return AffordabilityTables(keyed, {}, {}, "2024-25", "", "")


def incomes(group: SchoolGroup, *percentiles: float) -> Figures:
    """Return a row of total income."""
    return Figures(Statistic.TOTAL_INCOME, group, 9, 8, 0.0, 0.0, percentiles)


@pytest.mark.parametrize(
    ("phase", "region", "words"),
    [
        (Phase.ALL, Region.ENGLAND, "schools in England"),
        (Phase.SPECIAL, Region.EAST_OF_ENGLAND, "special schools in East of England"),
        (
            Phase.ALTERNATIVE,
            Region.YORKSHIRE_AND_THE_HUMBER,
            "alternative provision schools in Yorkshire and the Humber",
        ),
    ],
)
def test_a_group_is_named_in_words(phase: Phase, region: Region, words: str) -> None:
    assert SchoolGroup(phase, region).in_words == words


def test_a_group_large_enough_speaks_for_itself() -> None:
    own = incomes(NORTH_EAST, *range(19))
    tables = tables_with(own, incomes(ENGLAND, *range(19)))

    found = tables.figures(Statistic.TOTAL_INCOME, NORTH_EAST)

    assert found is own
    assert not found.is_stand_in


def test_the_country_stands_in_for_a_group_too_small_and_says_so() -> None:
    tables = tables_with(incomes(NORTH_EAST), incomes(ENGLAND, *range(19)))

    found = tables.figures(Statistic.TOTAL_INCOME, NORTH_EAST)

    assert found.is_stand_in
    assert found.stands_in_for == NORTH_EAST
    assert found.group == ENGLAND
    assert len(found.percentiles) == 19


def test_the_country_stands_in_for_a_group_that_is_not_there() -> None:
    tables = tables_with(incomes(ENGLAND, *range(19)))

    assert tables.figures(Statistic.TOTAL_INCOME, NORTH_EAST).group == ENGLAND


@pytest.mark.parametrize("rows", [(), (incomes(ENGLAND),)])
def test_no_figures_anywhere_is_said_by_name(rows: tuple[Figures, ...]) -> None:
    tables = tables_with(*rows)

    with pytest.raises(AffordabilityError, match="total_income for nursery in north_"):
        tables.figures(Statistic.TOTAL_INCOME, NORTH_EAST)


def test_the_number_of_schools_is_the_groups_own_even_if_too_small() -> None:
    tables = tables_with(incomes(NORTH_EAST), incomes(ENGLAND, *range(19)))

    assert tables.number_of_schools(NORTH_EAST) == 9
