"""The highest fee that each school of a table can pay, by every test.

The tests, their rules and the readings of unknown accounts are those of
:mod:`scenarios.affordability`; here the curve is that of the schools themselves, with a
step at every school, where the shipped percentiles give straight lines.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from costmodel.arrays import Flags, Floats
from costmodel.programmes import Phase
from scenarios.ability_curves import AbilityCurve
from scenarios.affordability import (
    STATISTIC_OF,
    AffordabilityRules,
    AffordabilityTest,
    Ceilings,
    Unknowns,
    with_unknowns,
)
from scenarios.affordability_tables import (
    LEVELS,
    AffordabilityTables,
    Figures,
    Region,
    SchoolGroup,
)
from scenarios.schools.columns import SchoolNumber, SchoolWord
from scenarios.schools.imputed import ACADEMY, imputed_lines, unknown_lines
from scenarios.schools.table import SchoolTable
from scenarios.schools.trusts import pooled


@dataclass(frozen=True, eq=False)
class Asked:
    """Which schools are asked, by which rules, and who pays."""

    table: SchoolTable
    """All schools, so that trusts are whole and lines can be imputed."""
    rows: Flags
    """Those that are asked."""
    tables: AffordabilityTables
    """The shipped figures, for the published sums a teacher."""
    rules: AffordabilityRules
    trusts_buy: bool = False
    """Whether trusts of several schools pay in place of their schools."""


@dataclass(frozen=True, eq=False)
class KnownCeilings:
    """What the schools asked can pay, as far as it is known."""

    values: Floats
    """Pounds a school-year at the prices of the accounts; may be below nought."""
    weights: Floats
    """What each weighs: 1 for a school, parts of it where a line is imputed."""
    unknown: float
    """Schools, or parts of them, whose accounts say nothing."""
    imputed: float
    """Schools, or parts of them, whose figure is imputed or unknown by imputing."""


def school_curves(asked: Asked) -> tuple[AbilityCurve, ...]:
    """Return the curve of every test and every reading of unknown accounts.

    Low, known and high each have one where some schools' figure is unknown. The test by
    teachers has one by the lowest and one by the highest published norm, unless the
    rules give a norm or the two are the same for all; a test without a known figure has
    none.
    """
    return tuple(
        curve
        for test, norm, known in _tried(asked)
        if known.weights.sum() > 0
        for curve in _curves(asked, known, test, norm)
    )


def known_of(
    asked: Asked, test: AffordabilityTest, *, highest_norm: bool = False
) -> KnownCeilings:
    """Return what the schools asked can pay by one test, as far as it is known."""
    table, rows = asked.table, asked.rows
    each, unknown = _each(asked, test, highest_norm=highest_norm)
    each = np.where(unknown, np.nan, each)
    if asked.trusts_buy:
        each = pooled(table, each)
        unknown = unknown & np.isnan(each)
    known = rows & ~np.isnan(each)
    values, weights = each[known], np.ones(np.count_nonzero(known))
    nothing_said = float(np.count_nonzero(rows & unknown))
    if test is not AffordabilityTest.TRAINING_LINE:
        return KnownCeilings(values, weights, nothing_said, 0.0)
    given = imputed_lines(table, rows & np.isnan(each) & ~unknown)
    steps = len(given.values)
    lines = asked.rules.training_share * given.values.ravel()
    return KnownCeilings(
        np.concatenate((values, lines)),
        np.concatenate((weights, np.tile(given.weight, steps))),
        nothing_said + float(given.unknown.sum()),
        float(np.count_nonzero(given.rows)),
    )


def _tried(
    asked: Asked,
) -> Iterator[tuple[AffordabilityTest, str, KnownCeilings]]:
    """Yield each test, the norm it goes by (if any), and what is known by it."""
    for test in AffordabilityTest:
        if test is not AffordabilityTest.PER_TEACHER:
            yield test, "", known_of(asked, test)
            continue
        low, high = (known_of(asked, test, highest_norm=one) for one in (False, True))
        if np.array_equal(low.values, high.values):
            yield test, "", low
        else:
            yield test, "lowest", low
            yield test, "highest", high


def _each(
    asked: Asked, test: AffordabilityTest, *, highest_norm: bool
) -> tuple[Floats, Flags]:
    """Return every school's ceiling, and whose accounts say nothing by them."""
    table, rules = asked.table, asked.rules
    none = np.zeros(len(table), dtype=np.bool_)
    if test is AffordabilityTest.TRAINING_LINE:
        line = table.numbers[SchoolNumber.TRAINING_LINE]
        return rules.training_share * line, unknown_lines(table)
    if test is AffordabilityTest.INCOME_SHARE:
        return rules.income_share * table.numbers[SchoolNumber.TOTAL_INCOME], none
    if test is AffordabilityTest.RESERVE_AFTER:
        reserve = table.numbers[SchoolNumber.REVENUE_RESERVE]
        is_academy = table.words[SchoolWord.SECTOR] == ACADEMY
        return reserve, is_academy & (reserve == 0)
    teachers = table.numbers[SchoolNumber.TEACHERS]
    norms = _norms(asked, highest=highest_norm)
    return np.where(teachers > 0, teachers * norms, np.nan), none


