"""What the lines of a comparison with a ledger are called."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from costmodel.periods import Horizon
from reports import wording
from reports.labels import COST_TYPES, Labels
from reports.ledger_words import months
from scenarios.actuals.comparison import AgainstBudget
from scenarios.actuals.months import Span
from scenarios.actuals.plan_lines import NOT_MAPPED, PlanLine, Side
from scenarios.actuals.window import start_of
from scenarios.funding import FundedModel

IN_NONE = "In no programme or pool"
NOT_MAPPED_ACCOUNTS = "Accounts not mapped"


@dataclass(frozen=True)
class LineLabels:
    """The names of one comparison's lines, owners and months."""

    against: AgainstBudget
    model: FundedModel
    """With the way of funding that is the budget."""

    @cached_property
    def _labels(self) -> Labels:
        return Labels(self.model)

    @cached_property
    def _owners(self) -> dict[str, str]:
        """Return the name of each programme and pool."""
        names = (*self.model.programmes, *self.model.pools)
        told = (*self._labels.programmes, *self._labels.pools)
        return dict(zip(names, told, strict=True))

    @property
    def scenario(self) -> str:
        """The way of funding that is the budget."""
        return self._labels.scenarios[self.against.scenario]

    def owner(self, line: PlanLine) -> str:
        """Return whose cost a line is."""
        if line == NOT_MAPPED:
            return NOT_MAPPED_ACCOUNTS
        return self._owners.get(line.owner, IN_NONE)

    def line(self, line: PlanLine) -> str:
        """Return what a line is: a cost type, or a stream."""
        if line.side is Side.INCOME:
            return self._labels.payer(self.against.scenario, line.stream)
        if line.cost_type is None:
            return NOT_MAPPED_ACCOUNTS
        return COST_TYPES[line.cost_type]

    def period(self, span: Span) -> str:
        """Return the months of a period."""
        return months_of(span, self.against.window.horizon)

    @property
    def months(self) -> str:
        """All months compared."""
        return self.period(self.against.window.span)

    @property
    def year(self) -> str:
        """The financial year that is forecast."""
        return self.against.year.label


def months_of(span: Span, horizon: Horizon) -> str:
    """Return months counted from a plan's first."""
    start = start_of(horizon)
    return months((span[0] + start, span[1] + start))


def pounds_of(pence: int) -> float:
    """Return pence as pounds, for a cell or a sentence."""
    return pence / 100


def money(pence: int) -> str:
    """Return pence in words, with pounds.

    Examples
    --------
    >>> money(125050)
    '£1,250.50'

    """
    return wording.money_and_pence(pounds_of(pence))
