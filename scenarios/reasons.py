"""Why a verdict is what it is: the test it rests on, by how much, and when.

The rule in words, with its worked example, is docs/method/verdict.md.
"""

from __future__ import annotations

from dataclasses import dataclass

from costmodel.arrays import Floats
from scenarios.projection import Projection
from scenarios.reserves import HALF_A_PENNY
from scenarios.sustainability import (
    Condition,
    Standing,
    VerdictKind,
    most_wanting,
    one_pound,
)


@dataclass(frozen=True, kw_only=True)
class VerdictReason:
    """What one verdict rests on, at the first draw."""

    kind: VerdictKind
    condition: Condition
    """The test that is missed, or that is met with least to spare."""
    month: int
    """Month at whose end it is; where it fails, the first month below nought."""
    pounds: float
    """What is there beyond what is asked, at that month's end; below nought: missing.
    """
    worst_month: int
    """Month at whose end most is missing of it; the same month if it does not fail."""
    worst: float
    """What is there beyond what is asked at that month's end."""
    income: float
    """Pounds of all streams over the plan."""
    cost: float
    """Pounds of full cost over the plan."""
    given: float
    """What grants and donations bring of the income."""

    @property
    def is_met(self) -> bool:
        """Whether the test holds, half a penny being near enough."""
        return self.pounds >= -HALF_A_PENNY


def reason_of(projection: Projection) -> VerdictReason:
    """Return what the verdict of the first draw rests on."""
    kind = VerdictKind(int(projection.verdict.kind[0]))
    if kind is VerdictKind.FAILS:
        condition, month = _gives_way(projection)
        spare = _spare(projection, condition)
        worst = int(spare.argmin())
    else:
        condition, month = _nearest(projection)
        spare, worst = _spare(projection, condition), month
    recognised = projection.recognised
    return VerdictReason(
        kind=kind,
        condition=condition,
        month=month,
        pounds=float(spare[month]),
        worst_month=worst,
        worst=float(spare[worst]),
        income=float(sum(each[:, 0].sum() for each in recognised.values())),
        cost=float(projection.spending.all[:, 0].sum()),
        given=given_of(projection),
    )


def given_of(projection: Projection) -> float:
    """Return what grants and donations bring over the plan, of the first draw.

    Restricted ones as they are spent; other income is none of them.
    """
    given = (each.grant.name for each in projection.streams.grants if each.is_subsidy)
    return float(sum(projection.recognised[name][:, 0].sum() for name in given))


def _gives_way(projection: Projection) -> tuple[Condition, int]:
    """Return what fails first, cash before funds, and in which month."""
    events = projection.events
    cash, fails = int(events.cash_below_nought[0]), int(events.fails[0])
    return (Condition.CASH if cash == fails else Condition.FUNDS), fails


def _nearest(projection: Projection) -> tuple[Condition, int]:
    """Return which test wants most of each pound a school-year, and when."""
    standing = Standing(projection.balances, projection.floor, projection.events)
    divisors = projection.funded.plan.facts.divisors
    return most_wanting(standing, one_pound(projection.costs.volumes.places, divisors))


def _spare(projection: Projection, condition: Condition) -> Floats:
    """Return what is there beyond what a test asks, month by month; ``(month,)``.

    Of the last year's result the same in every month.
    """
    balances = projection.balances
    if condition is Condition.CASH:
        return balances.cash[:, 0]
    if condition is Condition.FUNDS:
        return balances.unrestricted[:, 0]
    if condition is Condition.FREE_RESERVES:
        return balances.free_reserves[:, 0] - projection.floor.asked[:, 0]
    last: Floats = balances.cash[:, 0] * 0.0 + balances.results[-1, 0]
    return last
