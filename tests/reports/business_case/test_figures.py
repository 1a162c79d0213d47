"""The few figures of sentences are those of the tables."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports import wording
from reports.bridge import steps
from reports.business_case.figures import ToldRun, one_line, without_dust
from reports.gap_tables import gap_by_test
from reports.unit_cost_tables import unit_costs
from reports.volume_tables import volumes
from tests.reports.runs import SEEDS, at_random, on_paper, row_named, without_schools


def test_sums_are_those_of_the_bridge() -> None:
    told, walked = ToldRun(on_paper()), steps(on_paper().cost)

    full = next(iter(walked.values()))
    assert told.full_cost == wording.short_money(int(full.sum()))
    assert told.first_year_cost == wording.short_money(int(full[0]))
    everything = sum(int(step.sum()) for step in walked.values())
    assert told.economic_cost == wording.short_money(everything)


@pytest.mark.parametrize("seed", SEEDS[:3])
def test_costs_a_school_year_are_those_of_the_table(seed: int) -> None:
    statements = at_random(seed)
    row = row_named(unit_costs(statements), "All programmes")

    told = ToldRun(statements)

    assert [told.a_school, told.all_resources_a_school] == [
        f"£{each}" for each in row[1:3]
    ]


def test_costs_a_school_year_are_those_on_paper() -> None:
    told = ToldRun(on_paper())

    assert row_named(gap_by_test(on_paper()), "Nothing paid")[2:] == ["6,841", "7,052"]
    assert (told.a_school, told.all_resources_a_school) == ("£6,841", "£7,052")


def test_places_and_programmes_are_counted() -> None:
    told = ToldRun(on_paper())

    places = row_named(volumes(on_paper()), "All programmes")[0]
    assert told.schools == f"{places} school places"
    assert told.programmes == "2 programmes"


def test_a_plan_without_schools_has_no_cost_a_school() -> None:
    told = ToldRun(without_schools())

    assert not told.has_schools
    assert told.schools == "no school places"


def test_a_plan_with_schools_has_one() -> None:
    assert ToldRun(on_paper()).has_schools


@given(st.integers(0, 10**6), st.floats(-9e-7, 9e-7))
def test_dust_is_brushed_off_a_whole_number(whole: int, dust: float) -> None:
    assert without_dust(whole + dust) == whole


@given(st.integers(0, 10**4), st.floats(0.01, 0.99))
def test_a_fraction_is_kept(whole: int, fraction: float) -> None:
    assert without_dust(whole + fraction) == whole + fraction


@given(st.text())
def test_a_note_loses_its_lines_and_no_word(text: str) -> None:
    line = one_line(text)

    assert line.split() == text.split()
    assert len(line.splitlines()) <= 1
