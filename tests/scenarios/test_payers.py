"""Who pays for what: grants, contracts, fees, free money, reserves."""

from __future__ import annotations

import pytest

from costmodel.drivers import CostType
from scenarios.payers import RESERVES, UNFUNDED
from scenarios.unspent import Unspent, unspent_of
from tests.models import (
    Words,
    bought,
    column,
    contract,
    donation,
    fee,
    grant,
    pool,
    programme,
)
from tests.scenarios.settling import (
    BROKERING,
    cells,
    paid,
    periods,
    returned,
    settled,
    spending,
)


def test_a_grant_of_40_000_pays_35_000_and_5_000_goes_back() -> None:
    forty = grant(a_year=40_000 * 12 / 7, ends="2027-03", scope=BROKERING)

    projection = settled(forty, pools=spending(brokering=60_000))

    assert periods(projection) == [(0, 7), (7, 12)]
    assert paid(projection) == {"council": [35_000, 0], UNFUNDED: [0, 25_000]}
    assert returned(projection) == pytest.approx([5_000, 0])


def test_periods_are_cut_where_a_stream_begins_ends_or_has_a_year() -> None:
    projection = settled(
        grant("a", a_year=1, starts="2027-01", ends="2028-03"),
        grant("b", a_year=1, restricted=False, starts="2026-11", ends="2026-11"),
        contract(a_year=1, starts="2028-05", ends="2030-01"),
        fee(),
        years=2,
    )

    assert periods(projection) == [
        (0, 2), (2, 3), (3, 4), (4, 12), (12, 16), (16, 19), (19, 20), (20, 24),
    ]  # fmt: skip


def test_a_restricted_grant_pays_only_for_its_cost_types() -> None:
    projection = settled(
        grant(a_year=50_000, scope=BROKERING),
        pools=spending(brokering=12_000, travel=3_000),
    )

    assert paid(projection) == {"council": [12_000], UNFUNDED: [3_000]}
    assert cells(projection, "council", "brokering") == pytest.approx([12_000, 0])
    assert cells(projection, "council", "travel") == [0, 0]


TWO: Words = {"leading": programme(3), "reading": programme(1)}


def test_a_restricted_grant_pays_only_for_its_programmes() -> None:
    projection = settled(
        grant(a_year=50_000, scope={"programmes": ["reading"]}), programmes=TWO
    )

    assert cells(projection, "council", "brokering") == pytest.approx([0, 3_000, 0])


IDLE: Words = {
    "office": pool("schools", bought(8_000)),
    "idle": pool("matches", bought(2_000)),
}


def test_a_scope_that_names_programmes_does_not_reach_what_is_not_shared() -> None:
    everything = settled(grant(a_year=50_000), pools=IDLE)
    named = settled(grant(a_year=50_000, scope={"programmes": ["leading"]}), pools=IDLE)

    assert cells(everything, "council", "materials") == pytest.approx([8_000, 2_000])
    assert cells(named, "council", "materials") == pytest.approx([8_000, 0])


def test_a_grant_that_is_short_pays_the_same_part_of_each_cell() -> None:
    projection = settled(grant(a_year=4_000), programmes=TWO)

    assert cells(projection, "council", "brokering") == pytest.approx([3_000, 1_000, 0])


@pytest.mark.parametrize(
    ("money", "back", "left"),
    [
        (11_999.99, 0, 0.01),
        (12_000, 0, 0),
        (12_000.01, 0.01, 0),
    ],
)
def test_a_grant_pays_no_more_than_it_has_and_no_more_than_there_is(
    money: float, back: float, left: float
) -> None:
    projection = settled(grant(a_year=money))

    assert returned(projection) == pytest.approx([back])
    assert column(projection.payments.by_payer[UNFUNDED]) == pytest.approx([left])


def test_money_that_must_be_spent_first_pays_first() -> None:
    projection = settled(
        grant("a", a_year=12_000, ends="2028-08"),
        grant("b", a_year=8_000, ends="2027-08"),
        years=2,
    )

    assert paid(projection) == {"a": [4_000, 12_000], "b": [8_000, 0]}