def _norms(asked: Asked, *, highest: bool) -> Floats:
    """Return each school's norm, pounds a teacher; not a number if none is published.

    A school of unknown region has the country's.
    """
    table, own = asked.table, asked.rules.teacher_norm
    norms = np.full(len(table), math.nan if own is None else own)
    if own is not None:
        return norms
    phases, regions = table.words[SchoolWord.PHASE], table.words[SchoolWord.REGION]
    for (phase, region), norm in asked.tables.norms.items():
        name = "" if region is Region.ENGLAND else region.value
        here = (phases == phase.value) & (regions == name)
        norms[here] = norm.high if highest else norm.low
    return norms


def _curves(
    asked: Asked, known: KnownCeilings, test: AffordabilityTest, norm: str
) -> Iterator[AbilityCurve]:
    """Yield the curves of one test, one for each reading that differs."""
    figures = _figures(asked, known, test)
    fees, shares = _steps(known)
    for unknowns in Unknowns if known.unknown > 0 else (Unknowns.KNOWN,):
        counted = [with_unknowns(each, figures.unknown, unknowns) for each in shares]
        ceilings = Ceilings(test, unknowns, figures, tuple(fees), tuple(counted))
        yield AbilityCurve(ceilings, norm)


def _steps(known: KnownCeilings) -> tuple[list[float], list[float]]:
    """Return fees and the share of known schools that can pay each.

    There is a knot at each ceiling above nought and one just above it, so that straight
    lines between them are steps.
    """
    order = np.argsort(known.values, kind="stable")
    values, weights = known.values[order], known.weights[order]
    whole = weights.sum()
    able_from = np.append(np.cumsum(weights[::-1])[::-1], 0.0) / whole
    ceilings, first = np.unique(values, return_index=True)
    first = first[ceilings > 0]
    ceilings = ceilings[ceilings > 0]
    if not len(ceilings):
        return [0.0, 1.0], [0.0, 0.0]
    shares = np.minimum(able_from[first], 1.0)
    after = np.append(shares[1:], 0.0)
    knots = np.column_stack((ceilings, np.nextafter(ceilings, np.inf))).ravel()
    able = np.column_stack((shares, after)).ravel()
    # Of two ceilings with no number between them, the second's knots are one.
    apart = np.append(True, np.diff(knots) > 0)
    return [0.0, *knots[apart].tolist()], [float(shares[0]), *able[apart].tolist()]


def _figures(asked: Asked, known: KnownCeilings, test: AffordabilityTest) -> Figures:
    """Return what the curve rests on, as the shipped figures tell it.

    The percentiles are those of the ceilings in pounds, not of the figures behind them.
    """
    counted = float(known.weights.sum()) + known.unknown
    return Figures(
        statistic=STATISTIC_OF[test],
        group=_group(asked),
        schools=int(np.count_nonzero(asked.rows)),
        counted=int(np.rint(counted)),
        unknown=known.unknown / counted,
        imputed=known.imputed / counted,
        percentiles=_percentiles(known),
    )


def _percentiles(known: KnownCeilings) -> tuple[float, ...]:
    """Return the 5th, 10th, … 95th of the ceilings, linear between schools."""
    order = np.argsort(known.values, kind="stable")
    heights = np.cumsum(known.weights[order]) - known.weights[order]
    wanted = np.array(LEVELS) * heights[-1]
    return tuple(np.interp(wanted, heights, known.values[order]).tolist())


def _group(asked: Asked) -> SchoolGroup:
    """Return the phase and region that all schools asked have in common."""
    phases = np.unique(asked.table.words[SchoolWord.PHASE][asked.rows])
    regions = np.unique(asked.table.words[SchoolWord.REGION][asked.rows])
    one_phase = len(phases) == 1 and phases[0] != ""
    one_region = len(regions) == 1 and regions[0] != ""
    return SchoolGroup(
        Phase(str(phases[0])) if one_phase else Phase.ALL,
        Region(str(regions[0])) if one_region else Region.ENGLAND,
    )
