"""Addresses by which the figures of tables are explained.

The rule in words is docs/method/explain.md.
"""

from __future__ import annotations

from dataclasses import replace

from costmodel.bearers import WHOLE
from costmodel.drivers import Count
from costmodel.explain.addresses import Address
from costmodel.explain.measures import UNITS, Clause, Measure
from reports.statements import Statements

FULL_COST = Address(WHOLE, Measure.FULL_COST)
"""Of the organisation in all years; others are made of it."""

ECONOMIC_COST = Address(WHOLE, Measure.FULL_ECONOMIC_COST)
"""The same of all resources."""


def owners(statements: Statements, *rest: str) -> tuple[str, ...]:
    """Return whose the rows of a table are: programmes, what is in none, then all."""
    return (*statements.comparison.model.programmes, *rest, WHOLE)


def years(statements: Statements) -> tuple[int | None, ...]:
    """Return the years in which academic years begin, and None for all of them."""
    organisation = statements.comparison.model.organisation
    first = organisation.first_year
    return (*range(first, first + organisation.years), None)


def narrowed(address: Address, clause: Clause, *values: str) -> Address:
    """Return an address narrowed further; several cost types stand joined."""
    return replace(address, narrowed={**address.narrowed, clause: "+".join(values)})


def per(address: Address, count: Count) -> Address:
    """Return the address of a cost for each of what is counted."""
    unit = next(name for name, counted in UNITS.items() if counted is count)
    return narrowed(address, Clause.PER, unit)


def counted(count: Count) -> Address:
    """Return the address of a count, of all programmes and years."""
    return narrowed(Address(WHOLE, Measure.COUNT), Clause.OF, count)
