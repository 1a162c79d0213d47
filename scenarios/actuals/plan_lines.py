"""The lines on which plan and ledger meet."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from costmodel.drivers import CostType
from scenarios.funding import FundedModel


class Side(StrEnum):
    """Whether a line is spent or earned."""

    COST = "cost"
    INCOME = "income"


@dataclass(frozen=True)
class PlanLine:
    """One line of a comparison: a cost before pools are shared, or an income."""

    side: Side
    owner: str = ""
    """Programme or pool of a cost, by name; empty: of none."""
    cost_type: CostType | None = None
    """What a cost is for; None for one that is not mapped, and for income."""
    stream: str = ""
    """Name of the stream of an income."""


NOT_MAPPED = PlanLine(Side.COST)
"""What stands in accounts that no mapping knows, debits less credits."""


def cost_line(owner: str, cost_type: CostType) -> PlanLine:
    """Return the line of a cost type in a programme, a pool or neither."""
    return PlanLine(Side.COST, owner, cost_type)


def income_line(stream: str) -> PlanLine:
    """Return the line of a stream."""
    return PlanLine(Side.INCOME, stream=stream)


def in_order(lines: Iterable[PlanLine], model: FundedModel) -> tuple[PlanLine, ...]:
    """Return lines once each: costs by programme, pool and type, then income.

    What is in no programme and no pool, and then what is not mapped, is last among
    costs; streams keep the order in which they come.
    """
    owners = [*model.programmes, *model.pools, ""]
    kinds = list(CostType)
    each = dict.fromkeys(lines)
    costs = [line for line in each if line.side is Side.COST and line.cost_type]
    costs.sort(key=lambda one: (owners.index(one.owner), kinds.index(_kind(one))))
    income = [line for line in each if line.side is Side.INCOME]
    return (*costs, *([NOT_MAPPED] if NOT_MAPPED in each else []), *income)


def _kind(line: PlanLine) -> CostType:
    """Return the cost type of a mapped cost."""
    return line.cost_type or CostType.BID
