"""What a school can pay, by every test and every reading of unknown accounts.

The rule in words is docs/method/gap.md.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from scenarios.affordability import AffordabilityTest, Unknowns
from scenarios.affordability_tables import AffordabilityTables, SchoolGroup
from scenarios.fee_range import highest_fees

STOCKS = frozenset({AffordabilityTest.RESERVE_AFTER})
"""Tests of what a school has, not of what it receives in a year."""

QUOTED_SHARE = 0.75
"""Share of schools that pass the fee that is quoted."""

TestKey = tuple[AffordabilityTest, Unknowns, int]
"""A test, its reading, and which of its published sums, the lowest first."""


@dataclass(frozen=True)
class AbleToPay:
    """What a school can pay by one test and one reading of unknown accounts."""

    test: AffordabilityTest
    unknowns: Unknowns
    fee: float
    """Pounds a school-year, first-year prices; infinite if any fee is passed."""


def able_to_pay(
    tables: AffordabilityTables,
    group: SchoolGroup,
    factor: float,
    share: float = QUOTED_SHARE,
) -> tuple[AbleToPay, ...]:
    """Return what a share of a group's schools can pay, by every test with figures.

    Parameters
    ----------
    tables
        The shipped figures.
    group
        Phase and region.
    factor
        What takes prices of the accounts to those of the first year.
    share
        Share of schools that must pass the fee.

    """
    found = highest_fees(tables, group, share=share)
    return tuple(
        AbleToPay(each.test, each.unknowns, factor * each.fee) for each in found.fees
    )


def counted(able: Iterable[AbleToPay]) -> tuple[AbleToPay, ...]:
    """Return the tests that count in a range.

    A reserve can be paid out once, not every year: it is told, and counts in none.

    Examples
    --------
    >>> test, known = AffordabilityTest, Unknowns.KNOWN
    >>> yearly = AbleToPay(test.INCOME_SHARE, known, 11_269.0)
    >>> once = AbleToPay(test.RESERVE_AFTER, known, 1_062.0)
    >>> counted((yearly, once)) == (yearly,)
    True

    """
    return tuple(each for each in able if each.test not in STOCKS)


def fees_by_test(
    able: Sequence[Iterable[AbleToPay]],
) -> Mapping[TestKey, tuple[float, ...]]:
    """Return fees by test, in the order of those who pay; NaN without figures.

    Where a test has a lowest and a highest sum for some and one sum for others, that
    one is both.

    Examples
    --------
    >>> test, known = AffordabilityTest.PER_TEACHER, Unknowns.KNOWN
    >>> low, high = (AbleToPay(test, known, fee) for fee in (500.0, 900.0))
    >>> fees = fees_by_test([(low, high), (low,), ()])
    >>> fees[test, known, 0], fees[test, known, 1]
    ((500.0, 500.0, nan), (900.0, 500.0, nan))

    """
    each = [_by_key(fees) for fees in able]
    keys = dict.fromkeys(key for fees in each for key in fees)
    return {
        key: tuple(fees.get(key, fees.get((*key[:2], 0), math.nan)) for fees in each)
        for key in keys
    }


def _by_key(able: Iterable[AbleToPay]) -> dict[TestKey, float]:
    """Return the fees of one who pays, by test."""
    fees: dict[TestKey, float] = {}
    for each in able:
        number = sum(key[:2] == (each.test, each.unknowns) for key in fees)
        fees[each.test, each.unknowns, number] = each.fee
    return fees
