"""Days needed go down to the lines that take them, and to the days there are."""

from __future__ import annotations

import pytest

from scenarios.explain.days_needed import days_of
from tests.models import FIRST, a_model, pool, programme
from tests.models import days_of as lent
from tests.reports.asked import assert_taken_apart, explained_of
from tests.reports.runs import told

USED = programme(
    5,
    3,
    label="Reading",
    deployments=[{"person": "officer", "days_per_school": 2, "profile": "even"}],
    ingredients=[lent("officer", 6, label="Launch", profile="start", years=[FIRST])],
)
MODEL = a_model(
    years=2,
    people={
        "officer": {
            "from": "broker",
            "salary": 20000,
            "on_costs": "workplace_pension",
            "working_days": 228.5,
            "available": {FIRST: 20},
        },
        "idle": {"from": "freelance", "fee": 450, "label": "Spare hand"},
    },
    programmes={"reading": USED},
    pools={"office": pool("schools", lent("officer", 10), label="Office")},
)
EXPLAINED = explained_of(told(MODEL))


def test_days_of_a_year_are_those_of_each_line_that_falls_in_it() -> None:
    first = EXPLAINED.figure("all.days_needed.of.officer.2026")
    second = EXPLAINED.figure("all.days_needed.of.officer.2027")

    assert {each.name: each.amount for each in first.children} == {
        "Reading: Launch": 6,
        "Reading: officer": 10,
        "Office: Days": 10,
    }
    assert {each.name: each.amount for each in second.children} == {
        "Reading: officer": 6,
        "Office: Days": 10,
    }
    assert EXPLAINED.figure("all.days_needed.of.officer").amount == 42


def test_a_role_that_is_not_needed_has_no_days() -> None:
    found = EXPLAINED.figure("all.days_needed.of.idle")

    assert (found.name, found.amount) == ("Spare hand: days needed, all years", 0)


def test_days_there_are_have_an_address_only_where_they_are_stated() -> None:
    found = days_of(EXPLAINED.books)

    assert found["all.days_available.of.officer.2026"]().amount == 20
    assert found["all.days_short.of.officer.2026"]().amount == 6
    assert "all.days_available.of.officer.2027" not in found
    assert "all.days_short.of.idle.2026" not in found


def test_days_so_far_grow_with_each_month_of_a_profile() -> None:
    september = EXPLAINED.figure("all.days_so_far.of.officer.2026-09")
    august = EXPLAINED.figure("all.days_so_far.of.officer.2027-08")

    assert september.amount == pytest.approx(6 + 20 / 12)
    assert august.amount == 26


def test_every_figure_of_days_adds_up() -> None:
    for make in days_of(EXPLAINED.books).values():
        assert_taken_apart(make(), EXPLAINED)
