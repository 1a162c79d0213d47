"""Who buys once support has ended, taken apart; the figures are those of the method."""

from __future__ import annotations

from functools import cache

import pytest

from scenarios.explain.buyers import buyers_of
from scenarios.explain.readings import readings_of
from scenarios.explain.taking_part import schools_taking_part
from scenarios.explain.way import Way
from tests.models import Words, a_model, demand_of, fee, programme, scenario
from tests.scenarios.explain.ways import way_of

LASTING: Words = {"lasts_years": 2, "leaves": 0.1}


@cache
def way(*, limited: bool = False, after: bool = False, lasting: bool = False) -> Way:
    """Return eighteen schools a year for five years, which may buy from the third."""
    words: Words = {"from_year": 2028, "converts": 0.4, "leaves": 0.25}
    if after:
        words["after"] = "deep"
    asked: Words = {}
    if limited:
        asked = {"demand": demand_of({"leading": 60}, interest=0.1, refill=0.1)}
    longer = LASTING if lasting else {}
    model = a_model(
        years=5,
        programmes={
            "leading": programme(*[18] * 5, **longer),
            "deep": programme(*[20] * 5, lasts_years=3, leaves=0.1),
        },
        funding={"way": scenario(fee(), transitions={"leading": words}, **asked)},
    )
    return way_of(model)


def amounts(told: Way, topic: str) -> list[float]:
    """Return a figure of the programme that is bought, of each year."""
    found = readings_of(told)
    return [
        found[f"way.{topic}.of.leading.{year}"]().amount for year in range(2026, 2031)
    ]


@pytest.mark.parametrize("limited", [False, True])
@pytest.mark.parametrize("after", [False, True])
@pytest.mark.parametrize("lasting", [False, True])
def test_figures_are_those_of_the_run(
    *, limited: bool, after: bool, lasting: bool
) -> None:
    told = way(limited=limited, after=after, lasting=lasting)
    buyers = told.projection.buyers[0]

    for topic, schools in {
        "asked_schools": buyers.asked,
        "converting_schools": buyers.converting,
        "returning_schools": buyers.again,
        "buying_schools": buyers.buying,
        "other_schools": buyers.others,
        "starting_schools": buyers.journeys,
        "schools_there": told.projection.costs.volumes.places[0],
    }.items():
        assert amounts(told, topic) == pytest.approx(schools[:, 0].tolist())


def test_they_go_down_to_the_numbers_of_the_model() -> None:
    found = buyers_of(way())

    converting = found["way.converting_schools.of.leading.2028"]()
    again = found["way.returning_schools.of.leading.2029"]()

    asked, converts = converting.children
    assert asked.address == "way.asked_schools.of.leading.2028"
    assert converts.source is not None
    assert converts.source.place == "funding.way.transitions.leading.converts"
    assert again.amount == pytest.approx(5.4)
    assert again.children[0].address == "way.buying_schools.of.leading.2028"


def test_who_has_taken_part_is_told_apart_from_buyers() -> None:
    found = readings_of(way(limited=True))

    eligible = found["way.eligible_schools.of.leading.2029"]()

    there, joined = eligible.children
    assert there.amount > eligible.amount
    assert joined.address == "way.other_schools.of.leading.2028"
    assert eligible.amount == pytest.approx(
        way(limited=True).projection.takes[0].stock[3, 0]
    )


def test_of_those_supported_nobody_is_left() -> None:
    told = way(lasting=True)

    before, after = (schools_taking_part(told, 0, year) for year in (1, 2))

    assert before.address == "leading.count.of.school.2027"
    (buying,) = after.children
    assert buying.children[0].address == "way.starting_schools.of.leading.2028"


def test_a_way_of_funding_without_buyers_has_no_such_figures() -> None:
    assert buyers_of(way_of(a_model(funding={"way": scenario()}))) == {}
