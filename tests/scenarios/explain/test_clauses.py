"""What a clause has made of a price: its index, and its cap if it has one."""

from __future__ import annotations

import pytest

from costmodel.explain.tree import Explanation
from scenarios.explain.clauses import clause_level, collected, place_of
from scenarios.streams import Fee
from tests.models import a_model, fee, programme, scenario
from tests.remade import remade
from tests.scenarios.explain.ways import way_of


def level_of(year: int, **words: object) -> Explanation:
    """Return what a clause has made of a fee by a year."""
    model = a_model(
        years=3,
        programmes={"leading": programme(2, 2, 2)},
        growth={"pay_teachers": 0.04},
        funding={"w": scenario(fee(index="pay_teachers", **words))},
    )
    way = way_of(model)
    (stream,) = way.funding.streams
    assert isinstance(stream, Fee)
    return clause_level(way, stream, year)


def test_without_a_cap_a_clause_is_the_index_alone() -> None:
    assert level_of(2).amount == pytest.approx(1.04**2)
    assert level_of(0, rise_at_most=0.03).amount == 1.0


@pytest.mark.parametrize(("cap", "rise"), [(0.03, 1.03), (0.05, 1.04)])
def test_with_a_cap_it_is_told_rise_by_rise(cap: float, rise: float) -> None:
    level = level_of(2, rise_at_most=cap)

    assert level.amount == pytest.approx(remade(level)) == pytest.approx(rise**2)
    assert [part.name for part in level.children] == [
        "rise of September 2027",
        "rise of September 2028",
    ]


def test_what_is_not_collected_is_told_only_where_something_is_not() -> None:
    model = a_model(funding={"w": scenario(fee("a"), fee("b", bad_debt=0.1))})
    way = way_of(model)
    whole, part = (each for each in way.funding.streams if isinstance(each, Fee))

    assert list(collected(way, whole)) == []
    assert [each.amount for each in collected(way, part)] == [pytest.approx(0.9)]
    assert place_of(way, part) == ("funding", "w", "streams", 1)
