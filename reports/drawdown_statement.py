"""What is asked of a funder in whole pounds: by heading, quarter and year.

The rule in words is docs/method/drawdown.md. Nothing is rounded here that another
statement has rounded: what is claimed is income, a budget what is awarded.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from costmodel.arrays import Floats, Integers
from costmodel.casting import cast_both_ways, fitted, whole
from costmodel.money import round_statement
from costmodel.periods import MONTHS_A_YEAR
from reports.fund_statement import FundStatement, GrantLines
from scenarios.claim_quarters import ClaimQuarter, claim_years
from scenarios.drawdown import Drawdown
from scenarios.drawdowns import drawdowns
from scenarios.projection import Projection
from scenarios.reserves import HALF_A_PENNY
from scenarios.unclaimed import NOT_CLAIMED, NOT_ELIGIBLE, WhyNot

_DUST = 1e-6
"""Pounds that arithmetic alone leaves where there is nothing."""


@dataclass(frozen=True)
class HeadingLines:
    """Whole pounds by quarter and heading; each ``(quarter, heading + 1)``."""

    budget: Integers
    spent: Integers
    not_eligible: Integers
    eligible: Integers
    not_claimed: Integers
    claimed: Integers
    retention: Integers
    """At each quarter's end, as arrears are; the others are sums of it."""
    arrears: Integers


@dataclass(frozen=True)
class ClaimLines:
    """Whole pounds by quarter, all headings together; each ``(quarter,)``."""

    received: Integers
    paid_back: Integers
    retention: Integers
    """At each quarter's end, as arrears and money in hand are."""
    arrears: Integers
    in_hand: Integers


