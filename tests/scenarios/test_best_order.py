"""What streams cover is held against the most that they could in any order."""

from __future__ import annotations

import pytest

from scenarios.best_order import BestOrder, Left, Spare, best_order
from scenarios.comparison import inputs_of
from scenarios.evaluation import central
from scenarios.funded_plan import funded_plan_of
from scenarios.opened_model import open_model
from scenarios.projection import Projection
from scenarios.shipped_examples import ShippedExample, shipped_examples
from tests.models import Words, contract, donation, fee, grant, membership
from tests.scenarios.settling import BROKERING, settled, spending

BOTH: Words = {"cost_types": ["brokering", "events"]}
TEN_THOUSAND: Words = {"pools": spending(brokering=5000, events=5000)}
FREE: Words = {"prices": {"leading": 500}}
"""£5,000 from ten schools."""


def spare(projection: Projection) -> list[tuple[str, int, Left, float]]:
    return [
        (each.payer, each.year, each.left, round(each.pounds, 6))
        for each in best_order(projection).spare
    ]


def test_a_wide_grant_that_ends_first_takes_what_a_narrow_one_could_pay() -> None:
    wide = grant("a", a_year=5000, scope=BOTH)
    narrow = grant("b", a_year=5000, ends="2028-08", scope=BROKERING)

    found = best_order(settled(wide, narrow, **TEN_THOUSAND))

    assert found.covered == pytest.approx(7500)
    assert found.most == pytest.approx(10_000)
    assert found.share == pytest.approx(0.75)
    assert not found.is_near
    (left,) = found.spare
    assert (left.payer, left.year, left.left) == ("b", 0, Left.AFTER)
    assert left.pounds == pytest.approx(2500)


def test_what_goes_back_at_the_end_of_a_grant_could_have_paid() -> None:
    wide = grant("a", a_year=5000, scope=BOTH, unspent="returned", ends="2027-02")
    narrow = grant("b", a_year=5000, scope=BROKERING, taper=[1])

    # Half a year costs £2,500 of each and the wide grant brings as much in it.
    projection = settled(wide, narrow, **TEN_THOUSAND)

    assert spare(projection) == [("b", 0, Left.RETURNED, 1250)]


def test_money_of_a_year_pays_for_none_before_it() -> None:
    early = grant("a", a_year=4000, scope=BOTH, ends="2028-08", taper=[0, 1])

    # All of the first year is unpaid, and all of the second year's money is used.
    assert spare(settled(early, years=2, **TEN_THOUSAND)) == []


def test_a_grant_that_is_carried_could_wait_for_a_year_without_fees() -> None:
    carried = grant(a_year=10_000, ends="2028-08", taper=[1, 0])
    early = fee(prices={"leading": 1000}, index="none")
    programmes = {
        "leading": {
            "label": "Leading",
            "phase": "secondary",
            "cohorts": {2026: 10},
        }
    }
    pools = {"office": {**spending(brokering=10_000)["office"], "driver": "schools"}}

    projection = settled(carried, early, years=2, pools=pools, programmes=programmes)

    assert spare(projection) == [("fees", 0, Left.KEPT, 10_000)]
    assert best_order(projection).share == pytest.approx(0.5)


def test_money_that_must_be_spent_in_its_year_cannot_wait() -> None:
    yearly = grant(a_year=10_000, ends="2028-08", taper=[1, 0], unspent="returned")
    programmes = {
        "leading": {"label": "Leading", "phase": "secondary", "cohorts": {2026: 10}}
    }

    projection = settled(
        yearly,
        fee(),
        years=2,
        pools=spending(brokering=10_000),
        programmes=programmes,
    )

    assert spare(projection) == []
    assert best_order(projection).is_near


def test_surplus_is_told_of_each_source_by_what_is_left_of_it() -> None:
    carried = grant(a_year=10_000, ends="2028-08", taper=[1, 0])
    programmes = {
        "leading": {"label": "Leading", "phase": "secondary", "cohorts": {2026: 10}}
    }

    projection = settled(
        carried,
        fee(prices={"leading": 300}),
        contract(a_year=1000),
        membership(),
        years=2,
        pools=spending(brokering=10_000),
        programmes=programmes,
    )

    assert spare(projection) == [
        ("tender", 0, Left.KEPT, 1000),
        ("fees", 0, Left.KEPT, 3000),
        ("members", 0, Left.KEPT, 1200),
    ]


@pytest.mark.parametrize(
    "rules",
    [{"pays_share": 0.5}, {"ceiling_per_school": 250}, {"overhead_cap": 0.5}],
)
def test_a_grant_whose_rules_bound_what_it_pays_is_left_as_it_is(rules: Words) -> None:
    wide = grant("a", a_year=5000, scope=BOTH)
    bounded = grant("b", a_year=50_000, scope=BROKERING, taper=[1], rules=rules)

    projection = settled(wide, bounded, **TEN_THOUSAND)

    # Unbounded it would leave the wide grant to pay for events.
    paid = projection.payments.by_payer["b"].sum()
    assert spare(projection) == []
    assert best_order(projection).most == pytest.approx(5000 + paid)


