"""Match that nobody pays puts grant money at stake."""

from __future__ import annotations

import pytest

from scenarios.match_funding import NOTHING_MISSING, Missing, without_match
from tests.models import Words, grant
from tests.scenarios.settling import BROKERING, settled


def missing(*others: Words, cash: float = 0.0, **rules: object) -> Missing:
    """Return what is missing of the match of £12,000 of brokering."""
    ruled = grant("core", a_year=50_000, scope=BROKERING, rules=rules)
    projection = settled(ruled, *others, opening={"cash": cash})
    money = projection.streams.grants[0]
    assert money.grant.name == "core"
    return without_match(projection, money)


def test_a_match_that_nobody_pays_puts_all_of_the_grant_at_stake() -> None:
    assert missing(pays_share=0.5) == Missing(6_000, 6_000)


def test_a_match_paid_in_part_keeps_that_part_of_the_grant() -> None:
    # 9,000 of 12,000 asks for a match of 3,000; 1,000 of it keeps 3,000 of the grant.
    short = missing(pays_share=0.75, cash=1_000)

    assert short.short == pytest.approx(2_000)
    assert short.at_stake == pytest.approx(6_000)


def test_reserves_and_other_grants_are_a_match() -> None:
    other = grant("other", a_year=2_000, scope=BROKERING)

    assert missing(other, cash=4_000, pays_share=0.5) == NOTHING_MISSING


def test_a_match_in_kind_counts_in_the_periods_in_which_the_grant_pays() -> None:
    # Half of 12,000 and of 2,000 in kind is 7,000, and so is the match.
    short = missing(pays_share=0.5, in_kind_match=2_000)

    assert short.short == pytest.approx(5_000)
    assert short.at_stake == pytest.approx(5_000)


@pytest.mark.parametrize("share", [0, 1])
def test_a_share_of_nothing_or_of_all_asks_for_no_match(share: float) -> None:
    assert missing(pays_share=share) == NOTHING_MISSING


def test_a_grant_without_such_a_rule_asks_for_no_match() -> None:
    assert missing() == NOTHING_MISSING
    assert missing(ceiling_per_school=100) == NOTHING_MISSING


def test_periods_in_which_it_pays_nothing_ask_for_nothing() -> None:
    # From March on the grant is over, and what is paid then is no match for it.
    short = grant(
        "core",
        a_year=50_000,
        ends="2027-02",
        scope=BROKERING,
        rules={"pays_share": 0.5},
    )
    late = grant("late", a_year=90_000, starts="2027-03", restricted=False)
    projection = settled(short, late)

    missing_then = without_match(projection, projection.streams.grants[0])

    assert missing_then.short == pytest.approx(3_000)
    assert missing_then.at_stake == pytest.approx(3_000)
