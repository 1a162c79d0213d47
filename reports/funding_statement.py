"""The funding statement: what each source brings, what it pays for, what is kept.

Rounded once for all tables. Who pays for what adds up to the cost statement along every
cost, and to each source's income down every source; what differs by a pound or two from
its unrounded value is a source whose cells leave no choice.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from costmodel.arrays import Floats, Integers
from costmodel.casting import cast_both_ways, fitted, whole
from costmodel.money import round_statement
from reports.cost_statement import CostStatement
from scenarios.fees import whole_years
from scenarios.payers import RESERVES, UNFUNDED
from scenarios.payment_cells import cells_paid, payers_of
from scenarios.projection import Projection

_TAKES_UP = 50.0
"""Pounds from which a remainder can take up the single pounds of rounding."""


@dataclass(frozen=True)
class FundingStatement:
    """The money of one scenario in whole pounds, payers in the order they pay."""

    projection: Projection
    cost: CostStatement
    """Of the same scenario."""

    @property
    def payers(self) -> tuple[str, ...]:
        """Names of the sources of income, then *reserves* and *unfunded*."""
        return payers_of(self.projection)

    @property
    def sources(self) -> tuple[str, ...]:
        """Names of the sources of income."""
        return tuple(name for name in self.payers if name not in {RESERVES, UNFUNDED})

    @cached_property
    def exact(self) -> Floats:
        """Pounds paid, unrounded; ``(year, programme + 1, cost type, payer)``."""
        return cells_paid(self.projection)

    @cached_property
    def paid(self) -> Integers:
        """Pounds paid; ``(year, programme + 1, cost type, payer)``."""
        return self._rounded[0]

    @cached_property
    def kept(self) -> Integers:
        """What is left of each source at the end of a year; ``(year, source)``."""
        return self._rounded[1]

    @property
    def income(self) -> Integers:
        """What each source brings, as recognised or earned; ``(year, source)``."""
        paid: Integers = self.paid.sum(axis=(1, 2))
        return paid[:, : len(self.sources)] + self.kept

    @property
    def results(self) -> Integers:
        """Income less full cost, which is the unrestricted result; ``(year,)``."""
        income: Integers = self.income.sum(axis=1)
        cost: Integers = self.cost.full_cost.sum(axis=(1, 2))
        return income - cost

    @cached_property
    def _rounded(self) -> tuple[Integers, Integers]:
        """Round year by year: what is paid, and what is kept of each source."""
        recognised = self.projection.recognised
        earned = np.stack(
            [whole_years(recognised[name])[:, 0] for name in self.sources]
        )
        income = _income(earned.T)
        years = [
            _rounded_year(exact, cost, earned[:, year], income[year])
            for year, (exact, cost) in enumerate(
                zip(self.exact, self.cost.full_cost, strict=True)
            )
        ]
        return np.stack([paid for paid, _ in years]), np.stack(
            [kept for _, kept in years]
        )


def _income(earned: Floats) -> Integers:
    """Round what each source brings, so that it adds up by year and by source.

    ``earned`` and the result are ``(year, source)``.
    """
    years = round_statement(earned.sum(axis=1))
    sources = fitted(years.sum(), earned.sum(axis=0))
    return cast_both_ways(earned, years, dict(enumerate(sources.tolist())))


def _rounded_year(
    exact: Floats, cost: Integers, earned: Floats, income: Integers
) -> tuple[Integers, Integers]:
    """Round who pays for what in one year, and what is kept of each source.

    Payers are the sources of income, then reserves and what nobody pays. Bound to
    their rounded sums are sources of which nothing is kept, and reserves where there is
    something that nobody pays; the others take up what is left.
    """
    payers, sources = exact.shape[-1], len(earned)
    flat = np.maximum(exact.reshape(-1, payers), 0.0)
    sums = flat.sum(axis=0)
    left = np.maximum(earned - sums[:sources], 0.0)
    kept, is_free = whole(left), left >= _TAKES_UP
    bound = {
        source: int(income[source] - kept[source])
        for source in range(sources)
        if not is_free[source]
    }
    if sums[-1] >= _TAKES_UP:
        bound[sources] = int(whole(sums)[sources])
    paid = cast_both_ways(flat, cost.reshape(-1), bound)
    kept[is_free] = (income - paid.sum(axis=0)[:sources])[is_free]
    return paid.reshape(exact.shape), kept


@dataclass(frozen=True)
class CashStatement:
    """Month-end balances of one scenario in whole pounds."""

    projection: Projection
    funding: FundingStatement

    @cached_property
    def opening_free_reserves(self) -> int:
        """Free reserves on the eve of the first month."""
        return int(whole(self.projection.balances.opening.free)[0])

    @cached_property
    def free_reserves(self) -> Integers:
        """Opening reserves and all results since, month by month; ``(month,)``.

        What a year adds is its result in the funding statement, to the pound.
        """
        unrestricted = self.projection.balances.unrestricted[:, 0]
        opening = self.projection.balances.opening.unrestricted
        monthly = np.diff(unrestricted, prepend=opening).reshape(-1, 12)
        added = fitted(self.funding.results, monthly)
        return self.opening_free_reserves + np.cumsum(added.reshape(-1))

    @cached_property
    def cash(self) -> Integers:
        """Money in the bank; ``(month,)``."""
        return whole(self.projection.balances.cash[:, 0])

    @cached_property
    def floor(self) -> Integers:
        """What free reserves are held against; ``(month,)``."""
        return whole(self.projection.floor.by_month[:, 0])

    @property
    def opening_floor(self) -> int:
        """The floor on the eve of the first month."""
        return int(whole(self.projection.floor.opening)[0])
