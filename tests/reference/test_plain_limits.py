"""What a funder's rules let a grant pay: small examples.

The work costs £60,000 in the programme itself and £20,000 through an office.
"""

from __future__ import annotations

from typing import Any

import pytest

from tests.reference.plain_result import RESERVES, UNFUNDED, PlainScenario
from tests.reference.small_documents import WORK, funded, grant, paid_by

OFFICE: dict[str, Any] = {
    "label": "Office",
    "driver": "schools",
    "ingredients": [WORK | {"cost_type": "secretariat", "price": 20000.0}],
}


def ruled(a_year: float = 50000.0, cash: float = 0.0, **rules: Any) -> PlainScenario:  # noqa: ANN401  # words of rules
    """Return what becomes of a grant with some rules."""
    return beside(grant(a_year=a_year, rules=rules), cash=cash)


def beside(*streams: dict[str, Any], cash: float = 0.0) -> PlainScenario:
    """Return what becomes of several streams."""
    return funded(
        *streams,
        organisation={"years": 1, "opening": {"cash": cash}},
        pools={"office": OFFICE},
    )


def parts(found: PlainScenario, name: str = "grant") -> Any:  # noqa: ANN401  # what approx returns
    """Return what a grant pays of direct cost and of overheads."""
    (paid,) = found.paid
    kinds = ("brokering", "secretariat")
    return tuple(paid["work", kind].get(name, 0.0) for kind in kinds)


def left(**amounts: float) -> Any:  # noqa: ANN401  # what approx returns
    """Return what each rule leaves to others, nought unless told."""
    names = ("cost types", "overheads", "match", "ceiling")
    words = {name: amounts.get(name.replace(" ", "_"), 0.0) for name in names}
    return pytest.approx(words, abs=1e-9)


def test_a_grant_that_pays_half_and_little_for_overheads() -> None:
    found = ruled(cash=90000, pays_share=0.5, overhead_cap=0.15, overhead_base="direct")

    assert parts(found) == pytest.approx((30000, 4500))
    assert paid_by(found, RESERVES, 0) == pytest.approx(45500)
    assert found.left_by_rules["grant"] == left(match=15500)
    assert found.without_match["grant"] == 0


def test_without_a_match_money_is_at_stake() -> None:
    half: dict[str, Any] = {
        "pays_share": 0.5,
        "overhead_cap": 0.15,
        "overhead_base": "direct",
    }

    some = ruled(cash=24500, **half)
    none = ruled(**half)

    assert parts(some) == parts(none) == pytest.approx((30000, 4500))
    assert some.without_match["grant"] == pytest.approx(10000)
    assert none.without_match["grant"] == pytest.approx(34500)


def test_what_the_funder_accepts_in_kind_is_match() -> None:
    found = ruled(pays_share=0.5, in_kind_match=6000, cost_types=["brokering"])

    assert parts(found) == pytest.approx((33000, 0))
    assert found.left_by_rules["grant"] == left(match=17000)
    assert found.without_match["grant"] == pytest.approx(27000)


def test_what_another_grant_pays_for_the_same_cost_is_match() -> None:
    words: dict[str, Any] = {"scope": {"cost_types": ["brokering"]}}

    found = beside(
        grant("broad", a_year=50000.0, rules={"pays_share": 0.8}),
        grant("narrow", a_year=60000.0, **words),
    )

    assert parts(found, "narrow") == pytest.approx((60000, 0))
    assert parts(found, "broad") == pytest.approx((0, 20000))
    assert found.without_match["broad"] == 0


@pytest.mark.parametrize("rules", [{"pays_share": 1}, {"pays_share": 0}, {}])
def test_who_pays_all_or_nothing_needs_no_match(rules: dict[str, Any]) -> None:
    found = ruled(**rules)

    assert found.without_match["grant"] == 0
    assert sum(parts(found)) == pytest.approx(50000 * rules.get("pays_share", 1))