def test_money_that_goes_back_each_year_comes_before_money_that_is_carried() -> None:
    projection = settled(
        grant("a", a_year=12_000, ends="2029-08"),
        grant("b", a_year=8_000, ends="2029-08", unspent="returned"),
        years=2,
    )

    assert paid(projection) == {"a": [4_000, 4_000], "b": [8_000, 8_000]}


def test_in_its_last_year_carried_money_ranks_with_money_that_goes_back() -> None:
    projection = settled(
        grant("a", a_year=12_000, ends="2028-08"),
        grant("b", a_year=8_000, ends="2028-08", unspent="returned"),
        years=2,
    )

    # In the second year a has £20,000, b £8,000, both to be spent by its end.
    assert paid(projection) == {
        "a": [4_000, 12_000 * 20 / 28],
        "b": [8_000, 12_000 * 8 / 28],
    }


def test_of_two_that_end_together_the_narrower_pays_first() -> None:
    projection = settled(
        grant("a", a_year=12_000),
        grant("b", a_year=8_000, scope=BROKERING),
    )

    assert paid(projection) == {"a": [4_000], "b": [8_000]}


def test_of_two_as_narrow_the_first_by_name_pays_first() -> None:
    both = spending(brokering=6_000, travel=6_000)
    broad = {"cost_types": ["brokering", "travel"]}
    other = {"cost_types": ["brokering", "bid"]}

    projection = settled(
        grant("b", a_year=6_000, scope=broad),
        grant("a", a_year=5_000, scope=other),
        pools=both,
    )

    assert cells(projection, "a", "brokering") == pytest.approx([5_000, 0])
    assert cells(projection, "b", "brokering") == pytest.approx([6_000 / 7, 0])
    assert cells(projection, "b", "travel") == pytest.approx([6_000 * 6 / 7, 0])


def test_grants_of_one_rank_pay_together_by_their_money() -> None:
    projection = settled(
        grant("a", a_year=6_000, scope=BROKERING),
        grant("b", a_year=18_000, scope=BROKERING),
    )

    assert paid(projection) == {"a": [3_000], "b": [9_000]}
    assert returned(projection, "a") == pytest.approx([3_000])
    assert returned(projection, "b") == pytest.approx([9_000])


def test_all_types_written_out_rank_as_none() -> None:
    written = {"cost_types": [str(each) for each in CostType]}

    projection = settled(
        grant("a", a_year=6_000), grant("b", a_year=18_000, scope=written)
    )

    assert paid(projection) == {"a": [3_000], "b": [9_000]}


def test_grants_of_one_rank_pay_at_the_place_of_the_first_of_their_names() -> None:
    other = {"cost_types": ["brokering", "bid"]}
    same = {"cost_types": ["brokering", "travel"]}

    projection = settled(
        grant("c", a_year=8_000, scope=same),
        grant("b", a_year=8_000, scope=other),
        grant("a", a_year=8_000, scope=same),
    )

    assert paid(projection) == {"a": [6_000], "c": [6_000]}


def test_money_of_one_rank_is_shared_by_what_is_left_of_it() -> None:
    projection = settled(
        grant("a", a_year=24_000, starts="2026-09", ends="2028-08"),
        grant("b", a_year=24_000, starts="2027-09", ends="2028-08"),
        years=2,
    )

    # In the second year a has carried £12,000 and its new £24,000, b its £24,000.
    assert paid(projection) == {
        "a": [12_000, 12_000 * 36 / 60],
        "b": [0, 12_000 * 24 / 60],
    }


def test_money_that_is_carried_pays_in_the_next_grant_year() -> None:
    carried = grant(a_year=16_000, taper=[1, 0.5], ends="2028-08", unspent="carried")

    projection = settled(carried, years=2)

    assert paid(projection) == {"council": [12_000, 12_000]}
    assert returned(projection) == [0, 0]


def test_money_that_goes_back_does_not() -> None:
    back = grant(a_year=16_000, taper=[1, 0.5], ends="2028-08", unspent="returned")

    projection = settled(back, years=2)

    assert paid(projection) == {"council": [12_000, 8_000], UNFUNDED: [0, 4_000]}
    assert returned(projection) == pytest.approx([4_000, 0])


