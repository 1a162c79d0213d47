"""What more schools would add, what would vanish with a programme, and what it brings.

The rule in words is docs/method/unit_costs.md.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from costmodel.arrays import Integers
from costmodel.avoidable_costs import WithAndWithout, avoidable_costs
from costmodel.bearers import IN_NONE
from costmodel.casting import fitted, whole
from costmodel.explain.addresses import Address
from costmodel.explain.measures import Measure
from costmodel.marginal_costs import MarginalCost, MoreSchools, marginal_costs
from costmodel.perspectives import StartUpTiming, start_up_timing
from reports import addresses, cells, wording
from reports.columns import balance, figure, pounds
from reports.cost_tables import PLANNED, PROGRAMME
from reports.labels import NOT_SHARED, UNUSED_CAPACITY
from reports.one_year import by_year, is_one_year, told_once
from reports.rows import addressed, heading, pounds_row, row
from reports.statements import ScenarioStatement, Statements
from reports.tables import Cell, Column, Row, RowKind, Table
from reports.won_and_lost import TAKEN_AS_WON, may_be_lost
from scenarios.contributions import Brought, contributions, income_by_source
from scenarios.explain.addresses import Topic, scenario_address, written
from scenarios.explain.contributions import (
    CONTRIBUTION,
    OWN_INCOME,
    SURPLUS,
    contribution_address,
)
from scenarios.explain.contributions import SEVERAL as FOR_SEVERAL
from scenarios.explain.margins import (
    AVOIDABLE,
    EACH,
    ECONOMIC,
    FULL,
    NEXT_SCHOOL,
    NEXT_STEP,
    REMAINING,
    SCHOOLS,
)
from scenarios.explain.start_up import (
    COUNTED,
    INTEREST,
    OF_EARLIER,
    PUT_OFF,
    start_up_address,
)

_TIMING = (
    "Budget, surplus and cash keep start-up in the year it is bought in; unit costs and"
    " cost-plus prices spread it over its life."
)
_INTEREST = "Cost of capital is paid to nobody: it is in unit costs and prices alone."
_NEXT = (
    "One school more, from the first year in which the programme has schools, for as"
    " long as schools stay; what is fixed is not in it. The next whole step is as many"
    " more as it takes until something that is bought whole is needed once more; – if"
    " nothing is."
)
_VANISHES = (
    "What would vanish without the programme: all it uses itself, and what pools do for"
    " its schools. The rest of its full cost stays and would fall on others. These"
    " figures do not add up: without two programmes, more than both may vanish."
)
_CONTRIBUTION = (OWN_INCOME, AVOIDABLE, CONTRIBUTION, Topic.COST, SURPLUS)
"""What explains each column of contributions."""

_COSTS = (Topic.COST, SURPLUS)
"""The last two of them, which lines in no programme have as well."""

_CONTRIBUTES = (
    "Income is the programme's fees, and grants and contracts for it alone. Above"
    " nought, the organisation would be poorer without the programme, even where its"
    " income is short of its full cost."
)

_EACH_ROUNDED = (
    "Each figure is rounded for itself; what is added up or taken off is as printed."
)

SEVERAL = "Income for several programmes or for all"
"""The line of money that is in no programme's contribution."""

_SEVERAL = (
    "Money that funders give for several programmes or for all, and what was taken"
    " before the first year, is in no programme's line: how it would be split is"
    " nobody's to say. So every programme may seem to lose while the way of funding"
    " pays its way; only the last line tells whether it does."
)
_ALL_LINES = (
    "Income and full cost add up to the result of the way of funding. What would vanish"
    " is rounded for each programme by itself."
)


