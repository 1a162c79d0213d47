"""The appendices hold the detail of a run, and none that it has not."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from costmodel.errors import Finding, Place, Severity
from reports.business_case.appendices import appendices
from reports.contents import Section
from reports.statements import Statements
from tests.models import a_model
from tests.reports.business_case.reading import tables
from tests.reports.business_case.switches import with_switches
from tests.reports.many import with_assumed_schools
from tests.reports.runs import (
    SEEDS,
    at_random,
    on_paper,
    tapered,
    told,
    unfunded,
    with_claim,
    without_schools,
)
from tests.some import some

WARNING = Finding(Severity.WARNING, Place("a"), "Odd.", "Mend it.")


def by_name(statements: Statements) -> Mapping[str, Section]:
    """Return the appendices of a run by name."""
    return {section.name: section for section in appendices(statements)}


def test_words_come_first_and_the_register_last() -> None:
    assert list(by_name(on_paper())) == [
        "words",
        "cost_detail",
        "ability_detail",
        "others",
        "money_detail",
        "register",
    ]


def test_without_a_way_of_funding_there_is_no_money_to_detail() -> None:
    assert "money_detail" not in by_name(unfunded())


@pytest.mark.parametrize("seed", SEEDS[:6])
def test_no_appendix_is_empty(seed: int) -> None:
    assert all(section.blocks for section in some(appendices(at_random(seed))))


def test_cost_a_pupil_is_told_where_pupils_are_stated() -> None:
    assert "cost_per_pupil" in tables(by_name(on_paper())["cost_detail"])
    assert "cost_per_pupil" not in tables(by_name(unfunded())["cost_detail"])


def test_cost_at_assumed_volumes_is_told_where_programmes_are_assumed() -> None:
    name = "cost_at_assumed_volumes"

    assert name in tables(by_name(without_schools())["cost_detail"])
    assert name not in tables(by_name(on_paper())["cost_detail"])


def test_each_way_of_funding_has_its_tables() -> None:
    names = tables(by_name(on_paper())["money_detail"])

    assert names[0] == "bearers_by_funding"
    for scenario in on_paper().scenarios:
        assert f"who_pays_{scenario}" in names
    assert [name for name in names if name.startswith("demand")] == ["demand_traded"]


def test_the_figures_of_the_drivers_are_those_of_the_chart_if_there_is_one() -> None:
    assert "tornado_traded" in tables(by_name(on_paper())["money_detail"])
    decided = tables(by_name(with_switches())["money_detail"])
    assert not any(name.startswith("tornado") for name in decided)


def test_what_the_other_sections_point_at_is_there() -> None:
    found = [name for section in appendices(tapered()) for name in tables(section)]

    wanted = {"volumes", "bridge", "backfill_conventions", "gap_by_programme"}
    assert wanted | {
        "events",
        "reserves_in_draws",
        "cash_by_quarter",
        "verdicts",
    } <= set(found)


def test_the_gap_is_held_against_the_claim_only_if_the_plan_tests_it() -> None:
    untested = with_claim(on_paper(), tests=False)

    assert "gap_against_claim" in tables(by_name(on_paper())["ability_detail"])
    assert "gap_against_claim" not in tables(by_name(untested)["ability_detail"])


def test_the_gap_at_assumed_volumes_is_told_where_programmes_are_assumed() -> None:
    name = "gap_at_assumed_volumes"

    assert name in tables(by_name(with_assumed_schools())["ability_detail"])
    assert name not in tables(by_name(on_paper())["ability_detail"])
    assert name not in tables(by_name(without_schools())["ability_detail"])


def test_what_others_paid_is_told_of_every_plan() -> None:
    for statements in (on_paper(), unfunded()):
        assert tables(by_name(statements)["others"]) == [
            "sums_for_a_school",
            "sums_for_a_day",
            "sums_for_a_body",
            "comparators_in_words",
            "doing_nothing",
        ]


def test_findings_are_told_if_there_are_any() -> None:
    warned = by_name(told(a_model(), WARNING))

    assert tables(warned["register"])[0] == "findings"
    assert tables(by_name(on_paper())["register"]) == ["assumption_register_in_print"]


def test_the_cost_of_each_programme_is_told_whole_in_the_appendix() -> None:
    assert tables(by_name(on_paper())["cost_detail"])[:2] == [
        "cost_by_programme_first_year",
        "cost_by_type",
    ]
