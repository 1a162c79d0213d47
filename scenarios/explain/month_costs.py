"""What a way of funding spends in a month, taken apart line by line.

The rule in words is docs/method/explain.md.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial

from costmodel.arrays import Floats
from costmodel.bearers import WHOLE
from costmodel.explain.addresses import Address
from costmodel.explain.measures import Measure
from costmodel.explain.months import MonthlyMoney, PartOf
from costmodel.explain.tree import Explanation, Made, made
from costmodel.periods import MONTHS_A_YEAR
from costmodel.resources import CostRow
from scenarios.explain.addresses import Topic, month_written
from scenarios.explain.own_costs import OwnCosts
from scenarios.explain.way import Way, stated

SPENDING: dict[Topic, tuple[str, Callable[[CostRow], bool]]] = {
    Topic.COST: ("full cost", lambda _: True),
    Topic.PAYROLL: ("pay of the broker's own people", lambda row: row.is_payroll),
    Topic.BOUGHT: ("bought", lambda row: not row.is_payroll),
    Topic.PASSED_THROUGH: (
        "fees passed through that restricted grants do not pay",
        lambda row: row.is_passed_through,
    ),
}
"""What is spent in a month: what it is called, and the rows that it is."""


@dataclass(frozen=True)
class MonthCosts:
    """Costs of months of one way of funding, about to be taken apart."""

    own: OwnCosts
    _shares: dict[str, tuple[Floats, ...]] = field(default_factory=dict)

    @property
    def way(self) -> Way:
        """Whose they are."""
        return self.own.way

    def spent(self, topic: Topic, month: int) -> Explanation:
        """Return what is spent in a month, counted from 0; ``topic`` says on what."""
        told, wanted = SPENDING[topic]
        part_of = None
        if topic is Topic.PASSED_THROUGH and self.way.projection.payments.granted:
            part_of = partial(self._not_granted, month)
        return self._lines(told, month, wanted, part_of)

    def pointed(self, topic: Topic, month: int) -> Explanation:
        """Return the same as a figure of its own."""
        spending = self.way.projection.spending
        through = spending.passed_through - sum(spending.granted_through.values())
        amounts = {
            Topic.COST: spending.all,
            Topic.PAYROLL: spending.payroll,
            Topic.BOUGHT: spending.all - spending.payroll,
            Topic.PASSED_THROUGH: through,
        }
        told, _ = SPENDING[topic]
        name = f"{told}, {self.way.horizon.label_of_month(month)}"
        address = self.way.address(topic, when=month_written(self.way.horizon, month))
        return stated(name, amounts[topic][month, 0], address=address)

    def granted(self, name: str, month: int) -> Explanation:
        """Return what a restricted grant pays of a month's cost, line by line."""
        told = f"income from {self.way.label_of(name)}"
        part_of = partial(self._granted, name, month)
        return self._lines(told, month, lambda _: True, part_of)

    def _lines(
        self,
        told: str,
        month: int,
        wanted: Callable[[CostRow], bool],
        part_of: PartOf | None,
    ) -> Explanation:
        """Return some of a month's lines of cost."""
        year, within = divmod(month, MONTHS_A_YEAR)
        money = MonthlyMoney(
            Address(WHOLE, Measure.FULL_COST),
            self.own.books,
            months=range(within, within + 1),
            wanted=wanted,
            part_of=part_of,
        )
        when = self.way.horizon.label_of_month(month)
        parts = (each for each in money.of_year(year).children if each.children)
        return self.way.sum(told, when, parts)

    def _granted(self, name: str, month: int, row: CostRow) -> Explanation:
        """Return the part of a row that a restricted grant pays in a month."""
        payments = self.way.projection.payments
        spans = payments.spans
        at = next(at for at, each in enumerate(spans) if month < each.stop)
        is_overhead = row.owner >= len(self.way.programmes)
        kinds = payments.kinds
        of_type = kinds.of_overheads if is_overhead else kinds.of_type
        kind = of_type[row.cost_type]
        part = float(self._shares_of(name)[row.owner][kind, at, 0])
        told = f"part that {self.way.label_of(name)} pays"
        first, last = (
            self.way.horizon.label_of_month(each)
            for each in (spans[at].first, spans[at].stop - 1)
        )
        words = f"what it pays of such cost over all of it, {first} to {last}"
        return Explanation(told, part, words=words)

    def _not_granted(self, month: int, row: CostRow) -> Explanation:
        """Return the part of a row that no restricted grant pays."""
        names = self.way.projection.payments.granted
        paid = tuple(self._granted(name, month, row) for name in names)
        granted = made("part that they pay", Made.SUM, paid)
        parts = (Explanation("all of it", 1.0), granted)
        return made("part that they do not pay", Made.EXCESS, parts)

    def _shares_of(self, name: str) -> tuple[Floats, ...]:
        """Return what part a grant pays of each owner's cost; ``(kind, span, 1)``."""
        if name not in self._shares:
            payments, costs = self.way.projection.payments, self.own.books.ledger.costs
            shares = payments.granted[name]
            years = [span.year for span in payments.spans]
            pools = costs.pool_shares.parts(shares, years)
            self._shares[name] = (*shares[:-1], *pools)
        return self._shares[name]
