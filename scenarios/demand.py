"""How many schools buy: who is eligible, who hears, who wants to, who can pay."""

from __future__ import annotations

from costmodel.assumptions import Described, Name, Quantity
from scenarios.affordability import AffordabilityTest, Unknowns
from scenarios.affordability_tables import Region


class Demand(Described):
    """Demand for the programmes that have a fee; others run as planned."""

    region: Region
    test: AffordabilityTest
    """Which test says what a school can pay."""
    unknown: Unknowns = Unknowns.KNOWN
    """How schools whose accounts do not say are counted."""
    eligible: dict[Name, Quantity]
    """Schools that could take part, by programme, before any has."""
    reach: Quantity
    """Share of those that hear of it in a year."""
    interest: Quantity
    """Share of those reached that would take part if they can pay."""
    refill: Quantity = 0.0
    """Schools that become eligible each year, as a share of those at the start."""
