"""The highest fee that enough schools can pay, as a range across tests."""

from __future__ import annotations

from dataclasses import dataclass

from scenarios.affordability import (
    AffordabilityRules,
    AffordabilityTest,
    Ceilings,
    Unknowns,
    every_reading,
    highest_fee,
)
from scenarios.affordability_tables import AffordabilityTables, SchoolGroup


@dataclass(frozen=True)
class FeeAtTest:
    """The highest fee that enough schools pass, by one test."""

    test: AffordabilityTest
    unknowns: Unknowns
    fee: float
    """Pounds a school-year in the accounts' year's prices; may be infinite."""
    norm: float | None
    """Pounds a teacher, for the test that has one."""
    is_stand_in: bool
    imputed: float


@dataclass(frozen=True)
class FeeRange:
    """The highest fee that enough schools pass, across tests."""

    share: float
    fees: tuple[FeeAtTest, ...]
    left_out: tuple[AffordabilityTest, ...]
    """Tests without a published norm for this phase."""

    @property
    def lowest(self) -> float:
        """Pounds a school-year that enough schools can pay by every test."""
        return min(row.fee for row in self.fees)

    @property
    def highest(self) -> float:
        """Pounds a school-year that enough schools can pay by the kindest test."""
        return max(row.fee for row in self.fees)


def highest_fees(
    tables: AffordabilityTables,
    group: SchoolGroup,
    rules: AffordabilityRules | None = None,
    share: float = 0.75,
) -> FeeRange:
    """Return the highest fee that a share of schools can pay, by every test.

    Low, known and high each have a row where some schools' figure is unknown. The
    test by teachers has a row for the lowest and one for the highest published norm
    if the rules give none; for a phase without one it is left out, and named.

    ``share`` of the schools must be able to pay, above 0 and at most 1. No rules: those
    by default.

    Examples
    --------
    >>> from costmodel.programmes import Phase
    >>> from scenarios.affordability_files import load_affordability
    >>> from scenarios.affordability_tables import Region
    >>> primaries = SchoolGroup(Phase.PRIMARY, Region.LONDON)
    >>> fees = highest_fees(load_affordability(), primaries)
    >>> [f"{row.test} {row.unknowns} {row.fee:,.0f}" for row in fees.fees[2:4]]
    ['training_line high 4,257', 'income_share known 10,615']

    """
    readings = every_reading(tables, group, rules or AffordabilityRules())
    fees = tuple(_fee_at_test(ceilings, own, share) for ceilings, own in readings)
    tested = {row.test for row in fees}
    left_out = tuple(test for test in AffordabilityTest if test not in tested)
    return FeeRange(share, fees, left_out)


def _fee_at_test(
    ceilings: Ceilings, rules: AffordabilityRules, share: float
) -> FeeAtTest:
    """Return one row, with what a reader must know beside the fee."""
    by_teacher = ceilings.test is AffordabilityTest.PER_TEACHER
    return FeeAtTest(
        test=ceilings.test,
        unknowns=ceilings.unknowns,
        fee=highest_fee(ceilings, share),
        norm=rules.teacher_norm if by_teacher else None,
        is_stand_in=ceilings.figures.is_stand_in,
        imputed=ceilings.figures.imputed,
    )
