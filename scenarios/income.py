"""The money of one scenario: every stream, worked out for one set of draws."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from costmodel.arrays import Floats, added
from costmodel.full_cost import Costs
from costmodel.periods import MONTHS_A_YEAR
from costmodel.plan import Plan
from costmodel.rates import Priced
from scenarios.contracts import (
    ContractMoney,
    contract_months,
    due,
)
from scenarios.fees import FeeMoney
from scenarios.funding import Funding
from scenarios.grants import GrantMoney, grant_money
from scenarios.payers import Streams
from scenarios.scopes import cover_of, cover_of_stream
from scenarios.streams import Contract, Fee, Grant


@dataclass(frozen=True, kw_only=True)
class IncomeWriter:
    """Works out the streams of one scenario."""

    plan: Plan
    funding: Funding
    priced: Priced
    fee_factor: Floats
    """What every fee is multiplied by; ``(draws,)``, or ``(programme, draws)``."""
    contract_factor: Floats
    """What the price of every contract is multiplied by; ``(draws,)``."""
    contract_prices: Mapping[str, Floats]
    """Price of each contract month, worked out beforehand; ``(month, 1)`` by name."""

    def fees(self) -> Floats:
        """Return what each programme asks of a school; ``(programme, year, draws)``."""
        asked = self._noughts()
        for stream in self.funding.streams:
            if isinstance(stream, Fee):
                asked += self._prices(stream)
        return asked

    def _noughts(self) -> Floats:
        """Return nought for every programme, year and draw."""
        programmes = len(self.plan.model.programmes)
        return np.zeros((programmes, self.plan.horizon.years, self._draws))

    @property
    def _draws(self) -> int:
        """How many draws there are."""
        return int(self.priced.table.shape[1])

    def _prices(self, fee: Fee) -> Floats:
        """Return one stream's fees; ``(programme, year, draws)``."""
        prices = self._noughts()
        names = tuple(self.plan.model.programmes)
        path = self.priced.timing.levels[fee.index].path
        clause = path[::MONTHS_A_YEAR]
        factors = np.broadcast_to(self.fee_factor, (len(names), self._draws))
        for name, price in fee.prices.items():
            at = names.index(name)
            prices[at] = self.priced.value(price) * (clause * factors[at])
        return prices

    def streams(self, costs: Costs) -> Streams:
        """Return all money of the scenario at the volumes of some costs."""
        places = costs.volumes.places
        written = self.funding.streams
        return Streams(
            grants=tuple(
                self._grant(one, places) for one in written if isinstance(one, Grant)
            ),
            contracts=tuple(
                self._contract(one) for one in written if isinstance(one, Contract)
            ),
            fees=tuple(
                self._fee(one, places) for one in written if isinstance(one, Fee)
            ),
            opening=self._opening(),
        )

    def _grant(self, grant: Grant, places: Floats) -> GrantMoney:
        """Work out one grant."""
        names = tuple(self.plan.model.programmes)
        full = self.priced.value(
            grant.a_year if grant.a_year is not None else grant.per_school or 0.0
        )
        named = [
            at for at in cover_of(grant.scope, names).programmes if at < len(names)
        ]
        cover = cover_of_stream(grant, names)
        return grant_money(grant, cover, self.plan.horizon, full, added(places[named]))

    def _fee(self, fee: Fee, places: Floats) -> FeeMoney:
        """Work out one fee stream."""
        collected = 1.0 - self.priced.value(fee.bad_debt)
        return FeeMoney(fee, self._prices(fee) * places * collected)

    def _contract(self, contract: Contract) -> ContractMoney:
        """Work out one contract."""
        price = self._contract_price(contract)
        shares = np.zeros((len(contract.milestones), self._draws))
        for position, milestone in enumerate(contract.milestones):
            shares[position] = self.priced.value(milestone.share)
        asked = due(contract, self.plan.horizon, price, shares)
        cover = cover_of_stream(contract, tuple(self.plan.model.programmes))
        return ContractMoney(contract=contract, cover=cover, earned=price, due=asked)

    def _contract_price(self, contract: Contract) -> Floats:
        """Return each month's part of a contract's price; ``(month, draws)``."""
        horizon = self.plan.horizon
        if contract.name in self.contract_prices:
            known = self.contract_prices[contract.name]
            return known * self.contract_factor
        clause = self.priced.timing.levels[contract.index].path[::MONTHS_A_YEAR]
        a_year = self.priced.value(contract.a_year or 0.0) * self.contract_factor
        monthly = a_year * clause / MONTHS_A_YEAR
        price = np.zeros((horizon.months, self._draws))
        for month in contract_months(contract, horizon):
            price[month] = monthly[horizon.year_of(month)]
        return price

    def _opening(self) -> Floats:
        """Return opening deferred income as it is earned over the first year."""
        opening = np.zeros((self.plan.horizon.months, self._draws))
        held = self.priced.value(self.plan.model.organisation.opening.deferred_income)
        opening[:MONTHS_A_YEAR] = held / MONTHS_A_YEAR
        return opening