@dataclass(frozen=True)
class DrawdownStatement:
    """What one grant or contract is asked for, in whole pounds."""

    drawdown: Drawdown
    income: Integers
    """What it brings in each academic year, as printed; ``(year,)``."""
    awarded: GrantLines | None = None
    """What becomes of a grant, as printed; None of a contract, and where nothing is
    printed: then budgets are rounded here."""

    @property
    def quarters(self) -> tuple[ClaimQuarter, ...]:
        """Its quarters."""
        return self.drawdown.quarters

    @cached_property
    def reasons(self) -> Mapping[WhyNot, Integers]:
        """What is not claimed by reason; each ``(quarter, heading + 1)``."""
        lines = self.by_heading
        found: dict[WhyNot, Integers] = {}
        for group, total in (
            (NOT_ELIGIBLE, lines.not_eligible),
            (NOT_CLAIMED, lines.not_claimed),
        ):
            named = [why for why in group if why in self.drawdown.unclaimed]
            if named:
                exact = np.stack(
                    [self._quarters(self.drawdown.unclaimed[why]) for why in named],
                    axis=-1,
                )
                parts = fitted(total, _solid(exact))
                found |= dict(zip(named, np.moveaxis(parts, -1, 0), strict=True))
        return found

    @cached_property
    def by_heading(self) -> HeadingLines:
        """What is told of each heading, quarter by quarter."""
        drawdown = self.drawdown
        claimed = self.claimed
        left = self._leaves(self._left(), drawdown.not_claimed)
        refused = round_statement(_solid(self._quarters(drawdown.not_eligible)))
        spent = refused + left + claimed
        if not drawdown.unclaimed:
            spent = round_statement(_solid(self._quarters(drawdown.spent)))
        return HeadingLines(
            budget=self._budget(),
            spent=spent,
            not_eligible=refused,
            eligible=spent - refused,
            not_claimed=left,
            claimed=claimed,
            retention=self._parts(self.by_quarter.retention),
            arrears=self._parts(self.by_quarter.arrears),
        )

    @cached_property
    def claimed(self) -> Integers:
        """What is claimed, which is income; ``(quarter, heading + 1)``."""
        return self._leaves(self.income, self.drawdown.claimed)

    @cached_property
    def by_quarter(self) -> ClaimLines:
        """What is told of all headings together; it follows from what is claimed."""
        ends = [quarter.stop - 1 for quarter in self.quarters]
        retention = whole(self.drawdown.kept_back[ends])
        exact = _solid(self.drawdown.owed[ends])
        paid_back = round_statement(self._sums(self.drawdown.paid_back))
        adds = self.claimed.sum(axis=1) + paid_back
        comes = self._sums(self.drawdown.received)
        received, owed = round_statement(comes), np.zeros_like(adds)
        for at, due in enumerate(adds):
            before = due + (owed[at - 1] if at else 0)
            if comes[at] and not exact[at]:
                received[at] = before
            owed[at] = before - received[at]
        arrears = np.maximum(owed - retention, 0)
        in_hand = np.maximum(retention - owed, 0)
        return ClaimLines(received, paid_back, retention, arrears, in_hand)

    def years(self) -> tuple[tuple[int, ...], ...]:
        """Return the positions of the quarters of each year of the funder."""
        positions = {quarter: at for at, quarter in enumerate(self.quarters)}
        return tuple(
            tuple(positions[quarter] for quarter in year)
            for year in claim_years(self.quarters)
        )

    def over_budget(self, quarters: tuple[int, ...]) -> tuple[Integers, Integers]:
        """Return what is claimed beyond budgets, and what of it is at stake.

        Of some quarters, each ``(heading + 1,)``; nought where no budgets were agreed.
        """
        lines, drawdown = self.by_heading, self.drawdown
        at = list(quarters)
        budget = lines.budget[at].sum(axis=0)
        over = np.maximum(lines.claimed[at].sum(axis=0) - budget, 0)
        over *= drawdown.has_budgets
        shares = np.array([drawdown.may_move(each) for each in range(len(budget))])
        stake = np.maximum(over - whole(budget * shares), 0)
        return over, stake

    def _quarters(self, by_month: Floats) -> Floats:
        """Add months up; ``(heading + 1, month)`` to ``(quarter, heading + 1)``."""
        return np.stack(
            [by_month[:, quarter.months].sum(axis=1) for quarter in self.quarters]
        )

    def _leaves(self, by_year: Integers, exact: Floats) -> Integers:
        """Share whole pounds of academic years to quarters and headings.

        Parameters
        ----------
        by_year
            Whole pounds; ``(year,)``.
        exact
            Unrounded pounds; ``(heading + 1, month)``.

        """
        exact = _solid(exact)
        months = fitted(by_year, exact.sum(axis=0).reshape(-1, MONTHS_A_YEAR))
        totals = [months.reshape(-1)[quarter.months].sum() for quarter in self.quarters]
        return self._cast(np.array(totals), self._quarters(exact))

    def _cast(self, totals: Integers, exact: Floats) -> Integers:
        """Share quarters out to headings, so that headings add up by year as well.

        ``totals`` are whole pounds, ``(quarter,)``; ``exact`` unrounded ones,
        ``(quarter, heading + 1)``.
        """
        cast = np.zeros(exact.shape, dtype=np.int64)
        for year in self.years():
            at = list(year)
            headings = fitted(totals[at].sum(), exact[at].sum(axis=0))
            columns = dict(enumerate(headings.tolist()))
            cast[at] = cast_both_ways(exact[at], totals[at], columns)
        return cast

    def _left(self) -> Integers:
        """Return eligible cost that is not claimed, by academic year.

        So that the first year and all years are what tables of eligible cost print.
        """
        drawdown = self.drawdown
        exact = drawdown.not_claimed.sum(axis=0).reshape(-1, MONTHS_A_YEAR).sum(axis=1)
        claimed = drawdown.claimed.sum(axis=0).reshape(-1, MONTHS_A_YEAR).sum(axis=1)
        first, total = (
            _beyond(left, left + paid, brings)
            for left, paid, brings in (
                (exact[0], claimed[0], self.income[0]),
                (exact.sum(), claimed.sum(), self.income.sum()),
            )
        )
        rest = _solid(exact[1:])
        if not rest.any():
            return np.array([total, *(0 for _ in rest)])
        later = fitted(np.array(max(total - first, 0)), rest)
        return np.array([first, *later.tolist()])

    def _budget(self) -> Integers:
        """Return budgets: of a contract what is claimed, of a grant what is awarded."""
        if not self.drawdown.unclaimed:
            return self.claimed
        exact = self._quarters(_solid(self.drawdown.budget))
        by_quarter = exact.sum(axis=1)
        if self.awarded is None:
            return self._cast(round_statement(by_quarter), exact)
        years = self.years()
        sums = np.array([by_quarter[list(year)].sum() for year in years])
        awarded = fitted(self.awarded.awarded.sum(), sums)
        totals = np.zeros(len(by_quarter), dtype=np.int64)
        for year, total in zip(years, awarded, strict=True):
            totals[list(year)] = fitted(total, by_quarter[list(year)])
        return self._cast(totals, exact)

    def _sums(self, by_month: Floats) -> Floats:
        """Add months up; ``(month,)`` to ``(quarter,)``."""
        return _solid(np.array([by_month[each.months].sum() for each in self.quarters]))

    def _parts(self, held: Integers) -> Integers:
        """Share a balance at each quarter's end out to headings."""
        drawdown = self.drawdown
        parts = [drawdown.parts_held(quarter.stop) for quarter in self.quarters]
        return fitted(held, np.stack(parts) * held[:, np.newaxis])


def _beyond(left: float, may: float, brings: int) -> int:
    """Return what may be paid for beyond what is brought, as tables print both."""
    if left < HALF_A_PENNY:
        return 0
    return max(int(whole(np.array([may]))[0]) - int(brings), 0)


def _solid(amounts: Floats) -> Floats:
    """Return amounts without what arithmetic alone leaves beside nought."""
    return np.where(np.abs(amounts) < _DUST, 0.0, amounts)


def claims_of(funds: FundStatement) -> Mapping[str, DrawdownStatement]:
    """Return what each restricted grant and contract is asked for, by its name.

    ``funds`` are of the same way of funding, worked out in detail.
    """
    funding = funds.funding
    income = dict(zip(funding.sources, funding.income.T, strict=True))
    return {
        name: DrawdownStatement(each, income[name], funds.grants.get(name))
        for name, each in drawdowns(funds.projection).items()
    }


def claims_of_spending(
    projection: Projection, cost: Floats
) -> Mapping[str, DrawdownStatement]:
    """Return the same where something else was spent than planned.

    ``cost`` is as :func:`scenarios.monthly_costs.cost_by_month` returns it.
    """
    found = {}
    for name, each in drawdowns(projection, cost).items():
        by_year = each.claimed.sum(axis=0).reshape(-1, MONTHS_A_YEAR).sum(axis=1)
        found[name] = DrawdownStatement(each, round_statement(_solid(by_year)))
    return found
