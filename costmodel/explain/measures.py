"""What can be asked of a figure's owner, and what may narrow it."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from costmodel.drivers import Count


class Measure(StrEnum):
    """Which figure is asked for."""

    FULL_COST = "full_cost"
    FULL_ECONOMIC_COST = "full_economic_cost"
    FIRST_RATES = "cost_at_first_year_rates"
    """Full cost of each year's quantities at the rates of the first year."""
    GIVEN = "given"
    """Resources that a party, or all parties, give out of their own means."""
    PAID = "paid"
    """What a party, or all parties, pay to others."""
    RECEIVED = "received"
    """What a party is paid, with a minus sign, as tables of bearers have it."""
    BORNE = "borne"
    """What a party gives and pays, less what it receives."""
    COUNT = "count"
    """How much there is of what quantities are counted by."""

    @property
    def in_words(self) -> str:
        """Its name, as ``full cost``."""
        return self.value.replace("_", " ")


class Clause(StrEnum):
    """A word that narrows a measure; a value follows it."""

    FOR = "for"
    """Cost types, several joined by +."""
    FROM = "from"
    """Where cost comes from: ``direct`` or a pool; of what is received, the payer."""
    PER = "per"
    """A unit."""
    BY = "by"
    """The party that gives, pays, receives or bears."""
    AS = "as"
    """How it is given."""
    TO = "to"
    """The party that is paid."""
    OF = "of"
    """What is counted."""


COSTS = (Measure.FULL_COST, Measure.FULL_ECONOMIC_COST, Measure.FIRST_RATES)
"""Measures of cost, which come from origins; the first two may be had per unit."""

CLAUSES: Mapping[Measure, tuple[Clause, ...]] = {
    Measure.FULL_COST: (Clause.FROM, Clause.FOR, Clause.PER),
    Measure.FULL_ECONOMIC_COST: (Clause.FROM, Clause.FOR, Clause.PER),
    Measure.FIRST_RATES: (Clause.FROM, Clause.FOR),
    Measure.GIVEN: (Clause.BY, Clause.AS, Clause.FOR),
    Measure.PAID: (Clause.BY, Clause.TO, Clause.FOR),
    Measure.RECEIVED: (Clause.BY, Clause.FROM, Clause.FOR),
    Measure.BORNE: (Clause.BY, Clause.FOR),
    Measure.COUNT: (Clause.OF,),
}
"""What may narrow each measure, in the order in which addresses are written."""

NEEDED: Mapping[Measure, Clause] = {
    Measure.BORNE: Clause.BY,
    Measure.COUNT: Clause.OF,
}
"""Without which a measure is no figure."""

UNITS: Mapping[str, Count] = {
    "school_year": Count.SCHOOL,
    "journey": Count.JOURNEY,
    "pupil": Count.PUPIL,
    "deployment_day": Count.DEPLOYMENT_DAY,
}
"""What a cost may be given per, and what it is then divided by."""
