"""How many schools start: as planned, or as many as want to and can pay."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from costmodel.arrays import Floats
from costmodel.programmes import Phase
from scenarios.affordability import AffordabilityTest, Ceilings, Unknowns
from scenarios.affordability_tables import Figures, Region, SchoolGroup, Statistic
from scenarios.volumes import Market, TakeUp, demanded, take_up
from tests.models import column, one

LONDON = SchoolGroup(Phase.SECONDARY, Region.LONDON)
ANY = Figures(Statistic.TRAINING_LINE, LONDON, 400, 400, 0.0, 0.0, ())
CEILINGS = Ceilings(
    AffordabilityTest.TRAINING_LINE,
    Unknowns.KNOWN,
    ANY,
    fees=(0.0, 1_000.0, 2_000.0),
    shares=(1.0, 1.0, 0.0),
)
"""Everyone can pay £1,000, half £1,500, nobody £2,000."""


def market(
    eligible: float = 100,
    reach: float = 0.5,
    interest: float = 0.2,
    refill: float = 0,
    overlap: float = 0,
) -> Market:
    """Return a market; a hundred schools, of which ten a year would take part."""

    def draw(value: float) -> Floats:
        return np.array([float(value)])

    return Market(
        ceilings=CEILINGS,
        eligible=draw(eligible),
        reach=draw(reach),
        interest=draw(interest),
        refill=draw(refill),
        overlap=draw(overlap),
    )


def taken(
    capacity: float, fee: float = 1_000, years: int = 1, **changes: float
) -> TakeUp:
    """Return what becomes of demand at one capacity and fee in every year."""
    every = np.ones((years, 1))
    return take_up(market(**changes), fee * every, capacity * every)


@pytest.mark.parametrize(
    ("capacity", "journeys"), [(9.999, 9.999), (10, 10), (10.001, 10), (0, 0)]
)
def test_as_many_start_as_want_to_up_to_the_capacity(
    capacity: float, journeys: float
) -> None:
    take = taken(capacity)

    assert take.wish.item() == 10
    assert take.journeys.item() == journeys


@pytest.mark.parametrize(
    ("fee", "share"), [(0, 1), (1_000, 1), (1_500, 0.5), (2_000, 0), (5_000, 0)]
)
def test_the_wish_is_of_those_who_can_pay(fee: float, share: float) -> None:
    take = taken(1_000, fee)

    assert take.share.item() == share
    assert take.journeys.item() == pytest.approx(10 * share)


def test_schools_that_have_taken_part_leave_the_stock() -> None:
    take = taken(10, years=3)

    assert column(take.stock) == [100, 90, 81]
    assert column(take.journeys) == pytest.approx([10, 9, 8.1])


def test_refill_is_a_share_of_the_schools_at_the_start() -> None:
    take = taken(10, years=3, refill=0.04)

    assert column(take.stock) == pytest.approx([100, 94, 88.6])


def test_a_stock_may_be_exhausted_and_refilled() -> None:
    take = taken(1_000, years=3, reach=1, interest=1, refill=0.05)

    assert column(take.stock) == [100, 5, 5]
    assert column(take.journeys) == [100, 5, 5]


def test_a_stock_that_is_exhausted_stays_so_without_refill() -> None:
    take = taken(1_000, years=3, reach=1, interest=1)

    assert column(take.journeys) == [100, 0, 0]


def test_a_stock_is_never_below_nought() -> None:
    take = taken(1_000, years=2, reach=1.5, interest=1)

    assert column(take.stock) == [100, 0]


def test_a_school_in_another_programme_must_be_able_to_pay_twice() -> None:
    take = taken(1_000, fee=750, overlap=0.4)

    assert take.share.item() == pytest.approx(0.6 * 1 + 0.4 * 0.5)


def test_no_fee_is_no_fee_twice() -> None:
    assert taken(1_000, fee=0, overlap=1).share.item() == 1


def test_other_programmes_run_as_planned() -> None:
    planned = np.array([[[30.0], [30.0]], [[5.0], [7.0]]])
    fees = np.full((2, 2, 1), 1_000.0)

    journeys, takes = demanded(planned, {0: market()}, fees)

    assert [column(each) for each in journeys] == [[10, 9], [5, 7]]
    assert list(takes) == [0]
    assert [column(each) for each in planned] == [[30, 30], [5, 7]]


def test_each_draw_has_its_own_demand() -> None:
    both = replace(market(), interest=np.array([0.2, 0.4]))

    take = take_up(both, np.full((2, 2), 1_000.0), np.full((2, 2), 15.0))

    assert take.journeys[0].tolist() == pytest.approx([10, 15])
    assert take.journeys[1].tolist() == pytest.approx([9, 15])


shares = st.floats(0, 1)


@given(
    st.lists(st.floats(0, 50), min_size=1, max_size=5),
    st.floats(0, 3_000),
    st.tuples(shares, shares, shares, shares),
)
def test_no_more_start_than_are_planned_eligible_or_wish_to(
    planned: list[float], fee: float, numbers: tuple[float, float, float, float]
) -> None:
    reach, interest, refill, overlap = numbers
    there = market(100, reach, interest, refill, overlap)

    take = take_up(there, np.full((len(planned), 1), fee), one(*planned))

    assert (take.journeys <= one(*planned)).all()
    assert (take.journeys <= take.wish).all()
    assert (take.journeys <= take.stock + 1e-9).all()
    assert (take.journeys >= 0).all()
