"""What a grant with rules pays, and what its rules leave to others."""

from __future__ import annotations

import numpy as np
import pytest

from costmodel.drivers import CostType
from scenarios.funder_limits import Rule
from scenarios.payers import RESERVES, UNFUNDED
from scenarios.projection import Projection
from tests.models import (
    Words,
    a_model,
    bought,
    column,
    grant,
    pool,
    programme,
    scenario,
)
from tests.models import projected as projection_of
from tests.scenarios.settling import BROKERING, paid, returned, settled, spending

SHARED: Words = {"office": pool("schools", bought(20_000, cost_type="brokering"))}


def led(direct: float, **words: object) -> Words:
    """Return one programme that spends so much on brokering itself."""
    return {
        "leading": programme(
            10, ingredients=[bought(direct, cost_type="brokering")], **words
        )
    }


def of_60_and_20(*streams: Words, **parts: Words) -> Projection:
    """Return who pays for £60,000 of direct brokering and £20,000 through pools."""
    costs: Words = {"programmes": led(60_000), "pools": SHARED, **parts}
    return settled(*streams, **costs)


def left_by_rules(projection: Projection, name: str = "council") -> dict[str, object]:
    """Return what each rule leaves to others over all periods, if anything."""
    by_rule = projection.payments.left_by_rules[name][..., 0].sum(axis=1).tolist()
    return {
        rule.value: pytest.approx(amount)
        for rule, amount in zip(Rule, by_rule, strict=True)
        if amount > 1e-6
    }


def ruled(a_year: float = 50_000, /, **rules: object) -> Words:
    """Return a grant for brokering with rules."""
    return grant(a_year=a_year, scope=BROKERING, rules=rules)


def test_the_example_of_half_of_brokering_with_a_cap_on_overheads() -> None:
    half = ruled(pays_share=0.5, overhead_cap=0.15, overhead_base="direct")

    projection = of_60_and_20(half)

    assert paid(projection) == {"council": [34_500], UNFUNDED: [45_500]}
    assert returned(projection) == pytest.approx([15_500])
    assert left_by_rules(projection) == {"match": 15_500}
    kinds = projection.payments.kinds
    by_kind = projection.payments.detail["council"][0, :, 0, 0]
    assert by_kind[kinds.of_type[CostType.BROKERING]] == pytest.approx(30_000)
    assert by_kind[kinds.of_overheads[CostType.BROKERING]] == pytest.approx(4_500)


def test_a_cap_on_overheads_of_direct_cost_leaves_the_rest_to_others() -> None:
    projection = of_60_and_20(ruled(90_000, overhead_cap=0.15, overhead_base="direct"))

    assert paid(projection) == {"council": [69_000], UNFUNDED: [11_000]}
    assert left_by_rules(projection) == {"overheads": 11_000}


def test_a_cap_on_overheads_of_all_is_a_share_of_what_the_grant_pays() -> None:
    projection = of_60_and_20(ruled(90_000, overhead_cap=0.2, overhead_base="all"))

    assert paid(projection) == {"council": [75_000], UNFUNDED: [5_000]}


def test_a_cap_of_all_there_is_caps_nothing() -> None:
    projection = of_60_and_20(ruled(90_000, overhead_cap=1, overhead_base="all"))

    assert paid(projection) == {"council": [80_000]}
    assert left_by_rules(projection) == {}


def test_a_cap_that_the_money_does_not_reach_leaves_nothing_to_others() -> None:
    projection = of_60_and_20(ruled(69_000, overhead_cap=0.15, overhead_base="direct"))

    assert paid(projection)["council"] == [69_000]
    assert left_by_rules(projection) == {}


def test_overheads_alone_are_paid_by_no_grant_that_caps_them() -> None:
    projection = settled(
        ruled(overhead_cap=0.15, overhead_base="direct"),
        pools=spending(brokering=12_000),
    )

    assert paid(projection) == {UNFUNDED: [12_000]}
    assert returned(projection) == pytest.approx([50_000])


def test_one_cap_spent_leaves_only_overheads_to_the_next() -> None:
    capped = {"overhead_cap": 0.15, "overhead_base": "direct"}
    first = grant("a", a_year=69_000, scope=BROKERING, rules=capped)
    second = grant("b", a_year=50_000, scope=BROKERING, rules=capped)

    projection = of_60_and_20(first, second)

    assert paid(projection) == {"a": [69_000], UNFUNDED: [11_000]}


def test_a_grant_without_a_cap_pays_the_overheads_that_a_cap_leaves() -> None:
    capped = {"overhead_cap": 0.15, "overhead_base": "direct"}
    first = grant("a", a_year=69_000, scope=BROKERING, rules=capped)
    second = grant("b", a_year=50_000, scope=BROKERING)

    assert paid(of_60_and_20(first, second)) == {"a": [69_000], "b": [11_000]}


