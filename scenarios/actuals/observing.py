"""Which assumptions of a plan a ledger tells the value of, and what it is.

The rule in words is docs/method/actuals.md. Every candidate is a draw of its own: the
engine is asked once what becomes of all lines with each of them nought, and then a few
dozen times at which value its lines come to what the ledger has.
"""

from __future__ import annotations

from collections.abc import Mapping as Table
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

import numpy as np

from costmodel.arrays import Flags, Floats, Integers
from costmodel.assumptions import Assumption
from costmodel.money import MoneyUnit, round_money
from scenarios.actuals.comparison import AgainstBudget
from scenarios.actuals.flexing import FlexedPlan, Schools, draws_of
from scenarios.actuals.plan_lines import PlanLine
from scenarios.funded_plan import FundedPlan, ScenarioPlan
from scenarios.projection import projector_of
from scenarios.reserves import HALF_A_PENNY

MOST = 8.0
"""Times its old value that a new one may be."""

_STEPS = 50
"""Halvings of the range in which a value is sought: far below a penny."""

_NUDGE = 1.01
_MOVES = 1e-4
"""Share of a line that a nudge of one in a hundred must move at the least."""


class Reason(StrEnum):
    """Why an assumption keeps its value, in words that follow its name."""

    NO_MONEY = "is no sum of money: its unit does not begin with £"
    FACT = "is a fact of the plan (exact), and none to be observed"
    NOT_USED = "is used by nothing that is compared"
    IN_PART = "makes up only part of the lines that rest on it"
    SHARED = "shares its lines with another sum of money"
    NO_ENTRY = "has nothing in the ledger: its lines there are nought"
    OUT_OF_REACH = "cannot explain what the ledger has in its lines"


@dataclass(frozen=True)
class Observed:
    """An assumption whose value the ledger tells."""

    name: str
    before: Assumption
    value: float
    """What it was, in its own unit and in prices of the last month compared."""
    lines: tuple[PlanLine, ...]
    """Those that rest on it and on no other sum of money."""
    planned: int
    """What the plan has in them at the schools that started, in pence."""
    actual: int
    """What the ledger has in them, in pence."""


@dataclass(frozen=True)
class Observations:
    """What a ledger tells of a plan's own assumptions."""

    observed: tuple[Observed, ...]
    kept: Table[str, Reason]
    """Why each other assumption keeps its value, by name."""


