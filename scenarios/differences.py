"""What one run differs by from another, line by line, so that it adds up.

The rule in words, with its worked example, is docs/method/comparison.md.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

import numpy as np

from costmodel.arrays import Floats
from costmodel.bearers import TYPES, Ledger
from costmodel.casting import fitted
from costmodel.drivers import CostType
from costmodel.money import MoneyUnit, round_money, share_out
from scenarios.evaluation import central
from scenarios.funded_plan import FundedPlan, ScenarioPlan
from scenarios.payers import OPENING
from scenarios.projection import Projection, projector_of


class Figure(StrEnum):
    """What is compared, in pounds of each year over the whole plan."""

    FULL_COST = "full_cost"
    RESULT = "result"
    SUBSIDY = "subsidy"
    RESERVES = "closing_reserves"


FIGURES = tuple(Figure)


@dataclass(frozen=True, kw_only=True)
class ComparedSide:
    """One run, as far as it is compared; pounds of each year over the whole plan."""

    costs: dict[CostType, float]
    """Full cost by cost type."""
    income: dict[str, float]
    """What each stream brings, by name."""
    given: frozenset[str]
    """Streams that are grants or donations."""
    opening: float
    """Free reserves on the eve of the first month."""
    labels: dict[str, str]
    """What streams are called."""

    @property
    def totals(self) -> Floats:
        """The figures that are compared; ``(figure,)``."""
        cost, income = sum(self.costs.values()), sum(self.income.values())
        subsidy = sum(self.income[name] for name in self.given)
        result = income - cost
        return np.array([cost, result, subsidy, self.opening + result])

    @cached_property
    def costs_in_pence(self) -> dict[CostType, int]:
        """Full cost by cost type in whole pence that come to the whole."""
        return dict(zip(self.costs, _in_pence(self.costs.values()), strict=True))

    @cached_property
    def income_in_pence(self) -> dict[str, int]:
        """Income by stream in whole pence that come to the whole."""
        return dict(zip(self.income, _in_pence(self.income.values()), strict=True))

    @property
    def opening_in_pence(self) -> int:
        """Opening free reserves in whole pence."""
        return int(round_money(np.array(self.opening), MoneyUnit.PENNY))

    @property
    def totals_in_pence(self) -> tuple[int, ...]:
        """The figures in whole pence, as the leaves add up; ``(figure,)``."""
        cost = sum(self.costs_in_pence.values())
        result = sum(self.income_in_pence.values()) - cost
        subsidy = sum(self.income_in_pence[name] for name in self.given)
        return cost, result, subsidy, self.opening_in_pence + result


@dataclass(frozen=True)
class Line:
    """What one line adds to each figure, in whole pence; ``(figure,)``."""

    of: CostType | str
    """A cost type, the name of a stream, or OPENING_RESERVES."""
    adds: tuple[int, ...]


OPENING_RESERVES = "opening_reserves"
"""In place of a stream: what there was on the eve of the first month."""


def _in_pence(amounts: Iterable[float]) -> list[int]:
    """Return pounds as whole pence that add up to their rounded sum."""
    parts = np.array(list(amounts))
    total = round_money(parts.sum(), MoneyUnit.PENNY)
    pence: list[int] = share_out(total, parts, MoneyUnit.PENNY).tolist()
    return pence


def side_of(funded: FundedPlan, scenario: ScenarioPlan) -> ComparedSide:
    """Work one way of funding out at central values, as far as it is compared."""
    projection = central(funded, scenario)
    priced = projector_of(funded, funded.plan.terms.central).priced
    return side_of_run(projection, Ledger(projection.costs, priced))


def side_of_run(projection: Projection, ledger: Ledger) -> ComparedSide:
    """Return what is compared of a run, with its costs row by row."""
    by_type = ledger.full_cost.sum(axis=(0, 2, 3)).tolist()
    streams = projection.scenario.funding.streams
    given = (each.grant.name for each in projection.streams.grants if each.is_subsidy)
    return ComparedSide(
        costs=dict(zip(TYPES, by_type, strict=True)),
        income={
            name: float(money[:, 0].sum())
            for name, money in projection.recognised.items()
        },
        given=frozenset(given),
        opening=float(projection.balances.opening.free[0]),
        labels={each.name: each.label or each.name for each in streams},
    )


def lines_between(one: ComparedSide, other: ComparedSide) -> tuple[Line, ...]:
    """Return every line that differs, cost types first, then streams by name.

    With the totals of the one side they come to those of the other, to the penny.
    """
    return tuple(line for line in _lines(one, other) if any(line.adds))


def _lines(one: ComparedSide, other: ComparedSide) -> Iterator[Line]:
    """Yield every line, those too that are alike on both sides."""
    costs, others = one.costs_in_pence, other.costs_in_pence
    for kind in TYPES:
        more = others[kind] - costs[kind]
        yield Line(kind, (more, -more, 0, -more))
    income, incomes = one.income_in_pence, other.income_in_pence
    for name in sorted({*income, *incomes}, key=_opening_last):
        before, after = income.get(name, 0), incomes.get(name, 0)
        given = after * (name in other.given) - before * (name in one.given)
        yield Line(name, (0, after - before, given, after - before))
    opening = other.opening_in_pence - one.opening_in_pence
    yield Line(OPENING_RESERVES, (0, 0, 0, opening))


def _opening_last(name: str) -> tuple[bool, str]:
    """Return the order of streams: by name, income taken in advance last."""
    return name == OPENING, name


def shared_out(
    one: ComparedSide, other: ComparedSide, adds: Sequence[Floats]
) -> list[tuple[int, ...]]:
    """Return what some changes add to each figure, in whole pence that add up.

    Parameters
    ----------
    one, other
        Both sides, between which the changes lie.
    adds
        Pounds that each adds, ``(figure,)``; together they come to the difference.

    """
    if not adds:
        return []
    pence = np.stack(adds, axis=-1) * float(MoneyUnit.PENNY)
    pairs = zip(one.totals_in_pence, other.totals_in_pence, strict=True)
    total = np.array([after - before for before, after in pairs])
    shared: list[list[int]] = fitted(total, pence).T.tolist()
    return [tuple(each) for each in shared]