def test_others_change_places_beside_a_grant_with_limits() -> None:
    bounded = grant("early", a_year=5000, ends="2027-02", rules={"pays_share": 0.1})
    wide = grant("a", a_year=5000, scope=BOTH)
    narrow = grant("b", a_year=5000, ends="2028-08", scope=BROKERING)

    projection = settled(bounded, wide, narrow, **TEN_THOUSAND)

    # It pays a tenth of half a year; the others could pay all the rest.
    assert projection.payments.by_payer["early"].sum() == pytest.approx(500)
    assert spare(projection) == [("b", 0, Left.AFTER, 2250)]
    assert best_order(projection).most == pytest.approx(10_000)


def test_rules_about_what_and_until_when_leave_a_grant_free_to_move() -> None:
    wide = grant("a", a_year=5000, ends="2026-11", scope=BOTH)
    rules = {"cost_types": ["brokering"], "spend_by": "2027-02"}
    ruled = grant("b", a_year=5000, scope=BOTH, rules=rules)

    projection = settled(wide, ruled, **TEN_THOUSAND)

    # In each quarter of a year both cost £1,250; the wide grant brings that in one.
    assert spare(projection) == [("b", 0, Left.RETURNED, 625)]


def test_a_donation_for_a_scope_pays_from_the_month_of_its_sum() -> None:
    wide = grant("a", a_year=5000, ends="2027-05", scope=BOTH)
    given = donation(sums={"2026-12": 5000}, restricted=True, scope=BROKERING)

    projection = settled(wide, given, **TEN_THOUSAND)

    # From December brokering costs £3,750, of which it pays £3,125.
    assert spare(projection) == [("friends", 0, Left.AFTER, 625)]


def test_a_donation_for_anything_is_free_money_of_its_month() -> None:
    carried = grant(a_year=10_000, ends="2028-08", taper=[1, 0])
    given = donation(sums={"2027-08": 5000})

    projection = settled(carried, given, years=2, pools=spending(brokering=10_000))

    # In August alone £833 are spent that it could have paid for.
    assert spare(projection) == [("friends", 0, Left.KEPT, 833.333333)]


def test_without_a_restricted_grant_the_order_changes_nothing() -> None:
    free = grant(a_year=20_000, restricted=False, taper=[1, 0], ends="2028-08")

    found = best_order(settled(free, years=2))

    assert found.covered == pytest.approx(12_000)
    assert found.spare == ()
    assert found.is_near


def test_where_all_is_covered_or_all_is_spent_it_changes_nothing() -> None:
    enough = best_order(settled(grant(a_year=50_000)))
    short = best_order(settled(grant(a_year=5_000)))

    assert (enough.covered, enough.most) == pytest.approx((12_000, 12_000))
    assert (short.covered, short.most) == pytest.approx((5_000, 5_000))


def test_a_grant_that_ended_before_the_plan_brings_nothing() -> None:
    past = grant("past", a_year=9000, starts="2025-09", ends="2026-08")
    also = grant(a_year=5000, scope=BROKERING)

    projection = settled(past, also, fee(**FREE), pools=spending(events=7000))

    assert spare(projection) == []


def test_where_nothing_can_be_paid_the_share_is_whole() -> None:
    assert BestOrder(0.0, ()).share == 1.0


@pytest.mark.parametrize(("more", "is_near"), [(1.9, True), (2.0, True), (2.1, False)])
def test_two_in_a_hundred_is_as_good_as_any(more: float, *, is_near: bool) -> None:
    order = BestOrder(100.0 - more, (Spare("a", 0, Left.KEPT, more),))

    assert order.most == pytest.approx(100.0)
    assert order.is_near is is_near


NOT_NEAR = {("transitional_funding", "transitional"): 0.962}
"""Ways of funding of shipped examples, and their share of the most: schools'
contributions are kept while a grant that could wait pays."""


@pytest.mark.parametrize("example", shipped_examples(), ids=lambda one: one.path.stem)
def test_shipped_examples_cover_98_of_100_but_for_one_that_says_so(
    example: ShippedExample,
) -> None:
    inputs = inputs_of(open_model(example.path))
    funded = funded_plan_of(inputs.model, inputs.register, inputs.tables)
    for scenario in funded.scenarios.values():
        found = best_order(central(funded, scenario, in_detail=True))

        share = NOT_NEAR.get((example.path.stem, scenario.name))
        assert found.covered > 0.0
        assert found.is_near is (share is None), scenario.name
        assert share is None or found.share == pytest.approx(share, abs=5e-4)


def test_no_more_is_left_than_there_is() -> None:
    wide = grant("a", a_year=5000, scope=BOTH)
    narrow = grant("b", a_year=50_000, ends="2028-08", scope=BROKERING)

    # The rest of the narrow grant can pay for nothing in any order.
    assert spare(settled(wide, narrow, **TEN_THOUSAND)) == [("b", 0, Left.AFTER, 2500)]
