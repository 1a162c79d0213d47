"""How far the price of a stream keeps pace with what it pays for, year by year.

The rule in words is docs/method/prices.md.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np

from costmodel.arrays import Floats
from costmodel.first_year_rates import at_first_year_rates, change
from costmodel.rates import Priced
from scenarios.accruals import Accruals
from scenarios.clauses import clause_of
from scenarios.fees import whole_years
from scenarios.projection import Projection
from scenarios.scopes import Cover, cover_of_stream
from scenarios.spans import spans_of
from scenarios.streams import Contract, Donation, Fee, Grant, Membership, Stream

Stated = Grant | Fee | Membership | Contract
"""A stream with a stated price."""


@dataclass(frozen=True)
class Uplift:
    """One stream with a stated price against the cost of its scope; ``(year,)`` each.

    Changes are fractions since the first year; not-a-number in a year in which the
    stream brings nothing or its scope costs nothing.
    """

    stream: Stated
    price: Floats
    """By its own index."""
    costs: Floats
    """Of the year's work, over the same work at the first year's rates."""
    income: Floats
    """Pounds of the year, as recognised or earned."""
    cover: Cover
    """What it pays for."""
    now: Floats
    """Pounds that each line of it costs; ``(line of the cover, year)``."""
    then: Floats
    """The same at the first year's rates."""

    @property
    def real(self) -> Floats:
        """What the price buys of the work, less one: divided, never subtracted."""
        real: Floats = (1.0 + self.price) / (1.0 + self.costs) - 1.0
        return real

    @property
    def short(self) -> Floats:
        """Pounds more that it would have brought, had it kept pace with its costs."""
        short: Floats = self.income * ((1.0 + self.costs) / (1.0 + self.price) - 1.0)
        return short


def uplifts(projection: Projection, priced: Priced) -> tuple[Uplift, ...]:
    """Return every stream that has a stated price, in the order of the document.

    A contract priced on its cost is left out: it follows it. So are a brokerage that is
    a share of the day's fee, and a donation, which has no price.

    Parameters
    ----------
    projection
        The central case of a scenario; one draw.
    priced
        The rates of the same draw.

    """
    return tuple(_uplifts(projection, priced))


def _uplifts(projection: Projection, priced: Priced) -> Iterator[Uplift]:
    """Yield every stream that has a stated price."""
    names = tuple(projection.funded.model.programmes)
    base = at_first_year_rates(projection.costs, priced)
    at_first = replace(projection.costs, by_cell=base)
    now, then = (
        _by_year(projection, Accruals(costs, priced.timing))
        for costs in (projection.costs, at_first)
    )
    for stream in projection.scenario.funding.streams:
        if isinstance(stream, Donation) or _follows_cost(stream):
            continue
        cover = cover_of_stream(stream, names)
        income = whole_years(projection.recognised[stream.name])[:, 0]
        both = [_within(projection, each, cover) for each in (now, then)]
        costs = change(*(each.sum(axis=0) for each in both))
        brings = income != 0.0
        yield Uplift(
            stream,
            np.where(brings, _price(stream, priced), np.nan),
            np.where(brings, costs, np.nan),
            income,
            cover,
            *both,
        )


def _follows_cost(stream: Stream) -> bool:
    """Whether a stream is priced on the cost of its scope, or on the fee for a day."""
    if isinstance(stream, Fee):
        return stream.brokerage != 0.0
    return isinstance(stream, Contract) and stream.cost_plus is not None


def _by_year(projection: Projection, accruals: Accruals) -> Floats:
    """Return full cost; ``(programme + 1, kind, year)``."""
    spans = spans_of(projection.funded.plan.horizon, ())
    by_year: Floats = accruals.by_span(spans, projection.streams.kinds)[..., 0]
    return by_year


def _within(projection: Projection, cost: Floats, cover: Cover) -> Floats:
    """Return what each line of a scope costs; ``(line, year)``."""
    kinds = projection.streams.kinds.within(cover)
    within: Floats = cost[list(cover.programmes)][:, list(kinds)].sum(axis=1)
    return within


def _price(stream: Stated, priced: Priced) -> Floats:
    """Return how far a price has risen since the first year; a grant's never does."""
    if isinstance(stream, Grant):
        return np.zeros(1)
    clause = clause_of(stream, priced)[:, 0]
    risen: Floats = clause / clause[0] - 1.0
    return risen
