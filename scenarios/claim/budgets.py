"""Whose budgets prices are held against: shipped percentiles, or schools one by one.

The rule in words is docs/method/claim.md.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from costmodel.programmes import Phase
from scenarios.ability_curves import AbilityCurve, shipped_curves
from scenarios.able_to_pay import TestKey
from scenarios.accounts_prices import levels
from scenarios.affordability import (
    AffordabilityRules,
    AffordabilityTest,
    Ceilings,
    Unknowns,
)
from scenarios.affordability_tables import Region, SchoolGroup
from scenarios.funded_plan import FundedPlan
from scenarios.schools.ceilings import Asked, school_curves
from scenarios.schools.choice import Choice, chosen_rows
from scenarios.schools.columns import SchoolWord
from scenarios.schools.table import NamedSchools, SchoolTable


@dataclass(frozen=True)
class Budgets:
    """What schools of one region can pay, by phase, test and reading."""

    region: Region
    ceilings: Mapping[Phase, Mapping[TestKey, Ceilings]]
    """Of each phase that a programme is for; prices of the accounts."""
    accounts_year: str
    """Academic year, as ``2024-25``, whose prices every ceiling is in."""
    to_first_year: float
    """What takes prices of the accounts to those of the plan's first year."""
    table: str = ""
    """The table of schools that was asked; empty: the shipped percentiles."""

    @property
    def keys(self) -> tuple[TestKey, ...]:
        """Every test, reading and published sum for which a phase has figures."""
        known = {key for each in self.ceilings.values() for key in each}
        return tuple(
            (test, unknowns, number)
            for test in AffordabilityTest
            for unknowns in Unknowns
            for number in (0, 1)
            if (test, unknowns, number) in known
        )

    def find(self, phase: Phase, key: TestKey) -> Ceilings | None:
        """Return what schools of a phase can pay; None without figures."""
        found = self.resolved(phase, key)
        return None if found is None else self.ceilings[phase][found]

    def resolved(self, phase: Phase, key: TestKey) -> TestKey | None:
        """Return by which key there are figures of a phase; None without any.

        One published sum stands for both, and known accounts for every reading where
        nothing is unknown.
        """
        test, unknowns, _ = key
        wanted = (key, (test, unknowns, 0), (test, Unknowns.KNOWN, 0))
        return next((each for each in wanted if each in self.ceilings[phase]), None)

    def schools(self, phase: Phase) -> int:
        """Return how many schools of a phase were asked."""
        return next(iter(self.ceilings[phase].values())).figures.schools


def shipped_budgets(funded: FundedPlan, region: Region) -> Budgets:
    """Return what schools of a region can pay, by the shipped percentiles."""
    rules, tables = AffordabilityRules(), funded.tables
    curves = {
        phase: shipped_curves(tables, SchoolGroup(phase, region), rules)
        for phase in _phases(funded)
    }
    return _budgets(funded, region, curves, tables.accounts_year)


def table_budgets(funded: FundedPlan, region: Region, schools: NamedSchools) -> Budgets:
    """Return what schools of a region can pay, asked one by one.

    Parameters
    ----------
    funded
        The compiled model: its phases are asked.
    region
        Where the schools are.
    schools
        A table as :mod:`scenarios.schools` joins it.

    Raises
    ------
    costmodel.errors.ModelRefusedError
        If the table has no school of a phase in the region.

    """
    table = schools.table
    curves = {
        phase: school_curves(_asked(funded, region, phase, table))
        for phase in _phases(funded)
    }
    return _budgets(funded, region, curves, table.accounts_year, schools.name)


def _asked(
    funded: FundedPlan, region: Region, phase: Phase, table: SchoolTable
) -> Asked:
    """Return which schools of a table are asked about a phase."""
    words = {SchoolWord.PHASE: (phase.value,), SchoolWord.REGION: (region.value,)}
    rows = chosen_rows(table, Choice(words))
    return Asked(table, rows, funded.tables, AffordabilityRules())


def _phases(funded: FundedPlan) -> tuple[Phase, ...]:
    """Return the phases that programmes are for, each once."""
    programmes = funded.model.programmes.values()
    return tuple(dict.fromkeys(each.phase for each in programmes))


def _budgets(
    funded: FundedPlan,
    region: Region,
    curves: Mapping[Phase, Iterable[AbilityCurve]],
    accounts_year: str,
    name: str = "",
) -> Budgets:
    """Return the curves of each phase by test, reading and published sum."""
    facts = funded.plan.facts
    before, after = levels(facts.deflator, accounts_year, facts.horizon.first_year)
    ceilings = {
        phase: {
            (each.test, each.unknowns, int(each.norm == "highest")): each.ceilings
            for each in known
        }
        for phase, known in curves.items()
    }
    return Budgets(region, ceilings, accounts_year, after / before, name)
