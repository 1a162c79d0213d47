"""How many schools take part, how much is deployed, and what demand makes of it."""

from __future__ import annotations

import numpy as np

from costmodel.arrays import Floats
from costmodel.drivers import Count
from costmodel.full_cost import journeys_of
from reports import cells
from reports.casting import cast_counts
from reports.cost_tables import ALL, PROGRAMME
from reports.statements import Statements
from reports.tables import Column, Form, Row, RowKind, Table
from reports.unit_cost_tables import decimals
from scenarios.volumes import Take

START = "Start"


def volumes(statements: Statements) -> Table:
    """Return planned schools by programme and year, journeys and deployed days."""
    counts = statements.comparison.cost.ledger.costs.counts
    years = counts[Count.SCHOOL][:, :, 0]
    others = [
        counts[each][:, :, 0].sum(axis=1)
        for each in (Count.JOURNEY, Count.DEPLOYMENT_DAY)
    ]
    places = decimals(np.concatenate((years.reshape(-1), *others)))
    by_year = cast_counts(years, places)
    columns = [by_year, by_year.sum(axis=1)[:, None]]
    columns += [cast_counts(each, places)[:, None] for each in others]
    amounts = np.concatenate(columns, axis=1)
    names = (*statements.labels.programmes, ALL)
    rows = [
        Row(
            (cells.words(name), *(cells.number(each, places) for each in figures)),
            RowKind.TOTAL if name is ALL else RowKind.BODY,
        )
        for name, figures in zip(
            names, (*amounts, amounts.sum(axis=0)), strict=True
        )
    ]
    return Table(
        "volumes",
        "Schools in programmes, as planned",
        (
            Column(PROGRAMME),
            *(_counted(year, "Schools in the year") for year in statements.years),
            *(
                _counted(heading, "All years")
                for heading in ("School-years", "Journeys", "Deployed days")
            ),
        ),
        tuple(rows),
        statements.unpriced,
        (
            "A school that takes part in two programmes counts in both. A journey is"
            " counted when a school starts.",
        ),
    )


def demand(statements: Statements, scenario: str) -> Table | None:
    """Return what schools would buy and do; None if demand limits no programme."""
    view = statements.comparison.scenarios[scenario]
    takes = view.central.takes
    if not takes:
        return None
    planned = journeys_of(
        view.central.funded.plan, view.ledger.priced.table, view.central.scenario.cohorts
    )[:, :, 0]
    first = f"In {statements.years[0]}"
    return Table(
        statements.labels.anchor("demand", scenario),
        f"{statements.labels.scenarios[scenario]}: how many schools start, and why",
        (
            Column(PROGRAMME),
            Column("Eligible", Form.NUMBER, "", first),
            Column("Can pay", Form.SHARE, "%", first),
            Column("Would take part", Form.NUMBER, "", first),
            Column("Planned", Form.NUMBER, "", first),
            Column(START, Form.NUMBER, "", first),
            Column("Planned", Form.NUMBER, "", "All years"),
            Column(START, Form.NUMBER, "", "All years"),
        ),
        tuple(
            _take_row(statements.labels.programmes[at], take, planned[at])
            for at, take in sorted(takes.items())
        ),
        statements.unpriced,
        (
            "Those who would take part are eligible, hear of it, want to and can pay;"
            " those who start are no more than planned. Expected schools, so that there are"
            " parts of them. Programmes that are not listed run as planned.",
        ),
    )


def _take_row(name: str, take: Take, planned: Floats) -> Row:
    """Return what became of demand for one programme."""
    return Row(
        (
            cells.words(name),
            cells.number(take.stock[0, 0]),
            cells.share(take.share[0, 0]),
            cells.number(take.wish[0, 0]),
            cells.number(planned[0]),
            cells.number(take.journeys[0, 0]),
            cells.number(planned.sum()),
            cells.number(take.journeys[:, 0].sum()),
        )
    )


def _counted(heading: str, group: str) -> Column:
    """Return a column of counts that add up."""
    return Column(heading, Form.NUMBER, "", group, adds=True)