def start_up_spread(statements: Statements) -> Table | None:
    """Return the step from full cost to what unit costs count; None without any."""
    timing = start_up_timing(statements.comparison.cost.ledger)
    if timing is None:
        return None
    full = statements.cost.full_cost.sum(axis=(1, 2))
    timed = timing.steps
    steps = {
        PUT_OFF: ("Start-up put off to later years", timed.put_off),
        OF_EARLIER: ("Start-up of earlier years", timed.of_earlier),
        INTEREST: ("Cost of capital", timed.interest),
    }
    if is_one_year(statements):
        # There is no year before it that anything could come from.
        del steps[OF_EARLIER]
    counted, years = timed.counted(full), addresses.years(statements)
    asked = tuple(str(replace(addresses.FULL_COST, year=year)) for year in years)
    body = [addressed(pounds_row("Full cost", (*full, full.sum())), asked)]
    for topic, (name, each) in steps.items():
        asked = tuple(start_up_address(topic, year) for year in years)
        body.append(addressed(pounds_row(name, (*each, each.sum())), asked))
    asked = tuple(start_up_address(COUNTED, year) for year in years)
    whole_row = pounds_row(
        "What unit costs count", (*counted, counted.sum()), RowKind.TOTAL
    )
    table = Table(
        "start_up_spread",
        (
            "From full cost to the cost that unit costs"
            f" count{by_year(statements, ', by year')}"
        ),
        (Column("Step"), *map(pounds, statements.years), pounds("All years")),
        (*body, addressed(whole_row, asked)),
        statements.nominal,
        (_TIMING, *_past_the_plan(timing), _INTEREST, PLANNED, _EACH_ROUNDED),
    )
    return told_once(table, statements)


def _past_the_plan(timing: StartUpTiming) -> tuple[str, ...]:
    """Return what of start-up no year of the plan counts, if a pound is left of it."""
    past = wording.money(timing.past_the_plan)
    if past == wording.money(0.0):
        return ()
    return (f"{past} of start-up falls past the plan and is in no unit cost of it.",)


def marginal_cost(statements: Statements) -> Table:
    """Return what the next school and the next whole step of each programme cost."""
    told = marginal_costs(statements.comparison.cost.ledger)
    one, step = "The next school", "The next whole step"
    return Table(
        "marginal_cost",
        "What more schools would add",
        (
            Column(PROGRAMME),
            Column("Starts"),
            balance("Full cost", one),
            balance("Full economic cost", one),
            figure("Schools more", step),
            balance("All of them", step),
            balance("Each", step),
        ),
        tuple(
            addressed(row(name, _more(statements, each)), _asked(owner))
            for name, owner, each in zip(
                statements.labels.programmes,
                statements.comparison.model.programmes,
                told,
                strict=True,
            )
        ),
        statements.real,
        (_NEXT, "Full cost but where it says otherwise, all years.", PLANNED),
    )


def _more(statements: Statements, told: MarginalCost) -> tuple[Cell, ...]:
    """Return the figures of one programme."""
    one = told.next_school
    return (
        cells.words(statements.years[told.year]),
        cells.pounds(one.cost),
        cells.pounds(one.economic_cost),
        *_step(told.next_step),
    )


def _asked(owner: str) -> tuple[str, ...]:
    """Return what explains the figures of one programme, its first year aside."""
    one = (written(owner, NEXT_SCHOOL, each) for each in (FULL, ECONOMIC))
    step = (written(owner, NEXT_STEP, each) for each in (SCHOOLS, FULL, EACH))
    return ("", *one, *step)


def _step(step: MoreSchools | None) -> tuple[Cell, Cell, Cell]:
    """Return how many schools a step takes, and what they cost."""
    if step is None:
        return cells.NOTHING, cells.NOTHING, cells.NOTHING
    return (
        cells.count(step.schools),
        cells.pounds(step.cost),
        cells.pounds(step.each),
    )


def avoidable_cost(statements: Statements) -> Table:
    """Return what would vanish with each programme and each pool, and what stays."""
    told = avoidable_costs(statements.comparison.cost.ledger)
    model = statements.comparison.model
    pools = _without_pools(statements, whole(told.pools.sum(axis=1)))
    each = WithAndWithout(
        statements.cost.full_cost.sum(axis=(0, 2))[: len(model.programmes)],
        whole(told.programmes.sum(axis=1)),
    )
    return Table(
        "avoidable_cost",
        f"What would vanish with a programme or a pool, {statements.span}",
        (
            Column("Without"),
            balance("Full cost"),
            balance("Would vanish"),
            balance("Would stay"),
        ),
        (
            *(
                addressed(
                    pounds_row(name, amounts),
                    [written(owner, topic) for topic in (FULL, AVOIDABLE, REMAINING)],
                )
                for name, owner, *amounts in zip(
                    statements.labels.programmes,
                    model.programmes,
                    each.full_cost,
                    each.avoidable,
                    each.remaining,
                    strict=True,
                )
            ),
            *([heading("Pools")] if pools else []),
            *pools,
        ),
        statements.nominal,
        (_VANISHES, "A pool's own cost would vanish with it.", PLANNED, _EACH_ROUNDED),
    )


