"""How many schools buy: who is eligible, who hears, who wants to, who can pay."""

from __future__ import annotations

from costmodel.assumptions import Described, Name, Quantity
from scenarios.affordability import AffordabilityTest, Unknowns
from scenarios.affordability_tables import Region


class Demand(Described):
    """Demand for the programmes that have a fee; others run as planned."""

    region: Region
    """Region whose schools' budgets say what can be paid; ``england`` for all."""
    test: AffordabilityTest
    """Which rule says what a school can pay in a year: its ``training_line``, its
    spending on staff development; ``income_share``, 0.5% of its income;
    ``reserve_after``, what leaves its reserve at nought; ``per_teacher``, a norm for
    each teacher."""
    unknown: Unknowns = Unknowns.KNOWN
    """How schools whose accounts do not say are counted, as those of trusts that hold
    the money centrally: ``low``, they can pay nothing; ``known``, they are left out;
    ``high``, they can pay any fee."""
    eligible: dict[Name, Quantity]
    """Schools that could take part before any has, by programme; a programme not named
    runs as planned."""
    reach: Quantity
    """Share of the eligible schools that hear of it in a year, from 0 to 1."""
    interest: Quantity
    """Share of those reached that would take part if they can pay, from 0 to 1."""
    refill: Quantity = 0.0
    """Schools that become eligible each year, as a share of those eligible at the
    start, from 0 to 1."""
