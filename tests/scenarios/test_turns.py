"""Restricted money pays by spend-by, then by cells, then by name."""

from __future__ import annotations

from scenarios.projection import Projection
from scenarios.spans import Span
from scenarios.turns import active_year, in_turn
from tests.models import Words, donation, grant
from tests.scenarios.settling import BROKERING, settled


def turns(projection: Projection, first: int = 0) -> list[list[str]]:
    """Return the names of those that pay together, turn by turn."""
    span = next(one for one in projection.payments.spans if one.first == first)
    restricted = projection.streams.restricted
    return [
        [money.grant.name for money, _ in members]
        for _, members in in_turn(restricted, span)
    ]


def given(name: str, **words: object) -> Words:
    """Return a grant of a sum."""
    return grant(name, a_year=1, **words)


def test_what_must_be_spent_first_pays_first() -> None:
    rules: Words = {"spend_by": "2027-05"}

    order = turns(
        settled(
            donation("d", sums={"2026-09": 1}, restricted=True),
            given("a"),
            given("b", rules=rules),
            given("c", ends="2027-01"),
            years=2,
        )
    )

    assert order == [["c"], ["b"], ["a"], ["d"]]


def test_fewer_cells_pay_first_and_rules_make_them_fewer() -> None:
    rules: Words = {"cost_types": ["brokering", "bid"]}

    order = turns(
        settled(given("a"), given("b", rules=rules), given("c", scope=BROKERING))
    )

    assert order == [["c"], ["b"], ["a"]]


def test_one_with_limits_stands_alone_in_its_place() -> None:
    rules: Words = {"pays_share": 0.5}

    order = turns(settled(given("a"), given("b", rules=rules), given("c")))

    assert order == [["a", "c"], ["b"]]


def test_a_grant_is_at_work_until_it_must_be_spent() -> None:
    projection = settled(given("a", rules={"spend_by": "2027-02"}))
    (money,) = projection.streams.restricted

    assert active_year(money, Span(0, 6)) is money.years[0]
    assert active_year(money, Span(5, 7)) is None
    assert active_year(money, Span(6, 12)) is None
