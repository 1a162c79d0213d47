"""The money of one scenario: every stream, worked out for one set of draws."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

import numpy as np

from costmodel.arrays import Floats, added, share_of
from costmodel.drivers import Count
from costmodel.periods import MONTHS_A_YEAR
from costmodel.plan import Plan
from costmodel.quantities import Counts, Quantities
from costmodel.rates import Priced
from scenarios.bands import mean_price
from scenarios.brokerage import day_fees
from scenarios.clauses import clause_of
from scenarios.contracts import (
    ContractMoney,
    contract_months,
    due,
    held_back,
)
from scenarios.fees import FeeMoney, is_asked_of_schools, units_a_place
from scenarios.funder_limits import Limits, limits_anything
from scenarios.funding import Funding
from scenarios.grants import GrantMoney, donation_money, grant_money
from scenarios.lot_discounts import taken_off_of
from scenarios.memberships import MembershipMoney
from scenarios.payers import Streams
from scenarios.results import (
    fortunes_of_contract,
    is_reached,
    paid_for_results,
    part_of_units,
)
from scenarios.scopes import cover_of, cover_of_stream, months_of
from scenarios.streams import Contract, Donation, Fee, Grant, Membership

_LEAST = 1e-12
"""Least part of a grant that is for direct cost: a cap of all is none."""


@dataclass(frozen=True, kw_only=True)
class IncomeWriter:
    """Works out the streams of one scenario."""

    scenario: str
    """Its name."""
    plan: Plan
    funding: Funding
    priced: Priced
    fee_factor: Floats
    """What every fee that supported schools pay is multiplied by; ``(draws,)``, or
    ``(programme, draws)``."""
    contract_factor: Floats
    """What the price of every contract is multiplied by; ``(draws,)``."""
    contract_prices: Mapping[str, Floats]
    """Price of each contract month, worked out beforehand; ``(month, 1)`` by name."""
    gift_factor: Floats | None = None
    """What every grant and donation is multiplied by; ``(draws,)``, None: all 1."""

    def fees(self, planned: Callable[[], Quantities]) -> Floats:
        """Return what each programme asks of a school; ``(programme, year, draws)``.

        ``planned`` gives how much there is on planned cohorts, and is asked only if a
        fee is not counted per school.
        """
        asked = self._noughts()
        for stream in self.funding.streams:
            if not isinstance(stream, Fee) or not is_asked_of_schools(stream):
                continue
            prices = self._prices(stream)
            if stream.per != "school":
                prices *= units_a_place(stream, planned().counts)
            if stream.brokerage != 0.0:
                places = planned().counts[Count.SCHOOL]
                prices += share_of(self._brokerage(stream, planned()), places)
            asked += prices
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
        """Return one stream's fees for a unit; ``(programme, year, draws)``."""
        prices = self._noughts()
        programmes = self.plan.model.programmes
        names = tuple(programmes)
        clause = clause_of(fee, self.priced)
        if fee.years is not None:
            clause = clause * self._in_years(fee.years)
        factors = np.ones((len(names), self._draws))
        if is_asked_of_schools(fee):
            factors *= self.fee_factor
        for name in fee.prices:
            at = names.index(name)
            price = mean_price(fee, name, programmes[name], self.priced.value)
            prices[at] = price * (clause * factors[at])
        return prices

    def _in_years(self, years: tuple[int, ...]) -> Floats:
        """Return one in some academic years and nought in others; ``(year, 1)``."""
        horizon = self.plan.horizon
        named = np.zeros((horizon.years, 1))
        named[[year - horizon.first_year for year in years]] = 1.0
        return named

    def streams(self, quantities: Quantities) -> Streams:
        """Return all money of the scenario at some volumes."""
        counts, places = quantities.counts, quantities.volumes.places
        written = self.funding.streams
        return Streams(
            grants=tuple(
                self._given(one, places)
                for one in written
                if isinstance(one, Grant | Donation)
            ),
            contracts=tuple(
                self._contract(one, counts)
                for one in written
                if isinstance(one, Contract)
            ),
            fees=tuple(
                self._fee(one, quantities) for one in written if isinstance(one, Fee)
            ),
            memberships=tuple(
                self._membership(one) for one in written if isinstance(one, Membership)
            ),
            opening=self._opening(),
        )

    def _given(self, gift: Grant | Donation, places: Floats) -> GrantMoney:
        """Work out one grant or donation."""
        cover = cover_of_stream(gift, tuple(self.plan.model.programmes))
        horizon, value = self.plan.horizon, self.priced.value
        if isinstance(gift, Donation):
            sums = {
                month: self._turned(value(amount))
                for month, amount in gift.sums.items()
            }
            return donation_money(gift, cover, horizon, sums)
        prices = (gift.a_year, gift.per_school, gift.per_pupil)
        full = value(next((price for price in prices if price is not None), 0.0))
        kept = self._turned(full * (1.0 - value(gift.handed_on)))
        money = grant_money(gift, cover, horizon, kept, self._served(gift, places))
        held = None if gift.retention == 0.0 else value(gift.retention)
        return replace(money, limits=self._limits(gift, places), retention=held)

    def _turned(self, given: Floats) -> Floats:
        """Return what is given, turned from outside if anything is; ``(draws,)``."""
        return given if self.gift_factor is None else given * self.gift_factor

    def _served(self, grant: Grant, places: Floats) -> Floats:
        """Return places in a grant's scope, or pupils if they are paid for."""
        programmes = tuple(self.plan.model.programmes.values())
        named = self._named(grant)
        if grant.per_pupil is None:
            return added(places[named])
        return added(
            [
                places[at] * self.priced.value(programmes[at].pupils_per_school or 0.0)
                for at in named
            ]
        )

    def _named(self, grant: Grant) -> list[int]:
        """Return the positions of the programmes of a grant's scope."""
        names = tuple(self.plan.model.programmes)
        cover = cover_of(grant.scope, names)
        return [at for at in cover.programmes if at < len(names)]

    def _limits(self, grant: Grant, places: Floats) -> Limits | None:
        """Return what a grant's rules let it pay at most, if they limit it."""
        rules, value = grant.rules, self.priced.value
        if not grant.restricted or not limits_anything(rules):
            return None
        cap, share, ceiling = (
            None if written is None else value(written)
            for written in (
                rules.overhead_cap,
                rules.pays_share,
                rules.ceiling_per_school,
            )
        )
        if cap is not None and rules.overhead_base == "all":
            cap = cap / np.maximum(1.0 - cap, _LEAST)
        if ceiling is not None:
            ceiling = ceiling * added(places[self._named(grant)])
        return Limits(
            scope=cover_of(grant.scope, tuple(self.plan.model.programmes)),
            overheads=cap,
            share=share,
            in_kind=value(rules.in_kind_match),
            ceiling=ceiling,
        )

    def _fee(self, fee: Fee, quantities: Quantities) -> FeeMoney:
        """Work out one fee stream."""
        collected = 1.0 - self.priced.value(fee.bad_debt)
        asked = self._prices(fee) * quantities.counts[Count(fee.per)]
        if fee.brokerage != 0.0:
            asked += self._brokerage(fee, quantities)
        return FeeMoney(fee, asked * collected)

    def _brokerage(self, fee: Fee, quantities: Quantities) -> Floats:
        """Return the share of deployed days' fees that one stream asks.

        Pounds before bad debt; ``(programme, year, draws)``.
        """
        names = tuple(self.plan.model.programmes)
        asked = np.zeros((len(names), 1, self._draws))
        asked[[names.index(name) for name in fee.prices]] = self.priced.value(
            fee.brokerage
        )
        if is_asked_of_schools(fee):
            asked *= np.broadcast_to(self.fee_factor, (len(names), self._draws))[
                :, None
            ]
        if fee.years is not None:
            asked = asked * self._in_years(fee.years)
        return asked * day_fees(self.plan, self.priced, quantities)

    def _membership(self, membership: Membership) -> MembershipMoney:
        """Work out one membership."""
        horizon = self.plan.horizon
        members = np.zeros((horizon.years, self._draws))
        for year, stated in membership.members.items():
            members[year - horizon.first_year] = self.priced.value(stated)
        price = self.priced.value(membership.price) * clause_of(membership, self.priced)
        collected = 1.0 - self.priced.value(membership.bad_debt)
        return MembershipMoney(membership, price * members * collected)

    def _contract(self, contract: Contract, counts: Counts) -> ContractMoney:
        """Work out one contract."""
        price = self._contract_price(contract, counts)
        for_results = self._for_results(contract, price, counts)
        if contract.results is not None:
            price = price * (1.0 - self.priced.value(contract.results.share))
        shares = np.zeros((len(contract.milestones), self._draws))
        for position, milestone in enumerate(contract.milestones):
            shares[position] = self.priced.value(milestone.share)
        asked, withheld = due(contract, self.plan.horizon, price, shares), None
        if contract.retention != 0.0:
            part = self.priced.value(contract.retention)
            left = held_back(contract, self.plan.horizon, asked, part)
            asked, withheld = left, asked - left
        return ContractMoney(
            contract=contract,
            cover=cover_of_stream(contract, tuple(self.plan.model.programmes)),
            work=price,
            earned=price if for_results is None else price + for_results,
            due=asked if for_results is None else asked + for_results,
            term=months_of(contract, self.plan.horizon),
            withheld=withheld,
        )

    def _for_results(
        self, contract: Contract, price: Floats, counts: Counts
    ) -> Floats | None:
        """Return what results bring in each month; None if nothing hangs on any."""
        results, horizon = contract.results, self.plan.horizon
        if results is None:
            return None
        fortunes = fortunes_of_contract(self.scenario, contract, horizon)
        deviates = np.stack([self.priced.value(each) for each in fortunes])
        chance = self.priced.value(results.chance)
        if contract.per_unit is None:
            succeed = np.repeat(is_reached(chance, deviates), horizon.years, axis=0)
        else:
            units = self._units(contract, counts)
            succeed = part_of_units(chance, units, deviates)
        by_month = np.repeat(succeed, MONTHS_A_YEAR, axis=0)
        parts = price * self.priced.value(results.share) * by_month
        return paid_for_results(contract, results, horizon, parts)

    def _contract_price(self, contract: Contract, counts: Counts) -> Floats:
        """Return each month's part of a contract's price; ``(month, draws)``."""
        price = self._full_price(contract, counts)
        taken_off = taken_off_of(self.funding, contract.name, self.priced.value)
        return price if taken_off is None else price * (1.0 - taken_off)

    def _full_price(self, contract: Contract, counts: Counts) -> Floats:
        """Return the same before what is taken off for lots won together."""
        horizon = self.plan.horizon
        if contract.name in self.contract_prices:
            known = self.contract_prices[contract.name]
            return known * self.contract_factor
        clause = clause_of(contract, self.priced)
        stated = contract.a_year if contract.per_unit is None else contract.per_unit
        a_year = self.priced.value(stated or 0.0) * self.contract_factor
        monthly = a_year * clause / MONTHS_A_YEAR
        if contract.per_unit is not None:
            monthly = monthly * self._units(contract, counts)
        price = np.zeros((horizon.months, self._draws))
        for month in contract_months(contract, horizon):
            price[month] = monthly[horizon.year_of(month)]
        return price

    def _units(self, contract: Contract, counts: Counts) -> Floats:
        """Return the units that a contract pays for; ``(year, draws)``."""
        cover = cover_of_stream(contract, tuple(self.plan.model.programmes))
        counted = counts[Count(contract.per)]
        named = [at for at in cover.programmes if at < len(counted)]
        return added(counted[named])

    def _opening(self) -> Floats:
        """Return opening deferred income as it is earned over the first year."""
        opening = np.zeros((self.plan.horizon.months, self._draws))
        held = self.priced.value(self.plan.model.organisation.opening.deferred_income)
        opening[:MONTHS_A_YEAR] = held / MONTHS_A_YEAR
        return opening
