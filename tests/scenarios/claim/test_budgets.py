"""Budgets are those of shipped percentiles or of a table, phase by phase."""

from __future__ import annotations

import pytest

from costmodel.errors import ModelRefusedError
from costmodel.programmes import Phase
from scenarios.able_to_pay import able_to_pay
from scenarios.accounts_prices import to_first_year
from scenarios.affordability import AffordabilityTest, Unknowns, highest_fee
from scenarios.affordability_tables import Region, SchoolGroup
from scenarios.claim.budgets import shipped_budgets, table_budgets
from scenarios.schools.table import NamedSchools
from tests.models import compiled
from tests.scenarios.claim.asking import several
from tests.scenarios.schools.tables import made

TEACHERS = AffordabilityTest.PER_TEACHER
KNOWN = Unknowns.KNOWN

MIXED = several({"art": (3, "secondary"), "tea": (2, "primary"), "all": (1, "all")})


def test_shipped_percentiles_answer_for_each_phase_as_the_gap_has_them() -> None:
    funded = compiled(MIXED)

    found = shipped_budgets(funded, Region.LONDON)

    assert list(found.ceilings) == [Phase.SECONDARY, Phase.PRIMARY, Phase.ALL]
    assert (found.table, found.accounts_year) == ("", "2024-25")
    assert found.to_first_year == to_first_year(funded)
    assert found.schools(Phase.PRIMARY) == 1_765
    group = SchoolGroup(Phase.PRIMARY, Region.LONDON)
    for each in able_to_pay(funded.tables, group, found.to_first_year):
        ceilings = found.find(Phase.PRIMARY, (each.test, each.unknowns, 0))
        assert ceilings is not None
        assert found.to_first_year * highest_fee(ceilings) == pytest.approx(each.fee)


def test_two_published_sums_are_two_figures_and_one_stands_for_both() -> None:
    funded = compiled(several({"art": (3, "secondary")}))

    london = shipped_budgets(funded, Region.LONDON)
    england = shipped_budgets(funded, Region.ENGLAND)

    highest = TEACHERS, KNOWN, 1
    assert highest not in london.keys
    assert highest in england.keys
    one = london.find(Phase.SECONDARY, highest)
    assert one is london.find(Phase.SECONDARY, (TEACHERS, KNOWN, 0))
    assert england.find(Phase.SECONDARY, highest) is not england.find(
        Phase.SECONDARY, (TEACHERS, KNOWN, 0)
    )


def test_a_phase_without_a_published_sum_has_none() -> None:
    found = shipped_budgets(compiled(MIXED), Region.LONDON)

    assert found.find(Phase.ALL, (TEACHERS, KNOWN, 0)) is None


def test_a_table_answers_for_the_schools_of_phase_and_region() -> None:
    table = made(
        {"phase": "secondary"},
        {"phase": "secondary", "region": "north_east"},
        {"phase": "primary"},
        {"phase": "primary"},
    )

    found = table_budgets(compiled(MIXED), Region.LONDON, NamedSchools("ours", table))

    assert found.table == "ours"
    told = [found.schools(each) for each in (Phase.SECONDARY, Phase.PRIMARY, Phase.ALL)]
    assert told == [1, 2, 3]


def test_a_table_without_a_school_of_a_phase_is_refused() -> None:
    with pytest.raises(ModelRefusedError, match="No school has 'secondary'"):
        table_budgets(compiled(MIXED), Region.LONDON, NamedSchools("ours", made({})))
