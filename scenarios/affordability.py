"""What a school can pay: affordability tests over percentiles of school budgets.

Four tests stand side by side, because the test chosen moves the answer more than
the data does. Each turns the shipped percentiles of one phase and region into
*ceilings*: the highest fee each school can pay. Ability is not willingness.

All money is in pounds a school-year at the prices of the accounts' year, and the
caller deflates a fee to that year first.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property

import numpy as np

from costmodel.arrays import Floats
from scenarios.affordability_tables import (
    LEVELS,
    AffordabilityError,
    AffordabilityTables,
    Figures,
    SchoolGroup,
    Statistic,
)

SMALLEST_SHARE = 1e-6
"""Least share of a budget a rule may name; less than this is a slip of the hand."""

SMALLEST_NORM, LARGEST_NORM = 0.01, 1_000_000.0
"""Pounds a teacher a year that a rule may name."""


class AffordabilityTest(StrEnum):
    """A rule for the highest fee a school can pay in a year."""

    TRAINING_LINE = "training_line"
    """A share of what it spends on staff development and training."""
    INCOME_SHARE = "income_share"
    """A share of its income."""
    RESERVE_AFTER = "reserve_after"
    """What leaves its reserve at nought or above; it can be paid once."""
    PER_TEACHER = "per_teacher"
    """A sum for each of its teachers."""


class Unknowns(StrEnum):
    """What is made of schools whose figure is unknown.

    A reserve of exactly nought, or a training line of nought or less, says nothing
    of an academy: its trust may hold the money or buy the training.
    """

    LOW = "low"
    """They can pay nothing."""
    KNOWN = "known"
    """They are left out."""
    HIGH = "high"
    """They can pay any fee."""


STATISTIC_OF: dict[AffordabilityTest, Statistic] = {
    AffordabilityTest.TRAINING_LINE: Statistic.TRAINING_LINE,
    AffordabilityTest.INCOME_SHARE: Statistic.TOTAL_INCOME,
    AffordabilityTest.RESERVE_AFTER: Statistic.REVENUE_RESERVE,
    AffordabilityTest.PER_TEACHER: Statistic.TEACHERS,
}
"""Which figures each test reads."""


@dataclass(frozen=True)
class AffordabilityRules:
    """How much of a budget a fee may take, by each test.

    Raises
    ------
    AffordabilityError
        If a share is below one in a million or above 1, or a norm is not a sum
        between 1p and £1m.

    """

    training_share: float = 1.0
    """Share of the training line."""
    income_share: float = 0.005
    """Share of a year's income: 0.005 is half a penny in the pound."""
    teacher_norm: float | None = None
    """Pounds a teacher a year, prices of the accounts' year; None: the published."""

    def __post_init__(self) -> None:
        """Refuse what cannot be meant."""
        for name in ("training_share", "income_share"):
            if not SMALLEST_SHARE <= getattr(self, name) <= 1:
                raise AffordabilityError(
                    f"{name} is {getattr(self, name)}; a share between"
                    f" {SMALLEST_SHARE} and 1 is wanted, like 0.005 for half a percent."
                )
        norm = self.teacher_norm
        if norm is not None and not SMALLEST_NORM <= norm <= LARGEST_NORM:
            raise AffordabilityError(
                f"teacher_norm is {norm}; pounds a teacher a year are wanted, like 507."
            )


@dataclass(frozen=True)
class Ceilings:
    """The share of schools that can pay each fee: straight lines between knots."""

    test: AffordabilityTest
    unknowns: Unknowns
    figures: Figures
    fees: tuple[float, ...]
    """Knots, pounds a school-year at the accounts' year's prices, from nought up."""
    shares: tuple[float, ...]
    """Share that can pay each; the first is the limit as the fee falls to nought."""

    @cached_property
    def knots(self) -> tuple[Floats, Floats]:
        """Fees and shares as arrays, made once."""
        return np.array(self.fees), np.array(self.shares)


def ceilings_of(
    tables: AffordabilityTables,
    group: SchoolGroup,
    test: AffordabilityTest,
    unknowns: Unknowns = Unknowns.KNOWN,
    rules: AffordabilityRules | None = None,
) -> Ceilings:
    """Return the highest fees that the schools of a group can pay, by one test.

    The curve through their percentiles is told in docs/method/demand.md, *Ceilings*.
    It is proportional to the shares and norm of the rules: where these differ from draw
    to draw, divide the fee by the draw's over the one used.

    Parameters
    ----------
    tables, group, rules
        A group too small for percentiles takes the whole country's. No rules: those by
        default.
    test
        ``reserve_after`` says what can be paid once, not every year.
    unknowns
        What is made of schools whose figure is unknown.

    Raises
    ------
    AffordabilityError
        If there are no figures, or no norm a teacher is published for the phase
        and the rules give none.

    """
    rules = rules or AffordabilityRules()
    figures = tables.figures(STATISTIC_OF[test], group)
    factor = _factor(tables, group, test, rules)
    fees, shares = _known_curve([factor * value for value in figures.percentiles])
    counted = tuple(with_unknowns(share, figures.unknown, unknowns) for share in shares)
    return Ceilings(
        test=test, unknowns=unknowns, figures=figures, fees=fees, shares=counted
    )


