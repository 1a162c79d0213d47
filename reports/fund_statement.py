"""Funds in whole pounds: what each brings and spends, and the balance sheet behind.

The rule in words is docs/method/funds.md. Nothing is rounded here that another
statement has rounded: income, cost, free reserves and cash are taken from those.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from costmodel.arrays import Floats, Integers
from costmodel.casting import fitted, whole
from costmodel.periods import MONTHS_A_YEAR
from reports.funding_statement import CashStatement, FundingStatement
from scenarios.funds import Fund, GrantMovements, fund_of, grant_movements
from scenarios.projection import Projection
from scenarios.reserves import HALF_A_PENNY


@dataclass(frozen=True)
class GrantLines:
    """What becomes of one grant in whole pounds; each ``(year,)``."""

    before: Integers
    awarded: Integers
    spent: Integers
    returned: Integers
    after: Integers


@dataclass(frozen=True)
class BalanceLines:
    """The balance sheet in whole pounds, at the start and at each year's end.

    Each ``(year + 1,)``.
    """

    fixed_assets: Integers
    debtors: Integers
    cash: Integers
    creditors: Integers
    deferred_income: Integers
    grant_repayable: Integers


@dataclass(frozen=True)
class FundStatement:
    """The funds of one scenario."""

    funding: FundingStatement
    cash: CashStatement

    @property
    def projection(self) -> Projection:
        """What is told, unrounded."""
        return self.funding.projection

    def fund_of(self, payer: str) -> Fund:
        """Return the fund that a stream is income of, or that reserves belong to."""
        return fund_of(self.projection, payer)

    @cached_property
    def spent(self) -> Mapping[Fund, Integers]:
        """Full cost by the fund that pays it; each ``(year, programme + 1)``."""
        by_payer = self.funding.paid.sum(axis=2)
        of = [self.fund_of(payer) for payer in self.funding.payers]
        return {
            fund: by_payer[..., [each is fund for each in of]].sum(axis=-1)
            for fund in Fund
        }

    @cached_property
    def ends(self) -> Mapping[Fund, Integers]:
        """Funds at the start and at each year's end; each ``(year + 1,)``."""
        opening = self.projection.balances.opening
        results = self.funding.results
        still = np.zeros(len(results) + 1, dtype=np.int64)
        free = self.cash.opening_free_reserves + int(whole(opening.fixed_assets)[0])
        moved = np.concatenate(([0], np.cumsum(results)))
        return {
            Fund.UNRESTRICTED: free + moved,
            Fund.DESIGNATED: still + int(whole(opening.designated)[0]),
            Fund.RESTRICTED: still + int(whole(opening.restricted)[0]),
        }

    @property
    def at_the_end(self) -> int:
        """All funds at the end of the last year."""
        return sum(int(ends[-1]) for ends in self.ends.values())

    @cached_property
    def purposes(self) -> Mapping[str, int]:
        """What is held for each purpose outside the plan, as the whole is rounded."""
        funded = self.projection.funded
        written = funded.model.organisation.opening.restricted
        if not written:
            return {}
        value = self.funding.cost.ledger.priced.value
        held = np.array([float(value(each)[0]) for each in written.values()])
        rounded = fitted(self.ends[Fund.RESTRICTED][0], held).tolist()
        return dict(zip(written, rounded, strict=True))

    @cached_property
    def grants(self) -> Mapping[str, GrantLines]:
        """What becomes of each restricted grant."""
        income = dict(zip(self.funding.sources, self.funding.income.T, strict=True))
        movements = grant_movements(self.projection)
        return {name: _rounded(each, income[name]) for name, each in movements.items()}

    @cached_property
    def balances(self) -> BalanceLines:
        """The balance sheet; it comes to :attr:`ends`."""
        sheet, opening = self.projection.balances, self.projection.balances.opening
        nothing = np.zeros_like(opening.cash)
        beside = np.stack(
            (
                -_at_ends(opening.creditors, sheet.creditors),
                -_at_ends(opening.deferred_income, sheet.deferred_income),
                -_at_ends(nothing, sheet.grant_repayable),
                _at_ends(opening.debtors, sheet.debtors),
            ),
            axis=-1,
        )
        ends = np.concatenate((whole(opening.cash), _year_ends(self.cash.cash)))
        fixed = np.full_like(ends, int(whole(opening.fixed_assets)[0]))
        funds: Integers = np.stack(list(self.ends.values())).sum(axis=0)
        rest = funds - fixed - ends
        beside[np.abs(beside) < HALF_A_PENNY] = 0.0
        idle = ~beside.any(axis=1)
        beside[idle, 0] = np.minimum(rest[idle], 0)
        beside[idle, -1] = np.maximum(rest[idle], 0)
        parts = fitted(rest, beside).T
        creditors, deferred, repayable = -parts[:3]
        return BalanceLines(fixed, parts[3], ends, creditors, deferred, repayable)


def _year_ends(by_month: Integers) -> Integers:
    """Return what stands at each year's end; ``(month,)`` to ``(year,)``."""
    return by_month[MONTHS_A_YEAR - 1 :: MONTHS_A_YEAR]


def _at_ends(opening: Floats, by_month: Floats) -> Floats:
    """Return a balance at the start and each year's end, of the first draw."""
    return np.concatenate(
        (opening[:1], by_month[MONTHS_A_YEAR - 1 :: MONTHS_A_YEAR, 0])
    )


def _rounded(exact: GrantMovements, spent: Integers) -> GrantLines:
    """Round what becomes of a grant, from the last year to the first.

    ``spent`` is rounded already. What was awarded takes up what rounding leaves; in a
    year in which nothing was, what was left before does.
    """
    returned = fitted(whole(exact.returned.sum()), exact.returned)
    ends = np.concatenate(([0], whole(exact.left)))
    awarded = np.zeros_like(spent)
    for year in reversed(range(len(spent))):
        gone = ends[year + 1] + spent[year] + returned[year]
        if exact.awarded[year] > HALF_A_PENNY:
            awarded[year] = gone - ends[year]
        else:
            ends[year] = gone
    return GrantLines(ends[:-1], awarded, spent, returned, ends[1:])