def test_what_is_left_at_the_end_of_a_grant_always_goes_back() -> None:
    short = grant(a_year=24_000, ends="2026-11", unspent="carried")

    projection = settled(short)

    assert paid(projection)["council"] == [3_000, 0]
    assert returned(projection) == pytest.approx([3_000, 0])


def test_a_grant_that_ends_after_the_model_gives_nothing_back() -> None:
    projection = settled(grant(a_year=24_000, ends="2027-09"))

    assert returned(projection) == [0]


def test_a_grant_that_ends_with_the_model_gives_back() -> None:
    assert returned(settled(grant(a_year=24_000))) == pytest.approx([12_000])


def test_a_grant_that_began_before_the_model_has_its_months_of_the_model() -> None:
    projection = settled(grant(a_year=6_000, starts="2026-03", ends="2027-08"), years=1)

    # Six months of the first grant year, then six of the second.
    assert periods(projection) == [(0, 6), (6, 12)]
    assert paid(projection)["council"] == [3_000, 3_000]


def test_a_grant_of_one_month_pays_in_that_month_alone() -> None:
    projection = settled(grant(a_year=24_000, starts="2027-01", ends="2027-01"))

    assert periods(projection) == [(0, 4), (4, 5), (5, 12)]
    assert paid(projection)["council"] == [0, 1_000, 0]
    assert returned(projection) == pytest.approx([0, 1_000, 0])


def test_a_whole_grant_year_may_be_spent_in_its_first_period() -> None:
    cut = fee(prices={"leading": 0})
    other = grant("zero", a_year=0, starts="2026-10", ends="2026-10")
    start = {"office": pool("schools", bought(9_000, profile="start"))}

    projection = settled(grant(a_year=12_000), other, cut, pools=start)

    assert paid(projection) == {"council": [9_000, 0, 0]}


def test_a_donation_is_free_money_in_its_month() -> None:
    projection = settled(donation(), opening={"cash": 1_000})

    assert periods(projection) == [(0, 3), (3, 12)]
    assert paid(projection) == {
        "friends": [0, 6_000],
        RESERVES: [1_000, 0],
        UNFUNDED: [2_000, 3_000],
    }


def test_a_restricted_donation_is_spent_from_its_month_on_and_never_goes_back() -> None:
    two = donation(
        sums={"2027-03": 4_000, "2026-12": 30_000},
        restricted=True,
        scope=BROKERING,
    )

    projection = settled(two)

    assert periods(projection) == [(0, 3), (3, 6), (6, 12)]
    assert paid(projection) == {"friends": [0, 3_000, 6_000], UNFUNDED: [3_000, 0, 0]}
    assert returned(projection, "friends") == [0, 0, 0]
    assert unspent_of(projection, "friends") == Unspent(0.0, 25_000.0)


def test_a_grant_that_ends_sooner_pays_before_a_restricted_donation() -> None:
    given = donation(sums={"2026-09": 30_000}, restricted=True, scope=BROKERING)
    soon = grant(a_year=60_000, ends="2027-02", scope=BROKERING)

    assert paid(settled(given, soon)) == {"council": [6_000, 0], "friends": [0, 6_000]}


def test_a_grant_must_be_spent_by_its_month_and_no_sum_changes() -> None:
    hurried = grant(
        a_year=60_000,
        scope=BROKERING,
        unspent="returned",
        rules={"spend_by": "2027-02"},
    )

    projection = settled(hurried)

    assert periods(projection) == [(0, 6), (6, 12)]
    assert paid(projection) == {"council": [6_000, 0], UNFUNDED: [0, 6_000]}
    assert returned(projection) == [54_000, 0]
    assert column(projection.streams.grants[0].received) == [5_000] * 12


def test_a_grant_that_must_be_spent_sooner_pays_sooner() -> None:
    slow = grant("a", a_year=60_000, scope=BROKERING)
    rules = {"spend_by": "2027-05"}
    hurried = grant("b", a_year=60_000, scope=BROKERING, rules=rules)

    assert paid(settled(slow, hurried)) == {"a": [0, 3_000], "b": [9_000, 0]}
