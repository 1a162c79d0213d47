"""Days of people that a set of volumes takes: whose, for what, and in which months.

The rule in words is docs/method/people.md.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from costmodel.arrays import Floats
from costmodel.assumptions import Quantity
from costmodel.drivers import DayUse
from costmodel.full_cost import Costs
from costmodel.ingredients import Profile
from costmodel.people import Person
from costmodel.quantities import Need
from costmodel.rates import DayRate
from costmodel.resources import CostRow


@dataclass(frozen=True)
class PersonDays:
    """The days of one role that one ingredient, deployment or attendance takes."""

    name: str
    """Of the role."""
    person: Person
    use: DayUse
    need: Need
    profile: Profile
    days: Floats
    """Days a year, all people of the role together; ``(year, draws)``."""
    row: CostRow
    """The row that counts them."""

    @property
    def is_released(self) -> bool:
        """Whether they are days that a school releases somebody for."""
        return self.row.released is not None


def person_days(costs: Costs) -> Iterator[PersonDays]:
    """Yield the days of every person in every use, each day once.

    Those whom schools employ are in the order of the document.
    """
    people = costs.plan.model.people
    for row in costs.rows.rows:
        if row.use is not None and isinstance(row.rate, DayRate):
            name = row.rate.person
            yield PersonDays(
                name=name,
                person=people[name],
                use=row.use,
                need=row.need,
                profile=row.rate.profile,
                days=costs.quantities.of(row.need),
                row=row,
            )


def stated(costs: Costs, quantity: Quantity) -> Floats:
    """Return a number of the model in every draw; ``(draws,)``."""
    row: Floats = costs.quantities.table[costs.plan.terms.position(quantity)]
    return row
