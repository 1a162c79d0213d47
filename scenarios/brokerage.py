"""Fees for deployed days, of which a brokerage may be a share.

The rule in words is docs/method/bearers.md, *Brokerage*.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from costmodel.arrays import Floats
from costmodel.backfill import DayPart
from costmodel.deployments import Deployment
from costmodel.drivers import Count
from costmodel.people import Person
from costmodel.plan import Plan
from costmodel.programmes import Programme
from costmodel.quantities import Need, Quantities, among_of
from costmodel.rates import DayRate, Priced


@dataclass(frozen=True)
class PaidDays:
    """Days of one deployment, at the fee of the role."""

    at: int
    """Place of the deployment in its programme."""
    days: Need
    fee: DayRate

    def pounds(self, priced: Priced, quantities: Quantities) -> Floats:
        """Return what the days are paid, in pounds; ``(year, draws)``."""
        return quantities.of(self.days) * priced.of(self.fee)


def paid_days(plan: Plan, owner: int) -> Iterator[PaidDays]:
    """Yield the deployments of a programme, by position, whose days have a fee."""
    programme: Programme = tuple(plan.model.programmes.values())[owner]
    for at, written in enumerate(programme.deployments):
        if has_fee(plan.model.people[written.person]):
            days = Need(
                owner, written.days_per_school, Count.SCHOOL, among=among_of(written)
            )
            fee = DayRate(written.person, DayPart.FEE, written.profile)
            yield PaidDays(at, days, fee)


def has_fee(person: Person) -> bool:
    """Whether somebody is paid a fee for a day: no broker's own person is.

    Examples
    --------
    >>> has_fee(Person.model_validate({"from": "freelance", "fee": 450.0}))
    True

    """
    return person.employed_by != "broker" and person.fee is not None


def deploys_for_a_fee(programme: Programme, people: dict[str, Person]) -> bool:
    """Whether any day deployed in a programme has a fee."""
    deployed: tuple[Deployment, ...] = programme.deployments
    named = (people[each.person] for each in deployed if each.person in people)
    return any(map(has_fee, named))


def day_fees(plan: Plan, priced: Priced, quantities: Quantities) -> Floats:
    """Return fees for deployed days, in pounds; ``(programme, year, draws)``."""
    fees = np.zeros_like(quantities.volumes.places)
    for owner in range(len(fees)):
        for deployed in paid_days(plan, owner):
            fees[owner] += deployed.pounds(priced, quantities)
    return fees
