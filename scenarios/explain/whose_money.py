"""Whose money it is that a payer pays or keeps, period by period.

The rule in words is docs/method/payers.md.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from costmodel.explain.tree import Explanation, Made, made
from scenarios.cross_subsidy import MoneyByPeriod, by_period
from scenarios.explain.addresses import Topic
from scenarios.explain.dues import earned_in
from scenarios.explain.own_costs import OwnCosts
from scenarios.explain.period_costs import paid_in, period_label
from scenarios.explain.way import Way, stated
from scenarios.spans import Span

NOTHING = 1e-6
"""Pounds up to which what is paid or kept is left by rounding alone."""

_PAYS = "what it pays of the period's cost"
_WHOSE = "of money given for it all, and of money left over this part"
_IS_OF = "of money left over, by what each programme brings"


class WhoseMoney:
    """The money of one payer of a way of funding, told apart by whose it is."""

    def __init__(self, way: Way, payer: str) -> None:
        """Keep whose payments they are."""
        self.way = way
        self.payer = payer

    @cached_property
    def _own(self) -> OwnCosts:
        """Costs of the way of funding."""
        return OwnCosts(self.way)

    @cached_property
    def _money(self) -> MoneyByPeriod:
        """What it pays and keeps."""
        return by_period(self.way.projection, self.payer)

    @property
    def _spans(self) -> tuple[Span, ...]:
        """The periods in which cost is paid for."""
        return self.way.projection.payments.spans

    def pays(self, whose: int, line: int) -> Explanation:
        """Return what money of one pays of the cost of a line, both by position."""
        periods = tuple(
            paid_in(self._own, line, span, amount, _WHOSE)
            for span, amount in zip(
                self._spans, self._money.paid[whose, line].tolist(), strict=True
            )
            if amount > NOTHING
        )
        return made(self.way.label_of(self.payer), Made.SUM, periods, unit="£")

    def keeps(self, whose: int) -> Explanation:
        """Return what is kept of money of one, by position."""
        periods = tuple(
            self._kept_in(at, amount)
            for at, amount in enumerate(self._money.kept[whose].tolist())
            if amount > NOTHING
        )
        return made(self.way.label_of(self.payer), Made.SUM, periods, unit="£")

    def _kept_in(self, at: int, amount: float) -> Explanation:
        """Return what is kept of a period: income less payments, × the part."""
        both = (self._earned(self._spans[at]), self._pays_in(at))
        kept = made("kept of the period", Made.EXCESS, both, unit="£")
        part = Explanation("part of it", amount / kept.amount, words=_IS_OF)
        label = period_label(self.way, self._spans[at])
        return made(label, Made.PRODUCT, (kept, part), unit="£")

    def _earned(self, span: Span) -> Explanation:
        """Return what the payer brings in a period."""
        way = self.way
        if not span.is_year:
            months = range(span.first, span.stop)
            each = tuple(earned_in(way, self.payer, month) for month in months)
            return made("income", Made.SUM, each, unit="£")
        months_of = slice(span.first, span.stop)
        earned = way.projection.recognised[self.payer][months_of, 0].sum()
        address = way.address(Topic.INCOME, of=self.payer, when=way.year(span.year))
        return stated("income", earned, address=address)

    def _pays_in(self, at: int) -> Explanation:
        """Return what the payer pays in a period, line by line."""
        way, span = self.way, self._spans[at]
        if not span.is_year:
            by_line = self._money.paid[:, :, at].sum(axis=0).tolist()
            lines = tuple(self._lines(by_line, span))
            return made("paid for cost", Made.SUM, lines, unit="£")
        address = way.address(Topic.PAID, of=self.payer, when=way.year(span.year))
        paid = way.projection.payments.by_payer[self.payer][at, 0]
        return stated("paid for cost", paid, address=address)

    def _lines(self, by_line: list[float], span: Span) -> Iterator[Explanation]:
        """Yield what is paid of each line in a period."""
        for line, amount in enumerate(by_line):
            if amount > NOTHING:
                yield paid_in(self._own, line, span, amount, _PAYS)