@dataclass(frozen=True)
class Observer:
    """A plan at the schools that started, beside its ledger."""

    against: AgainstBudget
    funded: FundedPlan
    scenario: ScenarioPlan
    assumptions: Table[str, Assumption]
    """The plan's own, as they were before."""

    @cached_property
    def groups(self) -> tuple[list[int], ...]:
        """Lines by position that the ledger tells apart, those it does not together.

        Where it has a cost type in no programme and no pool, it does not say whose the
        lines of that type are.
        """
        lines = self.against.lines
        together: dict[object, list[int]] = {}
        nobodys = {one.cost_type for one in lines if one.cost_type and not one.owner}
        for at, line in enumerate(lines):
            key = line.cost_type if line.cost_type in nobodys else line
            together.setdefault(key, []).append(at)
        return tuple(together.values())

    @cached_property
    def actual(self) -> Integers:
        """What the ledger has in each group, in pence; ``(group,)``."""
        by_line = self.against.figures.over_periods().actual
        return np.array([by_line[of].sum() for of in self.groups], dtype=np.int64)

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The assumptions that may be observed, in alphabetical order."""
        used = self.funded.plan.terms.names
        return tuple(
            name
            for name, one in sorted(self.assumptions.items())
            if name in used and _why_not(one) is None and one.value > 0.0
        )

    def observations(self) -> Observations:
        """Return what the ledger tells."""
        rests, moves = self._rests_on()
        kept = {name: why for name in self.assumptions if (why := self._unfit(name))}
        told: dict[str, list[int]] = {}
        for at, name in enumerate(self.names):
            alone = [
                int(group)
                for group in np.flatnonzero(rests[:, at])
                if rests[group].sum() == 1
            ]
            why = self._why_kept(alone, rests[:, at], moves[:, at])
            if why is None:
                told[name] = alone
            else:
                kept[name] = why
        return self._valued(told, kept)

    def _unfit(self, name: str) -> Reason | None:
        """Return why an assumption is none to be observed; None if it is one."""
        if name in self.names:
            return None
        return _why_not(self.assumptions[name]) or Reason.NOT_USED

    def _why_kept(self, alone: list[int], rests: Flags, moves: Flags) -> Reason | None:
        """Return why an assumption keeps its value before any is sought."""
        if not alone:
            if rests.any():
                return Reason.SHARED
            return Reason.IN_PART if moves.any() else Reason.NOT_USED
        return None if int(self.actual[alone].sum()) > 0 else Reason.NO_ENTRY

    def _rests_on(self) -> tuple[Flags, Flags]:
        """Return which groups rest on each candidate, and which it moves at all.

        Both ``(group, candidate)``. A group rests on what makes it vanish when it is
        nought, and what moves it where it stands.
        """
        count = len(self.names)
        factors = np.ones((count, 2 * count + 1))
        at = np.arange(count)
        factors[at, at], factors[at, count + at] = 0.0, _NUDGE
        totals = self._totals(factors)
        usual = totals[:, -1:]
        beside = np.abs(totals[:, count:-1] - usual)
        moves = beside > _MOVES * np.abs(usual) + HALF_A_PENNY / MoneyUnit.PENNY
        vanishes = np.abs(totals[:, :count]) < HALF_A_PENNY
        is_there = np.abs(usual) >= HALF_A_PENNY
        return vanishes & moves & is_there, moves

    def _valued(
        self, told: Table[str, list[int]], kept: dict[str, Reason]
    ) -> Observations:
        """Return the values at which lines come to what the ledger has in them."""
        planned = self.against.figures.over_periods().at_schools
        wanted = {name: int(self.actual[of].sum()) for name, of in told.items()}
        factors = self._factors(told, wanted)
        observed = []
        for name, groups in told.items():
            lines = [line for group in groups for line in self.groups[group]]
            before = self.assumptions[name]
            if factors[name] >= MOST:
                kept[name] = Reason.OUT_OF_REACH
                continue
            value = np.array(before.value * factors[name])
            observed.append(
                Observed(
                    name=name,
                    before=before,
                    value=float(round_money(value, MoneyUnit.PENNY)) / MoneyUnit.PENNY,
                    lines=tuple(self.against.lines[line] for line in lines),
                    planned=int(planned[lines].sum()),
                    actual=wanted[name],
                )
            )
        return Observations(tuple(observed), kept)

    def _factors(
        self, told: Table[str, list[int]], wanted: Table[str, int]
    ) -> dict[str, float]:
        """Return what each value is to be multiplied by; MOST if that is not enough."""
        low, high = np.zeros(len(told)), np.full(len(told), MOST)
        rows = [self.names.index(name) for name in told]
        for _ in range(_STEPS if told else 0):
            middle = (low + high) / 2.0
            factors = np.ones((len(self.names), len(told)))
            factors[rows, np.arange(len(told))] = middle
            totals = self._totals(factors)
            pounds = np.array([wanted[name] for name in told]) / MoneyUnit.PENNY
            reached = [totals[of, at].sum() for at, of in enumerate(told.values())]
            is_short = np.array(reached) < pounds
            low, high = (
                np.where(is_short, middle, low),
                np.where(is_short, high, middle),
            )
        at_most = low >= MOST * (1.0 - 1e-9)
        return dict(zip(told, np.where(at_most, MOST, high).tolist(), strict=True))

    def _totals(self, factors: Floats) -> Floats:
        """Return what groups come to over the periods compared; ``(group, draws)``.

        ``factors`` multiply candidates; ``(candidate, draws)``.
        """
        terms = self.funded.plan.terms
        drawn = np.repeat(terms.central, factors.shape[1], axis=1)
        for row, name in enumerate(self.names):
            drawn[terms.names.index(name)] *= factors[row]
        with np.errstate(all="ignore"):
            projection = projector_of(self.funded, drawn).project(self.scenario)
            months = draws_of(projection)
        first, last = self.against.window.span
        totals = np.zeros((len(self.against.lines), factors.shape[1]))
        for at, line in enumerate(self.against.lines):
            if line in months:
                totals[at] = months[line][first : last + 1].sum(axis=0)
        return np.stack([totals[of].sum(axis=0) for of in self.groups])


def _why_not(one: Assumption) -> Reason | None:
    """Return why an assumption is none that a ledger could tell; None if it is one."""
    if not one.unit.startswith("£"):
        return Reason.NO_MONEY
    return Reason.FACT if one.exact else None


def observer_of(plan: FlexedPlan, against: AgainstBudget, schools: Schools) -> Observer:
    """Return what observes a plan's own assumptions in a ledger.

    Its prices are dated in the last month compared, so that values found are as well.
    """
    dated = against.window.label(against.window.span[1])
    model = plan.funded.model
    redated = {
        name: one.model_copy(update={"dated": dated}) if _why_not(one) is None else one
        for name, one in model.assumptions.items()
    }
    planned = plan.budget().costs.volumes.journeys[:, :, 0]
    started, _ = plan.started(planned, schools)
    fixed = plan.fixed(started, model.model_copy(update={"assumptions": redated}))
    return Observer(against, *fixed, model.assumptions)