def share_that_can_pay(ceilings: Ceilings, fee: Floats) -> Floats:
    """Return the share of schools that can pay a fee, from 0 to 1, draw by draw.

    A school can pay a fee up to and including its ceiling. Everyone can pay nought;
    the share never rises with the fee, to within rounding. Each draw has the same
    bits in any company.

    Parameters
    ----------
    ceilings
        Made by :func:`ceilings_of`.
    fee
        All that a school is asked for in a school-year, in pounds *at the prices of
        the accounts' year* (the caller deflates it); finite, shape ``(draws,)``.
        One school has one budget: the sum of its fees, never each fee alone.

    Examples
    --------
    >>> from costmodel.programmes import Phase
    >>> from scenarios.affordability_files import load_affordability
    >>> from scenarios.affordability_tables import Region
    >>> london = SchoolGroup(Phase.SECONDARY, Region.LONDON)
    >>> test = AffordabilityTest.TRAINING_LINE
    >>> ceilings = ceilings_of(load_affordability(), london, test)
    >>> share_that_can_pay(ceilings, np.array([0.0, 5_000.0, 10_000.0])).round(2)
    array([1.  , 0.96, 0.87])

    """
    fees, shares = ceilings.knots
    return np.where(fee <= 0, 1.0, np.interp(fee, fees, shares))


def highest_fee(ceilings: Ceilings, share: float = 0.75) -> float:
    """Return the highest fee that at least a share of schools can pay.

    The inverse of :func:`share_that_can_pay`, to within rounding: pounds a
    school-year at the prices of the accounts' year. Nought if fewer can pay any fee;
    infinite if the schools of unknown means, taken as able, make up the share alone.

    Raises
    ------
    AffordabilityError
        If the share is not above 0 and at most 1.

    """
    if not 0 < share <= 1:
        raise AffordabilityError(
            f"The share of schools is {share}; give one above 0 and up to 1, like 0.75."
        )
    fees, shares = ceilings.fees, ceilings.shares
    after = bisect_right(shares, -share, key=lambda value: -value)
    if after == 0:
        return 0.0
    if after == len(shares):
        return math.inf
    run = fees[after] - fees[after - 1]
    fall = shares[after - 1] - shares[after]
    return fees[after - 1] + run * (shares[after - 1] - share) / fall


def norms_of(
    tables: AffordabilityTables, group: SchoolGroup, rules: AffordabilityRules
) -> tuple[float, ...]:
    """Return the norms to try, in pounds a teacher a year, lowest first.

    The rules' own norm alone if they give one; else the lowest and the highest
    published for the group, which are one where the region's own is published; none
    if nothing is published for the phase.
    """
    if rules.teacher_norm is not None:
        return (rules.teacher_norm,)
    published = tables.norms.get((group.phase, group.region))
    return tuple(sorted({published.low, published.high})) if published else ()


def every_reading(
    tables: AffordabilityTables, group: SchoolGroup, rules: AffordabilityRules
) -> Iterator[tuple[Ceilings, AffordabilityRules]]:
    """Yield what schools can pay by every test, and the rules it goes by.

    Low, known and high where some schools' figure is unknown, else the known alone.
    The test by teachers is made with each norm of :func:`norms_of`, and not at all
    without one.
    """
    teachers = AffordabilityTest.PER_TEACHER
    tried = [(test, rules) for test in AffordabilityTest if test is not teachers]
    norms = norms_of(tables, group, rules)
    tried += [(teachers, replace(rules, teacher_norm=norm)) for norm in norms]
    for test, own in tried:
        known = ceilings_of(tables, group, test, Unknowns.KNOWN, own)
        has_unknown = known.figures.unknown > 0
        for unknowns in Unknowns if has_unknown else (Unknowns.KNOWN,):
            yield ceilings_of(tables, group, test, unknowns, own), own


def _factor(
    tables: AffordabilityTables,
    group: SchoolGroup,
    test: AffordabilityTest,
    rules: AffordabilityRules,
) -> float:
    """Return what turns a school's figure into its ceiling."""
    if test is AffordabilityTest.TRAINING_LINE:
        return rules.training_share
    if test is AffordabilityTest.INCOME_SHARE:
        return rules.income_share
    if test is AffordabilityTest.RESERVE_AFTER:
        return 1.0
    norms = norms_of(tables, group, rules)
    if not norms:
        raise AffordabilityError(
            f"No sum a teacher is published for {group}. Give a norm in pounds, like"
            " 507, or choose another test."
        )
    return norms[0]


def _known_curve(
    ceilings: Sequence[float],
) -> tuple[tuple[float, ...], tuple[float, ...]]:
    """Return fees and shares that can pay them, of schools whose figure is known."""
    unable = bisect_right(ceilings, 0.0)
    if unable == len(ceilings):
        return (0.0, 1.0), (0.0, 0.0)
    fees = (0.0, *set_apart(ceilings[unable:]), 2 * ceilings[-1])
    able = (1 - level for level in LEVELS[unable:])
    return fees, (1 - _share_without_means(ceilings, unable), *able, 0.0)


def _share_without_means(ceilings: Sequence[float], unable: int) -> float:
    """Return the share at or below nought, given how many percentiles are."""
    if unable == 0:
        return 0.0
    below, above = ceilings[unable - 1], ceilings[unable]
    step = LEVELS[unable] - LEVELS[unable - 1]
    return LEVELS[unable - 1] + step * -below / (above - below)


def set_apart(ceilings: Sequence[float]) -> list[float]:
    """Part equal sums by the least step there is, so that the share drops there.

    Parameters
    ----------
    ceilings
        Rising, or equal.

    """
    rising: list[float] = []
    for ceiling in ceilings:
        least = math.nextafter(rising[-1], math.inf) if rising else ceiling
        rising.append(max(ceiling, least))
    return rising


def with_unknowns(share: float, unknown: float, unknowns: Unknowns) -> float:
    """Return a share of known schools as one of all schools counted.

    Parameters
    ----------
    share
        Of the schools whose figure is known.
    unknown
        Share of the counted schools whose figure is not.
    unknowns
        What is made of them.

    """
    if unknowns is Unknowns.LOW:
        return (1 - unknown) * share
    if unknowns is Unknowns.HIGH:
        return 1 - (1 - unknown) * (1 - share)
    return share
