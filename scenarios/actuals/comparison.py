"""Budget against actual, line by line and period by period, in whole pence.

The rules in words are docs/method/actuals.md. Every figure is a whole number of pence,
so that parts add up to their difference, and lines to the ledger, exactly.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from costmodel.arrays import Integers
from costmodel.money import MoneyUnit, round_statement
from costmodel.periods import PeriodYear
from scenarios.actuals.flexing import Flexed, FlexedPlan, Months
from scenarios.actuals.ledger import LedgerExport
from scenarios.actuals.mapping import Mapping
from scenarios.actuals.plan_lines import NOT_MAPPED, PlanLine, Side, in_order
from scenarios.actuals.posting import (
    Posting,
    Stake,
    not_mapped,
    postings_of,
    unknown_categories,
)
from scenarios.actuals.window import Window, start_of, window_of


@dataclass(frozen=True, kw_only=True)
class Reconciliation:
    """How a ledger comes to what is compared of it; pence, debits less credits."""

    ledger: int
    """All entries."""
    costs: int
    """Mapped to a cost, within the months compared."""
    not_mapped: int
    """Likewise, of accounts that are not mapped."""
    income: int
    """Mapped to a stream, within the months compared; credits less debits."""
    left_out: int
    """Of accounts that stand in no plan."""
    outside: int
    """Of other months, or of months only part of which is compared."""
    entries_outside: int

    @property
    def difference(self) -> int:
        """What is missing: nought."""
        found = self.costs + self.not_mapped - self.income
        return self.ledger - found - self.left_out - self.outside


@dataclass(frozen=True, kw_only=True)
class LineFigures:
    """What a line, or many together, come to in pence; arrays of any one shape."""

    budget: Integers
    planned_mix: Integers
    """What the plan says at as many schools as started, in the planned mix."""
    at_schools: Integers
    """What it says at the schools that started."""
    actual: Integers

    @property
    def volume(self) -> Integers:
        """What more or fewer schools make."""
        return self.planned_mix - self.budget

    @property
    def mix(self) -> Integers:
        """What other programmes than planned make."""
        return self.at_schools - self.planned_mix

    @property
    def price(self) -> Integers:
        """What is left: prices, quantities a school, things never planned."""
        return self.actual - self.at_schools

    @property
    def difference(self) -> Integers:
        """Actual less budget."""
        return self.actual - self.budget

    def of(self, lines: Sequence[int]) -> LineFigures:
        """Return the sums of some lines, by position; lines are the first axis."""
        return LineFigures(
            budget=self.budget[lines].sum(axis=0),
            planned_mix=self.planned_mix[lines].sum(axis=0),
            at_schools=self.at_schools[lines].sum(axis=0),
            actual=self.actual[lines].sum(axis=0),
        )

    def over_periods(self) -> LineFigures:
        """Return the sums over the last axis, that of periods."""
        return LineFigures(
            budget=self.budget.sum(axis=-1),
            planned_mix=self.planned_mix.sum(axis=-1),
            at_schools=self.at_schools.sum(axis=-1),
            actual=self.actual.sum(axis=-1),
        )


@dataclass(frozen=True, kw_only=True)
class AgainstBudget:
    """A ledger beside its plan."""

    scenario: str
    """The way of funding that is the budget."""
    window: Window
    year: PeriodYear
    """The financial year in which the last month compared lies."""
    lines: tuple[PlanLine, ...]
    figures: LineFigures
    """Pence; ``(line, period)``."""
    missed: Integers
    """Budget of the year's months before those compared; ``(line,)``."""
    ahead: Integers
    """Budget of the year's months after those compared; ``(line,)``."""
    has_schools: bool
    """Whether it is stated how many schools started."""
    not_mapped: tuple[Stake, ...]
    """Accounts of the months compared that nothing is said of, largest first."""
    unknown_categories: tuple[Stake, ...]
    """Tracking categories that nothing is said of, largest first."""
    reconciliation: Reconciliation

    @cached_property
    def costs(self) -> list[int]:
        """Positions of the lines of cost."""
        return [at for at, one in enumerate(self.lines) if one.side is Side.COST]

    @cached_property
    def income(self) -> list[int]:
        """Positions of the lines of income."""
        return [at for at, one in enumerate(self.lines) if one.side is Side.INCOME]

    @property
    def in_none(self) -> int:
        """Costs that are mapped and stand in no programme and no pool, in pence."""
        of = [
            at
            for at in self.costs
            if self.lines[at].cost_type is not None and not self.lines[at].owner
        ]
        return int(self.figures.actual[of].sum())

    def result(self, amounts: Integers) -> Integers:
        """Return income less costs of amounts whose first axis is the line."""
        result: Integers = amounts[self.income].sum(axis=0) - amounts[self.costs].sum(
            axis=0
        )
        return result


