"""Loads are days away over people or schools, held against what is safe."""

from __future__ import annotations

from scenarios.explain.loads import loads_of
from tests.released import released
from tests.reports.asked import assert_taken_apart, explained_of
from tests.reports.runs import told

SENDS = {"provider_schools": 4, "safe_days_per_provider": 30}


def test_a_load_is_days_deployed_over_the_people_deployed() -> None:
    model = released(10, 0, head={"safe_days": 20}, organisation=SENDS)
    explained = explained_of(told(model))

    one = explained.figure("all.load.of.head.2026")
    safe = explained.figure("all.load.of.head.safe")
    above = explained.figure("all.load.of.head.above")
    school = explained.figure("all.load_of_provider_school.2026")

    assert (one.amount, safe.amount, above.amount, school.amount) == (24, 20, 4, 33.75)
    assert [each.name for each in one.children] == ["days deployed", "people deployed"]
    assert [each.name for each in one.children[0].children] == ["Programme: head"]
    assert above.children[0].address == "all.load.of.head.2026"
    for make in loads_of(explained.books).values():
        assert_taken_apart(make(), explained)


def test_a_year_without_anybody_away_has_no_load() -> None:
    found = loads_of(explained_of(told(released(10, 0))).books)

    assert list(found) == ["all.load.of.head.2026"]


def test_where_nobody_is_ever_away_nothing_is_above_what_is_safe() -> None:
    found = loads_of(explained_of(told(released(0, head={"safe_days": 20}))).books)

    assert list(found) == ["all.load.of.head.safe", "all.load.of.head.above"]
    assert found["all.load.of.head.above"]().amount == 0
