"""How many schools take part, how much is deployed, and what demand makes of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from costmodel.arrays import Floats
from costmodel.casting import cast_counts
from costmodel.drivers import Count
from costmodel.explain.addresses import Address
from costmodel.full_cost import journeys_of
from reports import addresses, cells
from reports.ability_words import IMPUTED, is_imputed
from reports.columns import count, figure, share
from reports.cost_tables import ALL, PROGRAMME
from reports.one_year import ALL_YEARS, by_year, told_once
from reports.rows import addressed, row
from reports.statements import Statements
from reports.tables import Column, Row, RowKind, Table
from reports.unit_cost_tables import decimals
from scenarios.affordability import AffordabilityTest
from scenarios.explain.demands import (
    CAN_PAY,
    ELIGIBLE,
    PLANNED,
    STARTING,
    WILLING,
    demand_address,
)
from scenarios.volumes import TakeUp

_BOTH = (
    "A school that takes part in two programmes counts in both. A journey is counted"
    " when a school starts."
)
IN_TENTHS = (
    "Parts of schools are rounded once, to tenths, so that they add up every way; one"
    " may differ from its unrounded value by a tenth."
)
_DEMAND = (
    "Those who would take part are eligible, hear of it, want to and can pay; those who"
    " start are no more than planned. These are expected schools, so that there are"
    " parts of them. Programmes that are not listed run as planned."
)


_SCHOOL_YEARS = "School-years"
"""Schools in programmes of all years; of one year they are those of the year."""


def volumes(statements: Statements) -> Table:
    """Return planned schools by programme and year, journeys and deployed days."""
    amounts, places = planned_volumes(statements)
    programmes = statements.labels.programmes
    kinds = (*(RowKind.BODY for _ in programmes), RowKind.TOTAL)
    rows = [
        addressed(
            row(name, (cells.number(each, places) for each in figures), kind),
            [str(replace(asked, owner=owner)) for asked in _asked(statements)],
        )
        for name, figures, kind, owner in zip(
            (*programmes, ALL),
            (*amounts, amounts.sum(axis=0)),
            kinds,
            addresses.owners(statements),
            strict=True,
        )
    ]
    headings = (_SCHOOL_YEARS, "Journeys", "Deployed days")
    whole = by_year(statements, ALL_YEARS) or statements.span
    table = Table(
        "volumes",
        "Schools in programmes, as planned",
        (
            Column(PROGRAMME),
            *(count(year, "Schools in the year") for year in statements.years),
            *(count(heading, whole) for heading in headings),
        ),
        tuple(rows),
        statements.unpriced,
        (_BOTH, *([IN_TENTHS] if places else [])),
    )
    return told_once(table, statements, _SCHOOL_YEARS)


def _asked(statements: Statements) -> Iterator[Address]:
    """Yield what explains each column of planned volumes."""
    schools = addresses.counted(Count.SCHOOL)
    yield from (replace(schools, year=at) for at in addresses.years(statements))
    yield addresses.counted(Count.JOURNEY)
    yield addresses.counted(Count.DEPLOYMENT_DAY)


def planned_volumes(statements: Statements) -> tuple[Floats, int]:
    """Return schools by year, school-years, journeys and days, and their decimals.

    The figures are ``(programme, column)`` and add up as printed.
    """
    counts = statements.comparison.cost.ledger.costs.counts
    years = counts[Count.SCHOOL][:, :, 0]
    others = [
        counts[each][:, :, 0].sum(axis=1)
        for each in (Count.JOURNEY, Count.DEPLOYMENT_DAY)
    ]
    places = decimals(np.concatenate((years.reshape(-1), *others)))
    by_year = cast_counts(years, places)
    sums = [by_year.sum(axis=1), *(cast_counts(each, places) for each in others)]
    return np.concatenate((by_year, np.stack(sums, axis=1)), axis=1), places


def demand(statements: Statements, scenario: str) -> Table | None:
    """Return what schools would buy and do; None if demand limits no programme."""
    view = statements.comparison.scenarios[scenario]
    central = view.central
    if not central.takes:
        return None
    planned = journeys_of(
        central.funded.plan, view.ledger.priced.table, central.scenario.cohorts
    )[:, :, 0]
    first = f"In {statements.years[0]}"
    table = Table(
        statements.labels.anchor("demand", scenario),
        f"{statements.labels.scenarios[scenario]}: how many schools start, and why",
        (
            Column(PROGRAMME),
            figure("Eligible", first),
            share("Can pay", first),
            figure("Would take part", first),
            figure("Planned", first),
            figure("Start", first),
            figure("Planned", "All years"),
            figure("Start", "All years"),
        ),
        tuple(
            addressed(
                _take_row(statements.labels.programmes[at], take, planned[at]),
                _asked_of_demand(statements, scenario, at),
            )
            for at, take in sorted(central.takes.items())
        ),
        statements.unpriced,
        (_DEMAND, *_imputed(statements, scenario)),
    )
    return told_once(table, statements)


def _asked_of_demand(statements: Statements, scenario: str, at: int) -> Iterator[str]:
    """Yield what explains the columns of demand for a programme."""
    owner = tuple(statements.comparison.model.programmes)[at]
    first, *_, whole = addresses.years(statements)
    for topic in (ELIGIBLE, CAN_PAY, WILLING, PLANNED, STARTING):
        yield demand_address(scenario, topic, owner, first)
    for topic in (PLANNED, STARTING):
        yield demand_address(scenario, topic, owner, whole)


def _imputed(statements: Statements, scenario: str) -> Iterator[str]:
    """Yield that the test of demand rests on estimates, if it does."""
    demand = statements.comparison.model.funding[scenario].demand
    by_training = demand is not None and demand.test is AffordabilityTest.TRAINING_LINE
    if by_training and is_imputed(statements):
        yield f"{IMPUTED}."


def _take_row(name: str, take: TakeUp, planned: Floats) -> Row:
    """Return what became of demand for one programme."""
    return row(
        name,
        (
            cells.number(take.stock[0, 0]),
            cells.share(take.share[0, 0]),
            cells.number(take.wish[0, 0]),
            cells.number(planned[0]),
            cells.number(take.journeys[0, 0]),
            cells.number(planned.sum()),
            cells.number(take.journeys[:, 0].sum()),
        ),
    )