def test_match_in_kind_counts_as_far_as_the_funder_accepts_it() -> None:
    projection = of_60_and_20(ruled(90_000, pays_share=0.5, in_kind_match=10_000))

    assert paid(projection) == {"council": [45_000], UNFUNDED: [35_000]}
    assert left_by_rules(projection) == {"match": 35_000}


def test_match_in_kind_is_of_a_year_and_counts_by_month() -> None:
    half = {"pays_share": 0.5, "in_kind_match": 12_000}
    short = grant(a_year=90_000, ends="2026-11", scope=BROKERING, rules=half)

    assert paid(of_60_and_20(short))["council"] == [10_000 + 1_500, 0]


def test_a_share_is_of_cost_before_others_paid() -> None:
    first = grant("a", a_year=60_000, ends="2027-08", scope=BROKERING)
    second = grant("b", a_year=90_000, scope=BROKERING, rules={"pays_share": 0.5})

    assert paid(of_60_and_20(first, second)) == {"a": [60_000], "b": [20_000]}


def test_a_ceiling_is_for_each_school_of_the_scope_and_month() -> None:
    projection = of_60_and_20(ruled(90_000, ceiling_per_school=3_000))

    assert paid(projection) == {"council": [30_000], UNFUNDED: [50_000]}
    assert left_by_rules(projection) == {"ceiling": 50_000}


def test_the_rules_that_bind_add_up_to_what_is_left_to_others() -> None:
    all_of_them = grant(
        a_year=200_000,
        rules={
            "cost_types": ["brokering"],
            "overhead_cap": 0.15,
            "overhead_base": "direct",
            "pays_share": 0.5,
            "ceiling_per_school": 3_000,
        },
    )
    office = pool(
        "schools",
        bought(20_000, cost_type="brokering"),
        bought(7_000, cost_type="travel"),
    )

    projection = of_60_and_20(all_of_them, pools={"office": office})

    assert left_by_rules(projection) == {
        "cost types": 7_000,
        "overheads": 11_000,
        "match": 34_500,
        "ceiling": 4_500,
    }
    assert paid(projection) == {"council": [30_000], UNFUNDED: [57_000]}


def test_cost_that_a_rule_shuts_out_falls_to_reserves() -> None:
    projection = settled(
        grant(a_year=50_000, rules={"cost_types": ["brokering"]}),
        pools=spending(brokering=12_000, travel=3_000),
        opening={"cash": 10_000},
    )

    assert paid(projection) == {"council": [12_000], RESERVES: [3_000]}
    assert left_by_rules(projection) == {"cost types": 3_000}


def test_grants_that_only_name_cost_types_still_pay_together() -> None:
    rules = {"cost_types": ["brokering"]}

    projection = settled(
        grant("a", a_year=12_000, rules=rules),
        grant("b", a_year=36_000, scope=BROKERING),
    )

    assert paid(projection) == {"a": [3_000], "b": [9_000]}


def test_a_grant_with_limits_pays_alone_by_its_name() -> None:
    projection = settled(
        grant("a", a_year=12_000, scope=BROKERING),
        grant("b", a_year=12_000, scope=BROKERING, rules={"pays_share": 0.5}),
        grant("c", a_year=12_000, scope=BROKERING),
    )

    assert paid(projection) == {"a": [6_000], "c": [6_000]}


def test_what_grants_pay_by_month_follows_the_overheads_own_months() -> None:
    capped = ruled(90_000, overhead_cap=0.15, overhead_base="direct")
    direct = bought(60_000, cost_type="brokering", profile="start")
    model = a_model(
        programmes={"leading": programme(10, ingredients=[direct])},
        pools=SHARED,
        funding={"only": scenario(capped)},
    )

    monthly = column(projection_of(model).spending.granted["council"])

    assert monthly[0] == pytest.approx(60_000 + 9_000 / 12)
    assert monthly[1:] == pytest.approx([9_000 / 12] * 11)


def test_a_limit_left_unused_in_one_period_is_not_carried_to_the_next() -> None:
    started = bought(24_000, cost_type="brokering", profile="start")
    projection = settled(
        ruled(90_000, ceiling_per_school=1_200),
        grant("b", a_year=1, ends="2027-02", restricted=False),
        programmes={"leading": programme(10, ingredients=[started])},
        pools={},
    )

    assert paid(projection)["council"] == [6_000, 0]


def test_no_penny_is_lost_whatever_a_rule_shuts_out() -> None:
    projection = of_60_and_20(ruled(90_000, pays_share=0.3, ceiling_per_school=1_000))

    everybody = sum(projection.payments.by_payer.values())
    assert np.asarray(everybody).sum() == pytest.approx(80_000)
