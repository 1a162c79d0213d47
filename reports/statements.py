"""All rounded statements of one run, made once and read by every table.

Each is rounded from its total downwards and kept, so that tables in different
documents add up with each other.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from costmodel.bearers import Ledger
from costmodel.periods import Horizon
from reports import wording
from reports.cost_statement import CostStatement
from reports.drawdown_statement import DrawdownStatement, claims_of
from reports.fund_statement import FundStatement
from reports.funding_statement import CashStatement, FundingStatement
from reports.labels import Labels
from reports.tables import Source
from scenarios.comparison import Comparison, ScenarioView
from scenarios.projection import Projection

PRODUCT = "Costmodel"
"""Named in every source line."""

ROUNDED = (
    "Rounded once, so that it adds up every way; a sum may differ from its unrounded"
    " value by a few pounds."
)
"""A note below tables of money."""


@dataclass(frozen=True)
class ScenarioStatement:
    """One scenario in whole pounds."""

    view: ScenarioView

    @cached_property
    def cost(self) -> CostStatement:
        """Of the scenario's own volumes and route."""
        return CostStatement(self.view.ledger)

    @cached_property
    def funding(self) -> FundingStatement:
        """Income and who pays for what; a contract is taken as won."""
        return FundingStatement(self.view.central, self.cost)

    @cached_property
    def cash(self) -> CashStatement:
        """Month-end balances."""
        return CashStatement(self.view.central, self.funding)

    @cached_property
    def funds(self) -> FundStatement:
        """What each fund brings and spends, and the balance sheet."""
        return FundStatement(self.funding, self.cash)

    @cached_property
    def claims(self) -> Mapping[str, DrawdownStatement]:
        """What each restricted grant and contract is asked for, by its name."""
        return claims_of(self.funds)

    @cached_property
    def if_lost(self) -> FundingStatement | None:
        """Income and who pays for what if the contract is lost; None if none may be."""
        lost: Projection | None = self.view.if_lost
        if lost is None:
            return None
        ledger = Ledger(lost.costs, self.view.ledger.priced)
        return FundingStatement(lost, CostStatement(ledger))


@dataclass(frozen=True)
class Statements:
    """One run told on one day, in whole pounds."""

    comparison: Comparison
    dated: date
    """The day that is printed; given, never asked of the clock."""

    @cached_property
    def cost(self) -> CostStatement:
        """On planned volumes, the broker paying for deployed days."""
        return CostStatement(self.comparison.cost.ledger)

    @cached_property
    def scenarios(self) -> Mapping[str, ScenarioStatement]:
        """Every scenario by name."""
        views = self.comparison.scenarios
        return {name: ScenarioStatement(view) for name, view in views.items()}

    @cached_property
    def labels(self) -> Labels:
        """The names that the model gives to things."""
        return Labels(self.comparison.model)

    @property
    def horizon(self) -> Horizon:
        """The months of the model."""
        return self.comparison.funded.plan.horizon

    @property
    def years(self) -> tuple[str, ...]:
        """Names of the academic years, as ``2026/27``."""
        return tuple(map(self.horizon.label_of_year, range(self.horizon.years)))

    @property
    def span(self) -> str:
        """The whole period, as ``2026/27 to 2030/31``."""
        years = self.years
        return years[0] if len(years) == 1 else wording.between(years[0], years[-1])

    @property
    def real_prices(self) -> str:
        """The price base of unit costs, as ``2026/27 prices``."""
        return f"{self.years[0]} prices"

    @property
    def nominal(self) -> Source:
        """The source line of money in the prices of the years it falls in."""
        prices = self.real_prices if len(self.years) == 1 else "Prices of each year"
        return self._source(prices)

    @property
    def real(self) -> Source:
        """The source line of money in first-year prices."""
        return self._source(self.real_prices)

    @property
    def unpriced(self) -> Source:
        """The source line of a table without money, or with money of many dates."""
        return self._source("")

    def _source(self, prices: str) -> Source:
        """Return a source line with a price base."""
        years = "academic years" if prices else "Academic years"
        run = self.comparison.run.name
        return Source(
            name=PRODUCT,
            dated=wording.day(self.dated),
            prices=prices,
            years=years,
            run=run,
        )
