"""One scenario worked out from start to end, for one set of draws.

In this order, and nothing is iterated: volumes, costs of those volumes, allocation,
streams, who pays for what, cash, reserves, events, verdict.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

import numpy as np

from costmodel.arrays import Floats, added
from costmodel.full_cost import (
    Cohorts,
    Costs,
    cost_of,
    journeys_of,
    quantities_of,
)
from costmodel.quantities import Quantities
from costmodel.rates import Priced
from scenarios.accounts_prices import to_accounts_year
from scenarios.accruals import Accruals
from scenarios.buyers import Buyers
from scenarios.cash import BalanceSheet, OpeningBalances, Spending, balance_sheet
from scenarios.fees import whole_years
from scenarios.funded_plan import FundedPlan, ScenarioPlan
from scenarios.funding import without_doubt
from scenarios.income import IncomeWriter
from scenarios.levers import Levers, untouched
from scenarios.payers import Payments, Streams, settle
from scenarios.reserves import Events, Floor, events_of, floor_of, held_against
from scenarios.starting import Starters, Starting
from scenarios.sustainability import Standing, Verdict, one_pound, verdict_of
from scenarios.vat import VatPosition, purchases, status_of, vat_position
from scenarios.volumes import TakeUp


@dataclass(frozen=True, kw_only=True)
class Projection:
    """All that follows from one scenario for one set of draws."""

    funded: FundedPlan
    scenario: ScenarioPlan
    costs: Costs
    accruals: Accruals
    cells: Floats
    """The broker's full cost as it is paid for.

    Shape ``(programme + 1, kind, span, draws)``; the line *not shared* last.
    """
    takes: Mapping[int, TakeUp]
    """How demand came about, by position of the programme."""
    buyers: Mapping[int, Buyers]
    """Who buys once support has ended, by position of the programme bought."""
    vat: VatPosition | None
    """What comes back of VAT on purchases; None if income does not say it."""
    streams: Streams
    payments: Payments
    spending: Spending
    balances: BalanceSheet
    floor: Floor
    events: Events
    verdict: Verdict

    @property
    def results(self) -> Floats:
        """Unrestricted result; ``(year, draws)``."""
        return self.balances.results

    @cached_property
    def full_cost(self) -> Floats:
        """Full cost of each programme; ``(programme + 1, year, draws)``.

        The line *not shared* is last.
        """
        by_span = added(self.cells.swapaxes(0, 1))
        by_year = np.zeros((len(by_span), *self.results.shape))
        for at, span in enumerate(self.payments.spans):
            by_year[:, span.year] += by_span[:, at]
        return by_year

    @cached_property
    def recognised(self) -> Mapping[str, Floats]:
        """Income of each stream as it is recognised or earned; ``(month, draws)``."""
        return {**self.spending.granted, **self.streams.earned}


@dataclass(frozen=True)
class Projector:
    """Works scenarios out for one set of draws; equal costs are worked out once."""

    funded: FundedPlan
    priced: Priced
    levers: Levers
    in_detail: bool = False
    """Whether to keep who pays for which cell; for one draw only."""
    _planned: list[tuple[Cohorts, Quantities]] = field(default_factory=list)
    """Quantities of planned cohorts that were worked out before."""

    def project(self, scenario: ScenarioPlan) -> Projection:
        """Work one scenario out."""
        writer = self._writer(scenario)
        starters = Starters(self.funded, scenario, self.priced, self.levers)
        starting = self._starting(starters, writer)
        quantities = self._quantities(starters, starting.journeys)
        streams = writer.streams(quantities)
        vat = self._vat(scenario, streams, quantities)
        costs = self._costs(scenario, quantities, vat)
        accruals = Accruals(costs, self.priced.timing)
        opening = self._opening()
        cells = accruals.by_span(scenario.spans, streams.kinds)
        payments = settle(
            streams, scenario.spans, cells, opening.free, in_detail=self.in_detail
        )
        spending = _spending(accruals, payments)
        standing = self._standing(opening, streams, payments, spending)
        return Projection(
            funded=self.funded,
            scenario=scenario,
            costs=costs,
            accruals=accruals,
            cells=cells,
            takes=starting.takes,
            buyers=starting.buyers,
            vat=vat,
            streams=streams,
            payments=payments,
            spending=spending,
            balances=standing.balances,
            floor=standing.floor,
            events=standing.events,
            verdict=self._verdict(standing, costs, streams, spending),
        )

    def _writer(self, scenario: ScenarioPlan) -> IncomeWriter:
        """Return what works out the scenario's income."""
        funding = scenario.funding
        if scenario.is_lost:
            funding = without_doubt(funding)
        return IncomeWriter(
            scenario=scenario.name,
            plan=self.funded.plan,
            funding=funding,
            priced=self.priced,
            fee_factor=self.levers.fees,
            contract_factor=self.levers.contracts,
            contract_prices=scenario.contract_prices,
            gift_factor=self.levers.gifts,
        )

    def _starting(self, starters: Starters, writer: IncomeWriter) -> Starting:
        """Return the schools that start, and how that came about."""
        plan, scenario = self.funded.plan, starters.scenario
        planned = journeys_of(plan, self.priced.table, scenario.cohorts)
        planned *= self.levers.cohorts

        def fees() -> Floats:
            asked = writer.fees(lambda: quantities_of(plan, self.priced.table, planned))
            return asked * to_accounts_year(self.funded)[:, None]

        return starters.starting(planned, fees)

    def _costs(
        self, scenario: ScenarioPlan, quantities: Quantities, vat: VatPosition | None
    ) -> Costs:
        """Return what the schools that start cost, less VAT that comes back."""
        if vat is not None:
            quantities = quantities.recovering(vat.share)
        costs = cost_of(
            self.funded.plan, scenario.rows, self.priced, quantities, self.funded.order
        )
        factor = self.levers.costs
        if factor is None:
            return costs
        by_cell, direct = costs.by_cell * factor, costs.direct * factor
        return replace(costs, by_cell=by_cell, direct=direct)

    def _vat(
        self, scenario: ScenarioPlan, streams: Streams, quantities: Quantities
    ) -> VatPosition | None:
        """Return what of VAT comes back; None if income does not say it."""
        status = status_of(self.funded.model, scenario.funding)
        if status != "partly_exempt":
            return None
        paid = purchases(scenario.rows, self.priced, quantities)
        return vat_position(streams, paid, self.funded.plan.facts)

    def _quantities(self, starters: Starters, journeys: Floats) -> Quantities:
        """Return how much of everything there is; once for scenarios that run alike."""
        plan, table = self.funded.plan, self.priced.table
        scenario = starters.scenario
        if scenario.funding.transitions:
            return quantities_of(plan, table, journeys, starters.gone_from())
        if scenario.is_lost or scenario.ceilings:
            return quantities_of(plan, table, journeys)
        for cohorts, quantities in self._planned:
            if cohorts == scenario.cohorts:
                return quantities
        quantities = quantities_of(plan, table, journeys)
        self._planned.append((scenario.cohorts, quantities))
        return quantities

    def _opening(self) -> OpeningBalances:
        """Return the opening balance sheet."""
        written = self.funded.model.organisation.opening
        value = self.priced.value
        restricted = np.zeros(self.priced.table.shape[1])
        for amount in written.restricted.values():
            restricted = restricted + value(amount)
        return OpeningBalances(
            cash=value(written.cash),
            debtors=value(written.debtors),
            creditors=value(written.creditors),
            deferred_income=value(written.deferred_income),
            fixed_assets=value(written.fixed_assets),
            restricted=restricted,
            designated=value(written.designated),
        )

    def _standing(
        self,
        opening: OpeningBalances,
        streams: Streams,
        payments: Payments,
        spending: Spending,
    ) -> Standing:
        """Return the balances, the floor, and when something gives way."""
        balances = balance_sheet(
            opening,
            streams,
            payments,
            spending,
            self.funded.model.organisation.creditors_months,
        )
        floor = self._floor(spending, balances)
        events = events_of(
            balances.cash, balances.unrestricted, balances.free_reserves, floor
        )
        return Standing(balances, floor, events)

    def _floor(self, spending: Spending, balances: BalanceSheet) -> Floor:
        """Return the floor, and what the verdict asks of reserves."""
        organisation = self.funded.model.organisation
        fixed = organisation.reserves_floor
        by_month, first = floor_of(
            self.priced.value(organisation.reserves_floor_months),
            spending.kept,
            None if fixed is None else self.priced.value(fixed),
        )
        return held_against(by_month, first, balances.opening.free)

    def _verdict(
        self, standing: Standing, costs: Costs, streams: Streams, spending: Spending
    ) -> Verdict:
        """Return the verdict, with what grants bring and what is still needed."""
        divisors = self.funded.plan.facts.divisors
        pound = one_pound(costs.volumes.places, divisors)
        given = [money for money in streams.grants if money.is_subsidy]
        recognised = [
            *(money.accrued for money in given if not money.grant.restricted),
            *(
                spending.granted[money.grant.name]
                for money in given
                if money.grant.restricted
            ),
        ]
        real = np.zeros(pound.shape[1])
        for by_month in recognised:
            real = real + added(whole_years(by_month) / divisors[:, None])
        places = added(added(costs.volumes.places))
        nothing = np.where(real > 0.0, np.inf, 0.0)
        subsidy = np.divide(real, places, out=nothing, where=places > 0.0)
        brought = sum((money.total for money in given), np.zeros_like(places))
        return verdict_of(standing, subsidy, grants=brought, pound=pound)


def _spending(accruals: Accruals, payments: Payments) -> Spending:
    """Return the broker's costs by month, and what restricted grants pay of them."""
    granted = {
        name: accruals.granted(payments, shares)
        for name, shares in payments.granted.items()
    }
    own = accruals.payroll + accruals.bought
    return Spending(
        all=own + accruals.passed_through,
        payroll=accruals.payroll,
        passed_through=accruals.passed_through,
        granted={name: paid.all for name, paid in granted.items()},
        granted_through={name: paid.passed_through for name, paid in granted.items()},
    )


def projector_of(
    funded: FundedPlan,
    drawn: Floats,
    levers: Levers | None = None,
    *,
    in_detail: bool = False,
) -> Projector:
    """Return what works scenarios out for one set of draws.

    ``drawn`` holds the assumptions in use, ``(names, draws)``.
    """
    table = funded.plan.terms.table(drawn)
    priced = funded.plan.price(table, funded.shapes)
    return Projector(
        funded=funded,
        priced=priced,
        levers=levers or untouched(drawn.shape[1]),
        in_detail=in_detail,
    )