def against_budget(
    plan: FlexedPlan, ledger: LedgerExport, mapping: Mapping, upto: int | None = None
) -> AgainstBudget:
    """Lay a ledger beside its plan.

    Parameters
    ----------
    plan
        The way of funding that is the budget.
    ledger, mapping
        As they were read; both without errors.
    upto
        The last month to be compared, counted as months of a ledger are; None: the
        ledger's last.

    Raises
    ------
    NoMonthSharedError
        If plan and ledger have no month in common.

    """
    horizon = plan.funded.plan.horizon
    window = window_of((one.span for one in ledger.entries), horizon, upto)
    organisation = plan.funded.model.organisation
    year = window.year(organisation.accounts_start_month)
    postings = postings_of(ledger, mapping)
    inside = [each for each in postings if _period(each, window) is not None]
    flexed = plan.flexed(mapping.schools)
    placed = [each.line for each in inside if each.line is not None]
    lines = in_order([*_with_money(flexed), *placed], plan.funded.model)
    segments = (
        (year.first_month, window.span[0] - 1),
        *window.periods,
        (window.span[1] + 1, year.stop_month - 1),
    )
    budget = _pence(flexed.budget, lines, segments)
    actual = _actual(inside, lines, window)
    return AgainstBudget(
        scenario=plan.name,
        window=window,
        year=year,
        lines=lines,
        figures=LineFigures(
            budget=budget[:, 1:-1],
            planned_mix=_flexed(flexed.planned_mix, flexed, budget, lines, segments),
            at_schools=_flexed(flexed.at_schools, flexed, budget, lines, segments),
            actual=actual,
        ),
        missed=budget[:, 0],
        ahead=budget[:, -1],
        has_schools=any(mapping.schools.values()),
        not_mapped=not_mapped(inside, ledger),
        unknown_categories=unknown_categories(inside, mapping),
        reconciliation=_reconciled(postings, inside, lines, actual),
    )


def _period(posting: Posting, window: Window) -> int | None:
    """Return the period that a posting lies in; None: outside."""
    start = start_of(window.horizon)
    first, last = posting.span
    return window.period_of((first - start, last - start))


def _with_money(flexed: Flexed) -> Iterable[PlanLine]:
    """Return the lines of a plan that are not nought in all months of all cases."""
    cases = (flexed.budget, flexed.planned_mix, flexed.at_schools)
    return [line for case in cases for line in case if case[line].any()]


def _pence(
    months: Months, lines: Sequence[PlanLine], segments: Sequence[tuple[int, int]]
) -> Integers:
    """Return pounds by month as whole pence by segment; ``(line, segment)``.

    Costs and income are rounded once each, from their totals downwards.
    """
    pounds = np.zeros((len(lines), len(segments)))
    for at, line in enumerate(lines):
        by_month = months.get(line)
        for place, (first, last) in enumerate(segments):
            if by_month is not None:
                pounds[at, place] = by_month[first : last + 1].sum()
    rounded = np.zeros(pounds.shape, dtype=np.int64)
    for side in Side:
        of = [at for at, line in enumerate(lines) if line.side is side]
        rounded[of] = round_statement(pounds[of].T, MoneyUnit.PENNY).T
    return rounded


def _flexed(
    case: Months,
    flexed: Flexed,
    budget: Integers,
    lines: Sequence[PlanLine],
    segments: Sequence[tuple[int, int]],
) -> Integers:
    """Return what a case comes to in the periods compared; ``(line, period)``."""
    if case is flexed.budget:
        return budget[:, 1:-1]
    return _pence(case, lines, segments[1:-1])


def _actual(
    postings: Iterable[Posting], lines: Sequence[PlanLine], window: Window
) -> Integers:
    """Return what the ledger has on each line; ``(line, period)``."""
    actual = np.zeros((len(lines), len(window.periods)), dtype=np.int64)
    at = {line: place for place, line in enumerate(lines)}
    for posting in postings:
        if posting.line is not None:
            actual[at[posting.line], _period(posting, window)] += posting.pence
    return actual


def _reconciled(
    postings: Sequence[Posting],
    inside: Sequence[Posting],
    lines: Sequence[PlanLine],
    actual: Integers,
) -> Reconciliation:
    """Return how a ledger comes to what is compared of it."""
    by_line = {line: int(actual[at].sum()) for at, line in enumerate(lines)}
    unmapped = by_line.get(NOT_MAPPED, 0)
    of_side = {
        side: sum(pence for line, pence in by_line.items() if line.side is side)
        for side in Side
    }
    within = set(inside)
    outside = [one for one in postings if one.line is not None and one not in within]
    return Reconciliation(
        ledger=sum(one.debit for one in postings),
        costs=of_side[Side.COST] - unmapped,
        not_mapped=unmapped,
        income=of_side[Side.INCOME],
        left_out=sum(one.debit for one in postings if one.line is None),
        outside=sum(one.debit for one in outside),
        entries_outside=len(outside),
    )
