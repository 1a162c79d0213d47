"""What the funders of one way of funding are asked for, ready to be set in tables."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from costmodel.bearers import Ledger
from costmodel.calendar_words import MONTH_NAMES
from costmodel.periods import MONTHS_A_YEAR, Horizon
from reports.cost_statement import CostStatement
from reports.drawdown_statement import (
    DrawdownStatement,
    claims_of,
    claims_of_spending,
)
from reports.fund_statement import FundStatement
from reports.funding_statement import CashStatement, FundingStatement
from reports.labels import Labels
from reports.statements import Statements
from reports.tables import Source
from reports.won_and_lost import TAKEN_AS_WON, may_be_lost
from scenarios.actuals.comparison import AgainstBudget
from scenarios.actuals.flexing import FlexedPlan
from scenarios.actuals.spent import spent_by_month
from scenarios.claim_quarters import ClaimQuarter
from scenarios.evaluation import central
from scenarios.explain.addresses import month_written
from scenarios.funded_plan import FundedPlan
from scenarios.funding import may_be_lost as may_be_won_or_lost
from scenarios.headings import Heading
from scenarios.projection import projector_of

UNDER_NONE = "Under no heading"

_FROM_LEDGER = (
    "Spent is what the ledger has up to {}, where it has anything, and the plan's from"
    " then on; all payers pay anew."
)

_SEPTEMBER = 8
"""Months of a calendar year before the first of a plan."""


@dataclass(frozen=True)
class ToldClaims:
    """All claims of one way of funding."""

    scenario: str
    labels: Labels
    horizon: Horizon
    source: Source
    streams: Mapping[str, DrawdownStatement]
    """By name of the grant or contract."""
    notes: tuple[str, ...] = ()
    """What holds of all their tables."""
    has_addresses: bool = True
    """Whether figures can be asked for; none of a ledger can."""

    def anchor(self, table: str) -> str:
        """Return the name of a table of this way of funding."""
        return self.labels.anchor(table, self.scenario)

    @property
    def label(self) -> str:
        """What the way of funding is called."""
        return self.labels.scenarios[self.scenario]

    def payer(self, name: str) -> str:
        """Return what a stream is called."""
        return self.labels.payer(self.scenario, name)

    def quarter(self, quarter: ClaimQuarter) -> str:
        """Return a quarter in words, as ``September to November 2026``."""
        first, last = quarter.first, quarter.stop - 1
        label = self.horizon.label_of_month
        if first == last:
            return label(first)
        begins, ends = label(first), label(last)
        if begins.endswith(ends[-4:]):
            begins = MONTH_NAMES[(first + _SEPTEMBER) % MONTHS_A_YEAR]
        return f"{begins} to {ends}"

    def months(self, first: int, stop: int) -> str:
        """Return the first and the last of some months, as addresses have them."""
        ends = (month_written(self.horizon, at) for at in (first, stop - 1))
        return ".".join(ends)


def told_claims(statements: Statements, scenario: str) -> ToldClaims:
    """Return the claims of a way of funding, rounded as other tables are."""
    doubtful = may_be_lost(statements, scenario)
    return ToldClaims(
        scenario,
        statements.labels,
        statements.horizon,
        replace(statements.nominal, years=""),
        statements.scenarios[scenario].claims,
        (TAKEN_AS_WON,) if doubtful else (),
    )


def planned_claims(funded: FundedPlan, scenario: str, source: Source) -> ToldClaims:
    """Return the claims of a way of funding whose draws nobody has asked for.

    At central values, rounded as those of a whole run are.
    """
    plan = funded.scenarios[scenario]
    projector = projector_of(funded, funded.plan.terms.central, in_detail=True)
    projection = projector.project(plan)
    cost = CostStatement(Ledger(projection.costs, projector.priced))
    funding = FundingStatement(projection, cost)
    funds = FundStatement(funding, CashStatement(projection, funding))
    doubtful = may_be_won_or_lost(plan.funding)
    return ToldClaims(
        scenario,
        Labels(funded.model),
        funded.plan.horizon,
        source,
        claims_of(funds),
        (TAKEN_AS_WON,) if doubtful else (),
    )


def claims_from_ledger(
    plan: FlexedPlan, against: AgainstBudget, source: Source
) -> ToldClaims:
    """Return the claims if the ledger's costs take the place of the plan's."""
    funded = plan.funded
    projection = central(funded, funded.scenarios[plan.name], in_detail=True)
    last = against.window.label(against.window.span[1])
    return ToldClaims(
        plan.name,
        Labels(funded.model),
        funded.plan.horizon,
        source,
        claims_of_spending(projection, spent_by_month(projection, against)),
        (_FROM_LEDGER.format(last),),
        has_addresses=False,
    )


def heading_labels(headings: tuple[Heading, ...]) -> tuple[str, ...]:
    """Return what headings are called, and what cost without one stands under."""
    return (*(heading.words for heading in headings), UNDER_NONE)
