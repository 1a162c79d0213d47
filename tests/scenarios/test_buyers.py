"""Schools that buy once support has ended: asked, converting, leaving again."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from scenarios.buyers import Buyers, Support, Turn, bought
from scenarios.volumes import TakeUp
from tests.models import column, one
from tests.scenarios.test_volumes import market


def support(*cohorts: float, lasts: int = 1, leaves: float = 0) -> Support:
    """Return a programme with cohorts from the first year on."""
    return Support(
        journeys=one(*cohorts), lasts_years=lasts, leaves=np.array([float(leaves)])
    )


def turn(
    *cohorts: float,
    begins: int = 2,
    converts: float = 0.4,
    leaves: float = 0.25,
    after: Support | None = None,
    lasts: int = 1,
) -> Turn:
    """Return a programme that is bought from its third year on."""
    own = support(*cohorts, lasts=lasts)
    return Turn(
        begins=begins,
        is_own=after is None,
        converts=np.array([float(converts)]),
        leaves=np.array([float(leaves)]),
        support=after or own,
        bought=own,
    )


def sold(turned: Turn) -> Buyers:
    """Return who buys where demand limits nothing."""
    found, take = bought(turned, None, np.zeros_like(turned.bought.journeys))
    assert take is None
    return found


def test_buyers_are_those_of_the_method() -> None:
    found = sold(turn(18, 18, 18, 18, 18))

    assert column(found.asked) == [0, 0, 18, 0, 0]
    assert column(found.converting) == pytest.approx([0, 0, 7.2, 0, 0])
    assert column(found.again) == pytest.approx([0, 0, 0, 5.4, 4.05])
    assert column(found.others) == [18, 18, 0, 0, 0]
    assert column(found.journeys) == pytest.approx([18, 18, 7.2, 5.4, 4.05])


def test_all_who_are_in_a_longer_programme_are_asked_and_buy_whole_journeys() -> None:
    found = sold(turn(18, 18, 18, 18, 18, lasts=2))

    assert column(found.asked) == [0, 0, 36, 0, 0]
    assert column(found.buying) == pytest.approx([0, 0, 14.4, 0, 10.8])


def test_a_cliff_edge_is_a_conversion_of_nought() -> None:
    assert column(sold(turn(18, 18, 18, converts=0)).journeys) == [18, 18, 0]


@pytest.mark.parametrize(("room", "buying"), [(7, 7), (7.2, 7.2), (8, 7.2)])
def test_no_more_buy_than_are_planned(room: float, buying: float) -> None:
    assert column(sold(turn(18, 18, room)).buying)[2] == pytest.approx(buying)


def test_after_another_programme_those_are_asked_whose_journey_has_ended() -> None:
    deep = support(10, 20, 30, 0, lasts=2, leaves=0.1)

    found = sold(turn(0, 5, 9, 50, after=deep, converts=0.5, leaves=1))

    assert column(found.asked) == pytest.approx([0, 0, 9, 18])
    assert column(found.journeys) == pytest.approx([0, 5, 4.5, 9])


def test_nobody_is_asked_whose_journey_is_longer_than_the_plan() -> None:
    assert column(support(10, 10, lasts=2).ended()) == [0, 0]


@pytest.mark.parametrize(("drawn", "counts"), [(-0.2, 0), (1.3, 1)])
def test_shares_of_a_draw_are_cut_at_nought_and_one(
    drawn: float, counts: float
) -> None:
    found = sold(turn(10, 10, 10, 10, converts=drawn, leaves=1 - drawn))

    assert column(found.buying)[2:] == [10 * counts, 10 * counts]


def limited(turned: Turn, fee: float) -> tuple[Buyers, TakeUp]:
    """Return who buys at a fee, and what became of demand."""
    fees = np.full_like(turned.bought.journeys, fee)
    found, take = bought(turned, market(), fees)
    assert take is not None
    return found, take


def test_where_demand_limits_it_those_convert_who_can_pay_and_others_join() -> None:
    found, take = limited(turn(18, 18, 18, 18), fee=1_500)

    assert column(take.stock) == pytest.approx([100, 82, 64, 60.8])
    assert column(found.converting) == pytest.approx([0, 0, 3.6, 0])
    assert column(found.others) == pytest.approx([18, 18, 3.2, 3.04])
    assert column(take.journeys) == pytest.approx([18, 18, 6.8, 2.7 + 3.04])
    assert column(take.joined) == column(found.others)


def test_places_of_its_own_supported_schools_are_given_and_others_are_not() -> None:
    given_away, _ = limited(turn(18, 18, 18), fee=1_000)
    demanded, _ = limited(turn(18, 18, 18, after=support(0, 0, 0)), fee=1_000)

    assert column(given_away.others)[:2] == [18, 18]
    assert column(demanded.others) == pytest.approx([10, 9, 8.1])


def test_others_have_only_the_room_that_buyers_leave() -> None:
    found, _ = limited(turn(18, 18, 8), fee=1_000)

    assert column(found.others)[2] == pytest.approx(8 - 7.2)


@given(
    st.lists(st.floats(0, 50), min_size=3, max_size=6),
    st.floats(0, 1),
    st.floats(0, 1),
    st.integers(1, 3),
    st.floats(0, 3_000),
)
def test_no_more_buy_than_are_asked_and_no_more_start_than_are_planned(
    planned: list[float], converts: float, leaves: float, lasts: int, fee: float
) -> None:
    turned = turn(*planned, converts=converts, leaves=leaves, lasts=lasts)

    found, take = limited(turned, fee)

    assert (found.journeys <= one(*planned) + 1e-9).all()
    assert found.converting.sum() <= found.asked.sum() + 1e-9
    assert (found.buying <= found.asked.sum() + 1e-9).all()
    assert (take.joined <= take.stock + 1e-9).all() or turned.is_own
    assert (found.buying >= 0).all()
    assert (found.others >= 0).all()
