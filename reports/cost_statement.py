"""The cost statement: what the work costs, rounded once for all tables.

The rule in words is docs/method/rounding.md: the total first, then year, programme and
cost type; each of these is shared out again to where it came from and how it is paid.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from costmodel.arrays import Floats, Integers
from costmodel.bearers import DIRECT, NOT_SHARED, TYPES, Ledger
from costmodel.casting import cast_both_ways, fitted
from costmodel.drivers import Means, Party
from costmodel.money import round_statement

BROKER_PAYS = (
    None,
    Party.PROVIDER_SCHOOL,
    Party.SUPPORTED_SCHOOL,
    Party.EXCHEQUER,
)
"""Whom the broker pays a transfer; None: what it buys itself."""

GIVERS = tuple(
    (party, means)
    for party in (
        Party.PROVIDER_SCHOOL,
        Party.SUPPORTED_SCHOOL,
        Party.INDIVIDUAL,
        Party.FUNDER,
    )
    for means in Means
)
"""Who gives resources besides the broker, and how."""


@dataclass(frozen=True)
class CostStatement:
    """One ledger in whole pounds; the line *not shared* stands after the programmes."""

    ledger: Ledger

    @cached_property
    def full_cost(self) -> Integers:
        """The broker's full cost; ``(year, programme + 1, cost type)``."""
        leaves = _by_year(self.ledger.full_cost.sum(axis=0))
        return round_statement(leaves, names=self._names())

    @cached_property
    def by_origin(self) -> Integers:
        """The same, *direct* and then pool by pool; origin as the last axis."""
        return fitted(
            self.full_cost, np.moveaxis(_by_year(self.ledger.full_cost), 0, -1)
        )

    @cached_property
    def unused_by_origin(self) -> Integers:
        """What of the line *not shared* is unused capacity of time-driven pools.

        Shape ``(year, cost type, origin)``; it is contained in :attr:`by_origin`.
        """
        unused = np.moveaxis(self.ledger.unused_capacity, -1, 0).swapaxes(1, 2)
        line = _by_year(self.ledger.full_cost)[:, :, -1].transpose(1, 2, 0)
        parts = np.stack((unused, np.maximum(line - unused, 0.0)), axis=-1)
        return fitted(self.by_origin[:, -1], parts)[..., 0]

    @cached_property
    def unused_capacity(self) -> Integers:
        """The same of all origins; ``(year, cost type)``."""
        unused: Integers = self.unused_by_origin.sum(axis=-1)
        return unused

    @cached_property
    def by_line(self) -> Integers:
        """:attr:`full_cost` with unused capacity on a line of its own, the last.

        Shape ``(year, programme + 2, cost type)``.
        """
        return told_apart(self.full_cost, self.unused_capacity)

    @cached_property
    def by_line_and_origin(self) -> Integers:
        """The same by origin; ``(year, programme + 2, cost type, origin)``."""
        return told_apart(self.by_origin, self.unused_by_origin)

    @cached_property
    def by_payee(self) -> Integers:
        """The same, by whom the broker pays, see BROKER_PAYS; payee as the last axis.

        Transfers add up to their own rounded sums of each year as well.
        """
        parts = _stacked(
            [
                self.ledger.resources_of(Party.BROKER)
                if payee is None
                else self.ledger.paid_by(Party.BROKER, payee)
                for payee in BROKER_PAYS
            ]
        )
        sums = fitted(self.full_cost.sum(axis=(1, 2)), parts.sum(axis=(1, 2)))
        years = [
            cast_both_ways(
                amounts.reshape(-1, len(BROKER_PAYS)),
                cells.reshape(-1),
                {at: int(total[at]) for at, payee in enumerate(BROKER_PAYS) if payee},
            )
            for amounts, cells, total in zip(parts, self.full_cost, sums, strict=True)
        ]
        return np.stack(years).reshape(parts.shape)

    @cached_property
    def given(self) -> Integers:
        """What others give; ``(year, programme + 1, cost type, GIVERS)``.

        Each giver's sum of a year is rounded before its parts.
        """
        parts = [self.ledger.resources_of(party, means) for party, means in GIVERS]
        givers = [f"{party} {means}" for party, means in GIVERS]
        years, *rest = self._names()
        leaves = np.moveaxis(_stacked(parts), -1, 1)
        rounded = round_statement(leaves, names=(years, givers, *rest))
        return np.moveaxis(rounded, 1, -1)

    @cached_property
    def private_gifts(self) -> Integers:
        """What of funders' gifts in :attr:`given` comes from private ones.

        Shape ``(year, programme + 1, cost type)``.
        """
        gifts = (Party.FUNDER, Means.DONATED)
        purses = [
            self.ledger.resources_of(*gifts, is_private=is_private)
            for is_private in (False, True)
        ]
        return fitted(self.given[..., GIVERS.index(gifts)], _stacked(purses))[..., 1]

    @cached_property
    def paid_directly(self) -> Integers:
        """What supported schools pay provider schools themselves.

        Shape ``(year, programme + 1, cost type)``.
        """
        direct = self.ledger.paid_by(Party.SUPPORTED_SCHOOL, Party.PROVIDER_SCHOOL)
        return round_statement(_by_year(direct), names=self._names())

    def borne_besides(self, party: Party) -> Integers:
        """Return what a party other than the broker bears besides full cost.

        What it gives and pays others, less what it is paid; ``(year, programme + 1,
        cost type)``. With full cost, over all parties, it adds up to the resources.
        """
        of_party = [at for at, (giver, _) in enumerate(GIVERS) if giver is party]
        borne: Integers = self.given[..., of_party].sum(axis=-1)
        if party is Party.SUPPORTED_SCHOOL:
            borne = borne + self.paid_directly
        if party is Party.PROVIDER_SCHOOL:
            borne = borne - self.paid_directly
        if party in BROKER_PAYS:
            borne = borne - self.by_payee[..., BROKER_PAYS.index(party)]
        return borne

    @property
    def full_economic_cost(self) -> Integers:
        """All resources, whoever gives them; ``(year, programme + 1, cost type)``."""
        given: Integers = self.given.sum(axis=-1)
        return self.by_payee[..., BROKER_PAYS.index(None)] + given

    @property
    def origins(self) -> tuple[str, ...]:
        """Names of the origins, in the order of :attr:`by_origin`."""
        return (DIRECT, *self.ledger.costs.plan.model.pools)

    def _names(self) -> tuple[tuple[str, ...], ...]:
        """Return the names along year, programme and cost type, by which ties go."""
        plan = self.ledger.costs.plan
        years = tuple(map(plan.horizon.label_of_year, range(plan.horizon.years)))
        return years, (*plan.model.programmes, NOT_SHARED), TYPES


def told_apart(amounts: Integers, unused: Integers) -> Integers:
    """Return amounts with unused capacity after what else is not shared.

    ``amounts`` are ``(year, programme + 1, …)``, ``unused`` the part of the last line
    that is unused capacity, ``(year, …)``.
    """
    apart = np.concatenate((amounts, unused[:, None]), axis=1)
    apart[:, -2] -= unused
    return apart


def _by_year(amounts: Floats) -> Floats:
    """Return the ledger's ``(…, cost type, programme + 1, year)`` by year first."""
    return np.ascontiguousarray(np.swapaxes(amounts, -1, -3))


def _stacked(parts: list[Floats]) -> Floats:
    """Return parts, year first, beside each other along a last axis."""
    return np.stack([_by_year(part) for part in parts], axis=-1)