@pytest.mark.parametrize(("base", "most"), [("direct", 6000), ("all", 60000 / 9)])
def test_overheads_are_a_share_of_direct_cost_or_of_everything(
    base: str, most: float
) -> None:
    short = ruled(overhead_cap=0.1, overhead_base=base)
    ample = ruled(90000, overhead_cap=0.1, overhead_base=base)

    share = 50000 / (60000 + most)
    assert parts(short) == pytest.approx((60000 * share, most * share))
    assert short.left_by_rules["grant"] == left()
    assert parts(ample) == pytest.approx((60000, most))
    assert ample.left_by_rules["grant"] == left(overheads=20000 - most)
    assert ample.reconciliation["grant"].returned == pytest.approx(30000 - most)


def test_no_overheads_go_with_direct_cost_that_others_paid() -> None:
    rules = {"overhead_cap": 0.5, "overhead_base": "direct"}
    found = beside(
        grant("broad", a_year=50000.0, rules=rules),
        grant("narrow", a_year=60000.0, scope={"cost_types": ["brokering"]}),
    )

    assert parts(found, "broad") == (0, 0)
    assert found.left_by_rules["broad"] == left(overheads=20000)
    assert paid_by(found, UNFUNDED, 0) == pytest.approx(20000)


def test_a_grant_within_its_cap_pays_all_that_it_may() -> None:
    found = ruled(90000, overhead_cap=0.4, overhead_base="direct")

    assert parts(found) == pytest.approx((60000, 20000))
    assert found.left_by_rules["grant"] == left()


def test_a_ceiling_counts_schools() -> None:
    found = ruled(ceiling_per_school=3200)

    assert parts(found) == pytest.approx((24000, 8000))
    assert found.left_by_rules["grant"] == left(ceiling=18000)


def test_each_rule_tells_what_it_leaves_after_those_before_it() -> None:
    found = ruled(
        90000,
        cost_types=["brokering"],
        overhead_cap=0.1,
        overhead_base="direct",
        pays_share=0.75,
        ceiling_per_school=4000,
    )

    assert parts(found) == pytest.approx((40000, 0))
    assert found.left_by_rules["grant"] == left(
        cost_types=20000, match=15000, ceiling=5000
    )


def test_with_limits_a_grant_pays_alone_at_the_place_of_its_name() -> None:
    rules = {"pays_share": 0.5}

    found = beside(
        grant("a", a_year=60000.0),
        grant("b", a_year=60000.0, rules=rules),
        grant("c", a_year=60000.0),
    )

    assert found.reconciliation["b"].paid == 0
    assert found.reconciliation["a"].paid == pytest.approx(40000)
    assert found.left_by_rules["b"] == left()
    assert sum(parts(found, "c")) == pytest.approx(40000)


def test_what_a_cap_leaves_falls_when_the_cost_falls() -> None:
    office = OFFICE | {"ingredients": [OFFICE["ingredients"][0] | {"profile": "start"}]}
    rules = {"overhead_cap": 0.1, "overhead_base": "direct"}

    found = funded(
        grant(a_year=90000.0, rules=rules),
        organisation={"years": 1, "opening": {"cash": 14000}},
        pools={"office": office},
    )

    expected = [5000 + 6000, *[5000] * 11]
    assert found.recognised["grant"] == pytest.approx(expected)
    assert found.free_reserves == pytest.approx([0] * 12, abs=1e-6)


def test_room_that_a_limit_leaves_is_not_carried_but_money_is() -> None:
    found = funded(
        grant(a_year=40000.0, ends="2028-08", rules={"ceiling_per_school": 2500}),
        organisation={"years": 2},
        cohorts={2026: 10, 2027: 30},
    )

    assert paid_by(found, "grant", 0) == pytest.approx(25000)
    assert paid_by(found, "grant", 1) == pytest.approx(55000)
    assert found.left_by_rules["grant"]["ceiling"] == pytest.approx(15000)