def _without_pools(statements: Statements, own_cost: Integers) -> list[Row]:
    """Return what would vanish with each pool: its own cost; ``(pool,)``."""
    return [
        addressed(
            pounds_row(name, (None, amount, None)),
            ("", str(Address(owner, Measure.FULL_COST)), ""),
        )
        for name, owner, amount in zip(
            statements.labels.pools,
            statements.comparison.model.pools,
            own_cost,
            strict=True,
        )
    ]


def contributions_in(statements: Statements, scenario: str) -> Table:
    """Return what each programme brings in a way of funding, and what it costs.

    Money for several programmes stands on a line of its own, so that all lines come to
    the result of the way of funding.
    """
    told = statements.scenarios[scenario]
    income = _income_by_line(told)
    full = told.cost.by_line.sum(axis=(0, 2))
    label = statements.labels.scenarios[scenario]
    rows = _of_programmes(statements, scenario, income, full)
    rest = (*_in_no_programme(scenario, income[-1], full), _result(told, scenario))
    won = (TAKEN_AS_WON,) if may_be_lost(statements, scenario) else ()
    several = (_SEVERAL,) if income[-1] else ()
    return Table(
        statements.labels.anchor("contributions_in", scenario),
        f"{label}: what each programme contributes, {statements.span}",
        (
            Column(PROGRAMME),
            balance("Income"),
            balance("Would vanish"),
            balance("Contribution"),
            balance("Full cost"),
            balance("Income less full cost"),
        ),
        (*rows, *rest),
        statements.nominal,
        (_CONTRIBUTES, *several, _ALL_LINES, *won),
    )


def _of_programmes(
    statements: Statements, scenario: str, income: Integers, full: Integers
) -> Iterator[Row]:
    """Yield what each programme brings and costs; both by line, programmes first."""
    view = statements.scenarios[scenario].view
    avoidable = contributions(view.central, view.ledger).avoidable
    own = Brought(income[:-1], whole(avoidable.sum(axis=1)), full[: len(avoidable)])
    for name, owner, *amounts in zip(
        statements.labels.programmes,
        statements.comparison.model.programmes,
        own.income,
        own.avoidable,
        own.contribution,
        own.full_cost,
        own.surplus,
        strict=True,
    ):
        yield addressed(
            pounds_row(name, amounts),
            [contribution_address(scenario, each, owner) for each in _CONTRIBUTION],
        )


def _income_by_line(told: ScenarioStatement) -> Integers:
    """Return what programmes alone bring, then income for several, in whole pounds.

    Each source adds up to what other tables print of it.
    """
    by_source = income_by_source(told.view.central)
    sums = told.funding.income.sum(axis=0)
    lines = [
        fitted(total, by_source[source].sum(axis=1))
        for source, total in zip(told.funding.sources, sums, strict=True)
    ]
    income: Integers = np.stack(lines).sum(axis=0)
    return income


def _in_no_programme(scenario: str, several: int, full: Integers) -> Iterator[Row]:
    """Yield the lines of income and cost that are in no programme, as far as any is."""
    if several:
        line = pounds_row(SEVERAL, (several, None, None, None, several))
        yield addressed(line, [written(scenario, FOR_SEVERAL)] * len(_CONTRIBUTION))
    names = (NOT_SHARED, UNUSED_CAPACITY)
    for owner, name, cost in zip(IN_NONE, names, full[-2:], strict=True):
        if cost:
            line = pounds_row(name, (None, None, None, cost, -cost))
            asked = [contribution_address(scenario, each, owner) for each in _COSTS]
            yield addressed(line, ("", "", "", *asked))


def _result(told: ScenarioStatement, scenario: str) -> Row:
    """Return the sum of all lines, which is the result of the way of funding."""
    income, cost = told.funding.income.sum(), told.cost.full_cost.sum()
    result = told.funding.results.sum()
    measures = (Topic.INCOME, Topic.COST, Topic.RESULT)
    brings, goes, rest = (scenario_address(scenario, each) for each in measures)
    line = pounds_row(
        "All, and the result", (income, None, None, cost, result), RowKind.TOTAL
    )
    return addressed(line, (brings, "", "", goes, rest))
