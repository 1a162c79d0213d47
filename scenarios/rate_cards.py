"""The day rates by role that a contract's price comes to, built up from full cost.

The rule in words is docs/method/bids.md.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np

from costmodel.arrays import Floats
from costmodel.assumptions import Assumption
from costmodel.dated_prices import deflated
from costmodel.deflators import NoLevelError
from costmodel.facts import Facts
from costmodel.rates import DayRate
from costmodel.resources import CostRow
from scenarios.bids import Bid
from scenarios.comparison import ScenarioView
from scenarios.contracts import contract_months
from scenarios.scopes import cover_of_stream
from scenarios.spans import spans_of
from scenarios.streams import Contract

PUBLISHED = "rate."
"""How names of published fees for a day begin."""

A_DAY = "£/day"


@dataclass(frozen=True, kw_only=True)
class RoleRate:
    """One role in a contract's work: its days, and what the price has for them.

    Nominal pounds for all its days; each part over the days is that of its day rate.
    """

    person: str
    days: float
    pay: float
    """Pay with all that an employer adds, or what is paid for their days."""
    direct: float
    """Part of what else programmes use themselves: travel, materials, events."""
    overheads: float
    """Part of what else pools bring: rent, software, what is bought."""
    risk: float
    surplus: float

    @property
    def parts(self) -> tuple[float, ...]:
        """What the day rate is made of, in pounds a day."""
        each = (self.pay, self.direct, self.overheads, self.risk, self.surplus)
        return tuple(part / self.days for part in each)

    @property
    def a_day(self) -> float:
        """The day rate, in pounds."""
        return sum(self.parts)


@dataclass(frozen=True)
class PublishedRate:
    """A published fee for a day, as it was stated and in first-year prices."""

    name: str
    rate: Assumption
    now: float | None
    """Pounds a day by the deflator; None if it has no level for the year."""


def rate_card(view: ScenarioView, contract: Contract, bid: Bid) -> tuple[RoleRate, ...]:
    """Return the day rates of the roles whose days a contract's price pays for.

    None of a contract in whose scope nobody's days are paid for. Days × rates of all
    roles together are its price.
    """
    days: dict[str, float] = {}
    pay: dict[str, float] = {}
    every = tuple(_paid_days(view, contract))
    for each in every:
        days[each.person] = days.get(each.person, 0.0) + each.days
        pay[each.person] = pay.get(each.person, 0.0) + each.pay
    of_programmes = sum(each.pay for each in every if each.is_own)
    paid = sum(pay.values())
    besides = (
        bid.own - of_programmes,
        sum(bid.by_pool.values()) - (paid - of_programmes),
        bid.risk,
        bid.surplus,
    )
    return tuple(
        _role(name, days[name], amount, [each * amount / paid for each in besides])
        for name, amount in pay.items()
        if days[name] > 0.0 and amount > 0.0
    )


def published_rates(facts: Facts) -> tuple[PublishedRate, ...]:
    """Return every published fee for a day, in the order of the register."""
    return tuple(
        PublishedRate(name, rate, _now(facts, rate))
        for name, rate in facts.register.assumptions.items()
        if name.startswith(PUBLISHED) and rate.unit == A_DAY
    )


def _now(facts: Facts, rate: Assumption) -> float | None:
    """Return a fee in first-year prices, by the deflator."""
    try:
        return deflated(rate, facts.horizon, facts.deflator)
    except NoLevelError:
        return None


def _role(person: str, days: float, pay: float, besides: list[float]) -> RoleRate:
    """Return one role's part of a price."""
    direct, overheads, risk, surplus = besides
    return RoleRate(
        person=person,
        days=days,
        pay=pay,
        direct=direct,
        overheads=overheads,
        risk=risk,
        surplus=surplus,
    )


@dataclass(frozen=True)
class _PaidDays:
    """What a row of the broker's cost has of days in a contract's scope."""

    person: str
    days: float
    pay: float
    is_own: bool
    """Whether a programme uses them itself."""


def _paid_days(view: ScenarioView, contract: Contract) -> Iterator[_PaidDays]:
    """Yield what the broker pays for days of a contract's scope, row by row.

    A fee and the VAT on it are two rows of the same days: the first counts them.
    """
    names = tuple(view.central.funded.model.programmes)
    cover = cover_of_stream(contract, names)
    part_of = _parts_of_years(view, contract)
    seen = set()
    for row, amounts in zip(view.ledger.rows, view.ledger.amounts, strict=True):
        if not row.is_broker_cost or not isinstance(row.rate, DayRate):
            continue
        if row.cost_type in cover.cost_types:
            in_scope = part_of(row) * _ends_in(view, row.owner, cover.programmes)
            number = view.central.costs.quantities.of(row.need)[:, 0]
            is_first = row.place not in seen
            seen.add(row.place)
            yield _PaidDays(
                person=row.rate.person,
                days=float((number * in_scope).sum()) if is_first else 0.0,
                pay=float((amounts * in_scope).sum()),
                is_own=row.owner < len(names),
            )


def _ends_in(view: ScenarioView, owner: int, programmes: tuple[int, ...]) -> Floats:
    """Return the part of an owner's cost that ends in some programmes; ``(year,)``.

    The line *not shared* stands after the last programme.
    """
    costs = view.central.costs
    last = len(view.central.funded.model.programmes)
    if owner < last:
        return np.full(costs.plan.horizon.years, float(owner in programmes))
    pool = owner - last
    named = [at for at in programmes if at < last]
    ends: Floats = costs.shares[pool, named, :, 0].sum(axis=0)
    return ends + costs.unshared[pool, :, 0] if last in programmes else ends


def _parts_of_years(
    view: ScenarioView, contract: Contract
) -> Callable[[CostRow], Floats]:
    """Return what gives the part of each year's row in a contract's months."""
    plan, accruals = view.central.funded.plan, view.central.accruals
    months = contract_months(contract, plan.horizon)
    spans = spans_of(plan.horizon, [months.start, months.stop])

    def part_of(row: CostRow) -> Floats:
        """Return the part of each year; ``(year,)``."""
        parts = accruals.parts(plan.book.shape(row.rate), spans)
        by_year = np.zeros(plan.horizon.years)
        for at, span in enumerate(spans):
            if span.first in months:
                by_year[span.year] += parts[at, 0]
        return by_year

    return part_of
