"""Checks of pools by planned costs: drivers that do not fit, and pools that are large.

Nothing here is wrong in itself; it is worth another look. The rule in words is
docs/method/checks.md.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from costmodel.draft import in_pounds
from costmodel.drivers import CostType, Count, Driver
from costmodel.errors import Finding
from costmodel.full_cost import Costs
from costmodel.inspection import Inspection
from costmodel.plan import CostCell
from costmodel.suggestions import listed

LARGE = 0.30
"""Share of full cost above which a pool is told of."""

MOSTLY = 0.50
"""Share of a cost above which it is mostly of one sort."""

SLACK = 1e-9
"""Part of a share that floats may lose."""


@dataclass(frozen=True)
class _Work:
    """Work that is done for something counted in programmes."""

    count: Count
    called: str
    driver: Driver
    """What spreads it over those it is done for."""


WORK: Mapping[CostType, _Work] = {
    CostType.EVENTS: _Work(Count.EVENT, "events", Driver.EVENTS),
    CostType.BROKERING: _Work(Count.MATCH, "matches", Driver.MATCHES),
}
"""Cost types of which programmes may have none."""

_FITTING = frozenset(
    {"events", "delegates", "matches", "partnership_months", "time", "fixed"}
)
"""Drivers that reach those who have what is counted, or those whom the user names."""


@dataclass(frozen=True)
class _PoolCost:
    """What one pool costs over the plan before anything is shared, in pounds."""

    costs: Costs
    position: int

    @property
    def driver(self) -> Driver:
        """What spreads it, by rules if they say so."""
        return tuple(self.costs.plan.model.pools.values())[self.position].driver

    @property
    def owner(self) -> int:
        """The pool's place among programmes and pools."""
        return len(self.costs.plan.model.programmes) + self.position

    @cached_property
    def whole(self) -> float:
        """All of it."""
        return self.of(lambda _: True)

    def of(self, wanted: Callable[[CostCell], bool]) -> float:
        """Return what some of its cells come to."""
        return _sum(self.costs, lambda cell: cell.owner == self.owner and wanted(cell))

    def is_mostly(self, wanted: Callable[[CostCell], bool]) -> bool:
        """Whether some of its cells are more than half of it."""
        return self.of(wanted) > self.whole * (MOSTLY + SLACK)

    def borne_by(self, programmes: list[int]) -> float:
        """Return what of it ends in some programmes."""
        own, shares = self.costs.direct[self.owner], self.costs.shares[self.position]
        return float((own * shares[programmes]).sum())


def check_sense_of_pools(inspection: Inspection, costs: Costs) -> Iterator[Finding]:
    """Yield what of the pools is worth another look.

    ``costs`` are those of planned cohorts at central values, of a model in which
    nothing is wrong.
    """
    whole = _sum(costs, lambda _: True)
    for position, name in enumerate(inspection.model.pools):
        cost = _PoolCost(costs, position)
        if cost.driver not in _FITTING:
            yield from _check_work(inspection, cost, name)
        if cost.driver is Driver.DIRECT_COST:
            yield from _check_pay(inspection, cost, name)
        if cost.whole > whole * (LARGE + SLACK):
            yield _large(inspection, name, cost.whole, whole)


def _sum(costs: Costs, wanted: Callable[[CostCell], bool]) -> float:
    """Return what some cells come to over the plan, in pounds."""
    cells = zip(costs.rows.cells, costs.by_cell, strict=True)
    return float(sum(amounts.sum() for cell, amounts in cells if wanted(cell)))


def _check_work(
    inspection: Inspection, cost: _PoolCost, name: str
) -> Iterator[Finding]:
    """Yield a note if a pool's work reaches programmes for which none is done."""
    reached = cost.costs.shares[cost.position].any(axis=(1, 2))
    for cost_type, work in WORK.items():
        has_any = cost.costs.counts[work.count].any(axis=(1, 2))
        odd = np.flatnonzero(reached & ~has_any).tolist()
        if not odd or not cost.is_mostly(_of(cost_type)):
            continue
        names = tuple(inspection.model.programmes)
        named = listed(f"'{names[at]}'" for at in odd)
        has, bears = ("has", "bears") if len(odd) == 1 else ("have", "bear")
        yield inspection.note(
            ("pools", name, "driver"),
            f"The pool '{name}' is mostly {cost_type} and is spread by "
            f"'{cost.driver}'; {named} {has} no {work.called} "
            f"and {bears} {in_pounds(cost.borne_by(odd))} of it.",
            _unless_by_rules(
                inspection,
                cost,
                name,
                f"Write driver: {work.driver}, or state the {work.called} of those "
                "that have some.",
            ),
        )


def _unless_by_rules(
    inspection: Inspection, cost: _PoolCost, name: str, remedy: str
) -> str:
    """Return a remedy that changes a driver; first, what lets a pool have its own."""
    if cost.driver is inspection.model.pools[name].driver:
        return remedy
    return (
        f"Take 'kind' out, by which rules give it '{cost.driver}', and "
        f"{remedy[0].lower()}{remedy[1:]}"
    )


def _of(cost_type: CostType) -> Callable[[CostCell], bool]:
    """Return what picks the cells of a cost type."""
    return lambda cell: cell.cost_type is cost_type


def _check_pay(inspection: Inspection, cost: _PoolCost, name: str) -> Iterator[Finding]:
    """Yield a note if staff go by a direct cost that mainly passes through."""
    programmes = len(inspection.model.programmes)
    own = _sum(cost.costs, lambda cell: cell.owner < programmes)
    passed = _sum(
        cost.costs, lambda cell: cell.owner < programmes and cell.is_passed_through
    )
    is_pay = cost.is_mostly(lambda cell: cell.is_payroll)
    if is_pay and passed > own * (MOSTLY + SLACK):
        yield inspection.note(
            ("pools", name, "driver"),
            f"The pool '{name}' is mostly staff and is spread by 'direct_cost'; "
            f"{passed / own:.0%} of programmes' direct cost is fees for deployed days, "
            "which only pass through.",
            _unless_by_rules(
                inspection,
                cost,
                name,
                "Spread it by what takes the staff's time, like staff_days or matches.",
            ),
            "A dear fee draws staff cost that it does not cause.",
        )


def _large(inspection: Inspection, name: str, cost: float, whole: float) -> Finding:
    """Return the note that one pool is a large part of full cost."""
    several = len(inspection.model.programmes) > 1
    return inspection.note(
        ("pools", name),
        f"The pool '{name}' is {cost / whole:.0%} of full cost: {in_pounds(cost)} of "
        f"{in_pounds(whole)} over the plan.",
        "See what in it can be counted in programmes, and put it there.",
        "What programmes cost rests much on how it is spread." if several else "",
    )
